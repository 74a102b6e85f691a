"""Experiences and problems of institutions: lists, pages, and the zone's own experiences as papers."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.policies.fund_access import require_kept, works_on
from gaoxin.apps.policies.fund_states import ExperienceKind, ExperienceState
from gaoxin.apps.policies.models import Experience, ExperienceStep, ReformProblem
from gaoxin.apps.sources import files
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.paper import Paper


def experiences(user: User, zone: Zone, kind: ExperienceKind) -> QuerySet[Experience]:
    if zone not in zones_of(user):
        return Experience.objects.none()
    return Experience.objects.filter(zone=zone, kind=kind).select_related("department")


def problems(user: User, zone: Zone) -> QuerySet[ReformProblem]:
    if zone not in zones_of(user):
        return ReformProblem.objects.none()
    return ReformProblem.objects.filter(zone=zone).select_related("department")


def is_late(row: Experience) -> bool:
    open_one = row.state in (ExperienceState.TO_DO, ExperienceState.DOING)
    return row.due is not None and row.due < clock.today() and open_one


@dataclass(frozen=True, slots=True)
class ExperiencePage:
    experience: Experience
    steps: Sequence[ExperienceStep]
    works: bool


def experience_page(user: User, experience_id: int) -> ExperiencePage:
    row = require_kept(Experience, user, experience_id)
    return ExperiencePage(row, list(row.steps.select_related("by")), works_on(user, row.zone, row.department_id))


def problem_page(user: User, problem_id: int) -> tuple[ReformProblem, bool]:
    row = require_kept(ReformProblem, user, problem_id)
    return row, works_on(user, row.zone, row.department_id)


def step_file(user: User, experience_id: int, step_id: int):  # type: ignore[no-untyped-def] # a name and an open file
    row = require_kept(Experience, user, experience_id)
    step = row.steps.filter(pk=step_id).exclude(sha256="").first()
    if step is None:
        raise NotFound
    return step.file_name, files.path_of(step.sha256).open("rb")


def own_paper(user: User, zone: Zone) -> bytes:
    """The zone's own experiences as an official document in Word."""
    title = _t("%(zone)s可复制可推广经验") % {"zone": zone.name}
    paper = Paper(title)
    paper.title(title)
    for number, row in enumerate(experiences(user, zone, ExperienceKind.OWN).order_by("area", "pk"), 1):
        paper.body(
            _t("%(n)s. %(title)s（%(area)s，%(unit)s）")
            % {"n": number, "title": row.title, "area": row.area, "unit": row.department.name}
        )
        if row.synthetic:
            paper.body(_t("（模拟数据）"))
        paper.body(_t("主要做法：%(text)s") % {"text": row.content})
        paper.body(_t("取得成效：%(text)s") % {"text": row.result})
    paper.signature(zone.name, clock.today())
    return paper.to_bytes()
