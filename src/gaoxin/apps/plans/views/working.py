"""What the pages of a plan under way share: crumbs, tabs, the way back to how things stood."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.plans.queries.consultation import Work
from gaoxin.apps.plans.services.units import Former
from gaoxin.apps.plans.states import PlanState
from gaoxin.web.pages.record import TabLine

_UNDO = "plans.undo"


def frame(work: Work, tab: str) -> dict[str, Any]:
    """Title, crumbs and tabs of a plan's working pages."""
    plan = work.plan
    names = [("consultation", _t("办理进程")), ("units", _t("任务分解"))]
    if work.works and plan.state != PlanState.PUBLISHED:
        names.append(("review", _t("识读核校")))
    if plan.state == PlanState.PUBLISHED:
        names.append(("versions", _t("印发版次")))
    return {
        "work": work,
        "plan": plan,
        "title": plan.name,
        "crumbs": [(_t("规划识读与分解"), reverse("plans:list"))],
        "tabs": [
            TabLine(label=label, href=reverse(f"plans:{name}", args=[plan.pk]), current=name == tab)
            for name, label in names
        ],
    }


def step_frame(work: Work) -> dict[str, Any]:
    """Crumbs of a step that is taken from the plan's page."""
    plan = work.plan
    crumbs = [(_t("规划识读与分解"), reverse("plans:list")), (plan.name, reverse("plans:consultation", args=[plan.pk]))]
    return {"work": work, "plan": plan, "crumbs": crumbs}


def keep_undo(request: HttpRequest, plan_id: int, former: Former) -> None:
    """Keep what stood before a change, so that the next step may take it back."""
    request.session[_UNDO] = {
        "plan": plan_id,
        "revisions": list(former.revisions.items()),
        "units": list(former.units.items()),
        "answers": former.answers,
    }


def take_undo(request: HttpRequest, plan_id: int) -> Former:
    """What stood before the last change, once; *not found* when that was another plan or has been taken back."""
    kept = request.session.pop(_UNDO, None)
    if not kept or kept["plan"] != plan_id:
        raise Http404
    return Former(dict(kept["revisions"]), dict(kept["units"]), kept["answers"])
