"""Every address × every role × own zone or organisation, another organisation's, another zone's.

What must come back follows from the rule declared on the view (`web.rights`) and from whose the record is: nobody
reaches a page their role has no part in, nobody a record of another zone or organisation, and nothing answers at all
that declares no rule. Where a page is for fewer than its rule says, the app's own access decides; those pages are named
below, so that a page that closes by mistake is seen as well.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.template.backends.django import Template
from django.test import RequestFactory
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve, reverse

from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import OUTSIDE, Role
from gaoxin.web.errors import NotFound
from gaoxin.web.live import LiveResponse
from gaoxin.web.rights import PUBLIC, SIGNED_IN, Rights, rule_of
from tests.amounts import ALL
from tests.house.asking import QuietClient
from tests.house.world import HOME, OTHER, Actor, World, arguments, build_world, words

OPEN = {200, 201, 204, 302, 303, 304, 400, 405, 409, 415, 422}
CLOSED = {400, 404, 405}
PERSONAL = {"web:notice", "web:job", "web:cancel_job", "web:delete_view", "zones:revoke_key"}
"""Pages of one person's own things, here the home officer's."""
NOBODYS = {
    "public:new_committee",
    "zones:end_session",
    *("appeals:review", "appeals:hot_spot", "appeals:make_task", "appeals:set_aside"),
    "enterprises:import",
    "enterprises:confirm_import",
    "enterprises:import_sheet",
    "enterprises:import_rows",
    "enterprises:import_rows_file",
    "enterprises:import_row",
    "enterprises:import_step",
    "enterprises:take_back_change",
    "drawings:publish",
    "drawings:transfer",
}
"""Pages of things of which there are none in this world."""
CONFIRMED = {"zones:unlink"}
"""Pages that ask for the password again before they look for anything."""
DRAWN = (
    "process",
    "version",
    "file",
    "compare",
    "edit",
    "draft_file",
    "start_transfer",
    "again",
    "bring",
    "check",
    "save",
)
"""Pages of a process, which every zone has; who may not draw is told so."""
WHOLE = {"web:seal", "web:certificate", "web:statement", "web:verification", "sources:from_records"} | {
    "matters:apply",
    *(f"drawings:{page}" for page in DRAWN),
    *("wholes:apply", "lands:sign", "lands:completion", "lands:review"),
    "enterprises:quality_check",
    *("enterprises:ladder_rung", "enterprises:library"),
    *(f"policies:{page}" for page in ("rulebook", "edit_rulebook", "check_rulebook", "rulebook_facts")),
    *("policies:rulebook_example", "policies:publish_rulebook", "policies:drop_rulebook"),
    "industry:run_matching",
    *(f"industry:{page}" for page in ("chain", "path", "map_picture", "path_picture", "segment", "override", "put")),
    *(f"industry:portrait{page}" for page in ("", "_report", "_figures", "_rows", "_firms")),
    *(f"industry:{page}" for page in ("edit_chain", "check_chain", "publish_chain", "drop_chain", "end_chain")),
    *(f"industry:{page}" for page in ("add_segment", "connect", "rename_segment")),
    *(f"industry:{page}" for page in ("candidates", "suggest_word", "suggest_need")),
    *(f"industry:{page}" for page in ("team", "new_team_seat", "edit_team_plan", "carry_team_items", "new_team_item")),
    *(f"industry:{page}" for page in ("team_bridges", "new_team_bridge", "new_team_meeting")),
    "cases:new_kind",
    "direct_reports:new_kind",
}
"""Pages about the whole installation, the same for those of every zone."""
INVOLVED = {Role.OFFICER, Role.HEAD, Role.LEADER, Role.VIEWER, Role.AUDITOR, *OUTSIDE}
"""Who sees a case of the home department and organisation."""
ARRANGING = {Role.LEADER}
"""Who takes in tickets of the hotline, besides the office for enterprise service, in which nobody here works."""
SITTING = INVOLVED.difference(OUTSIDE) | {Role.STEWARD}
"""Who sees a committee of the home zone: its staff, and who sits in it."""
NARROWER: dict[str, set[str]] = {
    # What this world holds of them is not shown to enterprises.
    **dict.fromkeys(("industry:resource", "industry:patent"), set(Role).difference(OUTSIDE)),
    # page: the roles of its rule that its app lets see it
    **dict.fromkeys(("city:event", "city:picture"), INVOLVED),
    **dict.fromkeys(("city:act", "city:take", "city:correct", "city:start_plan"), INVOLVED),
    "public:settle": INVOLVED,
    "public:edit_consultation": {Role.OFFICER, Role.HEAD},
    "public:answer_comments": {Role.OFFICER, Role.HEAD},
    **dict.fromkeys(("public:committee", "public:committee_matter", "public:vote"), SITTING),
    **dict.fromkeys(("public:count_votes", "public:leave_seat"), SITTING),
    "public:seat": {Role.OFFICER},
    "public:propose": {Role.OFFICER},
    "public:open_vote": {Role.OFFICER},
    **dict.fromkeys(("matters:case", "matters:papers", "matters:accept", "matters:ask"), INVOLVED),
    **dict.fromkeys(("matters:turn_down", "matters:decide", "matters:deliver", "matters:check_promise"), INVOLVED),
    **dict.fromkeys(("wholes:case", "wholes:papers", "wholes:choose", "wholes:withdraw"), INVOLVED),
    **dict.fromkeys(("wholes:accept", "wholes:issue", "wholes:number", "matters:fee", "window:receipt"), INVOLVED),
    **dict.fromkeys(("matters:rate", "matters:call_back", "matters:answer_rating"), INVOLVED),
    **dict.fromkeys(("cases:case", "cases:say", "cases:attach", "cases:take"), INVOLVED),
    **dict.fromkeys(("cases:attachment", "cases:remove_attachment", "cases:drawing", "cases:withdraw"), INVOLVED),
    **dict.fromkeys(("cases:done", "cases:step_form", "cases:send_back", "cases:recall", "cases:move"), INVOLVED),
    **dict.fromkeys(("cases:urge", "cases:pause", "cases:resume", "cases:extend", "cases:regrade"), INVOLVED),
    **dict.fromkeys(("appeals:dispatch", "appeals:judge", "appeals:record_call", "appeals:attempt"), INVOLVED),
    "api:case_state": INVOLVED,
    **dict.fromkeys(("instructions:case", "instructions:progress", "instructions:report"), INVOLVED),
    **dict.fromkeys(("instructions:judge", "instructions:minutes", "direct_reports:case"), INVOLVED),
    # The home department does not supervise, and the home viewer looks from the zone itself.
    "instructions:hand_out": set(),
    "direct_reports:note": set(),
    **dict.fromkeys(("backlogs:order", "backlogs:paper", "backlogs:backlog"), INVOLVED),
    **dict.fromkeys(("backlogs:reopen", "backlogs:return_part", "backlogs:apply_to_strike"), INVOLVED),
    **dict.fromkeys(("hotline:file", "hotline:take", "hotline:drop", "hotline:wrong_rows"), ARRANGING),
    "api:ticket_state": ARRANGING,
    "plans:draft_word": {Role.OFFICER, Role.HEAD, Role.LEADER},
    "plans:draft_sheet": {Role.OFFICER, Role.HEAD, Role.LEADER},
    "sources:request": {Role.OFFICER, Role.HEAD, Role.LEADER, Role.AUDITOR},
    "sources:withdraw_request": {Role.OFFICER, Role.HEAD, Role.LEADER, Role.AUDITOR},
}
OTHER_STAGE = {
    # Another zone has no exchanges to draw.
    "industry:symbiosis_picture",
    # This wants a draft of the process.
    "drawings:drop",
    # These want a published suggestion, a round that runs and a vote that is over.
    "public:withdraw_suggestion",
    "public:publish_answers",
    "public:committee_minutes",
    # These answer only while a consultation runs, an undo is offered or a second version is issued.
    "plans:claim_all",
    "plans:compare",
    "plans:decide_answer",
    "plans:undo_units",
    "plans:withdraw",
    # These want a step that names a form, an answer, a plan that is kept open, or a refusal.
    *("cases:step_form", "appeals:answer", "appeals:end_plan", "appeals:explain"),
    # By a call of the zone every enterprise in it may claim.
    "claims:file",
    # These want chosen rows.
    *("enterprises:quality_accept", "enterprises:collect_into_library", "enterprises:plan_many"),
    *("enterprises:leave_library", "enterprises:keep_in_library", "enterprises:dismiss_title_warnings"),
    *("enterprises:reject_stated_facts", "enterprises:reject_held_titles"),
    # These want a correction that was ordered, and a draw that is opened.
    *("enterprises:recheck_inspection", "enterprises:draw_key"),
    # These want a second version, somebody else's data, or a version that waits at the gate.
    "sources:changes",
    "sources:changes_file",
    "sources:ask",
    "sources:refuse_opening",
}


@dataclass(frozen=True)
class Route:
    """One named address and the rule of its view."""

    name: str
    parameters: tuple[str, ...]
    view: Callable[..., Any]

    @property
    def rule(self) -> frozenset[str]:
        return rule_of(self.view)


def routes(resolver: URLResolver | None = None, namespace: tuple[str, ...] = ()) -> Iterator[Route]:
    """All addresses of the site. One without a name could not be asked for, and would be open unseen."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from routes(entry, (*namespace, *([entry.namespace] if entry.namespace else [])))
        elif isinstance(entry, URLPattern):
            assert entry.name, f"{entry.pattern} has no name"
            name = ":".join((*namespace, entry.name))
            yield Route(name, tuple(entry.pattern.converters), entry.callback)


