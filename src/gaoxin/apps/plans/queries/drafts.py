"""The draft task list (征求意见稿) as a file: whole for those who work on it, its own part for a department."""

from dataclasses import dataclass
from urllib.parse import quote

from django.http import Http404

from gaoxin.apps.plans.access import require_plan
from gaoxin.apps.plans.documents import task_list
from gaoxin.apps.plans.queries.contents import draft_contents
from gaoxin.apps.plans.queries.covers import DRAFT, draft_cover
from gaoxin.apps.zones.models import User
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file to be sent, under a name that says what it is."""

    name: str
    data: bytes

    @property
    def disposition(self) -> str:
        """The header that names it, in the form all browsers understand."""
        return f"attachment; filename*=UTF-8''{quote(self.name)}"


def draft_file(user: User, plan_id: int, suffix: str, department_id: int | None = None) -> DraftFile:
    """The draft as .docx or .xlsx. A department's people get the part of a department they work in, nothing else."""
    plan, place = require_plan(user, plan_id)
    if not (place.plans or place.leads or place.in_department(department_id)):
        raise Http404
    department = plan.zone.departments.filter(pk=department_id).first()
    if department is None and department_id is not None:
        raise Http404
    contents = draft_contents(plan, department_id)
    printed = task_list.TaskList(draft_cover(plan, department, clock.today()), contents)
    data = task_list.word(printed) if suffix == "docx" else task_list.sheet(printed)
    part = f"（{department.name}）" if department else ""
    return DraftFile(f"{plan.name}任务分解表（{DRAFT}）{part}.{suffix}", data)
