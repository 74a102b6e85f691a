"""挂账台账: plans that are kept open, and when each is to be looked at."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.appeal_access import watch_of
from gaoxin.apps.cases.queries.appeals.plans import open_plans
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to


def _late(day: Any) -> str:
    if day is None:
        return ""
    return _t("已逾期 %(n)s 天") % {"n": (clock.today() - day).days} if day < clock.today() else _t("未到期")


PLANS = List(
    key="appeals.plans",
    title=_("挂账台账"),
    purpose=_("一时办不了的诉求：有计划、完成时间和责任领导，每月复核，不算解决。复核到期早的在前。"),
    columns=[
        Column(
            key="case",
            label=_("诉求"),
            value=lambda row: row.case.title,
            link=lambda row: f"{reverse('cases:case', args=[row.case_id])}#answers",
            wide=True,
        ),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
        Column(key="organisation", label=_("单位"), value=lambda row: str(row.case.organisation or ""), wide=True),
        Column(key="department", label=_("主办部门"), value=lambda row: str(row.department or "")),
        Column(key="leader", label=_("责任领导"), value=lambda row: str(row.leader or "")),
        Column(key="plan_due", label=_("完成时间"), kind="date", sort="plan_due"),
        Column(
            key="plan_state",
            label=_("计划"),
            kind="chip",
            value=lambda row: _late(row.plan_due),
            tone=lambda row: "bad" if row.plan_due < clock.today() else "plain",
            shown=False,
        ),
        Column(
            key="review_due",
            label=_("下次复核"),
            kind="date",
            sort="review_due",
            link=lambda row: reverse("appeals:review", args=[row.review_id]) if row.review_id else "",
        ),
        Column(
            key="review_state",
            label=_("复核"),
            kind="chip",
            value=lambda row: _late(row.review_due),
            tone=lambda row: "bad" if row.review_due and row.review_due < clock.today() else "plain",
        ),
        Column(key="plan", label=_("推进计划"), wide=True, shown=False),
    ],
    filters=[
        Dates(key="plan_due", label=_("完成时间"), field="plan_due"),
        Dates(key="review_due", label=_("下次复核"), field="review_due"),
    ],
    order="review_due",
    empty=Empty(title=_("没有挂账的诉求"), text=_("按“挂账推进”答复的诉求会列在这里，直到办成或者解释到位。")),
)


@open_to(*STAFF)
def plans(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    rows = open_plans(watch_of(request.user, zone), request.user)
    return respond(request, PLANS, rows, crumbs=[(_t("诉求三率"), reverse("appeals:rates"))])
