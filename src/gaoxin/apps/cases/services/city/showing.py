"""One city event as its page shows it: the spot, the pictures, the step the viewer has, and the plans that run.

The engine is asked what could be done, so this stands above the queries.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from gaoxin.apps.cases.access import attachments_of, require_attachment
from gaoxin.apps.cases.city_access import may_start_plan, visible_events
from gaoxin.apps.cases.city_states import KIND, PLAN_KIND
from gaoxin.apps.cases.models import Attachment, Case, Step
from gaoxin.apps.cases.models.city import CityEvent, DeviceReport
from gaoxin.apps.cases.queries.city.words import area_word, areas, category_word, said, type_word, types, why_word
from gaoxin.apps.cases.queries.city.words import plan_purpose as purpose_of
from gaoxin.apps.cases.queries.public.contacts import contact_of
from gaoxin.apps.cases.services.city.acting import REAL
from gaoxin.apps.cases.services.city.correcting import FIRST
from gaoxin.apps.cases.services.city.planning import PLAN
from gaoxin.apps.cases.services.showing import CasePage, case_page
from gaoxin.apps.cases.states import RUNNING, PartState, Relation, StepState
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.emergency_plans import package_emergency_plans
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

PICTURES = ("image/jpeg", "image/png")
MOST_REPORTS = 20
MOST_NEARBY = 5
CLOSE = (Decimal("0.004"), Decimal("0.003"))
"""Degrees of longitude and latitude within which events may be the same one: some 300 metres in our latitudes."""


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of a plan that was reached: who has it, by when, and when it was done. `left` are whole minutes until it
    is due, negative when it is late."""

    step: Step
    who: str
    due: datetime | None
    left: int | None
    words: str

    @property
    def late(self) -> int:
        """Minutes past the limit."""
        return -(self.left or 0)


@dataclass(frozen=True, slots=True)
class RunningPlan:
    """A plan started from an event."""

    case: Case
    key: str
    name: str
    steps: Sequence[PlanStep]


@dataclass(frozen=True, slots=True)
class Offered:
    """A plan that can be started."""

    key: str
    name: str
    purpose: str
    basis: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """A city event for one viewer."""

    page: CasePage
    event: CityEvent
    category: str
    type: str
    area: str
    why: str
    description: str
    contact: str
    """How to reach whoever reported it, for those who work on it."""
    pictures: Sequence[Attachment]
    reports: Sequence[DeviceReport]
    plans: Sequence[RunningPlan]
    startable: Sequence[Offered]
    types: Sequence[tuple[str, str]]
    areas: Sequence[tuple[str, str]]
    nearby: Sequence[Case]
    """Running events of the same category close by, which may be the same one."""

    @property
    def case(self) -> Case:
        return self.page.case

    @property
    def correctable(self) -> bool:
        return bool(self.types)

    @property
    def asks_real(self) -> bool:
        """Whether the viewer's step wants to know if the event is real."""
        line = self.page.own_step
        return line is not None and line.acts is not None and REAL in line.acts.asks.truths


def event_page(user: User, case_id: int) -> EventPage:
    """One city event, or *not found*."""
    page = case_page(user, case_id)
    case = page.case
    event = CityEvent.objects.filter(case=case).select_related("device").first()
    if case.kind != KIND or event is None:
        raise NotFound
    may = may_start_plan(page.place, case) and case.state in RUNNING
    correctable = may and any(line.step.element == FIRST for line in page.open_steps)
    plans = _plans(case) if page.place.staff else []
    return EventPage(
        page=page,
        event=event,
        category=category_word(event.category),
        type=type_word(event.type),
        area=area_word(case.zone, event.area),
        why=why_word(case.zone, event.why),
        description=str(page.content.answers.get("description", "")),
        contact=contact_of(case, page.place),
        pictures=[one for one in attachments_of(case, page.place) if one.media_type in PICTURES],
        reports=_reports(case) if page.place.staff else [],
        plans=plans,
        startable=_startable(event, plans) if may else [],
        types=types(event.category) if correctable else [],
        areas=areas(case.zone) if correctable else [],
        nearby=_nearby(user, case, event) if page.place.staff and case.state in RUNNING else [],
    )


def picture(user: User, attachment_id: int) -> Attachment:
    """A picture of a city event that the person sees, or *not found*."""
    found = require_attachment(user, attachment_id)
    if found.media_type not in PICTURES or found.case.kind != KIND:
        raise NotFound
    return found


def event_of_plan(case: Case) -> Case | None:
    """The event from which a plan was started."""
    link = case.links.filter(relation=Relation.PART, other__kind=KIND).select_related("other").first()
    return link.other if link is not None else None


def _nearby(user: User, case: Case, event: CityEvent) -> Sequence[Case]:
    if case.longitude is None or case.latitude is None:
        return []
    found = visible_events(user, case.zone).filter(
        state__in=RUNNING,
        city_event__category=event.category,
        longitude__range=(case.longitude - CLOSE[0], case.longitude + CLOSE[0]),
        latitude__range=(case.latitude - CLOSE[1], case.latitude + CLOSE[1]),
    )
    return list(found.exclude(pk=case.pk).order_by("-filed_at", "-pk")[:MOST_NEARBY])


def _reports(case: Case) -> Sequence[DeviceReport]:
    return list(case.device_reports.select_related("device").order_by("-received_at", "-pk")[:MOST_REPORTS])


def _plans(case: Case) -> Sequence[RunningPlan]:
    declared = package_emergency_plans()
    with as_system():  # whoever acts on an event sees who has which step of its plans
        cases = Case.objects.filter(links__other=case, links__relation=Relation.PART, kind=PLAN_KIND)
        cases = cases.select_related("content").order_by("pk")
        related = ("parts__department", "parts__person", "clocks")
        return [
            RunningPlan(
                one,
                (key := str(one.content.answers.get(PLAN, ""))),
                said(declared[key]) if key in declared else one.title,
                [_plan_step(step) for step in one.steps.exclude(state=StepState.DROPPED).prefetch_related(*related)],
            )
            for one in cases
        ]


def _plan_step(step: Step) -> PlanStep:
    due = next((one.due for one in step.clocks.all() if one.due is not None), None)
    left = None
    if due is not None and step.state == StepState.OPEN:
        left = int((due - clock.now()).total_seconds() // 60)
    held = [part for part in step.parts.all() if part.state not in (PartState.PASSED, PartState.RELEASED)]
    who = "、".join(dict.fromkeys(str(part.department or part.person) for part in held))
    words = str(step.answers.get("opinion", ""))
    return PlanStep(step, who, due, left, words)


def _startable(event: CityEvent, running: Sequence[RunningPlan]) -> Sequence[Offered]:
    """The plans for its type, those that do not run yet; where the type is not known all of them."""
    begun = {one.key for one in running if one.case.state in RUNNING}
    return [
        Offered(plan.key, said(plan), purpose_of(plan), "；".join(basis.shown for basis in plan.basis))
        for plan in package_emergency_plans().values()
        if plan.key not in begun and (not event.type or event.type in plan.types)
    ]
