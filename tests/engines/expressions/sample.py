"""A small vocabulary of the kind a zone has, and short ways to read, answer and frame expressions in tests."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.engines.expressions.facts import Fact, FactKind, vocabulary
from gaoxin.engines.expressions.findings import Answers, Finding, Reading
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression, read_condition, read_number
from gaoxin.engines.expressions.records import read_record
from gaoxin.engines.expressions.written import Text, Written, written
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.problems import Place, Problem
from gaoxin.kernel.units import parse_unit

ON = date(2026, 5, 1)
MOMENT = Moment(ON)
NONE = Decimal(0)


def number(name: str, key: str, unit: str, grain: Grain | None = Grain.YEAR, **more: Any) -> Fact:
    return Fact(name, FactKind.NUMBER, key, parse_unit(unit), grain, **more)


FACTS = (
    number("销售收入", "revenue", "万元", least=NONE),
    number("研发费用", "rd_expense", "万元", least=NONE),
    number("净利润", "profit", "万元"),
    number("职工总数", "staff", "人", least=NONE, largest=Decimal(1_000_000)),
    number("科技人员数", "tech_staff", "人", least=NONE, largest=Decimal(1_000_000)),
    number("季度产值", "output", "亿元", Grain.QUARTER, least=NONE),
    number("累计用电量", "power", "万千瓦时", Grain.CUMULATED, least=NONE),
    number("月度用工", "monthly_staff", "人", Grain.MONTH, least=NONE),
    number("用地面积", "land", "亩", None, least=NONE),
    number("Ⅱ类知识产权数", "class_two_rights", "项", None, least=NONE, largest=Decimal(10_000)),
    number("信用指数", "credit_index", "", None, least=NONE, largest=Decimal(1_000)),
    number("市场占有率", "market_share", "%", None, least=NONE, largest=Decimal(100)),
    Fact("重大事故", FactKind.TRUTH, "accident"),
    Fact("上市", FactKind.TRUTH, "listed"),
    Fact("成立日期", FactKind.DATE, "founded"),
    Fact("变更日期", FactKind.DATE, "changed"),
    Fact("行业代码", FactKind.CODE, "industry", codes=frozenset({"3911", "3912", "3990", "6510", "6520", "7310"})),
    Fact("所在片区", FactKind.CODE, "district"),
    Fact("登记片区", FactKind.CODE, "registered_district"),
    Fact("资质", FactKind.CODES, "titles", codes=frozenset({"高新技术企业", "专精特新", "小巨人"})),
)
SETS = {"软件业": frozenset({"6510", "6520"}), "制造业": frozenset({"3911", "3912", "3990"})}
VOCABULARY, WRONG = vocabulary(FACTS, SETS)


def read(piece: str | Mapping[str, Any] | list[Any]) -> tuple[Expression[Any] | None, tuple[Problem, ...]]:
    """The condition of a text or structure."""
    return read_condition(as_written(piece), VOCABULARY)


def as_written(piece: Any) -> Written:
    place = Place("rules.yaml", 3, 5)
    return Text(piece, place) if isinstance(piece, str) else written(piece, place)


def codes(piece: str | Mapping[str, Any] | list[Any]) -> list[str]:
    """The codes of what is wrong with a condition."""
    return [problem.code for problem in read(piece)[1]]


def number_codes(piece: str | Mapping[str, Any] | list[Any]) -> list[str]:
    """The codes of what is wrong with a number."""
    return [problem.code for problem in read_number(as_written(piece), VOCABULARY)[1]]


def answers(piece: Any, facts: Mapping[str, Any], moment: Moment = MOMENT, as_number: bool = False) -> Answers:
    """The answers for a record of these facts; expression and facts have to be right."""
    expression, problems = (read_number if as_number else read_condition)(as_written(piece), VOCABULARY)
    assert problems == ()
    assert expression is not None
    record, wrong = read_record(facts, VOCABULARY)
    assert wrong == ()
    return Program([expression]).answer(record, moment)


def found(piece: Any, moment: Moment = MOMENT, **facts: Any) -> Finding:
    return answers(piece, facts, moment).finding(0)


def state(piece: Any, moment: Moment = MOMENT, **facts: Any) -> str:
    return answers(piece, facts, moment).state(0).value


def value(piece: Any, moment: Moment = MOMENT, **facts: Any) -> str | None:
    """A number as a text with its unit; None when unknown; both ends when a range."""
    amounts = reading(piece, moment, **facts).range
    if amounts is None:
        return None
    low, high = amounts
    return str(low) if low == high else f"{low} … {high}"


def reading(piece: Any, moment: Moment = MOMENT, **facts: Any) -> Reading:
    return answers(piece, facts, moment, as_number=True).reading(0)


def lacks(finding: Finding | Reading) -> list[str]:
    """What an answer waits for, as `fact period why`."""
    return [" ".join(filter(None, (lack.fact, str(lack.period or ""), lack.why))) for lack in finding.lacks]


def years(*values: Any, last: int = 2025) -> dict[int, Any]:
    """Values of the last years, the latest first."""
    return {last - back: item for back, item in enumerate(values)}
