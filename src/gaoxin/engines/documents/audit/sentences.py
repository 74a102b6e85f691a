"""A sentence as its amounts: each quantity with the words that name it and its place in the document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from gaoxin.engines.documents.audit.facts import allowed
from gaoxin.engines.documents.audit.interval import Interval
from gaoxin.engines.documents.audit.model import Item
from gaoxin.engines.documents.audit.names import counted_singly, sized
from gaoxin.engines.documents.indicators import Op
from gaoxin.engines.documents.layout import Clean, Paragraph, Role
from gaoxin.engines.documents.numbers import find_quantities

_SENTENCE = re.compile(r"[^。！？]+")
_BREAK = re.compile(r"[，,；;：:、（(]")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity at `start`:`end` of the paragraph. `label` is what stands between it and the quantity before."""

    start: int
    end: int
    label: str
    number: Decimal
    unit: str
    op: Op
    size: Fraction
    stem: str

    @property
    def interval(self) -> Interval:
        """The amounts it allows, bounding words included; things counted one by one are not rounded."""
        if self.op is Op.EQ and self.size == 1 and counted_singly(self.stem):
            return Interval.exactly(self.number)
        return allowed(self.number, None, self.op) * self.size

    @property
    def exact(self) -> Fraction:
        """The printed amount in the unit of its kind."""
        return Fraction(self.number) * self.size


@dataclass(frozen=True)
class Sentence:
    """The stretch `start`:`end` of a cleaned paragraph of the document `text`."""

    clean: Clean
    start: int
    end: int
    text: str

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.clean.text[self.start : self.end]

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its quantities that are single numbers with a unit, in order."""
        return tuple(self._amounts())

    def _amounts(self) -> Iterator[Amount]:
        words, before = self.words, 0
        for found in find_quantities(words):
            if isinstance(found.value, Decimal) and found.unit:
                start, end = self.start + found.start, self.start + found.end
                label = words[before : found.start]
                yield Amount(start, end, label, found.value, found.unit, Op(found.op), *sized(found.unit))
            before = found.end

    def item(self, amount: Amount) -> Item:
        """The amount with its label's last words as a place of a finding."""
        label = _BREAK.split(amount.label)[-1]
        return self.quote(amount.start - len(label), amount.end, amount.number, amount.unit)

    def quote(self, start: int, end: int, number: Decimal | None = None, unit: str | None = None) -> Item:
        """A stretch of the paragraph as a place of a finding."""
        span = self.clean.span(start, end)
        return Item(self.text[span.start : span.end], span, number, unit)


def sentences(paragraphs: Sequence[Paragraph], text: str) -> Iterator[Sentence]:
    """The sentences of running text and boxes that hold a digit."""
    for paragraph in paragraphs:
        if paragraph.role in (Role.BODY, Role.BOX, Role.NOTE):
            for match in _SENTENCE.finditer(paragraph.clean.text):
                if any(mark.isdigit() for mark in match[0]):
                    yield Sentence(paragraph.clean, match.start(), match.end(), text)
