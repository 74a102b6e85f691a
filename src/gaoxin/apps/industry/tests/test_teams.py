"""Chiefs of chains and their teams, the year's lists, links of gaps, meetings: who does what, and what is kept."""

from datetime import date

import pytest
from django.urls import reverse

from gaoxin.apps.industry.lead_states import BridgeKind, BridgeState
from gaoxin.apps.industry.models import Bridge, ChainItem, ChainPlan, ExpertSeat, TeamSeat
from gaoxin.apps.industry.queries.teams.lists import team_lines
from gaoxin.apps.industry.services.teams import bridging, items, planning, reminding, seating
from gaoxin.apps.industry.services.teams.items import Written
from gaoxin.apps.industry.services.teams.seating import Seating
from gaoxin.apps.industry.team_states import ItemKind, ItemState, SeatLevel, SeatRole
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, chains_world, see
from gaoxin.apps.zones.models import Department, Grant, User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound

pytestmark = pytest.mark.django_db
NOW = "2026-05-06T09:00"
YEAR = 2026


@pytest.fixture
def world():
    with clock.at(NOW):
        made = chains_world()
        made.economy = Department.objects.get(zone=made.zone, name="经济发展局")
        made.science = Department.objects.get(zone=made.zone, name="科技创新局")
        yield made


def chief(world, office: str, since: date, **more) -> TeamSeat:
    given = Seating(role=SeatRole.CHIEF, since=since, office=office, **more)
    return seating.take_seat(world.keeper, world.zone, CHAIN, given)


def written(world, title: str = "引进预浸料企业", due: date = date(2026, 6, 30), **more) -> Written:
    given = {"kind": ItemKind.PROJECT, "measure": "两次上门洽谈", "department": world.science, **more}
    return Written(title=title, due=due, **given)


def item(world, year: int = YEAR, **more) -> ChainItem:
    if not ChainPlan.objects.filter(zone=world.zone, chain=CHAIN, year=year).exists():
        planning.set_plan(world.keeper, world.zone, CHAIN, year, "补上预浸料环节")
    return items.add_item(world.keeper, world.zone, CHAIN, year, written(world, **more))


def refused(code: str, act, *args, **more) -> None:
    with pytest.raises(Refusal) as told:
        act(*args, **more)
    assert told.value.problems[0].code == code


def told_to(user: User) -> list[str]:
    return [inbox.wording(one) for one in inbox.notices(user)]


def test_a_chief_hands_over_on_the_day_before_and_both_are_kept(world):
    first = chief(world, "管委会副主任", date(2025, 1, 1))
    second = chief(world, "市政府分管副市长", date(2026, 4, 1), level=SeatLevel.CITY, user=world.viewer)
    first.refresh_from_db()
    assert (first.until, first.ended_why) == (date(2026, 3, 31), "由市政府分管副市长接任")
    assert (second.follows_id, second.until, second.level) == (first.pk, None, SeatLevel.CITY)
    refused("teams.seat_overlaps", chief, world, "管委会主任", date(2026, 3, 1))
    refused("teams.seat_followed", seating.resume_seat, world.keeper, first.pk)
    refused("teams.seat_ends_before", seating.end_seat, world.keeper, second.pk, date(2026, 3, 1), "分工调整")
    refused("teams.say_why", seating.end_seat, world.keeper, second.pk, date(2026, 5, 6), " ")
    assert TeamSeat.objects.count() == 2
    seating.end_seat(world.keeper, second.pk, date(2026, 5, 5), "分工调整")
    refused("teams.seat_ended", seating.end_seat, world.keeper, second.pk, date(2026, 5, 6), "再来一次")
    assert seating.resume_seat(world.keeper, second.pk).until is None


