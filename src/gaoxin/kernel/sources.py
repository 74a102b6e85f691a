"""Where a number or a sentence comes from."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class SourceKind(StrEnum):
    """The five origins a stored value may have."""

    DOCUMENT = "document"
    """A span of a stored document."""
    IMPORT = "import"
    """A row of an imported data set."""
    REPORT = "report"
    """A report by an officer or an enterprise on a day."""
    FORMULA = "formula"
    """Computed; the inputs carry sources of their own."""
    SYNTHETIC = "synthetic"
    """Made for demonstration; shown as 模拟数据 wherever it appears."""


@dataclass(frozen=True, slots=True)
class Source:
    """The origin of one value: what it is, which thing it names, and the place inside that thing.

    `reference` is a document's sha256, a data set's key, a person's key or a formula's name; `start` and `end` are
    offsets in the document's text (characters, end exclusive) or row numbers of a data set.
    """

    kind: SourceKind
    reference: str
    start: int | None = None
    end: int | None = None
    on: date | None = None
    inputs: tuple["Source", ...] = field(default=())
