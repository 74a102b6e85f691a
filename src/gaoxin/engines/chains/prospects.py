"""Enterprises that may come, the zone that asks, and all that they are compared by."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from gaoxin.engines.chains.coverage import PRIOR
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.demand import Needs
from gaoxin.engines.chains.holders import Holder, SegmentKey
from gaoxin.engines.chains.reasons import Says
from gaoxin.engines.chains.relatedness import Kinship, Space
from gaoxin.kernel.problems import Problem


@dataclass(frozen=True, slots=True)
class Area:
    """A province and a city, as names or codes, written the same way for all; the city is empty where unknown."""

    province: str
    city: str = ""


@dataclass(frozen=True, slots=True)
class Prospect:
    """An enterprise as far as it is known. `segments` are all it stands on with the share of its revenue (None where
    unknown) and `evidence` how certain it is that it makes each, 0 to 1 (1 where left out). Revenue (annual, 分),
    growth on the year before (0.1 is a tenth), `seat`, `sites` of its plants and subsidiaries, None where nobody has
    looked, and `distance_km` from the zone. `local` says that it stands in the zone already."""

    firm: str
    name: str
    segments: Mapping[SegmentKey, Decimal | None]
    evidence: Mapping[SegmentKey, float]
    revenue: int | None = None
    growth: Decimal | None = None
    seat: Area | None = None
    sites: tuple[Area, ...] | None = None
    distance_km: float | None = None
    local: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """The zone that asks: where it lies, who stands in it and, for its strengths to be told, the listed firms of the
    nation."""

    place: Area
    holders: Collection[Holder]


@dataclass(frozen=True)
class Ground:
    """The zone that asks with all that enterprises are compared by, worked out once for many segments."""

    zone: Zone
    needs: Needs
    kinship: Kinship
    says: Says

    @classmethod
    def of(cls, zone: Zone, chains: Collection[DeclaredChain], known: Space | None) -> "Ground":
        """The ground of a zone on these chains, all of them together."""
        needs = Needs(chains)
        names = {key: {"zh": here.name, "en": here.name_en} for key, here in needs.segments.items()}
        return cls(zone, needs, Kinship(chains, known), Says(names))

    @cached_property
    def local_firms(self) -> Mapping[SegmentKey, frozenset[str]]:
        """The enterprises on each segment here."""
        firms: dict[SegmentKey, set[str]] = {}
        for holder in self.zone.holders:
            if holder.local:
                firms.setdefault(holder.segment, set()).add(holder.firm)
        return {key: frozenset(found) for key, found in firms.items()}

    @cached_property
    def buyers(self) -> Mapping[SegmentKey, frozenset[SegmentKey]]:
        """The segments that need each segment, or the general one that it is a special kind of."""
        direct: dict[SegmentKey, set[SegmentKey]] = {}
        for link in self.needs.links:
            for kind in self.needs.family[link.seller]:
                direct.setdefault(kind, set()).add(link.buyer)
        return {key: frozenset(found) for key, found in direct.items()}

    @cached_property
    def counts(self) -> tuple[Counter[SegmentKey], Counter[SegmentKey]]:
        """Enterprises on each segment here, and listed firms of the nation."""
        return (
            Counter(holder.segment for holder in self.zone.holders if holder.local),
            Counter(holder.segment for holder in self.zone.holders if holder.listed),
        )

    @cached_property
    def _kinships(self) -> dict[SegmentKey, float | None]:
        """How related each segment asked for so far is to what the zone does."""
        return {}

    def relatedness(self, segment: SegmentKey) -> float | None:
        """How related a segment is to what the zone does; of that itself, how strong the zone is in it."""
        if segment in self.local_firms:
            return self.strength(segment)
        if segment not in self._kinships:
            self._kinships[segment] = self.kinship.related(segment, self.local_firms.keys()).value
        return self._kinships[segment]

    def strength(self, segment: SegmentKey) -> float:
        """The location quotient q by enterprises, shrunk as in `coverage`, as q / (q + 1): one half is as in the
        country. In full where no listed firms of the nation are known."""
        local, nation = self.counts
        if not nation:
            return 1.0
        expected = local.total() * nation[segment] / nation.total()
        quotient = (local[segment] + PRIOR) / (expected + PRIOR)
        return quotient / (quotient + 1)


@dataclass(frozen=True)
class Found:
    """The enterprises that make a segment, among which each is looked at."""

    family: tuple[SegmentKey, ...]
    makers: Collection[Prospect]
    ground: Ground

    @cached_property
    def revenues(self) -> tuple[int, ...]:
        return tuple(firm.revenue for firm in self.makers if firm.revenue is not None)

    def standing_against(self, firm: Prospect) -> tuple[Problem, ...]:
        """What speaks against it whatever it is like."""
        if firm.local:
            return (Problem("chain_candidate.here_already"),)
        if sum(not other.local for other in self.makers) == 1:
            return (Problem("chain_candidate.only_one"),)
        return ()
