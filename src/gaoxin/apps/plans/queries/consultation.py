"""What the pages from decomposition to approval show: rows with their units, who has answered what, what is open."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Prefetch
from django.http import Http404

from gaoxin.apps.plans.access import require_plan
from gaoxin.apps.plans.documents import wording
from gaoxin.apps.plans.models import Answer, Plan, Row, RowUnit
from gaoxin.apps.plans.queries.contents import Item, row_item
from gaoxin.apps.plans.queries.deadlines import AnswersDue, answers_deadline, working_days_left
from gaoxin.apps.plans.states import AnswerKind, FindingState, PlanState, RowKind, RowState, UnitPart
from gaoxin.apps.zones.access import Standing, current_departments, people_counts
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock

CONTESTED = frozenset({AnswerKind.OBJECT, AnswerKind.ADD})


@dataclass(frozen=True, slots=True)
class UnitLine:
    """An accepted row with its units and this round's answers, as lists show it."""

    row: Row
    item: Item
    group: str
    units: tuple[RowUnit, ...]
    answers: tuple[Answer, ...] = ()

    @property
    def pk(self) -> int:
        return self.row.pk

    @property
    def title(self) -> str:
        """A target with its scope, anything else as the row is called."""
        return wording.target_name(self.item) if self.row.kind == RowKind.TARGET else self.row.title

    @property
    def lead(self) -> RowUnit | None:
        return next((unit for unit in self.units if unit.part == UnitPart.LEAD), None)

    @property
    def supporting(self) -> list[RowUnit]:
        return [unit for unit in self.units if unit.part != UnitPart.LEAD]

    @property
    def names(self) -> list[str]:
        return [unit.name for unit in self.units]

    @property
    def gap(self) -> str:
        """What is missing: `units`, `lead`, or nothing."""
        if not self.units:
            return "units"
        return "" if self.lead else "lead"

    @property
    def origins(self) -> list[str]:
        """Why the units stand there, each ground once."""
        return list(dict.fromkeys(unit.origin for unit in self.units))

    @property
    def grounds(self) -> list[tuple[str, str, str]]:
        """Why the units stand there: names, ground and reason, units of one ground and reason together."""
        found: dict[tuple[str, str], list[str]] = {}
        for unit in self.units:
            found.setdefault((unit.get_origin_display(), unit.reason), []).append(unit.name)
        return [("、".join(names), origin, reason) for (origin, reason), names in found.items()]

    @property
    def contested(self) -> list[Answer]:
        return [answer for answer in self.answers if answer.kind in CONTESTED]

    @property
    def undecided(self) -> list[Answer]:
        return [answer for answer in self.contested if not answer.outcome]

    @property
    def standing(self) -> str:
        """How far the row has come in this round: undecided, decided, silent, claimed, or nothing."""
        if self.contested:
            return "undecided" if self.undecided else "decided"
        if any(answer.kind == AnswerKind.SILENT for answer in self.answers):
            return "silent"
        asked = {unit.department_id for unit in self.units if unit.department_id}
        claimed = {answer.department_id for answer in self.answers if answer.kind == AnswerKind.CLAIM}
        return "claimed" if asked and asked <= claimed else ""

    @property
    def words(self) -> str:
        """What is to be reached, built or done, in a line."""
        if self.row.kind == RowKind.TARGET:
            unit = f" {self.item['unit']}" if self.item["unit"] else ""
            return "；".join(
                f"{wording.goal_time(goal)} {wording.goal_value(goal)}{unit}".strip() for goal in self.item["goals"]
            )
        if self.row.kind == RowKind.PROJECT:
            money = "" if self.item["investment"] is None else f"{wording.wan_text(self.item)} 万元"
            known = (wording.years(self.item).strip("—"), money, " ".join(self.item["content"].split()))
            return "，".join(filter(None, known))
        return str(self.item["text"])


@dataclass(frozen=True, slots=True)
class Work:
    """A plan on its way to being issued, and what the viewer is in its zone."""

    plan: Plan
    standing: Standing

    @property
    def works(self) -> bool:
        """Whether the viewer works on it, rather than looks at it."""
        return self.standing.plans

    @property
    def decides(self) -> bool:
        return self.standing.leads

    @property
    def offers_direct_issue(self) -> bool:
        """Whether the viewer may issue past the remaining steps. A leader who has the list before them approves it."""
        if self.plan.state == PlanState.PUBLISHED or self.being_issued:
            return False
        return self.standing.heads_planning or (self.standing.leads and self.plan.state != PlanState.SUBMITTED)

    @property
    def being_issued(self) -> bool:
        """Whether a job is issuing the list right now."""
        job = self.plan.job
        return job is not None and not job.finished and self.plan.state not in {PlanState.READING, PlanState.PUBLISHED}

    @property
    def working_days_left(self) -> int | None:
        return working_days_left(clock.now(), self.plan.answers_due)

    @property
    def overdue(self) -> bool:
        return self.plan.answers_due is not None and clock.now() > self.plan.answers_due


def work_of(user: User, plan_id: int) -> Work:
    """The plan for those who work on it or decide about it; the zone's other people are told where to look instead."""
    plan, place = require_plan(user, plan_id)
    if not (place.plans or place.leads):
        raise refuse("plans.planning_office_only")
    return Work(plan, place)


def departments_to_choose(plan: Plan) -> list[Department]:
    """The departments that may be given a part."""
    return current_departments(plan.zone)


def unit_lines(plan: Plan) -> list[UnitLine]:
    """The accepted rows in the order of the document."""
    return [_line(row, plan) for row in _accepted(plan)]


