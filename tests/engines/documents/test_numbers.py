from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin.engines.documents.numbers import Form, find_periods, find_quantities, half_width, parse_number, read_value
from gaoxin.engines.documents.numbers.periods import plan_years

_CHINESE_DIGITS = "零一二三四五六七八九"


def _in_chinese(number: int) -> str:
    """Write a whole number below 10^12 in Chinese numerals, as official texts do."""
    if number == 0:
        return "零"
    parts = []
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section, number = divmod(number, scale)
        if section:
            below = section < 1000 and bool(parts)
            parts.append(("零" if below else "") + _section(section) + sign)
        elif parts and number and not parts[-1].endswith("零"):
            parts.append("零")
    return "".join(parts).replace("零零", "零")


def _section(number: int) -> str:
    written, pending = "", False
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, scale)
        if digit:
            written += ("零" if pending and written else "") + _CHINESE_DIGITS[digit] + sign
            pending = False
        else:
            pending = True
    return written


def _full_width(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in text)


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_whole_number_reads_the_same_in_every_notation(number: int) -> None:
    value = Decimal(number)
    assert parse_number(str(number)) == value
    assert parse_number(f"{number:,}") == value
    assert parse_number(_full_width(str(number))) == value
    assert parse_number(_in_chinese(number)) == value


@given(st.integers(min_value=1, max_value=9999), st.sampled_from(["万", "亿", "万亿", "千万"]))
def test_magnitudes_multiply_when_a_number_stands_alone(number: int, sign: str) -> None:
    scale = {"万": 10**4, "亿": 10**8, "万亿": 10**12, "千万": 10**7}[sign]
    assert parse_number(f"{number}{sign}") == Decimal(number) * scale


@given(
    st.decimals(min_value=0, max_value=10**6, places=2).map(lambda number: number.normalize()),
    st.sampled_from(["亿元", "万平方米", "家", "%", "吨标准煤/万元", "万人次", "件"]),
    st.sampled_from([("", "", "eq"), ("超过", "", "gt"), ("", "以上", "ge"), ("近", "", "lt"), ("", "左右", "approx")]),
)
def test_a_quantity_keeps_value_unit_and_bound(number: Decimal, unit: str, bound: tuple[str, str, str]) -> None:
    before, after, op = bound
    text = f"规模达到{before}{number:f}{unit}{after}，位居前列"
    (found,) = find_quantities(text)
    assert (found.value, found.unit, found.op) == (number, unit, op)
    assert text[found.start : found.end] == f"{before}{number:f}{unit}{after}"
    wide = half_width(_full_width(text))
    assert find_quantities(wide) == [found]


@pytest.mark.parametrize(
    ("text", "value", "unit", "op"),
    [
        ("占地130余平方公里", "130", "平方公里", "gt"),
        ("近19万平方米", "19", "万平方米", "lt"),
        ("培训3万多人", "3", "万人", "gt"),
        ("百余家各类机构", "100", "家", "gt"),
        ("公园达到千座以上", "1000", "座", "ge"),
        ("存款达两千八百亿元", "2800", "亿元", "eq"),
        ("贷款3千亿元", "3000", "亿元", "eq"),
        ("控制在5.5%以内", "5.5", "%", "le"),
        ("不少于100场", "100", "场", "ge"),
        ("产量1.3万亿斤以上", "1.3", "万亿斤", "ge"),
        ("净增-0.5万人", "-0.5", "万人", "eq"),
        ("占全市1/3", "33.3", "%", "eq"),
        ("占全省三分之一", "33.3", "%", "eq"),
        ("劳动生产率28万元/人", "28", "万元/人", "eq"),
        ("提高12个百分点", "12", "个百分点", "eq"),
        ("引进人才300名", "300", "人", "eq"),
    ],
)
def test_value_unit_and_bound_of_common_forms(text: str, value: str, unit: str, op: str) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.unit, found.op) == (Decimal(value), unit, op)


