"""Entries that no seal knows: made since the latest one, or slipped in under a time or a number that was sealed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from psycopg import sql

from gaoxin.web.seal.checking import NAMED, contradicts
from gaoxin.web.seal.ledgers import Ledger
from gaoxin.web.seal.runs import Run, multirange
from gaoxin.web.seal.statement import Statement

# Numbers are compared first, from the index alone; rows are read for those that no seal knows.
_QUERY = sql.SQL("""
    WITH loose AS MATERIALIZED (
        SELECT {key} AS id FROM {table} WHERE NOT {sealed}::int8multirange @> {key}::bigint
    ), doubted AS (
        SELECT id, record FROM (
            SELECT loose.id, e.{moment} AS moment, e.{record}::text AS record
            FROM loose JOIN {table} e ON e.{key} = loose.id
        ) entries WHERE {doubt}
    )
    SELECT (SELECT count(*) FROM loose), (SELECT count(*) FROM doubted),
        (SELECT coalesce(json_agg(json_build_array(id, record) ORDER BY id), '[]')
         FROM (SELECT * FROM doubted ORDER BY id LIMIT {named}) first)
""")


@dataclass(frozen=True, slots=True)
class Strangers:
    """Entries of one table outside all seals. `unsealed` wait for the next seal; `found` are out of place."""

    unsealed: int
    found: int
    named: list[tuple[int, str]]


def strangers(ledger: Ledger, latest: Statement, sealed: Sequence[Run]) -> Strangers:
    """The entries outside the numbers `sealed`, judged by the latest seal."""
    query = _QUERY.format(
        key=sql.Identifier(ledger.key),
        table=sql.Identifier(ledger.table),
        moment=sql.Identifier(ledger.moment),
        record=sql.Identifier(ledger.record),
        sealed=sql.Literal(multirange(sealed)),
        doubt=_doubt(ledger, latest),
        named=sql.Literal(NAMED),
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        loose, found, named = cursor.fetchone()
    return Strangers(loose - found, found, [(number, record) for number, record in named])


def _doubt(ledger: Ledger, latest: Statement) -> sql.Composable:
    """When an entry cannot be new: it contradicts the latest seal, or has a number that was never to be given again."""
    sheet = latest.tables.get(ledger.table)
    if sheet is None:
        return sql.SQL("false")
    return sql.SQL("({contradicting}) OR (id <= {high} AND NOT {open}::int8multirange @> id::bigint)").format(
        contradicting=contradicts(latest, ledger.table),
        high=sql.Literal(sheet.high),
        open=sql.Literal(multirange(sheet.open)),
    )
