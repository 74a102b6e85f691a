"""A delegated power from its demand to the list, its yearly evaluation and its withdrawal; nothing outside the list."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from gaoxin.apps.cases.models import Case, ZonePower
from gaoxin.apps.cases.power_states import PowerStage
from gaoxin.apps.cases.queries.powers.list import may_decide, standing_on
from gaoxin.apps.cases.services import filing, moving, ringing
from gaoxin.apps.cases.services.choosing import Chosen, move
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.services.matters import applying
from gaoxin.apps.cases.services.matters.applying import Application
from gaoxin.apps.cases.states import CaseState, StepState
from gaoxin.apps.cases.tests.world import World, person
from gaoxin.apps.zones.models import Department, User
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.catalogue.matters import package_matters
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

DEMAND = {
    "power_name": "户外广告设置审批",
    "matter_code": "CG-03",
    "power_type": "permit",
    "grantor": "city",
    "former": "市城市管理部门",
    "taking_duty": "land",
    "way": "entrusted_above",
    "demand": "企业招牌审批要跑市里，希望就近办理。",
    "volume": 40,
}
ANSWERS = {
    "argue": {"necessity": "需要", "capacity": "有人", "risks": "可控"},
    "confirm": {"posts": 2, "confirmation": "已认定"},
    "review": {"law": "《城市市容和环境卫生管理条例》", "opinion_of_law": "合法"},
    "decide": {"power_document": "《赋权目录》", "decided_on": "2026-03-02", "extent": "园区内"},
    "people": {"staff": 2},
    "training": {"trained_on": "2026-03-02", "trained_by": "市局"},
    "accounts": {"accounts": "审批系统"},
}


@pytest.fixture
def everyone(world: World) -> dict[str, User]:
    """Whoever does each step."""
    made = {}
    for number, (name, duty) in enumerate(
        (("planning", Duty.PLANNING), ("personnel", Duty.PERSONNEL), ("legal", Duty.SUPERVISION), ("data", Duty.DATA)),
        5,
    ):
        office = Department.objects.create(zone=world.zone, name=f"{name}局", duties=[duty], position=number)
        made[name] = person(name, world.zone, Role.OFFICER, office)
    return {
        "argue": made["planning"],
        "confirm": made["personnel"],
        "review": made["legal"],
        "decide": world.leader,
        "people": made["personnel"],
        "training": world.planner,
        "accounts": made["data"],
        "evaluate": made["planning"],
    }


def demanded(world: World, **more: object) -> Case:
    return filing.file(
        world.dispatcher, world.zone, "power_request", Filing("户外广告", {**DEMAND, **more}, form="power_request")
    )


def do(case: Case, everyone: dict[str, User], element: str, **answers: object) -> None:
    step = case.steps.get(element=element, state=StepState.OPEN)
    moving.act(everyone[element], step.pk, answers={**ANSWERS.get(element, {}), **answers})


def stage(world: World) -> PowerStage:
    return standing_on(world.zone, "outdoor_advertising", clock.today()).stage


def withdrawn_before(world: World) -> None:
    """The shipped list has this power in force; here the zone had it taken back."""
    power = ZonePower.objects.create(
        zone=world.zone, key="outdoor_advertising", name="户外广告", type="permit", duty="land", way="entrusted_above"
    )
    power.steps.create(zone=world.zone, stage=PowerStage.WITHDRAWN, on=date(2026, 1, 1))


def test_it_is_in_force_from_the_day_people_training_and_accounts_are_confirmed(world, everyone):
    withdrawn_before(world)
    case = demanded(world)
    seen = [stage(world)]
    for element in ("argue", "confirm", "review", "decide"):
        do(case, everyone, element)
        seen.append(stage(world))
    assert seen == ["demanded", "argued", "confirmed", "reviewed", "decided"]
    do(case, everyone, "accounts")
    do(case, everyone, "people")
    matter = package_matters()["outdoor_advertising"]
    assert (stage(world), may_decide(world.zone, matter, clock.today())) == ("decided", False)
    do(case, everyone, "training")
    assert (stage(world), may_decide(world.zone, matter, clock.today())) == ("taken_over", True)
    assert not may_decide(world.zone, matter, clock.today() - timedelta(days=1))
    power = ZonePower.objects.get(case=case)
    assert (power.staff, power.accounts, power.document, power.extent) == (2, "审批系统", "《赋权目录》", "园区内")


def test_a_year_later_it_is_evaluated_kept_adjusted_and_at_last_withdrawn(world, everyone):
    withdrawn_before(world)
    case = demanded(world)
    for element in ANSWERS:
        do(case, everyone, element)
    with clock.at("2027-03-03T09:00"):
        ringing.ring()
        do(case, everyone, "evaluate", evaluation="运行平稳", withdrawal=False, new_extent="全区")
        assert (stage(world), ZonePower.objects.get(case=case).extent) == ("adjusted", "全区")
    with clock.at("2028-03-06T09:00"):
        ringing.ring()
        do(case, everyone, "evaluate", evaluation="办件过少", withdrawal=True)
        case.refresh_from_db()
        assert (stage(world), case.state, case.outcome) == ("withdrawn", CaseState.CLOSED, "withdrawn")
        with pytest.raises(Refusal) as error:
            application = Application("outdoor_advertising", "门头招牌", world.enterprise)
            applying.apply(world.member, world.zone, application)
    assert error.value.problems[0].code == "powers.outside_the_list"
    assert not Case.objects.filter(kind="matter").exists()


def test_what_is_not_agreed_to_is_declined_and_may_be_asked_for_anew(world, everyone):
    withdrawn_before(world)
    case = demanded(world)
    step = case.steps.get(element="argue", state=StepState.OPEN)
    move(everyone["argue"], step.pk, "oppose", Chosen(), "业务量太小")
    case.refresh_from_db()
    assert (stage(world), case.outcome) == ("declined", "declined")
    again = demanded(world)
    assert (stage(world), ZonePower.objects.get().case) == ("demanded", again)


def test_what_stands_on_the_list_is_not_asked_for_twice(world, everyone):
    with pytest.raises(Refusal) as error:
        demanded(world)  # in force by the shipped list
    assert error.value.problems[0].code == "powers.known_already"
    demanded(world, matter_code="", power_name="新事项")
    assert ZonePower.objects.get().key.startswith("fq2026-")


def test_the_zone_asks_on_its_own_account_and_the_list_shows_where_it_stands(world, everyone, client):
    client.force_login(world.dispatcher)
    address = reverse("cases:new_kind", args=["power_request"])
    assert "先确定为哪家单位提交" not in client.get(address).content.decode()
    sent = {**DEMAND, "matter_code": "", "power_name": "新事项许可"}
    assert client.post(address, sent).status_code == 302
    case = Case.objects.get()
    assert (case.title, case.organisation, case.zone) == ("赋权需求：新事项许可", None, world.zone)
    shown = client.get(reverse("matters:powers"), {"q": "新事项许可"}).content.decode()
    assert "共 1 条" in shown and "需求清单" in shown
    client.logout()
    power = ZonePower.objects.get()
    assert "新事项许可" in client.get(reverse("matters:power", args=[f"z{power.pk}"])).content.decode()