def test_ranges_ranks_and_multiples_have_their_own_forms() -> None:
    (pair,) = find_quantities("每个园区确定1—2个产业")
    assert (pair.value, pair.op) == ((Decimal(1), Decimal(2)), "range")
    (money,) = find_quantities("注册资本3000万元至5000万元")
    assert (money.value, money.unit) == ((Decimal(3000), Decimal(5000)), "万元")
    (rank,) = find_quantities("综合排名进入前60位")
    assert (rank.value, rank.op, rank.form) == (Decimal(60), "le", Form.RANK)
    (double,) = find_quantities("企业数量翻两番")
    assert (double.value, double.unit, double.form) == (Decimal(4), "倍", Form.MULTIPLE)


@pytest.mark.parametrize(
    "text",
    [
        "推广5G应用",
        "PM2.5浓度下降",
        "“三个代表”重要思想",
        "两大主导产业",
        "第十五届人民代表大会",
        "打造千亿级集群",
        "全球500强企业",
        "国发〔2020〕7号",
        "拨打12345热线",
        "“2+2+1+X”体系",
        "每千人口、每万户",
        "36项目",
    ],
)
def test_what_only_looks_like_a_quantity_is_left_alone(text: str) -> None:
    assert find_quantities(text) == []


def test_a_from_to_pair_is_two_quantities() -> None:
    first, second = find_quantities("由35个提高到100个以上")
    assert (first.value, second.value, second.op) == (Decimal(35), Decimal(100), "ge")


@pytest.mark.parametrize(
    ("text", "years", "role"),
    [
        ("到2025年", (2025, 2025), "by"),
        ("二〇三五年", (2035, 2035), "by"),
        ("“十三五”期间", (2016, 2020), "during"),
        ("到“十四五”末", (2025, 2025), "by"),
        ("2016—2020年", (2016, 2020), "during"),
        ("2021-25年", (2021, 2025), "during"),
        ("较2015年提高了", (2015, 2015), "against"),
        ("与2013年相比", (2013, 2013), "against"),
        ("在2018年基础上翻两番", (2018, 2018), "against"),
        ("由2012年的35%", (2012, 2012), "of"),
        ("比上年增长", (2021, 2021), "against"),
        ("今年", (2022, 2022), "by"),
    ],
)
def test_periods_carry_their_years_and_their_part_in_the_sentence(text: str, years: tuple[int, int], role: str) -> None:
    (found,) = find_periods(text, 2022)
    assert ((found.first, found.last), found.role) == (years, role)


def test_relative_years_stay_unread_without_a_year_of_the_document() -> None:
    assert find_periods("今年新增企业") == []


def test_five_year_plans_count_on_from_the_third() -> None:
    assert plan_years("十五") == (2001, 2005)
    assert plan_years("十四五") == (2021, 2025)
    assert plan_years("十五五") == (2026, 2030)
    assert plan_years("二五") is None


@pytest.mark.parametrize(
    ("cell", "value", "op"),
    [
        ("500", "500", "eq"),
        ("≥95", "95", "ge"),
        ("<5.5", "5.5", "lt"),
        ("[20]", "20", "eq"),
        ("36左右", "36", "approx"),
        ("-20%", "-20", "eq"),
        ("33.5*", "33.5", "eq"),
        ("[累计达到1000]", "1000", "eq"),
        ("1,234.5", "1234.5", "eq"),
    ],
)
def test_a_cell_with_one_number_is_a_value(cell: str, value: str, op: str) -> None:
    found = read_value(cell)
    assert found is not None
    assert (found[0], found[1]) == (Decimal(value), op)


@pytest.mark.parametrize("cell", ["——", "达到市指标", "基本建成", ""])
def test_a_cell_without_a_number_is_none(cell: str) -> None:
    assert read_value(cell) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("下降18%", "-18"),
        ("较2020年提高5个百分点", "5"),
        ("新增10家", "10"),
        ("1.5万亿元以上", "1.5"),
        ("〔4.4〕", "4.4"),
    ],
)
def test_a_cell_may_bind_its_number_with_words(cell: str, value: str) -> None:
    found = read_value(cell)
    assert found is not None
    assert found[0] == Decimal(value)


def test_a_cell_of_two_numbers_or_a_unit_alone_is_no_value() -> None:
    assert read_value("城镇95%，农村90%") is None
    assert read_value("亿元") is None
