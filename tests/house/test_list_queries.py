"""Every list page costs the same few queries, whoever looks at it and however many rows it shows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gaoxin.web import clock
from gaoxin.web.pages.listed import Listing
from gaoxin.web.rights import PUBLIC, SIGNED_IN
from tests.amounts import ALL
from tests.house.asking import QuietClient
from tests.house.test_permission_matrix import ROUTES, Route
from tests.house.world import HOME, World, arguments, build_world, words

MOST = 40
"""Queries of one list page, the frame around it and the scope's own among them."""

FRAME = 10
"""What the frame asks more of some: the tree of zones for whoever works in one, jobs, counts beside entries."""


@pytest.mark.django_db
@pytest.mark.examples
def test_a_list_costs_the_same_bounded_number_of_queries_for_every_role_and_size(monkeypatch):
    made: list[Listing] = []
    begin = Listing.__init__
    monkeypatch.setattr(Listing, "__init__", lambda listing, *asked: made.append(listing) or begin(listing, *asked))
    world = build_world()
    clients = {str(actor.role): _client(actor.user) for actor in world.actors if actor.place == HOME}
    # In everyday runs two roles look, and one of them at many rows; in long ones all of them do both.
    counted: dict[str, dict[tuple[str, int], int]] = {}
    with clock.at(clock.now()):  # a minute later a request would note that its session was seen again
        for number, route in enumerate(ROUTES):
            answering = [role for role in clients if route.rule & {role, SIGNED_IN, PUBLIC}]
            # The first look may also keep what came with the product, such as its processes.
            made.clear()
            if not answering or not _queries(world, clients[answering[0]], route, 20) or not made:
                continue
            asked = answering if ALL else sorted({answering[(number * 2 + step) % len(answering)] for step in range(2)})
            for role in asked:
                for size in (20, 200) if ALL or role == asked[number % len(asked)] else (20,):
                    if count := _queries(world, clients[role], route, size):
                        counted.setdefault(route.name, {})[role, size] = count
    assert len(counted) >= 100
    by_rows = {name: counts for name, counts in counted.items() if _grows(counts)}
    assert by_rows == {}
    uneven = {name: counts for name, counts in counted.items() if max(counts.values()) - min(counts.values()) > FRAME}
    assert uneven == {}
    assert {name: max(counts.values()) for name, counts in counted.items() if max(counts.values()) > MOST} == {}


def _grows(counts: dict[tuple[str, int], int]) -> bool:
    return any(counts.get((role, 20)) != count for (role, _), count in counts.items())


def _client(user: object) -> QuietClient:
    client = QuietClient(raise_request_exception=False)
    client.force_login(user)
    client.get("/")  # the first request of a session writes down from where it comes
    return client


def _queries(world: World, client: QuietClient, route: Route, size: int) -> int:
    """How many queries the page took; none where this person may not see it."""
    connection.queries_log.clear()  # it holds 9,000 and then counts nothing more
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(_address(world, route), {**words(world, route.name), "size": size})
    return len(captured) if answer.status_code == 200 else 0


def _address(world: World, route: Route) -> str:
    return reverse(route.name, kwargs=arguments(world, route.name, route.parameters))
