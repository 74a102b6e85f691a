"""One indicator, one year, two values."""

from decimal import Decimal

import pytest

from gaoxin.engines.documents.audit import Certainty, FindingType
from gaoxin.engines.documents.indicators import Measure, Op
from tests.engines.documents.plan_text import PlanText

TABLE = "表2 主要指标"


def told_and_tabled(told: str, tabled: str, *, unit: str = "亿元", name: str = "工业总产值") -> PlanText:
    plan = PlanText()
    plan.say(f"2020年，全区{name}{told}{unit}。", name, unit, base=(2020, told))
    return plan.say(f"{name}\t{tabled}\t900", name, unit, base=(2020, tabled), table=TABLE)


def test_two_values_for_one_year_are_found_with_both_places() -> None:
    (finding,) = told_and_tabled("412.6", "431.6").findings()
    assert finding.type is FindingType.VALUE_CONFLICT
    assert finding.severity is Certainty.CERTAIN
    assert [item.value for item in finding.items] == [Decimal("412.6"), Decimal("431.6")]
    assert [item.year for item in finding.items] == [2020, 2020]
    assert finding.check.as_dict() == {"formula": "412.6亿元 == 431.6亿元", "stated": 412.6, "computed": 431.6}
    assert finding.explanation == "2020年工业总产值：正文为412.6亿元，表2 主要指标为431.6亿元，相差19亿元 (4.6%)。"
    assert "412.6亿元 in the text" in finding.explanation_en


@pytest.mark.parametrize(
    ("told", "tabled"),
    [("803", "803.2"), ("803.2", "803"), ("17.56", "17.56"), ("800", "803.2"), ("1,200", "1200"), ("0.9", "0.85")],
)
def test_values_that_rounding_reconciles_agree(told: str, tabled: str) -> None:
    assert told_and_tabled(told, tabled).types() == []


@pytest.mark.parametrize(("told", "tabled"), [("803", "803.6"), ("800", "850"), ("17.56", "17.57"), ("39", "40")])
def test_values_beyond_rounding_do_not(told: str, tabled: str) -> None:
    assert told_and_tabled(told, tabled).types() == ["value_conflict"]


def test_units_of_one_kind_are_converted_before_they_are_compared() -> None:
    plan = PlanText().say("2020年，财政收入12500万元。", "财政收入", "万元", base=(2020, "12500"))
    plan.say("财政收入\t1.25\t3", "财政收入", "亿元", base=(2020, "1.25"), table=TABLE)
    assert plan.types() == []
    plan.say("预计2020年财政收入完成1.31亿元。", "财政收入", "亿元", base=(2020, "1.31"))
    assert plan.types() == ["value_conflict"]


def test_units_of_different_kinds_are_not_compared() -> None:
    plan = PlanText().say("2020年，进出口总额35亿元。", "进出口总额", "亿元", base=(2020, "35"))
    plan.say("2020年，进出口总额5亿美元。", "进出口总额", "亿美元", base=(2020, "5"))
    assert plan.types() == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ((500, Op.GE), (500, Op.EQ), False),
        ((500, Op.GE), (520, Op.EQ), False),
        ((500, Op.GE), (480, Op.EQ), True),
        ((500, Op.GE), (600, Op.GE), True),
        ((500, Op.GE), (500, Op.GT), False),
        ((5, Op.LE), (7, Op.LT), True),
        ((500, Op.LE), (520, Op.EQ), True),
        ((500, Op.LE), (480, Op.LT), True),
        ((500, Op.APPROX), (515, Op.EQ), False),
        ((500, Op.APPROX), (560, Op.EQ), True),
        ((500, Op.GT), (500, Op.EQ), False),
    ],
)
def test_bounds_conflict_only_when_no_number_satisfies_both(
    first: tuple[int, Op], second: tuple[int, Op], found: bool
) -> None:
    plan = PlanText().say(
        f"到2025年，外贸总额{first[0]}。", "外贸总额", "亿元", targets=[(2025, str(first[0]), first[1])]
    )
    plan.say(f"外贸总额\t{second[0]}", "外贸总额", "亿元", targets=[(2025, str(second[0]), second[1])], table=TABLE)
    assert plan.types() == (["value_conflict"] if found else [])


