"""Who decides one step: the engine of assignments asked, its answer kept as parts that stand in baskets."""

from collections.abc import Sequence

from gaoxin.apps.cases.models import Case, Part, Step
from gaoxin.apps.cases.services.desks import Desk, desk_of, person
from gaoxin.apps.cases.states import HELD, PartState
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows import assignments as engine
from gaoxin.engines.flows.assignments import Act, Assignment, Completion, Move, Rule, Status, Task
from gaoxin.engines.flows.assignments.moves import MOVES
from gaoxin.web import clock

SYSTEM = "system"
ALL = "all"
"""How a process writes that everybody asked has to decide (会签)."""
_STATES = {
    Status.VOTED: PartState.DONE,
    Status.MERGED: PartState.DONE,
    Status.RELEASED: PartState.RELEASED,
    Status.WITHDRAWN: PartState.RELEASED,
}


def begin(step: Step, together: str, desks: Sequence[Desk], by: User | None) -> Task:
    """A step comes to its desks; nothing is kept yet."""
    rule = Rule(Completion.ALL if together == ALL else Completion.ANY)
    who = SYSTEM if by is None else person(by).key
    return engine.begin(rule, [desk.key for desk in desks], at=clock.now(), who=who)


def task_of(step: Step) -> Task:
    """What is known of the decisions about a step."""
    return engine.from_json(step.signing)


def perform(step: Step, part: Part, act: Act, why: str) -> Task:
    """The task after a move made from a part; refused where it cannot be made."""
    return engine.perform(task_of(step), act, at=clock.now(), who=holder(step, part), why=why)


def offers(step: Step, part: Part) -> tuple[engine.Offer, ...]:
    """What can be done from a part now, and why not the rest."""
    return engine.possible(task_of(step), holder(step, part), clock.now())


def holder(step: Step, part: Part) -> str:
    """The desk that holds a part, as the engine knows it."""
    assignment = task_of(step).assignment(part.number)
    if assignment is None:
        raise ValueError(f"part {part.pk} has no assignment")
    return assignment.holder


def write(case: Case, step: Step, task: Task, by: User | None) -> None:
    """Keep the task with its step, and bring the parts in line with it."""
    step.signing = engine.as_json(task)
    parts = {part.number: part for part in step.parts.all()}
    due = step.clocks.order_by("due").values_list("due", flat=True).first()
    for number, status in engine.statuses(task).items():
        part = parts.get(number)
        assignment = task.assignments[number - 1]
        if part is None and status is Status.OPEN:
            _new(case, step, assignment, due)
        elif part is not None:
            _bring(part, assignment, status, by)


def take(part: Part, user: User) -> None:
    """Somebody of the department takes a part that waits there."""
    part.person, part.state = user, PartState.TAKEN
    part.save(update_fields=["person", "state"])


def release(step: Step) -> None:
    """The step is dropped: nobody has a part in it any more."""
    for part in step.parts.filter(state__in=HELD):
        part.state, part.finished_at = PartState.RELEASED, clock.now()
        part.save(update_fields=["state", "finished_at"])


def move_of(act: Act) -> Move:
    """The kind of a move."""
    return MOVES[type(act)]


def _new(case: Case, step: Step, assignment: Assignment, due: object) -> None:
    desk = desk_of(assignment.holder)
    Part.objects.create(
        step=step,
        case=case,
        zone_id=case.zone_id,
        number=assignment.number,
        department_id=desk.department_id,
        organisation_id=desk.organisation_id,
        person_id=desk.person_id,
        opened_at=clock.now(),
        due=due,
    )


def _bring(part: Part, assignment: Assignment, status: Status, by: User | None) -> None:
    state = _STATES.get(status, part.state if part.state in HELD else PartState.TAKEN)
    desk = desk_of(assignment.holder)
    handed = assignment.held_by and (desk.department_id, desk.organisation_id) != (
        part.department_id,
        part.organisation_id,
    )
    if handed or (desk.person_id is not None and desk.person_id != part.person_id):
        part.department_id, part.organisation_id, part.person_id = (
            desk.department_id,
            desk.organisation_id,
            desk.person_id,
        )
        state = PartState.WAITING if state in HELD else state
    if status is Status.VOTED and part.person_id is None and by is not None and desk.kind != "p":
        part.person = by
    if (state, part.finished_at is None) != (part.state, state in HELD):
        part.finished_at = None if state in HELD else part.finished_at or clock.now()
    part.state = state
    part.save()
