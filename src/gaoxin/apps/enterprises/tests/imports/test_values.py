"""Cells as values: exact, or with the reason why not."""

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.cn import uscc

from gaoxin.apps.enterprises.imports import codes
from gaoxin.apps.enterprises.imports.fields import Field, Kind
from gaoxin.apps.enterprises.imports.values import parsed
from gaoxin.kernel.units import parse_unit

MONEY = Field("revenue", "营业收入", "Revenue", Kind.MONEY, unit=parse_unit("万元"), decimals=2, least=0)
BALANCE = Field("profit", "利润总额", "Profit", Kind.MONEY, unit=parse_unit("万元"), decimals=2)
COUNT = Field("staff", "从业人员数", "Staff", Kind.COUNT, unit=parse_unit("人"), least=0)
ENERGY = Field("energy", "综合能耗", "Energy", Kind.AMOUNT, unit=parse_unit("吨标准煤"), decimals=3, least=0)
LAND = Field("land", "用地", "Land", Kind.AMOUNT, unit=parse_unit("亩"), decimals=3, least=0)
SHARE = Field("share", "占有率", "Share", Kind.RATIO, unit=parse_unit("%"), decimals=4, least=0, largest=100)
DAY = Field("founded_on", "成立日期", "Founded", Kind.DAY)
NAME = Field("legal_name", "企业名称", "Name", Kind.NAME, longest=20)
INDUSTRY = Field("industry", "行业", "Industry", Kind.DIGITS, longest=4, known={"3421": "金属切削机床制造"})
DIVISION = Field("division", "区划", "Division", Kind.DIGITS, longest=12, known={"220203": "龙潭区"})
STATUS = Field("status", "状态", "Status", Kind.CHOICE, choices={"在营": "active", "存续": "active", "注销": "gone"})
YEAR = Field("year", "年度", "Year", Kind.YEAR)


def one(text: str | None, field: Field, unit: str = "") -> tuple[object, str | None]:
    result = parsed(pl.Series([text], dtype=pl.String), field, unit)
    return result.values[0], result.reasons[0] if result.reasons is not None else None


@pytest.mark.parametrize(
    ("text", "unit", "fen"),
    [
        ("1.5", "万元", 1_500_000),
        ("1.5", "亿元", 15_000_000_000),
        ("1.5", "元", 150),
        ("1.5", "千元", 150_000),
        ("1,234.56", "万元", 1_234_560_000),
        ("１，２３４．５６", "万元", 1_234_560_000),
        ("￥12", "元", 1_200),
        ("12.5亿元", "万元", 125_000_000_000),
        ("1.2e3", "元", 120_000),
        ("0.0000005", "万元", 0),
        ("0.0000015", "万元", 2),
        (" 7 ", "元", 700),
        ("-", "元", None),
        ("无", "元", None),
        ("", "元", None),
        (None, "元", None),
    ],
)
def test_money_comes_out_in_whole_fen(text, unit, fen):
    assert one(text, MONEY, unit) == (fen, None)


@pytest.mark.parametrize(
    ("text", "field", "unit", "reason"),
    [
        ("约500", MONEY, "万元", "imports.no_number"),
        ("500+", MONEY, "万元", "imports.no_number"),
        ("10-20", MONEY, "万元", "imports.no_number"),
        ("500人", MONEY, "万元", "imports.no_number"),
        ("NaN", BALANCE, "万元", None),
        ("(3.5)", MONEY, "万元", "imports.negative"),
        ("1" * 30, MONEY, "万元", "imports.too_large"),
        ("12.5", COUNT, "人", "imports.not_whole"),
        ("3000000000", COUNT, "人", "imports.too_large"),
        ("101", SHARE, "%", "imports.too_large"),
        ("2001-02-30", DAY, "", "imports.no_day"),
        ("2001.1", DAY, "", "imports.no_day"),
        ("123", NAME, "", "imports.no_name"),
        ("甲??公司", NAME, "", "imports.garbled"),
        ("甲" * 21, NAME, "", "imports.too_long"),
        ("9999", INDUSTRY, "", "imports.no_such_code"),
        ("34", INDUSTRY, "", "imports.no_such_code"),
        ("990000", DIVISION, "", "imports.no_such_code"),
        ("开着", STATUS, "", "imports.no_choice"),
        ("24", YEAR, "", "imports.no_year_given"),
    ],
)
def test_what_is_no_value_has_a_reason_and_no_value(text, field, unit, reason):
    assert one(text, field, unit) == (None, reason)


