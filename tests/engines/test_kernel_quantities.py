"""Numbers with units of Chinese official writing, exactly."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin.kernel.problems import Refusal, Severity
from gaoxin.kernel.quantities import Quantity, display, exact, likely_wrong_unit, sized
from gaoxin.kernel.units import NUMBER, parse_unit

MONEY = st.sampled_from(["元", "千元", "万元", "百万元", "亿元", "万亿元"])
AREA = st.sampled_from(["平方米", "万平方米", "亩", "万亩", "公顷", "平方公里"])
DECIMALS = st.decimals(-(10**12), 10**12, places=4, allow_nan=False)


def q(text: str) -> Quantity:
    return Quantity.parse(text)


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("3.5亿元", "万元", "35000"),
        ("1元", "亿元", "0.00000001"),
        ("12百万元", "千元", "12000"),
        ("2.5亿美元", "万美元", "25000"),
        ("35%", "‰", "350"),
        ("3倍", "%", "300"),
        ("120万人", "人", "1200000"),
        ("80户", "家", "80"),
        ("15亩", "公顷", "1"),
        ("3平方公里", "亩", "4500"),
        ("19万平方米", "公顷", "19"),
        ("1.2亿吨", "万吨", "12000"),
        ("0.35吨标准煤/万元", "千克标准煤/元", "0.035"),
        ("7.5亿千瓦时", "万千瓦时", "75000"),
        ("300万元/亩", "亿元/平方公里", "45"),
        ("6000元/平方米", "万元/公顷", "6000"),
        ("25件/万人", "件/人", "0.0025"),
        ("3天", "小时", "72"),
        ("2年", "个月", "24"),
        ("1.5吉瓦", "兆瓦", "1500"),
    ],
)
def test_conversion_is_exact(text, unit, expected):
    assert q(text).to(parse_unit(unit)).value == Decimal(expected)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("万元／亩", "万元/亩"),
        (" 亿 元 ", "亿元"),
        ("％", "%"),
        ("百分点", "个百分点"),
        ("㎡", "平方米"),
        ("万m²", "万平方米"),
        ("平方千米", "平方公里"),
        ("kWh", "千瓦时"),
        ("万kW·h", "万千瓦时"),
        ("度", "千瓦时"),
        ("亿kWh", "亿千瓦时"),
        ("吨标煤/万元", "吨标准煤/万元"),
        ("名", "人"),
        ("万人次", "万人次"),
        ("千万台", "千万台"),
        ("台（套）", "台套"),
        ("台/套", "台套"),
        ("元/（人·月）", "元/人·月"),
        ("万元每亩", "万元/亩"),
        ("微克/立方米", "微克/立方米"),
        ("", ""),
        ("TEU", "标准箱"),
        ("1/公顷", "1/公顷"),
    ],
)
def test_unit_text_is_understood_as_officials_write_it(written, name):
    assert parse_unit(written).name == name


@pytest.mark.parametrize(
    ("text", "near"),
    [("忆元", "元"), ("亿园", "亿元"), ("万%", "%"), ("平方公理", "平方公里"), ("吨标准没/万元", "吨标准煤")],
)
def test_a_misspelt_unit_is_refused_with_the_nearest(text, near):
    with pytest.raises(Refusal) as refusal:
        parse_unit(text)
    (problem,) = refusal.value.problems
    assert (problem.code, problem.values["text"]) == ("unit.misspelt", text)
    assert near in problem.values["near"]


@pytest.mark.parametrize("text", ["qwzx", "元/", "/", "x" * 100, "（）", "1"])
def test_a_word_that_is_no_unit_is_refused(text):
    with pytest.raises(Refusal, match=r"unit\.unknown"):
        parse_unit(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5%", "个百分点"),
        ("1个百分点", "%"),
        ("3台", "辆"),
        ("3件", "项"),
        ("10工作日", "天"),
        ("1吨标准煤", "吨"),
        ("1吨标准煤", "千瓦时"),
        ("1亿元", "亿美元"),
        ("3亿元", "%"),
        ("3人", "家"),
        ("1万元/亩", "万元"),
    ],
)
def test_units_of_different_things_do_not_convert(text, unit):
    with pytest.raises(Refusal) as refusal:
        q(text).to(parse_unit(unit))
    (problem,) = refusal.value.problems
    assert problem.code == "unit.mismatch"
    assert problem.values == {"unit": str(q(text).unit), "other": unit}


def test_currencies_convert_only_with_a_rate():
    rate = q("7.1元/美元")
    assert q("2亿美元").to(parse_unit("亿元"), rate) == q("14.2亿元")
    assert q("14.2亿元").to(parse_unit("万美元"), rate).value == Decimal(20000)
    with pytest.raises(Refusal, match=r"unit\.mismatch"):
        q("2亿欧元").to(parse_unit("亿元"), rate)


def test_sum_and_difference_keep_the_first_unit():
    assert str(q("1.2亿元") + q("300万元")) == "1.23亿元"
    assert str(q("1公顷") - q("5亩")).startswith("0.66666666666666666666666666666666")
    assert str(q("15.5%") - q("12%")) == "3.5%"


def test_percent_and_percentage_points_do_not_add():
    with pytest.raises(Refusal, match=r"unit\.mismatch"):
        q("15%") + q("3个百分点")


@pytest.mark.parametrize(
    ("left", "right", "product"),
    [
        ("300万元/亩", "20亩", "6000万元"),
        ("300万元/亩", "1公顷", "4500万元"),
        ("30%", "200亿元", "60亿元"),
        ("0.4吨标准煤/万元", "10亿元", "40000吨标准煤"),
        ("50%", "20%", "0.1"),
    ],
)
def test_products_cancel_what_stands_above_and_below(left, right, product):
    assert q(left) * q(right) == q(product)


def test_quotients_keep_or_lose_their_units():
    assert str(q("6000万元") / q("20亩")) == "300万元/亩"
    assert (q("12亿元") / q("4000万元")) == Quantity(Decimal(30), NUMBER)
    assert (q("12亿元") / q("48亿元")).to(parse_unit("%")) == q("25%")
    assert str(q("12亿元") / 5) == "2.4亿元"
    assert str(2 * q("12亿元")) == "24亿元"
    assert str(q("1亿元") / Decimal(3)) == "0." + "3" * 34 + "亿元"


def test_division_by_zero_is_refused():
    with pytest.raises(Refusal, match=r"quantity\.divided_by_zero"):
        q("3亿元") / q("0家")
    with pytest.raises(Refusal, match=r"quantity\.divided_by_zero"):
        q("3亿元") / 0


def test_equal_amounts_are_equal_however_written():
    assert q("1亿元") == q("10000万元")
    assert len({q("1亿元"), q("10000万元"), q("1.0亿元"), q("1亿美元")}) == 2
    assert q("1亿元") > q("9999万元")
    assert q("9999万元") <= q("1亿元")


def test_floats_are_not_taken():
    with pytest.raises(TypeError):
        Quantity(1.5, parse_unit("亿元"))  # type: ignore[arg-type]  # the wrong caller is what is tried
    with pytest.raises(TypeError):
        q("1亿元") * 1.5  # type: ignore[operator]  # the wrong caller is what is tried


@pytest.mark.parametrize("text", ["", "亿元", "1.2.3亿元", "1,23万元", "三亿元", "--1元", "NaN"])
def test_a_text_without_a_number_is_refused(text):
    with pytest.raises(Refusal, match=r"quantity\.unreadable|unit\."):
        q(text)


@pytest.mark.parametrize("value", ["1E+1000000", "1E-1000000", "Infinity", "NaN", "1" * 80])
def test_numbers_no_zone_has_are_refused_at_once(value):
    with pytest.raises(Refusal, match=r"quantity\.out_of_range"):
        Quantity(Decimal(value), parse_unit("元"))
    with pytest.raises(Refusal, match=r"quantity\.out_of_range"):
        likely_wrong_unit(Decimal(value), parse_unit("元"), [q("1元")])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1234567.80元", "123.45678万元"),
        ("12500万元", "1.25亿元"),
        ("99999999.99元", "9999.999999万元"),
        ("100000000元", "1亿元"),
        ("9999元", "9999元"),
        ("-25000万元", "-2.5亿元"),
        ("0万元", "0元"),
        ("25000万美元", "2.5亿美元"),
        ("12000人", "12000人"),
        ("0.350吨标准煤/万元", "0.35吨标准煤/万元"),
        ("12.0%", "12%"),
        ("100%", "100%"),
    ],
)
def test_money_is_shown_by_its_size_and_nothing_is_rounded(text, shown):
    assert display(q(text)) == shown
    assert sized(q(text)) == q(text)


@pytest.mark.parametrize(
    ("value", "unit", "history", "meant", "times"),
    [
        ("1352000", "亿元", ["120亿元", "128亿元"], "135.2亿元", "10903"),
        ("0.0135", "亿元", ["120亿元", "128亿元"], "135亿元", "1/9185"),
        ("13520000000", "亿元", ["120亿元"], "135.2亿元", "112666667"),
        ("135200", "万元", ["120万元"], "135.2万元", "1127"),
        ("0.085", "%", ["8.1%", "8.4%"], "8.5%", "1/97"),
        ("850", "%", ["8.1%", "8.4%"], "8.5%", "103"),
        ("1200000", "亿元", ["1150000万元"], "120亿元", "10435"),
        ("-1352000", "万元", ["-120万元"], "-135.2万元", "11267"),
    ],
)
def test_a_value_ten_thousand_times_the_usual_is_questioned(value, unit, history, meant, times):
    problem = likely_wrong_unit(Decimal(value), parse_unit(unit), [q(text) for text in history])
    assert problem is not None
    assert (problem.code, problem.severity) == ("quantity.likely_wrong_unit", Severity.WARNING)
    assert (problem.values["meant"], problem.values["times"]) == (meant, times)


@pytest.mark.parametrize(
    ("value", "unit", "history"),
    [
        ("150", "亿元", ["120亿元"]),
        ("600", "亿元", ["120亿元"]),
        ("12000", "亿元", ["120亿元"]),
        ("1352000", "亿元", []),
        ("1352000", "亿元", ["0亿元"]),
        ("0", "亿元", ["120亿元"]),
        ("1352000", "亿元", ["12亿元", "900000亿元"]),
        ("12", "%", ["2%"]),
        ("20000", "家", ["2亿元"]),
    ],
)
def test_ordinary_change_or_no_history_is_not_questioned(value, unit, history):
    assert likely_wrong_unit(Decimal(value), parse_unit(unit), [q(text) for text in history]) is None


@given(DECIMALS, MONEY, MONEY)
def test_money_survives_conversion_there_and_back(value, unit, other):
    quantity = Quantity(value, parse_unit(unit))
    assert quantity.to(parse_unit(other)).to(parse_unit(unit)).value == value


@given(DECIMALS, AREA, AREA)
def test_area_there_and_back_errs_by_less_than_one_in_ten_to_the_thirty(value, unit, other):
    quantity = Quantity(value, parse_unit(unit))
    back = quantity.to(parse_unit(other)).to(parse_unit(unit)).value
    assert abs(Fraction(back) - Fraction(value)) <= abs(Fraction(value)) / 10**30


@given(DECIMALS, DECIMALS, MONEY, MONEY)
def test_addition_does_not_care_for_order(one, other, unit, other_unit):
    first, second = Quantity(one, parse_unit(unit)), Quantity(other, parse_unit(other_unit))
    assert first + second == second + first
    assert first + second - second == first


@given(st.fractions(max_denominator=10**6))
def test_exact_decimals_are_exact_or_rounded_to_34_digits(fraction):
    written = exact(fraction)
    assert abs(Fraction(written) - fraction) <= abs(fraction) / 10**33


@given(DECIMALS, MONEY)
def test_written_quantities_read_back(value, unit):
    quantity = Quantity(value, parse_unit(unit))
    assert Quantity.parse(str(quantity)) == quantity
    assert Quantity.parse(display(quantity)) == quantity
