"""What a text or structure says before anything is known of its names: plain nodes, each with its spot."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction

from gaoxin.engines.expressions.words import Function
from gaoxin.engines.expressions.written import Spot
from gaoxin.kernel.units import Unit


@dataclass(frozen=True, slots=True)
class Raw:
    """A node. Two nodes are the same only when they are the same object."""

    spot: Spot


@dataclass(frozen=True, slots=True, eq=False)
class Number(Raw):
    """A number as written; without a unit word `unit` is None."""

    value: Fraction
    unit: Unit | None


@dataclass(frozen=True, slots=True, eq=False)
class Day(Raw):
    value: date


@dataclass(frozen=True, slots=True, eq=False)
class Truth(Raw):
    value: bool


@dataclass(frozen=True, slots=True, eq=False)
class Name(Raw):
    """A fact, definition, set, code or day: what it is depends on what is declared. `period` as written in brackets."""

    name: str
    period: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Quoted(Raw):
    """A code in quotation marks."""

    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Negative(Raw):
    operand: Raw


@dataclass(frozen=True, slots=True, eq=False)
class Binary(Raw):
    """Arithmetic: + - * /."""

    sign: str
    left: Raw
    right: Raw


@dataclass(frozen=True, slots=True, eq=False)
class Comparison(Raw):
    """`>=`, `>`, `<=`, `<`, `=` or `!=`."""

    sign: str
    left: Raw
    right: Raw


@dataclass(frozen=True, slots=True, eq=False)
class Both(Raw):
    """Every part holds."""

    parts: tuple[Raw, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Either(Raw):
    """At least one part holds."""

    parts: tuple[Raw, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Not(Raw):
    operand: Raw


@dataclass(frozen=True, slots=True, eq=False)
class Choice(Raw):
    """The codes between braces; a code that ended with a star is a beginning that many codes share."""

    codes: tuple[str, ...]
    beginnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Member(Raw):
    """Whether a code is one of several."""

    left: Raw
    choice: "Choice | Name"


@dataclass(frozen=True, slots=True, eq=False)
class Holds(Raw):
    """Whether a fact that holds several codes has one of these, or all of them."""

    left: Raw
    choice: "Choice | Name"
    every: bool


@dataclass(frozen=True, slots=True, eq=False)
class Window(Raw):
    """The last `count` periods, the one looked at included; with `since`, none before the year of that day."""

    count: int
    length: str
    since: Raw | None


@dataclass(frozen=True, slots=True, eq=False)
class Call(Raw):
    function: Function
    arguments: tuple[Raw, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """What a declaration calls one of its pieces; shown in explanations, without effect on the answer."""

    id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Labelled(Raw):
    label: Label
    inner: Raw


@dataclass(frozen=True, slots=True, eq=False)
class Group(Raw):
    """`all`, `any`, `at_least` (with `needed`) or `veto` over conditions."""

    kind: str
    parts: tuple[Raw, ...]
    needed: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """One row of a band table: bounds as written, whether each itself belongs, and the value."""

    spot: Spot
    lower: Raw | None
    lower_included: bool
    upper: Raw | None
    upper_included: bool
    value: "Outcome"


@dataclass(frozen=True, slots=True)
class Case:
    """One row of a case table. Without a condition it takes what is left."""

    spot: Spot
    condition: Raw | None
    value: "Outcome"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a row gives: a number, or the two ends of the range within which experts judge."""

    low: Raw
    high: Raw


@dataclass(frozen=True, slots=True, eq=False)
class Bands(Raw):
    """A value by the band in which a number lies; the first row that takes it counts."""

    input: Raw
    rows: tuple[Band, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Cases(Raw):
    """A value by the first condition that holds."""

    rows: tuple[Case, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Gathered(Raw):
    """`total`, `best` or `least` of several numbers; a total may be capped."""

    kind: str
    parts: tuple[Raw, ...]
    cap: Raw | None = None


def inner(node: Raw) -> Iterator[Raw]:
    """The nodes directly inside one that a text writes."""
    for field in fields(node):
        value = getattr(node, field.name)
        yield from (part for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, Raw))


def height(node: Raw) -> int:
    """How many nodes stand inside each other."""
    found = 0
    level = [node]
    while level:
        found += 1
        level = [part for above in level for part in inner(above)]
    return found
