"""Consultation rounds: read and commented on by anybody, drafted and answered by a department."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import WORKERS
from gaoxin.apps.cases.public_forms import AnswerForm, CommentForm, ConsultationForm, PublishAnswersForm
from gaoxin.apps.cases.public_states import ADOPTION_TONES, CONSULTATION_TONES, Adoption, ConsultationState
from gaoxin.apps.cases.queries.public import consultations as queries
from gaoxin.apps.cases.services.public import consulting
from gaoxin.apps.cases.services.public.admitting import admit
from gaoxin.apps.cases.services.public.consulting import Draft, Taken
from gaoxin.apps.cases.views.public_suggestions import tabs
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import PUBLIC, open_to

ROUNDS = List(
    key="public.consultations",
    title=_("征求意见"),
    purpose=_("正在起草的规划、政策向大家征求意见；截止后逐条公布采纳没有、为什么、改了哪里。"),
    columns=[
        Column(
            key="title",
            label=_("名称"),
            link=lambda row: reverse("public:consultation", args=[row.pk]),
            wide=True,
        ),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=queries.state_word,
            tone=lambda row: CONSULTATION_TONES[queries.shown_state(row)],
        ),
        Column(key="department", label=_("起草部门"), value=lambda row: str(row.department)),
        Column(key="opens", label=_("开始"), kind="date", value="opens_on", sort="opens_on"),
        Column(key="closes", label=_("截止"), kind="date", value="closes_on", sort="closes_on"),
        Column(key="comments", label=_("收到意见"), kind="number", unit=_("条"), value="comments_taken"),
        Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone), shown=False),
    ],
    filters=[
        Choice(
            key="state",
            label=_("状态"),
            field="state",
            options=[(one.value, one.label) for one in ConsultationState if one is not ConsultationState.CLOSED],
        ),
        Dates(key="opens", label=_("开始日期"), field="opens_on", primary=False),
    ],
    search=["title"],
    search_hint=_("名称里的词"),
    order="-opens",
    empty=Empty(title=_("没有征求意见"), text=_("部门发布征求意见稿后，这里会列出来。")),
)


@open_to(PUBLIC)
def rounds(request: HttpRequest) -> HttpResponseBase:
    may = queries.may_draft(request.user, zone_of_request(request))
    rows = queries.rounds(request.user)
    return respond(request, ROUNDS, rows, template="cases/public/consultations.html", tabs=tabs(request), may=may)


@open_to(PUBLIC)
def one(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """The draft, what was answered, and for its department the comments."""
    found = queries.round_of(request.user, consultation_id)
    context = {
        "found": found,
        "kept": found.kept,
        "title": found.kept.title,
        "state": queries.state_word(found.kept),
        "tone": CONSULTATION_TONES[queries.shown_state(found.kept)],
        "answers": [(one, ADOPTION_TONES[one.adoption], taken) for one, taken in found.answers],
        "form": AnswerForm() if found.drafts else None,
        "crumbs": [(_t("征求意见"), reverse("public:consultations"))],
    }
    return render(request, "cases/public/consultation.html", context)


@open_to(PUBLIC)
def comment(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Anybody comments while the round runs."""
    found = queries.round_of(request.user, consultation_id)
    if not found.takes:
        return redirect("public:consultation", consultation_id)
    user = request.user if request.user.is_authenticated else None
    address = reverse("public:consultation", args=[consultation_id])

    def save(form: CommentForm) -> str:
        admit(request)
        sent = form.cleaned_data
        made = consulting.comment(user, consultation_id, sent["text"], sent["clause"])
        messages.done(request, _t("已收到您的意见（第 %(number)s 条），截止后公布采纳情况") % {"number": made.number})
        return address

    page = FormPage(
        title=_t("我要提意见"),
        purpose=found.kept.title,
        submit=_t("提交意见"),
        cancel=address,
        after=_t("%(day)s截止；截止后逐条公布采纳情况。") % {"day": found.kept.closes_on.isoformat()},
    )
    return respond_form(request, page, CommentForm, save, crumbs=[(found.kept.title, address)])


def _draft(sent: dict) -> Draft:
    return Draft(**sent)


