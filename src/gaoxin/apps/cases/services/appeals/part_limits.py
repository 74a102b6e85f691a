"""A limit of one department's own within a case: a clock that runs in working time until its part is done."""

from gaoxin.apps.cases.models import Case, Clock, Part
from gaoxin.apps.cases.services import times
from gaoxin.apps.cases.services.times import OWN
from gaoxin.apps.cases.states import HELD, ClockState
from gaoxin.web import clock

BASIS = "分拨时定的本部门时限"


def start(case: Case, part: Part, days: int) -> Clock:
    """The limit of a part begins, in working days."""
    made = times.begin(case, f"{OWN}{part.pk}", {"workdays": days}, BASIS)
    Part.objects.filter(pk=part.pk).update(due=made.due)
    return made


def settle(case: Case) -> None:
    """Bring the limits of parts in line with their parts: what is done is kept or missed, what was paused is due
    later."""
    running = case.clocks.filter(stage__startswith=OWN, state__in=[ClockState.RUNNING, ClockState.PAUSED])
    for one in running:
        part = case.parts.filter(pk=int(one.stage.removeprefix(OWN))).first()
        if part is None or part.state not in HELD:
            times.end(one, part.finished_at if part is not None else clock.now())
        elif part.due != one.due:
            Part.objects.filter(pk=part.pk).update(due=one.due)
