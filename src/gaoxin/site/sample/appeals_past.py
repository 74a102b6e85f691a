"""Appeals of the sample over the last year: routed, answered with every outcome, judged, kept open with reviewed plans,
and the hot spots of last week. Moved on by the services that people use; invented and marked 模拟数据."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib import resources
from typing import Any

import yaml

from gaoxin.apps.cases.models import Case, PlanReview, Step
from gaoxin.apps.cases.services import filing, moving, ringing
from gaoxin.apps.cases.services.appeals import asking, hotspots, reviewing
from gaoxin.apps.cases.services.appeals.answering import Given, answer, attempt
from gaoxin.apps.cases.services.appeals.routing import dispatch
from gaoxin.apps.cases.services.choosing import Chosen, move
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.cases.states import Channel, StepState
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.web import clock

RESULT = "模拟数据：已到现场核实，按职责办结。"
OFFICE, LEADER = "service", "leader"
A_MONTH = 26
"""Working days after which the second question has surely been put."""


def load_past_appeals(zone: Zone, departments: dict[str, Department], people: dict[str, User]) -> None:
    """File each appeal on its day and do what was done since."""
    firms = [
        one.organisation
        for one in Enterprise.objects.filter(zone=zone).order_by("-pk").select_related("organisation")[:60]
    ]
    for number, one in enumerate(_written()["past"]):
        _past(zone, firms[number % len(firms)], one, departments, people)
    for number, one in enumerate(_written()["hot"]):
        day = hotspots.week_of(clock.today()) - timedelta(weeks=one["weeks"]) + timedelta(days=one["weekday"])
        with clock.at(_morning(day)):
            _file(people[OFFICE], zone, firms[-1 - number % len(firms)], one)
    ringing.ring()  # what has become late since is counted as late
    _hot_spots(zone, people)


@cache
def _written() -> dict[str, Any]:
    """What `appeals.yaml` says of them."""
    return yaml.safe_load(resources.files("gaoxin.site.sample").joinpath("appeals.yaml").read_text(encoding="utf-8"))


def _past(
    zone: Zone, firm: Organisation, one: dict[str, Any], departments: dict[str, Department], people: dict[str, User]
) -> None:
    days = _working_days(one["days"])
    with clock.at(next(days)):
        case = _file(people[OFFICE], zone, firm, one)
    with clock.at(next(days)):
        if one["outcome"] == "refused":
            _refuse(case, people[OFFICE])
            return
        dispatch(people[OFFICE], _open(case).pk, departments[one["lead"]].pk, [], {}, "模拟数据：请办理")
    who = people[one["who"]]
    with clock.at(next(days)):
        moving.act(who, _open(case).pk, answers={"opinion": RESULT})
    if one["outcome"] == "unreached":
        for way in ("phone", "phone", "visit"):
            with clock.at(next(days)):
                attempt(who, case.pk, way, "模拟数据：没有联系上", False)
    with clock.at(next(days)):
        answer(who, _open(case).pk, _given(one, people[LEADER]))
    if one["outcome"] == "pending":
        _keep_open(case, one, people, days)
    _judged(case, one, people[OFFICE], days)


def _keep_open(case: Case, one: dict[str, Any], people: dict[str, User], days: Iterator[datetime]) -> None:
    """The reviews of a plan that were held, and its end where it has ended."""
    for number in range(one.get("reviews", 0)):
        due = PlanReview.objects.get(case=case, reviewed_at=None)
        with clock.at(_morning(due.due)):
            reviewing.review(people[LEADER], due.pk, "模拟数据：按计划推进，下月再看。", number == 0)
    if one.get("ends"):
        for _ in range(5):
            next(days)
        with clock.at(next(days)):
            answer(people[one["who"]], _open(case).pk, Given(one["ends"], RESULT))


def _judged(case: Case, one: dict[str, Any], office: User, days: Iterator[datetime]) -> None:
    """What the enterprise said, as the office recorded it from the telephone."""
    if says := one.get("says"):
        with clock.at(next(days)):
            asking.record_call(office, _open(case).pk, says, "模拟数据")
    if one.get("ends") or one["outcome"] == "pending" or says == "unsolved":
        return
    for _ in range(A_MONTH):
        moment = next(days)
    with clock.at(moment):
        ringing.ring()
    if then := one.get("then"):
        with clock.at(next(days)):
            asking.record_call(office, _open(case).pk, then, "模拟数据")


def _refuse(case: Case, office: User) -> None:
    move(office, _open(case).pk, "oppose", Chosen(), "属企业之间的民事纠纷")
    answer(office, _open(case).pk, Given("refused", "模拟数据：请通过仲裁或者诉讼解决。", ground="civil"))


def _given(one: dict[str, Any], leader: User) -> Given:
    months = one.get("months", 0)
    due = clock.today() + timedelta(days=30 * months) if months else None
    return Given(one["outcome"], RESULT, one.get("basis", ""), "", one.get("plan", ""), due, leader.pk)


def _file(user: User, zone: Zone, firm: Organisation, one: dict[str, Any]) -> Case:
    answers = {
        "organisation": firm.legal_name,
        "kind": one["topic"],
        "title": one["title"],
        "request": one["request"],
        "began_on": (clock.today() - timedelta(days=30)).isoformat(),
        "place": "高新区（模拟地址）",
        "filed_before": False,
        "contact_post": "行政部",
        "contact_phone": "0432-64000000",
    }
    filed = Filing(one["title"], answers, topic=one["topic"], channel=Channel.PHONE, organisation=firm, synthetic=True)
    return filing.file(user, zone, "appeal", filed)


def _hot_spots(zone: Zone, people: dict[str, User]) -> None:
    """The hot spots of last week, one of them made a task."""
    spots = hotspots.find(zone, hotspots.week_of(clock.today()) - timedelta(weeks=1))
    if len(spots) > 1:
        task = {
            "kind": "policy",
            "title": "延长设备更新补贴申报时间并简化材料",
            "problem": "模拟数据：多家企业反映设备更新补贴申报时间短、材料要求前后不一致。",
            "change": "模拟数据：申报期延长到一个月，材料减为三件。",
            "done_when": "模拟数据：新的申报通知发布，申报系统同步修改。",
        }
        hotspots.make_task(people[OFFICE], spots[1].pk, task)


def _working_days(count: int) -> Iterator[datetime]:
    """Half past nine of the working day so many before today, then of each after it, at last the present moment."""
    day, left = clock.today(), count
    while left:
        day -= timedelta(days=1)
        left -= calendar().day(day).works
    while day < clock.today():
        if calendar().day(day).works:
            yield _morning(day)
        day += timedelta(days=1)
    while True:
        yield clock.now()


def _morning(day: date) -> datetime:
    return clock.local(datetime.combine(min(day, clock.today()), time(9, 30)))


def _open(case: Case) -> Step:
    return case.steps.filter(state=StepState.OPEN).order_by("-pk")[0]
