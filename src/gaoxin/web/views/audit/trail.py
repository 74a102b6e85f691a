"""Changes of all records as a list, and one of them with what it changed."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gaoxin.kernel.problems import refuse
from gaoxin.web import audit, clock
from gaoxin.web.models import Entry
from gaoxin.web.pages.listed import Listing
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, respond
from gaoxin.web.pages.rows import COUNTED
from gaoxin.web.rights import open_to
from gaoxin.web.trail import name_entries
from gaoxin.web.views.audit.words import number, person_named, second, who

KINDS = [("insert", _("新建")), ("update", _("修改")), ("delete", _("删除"))]
TONES = {"insert": "good", "update": "info", "delete": "warn"}
SHOWN = 30  # days back from today that are shown where the address says nothing


def record(row: Entry) -> str:
    """What was changed: the kind of record, what it is called as far as the auditor may see it, and its number."""
    return " ".join(filter(None, [str(audit.kind_of(row.table)), row.name, f"#{row.record}"]))


def reason(row: Entry) -> str:
    """The reason given, in the reader's language where the product gave it."""
    return gettext(row.why) if row.why else ""


TRAIL = List(
    key="web.trail",
    title=_("变更记录"),
    purpose=_("谁在什么时候对哪条记录做了什么、为什么；由数据库逐条留存，任何人不能改、不能删。"),
    columns=[
        Column(key="at", label=_("时间"), value=second, sort="at"),
        Column(key="person", label=_("人员"), value=lambda row: who(row, _("系统"))),
        Column(
            key="kind",
            label=_("变更"),
            value=lambda row: dict(KINDS).get(row.kind, row.kind),
            kind="chip",
            tone=lambda row: TONES.get(row.kind, "plain"),
        ),
        Column(
            key="record",
            label=_("记录"),
            value=record,
            wide=True,
            link=lambda row: reverse("web:entry", args=[row.table, row.number]),
            source=lambda row: reverse("web:entry", args=[row.table, row.number]),
        ),
        Column(key="why", label=_("理由"), value=reason, wide=True),
        Column(key="table", label=_("数据表"), shown=False),
        Column(key="number", label=_("条目编号"), kind="number", shown=False),
    ],
    filters=[
        Dates(key="at", label=_("日期"), field="at", moments=True),
        Exact(key="person", label=_("登录名"), field="person", read=person_named),
        Choice(key="table", label=_("记录种类"), field="table", options=audit.kinds),
        Exact(key="record", label=_("记录编号"), field="record", read=number),
        Choice(key="kind", label=_("变更"), field="kind", options=KINDS, primary=False),
    ],
    order="-at",
    prepare=name_entries,
    empty=Empty(title=_("没有变更"), text=_("记录有改动后，这里会逐条列出。")),
)


@open_to("auditor")
def trail(request: HttpRequest) -> HttpResponseBase:
    """Every change of the records that the auditor may see; of the last month unless the address says otherwise."""
    if not request.GET:
        since = clock.today() - timedelta(days=SHOWN)
        return redirect(f"{request.path}?at_from={since:%Y-%m-%d}")
    rows = audit.entries()
    if "export" in request.GET and Listing(TRAIL, request.GET, rows, request.user).total > COUNTED:
        raise refuse("audit.too_many_rows", limit=f"{COUNTED:,}")
    return respond(request, TRAIL, rows)


@open_to("auditor")
def entry(request: HttpRequest, table: str, number: int) -> HttpResponse:
    """One change; it opens at the side of the list."""
    context = {"entry": audit.require_entry(table, number), "crumbs": [(TRAIL.title, reverse("web:trail"))]}
    return render(request, "web/audit/entry.html", context)
