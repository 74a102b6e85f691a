"""The access log as a list."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.kernel.problems import refuse
from gaoxin.web import audit
from gaoxin.web.models import Access
from gaoxin.web.pages.listed import Listing
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, respond
from gaoxin.web.pages.rows import COUNTED
from gaoxin.web.rights import open_to
from gaoxin.web.scope import as_system, current
from gaoxin.web.views.audit.words import person_named, roles, route_names, second, who

STATUSES = [
    (200, _("200 正常")),
    (302, _("302 转到别的页面")),
    (400, _("400 请求有误")),
    (403, _("403 拒绝")),
    (404, _("404 没有或无权")),
    (405, _("405 方法不对")),
    (422, _("422 未通过检查")),
    (500, _("500 程序出错")),
]
METHODS = [("GET", _("查看（GET）")), ("POST", _("提交（POST）")), ("HEAD", "HEAD")]


def tone(row: Access) -> str:
    """Green where it was answered, amber where it was refused, red where the program failed, plain where it led on."""
    if row.status >= 500:
        return "bad"
    if row.status >= 400:
        return "warn"
    return "plain" if row.status >= 300 else "good"


def address(row: Access) -> str:
    """The address that was asked for, put together again from its name and the numbers in it."""
    try:
        return reverse(row.route, kwargs=dict(part.split("=", 1) for part in row.record.split()))
    except (NoReverseMatch, ValueError):  # an address of an earlier version, or one whose words are not kept
        return row.route or "—"


ACCESSES = List(
    key="web.accesses",
    title=_("访问日志"),
    purpose=_("谁在什么时候从哪里看了、改了什么；被拒绝的访问也在内。至少保存六个月，不记录查询词和表单内容。"),
    columns=[
        Column(key="at", label=_("时间"), value=second, sort="at"),
        Column(key="person", label=_("人员"), value=lambda row: who(row, _("未登录"))),
        Column(key="roles", label=_("角色"), value=roles),
        Column(key="address", label=_("来源地址")),
        Column(key="method", label=_("方法")),
        Column(key="page", label=_("页面"), value=address, wide=True),
        Column(key="route", label=_("页面名称"), shown=False),
        Column(key="record", label=_("记录"), shown=False),
        Column(key="status", label=_("结果"), kind="chip", tone=tone),
        Column(key="duration", label=_("用时"), kind="number", unit=_("毫秒")),
        Column(key="request", label=_("请求编号"), shown=False),
    ],
    filters=[
        Dates(key="at", label=_("日期"), field="at", moments=True),
        Exact(key="person", label=_("登录名"), field="person", read=person_named),
        Choice(key="status", label=_("结果"), field="status", options=STATUSES, multiple=True),
        Choice(key="route", label=_("页面名称"), field="route", options=route_names, primary=False),
        Exact(key="record", label=_("记录（如 pk=12）"), field="record", primary=False),
        Choice(key="method", label=_("方法"), field="method", options=METHODS, primary=False),
    ],
    order="-at",
    empty=Empty(title=_("还没有访问记录"), text=_("有人打开页面后，这里会逐条列出。")),
)


@open_to("auditor")
def accesses(request: HttpRequest) -> HttpResponseBase:
    """Accesses in the auditor's zones and of people who were not signed in."""
    zones = current().zones
    with as_system():
        rows = audit.accesses(zones)
        if "export" in request.GET and Listing(ACCESSES, request.GET, rows, request.user).total > COUNTED:
            raise refuse("audit.too_many_rows", limit=f"{COUNTED:,}")
        return respond(request, ACCESSES, rows)
