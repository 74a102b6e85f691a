"""A plain, slow evaluator, written apart from the engine, and random expressions to try both on.

An expression is a tuple: a word and its parts. `written` gives the text or structure an officer would write for it;
`truth` and `amount` say what it comes to, in fractions of base units, by looking at one record in the most direct way.
An amount is None or the two ends of a range.
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

Spec = tuple[Any, ...]
Facts = dict[tuple[str, Any], Any]
Amount = tuple[Fraction, Fraction] | None

YEAR = 2025
ON = date(2026, 5, 1)
SCALES = {"万元": 10_000, "亿元": 10**8, "元": 1, "人": 1, "%": Fraction(1, 100), "分": 1, "次": 1, "年": 12, "天": 24}


# What is written


def text(spec: Spec) -> str:
    """The text of an expression; tables can only be structures."""
    word, *parts = spec
    return _TEXTS[word](*parts)


_TEXTS: dict[str, Callable[..., str]] = {
    "fact": lambda name: name,
    "literal": lambda value, unit: f"{float(value):f}".rstrip("0").rstrip(".") + f" {unit}",
    "add": lambda a, b: f"({text(a)} + {text(b)})",
    "subtract": lambda a, b: f"({text(a)} - {text(b)})",
    "times": lambda a, b: f"({text(a)} * {text(b)})",
    "divide": lambda a, b: f"({text(a)} / {text(b)})",
    "window": lambda kind, a, n: f"{kind}({text(a)}, 近{n}年)",
    "since": lambda kind, a, n: f"{kind}({text(a)}, last {n} years since 成立日期)",
    "before": lambda a, n: f"before({text(a)}, {n} 年)",
    "growth": lambda a, n: f"growth({text(a)}, {n} 年)",
    "larger": lambda a, b: f"max({text(a)}, {text(b)})",
    "smaller": lambda a, b: f"min({text(a)}, {text(b)})",
    "absolute": lambda a: f"abs({text(a)})",
    "floor": lambda a, step, unit: f"floor({text(a)}, {step} {unit})",
    "round": lambda a, step, unit: f"round({text(a)}, {step} {unit})",
    "if": lambda c, a, b: f"if({text(c)}, {text(a)}, {text(b)})",
    "count": lambda c, n: f"count({text(c)}, 近{n}年)",
    "years": lambda a, b: f"years({a}, {b})",
    "days": lambda a, b: f"days({a}, {b})",
    "compare": lambda sign, a, b: f"{text(a)} {sign} {text(b)}",
    "cagr": lambda sign, a, n, rate: f"cagr({text(a)}, {n} 年) {sign} {rate} %",
    "true": lambda name: name,
    "not": lambda c: f"(not {text(c)})",
    "and": lambda *cs: "(" + " 且 ".join(text(c) for c in cs) + ")",
    "or": lambda *cs: "(" + " or ".join(text(c) for c in cs) + ")",
    "at_least": lambda k, *cs: f"at_least({k}, " + ", ".join(text(c) for c in cs) + ")",
    "every": lambda c, n: f"every({text(c)}, last {n} years)",
    "some": lambda c, n: f"some({text(c)}, last {n} years)",
    "in": lambda name, members: f"{name} in {{{', '.join(members)}}}",
    "has": lambda name, mode, members: f"{name} has {mode} {{{', '.join(members)}}}",
    "known": lambda name: f"known({name})",
    "day": lambda sign, name, months, days: (
        f"{name} + {months} 个月 {'-' if days < 0 else '+'} {abs(days)} 天 {sign} on"
    ),
    "named": lambda name, inner: name,
}


def written(spec: Spec) -> Any:
    """The text, or the structure where there is a table at the top."""
    word, *parts = spec
    if word == "bands":
        table, rows = parts
        return {"bands": written(table), "rows": [_row(bounds, given) for bounds, given in rows]}
    if word == "cases":
        return {"cases": [_row({} if c is None else {"when": text(c)}, given) for c, given in parts[0]]}
    if word == "total":
        items, cap = parts
        return {"total": [written(item) for item in items]} | ({} if cap is None else {"cap": f"{cap} 分"})
    if word == "best":
        return {"best": [written(item) for item in parts[0]]}
    return text(spec)


def _row(bounds: dict[str, Any], given: tuple[int, int]) -> dict[str, Any]:
    low, high = given
    return {**bounds, "points": low if low == high else [low, high]}


def definitions(spec: Any) -> dict[str, Any]:
    """The structures of all named parts."""
    if not isinstance(spec, tuple | list):
        return {}
    inner = {name: piece for part in spec for name, piece in definitions(part).items()}
    return inner | {spec[1]: written(spec[2])} if isinstance(spec, tuple) and spec[:1] == ("named",) else inner


# What it comes to


def truth(spec: Spec, facts: Facts, back: int = 0) -> bool | None:
    word, *parts = spec
    return _TRUTHS[word](facts, back, *parts)


def amount(spec: Spec, facts: Facts, back: int = 0) -> Amount:
    word, *parts = spec
    return _AMOUNTS[word](facts, back, *parts)


def _fact(facts: Facts, back: int, name: str) -> Amount:
    held = facts.get((name, YEAR - back))
    return None if held is None else (Fraction(held), Fraction(held))


def _both(one: Amount, other: Amount, do: Callable[[Fraction, Fraction], Fraction]) -> Amount:
    """The hull of an operation on two ranges; unknown when either is."""
    if one is None or other is None:
        return None
    ends = [do(a, b) for a in one for b in other]
    return min(ends), max(ends)


def _add(facts: Facts, back: int, a: Spec, b: Spec) -> Amount:
    return _both(amount(a, facts, back), amount(b, facts, back), lambda x, y: x + y)


def _subtract(facts: Facts, back: int, a: Spec, b: Spec) -> Amount:
    return _both(amount(a, facts, back), amount(b, facts, back), lambda x, y: x - y)


def _times(facts: Facts, back: int, a: Spec, b: Spec) -> Amount:
    return _both(amount(a, facts, back), amount(b, facts, back), lambda x, y: x * y)


def _divide(facts: Facts, back: int, a: Spec, b: Spec) -> Amount:
    one, other = amount(a, facts, back), amount(b, facts, back)
    return None if other is None or other == (0, 0) else _both(one, other, lambda x, y: x / y)


def _window(facts: Facts, back: int, kind: str, a: Spec, n: int) -> Amount:
    terms = [amount(a, facts, back + year) for year in range(n)]
    return _gather(kind, terms)


def _gather(kind: str, terms: list[Amount]) -> Amount:
    known = [term for term in terms if term is not None]
    if len(known) < len(terms) or not terms:
        return None
    do = {"sum": sum, "mean": lambda values: sum(values) / len(terms), "max": max, "min": min}[kind]
    lows, highs = zip(*known, strict=True)
    return Fraction(do(lows)), Fraction(do(highs))


def _since(facts: Facts, back: int, kind: str, a: Spec, n: int) -> Amount:
    founded = facts.get(("成立日期", None))
    if founded is None:
        return None
    counted = [year for year in range(n) if founded.year <= YEAR - back - year]
    if not counted:
        return (Fraction(0), Fraction(0)) if kind == "sum" else None
    return _gather(kind, [amount(a, facts, back + year) for year in counted])


def _growth(facts: Facts, back: int, a: Spec, n: int) -> Amount:
    now, then = amount(a, facts, back), amount(a, facts, back + n)
    if now is None or then is None or then[0] <= 0:
        return None
    rate = now[0] / then[0] - 1
    return rate, rate


def _absolute(facts: Facts, back: int, a: Spec) -> Amount:
    found = amount(a, facts, back)
    return None if found is None else (abs(found[0]), abs(found[0]))


def _floor(facts: Facts, back: int, a: Spec, step: int, unit: str) -> Amount:
    found, size = amount(a, facts, back), step * Fraction(SCALES[unit])
    return None if found is None else (found[0] // size * size, found[1] // size * size)


def _round(facts: Facts, back: int, a: Spec, step: int, unit: str) -> Amount:
    size = step * Fraction(SCALES[unit])

    def nearest(x: Fraction) -> Fraction:
        whole = (abs(x) / size + Fraction(1, 2)) // 1 * size
        return whole if x >= 0 else -whole

    found = amount(a, facts, back)
    return None if found is None else (nearest(found[0]), nearest(found[1]))


def _hull(found: list[Amount]) -> Amount:
    known = [item for item in found if item is not None]
    if len(known) < len(found):
        return None
    return min(low for low, _ in known), max(high for _, high in known)


def _if(facts: Facts, back: int, c: Spec, a: Spec, b: Spec) -> Amount:
    return _first(facts, back, [(truth(c, facts, back), a), (True, b)])


def _first(facts: Facts, back: int, rows: list[tuple[bool | None, Spec]]) -> Amount:
    """The value of the first row that holds, or the hull of those that may be it."""
    possible = []
    for holds, given in rows:
        if holds is not False:
            possible.append(amount(given, facts, back))
        if holds:
            break
    return _hull(possible)


def _bands(facts: Facts, back: int, table: Spec, rows: list[Any]) -> Amount:
    figure = amount(table, facts, back)
    if figure is None:
        return _hull([(Fraction(low), Fraction(high)) for _, (low, high) in rows])
    tests = []
    for bounds, given in rows:
        holds: list[bool | None] = []
        for key, bound in bounds.items():
            value, unit = bound.split()
            edge = Fraction(value) * SCALES[unit]
            sign = {"from": ">=", "above": ">", "to": "<=", "below": "<"}[key]
            holds.append(_compared(sign, figure, (edge, edge)))
        tests.append((_all(holds), ("given", *given)))
    return _first(facts, back, tests)


def _cases(facts: Facts, back: int, rows: list[Any]) -> Amount:
    return _first(facts, back, [(True if c is None else truth(c, facts, back), ("given", *given)) for c, given in rows])


def _total(facts: Facts, back: int, items: list[Spec], cap: int | None) -> Amount:
    found = _gather("sum", [amount(item, facts, back) for item in items])
    return found if found is None or cap is None else (min(found[0], Fraction(cap)), min(found[1], Fraction(cap)))


def _count(facts: Facts, back: int, c: Spec, n: int) -> Amount:
    found = [truth(c, facts, back + year) for year in range(n)]
    return Fraction(found.count(True)), Fraction(n - found.count(False))


def _day(facts: Facts, name: str) -> date | None:
    return ON if name == "on" else facts.get((name, None))


def _later(day: date, months: int) -> date:
    """So many months later, or the last day of that month."""
    month = day.year * 12 + day.month - 1 + months
    for wanted in range(day.day, 27, -1):
        try:
            return date(month // 12, month % 12 + 1, wanted)
        except ValueError:
            continue
    return date(month // 12, month % 12 + 1, day.day)


def _years(facts: Facts, back: int, a: str, b: str) -> Amount:
    """The most years that fit between two days, one at a time."""
    first, last = _day(facts, a), _day(facts, b)
    if first is None or last is None:
        return None
    count = last.year - first.year + 1
    while _later(first, 12 * count) > last:
        count -= 1
    return Fraction(12 * count), Fraction(12 * count)


def _days(facts: Facts, back: int, a: str, b: str) -> Amount:
    first, last = _day(facts, a), _day(facts, b)
    if first is None or last is None:
        return None
    return (Fraction((last - first).days * 24),) * 2


_AMOUNTS: dict[str, Callable[..., Amount]] = {
    "fact": _fact,
    "literal": lambda facts, back, value, unit: (Fraction(value) * SCALES[unit],) * 2,
    "given": lambda facts, back, low, high: (Fraction(low), Fraction(high)),
    "add": _add,
    "subtract": _subtract,
    "times": _times,
    "divide": _divide,
    "window": _window,
    "since": _since,
    "before": lambda facts, back, a, n: amount(a, facts, back + n),
    "growth": _growth,
    "larger": lambda facts, back, a, b: _gather("max", [amount(a, facts, back), amount(b, facts, back)]),
    "smaller": lambda facts, back, a, b: _gather("min", [amount(a, facts, back), amount(b, facts, back)]),
    "absolute": _absolute,
    "floor": _floor,
    "round": _round,
    "if": _if,
    "bands": _bands,
    "cases": _cases,
    "total": _total,
    "best": lambda facts, back, items: _gather("max", [amount(item, facts, back) for item in items]),
    "count": _count,
    "years": _years,
    "days": _days,
    "named": lambda facts, back, name, inner: amount(inner, facts, back),
}


def _all(found: list[bool | None]) -> bool | None:
    return False if False in found else None if None in found else True


def _any(found: list[bool | None]) -> bool | None:
    return True if True in found else None if None in found else False


def _denied(found: bool | None) -> bool | None:
    return None if found is None else not found


def _compared(sign: str, one: Amount, other: Amount) -> bool | None:
    """Whether every choice from two ranges (or none, or only some) compares so."""
    if one is None or other is None:
        return None
    if sign == "!=":
        return _denied(_compared("=", one, other))
    if sign == "=":
        return _all([_compared(">=", one, other), _compared("<=", one, other)])
    do = {
        ">=": lambda x, y: x >= y,
        ">": lambda x, y: x > y,
        "<=": lambda x, y: x <= y,
        "<": lambda x, y: x < y,
    }[sign]
    found = {do(a, b) for a in one for b in other}
    return found.pop() if len(found) == 1 else None


def _compare(facts: Facts, back: int, sign: str, a: Spec, b: Spec) -> bool | None:
    return _compared(sign, amount(a, facts, back), amount(b, facts, back))


def _cagr(facts: Facts, back: int, sign: str, a: Spec, n: int, rate: int) -> bool | None:
    now, then = amount(a, facts, back), amount(a, facts, back + n)
    if now is None or then is None or then[0] <= 0 or now[0] < 0:
        return None
    goal = (1 + Fraction(rate, 100)) ** n
    return _compared(sign, (now[0] / then[0],) * 2, (goal, goal))


def _at_least(facts: Facts, back: int, k: int, *cs: Spec) -> bool | None:
    found = [truth(c, facts, back) for c in cs]
    if found.count(True) >= k:
        return True
    return None if len(found) - found.count(False) >= k else False


def _in(facts: Facts, back: int, name: str, members: list[str]) -> bool | None:
    held = facts.get((name, None))
    if held is None:
        return None
    return any(held.startswith(m[:-1]) if m.endswith("*") else held == m for m in members)


def _has(facts: Facts, back: int, name: str, mode: str, members: list[str]) -> bool | None:
    held = facts.get((name, None))
    if held is None:
        return None
    found = [m in held for m in members]
    return all(found) if mode == "all" else any(found)


def _moved(facts: Facts, back: int, sign: str, name: str, months: int, days: int) -> bool | None:
    held = facts.get((name, None))
    if held is None:
        return None
    moved = _later(held, months) + timedelta(days)
    return {">=": moved >= ON, ">": moved > ON, "<=": moved <= ON, "<": moved < ON, "=": moved == ON}[sign]


_TRUTHS: dict[str, Callable[..., bool | None]] = {
    "compare": _compare,
    "cagr": _cagr,
    "true": lambda facts, back, name: facts.get((name, None)),
    "not": lambda facts, back, c: _denied(truth(c, facts, back)),
    "and": lambda facts, back, *cs: _all([truth(c, facts, back) for c in cs]),
    "or": lambda facts, back, *cs: _any([truth(c, facts, back) for c in cs]),
    "at_least": _at_least,
    "every": lambda facts, back, c, n: _all([truth(c, facts, back + year) for year in range(n)]),
    "some": lambda facts, back, c, n: _any([truth(c, facts, back + year) for year in range(n)]),
    "in": _in,
    "has": _has,
    "known": lambda facts, back, name: any(facts.get((name, year)) is not None for year in (None, YEAR - back)),
    "day": _moved,
}
