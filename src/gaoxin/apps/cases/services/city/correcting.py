"""Correcting what an event is or where it lies: who acts follows from it anew, as long as nobody has begun."""

from django.db import transaction

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.city_access import may_start_plan
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.city import CityEvent
from gaoxin.apps.cases.queries.city.areas import areas_of
from gaoxin.apps.cases.services.city.reporting import title_of
from gaoxin.apps.cases.services.city.routing import competent
from gaoxin.apps.cases.services.moving import locked, touch
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.city_event_types import package_city_event_types
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

FIRST = "verify"
"""The step until which an event is corrected; afterwards it is handed over like any case."""


@transaction.atomic
def correct(user: User, case_id: int, event_type: str, area: str) -> Case:
    """Another type of the same category, or another area; the competent department is found anew."""
    case, place = require_case(user, case_id)
    event = CityEvent.objects.filter(case=case).first()
    if event is None:
        raise NotFound
    if not may_start_plan(place, case):
        raise refuse("city.not_yours_to_correct")
    declared = package_city_event_types().get(event_type)
    if declared is None or declared.category != event.category:
        raise refuse("city.type_of_category", Place(path="type"))
    if area and area not in areas_of(case.zone).areas:
        raise refuse("city.choose_area", Place(path="area"))
    with as_system():
        case = locked(case.pk)
        if not case.steps.filter(element=FIRST, state=StepState.OPEN).exists():
            raise refuse("city.verified_already", number=case.number)
        who = competent(case.zone, event.category, event_type, area)
        event.type, event.area, event.why = event_type, area, who.why
        event.save()
        case.department, case.title = who.department, title_of(event.category, event_type, case.address)
        note(case, "city_corrected", user, type=declared.name, department=who.department.name)
        touch(case)
    return case
