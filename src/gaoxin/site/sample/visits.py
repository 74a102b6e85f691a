"""Visits, meetings, tickets of the hotline and supervision of the sample zone, made by the services people use.

Every enterprise and every word of them is invented and marked 模拟数据.
"""

from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from gaoxin.apps.cases.models import Case, SupervisionOrder, TicketRow, Visit
from gaoxin.apps.cases.queries.visits.plans import record_form
from gaoxin.apps.cases.services import filing, moving
from gaoxin.apps.cases.services.combining import reopening, returning_parts
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.services.hotline import importing
from gaoxin.apps.cases.services.meetings import calling, deciding
from gaoxin.apps.cases.services.supervision import climbing, listing, orders
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.cases.services.visits import planning, recording
from gaoxin.apps.cases.states import RUNNING, CaseState, Channel, StepState
from gaoxin.apps.cases.supervision_states import OrderState, ReturnGround
from gaoxin.apps.cases.visit_states import MeetingKind, VisitPeriod
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.engines.forms.checking import check
from gaoxin.web import clock
from gaoxin.web.jobs import NoProgress

LOOKS = 6
"""Working days on which the ladder of backlogs looked."""


@cache
def sample() -> Any:
    return yaml.safe_load(Path(__file__).with_name("visits.yaml").read_text(encoding="utf-8"))


def load_visits(zone: Zone, departments: dict[str, Department], people: dict[str, User], *, few: bool) -> None:
    """All of it, or nothing where only a few of everything are wanted."""
    if few:
        return
    firms = list(Enterprise.objects.filter(zone=zone).order_by("pk").select_related("organisation")[40:60])
    _visits(zone, people, firms)
    _tickets(zone, departments, people)
    _appeals(zone, departments, people, firms)
    _meetings(zone, departments, people)
    _supervision(zone, people)


def _visits(zone: Zone, people: dict[str, User], firms: list[Enterprise]) -> None:
    """The plan of the months of the visits that were made, and one of this month with visits still to make."""
    made = sample()["visits"]
    first, today = working_day(-max(one["days"] for one in made)), clock.today()
    dues = [working_day(2 - one["days"]) for one in made]
    with clock.at(at(first)):
        quarter = planning.make_plan(
            people["service"],
            zone,
            f"{first.year} 年第 {(first.month + 2) // 3} 季度走访",
            VisitPeriod.QUARTER,
            first,
            synthetic=True,
        )
        for number, one in enumerate(made):
            due = min(quarter.ends_on, dues[number])
            planning.add_visits(people["service"], quarter.pk, [firms[number].pk], people[one["who"]], due)
    for visit, one in zip(Visit.objects.filter(plan=quarter).order_by("pk"), made, strict=True):
        with clock.at(at(working_day(-one["days"]))):
            told = {key: one[key] for key in ("met", "situation", "questions")}
            answers = {"visited_on": clock.today().isoformat(), **told}
            recording.record_visit(people[one["who"]], visit.pk, check(record_form(), answers, clock.today()))
    month = planning.make_plan(
        people["service"], zone, f"{today.year} 年 {today.month} 月走访", VisitPeriod.MONTH, today, synthetic=True
    )
    for number, who in enumerate(sample()["planned"], len(made)):
        planning.add_visits(people["service"], month.pk, [firms[number].pk], people[who], month.ends_on)


def _tickets(zone: Zone, departments: dict[str, Department], people: dict[str, User]) -> None:
    days = {f"d{back}": working_day(-back).isoformat() for back in range(9)}
    days |= {f"n{ahead}": working_day(ahead).isoformat() for ahead in range(9)}
    file = importing.bring(people["service"], zone, "热线转办工单.csv", [sample()["tickets"].format(**days).encode()])
    importing.take(NoProgress(), people["service"], file.pk)
    Case.objects.filter(kind="hotline", zone=zone).update(synthetic=True)
    done = sample()["tickets_done"]
    case = TicketRow.objects.filter(file=file, case__isnull=False).order_by("line")[0].case
    if case is None:
        raise ValueError("the sample's first ticket was not taken in")
    moving.act(people["service"], _step(case), answers={moving.DEPARTMENTS: [departments[done["dispatch"]].pk]})
    moving.act(people[done["handler"]], _step(case), answers={"opinion": done["answer"]})
    moving.act(people[done["handler"]], _step(case), answers={"opinion": done["answer"]})


