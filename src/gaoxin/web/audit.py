"""What an auditor looks through: accesses, changes of records, seals and their checks.

Changes are seen as far as the records are (row-level security). Accesses are those of the auditor's zones, and those of
people who were not signed in, which belong to no zone. Seals cover all zones and hold hashes only.
"""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from gaoxin.kernel.problems import Problem
from gaoxin.web import history, trail
from gaoxin.web.errors import NotFound
from gaoxin.web.history import HistoryLine
from gaoxin.web.models import Access, Entry, Seal, Verification
from gaoxin.web.models.accesses import NOWHERE
from gaoxin.web.problems import Said, say
from gaoxin.web.registry import Text
from gaoxin.web.scope import as_system
from gaoxin.web.seal import making, statement
from gaoxin.web.seal.ledgers import ledgers
from gaoxin.web.seal.statement import Statement


def accesses(zones: frozenset[int]) -> QuerySet[Access]:
    """The accesses in these zones and of the signed out. Runs in a scope that sees all of them."""
    return Access.objects.filter(zone__in=[*zones, NOWHERE]).select_related("person")


def kind_of(table: str) -> Text:
    """What the records are called whose changes a table holds."""
    ledger = ledgers().get(table)
    return ledger.label if ledger else table


def kinds() -> list[tuple[str, Text]]:
    """Every history with what its records are called, by name."""
    found = [(table, kind_of(table)) for table in trail.histories()]
    return sorted(found, key=lambda kind: str(kind[1]))


def entries() -> QuerySet[Entry]:
    """Every change of every record that the scope in force may see."""
    return Entry.objects.select_related("person")


@dataclass(frozen=True, slots=True)
class EntryShown:
    """One entry of a history: its table and number, the record, who changed what and why, and all values it holds."""

    kind: Text
    table: str
    number: int
    record: object
    name: str
    line: HistoryLine
    values: list[tuple[Text, str]]


def require_entry(table: str, number: int) -> EntryShown:
    """One entry, or not found."""
    events = trail.histories().get(table)
    found = history.change(events, number) if events else None
    if found is None:
        raise NotFound
    event, line = found
    entry = Entry(table=table, number=number)
    trail.name_entries([entry])
    return EntryShown(kind_of(table), table, number, event.pgh_obj_id, entry.name, line, history.values(event))


def seals() -> QuerySet[Seal]:
    """Every seal; its statement is left to whoever asks for one."""
    return Seal.objects.defer("statement").order_by("-number")


@dataclass(frozen=True, slots=True)
class SealState:
    """How sealing stands: the latest seal, whether a closed day is without one, and the latest check."""

    latest: Seal | None
    due: bool
    checked: Verification | None


def seal_state() -> SealState:
    """How sealing stands now, by the database's clock."""
    with as_system():
        checked = Verification.objects.select_related("made_by").order_by("-pk").first()
        return SealState(seals().first(), making.due(), checked)


@dataclass(frozen=True, slots=True)
class TableSealed:
    """One table in a seal."""

    kind: Text
    table: str
    entries: int
    high: int


@dataclass(frozen=True, slots=True)
class SealShown:
    """One seal with what it covers. `intact` says whether the statement still is what was sealed."""

    seal: Seal
    told: Statement
    tables: list[TableSealed]
    intact: bool

    @property
    def parts(self) -> list[str]:
        """The hash in eights, to be read aloud and compared."""
        return [self.seal.hash[start : start + 8] for start in range(0, len(self.seal.hash), 8)]


def require_seal(number: int) -> SealShown:
    """One seal, or not found."""
    seal = Seal.objects.filter(number=number).first()
    if seal is None:
        raise NotFound
    told = statement.read(seal.statement)
    tables = [
        TableSealed(kind_of(table), table, sheet.entries, sheet.high)
        for table, sheet in told.tables.items()
        if sheet.entries
    ]
    return SealShown(seal, told, tables, statement.digest(seal.statement) == seal.hash)


@dataclass(frozen=True, slots=True)
class Found:
    """One finding of a check, in words, with the kind of record, entry and record it names.

    `address` opens the entry, where it is a change of a record that is still there.
    """

    said: Said
    kind: Text
    entry: str
    record: str
    day: str
    address: str


def require_verification(pk: int) -> tuple[Verification, list[Found]]:
    """One check with its findings, or not found."""
    with as_system():
        check = Verification.objects.select_related("made_by").filter(pk=pk).first()
    if check is None:
        raise NotFound
    return check, [_found(one["code"], one["values"]) for one in check.problems]


def _found(code: str, values: dict[str, str]) -> Found:
    table, entry = values.get("table", ""), values.get("entry", "")
    there = entry and code != "seal.entry_removed" and table in trail.histories()
    return Found(
        said=say(Problem(code, values)),
        kind=kind_of(table) if table else "",
        entry=entry,
        record=values.get("record", ""),
        day=values.get("day", ""),
        address=reverse("web:entry", args=[table, int(entry)]) if there else "",
    )
