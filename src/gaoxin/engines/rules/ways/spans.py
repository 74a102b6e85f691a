"""What a node may come to anywhere in a box of amounts: the twins of `expressions.steps`, over ranges.

A number is a span: least, most, whether it may be unknown, and its form where it is a sum of amounts; None when it is
surely unknown. A truth is the set of its possible answers, as bits. Spans may be wider than the truth, never narrower:
what they exclude is excluded for certain.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from gaoxin.engines.expressions.graph import Node, Op
from gaoxin.engines.rules.ways.answers import ANSWERS, FAILED, LOGIC, MET, UNKNOWN, Making, Run, Spans
from gaoxin.engines.rules.ways.forms import Amounts, Form, ends, plus, scaled


class Span(NamedTuple):
    """The ends of a number, whether it may be unknown, and its form."""

    least: int
    most: int
    maybe: bool = False
    form: Form | None = None


def exactly(value: int | None) -> Span | None:
    return None if value is None else Span(value, value, False, (value, ()))


def of_form(form: Form) -> Run:
    """A number that is a form everywhere."""

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        least, most = ends(form, low, high)
        return Span(least, most, False, form)

    return run


def of_table(pull: int, values: Sequence[Any], number: bool) -> Run:
    """A node that hangs on the amount of one lever alone: its value for each."""

    def numbers(low: Amounts, high: Amounts, s: Spans) -> Any:
        found = values[low[pull] : high[pull] + 1]
        known = [value for value in found if value is not None]
        return Span(min(known), max(known), len(known) < len(found)) if known else None

    def truths(low: Amounts, high: Amounts, s: Spans) -> Any:
        found = 0
        for value in values[low[pull] : high[pull] + 1]:
            found |= ANSWERS[value]
        return found

    return numbers if number else truths


def of_setting(pulls: Sequence[int], before: bool, after: bool) -> Run:
    """A truth that any of some levers sets."""

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        if any(low[pull] for pull in pulls):
            return ANSWERS[after]
        return ANSWERS[before] | (ANSWERS[after] if any(high[pull] for pull in pulls) else 0)

    return run


def of_codes(before: frozenset[str], gains: Mapping[int, str], wanted: frozenset[str], every: bool) -> Run:
    """Whether a set of codes, to which levers add, holds any (or every one) of those wanted."""

    def holds(amounts: Amounts) -> bool:
        codes = before | {code for pull, code in gains.items() if amounts[pull]}
        return wanted <= codes if every else not wanted.isdisjoint(codes)

    return lambda low, high, s: ANSWERS[holds(low)] | ANSWERS[holds(high)]


def of_atom(form: Form) -> Run:
    """Whether a form is zero or more."""

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        least, most = ends(form, low, high)
        return MET if least >= 0 else FAILED if most < 0 else MET | FAILED

    return run


def of_node(number: int, node: Node, size: int) -> Run:
    """Any other node, from the spans of its arguments. `size`: of how many nodes the spans stand before the forms."""
    return _RUNS[node.op](size + number, node)


def _add(at: int, node: Node) -> Run:
    a, b = node.args

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        x, y = s[a], s[b]
        if x is None or y is None:
            return None
        form = plus(x.form, y.form) if x.form and y.form else None
        return Span(x.least + y.least, x.most + y.most, x.maybe or y.maybe, form)

    return run


def _times(x: Span, y: Span) -> Span:
    corners = (x.least * y.least, x.least * y.most, x.most * y.least, x.most * y.most)
    form: Form | None = None
    if x.least == x.most and y.form:
        form = scaled(y.form, x.least)
    elif y.least == y.most and x.form:
        form = scaled(x.form, y.least)
    return Span(min(corners), max(corners), x.maybe or y.maybe, form)


def _multiply(at: int, node: Node) -> Run:
    a, b = node.args
    return lambda low, high, s: None if s[a] is None or s[b] is None else _times(s[a], s[b])


def _scale(at: int, node: Node) -> Run:
    (a,) = node.args
    factor = cast(int, node.payload)
    by = Span(factor, factor)
    return lambda low, high, s: None if s[a] is None else _times(by, s[a])


def _floor(at: int, node: Node) -> Run:
    a, b = node.args

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        x, y = s[a], s[b]
        if x is None or y is None:
            return None
        bottom = max(y.least, 1)
        corners = [top // size for top in (x.least, x.most) for size in (bottom, max(y.most, bottom))]
        return Span(min(corners), max(corners), x.maybe or y.maybe)

    return run


def _outer(smaller: bool) -> Making:
    pick = min if smaller else max

    def making(at: int, node: Node) -> Run:
        a, b = node.args

        def run(low: Amounts, high: Amounts, s: Spans) -> Any:
            x, y = s[a], s[b]
            if x is None or y is None:
                return None
            form = None
            if x.most <= y.least:
                form = x.form if smaller else y.form
            elif y.most <= x.least:
                form = y.form if smaller else x.form
            return Span(pick(x.least, y.least), pick(x.most, y.most), x.maybe or y.maybe, form)

        return run

    return making


def _select(at: int, node: Node) -> Run:
    c, *branches = node.args
    met, failed = branches[:2]
    unknown = branches[2] if len(branches) > 2 else None

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        answers = s[c]
        found = []
        if answers & MET:
            found.append(s[met])
        if answers & FAILED:
            found.append(s[failed])
        if answers & UNKNOWN:
            found.append(None if unknown is None else s[unknown])
        if len(found) == 1:
            return found[0]
        known = [span for span in found if span is not None]
        if not known:
            return None
        least, most = min(span.least for span in known), max(span.most for span in known)
        maybe = len(known) < len(found) or any(span.maybe for span in known)
        return Span(least, most, maybe, (least, ()) if least == most else None)

    return run


def _only(keeps: Callable[[int, int], tuple[int, int, bool] | None]) -> Making:
    """A number that is unknown in part of its range: `keeps` says what is left of it, and whether anything went."""

    def making(at: int, node: Node) -> Run:
        (a,) = node.args

        def run(low: Amounts, high: Amounts, s: Spans) -> Any:
            x = s[a]
            if x is None:
                return None
            kept = keeps(x.least, x.most)
            if kept is None:
                return None
            least, most, cut = kept
            return Span(least, most, x.maybe or cut, x.form)

        return run

    return making


def _nonzero(least: int, most: int) -> tuple[int, int, bool] | None:
    return None if least == most == 0 else (least + (least == 0), most - (most == 0), least <= 0 <= most)


def _positive(least: int, most: int) -> tuple[int, int, bool] | None:
    return None if most <= 0 else (max(least, 1), most, least <= 0)


def _not_negative(least: int, most: int) -> tuple[int, int, bool] | None:
    return None if most < 0 else (max(least, 0), most, least < 0)


def _compare(at: int, node: Node) -> Run:
    a, b = node.args
    sign = str(node.payload)

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        x, y = s[a], s[b]
        if x is None or y is None:
            s[at] = None
            return UNKNOWN
        form = plus(x.form, y.form, -1) if x.form and y.form else None
        least, most = x.least - y.most, x.most - y.least
        return _judged(at, sign, form, (least, most), x.maybe or y.maybe, (low, high), s)

    return run


def _against(at: int, node: Node) -> Run:
    (a,) = node.args
    sign, bound = cast(tuple[str, int], node.payload)

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        x = s[a]
        if x is None:
            s[at] = None
            return UNKNOWN
        form = (x.form[0] - bound, x.form[1]) if x.form else None
        return _judged(at, sign, form, (x.least - bound, x.most - bound), x.maybe, (low, high), s)

    return run


def _judged(
    at: int,
    sign: str,
    form: Form | None,
    span: tuple[int, int],
    maybe: bool,
    box: tuple[Amounts, Amounts],
    s: Spans,
) -> int:
    """The answers that a difference between these ends allows; notes its form turned so that it holds from zero on."""
    least, most = span
    if form is not None:
        inner = ends(form, *box)
        least, most = max(least, inner[0]), min(most, inner[1])
    s[at] = turned(sign, form) if form is not None and not maybe else None
    if sign == "=":
        found = (MET if least <= 0 <= most else 0) | (0 if least == most == 0 else FAILED)
    else:
        if sign == "<=":
            least, most = -most, -least
        elif sign == ">":
            least, most = least - 1, most - 1
        found = (MET if most >= 0 else 0) | (FAILED if least < 0 else 0)
    return found | UNKNOWN if maybe else found


def turned(sign: str, form: Form) -> Form | None:
    """The form that is zero or more where `form` compared with zero by the sign holds; none for equality."""
    if sign == "=":
        return None
    if sign == "<=":
        return scaled(form, -1)
    return (form[0] - 1, form[1]) if sign == ">" else form


_RUNS: dict[Op, Making] = {
    **LOGIC,
    Op.ADD: _add,
    Op.MULTIPLY: _multiply,
    Op.SCALE: _scale,
    Op.FLOOR: _floor,
    Op.SMALLER: _outer(True),
    Op.LARGER: _outer(False),
    Op.SELECT: _select,
    Op.NONZERO: _only(_nonzero),
    Op.POSITIVE: _only(_positive),
    Op.NOT_NEGATIVE: _only(_not_negative),
    Op.COMPARE: _compare,
    Op.AGAINST: _against,
}
