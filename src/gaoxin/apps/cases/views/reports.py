"""Direct reports: sending one, what was sent, what waits above, and one of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.queries.kinds import outcome_word
from gaoxin.apps.cases.queries.reports import pages as queries
from gaoxin.apps.cases.report_states import REPORT_TONES, ReportState, Result
from gaoxin.apps.cases.services.limit_lines import stage_lines
from gaoxin.apps.cases.services.reports import answering, sending
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.cases.views.instructions_common import zone_here
from gaoxin.apps.cases.words import told
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, messages
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, Yes, respond
from gaoxin.web.pages.record import Fact, Record, TabLine
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage
from gaoxin.web.pages.schemaform.page import respond as respond_form
from gaoxin.web.rights import open_to

SENDERS = ("officer", "head")
AT_WORK = (*SENDERS, "viewer")


def _columns(*more: Column) -> list[Column]:
    return [
        Column(
            key="title",
            label=_("标题"),
            value=lambda row: row.case.title,
            template="cases/reports/cells/report.html",
            wide=True,
        ),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
        Column(key="kind", label=_("类别"), value=lambda row: queries.kind_word(row.kind)),
        *more,
        Column(key="office", label=_("收件单位")),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=lambda row: _state(row)[0],
            tone=lambda row: _state(row)[1],
        ),
        Column(
            key="due",
            label=_("期限"),
            kind="due",
            value=lambda row: row.case.due,
            left=lambda row: working_days_left(row.case.due),
        ),
        Column(key="filed", label=_("报出时间"), kind="moment", value=lambda row: row.case.filed_at, sort="pk"),
    ]


def _filters() -> list[Any]:
    return [
        Choice(
            key="kind", label=_("类别"), field="kind", options=lambda: [(one.key, one.name) for one in queries.kinds()]
        ),
        Choice(key="state", label=_("状态"), field="state", options=ReportState.choices, multiple=True),
        Dates(key="filed", label=_("报出日期"), field="case__filed_at", moments=True, primary=False),
        Exact(key="number", label=_("编号"), field="case__number"),
    ]


SENT = List(
    key="cases.direct_reports",
    title=_("直报"),
    purpose=_("直接报省、抄报市和有关部门的报告和申请，收件、退回、答复都在这里看。"),
    columns=_columns(Column(key="department", label=_("报送部门"), value=lambda row: str(row.case.department or ""))),
    filters=_filters(),
    order="-filed",
    empty=Empty(title=_("还没有直报"), text=_("需要省里协调、审批的事项，可以直接报省。")),
)
RECEIVED = List(
    key="cases.direct_reports_received",
    title=_("收到的直报"),
    purpose=_("开发区直接报来的报告和申请；收件后答复，材料不全的退回补正。"),
    columns=_columns(Column(key="zone", label=_("报送区"), value=lambda row: row.zone.name)),
    filters=_filters(),
    order="-filed",
    empty=Empty(title=_("还没有收到直报"), text=_("开发区报来的会列在这里，并通知您。")),
)
COPIES = List(
    key="cases.direct_report_copies",
    title=_("抄报"),
    purpose=_("开发区直接报省的同时抄报的事项。"),
    columns=[
        Column(
            key="title",
            label=_("标题"),
            value=lambda row: row.report.case.title,
            link=lambda row: reverse("direct_reports:case", args=[row.report_id]),
            wide=True,
        ),
        Column(key="zone", label=_("报送区"), value=lambda row: row.report.zone.name),
        Column(key="office", label=_("抄报单位")),
        Column(key="seen", label=_("阅知时间"), kind="moment", value="seen_at", missing=_("阅知")),
        Column(key="filed", label=_("报出时间"), kind="moment", value=lambda row: row.report.case.filed_at, sort="pk"),
    ],
    filters=[Yes(key="unseen", label=_("只看未阅知"), field="seen_at__isnull")],
    order="-filed",
    empty=Empty(title=_("没有抄报"), text=_("开发区直报时抄报的会列在这里。")),
)


@open_to(*STAFF)
def sent(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    rows = queries.sent(request.user, zone)
    may_send = queries.may_send(request.user, zone)
    return respond(request, SENT, rows, template="cases/reports/list.html", tabs=_tabs(request), may_send=may_send)


@open_to("viewer")
def inbox(request: HttpRequest) -> HttpResponseBase:
    """What was sent to the level the viewer looks from."""
    rows = queries.received(request.user)
    return respond(request, RECEIVED, rows, template="cases/reports/list.html", tabs=_tabs(request))


@open_to("viewer")
def copies(request: HttpRequest) -> HttpResponseBase:
    rows = queries.copies(request.user)
    return respond(request, COPIES, rows, template="cases/reports/list.html", tabs=_tabs(request))


@open_to(*SENDERS)
def choose(request: HttpRequest) -> HttpResponse:
    """The kinds that may be sent, each with whom it goes to and on what authority."""
    _sending_zone(request)
    context = {
        "kinds": queries.kinds(),
        "title": _t("新直报"),
        "crumbs": [(_t("直报"), reverse("direct_reports:sent"))],
    }
    return render(request, "cases/reports/choose.html", context)


@open_to(*SENDERS)
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """The form of a kind."""
    zone = _sending_zone(request)
    declared = queries.kind_named(kind)
    form = queries.form_of(declared)
    known = queries.prefill(request.user)

    def save(filled: SchemaForm, found: Checked) -> str:
        uploads = [(key.split(":")[1], Upload(file.name or "", file.chunks())) for key, file in filled.uploads.items()]
        sources = {key: str(one.words) for key, one in known.items()}
        case = sending.send_report(request.user, zone, kind, form, found, uploads=uploads, sources=sources)
        messages.done(request, _t("已报出，编号 %(number)s") % {"number": case.number})
        return reverse("direct_reports:case", args=[case.pk])

    page = SchemaPage(
        title=queries.kind_word(kind),
        purpose=_t("报%(office)s，抄报%(copies)s") % {"office": declared.office, "copies": "、".join(declared.copies)},
        submit=_t("报出"),
        cancel=reverse("direct_reports:new"),
        after=_t("立即送到收件方，同时抄报；收件、退回补正和答复都会通知您。"),
        draft=f"cases-direct-{kind}-{zone.pk}",
    )
    return respond_form(request, page, form, save, prefill=known, crumbs=[(_t("直报"), reverse("direct_reports:sent"))])


@open_to(*STAFF)
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    page = queries.report_page(request.user, case_id)
    words, tone = _state(page.report)
    kept = page.case
    record = Record(
        title=kept.title,
        kind=f"{page.kind} {kept.number}",
        state=words,
        tone=tone,
        owner=page.report.office,
        due=kept.due,
        working_days_left=working_days_left(kept.due),
        next_step=_next(page),
        synthetic=kept.synthetic,
        facts=[
            Fact(_("报送"), f"{page.report.zone.name} {kept.department or ''}"),
            Fact(_("报出时间"), f"{clock.local(kept.filed_at):%Y-%m-%d %H:%M}"),
            *([Fact(_("结果"), outcome_word(kept))] if kept.outcome else []),
            *([Fact(_("上级文号"), page.report.answer_number)] if page.report.answer_number else []),
        ],
    )
    context = {
        "page": page,
        "record": record,
        "results": Result.choices,
        "limits": stage_lines(kept),
        "trail": [(line, told(line)) for line in page.trail],
        "title": kept.title,
        "crumbs": [(_t("直报"), reverse("direct_reports:sent"))],
    }
    return render(request, "cases/reports/case.html", context)


@open_to("viewer")
@require_POST
def receive(request: HttpRequest, case_id: int) -> HttpResponse:
    answering.receive(request.user, case_id)
    messages.done(request, _t("已收件"))
    return redirect("direct_reports:case", case_id)


@open_to("viewer")
@require_POST
def answer(request: HttpRequest, case_id: int) -> HttpResponse:
    chosen = request.POST.get("result", "")
    result = Result(chosen) if chosen in Result.values else None
    sent_text, number = request.POST.get("text", ""), request.POST.get("number", "")
    answering.answer(request.user, case_id, result, sent_text, number)
    messages.done(request, _t("已答复，报送单位已经收到通知"))
    return redirect("direct_reports:case", case_id)


@open_to("viewer")
@require_POST
def return_for(request: HttpRequest, case_id: int) -> HttpResponse:
    answering.return_for(request.user, case_id, request.POST.get("text", ""))
    messages.done(request, _t("已退回补正"))
    return redirect("direct_reports:case", case_id)


@open_to(*SENDERS)
@require_POST
def amend(request: HttpRequest, case_id: int) -> HttpResponse:
    uploads = [Upload(file.name or "", file.chunks()) for file in request.FILES.getlist("files")]
    answering.amend(request.user, case_id, request.POST.get("text", ""), uploads)
    messages.done(request, _t("已补正，等待答复"))
    return redirect("direct_reports:case", case_id)


@open_to("viewer")
@require_POST
def note(request: HttpRequest, copy_id: int) -> HttpResponse:
    noted = answering.note_copy(request.user, copy_id)
    messages.done(request, _t("已阅知"))
    return redirect("direct_reports:case", noted.report_id)


def _sending_zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None or not queries.may_send(request.user, zone):
        raise refuse("direct_reports.departments_send")
    return zone


def _state(report: Any) -> tuple[Any, str]:
    """How it stands; one that its sender took back is told so."""
    if report.case.state not in RUNNING and report.state != ReportState.ANSWERED:
        return ReportState.WITHDRAWN.label, REPORT_TONES[ReportState.WITHDRAWN]
    return report.get_state_display(), REPORT_TONES[report.state]


def _next(page: queries.ReportPage) -> str:
    words = {
        "receipt": _t("由您收件"),
        "answer": _t("由您答复或者退回补正"),
        "amend": _t("由您所在部门补正：%(what)s") % {"what": page.report.returned_for},
    }
    if page.own:
        return words.get(page.own, "")
    if page.case.state not in RUNNING:
        return ""
    if page.report.state == ReportState.RETURNED:
        return _t("等%(who)s补正") % {"who": page.case.department}
    return _t("等%(who)s%(what)s") % {
        "who": page.report.office,
        "what": _t("收件") if page.report.state == ReportState.SENT else _t("答复"),
    }


def _tabs(request: HttpRequest) -> list[TabLine]:
    if not queries.received_zones(request.user):
        return []
    lines = [
        (_t("收到的直报"), "direct_reports:inbox"),
        (_t("抄报"), "direct_reports:copies"),
        (_t("各区直报"), "direct_reports:sent"),
    ]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]
