"""Mergers written down and taken back, each time a single transaction: whole or not at all.

No key is repointed. The organisation that goes keeps its row and points to the one that goes on; the registry stops
listing its records wherever the other is listed too, in other zones as well, whose keepers are told; people of either
see both (`zones.access`). Undoing restores exactly what the merger changed.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import keeping_departments
from gaoxin.apps.enterprises.models import Enterprise, Merger
from gaoxin.apps.enterprises.services import checking, search
from gaoxin.apps.enterprises.services.linkage.circumstances import Plan
from gaoxin.apps.enterprises.services.summaries import summarise
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system, because

NOTICE = "enterprises.merged_elsewhere"


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why two records are one organisation: a person's words, and what a run found."""

    user: User
    batch: UUID
    why: str = ""
    probability: Decimal | None = None
    found: Sequence[Sequence[str]] = field(default_factory=list)


def merger_of(zone: Zone, plan: Plan, grounds: Grounds) -> Merger:
    """The merger that carries a plan out, not written yet."""
    return Merger(
        zone=zone,
        gone=plan.gone,
        into=plan.into,
        hidden=plan.hidden,
        probability=grounds.probability,
        found=list(grounds.found),
        why=grounds.why,
        batch=grounds.batch,
        merged_by=grounds.user,
        merged_at=clock.now(),
        synthetic=plan.gone.synthetic and plan.into.synthetic,
    )


def write_mergers(mergers: Sequence[Merger], why: str) -> None:
    """Write mergers down, in the caller's transaction, with everything that follows from them."""
    with because(why), as_system():
        Organisation.objects.bulk_update([one.gone for one in mergers], ["merged_into"])
        Enterprise.objects.filter(pk__in=_hidden(mergers)).update(merged=True)
        Merger.objects.bulk_create(mergers)
        _tell_keepers(mergers, gettext_noop("%(zone)s把重复登记的 %(n)s 个单位作了合并，本区的记录也随之合并"))
        _tell_copies(mergers)


def undo_mergers(mergers: Sequence[Merger], user: User, why: str) -> None:
    """Take mergers back, in the caller's transaction; refused as a whole where one was taken back before."""
    with because(why), as_system():
        rows = Merger.objects.select_for_update(of=("self",)).filter(pk__in=[one.pk for one in mergers])
        held = list(rows.select_related("zone", "gone", "into").order_by("pk"))
        gone = Organisation.objects.select_for_update().filter(pk__in=[one.gone_id for one in held]).order_by("pk")
        freed = list(gone)
        for one in held:
            if one.undone_at is not None:
                raise refuse("linkage.undone_already", when=f"{clock.local(one.undone_at):%Y-%m-%d %H:%M}")
            one.undone_by, one.undone_at, one.undone_why = user, clock.now(), why
        for organisation in freed:
            organisation.merged_into = None
        Organisation.objects.bulk_update(freed, ["merged_into"])
        Enterprise.objects.filter(pk__in=_hidden(held)).update(merged=False)
        Merger.objects.bulk_update(held, ["undone_by", "undone_at", "undone_why"])
        _tell_keepers(held, gettext_noop("%(zone)s撤销了 %(n)s 个单位的合并，本区的记录也已恢复"))
        _tell_copies(held)


def _hidden(mergers: Sequence[Merger]) -> list[int]:
    return [key for one in mergers for key in one.hidden]


def _tell_keepers(mergers: Sequence[Merger], words: str) -> None:
    """The keepers of other zones whose records went or came back with these."""
    home = {key: one.zone for one in mergers for key in one.hidden}
    zones = dict(Enterprise.objects.filter(pk__in=home).values_list("pk", "zone"))
    touched = Counter((zone, home[key]) for key, zone in zones.items() if zone != home[key].pk)
    for (zone, by), count in touched.items():
        people = people_of(keeping_departments(Zone.objects.get(pk=zone)))
        inbox.tell(people, NOTICE, words, {"zone": by.name, "n": count}, reverse("enterprises:registry"))


def _tell_copies(mergers: Collection[Merger]) -> None:
    """What keeps copies: the figures that lists sort by, the search, the quality checks."""
    keys = {key for one in mergers for key in (one.gone_id, one.into_id)}
    summarise(Enterprise.objects.filter(organisation__in=keys, merged=False).values_list("pk", flat=True))
    search.refresh(keys)
    checking.recheck(Enterprise.objects.filter(organisation__in=keys).values_list("pk", flat=True))
