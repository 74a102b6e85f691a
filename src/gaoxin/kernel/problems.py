"""What went wrong, where, and what to do about it.

A problem carries a code and the values of its sentence, never the sentence itself: the sentences stand in the
catalogue (`catalogue/sentences`), Chinese and English, and are the same for pages, REST and the command line.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How far a problem reaches: an error stops the work, a warning leaves a result that wants a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the input a problem lies. Lines and columns count from 1; `path` may name a field, cell or clause."""

    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with some input. `code` names its sentence and remedy in `catalogue/sentences`."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None
    severity: Severity = Severity.ERROR


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not a defect of the program
    """A service or engine will not do what was asked; the problems say why. Nothing has been changed."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.code for problem in problems))
        self.problems = problems


def refuse(code: str, place: Place | None = None, /, **values: object) -> Refusal:
    """Build the refusal for one problem; the caller raises it."""
    return Refusal(Problem(code, values, place))
