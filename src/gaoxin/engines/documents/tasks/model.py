"""What a task read from a document is: where it stands, what is to be done, by whom and by when."""

from dataclasses import dataclass, field
from enum import StrEnum

from gaoxin.engines.documents.model import Span


class Level(StrEnum):
    """Whether a reader would want the row in a table of the plan's tasks (core) or it stands at its margin (minor)."""

    CORE = "core"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class UnitClause:
    """One clause that names who does it: （X牵头，Y配合）, 责任单位：X、Y.

    `mode` says how: 牵头, 配合, 负责, 按职责分工负责, 分别负责, 负责(首位牵头) where the document says that the first
    listed unit leads, 分事项负责 where the clause parts the matter, several joined by +. `etc` is true when 等 leaves
    the list open. `raw` is the quotation at offset `at` of the document's text.
    """

    raw: str
    at: int
    lead: tuple[str, ...]
    resp: tuple[str, ...]
    mode: str
    etc: bool = False

    def as_dict(self) -> dict[str, object]:
        """The JSON form."""
        return {
            "raw": self.raw,
            "at": self.at,
            "lead": list(self.lead),
            "resp": list(self.resp),
            "mode": self.mode,
            "etc": self.etc,
        }


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when: `date` is a day, month or year in ISO form (the last of it), None where the work goes on without end.
    `start` is the first year of a period; `every` marks a date of each year; `ongoing` work that continues."""

    raw: str
    at: int
    date: str | None
    start: str | None = None
    every: bool = False
    ongoing: bool = False
    year_inferred: bool = False

    def as_dict(self) -> dict[str, object]:
        """The JSON form; optional fields only where they say something."""
        answer: dict[str, object] = {"raw": self.raw, "at": self.at, "date": self.date}
        optional = {
            "start": self.start,
            "every": self.every,
            "ongoing": self.ongoing,
            "year_inferred": self.year_inferred,
        }
        answer.update({name: value for name, value in optional.items() if value})
        return answer


@dataclass(frozen=True, slots=True)
class Task:
    """One task. `heading_path` runs from the outermost heading to the task's own; `title_derived` is true when the text
    gives no title and the first clause stands in for it. `offset` and `end` delimit `evidence` in the document."""

    number: str | None
    title: str
    title_derived: bool
    heading_path: tuple[str, ...]
    text: str
    evidence: str
    offset: int
    end: int
    lead_units: tuple[str, ...] = ()
    resp_units: tuple[str, ...] = ()
    unit_clauses: tuple[UnitClause, ...] = ()
    deadlines: tuple[Deadline, ...] = field(default=())
    box: str | None = None
    level: Level = Level.CORE

    @property
    def span(self) -> Span:
        """Where the evidence stands in the document's text."""
        return Span(self.offset, self.end)

    def as_dict(self) -> dict[str, object]:
        """The JSON form of the command line."""
        return {
            "number": self.number,
            "title": self.title,
            "title_derived": self.title_derived,
            "heading_path": list(self.heading_path),
            "text": self.text,
            "lead_units": list(self.lead_units),
            "resp_units": list(self.resp_units),
            "unit_clauses": [clause.as_dict() for clause in self.unit_clauses],
            "deadlines": [deadline.as_dict() for deadline in self.deadlines],
            "box": self.box,
            "level": self.level.value,
            "evidence": self.evidence,
            "offset": self.offset,
            "end": self.end,
        }
