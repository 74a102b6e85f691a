"""What attraction offers to the frame and to other pages."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_access import reads_chains
from gaoxin.apps.industry.lead_access import WORKERS
from gaoxin.apps.industry.queries.leads import ledgers, lists, money
from gaoxin.apps.industry.queries.leads.process import desk_words, stage_words
from gaoxin.apps.industry.services.leads.telling import NOTICE
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import roles_of, standing
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.registry import Group, InboxKind, NavFold, NavItem, Queue, Waiting, register

FEN_PER_WAN = 1_000_000


def works(user: User) -> bool:
    return not roles_of(user).isdisjoint(WORKERS)


def decides(user: User) -> bool:
    return "leader" in roles_of(user)


def reviews(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Joint reviews that the person's department has to answer."""
    rows = lists.waiting_reviews(request.user, zone_of_request(request))[:limit]
    return [
        Waiting(
            title=one.lead.company,
            link=reverse("leads:verdict", args=[one.pk]),
            kind=desk_words(one.desk),
            note=one.lead.project,
            action=_t("去审查"),
            synthetic=one.lead.synthetic,
            **_until(one.due),
        )
        for one in rows
    ]


def reviews_count(request: HttpRequest) -> int:
    return lists.waiting_reviews(request.user, zone_of_request(request)).count()


