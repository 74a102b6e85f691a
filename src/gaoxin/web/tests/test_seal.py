"""The daily seal: what it covers, and that every changed, removed or added row is found and named."""

from datetime import datetime

import psycopg
import pytest

from gaoxin.apps.zones.models import Zone
from gaoxin.web.models import Seal, SealedBlock
from gaoxin.web.scope import SYSTEM, acting_as
from gaoxin.web.seal import making
from gaoxin.web.seal.statement import digest, read
from gaoxin.web.seal.verifying import verify
from gaoxin.web.tests.tampering import COPY, TABLE, at, name_zones, write

pytestmark = pytest.mark.django_db(transaction=True)


def found(problems) -> list[tuple]:
    return [(one.code, one.values.get("table"), one.values.get("entry"), one.values.get("record")) for one in problems]


def test_seals_hang_together_and_verify(sealed):
    seals = list(Seal.objects.all())
    assert [seal.number for seal in seals] == [1, 2, 3]
    assert [read(seal.statement).previous for seal in seals] == ["", seals[0].hash, seals[1].hash]
    assert [digest(seal.statement) for seal in seals] == [seal.hash for seal in seals]
    assert [read(seal.statement).tables[TABLE].entries for seal in seals] == [3, 3, 3]
    checked = verify()
    assert (checked.seals, checked.entries, checked.found, checked.problems) == (3, 9, 0, [])


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE zones_zoneevent SET name = '别名' WHERE pgh_obj_id = %s",
        "UPDATE zones_zoneevent SET pgh_label = 'update' WHERE pgh_obj_id = %s",
        "UPDATE zones_zoneevent SET pgh_created_at = pgh_created_at + interval '1 second' WHERE pgh_obj_id = %s",
        "UPDATE zones_zoneevent SET pgh_context_id = NULL WHERE pgh_obj_id = %s",
        "UPDATE zones_zoneevent SET pgh_obj_id = pgh_obj_id + 100 WHERE pgh_obj_id = %s",
    ],
)
def test_a_changed_entry_is_named(sealed, owner, change):
    with acting_as(SYSTEM):
        named = Zone.objects.create(code="n", name="n", level="zone").pk
    owner.date(at(-1))
    making.make_missing(now=at(0, 0, 10))
    assert owner.do(change, named) == 1
    number = Zone.pgh_event_model.objects.latest("pgh_id").pk
    checked = verify()
    assert found(checked.problems) == [("seal.entry_changed", TABLE, number, str(named))]
    assert checked.problems[0].values["day"] == at(-1).date()


def test_a_change_of_who_or_why_is_named(owner):
    with acting_as(SYSTEM, why="并入"):
        zone = Zone.objects.create(code="w", name="w", level="zone")
    owner.date(at(-1))
    making.make_missing(now=at(0, 0, 10))
    assert verify().found == 0
    owner.connection.execute('UPDATE pghistory_context SET metadata = metadata || \'{"why": "别的"}\'')
    entry = Zone.pgh_event_model.objects.get().pk
    assert found(verify().problems) == [("seal.entry_changed", TABLE, entry, str(zone.pk))]


def test_removed_entries_are_named_with_their_records(sealed, owner):
    numbers = list(Zone.pgh_event_model.objects.order_by("pk").values_list("pk", flat=True))
    owner.do("DELETE FROM zones_zoneevent WHERE pgh_id = ANY(%s)", [numbers[1], numbers[8]])
    assert found(verify().problems) == [
        ("seal.entry_removed", TABLE, numbers[1], str(sealed[1])),
        ("seal.entry_removed", TABLE, numbers[8], str(sealed[8])),
    ]


@pytest.mark.parametrize(
    ("number", "moment"),
    [(None, at(-3, 9)), (None, at(-30)), (0, at(-3, 9)), (0, at(0, 0, 1)), (-5, at(-1, 0, 20))],
    ids=["dated back", "dated back to before all seals", "old number, old date", "old number, new date", "negative"],
)
def test_an_entry_put_in_afterwards_is_named_before_and_after_the_next_seal(sealed, owner, number, moment):
    """Number 0 stands for one that was never used, among the sealed ones."""
    if number == 0:
        number = Zone.pgh_event_model.objects.order_by("pk").first().pk - 1
    owner.connection.execute(COPY, [number, moment])
    entry = Zone.pgh_event_model.objects.get(pgh_obj_id=sealed[0], pgh_created_at=moment).pk
    assert found(verify().problems) == [("seal.entry_added", TABLE, entry, str(sealed[0]))]
    making.make_missing(now=at(1, 0, 10))
    checked = verify()
    assert found(checked.problems)[0][2:] == (entry, str(sealed[0]))
    assert len(checked.problems) == 1


def test_an_altered_list_statement_or_chain_is_found(sealed, owner):
    block = SealedBlock.objects.filter(seal=2, table=TABLE).get()
    owner.do(
        "UPDATE web_sealedblock SET entries = 2 WHERE id = %s",
        block.pk,
        table="web_sealedblock",
    )
    assert [problem.code for problem in verify().problems] == ["seal.list_altered"]
    owner.do("UPDATE web_sealedblock SET entries = 3 WHERE id = %s", block.pk, table="web_sealedblock")
    assert verify().found == 0
    owner.do("UPDATE web_seal SET statement = replace(statement, 'high', 'low') WHERE number = 2", table="web_seal")
    assert [problem.code for problem in verify().problems][:1] == ["seal.statement_altered"]


