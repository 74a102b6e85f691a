"""Batches of rows: the good, the bad with all their reasons, and what is no record."""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from gaoxin.apps.enterprises.imports.checking import Checked, Checker
from gaoxin.apps.enterprises.imports.magnitudes import Question, questions
from gaoxin.apps.enterprises.imports.mapping import Choice, Mapping
from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.preparing import below_head, prepare
from gaoxin.apps.enterprises.imports.survey import Survey, survey
from gaoxin.apps.enterprises.imports.tables import Row, framed
from gaoxin.apps.enterprises.queries.importable import importable
from gaoxin.apps.enterprises.tests.imports.workbooks import CODES, two_rows_of_head, unit_row

YEARS = range(1990, 2026)
LONG = Mapping(
    (Choice("credit_code"), Choice("legal_name"), Choice("year"), Choice("address"), Choice("revenue", "万元"))
)


def whole(path: Path) -> Checked:
    found = prepare(open_table(path, path.name), importable())
    checker = Checker(importable(), found.mapping, found.layout.labels, YEARS)
    return checker.check(pl.concat(below_head(found.table, found.layout.last)))


def batch(rows: Sequence[Sequence[str]], first: int = 2) -> pl.DataFrame:
    return framed([Row(line, cells) for line, cells in enumerate(rows, first)], len(rows[0]))


def codes_of(checked: Checked) -> list[tuple[int, list[tuple[str, int | None]]]]:
    return [
        (bad.line, [(one.code, one.place.column if one.place else None) for one in bad.problems]) for bad in checked.bad
    ]


def test_a_dirty_table_is_parted_into_good_rows_bad_rows_and_no_rows(tmp_path):
    checked = whole(two_rows_of_head(tmp_path / "table.xlsx"))
    assert checked.enterprises["credit_code"].to_list() == list(CODES[:2])
    assert checked.facts.rows() == [
        (6, 2023, 1_200_500_000, None, None),
        (7, 2023, 2_300_000_000, None, None),
        (6, 2024, 1_350_000_000, 60_000_000, 120),
        (7, 2024, 2_500_000_000, None, 80),
    ]
    assert codes_of(checked) == [
        (8, [("imports.no_number", 5), ("imports.not_whole", 7)]),
        (9, [("imports.code_alike", 3), ("imports.no_day", 8)]),
    ]
    assert checked.bad[1].problems[0].values["better"] == CODES[3]
    assert checked.left_out == {"total": 1, "note": 1}


def test_codes_lost_as_numbers_and_empty_rows_are_told(tmp_path):
    path = unit_row(tmp_path / "table.xlsx")
    found = prepare(open_table(path, path.name), importable())
    mapping = Mapping(found.mapping.columns, 2024)
    checked = Checker(importable(), mapping, found.layout.labels, YEARS).check(
        pl.concat(below_head(found.table, found.layout.last))
    )
    assert codes_of(checked) == [(5, [("imports.code_as_number", 2)])]
    assert checked.left_out == {"blank": 1}
    assert checked.facts.rows() == [(3, 2024, 12_500_000_000, 120_050, 120)]


def test_rows_without_any_key_or_year_are_bad():
    checked = Checker(importable(), LONG, [], YEARS).check(
        batch(
            [
                ["", "", "2024", "街1号", "5"],
                [CODES[0], "甲公司", "", "街1号", "5"],
                [CODES[1], "乙公司", "", "街1号", ""],
                [CODES[2], "丙公司", "2026", "街1号", "5"],
            ]
        )
    )
    assert codes_of(checked) == [
        (2, [("imports.no_key", None)]),
        (3, [("imports.year_missing", 3)]),
        (5, [("imports.year_outside", 3)]),
    ]
    assert checked.enterprises["line"].to_list() == [4]
    assert checked.facts.height == 0


def test_repeated_heads_and_totals_inside_of_a_table_are_no_records():
    checked = Checker(importable(), LONG, ["代码", "名称", "年度", "地址", "收入"], YEARS).check(
        batch(
            [
                [CODES[0], "甲公司", "2024", "", "5"],
                ["", "小 计", "", "", "5"],
                ["代码", "名称", "年度", "地址", "收入"],
                ["合计", "", "", "", "5"],
                ["", "", "", "", ""],
                ["注：本表不含分支机构", "", "", "", ""],
                ["", "乙公司", "2024", "", "6"],
            ]
        )
    )
    assert checked.left_out == {"total": 2, "head": 1, "blank": 1, "note": 1}
    assert checked.enterprises["legal_name"].to_list() == ["甲公司", "乙公司"]
    assert codes_of(checked) == []


