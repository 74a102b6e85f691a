"""Why a firm stands in the answer, in Chinese: what is known, which of its products, which industry."""

from collections.abc import Iterator

import numpy as np

from gaoxin.engines.chains.makers.signals import Seen, Signals
from gaoxin.engines.chains.makers.sparse import Ints, Rows, rows_of
from gaoxin.engines.chains.makers.world import KIND_OF, MATERIAL, USED_IN, World

MOST = 3
"""Reasons given for one firm."""
ALIKE, ABOUT, CALLED, OFTEN = 0.25, 0.6, 0.3, 0.6
"""From where on a product is named as alike in characters, or in what it is about; a firm's name as holding the word;
an industry as making such things (as a part of the industry that fits best)."""
STEPS = (
    (KIND_OF, 0, "生产其小类产品“{}”"),
    (KIND_OF, 1, "生产其所属大类“{}”"),
    (MATERIAL, 0, "生产其上游材料“{}”"),
    (MATERIAL, 1, "生产其下游产品“{}”"),
    (USED_IN, 0, "生产其下游产品“{}”"),
    (USED_IN, 1, "生产其上游产品“{}”"),
)
"""A relation, the end at which the asked name stands (0 the start), and what the firm then makes."""


class Reasons:
    """Sentences for what `Signals` saw."""

    def __init__(self, signals: Signals) -> None:
        world = signals.world
        self._world = world
        self._number = world.number_of
        self._first = np.searchsorted(world.firm, np.arange(len(world.codes) + 1))
        self._steps = [(_next(world, relation, end), sentence) for relation, end, sentence in STEPS]

    def of(self, seen: Seen, row: int, at: int, name: str) -> str:
        """The reasons for the firm at this place of the pool, most telling first."""
        found = list(self._found(seen, row, at, name))[:MOST]
        return "；".join(found or [self._faint(seen, row, at)])

    def _faint(self, seen: Seen, row: int, at: int) -> str:
        """What is left to say where nothing above its bar speaks for the firm."""
        if seen.values[row, at, seen.columns.index("run_two")] > 0:
            return "产品名称中有相同的词"
        if seen.values[row, at, seen.columns.index("like_leaders")] > ABOUT:
            return "产品与前列企业相似"
        return "依据很弱，仅按行业和规模估计"

    def _found(self, seen: Seen, row: int, at: int, name: str) -> Iterator[str]:
        said = dict(zip(seen.columns, seen.values[row, at].tolist(), strict=True))
        firm = int(seen.pool[row, at])
        nearest = int(seen.nearest[row, at])
        if seen.known[row, at]:
            yield f"已知生产“{name}”"
        elif nearest >= 0 and said["alike_most"] >= ALIKE:
            yield f"已知产品“{self._world.products[nearest]}”名称相近"
        elif nearest >= 0 and said["about_most"] >= ABOUT:
            yield f"已知产品“{self._world.products[nearest]}”属于相近领域"
        if said["kinds_made"] or said["chain_made"]:
            yield from self._neighbours(firm, name)
        sector = int(self._world.industry[firm])
        if sector >= 0 and said["industry_words"] >= OFTEN:
            yield f"所属行业“{self._world.industries[sector]}”多生产此类产品"
        if said["called"] >= CALLED:
            yield "企业名称与之相近"

    def _neighbours(self, firm: int, name: str) -> Iterator[str]:
        """The first neighbour in the graph that the firm makes, for each kind of step."""
        number = self._number.get(name, -1)
        makes = self._world.product[self._first[firm] : self._first[firm + 1]]
        said = set()
        for following, sentence in self._steps:
            beside: Ints = following.columns[following.starts[number] : following.starts[number + 1]]
            both = np.intersect1d(beside, makes)
            if len(both) and sentence not in said:
                said.add(sentence)
                yield sentence.format(self._world.products[int(both[0])])


def _next(world: World, relation: str, end: int) -> Rows:
    pair = world.edges[relation]
    size = len(world.products)
    return rows_of(pair[end], pair[1 - end], None, size, size)
