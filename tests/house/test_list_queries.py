"""Every list page costs the same few queries, whoever looks at it and however many rows it shows."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gaoxin.web import clock
from gaoxin.web.rights import PUBLIC, SIGNED_IN
from tests.house.test_permission_matrix import ROUTES
from tests.house.world import HOME, World, arguments, build_world, words

MOST = 40
"""Queries of one list page, the frame around it and the scope's own among them."""

FRAME = 10
"""What the frame asks more of some: the tree of zones for whoever works in one, jobs, counts beside entries."""


@pytest.mark.django_db
def test_a_list_costs_the_same_bounded_number_of_queries_for_every_role_and_size():
    world = build_world()
    clients = {str(actor.role): _client(actor.user) for actor in world.actors if actor.place == HOME}
    counted: dict[str, dict[tuple[str, int], int]] = {}
    with clock.at(clock.now()):  # a minute later a request would note that its session was seen again
        for route in ROUTES:
            answering = [role for role in clients if route.rule & {role, SIGNED_IN, PUBLIC}]
            for role in answering[:1]:  # the first look may keep what came with the product, such as its processes
                _queries(world, clients[role], route, 20)
            for role in answering:
                count = _queries(world, clients[role], route, 20)
                if count is None:  # no list: the others need not be asked
                    break
                counted.setdefault(route.name, {})[role, 20] = count
                counted[route.name][role, 200] = _queries(world, clients[role], route, 200) or 0
    assert len(counted) >= 8
    by_rows = {name: counts for name, counts in counted.items() if _grows(counts)}
    assert by_rows == {}
    uneven = {name: counts for name, counts in counted.items() if max(counts.values()) - min(counts.values()) > FRAME}
    assert uneven == {}
    assert {name: max(counts.values()) for name, counts in counted.items() if max(counts.values()) > MOST} == {}


def _grows(counts: dict[tuple[str, int], int]) -> bool:
    return any(counts[role, 20] != counts[role, 200] for role, _ in counts)


def _client(user: object) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    client.get("/")  # the first request of a session writes down from where it comes
    return client


def _queries(world: World, client: Client, route: object, size: int) -> int | None:
    """How many queries the page took; None when it is no list, or none for this person."""
    address = reverse(route.name, kwargs=arguments(world, route.name, route.parameters))
    connection.queries_log.clear()  # it holds 9,000 and then counts nothing more
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address, {**words(world, route.name), "size": size})
    if answer.status_code != 200 or answer.streaming or not answer.context or "listing" not in answer.context:
        return None
    return len(captured)
