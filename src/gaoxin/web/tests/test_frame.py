"""The frame around a page, refusals, languages, and answers by what was asked."""

import json
import re
from datetime import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory

from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, middleware, registry
from gaoxin.web.context import Frame
from gaoxin.web.search import search


def request_of(person, path="/", **headers):
    request = RequestFactory().get(path, headers=headers)
    request.user, request.session = person, {}
    return request


def test_someone_not_signed_in_sees_no_navigation():
    frame = Frame(request_of(AnonymousUser()))
    assert (frame.navigation, frame.unread, frame.zones, frame.zone) == ([], 0, [], None)


def test_the_line_of_the_page_is_current_also_on_pages_below_it(person):
    for path, expected in (("/", "web.home"), ("/jobs/7/", "web.jobs"), ("/inbox/", "web.inbox"), ("/x/", None)):
        lines = [line for section in Frame(request_of(person, path)).navigation for line in section.lines]
        assert next((line.item.key for line in lines if line.current), None) == expected


def test_a_line_is_current_on_the_pages_that_stand_beside_its_own(person, monkeypatch):
    own = registry.Registry()
    line = {"group": registry.Group.DESK, "icon": "home"}
    own.register(
        registry.NavItem(key="a", label="甲", url="web:home", **line),
        registry.NavItem(key="b", label="乙", url="web:jobs", beside=("web:inbox",), **line),
    )
    monkeypatch.setattr(registry, "every", own.every)
    for path, expected in (("/inbox/3/", "b"), ("/jobs/", "b"), ("/", "a")):
        lines = [line for section in Frame(request_of(person, path)).navigation for line in section.lines]
        assert [line.item.key for line in lines if line.current] == [expected]


def test_lines_that_a_person_may_not_use_and_groups_without_lines_are_left_out(person, monkeypatch):
    own = registry.Registry()
    own.register(
        registry.NavItem(key="a", group=registry.Group.SETTINGS, label="甲", url="web:home", icon="home"),
        registry.NavItem(
            key="b", group=registry.Group.DESK, label="乙", url="web:home", icon="home", visible=lambda user: False
        ),
    )
    monkeypatch.setattr(registry, "every", own.every)
    sections = Frame(request_of(person)).navigation
    assert [(section.group, [line.item.key for line in section.lines]) for section in sections] == [
        (registry.Group.SETTINGS, ["a"])
    ]


def test_lines_of_one_subject_fold_together_where_there_are_several(person, monkeypatch):
    def line(key: str, fold: str = "") -> registry.NavItem:
        group = registry.Group.DESK
        return registry.NavItem(key=key, group=group, label=key, url="web:home", icon="home", fold=fold)

    own = registry.Registry()
    own.register(registry.NavFold(key="voices", label="诉求", icon="home"), line("a", "voices"), line("b"))
    own.register(line("c", "voices"), registry.NavFold(key="alone", label="一个", icon="home"), line("d", "alone"))
    monkeypatch.setattr(registry, "every", own.every)
    monkeypatch.setattr(registry, "get", own.get)
    [section] = Frame(request_of(person)).navigation
    folded, *alone = section.entries
    assert (folded.heading.label, [line.item.key for line in folded.lines]) == ("诉求", ["a", "c"])
    assert [line.item.key for line in alone] == ["b", "d"]


def refused_with(**headers) -> HttpResponse:
    request = request_of(AnonymousUser(), "/x/", **headers)
    refusal = refuse("catalogue.unknown_field", field="x", known="y")
    response = middleware.Refusals(lambda request: HttpResponse()).process_exception(request, refusal)
    assert response is not None
    assert response.status_code == 422
    return response


def test_a_refusal_is_a_page_a_fragment_or_json_by_what_was_asked():
    page = refused_with().content.decode()
    assert "没有“x”这个字段。" in page
    assert "<html" in page
    fragment = refused_with(**{"HX-Request": "true"})
    assert fragment["HX-Retarget"] == "#refusal"
    assert fragment.content.decode().startswith('<div class="gx-refusal">')
    problem = json.loads(refused_with(Accept="application/json").content)["problems"][0]
    assert (problem["code"], problem["sentence"]) == ("catalogue.unknown_field", "没有“x”这个字段。")


