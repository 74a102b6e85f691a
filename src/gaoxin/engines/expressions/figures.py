"""What numbers, names and arithmetic mean."""

from dataclasses import replace
from fractions import Fraction

from gaoxin.engines.expressions import days, ratios, syntax
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.graph import Node, Op
from gaoxin.engines.expressions.moments import When
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.scope import Handler, Scope
from gaoxin.engines.expressions.slots import Value as FactValue
from gaoxin.engines.expressions.values import (
    CodesValue,
    CodeValue,
    Condition,
    ConditionKind,
    DayValue,
    Figure,
    FigureKind,
    Value,
)
from gaoxin.engines.expressions.words import DAYS, JOINED
from gaoxin.engines.expressions.written import Spot
from gaoxin.kernel.periods import Grain, Period
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.unit_words import POINT, RATIO
from gaoxin.kernel.units import NUMBER, Unit, combined, parse_unit

PERCENT = parse_unit("%")


def literal(value: Fraction, unit: Unit, spot: Spot, bare: bool = False) -> Figure:
    """A number that stands in the text; `value` in its unit."""
    amount = Ratio(value * unit.scale)
    share = any(atom.kind == RATIO for atom in unit.above)
    return Figure(spot, unit, amount, amount, FigureKind.LITERAL, share=share, bare=bare)


def _number(scope: Scope, raw: syntax.Number, when: When) -> Value:
    return literal(raw.value, raw.unit or NUMBER, raw.spot, bare=raw.unit is None)


def _name(scope: Scope, raw: syntax.Name, when: When) -> Value:
    if raw.name in DAYS and raw.period is None:
        return _day(scope, raw, when)
    if JOINED.search(raw.name) and not scope.vocabulary.fact(raw.name) and raw.name not in scope.definitions:
        raise scope.wrong("expression.blanks", raw)
    if raw.period is None and (value := scope.named(raw, when)):
        return value
    fact = scope.fact(raw)
    return _fact(scope, raw, fact, _when(scope, raw, fact, when))


def _day(scope: Scope, raw: syntax.Name, when: When) -> DayValue:
    """The day of asking is the same whichever year is looked at; the end of the year moves with it."""
    if DAYS[raw.name] == "on":
        return DayValue(raw.spot, "on")
    scope.grains.add(Grain.YEAR)
    return DayValue(raw.spot, "year_end", when=When(when.years + when.periods), grain=Grain.YEAR)


def _when(scope: Scope, raw: syntax.Name, fact: Fact, when: When) -> When:
    """Which period of a fact is meant. One without periods has the same value whenever it is asked."""
    if raw.period is not None:
        return When(fixed=_period(scope, raw, fact, raw.period))
    if fact.grain is None:
        return When()
    scope.grains.add(fact.grain)
    return When(when.years + when.periods) if fact.grain is Grain.YEAR else when


def _period(scope: Scope, raw: syntax.Name, fact: Fact, text: str) -> Period:
    if fact.grain is None:
        raise scope.wrong("expression.no_periods", raw, name=fact.name)
    try:
        period = Period.parse(text)
    except Refusal:
        raise scope.wrong("expression.no_period", raw, period=text[:20]) from None
    if period.grain is not fact.grain:
        raise scope.wrong("expression.other_period", raw, name=fact.name, period=text)
    return period


def _fact(scope: Scope, raw: syntax.Name, fact: Fact, when: When) -> Value:
    slot = Node(Op.SLOT, (), FactValue(fact.name, when, fact.grain))
    match fact.kind:
        case FactKind.NUMBER:
            steps = Ratio(fact.step_size, scope.graph.add(slot, fact.range))
            share = any(atom.kind == RATIO for atom in fact.unit.above)
            return Figure(raw.spot, fact.unit, steps, steps, FigureKind.FACT, share=share)
        case FactKind.TRUTH:
            return Condition(raw.spot, ConditionKind.FACT, scope.graph.add(slot), when=when)
        case FactKind.DATE:
            return DayValue(raw.spot, fact.name, is_fact=True, when=when, grain=fact.grain)
        case FactKind.CODE:
            return CodeValue(raw.spot, fact.name, scope.graph.add(slot))
        case FactKind.CODES:
            return CodesValue(raw.spot, fact.name, scope.graph.add(slot))


def _negative(scope: Scope, raw: syntax.Negative, when: When) -> Value:
    figure = scope.figure(raw.operand, when)
    if figure.root:
        raise scope.wrong("expression.rate_only_compared", raw)
    return scaled(figure, Fraction(-1), raw.spot)