def test_each_seat_is_of_its_role_and_taken_once(world):
    take = seating.take_seat
    day = date(2026, 1, 1)
    refused("teams.office_needed", take, world.keeper, world.zone, CHAIN, Seating(SeatRole.DEPUTY, day))
    refused("teams.department_needed", take, world.keeper, world.zone, CHAIN, Seating(SeatRole.MEMBER, day))
    away = Department.objects.get(zone=world.other)
    other = Seating(SeatRole.LEAD, day, department=away)
    refused("teams.department_needed", take, world.keeper, world.zone, CHAIN, other)
    seat = ExpertSeat.objects.create(
        zone=world.zone,
        department=world.science,
        made_by=world.keeper,
        made_at=clock.now(),
        organisation="示例研究院",
        post="碳纤维岗位",
        field="碳纤维",
        chain="hydrogen",
        since=day,
    )
    expert = Seating(SeatRole.EXPERT, day, expert=seat)
    refused("teams.expert_needed", take, world.keeper, world.zone, CHAIN, expert)
    take(world.keeper, world.zone, "hydrogen", expert)
    refused("teams.seat_held", take, world.keeper, world.zone, "hydrogen", expert)
    unfit = Seating(SeatRole.CHIEF, day, office="管委会主任", user=world.member)
    refused("teams.account_unfit", take, world.keeper, world.zone, CHAIN, unfit)
    assert TeamSeat.objects.count() == 1


def test_only_offices_that_make_industry_and_the_one_that_leads_the_team_arrange_it(world):
    refused("teams.not_yours", planning.set_plan, world.officer, world.zone, CHAIN, YEAR, "目标")
    refused("teams.not_yours", planning.set_plan, world.leader, world.zone, CHAIN, YEAR, "目标")
    with pytest.raises(NotFound):
        planning.set_plan(world.stranger, world.zone, CHAIN, YEAR, "目标")
    lead = Seating(SeatRole.LEAD, date(2026, 1, 1), department=world.science)
    seating.take_seat(world.keeper, world.zone, CHAIN, lead)
    assert planning.set_plan(world.officer, world.zone, CHAIN, YEAR, "目标").goal == "目标"
    refused("teams.not_yours", planning.set_plan, world.officer, world.zone, "hydrogen", YEAR, "目标")
    refused("teams.year_out_of_reach", planning.set_plan, world.keeper, world.zone, CHAIN, 2031, "目标")


def test_an_item_is_told_of_until_it_is_done_and_the_last_word_can_be_taken_back(world):
    refused("teams.no_plan", items.add_item, world.keeper, world.zone, CHAIN, YEAR, written(world))
    made = item(world, organisation=world.firms[2].organisation_id, segment=FIBRE)
    assert (made.state, made.percent, made.enterprise_id) == (ItemState.OPEN, 0, world.firms[2].pk)
    assert told_to(world.officer) == ["产业链清单新事项“引进预浸料企业”，请在 2026-06-30 前完成"]
    items.tell_progress(world.officer, made.pk, ItemState.DOING, 40, "已洽谈一次")
    done = items.tell_progress(world.officer, made.pk, ItemState.DONE, 55, "已签约")
    made.refresh_from_db()
    assert (made.state, made.percent, made.ended_on, made.ended_why) == ("done", 100, date(2026, 5, 6), "已签约")
    refused("teams.item_ended", items.change_item, world.keeper, made.pk, written(world))
    refused("teams.say_progress", items.tell_progress, world.officer, made.pk, ItemState.DOING, 10, " ")
    items.take_back(world.officer, done.pk)
    made.refresh_from_db()
    assert (made.state, made.percent, made.ended_on, made.ended_why) == ("doing", 40, None, "")
    refused("teams.not_the_last", items.take_back, world.officer, done.pk)
    assert made.entries.count() == 2
    again = items.tell_progress(world.officer, made.pk, ItemState.DROPPED, 40, "企业另选他处")
    items.tell_progress(world.officer, made.pk, ItemState.DOING, 45, "重新洽谈")
    refused("teams.not_the_last", items.take_back, world.officer, again.pk)
    items.take_back(world.officer, made.entries.latest("pk").pk)
    made.refresh_from_db()
    assert (made.state, made.ended_why) == ("dropped", "企业另选他处")