def test_a_seal_taken_out_breaks_the_chain(sealed, owner):
    owner.do("DELETE FROM web_sealedblock WHERE seal_id = 2", table="web_sealedblock")
    owner.do("DELETE FROM web_seal WHERE number = 2", table="web_seal")
    codes = [problem.code for problem in verify().problems]
    assert codes[0] == "seal.chain_broken"
    assert codes.count("seal.entry_added") == 3


def test_an_entry_and_its_line_in_the_list_altered_alike_are_still_found(sealed, owner):
    owner.do("UPDATE zones_zoneevent SET name = 'x' WHERE code = 'a4'")
    owner.do(
        "UPDATE web_sealedblock SET manifest = regexp_replace(manifest, '[0-9a-f]{64}', repeat('0', 64))",
        table="web_sealedblock",
    )
    problems = verify().problems
    assert [(one.code, one.values["block"]) for one in problems if one.code == "seal.list_altered"] == [
        ("seal.list_altered", 1)
    ] * 3


def test_making_seals_again_changes_nothing(sealed):
    before = list(Seal.objects.values())
    assert making.make_missing(now=at(-1, 0, 10)) == []
    assert list(Seal.objects.values()) == before


def test_missed_days_are_caught_up_one_seal_each(owner):
    name_zones(owner, at(-9), "a")
    making.make_missing(now=at(-8, 0, 10))
    for day in (-8, -7, -5):
        name_zones(owner, at(day), f"b{-day}")
    made = making.make_missing(now=at(-3, 8))
    assert [(seal.day, read(seal.statement).tables[TABLE].entries) for seal in made] == [
        (at(-8).date(), 1),
        (at(-7).date(), 1),
        (at(-6).date(), 0),
        (at(-5).date(), 1),
        (at(-4).date(), 0),
    ]
    assert verify().found == 0


@pytest.fixture
def running_since(monkeypatch):
    """Has the oldest running transaction begin at a moment, as the database would say on the day of the test."""

    def begin(moment: datetime) -> None:
        monkeypatch.setattr(making, "_OLDEST", f"SELECT timestamptz '{moment.isoformat()}'")

    return begin


def test_an_entry_committed_after_its_day_was_sealed_comes_into_the_next_seal(owner, owner_url, running_since):
    name_zones(owner, at(-3), "first")
    with psycopg.connect(owner_url) as slow:
        late = write(slow, at(-3, 23, 59))
        later = write(owner.connection, at(-3, 23, 59))
        running_since(at(-3, 23, 58))
        sheet = read(making.make_missing(now=at(-2, 0, 10))[0].statement).tables[TABLE]
        assert (sheet.entries, sheet.high, sheet.open[-1]) == (2, later, (late, late))
        slow.commit()
    checked = verify()
    assert (checked.found, checked.unsealed) == (0, 1)
    running_since(at(-1, 0, 5))
    sheet = read(making.make_missing(now=at(-1, 0, 10))[0].statement).tables[TABLE]
    assert (sheet.entries, sheet.open) == (1, ())
    assert SealedBlock.objects.get(seal=2, table=TABLE).manifest.startswith(f"{late}\t")
    checked = verify()
    assert (checked.found, checked.unsealed, checked.entries) == (0, 0, 3)


def test_a_number_stays_open_as_long_as_its_transaction_may_run(owner, owner_url, running_since):
    name_zones(owner, at(-4), "first")
    with psycopg.connect(owner_url) as slow:
        late = write(slow, at(-4, 23, 59))
        write(owner.connection, at(-4, 23, 59))
        running_since(at(-4, 23, 58))
        for day in (-3, -2, -1):
            sheet = read(making.make_missing(now=at(day, 0, 10))[0].statement).tables[TABLE]
            assert sheet.open[-1] == (late, late)
        slow.commit()
    making.make_missing(now=at(0, 0, 10))
    checked = verify()
    assert (checked.found, checked.unsealed, checked.entries) == (0, 0, 3)


def test_a_number_whose_transaction_was_undone_is_closed_and_may_not_be_used_again(owner, owner_url):
    name_zones(owner, at(-4), "first")
    with psycopg.connect(owner_url) as undone:
        gone = write(undone, at(-4))
        undone.rollback()
    write(owner.connection, at(-4))
    opened = [
        read(seal.statement).tables[TABLE].open[-1:]
        for day in (-3, -2)
        for seal in making.make_missing(now=at(day, 0, 10))
    ]
    assert opened == [((gone, gone),), ()]
    write(owner.connection, at(-2, 12), gone)
    assert found(verify().problems) == [("seal.entry_added", TABLE, gone, str(Zone.objects.get().pk))]


def test_entries_made_between_midnight_and_the_sealing_wait_for_their_own_day(owner):
    name_zones(owner, at(-2), "first")
    after_midnight = write(owner.connection, at(-1, 0, 5))
    write(owner.connection, at(-2, 23, 59))
    sheet = read(making.make_missing(now=at(-1, 0, 10))[0].statement).tables[TABLE]
    assert (sheet.entries, sheet.open[-1]) == (2, (after_midnight, after_midnight))
    making.make_missing(now=at(0, 0, 10))
    checked = verify()
    assert (checked.found, checked.unsealed, checked.entries) == (0, 0, 3)
