"""Checking one table of one seal: its list against the statement, and the entries against the list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import connection
from psycopg import sql

from gaoxin.kernel.problems import Problem
from gaoxin.web.models import SealedBlock
from gaoxin.web.seal.ledgers import Ledger, entries_of, manifest_of, read_manifest
from gaoxin.web.seal.statement import Sheet, Statement, digest

NAMED = 500  # findings that are kept by name; beyond that they are counted


@dataclass(frozen=True, slots=True)
class Block:
    """A block that was checked: the numbers of the entries it lists, and what is wrong with them."""

    numbers: list[int]
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class SheetCheck:
    """One table as a seal states it. `before` is the statement of the seal before, which bounds what came late."""

    ledger: Ledger
    number: int
    day: date
    sheet: Sheet
    before: Statement | None

    def problems_of_list(self) -> list[Problem]:
        """What is wrong before any entry is read: blocks of the list that are not as stated, columns that are gone."""
        found = [(block.entries, digest(block.manifest)) for block in self._kept()]
        stated = self.sheet.blocks
        wrong = [at for at in range(max(len(found), len(stated))) if found[at : at + 1] != list(stated[at : at + 1])]
        problems = [self._problem("seal.list_altered", block=at + 1) for at in wrong]
        if self._columns_gone:
            problems.append(self._problem("seal.columns_gone", columns=", ".join(self._columns_gone)))
        return problems

    def blocks(self) -> Iterator[Block]:
        """Check the entries, a block at a time. Entries whose columns are gone cannot be read as they were sealed."""
        gone = self._columns_gone
        for block in self._kept():
            numbers = [number for number, _, _ in read_manifest(block.manifest)]
            yield Block(numbers, [] if gone else list(self._compare(block.manifest, numbers)))

    @property
    def _columns_gone(self) -> list[str]:
        return sorted(set(self.sheet.columns) - set(self.ledger.columns))

    def _kept(self) -> Iterator[SealedBlock]:
        kept = SealedBlock.objects.filter(seal=self.number, table=self.ledger.table).order_by("position")
        return kept.iterator(chunk_size=20)

    def _compare(self, listed: str, numbers: list[int]) -> Iterator[Problem]:
        present, contradicting = self._read(numbers)
        if present != listed:
            yield from self._differences(listed, present)
        if contradicting:
            records = {number: record for number, _, record in read_manifest(listed)}
            for number in contradicting:
                yield self._problem("seal.entry_slipped_in", entry=number, record=records[number])

    def _differences(self, listed: str, present: str) -> Iterator[Problem]:
        here = {number: leaf for number, leaf, _ in read_manifest(present)}
        for number, leaf, record in read_manifest(listed):
            if number not in here:
                yield self._problem("seal.entry_removed", entry=number, record=record)
            elif here[number] != leaf:
                yield self._problem("seal.entry_changed", entry=number, record=record)

    def _read(self, numbers: list[int]) -> tuple[str, list[int]]:
        """The list of these entries as they are now, and those whose time or number contradicts the seal before."""
        condition = sql.SQL(" WHERE e.{key} = ANY({numbers})")
        if numbers[-1] - numbers[0] == len(numbers) - 1:
            condition = sql.SQL(" WHERE e.{key} BETWEEN {first} AND {last}")
        narrowed = condition.format(
            key=sql.Identifier(self.ledger.key),
            numbers=sql.Literal(numbers),
            first=sql.Literal(numbers[0]),
            last=sql.Literal(numbers[-1]),
        )
        entries = sql.SQL("").join([entries_of(self.ledger, self.sheet.columns), narrowed])
        with connection.cursor() as cursor:
            cursor.execute(manifest_of(entries, doubted=contradicts(self.before, self.ledger.table)))
            present, contradicting = cursor.fetchone()
        return present, contradicting

    def _problem(self, code: str, **values: object) -> Problem:
        return Problem(code, {"day": self.day, "table": self.ledger.table, **values})


def contradicts(before: Statement | None, table: str) -> sql.Composable:
    """The condition on `id` and `moment` under which an entry cannot have come after the seal `before` by itself.

    It claims a time that was already sealed and no transaction of that time was left; or it has a number that was given
    before the seal was made, and claims to be made after it.
    """
    sheet = before.tables.get(table) if before else None
    if before is None or sheet is None:
        return sql.SQL("false")
    return sql.SQL("moment < {sealed} OR (id <= {high} AND moment >= {made_at})").format(
        sealed=sql.Literal(min(before.until, before.oldest)),
        high=sql.Literal(sheet.high),
        made_at=sql.Literal(before.made_at),
    )
