"""Staged rows that are not written unseen: bad ones that only the registry can tell, and doubtful ones."""

from dataclasses import dataclass, field
from decimal import Decimal

from django.db.backends.utils import CursorWrapper
from psycopg import sql

from gaoxin.apps.enterprises.imports.fields import Kind
from gaoxin.apps.enterprises.imports.magnitudes import ENOUGH, SLIPS
from gaoxin.apps.enterprises.queries.importable import importable
from gaoxin.apps.enterprises.services.importing.changes import verified_lines
from gaoxin.apps.enterprises.services.importing.names import alike
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.apps.enterprises.services.importing.settling import Doubt
from gaoxin.kernel.problems import Problem
from gaoxin.kernel.quantities import Quantity, display
from gaoxin.kernel.units import parse_unit

_NEAR = 3
"""How far, as a factor, a figure may be from a slip of units and still count as one."""
_HALF = 2
_FEN = 100


@dataclass(frozen=True, slots=True)
class Found:
    """What the registry says of staged rows: problems of bad ones by line, doubts, and columns (field and year) most
    of whose figures are off by a power of ten from the year before."""

    bad: list[tuple[int, Problem]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    columns: dict[tuple[str, int], int] = field(default_factory=dict)


def found_doubts(cursor: CursorWrapper, run: Run) -> Found:
    """Everything about the staged rows that a person must look at."""
    slips, columns = _slips(cursor, run)
    return Found(
        [*_nameless(cursor), *_repeated(cursor)],
        [*_renamed(cursor, run), *_known_without_code(cursor, run), *_verified(cursor, run), *slips],
        columns,
    )


def _nameless(cursor: CursorWrapper) -> list[tuple[int, Problem]]:
    """New organisations need a name."""
    cursor.execute(
        "SELECT line, r.credit_code FROM import_state JOIN import_rows r USING (line)"
        " WHERE new_organisation AND r.legal_name IS NULL"
    )
    return [(line, Problem("imports.name_missing", {"code": code})) for line, code in cursor.fetchall()]


def _repeated(cursor: CursorWrapper) -> list[tuple[int, Problem]]:
    """Rows of one file about the same enterprise and year, told in different ways: once by code, once by name."""
    cursor.execute(
        "SELECT later.line, min(earlier.line) FROM import_years later"
        " JOIN import_years earlier ON earlier.presence = later.presence AND earlier.year = later.year"
        " AND earlier.nth = 1 WHERE later.nth > 1 GROUP BY later.line"
        " UNION SELECT line, min(said_in) FROM import_years WHERE said_here AND cardinality(fields) > 0 GROUP BY line"
    )
    return [(line, Problem("imports.row_repeated", {"first": first})) for line, first in cursor.fetchall()]


def _renamed(cursor: CursorWrapper, run: Run) -> list[Doubt]:
    """Names that are so unlike the registry's for the same code that the code may be another's."""
    cursor.execute(
        "SELECT c.line, c.organisation, o.legal_name, r.legal_name FROM import_changes c"
        " JOIN import_rows r USING (line) JOIN zones_organisation o ON o.id = c.organisation"
        " WHERE 'legal_name' = ANY (c.fields)"
    )
    return [
        Doubt(line, (Problem("imports.name_differs", {"known": known, "given": given}),), [organisation])
        for line, organisation, known, given in cursor.fetchall()
        if not alike(known, given)
    ]


def _known_without_code(cursor: CursorWrapper, run: Run) -> list[Doubt]:
    """New codes whose name an organisation of the zone bears that has no code yet."""
    cursor.execute(
        "SELECT s.line, r.legal_name, array_agg(o.id) FROM import_state s JOIN import_rows r USING (line)"
        " JOIN zones_organisation o ON o.legal_name = r.legal_name AND o.merged_into_id IS NULL"
        " JOIN zones_presence p ON p.organisation_id = o.id AND p.zone_id = %s"
        " WHERE s.new_organisation AND r.credit_code IS NOT NULL AND o.credit_code IS NULL"
        " AND EXISTS (SELECT FROM zones_organisation WHERE provisional_key IS NOT NULL AND credit_code IS NULL)"
        " GROUP BY s.line, r.legal_name",
        [run.zone.pk],
    )
    return [
        Doubt(line, (Problem("imports.known_without_code", {"name": name}),), candidates)
        for line, name, candidates in cursor.fetchall()
    ]


def _verified(cursor: CursorWrapper, run: Run) -> list[Doubt]:
    """Rows that would replace figures which an officer has compared with their evidence."""
    return [
        Doubt(
            line,
            (
                Problem(
                    "imports.verified_differs", {"year": year, "fields": [importable()[one].label for one in names]}
                ),
            ),
        )
        for line, year, names in verified_lines(cursor, run)
    ]


_SLIPPED = """
SELECT i.line, i.year, v.field, v.now, v.former
  FROM import_years i JOIN import_figures f USING (line, year)
  JOIN LATERAL (
      SELECT * FROM enterprises_yearlyfacts other
       WHERE other.enterprise_id = i.presence AND other.year <> i.year
       ORDER BY abs(other.year - i.year), other.year LIMIT 1) y ON true
  CROSS JOIN LATERAL (VALUES {pairs}) v (field, now, former)
 WHERE NOT i.new_record AND v.now <> 0 AND v.former <> 0
"""


def _slips(cursor: CursorWrapper, run: Run) -> tuple[list[Doubt], dict[tuple[str, int], int]]:
    """Money that is off from the nearest year by a power of ten between units: row by row, and by column where it is
    so for most rows."""
    money = [one for one in run.mapped(yearly=True) if one.kind is Kind.MONEY]
    if not money:
        return [], {}
    pairs = [
        sql.SQL("({key}, {now}, {former})").format(
            key=sql.Literal(one.key), now=sql.Identifier("f", one.key), former=sql.Identifier("y", one.key)
        )
        for one in money
    ]
    cursor.execute(
        sql.SQL(
            "WITH compared AS ({}) SELECT field, year, count(*),"
            " array_agg(line ORDER BY line) FILTER (WHERE slip), array_agg(now ORDER BY line) FILTER (WHERE slip),"
            " array_agg(former ORDER BY line) FILTER (WHERE slip)"
            " FROM (SELECT *, {} AS slip FROM compared) judged GROUP BY field, year"
        ).format(sql.SQL(_SLIPPED).format(pairs=sql.SQL(", ").join(pairs)), _is_slip())
    )
    doubts: list[Doubt] = []
    columns: dict[tuple[str, int], int] = {}
    for key, year, compared, lines, now, former in cursor.fetchall():
        if not lines or run.accepts(key, year):
            continue
        if len(lines) >= ENOUGH and len(lines) * _HALF >= compared:
            columns[key, year] = _power(now[0], former[0])
        else:
            doubts += [_slip(key, *one) for one in zip(lines, now, former, strict=True)]
    return doubts, columns


def _is_slip() -> sql.Composable:
    ratio = sql.SQL("(greatest(abs(now), abs(former))::numeric / least(abs(now), abs(former)))")
    near = [
        sql.SQL("{} BETWEEN {} AND {}").format(ratio, sql.Literal(10**power // _NEAR), sql.Literal(10**power * _NEAR))
        for power in SLIPS
    ]
    return sql.SQL("({})").format(sql.SQL(" OR ").join(near))


def _power(now: int, former: int) -> int:
    ratio = abs(now) / abs(former)
    up = ratio > 1
    power = min(SLIPS, key=lambda one: abs(10**one / (ratio if up else 1 / ratio) - 1))
    return power if up else -power


def _slip(key: str, line: int, now: int, former: int) -> Doubt:
    values = {"field": importable()[key].label, "now": _money(now), "former": _money(former)}
    return Doubt(line, (Problem("imports.unit_slip", values),))


def _money(fen: int) -> str:
    return display(Quantity(Decimal(fen) / _FEN, parse_unit("元")))
