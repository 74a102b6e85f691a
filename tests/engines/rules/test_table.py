"""Tables as people keep them: which column is which fact, of which type and unit, and what is refused."""

from datetime import date, datetime
from decimal import Decimal

import polars as pl
import pytest

from gaoxin.engines.rules.table import choose_columns, ready_column
from gaoxin.kernel.periods import Grain, Period
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import parse_unit
from tests.engines.expressions.sample import VOCABULARY

WAN, YUAN = parse_unit("万元"), parse_unit("元")
YEAR = Period(Grain.YEAR, 2025)


def chosen(*names, keep=()):
    return choose_columns(names, VOCABULARY, 2025, keep)


def refused(job):
    with pytest.raises(Refusal) as found:
        job()
    return [(problem.code, problem.values) for problem in found.value.problems]


def made(values, key, unit=None, dtype=None):
    return ready_column(pl.Series("列", values, dtype=dtype), key, VOCABULARY, unit)


def test_columns_are_found_by_name_key_and_year():
    found = chosen("销售收入_2024", "rd_expense_2025", "净利润", "成立日期", "上市", "企业编号")
    assert found.facts == {
        "销售收入_2024": ("销售收入", Period(Grain.YEAR, 2024)),
        "rd_expense_2025": ("研发费用", YEAR),
        "净利润": ("净利润", YEAR),
        "成立日期": ("成立日期", None),
        "上市": ("上市", None),
    }
    assert found.others == ("企业编号",)


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["销售收人_2024"], "qualify.misspelt_column"),
        (["销售收入", "revenue_2025"], "qualify.column_twice"),
        (["成立日期_2025"], "qualify.column_period"),
        (["销售收入_2025Q1"], "qualify.column_period"),
        (["季度产值"], "qualify.column_period"),
    ],
)
def test_columns_that_cannot_be_meant_are_refused(names, code):
    assert [found for found, _ in refused(lambda: chosen(*names))] == [code]


def test_a_column_that_looks_like_a_fact_is_kept_where_it_is_said():
    assert chosen("销售收人", keep=["销售收人"]).others == ("销售收人",)


MONEY = ("销售收入", YEAR)


@pytest.mark.parametrize(
    ("values", "unit", "dtype"),
    [
        ([1234560000, None], None, pl.Int64),
        ([1234.56, None], WAN, pl.Float64),
        ([Decimal("1234.56"), None], WAN, pl.Decimal(20, 2)),
        ([12345600, None], YUAN, pl.Int32),
        ([Decimal("12345600.00"), None], YUAN, pl.Decimal(38, 2)),
        ([1234.56, float("nan")], WAN, pl.Float64),
    ],
)
def test_money_comes_in_whole_fen(values, unit, dtype):
    found = made(values, MONEY, unit, dtype)
    assert (found.name, found.dtype, found.to_list()) == ("销售收入_2025", pl.Int64, [1234560000, None])


def test_other_numbers_are_in_their_own_unit():
    assert made([10, 12], ("职工总数", YEAR), WAN).to_list() == [10, 12]
    assert made([12.5, None], ("市场占有率", None)).to_list() == [1250, None]
    assert made([12, None], ("市场占有率", None)).to_list() == [1200, None]


def test_days_truths_and_codes():
    days = [date(2019, 5, 1), None]
    assert made(["2019-05-01", None], ("成立日期", None)).to_list() == days
    assert made([datetime(2019, 5, 1, 8), None], ("成立日期", None)).to_list() == days
    assert made([True, None], ("上市", None)).to_list() == [True, None]
    assert made([3911, None], ("行业代码", None)).cast(pl.String).to_list() == ["3911", None]
    assert made([["小巨人", "专精特新"], [], None], ("资质", None)).to_list() == ["|专精特新|小巨人|", "|", None]


def test_a_column_of_nothing_is_unknown_throughout():
    assert made([None, None], MONEY, dtype=pl.Null).dtype == pl.Int64


@pytest.mark.parametrize(
    ("values", "key", "unit", "code"),
    [
        ([1.5], MONEY, None, "qualify.column_unit"),
        ([Decimal("1.5")], MONEY, None, "qualify.column_unit"),
        (["很多"], MONEY, WAN, "qualify.column_type"),
        ([1], ("上市", None), None, "qualify.column_type"),
        ([1], ("成立日期", None), None, "qualify.column_type"),
        ([1.5], ("行业代码", None), None, "qualify.column_type"),
        ([True], ("资质", None), None, "qualify.column_type"),
    ],
)
def test_columns_of_another_type_are_refused(values, key, unit, code):
    ((found, told),) = refused(lambda: made(values, key, unit))
    assert (found, told["name"]) == (code, "列")


@pytest.mark.parametrize(
    ("values", "key", "unit"),
    [
        ([Decimal("1.0000001"), Decimal("1.0000002")], MONEY, WAN),
        ([Decimal("10.5")], ("职工总数", YEAR), None),
        ([float("inf")], MONEY, WAN),
        ([2**62], MONEY, WAN),
        (["2019-02-30"], ("成立日期", None), None),
        (["小巨人"], ("资质", None), None),
    ],
)
def test_the_first_row_that_cannot_be_taken_is_told(values, key, unit):
    ((code, told),) = refused(lambda: made(values, key, unit))
    assert (code, told["row"], told["value"]) == ("qualify.column_value", 1, str(values[0]))
