"""Bundles as pages show them: the own of a steward first, one with its procedures, and what a record tells of its."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AnonymousUser

from gaoxin.apps.cases.bundle_access import arranges, carries, may_make, require_bundle, visible_bundles
from gaoxin.apps.cases.bundle_states import BundleState, StepProgress
from gaoxin.apps.cases.models import Bundle, BundleStep
from gaoxin.apps.cases.queries.bundles.paths import Course, courses
from gaoxin.apps.cases.queries.bundles.things import Line, next_lines
from gaoxin.apps.cases.queries.instructions.panel import default_due
from gaoxin.apps.cases.subjects import Found, found
from gaoxin.apps.zones.access import current_departments, holders_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.apps.zones.states import Role
from gaoxin.catalogue.procedure_chains import package_procedure_chains
from gaoxin.engines.flows.paths import Placed
from gaoxin.web.problems import language

MOST_SHOWN = 200
"""Projects of one page; a zone has some dozens."""


@dataclass(frozen=True, slots=True)
class StewardPage:
    """The bundles a person sees, their own as steward first, and the next things in those they carry."""

    courses: Sequence[Course]
    lines: Sequence[Line]
    own: bool
    may_make: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """One procedure in its place; `ready`: it could begin now."""

    step: BundleStep
    placed: Placed | None
    ready: bool
    waits_for: Sequence[str]

    @property
    def adjustable(self) -> bool:
        """Whether it may be set aside, or its days be changed."""
        return self.step.optional or self.step.statutory_days is None


@dataclass(frozen=True, slots=True)
class StageLines:
    """The procedures of one approval stage."""

    name: str
    lines: Sequence[StepLine]

    @property
    def done(self) -> int:
        return sum(line.step.progress == StepProgress.DONE for line in self.lines)

    @property
    def counted(self) -> int:
        return sum(line.step.progress != StepProgress.SKIPPED for line in self.lines)


@dataclass(frozen=True, slots=True)
class BundlePage:
    """One bundle for one viewer."""

    course: Course
    stages: Sequence[StageLines]
    critical: Sequence[str]
    lines: Sequence[Line]
    carries: bool
    departments: Sequence[Department]
    due_proposed: date
    subject: Found | None
    chain_name: str


@dataclass(frozen=True, slots=True)
class Making:
    """What may be chosen to give a record its procedures."""

    chains: Sequence[tuple[str, str]]
    stewards: Sequence[User]


def steward_page(user: User, zone: Zone) -> StewardPage:
    """The bundles a person sees, with what to do next in those they carry."""
    bundles = list(visible_bundles(user, zone).select_related("steward", "department", "zone")[:MOST_SHOWN])
    bundles.sort(key=lambda one: (one.state != BundleState.RUNNING, one.steward_id != user.pk, one.pk))
    found_courses = courses(bundles)
    mine = [
        one for one in found_courses if one.bundle.steward_id == user.pk and one.bundle.state == BundleState.RUNNING
    ]
    carried = mine or (
        [one for one in found_courses if arranges(user, zone) and one.bundle.state == BundleState.RUNNING]
    )
    return StewardPage(found_courses, next_lines(carried), bool(mine), may_make(user, zone))


def bundle_page(user: User, bundle_id: int) -> BundlePage:
    """One bundle, or *not found*."""
    bundle = require_bundle(user, bundle_id)
    (course,) = courses([bundle])
    carried = carries(user, bundle)
    names = _names(course)
    ready = {one.key for one in course.ready}
    chain = package_procedure_chains().get(bundle.chain)
    return BundlePage(
        course=course,
        stages=_stages(course, ready, names),
        critical=critical_names(course),
        lines=next_lines([course]) if carried else [],
        carries=carried,
        departments=current_departments(bundle.zone),
        due_proposed=default_due(),
        subject=found(user, bundle.record, bundle.record_id),
        chain_name="" if chain is None else chain.name if language() == "zh" else chain.name_en,
    )


def of_record(user: User | AnonymousUser, record: str, key: int) -> Course | None:
    """The bundle of a record, for whoever sees it."""
    bundle = Bundle.objects.select_related("zone", "steward").filter(record=record, record_id=key).first()
    if bundle is None or not visible_bundles(user, bundle.zone).filter(pk=bundle.pk).exists():
        return None
    return courses([bundle])[0]


def making(user: User, zone: Zone) -> Making | None:
    """What may be chosen, or None for whoever may not."""
    if not may_make(user, zone):
        return None
    words = language()
    chains = [(one.key, one.name if words == "zh" else one.name_en) for one in package_procedure_chains().values()]
    stewards = holders_of(zone, Role.STEWARD)
    return Making(chains, stewards if arranges(user, zone) else [one for one in stewards if one == user])


def critical_names(course: Course) -> Sequence[str]:
    """The procedures on the critical path, in order."""
    names = _names(course)
    return [names[key] for key in course.path.critical]


def _names(course: Course) -> dict[str, str]:
    return {one.key: one.name for one in course.steps}


def _stages(course: Course, ready: set[str], names: dict[str, str]) -> Sequence[StageLines]:
    found_stages: dict[str, list[StepLine]] = {}
    settled = {one.key for one in course.steps if one.progress in (StepProgress.DONE, StepProgress.SKIPPED)}
    for step in course.steps:
        waits = [names[key] for key in step.after if key in names and key not in settled]
        line = StepLine(step, course.path.placed.get(step.key), step.key in ready, waits)
        found_stages.setdefault(step.stage, []).append(line)
    return [StageLines(name, lines) for name, lines in found_stages.items()]
