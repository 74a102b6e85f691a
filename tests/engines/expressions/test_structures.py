"""Conditions made of lists and mappings: groups, vetoes, definitions, labels, and what is wrong with them."""

from datetime import date
from typing import Any

import pytest

from gaoxin.engines.expressions.values import ConditionKind
from tests.engines.expressions.sample import answers, codes, found, lacks, read, state, years

GOOD = {"上市": True, "重大事故": False, "职工总数": years(100)}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"all": ["上市", "职工总数 >= 10 人"]}, "met"),
        ({"all": ["上市", "职工总数 >= 1000 人"]}, "failed"),
        ({"any": ["重大事故", "职工总数 >= 10 人"]}, "met"),
        ({"not": "重大事故"}, "met"),
        ({"veto": ["重大事故", "职工总数 < 10 人"]}, "met"),
        ({"veto": ["重大事故", "上市"]}, "failed"),
        ({"at_least": 2, "of": ["上市", "重大事故", "职工总数 >= 10 人"]}, "met"),
        ({"at_least": "3", "of": ["上市", "重大事故", "职工总数 >= 10 人"]}, "failed"),
        ({"all": ["上市"], "veto": ["重大事故"]}, "met"),
        ({"any": ["上市"], "veto": ["职工总数 >= 10 人"]}, "failed"),
        ({"test": "上市"}, "met"),
        ({"all": [{"any": [{"not": "上市"}, {"all": ["上市", {"veto": ["重大事故"]}]}]}]}, "met"),
    ],
)
def test_groups(document, expected):
    assert state(document, **GOOD) == expected


def test_a_veto_that_is_unknown_leaves_the_answer_open():
    finding = found({"all": ["上市"], "veto": ["重大事故", "职工总数 < 10 人"]}, 上市=True, 职工总数=years(100))
    assert finding.state == "unknown"
    assert lacks(finding) == ["重大事故 missing"]
    main, veto = finding.parts
    assert (main.kind, veto.kind) == (ConditionKind.ALL, ConditionKind.VETO)
    assert [part.state.value for part in veto.parts] == ["unknown", "failed"]


def test_labels_are_kept_for_the_explanation():
    document = {"all": [{"test": "上市", "id": "H1", "name": "已经上市"}, {"any": ["重大事故"], "id": "H2"}]}
    parts = found(document, **GOOD).parts
    assert [(part.label.id, part.label.name, part.state.value) for part in parts] == [
        ("H1", "已经上市", "met"),
        ("H2", "", "failed"),
    ]


def test_definitions_are_used_by_name_and_explained_where_they_are_declared():
    document = {
        "let": {"人均收入": "销售收入 / 职工总数", "高效": "人均收入 >= 50 万元/人"},
        "all": ["高效", "往前(人均收入, 1 年) >= 40 万元/人"],
    }
    facts = {"销售收入": years(5000, 4000), "职工总数": years(100, 100)}
    found_ = answers(document, facts)
    assert found_.state(0) == "met"
    assert [part.kind for part in found_.finding(0).parts] == [ConditionKind.NAMED, ConditionKind.COMPARISON]
    assert str(found_.definition(0, "人均收入").value) == "50万元/人"
    assert found_.definition(0, "高效").state == "met"


