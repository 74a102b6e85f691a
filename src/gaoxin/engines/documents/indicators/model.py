"""What an indicator read from a document is: a name, a unit, and values at stated years, each with its quotation.

Numbers are exact decimals in the unit as the document prints it: 万 and 亿 stay in the unit and are not multiplied
out. `as_dict` gives the form of the command line's JSON, where numbers are JSON numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gaoxin.engines.documents.model import Span

Amount = Decimal | tuple[Decimal, Decimal]
"""One number, or the two ends of a range."""


class Op(StrEnum):
    """How the value binds: 以上 and 不低于 are ge, 超过 and 余 gt, 以内 and 前N位 le, 近 lt, 左右 and 约 approx."""

    EQ = "eq"
    GE = "ge"
    GT = "gt"
    LE = "le"
    LT = "lt"
    APPROX = "approx"
    RANGE = "range"


class Measure(StrEnum):
    """What the numbers of a row measure."""

    LEVEL = "level"
    CHANGE = "change"
    """A signed change against a base the row does not name (降低20% is -20)."""
    GROWTH = "growth"
    """A growth rate is the indicator itself."""
    RANK = "rank"
    MULTIPLE = "multiple"
    """So many times an earlier value (翻一番 is 2)."""
    RELATIVE = "relative"
    """Compared with another body's average."""
    TEXT = "text"
    """No number: 达到市指标, 有效保障."""


class Kind(StrEnum):
    """What the row is for."""

    TARGET = "target"
    """A future value is stated."""
    STATUS = "status"
    """Only past or present values."""
    POLICY_PARAM = "policy_param"
    """An amount, limit or age in a policy, not a goal."""


class Level(StrEnum):
    """Whether a reader would want the row in a table of the plan (core) or it is a correct but marginal one (minor)."""

    CORE = "core"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an indicator. `year` is a year, a period such as "2016-2020", or None; `raw` is the quotation at
    offset `at` of the document's text (None where a merged cell prints nothing here)."""

    year: int | str | None
    value: Amount | None
    op: Op | None
    raw: str | None
    at: int | None
    value_text: str | None = None
    year_inferred: bool = False
    """The year comes from a heading or the title, not from the sentence."""
    part: str | None = None
    """Which of several values under one name this is."""
    period: str | None = None
    cumulative: bool = False
    """A total over the period."""
    marks: tuple[str, ...] = ()
    merged: bool = False

    @property
    def span(self) -> Span | None:
        """Where the quotation stands in the document's text."""
        return None if self.raw is None or self.at is None else Span(self.at, self.at + len(self.raw))

    def as_dict(self) -> dict[str, object]:
        """The JSON form; optional fields only where they say something."""
        answer: dict[str, object] = {
            "year": self.year,
            "value": _number(self.value),
            "op": None if self.op is None else self.op.value,
            "raw": self.raw,
            "at": self.at,
        }
        optional: Mapping[str, object] = {
            "value_text": self.value_text,
            "year_inferred": self.year_inferred,
            "part": self.part,
            "period": self.period,
            "cumulative": self.cumulative,
            "marks": list(self.marks),
            "merged": self.merged,
        }
        answer.update({name: value for name, value in optional.items() if value})
        return answer


class GrowthKind(StrEnum):
    """What a stated growth says: a rate per year over the period, a change over the period, or a multiple."""

    CAGR = "cagr"
    CHANGE = "change"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True)
class Growth:
    """A growth stated beside the values: 年均增长12%, 较2015年提高12个百分点, 翻一番. `since` and `until` are years,
    None where the text does not say; `comparable` marks a rate in 可比价 or 不变价."""

    kind: GrowthKind
    value: Decimal
    unit: str
    op: Op
    raw: str
    at: int
    since: int | None = None
    until: int | None = None
    comparable: bool = False

    @property
    def span(self) -> Span:
        """Where the quotation stands in the document's text."""
        return Span(self.at, self.at + len(self.raw))

    def as_dict(self) -> dict[str, object]:
        """The JSON form, with the years as `from` and `to`."""
        answer: dict[str, object] = {
            "kind": self.kind.value,
            "value": _number(self.value),
            "unit": self.unit,
            "op": self.op.value,
            "raw": self.raw,
            "at": self.at,
            "from": self.since,
            "to": self.until,
        }
        if self.comparable:
            answer["comparable"] = True
        return answer


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator as one place of the document states it.

    `canonical` is shared by rows about the same indicator; `scope` (全口径, 不含…) sets rows apart; `parent` is the row
    a sub-row of a table belongs to. `offset` and `end` delimit `evidence` in the document's text.
    """

    name: str
    canonical: str
    unit: str | None
    unit_raw: str | None
    measure: Measure
    kind: Kind
    evidence: str
    offset: int
    end: int
    scope: str | None = None
    parent: str | None = None
    baseline: Value | None = None
    targets: tuple[Value, ...] = ()
    growth: tuple[Growth, ...] = ()
    qualifiers: tuple[str, ...] = ()
    attribute: str | None = None
    """预期性 or 约束性, where a table says so."""
    category: str | None = None
    note_marks: tuple[str, ...] = ()
    source: str = "text"
    """"text" or "table"."""
    table: str | None = None
    section: tuple[str, ...] = ()
    level: Level = Level.CORE

    @property
    def span(self) -> Span:
        """Where the evidence stands in the document's text."""
        return Span(self.offset, self.end)

    def as_dict(self) -> dict[str, object]:
        """The JSON form of the command line."""
        return {
            "name": self.name,
            "canonical": self.canonical,
            "scope": self.scope,
            "parent": self.parent,
            "unit": self.unit,
            "unit_raw": self.unit_raw,
            "measure": self.measure.value,
            "kind": self.kind.value,
            "baseline": None if self.baseline is None else self.baseline.as_dict(),
            "targets": [value.as_dict() for value in self.targets],
            "growth": [growth.as_dict() for growth in self.growth],
            "qualifiers": list(self.qualifiers),
            "attribute": self.attribute,
            "category": self.category,
            "note_marks": list(self.note_marks),
            "source": self.source,
            "table": self.table,
            "section": list(self.section),
            "level": self.level.value,
            "evidence": self.evidence,
            "offset": self.offset,
            "end": self.end,
        }


def _number(amount: Amount | None) -> int | float | list[int | float] | None:
    if amount is None:
        return None
    if isinstance(amount, tuple):
        return [_json_number(end) for end in amount]
    return _json_number(amount)


def _json_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
