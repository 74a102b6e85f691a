"""Bulletins of supervision: drafted from what happened, edited, approved, issued, and the cases behind each figure."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.instruction_access import supervises
from gaoxin.apps.cases.instruction_forms import MonthForm, SpecialForm
from gaoxin.apps.cases.instruction_states import BULLETIN_TONES, BulletinKind, BulletinState
from gaoxin.apps.cases.queries.instructions import bulletins as pages
from gaoxin.apps.cases.queries.instructions import lists as queries
from gaoxin.apps.cases.queries.own_pages import page_of
from gaoxin.apps.cases.services.instructions import bulletins as services
from gaoxin.apps.cases.states import CASE_TONES
from gaoxin.apps.cases.views.instructions_common import list_tabs, rights, zone_here
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to

SUPERVISORS = ("officer", "head")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

BULLETINS = List(
    key="cases.bulletins",
    title=_("督查通报和专报"),
    purpose=_("由实际办理情况自动起草，改定、审定后编号印发；每个数都能点开看是哪几件。"),
    columns=[
        Column(
            key="title",
            label=_("标题"),
            template="cases/instructions/cells/bulletin.html",
            wide=True,
        ),
        Column(key="kind", label=_("种类"), value="get_kind_display"),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.shown),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: BULLETIN_TONES[row.state],
        ),
        Column(key="drafted", label=_("起草时间"), kind="moment", value="drafted_at", sort="drafted_at"),
        Column(key="issued", label=_("印发时间"), kind="moment", value="issued_at"),
    ],
    filters=[
        Choice(key="kind", label=_("种类"), field="kind", options=BulletinKind.choices),
        Choice(key="state", label=_("状态"), field="state", options=BulletinState.choices, multiple=True),
        Dates(key="drafted", label=_("起草日期"), field="drafted_at", moments=True, primary=False),
    ],
    order="-drafted",
    empty=Empty(title=_("还没有通报和专报"), text=_("督查部门可以从办理情况自动起草。")),
)
BEHIND = List(
    key="cases.behind_figure",
    title=_("这个数的由来"),
    columns=[
        Column(key="title", label=_("事项"), link=page_of, wide=True),
        Column(key="number", label=_("编号"), kind="code"),
        Column(key="department", label=_("牵头单位"), value=lambda row: str(row.department or "")),
        Column(
            key="state", label=_("状态"), kind="chip", value="get_state_display", tone=lambda row: CASE_TONES[row.state]
        ),
        Column(key="filed", label=_("交办时间"), kind="moment", value="filed_at", sort="filed_at"),
        Column(key="closed", label=_("办结时间"), kind="moment", value="closed_at"),
    ],
    filters=[],
    order="-filed",
    empty=Empty(title=_("没有您能查看的事项"), text=_("这个数计的是零件，或者这几件不由您所在部门承办。")),
)


@open_to(*STAFF)
def bulletins(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    rows = queries.bulletins(request.user, zone)
    context = {"tabs": list_tabs(request), **rights(request, zone)}
    return respond(request, BULLETINS, rows, template="cases/instructions/bulletins.html", **context)


@open_to(*SUPERVISORS)
def draft_monthly(request: HttpRequest) -> HttpResponse:
    zone = _supervised(request)

    def save(form: MonthForm) -> str:
        made = services.draft_monthly(request.user, zone, form.cleaned_data["month"])
        messages.done(request, _t("已起草，请核对改定"))
        return reverse("instructions:bulletin", args=[made.pk])

    page = FormPage(
        title=_t("起草督查通报"),
        purpose=_t("选月份，系统按当月交办、办结和逾期情况起草。"),
        submit=_t("起草"),
        cancel=reverse("instructions:bulletins"),
    )
    initial = {"month": f"{clock.today():%Y-%m}"}
    return respond_form(request, page, MonthForm, save, initial=initial, crumbs=[_crumb()])


@open_to(*SUPERVISORS)
def draft_special(request: HttpRequest) -> HttpResponse:
    """Choose the subject; from the page of its minutes one click drafts at once."""
    zone = _supervised(request)
    if request.method == "POST" and (source := request.GET.get("source", "")):
        made = services.draft_special(request.user, zone, source[:120])
        messages.done(request, _t("已起草，请核对改定"))
        return redirect("instructions:bulletin", made.pk)
    choices = pages.sources(request.user, zone)

    def save(form: SpecialForm) -> str:
        drafted = services.draft_special(request.user, zone, form.cleaned_data["source"])
        messages.done(request, _t("已起草，请核对改定"))
        return reverse("instructions:bulletin", args=[drafted.pk])

    page = FormPage(
        title=_t("起草督查专报"),
        purpose=_t("选一个专题，系统按来源、进展、问题和下一步起草。"),
        submit=_t("起草"),
        cancel=reverse("instructions:bulletins"),
    )
    return respond_form(request, page, lambda **kwargs: SpecialForm(sources=choices, **kwargs), save, crumbs=[_crumb()])


@open_to(*STAFF)
def bulletin(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    page = pages.bulletin_page(request.user, bulletin_id)
    context = {
        "page": page,
        "bulletin": page.bulletin,
        "tone": BULLETIN_TONES[page.bulletin.state],
        "title": page.bulletin.title,
        "crumbs": [_crumb()],
    }
    return render(request, "cases/instructions/bulletin.html", context)


@open_to(*STAFF)
def figure(request: HttpRequest, bulletin_id: int, place: str) -> HttpResponseBase:
    """The cases that a figure counts."""
    found, words, rows = pages.cases_behind(request.user, bulletin_id, place)
    crumbs = [_crumb(), (found.title, reverse("instructions:bulletin", args=[bulletin_id]))]
    return respond(request, BEHIND, rows, title=words or _t("这一条的由来"), crumbs=crumbs)


@open_to(*STAFF)
def word(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    """The bulletin as a .docx."""
    found, content = pages.paper_of(request.user, bulletin_id)
    answer = HttpResponse(content, content_type=WORD)
    answer["Content-Disposition"] = f'attachment; filename="bulletin-{found.pk}.docx"'
    return answer


@open_to(*SUPERVISORS)
@require_POST
def edit(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    sent = request.POST
    words = {name: value for name, value in sent.items() if isinstance(value, str)}
    services.edit(request.user, bulletin_id, _seen(request), sent.get("title", ""), words)
    messages.done(request, _t("已保存"))
    return redirect("instructions:bulletin", bulletin_id)


@open_to(*SUPERVISORS)
@require_POST
def submit(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    services.submit(request.user, bulletin_id, _seen(request))
    messages.done(request, _t("已送审"))
    return redirect("instructions:bulletin", bulletin_id)


@open_to(*SUPERVISORS)
@require_POST
def drop(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    services.drop(request.user, bulletin_id, _seen(request))
    messages.done(request, _t("已作废"))
    return redirect("instructions:bulletins")


@open_to("leader")
@require_POST
def approve(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    issued = services.approve(request.user, bulletin_id, _seen(request))
    messages.done(request, _t("已审定印发，编号 %(number)s") % {"number": issued.shown})
    return redirect("instructions:bulletin", bulletin_id)


@open_to("leader")
@require_POST
def send_back(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    services.send_back(request.user, bulletin_id, _seen(request), request.POST.get("why", ""))
    messages.done(request, _t("已退回修改"))
    return redirect("instructions:bulletin", bulletin_id)


def _seen(request: HttpRequest) -> int:
    text = request.POST.get("seen", "")
    return int(text) if text.isdecimal() and len(text) < 9 else -1


def _supervised(request: HttpRequest) -> Any:
    zone = zone_here(request)
    if not supervises(request.user, zone):
        raise refuse("instructions.supervision_only")
    return zone


def _crumb() -> tuple[str, str]:
    return _t("督查通报和专报"), reverse("instructions:bulletins")
