"""Tickets of the hotline: the list with both clocks, files brought and checked, answers handed back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.queries.hotline import tickets as queries
from gaoxin.apps.cases.services.hotline import importing
from gaoxin.apps.cases.states import CASE_TONES, CaseState
from gaoxin.apps.cases.visit_access import arranges
from gaoxin.apps.cases.visit_forms import TicketFileForm
from gaoxin.apps.cases.visit_states import ROW_TONES, ImportState, RowState
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.exports import XLSX
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listfile import named
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

TAKERS = ("officer", "head", "leader")
TICKETS = List(
    key="hotline.tickets",
    title=_("12345 工单"),
    purpose=_("热线转来的工单：热线的编号和期限与本区的并列，办完导出答复回传。"),
    columns=[
        Column(
            key="title",
            label=_("工单"),
            value=lambda row: row.case.title,
            link=lambda row: reverse("cases:case", args=[row.pk]),
            wide=True,
        ),
        Column(key="number", label=_("热线编号")),
        Column(key="own", label=_("本区编号"), kind="code", value=lambda row: row.case.number, shown=False),
        Column(key="caller", label=_("来电单位"), value=lambda row: str(row.case.organisation or row.caller)),
        Column(key="department", label=_("主办部门"), value=lambda row: str(row.case.department or "")),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=lambda row: row.case.get_state_display(),
            tone=lambda row: CASE_TONES[row.case.state],
        ),
        Column(
            key="due",
            label=_("热线期限"),
            kind="due",
            value="due",
            left=lambda row: working_days_left(row.due) if row.case.closed_at is None else None,
        ),
        Column(
            key="own_due",
            label=_("本区期限"),
            kind="due",
            value=lambda row: row.case.due,
            left=lambda row: working_days_left(row.case.due),
        ),
        Column(key="received", label=_("热线受理"), kind="moment", value="received_at", sort="received_at"),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="case__state", options=CaseState.choices, multiple=True),
        Dates(key="received", label=_("受理日期"), field="received_at", moments=True),
        Exact(key="number", label=_("热线编号"), field="number"),
    ],
    order="-received",
    empty=Empty(title=_("还没有热线工单"), text=_("导入热线的工单文件，或者由热线系统按接口推送。")),
)
FILES = List(
    key="hotline.files",
    title=_("工单文件"),
    purpose=_("上传过的热线工单文件；有误的行保留，可以下载改正后再导入。"),
    columns=[
        Column(
            key="file",
            label=_("文件"),
            value=str,
            link=lambda row: reverse("hotline:file", args=[row.pk]),
            wide=True,
        ),
        Column(key="state", label=_("状态"), kind="chip", value="get_state_display"),
        Column(key="total", label=_("行"), kind="number"),
        Column(key="wrong", label=_("有误"), kind="number"),
        Column(key="by", label=_("上传人"), value=lambda row: row.uploaded_by.display_name),
        Column(key="at", label=_("上传时间"), kind="moment", value="uploaded_at", sort="uploaded_at"),
    ],
    filters=[Choice(key="state", label=_("状态"), field="state", options=ImportState.choices)],
    order="-at",
    empty=Empty(title=_("还没有上传过文件"), text=_("上传 Excel 或 CSV 文件，核对列以后导入。")),
)


def _zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def _tabs(request: HttpRequest) -> list[TabLine]:
    lines = [(_t("工单"), "hotline:tickets"), (_t("超过热线期限"), "hotline:late")]
    if arranges(request.user, _zone(request)):
        lines.append((_t("工单文件"), "hotline:files"))
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


def _list(request: HttpRequest, declared: List, rows: Any) -> HttpResponseBase:
    context = {"tabs": _tabs(request), "takes": arranges(request.user, _zone(request))}
    return respond(request, declared, rows, template="cases/hotline/list.html", **context)


@open_to(*STAFF)
def tickets(request: HttpRequest) -> HttpResponseBase:
    return _list(request, TICKETS, queries.tickets(request.user, _zone(request)))


@open_to(*STAFF)
def late(request: HttpRequest) -> HttpResponseBase:
    return _list(request, TICKETS, queries.late_there(queries.tickets(request.user, _zone(request))))


@open_to(*TAKERS)
def files(request: HttpRequest) -> HttpResponseBase:
    return _list(request, FILES, queries.files(request.user, _zone(request)))


@open_to(*TAKERS)
def new_file(request: HttpRequest) -> HttpResponse:
    zone = _zone(request)

    def save(form: TicketFileForm) -> str:
        file = form.cleaned_data["file"]
        made = importing.bring(request.user, zone, file.name, file.chunks())
        return reverse("hotline:file", args=[made.pk])

    page = FormPage(
        title=_t("导入热线工单"),
        submit=_t("上传并核对"),
        cancel=reverse("hotline:files"),
        purpose=_t("Excel（.xlsx、.xls）或 CSV；来电人姓名、手机等个人信息的列不会保留。"),
        after=_t("上传后核对列和每一行的结果；确认之前不登记任何工单。"),
    )
    return respond_form(request, page, TicketFileForm, save, crumbs=[(_t("工单文件"), page.cancel)])


@open_to(*TAKERS)
def file(request: HttpRequest, file_id: int) -> HttpResponse:
    """One file: its columns, what its rows come to, and whether to take it in. POST matches the columns anew."""
    said: list[Any] = []
    if request.method == "POST":
        try:
            importing.match(request.user, file_id, _columns(request))
        except Refusal as refusal:
            said = [say(problem) for problem in refusal.problems]
        else:
            messages.done(request, _t("已按新的对应重新核对每一行"))
            return redirect("hotline:file", file_id)
    page = queries.file_page(request.user, file_id)
    context = {
        "page": page,
        "file": page.file,
        "title": page.file.file_name,
        "counts": [(label, page.counts.get(key, 0), ROW_TONES[RowState(key)]) for key, label in RowState.choices],
        "said": said,
        "crumbs": [(_t("工单文件"), reverse("hotline:files"))],
    }
    return render(request, "cases/hotline/file.html", context, status=422 if said else 200)


@open_to(*TAKERS)
@require_POST
def take(request: HttpRequest, file_id: int) -> HttpResponse:
    job = importing.start_taking(request.user, file_id)
    return redirect("web:job", job.pk)


@open_to(*TAKERS)
@require_POST
def drop(request: HttpRequest, file_id: int) -> HttpResponse:
    importing.drop(request.user, file_id)
    messages.done(request, _t("已放弃这个文件，没有登记任何工单"))
    return redirect("hotline:files")


@open_to(*TAKERS)
def wrong_rows(request: HttpRequest, file_id: int) -> HttpResponse:
    _file, content = queries.wrong_rows(request.user, file_id)
    return named(HttpResponse(content, content_type=XLSX), _t("有误的工单.xlsx"))


@open_to(*STAFF)
def answers(request: HttpRequest) -> HttpResponse:
    """The answers as a file that goes back to the hotline."""
    zone = _zone(request)
    found = queries.tickets(request.user, zone)
    content = queries.answers(request.user, zone, found)
    name = _t("12345工单答复%(day)s.xlsx") % {"day": f"{clock.today():%Y%m%d}"}
    return named(HttpResponse(content, content_type=XLSX), name)


def _columns(request: HttpRequest) -> dict[str, int | None]:
    chosen = {key.removeprefix("column:"): text for key, text in request.POST.items() if key.startswith("column:")}
    return {key: int(text) if text.isdecimal() and len(text) < 5 else None for key, text in chosen.items()}
