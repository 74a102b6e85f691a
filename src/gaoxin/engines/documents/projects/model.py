"""What a project read from a document is: a name, who builds it, when, for how much, and what."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gaoxin.engines.documents.model import Span


class Source(StrEnum):
    """Where a project stands: in a box (专栏), a table, or running text."""

    BOX = "box"
    TABLE = "table"
    TEXT = "text"


class Level(StrEnum):
    """Whether the document sets the project out (core) or names it in passing (minor)."""

    CORE = "core"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Area:
    """An area with what it is of. `value` counts in `unit`: 万平方米 is multiplied out to 平方米, 亩 and 公顷 stay."""

    kind: str
    value: Decimal
    unit: str
    raw: str
    at: int

    def as_dict(self) -> dict[str, object]:
        """The JSON form."""
        return {"kind": self.kind, "value": plain_number(self.value), "unit": self.unit, "raw": self.raw, "at": self.at}


@dataclass(frozen=True, slots=True)
class Project:
    """One project as the document sets it out. The investment is in 亿元 whatever unit the document prints; it is None
    where none is printed or in another currency (`investment_raw` keeps the words). `builder` is verbatim, `builders`
    the names in it; `builder_tentative` marks those that are only hoped for. `offset` and `end` delimit `evidence`."""

    name: str
    evidence: str
    offset: int
    end: int
    source: Source
    box: str | None = None
    """The caption of the box or table."""
    seq: str | None = None
    category: str | None = None
    builder: str | None = None
    builders: tuple[str, ...] = ()
    builder_tentative: bool = False
    start_year: int | None = None
    end_year: int | None = None
    period_raw: str | None = None
    investment_yi: Decimal | None = None
    investment_raw: str | None = None
    investment_kind: str | None = None
    area: tuple[Area, ...] = ()
    content: str = ""
    section: tuple[str, ...] = ()
    level: Level = Level.CORE

    @property
    def span(self) -> Span:
        """Where the evidence stands in the document's text."""
        return Span(self.offset, self.end)

    def as_dict(self) -> dict[str, object]:
        """The JSON form of the command line."""
        answer: dict[str, object] = {
            "name": self.name,
            "box": self.box,
            "seq": self.seq,
            "category": self.category,
            "builder": self.builder,
            "builders": list(self.builders),
            "start_year": self.start_year,
            "end_year": self.end_year,
            "period_raw": self.period_raw,
            "investment_yi": None if self.investment_yi is None else plain_number(self.investment_yi),
            "investment_raw": self.investment_raw,
            "investment_kind": self.investment_kind,
            "area": [area.as_dict() for area in self.area],
            "content": self.content,
            "source": self.source.value,
            "section": list(self.section),
            "level": self.level.value,
            "evidence": self.evidence,
            "offset": self.offset,
            "end": self.end,
        }
        if self.builder_tentative:
            answer["builder_tentative"] = True
        return answer


def plain_number(number: Decimal) -> int | float:
    """A JSON number: whole where it is whole."""
    return int(number) if number == number.to_integral_value() else float(number)
