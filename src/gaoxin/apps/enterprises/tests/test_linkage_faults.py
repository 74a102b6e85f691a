"""A process that dies in the middle of a merger leaves nothing half done; of two officers at once, one wins."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from django.db import connection, connections

from gaoxin.apps.enterprises.linkage_states import PairState
from gaoxin.apps.enterprises.models import Enterprise, Merger, SuspectedPair
from gaoxin.apps.enterprises.services import search
from gaoxin.apps.enterprises.services.linkage import deciding
from gaoxin.apps.enterprises.tests.doubles import add_record, suspected
from gaoxin.apps.enterprises.tests.world import NOW, World, build
from gaoxin.apps.zones.models import Department, Grant, Organisation, User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.scope import acting_as

CHILD = """
import sys, django
django.setup()
from gaoxin.apps.enterprises.services.linkage import deciding
from gaoxin.apps.zones.models import User
from gaoxin.web.scope import SYSTEM, acting_as
with acting_as(SYSTEM):
    keeper = User.objects.get(username="keeper")
with acting_as(keeper):
    deciding.call_same(keeper, [int(key) for key in sys.argv[1:]])
"""
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def committed(transactional_db: None) -> Iterator[World]:
    """The small zone, so that other connections see it, with a second keeper."""
    with clock.at(NOW):
        world = build()
        second = User.objects.create(username="second", password="!", display_name="第二位（示例）", synthetic=True)
        department = Department.objects.get(zone=world.zone, duties__contains=["statistics"])
        Grant.objects.create(user=second, role="officer", zone=world.zone, department=department)
        world.people["second"] = second
        yield world


def standing() -> list[object]:
    """Everything a merger writes, and its history."""
    tables = (Organisation, Enterprise, Merger, SuspectedPair)
    rows = [list(one.objects.order_by("pk").values()) for one in tables]
    return [*rows, *(one.pgh_event_model.objects.count() for one in tables)]


def somebody_waits(kind: str) -> None:
    """Until another session waits for a lock of this kind."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = %s", [kind])
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    raise AssertionError(f"nobody waits for a lock of the kind {kind}")


def environment() -> dict[str, str]:
    parts = connection.settings_dict
    url = f"postgresql://{parts['USER']}:{parts['PASSWORD']}@/{parts['NAME']}?host={parts['HOST']}&port={parts['PORT']}"
    return {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "gaoxin.site.settings"}


def test_killed_in_the_middle_of_mergers_nothing_is_half_done(committed):
    world = committed
    again = [add_record(world, f"{firm.organisation.legal_name[2:6]}（再登记）") for firm in world.firms[:3]]
    keys = [suspected(world, firm, record).pk for firm, record in zip(world.firms, again, strict=False)]
    before = standing()
    with connection.cursor() as cursor:
        # Whoever merges has written organisations, records and mergers when it wants the search brought up to date.
        cursor.execute("SELECT pg_advisory_lock(%s)", [search._LOCK])
    child = subprocess.Popen([sys.executable, "-c", CHILD, *map(str, keys)], env=environment())
    somebody_waits("advisory")
    os.kill(child.pid, signal.SIGKILL)
    assert child.wait() == -signal.SIGKILL
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [search._LOCK])
    assert standing() == before
    with acting_as(world.keeper):
        assert deciding.call_same(world.keeper, keys).count == 3
    assert Enterprise.objects.filter(merged=True).count() == 3


def at_once(one: User, first: Callable[[], object], other: User, second: Callable[[], object]) -> list[str]:
    """Two people in two transactions, of which the second begins before the first has ended: what each was told."""
    decided, told = threading.Event(), ["", ""]

    def work(number: int, person: User, call: Callable[[], object]) -> None:
        try:
            with acting_as(person):
                call()
        except Refusal as refusal:
            told[number] = refusal.problems[0].code
        finally:
            decided.set()
            connections.close_all()

    def first_and_hold() -> None:
        first()
        decided.set()
        somebody_waits("transactionid")

    threads = [threading.Thread(target=work, args=(0, one, first_and_hold))]
    threads[0].start()
    assert decided.wait(30)
    threads.append(threading.Thread(target=work, args=(1, other, second)))
    threads[1].start()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()
    return told


def test_of_two_officers_who_decide_a_pair_at_once_one_wins_and_the_other_is_told(committed):
    world = committed
    row = suspected(world, world.firms[0], add_record(world, "示例北斗轴承"))
    told = at_once(
        world.keeper,
        lambda: deciding.call_same(world.keeper, [row.pk]),
        world.second,
        lambda: deciding.call_different(world.second, [row.pk]),
    )
    assert told == ["", "linkage.decided_already"]
    row.refresh_from_db()
    assert (row.state, row.decided_by) == (PairState.MERGED, world.keeper)
    assert Merger.objects.count() == 1


def test_of_two_who_merge_one_record_into_two_others_the_second_is_told(committed):
    world = committed
    again = add_record(world, "示例北斗轴承")
    rows = [suspected(world, firm, again) for firm in world.firms[:2]]
    told = at_once(
        world.keeper,
        lambda: deciding.call_same(world.keeper, [rows[0].pk]),
        world.second,
        lambda: deciding.call_same(world.second, [rows[1].pk]),
    )
    assert told == ["", "linkage.two_codes"]  # it goes on as the first firm by now
    rows[1].refresh_from_db()
    assert (rows[1].state, rows[1].decided_by) == (PairState.WAITING, None)
    assert Merger.objects.get().into == world.firms[0].organisation
