"""What everybody may read about money: notices before payment, and what was paid to whom."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_access import require_notice
from gaoxin.apps.policies.queries.claiming import lists as queries
from gaoxin.apps.policies.views.claim_common import yuan
from gaoxin.web import clock
from gaoxin.web.pages.listing import Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import PUBLIC, open_to

TEMPLATE = "policies/claims/list.html"


def _standing(row: object) -> str:
    today = clock.today()
    if row.starts_on > today:  # type: ignore[attr-defined]
        return _t("待公示")
    return _t("公示中") if row.ends_on >= today else _t("公示期满")  # type: ignore[attr-defined]


NOTICES = List(
    key="claims.notices",
    title=_("政策兑现公示"),
    purpose=_("拟兑现的企业和金额，公示期内任何人都可以提出异议。"),
    columns=[
        Column(key="number", label=_("编号"), kind="code"),
        Column(key="title", label=_("公示"), link=lambda row: reverse("claims:notice", args=[row.pk]), wide=True),
        Column(
            key="standing",
            label=_("状态"),
            kind="chip",
            value=_standing,
            tone=lambda row: "good" if row.ends_on < clock.today() else "info",
        ),
        Column(key="starts", label=_("公示开始"), kind="date", value="starts_on", sort="starts_on"),
        Column(key="ends", label=_("公示结束"), kind="date", value="ends_on"),
        Column(key="count", label=_("户数"), kind="number"),
        Column(
            key="total",
            label=_("合计"),
            kind="number",
            unit=_("元"),
            decimals=2,
            value=lambda row: yuan(row.total or 0),
        ),
        Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone), shown=False),
    ],
    filters=[Dates(key="starts", label=_("公示开始"), field="starts_on")],
    order="-starts",
    empty=Empty(title=_("还没有公示"), text=_("会议审定后，拟兑现名单会在这里公示。")),
)
LINES = List(
    key="claims.lines",
    title=_("公示名单"),
    columns=[
        Column(key="position", label=_("序号"), kind="number"),
        Column(key="enterprise_name", label=_("企业名称"), wide=True),
        Column(key="subject", label=_("支持事项")),
        Column(
            key="amount",
            label=_("公示金额"),
            kind="number",
            unit=_("元"),
            decimals=2,
            value=lambda row: yuan(row.amount),
        ),
        Column(
            key="paid", label=_("已拨付"), kind="number", unit=_("元"), decimals=2, value=lambda row: yuan(row.paid)
        ),
        Column(key="paid_on", label=_("拨付日期"), kind="date"),
        Column(key="stopped", label=_("未兑现原因")),
    ],
    order="",
    empty=Empty(title=_("名单是空的"), text=""),
)
PAID = List(
    key="claims.paid",
    title=_("政策资金拨付公开"),
    purpose=_("已经拨付的政策资金：给了谁、多少、凭什么、什么时候。"),
    columns=[
        Column(key="enterprise_name", label=_("企业名称"), wide=True),
        Column(key="subject", label=_("支持事项")),
        Column(
            key="paid",
            label=_("拨付金额"),
            kind="number",
            unit=_("元"),
            decimals=2,
            value=lambda row: yuan(row.paid),
            sort="paid",
        ),
        Column(key="paid_on", label=_("拨付日期"), kind="date", sort="paid_on"),
        Column(
            key="notice",
            label=_("公示"),
            value=lambda row: row.notice.number,
            link=lambda row: reverse("claims:notice", args=[row.notice_id]),
        ),
        Column(key="basis", label=_("政策依据"), value=lambda row: row.notice.call.basis, wide=True, shown=False),
        Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone), shown=False),
    ],
    filters=[Dates(key="paid_on", label=_("拨付日期"), field="paid_on")],
    order="-paid_on",
    empty=Empty(title=_("还没有拨付"), text=_("拨付后会在这里公开。")),
)


def public_tabs(request: HttpRequest) -> list[TabLine]:
    lines = [
        (_t("正在受理"), "claims:open"),
        (_t("兑现公示"), "claims:notices"),
        (_t("拨付公开"), "claims:paid"),
    ]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


@open_to(PUBLIC)
def notices(request: HttpRequest) -> HttpResponseBase:
    return respond(request, NOTICES, queries.notices(), template=TEMPLATE, tabs=public_tabs(request))


@open_to(PUBLIC)
def notice(request: HttpRequest, notice_id: int) -> HttpResponseBase:
    found = require_notice(notice_id)
    words = {"minutes": found.minutes, "starts": found.starts_on, "ends": found.ends_on, "contact": found.contact}
    told = _t(
        "经会议审定（%(minutes)s），现将拟兑现名单公示，时间 %(starts)s 至 %(ends)s。"
        "有异议的请在公示期内向%(contact)s提出。"
    )
    context = {
        "title": found.title,
        "purpose": f"{found.number} · {found.call.basis}",
        "note": told % words,
        "crumbs": [(_t("政策兑现公示"), reverse("claims:notices"))],
        "tabs": [],
    }
    return respond(request, LINES, queries.lines(found), template=TEMPLATE, **context)


@open_to(PUBLIC)
def paid(request: HttpRequest) -> HttpResponseBase:
    return respond(request, PAID, queries.paid_lines(), template=TEMPLATE, tabs=public_tabs(request))
