"""Ledgers in plain text: lists of projects and divisions of tasks that lost their lines.

Their heads name them (项目名称, 总投资; 工作任务, 责任单位), their rows carry running numbers, and their cells are of
kinds that can be told apart, so rows are recovered even where cells are empty or stand one a line.
"""

from collections.abc import Sequence

from gaoxin.engines.documents.layout import FoundGrid, Line
from gaoxin.engines.documents.structure.ledgers.opening import Opening, find_opening
from gaoxin.engines.documents.structure.ledgers.rows import read_rows

__all__ = ["find_ledgers"]


def find_ledgers(text: str, lines: Sequence[Line]) -> list[FoundGrid]:
    """The ledgers among the printed lines of a text, in order. Sections are left empty."""
    found: list[FoundGrid] = []
    at = 0
    while at < len(lines):
        opening: Opening | None = find_opening(text, lines, at)
        grid = read_rows(text, lines, opening) if opening is not None else None
        if grid is None:
            at += 1
            continue
        found.append(grid)
        at = grid.after
    return found
