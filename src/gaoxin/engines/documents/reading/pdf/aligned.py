"""Tables without upright rules: columns are told from the gaps that run down through their lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gaoxin.engines.documents.reading.pdf.drawings import Rule
from gaoxin.engines.documents.reading.pdf.lines import Fragment, Line

_COLUMNS, _ROWS = 3, 3
_RULED_COLUMNS, _RULED_ROWS = 2, 2
"""How many columns and rows make a table by themselves, and how many between two rules."""
_NEAR = 2.5
"""Heights of a line: lines further apart do not belong to one table, nor does a rule further off."""

_WRAPPED = 1.6
"""Heights of a line: the second line of a cell follows nearer than this."""
_ENDS = "。：；"


@dataclass
class AlignedTable:
    """A table found among lines `first` up to `after`: its cells by row and column."""

    first: int
    after: int
    rows: list[list[str]]
    xs: tuple[float, ...]


@dataclass
class _Run:
    """Lines whose fragments keep to common columns, as far as they have been followed."""

    columns: list[tuple[float, float]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def takes(self, line: Line) -> bool:
        """Add the line if its fragments join no two columns and it stands near enough."""
        if self.lines and line.top - self.lines[-1].bottom > _NEAR * max(line.height, self.lines[-1].height):
            return False
        columns = _merged([*self.columns, *((fragment.left, fragment.right) for fragment in line.fragments)])
        if self.lines and len(columns) < max(len(self.columns), len(line.fragments)):
            return False
        if len(line.fragments) == 1 and (len(columns) > len(self.columns) or self._is_text_between(line)):
            return False
        self.columns = columns
        self.lines.append(line)
        return True

    def _is_text_between(self, line: Line) -> bool:
        """Whether a line of one fragment at the left is text below the table rather than the rest of a first cell."""
        if line.left > self.columns[0][1]:
            return False
        return line.base - self.lines[-1].base > _WRAPPED * line.height or line.text[-1] in _ENDS

    def column_of(self, fragment: Fragment) -> int:
        """The column the fragment stands in."""
        return next(at for at, (_, right) in enumerate(self.columns) if fragment.left <= right)


def aligned_tables(lines: Sequence[Line], rules: Sequence[Rule]) -> list[AlignedTable]:
    """The tables among the lines of one column of text, which are in order from the top."""
    found: list[AlignedTable] = []
    at = 0
    while at < len(lines):
        if len(lines[at].fragments) < 2:
            at += 1
            continue
        run = _Run()
        after = at
        while after < len(lines) and run.takes(lines[after]):
            after += 1
        after = _without_trailing(run, at, after)
        inner = _rules_at(run, rules)
        if _is_table(run, len(inner)):
            xs = tuple(left for left, _ in run.columns)
            found.append(AlignedTable(at, after, _rows(run, inner), xs))
            at = after
        else:
            at += 1
    return found


def _merged(intervals: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sorted(intervals):
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _without_trailing(run: _Run, first: int, after: int) -> int:
    """Lines of one fragment under the first column are text below the table, not its last row."""
    while run.lines and len(run.lines[-1].fragments) == 1 and run.column_of(run.lines[-1].fragments[0]) == 0:
        run.lines.pop()
        after -= 1
    return max(after, first + 1)


def _rules_at(run: _Run, rules: Sequence[Rule]) -> list[Rule]:
    """The level rules above, among and below the lines that run along most of their width."""
    near = _NEAR * run.lines[0].height
    left, right = run.columns[0][0], run.columns[-1][1]
    return [
        rule
        for rule in rules
        if run.lines[0].top - near <= rule.at <= run.lines[-1].bottom + near
        and min(rule.end, right) - max(rule.start, left) >= 0.8 * (right - left)
    ]


def _is_table(run: _Run, rules: int) -> bool:
    rows = sum(len(line.fragments) >= 2 for line in run.lines)
    full = sum(len(line.fragments) >= _COLUMNS for line in run.lines)
    if rules >= 2:
        return len(run.columns) >= _RULED_COLUMNS and rows >= _RULED_ROWS
    return len(run.columns) >= _COLUMNS and full >= _ROWS


def _rows(run: _Run, rules: Sequence[Rule]) -> list[list[str]]:
    """The lines gathered into rows: between two rules where each row has its rule, else by which columns are filled."""
    inner = [rule.at for rule in rules if run.lines[0].base < rule.at < run.lines[-1].base]
    each_ruled = len(inner) * 2 >= len(run.lines)
    rows: list[list[str]] = []
    above: Line | None = None
    for line in run.lines:
        if above is None:
            goes_on = False
        elif each_ruled:
            goes_on = not any(above.base < at < line.base for at in inner)
        else:
            goes_on = _carries_on(run, line)
        if not goes_on:
            rows.append([""] * len(run.columns))
        for fragment in line.fragments:
            column = run.column_of(fragment)
            rows[-1][column] = f"{rows[-1][column]} {fragment.text}".strip()
        above = line
    return rows


def _carries_on(run: _Run, line: Line) -> bool:
    """Whether a line is the rest of cells that took two lines: its first column is empty, and most others too."""
    filled = {run.column_of(fragment) for fragment in line.fragments}
    return 0 not in filled and len(filled) * 2 < len(run.columns)
