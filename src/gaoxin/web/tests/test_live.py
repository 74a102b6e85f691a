"""Streams of a page that updates by itself."""

import asyncio
from types import SimpleNamespace

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest

from gaoxin.web import live
from gaoxin.web.live import Beat, Places, Watch
from gaoxin.web.scope import current


@pytest.fixture
def session(db) -> SessionStore:
    made = SessionStore()
    made.create()
    return made


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(live, "EVERY", 0.01)
    monkeypatch.setattr(live, "close_old_connections", lambda: None)  # the test's own connection is in use
    monkeypatch.setattr(live, "PLACES", Places())


def asked(person, session, after: str = "") -> HttpRequest:
    request = HttpRequest()
    request.user, request.session = person, session
    if after:
        request.META["HTTP_LAST_EVENT_ID"] = after
    return request


def test_a_reconnecting_browser_is_told_only_what_came_since(person, session, monkeypatch):
    happened = [Beat(number, "event", {"number": number}) for number in (1, 2, 3)]
    monkeypatch.setattr(live, "LONGEST", 0.2)
    answer = live.respond(
        asked(person, session, "1"), lambda who, after: [one for one in happened if one.id > (after or 0)]
    )
    text = b"".join(answer.streaming_content).decode().replace(": here\n\n", "")
    assert answer["Content-Type"].startswith("text/event-stream")
    assert text == (
        'retry: 3000\n\nid: 2\nevent: event\ndata: {"number": 2}\n\nid: 3\nevent: event\ndata: {"number": 3}\n\n'
    )
    assert live.PLACES.held[person.pk] == 0


def test_what_was_told_is_not_told_again_although_a_look_goes_back(person, session):
    looks = []

    def look(who, after):
        looks.append(after)
        return [Beat(7, "event", {}), Beat(5, "event", {})]

    watch = Watch(person.pk, session.session_key, SessionStore, look, None)
    assert [one.id for one in watch.beats()] == [7, 5]
    assert watch.beats() == []
    assert looks == [None, 7]


def test_every_look_sees_with_the_persons_own_scope(person, session):
    seen = []
    watch = Watch(person.pk, session.session_key, SessionStore, lambda who, after: seen.append(current()) or [], None)
    watch.beats()
    assert [(scope.person, scope.everything) for scope in seen] == [(person.pk, False)]


@pytest.mark.parametrize("end", ["locked", "signed out"])
def test_a_stream_ends_with_the_sign_in(person, session, end):
    watch = Watch(person.pk, session.session_key, SessionStore, lambda who, after: [], None)
    assert watch.beats() == []
    if end == "locked":
        person.is_active = False
        person.save()
    else:
        session.delete()
    assert watch.beats() is None


def test_a_person_has_only_so_many_streams_and_everybody_together(person, session, monkeypatch):
    monkeypatch.setattr(live, "MOST_OF_ONE", 2)
    monkeypatch.setattr(live, "MOST", 3)
    held = [live.respond(asked(person, session), lambda who, after: []) for _ in range(2)]
    busy = live.respond(asked(person, session), lambda who, after: [])
    assert (busy.status_code, busy["Retry-After"]) == (503, "30")
    another = SimpleNamespace(pk=person.pk + 1)
    assert live.respond(asked(another, session), lambda who, after: []).status_code == 200
    assert live.respond(asked(SimpleNamespace(pk=person.pk + 2), session), lambda who, after: []).status_code == 503
    held[0].close()  # whoever goes before the first part gives the place back, and only once
    held[0].close()
    assert live.PLACES.held[person.pk] == 1


def test_under_asgi_it_waits_without_a_thread_and_gives_its_place_back(monkeypatch):
    monkeypatch.setattr(live, "LONGEST", 0.1)
    answers = iter([[Beat(1, "event", {})], None])
    watch, given = SimpleNamespace(beats=lambda: next(answers)), []

    async def read() -> list[bytes]:
        return [part async for part in live._told_later(watch, lambda: given.append(True))]

    assert asyncio.run(read()) == [live.OPENING, b"id: 1\nevent: event\ndata: {}\n\n"]
    assert given == [True]