def line_of_answer(plan: Plan, answer_id: int) -> UnitLine:
    """The row that an answer of the present round is about."""
    row = _accepted(plan).filter(answers=answer_id).first()
    if row is None:
        raise Http404
    return _line(row, plan)


def undecided_count(user: User, plan_id: int) -> int:
    """How many objections and additions of the round nobody has decided on."""
    return sum(len(line.undecided) for line in unit_lines(work_of(user, plan_id).plan))


def _accepted(plan: Plan):
    answers = Answer.objects.filter(round=plan.round).select_related(
        "department", "proposed", "answered_by", "settled_by"
    )
    return (
        plan.rows.filter(state=RowState.ACCEPTED)
        .prefetch_related("units", Prefetch("answers", answers, "round_answers"))
        .order_by("start", "position")
    )


def _line(row: Row, plan: Plan) -> UnitLine:
    item = row_item(row)
    # Until a draft has been sent round, there is no round whose answers could count.
    answers = tuple(row.round_answers) if plan.round else ()
    return UnitLine(row, item, _group(row, item), tuple(row.units.all()), answers)


def _group(row: Row, item: Item) -> str:
    """The category, box or headings the row stands under."""
    if row.kind == RowKind.TASK:
        return item["headings"][-2] if len(item["headings"]) > 1 else ""
    return item["category"] or item.get("box", "") or " / ".join((row.current.get("section") or [])[-1:])


@dataclass(slots=True)
class DepartmentLine:
    """How far one department has come with its answers; `open` while the round takes them."""

    department: Department
    open: bool
    asked: int = 0
    leads: int = 0
    answers: Counter = field(default_factory=Counter)
    people: int = 0

    @property
    def claimed(self) -> int:
        return self.answers[AnswerKind.CLAIM]

    @property
    def contested(self) -> int:
        return self.answers[AnswerKind.OBJECT] + self.answers[AnswerKind.ADD]

    @property
    def silent(self) -> int:
        return self.answers[AnswerKind.SILENT]

    @property
    def outstanding(self) -> int:
        return self.asked - sum(self.answers.values()) if self.open else 0

    @property
    def unanswered(self) -> int:
        """Rows without a word from the department, whether the round is open or closed."""
        return self.outstanding + self.silent


def department_lines(plan: Plan, lines: Iterable[UnitLine]) -> list[DepartmentLine]:
    """The departments that have a part, in their official order, with how many people of each would be told."""
    present = {department.pk: department for department in plan.zone.departments.all()}
    answering = plan.state == PlanState.CIRCULATING
    found: dict[int, DepartmentLine] = {}
    for line in lines:
        for unit in line.units:
            if unit.department_id:
                own = found.setdefault(unit.department_id, DepartmentLine(present[unit.department_id], answering))
                own.asked += 1
                own.leads += unit.part == UnitPart.LEAD
        for answer in line.answers:
            if answer.department_id in found:
                found[answer.department_id].answers[answer.kind] += 1
    counts = people_counts(found)
    for key, own in found.items():
        own.people = counts[key]
    return sorted(found.values(), key=lambda own: (own.department.position, own.department.name))


@dataclass(frozen=True, slots=True)
class Numbers:
    """What stands before a step is taken: how many rows of each kind, and what is still open about them."""

    kinds: tuple[tuple[RowKind, int], ...]
    rows: int
    without_units: int
    without_lead: int
    undecided_rows: int
    open_findings: int
    contested: int
    outside: int
    outstanding: int


def numbers(plan: Plan, lines: Sequence[UnitLine]) -> Numbers:
    counted = Counter(line.row.kind for line in lines)
    certain = plan.findings.filter(state=FindingState.OPEN, severity="certain").count()
    asked = Counter(unit.department_id is not None for line in lines for unit in line.units)
    answered = {(answer.row_id, answer.department_id) for line in lines for answer in line.answers}
    outstanding = {
        (line.pk, unit.department_id) for line in lines for unit in line.units if unit.department_id
    } - answered
    return Numbers(
        kinds=tuple((kind, counted[kind]) for kind in RowKind),
        rows=len(lines),
        without_units=sum(line.gap == "units" for line in lines),
        without_lead=sum(line.gap == "lead" for line in lines),
        undecided_rows=plan.rows.filter(state=RowState.READ).count(),
        open_findings=certain,
        contested=sum(len(line.undecided) for line in lines),
        outside=asked[False],
        outstanding=len(outstanding) if plan.state == PlanState.CIRCULATING else 0,
    )


def contested_lines(lines: Iterable[UnitLine]) -> list[UnitLine]:
    """Rows with objections or additions, those nobody has decided on first."""
    return sorted((line for line in lines if line.contested), key=lambda line: not line.undecided)


def silent_lines(lines: Iterable[UnitLine]) -> list[tuple[Department, list[UnitLine]]]:
    """Departments that let the round pass without an answer, each with the rows (逾期未反馈)."""
    found: dict[Department, list[UnitLine]] = {}
    for line in lines:
        for answer in line.answers:
            if answer.kind == AnswerKind.SILENT:
                found.setdefault(answer.department, []).append(line)
    return sorted(found.items(), key=lambda pair: pair[0].position)


def deadline_from_now() -> AnswersDue:
    """When the answers would be due if the draft went round now."""
    return answers_deadline(clock.now())


def moment(when: datetime) -> str:
    return f"{clock.local(when):%Y-%m-%d %H:%M}"
