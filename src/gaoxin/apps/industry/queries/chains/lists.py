"""The chains of a zone as a list, with what stands on each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, Sum

from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.chain_states import EditionState
from gaoxin.apps.industry.models import SegmentStanding, ZoneChain
from gaoxin.apps.industry.queries.chains.gapped import gap_spots
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import DeclaredChain

STRONG = 1.25
"""A location quotient from which a segment counts as strong here."""


@dataclass(frozen=True, slots=True)
class ChainLine:
    """One chain of a zone. `held` are segments on which somebody local stands; `gaps` follow what experts say; figures
    are None before they were worked out for the first time."""

    pk: str
    chain: DeclaredChain
    segments: int
    enterprises: int | None
    proposed: int | None
    held: int | None
    gaps: int | None
    strong: int | None
    output: int | None
    as_of: date | None
    own: bool
    drafted: bool

    @property
    def name(self) -> str:
        return named(self.chain)

    @property
    def coverage(self) -> float | None:
        """Segments with somebody local, in %."""
        return None if self.held is None else 100 * self.held / self.segments


def chain_lines(user: Person, zone: Zone) -> Sequence[ChainLine]:
    here = require_zone(user, zone)
    sums = {
        one["chain"]: one
        for one in SegmentStanding.objects.filter(zone=here)
        .values("chain")
        .annotate(
            enterprises_sum=Sum("enterprises", filter=Q(segment="")),
            proposed_sum=Sum("proposed", filter=~Q(segment="")),
            held=Count("pk", filter=Q(enterprises__gt=0) & ~Q(segment="")),
            strong=Count("pk", filter=Q(quotient__gte=STRONG, enterprises__gt=0) & ~Q(segment="")),
            output_sum=Sum("output", filter=Q(segment="")),
            day=Max("as_of"),
        )
    }
    gaps = Counter(chain for chain, _segment in gap_spots(here))
    states: dict[str, set[str]] = {}
    for key, state in ZoneChain.objects.filter(zone=here).values_list("key", "state"):
        states.setdefault(key, set()).add(state)
    return [
        _line(chain.declared, sums.get(key), gaps[key], states.get(key, set()))
        for key, chain in chains_of(here).items()
    ]


def _line(chain: DeclaredChain, sums: Mapping[str, object] | None, gaps: int, states: set[str]) -> ChainLine:
    def figure(name: str):  # type: ignore[no-untyped-def] # a number or None, as the database answers
        return None if sums is None else sums[name]

    return ChainLine(
        chain.key,
        chain,
        len(chain.segments),
        figure("enterprises_sum"),
        figure("proposed_sum"),
        figure("held"),
        None if sums is None else gaps,
        figure("strong"),
        figure("output_sum"),
        figure("day"),
        EditionState.PUBLISHED in states,
        EditionState.DRAFT in states,
    )


def standings_of(zone: Zone, chain: str) -> Mapping[str, SegmentStanding]:
    """How a zone stands on the segments of one chain, as last worked out."""
    return {
        one.segment: one for one in SegmentStanding.objects.filter(zone=zone, chain=chain).defer("parts") if one.segment
    }


def last_reckoned(zone: Zone) -> date | None:
    """The day on which the standings were worked out."""
    return SegmentStanding.objects.filter(zone=zone).aggregate(day=Max("as_of"))["day"]
