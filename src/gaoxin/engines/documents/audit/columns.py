"""Columns of a table that do not add up to their 合计."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.facts import places
from gaoxin.engines.documents.audit.interval import Interval, rounding, total
from gaoxin.engines.documents.audit.model import Certainty, Check, Finding, FindingType, Item
from gaoxin.engines.documents.audit.names import folded
from gaoxin.engines.documents.layout import Clean, Grid, GridCell
from gaoxin.engines.documents.numbers import parse_number

_TOTAL = re.compile(r"^(?:合计|总计|共计|总和|总分|全部合计|合计数)")
_SUBTOTAL = re.compile(r"小计|分计|^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])")
_NOT_ADDED = re.compile(r"率|比|均|增速|增长|%|指数|排名|位次|年份?$|年限|序号|期限|编号|当量|单价|单位")
_DASHES = frozenset("-—–―－/／")

SHOWN = 12
"""A finding quotes at most so many parts; a sum over more is still computed over all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One number of a column: its quotation, its value, and whether its row is a subtotal."""

    clean: Clean
    number: Decimal
    subtotal: bool

    @property
    def printed(self) -> Interval:
        """What the number may have been before rounding."""
        return rounding(self.number, places(self.number, self.clean.text))

    def item(self, text: str) -> Item:
        """This cell as a place of a finding."""
        span = self.clean.span(0, len(self.clean.text))
        return Item(text[span.start : span.end], span, self.number)


def column_totals(grids: Sequence[Grid], text: str) -> Iterator[Finding]:
    """Every column whose 合计 is no sum of its rows, nor of its subtotals, within rounding.

    A column with a cell that is neither a number nor a dash is left alone, and so is one of rates, ranks or years, and
    a table that goes on in another one or whose numbering shows that rows were not read.
    """
    heads = Counter(_heads(grid) for grid in grids)
    for grid in grids:
        body = grid.rows[grid.header :]
        if heads[_heads(grid)] > 1 or not _numbered_throughout(body):
            continue
        totals = [i for i, row in enumerate(body) if _is(row, _TOTAL)]
        if len(totals) == 1 and len(body) > 2:
            yield from _missed(grid, body[totals[0]], [row for i, row in enumerate(body) if i != totals[0]], text)


def _heads(grid: Grid) -> tuple[str, ...]:
    return tuple(_head(grid, column) for column in range(len(grid.rows[0])))


def _numbered_throughout(body: Sequence[tuple[GridCell, ...]]) -> bool:
    """False when the first column counts the rows and misses one."""
    cells = [row[0].clean for row in body if not row[0].merged]
    counts = [int(text) for cell in cells if cell is not None and (text := folded(cell.text)).isdecimal()]
    return all(after in (before, before + 1, 1) for before, after in pairwise(counts))


def _missed(
    grid: Grid, whole: Sequence[GridCell], rows: Sequence[tuple[GridCell, ...]], text: str
) -> Iterator[Finding]:
    """The columns that miss their total; none at all when a total fits the column beside it, its row being shifted."""
    columns = {at: groups for at in range(len(whole)) if (groups := _groups(grid, rows, at))}
    found = []
    for at, groups in columns.items():
        stated = _entry(whole, at)
        if not isinstance(stated, Entry) or _fits(stated, groups):
            continue
        if any(_fits(stated, columns[beside]) for beside in (at - 1, at + 1) if beside in columns):
            return
        found.append(_finding(grid, stated, groups[0], _head(grid, at), text))
    yield from found


def _groups(grid: Grid, rows: Sequence[tuple[GridCell, ...]], column: int) -> list[list[Entry]]:
    """What a total of the column may be the sum of: its details, its subtotals, or all; nothing where it cannot be."""
    if column == 0 or _NOT_ADDED.search(_head(grid, column)):
        return []
    parts = [_entry(row, column) for row in rows]
    entries = [part for part in parts if isinstance(part, Entry)]
    if None in parts:
        return []
    details = [entry for entry in entries if not entry.subtotal]
    subtotals = [entry for entry in entries if entry.subtotal]
    return [group for group in (details, subtotals, entries) if len(group) > 1]


def _fits(stated: Entry, groups: Sequence[Sequence[Entry]]) -> bool:
    return any(total([entry.printed for entry in group]).meets(stated.printed) for group in groups)


def _entry(row: Sequence[GridCell], column: int) -> "Entry | str | None":
    """The number of a cell; an empty text for a dash; None for what cannot be added or is not printed here."""
    cell = row[column]
    if cell.clean is None or cell.merged:
        return None
    plain = folded(cell.clean.text)
    if plain and set(plain) <= _DASHES:
        return ""
    number = parse_number(plain)
    return None if number is None else Entry(cell.clean, number, _is(row, _SUBTOTAL))


def _is(row: Sequence[GridCell], label: re.Pattern[str]) -> bool:
    return any(cell.clean is not None and label.search(folded(cell.clean.text)) for cell in row[:2])


def _head(grid: Grid, column: int) -> str:
    cells = (row[column].clean for row in grid.rows[: grid.header])
    return folded("".join(clean.text for clean in cells if clean is not None))


def _finding(grid: Grid, whole: Entry, parts: Sequence[Entry], head: str, text: str) -> Finding:
    computed = sum((part.number for part in parts), Decimal(0))
    terms = [wording.plain(part.number) for part in parts]
    formula = " + ".join(terms[:SHOWN]) + (f" + … ({len(terms)})" if len(terms) > SHOWN else "")
    return Finding(
        type=FindingType.SUM_MISMATCH,
        indicator=head or grid.title or "合计",
        severity=Certainty.CERTAIN,
        items=(whole.item(text), *(part.item(text) for part in parts[:SHOWN])),
        check=Check(formula, whole.number, computed),
        **wording.total_missed(f"{grid.title or '表格'}“{head}”列", whole.number, computed),
    )
