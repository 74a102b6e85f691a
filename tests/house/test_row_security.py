"""The wall in the database: whatever a query forgets, the web role sees and changes only the rows of its scope."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import psycopg
import pytest
from django.db import ProgrammingError, connection, connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones import access
from gaoxin.apps.zones.models import Delegation, Department, Grant, Organisation, Presence, User, Zone
from gaoxin.apps.zones.states import OUTSIDE, Level, OrganisationKind, Role
from gaoxin.web import clock, guard
from gaoxin.web.scope import Scope, acting_as, as_system, tell

DAY = "2026-03-02T09:00"


def test_every_model_says_to_whom_its_rows_belong():
    assert [model._meta.label for model in guard.undeclared()] == []


@pytest.mark.django_db
def test_every_policy_is_in_the_database_on_tables_that_ask_for_it():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename, policyname FROM pg_policies WHERE policyname LIKE 'gaoxin%%'")
        assert set(cursor.fetchall()) == {(policy.table, policy.name) for policy in guard.policies()}
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        assert {name for (name,) in cursor.fetchall()} == {policy.table for policy in guard.policies()}


@pytest.mark.django_db
def test_tests_run_as_the_web_role_which_owns_nothing():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("gaoxin_web", False, False)
        cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole AND relkind = 'r'")
        assert cursor.fetchone() == (0,)


@pytest.fixture
def zones(db) -> dict[str, Zone]:
    """Two zones below a city, one of them with a part; a document and an organisation in each."""
    city = Zone.objects.create(code="city", name="市", level=Level.CITY)
    a = Zone.objects.create(code="a", name="甲区", level=Level.ZONE, parent=city)
    b = Zone.objects.create(code="b", name="乙区", level=Level.ZONE, parent=city)
    part = Zone.objects.create(code="a-south", name="甲区南区", level=Level.PART, parent=a)
    found = {zone.code: zone for zone in (city, a, b, part)}
    for code in ("a", "b", "a-south"):
        document(found[code])
        made = Organisation.objects.create(
            kind=OrganisationKind.ENTERPRISE, provisional_key=f"临{code}", legal_name=f"{code}公司"
        )
        Presence.objects.create(zone=found[code], organisation=made)
    return found


def document(zone: Zone) -> Document:
    return Document.objects.create(
        zone=zone, sha256=zone.code.ljust(64, "0"), file_name=f"{zone.code}.txt", size=1, uploaded_at=clock.now()
    )


def person(name: str, role: Role, zone: Zone | None = None, organisation: Organisation | None = None) -> User:
    user = User.objects.create_user(name, display_name=name)
    department = None
    if role in {Role.OFFICER, Role.HEAD}:
        department, _ = Department.objects.get_or_create(zone=zone, name="局")
    Grant.objects.create(user=user, role=role, zone=zone, department=department, organisation=organisation)
    return user


def raw(query: str) -> list[object]:
    """One column of a query that forgot to ask for anything."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return sorted(value for (value,) in cursor.fetchall())


DOCUMENTS = "SELECT file_name FROM sources_document"
HISTORIES = "SELECT file_name FROM sources_documentevent"
ORGANISATIONS = "SELECT legal_name FROM zones_organisation"


@pytest.mark.parametrize(
    ("role", "place", "seen"),
    [
        (Role.OFFICER, "a", ["a-south.txt", "a.txt"]),
        (Role.LEADER, "b", ["b.txt"]),
        (Role.VIEWER, "city", ["a-south.txt", "a.txt", "b.txt"]),
        (Role.AUDITOR, "a-south", ["a-south.txt"]),
        (Role.ADMINISTRATOR, "city", []),
    ],
)
def test_a_raw_query_shows_the_rows_of_the_actors_zones_and_their_history(zones, role, place, seen):
    user = person("actor", role, zones[place])
    with acting_as(user):
        assert raw(DOCUMENTS) == seen
        assert raw(HISTORIES) == seen
        assert raw(ORGANISATIONS) == [name.replace(".txt", "公司") for name in seen]


def test_people_of_an_organisation_see_it_and_nothing_of_its_zone(zones):
    organisation = Organisation.objects.get(legal_name="a公司")
    user = person("member", Role.MEMBER, organisation=organisation)
    with acting_as(user):
        assert raw(ORGANISATIONS) == ["a公司"]
        assert raw(DOCUMENTS) == []


def test_without_a_scope_no_row_is_seen_and_none_can_be_written(zones):
    tell(Scope(), for_session=True)
    assert raw(DOCUMENTS) == raw(HISTORIES) == raw(ORGANISATIONS) == []
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        document(Zone.objects.create(code="c", name="丙区", level=Level.ZONE))


def test_rows_of_another_zone_can_be_neither_changed_nor_moved_nor_added(zones):
    user = person("actor", Role.OFFICER, zones["a"])
    with acting_as(user):
        assert Document.objects.filter(file_name="b.txt").update(origin="甲") == 0
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Document.objects.filter(file_name="a.txt").update(zone=zones["b"])
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Document.objects.create(zone=zones["b"], sha256="f" * 64, file_name="new", size=1, uploaded_at=clock.now())
    assert Document.objects.get(file_name="b.txt").origin == ""


def test_a_history_can_be_added_to_and_never_changed(zones):
    for statement in ("UPDATE sources_documentevent SET size = 2", "DELETE FROM sources_documentevent"):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)


