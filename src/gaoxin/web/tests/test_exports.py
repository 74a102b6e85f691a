"""Files of tables: what a spreadsheet program reads in them."""

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO

from openpyxl import load_workbook

from gaoxin.web.exports import Sheet, SheetColumn, csv_lines, workbook

COLUMNS = [SheetColumn("指标", width=24), SheetColumn("数值", "亿元", numeric=True), SheetColumn("日期")]


def sheet(*rows) -> Sheet:
    return Sheet("指标/台账", [("筛选条件", "无"), ("导出人", "林晓")], COLUMNS, rows)


def test_a_workbook_keeps_numbers_and_dates_and_says_its_head():
    rows = [("总产值", Decimal("12.5"), date(2026, 3, 5)), ("税收", None, datetime(2026, 3, 5, 9, tzinfo=UTC))]
    page = load_workbook(BytesIO(workbook(sheet(*rows))))["指标 台账"]
    assert [[cell.value for cell in line] for line in page.iter_rows()] == [
        ["指标/台账", None, None],
        ["筛选条件：无", None, None],
        ["导出人：林晓", None, None],
        ["指标", "数值（亿元）", "日期"],
        ["总产值", 12.5, datetime(2026, 3, 5)],
        ["税收", None, datetime(2026, 3, 5, 17)],
    ]
    assert page.freeze_panes == "A5"
    assert page.column_dimensions["A"].width == 24


def test_text_that_looks_like_a_formula_stays_text():
    page = load_workbook(BytesIO(workbook(sheet(("=1+1", -3, "@x\x07")))))["指标 台账"]
    cells = list(page.iter_rows())[-1]
    assert [(cell.value, cell.data_type) for cell in cells] == [("=1+1", "s"), (-3, "n"), ("@x", "s")]
    last = list(csv.reader(StringIO("".join(csv_lines(sheet(("=1+1", -3, "-2 号楼")))))))[-1]
    assert last == ["'=1+1", "-3", "'-2 号楼"]


def test_a_csv_file_begins_with_the_mark_that_makes_chinese_readable():
    text = "".join(csv_lines(sheet(("a,b", None, date(2026, 3, 5)))))
    assert text.startswith("\ufeff指标/台账\r\n")
    assert list(csv.reader(StringIO(text)))[-1] == ["a,b", "", "2026-03-05"]
