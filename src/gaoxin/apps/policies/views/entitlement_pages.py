"""Entitlements: an enterprise's own policies, and for officers who is entitled and who was reached."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.claim_access import OWN, STAFF, WORKERS
from gaoxin.apps.policies.claim_states import ENTITLEMENT_TONES, EntitlementState
from gaoxin.apps.policies.queries.claiming.lists import to_do
from gaoxin.apps.policies.queries.entitling import pages as queries
from gaoxin.apps.policies.services.entitling import pushing, telling
from gaoxin.apps.policies.views.claim_common import claim_tabs, left_of, yuan, zone_or_missing
from gaoxin.apps.zones.access import standing
from gaoxin.web import messages
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Yes, respond
from gaoxin.web.rights import open_to

TEMPLATE = "policies/claims/list.html"


def _rate(part: str) -> Any:
    """So many of those who meet it, in percent; unknown where nobody does."""

    def read(row: Any) -> float | None:
        met = row.entitlement_count.met
        return round(100 * getattr(row, part) / met, 1) if met else None

    return read


CLAUSES = List(
    key="claims.entitlements",
    title=_("应享企业"),
    purpose=_("每条政策给多少企业、差一点的多少、还缺数据的多少；告知、查看、申报各到哪一步。"),
    columns=[
        Column(key="title", label=_("条款"), link=lambda row: reverse("claims:entitled_by", args=[row.pk]), wide=True),
        Column(key="policy", label=_("政策"), value=lambda row: row.policy.title, shown=False),
        Column(key="met", label=_("符合"), kind="number", value="entitlement_count.met", sort="entitlement_count__met"),
        Column(
            key="nearly",
            label=_("还差一点"),
            kind="number",
            value="entitlement_count.nearly",
            sort="entitlement_count__nearly",
        ),
        Column(key="unknown", label=_("待核"), kind="number", value="entitlement_count.unknown"),
        Column(
            key="low",
            label=_("合计最少"),
            kind="number",
            unit=_("元"),
            decimals=2,
            value=lambda row: yuan(row.entitlement_count.low),
        ),
        Column(key="told", label=_("告知率"), kind="number", unit="%", decimals=1, value=_rate("told")),
        Column(key="opened", label=_("查看率"), kind="number", unit="%", decimals=1, value=_rate("opened")),
        Column(key="claimed", label=_("申报率"), kind="number", unit="%", decimals=1, value=_rate("claimed")),
        Column(key="judged", label=_("比对日期"), kind="date", value="entitlement_count.judged_on"),
    ],
    order="-met",
    empty=Empty(title=_("还没有比对过"), text=_("条款公开并写好规则后，点“立即比对”；以后每天夜里自动比对。")),
)
FIRMS = List(
    key="claims.entitled_by",
    title=_("应享企业"),
    columns=[
        Column(
            key="enterprise",
            label=_("企业"),
            value=lambda row: str(row.organisation),
            link=lambda row: reverse("enterprises:record", args=[row.enterprise_id]),
            wide=True,
        ),
        Column(
            key="state",
            label=_("结论"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: ENTITLEMENT_TONES[row.state],
        ),
        Column(
            key="low", label=_("最少可得"), kind="number", unit=_("元"), decimals=2, value=lambda row: yuan(row.low)
        ),
        Column(
            key="high", label=_("最多可得"), kind="number", unit=_("元"), decimals=2, value=lambda row: yuan(row.high)
        ),
        Column(key="failed", label=_("差在哪里"), value=lambda row: [one["name"] for one in row.failed], wide=True),
        Column(key="told", label=_("告知时间"), kind="moment", value="told_at"),
        Column(key="opened", label=_("查看时间"), kind="moment", value="opened_at"),
        Column(key="claimed", label=_("已申报"), value=lambda row: _("是") if row.has_claim else ""),
    ],
    filters=[
        Choice(
            key="state",
            label=_("结论"),
            field="state",
            options=[one for one in EntitlementState.choices if one[0] in ("met", "nearly")],
        ),
        Yes(key="silent", label=_("告知后没有查看"), field="opened_at__isnull"),
    ],
    order="",
    empty=Empty(title=_("没有符合或接近的企业"), text=_("比对后列在这里。")),
)


@open_to(*STAFF)
def entitlements(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    context = {
        "tabs": claim_tabs(request),
        "may_judge": bool(standing(request.user, zone).departments),
    }
    return respond(
        request, CLAUSES, queries.clauses(request.user, zone), template="policies/claims/entitlements.html", **context
    )


@open_to(*WORKERS)
@require_POST
def judge(request: HttpRequest) -> HttpResponse:
    job = telling.start_judging(request.user, zone_or_missing(request))
    return redirect("web:job", job.pk)


@open_to(*STAFF)
def entitled_by(request: HttpRequest, clause_id: int) -> HttpResponseBase:
    clause, answers = queries.clause_page(request.user, clause_id)
    context = {
        "title": clause.title,
        "purpose": clause.citation,
        "clause": clause,
        "answers": answers,
        "pushes": queries.pushes(clause),
        "channels": queries.channels(),
        "crumbs": [(_t("应享企业"), reverse("claims:entitlements"))],
    }
    return respond(request, FIRMS, queries.enterprises(clause), template="policies/claims/entitled_by.html", **context)


@open_to(*WORKERS)
@require_POST
def tell(request: HttpRequest, clause_id: int) -> HttpResponse:
    told, channels = telling.tell_entitled(request.user, clause_id, request.build_absolute_uri("/").rstrip("/"))
    words = _t("已告知 %(n)s 家符合的企业")
    if channels:
        words = _t("已告知 %(n)s 家符合的企业，并交给 %(channels)s 个外部渠道推送")
    messages.done(request, words % {"n": told, "channels": channels})
    return redirect("claims:entitled_by", clause_id)


@open_to(*WORKERS)
@require_POST
def push_again(request: HttpRequest, push_id: int) -> HttpResponse:
    return redirect("web:job", pushing.send_again(request.user, push_id).pk)


@open_to(*OWN)
def entitled(request: HttpRequest) -> HttpResponse:
    """What the person's enterprises get, nearly get and why not, and what is not known."""
    found = queries.own_policies(request.user)
    for one in found:
        telling.look(request.user, one.enterprise.pk)
    waiting = [(one, left_of(one)) for one in to_do(request.user)]
    shown = [(one, sure, yuan(sure.low), yuan(sure.high)) for one in found for sure in (one.sure,)]
    context = {"shown": shown, "waiting": waiting, "tabs": claim_tabs(request), "title": _t("我的政策")}
    return render(request, "policies/claims/entitled.html", context)