def test_an_inner_scope_ends_with_its_block_also_when_that_fails(zones):
    one, two = person("one", Role.OFFICER, zones["a"]), person("two", Role.OFFICER, zones["b"])
    with acting_as(one):
        with acting_as(two):
            assert raw(DOCUMENTS) == ["b.txt"]
        assert raw(DOCUMENTS) == ["a-south.txt", "a.txt"]
        with pytest.raises(ZeroDivisionError), acting_as(two):
            raise ZeroDivisionError
        assert raw(DOCUMENTS) == ["a-south.txt", "a.txt"]
        with pytest.raises(ZeroDivisionError), as_system():
            assert len(raw(DOCUMENTS)) == 3
            raise ZeroDivisionError
        assert raw(DOCUMENTS) == ["a-south.txt", "a.txt"]


def test_a_delegation_opens_the_givers_zone_for_its_days_only(zones):
    giver, taker = person("giver", Role.OFFICER, zones["a"]), person("taker", Role.OFFICER, zones["b"])
    with clock.at(DAY):
        today = clock.today()
        Delegation.objects.create(
            zone=zones["a"], giver=giver, taker=taker, valid_from=today, valid_to=today, reason="出差", made_by=giver
        )
        with acting_as(taker):
            assert raw(DOCUMENTS) == ["a-south.txt", "a.txt", "b.txt"]
            assert access.standing(User.objects.get(pk=taker.pk), zones["a"]).works
    with clock.at("2026-03-03T09:00"), acting_as(taker):
        assert raw(DOCUMENTS) == ["b.txt"]


def test_whoever_belongs_to_a_merged_organisation_sees_both_records(zones):
    old, new = (Organisation.objects.get(legal_name=f"{code}公司") for code in ("a", "b"))
    Organisation.objects.filter(pk=old.pk).update(merged_into=new)
    user = person("member", Role.MEMBER, organisation=old)
    with acting_as(user):
        assert raw(ORGANISATIONS) == ["a公司", "b公司"]
        assert access.organisations_of(user) == [new.pk]
        assert access.require_organisation(user, old.pk) == new


LEVELS = [Level.PROVINCE, Level.CITY, Level.ZONE, Level.PART]
FIRST = date(2026, 3, 2)
days = st.none() | st.integers(-3, 3).map(lambda shift: FIRST + timedelta(days=shift))
parents_of_seven = st.lists(st.integers(0, 20), min_size=7, max_size=7)
grants = st.tuples(st.integers(0, 7), st.sampled_from([role for role in Role if role not in OUTSIDE]), days, days)


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parents=st.lists(st.integers(0, 20), min_size=7, max_size=7), held=st.lists(grants, max_size=5), lent=st.booleans()
)
def test_rules_and_rows_agree_on_the_zones_a_person_reaches(parents, held, lent):
    with transaction.atomic(), clock.at(DAY):
        tree = _tree(parents)
        user, other = (User.objects.create_user(name, display_name=name) for name in ("u", "v"))
        for at, role, start, end in dict.fromkeys(held):
            _hold(other if lent else user, tree[at], role, start, end)
        if lent:
            Delegation.objects.create(
                zone=tree[0], giver=other, taker=user, valid_from=FIRST, valid_to=FIRST, reason="出差", made_by=other
            )
        with acting_as(user) as scope:
            reached = {zone.pk for zone in access.zones_of(user)}
            assert scope.zones == reached
            assert reached == {zone.pk for zone in tree if access.standing(user, zone).belongs}
        transaction.set_rollback(True)


def _tree(parents: list[int]) -> list[Zone]:
    tree = [Zone.objects.create(code="z0", name="0", level=Level.PROVINCE)]
    for number, parent in enumerate(parents, start=1):
        above = tree[parent % len(tree)]
        level = LEVELS[min(LEVELS.index(above.level) + 1, 3)]
        tree.append(Zone.objects.create(code=f"z{number}", name=str(number), level=level, parent=above))
    return tree


def _hold(user: User, zone: Zone, role: Role, start: date | None, end: date | None) -> None:
    department = Department.objects.get_or_create(zone=zone, name="局")[0] if role in {"officer", "head"} else None
    if start and end and start > end:
        start, end = end, start
    clash = Grant.objects.filter(user=user, role=role, zone=zone).exists()
    if not clash:
        Grant.objects.create(user=user, role=role, zone=zone, department=department, valid_from=start, valid_to=end)


@pytest.mark.django_db(transaction=True)
def test_interleaved_requests_of_many_people_never_see_each_others_rows():
    """Eight threads answer for six people in turn on their pooled connections, each pausing inside its scope."""
    people = {}
    for number in range(6):
        zone = Zone.objects.create(code=f"z{number}", name=f"{number}区", level=Level.ZONE)
        document(zone)
        people[f"z{number}.txt"] = person(f"p{number}", Role.OFFICER, zone)
    gate = threading.Barrier(8, timeout=30)
    wrong: list[object] = []

    def answer(turn: int) -> None:
        name, user = list(people.items())[turn % 6]
        with acting_as(user):
            before = raw(DOCUMENTS)
            gate.wait()
            after = raw("SELECT file_name FROM sources_document, pg_sleep(0.002)")
        if not before == after == [name]:
            wrong.append((name, before, after))

    def work(thread: int) -> None:
        try:
            for turn in range(25):
                answer(turn * 7 + thread)
                if raw(DOCUMENTS):  # between two requests a connection belongs to nobody
                    wrong.append("a scope outlived its request")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(work, thread) for thread in range(8)]:
            done.result()
    assert wrong == []


@pytest.mark.django_db(transaction=True)
def test_the_owner_sees_every_row_and_is_not_who_serves_pages(zones, owner_url):
    with psycopg.connect(owner_url) as owner:
        assert owner.execute("SELECT count(*) FROM sources_document").fetchone() == (3,)
        assert owner.execute("SELECT current_user").fetchone() == ("gaoxin",)
