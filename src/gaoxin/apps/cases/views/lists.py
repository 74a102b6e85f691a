"""Lists of cases: what waits for me, what my departments answer for, what is late, what I filed."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import OWN, STAFF
from gaoxin.apps.cases.queries import baskets
from gaoxin.apps.cases.queries.kinds import kind_word, kinds, outcome_word, topic_word
from gaoxin.apps.cases.queries.own_pages import page_of
from gaoxin.apps.cases.states import CASE_TONES, CaseState, Channel, PartState
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to

COUNTED = 2_000
"""Cases that are counted for the total of a list: forty pages, which nobody turns. Counting costs with every one."""
_PART_TONES = {PartState.WAITING: "warn", PartState.TAKEN: "info"}


def _case_link(row: Any) -> str:
    return page_of(row.case)


def _basket(name: str, title: Any, purpose: Any, empty: Empty) -> List:
    return List(
        key=f"cases.{name}",
        title=title,
        purpose=purpose,
        columns=[
            Column(key="case", label=_("事项"), value=lambda row: row.case.title, link=_case_link, wide=True),
            Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
            Column(key="step", label=_("环节"), value=lambda row: row.step.name),
            Column(key="organisation", label=_("单位"), value=lambda row: str(row.case.organisation or "")),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: _PART_TONES.get(row.state, "plain"),
            ),
            Column(
                key="due",
                label=_("期限"),
                kind="due",
                value="due",
                left=lambda row: working_days_left(row.due),
                sort="due",
            ),
            Column(key="urged", label=_("催办次数"), kind="number", unit=_("次"), shown=False),
            Column(key="opened", label=_("到达时间"), kind="moment", value="opened_at", shown=False),
        ],
        filters=[
            Choice(key="kind", label=_("类别"), field="case__kind", options=kinds),
            Dates(key="due", label=_("期限"), field="due", moments=True, primary=False),
        ],
        order="due",
        empty=empty,
        counted=COUNTED,
    )


MINE = _basket(
    "mine",
    _("我的待办"),
    _("由您办理的环节，最急的在前。"),
    Empty(title=_("没有待办"), text=_("部门里待签收的在“待签收”里。")),
)
TO_TAKE = _basket(
    "to_take",
    _("待签收"),
    _("分到您所在部门、还没有人签收的环节。"),
    Empty(title=_("没有待签收的环节"), text=_("新分到部门的事项会列在这里。")),
)


def _cases(name: str, title: Any, purpose: Any, empty: Empty, order: str = "-filed") -> List:
    return List(
        key=f"cases.{name}",
        title=title,
        purpose=purpose,
        columns=[
            Column(
                key="title",
                label=_("事项"),
                link=page_of,
                wide=True,
            ),
            Column(key="number", label=_("编号"), kind="code"),
            Column(key="kind", label=_("类别"), value=lambda row: kind_word(row.kind), shown=order == "-filed"),
            Column(key="topic", label=_("类型"), value=topic_word, shown=False),
            Column(key="organisation", label=_("单位"), value=lambda row: str(row.organisation or "")),
            Column(key="department", label=_("主办部门"), value=lambda row: str(row.department or "")),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: CASE_TONES[row.state],
            ),
            Column(key="outcome", label=_("结果"), value=outcome_word, shown=False),
            Column(
                key="due",
                label=_("期限"),
                kind="due",
                value="due",
                left=lambda row: working_days_left(row.due),
                sort="due" if order == "due" else "",
            ),
            Column(key="rung", label=_("督办级次"), kind="number", unit=_("级"), sort="rung", shown=order == "-rung"),
            Column(key="channel", label=_("来源渠道"), value="get_channel_display", shown=False),
            Column(key="filed", label=_("提交时间"), kind="moment", value="filed_at", sort="filed_at"),
        ],
        filters=[
            Choice(key="kind", label=_("类别"), field="kind", options=kinds),
            Choice(key="state", label=_("状态"), field="state", options=CaseState.choices, multiple=True),
            Choice(key="channel", label=_("来源渠道"), field="channel", options=Channel.choices, primary=False),
            Dates(key="filed", label=_("提交日期"), field="filed_at", moments=True),
            Exact(key="number", label=_("编号"), field="number"),
        ],
        order=order,
        empty=empty,
        counted=COUNTED,
    )


ALL = _cases(
    "all",
    _("事项"),
    _("您的部门主办或参与的事项；分管领导、督查和服务部门看到全区的。"),
    Empty(title=_("还没有事项"), text=_("企业提交、窗口登记或热线转来的事项会列在这里。")),
)
OVERDUE = _cases(
    "overdue",
    _("超时事项"),
    _("已过期限、还没有办结的事项，超得最久的在前；办理部门看到在自己手上的。"),
    Empty(title=_("没有超时的事项"), text=_("所有在办事项都在期限之内。")),
    order="due",
)
SUPERVISED = _cases(
    "supervised",
    _("督办事项"),
    _("已催办、督办、上联席会议或被通报的在办事项，级次最高的在前。"),
    Empty(title=_("没有督办事项"), text=_("到期没有办结的事项会按督办阶梯列在这里。")),
    order="-rung",
)
FILED = _cases(
    "filed",
    _("我提交的"),
    _("您和您的单位提交的事项，办到哪一步、什么时候答复。"),
    Empty(title=_("还没有提交过"), text=_("遇到困难，可以提交企业诉求，按时限答复。")),
)


def _tabs(request: HttpRequest) -> list[TabLine]:
    lines = [
        (_t("我的待办"), "cases:mine"),
        (_t("待签收"), "cases:to_take"),
        (_t("事项"), "cases:all"),
        (_t("超时事项"), "cases:overdue"),
        (_t("督办事项"), "cases:supervised"),
    ]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


def _respond(request: HttpRequest, declared: List, rows: Any) -> HttpResponseBase:
    return respond(request, declared, rows, template="cases/list.html", tabs=_tabs(request))


def _zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


@open_to(*STAFF)
def mine(request: HttpRequest) -> HttpResponseBase:
    return _respond(request, MINE, baskets.mine(request.user))


@open_to(*STAFF)
def to_take(request: HttpRequest) -> HttpResponseBase:
    return _respond(request, TO_TAKE, baskets.to_take(request.user))


@open_to(*STAFF)
def all_cases(request: HttpRequest) -> HttpResponseBase:
    return _respond(request, ALL, baskets.department_cases(request.user, _zone(request)))


@open_to(*STAFF)
def overdue(request: HttpRequest) -> HttpResponseBase:
    return _respond(request, OVERDUE, baskets.overdue(request.user, _zone(request)))


@open_to(*STAFF)
def supervised(request: HttpRequest) -> HttpResponseBase:
    return _respond(request, SUPERVISED, baskets.supervised(request.user, _zone(request)))


@open_to(*OWN, *STAFF)
def filed(request: HttpRequest) -> HttpResponseBase:
    return respond(request, FILED, baskets.filed(request.user), template="cases/filed.html")
