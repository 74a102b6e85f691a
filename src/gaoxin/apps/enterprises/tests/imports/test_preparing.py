"""Heads of tables as offices write them, what they are taken to mean, and mappings kept for next time."""

from datetime import date
from pathlib import Path

import pytest

from gaoxin.apps.enterprises.imports.headings import heading
from gaoxin.apps.enterprises.imports.mapping import Choice, Mapping, fingerprint
from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.preparing import Prepared, prepare, reused
from gaoxin.apps.enterprises.queries.importable import importable, units_for
from gaoxin.apps.enterprises.tests.imports.workbooks import two_rows_of_head, unit_row, workbook

DATA = Path(__file__).parent / "data"


def prepared(path: Path) -> Prepared:
    return prepare(open_table(path, path.name), importable())


def meant(found: Prepared) -> list[str]:
    """The columns as field, unit and year in a word."""
    return [f"{one.field}/{one.unit}/{one.year or ''}".strip("/") if one else "" for one in found.mapping.columns]


@pytest.mark.parametrize(
    ("text", "name", "unit", "year", "offset"),
    [
        ("2024年营业收入（万元）", "营业收入", "万元", 2024, None),
        ("营业收入(2024年)(亿元)", "营业收入", "亿元", 2024, None),
        ("营业收入万元", "营业收入", "万元", None, None),
        ("一、资产总计[千元]", "资产总计", "千元", None, None),
        ("1、2024年度营业收入", "营业收入", None, 2024, None),
        ("2024年12月末从业人员（人）", "从业人员", "人", 2024, None),
        ("上年同期营业收入", "营业收入", None, None, -1),
        ("本年累计营业收入", "营业收入", None, None, 0),
        ("统一社会  信用代码\n（18位）", "统一社会信用代码", None, None, None),
        ("＊企业名称（必填）", "企业名称", None, None, None),
        ("2023", "", None, 2023, None),
    ],
)
def test_a_heading_says_name_unit_and_year(text, name, unit, year, offset):
    found = heading(text)
    assert (found.name, str(found.unit) if found.unit else None, found.year, found.offset) == (name, unit, year, offset)


def test_a_head_in_two_rows_under_a_title_is_read_with_its_years(tmp_path):
    found = prepared(two_rows_of_head(tmp_path / "table.xlsx"))
    assert found.layout.labels[3:6] == ("营业收入2023年", "营业收入2024年", "研发费用2024年")
    assert (found.layout.last, found.layout.year) == (5, 2024)
    assert found.layout.title == "某某高新区2024年度重点企业经济指标汇总表"
    assert meant(found) == [
        "",
        "legal_name",
        "credit_code",
        "revenue/万元/2023",
        "revenue/万元/2024",
        "rd_expense/万元/2024",
        "staff/人",
        "founded_on",
    ]
    assert found.mapping.year == 2024
    assert found.mapping.problems(importable()) == []


def test_units_in_a_row_of_their_own_are_read(tmp_path):
    found = prepared(unit_row(tmp_path / "table.xlsx"))
    assert found.layout.last == 2
    assert meant(found) == ["legal_name", "credit_code", "total_assets/亿元", "electricity/千瓦时", "staff/人"]


def test_old_spreadsheets_are_read_like_new_ones():
    found = prepared(DATA / "old.xls")
    assert meant(found) == ["credit_code", "legal_name", "founded_on", "revenue/万元", "staff/人"]
    assert found.sample[0].cells == ["91998967MAXB87CJ16", "甲数控有限公司", "2011-03-05", "1350.25", "120"]


def test_groups_above_the_head_do_not_change_what_columns_are_called(tmp_path):
    path = workbook(
        tmp_path / "table.xlsx",
        [
            ["基本情况", None, "经济指标", None],
            ["企业名称", "统一社会信用代码", "营业收入（万元）", "利润总额（万元）"],
            ["甲公司", "91998967MAXB87CJ16", 1, 2],
        ],
        merged=["A1:B1", "C1:D1"],
    )
    found = prepared(path)
    assert found.layout.labels == ("企业名称", "统一社会信用代码", "营业收入（万元）", "利润总额（万元）")
    assert meant(found)[2:] == ["revenue/万元", "total_profit/万元"]


