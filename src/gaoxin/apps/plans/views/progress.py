"""A target, project or task on its own page, and entering how it goes."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.plans.forms import NoteForm, StageForm, ValueForm
from gaoxin.apps.plans.queries import board as queries
from gaoxin.apps.plans.services import progress as services
from gaoxin.apps.plans.states import STAGE_TONES, TARGET_TONES, Stage, TargetState, ValueStatus
from gaoxin.apps.plans.words import goal_words, missing_words, pace_words
from gaoxin.apps.zones.states import STAFF
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, messages
from gaoxin.web.pages.board import Chart, Series
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def target(request: HttpRequest, target_id: int) -> HttpResponse:
    return render(request, "plans/target.html", _target(request, target_id))


def _target(request: HttpRequest, target_id: int) -> dict[str, Any]:
    page = queries.target_page(request.user, target_id)
    line = page.line
    return {
        "page": page,
        "target": line.target,
        "plan": line.target.plan,
        "state": TargetState(line.standing.state).label,
        "tone": TARGET_TONES[line.standing.state],
        "missing": missing_words(line.standing.missing),
        "required": pace_words(line.standing.required, line.standing.pace, line.target.unit),
        "goals": [(goal, goal_words(goal, measure=line.target.measure)) for goal in line.goals],
        "title": str(line.target),
        "crumbs": _crumbs(line.target.plan, "targets", _t("指标")),
        "may_report": queries.may_enter(page.standing, line.target),
        "chart": _chart(page),
    }


def _chart(page: Any) -> Chart | None:
    """The values against the path to the goal; nothing to draw with fewer than two years."""
    years = page.years()
    if len(years) < 2:
        return None
    target = page.line.target
    return Chart(
        id="path",
        title=_t("走势与目标路径"),
        kind="line",
        unit=target.unit,
        decimals=2,
        categories=[str(year) for year, _reached, _asked in years],
        series=[
            Series(_t("实际值"), [None if reached is None else float(reached) for _, reached, _asked in years]),
            Series(_t("目标路径"), [None if asked is None else float(asked) for *_, asked in years], "dashed"),
        ],
        source=_t("填报数值；路径按基期到目标年复合增长推算，比例和位次按直线推算"),
        as_of=clock.today().isoformat(),
    )


@open_to(*STAFF)
def enter_value(request: HttpRequest, target_id: int) -> HttpResponse:
    """Enter a value. One that looks like the wrong unit comes back with the question before anything is saved."""
    context = _target(request, target_id)
    form = ValueForm(
        request.POST or None,
        request.FILES or None,
        initial={"year": clock.today().year - 1, "status": ValueStatus.PRELIMINARY, "scope": context["target"].scope},
    )
    context |= {"form": form, "title": _t("填报数值：%(target)s") % {"target": context["target"]}}
    if request.method == "POST" and form.is_valid():
        data = {**form.cleaned_data, "evidence": _evidence(form.cleaned_data["evidence"])}
        try:
            saved = services.enter_value(
                request.user,
                target_id,
                services.NewValue(**data),
                confirmed=request.POST.get("confirmed") == _sum_of(form.cleaned_data),
            )
        except Refusal as refusal:
            context |= {"said": [say(problem) for problem in refusal.problems]}
            if refusal.problems[0].code.startswith("quantity."):
                context["question"] = _sum_of(form.cleaned_data)
            return render(request, "plans/enter_value.html", context, status=422)
        messages.done(
            request,
            _t("已记录 %(year)s 年数值 %(value)s %(unit)s。")
            % {"year": saved.year, "value": saved.value, "unit": context["target"].unit},
        )
        return redirect("plans:target", target_id)
    return render(request, "plans/enter_value.html", context, status=422 if form.errors else 200)


def _sum_of(data: dict[str, Any]) -> str:
    """What a confirmation is for: this very value for this very year."""
    return f"{data['year']}:{data['value']}:{data['scope']}"


@open_to(*STAFF)
def project(request: HttpRequest, project_id: int) -> HttpResponse:
    return render(request, "plans/project.html", _project(request, project_id))


def _project(request: HttpRequest, project_id: int) -> dict[str, Any]:
    page = queries.project_page(request.user, project_id)
    return {
        "page": page,
        "project": page.project,
        "plan": page.project.plan,
        "tone": STAGE_TONES[page.project.stage],
        "investment": page.investment_yi,
        "stages": [(report, STAGE_TONES[report.stage]) for report in page.stages],
        "title": page.project.name,
        "crumbs": _crumbs(page.project.plan, "projects", _t("项目台账")),
        "may_report": queries.may_enter(page.standing, page.project),
    }


@open_to(*STAFF)
def report_stage(request: HttpRequest, project_id: int) -> HttpResponse:
    context = _project(request, project_id)
    project = context["project"]
    page = FormPage(
        title=_t("填报阶段：%(project)s") % {"project": project},
        purpose=_t("按日期记录项目进入的阶段；最近的日期即为当前阶段。"),
        submit=_t("保存"),
        cancel=reverse("plans:project", args=[project_id]),
        after=_t("保存后项目台账和进度图立即更新，历史记录保留。"),
    )

    def save(form: StageForm) -> str:
        data = form.cleaned_data
        stage, evidence = Stage(data["stage"]), _evidence(data["evidence"])
        report = services.report_stage(
            request.user, project_id, data["revision"], stage, data["on"], data["note"], evidence
        )
        words = _t("已记录：%(day)s 进入“%(stage)s”。")
        messages.done(request, words % {"day": report.on, "stage": report.get_stage_display()})
        return page.cancel

    initial = {"stage": project.stage, "on": clock.today(), "revision": project.revision}
    return respond(request, page, StageForm, save, initial=initial, crumbs=context["crumbs"])


@open_to(*STAFF)
def task(request: HttpRequest, task_id: int) -> HttpResponse:
    return render(request, "plans/task.html", _task(request, task_id))


def _task(request: HttpRequest, task_id: int) -> dict[str, Any]:
    page = queries.task_page(request.user, task_id)
    return {
        "page": page,
        "task": page.task,
        "plan": page.task.plan,
        "title": page.task.title,
        "crumbs": _crumbs(page.task.plan, "tasks", _t("任务")),
        "may_report": queries.may_enter(page.standing, page.task),
    }


@open_to(*STAFF)
def note(request: HttpRequest, task_id: int) -> HttpResponse:
    context = _task(request, task_id)
    page = FormPage(
        title=_t("填报进展：%(task)s") % {"task": context["task"]},
        purpose=_t("进展用事实和佐证说话，不填百分比。"),
        submit=_t("保存"),
        cancel=reverse("plans:task", args=[task_id]),
        after=_t("保存后规划综合部门和领导可在看板上看到。"),
        draft=f"plans.note.{task_id}",
    )

    def save(form: NoteForm) -> str:
        data = form.cleaned_data
        services.note_progress(request.user, task_id, data["on"], data["text"], _evidence(data["evidence"]))
        messages.done(request, _t("已记录进展。"))
        return page.cancel

    return respond(request, page, NoteForm, save, initial={"on": clock.today()}, crumbs=context["crumbs"])


@open_to(*STAFF)
def history(request: HttpRequest, kind: str, record_id: int) -> HttpResponse:
    """Who changed the record and when; at the side or as a page of its own."""
    if kind not in {"plan", "target", "project", "task", "row"}:
        raise Http404
    lines = queries.history_of(request.user, kind, record_id)
    return render(request, "web/history.html", {"history": lines})


def _evidence(file: UploadedFile | None) -> services.Evidence | None:
    return services.Evidence(file.name or "", file.chunks()) if file else None


def _crumbs(plan: Any, tab: str, words: str) -> list[tuple[str, str]]:
    return [(plan.name, reverse("plans:board", args=[plan.pk])), (words, reverse(f"plans:{tab}", args=[plan.pk]))]