@open_to(*WORKERS)
def new(request: HttpRequest) -> HttpResponse:
    zone = zone_of_request(request)
    if zone is None or not queries.may_draft(request.user, zone):
        raise NotFound

    def save(form: ConsultationForm) -> str:
        made = consulting.draft(request.user, zone, _draft(form.cleaned_data))
        messages.done(request, _t("已存为草稿，核对后发布"))
        return reverse("public:consultation", args=[made.pk])

    page = FormPage(title=_t("起草征求意见"), submit=_t("存为草稿"), cancel=reverse("public:consultations"))
    begun = {"opens_on": clock.today(), "closes_on": clock.today() + timedelta(days=30)}
    crumbs = [(_t("征求意见"), reverse("public:consultations"))]
    return respond_form(request, page, ConsultationForm, save, initial=begun, crumbs=crumbs)


@open_to(*WORKERS)
def edit(request: HttpRequest, consultation_id: int) -> HttpResponse:
    found = queries.round_of(request.user, consultation_id)
    if not found.drafts or found.kept.state != ConsultationState.DRAFT:
        raise NotFound
    address = reverse("public:consultation", args=[consultation_id])

    def save(form: ConsultationForm) -> str:
        consulting.redraft(request.user, consultation_id, _draft(form.cleaned_data))
        messages.done(request, _t("已保存"))
        return address

    page = FormPage(title=_t("修改征求意见稿"), submit=_t("保存"), cancel=address)
    names = ("title", "intro", "text", "opens_on", "closes_on")
    begun = {name: getattr(found.kept, name) for name in names}
    return respond_form(request, page, ConsultationForm, save, initial=begun, crumbs=[(found.kept.title, address)])


@open_to(*WORKERS)
@require_POST
def publish(request: HttpRequest, consultation_id: int) -> HttpResponse:
    consulting.publish(request.user, consultation_id)
    messages.done(request, _t("已发布，到期前任何人都可以提意见"))
    return redirect("public:consultation", consultation_id)


@open_to(*WORKERS)
@require_POST
def answer(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """The ticked comments are taken up in one answer."""
    found = queries.round_of(request.user, consultation_id)
    if not found.drafts:
        raise NotFound
    numbers = [int(one) for one in request.POST.getlist("numbers") if one.isdecimal() and len(one) < 9]
    form = AnswerForm(data=request.POST)
    if not form.is_valid():
        context = {"found": found, "kept": found.kept, "title": found.kept.title, "form": form, "chosen": numbers}
        state = {"state": queries.state_word(found.kept), "tone": CONSULTATION_TONES[queries.shown_state(found.kept)]}
        answers = [(one, ADOPTION_TONES[one.adoption], taken) for one, taken in found.answers]
        page = "cases/public/consultation.html"
        return render(request, page, {**context, **state, "answers": answers, "crumbs": []}, status=422)
    sent = form.cleaned_data
    taken = Taken(sent["gist"], Adoption(sent["adoption"]), sent["reason"], sent["effect"])
    consulting.answer(request.user, consultation_id, numbers, taken)
    messages.done(request, _t("已答复 %(number)s 条意见") % {"number": len(numbers)})
    return redirect(f"{reverse('public:consultation', args=[consultation_id])}#comments")


@open_to(*WORKERS)
def publish_answers(request: HttpRequest, consultation_id: int) -> HttpResponse:
    found = queries.round_of(request.user, consultation_id)
    if not found.drafts or found.kept.state != ConsultationState.OPEN:
        raise NotFound
    address = reverse("public:consultation", args=[consultation_id])

    def save(form: PublishAnswersForm) -> str:
        sent = form.cleaned_data
        consulting.publish_answers(request.user, consultation_id, sent["effect"], sent["final_text"])
        messages.done(request, _t("已公布采纳情况"))
        return address

    page = FormPage(
        title=_t("公布采纳情况"),
        purpose=found.kept.title,
        submit=_t("公布"),
        cancel=address,
        after=_t("公布后不能再改；还没有答复的意见 %(number)s 条。") % {"number": found.unanswered},
    )
    return respond_form(request, page, PublishAnswersForm, save, crumbs=[(found.kept.title, address)])
