"""The rows behind a figure of a portrait: which enterprise told what, from where. Their total is the figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    DecimalField,
    Exists,
    ExpressionWrapper,
    F,
    FilteredRelation,
    FloatField,
    OuterRef,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Coalesce, NullIf, Round

from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.enterprises.states import EnterpriseStatus
from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.models import Placement
from gaoxin.apps.industry.queries.chains.known import named, require_chain, require_segment
from gaoxin.apps.industry.queries.portraits.measures import Measure, measures
from gaoxin.apps.industry.queries.portraits.placed import weights
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.web.errors import NotFound

GONE = (EnterpriseStatus.REVOKED, EnterpriseStatus.DEREGISTERED, EnterpriseStatus.MOVED_OUT)
_OF_ROW = 'AND p.enterprise_id = "enterprises_yearlyfacts"."enterprise_id"'
_WHOLE = DecimalField(max_digits=40, decimal_places=20)


@dataclass(frozen=True, slots=True)
class Trace:
    """The rows of one figure. `rows` have `kept` (as it is kept, of a segment only the part that stands there), `below`
    for quotients, `before` and `change` (in %); `total` is what they make together, in the figure's unit."""

    zone: Zone
    chain: DeclaredChain
    segment: str
    measure: Measure
    year: int
    rows: QuerySet[YearlyFacts]
    total: Decimal | None
    top: Decimal | None
    bottom: Decimal | None
    known: int
    synthetic: bool

    @property
    def place(self) -> str:
        """The industry, or the segment of it."""
        return named(self.chain.segments[self.segment] if self.segment else self.chain)


def require_measure(key: str) -> Measure:
    found = measures().get(key)
    if found is None:
        raise NotFound
    return found


def trace(user: Person, zone: Zone | None, chain: str, key: str, year: int, segment: str = "") -> Trace:
    """Who told a figure in a year, on an industry or on one of its segments. Quotients have no parts of segments."""
    here = require_zone(user, zone)
    declared, one = require_chain(here, chain).declared, require_measure(key)
    if segment and (one.bottom or not require_segment(here, chain, segment)):
        raise NotFound
    rows = _told(here, chain, one, year, segment)
    sums = rows.order_by().aggregate(top=Sum("kept"), bottom=Sum("below"), known=Sum(Value(1)), made=_any_synthetic())
    return Trace(
        zone=here,
        chain=declared,
        segment=segment,
        measure=one,
        year=year,
        rows=rows,
        total=one.value(sums["top"], sums["bottom"]),
        top=Measure("", one.top).value(sums["top"]),
        bottom=Measure("", one.bottom).value(sums["bottom"]) if one.bottom else None,
        known=sums["known"] or 0,
        synthetic=bool(sums["made"]),
    )


def _any_synthetic() -> Sum:
    return Sum(Case(When(synthetic=True, then=1), default=0))


def _told(zone: Zone, chain: str, one: Measure, year: int, segment: str) -> QuerySet[YearlyFacts]:
    placed = Placement.objects.filter(
        zone=zone, chain=chain, state=PlacementState.CONFIRMED, enterprise=OuterRef("enterprise")
    )
    rows = YearlyFacts.objects.filter(
        Exists(placed.filter(segment=segment) if segment else placed),
        zone=zone,
        year=year,
        enterprise__merged=False,
        **{f"{column}__isnull": False for column in one.columns},
    ).annotate(last=FilteredRelation("enterprise__yearly_facts", condition=Q(enterprise__yearly_facts__year=year - 1)))
    kept, before = _in_part(F(one.top), zone, chain, segment), _in_part(F(f"last__{one.top}"), zone, chain, segment)
    below = F(one.bottom) if one.bottom else Cast(Value(None), DecimalField(max_digits=16, decimal_places=3))
    below_before = F(f"last__{one.bottom}") if one.bottom else Value(1.0)
    rows = rows.annotate(kept=kept, below=below, before=before, below_before=below_before)
    return rows.annotate(quotient=_quotient("kept", "below"), change=_change(one)).select_related(
        "enterprise__organisation", "document"
    )


