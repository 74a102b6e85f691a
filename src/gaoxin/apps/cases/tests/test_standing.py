"""Where a case stands, on pages of kinds of their own: who has it, since when, by when, what the viewer can do."""

from django.test import Client

from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.matters import applying
from gaoxin.apps.cases.services.matters.applying import Application
from gaoxin.apps.cases.services.standing import case_standing
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.cases.tests.world import NOW, World, appeal, dispatched, open_step
from gaoxin.apps.zones.models import User
from gaoxin.web import clock


def test_it_tells_who_has_a_case_since_when_by_when_and_what_is_next_for_each_viewer(world: World):
    case = appeal(world)
    seen = case_standing(world.dispatcher, case.pk)
    (step,) = seen.steps
    assert ([one.name for one in step.holders], step.since, step.mine) == (["企业服务中心"], clock.now(), True)
    assert clock.local(step.due).isoformat() == "2026-03-03T17:00:00+08:00"
    assert (seen.drawn, list(seen.here), seen.next) == (True, ["dispatch"], ["由您办理“受理分派”。"])
    assert case_standing(world.member, case.pk).next == [
        "现在不用您办。",
        "等久了可以催办。",
        "可以留言补充情况，也可以撤回。",
    ]


def test_every_department_that_has_a_part_is_named_and_what_was_done_is_marked(world: World):
    case = dispatched(world, world.land, world.finance)
    moving.take(world.planner, open_step(case).pk)
    seen = case_standing(world.leader, case.pk)
    (step,) = seen.steps
    assert [(one.name, one.state) for one in step.holders] == [
        ("规划建设局 示例planner", "办理中"),
        ("财政金融局", "待签收"),
    ]
    assert (list(seen.here), list(seen.done), step.mine) == (["handle"], ["dispatch"], False)


def test_the_page_of_a_matter_shows_where_it_stands_on_its_drawing(world: World, desk: User, client: Client):
    window = Application("construction_permit", "一号厂房", world.enterprise, Channel.WINDOW, received=(0, 3, 4, 5))
    case = applying.apply(desk, world.zone, window)
    client.force_login(world.member)
    with clock.at(NOW):
        page = client.get(f"/matters/cases/{case.pk}/").content.decode()
    assert f'data-drawing="/cases/{case.pk}/process.bpmn" data-here="accept"' in page
    assert "办到哪一步" in page
    assert "您接下来" in page