def _appeals(zone: Zone, departments: dict[str, Department], people: dict[str, User], firms: list[Enterprise]) -> None:
    """One that was returned twice, two that may be the same, one that was opened again."""
    one = sample()["returned"]
    with clock.at(at(working_day(-2))):
        case = _file(people["service"], zone, firms[10].organisation, one)
        moving.act(people["service"], _step(case), answers={moving.DEPARTMENTS: [departments[one["first"]].pk]})
    with clock.at(at(working_day(-1))):
        why = "路灯管护不属本部门职责"
        returning_parts.return_part(people[one["who"]], _step(case), ReturnGround.NOT_OURS, why)
        returning_parts.reassign(
            people["service"], _step(case), departments[one["second"]].pk, "先由财政局核对管护经费"
        )
    returning_parts.return_part(people[one["who2"]], _step(case), ReturnGround.OTHER_LEADS, "应由建设部门主办")
    for twin in sample()["twins"]:
        _file(people["service"], zone, firms[11].organisation, twin)
    over = Case.objects.filter(zone=zone, kind="appeal", state=CaseState.CLOSED, filed_by=people["enterprise"])
    for closed in over.order_by("-closed_at")[:1]:
        if reopening.in_time(closed):
            reopening.reopen(people["enterprise"], closed.pk, "问题又出现了，请再办一次")


def _meetings(zone: Zone, departments: dict[str, Department], people: dict[str, User]) -> None:
    one, office = sample()["meeting"], people["service2"]
    running = Case.objects.filter(zone=zone, kind="appeal", state__in=RUNNING, synthetic=True).order_by("pk")
    dues = [working_day(told["days"] - one["days"]) for told in one["decisions"]]
    with clock.at(at(working_day(-one["days"]))):
        before = running.filter(filed_at__lte=clock.now(), topic__in=one["topics"]).order_by("-topic", "pk")
        meeting = calling.call_meeting(
            office,
            zone,
            MeetingKind.ENTERPRISES,
            one["title"],
            clock.now(),
            one["chair"],
            [departments[name] for name in one["departments"]],
            place=one["place"],
            numbers=list(before.values_list("number", flat=True)[:2]),
            synthetic=True,
        )
        deciding.hold(office, meeting.pk, one["minutes"], [departments[name].pk for name in one["departments"][:2]])
        items = list(meeting.items.order_by("position"))
        for item, told, due in zip(items, one["decisions"], dues, strict=False):
            unit = departments[told["department"]]
            deciding.decide(office, meeting.pk, item.pk, told["text"], told["form"], unit.pk, due)
    ahead = sample()["next_meeting"]
    begins = clock.local(datetime.combine(working_day(3), time(14)))
    units = [departments[name] for name in ahead["departments"]]
    calling.call_meeting(
        office, zone, MeetingKind.SPECIAL, ahead["title"], begins, ahead["chair"], units, synthetic=True
    )


def _supervision(zone: Zone, people: dict[str, User]) -> None:
    """What the ladder did on the last working days, one order issued, one case listed by the leader."""
    for back in range(LOOKS, -1, -1):
        with clock.at(at(working_day(-back))):
            climbing.look_at(zone)
    for order in SupervisionOrder.objects.filter(zone=zone, state=OrderState.DRAFT).order_by("pk")[:1]:
        orders.issue(people["service2"], order.pk)
    late = Case.objects.filter(zone=zone, kind="appeal", state__in=RUNNING, due__lt=clock.now()).order_by("due")
    for case in late[:1]:
        told = sample()["listed"]
        leader, day = people["leader"], working_day(15)
        listing.list_case(leader, case.pk, told["reason"], leader, day, told["criterion"])


def _file(user: User, zone: Zone, organisation: Organisation, one: dict[str, str]) -> Case:
    answers = {"organisation": organisation.legal_name, **{key: one[key] for key in ("kind", "title", "request")}}
    filed = Filing(
        one["title"], answers, topic=one["kind"], channel=Channel.PHONE, organisation=organisation, synthetic=True
    )
    return filing.file(user, zone, "appeal", filed)


def _step(case: Case) -> int:
    return case.steps.filter(state=StepState.OPEN).order_by("-pk").values_list("pk", flat=True)[0]


def at(day: date) -> datetime:
    """Half past nine of a day, of today the present moment."""
    return clock.now() if day == clock.today() else clock.local(datetime.combine(day, time(9, 30)))


def working_day(away: int) -> date:
    """The working day so many after today, or before it where the number is negative."""
    day, left, step = clock.today(), abs(away), timedelta(days=1 if away > 0 else -1)
    while left:
        day += step
        left -= calendar().day(day).works
    return day