def late(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Leads that the person's department leads and that have stood on their stage too long."""
    rows = lists.late_leads(request.user, zone_of_request(request))[:limit]
    return [
        Waiting(
            title=one.company,
            link=reverse("leads:lead", args=[one.pk]),
            kind=stage_words(one.stage),
            note=one.project,
            action=_t("去推进"),
            synthetic=one.synthetic,
            **_until(one.due),
        )
        for one in rows
    ]


def late_count(request: HttpRequest) -> int:
    return lists.late_leads(request.user, zone_of_request(request)).count()


def contacts(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Foreign-invested enterprises that the person's department should have contacted by now."""
    rows = ledgers.overdue_contacts(request.user, zone_of_request(request))[:limit]
    return [
        Waiting(
            title=one.company,
            link=reverse("leads:edit_contacts", args=[one.pk]),
            kind=_t("重点外资企业"),
            note=_t("应在 %(day)s 前联系") % {"day": ledgers.next_contact(one)},
            action=_t("登记联系"),
            synthetic=one.synthetic,
        )
        for one in rows
    ]


def contacts_count(request: HttpRequest) -> int:
    return len(ledgers.overdue_contacts(request.user, zone_of_request(request)))


def meetings(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Leads whose stage a leader ends."""
    return [
        Waiting(
            title=one.company,
            link=reverse("leads:lead", args=[one.pk]),
            kind=stage_words(one.stage),
            note=one.project,
            action=_t("去审定"),
            synthetic=one.synthetic,
            **_until(one.due),
        )
        for one in _meetings(request)[:limit]
    ]


def _meetings(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    led = zone is not None and standing(request.user, zone).leads
    return lists.decided_by_leaders(zone if led else None)


def funds(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Arrived money that the person may recognise."""
    rows = money.waiting_funds(request.user, zone_of_request(request))[:limit]
    return [
        Waiting(
            title=one.lead.company,
            link=reverse("leads:decide_fund", args=[one.pk]),
            kind=one.get_kind_display(),
            note=_t("%(year)s 年 %(month)s 月，%(amount)s 万元")
            % {"year": one.year, "month": one.month, "amount": f"{one.amount / FEN_PER_WAN:,.2f}"},
            action=_t("去认定"),
            synthetic=one.synthetic,
        )
        for one in rows
    ]


def claw_backs(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Money of incentives that is asked back and has not come."""
    rows = money.open_claw_backs(request.user, zone_of_request(request))[:limit]
    return [
        Waiting(
            title=one.lead.company,
            link=reverse("leads:recover", args=[one.incentive_id]),
            kind=one.incentive.title,
            note=_t("%(day)s 前追回 %(amount)s 万元")
            % {"day": one.due, "amount": f"{(one.amount - one.returned) / FEN_PER_WAN:,.2f}"},
            action=_t("登记追回"),
            synthetic=one.lead.synthetic,
        )
        for one in rows
    ]


def disputes(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Disputes about who leads, for leaders."""
    return [
        Waiting(
            title=one.lead.company,
            link=reverse("leads:decide", args=[one.pk]),
            kind=_t("牵头异议"),
            note=_t("%(other)s认为应由本部门牵头") % {"other": one.department.name},
            action=_t("去裁定"),
            synthetic=one.lead.synthetic,
        )
        for one in _disputes(request)[:limit]
    ]


def disputes_count(request: HttpRequest) -> int:
    return len(_disputes(request))


def _disputes(request: HttpRequest) -> Sequence[Any]:
    zone = zone_of_request(request)
    if zone is None or not standing(request.user, zone).leads:
        return ()
    return list(lists.open_disputes(zone))


def _until(due: Any) -> dict[str, Any]:
    return {"due": due, "working_days_left": working_days_left(due)} if due else {}


register(
    InboxKind(key=NOTICE, label=_("招商项目"), icon="target-arrow"),
    NavFold(key="industry.leads", label=_("招商引资"), icon="target-arrow"),
    NavItem(
        key="industry.leads",
        fold="industry.leads",
        group=Group.AFFAIRS,
        label=_("招商线索"),
        url="leads:board",
        icon="target-arrow",
        order=50,
        visible=reads_chains,
    ),
    NavItem(
        key="industry.arrived",
        fold="industry.leads",
        group=Group.AFFAIRS,
        label=_("到位资金"),
        url="leads:funds",
        icon="chart-bar",
        order=52,
        visible=reads_chains,
    ),
    NavItem(
        key="industry.ledgers",
        fold="industry.leads",
        group=Group.AFFAIRS,
        label=_("招商台账和目录"),
        url="leads:offers",
        beside=tuple(f"leads:{book}" for book in ("visits", "activities", "experts", "contacts", "bridges")),
        icon="users-group",
        order=54,
        visible=reads_chains,
    ),
    NavItem(
        key="industry.projects",
        group=Group.AFFAIRS,
        label=_("招商项目"),
        url="leads:projects",
        icon="map-2",
        order=56,
        visible=lambda user: not reads_chains(user),
    ),
    Queue(
        key="industry.reviews",
        order=33,
        label=_("待我联审"),
        items=reviews,
        count=reviews_count,
        link="leads:reviews",
        visible=works,
    ),
    Queue(
        key="industry.late_leads",
        order=38,
        label=_("招商线索超期"),
        items=late,
        count=late_count,
        link="leads:leads",
        visible=works,
    ),
    Queue(
        key="industry.foreign_contacts",
        order=39,
        label=_("外资企业待联系"),
        items=contacts,
        count=contacts_count,
        link="leads:contacts",
        visible=works,
    ),
    Queue(
        key="industry.meetings",
        order=34,
        label=_("招商项目待审定"),
        items=meetings,
        count=lambda request: _meetings(request).count(),
        link="leads:board",
        visible=decides,
    ),
    Queue(
        key="industry.funds",
        order=37,
        label=_("到位资金待认定"),
        items=funds,
        count=lambda request: money.waiting_funds(request.user, zone_of_request(request)).count(),
        link="leads:funds",
        visible=works,
    ),
    Queue(
        key="industry.claw_backs",
        order=37,
        label=_("支持资金待追回"),
        items=claw_backs,
        count=lambda request: money.open_claw_backs(request.user, zone_of_request(request)).count(),
        link="leads:leads",
        visible=works,
    ),
    Queue(
        key="industry.disputes",
        order=34,
        label=_("牵头异议"),
        items=disputes,
        count=disputes_count,
        link="leads:board",
        visible=decides,
    ),
)
