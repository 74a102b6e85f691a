"""The page on which a plan goes from review to issue: sending the draft round, closing the round, settling objections,
handing the list to the leader and taking it back."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.plans.queries import consultation as queries
from gaoxin.apps.plans.queries import drafts
from gaoxin.apps.plans.queries import plans as plan_queries
from gaoxin.apps.plans.queries.consultation import Work
from gaoxin.apps.plans.services import consultation as services
from gaoxin.apps.plans.services import settling
from gaoxin.apps.plans.states import Outcome, PlanState
from gaoxin.apps.plans.unit_forms import DecisionForm, StepForm
from gaoxin.apps.plans.views.steps import next_step
from gaoxin.apps.plans.views.upload import TONES
from gaoxin.apps.plans.views.working import frame, keep_undo, step_frame
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import messages
from gaoxin.web.exports import XLSX
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {"docx": DOCX, "xlsx": XLSX}


@open_to(*STAFF)
def page(request: HttpRequest, plan_id: int) -> HttpResponse:
    """How far the plan has come, what is open, and the next step. Departments go on to their own part."""
    found = plan_queries.plan_page(request.user, plan_id)
    if found.plan.state == PlanState.READING:
        return redirect("plans:reading", plan_id)
    if not (found.standing.plans or found.standing.leads):
        return redirect("plans:answers", plan_id)
    work = queries.work_of(request.user, plan_id)
    lines = queries.unit_lines(work.plan)
    counted = queries.numbers(work.plan, lines)
    shown = queries.contested_lines(lines)
    context = frame(work, "consultation") | {
        "record": _record(work, counted),
        "numbers": counted,
        "departments": queries.department_lines(work.plan, lines),
        "contested": shown,
        "silent": queries.silent_lines(lines),
        "may_settle": work.works and work.plan.state == PlanState.SETTLING,
    }
    return render(request, "plans/consultation/page.html", context)


def _record(work: Work, counted: queries.Numbers) -> Record:
    plan = work.plan
    step = next_step(work, counted)
    circulating = plan.state == PlanState.CIRCULATING
    facts = []
    if plan.round:
        facts.append(Fact(_t("征求意见"), _t("第 %(n)s 轮") % {"n": plan.round}))
    if plan.submitted_by_id:
        facts.append(Fact(_t("报审人"), str(plan.submitted_by)))
    return Record(
        title=plan.name,
        kind=_t("从识读结果到印发稿：分解到单位、征求意见、汇总定稿、审定、印发。"),
        state=plan.get_state_display(),
        tone=TONES[plan.state],
        due=plan.answers_due if circulating else None,
        working_days_left=work.working_days_left if circulating else None,
        next_step=step.words,
        next_url=step.url,
        next_action=step.action,
        history_url=reverse("plans:history", args=["plan", plan.pk]),
        synthetic=plan.synthetic,
        facts=facts,
    )


@open_to(*STAFF)
def circulate(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Confirm, with numbers, that the draft goes round."""
    work = queries.work_of(request.user, plan_id)
    lines = queries.unit_lines(work.plan)

    def act(form: StepForm) -> str:
        plan = services.circulate(request.user, plan_id, seen=form.cleaned_data["revision"])
        return _t("征求意见稿已发出，反馈截止 %(due)s。") % {"due": queries.moment(plan.answers_due)}

    return _step(
        request,
        work,
        act,
        title=_t("发出征求意见稿"),
        submit=_t("发出征求意见稿"),
        after=_t("发出后各单位收到消息，在截止前认领、提出异议或补充；期间分工不再改动。")
        if not work.plan.round
        else _t("再次发出后，分工没有改动的认领继续有效，其余事项重新反馈。"),
        departments=queries.department_lines(work.plan, lines),
        numbers=queries.numbers(work.plan, lines),
        due=queries.deadline_from_now(),
    )