ROUTES = sorted(routes(), key=lambda route: route.name)
WALL = Rights(lambda request: HttpResponse())
LINK = re.compile(r'<a\b[^>]*\bhref="(/[^"#]*)')
WORDS = {PUBLIC, SIGNED_IN, *map(str, Role)}


def test_every_address_declares_whom_it_answers():
    assert [route.name for route in ROUTES if not route.rule] == []


def test_rules_use_the_words_of_the_roles():
    assert {word for route in ROUTES for word in route.rule} <= WORDS


@pytest.mark.django_db
@pytest.mark.examples
def test_every_address_answers_each_role_as_declared(monkeypatch):
    """In everyday runs a page is opened by two of those whom it opens to, other ones from page to page, and written out
    for one of them. Of those who must find it closed, everybody at home asks, and four strangers, other ones from page
    to page, in one of the two ways. `make test-long` asks everybody in both."""
    render, written = Template.render, [True]
    monkeypatch.setattr(Template, "render", lambda *asked, **more: render(*asked, **more) if written[0] else "")
    world = build_world()
    clients = {actor: _client(actor.user) for actor in world.actors}
    people = {actor: User.objects.get(pk=actor.user.pk) for actor in world.actors}
    wrong = []
    for number, route in enumerate(ROUTES):
        address = reverse(route.name, kwargs=arguments(world, route.name, route.parameters))
        outside = [actor for actor in world.actors if not _answers(route, actor)]
        wrong += [f"{route.name} lets in {actor}" for actor in outside if not _turned_away(route, people[actor])]
        readers = _readers(world, route, number)
        inside = [actor for actor in world.actors if _answers(route, actor)]
        closed = [actor for actor in inside if not _opens(world, route, actor)]
        strangers = [actor for actor in closed if actor.place != HOME]
        fewer = [strangers[(number + step * 3) % len(strangers)] for step in range(min(4, len(strangers)))]
        at_home = [actor for actor in closed if actor.place == HOME]
        asked = inside if ALL else [*readers, *at_home, *{str(one): one for one in fewer}.values()]
        for actor in [*asked, *outside[:1]]:  # one of those turned away goes the whole way to the answer
            written[0] = ALL or actor in readers[:1]
            for method in _ways(route, actor, number):
                expected = _expected(world, route, actor, method)
                answer = _answer(clients[actor], method, address, words(world, route.name), json=expected <= CLOSED)
                if answer.status_code not in expected:
                    wrong.append(f"{method} {route.name} as {actor}: {answer.status_code}")
                elif method == "get" and written[0]:
                    wrong += [f"{route.name} leads {actor} to {link}" for link in _dead_links(answer, actor)]
    assert wrong == [], "\n".join(wrong)


