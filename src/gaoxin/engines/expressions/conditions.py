"""What comparisons, sets of codes and the words of logic mean."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from fractions import Fraction

from gaoxin.engines.expressions import days, ratios, syntax
from gaoxin.engines.expressions.facts import Fact
from gaoxin.engines.expressions.figures import alike, points
from gaoxin.engines.expressions.graph import Graph, Node, Op
from gaoxin.engines.expressions.moments import When
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.scope import Handler, Scope
from gaoxin.engines.expressions.slots import Part
from gaoxin.engines.expressions.values import (
    CodesValue,
    CodeValue,
    Condition,
    ConditionKind,
    DayShown,
    DayValue,
    Figure,
    Side,
    Value,
)

_TURNED = {">=": "<=", ">": "<", "<=": ">=", "<": ">", "=": "=", "!=": "!="}
_GROUPS = {
    "all": ConditionKind.ALL,
    "any": ConditionKind.ANY,
    "at_least": ConditionKind.AT_LEAST,
    "veto": ConditionKind.VETO,
}


# Comparisons


def _comparison(scope: Scope, raw: syntax.Comparison, when: When) -> Value:
    left = scope.value(raw.left, when)
    if isinstance(left, CodeValue):
        return _code(scope, raw, left, when)
    right = scope.value(raw.right, when)
    if isinstance(left, DayValue) and isinstance(right, DayValue):
        return _days(scope, raw, left, right)
    if isinstance(left, Condition) and isinstance(raw.right, syntax.Truth) and raw.sign in ("=", "!="):
        return left if raw.right.value is (raw.sign == "=") else denied(scope, raw, left)
    if isinstance(left, Figure) and isinstance(right, Figure):
        return _tested(scope, raw, raw.sign, left, right)
    found = scope.kind_of(left), scope.kind_of(right)
    raise scope.wrong("expression.not_comparable", raw, left=found[0], right=found[1])


def compared(scope: Scope, raw: syntax.Raw, sign: str, left: Figure, right: Figure) -> Condition:
    """Whether one figure stands so to another."""
    left, right = points(left, right), points(right, left)
    alike(scope, raw, left, right)
    for one, other in ((left, right), (right, left)):
        if one.share and other.bare and other.low.factor:
            raise scope.wrong("expression.share_without_percent", raw, number=other.spot.text[:30])
    node = _figures(scope, raw, sign, left, right)
    return _sized(Condition(raw.spot, ConditionKind.COMPARISON, node, sides=(left, right), sign=sign))


def _tested(scope: Scope, raw: syntax.Raw, sign: str, left: Figure, right: Figure) -> Condition:
    """As `compared`. A comparison with the same answer for whatever is possible is refused: a unit was mistaken, or
    nothing is tested."""
    condition = compared(scope, raw, sign, left, right)
    always = ratios.decided(scope.graph, condition.node)
    if always:
        raise scope.wrong("expression.always_met", raw)
    if always is False:
        raise scope.wrong("expression.never_met", raw)
    return condition


def _figures(scope: Scope, raw: syntax.Raw, sign: str, left: Figure, right: Figure) -> int:
    graph = scope.graph
    if left.root or right.root:
        return _rates(scope, raw, sign, left, right)
    if sign == "!=":
        return graph.not_(_figures(scope, raw, "=", left, right))
    if not left.open and not right.open:
        return ratios.compare(graph, sign, left.low, right.low)
    if sign == "=":
        upper = _range(graph, ">=", left, right), _range(graph, "<=", left, right)
        surely, possibly = zip(*upper, strict=True)
        return graph.verdict(graph.and_(surely), graph.and_(possibly))
    return graph.verdict(*_range(graph, sign, left, right))


def _range(graph: Graph, sign: str, left: Figure, right: Figure) -> tuple[int, int]:
    """The comparison that holds whatever the ranges come to, and the one that may hold."""
    least = ratios.compare(graph, sign, left.low, right.high)
    most = ratios.compare(graph, sign, left.high, right.low)
    return (least, most) if sign in (">=", ">") else (most, least)


def _rates(scope: Scope, raw: syntax.Raw, sign: str, left: Figure, right: Figure) -> int:
    """A compound rate against a constant: the ratio of last to first against (1 + rate) to the number of years."""
    if right.root:
        left, right, sign = right, left, _TURNED[sign]
    if right.root or not right.low.constant or right.open:
        raise scope.wrong("expression.rate_only_compared", raw)
    base = 1 + right.low.factor
    if base < 0 or abs(base) > 1000:
        raise scope.wrong("expression.rate_range", raw)
    found = ratios.compare(scope.graph, sign.replace("!", ""), left.low, Ratio(base**left.root))
    return scope.graph.not_(found) if sign == "!=" else found


def _days(scope: Scope, raw: syntax.Comparison, left: DayValue, right: DayValue) -> Condition:
    one, other = (days.node(scope.graph, day, Part.ORDINAL) for day in (left, right))
    sign = raw.sign.replace("!", "")
    node = ratios.compare(scope.graph, sign, Ratio(Fraction(1), one), Ratio(Fraction(1), other))
    if ratios.decided(scope.graph, node) is not None:
        raise scope.wrong("expression.same_days", raw)
    sides = DayShown(left.spot, one), DayShown(right.spot, other)
    node = scope.graph.not_(node) if raw.sign == "!=" else node
    return Condition(raw.spot, ConditionKind.COMPARISON, node, sides=sides, sign=raw.sign)


# Codes


def _code(scope: Scope, raw: syntax.Comparison, left: CodeValue, when: When) -> Condition:
    if raw.sign not in ("=", "!="):
        raise scope.wrong("expression.codes_have_no_order", raw)
    text = _literal_code(scope, raw.right)
    sides: tuple[Side, ...] = (left,)
    if text is not None:
        payload = _checked(scope, raw.right, scope.vocabulary.facts[left.fact], (text,), ())
        node = scope.graph.add(Node(Op.MEMBER, (left.node,), payload))
    else:
        right = scope.value(raw.right, when)
        if not isinstance(right, CodeValue):
            raise scope.wrong("expression.not_comparable", raw, left="code", right=scope.kind_of(right))
        sides = (left, right)
        node = scope.graph.add(Node(Op.SAME, (left.node, right.node)))
    node = scope.graph.not_(node) if raw.sign == "!=" else node
    return Condition(raw.spot, ConditionKind.CODE, node, sides=sides, sign=raw.sign)


def _literal_code(scope: Scope, raw: syntax.Raw) -> str | None:
    """The code that a node writes, unless it is the name of something declared."""
    if isinstance(raw, syntax.Quoted):
        return raw.text
    if isinstance(raw, syntax.Number) and raw.unit is None:
        return raw.spot.text
    if isinstance(raw, syntax.Name) and raw.period is None:
        return None if scope.vocabulary.fact(raw.name) or raw.name in scope.definitions else raw.name
    return None


Payload = tuple[frozenset[str], tuple[str, ...]]


def _chosen(scope: Scope, choice: syntax.Choice | syntax.Name, fact: Fact) -> Payload:
    if isinstance(choice, syntax.Choice):
        return _checked(scope, choice, fact, choice.codes, choice.beginnings)
    if choice.name in scope.vocabulary.sets:
        return scope.vocabulary.sets[choice.name], ()
    if fact.codes is not None and choice.name in fact.codes:
        return frozenset((choice.name,)), ()
    near = get_close_matches(choice.name, [*scope.vocabulary.sets, *(fact.codes or ())], 3, 0.5)
    if fact.codes is None and not near:
        return frozenset((choice.name,)), ()
    raise scope.wrong("expression.misspelt_set" if near else "expression.no_set", choice, near=near)


def _checked(scope: Scope, raw: syntax.Raw, fact: Fact, codes: Sequence[str], beginnings: Sequence[str]) -> Payload:
    """The codes, each of which the fact must be able to have."""
    if fact.codes is not None:
        wrong = [code for code in codes if code not in fact.codes]
        wrong += [begin for begin in beginnings if not any(code.startswith(begin) for code in fact.codes)]
        if wrong:
            near = get_close_matches(wrong[0], fact.codes, 3, 0.5)
            code = "expression.misspelt_code" if near else "expression.no_code"
            raise scope.wrong(code, raw, word=wrong[0], name=fact.name, near=near)
    return frozenset(codes), tuple(sorted(beginnings))


def _member(scope: Scope, raw: syntax.Member, when: When) -> Value:
    left = scope.value(raw.left, when)
    if not isinstance(left, CodeValue):
        raise scope.wrong("expression.wanted_code", raw.left, found=scope.kind_of(left))
    payload = _chosen(scope, raw.choice, scope.vocabulary.facts[left.fact])
    return Condition(
        raw.spot, ConditionKind.CODE, scope.graph.add(Node(Op.MEMBER, (left.node,), payload)), sides=(left,), sign="in"
    )


def _holds(scope: Scope, raw: syntax.Holds, when: When) -> Value:
    left = scope.value(raw.left, when)
    if not isinstance(left, CodesValue):
        raise scope.wrong("expression.wanted_codes", raw.left, found=scope.kind_of(left))
    codes, beginnings = _chosen(scope, raw.choice, scope.vocabulary.facts[left.fact])
    if beginnings:
        raise scope.wrong("expression.star", raw.choice)
    node = scope.graph.add(Node(Op.HOLDS, (left.node,), (codes, raw.every)))
    return Condition(raw.spot, ConditionKind.CODE, node, sides=(left,), sign="has")


# Logic


def _sized(condition: Condition) -> Condition:
    inner = sum(part.size for part in condition.parts) + sum(
        side.size for side in condition.sides if isinstance(side, Figure)
    )
    return replace(condition, size=1 + inner)


def grouped(
    scope: Scope, raw: syntax.Raw, kind: ConditionKind, parts: Iterable[Condition], needed: int = 0
) -> Condition:
    """Several conditions as one."""
    found = tuple(parts)
    nodes = [part.node for part in found]
    graph = scope.graph
    node = {
        ConditionKind.ALL: lambda: graph.and_(nodes),
        ConditionKind.EVERY: lambda: graph.and_(nodes),
        ConditionKind.ANY: lambda: graph.or_(nodes),
        ConditionKind.SOME: lambda: graph.or_(nodes),
        ConditionKind.VETO: lambda: graph.not_(graph.or_(nodes)),
        ConditionKind.AT_LEAST: lambda: graph.at_least(needed, nodes),
    }[kind]()
    return _sized(Condition(raw.spot, kind, node, parts=found, needed=needed))


def denied(scope: Scope, raw: syntax.Raw, inner: Condition) -> Condition:
    return _sized(Condition(raw.spot, ConditionKind.NOT, scope.graph.not_(inner.node), parts=(inner,)))


def _both(scope: Scope, raw: syntax.Both, when: When) -> Value:
    return grouped(scope, raw, ConditionKind.ALL, (scope.condition(part, when) for part in raw.parts))


def _either(scope: Scope, raw: syntax.Either, when: When) -> Value:
    return grouped(scope, raw, ConditionKind.ANY, (scope.condition(part, when) for part in raw.parts))


def _not(scope: Scope, raw: syntax.Not, when: When) -> Value:
    return denied(scope, raw, scope.condition(raw.operand, when))


def _truth(scope: Scope, raw: syntax.Truth, when: When) -> Value:
    return Condition(raw.spot, ConditionKind.FACT, scope.graph.truth(raw.value))


def _group(scope: Scope, raw: syntax.Group, when: When) -> Value:
    parts = [scope.attempted(part, when) for part in raw.parts]
    return grouped(scope, raw, _GROUPS[raw.kind], parts, raw.needed)


def _labelled(scope: Scope, raw: syntax.Labelled, when: When) -> Value:
    value = scope.value(raw.inner, when)
    return replace(value, label=raw.label) if isinstance(value, Figure | Condition) else value


HANDLERS: dict[type[syntax.Raw], Handler] = {
    syntax.Comparison: _comparison,
    syntax.Member: _member,
    syntax.Holds: _holds,
    syntax.Both: _both,
    syntax.Either: _either,
    syntax.Not: _not,
    syntax.Truth: _truth,
    syntax.Group: _group,
    syntax.Labelled: _labelled,
}
