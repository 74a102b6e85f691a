"""What the reading of a policy proposes: its head, its clauses, and what each clause gives to whom on which conditions.

Nothing here is decided: an officer confirms every row against the quotation beside it. Money is in 万元 (exact), unless
a benefit is counted by the piece (元/亩); shares are in percent.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from gaoxin.engines.documents.model import Span
from gaoxin.engines.documents.policies.formulas import formula_of

Range = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of the document and what stands there."""

    text: str
    span: Span

    def as_dict(self) -> dict[str, object]:
        """The JSON form."""
        return {"evidence": self.text, "offset": self.span.start, "end": self.span.end}


@dataclass(frozen=True, slots=True)
class Benefit:
    """What a clause gives: a fixed `amount` (low and high alike) or one between two ends, a `rate` of a `basis` in
    percent, and the `cap` above which nothing is given. `tier` says to whom, where a clause gives several things;
    `limits` are further caps (each firm, each year) as written."""

    type: str
    quoted: Quoted
    amount: Range | None = None
    rate: Range | None = None
    cap: Decimal | None = None
    unit: str = "万元"
    basis: str = ""
    tier: str = ""
    years: int | None = None
    limits: tuple[str, ...] = ()
    cap_unit: str = "万元"
    """In what the cap is told: an amount by the piece (400元/吨) may have one for all pieces together (200万元)."""

    @property
    def shown(self) -> str:
        """In one line: 省级 一次性奖励 30万元; 投资补助 投资额×20% 最高200万元."""
        parts = [self.tier, self.type]
        if self.amount is not None:
            parts.append(f"{_text(self.amount)}{self.unit}")
        if self.rate is not None:
            parts.append(f"{self.basis}×{_text(self.rate)}%")
        if self.cap is not None:
            parts.append(f"最高{_plain(self.cap)}{self.cap_unit}")
        return " ".join(part for part in parts if part)

    def as_dict(self) -> dict[str, object]:
        """The JSON form; only what the text says."""
        answer: dict[str, object] = {"type": self.type}
        for name, value in (("amount", self.amount), ("rate_pct", self.rate)):
            if value is not None:
                answer[name] = _ends(value)
        if self.cap is not None:
            answer["cap"] = _plain(self.cap)
            if self.cap_unit != self.unit:
                answer["cap_unit"] = self.cap_unit
        answer["unit"] = self.unit
        for name, text in (("basis", self.basis), ("tier", self.tier)):
            if text:
                answer[name] = text
        if self.years is not None:
            answer["years"] = self.years
        if self.limits:
            answer["limits"] = list(self.limits)
        formula = formula_of(self.amount, self.rate, self.cap, self.unit, self.basis)
        if formula is not None:
            answer["formula"] = formula
        return answer | self.quoted.as_dict()


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as written, and where its words are sure enough, the same in the language of rules."""

    quoted: Quoted
    expression: str = ""
    excludes: bool = False
    """Whether those of whom it holds get nothing; the expression, if any, then says that it does not hold."""

    def as_dict(self) -> dict[str, object]:
        """The JSON form."""
        proposed: dict[str, object] = {"expression": self.expression} if self.expression else {}
        if self.excludes:
            proposed["excludes"] = True
        return {"text": self.quoted.text, **proposed, **self.quoted.as_dict()}


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest part that can be named: 条, 款, 项. `path` leads to it (第七条, （三）, 1.), `section` are the
    headings above it, `heading` is its own title."""

    path: tuple[str, ...]
    section: tuple[str, ...]
    heading: str
    quoted: Quoted
    who: str = ""
    conditions: tuple[Condition, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    exclusive: bool = False
    """Whether it speaks of the higher only, or of no second benefit (就高, 不重复)."""
    windows: tuple[Quoted, ...] = ()
    materials: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """As officials cite it: 第七条（三）1."""
        return "".join(self.path).rstrip("、.．")

    def as_dict(self) -> dict[str, object]:
        """The JSON form."""
        return {
            "path": list(self.path),
            "address": self.address,
            "section": list(self.section),
            "heading": self.heading,
            "text": self.quoted.text,
            "who": self.who,
            "conditions": [one.as_dict() for one in self.conditions],
            "benefits": [one.as_dict() for one in self.benefits],
            "exclusive": self.exclusive,
            "windows": [one.as_dict() for one in self.windows],
            "materials": list(self.materials),
            "departments": list(self.departments),
            **self.quoted.as_dict(),
        }


@dataclass(frozen=True, slots=True)
class Repeal:
    """A document that this one ends or replaces."""

    title: str
    number: str
    quoted: Quoted

    def as_dict(self) -> dict[str, object]:
        """The JSON form."""
        return {"title": self.title, "number": self.number, **self.quoted.as_dict()}


@dataclass(frozen=True, slots=True)
class Head:
    """What the document says of itself; None for what it does not say."""

    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: datetime.date | None = None
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    repeals: tuple[Repeal, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The JSON form, days in ISO form."""
        days: Mapping[str, datetime.date | None] = {
            "date": self.date,
            "valid_from": self.valid_from,
            "valid_until": self.valid_until,
        }
        return {
            "title": self.title,
            "number": self.number,
            "issuer": self.issuer,
            **{name: day.isoformat() if day else None for name, day in days.items()},
            "repeals": [one.as_dict() for one in self.repeals],
        }


@dataclass(frozen=True, slots=True)
class PolicyReading:
    """One policy as read. Clauses stand in the order of the text."""

    head: Head
    clauses: tuple[Clause, ...] = field(default=())

    def as_dict(self) -> dict[str, object]:
        """The JSON of `gaoxin read FILE --policy --json`."""
        return {"document": self.head.as_dict(), "clauses": [clause.as_dict() for clause in self.clauses]}


def _plain(value: Decimal) -> int | float:
    """A JSON number: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _ends(value: Range) -> int | float | list[int | float]:
    low, high = value
    return _plain(low) if low == high else [_plain(low), _plain(high)]


def _text(value: Range) -> str:
    low, high = value
    return f"{_plain(low)}" if low == high else f"{_plain(low)}—{_plain(high)}"
