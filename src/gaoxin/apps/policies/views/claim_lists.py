"""Claims as lists: what waits for a department, all of a zone, and an enterprise's own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_access import OWN, STAFF, WORKERS
from gaoxin.apps.policies.claim_states import ClaimState
from gaoxin.apps.policies.queries.claiming import lists as queries
from gaoxin.apps.policies.views.claim_common import claim_tabs, left_of, state_of, tone_of, yuan, zone_or_missing
from gaoxin.web import messages
from gaoxin.web.pages.listing import BadFilter, BulkAction, Choice, Column, Dates, Empty, Exact, List, Yes, respond
from gaoxin.web.rights import open_to

TEMPLATE = "policies/claims/list.html"


def _together(name: str) -> Any:
    """Go on with chosen claims of one call; a list of several calls is refused in words."""

    def ask(request: HttpRequest, rows: Any) -> HttpResponse:
        calls = {row.call_id for row in rows}
        if len(calls) > 1:
            messages.warn(request, _t("勾选的申报不属于同一份通知。请按“申报通知”筛选后再办理。"))
            return redirect(request.get_full_path())
        keys = "&".join(f"claim={row.pk}" for row in rows)
        return redirect(f"{reverse(name, args=[calls.pop()])}?{keys}")

    return ask


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 17:
        raise BadFilter(_t("“%(text)s”不是序号，请只填数字。") % {"text": text[:20]})
    return int(text)


COLUMNS = [
    Column(
        key="number",
        label=_("申报编号"),
        kind="code",
        link=lambda row: reverse("claims:claim", args=[row.pk]),
    ),
    Column(key="enterprise", label=_("企业"), value=lambda row: str(row.organisation), wide=True),
    Column(key="subject", label=_("支持事项"), value=lambda row: row.call.subject),
    Column(key="asked", label=_("申请"), kind="number", unit=_("元"), decimals=2, value=lambda row: yuan(row.asked)),
    Column(
        key="approved", label=_("审定"), kind="number", unit=_("元"), decimals=2, value=lambda row: yuan(row.approved)
    ),
    Column(key="state", label=_("环节"), kind="chip", value=state_of, tone=tone_of),
    Column(key="due", label=_("本环节期限"), kind="due", left=left_of, sort="due"),
    Column(key="department", label=_("主管部门"), value=lambda row: str(row.call.department), shown=False),
    Column(key="automatic", label=_("免申即享"), value=lambda row: _("是") if row.automatic else "", shown=False),
    Column(key="filed", label=_("提交时间"), kind="moment", value="filed_at", sort="filed_at", shown=False),
]
FILTERS = [
    Choice(key="state", label=_("环节"), field="state", options=ClaimState.choices, multiple=True),
    Yes(key="automatic", label=_("免申即享"), field="automatic"),
    Yes(key="held", label=_("异议复核中"), field="held"),
    Dates(key="filed", label=_("提交时间"), field="filed_at", moments=True, primary=False),
    Exact(key="call", label=_("申报通知序号"), field="call", read=_number, primary=False),
]


def _list(key: str, title: Any, purpose: Any, empty: Empty, order: str, actions: Any = ()) -> List:
    return List(
        key=key,
        title=title,
        purpose=purpose,
        columns=COLUMNS,
        filters=FILTERS,
        order=order,
        empty=empty,
        actions=list(actions),
    )


QUEUE = _list(
    "claims.queue",
    _("待办兑现"),
    _("等本部门办理的申报：审查、联审、评审、审定、公示、拨付，期限近的在前。"),
    Empty(title=_("没有等本部门办理的申报"), text=_("企业提交或者其他部门办完后会列在这里。")),
    "due",
    [
        BulkAction(key="settle", label=_("会议审定"), ask=_together("claims:settle"), icon="users-group"),
        BulkAction(key="notice", label=_("发布公示"), ask=_together("claims:publish"), icon="world"),
        BulkAction(key="order", label=_("下达资金"), ask=_together("claims:order"), icon="building-bank"),
    ],
)
ALL = _list(
    "claims.claims",
    _("全部申报"),
    _("本区各部门的政策兑现申报，从提交到拨付。"),
    Empty(title=_("还没有申报"), text=_("发布申报通知后，企业的申报会列在这里。")),
    "-filed",
)
MINE = _list(
    "claims.mine",
    _("我的申报"),
    _("本企业申报了什么、走到哪一步、接下来做什么。"),
    Empty(title=_("还没有申报"), text=_("到“我的政策”看看能享受哪些，符合的可以直接申报。")),
    "-filed",
)


@open_to(*WORKERS)
def queue(request: HttpRequest) -> HttpResponseBase:
    rows = queries.waiting(request.user, zone_or_missing(request))
    return respond(request, QUEUE, rows, template=TEMPLATE, tabs=claim_tabs(request))


@open_to(*STAFF)
def claims(request: HttpRequest) -> HttpResponseBase:
    rows = queries.claims(request.user, zone_or_missing(request))
    return respond(request, ALL, rows, template=TEMPLATE, tabs=claim_tabs(request))


@open_to(*OWN)
def mine(request: HttpRequest) -> HttpResponseBase:
    return respond(request, MINE, queries.mine(request.user), template=TEMPLATE, tabs=claim_tabs(request))
