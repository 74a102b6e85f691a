"""The limits of a case of a kind that declares them: what happened is kept, all else is computed from it each time.

A stage ends with the step of the process that bears its key as id in the drawing (`answer`); `receipt` ends when
somebody takes the case, and what is still running ends with the case.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from gaoxin.apps.cases.models import Case, Clock, Timing
from gaoxin.apps.cases.services.times import LIMIT, calendar
from gaoxin.apps.cases.states import ClockState, Urgency
from gaoxin.catalogue.case_kinds import package_case_kinds
from gaoxin.catalogue.case_limits import DeclaredLimits, package_case_limits
from gaoxin.engines.flows.limits import (
    CaseLimits,
    Done,
    Extended,
    HandedOn,
    Happening,
    Opened,
    Scheme,
    SentBack,
    StageLimit,
    as_json,
    case_limits,
    from_json,
    ladder,
)
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web import clock

RECEIPT = "receipt"
_GRADES = ("ordinary", "simple")
"""What a case is until somebody says otherwise, the first that its kind knows."""


@cache
def schemes() -> Mapping[str, Scheme]:
    return {key: declared.scheme for key, declared in package_case_limits().items()}


def declared_for(case: Case) -> DeclaredLimits | None:
    """The limits its kind declares, if any."""
    kind = package_case_kinds().get(case.kind)
    return package_case_limits().get(kind.limits) if kind is not None and kind.limits else None


def begin(case: Case) -> None:
    """The limits of a case begin as it is filed."""
    declared = declared_for(case)
    if declared is not None:
        opened = Opened(case.filed_at, declared.key, _grade(case, declared))
        _compute(Timing.objects.create(case=case, kind=declared.key, happened=as_json([opened])))


def timing_of(case: Case) -> Timing | None:
    """What happened to the limits; None where the kind declares none."""
    return Timing.objects.filter(case=case).first()


def try_out(case: Case, event: Happening) -> None:
    """Refuse what could not happen to the limits, and change nothing."""
    timing = timing_of(case)
    if timing is None:
        raise refuse("cases.no_limits", number=case.number)
    _found([*timing.happened, *as_json([event])])


def extensible(case: Case, limit: StageLimit) -> bool:
    """Whether more time could be asked for a stage now."""
    try:
        try_out(case, Extended(clock.now(), limit.stage.key, "—"))
    except Refusal:
        return False
    return True


def limits_of(case: Case) -> CaseLimits | None:
    """The limits as they stand; None where the kind declares none."""
    timing = timing_of(case)
    return None if timing is None else _found(timing.happened)


def happened(case: Case, event: Happening) -> None:
    """Something happened to the limits; refused where it cannot have. What is told late takes its place in time."""
    timing = timing_of(case)
    if timing is None:
        return
    events = sorted([*from_json(timing.happened), event], key=lambda one: one.at)
    timing.happened = as_json(events)
    _compute(timing)
    timing.save()


def received(case: Case) -> None:
    """Somebody has taken the case or done something about it."""
    step_done(case, RECEIPT)


def step_done(case: Case, element: str) -> None:
    """A step of the process is done; with it the stage that bears its name, if that is running."""
    found = limits_of(case)
    stage = found.stage(element) if found is not None else None
    if stage is not None and stage.running:
        happened(case, Done(clock.now(), element))


def handed_on(case: Case, to: str) -> None:
    """Another department has the case now."""
    happened(case, HandedOn(clock.now(), to))


def sent_back(case: Case, elements: Iterable[str]) -> None:
    """Steps are to be done again, and with them the stages they had ended."""
    for element in dict.fromkeys(elements):
        found = limits_of(case)
        stage = found.stage(element) if found is not None else None
        if stage is not None and stage.done_at is not None:
            happened(case, SentBack(clock.now(), element))


def finish(case: Case) -> None:
    """The case is over: what was still running is done."""
    found = limits_of(case)
    for stage in found.stages if found is not None else ():
        if stage.running:
            happened(case, Done(clock.now(), stage.stage.key))


def drop(case: Case) -> None:
    """Nobody owes anything any more."""
    running = case.clocks.filter(state__in=[ClockState.RUNNING, ClockState.PAUSED])
    for one in running:
        one.state, one.next_alarm = ClockState.DROPPED, None
        one.save()


def next_alarms(case: Case, found: CaseLimits) -> Mapping[str, object]:
    """For each stage the moment of the first rung that has not been climbed for the moment it is due."""
    climbed = set(case.escalations.values_list("stage", "rung", "due"))
    dues = {one.stage.key: one.deadline.moment for one in found.stages if one.running and one.deadline}
    alarms: dict[str, object] = {}
    for climb in ladder(found, calendar()):
        due = dues.get(climb.stage)
        if due is not None and (climb.stage, climb.rung.key, due) not in climbed:
            alarms.setdefault(climb.stage, climb.at)
    return alarms


def compute(case: Case) -> None:
    """Bring the rows of the limits in line with what happened, as after a rung was climbed or a calendar came out."""
    timing = timing_of(case)
    if timing is not None:
        _compute(timing)


def _compute(timing: Timing) -> None:
    found = _found(timing.happened)
    case = timing.case
    rows = {one.stage: one for one in case.clocks.filter(stage__startswith=LIMIT)}
    alarms = next_alarms(case, found)
    for limit in found.stages:
        if limit.deadline is not None:
            key = f"{LIMIT}{limit.stage.key}"
            one = rows.pop(key, None) or Clock(case=case, stage=key, happened=[])
            _keep(one, limit)
            one.next_alarm = alarms.get(limit.stage.key) if limit.running else None
            one.save()
    for one in rows.values():
        if one.state != ClockState.DROPPED:
            one.state, one.next_alarm = ClockState.DROPPED, None
            one.save()


def _keep(one: Clock, limit: StageLimit) -> None:
    if limit.deadline is None:
        raise ValueError("a stage that has not begun has no clock")
    one.due, one.provisional = limit.deadline.moment, bool(limit.deadline.provisional_years)
    one.met_at = limit.done_at
    if limit.done_at is not None:
        one.state = ClockState.MET if limit.kept else ClockState.MISSED
    else:
        one.state = ClockState.PAUSED if limit.deadline.moment is None else ClockState.RUNNING


def _found(saved: Iterable[Mapping[str, object]]) -> CaseLimits:
    return case_limits(from_json(saved), schemes(), calendar())


def _grade(case: Case, declared: DeclaredLimits) -> str:
    pressing = ("urgent",) if case.urgency != Urgency.ORDINARY else ()
    return next((one for one in (*pressing, *_GRADES) if one in declared.grades), next(iter(declared.grades)))
