"""A department's own page of a consultation: its rows, its part in them, what it has answered."""

from dataclasses import dataclass

from django.http import Http404

from gaoxin.apps.plans.access import require_plan
from gaoxin.apps.plans.models import Answer, Plan, RowUnit
from gaoxin.apps.plans.queries.consultation import UnitLine, unit_lines
from gaoxin.apps.plans.queries.deadlines import working_days_left
from gaoxin.apps.plans.states import AnswerKind, PlanState
from gaoxin.apps.sources.models import Passage
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Department, User
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Part:
    """One row of a department's queue: what it is, which part the department has, what it has answered."""

    line: UnitLine
    own: RowUnit
    answer: Answer | None
    passage: int | None

    @property
    def answered(self) -> bool:
        return self.answer is not None and self.answer.kind != AnswerKind.SILENT


@dataclass(frozen=True, slots=True)
class Asked:
    """A department's page of a consultation. `open` while answers are taken."""

    plan: Plan
    department: Department
    departments: tuple[Department, ...]
    parts: tuple[Part, ...]
    others: tuple[Department, ...]
    open: bool
    working_days_left: int | None

    @property
    def waiting(self) -> int:
        """Rows without a word from the department, whether answers are still taken or not."""
        return sum(not part.answered for part in self.parts)


def asked(user: User, plan_id: int, department_id: int | None = None) -> Asked | None:
    """The rows in which the person's department has a part; None where it has none. Of several departments the one
    asked for, or the first; another's is not found."""
    plan, place = require_plan(user, plan_id)
    lines = unit_lines(plan) if plan.round else []
    involved = {unit.department_id for line in lines for unit in line.units} & place.departments
    own = tuple(plan.zone.departments.filter(pk__in=involved).order_by("position", "name"))
    department = next((one for one in own if department_id in {None, one.pk}), None)
    if department is None:
        if department_id is not None:
            raise Http404
        return None
    passages = {
        (passage.start, passage.end): passage.pk
        for passage in Passage.objects.filter(document=plan.document_id).only("start", "end")
    }
    parts = tuple(
        Part(
            line=line,
            own=unit,
            answer=next((one for one in line.answers if one.department_id == department.pk), None),
            passage=passages.get((line.row.start, line.row.end)),
        )
        for line in lines
        for unit in line.units
        if unit.department_id == department.pk
    )
    others = tuple(one for one in current_departments(plan.zone) if one.pk != department.pk)
    taken = plan.state == PlanState.CIRCULATING and clock.now() <= plan.answers_due
    return Asked(plan, department, own, parts, others, taken, working_days_left(clock.now(), plan.answers_due))
