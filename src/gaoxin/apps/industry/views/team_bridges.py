"""搭桥 of one chain: which gap is linked to which technology or partner, how each link ended and why."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry import team_forms as forms
from gaoxin.apps.industry.lead_access import may_open, require_opener
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.lead_states import BRIDGE_TONES, BridgeKind, BridgeState
from gaoxin.apps.industry.queries.chains.known import named, require_chain
from gaoxin.apps.industry.queries.leads.lists import own_departments
from gaoxin.apps.industry.queries.teams import page
from gaoxin.apps.industry.services.leads import recording
from gaoxin.apps.industry.services.teams import bridging
from gaoxin.apps.industry.team_access import READERS, WORKERS, require_bridge
from gaoxin.apps.industry.views.chains_common import zone_here
from gaoxin.apps.industry.views.lead_common import ask
from gaoxin.apps.industry.views.team_common import team_crumbs, team_tabs, year_of
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to


def _list(chain: Any, closable: Callable[[Any], bool]) -> List:
    names = {one.key: named(one) for one in chain.segments.values()}
    return List(
        key="industry.team_bridges",
        title=_("%(chain)s · 搭桥") % {"chain": named(chain)},
        purpose=_("这条产业链的缺口和能补上它的技术成果、合作伙伴，每一件写明对接成功还是未成、为什么。"),
        columns=[
            Column(
                key="segment",
                label=_("要补的环节"),
                value=lambda row: names.get(row.segment, row.segment),
                link=lambda row: (
                    reverse("industry:segment", args=[row.chain, row.segment]) if row.segment in names else ""
                ),
            ),
            Column(
                key="partner",
                label=_("单位"),
                link=lambda row: reverse("leads:edit_bridges", args=[row.pk]),
                wide=True,
            ),
            Column(key="kind", label=_("对接对象"), value="get_kind_display", shown=False),
            Column(key="offer", label=_("能提供什么"), wide=True),
            Column(key="receiver", label=_("区内承接单位"), shown=False),
            Column(key="department", label=_("责任部门"), value="department__name", shown=False),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: BRIDGE_TONES[row.state],
            ),
            Column(key="due", label=_("下一步期限"), kind="date", sort="due"),
            Column(key="result", label=_("结果和原因"), wide=True),
            Column(key="closed_on", label=_("办结日期"), kind="date", shown=False),
            Column(
                key="act",
                label=_("办理"),
                value=lambda row: _t("登记结果") if closable(row) else "",
                link=lambda row: reverse("industry:close_team_bridge", args=[row.pk]) if closable(row) else "",
            ),
        ],
        filters=[
            Choice(key="segment", label=_("环节"), field="segment", options=list(names.items())),
            Choice(key="state", label=_("状态"), field="state", options=BridgeState.choices, multiple=True),
            Choice(key="kind", label=_("对接对象"), field="kind", options=BridgeKind.choices),
            Dates(key="due", label=_("下一步期限"), field="due", primary=False),
        ],
        search=["partner", "offer"],
        search_hint=_("单位或者内容"),
        empty=Empty(title=_("还没有搭桥事项"), text=_("从缺口出发，登记能补上它的技术成果或者合作伙伴。")),
    )


@open_to(*READERS)
def bridges(request: HttpRequest, chain_key: str) -> HttpResponseBase:
    zone = zone_here(request)
    chain = require_chain(zone, chain_key).declared
    segment = request.GET.get("segment", "")
    new = f"{reverse('industry:new_team_bridge', args=[chain_key])}?segment={segment}"
    return respond(
        request,
        _list(chain, page.closable(request.user, zone, chain_key)),
        page.bridges_of(request.user, zone, chain_key),
        template="industry/teams/bridges.html",
        tabs=team_tabs(request, chain_key, year_of(request)),
        new=new if may_open(request.user, zone) else "",
        synthetic=zone.synthetic,
        crumbs=team_crumbs(chain),
    )


@open_to(*WORKERS)
def new_bridge(request: HttpRequest, chain_key: str) -> HttpResponse:
    zone = zone_here(request)
    require_opener(request.user, zone)
    chain = require_chain(zone, chain_key).declared
    mine = own_departments(request.user, zone)
    spots = [(f"{chain_key}/{one.key}", named(one)) for one in chain.segments.values()]

    def save(form: Any) -> None:
        recording.add_line("bridges", request.user, zone, form.values(), synthetic=zone.synthetic)

    return ask(
        request,
        _t("登记搭桥事项"),
        reverse("industry:team_bridges", args=[chain_key]),
        with_arguments(forms.BridgeStartForm, departments=mine, spots=spots),
        save,
        said=_("已登记，有结果后登记对接成功还是未成。"),
        submit=_t("登记"),
        purpose=named(chain),
        initial={
            "department": mine.first(),
            "spot": f"{chain_key}/{request.GET.get('segment', '')}",
            "partner": request.GET.get("partner", "")[:200],
        },
        crumbs=team_crumbs(chain),
    )


@open_to(*WORKERS)
def close_bridge(request: HttpRequest, team_bridge_id: int) -> HttpResponse:
    row = require_bridge(request.user, team_bridge_id)
    chain = require_chain(row.zone, row.chain).declared
    back = reverse("industry:team_bridges", args=[row.chain])

    def save(form: Any) -> str:
        sent = form.cleaned_data
        bridging.close_bridge(request.user, team_bridge_id, reached=sent["reached"] == "yes", why=sent["why"])
        messages.done(request, _t("已登记结果。"), reverse("industry:reopen_team_bridge", args=[team_bridge_id]))
        return back

    about = FormPage(title=_t("登记对接结果"), submit=_t("登记结果"), cancel=back, purpose=str(row))
    return respond_form(request, about, forms.BridgeEndForm, save, crumbs=team_crumbs(chain))


@open_to(*WORKERS)
@require_POST
def reopen_bridge(request: HttpRequest, team_bridge_id: int) -> HttpResponse:
    row = bridging.reopen_bridge(request.user, team_bridge_id)
    messages.done(request, _t("已撤销结果，回到对接中。"))
    return redirect("industry:team_bridges", row.chain)
