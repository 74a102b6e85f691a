"""The case of a one-thing under its lock, for whoever is about to change it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.cases.access import Place, parts_held, require_case
from gaoxin.apps.cases.models import Case, Step, Whole
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because


@dataclass(slots=True)
class HeldWhole:
    """A one-thing's case with what it has beyond a case, and what the person is to it."""

    case: Case
    whole: Whole
    place: Place


@contextmanager
def holding(user: User, case_id: int, why: str = "") -> Iterator[HeldWhole]:
    """The case under its lock, every row of it seen; *not found* where it is no one-thing. Its parts that run are
    locked first, in order: whoever ends a part holds that before its whole."""
    _, place = require_case(user, case_id)
    with transaction.atomic(), as_system(), because(why):
        found = Whole.objects.filter(case=case_id).first()
        if found is None:
            raise NotFound
        list(Case.objects.select_for_update(of=("self",)).filter(part_of__whole=found).order_by("pk"))
        case = moving.locked(case_id)
        found.refresh_from_db()
        yield HeldWhole(case, found, place)


def step_of(user: User, held: HeldWhole, element: str) -> Step:
    """The open step of this element that the person has a part in; refused where it is done, or not theirs."""
    step = held.case.steps.filter(element=element, state=StepState.OPEN).first()
    if step is None:
        raise refuse("wholes.another_stage", number=held.case.number)
    if not parts_held(user, step):
        raise refuse("cases.not_your_part", name=step.name)
    return step
