"""Ledgers in plain text: lists of projects and divisions of tasks that lost their lines.

Their heads name them (项目名称, 总投资; 工作任务, 责任单位), their rows carry running numbers, and their cells are of
kinds that can be told apart, so rows are recovered even where cells are empty or stand one a line.
"""

from collections.abc import Iterator, Sequence

from gaoxin.engines.documents.layout import FoundGrid, Line
from gaoxin.engines.documents.structure.ledgers.opening import Opening, find_opening
from gaoxin.engines.documents.structure.ledgers.rows import read_rows

__all__ = ["find_ledgers"]


def find_ledgers(text: str, lines: Sequence[Line]) -> list[FoundGrid]:
    """The ledgers among the printed lines of a text, in order. Sections are left empty."""
    openings = list(_openings(text, lines))
    found: list[FoundGrid] = []
    at = 0
    for index, opening in enumerate(openings):
        if opening.first < at:
            continue
        others = (other.first for other in openings[index + 1 :] if _heads(other) != _heads(opening))
        grid = read_rows(text, lines, opening, stop=next(others, len(lines)))
        if grid is not None:
            found.append(grid)
            at = grid.after
    return found


def _openings(text: str, lines: Sequence[Line]) -> Iterator[Opening]:
    at = 0
    while at < len(lines):
        opening = find_opening(text, lines, at)
        if opening is not None:
            yield opening
        at = at + 1 if opening is None else opening.after


def _heads(opening: Opening) -> list[str]:
    return [head.text for head in opening.heads]