def test_half_a_point_is_bad():
    mapping = Mapping((Choice("legal_name"), Choice("longitude"), Choice("latitude")))
    checked = Checker(importable(), mapping, [], YEARS).check(
        batch([["甲公司", "126.5", ""], ["乙公司", "126.5", "43.8"], ["丙公司", "", ""], ["丁公司", "426", "43.8"]])
    )
    assert codes_of(checked) == [(2, [("imports.half_a_point", 2)]), (5, [("imports.too_large", 2)])]
    assert checked.enterprises["longitude"].to_list() == [126_500_000, None]


def looked_over(*batches: Sequence[Sequence[str]]) -> Survey:
    starts = [2 + sum(map(len, batches[:at])) for at in range(len(batches))]
    return survey(
        [batch(rows, first) for rows, first in zip(batches, starts, strict=True)], importable(), LONG, ("",) * 5
    )


def test_a_row_said_twice_is_left_out_and_one_that_contradicts_is_found():
    found = looked_over(
        [[CODES[0], "甲公司", "2024", "街1号", "5"], [CODES[1], "乙公司", "2024", "街1号", "5"]],
        [[CODES[0].lower(), "甲公司", "2024", "街1号", "5"], [CODES[0], "甲公司", "2024", "街1号", "6"]],
    )
    assert found.rows == 4
    # The same code in other letters is the same enterprise, but the row does not say the same word for word.
    assert found.same.rows() == []
    assert sorted(found.other.rows()) == [(4, 2), (5, 2)]
    again = looked_over([[CODES[0], "甲公司", "2024", "街1号", "5"]] * 2)
    assert again.same.rows() == [(3, 2)]


def test_the_latest_year_says_what_an_enterprise_is_in_whatever_order():
    rows = [[CODES[0], "甲公司", year, f"{year}年的街", "5"] for year in ("2022", "2024", "2023")]
    assert looked_over(rows).following["line"].sort().to_list() == [2, 4]
    assert looked_over(rows[1:], rows[:1]).following["line"].sort().to_list() == [3, 4]


def figures(year: int = 2024, **columns: Sequence[int]) -> pl.DataFrame:
    height = len(next(iter(columns.values())))
    return pl.DataFrame({"line": range(height), "year": [year] * height, **columns})


WAN = 1_000_000
REVENUE = [n * 1000 * WAN for n in (1, 3, 5, 2, 8, 4)]
ASSETS = [n * 1500 * WAN for n in (1, 3, 5, 2, 8, 4)]
PROFIT = [n * 60 * WAN for n in (1, 3, 5, 2, 8, 4)]
STAFF = [12, 30, 45, 25, 90, 40]


def test_columns_that_fit_are_not_questioned():
    assert (
        questions(figures(revenue=REVENUE, total_assets=ASSETS, total_profit=PROFIT, staff=STAFF), importable()) == []
    )
    assert questions(figures(revenue=REVENUE, staff=STAFF), importable()) == []
    assert questions(figures(revenue=REVENUE), importable()) == []


def test_a_column_ten_thousand_times_too_large_is_questioned():
    wrong = [value * 10_000 for value in ASSETS]
    found = questions(figures(revenue=REVENUE, total_assets=wrong, total_profit=PROFIT, staff=STAFF), importable())
    assert found == [Question("total_assets", 2024, 4)]


def test_a_whole_table_in_the_wrong_unit_is_questioned_by_its_staff():
    small = {"revenue": [value // 10_000 for value in REVENUE], "total_assets": [value // 10_000 for value in ASSETS]}
    found = questions(figures(**small, staff=STAFF), importable())
    assert found == [Question("revenue", 2024, -4), Question("total_assets", 2024, -4)]


def test_few_values_say_nothing():
    assert questions(figures(revenue=[10_000 * one for one in REVENUE[:4]], staff=STAFF[:4]), importable()) == []
