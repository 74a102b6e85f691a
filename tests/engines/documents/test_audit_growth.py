"""Growth rates against their end points."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gaoxin.engines.documents.audit import Certainty, FindingType
from gaoxin.engines.documents.audit.interval import yearly_rate
from gaoxin.engines.documents.indicators import Measure, Op
from tests.engines.documents.plan_text import PlanText

TABLE = "表1 主要指标"


def plan(base: str, end: str, rate: str, *, name: str = "规上工业总产值", years: int = 6, op: Op = Op.EQ) -> PlanText:
    """A base in a table, an end with its rate in a sentence elsewhere."""
    text = PlanText()
    text.say(f"{name}\t{base}\t{end}", name, "亿元", base=(2025 - years, base), targets=[(2025, end)], table=TABLE)
    said = f"到2025年，{name}达到{end}亿元，年均增长{rate}%"
    return text.say(said + "。", name, "亿元", targets=[(2025, end)], growth=f"年均增长{rate}%", op=op)


def test_a_rate_that_fits_five_years_of_six_is_found_and_the_other_reading_named() -> None:
    (finding,) = plan("100", "180", "12.5").findings()
    assert finding.type is FindingType.CAGR_MISMATCH
    assert finding.severity is Certainty.CERTAIN
    assert [(item.value, item.year, item.growth) for item in finding.items] == [
        (Decimal(100), 2019, None),
        (Decimal(180), 2025, Decimal("12.5")),
    ]
    assert finding.check.as_dict() == {
        "formula": "(180/100)^(1/6)-1",
        "stated": "12.5%",
        "computed": {
            "base": 100,
            "target": 180,
            "years": 6,
            "rate_pct": 10.29,
            "target_if_rate": 202.7,
            "rate_5y_pct": 12.47,
        },
    }
    assert "6年年均增长10.29%，文中写12.5%" in finding.explanation
    assert "按5年计为12.47%，与所写相符" in finding.explanation
    assert "Over 5 years it would be 12.47%, which fits" in finding.explanation_en


def test_a_rate_that_fits_neither_five_nor_six_years_says_so() -> None:
    (finding,) = plan("100", "180", "20").findings()
    assert "按5年计为12.47%，仍不相符" in finding.explanation


@pytest.mark.parametrize(
    ("base", "end", "rate", "years"), [("3255", "6700", "11", 7), ("60", "160", "15", 7), ("50", "80", "8.2", 6)]
)
def test_rates_within_their_printed_rounding_pass(base: str, end: str, rate: str, years: int) -> None:
    assert plan(base, end, rate, years=years).types() == []


@pytest.mark.parametrize(
    ("rate", "op", "found"),
    [("8", Op.GE, False), ("10", Op.GT, False), ("12", Op.GE, True), ("12", Op.LE, False), ("10", Op.APPROX, False)],
)
def test_bounded_rates_are_contradicted_only_beyond_their_bound(rate: str, op: Op, found: bool) -> None:
    assert plan("100", "180", rate, op=op).types() == (["cagr_mismatch"] if found else [])


def test_a_target_of_at_least_leaves_room_above() -> None:
    text = PlanText().say("产量\t100", "钢铁产量", "万吨", base=(2020, "100"), table=TABLE)
    text.say(
        "到2025年，产量达到130万吨以上，年均增长9%。",
        "钢铁产量",
        "万吨",
        targets=[(2025, "130", Op.GE)],
        growth="年均增长9%",
    )
    assert text.types() == []


@pytest.mark.parametrize("name", ["地区生产总值", "工业增加值", "居民人均可支配收入", "全员劳动生产率"])
def test_indicators_published_in_comparable_prices_are_likely_and_say_so(name: str) -> None:
    (finding,) = plan("100", "180", "15", name=name).findings()
    assert finding.severity is Certainty.LIKELY
    assert "可比价" in finding.explanation
    assert "comparable prices" in finding.explanation_en


@pytest.mark.parametrize("mark", ["（可比价）", "（按不变价计算）", "（扣除价格因素）"])
def test_a_rate_marked_as_comparable_is_not_checked_against_current_prices(mark: str) -> None:
    text = PlanText().say("2020年，服务业增加值100亿元。", "服务业增加值", "亿元", base=(2020, "100"))
    said = f"到2025年，服务业增加值达到200亿元，年均增长8%{mark}。"
    text.say(said, "服务业增加值", "亿元", targets=[(2025, "200")], growth="年均增长8%")
    assert text.types() == []


def test_the_period_named_in_the_sentence_decides_the_base_year() -> None:
    text = PlanText().say("2019年，营业收入100亿元。", "营业收入", "亿元", base=(2019, "100"))
    said = "“十四五”期间，营业收入年均增长12.5%，2025年达到180亿元。"
    text.say(said, "营业收入", "亿元", targets=[(2025, "180")], growth="年均增长12.5%")
    assert text.types() == []  # the value of 2020 is not printed
    text.say("2020年，营业收入120亿元。", "营业收入", "亿元", base=(2020, "120"))
    assert text.types() == ["cagr_mismatch"]


def test_another_printed_base_that_fits_keeps_the_audit_silent() -> None:
    text = plan("100", "180", "12.5")
    text.say("预计2020年，规上工业总产值完成100亿元。", "规上工业总产值", "亿元", base=(2020, "100"))
    assert text.types() == []


def test_a_base_under_almost_the_same_name_is_named_when_it_fits() -> None:
    text = plan("100", "180", "15", name="工业总产值")
    text.say("2019年，规模以上工业总产值78亿元。", "规模以上工业总产值", "亿元", base=(2019, "78"))
    (finding,) = text.findings()
    assert "以规模以上工业总产值78亿元（2019年）为基数则相符" in finding.explanation
    assert len(finding.items) == 3


def test_a_longer_name_with_the_same_values_is_the_same_indicator() -> None:
    text = PlanText().say(
        "地方财政收入\t17.56\t30", "地方财政收入", "亿元", base=(2019, "17.56"), targets=[(2025, "30")], table=TABLE
    )
    text.say("2019年，一般预算地方财政收入17.56亿元。", "一般预算地方财政收入", "亿元", base=(2019, "17.56"))
    said = "到2025年，一般预算地方财政收入30亿元，年均增长11%。"
    text.say(said, "一般预算地方财政收入", "亿元", targets=[(2025, "30")], growth="年均增长11%")
    (finding,) = text.findings()
    assert [item.span.start for item in finding.items] == sorted({row.offset for row in text.rows})


def test_a_rate_stated_in_text_and_table_is_one_finding_with_both_places() -> None:
    text = PlanText().say(
        "到2025年，钢产量180万吨，年均增长20%。", "钢产量", "万吨", targets=[(2025, "180")], growth="年均增长20%"
    )
    row = "钢产量\t100\t180\t年均20%"
    text.say(row, "钢产量", "万吨", base=(2020, "100"), targets=[(2025, "180")], growth="年均20%", table=TABLE)
    (finding,) = text.findings()
    assert [item.growth for item in finding.items] == [Decimal(20), Decimal(20)]


@pytest.mark.parametrize(
    ("growth", "found"),
    [("提高8个百分点", False), ("提高12个百分点", True)],
)
def test_points_are_differences(growth: str, found: bool) -> None:
    text = PlanText().say("2015年，优良率为42%。", "优良率", "%", base=(2015, "42"))
    said = f"2019年，优良率为50%，较2015年{growth}。"
    text.say(said, "优良率", "%", base=(2019, "50"), growth=growth, since=2015)
    assert text.types() == (["cagr_mismatch"] if found else [])


@pytest.mark.parametrize(("base", "found"), [("19", False), ("21", False), ("25", True), ("9", True)])
def test_doubling_is_taken_loosely(base: str, found: bool) -> None:
    text = PlanText().say(f"2015年，孵化器{base}家。", "孵化器", "家", base=(2015, base))
    text.say("2019年，孵化器39家，较2015年实现翻番。", "孵化器", "家", base=(2019, "39"), growth="翻番", since=2015)
    assert text.types() == (["cagr_mismatch"] if found else [])


def test_growth_without_a_printed_base_or_of_a_percentage_is_not_checked() -> None:
    text = PlanText().say(
        "到2025年，出口额达到30亿元，年均增长30%。", "出口额", "亿元", targets=[(2025, "30")], growth="年均增长30%"
    )
    text.say("2020年，绿地率30%。", "绿地率", "%", base=(2020, "30"))
    text.say("到2025年，绿地率40%，年均增长1%。", "绿地率", "%", targets=[(2025, "40")], growth="年均增长1%")
    assert text.types() == []


def test_a_row_that_is_a_yearly_rate_is_checked_with_the_levels_of_its_indicator() -> None:
    text = PlanText().say(
        "钢产量\t100\t180", "钢产量", "万吨", base=(2020, "100"), targets=[(2025, "180")], table=TABLE
    )
    text.say("钢产量年均增长率\t7", "钢产量年均增长率", "%", targets=[(2025, "7")], measure=Measure.GROWTH, table=TABLE)
    assert text.types() == ["cagr_mismatch"]


def test_a_base_of_another_subject_or_another_order_of_size_is_not_taken() -> None:
    text = PlanText().say("2020年，工业投资900亿元。", "工业投资", "亿元", base=(2020, "900"))
    text.say(
        "到2025年，工业投资达到45亿元，年均增长8%。", "工业投资", "亿元", targets=[(2025, "45")], growth="年均增长8%"
    )
    assert text.types() == []
    text = PlanText().say("食品产业：2020年，营业收入40亿元。", "营业收入", "亿元", base=(2020, "40"))
    text.say(
        "化工产业：到2025年，营业收入90亿元，年均增长8%。",
        "营业收入",
        "亿元",
        targets=[(2025, "90")],
        growth="年均增长8%",
    )
    assert text.types() == []


amounts = st.decimals(min_value=1, max_value=99999, places=1)
rates = st.decimals(min_value=-15, max_value=60, places=4)


@given(base=amounts, rate=rates, years=st.integers(1, 7), decimals=st.integers(0, 2))
@settings(deadline=None)
def test_a_rate_rounded_as_printed_never_alarms(base: Decimal, rate: Decimal, years: int, decimals: int) -> None:
    end = (base * (1 + rate / 100) ** years).quantize(Decimal("0.1"))
    assume(end >= 1)
    exact = (((end / base).ln() / years).exp() - 1) * 100
    printed = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert "cagr_mismatch" not in plan(str(base), str(end), str(printed), years=years).types()


@given(
    base=st.decimals(min_value=1000, max_value=99999, places=1),
    rate=rates,
    years=st.integers(2, 7),
    off=st.sampled_from((-1, 1)),
)
@settings(deadline=None)
def test_a_rate_moved_beyond_its_rounding_always_alarms(base: Decimal, rate: Decimal, years: int, off: int) -> None:
    end = (base * (1 + rate / 100) ** years).quantize(Decimal("0.1"))
    assume(end >= 1000 and base / 10 <= end <= base * 10)
    exact = yearly_rate(Fraction(base), Fraction(end), years)
    printed = (exact + off * Decimal("0.7")).quantize(Decimal("0.1"))
    assert "cagr_mismatch" in plan(str(base), str(end), str(printed), years=years).types()
