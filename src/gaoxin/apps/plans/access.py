"""Who may see and change plans. Whoever belongs to a zone sees its published plans; the planning office sees and works
the ones under way; departments see what is circulated to them and enter progress of what they lead or support."""

from typing import TypeVar

from django.db.models import Q, QuerySet
from django.http import Http404

from gaoxin.apps.plans.models import Plan, Project, Target, Task
from gaoxin.apps.plans.states import PlanState
from gaoxin.apps.zones.access import Standing, standing, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse

R = TypeVar("R", Target, Project, Task)
CIRCULATED = (PlanState.CIRCULATING, PlanState.SETTLING, PlanState.SUBMITTED, PlanState.PUBLISHED)


def visible_plans(user: User) -> QuerySet[Plan]:
    """Plans the person may open: all of a zone for its planning office and leaders, circulated ones for the others."""
    seen = Q(pk__in=[])
    for zone in zones_of(user):
        place = standing(user, zone)
        seen |= Q(zone=zone) if place.plans or place.leads else Q(zone=zone, state__in=CIRCULATED)
    return Plan.objects.filter(seen).select_related("zone", "document")


def published_plans(user: User) -> QuerySet[Plan]:
    return visible_plans(user).filter(state=PlanState.PUBLISHED)


def require_plan(user: User, plan_id: int) -> tuple[Plan, Standing]:
    """The plan and what the person is in its zone, or *not found*."""
    plan = visible_plans(user).filter(pk=plan_id).first()
    if plan is None:
        raise Http404
    return plan, standing(user, plan.zone)


def require_planning(user: User, plan_id: int) -> tuple[Plan, Standing]:
    """The plan for someone of the planning office; others are refused (or do not find it)."""
    plan, place = require_plan(user, plan_id)
    if not place.plans:
        raise refuse("plans.planning_office_only")
    return plan, place


def _require(user: User, records: QuerySet[R], record_id: int) -> tuple[R, Standing]:
    record = (
        records.filter(pk=record_id, plan__in=visible_plans(user))
        .select_related("plan__zone", "plan__document", "lead", "passage")
        .first()
    )
    if record is None:
        raise Http404
    return record, standing(user, record.plan.zone)


def require_target(user: User, target_id: int) -> tuple[Target, Standing]:
    return _require(user, Target.objects.all(), target_id)


def require_project(user: User, project_id: int) -> tuple[Project, Standing]:
    return _require(user, Project.objects.all(), project_id)


def require_task(user: User, task_id: int) -> tuple[Task, Standing]:
    return _require(user, Task.objects.all(), task_id)


def may_report(place: Standing, record: Target | Project | Task) -> bool:
    """Progress is entered by the planning office and by the departments that lead or support the record."""
    if place.plans or place.in_department(record.lead_id):
        return True
    return bool(place.departments) and record.supporting.filter(pk__in=place.departments).exists()
