"""Whether recommendations of whom to bring in would have come true: what came to each region after a year, ranked with
what was known before it, beside random order and order by size.

The set: listed firms with their industry (the types), their city and province, and the year they were listed;
industries with those upstream of them. Where no place is given, that at the beginning of the full name stands in for it
(of those with both, 98 in 100 agree). A firm counts for its region from its listing on: listing stands for arriving,
which it is not, and the set has neither output nor moves, so the figures say how well relatedness and needs rank, no
more.

Types: of the types that a region does not have until the year, which had a firm listed there later? Ours is the gap
score of the engine (local demand × dependence × feasibility × candidates), each firm with the same output, each type
spending 0.6 of it on those upstream by how often they are mentioned, candidates being firms of the type listed
elsewhere in the last `FRESH` years, which have the money to expand; without_demand is feasibility × candidates;
candidates, feasibility (by co-presence only) and demand are those parts alone; size is the number of firms of the type
in the nation. Firms: of all firms listed later, which stand in the region? Ours is the candidate score without anything
that tells the place of the firm; size is that of its type.

precision@20 is the part of the first 20 that came, recall@20 the part of what came that is among them, ceiling the
highest precision@20 there could be; each the mean over regions with at least `FIRMS` firms before and one arrival, with
the 95 % interval of a bootstrap over regions, seeded; …_over_size and …_over_random are differences of precision@20
with theirs. Ties stand in one random order, the same for all. How relatedness is measured, which candidates count, and
what customers weigh was chosen on what was known in 2009 and 2011 and came by 2016; years after that were looked at,
but nothing was chosen by them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np

from gaoxin.bench.attraction_set import Firm, listed_firms, types
from gaoxin.engines.chains.candidates import WEIGHTS
from gaoxin.engines.chains.coverage import coverage
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.demand import Needs
from gaoxin.engines.chains.fits import Aspect, looked_at
from gaoxin.engines.chains.gaps import Gap, judged, outside_of
from gaoxin.engines.chains.holders import Holder, SegmentKey
from gaoxin.engines.chains.prospects import Area, Found, Ground, Prospect, Zone
from gaoxin.engines.chains.reasons import Says
from gaoxin.engines.chains.relatedness import Kinship, Method, Related, Space, Unit, space

UNTIL, FRESH, FIRST, FIRMS, DRAWS, SEED = 2016, 5, 20, 5, 2000, 20261122
OUTPUT = 100_000_000
"""分 a year of every firm: the set has no output."""
TOLD = (Aspect.RELATED, Aspect.CUSTOMERS)
"""What the set tells of firms; weighed as the product does."""

Level = Literal["city", "province"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known when the ranking is made, and what came later."""

    chain: DeclaredChain
    before: tuple[Firm, ...]
    fresh: tuple[Firm, ...]
    after: tuple[Firm, ...]
    near: Space
    order: Mapping[str, float]


class Tried(NamedTuple):
    """What a ranking of one region was worth."""

    precision: float
    recall: float


def run(graph: Path, names: Path, until: int = UNTIL, seed: int = SEED) -> dict[str, Any]:
    """Both questions at both levels."""
    known = _known(graph, names, until, seed)
    levels: tuple[Level, ...] = ("city", "province")
    return {
        "definition": " ".join((__doc__ or "").split()),
        "known_until": until,
        "firms_before": len(known.before),
        "firms_after": len(known.after),
        "types": len(known.chain.segments),
        "seed": seed,
        "by_type": {level: _reported(_by_type(known, level), seed) for level in levels},
        "by_firm": {level: _reported(_by_firm(known, level), seed) for level in levels},
    }


# The set


def _known(graph: Path, names: Path, until: int, seed: int) -> Known:
    chain = types(graph)
    firms = listed_firms(graph, names, chain)
    before = tuple(firm for firm in firms if firm.year <= until)
    after = tuple(firm for firm in firms if firm.year > until)
    named = sorted({firm.code for firm in firms} | {f"{chain.key}/{key}" for key in chain.segments})
    order = dict(zip(named, np.random.default_rng(seed).random(len(named)).tolist(), strict=True))
    fresh = tuple(firm for firm in before if firm.year > until - FRESH)
    return Known(
        chain, before, fresh, after, space(Unit.REGION, ((firm.city, firm.type) for firm in before if firm.city)), order
    )


# Which types came


def _by_type(known: Known, level: Level) -> dict[str, list[Tried]]:
    popular = Counter(firm.type for firm in known.before)
    tried: dict[str, list[Tried]] = defaultdict(list)
    for region, here, later in _regions(known, level):
        have = {firm.type for firm in here}
        came = {firm.type for firm in later} - have
        if not came:
            continue
        gaps = _judged(known, level, region)
        absent = [key for key in gaps if key not in have]
        rankings: dict[str, Callable[[str], float]] = {
            "ours": lambda key, gaps=gaps: gaps[key].expected,
            "without_demand": lambda key, gaps=gaps: gaps[key].feasibility.middle * gaps[key].candidates.middle,
            "candidates": lambda key, gaps=gaps: gaps[key].candidates.middle,
            "feasibility": lambda key, gaps=gaps: _together(gaps[key].related),
            "demand": lambda key, gaps=gaps: gaps[key].demand.middle,
            "size": lambda key: popular[key],
        }
        _try(known, absent, came, rankings, tried)
    return tried