def _opens(world: World, route: Route, actor: Actor) -> bool:
    """Whether the page opens to the actor, asked in whichever way."""
    return all(_expected(world, route, actor, method) <= OPEN for method in _methods(route, actor))


def _readers(world: World, route: Route, number: int) -> list[Actor]:
    """Two of those whom the page opens to, if there are two: first those at home, who come round as the number goes
    up."""
    those = [actor for actor in world.actors if _answers(route, actor) and _opens(world, route, actor)]
    at_home = [actor for actor in those if actor.place == HOME] or those
    first = at_home[number % len(at_home)] if at_home else None
    others = [actor for actor in those if actor != first]
    return [*([first] if first else []), *([others[number % len(others)]] if others else [])]


def _ways(route: Route, actor: Actor, number: int) -> tuple[str, ...]:
    """The methods to ask by; in everyday runs strangers ask by one of them, another from page to page."""
    methods = _methods(route, actor)
    if ALL or actor.place == HOME or len(methods) < 2:
        return methods
    return (methods[(number + len(actor.role)) % len(methods)],)


@pytest.mark.django_db
def test_whoever_is_signed_out_is_asked_to_sign_in_and_whoever_has_no_role_finds_nothing():
    world = build_world()
    nobody = QuietClient()
    stranger = _client(User.objects.create_user("nobody", "correct-horse-9", display_name="无岗位"))
    wrong = []
    for route in ROUTES:
        address = reverse(route.name, kwargs=arguments(world, route.name, route.parameters))
        if PUBLIC in route.rule:
            continue
        answer = nobody.get(address)
        if answer.status_code != 302 or not answer["Location"].startswith(reverse("zones:sign_in")):
            wrong.append(f"{route.name} signed out: {answer.status_code}")
        if SIGNED_IN not in route.rule and (status := _answer(stranger, "get", address, {}).status_code) != 404:
            wrong.append(f"{route.name} without a role: {status}")
    assert wrong == [], "\n".join(wrong)


