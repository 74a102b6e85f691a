"""The gaps of a zone over all its chains, and apart from them the next steps downstream (延链)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.chain_states import GapVerdict
from gaoxin.apps.industry.models import GapOverride, SegmentStanding
from gaoxin.apps.industry.queries.chains.coming import coming
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import Problem
from gaoxin.web.problems import say


@dataclass(frozen=True, slots=True)
class GapLine:
    """One segment that is missing here, or would be the next step; parts and scores 0 to 100, by the middle of their
    limits. `sure` says that nothing it rests on is unknown."""

    pk: str
    chain: str
    chain_name: str
    segment: str
    name: str
    score: float
    low: float
    high: float
    demand: float | None
    dependence: float | None
    feasibility: float | None
    availability: float | None
    enterprises: int
    outside: int
    needed: int | None
    sure: bool
    why: str
    verdict: str
    verdict_reason: str
    denied: bool
    affirmed: bool
    extension: bool
    candidates: int
    coming: int

    @property
    def met(self) -> float | None:
        """How much of what is needed here local enterprises make, in %; None where nobody needs it."""
        return None if self.dependence is None or self.extension else 100 - self.dependence

    @property
    def place(self) -> tuple[bool, float]:
        """Where it stands among gaps: those that experts judged to be none come after all others."""
        return not self.denied, self.score


def gap_lines(user: Person, zone: Zone) -> Sequence[GapLine]:
    """The gaps as they stand, the largest first: segments that somebody here needs and that are not supplied in full,
    as last worked out, and those that experts judged to be gaps; without those they judged to be none."""
    return [one for one in judged_lines(user, zone) if not one.denied]


def judged_lines(user: Person, zone: Zone) -> Sequence[GapLine]:
    """The gaps as they stand, and after them those worked out that experts judged to be none."""
    said = opinions(require_zone(user, zone))
    wanted = Q(gap__isnull=False)
    for (chain, segment), opinion in said.items():
        if opinion.verdict == GapVerdict.GAP:
            wanted |= Q(chain=chain, segment=segment)
    lines = _lines(zone, SegmentStanding.objects.filter(wanted, zone=zone).order_by("chain", "segment"), said)
    return sorted(lines, key=lambda one: one.place, reverse=True)


def gap_spots(zone: Zone) -> set[tuple[str, str]]:
    """Chain and segment of each gap as it stands: as worked out, unless experts say otherwise."""
    found = set(SegmentStanding.objects.filter(zone=zone, gap__isnull=False).values_list("chain", "segment"))
    for spot, opinion in opinions(zone).items():
        if opinion.verdict == GapVerdict.GAP:
            found.add(spot)
        elif opinion.verdict == GapVerdict.NO_GAP:
            found.discard(spot)
    return found


def extension_lines(user: Person, zone: Zone) -> Sequence[GapLine]:
    """Segments that nobody here needs and that would use what is made here; without those that experts judged to be
    gaps: these stand among the gaps, which say so."""
    rows = SegmentStanding.objects.filter(zone=require_zone(user, zone), extension=True)
    lines = [one for one in _lines(zone, rows, opinions(zone)) if not one.affirmed]
    return sorted(lines, key=lambda one: (-one.score, one.pk))


def opinions(zone: Zone) -> Mapping[tuple[str, str], GapOverride]:
    """What experts say now, by chain and segment."""
    said = GapOverride.objects.filter(zone=zone, withdrawn_at__isnull=True).order_by("pk")
    return {(one.chain, one.segment): one for one in said}


def verdicts_of(zone: Zone, chain: str) -> Mapping[str, GapVerdict]:
    """What experts say now about the segments of a chain."""
    return {key: GapVerdict(one.verdict) for (where, key), one in opinions(zone).items() if where == chain}


def _lines(zone: Zone, rows: Iterable[SegmentStanding], said: Mapping[tuple[str, str], GapOverride]) -> list[GapLine]:
    chains = chains_of(zone)
    signed = {key: len(leads) for key, leads in coming(zone).items()}
    return [
        _line(
            row,
            named(chains[row.chain].declared),
            named(chains[row.chain].declared.segments[row.segment]),
            said,
            signed.get((row.chain, row.segment), 0),
        )
        for row in rows
        if row.chain in chains and row.segment in chains[row.chain].declared.segments
    ]


def _line(
    row: SegmentStanding, chain: str, name: str, said: Mapping[tuple[str, str], GapOverride], signed: int
) -> GapLine:
    low, high = row.parts.get("score", [0, 0])
    opinion = said.get((row.chain, row.segment))
    needed = row.parts.get("needed", [None, None])
    first = row.parts.get("why", [])[:1]
    return GapLine(
        pk=f"{row.chain}/{row.segment}",
        chain=row.chain,
        chain_name=chain,
        segment=row.segment,
        name=name,
        score=(low + high) / 2 if row.gap is None else row.gap,
        low=low,
        high=high,
        demand=row.demand,
        dependence=row.dependence,
        feasibility=row.feasibility,
        availability=row.availability,
        enterprises=row.enterprises,
        outside=row.outside,
        needed=needed[0],
        sure=round(low) == round(high),
        why="".join(say(Problem(code, values)).sentence for code, values in first),
        verdict=GapVerdict(opinion.verdict).label if opinion else "",
        verdict_reason=opinion.reason if opinion else "",
        denied=opinion is not None and opinion.verdict == GapVerdict.NO_GAP,
        affirmed=opinion is not None and opinion.verdict == GapVerdict.GAP,
        extension=row.extension,
        candidates=len(row.parts.get("candidates", [])),
        coming=signed,
    )
