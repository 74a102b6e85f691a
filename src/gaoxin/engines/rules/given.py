"""Facts as people hand them in: by name, yearly ones as a list with the oldest year first, money in one unit.

The last of a list is the year looked at, the last that was over before the day of asking; a single value of a yearly
fact is that year's. Nothing is guessed: what cannot be believed is told, all of it.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import UnionType

from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary
from gaoxin.engines.expressions.records import Record, read_record
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.problems import Place, Problem, Refusal
from gaoxin.kernel.quantities import Quantity
from gaoxin.kernel.units import Unit

MOST_YEARS = 10
"""Years of one fact; no rule looks back farther."""

WORDS = {
    FactKind.NUMBER: {"zh": "数字", "en": "a number"},
    FactKind.TRUTH: {"zh": "是或否", "en": "true or false"},
    FactKind.DATE: {"zh": "日期", "en": "a day"},
    FactKind.CODE: {"zh": "一个代码", "en": "a code"},
    FactKind.CODES: {"zh": "一串代码", "en": "a list of codes"},
}
"""What the kinds of facts are called where one is wanted."""
_TAKES: Mapping[FactKind, type | UnionType] = {
    FactKind.NUMBER: int | Decimal,
    FactKind.TRUTH: bool,
    FactKind.DATE: date,
    FactKind.CODE: str,
    FactKind.CODES: list | tuple | frozenset,
}


def read_given(
    given: Mapping[str, object],
    vocabulary: Vocabulary,
    year: int,
    unit: Unit | None = None,
    assumed: Mapping[str, bool] | None = None,
    place: Place | None = None,
) -> tuple[Record, tuple[Problem, ...]]:
    """The record of these facts, and every mistake in them. `unit` is that of all money of its currency (other numbers
    are in their fact's own); `assumed` says what some truths are taken for where they are not named (an explicit None
    stays unknown).

    >>> from gaoxin.engines.expressions.facts import vocabulary
    >>> from gaoxin.kernel.units import parse_unit
    >>> known, _ = vocabulary([Fact("研发费用", FactKind.NUMBER, unit=parse_unit("万元"), grain=Grain.YEAR)])
    >>> read_given({"研发费用": [100, Decimal("123.45")]}, known, 2025, parse_unit("万元"))[0].values
    {('研发费用', 2024): 100000000, ('研发费用', 2025): 123450000}
    >>> read_given({"研发费用": [100]}, known, 2025)[1][0].code
    'rules.unit_missing'
    """
    reading = _Reading(vocabulary, year, unit, place or Place())
    for name, value in given.items():
        reading.fact(name, value)
    for name, value in (assumed or {}).items():
        if name not in reading.by_name and name in vocabulary.facts:
            reading.facts[name] = value
    record, problems = read_record(reading.facts, vocabulary, place)
    return record, (*reading.problems, *problems)


class _Reading:
    def __init__(self, vocabulary: Vocabulary, year: int, unit: Unit | None, place: Place) -> None:
        self.vocabulary = vocabulary
        self.year = year
        self.unit = unit
        self.place = place
        self.facts: dict[str, object] = {}
        self.by_name: dict[str, str] = {}
        self.problems: list[Problem] = []

    def fact(self, name: str, value: object) -> None:
        fact = self.vocabulary.fact(name)
        if fact is None:
            self.facts[name] = value  # told by the reader of records, with the nearest names
            return
        if fact.name in self.by_name:
            self._wrong("rules.given_twice", name, other=self.by_name[fact.name])
            return
        self.by_name[fact.name] = name
        if fact.grain is None:
            self.facts[name] = self._single(fact, name, value)
        elif fact.grain is Grain.YEAR:
            self.facts[name] = self._years(fact, name, value)
        else:
            self._wrong("rules.other_grain", name)

    def _single(self, fact: Fact, name: str, value: object) -> object:
        several = fact.kind is FactKind.CODES
        if isinstance(value, Mapping) or (isinstance(value, list | tuple) and not several):
            self._wrong("rules.list_for_single", name)
            return None
        return self._value(fact, name, value)

    def _years(self, fact: Fact, name: str, value: object) -> object:
        if isinstance(value, Mapping):
            return {str(year): self._value(fact, f"{name}.{year}", item) for year, item in value.items()}
        items = list(value) if isinstance(value, list | tuple) else [value]
        if not 1 <= len(items) <= MOST_YEARS:
            self._wrong("rules.list_length", name, count=len(items), most=MOST_YEARS)
            return None
        first = self.year - len(items) + 1
        return {
            first + number: self._value(fact, f"{name}[{number + 1}]" if len(items) > 1 else name, item)
            for number, item in enumerate(items)
        }

    def _value(self, fact: Fact, path: str, value: object) -> object:
        """A value as records take it. What is of the right type and wrong all the same, the reader of records tells."""
        if value is None:
            return None
        if fact.kind is FactKind.DATE and isinstance(value, str):
            return self._day(path, value)
        if isinstance(value, list | tuple | Mapping) and fact.kind is not FactKind.CODES:
            self._wrong("rules.nested", path)
            return None
        truth = fact.kind is FactKind.TRUTH
        if not isinstance(value, _TAKES[fact.kind]) or isinstance(value, bool) is not truth:
            self._wrong("rules.value_kind", path, kind=WORDS[fact.kind], text=str(value)[:30])
            return None
        if isinstance(value, int | Decimal) and not truth:
            return self._number(fact, path, Decimal(value))
        return value

    def _number(self, fact: Fact, path: str, value: Decimal) -> object:
        if not fact.unit.monetary:
            return value
        if self.unit is None:
            self._wrong("rules.unit_missing", path)
            return None
        if self.unit.kinds != fact.unit.kinds:
            return value  # another currency: in the fact's own unit
        try:
            return Quantity(value, self.unit)
        except Refusal as refusal:
            self.problems.extend(Problem(item.code, item.values, self._at(path)) for item in refusal.problems)
            return None

    def _day(self, path: str, text: str) -> date | None:
        try:
            if len(text) == len("2025-01-31"):
                return date.fromisoformat(text)
        except ValueError:
            pass  # told like any other text that is no day
        self._wrong("rules.not_date", path, text=text[:30])
        return None

    def _wrong(self, code: str, path: str, **values: object) -> None:
        self.problems.append(Problem(code, {"name": path, **values}, self._at(path)))

    def _at(self, path: str) -> Place:
        return Place(self.place.file, self.place.line, self.place.column, path)