def _methods(route: Route, actor: Actor) -> tuple[str, ...]:
    """Whoever an address does not answer at all is turned away before it looks by which method: once is enough. Where
    no record is named there is nothing of another's either: those at home stand for all of their role."""
    if not _answers(route, actor):
        return ("get",)
    return ("get", "post") if route.parameters or actor.place == HOME else ()


def _answers(route: Route, actor: Actor) -> bool:
    return bool(route.rule & {PUBLIC, SIGNED_IN, actor.role})


def _turned_away(route: Route, person: User) -> bool:
    """Whether the wall before all views knows of no such page for this person; it looks at no record and no method."""
    request = RequestFactory().get("/")
    request.user = person
    try:
        return WALL.process_view(request, route.view, (), {}) is not None
    except NotFound:
        return True


def _client(user: User) -> QuietClient:
    client = QuietClient(raise_request_exception=False)
    client.force_login(user)
    return client


def _answer(
    client: QuietClient, method: str, address: str, values: dict[str, object], json: bool = False
) -> HttpResponseBase:
    """The answer; what the request changed is undone. A refusal comes without its page where JSON is asked for."""
    headers = {"accept": "application/json"} if json else {}
    with transaction.atomic():
        answer = getattr(client, method)(address, values, headers=headers)
        if answer.streaming and not isinstance(answer, LiveResponse):  # a stream of what happens has no end
            b"".join(answer.streaming_content)
        transaction.set_rollback(True)
    return answer


def _dead_links(answer: HttpResponseBase, actor: Actor) -> set[str]:
    """The pages that a page offers its reader and that answer nobody of the reader's role."""
    if answer.streaming or answer.status_code != 200 or not answer.headers["Content-Type"].startswith("text/html"):
        return set()
    links = {unescape(found).split("?")[0] for found in LINK.findall(answer.content.decode())}
    return {link for link in links if not _rule_at(link) & {PUBLIC, SIGNED_IN, actor.role}}


def _rule_at(address: str) -> frozenset[str]:
    try:
        return rule_of(resolve(address).func)
    except Resolver404:  # files, not pages
        return frozenset({PUBLIC})


def _expected(world: World, route: Route, actor: Actor, method: str) -> set[int]:
    if not _answers(route, actor):
        return {404}
    if route.name in NOBODYS:
        return CLOSED
    if route.name in OTHER_STAGE:
        return OPEN | CLOSED
    if PUBLIC in route.rule or not route.parameters or route.name in CONFIRMED:
        return OPEN | {404} if route.parameters else OPEN
    if route.name in PERSONAL:
        return OPEN if actor == world.actor(Role.OFFICER) else CLOSED
    if SIGNED_IN in route.rule or route.name in WHOLE:
        return OPEN
    if actor.place != HOME:
        # Neighbours of the organisation are strangers to it; so is whoever works in another zone.
        return CLOSED if actor.place == OTHER or actor.role in OUTSIDE else OPEN
    if actor.role not in NARROWER.get(route.name, {actor.role}):
        return CLOSED
    return OPEN
