"""Appeals of the sample zone in several states, filed and moved on by the services that people use.

Every enterprise and every word of them is invented and marked 模拟数据.
"""

from datetime import datetime, time, timedelta
from typing import Any

from gaoxin.apps.cases.models import Case, Step
from gaoxin.apps.cases.services import filing, moving, pausing
from gaoxin.apps.cases.services.appeals import routing
from gaoxin.apps.cases.services.appeals.answering import Given, answer
from gaoxin.apps.cases.services.appeals.asking import judge
from gaoxin.apps.cases.services.choosing import Chosen, move
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.cases.states import Channel, StepState
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.site.sample import demonstration
from gaoxin.site.sample.appeals_past import load_past_appeals
from gaoxin.web import clock

OPINION = "模拟数据：已核实情况，按职责办理。"


def load_appeals(
    zone: Zone, departments: dict[str, Department], people: dict[str, User], most: int | None = None
) -> None:
    """File each appeal of the sample (no more than `most`, for tests) on its day and do what was done since."""
    firms = list(Enterprise.objects.filter(zone=zone).order_by("pk").select_related("organisation")[:40])
    own = next((one.organisation for one in firms if people["enterprise"] in members_of(one.organisation_id)), None)
    for number, one in enumerate(demonstration()["appeals"][:most]):
        organisation = own if one.get("own") and own is not None else firms[number % len(firms)].organisation
        days = days_back(one["days"])
        with clock.at(next(days)):
            case = _file(people["enterprise" if one.get("own") else "service"], zone, organisation, one)
        for word in one["do"]:
            with clock.at(next(days)):
                _do(case, word.split(), departments, people)
    if most is None:
        load_past_appeals(zone, departments, people)


def days_back(count: int) -> Any:
    """Half past nine on the working day so many before today, and on each after it; at last the present moment."""
    day, left = clock.today(), count
    while left or not calendar().day(day).works:
        day -= timedelta(days=1)
        left -= calendar().day(day).works and left > 0
    while day < clock.today():
        yield clock.local(datetime.combine(day, time(9, 30)))
        day += timedelta(days=1)
        while not calendar().day(day).works and day < clock.today():
            day += timedelta(days=1)
    while True:
        yield clock.now()


def _file(user: User, zone: Zone, organisation: Organisation, one: dict[str, Any]) -> Case:
    answers = {
        "organisation": organisation.legal_name,
        "kind": one["kind"],
        "title": one["title"],
        "request": one["request"],
        "began_on": (clock.today() - timedelta(days=60)).isoformat(),
        "place": "高新区（模拟地址）",
        "filed_before": False,
        "contact_post": "行政部",
        "contact_phone": "0432-64000000",
    }
    filed = Filing(
        one["title"],
        answers,
        topic=one["kind"],
        channel=Channel(one["channel"]),
        organisation=organisation,
        synthetic=True,
    )
    return filing.file(user, zone, "appeal", filed)


def _do(case: Case, words: list[str], departments: dict[str, Department], people: dict[str, User]) -> None:
    word, who, *units = words
    step, user = _open_step(case), people[who]
    match word:
        case "dispatch":
            chosen = [departments[name].pk for name in units]
            routing.dispatch(user, step.pk, chosen[0], chosen[1:], {}, OPINION)
        case "take":
            moving.take(user, step.pk)
        case "pause":
            pausing.pause(user, case.pk, "supplement", "请企业补充贷款合同")
        case "refuse":
            move(user, step.pk, "oppose", Chosen(), "属民事合同纠纷，不属开发区职责")
        case "answer":
            answer(user, step.pk, Given("solved", OPINION))
        case "explain":
            answer(user, step.pk, Given("refused", OPINION, ground="civil"))
        case "solved":
            judge(user, step.pk, "solved")
        case _:
            moving.act(user, step.pk, answers={"opinion": OPINION})


def _open_step(case: Case) -> Step:
    return case.steps.filter(state=StepState.OPEN).order_by("-pk")[0]
