"""Documents of supervision before they are issued: drafted by the ladder, or by whoever supervises."""

from collections.abc import Iterable

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.models import BacklogStep, Case, OrderedCase, SupervisionOrder
from gaoxin.apps.cases.queries.supervision.measuring import Subject, late_cases
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.cases.supervision_access import supervises
from gaoxin.apps.cases.supervision_states import OrderKind
from gaoxin.apps.zones.access import current_departments, people_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.backlog_ladders import BacklogLadder, DeclaredRung, Paper
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox

PAPERS = {Paper.ORDER: OrderKind.ORDER, Paper.CIRCULAR: OrderKind.CIRCULAR}
ISSUING = (Duty.SUPERVISION, Duty.ENTERPRISES, Duty.SERVICE)
"""Duties of the office that is told of drafts, the first that some department has."""


def draft_for(zone: Zone, ladder: BacklogLadder, rung: DeclaredRung, step: BacklogStep, subject: Subject) -> None:
    """Draft what a rung asks for, once for its step; whoever issues documents is told."""
    kind = PAPERS.get(rung.paper)
    if kind is None or subject.department is None:
        return
    cases = list(late_cases(zone, ladder, subject))
    counts = {"held": step.held, "overdue": step.overdue, "oldest": step.oldest}
    order = SupervisionOrder.objects.create(
        zone=zone,
        kind=kind,
        step=step,
        department_id=subject.department,
        reason=_t("在办 %(held)s 件中 %(overdue)s 件超过办理期限，最长超期 %(oldest)s 个工作日。") % counts,
        demand=_demand(kind, rung.answer),
        drafted_at=clock.now(),
        synthetic=any(case.synthetic for case in cases),
    )
    _name(order, cases)
    told = gettext_noop("%(kind)s待签发：%(department)s")
    values = {"kind": str(order.get_kind_display()), "department": str(order.department)}
    inbox.tell(_issuers(zone), NOTICE, told, values, reverse("backlogs:order", args=[order.pk]))


@transaction.atomic
def draft_order(
    user: User, zone: Zone, kind: str, department: Department, reason: str, demand: str, numbers: Iterable[str]
) -> SupervisionOrder:
    """Draft a document by hand, about running cases named by their numbers."""
    if not supervises(user, zone):
        raise refuse("backlogs.for_office")
    cases = [_case(user, zone, department, number) for number in dict.fromkeys(numbers)]
    if not cases:
        raise refuse("backlogs.no_cases", Place(path="numbers"))
    order = SupervisionOrder.objects.create(
        zone=zone,
        kind=kind,
        department=department,
        reason=reason.strip(),
        demand=demand.strip(),
        drafted_at=clock.now(),
        synthetic=any(case.synthetic for case in cases),
    )
    _name(order, cases)
    return order


def _case(user: User, zone: Zone, department: Department, number: str) -> Case:
    """A running case of the department by its number."""
    found = cases_in(user, zone).filter(number=number.strip().upper()).first()
    if found is None:
        raise refuse("meetings.no_such_case", Place(path="numbers"), number=number[:40])
    mine = found.department_id == department.pk or found.parts.filter(department=department).exists()
    if found.state not in RUNNING or not mine:
        raise refuse("backlogs.not_of_department", Place(path="numbers"), number=number, department=department.name)
    return found


def _name(order: SupervisionOrder, cases: Iterable[Case]) -> None:
    for case in cases:
        OrderedCase.objects.create(order=order, zone_id=order.zone_id, case=case, due=case.due)


def _demand(kind: OrderKind, days: int) -> str:
    if kind is OrderKind.CIRCULAR:
        return _t("对办理超期予以通报。请逐件说明原因，提出整改措施，%(days)s 个工作日内书面报告整改情况。") % {
            "days": days
        }
    return _t("请逐件明确责任人和完成时间，抓紧办理并答复企业，%(days)s 个工作日内书面反馈办理情况。") % {"days": days}


def _issuers(zone: Zone) -> list[User]:
    departments = current_departments(zone)
    office = next((one for duty in ISSUING for one in departments if duty in one.duties), None)
    return [] if office is None else people_of([office.pk])