def test_another_department_neither_tells_nor_takes_back(world):
    made = item(world, department=world.economy)
    refused("teams.for_department", items.tell_progress, world.officer, made.pk, ItemState.DOING, 10, "进展")
    with pytest.raises(NotFound):
        items.tell_progress(world.stranger, made.pk, ItemState.DOING, 10, "进展")
    assert not made.entries.exists()
    items.change_item(world.keeper, made.pk, written(world, title="改由科技牵头"))
    assert told_to(world.officer) == ["产业链清单新事项“改由科技牵头”，请在 2026-06-30 前完成"]


def test_open_items_go_on_in_the_next_year_once(world):
    last = item(world, 2025, title="未完成", due=date(2025, 11, 30))
    done = item(world, 2025, title="已完成", due=date(2025, 6, 30))
    items.tell_progress(world.keeper, last.pk, ItemState.DOING, 60, "过半")
    items.tell_progress(world.keeper, done.pk, ItemState.DONE, 100, "完成")
    refused("teams.no_plan", planning.carry_over, world.keeper, world.zone, CHAIN, YEAR)
    planning.set_plan(world.keeper, world.zone, CHAIN, YEAR, "继续")
    (new,) = planning.carry_over(world.keeper, world.zone, CHAIN, YEAR)
    last.refresh_from_db()
    assert (last.state, last.ended_why, new.came_from_id) == ("carried", "结转到 2026 年", last.pk)
    assert (new.title, new.state, new.percent, new.due) == ("未完成", "doing", 60, date(2026, 11, 30))
    assert planning.carry_over(world.keeper, world.zone, CHAIN, YEAR) == []
    refused("teams.item_carried", items.tell_progress, world.keeper, last.pk, ItemState.DONE, 100, "补报")
    assert ChainItem.objects.count() == 3


def test_what_is_late_is_counted_shown_and_told_once_a_week(client, world):
    chief(world, "市政府分管副市长", date(2026, 1, 1), level=SeatLevel.CITY, user=world.viewer)
    item(world, title="逾期事项", due=date(2026, 5, 1))
    item(world, title="将到期", due=date(2026, 5, 10))
    item(world, title="还早", due=date(2026, 9, 1))
    line = next(one for one in team_lines(world.leader, world.zone, YEAR) if one.pk == CHAIN)
    assert (line.chief, line.chief_level, line.items, line.done, line.late) == ("市政府分管副市长", "市级", 3, 0, 1)
    assert reminding.remind(world.zone) == 2
    assert reminding.remind(world.zone) == 0
    assert told_to(world.officer)[0] == "2 项产业链清单事项到期或者七天内到期，请填报进展"
    assert told_to(world.viewer) == ["您任链长的“新材料与碳纤维”有 1 项清单事项逾期"]
    with clock.at("2026-05-13T09:00"):
        assert reminding.remind(world.zone) == 2
    shown = see(client, world, "leader", "team_items", query="?late=on")
    assert "逾期事项" in shown
    assert "还早" not in shown
    assert "逾期事项" in client.get(reverse("industry:team_items") + "?export=csv&cols=title").content.decode()
    assert "逾期 1 项" in see(client, world, "leader", "team", CHAIN)


def test_whoever_looks_on_from_above_finds_the_seat(client, world):
    chief(world, "市政府分管副市长", date(2026, 1, 1), level=SeatLevel.CITY, user=world.viewer)
    text = see(client, world, "viewer", "teams")
    assert "我担任的席位" in text
    assert "市政府分管副市长" in text
    assert "我担任的席位" not in see(client, world, "leader", "teams")
    client.force_login(world.member)
    assert client.get(reverse("industry:teams")).status_code == 404


