"""A draft of a chain from a graph of products and industry codes, for an officer to confirm.

Around seed products, and what firms of the seed codes make, products are gathered along upstream and kind-of edges.
Products that are kinds of one another, or are made by the same firms, become one segment, never two of which one goes
into the other; upstream edges between segments become needs. A draft says for every segment and need on what it rests
and how far it is to be trusted; it guesses no share and no English name. The text of a catalogue file comes from
`gaoxin.catalogue.chains.text`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gaoxin.engines.chains.clusters import clusters
from gaoxin.engines.chains.declared import Branch, DeclaredChain, Need, NeedKind, Segment, Tier
from gaoxin.engines.chains.products import Gathered, Sources, gather
from gaoxin.kernel.problems import Problem

__all__ = ["MOST_PRODUCTS", "MOST_SEGMENTS", "Draft", "Sources", "draft"]

MOST_SEGMENTS = 40
MOST_PRODUCTS = 12
"""Products of one segment."""
MOST_CODES = 3
MOST_NAMED = 5
"""Products named in one sentence."""
_CODE = re.compile(r"\d{3,4}")
_BRANCHES = {
    Tier.UPSTREAM: Branch("upstream", "上游", "Upstream"),
    Tier.MIDSTREAM: Branch("midstream", "中游", "Midstream"),
    Tier.DOWNSTREAM: Branch("downstream", "下游", "Downstream"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A chain to be confirmed, with how far each segment, and each need (buyer, supplier), is to be trusted, 0 to 1, on
    what it rests, and the products met but left out: for want of room, or because next to nothing tells of them."""

    chain: DeclaredChain
    confidence: Mapping[str, float]
    needs: Mapping[tuple[str, str], float]
    reasons: Mapping[str, tuple[Problem, ...]]
    left_out: tuple[str, ...]


def draft(
    key: str,
    name: str,
    definition: str,
    products: Collection[str],
    sources: Sources,
    *,
    codes: Collection[str] = (),
    steps: int = 2,
    most: int = MOST_SEGMENTS,
) -> Draft:
    """A chain around the seed products and the products of firms with the seed industry codes, upstream as many steps.

    The confidence of a segment or need with n edges behind it is 1 − 0.5ⁿ, each edge halving the doubt (a convention);
    seeds are certain. Of two segments that buy from one another the way with more edges is kept, neither of equal ones.
    """
    found = gather(products, codes, sources, steps, most * MOST_PRODUCTS)
    groups = clusters(found, MOST_PRODUCTS)
    ranked = sorted(groups, key=lambda group: _rank(group, found))
    kept = [tuple(sorted(group, key=lambda product: _weight(product, found))) for group in ranked[:most]]
    return _Drafting(key, name, definition, kept, found, sources).draft(ranked[most:])


def _rank(group: Collection[str], found: Gathered) -> tuple[bool, bool, int, int, str]:
    """Seeds first, then what goes into anything or is made of anything, the nearest and best known before."""
    flowing = {product for flow in found.upstream for product in flow}
    return (
        found.seeds.isdisjoint(group),
        flowing.isdisjoint(group),
        min(found.steps[product] for product in group),
        -sum(map(found.known_of, group)),
        min(group),
    )


def _weight(product: str, found: Gathered) -> tuple[int, int, int, str]:
    """The product a segment is called by first: a seed, else the one most is known of, the shorter name."""
    return int(product not in found.seeds), -found.known_of(product), len(product), product


