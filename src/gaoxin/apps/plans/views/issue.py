"""Approving the list, or issuing it directly; either makes it the zone's plan."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.plans.queries import consultation as queries
from gaoxin.apps.plans.queries.consultation import Work
from gaoxin.apps.plans.services import issue as services
from gaoxin.apps.plans.states import PlanState
from gaoxin.apps.plans.unit_forms import StepForm
from gaoxin.apps.plans.views.working import step_frame
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def approve(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The leader approves with the numbers in sight."""
    return _issue(
        request,
        plan_id,
        lambda data: services.approve(request.user, plan_id, data["revision"]),
        title=_t("审定并印发"),
        options={},
    )


@open_to(*STAFF)
def direct(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Issue without the rest of the way, with a reason."""
    return _issue(
        request,
        plan_id,
        lambda data: services.direct_issue(request.user, plan_id, data["revision"], data["reason"]),
        title=_t("直接印发"),
        options={"reason": _t("直接印发的理由"), "reason_help": _t("例如会议纪要、领导批示；会写入印发稿并留存。")},
    )


def _issue(
    request: HttpRequest, plan_id: int, act: Callable[[dict[str, Any]], Any], *, title: str, options: dict[str, Any]
) -> HttpResponse:
    work = queries.work_of(request.user, plan_id)
    lines = queries.unit_lines(work.plan)
    address = reverse("plans:consultation", args=[plan_id])

    def make(**given: Any) -> StepForm:
        return StepForm(**given, **options)

    def save(form: StepForm) -> str:
        return _gone_on(request, work, act(form.cleaned_data))

    return respond(
        request,
        FormPage(
            title=title,
            submit=title,
            cancel=address,
            purpose=work.plan.name,
            after=_t(
                "印发后指标、项目、任务成为全区规划，各单位收到消息；之后调整须凭批准文号办理变更。这一步不能撤销。"
            ),
        ),
        make,
        save,
        template="plans/consultation/step.html",
        initial={"revision": work.plan.revision},
        **{
            **step_frame(work),
            "numbers": queries.numbers(work.plan, lines),
            "departments": queries.department_lines(work.plan, lines),
            "final": True,
        },
    )


def _gone_on(request: HttpRequest, work: Work, plan: Any) -> str:
    """To the issued version, or to the job that is issuing a long list."""
    if plan.state != PlanState.PUBLISHED:
        return reverse("web:job", args=[plan.job_id])
    messages.done(request, _t("已印发第 1 版。指标、项目和任务已成为全区规划。"))
    return reverse("plans:version", args=[work.plan.pk, 1])
