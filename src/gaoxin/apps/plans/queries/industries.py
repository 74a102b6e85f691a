"""Which key projects of a zone's plan are about an industry, by the words they use."""

from collections.abc import Callable

from django.utils.translation import gettext

from gaoxin.apps.plans.models import Project
from gaoxin.apps.plans.queries.plans import board_plan
from gaoxin.apps.plans.states import Stage
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.portraits import Industry, PortraitLine, PortraitTold

OVER = frozenset({Stage.OPERATING, Stage.AT_CAPACITY})
"""Stages after which a project is under way no more."""
TONES = {Stage.STALLED: "bad", Stage.CONCEIVED: "plain", Stage.SIGNED: "info", Stage.PREPARING: "info"}
FEN = 100


def projects_of(user: User, zone: Zone, industry: Industry, address: Callable[[int], str]) -> PortraitTold | None:
    """Projects of the published plan that name the industry in their box, name or content and are not done; None
    without a plan."""
    plan = board_plan(user, zone)
    if plan is None:
        return None
    projects = [one for one in Project.objects.filter(plan=plan).order_by("position") if one.stage not in OVER]
    lines = [line for one in projects if (line := _line(one, industry, plan.synthetic, address))]
    return PortraitTold(lines, len(projects), clock.today(), plan.name)


def _line(project: Project, industry: Industry, synthetic: bool, address: Callable[[int], str]) -> PortraitLine | None:
    reason = _reason(project, industry)
    if not reason:
        return None
    years = [str(one) for one in (project.start_year, project.end_year) if one]
    stage = Stage(project.stage)
    return PortraitLine(
        title=project.name,
        link=address(project.pk),
        state=stage.label,
        tone=TONES.get(stage, "good"),
        value=None if project.investment is None else project.investment // FEN,
        unit=gettext("元"),
        when="—".join(dict.fromkeys(years)),
        reason=reason,
        synthetic=synthetic,
    )


def _reason(project: Project, industry: Industry) -> str:
    """Where the project names the industry, and with which word; empty where it does not."""
    for text, where in (
        (project.name, gettext("项目名称")),
        (project.box, gettext("所在专栏")),
        (project.content, gettext("建设内容")),
    ):
        found = industry.mentioned_in(text)
        if found is not None:
            said = gettext("%(where)s提到“%(word)s”") % {"where": where, "word": found.word}
            return said + (gettext("（环节：%(segment)s）") % {"segment": found.segment} if found.segment else "")
    return ""
