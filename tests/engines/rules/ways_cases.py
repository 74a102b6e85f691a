"""Small random rulebooks, enterprises and levers, and the plain answer: every choice of amounts tried."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from random import Random
from typing import Any

from gaoxin.engines.expressions.facts import Fact, FactKind, vocabulary
from gaoxin.engines.expressions.moments import NOW, Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import read_condition
from gaoxin.engines.expressions.records import Record, read_record
from gaoxin.engines.expressions.written import written
from gaoxin.engines.rules.ways.advice import Advice, Lever, Limit, Phrases, Waiting, ready
from gaoxin.engines.rules.ways.find import Asked
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.units import parse_unit

ON = date(2026, 5, 1)
MOMENT = Moment(ON)
LONGEST = 6
"""Days of waiting that are tried."""


def _yearly(name: str, unit: str) -> Fact:
    return Fact(name, FactKind.NUMBER, unit=parse_unit(unit), grain=Grain.YEAR)


VOCABULARY = vocabulary(
    [
        *(_yearly(name, "万元") for name in ("收入", "研发", "高新收入")),
        *(_yearly(name, "人") for name in ("职工", "科技人员")),
        *(Fact(name, FactKind.NUMBER, unit=parse_unit("项")) for name in ("甲类", "乙类")),
        *(Fact(name, FactKind.TRUTH) for name in ("证书", "机构", "事故")),
        Fact("称号", FactKind.CODES),
        Fact("成立日期", FactKind.DATE),
    ]
)[0]
LEVERS = (
    ("新聘", "人", {"科技人员": 1, "职工": 1}),
    ("转岗", "人", {"科技人员": 1}),
    ("投入", "万元", {"研发": 1}),
    ("增收", "万元", {"高新收入": 1, "收入": 1}),
    ("增收两万", "万元", {"收入": 2}),
    ("调整", "万元", {"高新收入": 1}),
    ("发明", "项", {"甲类": 1}),
    ("登记", "项", {"乙类": 1, "研发": 2}),
    ("取证", "项", {"证书": True}),
    ("建机构", "项", {"机构": True, "职工": 3}),
    ("得称号", "项", {"称号": "小巨人"}),
)


@dataclass(frozen=True)
class Case:
    """A question whose answer can be tried out."""

    clauses: tuple[Asked, ...]
    record: Record
    advice: Advice
    texts: tuple[Any, ...]
    facts: Mapping[str, Any]


def case(seed: int) -> Case:
    """A random question, the same for each seed."""
    chance = Random(seed)  # noqa: S311 # seeded, for cases that come out the same each time
    texts = tuple(_clause(chance) for _ in range(chance.choice((1, 1, 1, 2, 2))))
    clauses = []
    for number, text in enumerate(texts):
        expression, problems = read_condition(written(text), VOCABULARY)
        assert expression is not None, (text, problems)
        clauses.append(Asked(f"C{number}", f"C{number}", expression))
    facts = _facts(chance)
    record, problems = read_record(facts, VOCABULARY)
    assert problems == ()
    return Case(tuple(clauses), record, _advice(chance, str(texts)), texts, facts)


def _advice(chance: Random, texts: str) -> Advice:
    """Levers, most of which move something that is asked."""
    asked = [number for number, (_, _, moves) in enumerate(LEVERS) if any(fact in texts for fact in moves)]
    chosen = {*chance.sample(asked, min(len(asked), chance.choice((2, 3)))), chance.randrange(len(LEVERS))}
    levers = []
    for number in sorted(chosen):
        name, unit, moves = LEVERS[number]
        changes = {fact: Fraction(change) if type(change) is int else change for fact, change in moves.items()}
        most = chance.choice((2, 4, 6))
        levers.append(
            Lever(name, name, name, parse_unit(unit), changes, chance.randint(1, 9), most, name + "{amount}", name)
        )
    declared: list[Any] = [
        *levers,
        Limit("limit", "科技人员", "职工"),
        Limit("other", "高新收入", "收入"),
        Phrases("p", unsettled="{clauses}", unsettled_en="{clauses}"),
    ]
    if chance.random() < 0.5:
        declared.append(Waiting("w", chance.randint(1, 3), LONGEST, "等到{day}", "wait until {day}"))
    return ready(declared, VOCABULARY)


def _facts(chance: Random) -> dict[str, Any]:
    staff = chance.randint(2, 20)
    income = chance.randint(0, 30)
    facts: dict[str, Any] = {
        "职工": {2025: staff, 2024: chance.randint(1, 20)},
        "科技人员": {2025: chance.randint(0, staff // 2)},
        "收入": {2025: income, 2024: chance.randint(0, 30), 2023: chance.randint(1, 30)},
        "研发": {2025: chance.randint(0, 4), 2024: chance.randint(0, 4), 2023: chance.randint(0, 4)},
        "高新收入": {2025: chance.randint(0, income)},
        "甲类": chance.randint(0, 2),
        "乙类": chance.randint(0, 4),
        "证书": chance.random() < 0.3,
        "机构": chance.random() < 0.3,
        "事故": chance.random() < 0.1,
        "称号": chance.choice((["专精特新"], [], ["小巨人"])),
        "成立日期": ON - timedelta(chance.randint(355, 370)),
    }
    for name in chance.sample(sorted(facts), chance.choice((0, 0, 0, 1))):
        del facts[name]
    return facts


_SHARES = ("科技人员 / 职工", "研发 / 收入", "高新收入 / 收入", "合计(研发, 近3年) / 合计(收入, 近3年)")


def _share(chance: Random) -> str:
    return chance.choice(_SHARES)


def _leaf(chance: Random) -> str:
    percent = chance.choice((5, 10, 12, 20, 30, 60))
    return chance.choice(
        (
            f"{_share(chance)} >= {percent}%",
            f"{_share(chance)} > {percent}%",
            f"{_share(chance)} >= {percent}%",
            f"研发 >= {chance.randint(1, 7)} 万元",
            f"收入 <= {chance.randint(5, 35)} 万元",
            f"收入 > {chance.randint(5, 35)} 万元",
            f"职工 <= {chance.randint(5, 24)} 人",
            f"甲类 + 乙类 >= {chance.randint(1, 8)} 项",
            f"乙类 = {chance.randint(1, 6)} 项",
            f"增长率(收入) >= {percent}%",
            f"复合增长率(收入, 2 年) >= {percent}%",
            "证书",
            "证书 或 机构",
            "非 事故",
            "称号 含有 任一 {小巨人, 冠军}",
            f"成立日期 <= 申报日 - {chance.randint(358, 372)} 天",
            f"周年数(成立日期, 申报日) >= {chance.choice((1, 1, 2))} 年",
        )
    )


def _points(chance: Random) -> dict[str, Any]:
    """A total of point tables, some of them judged, that has to reach a number."""
    items: list[Any] = [
        {
            "bands": _share(chance),
            "rows": [
                {"from": "30%", "points": "20"},
                {"from": "20%", "below": "30%", "points": "12"},
                {"from": "10%", "below": "20%", "points": chance.choice(("8", ["6", "8"]))},
                {"below": "10%", "points": "0"},
            ],
        },
        {
            "cases": [
                {"when": "甲类 >= 1 项", "points": "30"},
                {"when": "乙类 >= 4 项", "points": "24"},
                {"when": "乙类 = 3 项", "points": "18"},
                {"points": "0"},
            ]
        },
        {
            "best": [
                {"bands": "收入", "rows": [{"from": "12 万元", "points": "9"}, {"below": "12 万元", "points": "2"}]},
                "4 分",
            ]
        },
        {"cases": [{"when": "机构", "points": chance.choice(("5", ["1", "6"]))}, {"points": "0"}]},
    ]
    chosen = chance.sample(items, chance.choice((2, 3)))
    return {"let": {"得分": {"total": chosen}}, "test": f"得分 >= {chance.randint(10, 45)} 分"}


def _banded(chance: Random) -> dict[str, Any]:
    rows = [{"to": "10 万元", "value": "20%"}, {"above": "10 万元", "to": "16 万元", "value": "12%"}]
    rows.append({"above": "16 万元", "value": "5%"})
    return {"let": {"门槛": {"bands": "收入", "rows": rows}}, "test": f"{_share(chance)} >= 门槛"}


def _clause(chance: Random) -> Any:
    kind = chance.choice(("leaf", "leaf", "points", "banded", "any", "all", "at_least", "veto"))
    match kind:
        case "leaf":
            return _leaf(chance)
        case "points":
            return _points(chance)
        case "banded":
            return _banded(chance)
        case "at_least":
            return {"at_least": 2, "of": [_leaf(chance) for _ in range(3)]}
        case "veto":
            return {"all": [_leaf(chance)], "veto": ["事故", _leaf(chance)]}
    return {kind: [_leaf(chance) for _ in range(2)]}


# The plain answer


def plain(case: Case, most: int = 5) -> list[tuple[int, frozenset[str]]]:
    """The smallest efforts and their levers, by trying every choice of amounts and days with the evaluator of
    verdicts; waiting counts as a lever named by its day."""
    program = Program([clause.expression for clause in case.clauses])
    now = program.answer(case.record, MOMENT)
    states = [now.state(index).value for index in range(len(case.clauses))]
    best: dict[frozenset[str], int] = {}
    judged = [not now.finding(index).lacks for index in range(len(case.clauses))]
    if "failed" not in states:  # what only experts leave open is to become certain
        states = [
            "failed" if state == "unknown" and open_ else state for state, open_ in zip(states, judged, strict=True)
        ]
    if "failed" not in states:
        return []
    for effort, amounts, passed in _choices(case):
        levers = frozenset(name for name, amount in {**amounts, "waiting": passed}.items() if amount)
        if effort >= best.get(levers, effort + 1):
            continue
        record = changed(case, tuple(amounts.values()))
        if record is None:
            continue
        answers = program.answer(record, Moment(ON + timedelta(passed), MOMENT.looked_at))
        after = [answers.state(index).value for index in range(len(case.clauses))]
        if all(_will_do(before, then) for before, then in zip(states, after, strict=True)):
            best[levers] = effort
    kept = [
        (effort, levers)
        for levers, effort in best.items()
        if not any(other < levers and best[other] <= effort for other in best)
    ]
    return sorted(kept, key=lambda found: found[0])[:most]


def _will_do(before: str, then: str) -> bool:
    return then != "failed" if before == "unknown" else then == "met"


def _choices(case: Case) -> Iterator[tuple[int, dict[str, int], int]]:
    """Every choice of amounts and of days, with its effort."""
    levers = case.advice.levers
    waiting = case.advice.waiting
    for amounts in product(*(range(lever.lever.most + 1) for lever in levers)):
        effort = sum(lever.lever.effort * amount for lever, amount in zip(levers, amounts, strict=True))
        named = {lever.lever.key: amount for lever, amount in zip(levers, amounts, strict=True)}
        for passed in range(LONGEST + 1) if waiting else (0,):
            yield effort + (waiting.effort * passed if waiting else 0), named, passed


def changed(case: Case, amounts: Sequence[int]) -> Record | None:
    """The record after so many units of each lever; None where a limit forbids it."""
    values = dict(case.record.values)
    for lever, amount in zip(case.advice.levers, amounts, strict=True):
        for move in lever.moves if amount else ():
            key = move.fact.name, None if move.fact.grain is None else MOMENT.period(move.fact.grain, NOW)
            held = values.get(key)
            if isinstance(held, bool):
                values[key] = True
            elif isinstance(held, frozenset):
                values[key] = held | {move.code}
            elif isinstance(held, int):
                values[key] = held + move.steps * amount
    for part, whole in case.advice.limits:
        for key, other in [((part.name, MOMENT.year), (whole.name, MOMENT.year))]:
            least, most = values.get(key), values.get(other)
            moved = case.record.values.get(key) != least or case.record.values.get(other) != most
            if moved and isinstance(least, int) and isinstance(most, int) and least > most:
                return None
            if moved and least is not None and most is None and _towards(case, amounts, part, whole):
                return None
    return Record(values, case.record.beyond)


def _towards(case: Case, amounts: Sequence[int], part: Fact, whole: Fact) -> bool:
    """Whether a lever that is used runs towards a limit of which nobody knows how far it is."""
    for lever, amount in zip(case.advice.levers, amounts, strict=True):
        steps = {move.fact.name: move.steps for move in lever.moves}
        if amount and steps.get(whole.name, 0) < steps.get(part.name, 0):
            return True
    return False
