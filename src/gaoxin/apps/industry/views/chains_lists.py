"""产业链: the chains of a zone as a list, and working out how it stands on them."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.chain_access import READERS, WORKERS, works_on_chains
from gaoxin.apps.industry.queries.chains import lists as queries
from gaoxin.apps.industry.services.chains.placing import queue_placing
from gaoxin.apps.industry.services.chains.reckoning import queue_reckoning
from gaoxin.apps.industry.views.chains_common import in_wan, over_zones, zone_here
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.rights import open_to

NOT_YET = _("计算")

CHAINS = List(
    key="industry.chains",
    title=_("产业链"),
    purpose=_("本区每条产业链上有谁、缺什么；点开看图，再点环节看企业、需求和可引进的企业。"),
    columns=[
        Column(
            key="name",
            label=_("产业链"),
            sort="name",
            link=lambda row: reverse("industry:chain", args=[row.pk]),
            wide=True,
        ),
        Column(key="segments", label=_("环节"), kind="number", unit=_("个"), sort="segments"),
        Column(
            key="held",
            label=_("有企业的环节"),
            kind="number",
            unit=_("个"),
            sort="held",
            missing=NOT_YET,
            shown=False,
        ),
        Column(
            key="coverage",
            label=_("环节覆盖率"),
            kind="number",
            unit="%",
            decimals=0,
            sort="coverage",
            missing=NOT_YET,
        ),
        Column(
            key="enterprises", label=_("本地企业"), kind="number", unit=_("家"), sort="enterprises", missing=NOT_YET
        ),
        Column(
            key="proposed",
            label=_("待确认落链"),
            kind="number",
            unit=_("条"),
            sort="proposed",
            missing=NOT_YET,
            link=lambda row: f"{reverse('industry:placements')}?chain={row.pk}&state=proposed",
        ),
        Column(
            key="gaps",
            label=_("缺口"),
            kind="number",
            unit=_("个"),
            sort="gaps",
            missing=NOT_YET,
            link=lambda row: f"{reverse('industry:gaps')}?chain={row.pk}",
        ),
        Column(
            key="strong",
            label=_("优势环节"),
            kind="number",
            unit=_("个"),
            sort="strong",
            missing=NOT_YET,
            shown=False,
        ),
        Column(
            key="output",
            label=_("链上营业收入"),
            kind="number",
            unit=_("万元"),
            decimals=0,
            value=lambda row: in_wan(row.output),
            sort="output",
            missing=_("营业收入"),
        ),
        Column(
            key="portrait",
            label=_("画像"),
            value=lambda row: _("看画像"),
            link=lambda row: reverse("industry:portrait", args=[row.pk]),
        ),
        Column(key="as_of", label=_("计算日期"), kind="date", sort="as_of", shown=False),
        Column(
            key="own",
            label=_("版本"),
            kind="chip",
            value=lambda row: _("本区版本") if row.own else _("通用版本"),
            tone=lambda row: "info" if row.own else "plain",
        ),
    ],
    search=["name"],
    search_hint=_("产业链名称"),
    order="-enterprises",
    empty=Empty(title=_("没有产业链"), text=_("编辑一条产业链并发布以后，会列在这里。")),
)


@open_to(*READERS)
def chains(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    rows = queries.chain_lines(request.user, zone)
    return respond(
        request,
        CHAINS,
        rows,
        template="industry/chains/list.html",
        may_work=works_on_chains(request.user, zone),
        as_of=queries.last_reckoned(zone),
        synthetic=zone.synthetic,
        over=over_zones(zone),
    )


@open_to(*WORKERS)
@require_POST
def place(request: HttpRequest) -> HttpResponse:
    """Look through the zone's enterprises for the segments on which they stand."""
    return redirect("web:job", queue_placing(request.user, zone_here(request)).pk)


@open_to(*WORKERS)
@require_POST
def reckon(request: HttpRequest) -> HttpResponse:
    """Work out anew how the zone stands."""
    return redirect("web:job", queue_reckoning(request.user, zone_here(request)).pk)
