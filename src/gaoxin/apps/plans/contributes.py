"""What the plans app offers to the frame and to other pages."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans import contributes_portraits, contributes_subjects, queries  # noqa: F401 - by being imported
from gaoxin.apps.plans.queries import board, reporting, waiting
from gaoxin.apps.plans.queries.plans import board_plan
from gaoxin.apps.plans.states import RowKind
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.registry import (
    Group,
    Hit,
    InboxKind,
    Measure,
    NavItem,
    Queue,
    SearchSource,
    TileFigure,
    Waiting,
    register,
)

ZONE = frozenset({"zone"})


def works_on_plans(user: User) -> bool:
    """Works in a planning office or leads a zone."""
    places = [standing(user, zone) for zone in zones_of(user)]
    return any(place.plans or place.leads for place in places)


def belongs_somewhere(user: User) -> bool:
    return bool(zones_of(user))


def targets_kept(user: User, zone: Zone) -> TileFigure:
    """How many targets the zone's published plan sets; unknown without a plan."""
    plan = board_plan(user, zone)
    if plan is None:
        return TileFigure(None, missing=_t("已印发的规划"), synthetic=zone.synthetic)
    link = reverse("plans:targets", args=[plan.pk])
    return TileFigure(plan.targets.count(), as_of=clock.today(), link=link, synthetic=plan.synthetic)


def targets_behind(user: User, zone: Zone) -> TileFigure:
    """How many of them are behind their path or missed."""
    plan = board_plan(user, zone)
    if plan is None:
        return TileFigure(None, missing=_t("已印发的规划"), synthetic=zone.synthetic)
    counts = board.state_counts(board.target_lines(board.targets_of(plan)))
    link = f"{reverse('plans:targets', args=[plan.pk])}?state=behind"
    behind = counts["behind"] + counts["missed"]
    return TileFigure(behind, as_of=clock.today(), link=link, synthetic=plan.synthetic)


def find(request: HttpRequest, words: str, limit: int) -> Sequence[Hit]:
    return [
        Hit(title=str(record), link=record_address(record), note=f"{kind_of(record).label} · {record.plan.name}")
        for record in queries.records_like(request.user, words, limit)
    ]


def kind_of(record: Any) -> RowKind:
    """Whether it is a target, a project or a task."""
    return RowKind(type(record).__name__.lower())


def record_address(record: Any) -> str:
    """The page of a target, project or task."""
    return reverse(f"plans:{kind_of(record)}", args=[record.pk])


def plans_to_review(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [
        Waiting(
            title=plan.name,
            link=reverse("plans:plan", args=[plan.pk]),
            kind=plan.get_state_display(),
            note=_t("待核 %(n)s 条") % {"n": plan.undecided},
            action=_t("去核校"),
            synthetic=plan.synthetic,
        )
        for plan in reporting.plans_to_review(request.user)[:limit]
    ]


def targets_to_report(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [
        Waiting(
            title=str(target),
            link=reverse("plans:enter_value", args=[target.pk]),
            kind=target.plan.name,
            note=_t("缺 %(year)s 年数值") % {"year": clock.today().year - 1},
            action=_t("去填报"),
        )
        for target in reporting.targets_to_report(request.user)[:limit]
    ]


def answers_to_give(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Consultations in which the person's department has not answered everything."""
    return [
        Waiting(
            title=one.plan.name,
            link=reverse("plans:answers", args=[one.plan.pk]),
            kind=_t("征求意见"),
            note=_t("待反馈 %(n)s 项") % {"n": one.waiting},
            due=one.due,
            working_days_left=one.working_days_left,
            action=_t("去反馈"),
            synthetic=one.plan.synthetic,
        )
        for one in waiting.requests_for(request.user)[:limit]
    ]


def plans_to_approve(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [_step_of(plan, _t("报请审定"), _t("去审定")) for plan in waiting.awaiting_approval(request.user)[:limit]]


def plans_to_settle(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [_step_of(plan, _t("汇总定稿"), _t("去汇总")) for plan in waiting.awaiting_settlement(request.user)[:limit]]


def _step_of(plan: Any, kind: str, action: str) -> Waiting:
    address = reverse("plans:consultation", args=[plan.pk])
    return Waiting(title=plan.name, link=address, kind=kind, action=action, synthetic=plan.synthetic)


def leads_a_zone(user: User) -> bool:
    return any(standing(user, zone).leads for zone in zones_of(user))


def plans_a_zone(user: User) -> bool:
    return any(standing(user, zone).plans for zone in zones_of(user))


def works_in_a_department(user: User) -> bool:
    return any(standing(user, zone).departments for zone in zones_of(user))


register(
    InboxKind(key="plans.consultation", label=_("征求意见"), icon="messages"),
    InboxKind(key="plans.approval", label=_("审定"), icon="clipboard-check"),
    InboxKind(key="plans.issued", label=_("印发"), icon="send"),
    Queue(
        key="plans.review",
        label=_("规划待核校"),
        items=plans_to_review,
        count=lambda request: reporting.plans_to_review(request.user).count(),
        visible=plans_a_zone,
        order=12,
    ),
    Queue(
        key="plans.values",
        label=_("指标待填报"),
        items=targets_to_report,
        count=lambda request: reporting.targets_to_report(request.user).count(),
        visible=works_in_a_department,
        order=30,
    ),
    Queue(
        key="plans.answers",
        label=_("任务分解待反馈"),
        items=answers_to_give,
        count=lambda request: len(waiting.requests_for(request.user)),
        visible=works_in_a_department,
        order=20,
    ),
    Queue(
        key="plans.approvals",
        label=_("任务分解待审定"),
        items=plans_to_approve,
        count=lambda request: len(waiting.awaiting_approval(request.user)),
        visible=leads_a_zone,
        order=10,
    ),
    Queue(
        key="plans.settlements",
        label=_("任务分解待汇总"),
        items=plans_to_settle,
        count=lambda request: len(waiting.awaiting_settlement(request.user)),
        visible=plans_a_zone,
        order=15,
    ),
)
register(
    Measure(key="plans.targets", label=_("规划指标"), unit=_("项"), value=targets_kept, scopes=ZONE, order=200),
    Measure(key="plans.behind", label=_("滞后指标"), unit=_("项"), value=targets_behind, scopes=ZONE, order=210),
)
register(
    NavItem(
        key="plans.board",
        group=Group.OVERVIEW,
        label=_("规划看板"),
        url="plans:current",
        icon="target-arrow",
        order=10,
        visible=belongs_somewhere,
    ),
    NavItem(
        key="plans.list",
        group=Group.AFFAIRS,
        label=_("规划识读与分解"),
        url="plans:list",
        icon="file-text",
        order=10,
        visible=works_on_plans,
    ),
    SearchSource(key="plans.records", label=_("规划指标、项目、任务"), find=find, visible=belongs_somewhere),
)
