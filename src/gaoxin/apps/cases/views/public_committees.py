"""Industry committees: who sits in them, what they vote on, and the minutes."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, STAFF
from gaoxin.apps.cases.public_access import sets_up
from gaoxin.apps.cases.public_forms import AgendaForm, CommitteeForm, MemberForm, MinutesForm, OpenVoteForm
from gaoxin.apps.cases.public_states import AGENDA_TONES, RESULT_TONES, AgendaState, Ballot, Seat
from gaoxin.apps.cases.queries.public import committees as queries
from gaoxin.apps.cases.services.public import committees as services
from gaoxin.apps.cases.services.public.committees import Proposed
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.rights import open_to

SITTING = (*OWN, *STAFF)
COMMITTEES = List(
    key="public.committees",
    title=_("产业委员会"),
    purpose=_("企业、院所和部门一起议事；议题按声明的规则表决，结果和纪要留在这里。"),
    columns=[
        Column(
            key="name",
            label=_("委员会"),
            link=lambda row: reverse("public:committee", args=[row.pk]),
            sort="name",
            wide=True,
        ),
        Column(key="purpose", label=_("职责"), wide=True),
        Column(key="seats", label=_("成员"), kind="number", unit=_("人")),
        Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone), shown=False),
    ],
    search=["name"],
    search_hint=_("委员会名称"),
    order="name",
    empty=Empty(title=_("没有委员会"), text=_("产业或者企业服务部门设立委员会、您成为成员后，会列在这里。")),
)


def _crumbs() -> list[tuple[str, str]]:
    return [(_t("产业委员会"), reverse("public:committees"))]


@open_to(*SITTING)
def committees(request: HttpRequest) -> HttpResponseBase:
    may = sets_up(request.user, zone_of_request(request))
    rows = queries.committees(request.user)
    return respond(request, COMMITTEES, rows, template="cases/committees/list.html", may=may)


@open_to(*SITTING)
def new(request: HttpRequest) -> HttpResponse:
    zone = zone_of_request(request)
    if zone is None or not sets_up(request.user, zone):
        raise NotFound

    def save(form: CommitteeForm) -> str:
        made = services.set_up(request.user, zone, **form.cleaned_data)
        messages.done(request, _t("已设立，请添加成员"))
        return reverse("public:committee", args=[made.pk])

    page = FormPage(title=_t("设立委员会"), submit=_t("设立"), cancel=reverse("public:committees"))
    return respond_form(request, page, CommitteeForm, save, crumbs=_crumbs())


@open_to(*SITTING)
def one(request: HttpRequest, committee_id: int) -> HttpResponse:
    page = queries.committee_page(request.user, committee_id)
    matters = [(one, AGENDA_TONES[one.state], RESULT_TONES.get(one.result, "")) for one in page.matters]
    context = {"page": page, "matters": matters, "title": page.committee.name, "crumbs": _crumbs()}
    return render(request, "cases/committees/committee.html", context)


@open_to(*SITTING)
def seat(request: HttpRequest, committee_id: int) -> HttpResponse:
    page = _kept(request, committee_id)
    address = reverse("public:committee", args=[committee_id])

    def save(form: MemberForm) -> str:
        sent = form.cleaned_data
        services.seat(
            request.user, committee_id, sent["username"], sent["post"], Seat(sent["seat"]), votes=sent["votes"]
        )
        messages.done(request, _t("已添加 %(post)s") % {"post": sent["post"]})
        return address

    form_page = FormPage(title=_t("添加成员"), purpose=page.committee.name, submit=_t("添加"), cancel=address)
    return respond_form(request, form_page, MemberForm, save, crumbs=[*_crumbs(), (page.committee.name, address)])


@open_to(*SITTING)
@require_POST
def leave(request: HttpRequest, member_id: int) -> HttpResponse:
    member = services.leave(request.user, member_id)
    messages.done(request, _t("%(member)s 已退出") % {"member": member})
    return redirect("public:committee", member.committee_id)


@open_to(*SITTING)
def propose(request: HttpRequest, committee_id: int) -> HttpResponse:
    page = _kept(request, committee_id)
    address = reverse("public:committee", args=[committee_id])

    def save(form: AgendaForm) -> str:
        matter = services.propose(request.user, committee_id, Proposed(**form.cleaned_data))
        messages.done(request, _t("议题已提出，定好时间后开始表决"))
        return reverse("public:committee_matter", args=[matter.pk])

    form_page = FormPage(title=_t("提出议题"), purpose=page.committee.name, submit=_t("提出"), cancel=address)
    return respond_form(request, form_page, AgendaForm, save, crumbs=[*_crumbs(), (page.committee.name, address)])


@open_to(*SITTING)
def matter(request: HttpRequest, matter_id: int) -> HttpResponse:
    page = queries.matter_page(request.user, matter_id)
    committee = page.matter.committee
    context = {
        "page": page,
        "matter": page.matter,
        "tone": AGENDA_TONES[page.matter.state],
        "result_tone": RESULT_TONES.get(page.matter.result, ""),
        "ballots": Ballot.choices,
        "title": page.matter.title,
        "crumbs": [*_crumbs(), (committee.name, reverse("public:committee", args=[committee.pk]))],
    }
    return render(request, "cases/committees/matter.html", context)


@open_to(*SITTING)
def open_vote(request: HttpRequest, matter_id: int) -> HttpResponse:
    page = queries.matter_page(request.user, matter_id)
    if not page.keeps or page.matter.state != AgendaState.PROPOSED:
        raise NotFound
    address = reverse("public:committee_matter", args=[matter_id])

    def save(form: OpenVoteForm) -> str:
        services.open_vote(request.user, matter_id, form.cleaned_data["closes_at"])
        messages.done(request, _t("表决已开始，已通知有表决权的成员"))
        return address

    form_page = FormPage(title=_t("开始表决"), purpose=page.matter.title, submit=_t("开始"), cancel=address)
    return respond_form(request, form_page, OpenVoteForm, save, crumbs=[*_crumbs(), (page.matter.title, address)])


@open_to(*SITTING)
@require_POST
def vote(request: HttpRequest, matter_id: int) -> HttpResponse:
    services.vote(request.user, matter_id, request.POST.get("ballot", "")[:8])
    messages.done(request, _t("已投票"))
    return redirect("public:committee_matter", matter_id)


@open_to(*SITTING)
@require_POST
def close_vote(request: HttpRequest, matter_id: int) -> HttpResponse:
    counted = services.close_vote(request.user, matter_id)
    messages.done(request, _t("表决结束：%(result)s") % {"result": counted.get_result_display()})
    return redirect("public:committee_matter", matter_id)


@open_to(*SITTING)
def minutes(request: HttpRequest, matter_id: int) -> HttpResponse:
    page = queries.matter_page(request.user, matter_id)
    if not page.keeps or page.matter.state != AgendaState.DECIDED:
        raise NotFound
    address = reverse("public:committee_matter", args=[matter_id])

    def save(form: MinutesForm) -> str:
        services.write_minutes(request.user, matter_id, form.cleaned_data["text"])
        messages.done(request, _t("纪要已保存"))
        return address

    form_page = FormPage(title=_t("会议纪要"), purpose=page.matter.title, submit=_t("保存"), cancel=address)
    begun = {"text": page.matter.minutes}
    crumbs = [*_crumbs(), (page.matter.title, address)]
    return respond_form(request, form_page, MinutesForm, save, initial=begun, crumbs=crumbs)


def _kept(request: HttpRequest, committee_id: int) -> queries.CommitteePage:
    page = queries.committee_page(request.user, committee_id)
    if not page.keeps:
        raise NotFound
    return page
