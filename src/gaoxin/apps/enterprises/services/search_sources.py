"""What search entries are made from: organisations that go on, with those merged into them, zone by zone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log10
from typing import Any

from django.db.backends.utils import CursorWrapper

from gaoxin.apps.enterprises.queries.names import section_of
from gaoxin.apps.enterprises.states import LIVING, SizeClass
from gaoxin.apps.zones.states import NameKind, OrganisationKind
from gaoxin.engines.linkage.search.entries import Described

FEN = 100
"""分 in a yuan."""
_TIERS = {SizeClass.LARGE: 0, SizeClass.MEDIUM: 1, SizeClass.SMALL: 2}
_REVENUES = (1_000_000_000, 100_000_000, 20_000_000)
"""Yuan a year from which an enterprise counts as large, medium or small where its size class is not known."""
_SMALLEST, _KNOWN_TIER = 3, 1
_STEP = 200
"""Weight between two tiers; within one the revenue counts ten for each tenfold."""


@dataclass(frozen=True, slots=True)
class Source:
    """What one entry is made from. The larger stand in a lower tier and have more weight."""

    presence: int
    zone: int
    organisation: int
    tier: int
    weight: int
    told: Described

    @property
    def code(self) -> str:
        return self.told.codes[0] if self.told.codes else ""


def read_sources(cursor: CursorWrapper, roots: Sequence[int], day: date) -> Iterator[Source]:
    """A source for every zone in which an organisation of `roots`, or one merged into it, is present.

    Where several of them are present in a zone, the record of the one that goes on speaks for all.
    """
    names = _names(cursor, roots, day)
    chosen: dict[tuple[int, int], dict[str, Any]] = {}
    for row in _rows(cursor, _PRESENCES, roots):
        chosen.setdefault((row["zone_id"], row["root"]), row)
    for (zone, root), row in chosen.items():
        tier, weight = _size(row)
        told = Described(
            names=tuple(names[root].in_force),
            past=tuple(names[root].past),
            codes=tuple(names[root].codes),
            address=row["address"] or "",
            properties=tuple(_properties(row)),
        )
        yield Source(row["id"], zone, root, tier, weight, told)


@dataclass(slots=True)
class _Names:
    in_force: list[str]
    past: list[str]
    codes: list[str]


def _names(cursor: CursorWrapper, roots: Sequence[int], day: date) -> dict[int, _Names]:
    """Names and codes of each root: its own in force, all else (former, merged) behind them."""
    found: dict[int, _Names] = defaultdict(lambda: _Names([], [], []))
    for row in _rows(cursor, _ORGANISATIONS, roots):
        one = found[row["root"]]
        own = [row["legal_name"], row["short_name"], row["english_name"]]
        _add(one.in_force if row["own"] else one.past, own)
        _add(one.codes, [row["credit_code"], row["provisional_key"]])
    for row in _rows(cursor, _FURTHER_NAMES, roots):
        over = row["kind"] == NameKind.FORMER or (row["valid_to"] is not None and row["valid_to"] < day)
        one = found[row["root"]]
        _add(one.in_force if row["own"] and not over else one.past, [row["name"]])
    return found


def _add(kept: list[str], names: Sequence[str | None]) -> None:
    kept.extend(name for name in names if name and name not in kept)


def _size(row: dict[str, Any]) -> tuple[int, int]:
    """Tier and weight: by size class or revenue; what is closed or gone comes last, what is no enterprise is known."""
    revenue = (row["latest_revenue"] or 0) // FEN
    if row["kind"] != OrganisationKind.ENTERPRISE:
        tier = _KNOWN_TIER
    elif row["status"] is not None and row["status"] not in LIVING:
        return _SMALLEST, 0
    else:
        by_revenue = next((tier for tier, least in enumerate(_REVENUES) if revenue >= least), _SMALLEST)
        tier = _TIERS.get(row["size"], by_revenue)
    return tier, (_SMALLEST - tier) * _STEP + 1 + (int(10 * log10(revenue)) if revenue > 0 else 0)


def _properties(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Properties to filter by: kind, and of an enterprise its status, size, place and industry at every level."""
    yield "kind", row["kind"]
    if row["status"] is None:
        return
    yield "status", row["status"]
    if row["size"]:
        yield "size", row["size"]
    if row["premises_id"]:
        yield "premises", str(row["premises_id"])
    if row["division"]:
        yield "division", row["division"][:6]
    for level in _levels(row["industry"] or ""):
        yield "industry", level


@cache
def _levels(code: str) -> tuple[str, ...]:
    """C, 39, 391 and 3911 for 3911."""
    section = section_of(code)
    return (*([section] if section else []), *(code[:length] for length in range(2, len(code) + 1)))


def _rows(cursor: CursorWrapper, question: str, roots: Sequence[int]) -> Iterator[dict[str, Any]]:
    cursor.execute(question, [list(roots)])
    columns = [column.name for column in cursor.description]
    for row in cursor.fetchall():
        yield dict(zip(columns, row, strict=True))


_FAMILY = """
WITH RECURSIVE family AS (
    SELECT id AS root, id AS member FROM zones_organisation WHERE id = ANY (%s)
    UNION
    SELECT family.root, merged.id FROM family JOIN zones_organisation merged ON merged.merged_into_id = family.member
)
"""
_ORGANISATIONS = f"""{_FAMILY}
SELECT root, root = member AS own, legal_name, short_name, english_name, credit_code, provisional_key
  FROM family JOIN zones_organisation organisation ON organisation.id = member
 ORDER BY root, member <> root, member
"""  # noqa: S608 - made of the constants above
_FURTHER_NAMES = f"""{_FAMILY}
SELECT root, root = member AS own, name, kind, valid_to
  FROM family JOIN zones_organisationname further ON further.organisation_id = member
 ORDER BY root, member <> root, valid_to DESC NULLS FIRST, further.id
"""  # noqa: S608
_PRESENCES = f"""{_FAMILY}
SELECT root, presence.id, presence.zone_id, organisation.kind, enterprise.status, enterprise.size,
       enterprise.latest_revenue, enterprise.address, enterprise.division, enterprise.premises_id, enterprise.industry
  FROM family
  JOIN zones_presence presence ON presence.organisation_id = member
  JOIN zones_organisation organisation ON organisation.id = root
  LEFT JOIN enterprises_enterprise enterprise ON enterprise.presence_id = presence.id
 ORDER BY presence.zone_id, root, member <> root, coalesce(enterprise.merged, false), presence.id
"""  # noqa: S608
