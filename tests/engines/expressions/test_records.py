"""The facts of a record and their declarations: what is taken, what is refused, what counts as unknown."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from gaoxin.engines.expressions.facts import Fact, FactKind, vocabulary
from gaoxin.engines.expressions.records import read_record
from gaoxin.kernel.periods import Grain, Period
from gaoxin.kernel.problems import Place
from gaoxin.kernel.quantities import Quantity
from gaoxin.kernel.units import parse_unit
from tests.engines.expressions.sample import MOMENT, VOCABULARY, codes, found, lacks, number, state, value, years

Y2025 = Period(Grain.YEAR, 2025)


def values(**facts: Any) -> dict[Any, Any]:
    record, problems = read_record(facts, VOCABULARY)
    assert problems == ()
    return dict(record.values)


def wrong(**facts: Any) -> list[str]:
    record, problems = read_record(facts, VOCABULARY)
    assert record.values == {}
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    "held", [5000, Decimal("5000"), Decimal("5000.000000"), Quantity.parse("0.5亿元"), Quantity.parse("50000000元")]
)
def test_one_amount_of_money_is_whole_fen_however_given(held):
    assert values(销售收入={2025: held}) == {("销售收入", Y2025): 5_000_000_000}


def test_names_keys_and_forms_of_a_name_are_understood():
    assert values(revenue={"2025": 1}) == values(销售收入={Y2025: 1})
    assert read_record({"Ⅱ类知识产权数": 3}, VOCABULARY) == read_record({"II类知识产权数": 3}, VOCABULARY)


def test_none_is_unknown():
    assert values(销售收入={2025: None}, 上市=None, 职工总数=None) == {}


def test_every_kind_of_value():
    assert values(
        上市=False, 成立日期=date(2020, 1, 1), 行业代码="3911", 资质=["小巨人"], 用地面积=Decimal("1.25")
    ) == {
        ("上市", None): False,
        ("成立日期", None): date(2020, 1, 1),
        ("行业代码", None): "3911",
        ("资质", None): frozenset({"小巨人"}),
        ("用地面积", None): 125,
    }


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"销售": {2025: 1}}, "misspelt_fact"),
        ({"xyz": 1}, "no_fact"),
        ({"销售收入": 1}, "fact_periods"),
        ({"销售收入": {"2025Q1": 1}}, "other_period"),
        ({"销售收入": {2025: "一千"}}, "fact_kind"),
        ({"销售收入": {2025: True}}, "fact_kind"),
        ({"销售收入": {2025: Decimal("0.0000001")}}, "fact_too_fine"),
        ({"销售收入": {2025: -1}}, "fact_beyond"),
        ({"职工总数": {2025: Decimal("1.5")}}, "fact_too_fine"),
        ({"职工总数": {2025: 10**7}}, "fact_beyond"),
        ({"上市": 1}, "fact_kind"),
        ({"成立日期": "2020-01-01"}, "fact_kind"),
        ({"成立日期": datetime(2020, 1, 1, 8)}, "fact_kind"),
        ({"成立日期": date(1850, 1, 1)}, "fact_beyond"),
        ({"行业代码": "0000"}, "no_code"),
        ({"行业代码": "3910"}, "misspelt_code"),
        ({"所在片区": "南|北"}, "no_code"),
        ({"所在片区": ""}, "no_code"),
        ({"资质": "小巨人"}, "fact_kind"),
        ({"资质": ["大巨人"]}, "misspelt_code"),
    ],
)
def test_a_wrong_value_is_told_and_counts_as_unknown(facts, code):
    assert wrong(**facts) == [f"expression.{code}"]


def test_other_units_and_impossible_decimals_are_told_by_the_kernel():
    assert wrong(销售收入={2025: Quantity.parse("5人")}) == ["unit.mismatch"]
    assert wrong(销售收入={2025: Decimal("NaN")}) == ["quantity.out_of_range"]
    assert wrong(销售收入={"二五": 1}) == ["period.unreadable"]


def test_a_wrong_value_is_told_with_its_place():
    _, problems = read_record({"销售收入": {2024: 1, 2025: "多"}}, VOCABULARY, Place("facts.json", path="企业[3]"))
    assert problems[0].place == Place("facts.json", path="企业[3].销售收入.2025")


def test_a_binary_float_is_a_mistake_of_the_caller():
    with pytest.raises(TypeError, match="销售收入"):
        read_record({"销售收入": {2025: 0.1}}, VOCABULARY)


def test_a_value_out_of_range_is_named_as_such():
    record, _ = read_record({"职工总数": {2025: 10**7}}, VOCABULARY)
    from gaoxin.engines.expressions.program import Program
    from tests.engines.expressions.sample import read

    expression = read("职工总数 >= 10 人")[0]
    assert expression is not None
    finding = Program([expression]).answer(record, MOMENT).finding(0)
    assert (finding.state, lacks(finding)) == ("unknown", ["职工总数 2025 beyond"])


def test_money_is_exact_to_the_last_fen():
    assert value("销售收入 * 10%", 销售收入=years(Decimal("12345.678912"))) == "1234.5678912万元"
    assert state("销售收入 = 123456789.12 元", 销售收入=years(Decimal("12345.678912"))) == "met"
    assert str(found("销售收入 > 1 元", 销售收入=years(Decimal("12345.678912"))).sides[0].value) == "12345.678912万元"


def declared(**more: Any) -> list[str]:
    given = {"name": "新指标", "kind": FactKind.NUMBER} | more
    return [problem.code for problem in vocabulary([Fact(**given)])[1]]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"name": "且"}, "name_reserved"),
        ({"name": "合计"}, "name_reserved"),
        ({"key": "Last"}, "name_reserved"),
        ({"name": "年末"}, "name_reserved"),
        ({"name": "a-b"}, "name_shape"),
        ({"name": "1a"}, "name_shape"),
        ({"name": ""}, "name_shape"),
        ({"name": "长" * 41}, "name_shape"),
        ({"step": Decimal(0)}, "fact_step"),
        ({"least": Decimal(5), "largest": Decimal(5)}, "fact_range"),
        ({"largest": Decimal(10) ** 30}, "fact_range"),
        ({"grain": Grain.YEARS}, "fact_grain"),
    ],
)
def test_a_wrong_declaration_is_told(more, code):
    assert declared(**more) == [f"expression.{code}"]


def test_a_name_is_declared_once():
    one, other = number("甲", "a", "人"), number("乙", "a", "人")
    known, problems = vocabulary([one, other], {"甲": frozenset("x")})
    assert set(known.facts) == {"甲", "a"}
    assert [problem.code for problem in problems] == ["expression.name_twice", "expression.name_twice"]


@pytest.mark.parametrize(
    ("unit", "step"),
    [("万元", "1/100"), ("亿美元", "1/100"), ("人", "1"), ("万人", "1"), ("亩", "20/3"), ("%", "1/10000")],
)
def test_the_smallest_part_of_a_unit(unit, step):
    assert str(Fact("x", FactKind.NUMBER, unit=parse_unit(unit)).step_size) == step


def test_a_fact_outside_the_vocabulary_is_not_read():
    assert codes("zzz > 1 元") == ["expression.unknown_name"]
