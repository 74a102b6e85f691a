"""Fills a zone with synthetic enterprises. Each wears the mark 模拟数据; each slice of them is one transaction's part.

A slice is copied into temporary tables and inserted from there: a table under row-level security takes no COPY. An
enterprise whose code is present in the zone already stays as it is, so that loading twice changes nothing and a load
that was stopped goes on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import LiteralString

import polars as pl
from django.db import connection
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from gaoxin.apps.enterprises.models import Premises
from gaoxin.apps.enterprises.queries.sizes import FACTS, class_of
from gaoxin.apps.enterprises.services import search
from gaoxin.apps.enterprises.states import PremisesKind
from gaoxin.apps.enterprises.synthetic.distributions import places
from gaoxin.apps.enterprises.synthetic.figures import COLUMNS
from gaoxin.apps.enterprises.synthetic.generate import Locality, Slice, Wanted, slices
from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.states import Level
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, acting_as

YEARS = 5
"""Years of figures that are made: the last ones that are over."""

Told = Callable[[int, int], None]
"""Told how many of how many enterprises are loaded."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many enterprises were made, and how many of them were new to the zone."""

    made: int
    new: int


def load_synthetic(
    zone: Zone, count: int, seed: str = "1", years: int = YEARS, told: Told = lambda done, total: None
) -> Loaded:
    """Make so many enterprises for a zone and keep those it does not have yet.

    It is the system's own work. Each slice commits by itself unless the caller has a transaction open.
    """
    if zone.level not in (Level.ZONE, Level.PART):
        raise refuse("synthetic.no_zone", zone=zone.name)
    today = clock.today()
    wanted = Wanted(zone.code, _locality(zone), count, _over(today, years), today, seed)
    done = new = 0
    for one in slices(wanted):
        with acting_as(SYSTEM):
            new += _load(zone, one, f"模拟数据，种子 {seed}")
        done += one.enterprises.height
        told(done, count)
    return Loaded(done, new)


def _over(today: date, years: int) -> Sequence[int]:
    return range(today.year - years, today.year)


def _locality(zone: Zone) -> Locality:
    """Province and city above the zone; the zone's own name stands in where there is none."""
    above: dict[str, str] = {}
    place: Zone | None = zone
    while place is not None:
        above.setdefault(place.level, place.name)
        place = place.parent
    city = above.get(Level.CITY, zone.name)
    return Locality(above.get(Level.PROVINCE, city), city)


def _load(zone: Zone, one: Slice, note: str) -> int:
    """Insert what is new of a slice, so that it is found by a search too; answers how many enterprises that were."""
    parks = _parks(zone)
    enterprises = one.enterprises.join(_latest(one), on="number", how="left").with_columns(
        pl.col("premises").replace_strict(parks, default=None, return_dtype=pl.Int64)
    )
    values = {"zone": zone.pk, "now": clock.now(), "note": note}
    with connection.cursor() as cursor:
        _stage(cursor, "made_enterprises", enterprises)
        _stage(cursor, "made_facts", one.facts)
        _stage(cursor, "made_names", one.former_names)
        _stage(cursor, "made_contacts", one.contacts)
        cursor.execute(_NEW)
        cursor.execute(_ORGANISATIONS, values)
        cursor.execute(_PRESENCES, values)
        new: int = cursor.rowcount
        for command in (_ENTERPRISES, _FACTS, _NAMES, _CONTACTS):
            cursor.execute(command, values)
        cursor.execute("SELECT organisation_id FROM made_new ORDER BY organisation_id")
        organisations = [key for (key,) in cursor.fetchall()]
        cursor.execute(_DROP)
    for at in range(0, len(organisations), search.SLICE):
        search.refresh(organisations[at : at + search.SLICE])
    return new


def _stage(cursor: CursorWrapper, name: str, frame: pl.DataFrame) -> None:
    """A temporary table that holds a frame."""
    columns = [
        sql.SQL("{} {}").format(sql.Identifier(column), sql.SQL(_TYPES[dtype.base_type()]))
        for column, dtype in frame.schema.items()
    ]
    table = sql.Identifier(name)
    cursor.execute(sql.SQL("CREATE TEMP TABLE {} ({})").format(table, sql.SQL(", ").join(columns)))
    content = BytesIO()
    frame.write_csv(content, include_header=False, float_scientific=False)
    with cursor.copy(sql.SQL("COPY {} FROM STDIN (FORMAT csv)").format(table)) as copy:
        copy.write(content.getbuffer())
    cursor.execute(sql.SQL("ANALYZE {}").format(table))


def _parks(zone: Zone) -> dict[str, int]:
    """The parks of the synthetic addresses, by name."""
    known = {}
    for name in places()["parks"]:
        kind = PremisesKind.INCUBATOR if "孵化" in name else PremisesKind.PARK
        park, _ = Premises.objects.get_or_create(zone=zone, name=name, defaults={"kind": kind, "synthetic": True})
        known[name] = park.pk
    return known


