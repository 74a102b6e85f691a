"""Targets on the wrong side of their base."""

import pytest

from gaoxin.engines.documents.audit import Certainty, FindingType
from gaoxin.engines.documents.indicators import Measure, Op
from tests.engines.documents.plan_text import PlanText

TABLE = "表1 主要指标"


def tabled(name: str, base: str, target: str, unit: str = "亿元", op: Op = Op.EQ) -> PlanText:
    """A row of a table with a base of 2020 and a target of 2025."""
    row = f"{name}\t{base}\t{target}"
    return PlanText().say(row, name, unit, base=(2020, base), targets=[(2025, target, op)], table=TABLE)


@pytest.mark.parametrize(
    ("name", "base", "target"),
    [
        ("地区生产总值", "150", "120"),
        ("高新技术企业数", "90", "80"),
        ("森林覆盖率", "44.5", "41.2"),
        ("单位地区生产总值能耗", "0.4", "0.5"),
        ("工伤事故死亡人数", "3", "5"),
        ("PM2.5平均浓度", "32", "38"),
    ],
)
def test_a_target_that_falls_behind_its_base_is_found(name: str, base: str, target: str) -> None:
    (finding,) = tabled(name, base, target).findings()
    assert finding.type is FindingType.TARGET_BELOW_BASE
    assert finding.severity is Certainty.LIKELY
    assert [item.evidence for item in finding.items] == [base, target]


@pytest.mark.parametrize(
    ("name", "base", "target"),
    [
        ("地区生产总值", "120", "150"),
        ("高新技术企业数", "90", "90"),
        ("常住人口", "52", "50"),
        ("耕地保有量", "300", "290"),
        ("单位地区生产总值能耗降低率", "15", "13"),
        ("城镇登记失业率", "4.5", "4"),
        ("城镇登记失业率", "3.1", "4.5"),
        ("高技术服务业收入占营业收入比例", "5.5", "10"),
        ("劳动生产率", "28.04", "28"),
        ("地区生产总值增速", "8.1", "6.5"),
    ],
)
def test_a_better_an_equal_or_a_neutral_target_is_not(name: str, base: str, target: str) -> None:
    assert tabled(name, base, target).types() == []


def test_an_upper_bound_is_no_wish_for_more() -> None:
    assert tabled("用水总量收入比", "10", "9", op=Op.LE).types() == []
    assert tabled("税收违法案件", "10", "9", op=Op.LE).types() == []


def test_the_words_of_a_sentence_decide_before_usage() -> None:
    text = PlanText().say("职工食堂由12个提高到10个。", "职工食堂", "个", base=(2020, "12"), targets=[(2025, "10")])
    (finding,) = text.findings()
    assert finding.severity is Certainty.CERTAIN
    text = PlanText().say(
        "工业企业收入占比由60%降低到55%。", "工业企业收入占比", "%", base=(2020, "60"), targets=[(2025, "55")]
    )
    assert text.types() == []


def test_a_limit_above_the_base_is_no_fall_that_fails() -> None:
    text = PlanText().say("失业率5.2%。", "城镇调查失业率", "%", base=(2020, "5.2"))
    text.say("城镇调查失业率控制在5.5%以内。", "城镇调查失业率", "%", targets=[(2025, "5.5", Op.LE)])
    text.say("单位产品水耗不超过12吨。", "单位产品水耗", "吨", base=(2020, "12"), targets=[(2025, "12", Op.LE)])
    assert text.types() == []


def test_a_rank_is_better_when_smaller() -> None:
    row = "综合排名\t前80位\t前100位"
    text = PlanText().say(
        row,
        "综合排名",
        "位",
        base=(2020, "80", Op.LE),
        targets=[(2025, "100", Op.LE)],
        measure=Measure.RANK,
        table=TABLE,
    )
    assert text.types() == ["target_below_base"]


def test_the_status_of_another_row_is_the_base_when_it_is_of_the_same_size() -> None:
    text = PlanText().say("2020年，高新技术企业达到96家。", "高新技术企业", "家", base=(2020, "96"))
    text.say("到2025年，高新技术企业达到80家。", "高新技术企业", "家", targets=[(2025, "80")])
    assert text.types() == ["target_below_base"]
    text = PlanText().say("2020年，全省高新技术企业达到9600家。", "高新技术企业", "家", base=(2020, "9600"))
    text.say("到2025年，高新技术企业达到80家。", "高新技术企业", "家", targets=[(2025, "80")])
    assert text.types() == []


def test_slower_growth_is_no_fall() -> None:
    assert tabled("规模以上工业增加值", "8.5", "7", unit="%").types() == []
    assert tabled("研发投入占比", "3.5", "3.1", unit="%").types() == ["target_below_base"]
