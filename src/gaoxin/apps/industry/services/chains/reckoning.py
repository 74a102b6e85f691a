"""Working out how a zone stands on every segment: coverage, gaps, extensions, candidates. Kept with the day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from json import loads
from math import asin, cos, radians, sin, sqrt
from typing import Any

import polars as pl
from django.db import connection, transaction
from django.db.models import Count

from gaoxin.apps.enterprises.queries.years import last_year
from gaoxin.apps.industry.chain_access import require_chain_work
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.frames.chains import centre_of, listed_holders, local_holders, outside_placements
from gaoxin.apps.industry.models import Placement, SegmentStanding
from gaoxin.apps.industry.queries.chains.known import declared_of
from gaoxin.apps.industry.queries.chains.regions import place_of, province_code
from gaoxin.apps.industry.services.chains.sources import Sources, risk, sources_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.chains.candidates import Area, Candidate, Ground, Prospect, seek
from gaoxin.engines.chains.candidates import Zone as Asking
from gaoxin.engines.chains.coverage import Coverage, coverage, totals
from gaoxin.engines.chains.gaps import Extension, Gap, State, extensions, judged, outside_of
from gaoxin.engines.chains.holders import Holder
from gaoxin.engines.chains.relatedness import Unit, space
from gaoxin.engines.chains.spans import Part
from gaoxin.kernel.problems import Problem
from gaoxin.web import clock, jobs
from gaoxin.web.models import Job, JobState
from gaoxin.web.scope import as_system

_LOCKS = 0x5245434B << 32
EARTH_KM = 6371.0088
KEPT_CANDIDATES = 12
"""Candidates kept for each segment that lacks somebody."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What was worked out for a zone."""

    segments: int
    gaps: int
    extensions: int


def queue_reckoning(user: User, zone: Zone | None) -> Job:
    """Work it out as a job, for those who work on chains."""
    here = require_chain_work(user, zone)
    return jobs.start("industry.reckon", title=f"{here.name}：产业链画像和缺口", user=user, zone_id=here.pk)


def reckon_again(user: User, zone: Zone) -> None:
    """Have the figures brought up to date after something that changes them, once for many such things."""
    start_once("industry.reckon", f"{zone.name}：产业链画像和缺口", user, zone)


@as_system()
def start_once(kind: str, title: str, user: User, zone: Zone) -> None:
    """Start a job over a zone's chains, unless one waits already or the zone's figures were never worked out: whoever
    works them out first sees to all of it."""
    waiting = Job.objects.filter(kind=kind, state=JobState.QUEUED, arguments={"zone_id": zone.pk})
    if SegmentStanding.objects.filter(zone=zone).exists() and not waiting.exists():
        jobs.start(kind, title=title, user=user, zone_id=zone.pk)


@transaction.atomic
def reckon(zone: Zone, progress: jobs.NoProgress | None = None) -> Reckoned:
    """Every segment of every chain of the zone, anew; what was kept before is replaced."""
    told = progress or jobs.NoProgress()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCKS + zone.pk])
    chains, year = declared_of(zone), last_year()
    told.step(0, 4)
    here, outside = local_holders(zone, year), outside_placements(zone)
    nation = listed_holders(outside)
    covered = coverage(chains, [*here, *nation])
    told.step(1, 4)
    known = space(Unit.REGION, _presences(nation))
    asking = Asking(Area(*place_of(zone)), [*here, *nation])
    around = Around(outside, Ground.of(asking, chains, known), centre_of(zone))
    counted = outside_of(chains, nation)
    found = judged(chains, covered, known=known, outside=counted)
    further = {one.segment: one for one in extensions(chains, covered, known=known, outside=counted)}
    told.step(2, 4)
    proposed, sources = _proposed(zone), sources_of(zone, chains)
    rows = [
        _standing(zone, year, key, covered[key], gap, further.get(key), proposed.get(key, 0), around, sources.get(key))
        for key, gap in found.items()
    ]
    rows += [_figures(zone, year, key, "", whole) for key, whole in totals(chains, [*here, *nation]).items()]
    told.step(3, 4)
    SegmentStanding.objects.filter(zone=zone).delete()
    SegmentStanding.objects.bulk_create(rows, batch_size=500)
    told.step(4, 4)
    return Reckoned(len(found), sum(gap.state is State.GAP for gap in found.values()), len(further))


@dataclass(frozen=True, slots=True)
class Around:
    """What candidates are looked for among."""

    outside: pl.DataFrame
    ground: Ground
    centre: tuple[float, float] | None

    def candidates(self, key: str) -> list[dict[str, Any]]:
        """The first candidates for a segment, as they are kept."""
        family = self.ground.needs.family[key]  # makers of a special kind of it count, as they do in the gap's score
        makers = self.outside.filter(pl.col("segment").is_in(family))["company"].unique().to_list()
        if not makers:
            return []
        rows = self.outside.filter(pl.col("company").is_in(makers))
        found = seek(self.ground, key, _prospects(rows, self.centre), most=KEPT_CANDIDATES)
        return [_kept(one) for one in found]


def _prospects(rows: pl.DataFrame, centre: tuple[float, float] | None) -> list[Prospect]:
    by_company: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows.iter_rows(named=True):
        by_company[row["company"]].append(row)
    return [
        Prospect(
            firm=str(company),
            name=stands[0]["name"],
            segments=dict.fromkeys(row["segment"] for row in stands),
            evidence={row["segment"]: row["confidence"] / 100 for row in stands},
            revenue=stands[0]["revenue"],
            growth=None if stands[0]["growth"] is None else Decimal(str(round(stands[0]["growth"] / 100, 4))),
            seat=_seat(stands[0]["province"] or "", stands[0]["city"] or ""),
            sites=_sites(stands[0]["sites"]),
            distance_km=_distance(centre, stands[0]["longitude"], stands[0]["latitude"]),
        )
        for company, stands in sorted(by_company.items())
    ]


