"""Yearly figures: recorded with their source, corrected without losing the old value, verified against evidence."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.db import transaction

from gaoxin.apps.enterprises.models import Enterprise, FactException, YearlyFacts
from gaoxin.apps.enterprises.queries.figures import facts, to_keep
from gaoxin.apps.enterprises.queries.years import last_year
from gaoxin.apps.enterprises.services.checking import recheck
from gaoxin.apps.enterprises.services.locking import locked, may_keep, may_write, unchanged
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.services.summaries import summarise
from gaoxin.apps.enterprises.states import FactState
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock

FIRST_YEAR = 1990
Values = Mapping[str, int | Decimal | None]
"""Figures by fact as they are kept: whole 分, whole units, None where a figure is taken back."""


@transaction.atomic
def record_facts(
    user: User,
    enterprise_id: int,
    year: int,
    written: Mapping[str, Decimal | None],
    source: Given,
    *,
    seen: int = 0,
    state: FactState = FactState.REPORTED,
) -> YearlyFacts:
    """Record or correct figures of a year, each in the unit of its fact; None takes a figure back to unknown.

    `seen` is the revision of the year's row that the writer looked at, 0 for none. Figures that are as they were are
    left alone; the history keeps what is replaced.
    """
    enterprise, place = locked(user, enterprise_id)
    may_write(place)
    return put_facts(user, enterprise, year, kept(written), source, seen=seen, state=state)


def kept(written: Mapping[str, Decimal | None]) -> dict[str, int | Decimal | None]:
    """The figures as they are kept. All that is wrong with them is told at once."""
    found: dict[str, int | Decimal | None] = {}
    problems = []
    for key, value in written.items():
        if key not in facts():
            raise KeyError(key)
        try:
            found[key] = None if value is None else to_keep(key, value)
        except Refusal as refusal:
            problems.extend(refusal.problems)
    if problems:
        raise Refusal(*problems)
    return found


def put_facts(
    user: User | None,
    enterprise: Enterprise,
    year: int,
    values: Values,
    source: Given,
    *,
    seen: int | None,
    state: FactState,
) -> YearlyFacts:
    """Write figures into a year's row, inside the caller's transaction and with the enterprise locked by the caller.

    The first figures of a year give its row their source and state; so do figures that replace all there were. Others
    keep a source and state of their own beside the row.
    """
    if not FIRST_YEAR <= year <= last_year():
        raise refuse("enterprise.year_not_reportable", Place(path="year"), year=year, last=last_year())
    row = YearlyFacts.objects.select_for_update(of=("self",)).filter(enterprise=enterprise, year=year).first()
    if seen is not None and row is not None:
        unchanged(row, seen)
    changed = {key: value for key, value in values.items() if value != (getattr(row, key) if row else None)}
    if not changed:
        raise refuse("enterprise.nothing_changed")
    now = clock.now()
    if row is None:
        row = YearlyFacts(
            enterprise=enterprise,
            zone_id=enterprise.zone_id,
            organisation_id=enterprise.organisation_id,
            year=year,
            revision=0,
            state=state,
            synthetic=enterprise.synthetic,
            **source.fields(),
        )
        first = True
    else:
        first = _replaces_all(row, changed)
    for key, value in changed.items():
        setattr(row, key, value)
    if first:
        row.state = state
        for name, value in source.fields().items():
            setattr(row, name, value)
    row.entered_by, row.entered_at = user, now
    row.revision += 1
    row.save()
    if first:
        row.exceptions.all().delete()
    else:
        _except(row, changed, source, state)
    summarise([enterprise.pk])
    recheck([enterprise.pk])
    return row


def _replaces_all(row: YearlyFacts, changed: Values) -> bool:
    """Whether nothing of what the row held is left."""
    return all(key in changed for key in facts() if getattr(row, key) is not None)


def _except(row: YearlyFacts, changed: Values, source: Given, state: FactState) -> None:
    """Note source and state of single figures where they are not the row's; a figure taken back needs none."""
    same = state == row.state and all(getattr(row, name) == value for name, value in source.fields().items())
    row.exceptions.filter(column__in=changed).delete()
    if same:
        return
    FactException.objects.bulk_create(
        FactException(facts=row, column=key, state=state, entered_at=row.entered_at, **source.fields())
        for key, value in changed.items()
        if value is not None
    )


@transaction.atomic
def verify_facts(user: User, enterprise_id: int, year: int, seen: int, columns: Iterable[str] = ()) -> YearlyFacts:
    """Say that the figures of a year (or the named ones) were compared with their evidence and are right."""
    enterprise, place = locked(user, enterprise_id)
    may_keep(place)
    row = YearlyFacts.objects.select_for_update(of=("self",)).filter(enterprise=enterprise, year=year).first()
    if row is None:
        raise refuse("enterprise.nothing_to_verify", year=year)
    unchanged(row, seen)
    chosen = list(columns)
    if chosen:
        _verify_single(row, chosen)
    else:
        row.state = FactState.VERIFIED
        row.exceptions.update(state=FactState.VERIFIED)
        row.save()
    recheck([enterprise.pk])
    return row


def _verify_single(row: YearlyFacts, columns: list[str]) -> None:
    """A single figure that is verified keeps the source it had."""
    own = {one.column: one for one in row.exceptions.filter(column__in=columns)}
    for key in columns:
        if key not in facts() or getattr(row, key) is None:
            raise refuse("enterprise.nothing_to_verify", year=row.year)
        one = own.get(key) or FactException(
            facts=row,
            column=key,
            origin=row.origin,
            document=row.document,
            line=row.line,
            source_note=row.source_note,
            entered_at=row.entered_at,
        )
        one.state = FactState.VERIFIED
        one.save()
