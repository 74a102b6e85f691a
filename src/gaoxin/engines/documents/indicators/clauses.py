"""Cutting running text where statements of numbers begin and end: sentences, clauses, brackets, groups of numbers."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from gaoxin.engines.documents.indicators.predicates import TIME
from gaoxin.engines.documents.numbers import Form, Mention, Quantity, find_periods, find_quantities

_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]?")
_CLAUSE = re.compile(r"[；;：:，]|,(?!\d{3})|(?<=[一-鿿%）)])——")
_QUOTED = re.compile(r"“[^“”]{1,20}”")
_BRACKET = re.compile(r"[（(]([^（()）]*)[）)]")
_LINK = re.compile(r"[、和及与或/]|以及|至")
_SCORE = re.compile(r"[（(]\d+(?:\.\d+)?分[）)]")
_UNIT_CLAUSE = re.compile(r"负责|牵头|责任|配合|单位|部门|按职责|分工")
_SIZED = re.compile(r"(?:元|美元|亩|公顷|平方米|平方公里|吨|千瓦|兆瓦|吨标准煤|米|公里|岁|年|个月|人|床|%)$")


_Found = TypeVar("_Found", Quantity, Mention)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a paragraph between commas, with its quantities in groups (分别为3家和5家 is one group).

    `text` is the paragraph with years masked and brackets that hold numbers or names of units blanked; positions are
    those of the paragraph. `start` of the sentence is `sentence`.
    """

    text: str
    start: int
    end: int
    sentence: int
    groups: tuple[tuple[Quantity, ...], ...]
    periods: tuple[Mention, ...]
    inner: bool = False
    """Stands in brackets: what it says of time and subject ends with it."""


def find_clauses(text: str, current: int | None, begin: int = 0) -> Iterator[Clause]:
    """The clauses of a paragraph from `begin` on, in order, those in brackets after the clause around them."""
    periods = find_periods(text, current)
    taken = [(mention.start, mention.end) for mention in periods]
    quantities = find_quantities(text, sorted([*taken, *(match.span() for match in _QUOTED.finditer(text))]))
    masked = list(text)
    for mention in periods:
        masked[mention.start : mention.end] = TIME * (mention.end - mention.start)
    inner = _inner_spans(text, quantities)
    own = "".join(masked)
    for start, end in inner:
        masked[start:end] = " " * (end - start)
    plain = "".join(masked)
    outside, inside = _split(quantities, inner)
    every, outer = _Places(inside, periods), _Places(outside, _split(periods, inner)[0])
    pending = iter([*((start, end) for start, end in inner if _worth(text[start:end])), (len(text) + 1, 0)])
    ahead = next(pending)
    for sentence in _SENTENCE.finditer(text, begin):
        at = sentence.start()
        for stop in [*_CLAUSE.finditer(plain, at, sentence.end()), None]:
            end = stop.start() if stop else sentence.end()
            if end > at:
                yield outer.clause(plain, at, end, sentence.start())
                while ahead[0] < end:
                    yield every.clause(own, ahead[0] + 1, ahead[1] - 1, sentence.start(), inner=True)
                    ahead = next(pending)
            at = stop.end() if stop else end


def _split(found: Sequence[_Found], spans: Sequence[tuple[int, int]]) -> tuple[list[_Found], list[_Found]]:
    """What stands outside and inside these stretches; both lists are in order."""
    outside: list[_Found] = []
    inside: list[_Found] = []
    at = 0
    for one in found:
        while at < len(spans) and spans[at][1] <= one.start:
            at += 1
        within = at < len(spans) and spans[at][0] <= one.start
        (inside if within else outside).append(one)
    return outside, inside


def _inner_spans(text: str, quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Brackets that stand outside the sentence: with numbers of their own, or naming who is responsible."""
    starts = [one.start for one in quantities]
    spans = []
    for match in _BRACKET.finditer(text):
        at = bisect_left(starts, match.start())
        holds = at < len(quantities) and quantities[at].end < match.end()
        if holds or (len(match.group(1)) > 4 and _UNIT_CLAUSE.search(match.group(1))):
            spans.append(match.span())
    return spans


def _worth(inner: str) -> bool:
    return re.search(r"\d|[一二三四五六七八九十百千万]", inner) is not None and _SCORE.fullmatch(inner) is None


class _Places:
    """Quantities and periods of a paragraph, found by where they stand."""

    def __init__(self, quantities: Sequence[Quantity], periods: Sequence[Mention]) -> None:
        self._quantities = quantities
        self._periods = periods
        self._starts = [one.start for one in quantities]
        self._period_starts = [one.start for one in periods]

    def clause(self, text: str, start: int, end: int, sentence: int, *, inner: bool = False) -> Clause:
        """The clause at `start`:`end`."""
        here = list(self._quantities[bisect_left(self._starts, start) : bisect_left(self._starts, end)])
        here = [one for index, one in enumerate(here) if not _is_threshold(text, here, index, end)]
        groups: list[list[Quantity]] = []
        for one in here:
            if groups and _linked(text, groups[-1][-1], one):
                groups[-1].append(_bound_alike(groups[-1][0], one))
            else:
                groups.append([one])
        at, stop = bisect_left(self._period_starts, start), bisect_left(self._period_starts, end)
        return Clause(text, start, end, sentence, tuple(map(tuple, groups)), tuple(self._periods[at:stop]), inner)


def _bound_alike(first: Quantity, one: Quantity) -> Quantity:
    """A number of a group under the bound that stands before its first (分别控制在3%、5%)."""
    shared = one.op == "eq" and not one.words and first.number[0] > first.start
    return replace(one, op=first.op) if shared else one


def _linked(text: str, one: Quantity, other: Quantity) -> bool:
    return one.form == other.form and _LINK.fullmatch(text[one.end : other.start].strip()) is not None


def _is_threshold(text: str, here: Sequence[Quantity], index: int, end: int) -> bool:
    """Whether a quantity only describes what is counted: 年收入2000万元以上企业, 65岁及以上老年人, 5个超百亿元集群."""
    one, later = here[index], here[index + 1 :]
    if index and here[index - 1].end == one.start and _SIZED.search(one.unit):
        return True
    if re.match(r"的?部分", text[one.end : end]):
        return True
    bounded = any(re.search(r"以上|以下|以内", word) for word in one.words)
    passed = bool(later) and (bool(one.words) or one.op == "range")
    following = text[one.end : end]
    noun = re.match(r"的?[一-鿿A-Za-z“]", following)
    if (
        (bounded or passed)
        and noun
        and _SIZED.search(one.unit)
        and not re.match(r"的?(?:目标|水平|标准|要求)", following)
    ):
        return one.form not in (Form.SHARE, Form.MULTIPLE) or bool(later)
    return False
