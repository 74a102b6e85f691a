"""Jobs: the person's own, one with its progress, and cancelling."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.kernel.problems import Place, Problem
from gaoxin.web import jobs, messages
from gaoxin.web.models import Job, JobState
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.problems import Said, say
from gaoxin.web.rights import SIGNED_IN, open_to

TONES = {"queued": "plain", "running": "info", "done": "good", "failed": "bad", "cancelled": "plain"}

JOBS = List(
    key="web.jobs",
    title=_("后台任务"),
    purpose=_("您发起的较费时的任务，完成后会在消息里告诉您。"),
    columns=[
        Column(
            key="title", label=_("任务"), sort="title", wide=True, link=lambda job: reverse("web:job", args=[job.pk])
        ),
        Column(
            key="state",
            label=_("状态"),
            value="get_state_display",
            kind="chip",
            tone=lambda job: TONES[job.state],
            sort="state",
        ),
        Column(key="percent", label=_("进度"), kind="number", unit="%"),
        Column(key="created", label=_("提交时间"), value="created_at", kind="moment", sort="created_at"),
        Column(key="finished", label=_("结束时间"), value="finished_at", kind="moment", sort="finished_at"),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=lambda: JobState.choices, multiple=True),
        Dates(key="created", label=_("提交时间"), field="created_at", moments=True),
    ],
    search=["title"],
    order="-created",
    empty=Empty(title=_("没有后台任务"), text=_("识读文件、大批导出等费时的工作会排到这里，您可以继续做别的事。")),
)


@open_to(SIGNED_IN)
def all_jobs(request: HttpRequest) -> HttpResponseBase:
    """The jobs of this person."""
    return respond(request, JOBS, jobs.jobs_of(request.user))


@open_to(SIGNED_IN)
def one_job(request: HttpRequest, pk: int) -> HttpResponse:
    """One job; its progress alone for htmx, which asks again until it is finished."""
    job = jobs.require_job(request.user, pk)
    fragment = request.headers.get("HX-Target") == "job"
    context = {"job": job, "tone": TONES[job.state], "problems": problems_of(job)}
    response = render(request, "web/parts/job.html" if fragment else "web/job.html", context)
    if fragment and job.state == JobState.DONE and job.result:
        response["HX-Redirect"] = job.result
    return response


def problems_of(job: Job) -> list[Said]:
    """Why a job was refused, in the reader's language."""
    return [
        say(Problem(one["code"], one["values"], Place(**one["place"]) if one["place"] else None))
        for one in job.problems
    ]


@open_to(SIGNED_IN)
@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a job to end."""
    job = jobs.cancel(request.user, pk)
    if job.state == JobState.RUNNING:
        messages.done(request, gettext("已请求取消，任务会在当前这一步做完后停止，不留下半截结果。"))
    elif job.state == JobState.CANCELLED:
        messages.done(request, gettext("已取消：%(title)s") % {"title": job.title})
    else:
        messages.warn(request, gettext("任务已经结束，不能再取消。"))
    return redirect("web:job", pk)
