"""The critical path of a bundle as it stands today, and how far it lies behind its plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from gaoxin.apps.cases.bundle_states import SETTLED, StepProgress
from gaoxin.apps.cases.models import Blocker, Bundle, BundleStep
from gaoxin.apps.cases.queries.answer_dues import answer_dues
from gaoxin.apps.cases.states import RUNNING
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.paths import Path, Work, critical_path
from gaoxin.engines.flows.remaining import working_days_between
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Course:
    """A bundle with its path: the day on which all is forecast to be done, and by how many working days that lies
    after the plan (before it: negative)."""

    bundle: Bundle
    steps: Sequence[BundleStep]
    blockers: Sequence[Blocker]
    path: Path
    forecast: date | None
    slip: int
    dues: Mapping[int, datetime | None]
    """By when each obstacle is to be cleared, by its case."""

    @property
    def pk(self) -> int:
        return self.bundle.pk

    @property
    def blocked(self) -> int:
        """How many obstacles are open."""
        return len(self.open_blockers)

    @property
    def done(self) -> int:
        return sum(one.progress in SETTLED for one in self.steps)

    @property
    def open_blockers(self) -> Sequence[Blocker]:
        return [one for one in self.blockers if one.case.state in RUNNING]

    @property
    def ready(self) -> Sequence[BundleStep]:
        """Procedures that could begin: all before them is done or not concerned."""
        settled = {one.key for one in self.steps if one.progress in SETTLED}
        waiting = [one for one in self.steps if one.progress == StepProgress.WAITING]
        return [one for one in waiting if settled.issuperset(one.after)]


def calendar() -> Calendar:
    return package_calendar("cn")


def course(
    bundle: Bundle,
    steps: Sequence[BundleStep],
    blockers: Sequence[Blocker],
    dues: Mapping[int, datetime | None],
) -> Course:
    """The path of a bundle from its procedures and obstacles."""
    path = critical_path(works(steps, blockers, dues), bundle.starts_on, clock.today(), calendar())
    slip = 0 if path.end is None else working_days_between(bundle.planned_end, path.end, calendar())
    return Course(bundle, steps, blockers, path, path.end, slip, dues)


def courses(bundles: Sequence[Bundle]) -> Sequence[Course]:
    """The paths of several bundles, in three queries."""
    keys = [one.pk for one in bundles]
    steps: dict[int, list[BundleStep]] = {key: [] for key in keys}
    blockers: dict[int, list[Blocker]] = {key: [] for key in keys}
    for step in BundleStep.objects.filter(bundle__in=keys).select_related("department", "case").order_by("position"):
        steps[step.bundle_id].append(step)
    for blocker in Blocker.objects.filter(bundle__in=keys).select_related("case__department", "step"):
        blockers[blocker.bundle_id].append(blocker)
    dues = answer_dues(blocker.pk for found in blockers.values() for blocker in found)
    return [course(one, steps[one.pk], blockers[one.pk], dues) for one in bundles]


def works(
    steps: Sequence[BundleStep],
    blockers: Sequence[Blocker] = (),
    dues: Mapping[int, datetime | None] = MappingProxyType({}),
) -> Sequence[Work]:
    """The procedures as the engine takes them. What is not concerned is left out, and what came before it comes before
    what followed it."""
    by_key = {one.key: one for one in steps}
    held: dict[str, date] = {}
    for blocker in blockers:
        due = dues.get(blocker.pk)
        if blocker.step is not None and blocker.case.state in RUNNING and due is not None:
            day = clock.local(due).date()
            held[blocker.step.key] = max(day, held.get(blocker.step.key, day))
    return [
        Work(
            one.key,
            one.promised_days,
            tuple(dict.fromkeys(_before(one, by_key))),
            one.begun_on,
            one.done_on,
            held.get(one.key),
        )
        for one in steps
        if one.progress != StepProgress.SKIPPED
    ]


def _before(step: BundleStep, by_key: Mapping[str, BundleStep]) -> list[str]:
    found: list[str] = []
    for key in step.after:
        before = by_key.get(key)
        if before is not None and before.progress == StepProgress.SKIPPED:
            found += _before(before, by_key)
        elif before is not None:
            found.append(key)
    return found
