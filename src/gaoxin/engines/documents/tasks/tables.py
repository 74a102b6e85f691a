"""Tasks in tables: divisions of work with columns for the task, its units and its deadline."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, Grid, GridCell
from gaoxin.engines.documents.structure.ledgers.heads import Holds, Kind, columns_of, kind_of
from gaoxin.engines.documents.structure.ledgers.opening import pieces
from gaoxin.engines.documents.tasks.deadlines import read_deadline
from gaoxin.engines.documents.tasks.model import Deadline, Task, UnitClause
from gaoxin.engines.documents.tasks.units import is_surely_unit
from gaoxin.engines.documents.tasks.wording import Part, read_field

_UNITS = ((Holds.LEAD, Part.LEAD), (Holds.UNIT, Part.RESPONSIBLE), (Holds.HELP, Part.RESPONSIBLE))
_TITLE_LONGEST = 40
_GOES_ON = re.compile(r"[、，,；;（(）)及和与等]|[局委厅部会办署院]+(?:[、，,；;（(]|$)")
_FIRST_CLAUSE = re.compile(r"[^，。；：,;]{1,80}")
_NUMBERED = re.compile(r"^(?:[（(]?\d{1,3}[）)、.．]|[（(][一二三四五六七八九十]{1,3}[）)])\s?")


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: its cells by what their column holds, those of its own, and the headings it stands under."""

    cells: Mapping[Holds, Clean]
    own: tuple[Clean, ...]
    above: tuple[str, ...]


def tasks_of_table(grid: Grid, text: str, year: int | None) -> Iterator[Task]:
    """The tasks of a table that names tasks and units; none for another table."""
    heads = _heads(grid)
    columns = columns_of(heads)
    if kind_of(columns) is not Kind.TASKS:
        return
    for row in _rows(grid, columns):
        yield _task(row, text, year)


def _heads(grid: Grid) -> list[str]:
    heads = []
    for column in range(len(grid.rows[0]) if grid.rows else 0):
        cells = (row[column].clean for row in grid.rows[: max(1, grid.header)])
        heads.append("".join(dict.fromkeys(cell.text for cell in cells if cell is not None)))
    return heads


def _rows(grid: Grid, columns: Mapping[Holds, int]) -> Iterator[_Row]:
    group: tuple[str, ...] = ()
    named = columns.get(Holds.TASK, columns.get(Holds.MEASURE, 0))
    units: dict[Holds, Clean] = {}
    for row in grid.rows[max(1, grid.header) :]:
        own = [cell.clean for cell in row if cell.clean is not None and not cell.merged]
        if _is_group(row, own):
            group = (own[0].text,)
            continue
        cells = {kind: cell for kind, at in columns.items() if (cell := row[at].clean) is not None}
        if not own or (Holds.TASK not in cells and Holds.MEASURE not in cells):
            continue
        for holds, _ in _UNITS:
            if holds in cells:
                units[holds] = cells[holds]
        if not any(holds in cells for holds, _ in _UNITS):
            cells.update(units)
        shared = row[named].merged and Holds.TASK in cells and Holds.MEASURE in cells
        task = cells[Holds.TASK].text if Holds.TASK in cells and (shared or _is_category(grid, columns)) else None
        yield _Row(cells, tuple(own), (*grid.section, *group, *((task,) if task else ())))


def _is_category(grid: Grid, columns: Mapping[Holds, int]) -> bool:
    """Whether the column of tasks only groups the measures beside it: it holds merged cells."""
    if Holds.TASK not in columns or Holds.MEASURE not in columns:
        return False
    return any(row[columns[Holds.TASK]].merged for row in grid.rows[max(1, grid.header) :])


def _is_group(row: Sequence[GridCell], own: Sequence[Clean]) -> bool:
    texts = {cell.text for cell in own}
    return (
        len(texts) == 1
        and len(row) > 2
        and len(own[0].text) <= 60
        and all(cell.clean is None or cell.clean.text in texts for cell in row)
    )


def _task(row: _Row, text: str, year: int | None) -> Task:
    cells = row.cells
    name, measure = cells.get(Holds.TASK), cells.get(Holds.MEASURE) or cells.get(Holds.CONTENT)
    if measure is not None and (name is None or name.text in row.above):
        name, measure = measure, None
    title_of = name or next(iter(row.own))
    title, derived = _title(title_of.text)
    seq = cells.get(Holds.SEQ)
    clauses = tuple(_clauses(cells, text))
    offset = min(cell.origins[0] for cell in row.own)
    end = max(cell.origins[-1] for cell in row.own) + 1
    deadline = cells.get(Holds.DEADLINE) or cells.get(Holds.FINISH) or cells.get(Holds.PERIOD)
    return Task(
        number=seq.text if seq else None,
        title=title,
        title_derived=derived,
        heading_path=(*row.above, title),
        text="\n".join(piece.text for piece in (name, measure) if piece is not None),
        evidence=text[offset:end],
        offset=offset,
        end=end,
        lead_units=tuple(dict.fromkeys(unit for clause in clauses for unit in clause.lead)),
        resp_units=tuple(dict.fromkeys(unit for clause in clauses for unit in clause.resp)),
        unit_clauses=clauses,
        deadlines=_deadline(deadline, text, year),
    )


def _title(text: str) -> tuple[str, bool]:
    """The title of a row: the cell when it is short, else its first sentence or clause."""
    plain = _NUMBERED.sub("", text)
    if len(plain) <= _TITLE_LONGEST and not re.search(r"[。；]", plain[:-1]):
        return plain.rstrip("。；"), False
    sentence = plain.split("。", 1)[0]
    if len(sentence) <= 20 and "，" not in sentence:
        return sentence, False
    match = _FIRST_CLAUSE.match(plain)
    return (match[0] if match else plain[:_TITLE_LONGEST]), True


def _clauses(cells: Mapping[Holds, Clean], text: str) -> Iterator[UnitClause]:
    for holds, part in _UNITS:
        cell = cells.get(holds)
        if cell is None:
            continue
        said = read_field(_listed(cell), part)
        span = cell.span(0, len(cell.text))
        yield UnitClause(text[span.start : span.end], span.start, said.lead, said.resp, said.mode, said.etc)


def _listed(cell: Clean) -> str:
    """The text of a cell of units, a list sign set where a whole name ends at a line or a gap and another begins."""
    words = ""
    for piece in pieces(cell):
        last = re.split("[、，,；;]", words)[-1]
        parted = last and is_surely_unit(last) and not _GOES_ON.match(piece.text)
        words += ("、" if parted else "") + piece.text
    return words


def _deadline(cell: Clean | None, text: str, year: int | None) -> tuple[Deadline, ...]:
    if cell is None:
        return ()
    span = cell.span(0, len(cell.text))
    found = read_deadline(cell.text, text[span.start : span.end], span.start, year)
    return () if found is None else (found,)
