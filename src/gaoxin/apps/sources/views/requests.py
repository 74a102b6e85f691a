"""Requests for data: the list of them, and one request with its answer."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.sources.forms import AnswerForm
from gaoxin.apps.sources.queries import sharing as queries
from gaoxin.apps.sources.services import sharing as services
from gaoxin.apps.sources.states import REQUEST_TONES, RequestState
from gaoxin.apps.sources.views.heads import crumbs
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as form_page
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

REQUESTS = List(
    key="sources.requests",
    title=_("数据申请"),
    purpose=_("本部门提出的和收到的数据使用申请。"),
    columns=[
        Column(
            key="dataset",
            label=_("数据集"),
            value=lambda row: row.dataset.title,
            sort="dataset__title",
            link=lambda row: reverse("sources:request", args=[row.pk]),
            wide=True,
        ),
        Column(key="owner", label=_("数据提供部门"), value=lambda row: str(row.dataset.department)),
        Column(key="to_department", label=_("申请部门"), value=lambda row: str(row.to_department)),
        Column(key="fields", label=_("申请字段")),
        Column(key="purpose", label=_("用途"), wide=True),
        Column(key="until", label=_("使用期限"), kind="date", sort="until"),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: REQUEST_TONES[row.state],
            sort="state",
        ),
        Column(key="asked_at", label=_("申请时间"), kind="date", sort="asked_at", shown=False),
        Column(key="due", label=_("答复期限"), kind="date", sort="due"),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=RequestState.choices, multiple=True),
        Dates(key="asked", label=_("申请日期"), field="asked_at", moments=True, primary=False),
    ],
    order="-asked_at",
    empty=Empty(title=_("还没有数据申请"), text=_("在数据目录里打开需要的数据集，点“申请使用”。")),
)


@open_to(*STAFF)
def requests(request: HttpRequest) -> HttpResponseBase:
    return respond(request, REQUESTS, queries.requests(request.user), crumbs=crumbs())


@open_to(*STAFF)
def request_page(request: HttpRequest, request_id: int) -> HttpResponse:
    """One request: what is wanted and why; the owner answers here."""
    page = queries.request_page(request.user, request_id)
    context = {
        "record": _record(page),
        "asked": page.asked,
        "found": page,
        "crumbs": crumbs(None, (_t("数据申请"), reverse("sources:requests"))),
    }
    if not page.may_answer:
        return render(request, "sources/request.html", context)

    def make(**given: Any) -> AnswerForm:
        return AnswerForm(choices=[(one.name, one.label) for one in page.fields], **given)

    def save(form: AnswerForm) -> str:
        data = form.cleaned_data
        asked, grant = services.answer_request(
            request.user, request_id, data["fields_granted"], data["valid_to"], data["reason"]
        )
        messages.done(request, _t("已答复：%(state)s。") % {"state": asked.get_state_display()})
        return reverse("sources:sharing", args=[asked.dataset_id]) if grant else reverse("sources:requests")

    described = FormPage(
        title=page.dataset.title,
        submit=_t("答复"),
        cancel=reverse("sources:requests"),
        after=_t("同意后对方马上可以查看所选字段，每次使用都有记录，您可以随时收回。"),
    )
    initial = {"fields_granted": [one.name for one in page.fields], "valid_to": page.asked.until}
    return form_page(request, described, make, save, template="sources/request.html", initial=initial, **context)


def _record(page: queries.RequestPage) -> Record:
    asked = page.asked
    return Record(
        title=page.dataset.title,
        kind=_t("数据使用申请"),
        state=asked.get_state_display(),
        tone=REQUEST_TONES[RequestState(asked.state)],
        owner=str(page.dataset.department),
        due=asked.due if asked.state == RequestState.WAITING else None,
        working_days_left=page.working_days_left,
        facts=[
            Fact(_t("申请部门"), f"{asked.to_zone} · {asked.to_department}"),
            Fact(_t("申请人"), str(asked.asked_by)),
            Fact(_t("使用期限"), f"{asked.until:%Y-%m-%d}"),
        ],
    )


@open_to(*STAFF)
@require_POST
def withdraw(request: HttpRequest, request_id: int) -> HttpResponse:
    """The asking department no longer needs the data."""
    services.withdraw_request(request.user, request_id)
    messages.done(request, _t("已撤回申请。"))
    return redirect("sources:requests")
