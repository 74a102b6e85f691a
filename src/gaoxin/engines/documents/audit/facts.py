"""The rows of a document as comparable facts: one indicator, one year, one amount with the doubt of its printing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from gaoxin.engines.documents.audit.interval import Interval, rounding
from gaoxin.engines.documents.audit.model import Item
from gaoxin.engines.documents.audit.names import Key, folded, key_of, sized
from gaoxin.engines.documents.audit.subjects import Subjects
from gaoxin.engines.documents.indicators import Indicator, Measure, Op, Value

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.(\d+))?")
_ABOUT = Fraction(5, 100)
"""左右 and 约 are taken to allow a twentieth either way."""

CROWDED = 50
"""A name with more values than this is no name of one indicator; nothing is compared under it."""

TAIL = 3
"""Names shorter than this are too general to be a part of another name."""

TELLING = 3
"""A value with so many significant digits is hardly shared by two indicators by chance."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one row. `number` is as printed, in the row's unit; `amount` is in units of `stem`."""

    row: Indicator
    value: Value
    key: Key
    year: int | str
    number: Decimal
    size: Fraction
    stem: str
    subject: str
    """The industry, place or body its passage is about, unless the row names it."""

    @property
    def when(self) -> int:
        """The year as a number; only of a fact whose year is one."""
        return int(self.year)

    @property
    def printed(self) -> Interval:
        """What the number may have been before it was rounded for printing, whatever word stands with it."""
        return rounding(self.number, places(self.number, self.value.raw)) * self.size

    @property
    def amount(self) -> Interval:
        """The amounts the statement allows: 500 以上 allows everything from 500."""
        return allowed(self.number, self.value.raw, self.value.op) * self.size

    @property
    def exact(self) -> Fraction:
        """The printed number in units of the stem."""
        return Fraction(self.number) * self.size

    @property
    def item(self) -> Item:
        """This fact as one place of a finding."""
        return Item(self.row.evidence, self.row.span, self.number, self.row.unit, self.year)

    @property
    def own_item(self) -> Item:
        """The number alone as one place of a finding, where a row is compared with itself."""
        span = self.value.span
        if span is None or self.value.raw is None:
            return self.item
        return Item(self.value.raw, span, self.number, self.row.unit, self.year)


def places(number: Decimal, raw: str | None) -> int:
    """How many decimals were printed: counted in the quotation where it shows the number, else in the number itself."""
    for match in _DIGITS.finditer(folded(raw or "")):
        if Decimal(match[0].replace(",", "")) == abs(number):
            return len(match[1] or "")
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def allowed(number: Decimal, raw: str | None, op: Op | None) -> Interval:
    """The numbers that a printed number and the word beside it allow."""
    printed = rounding(number, places(number, raw))
    if op in (Op.GE, Op.GT):
        return Interval(printed.low, None)
    if op in (Op.LE, Op.LT):
        return Interval(None, printed.high)
    if op is Op.APPROX:
        slack = abs(Fraction(number)) * _ABOUT
        return Interval(Fraction(number) - slack, Fraction(number) + slack) | printed
    return printed


class Facts:
    """All facts of a document, with the rows they come from."""

    def __init__(self, rows: Sequence[Indicator], subjects: Subjects) -> None:
        self.rows = tuple(rows)
        self.all = tuple(fact for row in self.rows for fact in _facts(row, subjects.of(row)))
        self._by_key: dict[Key, list[Fact]] = defaultdict(list)
        self._by_row: dict[int, list[Fact]] = defaultdict(list)
        for fact in self.all:
            self._by_key[fact.key].append(fact)
            self._by_row[id(fact.row)].append(fact)

    def about(self, key: Key) -> Sequence[Fact]:
        """The facts of one indicator, unless the name is plainly used for many things."""
        found = self._by_key.get(key, ())
        return found if len(found) <= CROWDED else ()

    def of(self, row: Indicator) -> Sequence[Fact]:
        """The facts of one of the rows."""
        return self._by_row.get(id(row), ())

    def same_indicator(self, key: Key) -> Iterator[Fact]:
        """The facts of one indicator, also under another name that is shown to mean the same."""
        for alias in (key, *self._aliases.get(key, ())):
            yield from self.about(alias)

    def root(self, key: Key) -> Key:
        """The shortest of the names that are shown to mean the same."""
        names: tuple[Key, ...] = (key, *self._aliases.get(key, ()))
        return min(names, key=lambda alias: (len(alias.name), alias))

    def ending_alike(self, key: Key) -> Iterator[Fact]:
        """The facts of other indicators of which one name ends with the other: 规模以上工业总产值, 工业总产值."""
        for other in self._by_tail.get(key.name[-TAIL:], ()):
            if other != key and (other.name.endswith(key.name) or key.name.endswith(other.name)):
                yield from self.about(other)

    @cached_property
    def _by_tail(self) -> dict[str, list[Key]]:
        tails: dict[str, list[Key]] = defaultdict(list)
        for key in self._by_key:
            if len(key.name) >= TAIL:
                tails[key.name[-TAIL:]].append(key)
        return {tail: keys for tail, keys in tails.items() if len(keys) <= CROWDED}

    @cached_property
    def _aliases(self) -> dict[Key, list[Key]]:
        """Names of which one ends with the other, and whose values agree: 一般预算全口径财政收入, 全口径财政收入."""
        aliases: dict[Key, list[Key]] = defaultdict(list)
        keys = sorted(self._by_key)
        for long in keys:
            for start in range(1, len(long.name) - 2):
                short = Key(long.name[start:], long.scope, long.parent)
                if short in self._by_key and self._agree(long, short):
                    aliases[long].append(short)
                    aliases[short].append(long)
        return aliases

    def _agree(self, first: Key, second: Key) -> bool:
        """True when the two have a telling value of three digits in common, or two values and none apart."""
        ours, theirs = self._single_values(first), self._single_values(second)
        common = [(ours[at], theirs[at]) for at in ours if at in theirs]
        same = [one for one, other in common if one.exact == other.exact]
        apart = any(not one.amount.overlaps(other.amount) for one, other in common)
        return (len(same) > 1 and not apart) or any(_digits(fact.number) >= TELLING for fact in same)

    def _single_values(self, key: Key) -> dict[tuple[int | str, str], Fact]:
        """The one value of each year and unit; a year with several values tells nothing."""
        found: dict[tuple[int | str, str], Fact] = {}
        unclear = set()
        for fact in self._by_key[key]:
            at = (fact.year, fact.stem)
            if at in found and found[at].exact != fact.exact:
                unclear.add(at)
            found[at] = fact
        return {at: fact for at, fact in found.items() if at not in unclear}


def _digits(number: Decimal) -> int:
    """How many significant digits a number shows."""
    return len(str(abs(number)).replace(".", "").strip("0"))


def key_of_row(row: Indicator) -> Key:
    """What the row speaks of."""
    return key_of(row.name, row.scope, row.parent)


def _facts(row: Indicator, subject: str) -> Iterator[Fact]:
    if row.measure in (Measure.TEXT, Measure.RELATIVE):
        return
    size, stem = sized(row.unit)
    for value in (row.baseline, *row.targets):
        if value is not None and value.year is not None and isinstance(value.value, Decimal):
            yield Fact(row, value, key_of_row(row), value.year, value.value, size, stem, subject)
