"""Imports as people look at them: their list, what a check found, and the rows that wait."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.import_states import RowKind, RowState
from gaoxin.apps.enterprises.models import Import, ImportRow
from gaoxin.kernel.problems import Problem
from gaoxin.web.exports import Sheet, SheetColumn, workbook
from gaoxin.web.problems import say

WAITING = (RowKind.BAD, RowKind.DOUBTFUL)
"""The kinds of rows that a person works off."""


def rows_workbook(record: Import) -> bytes:
    """The rows that are bad or in doubt, as a spreadsheet: line, reasons and remedies, then the row as it is."""
    rows = ImportRow.objects.filter(run=record, kind__in=WAITING, state=RowState.OPEN).order_by("line")
    columns = [
        SheetColumn(_t("行号"), width=8, numeric=True),
        SheetColumn(_t("原因"), width=60),
        SheetColumn(_t("怎么办"), width=40),
        *(SheetColumn(label or _t("第 %(n)s 列") % {"n": at}, width=18) for at, label in enumerate(record.labels, 1)),
    ]
    head = [(_t("文件"), str(record)), (_t("说明"), _t("改正后可直接重新导入这份表：前三列会被忽略。"))]
    return workbook(Sheet(_t("待处理的行"), head, columns, _lines(record, rows.iterator(chunk_size=2_000))))


def _lines(record: Import, rows: Iterator[ImportRow]) -> Iterator[Sequence[object]]:
    for row in rows:
        said = [say(Problem(one["code"], one["values"])) for one in row.problems]
        reasons = "\n".join(
            f"{_heading(record, one['column'])}{words.sentence}" for one, words in zip(row.problems, said, strict=True)
        )
        yield [row.line, reasons, "\n".join(dict.fromkeys(words.remedy for words in said)), *row.cells]


def _heading(record: Import, column: int | None) -> str:
    """Where a problem lies: the head of its column."""
    label = record.labels[column - 1] if column and column <= len(record.labels) else ""
    return f"【{label}】" if label else ""
