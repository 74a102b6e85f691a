"""Random expressions of every kind the language has, and random records with unknown, zero and impossible values."""

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any
from zlib import crc32

from hypothesis import strategies as st

from tests.engines.expressions.plain import Spec

MONEY = ["销售收入", "研发费用", "净利润"]
PEOPLE = ["职工总数", "科技人员数"]
WAN = [0, 1, 100, 300, 500, 2000, 5000, 20000]
SHARES = [Decimal(0), Decimal(3), Decimal(5), Decimal("12.5"), Decimal(60), Decimal(100)]
SIGNS = [">=", ">", "<=", "<", "=", "!="]


def pick(*options: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(options)


@st.composite
def money(draw: Any, depth: int, exact: bool = True) -> Spec:
    """An amount of money; `exact` keeps out what may be a range."""
    kinds = ["fact", "fact", "literal"]
    if depth > 0:
        kinds += ["add", "subtract", "times", "window", "since", "before", "larger", "smaller", "floor", "round"]
        kinds += ["absolute"] if exact else ["if", "scaled"]
    kind = draw(pick(*kinds))
    inner = money(depth - 1, exact)
    pure = money(depth - 1)
    match kind:
        case "fact":
            return ("fact", draw(pick(*MONEY)))
        case "literal":
            return ("literal", Decimal(draw(pick(*WAN))), "万元")
        case "add" | "subtract" | "larger" | "smaller":
            return (kind, draw(inner), draw(inner))
        case "times":
            return ("times", draw(inner), ("literal", draw(pick(*SHARES)), "%"))
        case "scaled":
            return ("times", ("if", draw(truths(depth - 1)), ("literal", Decimal(5), "%"), share()), draw(pure))
        case "window":
            return ("window", draw(pick("sum", "mean", "max", "min")), draw(pure), draw(pick(1, 2, 3)))
        case "since":
            return ("since", draw(pick("sum", "mean")), draw(pure), draw(pick(2, 3)))
        case "before":
            return ("before", ("fact", draw(pick(*MONEY))), draw(pick(1, 2)))
        case "floor" | "round":
            return (kind, draw(inner), draw(pick(1, 7)), draw(pick("元", "万元")))
        case "absolute":
            return ("absolute", draw(pure))
        case _:
            return ("if", draw(truths(depth - 1)), draw(inner), draw(inner))


def share() -> Spec:
    return ("literal", Decimal(3), "%")


@st.composite
def shares(draw: Any, depth: int) -> Spec:
    """A ratio of like things."""
    match draw(pick("people", "money", "growth", "mean", "add")):
        case "people":
            return ("divide", ("fact", draw(pick(*PEOPLE))), ("fact", draw(pick(*PEOPLE))))
        case "money":
            return ("divide", draw(money(depth - 1, exact=draw(st.booleans()))), draw(money(depth - 1)))
        case "growth":
            return ("growth", draw(money(min(depth - 1, 0))), draw(pick(1, 2)))
        case "mean":
            return ("window", "mean", ("growth", ("fact", draw(pick(*MONEY))), 1), 2)
        case _:
            return (draw(pick("add", "subtract")), draw(shares(0)), ("literal", draw(pick(*SHARES)), "%"))


@st.composite
def points(draw: Any, depth: int) -> Spec:
    """A score out of tables."""
    match draw(pick("bands", "bands", "cases", "total", "best") if depth > 0 else pick("bands", "cases")):
        case "bands":
            if draw(st.booleans()):
                table: Spec = draw(shares(0))
                edges, unit = [5, 12, 30], "%"
            else:
                table = draw(money(1, exact=draw(st.booleans())))
                edges, unit = [100, 500, 5000], "万元"
            low, high = draw(pick("from", "above")), draw(pick("to", "below"))
            rows: list[Any] = [
                ({low: f"{edges[2]} {unit}"}, (20, 20)),
                ({high: f"{edges[0]} {unit}"}, (0, 0)),
                ({low: f"{edges[1]} {unit}", "to": f"{edges[2]} {unit}"}, draw(pick((12, 12), (10, 13)))),
                ({}, (4, 4)),
            ]
            return ("bands", table, draw(st.permutations(rows[:3])) + rows[3:])
        case "cases":
            given = [draw(pick((30, 30), (5, 8), (0, 0))) for _ in range(2)]
            return ("cases", [(draw(truths(depth - 1)), item) for item in given] + [(None, (1, 1))])
        case "total":
            return ("total", [draw(points(depth - 1)) for _ in range(2)], draw(pick(None, 25)))
        case _:
            return ("best", [draw(points(depth - 1)) for _ in range(2)])


@st.composite
def truths(draw: Any, depth: int) -> Spec:
    """A condition."""
    leaves = ["money", "money", "share", "people", "cagr", "true", "in", "has", "known", "day", "years", "days"]
    joints = ["not", "and", "or", "at_least", "every", "some", "points", "count"]
    kind = draw(pick(*leaves, *(joints * 2 if depth > 0 else [])))
    sign = draw(pick(*SIGNS))
    match kind:
        case "money":
            return ("compare", sign, draw(money(depth)), draw(money(depth - 1)))
        case "share":
            return ("compare", sign, draw(shares(depth)), ("literal", draw(pick(*SHARES)), "%"))
        case "people":
            return ("compare", sign, ("fact", draw(pick(*PEOPLE))), ("literal", Decimal(draw(pick(1, 10, 500))), "人"))
        case "cagr":
            return ("cagr", sign, ("fact", draw(pick(*MONEY))), draw(pick(1, 2, 3)), draw(pick(-50, 0, 5, 20)))
        case "true":
            return ("true", draw(pick("重大事故", "上市")))
        case "in":
            return ("in", "行业代码", draw(pick(["3911"], ["39*", "6510"], ["3911", "6520", "7310"])))
        case "has":
            return ("has", "资质", draw(pick("any", "all")), draw(pick(["小巨人"], ["小巨人", "专精特新"])))
        case "known":
            return ("known", draw(pick("成立日期", "行业代码", "资质", "上市", "销售收入", "职工总数")))
        case "day":
            months, days = draw(pick(0, 1, 12, 36, -1)), draw(pick(0, 30, -365))
            return ("day", draw(pick(*SIGNS[:-1])), draw(pick("成立日期", "变更日期")), months, days)
        case "years":
            number, unit = (1, "年") if draw(st.booleans()) else (3, "年")
            years = ("years", "成立日期", draw(pick("on", "变更日期")))
            return ("compare", sign, years, ("literal", Decimal(number), unit))
        case "days":
            days = ("days", "成立日期", draw(pick("on", "变更日期")))
            return ("compare", sign, days, ("literal", Decimal(365), "天"))
        case "points":
            score = draw(points(depth - 1))
            table = ("named", f"得分{crc32(repr(score).encode())}", score)
            return ("compare", sign, table, ("literal", Decimal(draw(pick(4, 12, 20))), "分"))
        case "count":
            count = ("count", draw(yearly(depth - 1)), 3)
            return ("compare", sign, count, ("literal", Decimal(draw(pick(1, 2))), "次"))
        case "not":
            return ("not", draw(truths(depth - 1)))
        case "and" | "or":
            return (kind, *(draw(truths(depth - 1)) for _ in range(draw(pick(2, 3)))))
        case "at_least":
            return ("at_least", draw(pick(1, 2)), *(draw(truths(depth - 1)) for _ in range(3)))
        case _:
            return (kind, draw(yearly(depth - 1)), draw(pick(2, 3)))


@st.composite
def yearly(draw: Any, depth: int) -> Spec:
    """A condition on something that has a value each year."""
    return ("compare", draw(pick(*SIGNS)), ("fact", draw(pick(*MONEY))), draw(money(depth - 1)))


def record(seed: int) -> dict[Any, Any]:
    """The facts of a record as they might be reported: some unknown, some zero, some impossible."""
    random = Random(seed)  # noqa: S311 - facts of a test, drawn again from the seed

    def some(*options: Any) -> Any:
        return None if random.random() < 0.18 else random.choice(options)

    facts: dict[Any, Any] = {}
    for year in range(2025, 2017, -1):
        for name in MONEY:
            signed = [-300, Decimal("-0.000001")] if name == "净利润" else []
            wan = some(*WAN, Decimal("4999.999999"), Decimal("100.000001"), random.randrange(10**6), *signed, 10**12)
            facts[name, year] = wan
        for name in PEOPLE:
            facts[name, year] = some(0, 1, 9, 10, 11, 100, 500, 10**7)
    near = [(2024, 2, 29), (2025, 5, 1), (2025, 4, 30), (2023, 5, 1), (2026, 5, 1), (2026, 3, 31)]
    days = [date(*day) for day in near]
    for name in ("成立日期", "变更日期"):
        facts[name, None] = some(*days, date(1850, 1, 1), date(2000 + random.randrange(26), 1, 31))
    facts["重大事故", None], facts["上市", None] = some(True, False), some(True, False)
    facts["行业代码", None] = some("3911", "3990", "6510", "7310")
    facts["资质", None] = some(frozenset(), frozenset({"小巨人"}), frozenset({"小巨人", "专精特新"}))
    return facts
