"""Entries as if made on other days, and what someone with the owner's connection can do to them."""

from datetime import datetime, timedelta

import psycopg

from gaoxin.apps.zones.models import Zone
from gaoxin.web import clock

TABLE = "zones_zoneevent"
COPY = """
    INSERT INTO zones_zoneevent
        (pgh_id, pgh_created_at, pgh_label, pgh_obj_id, id, code, name, english_name, level, synthetic)
    SELECT coalesce(%s, nextval('zones_zoneevent_pgh_id_seq')), %s, pgh_label, pgh_obj_id, id, code, name, english_name,
        level, synthetic FROM zones_zoneevent ORDER BY pgh_id LIMIT 1"""


class Owner:
    """Whoever holds the owner's connection: may switch off the triggers and do anything to a row."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self.connection = connection

    def do(self, query: str, *values: object, table: str = TABLE) -> int:
        self.connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        done = self.connection.execute(query, values)
        self.connection.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        return done.rowcount

    def date(self, moment: datetime) -> None:
        """Entries of today as if made at another moment."""
        today = at(0, 0)  # as a moment: a bare day would begin at the database's own midnight
        self.do("UPDATE zones_zoneevent SET pgh_created_at = %s WHERE pgh_created_at >= %s", moment, today)


def at(days: int, hour: int = 12, minute: int = 0) -> datetime:
    """A moment some days from today, in Shanghai."""
    today = datetime.now(clock.SHANGHAI).replace(hour=hour, minute=minute, second=0, microsecond=0)
    return today + timedelta(days=days)


def name_zones(owner: Owner, moment: datetime, *codes: str) -> list[int]:
    """Zones made at that moment; answers their keys."""
    made = [Zone.objects.create(code=code, name=code, level="zone").pk for code in codes]
    owner.date(moment)
    return made


def write(connection: psycopg.Connection, moment: datetime, number: int | None = None) -> int:
    """An entry like the first one, made at that moment; answers its number."""
    return connection.execute(COPY + " RETURNING pgh_id", [number, moment]).fetchone()[0]