def test_other_exceptions_are_left_to_the_framework():
    assert (
        middleware.Refusals(lambda request: HttpResponse()).process_exception(
            request_of(AnonymousUser()), RuntimeError()
        )
        is None
    )


@pytest.mark.django_db
def test_a_fragment_asked_for_after_the_session_ended_leads_to_sign_in_as_a_whole(client):
    answer = client.get("/inbox/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (204, "/sign-in/")


@pytest.mark.parametrize(("accept", "is_json"), [("application/json", True), ("text/html", False), ("*/*", False)])
def test_json_is_answered_to_those_who_prefer_it(accept, is_json):
    assert middleware.wants_json(request_of(None, Accept=accept)) is is_json


def test_pages_that_are_not_there_say_so_in_the_frame_or_as_json(browser):
    page = browser.get("/no-such-page/")
    assert page.status_code == 404
    assert "没有找到这个页面" in page.content.decode()
    assert "gx-nav" in page.content.decode()
    assert browser.get("/no-such-page/", headers={"Accept": "application/json"}).json() == {"status": 404}


def test_pages_are_chinese_until_english_is_chosen_and_that_stays_with_the_person(browser, client, person):
    assert 'lang="zh-hans"' in browser.get("/", headers={"Accept-Language": "en"}).content.decode()
    answer = browser.post("/language/", {"language": "en", "next": "/inbox/"})
    assert answer["Location"] == "/inbox/"
    person.refresh_from_db()
    assert person.language == "en"
    client.cookies.clear()
    client.force_login(person)
    assert 'lang="en"' in client.get("/").content.decode()


@pytest.mark.parametrize("target", ["https://example.com/", "//example.com", "javascript:alert(1)", ""])
def test_a_form_leads_back_to_this_site_only(browser, target):
    assert browser.post("/language/", {"language": "xx", "next": target})["Location"] == "/"


def test_the_search_asks_the_sources_this_person_may_use(person, monkeypatch):
    own = registry.Registry()
    asked = []

    def source(key, visible=registry.anyone, found=1):
        def find(request, words, limit):
            asked.append((key, words, limit))
            return [registry.Hit(f"{key}{number}", "/") for number in range(found)]

        return registry.SearchSource(key=key, label=key, find=find, visible=visible)

    own.register(source("a"), source("b", lambda user: False), source("c", found=0))
    monkeypatch.setattr(registry, "every", own.every)
    request = request_of(person)
    assert [(one.source.key, one.hits[0].title) for one in search(request, "  总 产值 ")] == [("a", "a0")]
    assert asked == [("a", "总 产值", 10), ("c", "总 产值", 10)]
    assert search(request, "  ") == []


def test_the_first_page_shows_the_most_urgent_queue_first_and_names_the_idle_ones(browser, monkeypatch):
    own = registry.Registry()

    def queue(key, *dues):
        items = [registry.Waiting(f"{key}{number}", "/", due=due) for number, due in enumerate(dues)]
        return registry.Queue(key=key, label=f"队列{key}", items=lambda r, n: items, count=lambda r: len(items))

    own.register(
        queue("a"), queue("b", None), queue("c", datetime(2026, 3, 9, 17)), queue("d", None, datetime(2026, 3, 6, 17))
    )
    monkeypatch.setattr(registry, "every", own.every)
    with clock.at("2026-03-05T09:00"):
        text = browser.get("/").content.decode()
    assert re.findall(r'<h2 id="queue-(\w)">', text) == ["d", "c", "b"]
    assert "有 4 件事等您办理" in text
    assert "<strong>已经办完</strong><span>队列a</span>" in text


def test_someone_without_any_work_is_told_so(browser, monkeypatch):
    monkeypatch.setattr(registry, "every", registry.Registry().every)
    text = browser.get("/").content.decode()
    assert "现在没有等您办理的事项。" in text
    assert "还没有要办的事" in text


def test_the_search_page_tells_what_was_found_or_what_to_do(browser):
    assert "没有找到" in browser.get("/search/?q=绝不会有的词").content.decode()
    assert "想找什么？" in browser.get("/search/").content.decode()
