"""立项 and what is under way, and one round of making a policy, stage by stage."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.access import STAFF, WORKERS
from gaoxin.apps.policies.drafting_states import STEP_TONES, DraftingState
from gaoxin.apps.policies.library_forms import AskForm, PaperForm, ProposeForm, WhyForm
from gaoxin.apps.policies.library_stage_forms import StageForm
from gaoxin.apps.policies.queries.drafting import pages as queries
from gaoxin.apps.policies.queries.library import policies as library
from gaoxin.apps.policies.services.drafting import asking, stages
from gaoxin.apps.policies.services.library.registering import Written
from gaoxin.apps.policies.views.library_common import library_crumb, library_tabs, policy_crumbs, record_context
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.queries.places import departments
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

TONES = {DraftingState.RUNNING: "info", DraftingState.DONE: "good", DraftingState.DROPPED: "plain"}
DRAFTINGS = List(
    key="policies.draftings",
    title=_("政策制定"),
    purpose=_("本区政策从立项到评估，走到哪一步、由谁办、何时到期。"),
    columns=[
        Column(
            key="policy",
            label=_("政策"),
            value=lambda row: row.policy.title,
            link=lambda row: reverse("policies:drafting", args=[row.pk]),
            wide=True,
        ),
        Column(key="stage", label=_("环节"), value=queries.stage_name, sort="stage"),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: TONES[row.state],
            sort="state",
        ),
        Column(key="due_on", label=_("本环节期限"), kind="date", sort="due_on"),
        Column(key="department", label=_("主管部门"), value=lambda row: row.policy.department.name),
        Column(key="started_at", label=_("立项时间"), kind="moment", sort="started_at"),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=DraftingState.choices),
        Dates(key="due", label=_("本环节期限"), field="due_on"),
    ],
    search=["policy__title"],
    search_hint=_("政策标题"),
    order="-started_at",
    empty=Empty(title=_("没有正在制定的政策"), text=_("点“立项制定本区政策”开始。")),
)


@open_to(*STAFF)
def draftings(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    return respond(
        request,
        DRAFTINGS,
        queries.draftings(request.user, zone),
        template="policies/library/list.html",
        tabs=library_tabs(request, staff=True),
        crumbs=[library_crumb()],
        may_register=library.may_register(request.user, zone),
    )


@open_to(*WORKERS)
def propose(request: HttpRequest) -> HttpResponse:
    """立项."""
    zone = zone_of_request(request)
    if zone is None or not library.may_register(request.user, zone):
        raise NotFound

    def make(**given: Any) -> ProposeForm:
        return ProposeForm(departments=departments(zone), parents=library.main_policies(zone), **given)

    def save(form: ProposeForm) -> str:
        sent = form.cleaned_data
        names = ("title", "topic", "issuer", "department", "parent")
        written = Written(level="zone", **{name: sent[name] for name in names})
        made = stages.propose(
            request.user,
            zone,
            written,
            sent["reason"],
            revises=sent["revises"],
            began=sent["began"],
            synthetic=zone.synthetic,
        )
        messages.done(request, _t("已立项《%(title)s》。") % {"title": made.title})
        return reverse("policies:drafting", args=[made.pk])

    page = FormPage(
        title=_("立项制定本区政策"),
        purpose=_("公平竞争审查和合法性审核的意见都附上以后，才能公开。"),
        submit=_("立项"),
        cancel=reverse("policies:draftings"),
        after=_("立项后按环节办理；每个环节传文书、填日期，系统提示下一步和期限。"),
        draft="policies.propose",
    )
    initial = {"began": clock.today(), "issuer": zone.name}
    return respond_form(request, page, make, save, initial=initial, crumbs=[library_crumb()])


@open_to(*STAFF)
def drafting(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Every stage with its documents, who did it and when; the one under way is worked on here."""
    return _drafting(request, policy_id)


