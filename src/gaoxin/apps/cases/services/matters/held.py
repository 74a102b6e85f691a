"""The case of a matter under its lock, for whoever is about to change it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse

from gaoxin.apps.cases.access import Place, parts_held, require_case
from gaoxin.apps.cases.models import Case, Message, Step
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.telling import NOTICE, filers
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Matter
from gaoxin.kernel.problems import Place as Spot
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because


@dataclass(slots=True)
class Held:
    """A matter's case, its declaration, and what the person is to it."""

    case: Case
    kept: MatterCase
    matter: Matter
    place: Place


@contextmanager
def holding(user: User, case_id: int, why: str = "") -> Iterator[Held]:
    """The case under its lock, in a transaction in which every row of it is seen; *not found* where it is no matter."""
    _, place = require_case(user, case_id)
    with transaction.atomic(), as_system(), because(why):
        case = moving.locked(case_id)
        kept = MatterCase.objects.filter(case=case).first()
        if kept is None:
            raise NotFound
        yield Held(case, kept, package_matters()[kept.key], place)


def step_of(user: User, held: Held, element: str) -> Step:
    """The open step of this element that the person has a part in; refused where it is done, or not theirs."""
    step = held.case.steps.filter(element=element, state=StepState.OPEN).first()
    if step is None:
        raise refuse("matters.another_stage", number=held.case.number, stage=str(held.kept.get_stage_display()))
    if not parts_held(user, step):
        raise refuse("cases.not_your_part", name=step.name)
    return step


def number_on_platform(case: Case, system: str, number: str) -> None:
    """Keep the number that a platform gave to a case; refused where another case of the zone bears it."""
    system, number = system[:40], number.strip()[:80]
    taken = Case.objects.filter(zone=case.zone_id, external_system=system, external_number=number)
    if taken.exclude(pk=case.pk).exists():
        raise refuse("matters.number_taken", Spot(path="number"), number=number)
    case.external_system, case.external_number = system, number
    case.save(update_fields=["external_system", "external_number"])


def give_notice(case: Case, by: User | None, title: str, text: str) -> None:
    """Write a notice into the thread of the case and tell those who filed it; `title` may hold %(number)s."""
    Message.objects.create(case=case, zone_id=case.zone_id, said_by=by, said_at=clock.now(), text=text)
    waiting = [person for person in filers(case) if by is None or person.pk != by.pk]
    link = reverse("matters:case", args=[case.pk])
    inbox.tell(waiting, NOTICE, title, {"number": case.number, "title": case.title}, link)
