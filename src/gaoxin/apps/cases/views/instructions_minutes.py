"""Minutes of meetings: the lists of minutes and of their items, entering minutes, handing items out."""

from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.instruction_access import supervises
from gaoxin.apps.cases.instruction_forms import MinutesForm
from gaoxin.apps.cases.queries.instructions import lists as queries
from gaoxin.apps.cases.queries.instructions.minutes import minutes_page
from gaoxin.apps.cases.services.instructions import minutes as services
from gaoxin.apps.cases.services.instructions.minutes import Item
from gaoxin.apps.cases.services.ordering import Handed
from gaoxin.apps.cases.states import CASE_TONES, CaseState
from gaoxin.apps.cases.views.instructions_common import Late, list_tabs, rights, state_columns, zone_here
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to

SUPERVISORS = ("officer", "head")
BLANK = 3
"""Empty rows below the proposals, for items that the text does not say so."""
LONGEST_LIST = 80

ITEMS = List(
    key="cases.meeting_items",
    title=_("会议议定事项"),
    purpose=_("会议纪要里议定的事，一项一件，办好由督查部门核实销号。"),
    columns=[
        Column(
            key="title",
            label=_("事项"),
            value=lambda row: row.case.title,
            template="cases/instructions/cells/case.html",
            wide=True,
        ),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
        Column(
            key="minutes",
            label=_("会议"),
            value=lambda row: row.minutes.title,
            link=lambda row: reverse("instructions:minutes", args=[row.minutes_id]),
            wide=True,
        ),
        *state_columns(),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="case__state", options=CaseState.choices, multiple=True),
        Late(key="late", label=_("只看逾期"), field="case"),
        Dates(key="filed", label=_("交办日期"), field="case__filed_at", moments=True, primary=False),
    ],
    order="-filed",
    empty=Empty(title=_("还没有议定事项"), text=_("登记会议纪要后，逐项交办的事项会列在这里。")),
)
MINUTES = List(
    key="cases.minutes",
    title=_("会议纪要"),
    purpose=_("登记纪要、逐项交办；纪要本身仍在 OA 印发。"),
    columns=[
        Column(
            key="title",
            label=_("会议"),
            template="cases/instructions/cells/minutes.html",
            wide=True,
        ),
        Column(key="number", label=_("纪要编号")),
        Column(key="held", label=_("会议日期"), kind="date", value="held_on", sort="held_on"),
        Column(key="all_items", label=_("交办事项"), kind="number", unit=_("项")),
        Column(key="open_items", label=_("在办"), kind="number", unit=_("项")),
    ],
    filters=[Dates(key="held", label=_("会议日期"), field="held_on")],
    order="-held",
    empty=Empty(title=_("还没有会议纪要"), text=_("督查部门登记纪要后列在这里。")),
)


@open_to(*STAFF)
def items(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    context = {"tabs": list_tabs(request), **rights(request, zone)}
    rows = queries.items(request.user, zone)
    return respond(request, ITEMS, rows, template="cases/instructions/list.html", **context)


@open_to(*STAFF)
def minutes_list(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    context = {"tabs": list_tabs(request), **rights(request, zone)}
    rows = queries.minutes_in(request.user, zone)
    return respond(request, MINUTES, rows, template="cases/instructions/list.html", **context)


@open_to(*SUPERVISORS)
def new(request: HttpRequest) -> HttpResponse:
    zone = zone_here(request)
    if not supervises(request.user, zone):
        raise refuse("instructions.supervision_only")

    def save(form: MinutesForm) -> str:
        cleaned = form.cleaned_data
        made = services.enter_minutes(
            request.user, zone, cleaned["title"], cleaned["number"], cleaned["held_on"], cleaned["text"]
        )
        messages.done(request, _t("已登记纪要，请核对议定事项后交办"))
        return reverse("instructions:minutes", args=[made.pk])

    page = FormPage(
        title=_t("登记会议纪要"),
        submit=_t("登记并读出事项"),
        cancel=reverse("instructions:minutes_list"),
        after=_t("下一步逐项核对内容、单位和期限，确认后才交办。"),
        draft="cases.minutes",
    )
    crumbs = [(_t("会议纪要"), reverse("instructions:minutes_list"))]
    return respond_form(request, page, MinutesForm, save, crumbs=crumbs)


@open_to(*STAFF)
def minutes(request: HttpRequest, minutes_id: int) -> HttpResponse:
    page = minutes_page(request.user, minutes_id)
    context = {
        "page": page,
        "items": [(one, CASE_TONES[one.case.state], page.dues.get(one.pk)) for one in page.items],
        "blank": range(len(page.proposals) + 1, len(page.proposals) + BLANK + 1),
        "title": page.minutes.title,
        "crumbs": [(_t("会议纪要"), reverse("instructions:minutes_list"))],
    }
    return render(request, "cases/instructions/minutes.html", context)


@open_to(*SUPERVISORS)
@require_POST
def hand_out(request: HttpRequest, minutes_id: int) -> HttpResponse:
    """Hand out the items that were ticked."""
    chosen = [_item(request.POST, place) for place in _ticked(request.POST)]
    cases = services.hand_out(request.user, minutes_id, chosen)
    messages.done(request, _t("已交办 %(n)s 项") % {"n": len(cases)})
    return redirect("instructions:minutes", minutes_id)


def _ticked(sent: QueryDict) -> list[int]:
    places = [int(text) for text in sent.getlist("use") if text.isdecimal() and len(text) < 4]
    return list(dict.fromkeys(places))[: LONGEST_LIST + 1]


def _item(sent: QueryDict, place: int) -> Item:
    lead = sent.get(f"lead-{place}", "")
    try:
        due = date.fromisoformat(sent.get(f"due-{place}", ""))
    except ValueError:
        raise refuse("instructions.no_day", Place(path=f"due-{place}")) from None
    supporting = [int(key) for key in sent.getlist(f"supporting-{place}") if key.isdecimal() and len(key) < 18]
    return Item(
        sent.get(f"title-{place}", ""),
        sent.get(f"text-{place}", ""),
        Handed(int(lead) if lead.isdecimal() and len(lead) < 18 else 0, due, supporting),
    )