def test_a_definition_may_look_back_through_others():
    document = {"let": {"a": "研发费用", "b": "a + a", "c": "b + b"}, "test": "合计(c, 近2年) = 12 万元"}
    assert state(document, 研发费用=years(1, 2)) == "met"


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ([], ["condition_shape"]),
        ({}, ["condition_shape"]),
        ({"all": []}, ["list_wanted"]),
        ({"all": "上市"}, ["list_wanted"]),
        ({"all": ["上市"], "any": ["上市"]}, ["one_kind"]),
        ({"name": "空"}, ["one_kind"]),
        ({"at_least": 2}, ["at_least_of"]),
        ({"all": ["上市"], "of": ["上市"]}, ["at_least_of"]),
        ({"at_least": 3, "of": ["上市", "重大事故"]}, ["needed"]),
        ({"at_least": 0, "of": ["上市"]}, ["needed"]),
        ({"at_least": "两", "of": ["上市"]}, ["needed"]),
        ({"at_least": ["上市"], "of": ["上市"]}, ["needed"]),
        ({"all": ["上市", ["重大事故"]]}, ["condition_shape"]),
        ({"test": "上市", "id": ["a"]}, ["text_wanted"]),
        ({"let": "a", "test": "上市"}, ["let_shape"]),
        ({"let": {"a": "职工总数"}}, ["let_alone"]),
        ({"let": {"职工总数": "1 人"}, "test": "上市"}, ["name_twice"]),
        ({"let": {"软件业": "1 人"}, "test": "上市"}, ["name_twice"]),
        ({"let": {"合计": "职工总数"}, "test": "上市"}, ["name_reserved"]),
        ({"let": {"a b": "职工总数"}, "test": "上市"}, ["name_shape"]),
        ({"let": {"a": "成立日期"}, "test": "上市"}, ["let_value"]),
        ({"let": {"a": "b + 1 人", "b": "职工总数"}, "test": "a > 1 人"}, ["unknown_name"]),
        ({"let": {"a": "a + 1 人"}, "test": "a > 1 人"}, ["unknown_name"]),
        ({"all": ["职工总数 >", "上市 ?", {"any": ["(上市"]}]}, ["unfinished", "character", "expected"]),
        (
            {"all": ["职工总数 > 1 家", "没有", {"not": "职工总数"}]},
            ["units_differ", "unknown_name", "wanted_condition"],
        ),
    ],
)
def test_what_is_wrong_with_a_structure_is_told(document, expected):
    assert codes(document) == [f"expression.{code}" for code in expected]


def test_a_misspelt_field_is_told_with_what_was_meant():
    (problem,) = read({"al": ["上市"], "test": "上市"})[1]
    assert (problem.code, problem.values["near"]) == ("catalogue.misspelt_field", "all")
    assert codes({"wenn": "上市", "test": "上市"}) == ["catalogue.unknown_field"]


def test_every_piece_has_a_path():
    document: dict[str, Any] = {"all": ["上市", {"any": ["上市", "职工总数 > 1 家"]}]}
    place = read(document)[1][0].place
    assert place is not None
    assert place.path == "all[2].any[2]"


def test_codes_and_sets():
    assert state("行业代码 属于 软件业", 行业代码="6510") == "met"
    assert state("行业代码 不属于 软件业", 行业代码="6510") == "failed"
    assert state("行业代码 not in {39*, 7310}", 行业代码="6510") == "met"
    assert state("行业代码 属于 {39*, 7310}", 行业代码="3990") == "met"
    assert state('行业代码 = "6510"', 行业代码="6510") == "met"
    assert state("行业代码 != 6510", 行业代码="6510") == "failed"
    assert state("所在片区 = 登记片区", 所在片区="南区", 登记片区="北区") == "failed"
    assert state("所在片区 = 南区", 所在片区="南区") == "met"
    assert state('所在片区 属于 {"南区 1", 北区}', 所在片区="南区 1") == "met"
    assert state("资质 含有 小巨人", 资质=["小巨人", "专精特新"]) == "met"
    assert state("资质 has all {小巨人, 高新技术企业}", 资质=["小巨人", "专精特新"]) == "failed"
    assert state("资质 含有 任一 {小巨人, 高新技术企业}", 资质=["小巨人"]) == "met"
    assert state("非 资质 含有 小巨人", 资质=[]) == "met"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("行业代码 = 甲", "no_code"),
        ("行业代码 = 6511", "misspelt_code"),
        ("行业代码 属于 {甲*}", "no_code"),
        ("行业代码 属于 软件", "misspelt_set"),
        ("资质 含有 高新企业", "misspelt_set"),
        ("资质 含有 {高*}", "star"),
        ("资质 属于 {小巨人}", "wanted_code"),
        ("行业代码 含有 6510", "unexpected"),
        ("行业代码 含有 {6510}", "wanted_codes"),
        ("行业代码 >= 6510", "codes_have_no_order"),
        ("行业代码 = 职工总数", "not_comparable"),
        ('"6510"', "code_misplaced"),
    ],
)
def test_what_is_wrong_with_codes_is_told(text, code):
    assert codes(text) == [f"expression.{code}"]


def test_days_and_codes_explain_themselves():
    finding = found("行业代码 属于 软件业 且 成立日期 < 申报日", 行业代码="3911", 成立日期=date(2020, 1, 1))
    assert [side.value for part in finding.parts for side in part.sides] == ["3911", date(2020, 1, 1), date(2026, 5, 1)]
