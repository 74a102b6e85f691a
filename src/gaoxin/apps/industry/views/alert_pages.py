"""产业链预警: what was found and how it ended, as a list, one by one, and of one enterprise."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.queries.record import enterprise_page
from gaoxin.apps.enterprises.views.common import file_context
from gaoxin.apps.industry.alert_access import READERS, WORKERS, works_on_alerts
from gaoxin.apps.industry.alert_states import (
    ALERT_TONES,
    GRADE_TONES,
    LIVE,
    OUTCOME_TONES,
    AlertGrade,
    AlertKind,
    AlertState,
)
from gaoxin.apps.industry.queries.alerts import found, lists
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.industry.services.alerts.raising import queue_finding
from gaoxin.apps.industry.views.alert_common import Places, alert_tabs, alerts_crumbs
from gaoxin.apps.industry.views.chains_common import chains_crumb, zone_here
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.problems import language
from gaoxin.web.rights import open_to


def _first_line(row: Any) -> str:
    lines = found.told(row.evidence[:1])
    return lines[0][0].sentence if lines else ""


def _list(zone: Any) -> List:
    places = Places(zone)
    return List(
        key="industry.alerts",
        title=_("产业链预警"),
        purpose=_("龙头产出下滑、外迁迹象、区外供应风险、资质失效，每一条以走访记录或者说明理由办结。企业看不到。"),
        columns=[
            Column(
                key="what",
                label=_("企业或者环节"),
                value=lambda row: str(row.enterprise.organisation) if row.enterprise else places.words(row),
                link=lambda row: reverse("industry:alert", args=[row.pk]),
                wide=True,
            ),
            Column(key="kind", label=_("类型"), value="get_kind_display"),
            Column(
                key="grade",
                label=_("程度"),
                kind="chip",
                value="get_grade_display",
                tone=lambda row: GRADE_TONES[row.grade],
                sort="grade",
            ),
            Column(key="why", label=_("依据"), value=_first_line, wide=True),
            Column(
                key="place",
                label=_("环节"),
                value=places.words,
                link=places.address,
            ),
            Column(key="as_of", label=_("数据日期"), kind="date", shown=False),
            Column(key="found_on", label=_("发现日期"), kind="date", sort="found_on"),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: ALERT_TONES[row.state],
            ),
            Column(
                key="outcome",
                label=_("走访结论"),
                value=lambda row: str(row.get_outcome_display()) if row.outcome else "",
                shown=False,
            ),
            Column(key="ended_why", label=_("处置说明"), wide=True, shown=False),
            Column(key="ended_at", label=_("处置时间"), kind="moment", shown=False),
            Column(
                key="synthetic",
                label=_("数据性质"),
                value=lambda row: _t("模拟数据") if row.synthetic else _t("真实数据"),
                shown=False,
            ),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=AlertState.choices, multiple=True),
            Choice(key="kind", label=_("类型"), field="kind", options=AlertKind.choices, multiple=True),
            Choice(key="grade", label=_("程度"), field="grade", options=AlertGrade.choices, multiple=True),
            Choice(
                key="chain",
                label=_("产业链"),
                field="chain",
                options=lambda: [(key, named(chain.declared)) for key, chain in chains_of(zone).items()],
                multiple=True,
            ),
            Dates(key="found", label=_("发现日期"), field="found_on", primary=False),
        ],
        order="-found_on",
        empty=Empty(
            title=_("没有预警"), text=_("每天夜里按年度数据、登记变化、资质和登记的供应风险查找，也可以马上查找。")
        ),
    )


@open_to(*READERS)
def alerts(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    return respond(
        request,
        _list(zone),
        lists.all_alerts(request.user, zone),
        template="industry/alerts/list.html",
        tabs=alert_tabs(request),
        may_work=works_on_alerts(request.user, zone),
        synthetic=zone.synthetic,
        crumbs=[chains_crumb()],
    )


@open_to(*WORKERS)
@require_POST
def find(request: HttpRequest) -> HttpResponse:
    """Look through the zone now."""
    return redirect("web:job", queue_finding(request.user, zone_here(request)).pk)


@open_to(*READERS)
def alert(request: HttpRequest, alert_id: int) -> HttpResponse:
    page = lists.alert_page(request.user, alert_id)
    row, rule = page.row, page.rule
    places = Places(row.zone)
    context = {
        "title": _t("%(kind)s：%(what)s")
        % {
            "kind": row.get_kind_display(),
            "what": str(row.enterprise.organisation) if row.enterprise else places.words(row),
        },
        "page": page,
        "row": row,
        "evidence": found.told(row.evidence),
        "grade_tone": GRADE_TONES[row.grade],
        "state_tone": ALERT_TONES[row.state],
        "outcome_tone": OUTCOME_TONES.get(row.outcome, "plain"),
        "place": places.words(row),
        "place_link": places.address(row),
        "rule_name": rule.name_en if language() == "en" else rule.name,
        "rule_measure": rule.measure_en if language() == "en" else rule.measure,
        "grades": [(label, least) for label, least in zip(AlertGrade.labels, rule.grades, strict=True)],
        "bases": [one.shown for one in rule.basis],
        "settled": rule.assurance.settled,
        "crumbs": alerts_crumbs(),
    }
    return render(request, "industry/alerts/alert.html", context)


@open_to(*READERS)
def of_enterprise(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """The alerts of one enterprise, as a tab of its file; staff only."""
    enterprise, rows = lists.alerts_of(request.user, enterprise_id)
    if enterprise.pk != enterprise_id:
        return redirect("industry:alerts_of_enterprise", enterprise.pk)
    page = enterprise_page(request.user, enterprise_id)
    lines = [
        {
            "row": one,
            "said": found.told(one.evidence),
            "grade_tone": GRADE_TONES[one.grade],
            "state_tone": ALERT_TONES[one.state],
            "live": one.state in LIVE,
        }
        for one in rows
    ]
    return render(request, "industry/alerts/enterprise.html", file_context(request, page) | {"lines": lines})
