"""Baskets and lists: what waits for whom, what is late in whose hands, what is supervised."""

from django.test import Client
from django.urls import reverse

from gaoxin.apps.cases.queries import baskets
from gaoxin.apps.cases.services import moving, ringing
from gaoxin.apps.cases.tests.world import World, appeal, dispatched, open_step
from gaoxin.web import clock


def test_a_part_waits_in_its_department_until_somebody_takes_it(world: World):
    case = dispatched(world, world.land)
    assert [one.case for one in baskets.to_take(world.planner2)] == [case]
    assert list(baskets.to_take(world.treasurer)) == []
    moving.take(world.planner, open_step(case).pk)
    assert [one.case for one in baskets.mine(world.planner)] == [case]
    assert list(baskets.to_take(world.planner2)) == []


def test_what_is_late_is_seen_by_whoever_has_it_and_by_those_who_watch_over_all(world: World):
    case, other = dispatched(world, world.land), appeal(world)
    with clock.at("2026-03-20T09:00"):
        assert list(baskets.overdue(world.planner, world.zone)) == [case]
        assert list(baskets.overdue(world.treasurer, world.zone)) == []
        assert list(baskets.overdue(world.leader, world.zone)) == [other, case]
        assert list(baskets.overdue(world.member, world.zone)) == []


def test_a_climbed_rung_brings_a_case_into_the_list_of_supervision(world: World):
    case = dispatched(world, world.land)
    assert list(baskets.supervised(world.leader, world.zone)) == []
    with clock.at("2026-03-12T09:00"):
        ringing.ring()
        assert list(baskets.supervised(world.leader, world.zone)) == [case]
        client = Client()
        client.force_login(world.leader)
        page = client.get(reverse("cases:supervised")).content.decode()
    assert case.number in page
