"""Putting the entries of one table into blocks for a seal, and keeping the numbers that are still to come.

A number is left open where no entry was seen under it: its transaction was undone, was still running, or the entry was
made after the day had ended. It stays open until every transaction that might have taken it is finished.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection
from psycopg import sql

from gaoxin.web.models import SealedBlock
from gaoxin.web.seal.ledgers import Ledger, entries_of, manifest_of, read_manifest
from gaoxin.web.seal.runs import Run, extend, joined, multirange, runs_of, without
from gaoxin.web.seal.statement import Sheet, Statement, digest

BLOCK = 1000  # entries
_NARROWED = sql.SQL(" WHERE {condition} AND e.{moment} < {until} ORDER BY e.{key} LIMIT {block}")
_IN_OPEN = sql.SQL(
    "SELECT e.{key} FROM unnest({open}::int8multirange) span"
    " JOIN {table} e ON e.{key} >= lower(span) AND e.{key} < upper(span) WHERE {condition} ORDER BY 1"
)


@dataclass(frozen=True, slots=True)
class Horizon:
    """Where the tables stood at one moment: the greatest number of each, and the transactions running then."""

    made_at: datetime
    oldest: datetime
    snapshot: str
    high: dict[str, int]

    @property
    def running_from(self) -> int:
        """The number of the first transaction that was not finished (`xmin` of the snapshot)."""
        return int(self.snapshot.split(":")[0])


@dataclass(slots=True)
class Sealing:
    """One table while its entries are put into blocks for a seal."""

    ledger: Ledger
    number: int
    until: datetime
    horizon: Horizon
    before: Statement | None
    blocks: list[tuple[int, str]] = field(default_factory=list)
    taken: list[Run] = field(default_factory=list)

    @property
    def sheet_before(self) -> Sheet | None:
        return self.before.tables.get(self.ledger.table) if self.before else None

    @property
    def low(self) -> int:
        """The greatest number that the table had when the seal before was made."""
        return self.sheet_before.high if self.sheet_before else 0

    @property
    def high(self) -> int:
        return max(self.low, self.horizon.high[self.ledger.table])

    def blocks_made(self) -> Iterator[int]:
        """Put all entries there are into blocks; answers how many are done after each."""
        late = self._late_numbers()
        for start in range(0, len(late), BLOCK):
            self._keep(self._read("e.{key} = ANY({numbers})", numbers=late[start : start + BLOCK]))
            yield self._done
        after = self.low
        while manifest := self._read("e.{key} > {after} AND e.{key} <= {high}", after=after, high=self.high):
            self._keep(manifest)
            after = self.taken[-1][1]
            yield self._done

    @property
    def _done(self) -> int:
        return sum(entries for entries, _ in self.blocks)

    def _late_numbers(self) -> list[int]:
        """Entries under numbers that the seal before left open: committed since, or made after that day had ended."""
        if not self.sheet_before or not self.sheet_before.open:
            return []
        return self._in_open(sql.SQL("e.{moment} < {until}"))

    def _in_open(self, condition: sql.SQL) -> list[int]:
        return _numbers(
            self._filled(_IN_OPEN, condition=self._filled(condition), open=multirange(self.sheet_before.open))
        )

    def _read(self, condition: str, **values: object) -> str:
        entries = entries_of(self.ledger, self.ledger.columns)
        narrowed = self._filled(_NARROWED, condition=self._filled(sql.SQL(condition), **values))
        with connection.cursor() as cursor:
            cursor.execute(manifest_of(sql.SQL("").join([entries, narrowed])))
            return cursor.fetchone()[0]

    def _filled(self, query: sql.SQL, **values: object) -> sql.Composed:
        written = {
            name: value if isinstance(value, sql.Composable) else sql.Literal(value) for name, value in values.items()
        }
        return query.format(
            key=sql.Identifier(self.ledger.key),
            moment=sql.Identifier(self.ledger.moment),
            table=sql.Identifier(self.ledger.table),
            until=sql.Literal(self.until),
            block=sql.Literal(BLOCK),
            **written,
        )

    def _keep(self, manifest: str) -> None:
        numbers = [number for number, _, _ in read_manifest(manifest)]
        SealedBlock.objects.create(
            seal_id=self.number,
            table=self.ledger.table,
            position=len(self.blocks),
            entries=len(numbers),
            manifest=manifest,
        )
        self.blocks.append((len(numbers), digest(manifest)))
        extend(self.taken, numbers)

    def sheet(self) -> Sheet:
        """What the seal states of the table once all its blocks are made."""
        return Sheet(
            key=self.ledger.key,
            moment=self.ledger.moment,
            entries=self._done,
            columns=self.ledger.columns if self.blocks else (),
            blocks=tuple(self.blocks),
            high=self.high,
            open=tuple(self._open()),
        )

    def _open(self) -> list[Run]:
        """Numbers up to the greatest that were not seen, and which an entry may still come to have."""
        fresh = without([(self.low + 1, self.high)], self.taken) if self.high > self.low else []
        return joined([*without(self._still_open(), self.taken), *fresh])

    def _still_open(self) -> list[Run]:
        """Of the numbers left open before: all, or those present once no transaction of then is left."""
        if not self.sheet_before or not self.before:
            return []
        over = self.horizon.running_from >= self.before.open_until and self.horizon.oldest > self.before.made_at
        return runs_of(self._in_open(sql.SQL("e.{moment} >= {until}"))) if over else list(self.sheet_before.open)


def _numbers(query: sql.Composed) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return [number for (number,) in cursor.fetchall()]
