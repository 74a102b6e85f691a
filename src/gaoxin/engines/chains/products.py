"""Products around some others: what goes into them, what they are kinds of, and who makes them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from gaoxin.engines.chains.relations import Relation

FEWEST = 2
"""Edges and makers that must tell of a product that is no seed."""
TOO_GENERAL = 150
"""What has more kinds than this (材料, 系统) says too little to be followed or taken in."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two products: the start buys the end (`UPSTREAM`), or is a special case of it (`KIND_OF`)."""

    start: str
    end: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Sources:
    """What a draft is made of: edges between products, who makes each product (firms by key), the industry codes of
    firms (GB/T 4754-2017), and what to call where all this was found."""

    edges: Collection[Edge]
    makers: Mapping[str, Collection[str]]
    codes: Mapping[str, Collection[str]]
    name: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """Products with the number of steps from a seed, the edges between them as (start, end), and what was met on the
    way but not taken in."""

    seeds: frozenset[str]
    steps: Mapping[str, int]
    upstream: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    makers: Mapping[str, frozenset[str]]
    degrees: Mapping[str, int]
    passed_over: tuple[str, ...]

    def known_of(self, product: str) -> int:
        """Edges and makers that tell of a product."""
        return self.degrees.get(product, 0) + len(self.makers[product])


def gather(products: Collection[str], codes: Collection[str], sources: Sources, steps: int, most: int) -> Gathered:
    """The seeds, and what is reached from them: upstream as many steps, and the kinds of each product, which count as
    no step further. Of too many the nearest are kept, of equally near ones those that most edges and makers tell of.
    Edges from a product to itself are no edges."""
    edges = [edge for edge in sources.edges if edge.start != edge.end]
    makers = {product: frozenset(firms) for product, firms in sources.makers.items()}
    degrees = Counter(product for edge in edges for product in (edge.start, edge.end))
    seeds = frozenset(product for product in products if degrees[product] or product in makers)
    seeds |= _made(codes, sources)
    generals = Counter(edge.end for edge in edges if edge.relation is Relation.KIND_OF)
    known = Counter({product: degrees[product] + len(makers.get(product, ())) for product in {*degrees, *makers}})
    sound = {one for one, count in known.items() if count >= FEWEST and generals[one] <= TOO_GENERAL}
    reached = _reached(seeds, edges, steps, sound)
    taken = {product: step for product, step in reached.items() if product in seeds or product in sound}
    kept = dict(sorted(taken.items(), key=lambda one: (one[1], -known[one[0]], one[0]))[:most])
    return Gathered(
        seeds & kept.keys(),
        kept,
        _among(kept, edges, Relation.UPSTREAM),
        _among(kept, edges, Relation.KIND_OF),
        {product: makers.get(product, frozenset()) for product in kept},
        degrees,
        tuple(sorted(reached.keys() - kept.keys())),
    )


def _made(codes: Collection[str], sources: Sources) -> frozenset[str]:
    """What at least half of its makers make under one of the codes."""
    wanted = set(codes)
    firms = {firm for firm, mine in sources.codes.items() if wanted.intersection(mine)}
    return frozenset(
        product for product, makers in sources.makers.items() if makers and 2 * len(firms & set(makers)) >= len(makers)
    )


def _reached(seeds: Iterable[str], edges: Iterable[Edge], steps: int, sound: Collection[str]) -> dict[str, int]:
    """Everything met, with the step at which; what is no seed and not sound is met, but not followed."""
    bought: dict[str, list[str]] = defaultdict(list)
    kinds: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.relation is Relation.UPSTREAM:
            bought[edge.start].append(edge.end)
        elif edge.relation is Relation.KIND_OF:
            kinds[edge.end].append(edge.start)
    reached: dict[str, int] = dict.fromkeys(seeds, 0)
    border = list(reached)
    for step in range(steps + 1):
        border += _met(kinds, border, step, reached, sound)
        if step < steps:
            border = _met(bought, border, step + 1, reached, sound)
    return reached


def _met(
    ways: Mapping[str, Collection[str]],
    border: Iterable[str],
    step: int,
    reached: dict[str, int],
    sound: Collection[str],
) -> list[str]:
    """What the ways lead to for the first time, noted; handed back to be followed where it is sound."""
    new = [other for product in border for other in ways.get(product, ()) if other not in reached]
    reached |= dict.fromkeys(new, step)
    return sorted(set(new).intersection(sound))


def _among(kept: Mapping[str, int], edges: Iterable[Edge], relation: Relation) -> tuple[tuple[str, str], ...]:
    return tuple(
        sorted(
            {
                (edge.start, edge.end)
                for edge in edges
                if edge.relation is relation and edge.start in kept and edge.end in kept
            }
        )
    )
