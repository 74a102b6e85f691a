"""Whom to bring in for a segment: outside enterprises by fit, each with what speaks for it and what against.

The score is a plain weighted sum of parts from 0 to 1 (`WEIGHTS`, together 1), every part shown with its raw figure.
What is not known leaves a part, and so the score, between limits; it is never taken for zero.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import isclose

from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.fits import Aspect, Fit, looked_at
from gaoxin.engines.chains.holders import SegmentKey
from gaoxin.engines.chains.prospects import Area, Found, Ground, Prospect, Zone
from gaoxin.engines.chains.relatedness import Space
from gaoxin.engines.chains.spans import Part
from gaoxin.kernel.problems import Problem

__all__ = ["MOST", "WEIGHTS", "Area", "Aspect", "Candidate", "Fit", "Ground", "Prospect", "Zone", "candidates", "seek"]

WEIGHTS: Mapping[Aspect, float] = {
    Aspect.MAKES: 0.30,
    Aspect.SIZE: 0.15,
    Aspect.GROWTH: 0.10,
    Aspect.RELATED: 0.15,
    Aspect.CUSTOMERS: 0.10,
    Aspect.EXPANSION: 0.10,
    Aspect.DISTANCE: 0.10,
}
"""What each aspect weighs. Relatedness before customers: on listed firms until 2011 and those that came by 2016 six to
four did best of what was tried; nothing public tells of the other weights, which are a convention."""
MOST = 50
"""Candidates handed back."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A prospect ranked. `reasons` speak for it, `against` against it, `unknown` says what nobody has told; `missing`
    names the aspects not known in full."""

    prospect: Prospect
    score: Part
    fits: tuple[Fit, ...]
    reasons: tuple[Problem, ...]
    against: tuple[Problem, ...]
    unknown: tuple[Problem, ...]
    missing: tuple[Aspect, ...]


def candidates(
    segment: SegmentKey,
    firms: Collection[Prospect],
    zone: Zone,
    chains: Collection[DeclaredChain],
    *,
    known: Space | None = None,
    weights: Mapping[Aspect, float] = WEIGHTS,
    most: int = MOST,
) -> tuple[Candidate, ...]:
    """The prospects that make the segment or a special kind of it, highest score first (by the middle of its limits,
    then by key). Those already in the zone come last and say so."""
    return seek(Ground.of(zone, chains, known), segment, firms, weights=weights, most=most)


def seek(
    ground: Ground,
    segment: SegmentKey,
    firms: Collection[Prospect],
    *,
    weights: Mapping[Aspect, float] = WEIGHTS,
    most: int = MOST,
) -> tuple[Candidate, ...]:
    """As `candidates`, on a ground that was worked out before: for many segments of one zone."""
    if not isclose(sum(weights.values()), 1):
        raise ValueError(f"the weights sum to {sum(weights.values())}, not to 1")
    family = ground.needs.family.get(segment, (segment,))
    makers = [firm for firm in firms if any(key in firm.segments for key in family)]
    asked = Found(family, makers, ground)
    found = [_candidate(firm, asked, weights) for firm in makers]
    found.sort(key=lambda one: (one.prospect.local, -one.score.middle, one.prospect.firm))
    return tuple(found[:most])


def _candidate(firm: Prospect, asked: Found, weights: Mapping[Aspect, float]) -> Candidate:
    looks = looked_at(firm, asked)
    fits = tuple(Fit(look.aspect, look.part, weights.get(look.aspect, 0.0)) for look in looks)
    missing = tuple(look.aspect for look in looks if not look.part.known)
    return Candidate(
        firm,
        Part(sum(fit.weight * fit.part.low for fit in fits), sum(fit.weight * fit.part.high for fit in fits)),
        fits,
        tuple(problem for look in looks for problem in look.reasons),
        (*asked.standing_against(firm), *(problem for look in looks for problem in look.against)),
        tuple(problem for look in looks for problem in look.unknown),
        missing,
    )
