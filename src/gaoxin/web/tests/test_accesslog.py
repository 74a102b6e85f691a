"""The access log: a row for each request, answered or refused, with nothing secret in it, removed only when old."""

from datetime import datetime, timedelta
from uuid import uuid4

import psycopg
import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.test import Client
from django.urls import ResolverMatch

from gaoxin.apps.zones.models import Grant, User, Zone
from gaoxin.web import accesslog, clock
from gaoxin.web.models import Access, Pruning
from gaoxin.web.models.accesses import NOWHERE
from gaoxin.web.seal import making
from gaoxin.web.seal.verifying import verify


def logged() -> list[tuple]:
    return list(Access.objects.order_by("pk").values_list("person", "method", "route", "record", "status"))


@pytest.mark.django_db
def test_a_request_leaves_a_row_with_person_route_record_and_status(browser, person):
    browser.get("/jobs/999/?words=something")
    answer = browser.get("/")
    assert logged() == [(person.pk, "GET", "web:job", "pk=999", 404), (person.pk, "GET", "web:home", "", 200)]
    newest = Access.objects.order_by("pk").last()
    assert str(newest.request) == answer.headers["X-Request-ID"]
    assert newest.address == "127.0.0.1"


@pytest.mark.django_db
def test_refused_requests_leave_rows_too(client):
    client.get("/jobs/1/")
    client.get("/no/such/page/?token=abc")
    Client(enforce_csrf_checks=True).post("/sign-in/", {"username": "x", "password": "very-secret"})
    assert logged() == [
        (None, "GET", "web:job", "pk=1", 302),
        (None, "GET", "", "", 404),
        (None, "POST", "zones:sign_in", "", 403),
    ]


@pytest.mark.django_db
def test_signing_in_and_out_is_kept_with_who_it_was_and_where(client):
    zone = Zone.objects.create(code="qinghe", name="青河", level="zone")
    chief = User.objects.create_user("zhao", "correct-horse-9", display_name="赵")
    Grant.objects.create(user=chief, role="leader", zone=zone)
    client.post("/sign-in/", {"username": "zhao", "password": "wrong"})
    client.post("/sign-in/", {"username": "zhao", "password": "correct-horse-9"})
    client.post("/sign-out/")
    kept = Access.objects.order_by("pk").values_list("person", "zone", "roles", "route", "status")
    assert list(kept) == [
        (None, NOWHERE, "", "zones:sign_in", 422),
        (chief.pk, zone.pk, "leader", "zones:sign_in", 302),
        (chief.pk, zone.pk, "leader", "zones:sign_out", 302),
    ]


@pytest.mark.django_db
def test_a_request_that_breaks_leaves_its_row(browser, person, monkeypatch):
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("gaoxin.web.views.jobs.jobs.require_job", broken)
    browser.raise_request_exception = False
    assert browser.get("/jobs/7/").status_code == 500
    assert logged() == [(person.pk, "GET", "web:job", "pk=7", 500)]


@pytest.mark.parametrize(
    ("kwargs", "record"),
    [
        ({"pk": 12, "part": 3}, "pk=12 part=3"),
        ({"code": "91220101MA0Y1ABC23"}, "code=91220101MA0Y1ABC23"),
        ({"token": 12}, ""),
        ({"invitation": "Zk3a", "zone": "qinghe"}, "zone=qinghe"),
        ({"key": "6f1d"}, ""),
        ({"words": "张三 身份证"}, ""),
        ({"code": "x" * 21}, ""),
    ],
)
def test_only_numbers_and_codes_of_records_are_kept(kwargs, record):
    match = ResolverMatch(print, (), kwargs, url_name="x")
    assert accesslog._record(match) == record


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["UPDATE web_access SET status = 200", "DELETE FROM web_access"])
def test_pages_may_not_change_or_remove_rows(browser, change):
    browser.get("/")
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(change)
    assert Access.objects.count() == 1


@pytest.fixture
def owner(owner_url):
    with psycopg.connect(owner_url, autocommit=True) as connection:
        yield connection


def keep(owner: psycopg.Connection, *moments: datetime) -> None:
    """Rows as if written at these moments."""
    for moment in moments:
        owner.execute(
            "INSERT INTO web_access (at, roles, method, route, record, status, duration, request)"
            " VALUES (%s, '', 'GET', 'web:home', '', 200, 1, %s)",
            [moment, uuid4()],
        )


def seal(moment: datetime) -> None:
    making.make_missing(now=moment + timedelta(days=1))


@pytest.mark.django_db(transaction=True)
def test_whole_months_are_removed_once_kept_for_six_and_the_seals_still_verify(owner):
    kept_from = accesslog.kept_from(datetime.now(clock.SHANGHAI), 6)
    old, last_old, young = kept_from - timedelta(days=40), kept_from - timedelta(hours=3), kept_from
    keep(owner, old)
    seal(old)
    keep(owner, last_old)
    seal(last_old)
    keep(owner, young)
    seal(young)
    assert accesslog.prune() == 2
    assert [row.at for row in Access.objects.all()] == [young]
    assert [(one.before, one.entries) for one in Pruning.objects.all()] == [(kept_from, 2)]
    assert accesslog.prune() == 0
    checked = verify()
    assert (checked.found, checked.problems, checked.pruned, checked.entries) == (0, [], 2, 1)


@pytest.mark.django_db(transaction=True)
def test_what_is_not_sealed_is_not_removed(owner):
    keep(owner, accesslog.kept_from(datetime.now(clock.SHANGHAI), 6) - timedelta(days=40))
    assert (accesslog.prune(), Access.objects.count()) == (0, 1)


@pytest.mark.django_db(transaction=True)
def test_nobody_removes_what_is_younger_not_even_the_owner_by_mistake(owner):
    keep(owner, accesslog.kept_from(datetime.now(clock.SHANGHAI), 6))
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="six months"):
        owner.execute("DELETE FROM web_access")
    assert Access.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_longer_time_is_kept_and_a_shorter_is_not_asked_for(owner, settings):
    old = accesslog.kept_from(datetime.now(clock.SHANGHAI), 6) - timedelta(hours=1)
    keep(owner, old)
    seal(old)
    settings.ACCESS_LOG_MONTHS = 12
    assert accesslog.prune() == 0
    settings.ACCESS_LOG_MONTHS = 1
    assert (accesslog.months_kept(), accesslog.prune()) == (6, 1)


@pytest.mark.django_db(transaction=True)
def test_removing_rows_too_soon_is_found(owner):
    now = datetime.now(clock.SHANGHAI)
    keep(owner, now - timedelta(days=3))
    seal(now - timedelta(days=3))
    owner.execute("ALTER TABLE web_access DISABLE TRIGGER USER")
    owner.execute("DELETE FROM web_access")
    owner.execute("ALTER TABLE web_access ENABLE TRIGGER USER")
    owner.execute("INSERT INTO web_pruning (before, made_at, entries) VALUES (%s, %s, 1)", [now, now])
    checked = verify()
    assert [problem.code for problem in checked.problems] == ["seal.pruned_too_soon", "seal.entry_removed"]
