"""The next things a steward does, over all of their projects or in one, each with its reason in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.bundle_states import StepProgress
from gaoxin.apps.cases.models import BundleStep, Part, Progress
from gaoxin.apps.cases.queries.bundles.paths import Course, calendar
from gaoxin.apps.cases.states import HELD
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.next_things import Do, Obstacle, Running, Thing, Why, next_things, order
from gaoxin.engines.flows.remaining import working_days_between
from gaoxin.web import clock

MOST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do: of which project, what, why this, and what one click does. `post` is an address that takes a
    POST, `link` one that opens; `case` that of the case concerned."""

    course: Course
    thing: Thing
    title: str
    reasons: Sequence[str]
    action: str
    post: str = ""
    link: str = ""
    case_link: str = ""
    case_id: int | None = None


def next_lines(courses: Sequence[Course], most: int = MOST) -> Sequence[Line]:
    """The next things over these projects, the most pressing first."""
    taken, heard = _taken(courses), _heard(courses)
    silent = int(limit("supervision.quiet_days").value)
    found: list[tuple[Thing, Course]] = []
    for one in courses:
        running = {
            step.key: Running(
                own=step.department_id is None,
                taken=step.department_id is None or step.case_id in taken,
                quiet=_quiet(step, heard),
            )
            for step in one.steps
            if step.progress == StepProgress.RUNNING
        }
        obstacles = [
            Obstacle(
                str(blocker.pk),
                blocker.step.key if blocker.step else "",
                _late(one.dues.get(blocker.pk)),
                blocker.pk in taken,
            )
            for blocker in one.open_blockers
        ]
        things = next_things(one.path, running, [step.key for step in one.ready], obstacles, silent, most)
        found += [(thing, one) for thing in things]
    found.sort(key=lambda pair: (order(pair[0])[:3], pair[1].bundle.pk, pair[0].key))
    return [_line(thing, one) for thing, one in found[:most]]


def _taken(courses: Sequence[Course]) -> set[int]:
    """Cases of these projects that somebody has taken, or whose taking is over."""
    keys = [one.case_id for course in courses for one in course.steps if one.case_id]
    keys += [one.pk for course in courses for one in course.blockers]
    waiting = Part.objects.filter(case__in=keys, state__in=HELD, person__isnull=True, department__isnull=False)
    return set(keys) - set(waiting.values_list("case_id", flat=True))


def _heard(courses: Sequence[Course]) -> Mapping[int, object]:
    keys = [one.case_id for course in courses for one in course.steps if one.case_id]
    told = Progress.objects.filter(case__in=keys).values("case").annotate(last=Max("on"))
    return {one["case"]: one["last"] for one in told}


def _quiet(step: BundleStep, heard: Mapping[int, object]) -> int:
    since = heard.get(step.case_id or 0) or step.begun_on
    return 0 if since is None else max(working_days_between(since, clock.today(), calendar()), 0)  # type: ignore[arg-type]


def _late(due: object) -> int:
    if due is None:
        return 0
    return max(working_days_between(clock.local(due).date(), clock.today(), calendar()), 0)  # type: ignore[arg-type]


def _line(thing: Thing, course: Course) -> Line:
    if thing.do is Do.CLEAR:
        blocker = next(one for one in course.blockers if str(one.pk) == thing.key)
        return Line(
            course,
            thing,
            _t("疏通堵点：%(title)s") % {"title": blocker.case.title},
            list(_reasons(thing, str(blocker.case.department or ""))),
            _t("催办"),
            post=reverse("bundles:press", args=[course.bundle.pk, blocker.pk]),
            case_link=reverse("instructions:case", args=[blocker.pk]),
            case_id=blocker.pk,
        )
    step = next(one for one in course.steps if one.key == thing.key)
    reasons = list(_reasons(thing, str(step.department or step.office)))
    case_link = reverse("instructions:case", args=[step.case_id]) if step.case_id else ""
    if thing.do is Do.BEGIN:
        address = reverse("bundles:begin", args=[course.bundle.pk, step.pk])
        return Line(course, thing, _t("启动手续：%(name)s") % {"name": step.name}, reasons, _t("启动"), post=address)
    if thing.do is Do.FINISH:
        title = _t("登记办结：%(name)s") % {"name": step.name}
        return Line(course, thing, title, reasons, _t("去登记"), link=case_link, case_link=case_link)
    title = (_t("催办：%(name)s") if thing.do is Do.PRESS else _t("问进展：%(name)s")) % {"name": step.name}
    address = reverse("bundles:press", args=[course.bundle.pk, step.case_id])
    return Line(course, thing, title, reasons, _t("催办"), post=address, case_link=case_link, case_id=step.case_id)


def _reasons(thing: Thing, who: str) -> Iterable[str]:
    """Why just this, in words."""
    told = {"room": thing.room, "late": thing.late, "quiet": thing.quiet, "who": who}
    words = {
        Why.CRITICAL: _t("在关键路径上，晚一天，项目就晚一天"),
        Why.ROOM: _t("还有 %(room)s 个工作日机动，用完就影响总工期"),
        Why.LATE: _t("已超 %(late)s 个工作日（%(who)s）"),
        Why.UNTAKEN: _t("%(who)s还没有签收"),
        Why.QUIET: _t("%(quiet)s 个工作日没有进展（%(who)s）"),
        Why.WHOLE: _t("卡住整个项目"),
    }
    for why in thing.why:
        yield words[why] % told
    if thing.do is Do.BEGIN:
        yield _t("前置手续已经办完，可以启动（%(who)s）") % told
