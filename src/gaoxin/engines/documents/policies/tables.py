"""Amounts that a policy tells in a table: 级别 | 奖励标准（万元）."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gaoxin.engines.documents.layout import Clean, Grid, GridCell
from gaoxin.engines.documents.policies.benefits import benefits_of
from gaoxin.engines.documents.policies.model import Benefit

_GIVES = re.compile(r"奖励|补助|补贴|资助|奖补|标准|金额|额度|最高|上限|比例")
_UNIT = re.compile(r"[（(](亿元|万元|元|%)[）)]")
_SAYS = re.compile(r"奖励|补助|补贴|资助|奖补")
_RATE = re.compile(r"比例|比率")
_CAP = re.compile(r"上限|最高|限额")
_BARE = re.compile(r"\s*\d+(?:\.\d+)?\s*")


def benefits_in(grid: Grid, document: str) -> Iterator[Benefit]:
    """What the rows of a table give: each cell below a heading that speaks of money, for what its row is named by."""
    header = max(grid.header, 1)
    heads = ["".join(_text(row, column) for row in grid.rows[:header]) for column in range(_width(grid))]
    for row in grid.rows[header:]:
        name, given = _text(row, 0), list[Benefit]()
        for column in range(1, len(row)):
            cell = row[column]
            if cell.clean is None or cell.merged or not _GIVES.search(heads[column]):
                continue
            given.extend(_read(name, heads[column], cell.clean, document))
        yield from _capped(given)


def _capped(given: list[Benefit]) -> list[Benefit]:
    """What a row gives; where one column tells a rate and one its cap, the two are one benefit."""
    if len(given) == 2:
        rate, cap = sorted(given, key=lambda one: one.rate is None)
        if rate.rate is not None and rate.cap is None and cap.rate is None and cap.amount is None:
            return [replace(rate, cap=cap.cap, cap_unit=cap.cap_unit)]
    return given


def _words(head: str) -> str:
    """A heading as the words before a figure: those that name only a measure (抵扣比例, 上限) say nothing of giving."""
    if _SAYS.search(head):
        return head
    if _RATE.search(head):
        return f"{head}，按补助比例"
    return f"{head}，补助最高" if _CAP.search(head) else head


def _read(name: str, head: str, cell: Clean, document: str) -> Iterator[Benefit]:
    unit = _UNIT.search(head)
    lead = f"{name}，{_words(_UNIT.sub('', head))}"
    after = unit[1] if unit and _BARE.fullmatch(cell.text) else ""
    first, last = cell.origins[0], cell.origins[-1]
    text = f"{lead}{cell.text}{after}"
    origins = [*[first] * len(lead), *cell.origins, *[last] * len(after)]
    for benefit in benefits_of(Clean(text, origins), 0, document):
        basis = "" if benefit.basis.endswith("比例") else benefit.basis
        yield replace(benefit, tier=benefit.tier or name, basis=basis)


def _width(grid: Grid) -> int:
    return max((len(row) for row in grid.rows), default=0)


def _text(row: Sequence[GridCell], column: int) -> str:
    cell = row[column] if column < len(row) else None
    return cell.clean.text if cell is not None and cell.clean is not None else ""
