"""Requests for contact: made by an enterprise, passed on by the zone, answered, concluded."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.queries.resources import requests as queries
from gaoxin.apps.industry.queries.resources.lists import SegmentWords
from gaoxin.apps.industry.resource_access import EVERYBODY, OUTSIDERS, READERS, WORKERS
from gaoxin.apps.industry.resource_forms import AnswerForm, AskForm, NoteForm, OutcomeForm
from gaoxin.apps.industry.resource_states import OUTCOME_TONES, REQUEST_TONES, RequestOutcome, RequestState
from gaoxin.apps.industry.services.resources import answering, asking
from gaoxin.apps.industry.views.lead_common import ask
from gaoxin.apps.industry.views.resource_common import resource_tabs, resources_crumb, seat_here, tie_words
from gaoxin.web import messages
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

COLUMNS = [
    Column(
        key="about",
        label=_("对接对象"),
        link=lambda row: reverse("industry:contact_request", args=[row.pk]),
        wide=True,
    ),
    Column(key="other_name", label=_("对方单位")),
    Column(key="asker_name", label=_("提出企业")),
    Column(
        key="state", label=_("状态"), kind="chip", value="get_state_display", tone=lambda row: REQUEST_TONES[row.state]
    ),
    Column(
        key="outcome",
        label=_("结果"),
        kind="chip",
        value=lambda row: row.get_outcome_display() if row.state == "accepted" else "",
        tone=lambda row: OUTCOME_TONES[row.outcome],
    ),
    Column(key="asked_at", label=_("提出时间"), kind="moment"),
    Column(key="answered_at", label=_("答复时间"), kind="moment", shown=False),
]
FILTERS = [
    Choice(key="state", label=_("状态"), field="state", options=RequestState.choices, multiple=True),
    Choice(key="outcome", label=_("结果"), field="outcome", options=RequestOutcome.choices[1:], multiple=True),
    Dates(key="asked", label=_("提出时间"), field="asked_at", moments=True, primary=False),
]
REQUESTS = List(
    key="industry.contact_requests",
    title=_("对接申请"),
    purpose=_("企业通过园区申请与资源持有单位、其他企业对接；转达、答复、结果都在这里。"),
    columns=COLUMNS,
    filters=FILTERS,
    search=["about", "other_name", "asker_name"],
    search_hint=_("对接对象或者单位"),
    order="-pk",
    empty=Empty(title=_("还没有对接申请"), text=_("企业在“创新服务”里选中资源、专利或者伙伴提出申请。")),
)
OWN = List(
    key="industry.own_contact_requests",
    title=_("对接申请"),
    purpose=_("本单位提出的和收到的对接申请。"),
    columns=COLUMNS,
    filters=FILTERS[:1],
    order="-pk",
    empty=Empty(title=_("还没有对接申请"), text=_("在创新资源、专利或者伙伴旁边点“申请对接”。")),
)


@open_to(*READERS)
def contact_requests(request: HttpRequest) -> HttpResponseBase:
    here = seat_here(request)
    return respond(
        request,
        REQUESTS,
        queries.requests(request.user, here.zone),
        template="industry/resources/requests.html",
        tabs=resource_tabs(request, here),
        synthetic=here.zone.synthetic,
        figures=queries.figures(request.user, here.zone),
    )


@open_to(*OUTSIDERS)
def own_contact_requests(request: HttpRequest) -> HttpResponseBase:
    here = seat_here(request)
    rows = queries.mine(request.user)
    return respond(
        request,
        OWN,
        rows,
        template="industry/resources/list.html",
        tabs=resource_tabs(request, here),
        synthetic=here.zone.synthetic,
    )


@open_to(*OUTSIDERS)
def ask_contact(request: HttpRequest, enterprise_id: int, about: str, about_id: int) -> HttpResponse:
    """An enterprise asks for contact."""
    enterprise, wanted = queries.target(request.user, enterprise_id, about, about_id)
    words = SegmentWords(enterprise.zone)
    why = tie_words(wanted.tie, wanted.of, words) if wanted.of else ""

    def save(form: AskForm) -> str:
        sent = form.cleaned_data
        row = asking.ask(request.user, enterprise_id, about, about_id, sent["purpose"], sent["contact"], why)
        return reverse("industry:contact_request", args=[row.pk])

    return ask(
        request,
        _t("申请对接：%(name)s") % {"name": wanted.about},
        reverse("industry:near_enterprise", args=[enterprise_id]),
        AskForm,
        save,
        said=_("已提交，园区转达以后会告诉您。"),
        submit=_("提交申请"),
        purpose="；".join(one for one in (wanted.other_name, why) if one),
        after=_("园区科技、工业部门看到以后转达给对方；对方同意以后，双方才看得到联系方式。"),
        draft=f"industry.contact.{enterprise_id}.{about}.{about_id}",
        crumbs=[resources_crumb()],
    )


@open_to(*EVERYBODY)
def contact_request(request: HttpRequest, request_id: int) -> HttpResponse:
    page = queries.request_page(request.user, request_id)
    row = page.row
    record = Record(
        title=row.about,
        kind=_t("%(asker)s 申请与 %(other)s 对接") % {"asker": row.asker_name, "other": row.other_name},
        state=row.get_state_display(),
        tone=REQUEST_TONES[row.state],
        synthetic=row.synthetic,
        next_step=_next(page),
        facts=[
            Fact(_("提出企业"), row.asker_name),
            Fact(_("对方单位"), row.other_name),
            *([Fact(_("结果"), row.get_outcome_display())] if page.accepted else []),
        ],
    )
    lists_page = "industry:contact_requests" if page.place.staff else "industry:own_contact_requests"
    context = {
        "record": record,
        "title": row.about,
        "page": page,
        "row": row,
        "outcome_tone": OUTCOME_TONES[row.outcome],
        "crumbs": [resources_crumb(), (_t("对接申请"), reverse(lists_page))],
    }
    return render(request, "industry/resources/request.html", context)


def _next(page: queries.RequestPage) -> str:
    """Who does what next."""
    state = page.row.state
    if state == RequestState.ASKED:
        return _t("园区科技、工业部门转达给对方。")
    if state == RequestState.FORWARDED and page.row.answerer_id:
        return _t("%(name)s答复。") % {"name": page.row.other_name}
    if state == RequestState.FORWARDED:
        return _t("园区与对方联系，登记对方的答复。")
    if state == RequestState.ACCEPTED and not page.row.outcome:
        return _t("双方直接联系，有了结果登记下来。")
    return ""


def _not_now(request: HttpRequest, page: queries.RequestPage, allowed: bool) -> HttpResponse | None:
    """Back to the request, where a form would be refused anyhow: it has moved on, or is for others to fill in."""
    if allowed or request.method == "POST":
        return None
    told = {"state": page.row.get_state_display(), "next": _next(page)}
    messages.warn(request, _t("这件对接申请现在是“%(state)s”，这一步不由您办理。%(next)s") % told)
    return redirect("industry:contact_request", page.row.pk)


def _note(
    request: HttpRequest, request_id: int, title: Any, submit: Any, said: Any, after: Any, act: Any
) -> HttpResponse:
    back = reverse("industry:contact_request", args=[request_id])
    page = queries.request_page(request.user, request_id)
    if elsewhere := _not_now(request, page, page.may_forward):
        return elsewhere

    def save(form: NoteForm) -> None:
        act(request.user, request_id, form.cleaned_data["note"])

    return ask(request, title, back, NoteForm, save, said=said, submit=submit, after=after, crumbs=[resources_crumb()])


@open_to(*WORKERS)
def forward_contact(request: HttpRequest, request_id: int) -> HttpResponse:
    return _note(
        request,
        request_id,
        _("转达对接申请"),
        _("转达"),
        _("已转达。"),
        _("对方有账号的，在自己的页面上答复；没有账号的，请用其他方式联系后登记答复。"),
        asking.forward,
    )


@open_to(*WORKERS)
def turn_down_contact(request: HttpRequest, request_id: int) -> HttpResponse:
    return _note(
        request,
        request_id,
        _("不转达对接申请"),
        _("不转达"),
        _("已告诉提出企业。"),
        _("说明会告诉提出企业，必须写。"),
        asking.turn_down,
    )


@open_to(*EVERYBODY)
def answer_contact(request: HttpRequest, request_id: int) -> HttpResponse:
    """The other side answers, or an officer records what it said."""
    page = queries.request_page(request.user, request_id)
    back = reverse("industry:contact_request", args=[request_id])
    if elsewhere := _not_now(request, page, page.may_answer):
        return elsewhere

    def save(form: AnswerForm) -> None:
        sent = form.cleaned_data
        accepted = sent["verdict"] == "yes"
        answering.answer(request.user, request_id, accepted=accepted, words=sent["words"], contact=sent["contact"])

    held = page.row.resource
    known = held.contact if page.place.works and held is not None else ""
    return ask(
        request,
        _("答复对接申请") if page.place.answers else _("登记对方的答复"),
        back,
        AnswerForm,
        save,
        said=_("已答复，提出企业会收到消息。"),
        submit=_("提交答复"),
        purpose=page.row.purpose,
        initial={"contact": known},
        crumbs=[resources_crumb(), (page.row.about, back)],
    )


@open_to(*EVERYBODY)
def conclude_contact(request: HttpRequest, request_id: int) -> HttpResponse:
    page = queries.request_page(request.user, request_id)
    back = reverse("industry:contact_request", args=[request_id])
    if elsewhere := _not_now(request, page, page.may_conclude):
        return elsewhere

    def save(form: OutcomeForm) -> None:
        sent = form.cleaned_data
        answering.conclude(request.user, request_id, RequestOutcome(sent["outcome"]), sent["note"])

    return ask(
        request,
        _("登记对接结果"),
        back,
        OutcomeForm,
        save,
        said=_("已登记。"),
        initial={"outcome": page.row.outcome or RequestOutcome.TALKS, "note": page.row.outcome_note},
        crumbs=[resources_crumb(), (page.row.about, back)],
    )


@open_to(*OUTSIDERS)
@require_POST
def withdraw_contact(request: HttpRequest, request_id: int) -> HttpResponse:
    asking.withdraw(request.user, request_id)
    messages.done(request, _t("已撤回，需要时可以再提。"))
    return redirect("industry:contact_request", request_id)
