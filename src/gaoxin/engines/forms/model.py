"""A form as it is declared: fields in sections, tables of rows, and the tests that decide what is asked and what holds.

Words for people are mappings of language to text, `{"zh": …, "en": …}`; problems carry them as they are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import TypeAlias

from gaoxin.engines.expressions.facts import Fact
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.values import Condition
from gaoxin.kernel.units import NUMBER, Unit

Words: TypeAlias = Mapping[str, str]


class Kind(StrEnum):
    """What an answer is."""

    TEXT = "text"
    NUMBER = "number"
    TRUTH = "truth"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    FILES = "files"
    TABLE = "table"


class Format(StrEnum):
    """Texts with a form of their own that is checked."""

    CREDIT_CODE = "credit-code"
    """统一社会信用代码, GB 32100-2015, with its check character."""
    PROJECT_CODE = "project-code"
    """代码 of the 全国投资项目在线审批监管平台, such as 2026-220174-39-01-123456."""
    INDUSTRY_CODE = "industry-code"
    """Four digits of GB/T 4754."""
    PHONE = "phone"
    """A mainland telephone number of an office, fixed or mobile."""
    EMAIL = "email"


class Widget(StrEnum):
    """How a field is asked on a page, where its kind leaves a choice."""

    TEXTAREA = "textarea"
    RADIO = "radio"
    SELECT = "select"
    CHECKBOXES = "checkboxes"


WIDGETS: Mapping[Kind, tuple[Widget, ...]] = {
    Kind.TEXT: (Widget.TEXTAREA,),
    Kind.CHOICE: (Widget.RADIO, Widget.SELECT),
    Kind.CHOICES: (Widget.CHECKBOXES,),
}


@dataclass(frozen=True, slots=True)
class Basis:
    """The document that lets this be asked, its number, and the place in it."""

    document: str
    number: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the registry may fill in beforehand: the name of what it knows, of which year (`last`, `2024`; empty where
    the thing has no years)."""

    source: str
    year: str = ""

    def __str__(self) -> str:
        return f"{self.source}@{self.year}" if self.year else self.source


@dataclass(frozen=True, slots=True)
class Test:
    """A condition on answers, as it was written, and the keys of the answers it looks at."""

    text: str
    expression: Expression[Condition]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Must:
    """What must hold of an answer, and the sentence that is said where it does not."""

    test: Test
    says: Words


@dataclass(frozen=True, slots=True)
class FileRule:
    """Which files are taken: by the end of the name, up to so many bytes each."""

    accept: tuple[str, ...]
    most_bytes: int


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a number (in its unit), of a text's length, of how many are chosen, attached or listed."""

    least: Decimal | None = None
    largest: Decimal | None = None
    above: Decimal | None = None
    below: Decimal | None = None
    fewest: int = 0
    most: int | None = None
    pattern: re.Pattern[str] | None = None


@dataclass(frozen=True)
class Field:
    """One question. `required` holds while it is asked; `required_when` makes it so only where it is met."""

    key: str
    kind: Kind
    label: Words
    fact: Fact
    hint: Words = field(default_factory=dict)
    section: str = ""
    unit: Unit = NUMBER
    whole: bool = False
    required: bool = False
    limits: Limits = Limits()
    format: Format | None = None
    choices: Mapping[str, Words] = field(default_factory=dict)
    files: FileRule | None = None
    table: "Table | None" = None
    widget: Widget | None = None
    prefill: Wanted | None = None
    basis: Basis | None = None
    when: tuple[Test, ...] = ()
    required_when: Test | None = None
    musts: tuple[Must, ...] = ()

    @cached_property
    def step(self) -> Fraction:
        """Of a number, the smallest part that is told apart, in its unit."""
        return self.fact.step_size / self.unit.scale

    @cached_property
    def needs(self) -> frozenset[str]:
        """Keys of the answers on which it hangs whether this is asked."""
        return frozenset(key for test in self.when for key in test.needs)


@dataclass(frozen=True)
class Layer:
    """Fields whose conditions look only at fields of earlier layers, and the program of these conditions."""

    fields: tuple[tuple[Field, tuple[int, ...]], ...]
    program: Program


@dataclass(frozen=True)
class Level:
    """The fields of a form, or of one row of a table, in the order in which they are asked, made ready to be answered.

    `checks` answers, for all fields, first what makes them required and then what must hold.
    """

    fields: tuple[Field, ...]
    layers: tuple[Layer, ...]
    checks: Program
    demands: tuple[tuple[Field, int], ...]
    musts: tuple[tuple[Field, Must, int], ...]

    @cached_property
    def by_key(self) -> Mapping[str, Field]:
        return {one.key: one for one in self.fields}

    @cached_property
    def deciding(self) -> frozenset[str]:
        """Keys of the answers that decide whether other questions are asked or required."""
        tests = [test for one in self.fields for test in (*one.when, *filter(None, (one.required_when,)))]
        return frozenset(key for test in tests for key in test.needs)


@dataclass(frozen=True)
class Table:
    """Repeating rows. `totals` are sums of a column over all rows, under the names that conditions of the form use."""

    level: Level
    row: Words
    totals: Mapping[str, str]
    total_facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form."""

    key: str
    label: Words
    hint: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Form:
    """A form that can be asked."""

    key: str
    label: Words
    hint: Words
    basis: Basis | None
    sections: tuple[Section, ...]
    level: Level

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.level.fields

    @cached_property
    def by_section(self) -> Mapping[str, tuple[Field, ...]]:
        """The fields of each section, in order."""
        return {part.key: tuple(one for one in self.fields if one.section == part.key) for part in self.sections}

    @cached_property
    def wanted(self) -> frozenset[Wanted]:
        """What the registry is asked to fill in beforehand."""
        return frozenset(one.prefill for one in self.fields if one.prefill)

    @cached_property
    def deciding(self) -> frozenset[str]:
        """Keys of the answers that decide what else is asked or required, in the form or in the rows of a table."""
        inner = (one.table.level.deciding for one in self.fields if one.table)
        return self.level.deciding.union(*inner)


@dataclass(frozen=True, slots=True)
class PrefillSource:
    """Something the registry knows: what kind of answer it is, in which unit, and whether it has years."""

    kind: Kind
    words: Words
    unit: Unit = NUMBER
    yearly: bool = False
