"""Taking back what one person did in one go, as long as nobody has built on it.

What was done stands in the history: the entries of one change share its context. A change can be taken back when it
did nothing but publish or hide records, confirm industry codes, or verify figures; what somebody changed again since
then is left as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, Model, OuterRef, QuerySet, Subquery

from gaoxin.apps.enterprises.access import Place
from gaoxin.apps.enterprises.models import Enterprise, FactException, YearlyFacts
from gaoxin.apps.enterprises.services.checking import recheck
from gaoxin.apps.enterprises.services.locking import may_keep, may_write
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import current

RECORD, FIGURES = ("published", "industry_state", "revision"), ("state",)


def this_change() -> str:
    """Names what the running request changes, for `take_back`."""
    scope = current()
    return scope.history if scope else ""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The enterprises whose record is as before, and whether it was figures that had been verified."""

    enterprises: Sequence[int]
    figures: bool


@transaction.atomic
def take_back(user: User, change: UUID) -> TakenBack:
    """Bring back what a person's own change replaced; the records are checked again."""
    records = _done(Enterprise, user, change)
    years, singles = _done(YearlyFacts, user, change), _done(FactException, user, change)
    if not records and not years and not singles:
        raise NotFound
    _require_plain(records, RECORD)
    _require_plain(years, FIGURES)
    _require_plain([one for one in singles if one.pgh_label == "update"], FIGURES)
    _require_right(user, records, years, singles)
    touched = _restore_records(records) | _restore_years(years) | _restore_singles(singles)
    recheck(sorted(touched))
    return TakenBack(sorted(touched), figures=bool(years or singles))


def _done(model: type[Model], user: User, change: UUID) -> list[Any]:
    """The entries of a change in one history, each with the number of the entry before it and whether one follows."""
    events = model.pgh_event_model.objects
    same = events.filter(pgh_obj_id=OuterRef("pgh_obj_id"))
    before = same.filter(pgh_id__lt=OuterRef("pgh_id")).order_by("-pgh_id").values("pgh_id")[:1]
    found = events.filter(pgh_context=change, pgh_context__metadata__user=user.pk).order_by("pgh_id")
    done = list(found.annotate(prior=Subquery(before), later=Exists(same.filter(pgh_id__gt=OuterRef("pgh_id")))))
    priors = events.in_bulk([one.prior for one in done if one.prior])
    for one in done:
        one.before = priors.get(one.prior)
    return done


def _require_plain(done: Sequence[Any], fields: Sequence[str]) -> None:
    """Nothing else was changed: a value that was entered is corrected, not taken back."""
    for one in done:
        others = [
            field.attname
            for field in one._meta.concrete_fields
            if not field.name.startswith("pgh_") and field.name not in fields
        ]
        if one.before is None or any(getattr(one, name) != getattr(one.before, name) for name in others):
            raise refuse("enterprise.not_to_take_back")


def _require_right(user: User, records: Sequence[Any], years: Sequence[Any], singles: Sequence[Any]) -> None:
    for zone in Zone.objects.filter(pk__in={one.zone_id for one in records}):
        may_write(Place(standing(user, zone), member=False))
    rows = YearlyFacts.objects.filter(pk__in={one.facts_id for one in singles} | {one.pgh_obj_id for one in years})
    for zone in Zone.objects.filter(pk__in=rows.values("enterprise__zone")):
        may_keep(Place(standing(user, zone), member=False))


def _restore_records(done: Sequence[Any]) -> set[int]:
    touched = set()
    for published, coding in {(one.before.published, one.before.industry_state) for one in done}:
        keys = [
            one.pgh_obj_id
            for one in done
            if not one.later and (one.before.published, one.before.industry_state) == (published, coding)
        ]
        Enterprise.objects.filter(pk__in=keys).update(
            published=published, industry_state=coding, revision=F("revision") + 1
        )
        touched |= set(keys)
    return touched


def _restore_years(done: Sequence[Any]) -> set[int]:
    for one in done:
        if not one.later:
            YearlyFacts.objects.filter(pk=one.pgh_obj_id).update(state=one.before.state)
    return _enterprises(YearlyFacts.objects.filter(pk__in=[one.pgh_obj_id for one in done if not one.later]))


def _restore_singles(done: Sequence[Any]) -> set[int]:
    """Single figures: one that got a state of its own by being verified loses it again."""
    standing_still = [one for one in done if not one.later]
    for one in standing_still:
        found = FactException.objects.filter(pk=one.pgh_obj_id)
        if one.pgh_label == "insert":
            found.delete()
        else:
            found.update(state=one.before.state)
    return _enterprises(YearlyFacts.objects.filter(pk__in=[one.facts_id for one in standing_still]))


def _enterprises(rows: QuerySet[YearlyFacts]) -> set[int]:
    return set(rows.values_list("enterprise", flat=True))
