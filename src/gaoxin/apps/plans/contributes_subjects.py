"""Records of plans that a leader may write on, and their figures."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.subjects import Subject
from gaoxin.apps.plans.queries import subjects
from gaoxin.web.registry import register

register(
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
        key="plans.project",
        label=_("重点项目"),
        find=lambda user, key, part: subjects.project_found(user, key, reverse("plans:project", args=[key])),
    ),
    Subject(
        key="plans.task",
        label=_("重点任务"),
        find=lambda user, key, part: subjects.task_found(user, key, reverse("plans:task", args=[key])),
    ),
)
