"""企业落链: who seems to stand where, to be confirmed or dismissed in bulk, each decision to be taken back."""

from collections.abc import Sequence
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
from gaoxin.apps.industry.chain_access import READERS, WORKERS, works_on_chains
from gaoxin.apps.industry.chain_states import PLACEMENT_TONES, PlacementSource, PlacementState
from gaoxin.apps.industry.queries.chains import known
from gaoxin.apps.industry.queries.chains import segments as queries
from gaoxin.apps.industry.services.chains import deciding
from gaoxin.apps.industry.views.chains_common import chains_crumb, zone_here
from gaoxin.web import messages
from gaoxin.web.pages.listing import (
    BulkAction,
    Change,
    Choice,
    Column,
    Dates,
    Empty,
    List,
    Outcome,
    Preview,
    Range,
    respond,
)
from gaoxin.web.rights import open_to

SHOWN = 200
"""Rows of a preview that are written out one by one."""


def placements_list(zone: Any, may_work: bool) -> List:
    """Placements of one zone; with actions for those who decide."""
    return List(
        key="industry.placements",
        title=_("企业落链"),
        purpose=_("企业站在哪条链的哪个环节：系统提出建议，确认后才计入画像和缺口。"),
        columns=[
            Column(
                key="name",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("industry:of_enterprise", args=[row.enterprise_id]),
                wide=True,
            ),
            Column(
                key="segment",
                label=_("产业链和环节"),
                value=lambda row: known.name_of(zone, f"{row.chain}/{row.segment}"),
                link=lambda row: _segment_address(zone, row),
            ),
            Column(key="confidence", label=_("把握"), kind="number", unit="%", sort="confidence"),
            Column(key="reason", label=_("依据的产品或代码")),
            Column(key="evidence", label=_("原文")),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: PLACEMENT_TONES[row.state],
            ),
            Column(key="source", label=_("来源"), value="get_source_display", shown=False),
            Column(key="placed_on", label=_("提出日期"), kind="date", sort="placed_on", shown=False),
            Column(key="decided_by", label=_("处理人"), value=lambda row: str(row.decided_by or ""), shown=False),
            Column(key="decided_at", label=_("处理时间"), kind="moment", shown=False),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=PlacementState.choices),
            Choice(
                key="chain",
                label=_("产业链"),
                field="chain",
                options=[(key, known.named(one.declared)) for key, one in known.chains_of(zone).items()],
            ),
            Range(key="confidence", label=_("把握"), field="confidence", unit="%"),
            Choice(key="source", label=_("来源"), field="source", options=PlacementSource.choices, primary=False),
            Dates(key="placed", label=_("提出日期"), field="placed_on", primary=False),
        ],
        order="-confidence",
        actions=[_confirm(zone), _dismiss(zone)] if may_work else [],
        empty=Empty(title=_("还没有落链建议"), text=_("在产业链列表里点“企业落链”，系统会按产品和经营范围提出建议。")),
    )


def _segment_address(zone: Any, row: Any) -> str:
    found = known.spot(zone, f"{row.chain}/{row.segment}")
    return reverse("industry:segment", args=[row.chain, row.segment]) if found else ""


def _confirm(zone: Any) -> BulkAction:
    return BulkAction(
        key="confirm",
        label=_("确认"),
        icon="check",
        preview=lambda user, rows: _preview(zone, rows, PlacementState.CONFIRMED),
        apply=lambda user, rows: _apply(user, zone, rows, PlacementState.CONFIRMED),
    )


def _dismiss(zone: Any) -> BulkAction:
    return BulkAction(
        key="dismiss",
        label=_("不采用"),
        icon="x",
        preview=lambda user, rows: _preview(zone, rows, PlacementState.DISMISSED),
        apply=lambda user, rows: _apply(user, zone, rows, PlacementState.DISMISSED),
    )


def _preview(zone: Any, rows: Sequence[Any], verdict: PlacementState) -> Preview:
    changes = [
        Change(
            title=f"{row.enterprise.organisation} → {known.name_of(zone, f'{row.chain}/{row.segment}')}",
            before=row.get_state_display(),
            after=verdict.label,
            left_alone="" if row.state == PlacementState.PROPOSED else _t("已处理过，不变"),
        )
        for row in rows
    ]
    return Preview(changes, then=_t("确认的计入下一次计算；处理以后可以整批撤销。"))


def _apply(user: Any, zone: Any, rows: Sequence[Any], verdict: PlacementState) -> Outcome:
    decision = deciding.decide(user, zone, [row.pk for row in rows], verdict)
    words = _t("已确认 %(n)d 条落链。") if verdict is PlacementState.CONFIRMED else _t("已标为不采用 %(n)d 条。")
    return Outcome(words % {"n": decision.count}, reverse("industry:undo_decision", args=[decision.pk]))


@open_to(*READERS)
def placements(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    may_work = works_on_chains(request.user, zone)
    rows = queries.proposed(request.user, zone)
    return respond(request, placements_list(zone, may_work), rows, crumbs=[chains_crumb()])


@open_to(*WORKERS)
@require_POST
def undo_decision(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Take back a decision over many placements."""
    count = deciding.undo(request.user, zone_here(request), decision_id)
    messages.done(request, _t("已撤销，%(n)d 条落链恢复为待确认。") % {"n": count})
    return redirect(f"{reverse('industry:placements')}?state=proposed")


@open_to(*READERS)
def of_enterprise(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """The segments of one enterprise, as a tab of its file."""
    page = enterprise_page(request.user, enterprise_id)
    if page.enterprise.pk != enterprise_id:
        return redirect("industry:of_enterprise", page.enterprise.pk)
    zone = page.enterprise.zone
    lines = [
        {"row": one, "name": known.name_of(zone, f"{one.chain}/{one.segment}"), "tone": PLACEMENT_TONES[one.state]}
        | {"there": _segment_address(zone, one)}
        for one in queries.of_enterprise(request.user, zone, enterprise_id)
    ]
    context = file_context(request, page) | {"lines": lines, "may_decide": works_on_chains(request.user, zone)}
    return render(request, "industry/chains/enterprise.html", context)


@open_to(*WORKERS)
@require_POST
def change(request: HttpRequest, placement_id: int) -> HttpResponse:
    """Decide one placement of an enterprise anew."""
    sent = request.POST.get("state", "")
    if sent not in PlacementState.values:
        kept = deciding.open_placement(request.user, zone_here(request), placement_id)
        messages.warn(request, _t("没有改：不认识的状态。"))
        return redirect("industry:of_enterprise", kept.enterprise_id)
    kept = deciding.change(request.user, zone_here(request), placement_id, PlacementState(sent))
    messages.done(request, _t("已改为“%(state)s”。") % {"state": PlacementState(kept.state).label})
    return redirect("industry:of_enterprise", kept.enterprise_id)
