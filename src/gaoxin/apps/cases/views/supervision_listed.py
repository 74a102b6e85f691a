"""挂牌督办: the list, listing a case by a leader's decision, applying to strike it off, and confirming that."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF, WORKERS, require_case
from gaoxin.apps.cases.backlog_forms import ListForm
from gaoxin.apps.cases.queries.supervision import orders as queries
from gaoxin.apps.cases.services.supervision import listing
from gaoxin.apps.cases.supervision_states import LISTED_TONES, ListedState
from gaoxin.apps.cases.views.supervision_backlogs import tabs, zone_here
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, respond
from gaoxin.web.rights import open_to

LISTED = List(
    key="backlogs.listed",
    title=_("挂牌督办"),
    purpose=_("由管委会领导决定挂牌，有责任领导、时限和销号标准；核实达标才能销号。"),
    columns=[
        Column(key="number", label=_("编号"), kind="code", link=lambda row: reverse("backlogs:listed", args=[row.pk])),
        Column(key="title", label=_("事项"), value=lambda row: row.case.title, wide=True),
        Column(key="organisation", label=_("单位"), value=lambda row: str(row.case.organisation or "")),
        Column(key="department", label=_("主办部门"), value=lambda row: str(row.case.department or "")),
        Column(key="responsible", label=_("责任领导"), value=lambda row: row.responsible.display_name),
        Column(key="due", label=_("挂牌时限"), kind="date", value="due_on", sort="due_on"),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: LISTED_TONES[row.state],
        ),
        Column(key="criterion", label=_("销号标准"), shown=False),
        Column(key="struck", label=_("销号时间"), kind="moment", value="struck_at", shown=False),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=ListedState.choices, multiple=True),
        Dates(key="due", label=_("挂牌时限"), field="due_on"),
        Exact(key="number", label=_("编号"), field="number"),
    ],
    order="due",
    empty=Empty(title=_("没有挂牌督办的事项"), text=_("管委会领导在事项页面上可以决定挂牌督办。")),
)


@open_to(*STAFF)
def listed_cases(request: HttpRequest) -> HttpResponseBase:
    found = queries.listed_cases(request.user, zone_here(request))
    return respond(request, LISTED, found, template="cases/supervision/list.html", tabs=tabs(request))


@open_to(*STAFF)
def listed(request: HttpRequest, listed_id: int) -> HttpResponse:
    page = queries.listed_page(request.user, listed_id)
    context = {
        "page": page,
        "listed": page.listed,
        "title": page.listed.number,
        "tone": LISTED_TONES[page.listed.state],
        "crumbs": [(_t("挂牌督办"), reverse("backlogs:listed_cases"))],
    }
    return render(request, "cases/supervision/listed.html", context)


@open_to("leader")
def list_case(request: HttpRequest, case_id: int) -> HttpResponse:
    case, _place = require_case(request.user, case_id)

    def make(**kwargs: object) -> ListForm:
        return ListForm(leaders=queries.leaders(case.zone), **kwargs)

    def save(form: ListForm) -> str:
        told = form.cleaned_data
        leader = queries.leader_named(case.zone, told["responsible"])
        if leader is None:
            raise refuse("backlogs.choose_leader", Place(path="responsible"))
        made = listing.list_case(request.user, case_id, told["reason"], leader, told["due_on"], told["criterion"])
        messages.done(request, _t("已决定挂牌督办，编号 %(number)s") % {"number": made.number})
        return reverse("backlogs:listed", args=[made.pk])

    page = FormPage(
        title=_t("挂牌督办：%(title)s") % {"title": case.title},
        submit=_t("决定挂牌"),
        cancel=reverse("cases:case", args=[case_id]),
        purpose=_t("由管委会领导决定；挂牌后列入清单，达到销号标准并经核实才能销号。"),
        after=_t("责任领导、主办部门负责人和承办人会收到通知。"),
    )
    return respond_form(request, page, make, save, crumbs=[(str(case), page.cancel)])


@open_to(*WORKERS)
@require_POST
def apply_to_strike(request: HttpRequest, listed_id: int) -> HttpResponse:
    listing.apply_to_strike(request.user, listed_id, request.POST.get("evidence", ""))
    messages.done(request, _t("已申请销号，等待核实"))
    return redirect("backlogs:listed", listed_id)


@open_to("officer", "head", "leader")
@require_POST
def strike(request: HttpRequest, listed_id: int) -> HttpResponse:
    queries.listed_page(request.user, listed_id)
    met = request.POST.get("met")
    if met not in ("yes", "no"):
        raise refuse("cases.say_yes_or_no", Place(path="met"), name=_t("达到销号标准"))
    listing.strike(request.user, listed_id, met == "yes", request.POST.get("finding", ""))
    messages.done(request, _t("已销号") if met == "yes" else _t("未达标，继续挂牌"))
    return redirect("backlogs:listed", listed_id)