@open_to(*STAFF)
def close(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Confirm the end of the round."""
    work = queries.work_of(request.user, plan_id)
    lines = queries.unit_lines(work.plan)
    counted = queries.numbers(work.plan, lines)

    def act(form: StepForm) -> str:
        services.close_round(request.user, plan_id, seen=form.cleaned_data["revision"])
        return _t("本轮征求意见已结束，请逐条处理异议和补充。")

    return _step(
        request,
        work,
        act,
        title=_t("结束本轮，汇总意见"),
        submit=_t("结束本轮"),
        after=_t("没有反馈的 %(n)s 项记为逾期未反馈，之后不再接收本轮反馈。") % {"n": counted.outstanding},
        departments=queries.department_lines(work.plan, lines),
        numbers=counted,
    )


@open_to(*STAFF)
def submit(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Confirm that the settled list goes to the leader."""
    work = queries.work_of(request.user, plan_id)
    lines = queries.unit_lines(work.plan)

    def act(form: StepForm) -> str:
        settling.submit(request.user, plan_id, seen=form.cleaned_data["revision"])
        return _t("已报请审定。领导审定后即印发，您会收到消息。")

    return _step(
        request,
        work,
        act,
        title=_t("报请审定"),
        submit=_t("报请审定"),
        after=_t("报审后分工不再改动；领导可以审定印发，也可以退回修改。审定前可以撤回。"),
        numbers=queries.numbers(work.plan, lines),
    )


@open_to(*STAFF)
@require_POST
def take_back(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take the submitted list back."""
    settling.take_back(request.user, plan_id, seen=int(request.POST.get("revision", "-1")))
    messages.done(request, _t("已撤回，可以继续修改。"))
    return redirect("plans:consultation", plan_id)


@open_to(*STAFF)
def return_plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The leader returns the list with a reason."""
    work = queries.work_of(request.user, plan_id)

    def act(form: StepForm) -> str:
        data = form.cleaned_data
        settling.return_plan(request.user, plan_id, seen=data["revision"], reason=data["reason"])
        return _t("已退回规划综合部门。")

    return _step(
        request,
        work,
        act,
        title=_t("退回修改"),
        submit=_t("退回"),
        after=_t("退回后规划综合部门收到您的意见，修改后重新报审。"),
        form_options={"reason": _t("需要修改什么")},
    )


def _step(
    request: HttpRequest,
    work: Work,
    act: Callable[[StepForm], str],
    *,
    title: str,
    submit: str,
    after: str,
    form_options: dict[str, Any] | None = None,
    **context: Any,
) -> HttpResponse:
    """A step of the plan on a page of its own: numbers, what happens next, and a reason where it needs one."""
    address = reverse("plans:consultation", args=[work.plan.pk])

    def make(**options: Any) -> StepForm:
        return StepForm(**options, **(form_options or {}))

    def save(form: StepForm) -> str:
        messages.done(request, act(form))
        return address

    return respond(
        request,
        FormPage(title=title, submit=submit, cancel=address, after=after, purpose=work.plan.name),
        make,
        save,
        template="plans/consultation/step.html",
        initial={"revision": work.plan.revision},
        **{**step_frame(work), **context},
    )


@open_to(*STAFF)
@require_POST
def decide(request: HttpRequest, plan_id: int, answer_id: int) -> HttpResponse:
    """Accept an objection or addition, or keep the units as they are, with the reason."""
    form = DecisionForm(request.POST)
    if not form.is_valid():
        raise Http404
    data = form.cleaned_data
    act = settling.accept_answer if data["outcome"] == Outcome.ACCEPTED else settling.keep_units
    former = act(request.user, plan_id, answer_id, revision=data["revision"], reason=data["reason"])
    keep_undo(request, plan_id, former)
    undo = reverse("plans:undo_units", args=[plan_id])
    left = queries.undecided_count(request.user, plan_id)
    if request.htmx and left:
        return _decided(request, plan_id, answer_id, undo, left)
    text = _t("已采纳，分工已相应调整。") if data["outcome"] == Outcome.ACCEPTED else _t("已维持原分工。")
    messages.done(request, text, undo)
    address = reverse("plans:consultation", args=[plan_id])
    return HttpResponse(headers={"HX-Redirect": address}) if request.htmx else redirect(address)


def _decided(request: HttpRequest, plan_id: int, answer_id: int, undo: str, left: int) -> HttpResponse:
    """The row's card as it stands now, in place of the one the decision was made on."""
    work = queries.work_of(request.user, plan_id)
    line = queries.line_of_answer(work.plan, answer_id)
    context = {"work": work, "plan": work.plan, "line": line, "may_settle": True, "undo": undo, "left": left}
    return render(request, "plans/consultation/parts/decided.html", context)


@open_to(*STAFF)
def draft(request: HttpRequest, plan_id: int, suffix: str) -> HttpResponse:
    """The draft task list as a file, whole or the part of one department (`?department=`)."""
    wanted = request.GET.get("department", "")
    made = drafts.draft_file(request.user, plan_id, suffix, int(wanted) if wanted.isdecimal() else None)
    response = HttpResponse(made.data, content_type=TYPES[suffix])
    response.headers["Content-Disposition"] = made.disposition
    return response