@pytest.mark.parametrize(
    ("text", "field", "unit", "value"),
    [
        ("(3.5)", BALANCE, "万元", -3_500_000),
        ("−3.5", BALANCE, "万元", -3_500_000),
        ("12.0", COUNT, "人", 12),
        ("3人", COUNT, "人", 3),
        ("1.2", COUNT, "万人", 12_000),
        ("12.3456", ENERGY, "吨标准煤", 12_346),
        ("12345", ENERGY, "千克标准煤", 12_345),
        ("2000", LAND, "平方米", 3_000),
        ("12.5%", SHARE, "%", 125_000),
        ("2001/1/2", DAY, "", date(2001, 1, 2)),
        ("2001年1月2日", DAY, "", date(2001, 1, 2)),
        ("20010102", DAY, "", date(2001, 1, 2)),
        ("2001-01-02 00:00:00", DAY, "", date(2001, 1, 2)),
        ("36893", DAY, "", date(2001, 1, 2)),
        ("吉林 市\n甲 (集团) 公司", NAME, "", "吉林市甲（集团）公司"),
        ("ABC  Co Ltd", NAME, "", "ABC Co Ltd"),
        ("C3421", INDUSTRY, "", "3421"),
        ("3421 金属切削机床制造", INDUSTRY, "", "3421"),
        ("金属切削机床制造", INDUSTRY, "", "3421"),
        ("220203001", DIVISION, "", "220203001"),
        ("龙潭区", DIVISION, "", "220203"),
        ("存续", STATUS, "", "active"),
        ("2024年度", YEAR, "", 2024),
        ("2024-12-31", YEAR, "", 2024),
    ],
)
def test_what_people_write_is_understood(text, field, unit, value):
    assert one(text, field, unit) == (value, None)


@settings(max_examples=300, deadline=None)
@given(
    st.decimals(-(10**8), 10**8, places=9, allow_nan=False),
    st.sampled_from([("元", 0), ("千元", 3), ("万元", 4), ("亿元", 8)]),
    st.booleans(),
)
def test_money_is_what_decimal_arithmetic_says(amount, unit, separated):
    word, power = unit
    written = f"{amount:,f}" if separated else f"{amount:f}"
    expected = (amount.scaleb(power + 2)).quantize(Decimal(1), ROUND_HALF_EVEN)
    assert one(written, BALANCE, word) == (int(expected), None)


def test_a_column_is_read_as_its_cells_are_one_by_one():
    cells = ["1", "1,2", "约", None, "", "(2)", "3万元", "4"]
    result = parsed(pl.Series(cells), BALANCE, "元")
    assert [(result.values[at], result.reasons[at]) for at in range(len(cells))] == [
        one(cell, BALANCE, "元") for cell in cells
    ]


ALIKE = st.text(codes.SYMBOLS + "IOSVZ", min_size=17, max_size=19)
CHANGED = st.tuples(
    st.sampled_from(["91998967MAXB87CJ16", "91220201MA00000A1J"]), st.integers(0, 17), st.sampled_from(codes.SYMBOLS)
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(ALIKE, CHANGED.map(lambda one: one[0][: one[1]] + one[2] + one[0][one[1] + 1 :])))
def test_codes_are_right_where_the_library_says_so(code):
    assert (codes.reasons(pl.Series([code]))[0] is None) == uscc.is_valid(code)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("91998967maxb87cj16", None),
        (" 91998967 MAXB87CJ16 ", None),
        ("９１９９８９６７ＭＡＸＢ８７ＣＪ１６", None),
        ("91998967MAXB87CJ17", "imports.code_check"),
        ("91998967MAXB87CJ1", "imports.code_length"),
        ("9I998967MAXB87CJ16", "imports.code_symbols"),
        ("9.1220101e+17", "imports.code_as_number"),
    ],
)
def test_codes_are_read_in_any_writing(text, reason):
    assert one(text, Field("credit_code", "代码", "Code", Kind.CODE)) == (
        None if reason else "91998967MAXB87CJ16",
        reason,
    )


def test_letters_for_digits_are_recognised_only_where_that_makes_a_code():
    assert codes.mended("9I998967MAXB87CJ16") == "91998967MAXB87CJ16"
    assert codes.mended("9I998967MAXB87CJ17") == ""
    assert codes.mended("91998967MAXB87CJ16") == ""