def _seat(province: str, city: str) -> Area | None:
    code = province_code(province)
    return Area(code, city) if code else None


def _sites(text: str | None) -> tuple[Area, ...] | None:
    """Where its plants are, as far as their provinces are known; None where nobody has said."""
    if not text:
        return None
    areas = [_seat(province, city) for province, city in loads(text)]
    return tuple(one for one in areas if one is not None)


def _distance(centre: tuple[float, float] | None, longitude: float | None, latitude: float | None) -> float | None:
    """Kilometres on the great circle from the middle of the zone."""
    if centre is None or longitude is None or latitude is None:
        return None
    (x, y), (there_x, there_y) = (map(radians, place) for place in (centre, (longitude, latitude)))
    chord = sin((there_y - y) / 2) ** 2 + cos(y) * cos(there_y) * sin((there_x - x) / 2) ** 2
    return round(2 * EARTH_KM * asin(min(1.0, sqrt(chord))), 1)


def _presences(nation: Iterable[Holder]) -> Iterable[tuple[str, str]]:
    return ((holder.region, holder.segment) for holder in nation if holder.region)


def _proposed(zone: Zone) -> Mapping[str, int]:
    rows = Placement.objects.filter(zone=zone, state=PlacementState.PROPOSED, enterprise__merged=False).order_by()
    counted = rows.values_list("chain", "segment").annotate(number=Count("pk"))
    return {f"{chain}/{segment}": number for chain, segment, number in counted}


def _standing(
    zone: Zone,
    year: int,
    key: str,
    covered: Coverage,
    gap: Gap,
    further: Extension | None,
    proposed: int,
    around: Around,
    sources: Sources | None,
) -> SegmentStanding:
    chain, _slash, segment = key.partition("/")
    lacking = gap.state is State.GAP
    standing = _figures(zone, year, chain, segment, covered)
    standing.proposed = proposed
    standing.extension = further is not None
    standing.gap = round(100 * gap.expected, 2) if lacking else None
    standing.demand, standing.dependence = _points(gap.demand), _points(gap.dependence)
    standing.feasibility, standing.availability = _points(gap.feasibility), _points(gap.candidates)
    standing.risk = risk(covered, gap, sources)
    standing.parts = {
        **standing.parts,
        "state": gap.state.value,
        "score": _limits((further or gap).score),
        "demand": _limits(gap.demand),
        "dependence": _limits(gap.dependence),
        "feasibility": _limits(gap.feasibility),
        "candidates_part": _limits(gap.candidates),
        "needed": [gap.needed.low, gap.needed.high],
        "supply": [gap.supply.low, gap.supply.high],
        "missing": list(gap.missing),
        "why": [_told(one) for one in (further or gap).why],
        "sources": asdict(sources) if sources else {},
        "suppliers": list(further.suppliers) if further else [],
        "candidates": around.candidates(key) if lacking or further else [],
    }
    return standing


def _figures(zone: Zone, year: int, chain: str, segment: str, covered: Coverage) -> SegmentStanding:
    """What stands on a segment; without one, on the whole chain, each enterprise once."""
    strength = covered.by_firms
    return SegmentStanding(
        zone=zone,
        chain=chain,
        segment=segment,
        as_of=clock.today(),
        year=year,
        enterprises=int(covered.enterprises.value or 0),
        proposed=0,
        figured=covered.output.known,
        output=_whole_number(covered.output.value),
        staff=_whole_number(covered.staff.value),
        patents=_whole_number(covered.patents.value),
        growth=None if covered.growth.value is None else round(100 * covered.growth.value, 2),
        quotient=strength.shrunk,
        concentration=None if covered.hhi is None else covered.hhi / 10_000,
        outside=covered.listed_nation,
        leaders=[int(one.firm) for one in covered.leaders if one.firm.isdecimal()],
        parts={
            "known": {
                name: [figure.known, figure.of, _day(figure.latest)]
                for name, figure in (
                    ("output", covered.output),
                    ("staff", covered.staff),
                    ("patents", covered.patents),
                    ("growth", covered.growth),
                )
            },
            "leaders": [[one.firm, one.name, one.output, round(one.share, 4)] for one in covered.leaders],
            "quotient": [strength.raw, strength.observed, strength.expected],
            "listed": [covered.listed, covered.listed_nation],
        },
    )


def _kept(one: Candidate) -> dict[str, Any]:
    return {
        "company": int(one.prospect.firm),
        "name": one.prospect.name,
        "score": _limits(one.score),
        "fits": [[fit.aspect.value, *_limits(fit.part), fit.weight] for fit in one.fits],
        "reasons": [_told(said) for said in one.reasons],
        "against": [_told(said) for said in one.against],
        "unknown": [_told(said) for said in one.unknown],
        "missing": [aspect.value for aspect in one.missing],
    }


def _told(problem: Problem) -> list[Any]:
    """A sentence as it is kept: its code and values, to be said in the reader's language."""
    return [problem.code, _plain(problem.values)]


def _plain(value: Any) -> Any:
    """Values as JSON holds them."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _points(part: Part) -> float:
    return round(100 * part.middle, 2)


def _limits(part: Part) -> list[float]:
    return [round(100 * part.low, 2), round(100 * part.high, 2)]


def _whole_number(value: float | int | None) -> int | None:
    return None if value is None else int(value)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
