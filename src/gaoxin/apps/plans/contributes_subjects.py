"""Records of plans that a leader may write on, and their figures."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.queries.bundles import pages
from gaoxin.apps.cases.subjects import Subject
from gaoxin.apps.plans.queries import subjects
from gaoxin.web.registry import RecordPanel, register

PROJECT = "plans.project"


def procedures_of(request: HttpRequest, record: str, project: Any, part: str) -> dict[str, Any] | None:
    """How the procedures of a project stand, or how it is given some."""
    course = pages.of_record(request.user, PROJECT, project.pk)
    may_make = course is None and pages.making(request.user, project.plan.zone) is not None
    if course is None and not may_make:
        return None
    address = f"{reverse('bundles:new')}?record={PROJECT}&id={project.pk}"
    return {"course": course, "critical": [] if course is None else pages.critical_names(course), "address": address}


register(
    RecordPanel(
        key="plans.procedures", record=PROJECT, template="plans/parts/procedures.html", context=procedures_of, order=10
    ),
    Subject(
        key="plans.plan",
        label=_("规划"),
        find=lambda user, key, part: subjects.plan_found(user, key, reverse("plans:board", args=[key])),
    ),
    Subject(
        key="plans.target",
        label=_("规划指标"),
        find=lambda user, key, part: subjects.target_found(user, key, reverse("plans:target", args=[key])),
    ),
    Subject(
        key=PROJECT,
        label=_("重点项目"),
        find=lambda user, key, part: subjects.project_found(user, key, reverse("plans:project", args=[key])),
    ),
    Subject(
        key="plans.task",
        label=_("重点任务"),
        find=lambda user, key, part: subjects.task_found(user, key, reverse("plans:task", args=[key])),
    ),
)
