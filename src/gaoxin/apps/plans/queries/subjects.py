"""Plans, targets, projects and tasks as records that a leader may write on. A target is told with its latest value."""

from django.http import Http404
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.subjects import Found
from gaoxin.apps.plans.access import require_plan, require_project, require_target, require_task
from gaoxin.apps.zones.models import User


def plan_found(user: User, key: int, link: str) -> Found | None:
    try:
        plan, place = require_plan(user, key)
    except Http404:
        return None
    return Found(place.zone, plan.name, link, None, plan.synthetic)


def target_found(user: User, key: int, link: str) -> Found | None:
    try:
        target, place = require_target(user, key)
    except Http404:
        return None
    latest = target.values.filter(superseded_by__isnull=True).order_by("-year", "-pk").first()
    title = str(target)
    if latest is not None:
        told = {"name": title, "period": latest.period, "value": f"{latest.value.normalize():f}", "unit": target.unit}
        title = _t("%(name)s（%(period)s：%(value)s%(unit)s）") % told
    synthetic = target.plan.synthetic or (latest is not None and latest.synthetic)
    return Found(place.zone, title, link, target.lead_id, synthetic)


def project_found(user: User, key: int, link: str) -> Found | None:
    try:
        project, place = require_project(user, key)
    except Http404:
        return None
    return Found(place.zone, project.name, link, project.lead_id, project.plan.synthetic)


def task_found(user: User, key: int, link: str) -> Found | None:
    try:
        task, place = require_task(user, key)
    except Http404:
        return None
    return Found(place.zone, task.title, link, task.lead_id, task.synthetic)
