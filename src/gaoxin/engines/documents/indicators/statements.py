"""What a paragraph states of one indicator: its name, its values with their time, and its growth."""

from dataclasses import dataclass, field

from gaoxin.engines.documents.indicators.model import GrowthKind
from gaoxin.engines.documents.indicators.moments import Moment
from gaoxin.engines.documents.indicators.predicates import Predicate
from gaoxin.engines.documents.indicators.subjects import Subject
from gaoxin.engines.documents.numbers import Form, Quantity


@dataclass(slots=True)
class Reached:
    """A value of a statement, with the time it belongs to; `words` is where it stands when it has no number."""

    quantity: Quantity | None
    moment: Moment
    falling: bool = False
    words: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Grown:
    """A growth of a statement."""

    kind: GrowthKind
    quantity: Quantity
    moment: Moment
    falling: bool = False


@dataclass(slots=True)
class Statement:
    """An indicator as a paragraph states it; positions are those of the paragraph.

    `clause` is the clause that states it, `predicate` how, `linked` whether a verb or a noun after it ties the number
    to the name.
    """

    subject: Subject
    form: Form
    start: int
    end: int
    clause: tuple[int, int]
    predicate: Predicate = Predicate.LEVEL
    linked: bool = False
    counted: bool = False
    """The name stands behind its number (新建5个平台)."""
    baseline: Reached | None = None
    values: list[Reached] = field(default_factory=list)
    growth: list[Grown] = field(default_factory=list)