class _Drafting:
    def __init__(
        self,
        key: str,
        name: str,
        definition: str,
        kept: Sequence[tuple[str, ...]],
        found: Gathered,
        sources: Sources,
    ) -> None:
        self.key, self.name, self.definition = key, name, definition
        self.members = {f"s{number:02}": group for number, group in enumerate(kept, 1)}
        self.where = {product: segment for segment, group in self.members.items() for product in group}
        self.found, self.sources = found, sources
        self.flows = self._flows()
        self.inside = {segment: self._edges_of(segment) for segment in self.members}

    def draft(self, left: Sequence[Collection[str]]) -> Draft:
        kinds = self._kinds()
        tiers = self._tiers()
        segments = {
            key: Segment(
                key,
                group[0],
                group[0],
                tiers[key],
                tiers[key].value,
                group,
                self._codes(group),
                tuple(
                    Need("", seller, NeedKind.MATERIAL, None) for buyer, seller in sorted(self.flows) if buyer == key
                ),
                kinds.get(key, ""),
                None,
            )
            for key, group in self.members.items()
        }
        used = set(tiers.values())
        branches = {branch.key: branch for tier, branch in _BRANCHES.items() if tier in used}
        return Draft(
            DeclaredChain(self.key, self.name, self.name, self.definition, branches, segments, ()),
            {key: self._confidence(key) for key in self.members},
            {flow: _trusted(count) for flow, count in self.flows.items()},
            {key: tuple(self._reasons(key)) for key in self.members},
            tuple(sorted([*self.found.passed_over, *(product for group in left for product in group)])),
        )

    def _flows(self) -> dict[tuple[str, str], int]:
        """Buyer and seller among the segments, by the number of edges between their products."""
        counts = Counter(
            (self.where[start], self.where[end])
            for start, end in self.found.upstream
            if start in self.where and end in self.where
        )
        return {
            (buyer, seller): count
            for (buyer, seller), count in sorted(counts.items())
            if buyer != seller and count > counts[seller, buyer]
        }

    def _kinds(self) -> dict[str, str]:
        """Segments whose products are mostly kinds of another's, where that makes no circle."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for kind, general in self.found.kinds:
            one, other = self.where.get(kind), self.where.get(general)
            if one and other and one != other:
                counts[one][other] += 1
        chosen: dict[str, str] = {}
        for one in sorted(counts):
            other = min(counts[one], key=lambda key: (-counts[one][key], key))
            if one not in _above(other, chosen) and (other, one) not in self.flows and (one, other) not in self.flows:
                chosen[one] = other
        return chosen

    def _tiers(self) -> dict[str, Tier]:
        """What buys nothing here stands upstream, what nobody here buys downstream, the others between."""
        buyers, sellers = ({flow[place] for flow in self.flows} for place in (0, 1))
        return {
            key: Tier.MIDSTREAM
            if (key in buyers) == (key in sellers)
            else Tier.DOWNSTREAM
            if key in buyers
            else Tier.UPSTREAM
            for key in self.members
        }

    def _codes(self, group: Sequence[str]) -> tuple[str, ...]:
        """The commonest codes of those that make it, each of at least a third of them."""
        makers = {firm for product in group for firm in self.sources.makers.get(product, ())}
        coded = [sorted(set(self.sources.codes.get(firm, ()))) for firm in sorted(makers)]
        counts = Counter(code for mine in coded for code in mine if _CODE.fullmatch(code))
        enough = sum(map(bool, coded)) / 3
        return tuple(
            code for code, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])) if count >= enough
        )[:MOST_CODES]

    def _edges_of(self, segment: str) -> int:
        """Edges of its products to any other product kept."""
        return sum(
            start in self.where and end in self.where and segment in (self.where[start], self.where[end])
            for start, end in (*self.found.upstream, *self.found.kinds)
        )

    def _confidence(self, segment: str) -> float:
        if self.found.seeds & set(self.members[segment]):
            return 1.0
        return _trusted(self.inside[segment])

    def _reasons(self, segment: str) -> Iterator[Problem]:
        group = self.members[segment]
        seeds = [product for product in group if product in self.found.seeds]
        if seeds:
            yield Problem("chain_draft.seed", {"products": seeds[:MOST_NAMED]})
        bought_by = [self.members[buyer][0] for buyer, seller in self.flows if seller == segment]
        if bought_by:
            yield Problem("chain_draft.goes_into", {"products": bought_by[:MOST_NAMED], "source": self.sources.name})
        if len(group) > 1:
            values = {"count": len(group), "products": list(group[:MOST_NAMED]), "source": self.sources.name}
            yield Problem("chain_draft.together", values)
        makers = {firm for product in group for firm in self.sources.makers.get(product, ())}
        if makers:
            yield Problem("chain_draft.made_by", {"count": len(makers), "source": self.sources.name})
        else:
            yield Problem("chain_draft.no_maker", {"source": self.sources.name})


def _trusted(edges: int) -> float:
    return float(1 - 0.5**edges)


def _above(segment: str, kinds: Mapping[str, str]) -> set[str]:
    """A segment and all it is a kind of."""
    found = {segment}
    while segment in kinds:
        segment = kinds[segment]
        found.add(segment)
    return found
