"""Spreadsheets as offices circulate them: titles, merged heads, rows of units, totals, notes at the foot."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

CODES = (
    "91998967MAXB87CJ16",
    "91998967MABT8NR604",
    "91998967MAQ9968T6K",
    "91998967MA6Q9MME5H",
    "91998967MAK7A5438P",
)


def workbook(path: Path, rows: Sequence[Sequence[object]], merged: Sequence[str] = (), title: str = "表1") -> Path:
    """A file with one sheet; `merged` are ranges such as A1:F1."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return path


def two_rows_of_head(path: Path) -> Path:
    """A title, a line with the unit, a head in two rows, a row of numbers, totals and a signature."""
    return workbook(
        path,
        [
            ["某某高新区2024年度重点企业经济指标汇总表", None, None, None, None, None, None, None],
            ["填报单位：经济发展局", None, None, None, None, None, None, "单位：万元、人"],
            ["序号", "企业名称", "统一社会信用代码", "营业收入", None, "研发费用", "从业人员期末人数", "成立日期"],
            [None, None, None, "2023年", "2024年", "2024年", None, None],
            ["甲", "乙", "丙", 1, 2, 3, 4, 5],
            [1, "甲 数控有限公司", CODES[0], 1200.5, 1350, 60, 120, date(2011, 3, 5)],
            [2, "乙新材料股份有限公司", CODES[1], "2,300.00", "2,500.00", "－", 80, "2015年6月1日"],
            [3, "丙生物(集团)有限公司", CODES[2].lower(), 800, "约900", 30, 45.5, "2018.9.10"],
            [4, "丁软件有限公司", "9I998967MA6Q9MME5H", 100, 110, 12, 9, "2020/02/30"],
            ["合计", None, None, 4400.5, 4860, 102, 254.5, None],
            ["填表人：综合岗", None, None, None, None, "审核人：", None, None],
        ],
        merged=["A1:H1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "G3:G4", "H3:H4"],
    )


def unit_row(path: Path) -> Path:
    """Units in a row of their own, the code stored as a number in one row, an empty row in between."""
    return workbook(
        path,
        [
            ["单位名称", "信用代码", "资产总额", "用电量", "职工人数"],
            ["—", "—", "（亿元）", "（千瓦时）", "（人）"],
            ["甲数控有限公司", CODES[0], 1.25, 1_200_500, 120],
            [None, None, None, None, None],
            ["乙新材料股份有限公司", 912201010000000020, 3.5, 80_000, 80],
        ],
    )
