"""Whether two names mean one organisation, and why."""

import itertools

import pytest

from gaoxin.engines.linkage.compare import evidence
from gaoxin.engines.linkage.judgement import Judgement, judge
from gaoxin.engines.linkage.known import KnownNames
from gaoxin.engines.linkage.model import Node, Weights, loaded, log_odds, probability, weights
from gaoxin.engines.linkage.names import parsed
from gaoxin.engines.linkage.reasons import WORDS, ReasonCode

NAMES = [
    "江苏瑞禾精密机械股份有限公司",
    "瑞禾精机",
    "南京瑞禾软件有限公司",
    "长春瑞禾软件有限公司",
    "苏州第一建筑有限公司",
    "岚川银行股份有限公司苏州分行",
    "*ST岚川",
    "Ruihe Co., Ltd.",
    "",
]


def codes(judgement: Judgement) -> set[ReasonCode]:
    return {reason.code for reason in judgement.reasons}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("江苏瑞禾精密机械股份有限公司", "瑞禾精机"),
        ("江苏瑞禾精密机械股份有限公司", "瑞禾股份"),
        ("江苏瑞禾精密机械股份有限公司", "*ST瑞禾"),
        ("江苏瑞禾精密机械股份有限公司", "江苏瑞禾精密机械有限公司"),
        ("上海岚川纺织股份有限公司", "岚川纺织"),
        ("嵐川電氣集團", "岚川电气"),
        ("瑞禾（苏州）机械有限公司", "瑞禾(苏州)机械有限公司"),
        ("中国石油化工股份有限公司", "中国石化"),
        ("中国石油化工股份有限公司", "中石化"),
    ],
)
def test_one_organisation_under_two_names(one: str, other: str) -> None:
    assert judge(one, other).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("江苏瑞禾精密机械股份有限公司", "江苏岚川精密机械股份有限公司"),
        ("江苏瑞禾精密机械股份有限公司", "岚川精机"),
        ("中国石油天然气股份有限公司", "中国石化"),
        ("苏州第一建筑有限公司", "苏州第二建筑有限公司"),
        ("江苏岚川一厂", "江苏岚川二厂"),
        ("岚川银行股份有限公司苏州分行", "岚川银行股份有限公司无锡分行"),
        ("岚川银行股份有限公司", "岚川银行股份有限公司无锡分行"),
        ("长春瑞禾软件有限公司", "南京瑞禾软件有限公司"),
        ("江苏常熟农村商业银行股份有限公司", "江苏无锡农村商业银行股份有限公司"),
        ("瑞禾", ""),
        ("", ""),
    ],
)
def test_two_organisations(one: str, other: str) -> None:
    assert not judge(one, other).same


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations_with_replacement(NAMES, 2)))
def test_the_order_of_the_names_changes_nothing(one: str, other: str) -> None:
    assert judge(one, other).probability == judge(other, one).probability


def test_a_name_is_itself() -> None:
    assert [judge(name, name).probability for name in NAMES if name] == [0.999] * 8


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("江苏瑞禾机械有限公司", "瑞禾软件", {ReasonCode.SAME_BRAND, ReasonCode.OTHER_TRADE, ReasonCode.UNEXPLAINED}),
        ("长春瑞禾软件有限公司", "南京瑞禾软件有限公司", {ReasonCode.OTHER_PLACE, ReasonCode.SAME_TRADE}),
        ("瑞禾机械有限公司", "瑞禾机械股份有限公司", {ReasonCode.SAME_NAME, ReasonCode.OTHER_FORM}),
        ("中国石油化工股份有限公司", "中石化", {ReasonCode.ABBREVIATION}),
        ("上海硅岚产业股份有限公司", "沪硅岚", {ReasonCode.SIGN_OF_PLACE, ReasonCode.ABBREVIATION}),
        ("江苏岚川一厂", "江苏岚川二厂", {ReasonCode.OTHER_NUMBER}),
        ("东方机械", "东方软件", {ReasonCode.COMMON_BRAND}),
        ("甲乙", "丙丁", {ReasonCode.NOTHING_SHARED}),
        ("甲乙", "", {ReasonCode.EMPTY}),
    ],
)
def test_the_reasons_say_what_is_so(one: str, other: str, expected: set[ReasonCode]) -> None:
    assert expected <= codes(judge(one, other))


def test_reasons_come_in_chinese_and_english() -> None:
    found = judge("长春瑞禾软件有限公司", "南京瑞禾软件有限公司").reasons
    assert "地名不同：长春市 / 南京市" in [reason.words() for reason in found]
    assert "different places: 长春市 / 南京市" in [reason.words("en") for reason in found]


def test_every_reason_has_its_words() -> None:
    assert set(WORDS) == set(ReasonCode)


def test_a_known_former_name_carries_the_answer() -> None:
    known = KnownNames([("岚川科技股份有限公司", "江苏瑞禾精密机械股份有限公司")])
    assert not judge("岚川科技", "瑞禾精机").same
    found = judge("岚川科技", "瑞禾精机", KnownNames([("岚川科技", "瑞禾精机")]))
    assert (found.probability, found.same) == (0.995, True)
    assert ReasonCode.KNOWN_NAME in codes(found)
    assert judge("岚川科技股份有限公司", "瑞禾精机", known).same
    assert judge("*ST岚川科技", "江苏瑞禾精密机械股份有限公司", known).same
    assert not judge("岚川科技股份有限公司", "山东松石食品有限公司", known).same


def test_two_known_firms_that_are_alike_stay_apart() -> None:
    known = KnownNames([("岚川科技", "瑞禾机械"), ("松石食品", "瑞禾机床")])
    assert judge("岚川科技", "松石食品", known).probability == judge("岚川科技", "松石食品").probability


def test_two_former_names_of_one_firm_meet() -> None:
    known = KnownNames([("岚川科技", "瑞禾机械"), ("岚川科技", "松石食品"), ("岚川科技", "")])
    assert judge("瑞禾机械", "松石食品", known).same


def test_evidence_names_what_the_weights_ask_for() -> None:
    assert set(weights().features) <= set(evidence(parsed("瑞禾机械"), parsed("岚川软件")))


def test_a_tree_answers_by_its_limits() -> None:
    tree = (Node(0, 0.5, 1, 2), Node(-1, -2.0, 0, 0), Node(-1, 2.0, 0, 0))
    model = Weights(("share",), 0.0, 1.0, (tree,))
    full = {"legal_forms": 2.0}
    assert round(probability({"share": 0.5, **full}, model), 4) == 0.1192
    assert round(probability({"share": 0.6, **full}, model), 4) == 0.8808


def test_a_full_and_a_short_name_get_something_on_top() -> None:
    model = Weights(("share",), 0.0, 1.0, ((Node(-1, -2.0, 0, 0),),))
    odds = [log_odds({"share": 0.5, "legal_forms": forms}, model) for forms in (0.0, 1.0, 2.0)]
    assert odds == [-2.0, -1.0, -2.0]


def test_another_file_is_no_weights() -> None:
    with pytest.raises(ValueError, match="not a file of weights"):
        loaded({"features": [], "start": "0", "short": 0.0, "trees": []})
