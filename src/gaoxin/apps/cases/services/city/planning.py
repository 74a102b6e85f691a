"""Emergency plans: started from an event as a case of their own, whose process says who does what within how many
minutes. What runs goes on by the version of the process it began with."""

from django.db import transaction

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.city_access import may_start_plan
from gaoxin.apps.cases.city_states import KIND, PLAN_KIND
from gaoxin.apps.cases.models import Case, CaseLink
from gaoxin.apps.cases.services.filing import LONGEST_TITLE, Filing, file
from gaoxin.apps.cases.services.moving import locked
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, Channel, Relation, Urgency
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.emergency_plans import package_emergency_plans
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

PLAN = "plan"
"""The answer that keeps which plan it is."""


@transaction.atomic
def start_plan(user: User, case_id: int, key: str) -> Case:
    """Start a plan from an event; a plan that runs for it already is not started twice."""
    event, place = require_case(user, case_id)
    plan = package_emergency_plans().get(key)
    if plan is None or event.kind != KIND:
        raise NotFound
    if not may_start_plan(place, event):
        raise refuse("city.not_yours_to_correct")
    with as_system():
        event = locked(event.pk)
        if event.state not in RUNNING:
            raise refuse("cases.closed_already", number=event.number)
        if _running(event, key):
            raise refuse("city.plan_runs_already", Place(path="plan"), name=plan.name)
        case = file(
            user,
            event.zone,
            PLAN_KIND,
            Filing(
                f"{plan.name}：{event.title}"[:LONGEST_TITLE],
                {PLAN: key, "预案": plan.name, "事件": event.number},
                channel=Channel.ONLINE,
                urgency=Urgency.CRITICAL,
                address=event.address,
                longitude=event.longitude,
                latitude=event.latitude,
                synthetic=event.synthetic,
                flow=plan.flow,
            ),
        )
        case.department = event.department
        case.save()
        CaseLink.objects.create(
            case=case, relation=Relation.PART, other=event, title=plan.name, made_by=user, made_at=clock.now()
        )
        note(event, "plan_started", user, plan=plan.name, number=case.number)
    return case


def _running(event: Case, key: str) -> bool:
    """Whether the plan is being carried out for the event."""
    cases = event.linked_from.filter(relation=Relation.PART, case__kind=PLAN_KIND, case__state__in=RUNNING)
    return cases.filter(**{f"case__content__answers__{PLAN}": key}).exists()
