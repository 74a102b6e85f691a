"""The daily seal: what it covers, and that every changed, removed or added row is found and named."""

from datetime import datetime, timedelta

import psycopg
import pytest

from gaoxin.apps.zones.models import Zone
from gaoxin.web import clock
from gaoxin.web.models import Seal, SealedBlock
from gaoxin.web.scope import SYSTEM, acting_as
from gaoxin.web.seal import making
from gaoxin.web.seal.statement import digest, read
from gaoxin.web.seal.verifying import verify

pytestmark = pytest.mark.django_db(transaction=True)
TABLE = "zones_zoneevent"


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
        today = clock.local(datetime.now(clock.SHANGHAI)).date()
        self.do(f"UPDATE {TABLE} SET pgh_created_at = %s WHERE pgh_created_at >= %s", moment, today)


@pytest.fixture
def owner(owner_url):
    with psycopg.connect(owner_url, autocommit=True) as connection:
        yield Owner(connection)


def at(days: int, hour: int = 12, minute: int = 0) -> datetime:
    """A moment some days from today, in Shanghai."""
    today = datetime.now(clock.SHANGHAI).replace(hour=hour, minute=minute, second=0, microsecond=0)
    return today + timedelta(days=days)


def name_zones(owner: Owner, moment: datetime, *codes: str) -> list[int]:
    """Zones made at that moment; answers their keys."""
    made = [Zone.objects.create(code=code, name=code, level="zone").pk for code in codes]
    owner.date(moment)
    return made


def found(problems) -> list[tuple]:
    return [(one.code, one.values.get("table"), one.values.get("entry"), one.values.get("record")) for one in problems]


@pytest.fixture
def sealed(owner):
    """Three days of entries, each sealed at ten past midnight; answers the keys of the zones."""
    keys = []
    for day in (-4, -3, -2):
        keys += name_zones(owner, at(day), f"a{-day}", f"b{-day}", f"c{-day}")
        making.make_missing(now=at(day + 1, 0, 10))
    return keys


def test_seals_hang_together_and_verify(sealed):
    seals = list(Seal.objects.all())
    assert [seal.number for seal in seals] == [1, 2, 3]
    assert [read(seal.statement).previous for seal in seals] == ["", seals[0].hash, seals[1].hash]
    assert [digest(seal.statement) for seal in seals] == [seal.hash for seal in seals]
    assert [read(seal.statement).tables[TABLE].entries for seal in seals] == [3, 3, 3]
    checked = verify()
    assert (checked.seals, checked.entries, checked.found, checked.problems) == (3, 9, 0, [])