def test_pages_of_a_team_lead_through_its_year(client, world):
    client.force_login(world.keeper)
    address = reverse("industry:edit_team_plan", args=[CHAIN])
    assert client.post(address, {"goal": "补上预浸料环节"}).status_code == 302
    sent = {
        "kind": "problem",
        "title": "原丝价格波动",
        "measure": "签长单",
        "due": "2026-12-31",
        "department": world.economy.pk,
    }
    assert client.post(reverse("industry:new_team_item", args=[CHAIN]), sent).status_code == 302
    made = ChainItem.objects.get()
    told = {"state": "done", "percent": "100", "words": "已签长单"}
    assert client.post(reverse("industry:tell_team_item", args=[made.pk]), told).status_code == 302
    client.post(reverse("industry:take_back_entry", args=[made.entries.get().pk]))
    made.refresh_from_db()
    assert made.state == ItemState.OPEN
    meeting = {"held_on": "2026-05-06", "title": "五月调度会", "chair": "管委会主任", "minutes": "议定两件事"}
    there = client.post(reverse("industry:new_team_meeting", args=[CHAIN]), meeting)["Location"]
    key = there.rstrip("/").rpartition("/")[2]
    decided = {**sent, "title": "议定事项", "kind": "project"}
    client.post(f"{reverse('industry:new_team_item', args=[CHAIN])}?meeting={key}", decided)
    assert "议定事项" in client.get(there).content.decode()
    page = client.get(reverse("industry:team", args=[CHAIN])).content.decode()
    assert all(words in page for words in ("原丝价格波动", "五月调度会", "议定 1 项", "问题清单", "编 2027 年"))
    assert "编 2027 年" not in see(client, world, "officer", "team", CHAIN)
    assert see(client, world, "officer", "team", CHAIN, query="?year=2025").count("还没有年度目标") == 1


def test_a_link_ends_with_a_word_and_only_once(client, world):
    row = Bridge.objects.create(
        zone=world.zone,
        department=world.science,
        made_by=world.keeper,
        made_at=clock.now(),
        chain=CHAIN,
        segment=FIBRE,
        kind=BridgeKind.TECHNOLOGY,
        partner="示例研究院",
        offer="预浸料工艺",
    )
    text = see(client, world, "officer", "team_bridges", CHAIN, query=f"?segment={FIBRE}")
    assert reverse("industry:close_team_bridge", args=[row.pk]) in text
    assert reverse("industry:team_bridges", args=[CHAIN]) in see(client, world, "leader", "segment", CHAIN, FIBRE)
    refused("teams.say_why", bridging.close_bridge, world.officer, row.pk, reached=False, why=" ")
    bridging.close_bridge(world.officer, row.pk, reached=False, why="价格谈不拢")
    row.refresh_from_db()
    assert (row.state, row.result, row.closed_on) == (BridgeState.DROPPED, "价格谈不拢", date(2026, 5, 6))
    refused("teams.bridge_closed", bridging.close_bridge, world.keeper, row.pk, reached=True, why="谈成")
    bridging.reopen_bridge(world.keeper, row.pk)
    row.refresh_from_db()
    assert (row.state, row.result, row.closed_on) == (BridgeState.TALKING, "", None)
    Grant.objects.filter(user=world.officer).update(
        department=Department.objects.create(zone=world.zone, name="财政局")
    )
    refused(
        "teams.for_department",
        bridging.close_bridge,
        User.objects.get(pk=world.officer.pk),
        row.pk,
        reached=True,
        why="谈成",
    )


def test_an_item_is_not_written_over_a_colleagues_words(client, world):
    made = item(world)
    client.force_login(world.keeper)
    address = reverse("industry:change_team_item", args=[made.pk])
    seen = client.get(address).context["form"]["seen"].value()
    sent = {
        "kind": "project",
        "measure": "两次上门洽谈",
        "department": world.science.pk,
        "due": "2026-06-30",
        "seen": seen,
    }
    items.tell_progress(world.officer, made.pk, ItemState.DOING, 40, "已洽谈一次")
    assert client.post(address, {**sent, "title": "先改的"}).status_code == 302
    late = client.post(address, {**sent, "title": "后改的"})
    assert late.status_code == 422
    assert "别人已经改过这条记录" in late.content.decode()
    made.refresh_from_db()
    assert made.title == "先改的"
