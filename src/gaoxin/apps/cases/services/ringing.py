"""What comes about by itself as time passes: timers of processes are delivered, the ladder is climbed.

A job looks every minute. What came due while the machine was off is done after it starts, once: a timer is delivered by
the lock of its case, a rung is written down for its stage and due moment and never climbed for them again.
"""

import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta

from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import Case, Clock, Escalation
from gaoxin.apps.cases.services import limits
from gaoxin.apps.cases.services.moving import deliver, locked, touch
from gaoxin.apps.cases.services.telling import tell_people, working_on
from gaoxin.apps.cases.services.times import LIMIT, TIMER, calendar
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, ClockState
from gaoxin.apps.zones.access import heads_of, leaders_of
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.limits import Climb, Scheme, ladder
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, acting_as

LATER = timedelta(hours=1)
"""When a timer is tried again whose event cannot be delivered, because nobody has the role that follows."""
LEADERS_FROM = 2
"""Rungs after the limit from which leaders are told."""
log = logging.getLogger(__name__)


def ring() -> int:
    """Do everything that is due now, each case in a transaction of its own; answers how many clocks rang."""
    with acting_as(SYSTEM):
        due = list(
            Clock.objects.filter(next_alarm__lte=clock.now()).order_by("next_alarm").values_list("pk", flat=True)
        )
    return sum(_rung(key) for key in due)


def _rung(clock_id: int) -> bool:
    try:
        with acting_as(SYSTEM):
            return _ring(clock_id)
    except Refusal as refusal:
        log.warning("clock %s cannot ring: %s", clock_id, refusal)
        with acting_as(SYSTEM):
            Clock.objects.filter(pk=clock_id).update(next_alarm=clock.now() + LATER)
        return False


def _ring(clock_id: int) -> bool:
    case = locked(Clock.objects.values_list("case_id", flat=True).get(pk=clock_id))
    one = case.clocks.filter(pk=clock_id, next_alarm__lte=clock.now(), state=ClockState.RUNNING).first()
    if one is None:
        return False
    if case.state not in RUNNING:
        one.next_alarm = None
        one.save()
        return False
    if one.stage.startswith(LIMIT):
        _climb(case, one.stage.removeprefix(LIMIT))
    else:
        one.state, one.met_at, one.next_alarm = ClockState.MET, clock.now(), None
        one.save()
        note(case, "timer", None)
        deliver(case, one.stage.removeprefix(f"{TIMER}:"), {})
    return True


def _climb(case: Case, stage: str) -> None:
    """Climb every rung of one stage that is due, and tell whom the highest concerns."""
    found = limits.limits_of(case)
    limit = found.stage(stage) if found is not None else None
    if found is None or limit is None or limit.deadline is None or limit.deadline.moment is None:
        return
    due, now, climbed = limit.deadline.moment, clock.now(), []
    for climb in ladder(found, calendar()):
        if climb.stage == stage and climb.at <= now:
            _, new = Escalation.objects.get_or_create(
                case=case, stage=stage, rung=climb.rung.key, due=due, defaults={"at": now}
            )
            climbed += [climb] if new else []
    for climb in climbed:
        note(case, "climbed", None, rung=_rung_name(case, climb), stage=_stage_name(case, stage))
    case.rung = max(case.rung, *(_height(found.scheme, climb) for climb in climbed), 0)
    limits.compute(case)
    touch(case)
    if climbed:
        highest = max(climbed, key=lambda climb: _height(found.scheme, climb))
        tell_people(
            case,
            _concerned(case, found.scheme, highest),
            gettext_noop("%(rung)s：%(number)s %(title)s"),
            rung=_rung_name(case, highest),
        )


def _height(scheme: Scheme, climb: Climb) -> int:
    """How far up the ladder a rung is, the first being 1."""
    return [rung.key for rung in scheme.ladder].index(climb.rung.key) + 1


def _concerned(case: Case, scheme: Scheme, climb: Climb) -> Iterable[User]:
    """Before the limit those who work on it; from the limit their heads; later the leaders of the zone as well."""
    people = {one.pk: one for one in working_on(case)}
    if not climb.rung.before:
        departments = case.parts.filter(department__isnull=False).values_list("department_id", flat=True).distinct()
        people |= {one.pk: one for key in departments for one in heads_of(key)}
    if _after(scheme, climb) >= LEADERS_FROM:
        people |= {one.pk: one for one in leaders_of(case.zone)}
    return people.values()


def _after(scheme: Scheme, climb: Climb) -> int:
    """The how-manieth rung from the limit on this one is; 0 for those before it."""
    later: Sequence[str] = [rung.key for rung in scheme.ladder if not rung.before]
    return later.index(climb.rung.key) + 1 if climb.rung.key in later else 0


def _rung_name(case: Case, climb: Climb) -> str:
    declared = limits.declared_for(case)
    return climb.rung.key if declared is None else declared.rungs[climb.rung.key].name


def _stage_name(case: Case, stage: str) -> str:
    declared = limits.declared_for(case)
    return stage if declared is None else declared.stages[stage].name
