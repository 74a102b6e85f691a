"""Backlogs by department and person, with the rungs they climbed and the cases that are late."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.queries.supervision import backlogs as queries
from gaoxin.apps.cases.supervision_access import supervises
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Yes, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to

BACKLOGS = List(
    key="backlogs.backlogs",
    title=_("积压督办"),
    purpose=_("按部门、按人看在办和超时，按督办阶梯逐级上升；每级只登记和通知一次，清零后重新起算。"),
    columns=[
        Column(
            key="whose",
            label=_("部门或人员"),
            value=queries.whose,
            link=lambda row: reverse("backlogs:backlog", args=[row.pk]),
            wide=True,
        ),
        Column(
            key="kind",
            label=_("类别"),
            kind="chip",
            value=lambda row: _t("部门") if row.department_id else _t("人员"),
            tone=lambda row: "info" if row.department_id else "plain",
        ),
        Column(key="held", label=_("在办"), kind="number", unit=_("件"), sort="held"),
        Column(key="overdue", label=_("超时"), kind="number", unit=_("件"), sort="overdue"),
        Column(key="oldest", label=_("最长超时"), kind="number", unit=_("工作日"), sort="oldest"),
        Column(key="share", label=_("超时占比"), value=lambda row: f"{row.share / 10:.0f}%", sort="share"),
        Column(
            key="rung",
            label=_("督办方式"),
            kind="chip",
            value=lambda row: queries.rung_word(row.ladder, row.rung) or _t("无"),
            tone=lambda row: "bad" if row.rung else "good",
        ),
        Column(key="at", label=_("统计时间"), kind="moment"),
    ],
    filters=[
        Choice(key="rung", label=_("督办方式"), field="rung", options=queries.rung_words, multiple=True),
        Yes(key="departments", label=_("只看部门"), field="person__isnull", value=True),
    ],
    order="-overdue",
    empty=Empty(title=_("没有在办事项"), text=_("系统每半小时统计一次各部门和人员手上的诉求、工单和议定事项。")),
)


def zone_here(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def tabs(request: HttpRequest) -> list[TabLine]:
    lines = [
        (_t("积压督办"), "backlogs:backlogs"),
        (_t("督办文书"), "backlogs:orders"),
        (_t("挂牌督办"), "backlogs:listed_cases"),
        (_t("疑似重复"), "backlogs:duplicates"),
    ]
    shown = lines if supervises(request.user, zone_here(request)) else lines[:3]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in shown]


@open_to(*STAFF)
def backlogs(request: HttpRequest) -> HttpResponseBase:
    found = queries.backlogs(request.user, zone_here(request))
    return respond(request, BACKLOGS, found, template="cases/supervision/list.html", tabs=tabs(request))


@open_to(*STAFF)
def backlog(request: HttpRequest, standing_id: int) -> HttpResponse:
    page = queries.backlog_page(request.user, zone_here(request), standing_id)
    late = [(case, working_days_left(case.due)) for case in page.late]
    crumbs = [(_t("积压督办"), reverse("backlogs:backlogs"))]
    context = {"page": page, "late": late, "title": page.name, "crumbs": crumbs}
    return render(request, "cases/supervision/backlog.html", context)
