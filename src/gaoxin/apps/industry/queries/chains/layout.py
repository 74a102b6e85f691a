"""Where the segments of a chain stand on its map: columns by tier, rows by branch; and on the map of its growth path.

Only geometry: pixels at the scale 1, boxes with their corners, lines from supplier to buyer.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from gaoxin.apps.industry.queries.chains.wrapping import wrapped
from gaoxin.engines.chains.declared import Branch, DeclaredChain, Segment, Step, Tier

BOX, HIGH = 134, 48
GAP, ROW = 6, 6
LABEL, HEAD, MARGIN = 112, 34, 8
BETWEEN = 16
"""Pixels between two tiers, where lines may run."""
STACK = 3
"""Boxes of one branch in one tier that stand above one another before a second column begins."""
MOST_COLUMNS = 2
NARROW = 78
"""Pixels of a tier of which no segment is shown, since its branches are folded: its name and no more."""


@dataclass(frozen=True, slots=True)
class Box:
    """A segment on the map."""

    segment: Segment
    x: int
    y: int

    @property
    def left(self) -> tuple[int, int]:
        return self.x, self.y + HIGH // 2

    @property
    def right(self) -> tuple[int, int]:
        return self.x + BOX, self.y + HIGH // 2


@dataclass(frozen=True, slots=True)
class Lane:
    """A branch as a row; a folded one shows no boxes."""

    branch: Branch
    y: int
    high: int
    folded: bool
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: a tier, or a step of the path."""

    key: str
    x: int
    wide: int


@dataclass(frozen=True, slots=True)
class Line:
    """From a supplier to its buyer, both on the map."""

    supplier: str
    buyer: str
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole map."""

    wide: int
    high: int
    heads: tuple[Head, ...]
    lanes: tuple[Lane, ...]
    boxes: Mapping[str, Box]
    lines: tuple[Line, ...]


def map_of(chain: DeclaredChain, folded: Collection[str] = ()) -> Layout:
    """The map of a chain; branches among `folded` are one narrow row each."""
    columns = _columns(chain, folded)
    heads, x = [], MARGIN + LABEL
    for tier, count in columns.items():
        wide = count * BOX + (count - 1) * GAP if count else NARROW
        heads.append(Head(tier.value, x, wide))
        x += wide + BETWEEN
    lefts = {head.key: head.x for head in heads}
    lanes: list[Lane] = []
    boxes: dict[str, Box] = {}
    y = MARGIN + HEAD
    for branch in chain.branches.values():
        mine = [segment for segment in chain.segments.values() if segment.branch == branch.key]
        shut = branch.key in folded
        rows = 0
        for tier, count in columns.items():
            here = [] if shut else [segment for segment in mine if segment.tier is tier]
            for number, segment in enumerate(here):
                down, right = divmod(number, count)  # no tier without columns has a segment here
                place = Box(segment, lefts[tier.value] + right * (BOX + GAP), y + ROW + down * (HIGH + ROW))
                boxes[segment.key] = place
                rows = max(rows, down + 1)
        high = 30 if shut or not rows else 2 * ROW + rows * HIGH + (rows - 1) * ROW
        lanes.append(Lane(branch, y, high, shut, tuple(mine)))
        y += high + 4
    return Layout(x - BETWEEN + MARGIN, y + MARGIN, tuple(heads), tuple(lanes), boxes, tuple(_lines(chain, boxes)))


def _columns(chain: DeclaredChain, folded: Collection[str]) -> Mapping[Tier, int]:
    """How many boxes stand side by side in each tier: more where a branch has many there, none where all are folded."""
    counted: dict[Tier, int] = {}
    for tier in Tier:
        in_branches = [
            sum(segment.tier is tier and segment.branch == branch for segment in chain.segments.values())
            for branch in chain.branches
            if branch not in folded
        ]
        most = max(in_branches, default=0)
        if any(segment.tier is tier for segment in chain.segments.values()):
            counted[tier] = min(MOST_COLUMNS, ceil(most / STACK))
    return counted


def _lines(chain: DeclaredChain, boxes: Mapping[str, Box]) -> Iterator[Line]:
    for buyer, need in chain.needs():
        if need.chain in ("", chain.key) and buyer.key in boxes and need.segment in boxes:
            yield Line(need.segment, buyer.key, _bent(boxes[need.segment], boxes[buyer.key]))


def _bent(supplier: Box, buyer: Box) -> tuple[tuple[int, int], ...]:
    """Four points of a curve: out of the supplier's right side into the buyer's left; back round where the buyer does
    not stand further right."""
    (x1, y1), (x2, y2) = supplier.right, buyer.left
    reach = max(24, abs(x2 - x1) // 2) if x2 >= x1 else 46
    return (x1, y1), (x1 + reach, y1), (x2 - reach, y2), (x2, y2)


def path_of(chain: DeclaredChain) -> Layout:
    """The path map: one column for each step of growth, its segments below one another."""
    heads, boxes, lanes = [], {}, []
    x, bottom, begin = MARGIN, 0, path_top(chain.path)
    for step in chain.path:
        segments = [chain.segments[key] for key in step.segments]
        count = 1 if len(segments) <= 8 else 2
        wide = max(count * BOX + (count - 1) * GAP, 230)
        heads.append(Head(step.key, x, wide))
        for number, segment in enumerate(segments):
            down, right = divmod(number, count)
            top = begin + down * (HIGH + ROW)
            # A segment may stand in several steps: each has its own box.
            boxes[f"{step.key}/{segment.key}"] = Box(segment, x + right * (BOX + GAP), top)
            bottom = max(bottom, top + HIGH)
        x += wide + 40
    return Layout(max(x - 14 + MARGIN, 300), bottom + MARGIN + 10, tuple(heads), tuple(lanes), boxes, ())


AIM = 17
"""Characters of an aim on one line of the path map."""


def path_top(steps: Sequence[Step]) -> int:
    """Where the boxes of a path map begin, below the longest aim."""
    lines = max((len(wrapped(step.aim, AIM)) for step in steps), default=0)
    return MARGIN + 44 + lines * 18 + 12
