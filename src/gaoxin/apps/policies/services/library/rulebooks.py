"""Rulebooks that a zone states itself: those shipped empty, and those it wants to word for itself.

They are written like the rule of a clause and published as dated versions under the key of the shipped rulebook, whose
place they take in that zone.
"""

import re

from django.db import connection, transaction

from gaoxin.apps.enterprises.services.ladders.assessing import queue_assessment
from gaoxin.apps.policies.access import require_rulebooks
from gaoxin.apps.policies.models import RuleVersion
from gaoxin.apps.policies.queries.library.rulebooks import may_be_stated
from gaoxin.apps.policies.queries.library.rules import ReadRule
from gaoxin.apps.policies.services.library import rules
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.engines.rules.books import BookKind, Rulebook
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

_LOCKS = 0x52554C45 << 32
_CONDITION = re.compile(r"[\w.\-]{1,20}")
"""Ids of conditions as the standings of enterprises keep them."""


@transaction.atomic
def save_rulebook(
    user: User, zone: Zone, key: str, text: str, *, seen: str | None = None, why: str = ""
) -> RuleVersion:
    """Keep what is being written, mistakes and all."""
    _hold(user, zone, key)
    new = RuleVersion(zone=zone, key=key, made_by=user)
    return rules.keep(_versions(zone, key), new, text, seen=seen, why=why)


@transaction.atomic
def publish_rulebook(user: User, zone: Zone, key: str, why: str) -> RuleVersion:
    """The draft takes the place of the shipped rulebook in this zone from its first day on. Its enterprises are judged
    anew where that day has come."""
    _hold(user, zone, key)
    if not why.strip():
        raise refuse("library.say_why", Place(path="why"))
    kept = rules.publish(_versions(zone, key), user, why, require_ready)
    if package_rulebooks()[key].kind is not BookKind.TITLE and kept.valid_from <= clock.today():
        queue_assessment(zone, user)
    return kept


@transaction.atomic
def drop_rulebook(user: User, zone: Zone, key: str) -> None:
    """Throw away what was being written; published versions stay."""
    _hold(user, zone, key)
    rules.drop(_versions(zone, key))


def require_ready(read: ReadRule, key: str) -> Rulebook:
    """The rulebook of a text that may be published: as with a clause, and the same title as the one it replaces, within
    its days, so that there is one edition of a title on every day."""
    book, shipped = rules.require_ready(read, key), package_rulebooks()[key]
    for field in ("title", "kind", "purpose"):
        wanted = getattr(shipped, field)
        if getattr(book, field) != wanted:
            raise refuse("library.rulebook_other_head", Place(path="text"), field=field, wanted=str(wanted))
    early = book.valid_from < shipped.valid_from
    last = shipped.valid_until
    if early or (last is not None and (book.valid_until is None or book.valid_until > last)):
        days = f"{shipped.valid_from} – {last or ''}".rstrip(" –")
        raise refuse("library.rulebook_outside_its_days", Place(path="text"), days=days)
    for clause in book.clauses:
        if not _CONDITION.fullmatch(clause.id):
            raise refuse("library.rulebook_condition_id", Place(path="text"), id=clause.id)
    return book


def _versions(zone: Zone, key: str):  # type: ignore[no-untyped-def] # a query set of versions
    return RuleVersion.objects.filter(zone=zone, clause__isnull=True, key=key)


def _hold(user: User, zone: Zone, key: str) -> None:
    """Keep others from writing the rulebooks of a zone until the transaction ends."""
    require_rulebooks(user, zone)
    shipped = package_rulebooks().get(key)
    if shipped is None or not may_be_stated(shipped, clock.today()):
        raise NotFound
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCKS + zone.pk])