def test_another_scope_year_or_measure_is_another_statement() -> None:
    plan = PlanText().say("2020年，用电量80亿千瓦时。", "用电量", "亿千瓦时", base=(2020, "80"))
    plan.say("不含化工的用电量为30亿千瓦时。", "用电量", "亿千瓦时", base=(2020, "30"), scope="不含化工")
    plan.say("2021年，用电量84亿千瓦时。", "用电量", "亿千瓦时", base=(2021, "84"))
    plan.say("用电量增长5%。", "用电量", "%", base=(2020, "5"), measure=Measure.GROWTH)
    assert plan.types() == []


def test_whole_scope_is_no_scope_but_total_revenue_is_a_name() -> None:
    plan = PlanText().say("2020年，全口径工业增加值90亿元。", "工业增加值", "亿元", base=(2020, "90"), scope="全口径")
    plan.say("工业增加值\t99", "工业增加值", "亿元", base=(2020, "99"), table=TABLE)
    plan.say("2020年，全口径财政收入20亿元。", "全口径财政收入", "亿元", base=(2020, "20"))
    plan.say("2020年，财政收入9亿元。", "财政收入", "亿元", base=(2020, "9"))
    assert [finding.indicator for finding in plan.findings()] == ["工业增加值"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("高新技术企业", "高新技术企业总数"),
        ("高新技术企业数量", "高新技术企业"),
        ("GDP", "地区生产总值"),
        ("认定高新技术企业总数", "高新技术企业数"),
        ("R&D投入占GDP的比例", "研发投入占地区生产总值比重"),
        ("规上工业总产值", "规模以上工业总产值"),
    ],
)
def test_names_that_mean_the_same_are_compared(first: str, second: str) -> None:
    plan = PlanText().say(f"2020年，{first}为31。", first, "家", base=(2020, "31"))
    plan.say(f"{second}\t41", second, "家", base=(2020, "41"), table=TABLE)
    assert plan.types() == ["value_conflict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("发明专利拥有量", "高价值发明专利拥有量"),
        ("研发机构数", "研发机构当量数"),
        ("工业总产值", "规模以上工业总产值"),
        ("新增就业", "就业"),
        ("总产值", "总产值"),
        ("力争达到", "力争达到"),
        ("景气指数", "景气指"),
    ],
)
def test_names_that_differ_or_say_nothing_are_not(first: str, second: str) -> None:
    plan = PlanText().say(f"2020年，{first}为31。", first, "家", base=(2020, "31"))
    plan.say(f"{second}\t41", second, "家", base=(2020, "41"), table=TABLE)
    assert plan.types() == []


def test_rows_of_sections_about_different_industries_are_not_compared() -> None:
    plan = PlanText().say(
        "到2025年，产业规模达到200亿元。", "产业规模", "亿元", targets=[(2025, "200")], section=("1.汽车产业",)
    )
    plan.say("到2025年，产业规模达到100亿元。", "产业规模", "亿元", targets=[(2025, "100")], section=("2.食品产业",))
    assert plan.types() == []


def test_two_values_in_one_sentence_or_one_table_are_two_things() -> None:
    plan = PlanText().say("2020年，服务企业甲类30家、", "服务企业数", "家", base=(2020, "30"))
    plan.say("乙类40家。", "服务企业数", "家", base=(2020, "40"))
    plan.say("绿化面积\t30", "绿化面积", "公顷", base=(2020, "30"), table=TABLE)
    plan.say("绿化面积\t40", "绿化面积", "公顷", base=(2020, "40"), table=TABLE)
    assert plan.types() == []


