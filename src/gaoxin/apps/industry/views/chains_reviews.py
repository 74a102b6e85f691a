"""图谱待核: what an import could not resolve, worked off in bulk."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.chain_access import READERS, WORKERS, works_on_chains
from gaoxin.apps.industry.chain_states import REVIEW_TONES, SUGGESTIONS, ReviewKind, ReviewReason, ReviewState
from gaoxin.apps.industry.queries.chains import known
from gaoxin.apps.industry.queries.chains import reviews as queries
from gaoxin.apps.industry.services.chains import reviewing
from gaoxin.apps.industry.views.chains_common import chains_crumb, zone_here
from gaoxin.web import messages
from gaoxin.web.pages.listing import BulkAction, Change, Choice, Column, Dates, Empty, List, Outcome, Preview, respond
from gaoxin.web.rights import open_to


def reviews_list(zone: Any, may_work: bool) -> List:
    return List(
        key="industry.reviews",
        title=_("图谱待核"),
        purpose=_("导入时没有对上的条目和对产业链的建议，一条不丢；建议逐条点开采用，其余核对后标为已处理或不采用。"),
        columns=[
            Column(key="text", label=_("内容"), value=lambda row: _words(zone, row), link=_address, wide=True),
            Column(key="kind", label=_("类型"), value="get_kind_display"),
            Column(key="reason", label=_("原因"), value="get_reason_display"),
            Column(key="segment", label=_("环节"), value=lambda row: _segment(zone, row)),
            Column(key="place", label=_("位置"), kind="code"),
            Column(key="raised_by", label=_("提出人"), value=lambda row: str(row.raised_by or "")),
            Column(key="source", label=_("依据"), shown=False),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: REVIEW_TONES[row.state],
            ),
            Column(key="raised_on", label=_("提出日期"), kind="date"),
            Column(key="settled_by", label=_("处理人"), value=lambda row: str(row.settled_by or "")),
            Column(key="settled_at", label=_("处理时间"), kind="moment", shown=False),
            Column(key="how", label=_("处理说明"), shown=False),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=ReviewState.choices),
            Choice(key="kind", label=_("类型"), field="kind", options=ReviewKind.choices),
            Choice(key="reason", label=_("原因"), field="reason", options=ReviewReason.choices),
            Dates(key="raised", label=_("提出日期"), field="raised_on", primary=False),
        ],
        actions=[
            _action(zone, "settle", _("标为已处理"), ReviewState.SETTLED, "check"),
            _action(zone, "drop", _("不采用"), ReviewState.DROPPED, "x"),
        ]
        if may_work
        else [],
        empty=Empty(
            title=_("没有待核的条目"), text=_("管理员用 gaoxin chain import 导入数据集后，没有对上的会列在这里。")
        ),
    )


def _words(zone: Any, row: Any) -> str:
    """What it is about; a segment that is needed in words."""
    return known.name_of(zone, row.text) if row.kind == ReviewKind.NEED else row.text


def _segment(zone: Any, row: Any) -> str:
    return known.name_of(zone, f"{row.chain}/{row.segment}") if row.segment else ""


def _address(row: Any) -> str:
    return reverse("industry:suggestion", args=[row.pk]) if row.kind in SUGGESTIONS else ""


def _left(row: Any, state: ReviewState) -> str:
    """Why the action leaves a row as it is."""
    if row.state != ReviewState.OPEN:
        return _t("已处理过，不变")
    if row.kind in SUGGESTIONS and (state is ReviewState.SETTLED or row.raised_by_id):
        return _t("是建议，请点开逐条处理，不变")
    return ""


def _action(zone: Any, key: str, label: Any, state: ReviewState, icon: str) -> BulkAction:
    def preview(user: Any, rows: Sequence[Any]) -> Preview:
        return Preview(
            [Change(_words(zone, row), row.get_state_display(), state.label, _left(row, state)) for row in rows]
        )

    def apply(user: Any, rows: Sequence[Any]) -> Outcome:
        count = reviewing.settle(user, zone, [row.pk for row in rows], state)
        undo = reverse("industry:reopen", args=[rows[0].pk]) if len(rows) == 1 else ""
        return Outcome(_t("%(n)d 条已改为“%(state)s”。") % {"n": count, "state": state.label}, undo)

    return BulkAction(key=key, label=label, icon=icon, preview=preview, apply=apply)


@open_to(*READERS)
def reviews(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    may_work = works_on_chains(request.user, zone)
    return respond(
        request,
        reviews_list(zone, may_work),
        queries.reviews(request.user, zone).order_by("pk"),
        template="industry/chains/reviews.html",
        graph_set=queries.graph_set(zone),
        crumbs=[chains_crumb()],
    )


@open_to(*WORKERS)
@require_POST
def reopen(request: HttpRequest, item_id: int) -> HttpResponse:
    reviewing.reopen(request.user, zone_here(request), item_id)
    messages.done(request, _t("已恢复为待处理。"))
    return redirect("industry:reviews")
