"""Tables and boxes that are drawn with rules: which rules belong together, and which cells they part."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.reading.pdf.drawings import Drawing, Rule

_SAME = 2.0
"""Points within which rules are one: each cell may have been given its own border."""
_NARROWEST = 4.5
"""Points; no column or row is narrower, so rules this near are the two strokes of a double one."""
_GAP = 3.0
"""Points by which strokes of one rule may be parted, and rules may miss each other where they meet."""
_OPEN_SIDE = 6.0
"""Points by which level rules reach beyond the outermost upright ones when a table is drawn without side borders."""
_COVERED = 0.6
"""A rule parts two cells when it runs along at least this share of their common side."""
_MOST_RULES = 800
"""More rules on one page than this draw a chart or a map."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell by the rows and columns it covers, from 0."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A drawn grid: where its columns and rows are parted, in points, and its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def area(self) -> float:
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    @property
    def is_frame(self) -> bool:
        """Whether it has but one column: then it is drawn around text."""
        return len(self.cells) == len({cell.row for cell in self.cells})

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def place(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of a point inside."""
        row = min(bisect_right(self.ys, y), len(self.ys) - 1) - 1
        return row, min(bisect_right(self.xs, x), len(self.xs) - 1) - 1


def grids_of(drawing: Drawing) -> tuple[list[Grid], list[Rule]]:
    """The grids drawn on a page, the smaller before those around them; and the level rules that meet no upright one:
    those of tables drawn with level rules only, and underlines."""
    level, upright = _joined(drawing.level), _joined(drawing.upright)
    if len(level) + len(upright) > _MOST_RULES:
        return [], []
    components = _components(level, upright)
    grids = [_grid(*component) for component in components if len(component[0]) >= 2 and component[1]]
    loose = [rule for component in components if not component[1] for rule in component[0]]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.area), sorted(loose)


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Strokes on one axis that touch, as one rule."""
    joined: list[Rule] = []
    group: list[Rule] = []
    for rule in sorted(rules):
        if group and rule.at - group[0].at > _SAME:
            joined.extend(_joined_group(group))
            group = []
        group.append(rule)
    return joined + _joined_group(group)


def _joined_group(group: list[Rule]) -> list[Rule]:
    joined: list[Rule] = []
    for rule in sorted(group, key=lambda rule: rule.start):
        if joined and rule.start - joined[-1].end <= _GAP:
            joined[-1] = joined[-1]._replace(end=max(joined[-1].end, rule.end))
        else:
            joined.append(Rule(sum(each.at for each in group) / len(group), rule.start, rule.end))
    return joined


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.start - _GAP <= upright.at <= level.end + _GAP and upright.start - _GAP <= level.at <= upright.end + _GAP
    )


def _components(level: Sequence[Rule], upright: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Level and upright rules that meet, directly or through others."""
    owner = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while owner[index] != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    for at, rule in enumerate(level):
        for other_at, other in enumerate(upright, start=len(level)):
            if _meet(rule, other):
                owner[root(at)] = root(other_at)
    found: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for at, rule in enumerate([*level, *upright]):
        found.setdefault(root(at), ([], []))[at >= len(level)].append(rule)
    return list(found.values())


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    first, last = min(rule.start for rule in level), max(rule.end for rule in level)
    top, bottom = min(rule.at for rule in level), max(rule.at for rule in level)
    xs = _marks(rule.at for rule in upright)
    if xs[0] - first > _OPEN_SIDE:
        upright.append(Rule(first, top, bottom))
    if last - xs[-1] > _OPEN_SIDE:
        upright.append(Rule(last, top, bottom))
    xs, ys = _marks(rule.at for rule in upright), _marks(rule.at for rule in level)
    if len(xs) < 2 or len(ys) < 2:
        return None
    return Grid(tuple(xs), tuple(ys), tuple(_cells(xs, ys, level, upright)))


def _marks(values: Iterable[float]) -> list[float]:
    """The distinct places among nearly equal ones."""
    marks: list[float] = []
    for value in sorted(values):
        if not marks or value - marks[-1] > _NARROWEST:
            marks.append(value)
    return marks


def _cells(xs: list[float], ys: list[float], level: list[Rule], upright: list[Rule]) -> list[GridCell]:
    """The smallest rectangles between the rules, joined where no rule parts them."""
    right_of = _parted(xs, ys, upright)
    below = _parted(ys, xs, level)
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            columns = 1
            while (
                column + columns < len(xs) - 1
                and (row, column + columns) not in taken
                and (column + columns, row) not in right_of
            ):
                columns += 1
            rows = 1
            while row + rows < len(ys) - 1 and _goes_down(
                range(column, column + columns), row + rows, below, right_of, taken
            ):
                rows += 1
            taken.update((r, c) for r in range(row, row + rows) for c in range(column, column + columns))
            cells.append(GridCell(row, column, rows, columns))
    return cells


def _goes_down(
    columns: range, row: int, below: set[tuple[int, int]], right_of: set[tuple[int, int]], taken: set[tuple[int, int]]
) -> bool:
    """Whether a cell over these columns reaches down into this row."""
    return not (
        any((row, column) in below or (row, column) in taken for column in columns)
        or any((column, row) in right_of for column in columns[1:])
    )


def _parted(marks: list[float], across: list[float], rules: list[Rule]) -> set[tuple[int, int]]:
    """At which mark a rule parts the stretch between two crossing marks: pairs of the index of the mark and of the
    stretch."""
    parted: set[tuple[int, int]] = set()
    for rule in rules:
        mark = max(0, bisect_right(marks, rule.at) - 1)
        first = max(0, bisect_right(across, rule.start) - 1)
        for stretch in range(first, len(across) - 1):
            start, end = across[stretch], across[stretch + 1]
            if start >= rule.end:
                break
            if min(end, rule.end) - max(start, rule.start) >= _COVERED * (end - start):
                parted.add((mark, stretch))
    return parted
