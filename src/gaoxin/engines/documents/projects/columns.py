"""Tables of projects: their rows, and the groups the rows stand in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, Grid, GridCell
from gaoxin.engines.documents.structure.ledgers.heads import Holds, Kind, columns_of, kind_of

_BLANK = re.compile(r"[\s　“”\"]")
_TOTAL = re.compile(r"^(?:总计|合计|小计|共计)|(?:合计|小计|总计)$")
_GROUP = re.compile(
    r"^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?|^第[一二三四五六七八九十]+[章部类]|[（(](?:共)?\d+[个项][^（）()]*[）)]$|\d+[个项]$|"
    r"(?:类|类项目|领域|板块|方面)$"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One project of a table: the cells by what their column holds, all of them in order, and its group."""

    cells: Mapping[Holds, Clean]
    whole: tuple[Clean, ...]
    category: str | None


@dataclass(frozen=True, slots=True)
class ProjectTable:
    """A table of projects: where each kind of column stands, the heads, and the rows."""

    columns: Mapping[Holds, int]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


def project_table(grid: Grid) -> ProjectTable | None:
    """The table as a table of projects, None for another table."""
    heads = heads_of(grid)
    columns = columns_of(heads)
    if kind_of(columns) is not Kind.PROJECTS:
        return None
    return ProjectTable(columns, heads, tuple(_rows(grid, columns)))


def heads_of(grid: Grid) -> tuple[str, ...]:
    """The head of each column, the rows of a double head joined."""
    heads = []
    for column in range(len(grid.rows[0]) if grid.rows else 0):
        cells = (row[column].clean for row in grid.rows[: max(1, grid.header)])
        heads.append("".join(dict.fromkeys(cell.text for cell in cells if cell is not None)))
    return tuple(heads)


def _rows(grid: Grid, columns: Mapping[Holds, int]) -> Iterator[Row]:
    category: str | None = None
    last: Clean | None = None
    for row in grid.rows[max(1, grid.header) :]:
        held = [cell.clean for cell in row if cell.clean is not None and not cell.merged]
        group = _group(row, held, columns)
        if group is not None:
            category = group or category
            continue
        name = row[columns[Holds.NAME]].clean
        if name is None or not held or name is last or _TOTAL.search(_BLANK.sub("", name.text)):
            continue
        last = name
        cells = {kind: cell for kind, at in columns.items() if (cell := row[at].clean) is not None}
        own = cells.get(Holds.CATEGORY)
        yield Row(cells, tuple(held), own.text if own is not None else category)


def _group(row: Sequence[GridCell], held: Sequence[Clean], columns: Mapping[Holds, int]) -> str | None:
    """The name of a group when the row only announces one ("" for a sum), None for a project's row."""
    texts = list(dict.fromkeys(cell.text for cell in held))
    if not texts or any(_TOTAL.search(_BLANK.sub("", text)) for text in texts[:2]):
        return ""
    if len(texts) == 1 and len(row) > 2:
        return _bare(texts[0])
    seq = row[columns[Holds.SEQ]].clean if Holds.SEQ in columns else None
    if seq is not None and re.fullmatch(r"[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.]?", seq.text):
        words = [text for text in texts if text != seq.text]
        return _bare(words[0]) if words else ""
    if Holds.SEQ in columns and seq is None and _GROUP.search("".join(texts[:2])):
        return _bare(texts[0])
    return None


def _bare(text: str) -> str:
    plain = re.sub(
        r"^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]\s?|^[（(][一二三四五六七八九十]{1,3}[）)]", "", text
    )
    return re.sub(r"[（(](?:共)?\d+[个项][^（）()]*[）)]$|[：:]$", "", plain)