def test_a_table_without_a_head_is_known_by_its_values(tmp_path):
    rows = [
        ["甲公司", "91998967MAXB87CJ16", date(2011, 3, 5), 5],
        ["乙公司", "91998967MABT8NR604", date(2012, 3, 5), 6],
    ]
    found = prepared(workbook(tmp_path / "table.xlsx", rows))
    assert found.layout.last == 0
    assert meant(found) == ["legal_name", "credit_code", "founded_on", ""]


def test_growths_shares_and_persons_are_not_taken_for_figures(tmp_path):
    head = [
        "企业名称",
        "营业收入同比增长（%）",
        "研发费用占营业收入比重",
        "法定代表人",
        "联系电话",
        "2025年1-6月营业收入",
    ]
    found = prepared(workbook(tmp_path / "table.xlsx", [head, ["甲公司", 5, 3, "（略）", "0432-1", 10]]))
    assert meant(found) == ["legal_name", "", "", "", "", ""]


def test_the_column_named_outright_wins_over_one_that_only_resembles(tmp_path):
    head = ["企业名称", "企业营业收入合计情况（万元）", "营业收入（万元）"]
    found = prepared(workbook(tmp_path / "table.xlsx", [head, ["甲公司", 5, 3]]))
    assert meant(found) == ["legal_name", "", "revenue/万元"]


def test_money_without_a_unit_is_asked_for_and_never_assumed(tmp_path):
    found = prepared(workbook(tmp_path / "table.xlsx", [["企业名称", "2024年营业收入"], ["甲公司", 5]]))
    (problem,) = found.mapping.problems(importable())
    assert (problem.code, problem.place.column) == ("imports.no_unit", 2)


@pytest.mark.parametrize(
    ("columns", "year", "codes"),
    [
        ([Choice("revenue", "万元")], 2024, ["imports.no_key_column"]),
        ([Choice("legal_name"), Choice("revenue", "万元")], None, ["imports.no_year"]),
        ([Choice("legal_name"), Choice("revenue", "人")], 2024, ["imports.other_unit"]),
        ([Choice("legal_name"), Choice("staff", "万元")], 2024, ["imports.other_unit"]),
        (
            [Choice("legal_name"), Choice("revenue", "万元", 2024), Choice("revenue", "万元")],
            2024,
            ["imports.mapped_twice"],
        ),
        ([Choice("legal_name"), Choice("revenue", "万元", 2023), Choice("revenue", "万元")], 2024, []),
        ([Choice("legal_name"), Choice("year"), Choice("revenue", "万元"), None], None, []),
    ],
)
def test_a_mapping_that_cannot_be_used_says_why(columns, year, codes):
    assert [problem.code for problem in Mapping(tuple(columns), year).problems(importable())] == codes


def test_a_mapping_is_kept_for_the_same_head_of_another_year(tmp_path):
    def table(year: int, unit: str = "万元") -> Prepared:
        head = ["企业名称", f"{year}年营业收入", f"{year - 1}年营业收入", f"利润（{unit}）"]
        return prepared(workbook(tmp_path / f"{year}{unit}.xlsx", [[f"{year}年度情况表"], head, ["甲公司", 5, 4, 3]]))

    first, next_one = table(2023), table(2024)
    assert first.fingerprint == next_one.fingerprint
    confirmed = Mapping(
        (Choice("legal_name"), Choice("revenue", "千元", 2023), Choice("revenue", "千元", 2022), None), 2023
    )
    again = reused(next_one, Mapping.of_dict(confirmed.as_dict()))
    assert again.columns == (
        Choice("legal_name"),
        Choice("revenue", "千元", 2024),
        Choice("revenue", "千元", 2023),
        None,
    )
    assert again.year == 2024
    assert table(2024, "元").fingerprint != first.fingerprint


def test_the_fingerprint_does_not_mind_blanks_and_width():
    assert fingerprint(["企业 名称", "营业收入（万元）"]) == fingerprint(["企业名称", "营业收入(万元)"])
    assert fingerprint(["企业名称", "营业收入（万元）"]) != fingerprint(["企业名称", "营业收入（亿元）"])


def test_every_numeric_field_offers_its_own_unit_first():
    for field in importable().values():
        if field.yearly and str(field.unit) != "%":
            assert units_for(field)[0] == field.unit, field.key