def _latest(one: Slice) -> pl.DataFrame:
    """What a list shows of each firm: year, revenue, staff and size class of the last year it reported."""
    last = one.facts.sort("year").group_by("number", maintain_order=True).last()
    known = last.select("number", "year", *FACTS).join(one.enterprises.select("number", "industry"), on="number")
    sizes = [
        class_of(industry or "", year, dict(zip(FACTS, amounts, strict=True)))[0]
        for year, industry, *amounts in known.select("year", "industry", *FACTS).iter_rows()
    ]
    return known.select(
        "number",
        latest_year="year",
        latest_revenue="revenue",
        latest_staff=pl.coalesce("staff", "average_staff"),
        size=pl.Series(sizes, dtype=pl.String),
    )


_TYPES: dict[type[pl.DataType], LiteralString] = {
    pl.UInt64: "bigint",
    pl.Int64: "bigint",
    pl.Int16: "smallint",
    pl.Float64: "numeric",
    pl.String: "text",
    pl.Boolean: "boolean",
    pl.Date: "date",
}

_ORGANISATIONS = """
INSERT INTO zones_organisation (kind, credit_code, legal_name, short_name, english_name, synthetic)
SELECT 'enterprise', credit_code, legal_name, coalesce(short_name, ''), coalesce(english_name, ''), true
FROM made_enterprises ORDER BY number
ON CONFLICT (credit_code) DO NOTHING
"""
_NEW = "CREATE TEMP TABLE made_new (number bigint, id bigint, organisation_id bigint)"
_PRESENCES = """
WITH present AS (
    INSERT INTO zones_presence (zone_id, organisation_id, since, until)
    SELECT %(zone)s, organisation.id, made.founded_on, made.left_on
    FROM made_enterprises made JOIN zones_organisation organisation USING (credit_code)
    WHERE organisation.synthetic ORDER BY made.number
    ON CONFLICT (organisation_id, zone_id) DO NOTHING
    RETURNING id, organisation_id
)
INSERT INTO made_new SELECT made.number, present.id, present.organisation_id
FROM present JOIN zones_organisation organisation ON organisation.id = present.organisation_id
JOIN made_enterprises made USING (credit_code)
"""
_ENTERPRISES = """
INSERT INTO enterprises_enterprise (
    presence_id, zone_id, organisation_id, division, address, longitude, latitude, premises_id, industry,
    industry_state, industry_confidence, business, products, registered_capital, founded_on, status, size, size_year,
    latest_year, latest_revenue, latest_staff, published, merged, origin, source_note, entered_at, revision, synthetic)
SELECT new.id, %(zone)s, new.organisation_id, coalesce(division, ''), coalesce(address, ''), longitude, latitude,
    premises, coalesce(industry, ''), coalesce(industry_state, ''), industry_confidence, coalesce(business, ''),
    coalesce(products, ''), registered_capital, founded_on, status, coalesce(size, ''),
    CASE WHEN size <> '' THEN latest_year END, latest_year, latest_revenue, latest_staff, high_tech, false,
    'synthetic', %(note)s, %(now)s, 1, true
FROM made_new new JOIN made_enterprises made USING (number) ORDER BY new.id
"""
# The columns are our own names, not anybody's input.
_FACTS = f"""
INSERT INTO enterprises_yearlyfacts (
    enterprise_id, zone_id, organisation_id, year, state, {", ".join(COLUMNS)},
    origin, source_note, entered_at, revision, synthetic)
SELECT new.id, %(zone)s, new.organisation_id, year, state, {", ".join(COLUMNS)}, 'synthetic', %(note)s, %(now)s, 1, true
FROM made_new new JOIN made_facts made USING (number) ORDER BY new.id, year
"""  # noqa: S608
_NAMES = """
INSERT INTO zones_organisationname (organisation_id, name, kind, valid_from, valid_to)
SELECT new.organisation_id, made.name, 'former', made.valid_from, made.valid_to
FROM made_new new JOIN made_names made USING (number)
ON CONFLICT DO NOTHING
"""
_CONTACTS = """
INSERT INTO enterprises_contact (
    enterprise_id, zone_id, organisation_id, role, office, phone, email, note, origin, source_note, entered_at,
    revision, synthetic)
SELECT new.id, %(zone)s, new.organisation_id, 'general', office, phone, '', '', 'synthetic', %(note)s, %(now)s, 1, true
FROM made_new new JOIN made_contacts made USING (number) ORDER BY new.id
"""
_DROP = "DROP TABLE made_enterprises, made_facts, made_names, made_contacts, made_new"