def test_a_name_with_three_values_in_a_year_is_no_name_of_one_indicator() -> None:
    plan = PlanText()
    for number in ("30", "40", "50"):
        plan.say(f"2020年，企业用工缺口{number}人。", "企业用工缺口", "人", base=(2020, number))
    assert plan.types() == []


def test_a_value_ten_thousand_times_another_is_a_slip_of_the_unit() -> None:
    plan = PlanText().say("2020年，工业投资35.2亿元。", "工业投资", "亿元", base=(2020, "35.2"))
    plan.say("工业投资\t35.2", "工业投资", "万元", base=(2020, "35.2"), table=TABLE)
    (finding,) = plan.findings()
    assert finding.type is FindingType.UNIT_JUMP
    assert finding.severity is Certainty.CERTAIN


def test_a_jump_between_years_is_found_and_ordinary_growth_is_not() -> None:
    plan = PlanText().say("工业投资2020年35亿元，2025年60万元。", "工业投资", "亿元", base=(2020, "35"))
    plan.say("到2025年，工业投资60万元。", "工业投资", "万元", targets=[(2025, "60")])
    assert "unit_jump" in plan.types()
    plan = PlanText().say("技术交易额2020年0.5亿元。", "技术交易额", "亿元", base=(2020, "0.5"))
    plan.say("到2025年，技术交易额15亿元。", "技术交易额", "亿元", targets=[(2025, "15")])
    assert plan.types() == []


def test_two_lower_bounds_of_a_status_may_both_hold() -> None:
    plan = PlanText().say("2020年，专利超过700件。", "专利授权量", "件", base=(2020, "700", Op.GT))
    plan.say("2020年，专利超过750件。", "专利授权量", "件", base=(2020, "750", Op.GT))
    assert plan.types() == []


def test_two_lower_bounds_in_running_text_may_be_of_two_things() -> None:
    plan = PlanText().say("实施亿元以上项目2000个以上。", "亿元以上项目", "个", targets=[(2025, "2000", Op.GE)])
    plan.say("储备亿元以上项目1000个以上。", "亿元以上项目", "个", targets=[(2025, "1000", Op.GE)])
    assert plan.types() == []


def test_a_longer_name_with_a_telling_value_in_common_is_compared_in_other_years() -> None:
    plan = PlanText().say(
        "地方财政收入\t17.56\t50", "地方财政收入", "亿元", base=(2019, "17.56"), targets=[(2025, "50")], table=TABLE
    )
    plan.say("2019年，一般预算地方财政收入17.56亿元。", "一般预算地方财政收入", "亿元", base=(2019, "17.56"))
    plan.say("到2025年，一般预算地方财政收入30亿元。", "一般预算地方财政收入", "亿元", targets=[(2025, "30")])
    (finding,) = plan.findings()
    assert (finding.type, finding.severity) == (FindingType.VALUE_CONFLICT, Certainty.LIKELY)
    assert [item.value for item in finding.items] == [Decimal(50), Decimal(30)]


def test_the_first_words_of_a_paragraph_say_what_its_numbers_are_of() -> None:
    plan = PlanText().say("东片区：到2025年，入驻企业120家。", "入驻企业", "家", targets=[(2025, "120")])
    plan.say("西片区：到2025年，入驻企业80家。", "入驻企业", "家", targets=[(2025, "80")])
    plan.say("做强轴承产业。到2025年，营业收入120亿元。", "营业收入", "亿元", targets=[(2025, "120")])
    plan.say("做大食品产业。到2025年，营业收入60亿元。", "营业收入", "亿元", targets=[(2025, "60")])
    assert plan.types() == []


def test_a_status_and_a_target_of_one_year_are_two_statements() -> None:
    plan = PlanText().say("2025年，已有企业120家。", "入驻企业", "家", base=(2025, "120"))
    plan.say("到2025年，入驻企业100家。", "入驻企业", "家", targets=[(2025, "100")])
    assert plan.types() == []