def _in_part(column: F, zone: Zone, chain: str, segment: str) -> Any:
    """A sum as it is kept; on a segment the part of it that stands there, in whole 分 or to the places kept."""
    if not segment:
        return column
    # Put together from what stands in these files.
    part = f"(SELECT w.weight FROM ({weights(_OF_ROW)}) w WHERE w.segment = %s)"  # noqa: S608
    for name in ("zone", "chain"):
        part = part.replace(f"%({name})s", "%s")
    weight = RawSQL(part, (zone.pk, chain, segment), output_field=_WHOLE)  # noqa: S611
    return Round(ExpressionWrapper(Cast(column, _WHOLE) * weight, output_field=_WHOLE))


def _quotient(top: str, bottom: str) -> Any:
    return ExpressionWrapper(
        Cast(F(top), FloatField()) / NullIf(Cast(F(bottom), FloatField()), Value(0.0)), output_field=FloatField()
    )


def _change(one: Measure) -> Any:
    """The change on the year before in %; of quotients that of the quotient."""
    now, then = (
        (F("quotient"), _quotient("before", "below_before"))
        if one.bottom
        else (Cast(F("kept"), FloatField()), Cast(F("before"), FloatField()))
    )
    grown = ExpressionWrapper(100.0 * (now - then) / NullIf(then, Value(0.0)), output_field=FloatField())
    return Case(When(Q(before__gt=0), then=grown), default=None, output_field=FloatField())


def look_up_segments(zone: Zone, chain: DeclaredChain, rows: Sequence[YearlyFacts]) -> None:
    """The names of the segments on which the enterprises of a page stand, as their `segments`."""
    found = segments_of(zone, chain, [row.enterprise_id for row in rows])
    for row in rows:
        row.segments = found.get(row.enterprise_id, ())  # type: ignore[attr-defined] # for the list alone


def look_up_segments_of_firms(zone: Zone, chain: DeclaredChain, rows: Sequence[Enterprise]) -> None:
    """The same for a page of enterprises."""
    found = segments_of(zone, chain, [row.pk for row in rows])
    for row in rows:
        row.segments = found.get(row.pk, ())  # type: ignore[attr-defined] # for the list alone


def chain_of(zone: Zone, chain: str) -> DeclaredChain:
    return require_chain(zone, chain).declared


def segments_of(zone: Zone, chain: DeclaredChain, enterprises: Sequence[int]) -> Mapping[int, Sequence[str]]:
    """By enterprise the names of its segments, in the order of the chain."""
    stands = Placement.objects.filter(
        zone=zone, chain=chain.key, state=PlacementState.CONFIRMED, enterprise__in=enterprises
    ).values_list("enterprise", "segment")
    found: dict[int, set[str]] = {}
    for enterprise, segment in stands:
        found.setdefault(enterprise, set()).add(segment)
    return {
        enterprise: [named(one) for key, one in chain.segments.items() if key in keys]
        for enterprise, keys in found.items()
    }


KINDS = ("here", "came", "left", "silent")
"""Lists of enterprises behind the counts of a portrait: who is here today, who came or left in a year, who was there
and told nothing of it."""


def enterprises(user: Person, zone: Zone | None, chain: str, kind: str, year: int, today: Any) -> QuerySet[Enterprise]:
    """The enterprises behind a count, with their days of coming and leaving as `came` and `went`."""
    here = require_zone(user, zone)
    require_chain(here, chain)
    if kind not in KINDS:
        raise NotFound
    placed = Placement.objects.filter(zone=here, chain=chain, state=PlacementState.CONFIRMED, enterprise=OuterRef("pk"))
    rows = enterprises_in(user, here).filter(Exists(placed)).select_related("organisation", "presence")
    rows = rows.annotate(
        came=Coalesce("presence__since", "founded_on"),
        went=F("presence__until"),
        gone=Case(When(status__in=GONE, then=True), default=False, output_field=BooleanField()),
    )
    if kind == "here":
        return rows.filter(Q(went__isnull=True) | Q(went__gt=today), gone=False)
    if kind == "silent":
        told = YearlyFacts.objects.filter(enterprise=OuterRef("pk"), year=year)
        there = Q(came__isnull=True) | Q(came__year__lte=year)
        stayed = Q(went__year__gte=year) | Q(went__isnull=True, gone=False)
        return rows.filter(there, stayed, ~Exists(told))
    return rows.filter(**{f"{'came' if kind == 'came' else 'went'}__year": year})
