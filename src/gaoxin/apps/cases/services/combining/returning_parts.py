"""退单: a department returns the part assigned to it as not its own; the third time it is designated (指定办理).

A return hands the part to the office that dispatches, which hands it to another department; tokens of the process do
not move, and the other departments keep their parts. Once a case was designated its part cannot be returned, sent back
or handed on.
"""

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import dispatches, parts_held
from gaoxin.apps.cases.models import Case, Designation, Part, PartReturn, Step
from gaoxin.apps.cases.services import moving, signing
from gaoxin.apps.cases.services.desks import department as desk_of_department
from gaoxin.apps.cases.services.desks import desk_of, dispatching_department
from gaoxin.apps.cases.services.moving import Held, holding
from gaoxin.apps.cases.services.telling import tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import HELD, StepState
from gaoxin.apps.cases.supervision_states import ReturnGround
from gaoxin.apps.zones.access import current_departments, leaders_of, people_of, standing
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.assignments import Reassign
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because

HANDLED = "handle"
"""The step, by its id in the drawing, whose parts are those of departments."""


def most_returns() -> int:
    """Returns after which a case can only be designated."""
    return int(limit("cases.returns_before_designation").value)


@transaction.atomic
def return_part(user: User, step_id: int, ground: str, why: str) -> PartReturn:
    """A department returns its part to the office that dispatches, on a declared ground. The office is told; after
    the last return allowed the leaders as well."""
    with holding(user, step_id, why) as held:
        _returnable(held)
        if ground not in ReturnGround.values:
            raise refuse("returns.choose_ground", Place(path="ground"))
        if not why.strip():
            raise refuse("assignments.no_reason", Place(path="why"))
        case, department = held.case, held.part.department
        office = dispatching_department(case)
        if office is None or department is None:
            raise refuse("cases.nobody_for_role", role="dispatch", number=case.number)
        moving.act(user, step_id, Reassign(desk_of_department(office).key), why=why)
        made = PartReturn.objects.create(
            zone_id=case.zone_id,
            case=case,
            part=held.part,
            step=held.step,
            department=department,
            number=case.part_returns.count() + 1,
            ground=ground,
            why=why.strip()[:300],
            by=user,
            at=clock.now(),
        )
        note(case, "part_returned", user, internal=True, department=str(department), times=made.number, why=why.strip())
        people = {one.pk: one for one in people_of([office.pk])}
        if made.number >= most_returns():
            people |= {one.pk: one for one in leaders_of(case.zone)}
        told = gettext_noop("%(number)s 第 %(times)s 次退单：%(title)s")
        tell_people(case, [one for one in people.values() if one.pk != user.pk], told, times=made.number)
        return made


@transaction.atomic
def reassign(user: User, step_id: int, department_id: int, why: str) -> Case:
    """The office hands a returned part to another department, as long as it was not returned too often."""
    with holding(user, step_id, why) as held:
        if held.step.element != HANDLED or not held.case.part_returns.filter(part=held.part).exists():
            raise refuse("returns.not_here", name=held.step.name)
        check_handing_on(user, step_id, desk_of_department(department_id).key)
        if department_id not in {one.pk for one in current_departments(held.case.zone)}:
            raise refuse("cases.choose_desk", Place(path="department"))
        moving.act(user, step_id, Reassign(desk_of_department(department_id).key), why=why)
        return held.case


@transaction.atomic
def designate(user: User, case_id: int, department_id: int, why: str) -> Designation:
    """A leader or the office that dispatches decides which department handles a case that was returned too often. The
    part that waits in the office goes there and stays there; its people are told."""
    with as_system(), because(why.strip()):
        case = moving.locked(case_id)
        place = standing(user, case.zone)
        if not (place.leads or dispatches(place)):
            raise refuse("returns.for_designators")
        if not why.strip():
            raise refuse("assignments.no_reason", Place(path="why"))
        if case.part_returns.count() < most_returns() or hasattr(case, "designation"):
            raise refuse("returns.too_early", number=case.number, times=most_returns())
        department = next((one for one in current_departments(case.zone) if one.pk == department_id), None)
        if department is None:
            raise refuse("cases.choose_desk", Place(path="department"))
        step, part = _waiting(case)
        key = desk_of_department(department).key
        task = signing.perform(step, part, Reassign(key), why, _acting(user, part))
        signing.write(case, step, task, user)
        step.save()
        case.department = department
        made = Designation.objects.create(
            zone_id=case.zone_id, case=case, department=department, why=why.strip()[:300], by=user, at=clock.now()
        )
        note(case, "designated", user, internal=True, department=str(department), why=why.strip())
        moving.touch(case)
        tell_people(case, people_of([department.pk]), gettext_noop("%(number)s 指定由你部门办理，不得退单：%(title)s"))
        return made


def refuse_designated(case: Case, department_id: int | None) -> None:
    """Refuse to return, send back or hand on what a department was designated for."""
    made = Designation.objects.filter(case=case).select_related("department").first()
    if made is not None and made.department_id == department_id:
        raise refuse("returns.designated", number=case.number, department=str(made.department))


def check_handing_on(user: User, step_id: int, to: str) -> None:
    """Refuse to hand on what a department was designated for, but to its own people; and, after too many returns, what
    is still to be designated."""
    step = Step.objects.select_related("case__zone").filter(pk=step_id, element=HANDLED).first()
    part = next(iter(parts_held(user, step)), None) if step is not None else None
    if step is None or part is None:
        return
    case, desk = step.case, desk_of(to)
    if desk.person_id is None or desk.person_id not in {one.pk for one in people_of([part.department_id or 0])}:
        refuse_designated(case, part.department_id)
    if not Designation.objects.filter(case=case).exists() and case.part_returns.count() >= most_returns():
        raise refuse("returns.needs_designation", number=case.number, times=most_returns())


def check_sending_back(user: User, step_id: int) -> None:
    """Refuse to send back a case from the department that was designated for it."""
    step = Step.objects.select_related("case__zone").filter(pk=step_id, element=HANDLED).first()
    for part in parts_held(user, step)[:1] if step is not None else ():
        refuse_designated(part.case, part.department_id)


def returnable(step: Step, part: Part) -> bool:
    """Whether this part could be returned now."""
    if step.element != HANDLED or step.state != StepState.OPEN or part.department_id is None:
        return False
    office = dispatching_department(step.case)
    designated = Designation.objects.filter(case=step.case, department=part.department_id).exists()
    return office is not None and office.pk != part.department_id and not designated


def _returnable(held: Held) -> None:
    refuse_designated(held.case, held.part.department_id)
    if not returnable(held.step, held.part):
        raise refuse("returns.not_here", name=held.step.name)


def _waiting(case: Case) -> tuple[Step, Part]:
    """The part of the handling step that came back to the office."""
    office = dispatching_department(case)
    parts = case.parts.filter(step__element=HANDLED, step__state=StepState.OPEN, state__in=HELD, department=office)
    part = parts.select_related("step__case__zone", "department", "person").first()
    if part is None:
        raise NotFound
    return part.step, part


def _acting(user: User, part: Part) -> User:
    """Whose mandate the engine sees: the designator acts for the office that has the part."""
    return part.person or user