def scaled(figure: Figure, factor: Fraction, spot: Spot) -> Figure:
    """The figure times a plain number; a negative one turns a range around."""
    low, high = ratios.by(figure.low, factor), ratios.by(figure.high, factor)
    low, high = (high, low) if factor < 0 else (low, high)
    kind = FigureKind.LITERAL if figure.kind is FigureKind.LITERAL else FigureKind.FORMULA
    return replace(figure, spot=spot, low=low, high=high, kind=kind, parts=(), rows=())


def _binary(scope: Scope, raw: syntax.Binary, when: When) -> Value:
    left = scope.value(raw.left, when)
    if isinstance(left, DayValue):
        return days.moved(scope, raw, left, when)
    if not isinstance(left, Figure):
        raise scope.wrong("expression.wanted_number", raw.left, found=scope.kind_of(left))
    right = scope.figure(raw.right, when)
    for figure, side in ((left, raw.left), (right, raw.right)):
        if figure.root:
            raise scope.wrong("expression.rate_only_compared", side)
    if raw.sign in "+-":
        other = right if raw.sign == "+" else scaled(right, Fraction(-1), right.spot)
        return replace(added(scope, raw, left, other), difference=raw.sign == "-" and left.share and right.share)
    return _multiplied(scope, raw, left, right)


def added(scope: Scope, raw: syntax.Raw, left: Figure, right: Figure) -> Figure:
    """The sum, in the unit of the first that has one."""
    alike(scope, raw, left, right)
    low = ratios.plus(scope.graph, left.low, right.low)
    return Figure(
        raw.spot,
        right.unit if left.bare else left.unit,
        low,
        ratios.plus(scope.graph, left.high, right.high) if left.open or right.open else low,
        FigureKind.LITERAL if low.constant else FigureKind.FORMULA,
        share=left.share or right.share,
        bare=left.bare and right.bare,
    )


def alike(scope: Scope, raw: syntax.Raw, left: Figure, right: Figure) -> None:
    """Refuses to put two figures together that do not measure the same kind of thing. Zero needs no unit."""
    if left.unit.kinds == right.unit.kinds:
        return
    for one, other in ((left, right), (right, left)):
        if one.bare:
            if one.low == Ratio(Fraction(0)):
                return
            raise scope.wrong("expression.unit_missing", raw, number=one.spot.text[:30], unit=str(other.unit))
    raise scope.wrong(
        "expression.units_differ",
        raw,
        left=left.spot.text[:30],
        left_unit=str(left.unit) or "1",
        right=right.spot.text[:30],
        right_unit=str(right.unit) or "1",
    )


def _multiplied(scope: Scope, raw: syntax.Binary, left: Figure, right: Figure) -> Figure:
    divide = raw.sign == "/"
    if right.open and (divide or left.open):
        raise scope.wrong("expression.range_only_added", raw)
    if divide and not right.low.factor:
        raise scope.wrong("expression.by_zero", raw)
    unit = combined(left.unit, right.unit, divide=divide)[0]
    like = divide and bool(left.unit.kinds) and left.unit.kinds == right.unit.kinds
    share = like or (not unit.kinds and (left.share or right.share))
    low, high = _product(scope, left, right, divide)
    return Figure(
        raw.spot,
        PERCENT if share and unit == NUMBER else unit,
        low,
        high,
        FigureKind.LITERAL if low.constant and low == high else FigureKind.FORMULA,
        share=share,
        bare=left.bare and right.bare,
    )


def _product(scope: Scope, left: Figure, right: Figure, divide: bool) -> tuple[Ratio, Ratio]:
    """The ends of a product or quotient. A negative figure turns a range around."""
    if right.open:
        left, right = right, left
    by = ratios.over if divide else ratios.times
    low = by(scope.graph, left.low, right.low)
    if not left.open:
        return low, low
    high = by(scope.graph, left.high, right.low)
    if ratios.never_negative(scope.graph, right.low):
        return low, high
    return ratios.extreme(scope.graph, low, high, largest=False), ratios.extreme(scope.graph, low, high, largest=True)


def points(figure: Figure, other: Figure) -> Figure:
    """Percentage points as the difference of two shares they are compared with."""
    if other.difference and figure.low.constant and figure.unit.kinds == ((POINT, 1),):
        return replace(scaled(figure, Fraction(1, 100), figure.spot), unit=PERCENT, share=True)
    return figure


HANDLERS: dict[type[syntax.Raw], Handler] = {
    syntax.Number: _number,
    syntax.Name: _name,
    syntax.Negative: _negative,
    syntax.Binary: _binary,
}
