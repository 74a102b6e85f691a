"""Coordination meetings: the list, one meeting, calling it, its minutes and decisions, and what is followed."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.queries.meetings import meetings as queries
from gaoxin.apps.cases.services.meetings import calling, deciding
from gaoxin.apps.cases.visit_access import arranges
from gaoxin.apps.cases.visit_forms import DecisionForm, ItemForm, MeetingForm, MinutesForm
from gaoxin.apps.cases.visit_states import MEETING_TONES, MeetingKind, MeetingState
from gaoxin.apps.cases.visit_states import DecisionForm as Way
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to

ARRANGERS = ("officer", "head", "leader")
MEETINGS = List(
    key="meetings.meetings",
    title=_("企业协调会"),
    purpose=_("企业协调会、联席会议和专题会：议题是在办事项或者企业，议定事项有责任部门和期限。"),
    columns=[
        Column(key="title", label=_("会议"), link=lambda row: reverse("meetings:meeting", args=[row.pk]), wide=True),
        Column(key="number", label=_("编号")),
        Column(key="kind", label=_("类别"), value="get_kind_display"),
        Column(key="begins", label=_("时间"), kind="moment", value="begins_at", sort="begins_at"),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: MEETING_TONES[row.state],
        ),
        Column(key="agenda", label=_("议题"), kind="number", unit=_("个")),
        Column(key="decided", label=_("议定"), kind="number", unit=_("项")),
    ],
    filters=[
        Choice(key="kind", label=_("类别"), field="kind", options=MeetingKind.choices),
        Choice(key="state", label=_("状态"), field="state", options=MeetingState.choices, multiple=True),
        Dates(key="begins", label=_("日期"), field="begins_at", moments=True),
    ],
    order="-begins",
    empty=Empty(title=_("还没有会议"), text=_("需要几个部门一起协调的，召集一次协调会。")),
)
DECISIONS = List(
    key="meetings.decisions",
    title=_("议定事项落实"),
    purpose=_("各次会议议定的事，谁负责、何时之前、落实了没有。"),
    columns=[
        Column(
            key="text",
            label=_("议定事项"),
            link=lambda row: reverse("meetings:meeting", args=[row.meeting_id]),
            wide=True,
        ),
        Column(key="meeting", label=_("会议"), value=lambda row: row.meeting.number),
        Column(key="department", label=_("责任部门"), value=lambda row: str(row.department)),
        Column(key="due", label=_("完成期限"), kind="date", value="due_on", sort="due_on"),
        Column(key="form", label=_("落实方式"), value="get_form_display"),
        Column(
            key="state", label=_("状态"), kind="chip", value=lambda row: _stand(row)[0], tone=lambda row: _stand(row)[1]
        ),
        Column(key="case", label=_("事项"), value=lambda row: row.case.number),
    ],
    filters=[
        Choice(key="form", label=_("落实方式"), field="form", options=Way.choices),
        Dates(key="due", label=_("完成期限"), field="due_on"),
    ],
    search=["text"],
    search_hint=_("议定事项"),
    order="due",
    empty=Empty(title=_("没有议定事项"), text=_("会议登记议定事项后列在这里。")),
)


def _stand(row: Any) -> tuple[str, str]:
    if queries.is_done(row):
        return _t("已落实"), "good"
    return (_t("逾期未落实"), "bad") if row.due_on < clock.today() else (_t("落实中"), "info")


def _zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def _tabs(request: HttpRequest) -> list[TabLine]:
    lines = [
        (_t("会议"), "meetings:meetings"),
        (_t("待落实"), "meetings:open_decisions"),
        (_t("全部议定事项"), "meetings:decisions"),
    ]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


def _list(request: HttpRequest, declared: List, rows: Any) -> HttpResponseBase:
    zone = _zone(request)
    context = {"tabs": _tabs(request), "arranges": arranges(request.user, zone)}
    return respond(request, declared, rows, template="cases/meetings/list.html", **context)


@open_to(*STAFF)
def meetings(request: HttpRequest) -> HttpResponseBase:
    return _list(request, MEETINGS, queries.meetings(request.user, _zone(request)))


@open_to(*STAFF)
def decisions(request: HttpRequest) -> HttpResponseBase:
    return _list(request, DECISIONS, queries.decisions(request.user, _zone(request)))


@open_to(*STAFF)
def open_decisions(request: HttpRequest) -> HttpResponseBase:
    return _list(request, DECISIONS, queries.open_only(queries.decisions(request.user, _zone(request))))


@open_to(*STAFF)
def meeting(request: HttpRequest, meeting_id: int) -> HttpResponse:
    page = queries.meeting_page(request.user, meeting_id)
    context = {
        "page": page,
        "meeting": page.meeting,
        "title": page.meeting.title,
        "tone": MEETING_TONES[page.meeting.state],
        "crumbs": [(_t("企业协调会"), reverse("meetings:meetings"))],
    }
    return render(request, "cases/meetings/meeting.html", context)


@open_to(*ARRANGERS)
def new(request: HttpRequest) -> HttpResponse:
    """Call a meeting; the address may name cases for its agenda and a department to ask."""
    zone = _zone(request)
    departments = queries.departments(zone)
    numbers = [number[:40] for number in request.GET.getlist("number")][:100]

    def make(**kwargs: object) -> MeetingForm:
        return MeetingForm(departments=departments, **kwargs)

    def save(form: MeetingForm) -> str:
        told = form.cleaned_data
        begins = clock.local(datetime.combine(told["begins_on"], told["begins_time"]))
        asked = [one for one in departments if str(one.pk) in told["departments"]]
        made = calling.call_meeting(
            request.user,
            zone,
            told["kind"],
            told["title"],
            begins,
            told["chair"],
            asked,
            place=told["place"],
            numbers=numbers,
        )
        messages.done(request, _t("已召集，参会部门已收到通知；接着加议题"))
        return reverse("meetings:meeting", args=[made.pk])

    page = FormPage(
        title=_t("召集会议"),
        submit=_t("召集"),
        cancel=reverse("meetings:meetings"),
        purpose=_t("议题：%(numbers)s") % {"numbers": "、".join(numbers)} if numbers else "",
        after=_t("参会部门的人员会收到通知。"),
    )
    initial = {
        "kind": MeetingKind.SPECIAL if numbers else MeetingKind.ENTERPRISES,
        "departments": request.GET.getlist("department"),
        "begins_time": "09:30",
    }
    return respond_form(request, page, make, save, initial=initial, crumbs=[(_t("企业协调会"), page.cancel)])


def _sub(page: queries.MeetingPage, title: str, submit: str, after: str = "") -> FormPage:
    address = reverse("meetings:meeting", args=[page.meeting.pk])
    return FormPage(title=title, submit=submit, cancel=address, after=after)


@open_to(*ARRANGERS)
def add_item(request: HttpRequest, meeting_id: int) -> HttpResponse:
    page = queries.meeting_page(request.user, meeting_id)

    def make(**kwargs: object) -> ItemForm:
        return ItemForm(user=request.user, **kwargs)

    def save(form: ItemForm) -> str:
        told = form.cleaned_data
        firm = told["firm"]
        item = calling.add_item(
            request.user, meeting_id, number=told["number"], organisation=firm or None, title=told["title"]
        )
        messages.done(request, _t("已加议题：%(title)s") % {"title": item.title})
        return reverse("meetings:meeting", args=[meeting_id])

    shown = _sub(page, _t("加议题"), _t("加入议程"))
    return respond_form(request, shown, make, save, crumbs=[(page.meeting.title, shown.cancel)])


@open_to(*ARRANGERS)
def minutes(request: HttpRequest, meeting_id: int) -> HttpResponse:
    page = queries.meeting_page(request.user, meeting_id)

    def make(**kwargs: object) -> MinutesForm:
        return MinutesForm(seats=page.seats, **kwargs)

    def save(form: MinutesForm) -> str:
        came = [int(key) for key in form.cleaned_data["attended"]]
        deciding.hold(request.user, meeting_id, form.cleaned_data["minutes"], came)
        messages.done(request, _t("纪要已登记，接着登记议定事项"))
        return reverse("meetings:meeting", args=[meeting_id])

    shown = _sub(page, _t("登记纪要"), _t("登记"), _t("登记后会议为已召开，不能再加议题。"))
    initial = {"attended": [str(one.department_id) for one in page.seats]}
    return respond_form(request, shown, make, save, initial=initial, crumbs=[(page.meeting.title, shown.cancel)])


@open_to(*ARRANGERS)
def decide(request: HttpRequest, meeting_id: int) -> HttpResponse:
    page = queries.meeting_page(request.user, meeting_id)
    departments = queries.departments(page.meeting.zone)

    def make(**kwargs: object) -> DecisionForm:
        return DecisionForm(items=page.items, departments=departments, ways=Way.choices, **kwargs)

    def save(form: DecisionForm) -> str:
        told = form.cleaned_data
        made = deciding.decide(
            request.user,
            meeting_id,
            int(told["item"]),
            told["text"],
            told["form"],
            int(told["department"]),
            told["due_on"],
        )
        messages.done(request, _t("已登记，%(number)s") % {"number": made.case.number})
        return reverse("meetings:meeting", args=[meeting_id])

    shown = _sub(page, _t("登记议定事项"), _t("登记"), _t("责任部门会收到通知，到期没有落实的在“待落实”里标出。"))
    return respond_form(request, shown, make, save, crumbs=[(page.meeting.title, shown.cancel)])


@open_to(*ARRANGERS)
@require_POST
def cancel(request: HttpRequest, meeting_id: int) -> HttpResponse:
    calling.cancel(request.user, meeting_id, request.POST.get("why", ""))
    messages.done(request, _t("会议已取消，参会部门已收到通知"))
    return redirect("meetings:meeting", meeting_id)


@open_to(*ARRANGERS)
@require_POST
def finish(request: HttpRequest, decision_id: int) -> HttpResponse:
    decision = deciding.finish(request.user, decision_id, request.POST.get("result", ""))
    messages.done(request, _t("已登记落实情况"))
    return redirect("meetings:meeting", decision.meeting_id)
