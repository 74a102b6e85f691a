"""Seals and sealed entries as plain files, with the script that checks them: for whoever does not want to trust us.

seals/0001-2026-11-21.json               the statement; its SHA-256 is the seal of the day
sealed/0001-2026-11-21/TABLE.list        a line for each sealed entry: number, SHA-256 of its line, record
sealed/0001-2026-11-21/TABLE.jsonl       the lines themselves, as they are now
loose/TABLE.jsonl                        entries that no seal covers yet
verify_seal.py, README.txt               how to check
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection
from django.db.models import Sum
from django.utils.translation import gettext_noop
from psycopg import sql

from gaoxin.kernel.problems import refuse
from gaoxin.web.jobs import NoProgress
from gaoxin.web.models import Seal, SealedBlock
from gaoxin.web.seal import statement
from gaoxin.web.seal.ledgers import Ledger, entries_of, ledgers, read_manifest, settle
from gaoxin.web.seal.runs import Run, extend, joined, multirange
from gaoxin.web.seal.sheets import BLOCK

HERE = Path(__file__).parent
LEAST = -(2**63)  # below every number
_WRITING = gettext_noop("正在导出")


@dataclass(slots=True)
class Exported:
    """What an export holds: seals, entries they cover, and entries not sealed yet."""

    seals: int = 0
    entries: int = 0
    loose: int = 0
    sealed: dict[str, list[Run]] = field(default_factory=lambda: defaultdict(list))


def export(folder: Path, progress: NoProgress | None = None) -> Exported:
    """Write everything into an empty or new folder. Runs inside a scope that sees all rows."""
    if folder.exists() and any(folder.iterdir()):
        raise refuse("seal.folder_in_use", folder=str(folder))
    if not Seal.objects.exists():
        raise refuse("seal.nothing_sealed")
    settle()
    progress, done = progress or NoProgress(), Exported()
    for name in ("seals", "sealed", "loose"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "verify_seal.py", folder)
    shutil.copy(HERE / "README.txt", folder)
    total = Seal.objects.aggregate(total=Sum("entries"))["total"]
    for seal in Seal.objects.iterator(chunk_size=10):
        for entries in _write_seal(folder, seal, done):
            done.entries += entries
            progress.step(min(done.entries, total), total, _WRITING)
        done.seals += 1
    for ledger in ledgers().values():
        done.loose += _write_loose(folder, ledger, joined(done.sealed[ledger.table]))
    return done


def _write_seal(folder: Path, seal: Seal, done: Exported) -> Iterator[int]:
    name = f"{seal.number:04}-{seal.day}"
    (folder / "seals" / f"{name}.json").write_text(seal.statement, encoding="utf-8", newline="")
    (folder / "sealed" / name).mkdir()
    told, known = statement.read(seal.statement), ledgers()
    for block in SealedBlock.objects.filter(seal=seal).order_by("table", "position").iterator(chunk_size=20):
        place = folder / "sealed" / name / block.table
        with place.with_suffix(".list").open("a", encoding="utf-8", newline="") as file:
            file.write(block.manifest)
        numbers = [number for number, _, _ in read_manifest(block.manifest)]
        extend(done.sealed[block.table], numbers)
        ledger, columns = known.get(block.table), told.tables[block.table].columns
        if ledger and set(columns) <= set(ledger.columns):
            condition = sql.SQL(" WHERE e.{} = ANY({})").format(sql.Identifier(ledger.key), sql.Literal(numbers))
            _append(place.with_suffix(".jsonl"), sql.SQL("").join([entries_of(ledger, columns), condition]))
        yield len(numbers)


def _write_loose(folder: Path, ledger: Ledger, sealed: list[Run]) -> int:
    written, last = 0, None
    file = folder / "loose" / f"{ledger.table}.jsonl"
    while last is None or last[0] == BLOCK:
        condition = sql.SQL(" WHERE e.{key} > {after} AND NOT {sealed}::int8multirange @> e.{key}::bigint").format(
            key=sql.Identifier(ledger.key),
            after=sql.Literal(last[1] if last else LEAST),
            sealed=sql.Literal(multirange(sealed)),
        )
        last = _append(file, sql.SQL("").join([entries_of(ledger, ledger.columns), condition]))
        written += last[0]
    return written


def _append(file: Path, entries: sql.Composable) -> tuple[int, int]:
    """Add the lines of a block of these entries to a file, by number; answers how many and the last number."""
    query = sql.SQL("SELECT id, line FROM ({}) listed ORDER BY id LIMIT {}").format(entries, sql.Literal(BLOCK))
    with connection.cursor() as cursor, file.open("a", encoding="utf-8", newline="") as to:
        cursor.execute(query)
        rows = cursor.fetchall()
        to.writelines(f"{line}\n" for _, line in rows)
    return len(rows), rows[-1][0] if rows else LEAST