def _together(related: Related) -> float:
    return (related.value or 0.0) if related.method is Method.CO_PRESENCE else 0.0


def _judged(known: Known, level: Level, region: str) -> Mapping[SegmentKey, Gap]:
    covered = coverage([known.chain], [one for one in _holders(known.before, level, region) if one.local])
    outside = outside_of([known.chain], _holders(known.fresh, level, region))
    return judged([known.chain], covered, known=known.near, outside=outside)


def _holders(firms: Sequence[Firm], level: Level, region: str) -> list[Holder]:
    return [
        Holder(firm.code, firm.type, share=Decimal(1), local=getattr(firm, level) == region, listed=True, output=OUTPUT)
        for firm in firms
    ]


# Which firms came


def _by_firm(known: Known, level: Level) -> dict[str, list[Tried]]:
    popular = Counter(firm.type for firm in known.before)
    pool = {firm.code: firm for firm in known.after if getattr(firm, level)}
    tried: dict[str, list[Tried]] = defaultdict(list)
    field = _Field.of(known)
    for region, _, later in _regions(known, level):
        if not later:
            continue
        scores = field.scores(_holders(known.before, level, region))
        rankings: dict[str, Callable[[str], float]] = {
            "ours": lambda code, scores=scores: scores[pool[code].type],
            "size": lambda code: popular[pool[code].type],
        }
        _try(known, list(pool), {firm.code for firm in later}, rankings, tried)
    return tried


@dataclass(frozen=True, slots=True)
class _Field:
    """What does not change from region to region."""

    needs: Needs
    kinship: Kinship
    prospects: tuple[Prospect, ...]

    @classmethod
    def of(cls, known: Known) -> "_Field":
        """One prospect for each type: the set tells nothing else of firms."""
        types = sorted({firm.type for firm in known.after})
        prospects = tuple(Prospect(key, key, {key: Decimal(1)}, {}) for key in types)
        return cls(Needs([known.chain]), Kinship([known.chain], known.near), prospects)

    def scores(self, holders: Sequence[Holder]) -> dict[SegmentKey, float]:
        """The candidate score of a firm of each type, of the aspects that the set tells."""
        ground = Ground(Zone(Area(""), holders), self.needs, self.kinship, Says({}))
        asked = Found(tuple(self.needs.segments), self.prospects, ground)
        return {
            prospect.firm: sum(
                WEIGHTS[look.aspect] * look.part.middle for look in looked_at(prospect, asked) if look.aspect in TOLD
            )
            for prospect in self.prospects
        }


# What it is worth


def _regions(known: Known, level: Level) -> list[tuple[str, list[Firm], list[Firm]]]:
    here: dict[str, list[Firm]] = defaultdict(list)
    later: dict[str, list[Firm]] = defaultdict(list)
    for firm in known.before:
        here[getattr(firm, level)].append(firm)
    here.pop("", None)
    for firm in known.after:
        later[getattr(firm, level)].append(firm)
    return [(region, here[region], later[region]) for region in sorted(here) if len(here[region]) >= FIRMS]


def _try(
    known: Known,
    choice: Sequence[str],
    came: set[str],
    rankings: Mapping[str, Callable[[str], float]],
    tried: dict[str, list[Tried]],
) -> None:
    for name, score in rankings.items():
        first = sorted(choice, key=lambda key: (-score(key), known.order[key]))[:FIRST]
        hits = len(came.intersection(first))
        tried[name].append(Tried(hits / FIRST, hits / len(came)))
    # Of a random order what is to be expected, which needs no drawing.
    tried["random"].append(Tried(len(came) / len(choice), min(FIRST / len(choice), 1.0)))
    tried["ceiling"].append(Tried(min(len(came), FIRST) / FIRST, min(FIRST / len(came), 1.0)))


def _reported(tried: Mapping[str, Sequence[Tried]], seed: int) -> dict[str, Any]:
    regions = len(tried["ours"])
    drawn = np.random.default_rng(seed).integers(0, regions, (DRAWS, regions))
    told = {name: _figures(found, drawn) for name, found in tried.items() if name != "ceiling"}
    beside = {
        f"{ranking}_over_{name}": _interval(_precisions(tried[ranking]) - _precisions(tried[name]), drawn)
        for ranking in ("ours", "without_demand")
        for name in ("size", "random")
        if ranking in tried
    }
    ceiling = round(float(_precisions(tried["ceiling"]).mean()), 4)
    return {"regions": regions, "ceiling": ceiling} | told | beside


def _precisions(found: Sequence[Tried]) -> "np.ndarray[Any, Any]":
    return np.array([one.precision for one in found])


def _figures(found: Sequence[Tried], drawn: "np.ndarray[Any, Any]") -> dict[str, Any]:
    return {
        "precision_at_20": _interval(_precisions(found), drawn),
        "recall_at_20": _interval(np.array([one.recall for one in found]), drawn),
    }


def _interval(values: "np.ndarray[Any, Any]", drawn: "np.ndarray[Any, Any]") -> dict[str, float]:
    means = values[drawn].mean(axis=1)
    low, high = np.percentile(means, (2.5, 97.5))
    return {"mean": round(float(values.mean()), 4), "low": round(float(low), 4), "high": round(float(high), 4)}
