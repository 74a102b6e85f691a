"""The steps of an appeal that ask for more than an opinion: dispatching, answering, refusing, judging, reviewing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, WORKERS
from gaoxin.apps.cases.appeal_forms import AnswerForm, EndPlanForm, ExplainForm, ReviewForm
from gaoxin.apps.cases.services.appeals import answering, asking, reviewing, routing
from gaoxin.apps.cases.services.appeals.answering import Given
from gaoxin.apps.cases.services.appeals.routing import Share
from gaoxin.apps.cases.services.appeals.showing import StepForm, plan_review, step_form
from gaoxin.apps.cases.services.moving import Moved
from gaoxin.web import messages
from gaoxin.web.forms import Form
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to

LONGEST_NUMBER = 18


@open_to(*WORKERS)
@require_POST
def dispatch(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """分拨: the department that leads, those that support, each with its part and its limit."""
    sent = request.POST
    lead, supporting = _key(sent.get("lead", "")), [_key(key) for key in sent.getlist("supporting")]
    chosen = [key for key in (lead, *supporting) if key is not None]
    shares = {key: _share(request, key) for key in chosen}
    support = [key for key in supporting if key is not None]
    moved = routing.dispatch(request.user, step_id, lead, support, shares, sent.get("opinion", ""))
    _say(request, _t("已分拨"), moved)
    return redirect("cases:case", case_id)


@open_to(*WORKERS)
def answer(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """答复企业, with an honest outcome."""
    found = step_form(request.user, case_id, step_id, answering.ANSWER)
    return _answer(
        request, found, AnswerForm, _t("答复企业"), _t("答复后请企业评价；挂账推进的每月复核，办成后再请企业评价。")
    )


@open_to(*WORKERS)
def end_plan(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """挂账推进 ends: it was solved, or explained."""
    found = step_form(request.user, case_id, step_id, answering.PENDING)
    return _answer(request, found, EndPlanForm, _t("结束挂账"), _t("答复后请企业评价解决了没有。"))


@open_to(*WORKERS)
def explain(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """不予受理, on a declared ground."""
    found = step_form(request.user, case_id, step_id, answering.EXPLAIN)

    def save(form: Form) -> str:
        given = Given("refused", form.cleaned_data["result"], ground=form.cleaned_data["ground"])
        _say(request, _t("已答复企业不予受理"), answering.answer(request.user, step_id, given))
        return _case(case_id)

    page = FormPage(
        title=_t("说明不予受理"),
        purpose=str(found.case),
        submit=_t("答复企业"),
        cancel=_case(case_id),
        after=_t("企业会看到情形、理由和该找谁；这件诉求随即办结，不计入解决率。"),
    )
    return respond(
        request, page, lambda **given: ExplainForm(grounds=found.grounds, **given), save, crumbs=_crumbs(found)
    )


@open_to(*OWN, *WORKERS)
@require_POST
def judge(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """企业评价: whoever filed answers a question."""
    moved = asking.judge(request.user, step_id, request.POST.get("reply", ""), request.POST.get("text", ""))
    again = any(step.element == "dispatch" for step in moved.opened)
    messages.done(request, _t("已收到，将重新办理") if again else _t("已收到，谢谢您的回答"))
    return redirect("cases:case", case_id)


@open_to(*WORKERS)
@require_POST
def record_call(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """电话回访: what whoever filed said, recorded by the office."""
    asking.record_call(request.user, step_id, request.POST.get("reply", ""), request.POST.get("text", ""))
    messages.done(request, _t("已登记电话回访"))
    return redirect("cases:case", case_id)


@open_to(*WORKERS)
@require_POST
def attempt(request: HttpRequest, case_id: int) -> HttpResponse:
    """One attempt to reach whoever filed."""
    sent = request.POST
    reached = sent.get("reached") == "yes"
    answering.attempt(request.user, case_id, sent.get("way", ""), sent.get("result", ""), reached)
    messages.done(request, _t("已登记联系情况"))
    return redirect(f"{_case(case_id)}#attempts")


@open_to(*WORKERS)
def review(request: HttpRequest, review_id: int) -> HttpResponse:
    """挂账复核: the monthly look at a plan."""
    found = plan_review(request.user, review_id)

    def save(form: Form) -> str:
        sent = form.cleaned_data
        reviewing.review(request.user, review_id, sent["text"], sent["on_course"] == "yes", sent["new_due"])
        messages.done(request, _t("已登记复核，下一次复核已排定"))
        return reverse("appeals:plans")

    page = FormPage(
        title=_t("挂账月度复核"),
        purpose=str(found.case),
        submit=_t("登记复核"),
        cancel=reverse("appeals:plans"),
        after=_t("企业和办理部门会收到通知；下一次复核在一个月后。"),
    )
    return respond(request, page, ReviewForm, save, crumbs=[(_t("挂账台账"), reverse("appeals:plans"))])


def _answer(request: HttpRequest, found: StepForm, kind: type[AnswerForm], title: str, after: str) -> HttpResponse:
    def save(form: Form) -> str:
        sent = form.cleaned_data
        given = Given(
            sent["outcome"],
            sent["result"],
            basis=sent["basis"],
            plan=sent.get("plan", ""),
            plan_due=sent.get("plan_due"),
            leader=_key(sent.get("leader", "")),
        )
        _say(request, _t("已答复"), answering.answer(request.user, found.step.pk, given))
        return _case(found.case.pk)

    page = FormPage(
        title=title,
        purpose=str(found.case),
        submit=title,
        cancel=_case(found.case.pk),
        after=after,
        draft=f"appeals-answer-{found.step.pk}",
    )

    def make(**given: Any) -> AnswerForm:
        return kind(outcomes=found.outcomes, leaders=found.leaders, **given)

    return respond(request, page, make, save, crumbs=_crumbs(found))


def _share(request: HttpRequest, key: int) -> Share:
    days = request.POST.get(f"days-{key}", "").strip()
    number = int(days) if days.isdecimal() and len(days) < 4 else None if not days else 0
    return Share(request.POST.get(f"task-{key}", ""), number)


def _key(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < LONGEST_NUMBER else None


def _say(request: HttpRequest, done: str, moved: Moved) -> None:
    names = "、".join(step.name for step in moved.opened)
    words = _t("%(done)s，下一步：%(names)s") % {"done": done, "names": names}
    messages.done(request, words if names else done)


def _case(case_id: int) -> str:
    return reverse("cases:case", args=[case_id])


def _crumbs(found: StepForm) -> list[tuple[str, str]]:
    return [(str(found.case), _case(found.case.pk))]
