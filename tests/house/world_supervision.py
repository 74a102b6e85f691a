"""Records of visits, meetings, the hotline and supervision for the addresses that name one, all of the home zone."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from gaoxin.apps.cases.models import (
    BacklogStanding,
    Case,
    Decision,
    Listed,
    Meeting,
    SupervisionOrder,
    Ticket,
    TicketImport,
    Visit,
    VisitPlan,
)
from gaoxin.apps.cases.services.hotline import importing, telling
from gaoxin.apps.cases.services.hotline.telling import Told
from gaoxin.apps.cases.services.meetings import calling, deciding
from gaoxin.apps.cases.services.supervision import drafting, listing, orders
from gaoxin.apps.cases.services.visits import planning
from gaoxin.apps.cases.supervision_states import OrderKind
from gaoxin.apps.cases.visit_states import DecisionForm, MeetingKind, VisitPeriod
from gaoxin.apps.zones.models import User
from gaoxin.web import clock

FILE = "工单编号,受理时间,诉求内容\r\nRX-1,2026-03-01,示例\r\nRX-2,无,示例\r\n"


def build(world: Any, case: Case, enterprise_id: int, leader: User) -> None:
    """One of each, about the case of the home organisation that is with the home department."""
    office, zone, today = User.objects.get(username="service"), world.home, clock.today()
    plan = planning.make_plan(office, zone, "示例走访计划", VisitPeriod.MONTH, today)
    planning.add_visits(office, plan.pk, [enterprise_id], office, plan.ends_on)
    meeting = calling.call_meeting(
        office,
        zone,
        MeetingKind.ENTERPRISES,
        "示例协调会",
        clock.now(),
        "分管副主任",
        [world.department],
        numbers=[case.number],
    )
    deciding.hold(office, meeting.pk, "示例纪要", [world.department.pk])
    item, day = meeting.items.get(), today + timedelta(days=9)
    deciding.decide(office, meeting.pk, item.pk, "示例要求", DecisionForm.INSTRUCTION, world.department.pk, day)
    importing.bring(office, zone, "示例.csv", [FILE.encode()])
    telling.tell(office, zone, Told("RX-0", clock.now(), "示例工单"))
    order = drafting.draft_order(office, zone, OrderKind.ORDER, world.department, "示例", "示例", [case.number])
    orders.issue(office, order.pk)
    listing.list_case(leader, case.pk, "示例理由", leader, day, "示例标准")
    counts = {"held": 1, "overdue": 0, "oldest": 0, "share": 0}
    BacklogStanding.objects.create(zone=zone, ladder="service", department=world.department, at=clock.now(), **counts)


def _of_home(model: type) -> Callable[[Any], object]:
    return lambda world: model.objects.filter(zone=world.home).order_by("-pk").values_list("pk", flat=True)[0]


RECORDS: dict[str, Callable[[Any], object]] = {
    **{f"visits:{page}:plan_id": _of_home(VisitPlan) for page in ("plan", "proposals", "add")},
    "visit_id": _of_home(Visit),
    "meeting_id": _of_home(Meeting),
    "decision_id": _of_home(Decision),
    "file_id": _of_home(TicketImport),
    "order_id": _of_home(SupervisionOrder),
    "listed_id": _of_home(Listed),
    "standing_id": lambda world: BacklogStanding.objects.get(department=world.department).pk,
    "api:ticket_state:zone": lambda world: world.home.code,
    "api:ticket_state:number": lambda world: Ticket.objects.get(zone=world.home, number="RX-0").number,
}
