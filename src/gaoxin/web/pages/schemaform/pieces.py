"""The pieces of a form's page: sections, the places of questions, controls, rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gaoxin.web.registry import Text


@dataclass(frozen=True, slots=True)
class Option:
    """One choice."""

    value: str
    label: str
    chosen: bool
    id: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value filled in beforehand comes from. `kept` is its text where the value has been changed."""

    words: Text
    on: date | None
    address: str
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """What is filled in: of a field, or of one cell. `sort` names the way it is asked."""

    name: str
    id: str
    sort: str
    value: str = ""
    options: Sequence[Option] = ()
    decides: bool = False
    label: str = ""
    unit: str = ""
    mode: str = ""
    longest: int | None = None
    described: str = ""
    errors: Sequence[str] = ()
    required: bool = False
    accept: str = ""
    most_bytes: int = 0
    several: bool = False
    files: Sequence[tuple[str, str, str]] = ()
    focus: bool = False

    @property
    def filled(self) -> bool:
        return bool(self.value or self.files or any(one.chosen for one in self.options))

    @property
    def target(self) -> str:
        """Where a link to it leads: to the first of several boxes."""
        return self.options[0].id if self.options and self.sort != "select" else self.id


@dataclass(frozen=True, slots=True)
class Hidden:
    """A value of a question that is not asked, travelling along."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column that some row asks. `required` in any of them."""

    key: str
    label: str
    hint: str
    unit: str
    required: bool


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row: its number from one, and for each column its control, or None where it is not asked."""

    number: int
    index: int
    cells: Sequence[tuple[Column, Control | None]]
    hidden: Sequence[Hidden]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """The rows of a table, with the name of a row. `focus`: the cursor goes to the button below them."""

    columns: Sequence[Column]
    rows: Sequence[ShownRow]
    row: str
    full: bool
    focus: bool


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a question in the page: the question where it is asked, else its hidden answer."""

    key: str
    asked: bool
    required: bool = False
    label: str = ""
    hint: str = ""
    basis: str = ""
    grouped: bool = False
    control: Control | None = None
    table: ShownTable | None = None
    source: Source | None = None
    errors: Sequence[str] = ()
    lost: bool = False
    hidden: Sequence[Hidden] = ()

    @property
    def filled(self) -> bool:
        control = self.control
        if self.table:
            return any(cell and cell.filled for row in self.table.rows for _, cell in row.cells)
        return bool(control and control.filled)

    @property
    def target(self) -> str:
        """Where a link to the question leads."""
        return self.control.target if self.control else f"slot-{self.key}"


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A part of the page. Without a question that is asked it is hidden."""

    number: int
    key: str
    title: str
    note: str
    slots: Sequence[Slot]

    @property
    def asked(self) -> Sequence[Slot]:
        return [slot for slot in self.slots if slot.asked]

    @property
    def filled(self) -> int:
        return sum(slot.filled for slot in self.asked)

    @property
    def wrong(self) -> bool:
        return any(slot.errors for slot in self.asked)
