"""Plans for one enterprise: how far they are, and what a plan may begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext

from gaoxin.apps.enterprises.access import Place
from gaoxin.apps.enterprises.ladder_access import cultivates, require_measure, require_plan
from gaoxin.apps.enterprises.ladder_states import UNFINISHED, MeasureState, PlanState
from gaoxin.apps.enterprises.models import CultivationMeasure, CultivationPlan
from gaoxin.apps.enterprises.queries.ladders.books import book_in_force, rung_of
from gaoxin.apps.enterprises.queries.ladders.page import ladder_page
from gaoxin.apps.zones.models import User
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

YEAR = timedelta(365)


def counted(rows: QuerySet[CultivationPlan]) -> QuerySet[CultivationPlan]:
    """Plans with how many measures they have, how many are done, how many are late."""
    late = Q(measures__state__in=UNFINISHED, measures__due_on__lt=clock.today())
    return rows.annotate(
        total=Count("measures"),
        done=Count("measures", filter=Q(measures__state=MeasureState.DONE)),
        overdue=Count("measures", filter=late),
    )


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure as its plan shows it."""

    measure: CultivationMeasure
    clause: str
    late: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan with its measures, and what the person may do with it."""

    plan: CultivationPlan
    place: Place
    measures: Sequence[MeasureLine]
    clauses: Sequence[tuple[str, str]]
    rung: str

    @property
    def done(self) -> int:
        return sum(line.measure.state == MeasureState.DONE for line in self.measures)

    @property
    def active(self) -> bool:
        return self.plan.state == PlanState.ACTIVE

    @property
    def cultivates(self) -> bool:
        return self.active and cultivates(self.place.standing)


def plan_page(user: User, plan_id: int) -> PlanPage:
    """A plan for those of its zone and of its enterprise."""
    plan, place = require_plan(user, plan_id)
    clauses = _clauses(plan.zone_id, plan.title)
    names, today = dict(clauses), clock.today()
    lines = [
        MeasureLine(
            one,
            names.get(one.clause, ""),
            one.state in UNFINISHED and one.due_on < today,
            plan.state == PlanState.ACTIVE and may_report(one, place),
        )
        for one in plan.measures.select_related("department", "changed_by")
    ]
    found = rung_of(plan.title)
    return PlanPage(plan, place, lines, clauses, found[1].key if found else "")


def may_report(one: CultivationMeasure, place: Place) -> bool:
    """Whether a person may say how a measure goes on: its department, whoever cultivates, and for a measure of the
    enterprise its own people."""
    own = place.member and one.department_id is None
    return own or cultivates(place.standing) or place.standing.in_department(one.department_id)


def measure_page(user: User, measure_id: int) -> tuple[CultivationMeasure, PlanPage]:
    measure, place = require_measure(user, measure_id)
    if not may_report(measure, place):
        raise NotFound
    return measure, plan_page(user, measure.plan_id)


def _clauses(zone_id: int, title: str) -> list[tuple[str, str]]:
    book = book_in_force(zone_id, title, clock.today())
    return [(one.id, f"{one.id} {one.name}") for one in book.clauses] if book else []


@dataclass(frozen=True, slots=True)
class Start:
    """A measure that a computed way proposes."""

    words: str
    clause: str
    fact: str


@dataclass(frozen=True, slots=True)
class PlanStart:
    """What the form of a new plan begins with."""

    title: str
    summary: str
    due_on: date
    measures: Sequence[Start]


def plan_start(user: User, enterprise_id: int, rung: str, way: int | None) -> PlanStart:
    """What is missing for a rung in words, and the changes of the chosen way as measures."""
    detail = ladder_page(user, enterprise_id, rung).detail
    open_ones = [one for one in detail.conditions if one.state == "failed"]
    gaps = [f"{one.name}{gettext('（还差 %(gap)s）') % {'gap': one.gap} if one.gap else ''}" for one in open_ones]
    summary = gettext("尚未达到：%(gaps)s。") % {"gaps": "；".join(gaps)} if gaps else ""
    ways = detail.ways.ways
    chosen = ways[way - 1] if way is not None and 0 < way <= len(ways) else None
    measures = []
    if chosen is not None:
        clause = chosen.meets[0] if len(chosen.meets) == 1 else ""
        measures = [Start(change.text, clause, change.fact) for change in chosen.changes]
    due = chosen.day if chosen is not None and chosen.day else clock.today() + YEAR
    return PlanStart(detail.step.rung.title, summary[:1000], due, measures)
