"""Asks enterprises for the facts that are missing for a title, by a notice to their people."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.ladder_access import may_cultivate
from gaoxin.apps.enterprises.models import LadderStanding
from gaoxin.apps.enterprises.queries.ladders.books import books_of
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import inbox

NOTICE = "enterprises.facts_asked"


@dataclass(frozen=True, slots=True)
class AskedFor:
    """How many enterprises and people were asked, and how many enterprises have nobody who could be."""

    enterprises: int
    people: int
    unreachable: int


@transaction.atomic
def ask_for_facts(user: User, standing_ids: Iterable[int]) -> AskedFor:
    """Ask for what each of these standings lacks; enterprises that lack nothing are not bothered."""
    rows = LadderStanding.objects.filter(pk__in=set(standing_ids)).order_by("pk")
    asked = people = unreachable = 0
    for row in rows:
        _, place = require_enterprise(user, row.enterprise_id)
        may_cultivate(place.standing)
        if not row.lacks:
            continue
        members = members_of(row.organisation_id)
        if not members:
            unreachable += 1
            continue
        values = {"title": books_of(row.zone_id)[row.book].title, "facts": "、".join(row.lacks)}
        words = gettext_noop("判断“%(title)s”还缺：%(facts)s，请补充")
        link = reverse("enterprises:own_statements", args=[row.enterprise_id])
        inbox.tell(members, NOTICE, words, values, link)
        asked, people = asked + 1, people + len(members)
    if not asked:
        raise refuse("ladders.nobody_to_ask", enterprises=unreachable)
    return AskedFor(asked, people, unreachable)
