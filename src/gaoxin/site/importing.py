"""What `gaoxin import` does: import a file into a zone of the database at hand."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from gaoxin.kernel.problems import Place, Problem
from gaoxin.site.loading import loaded_on
from gaoxin.site.postgres import Tell

Told = Callable[[int, int], None]
SHOWN = 50
"""Problems that are told one by one; all of them stand in the file of bad rows."""


@dataclass(frozen=True, slots=True)
class Order:
    """A file, what its columns mean (None: guessed), where its bad rows go, and the options of the command."""

    file: Path
    mapping: dict[str, Any] | None
    bad_file: Path | None
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Report:
    """How far the import is, rows by what became of them and by why they were left out, and problems."""

    state: str
    counts: dict[str, int]
    left_out: dict[str, int]
    problems: list[Problem]


def carried_out(data: Path, order: Order, tell: Tell, told: Told) -> Report:
    """Import; answers counts and problems."""
    with loaded_on(data, tell):
        return imported(order, told)


def imported(order: Order, told: Told) -> Report:
    """The same in the database of this process."""
    from gaoxin.apps.enterprises.queries.imported import rows_workbook
    from gaoxin.apps.enterprises.services.importing.batches import column_question
    from gaoxin.apps.enterprises.services.importing.filing import Wanted, bad_rows, import_file
    from gaoxin.web.scope import SYSTEM, acting_as

    record = import_file(Wanted(order.file, mapping=order.mapping, **order.options), told)
    if order.bad_file is not None:
        with acting_as(SYSTEM):
            order.bad_file.write_bytes(rows_workbook(record))
    rows = [
        Problem(one["code"], one["values"], Place(str(record), row.line, one["column"]))
        for row in islice(bad_rows(record), SHOWN)
        for one in row.problems
    ]
    columns = [column_question(one["field"], one["year"], one["power"]) for one in record.questions]
    return Report(record.state, record.counts["rows"], record.counts["left_out"], [*columns, *rows])