def _drafting(request: HttpRequest, policy_id: int, form: StageForm | None = None, **more: object) -> HttpResponse:
    page = queries.drafting_page(request.user, policy_id)
    context = record_context(request, library.policy_page(request.user, policy_id))
    initial = {"on": clock.today(), "interpretation": page.policy.interpretation}
    context |= {
        "round": page,
        "lines": [(line, [(step, STEP_TONES[step.state]) for step in line.steps]) for line in page.lines],
        "form": form or StageForm(page=page, initial=initial),
        "paper_form": PaperForm(initial={"title": next(iter(page.missing_papers), "")}),
        **more,
    }
    return render(request, "policies/drafting/drafting.html", context, status=422 if form or more else 200)


@open_to(*WORKERS)
@require_POST
def complete(request: HttpRequest, policy_id: int, stage: str) -> HttpResponse:
    """The stage under way is done."""
    page = queries.drafting_page(request.user, policy_id)
    form = StageForm(page=page, data=request.POST)
    if not form.is_valid():
        return _drafting(request, policy_id, form)
    try:
        stages.complete(request.user, policy_id, stage, stages.Done(**form.cleaned_data))
    except Refusal as refusal:
        form.refuse(refusal.problems)
        return _drafting(request, policy_id, form)
    after = queries.drafting_page(request.user, policy_id)
    if after.stage is None:
        messages.done(request, _t("各环节都已办完。"))
    else:
        messages.done(request, _t("已登记，下一步：%(stage)s。") % {"stage": after.stage.name})
    return redirect("policies:drafting", policy_id)


@open_to(*WORKERS)
@require_POST
def attach(request: HttpRequest, policy_id: int) -> HttpResponse:
    """A document of the stage under way."""
    queries.drafting_page(request.user, policy_id)
    form = PaperForm(data=request.POST, files=request.FILES)
    if not form.is_valid():
        return _drafting(request, policy_id, paper_form=form)
    file = form.cleaned_data["file"]
    try:
        stages.attach(request.user, policy_id, form.cleaned_data["title"], file.name, file.chunks())
    except Refusal as refusal:
        return _drafting(request, policy_id, refused=[say(one) for one in refusal.problems])
    messages.done(request, _t("已上传“%(title)s”。") % {"title": form.cleaned_data["title"]})
    return redirect("policies:drafting", policy_id)


@open_to(*WORKERS)
@require_POST
def detach(request: HttpRequest, policy_id: int, paper_id: int) -> HttpResponse:
    stages.detach(request.user, policy_id, paper_id)
    messages.done(request, _t("已取下这份文书；文件仍在本区文件里。"))
    return redirect("policies:drafting", policy_id)


@open_to(*WORKERS)
def ask(request: HttpRequest, policy_id: int) -> HttpResponse:
    """公开征求意见: prepare the round from the draft's text."""
    page = queries.drafting_page(request.user, policy_id)
    address = reverse("policies:drafting", args=[policy_id])

    def save(form: AskForm) -> str:
        sent = form.cleaned_data
        kept = asking.draft_consultation(
            request.user, policy_id, sent["intro"], sent["text"], sent["opens_on"], sent["closes_on"]
        )
        messages.done(request, _t("已起草征求意见，核对后在这一页发布。"))
        return reverse("public:consultation", args=[kept.consultation_id])

    about = FormPage(
        title=_("起草征求意见"),
        purpose=page.policy.title,
        submit=_("保存"),
        cancel=address,
        after=_("保存后还没有发布；发布后任何人都能提意见，到期逐条答复、公布采纳情况，再回来办下一环节。"),
    )
    initial = {"text": page.policy.text, "intro": page.drafting.reason, "opens_on": clock.today()}
    return respond_form(request, about, AskForm, save, initial=initial, crumbs=policy_crumbs(page.policy))


@open_to(*WORKERS)
def drop(request: HttpRequest, policy_id: int) -> HttpResponse:
    """终止制定."""
    page = queries.drafting_page(request.user, policy_id)
    address = reverse("policies:drafting", args=[policy_id])

    def save(form: WhyForm) -> str:
        stages.drop(request.user, policy_id, form.cleaned_data["why"])
        messages.done(request, _t("已终止制定。"))
        return address

    about = FormPage(
        title=_("终止制定"),
        purpose=page.policy.title,
        submit=_("终止"),
        cancel=address,
        after=_("记录和文书都保留；以后要制定请另行立项。"),
    )
    return respond_form(request, about, WhyForm, save, crumbs=policy_crumbs(page.policy))
