"""Where a case stands, for the pages of kinds that have one of their own: on the drawn process, who has it, since when,
by when, and what the viewer can do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import may_urge, parts_held, require_case
from gaoxin.apps.cases.models import Case, Part, Step
from gaoxin.apps.cases.queries.drawing import has_drawing, standing_on
from gaoxin.apps.cases.states import HELD, RUNNING, ClockState, PartState, StepState
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.models import User
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a part of a step, and how it stands with them."""

    name: str
    state: str
    urged: int


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A step the case is at."""

    name: str
    holders: Sequence[Holder]
    since: datetime
    due: datetime | None
    left: int | None
    """Working days left."""
    mine: bool
    """The viewer has a part in it."""


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """Where a case stands, for one viewer."""

    case: Case
    drawn: bool
    here: Sequence[str]
    done: Sequence[str]
    steps: Sequence[OpenStep]
    next: Sequence[str]
    """What the viewer can do next, in sentences; who waits for whom is said where there is nothing to do."""


def case_standing(user: User, case_id: int) -> CaseStanding:
    """Where a case stands, or *not found*."""
    case, place = require_case(user, case_id)
    with as_system():  # whoever sees a case sees who has it
        related = ("parts__department", "parts__organisation", "parts__person", "clocks")
        steps = list(case.steps.filter(state=StepState.OPEN).prefetch_related(*related))
        drawn, (here, done) = has_drawing(case), standing_on(case)
    running = case.state in RUNNING
    lines = [_open(user, case, step) for step in steps] if running else []
    return CaseStanding(case, drawn, here, done, lines, _next(case, lines, filer=place.filer, urges=may_urge(place)))


def _open(user: User, case: Case, step: Step) -> OpenStep:
    step.case = case
    parts = [part for part in step.parts.all() if part.state in (*HELD, PartState.DONE)]
    dues = [one.due for one in step.clocks.all() if one.due is not None and one.state != ClockState.DROPPED]
    dues += [part.due for part in parts if part.due is not None]
    due = min(dues, default=None)
    return OpenStep(
        step.name,
        [_holder(part) for part in parts],
        step.opened_at,
        due,
        working_days_left(due),
        bool(parts_held(user, step)),
    )


def _holder(part: Part) -> Holder:
    desk = part.department or part.organisation
    names = [str(one) for one in (desk, part.person) if one is not None]
    waits = part.organisation_id is not None and part.state == PartState.WAITING
    return Holder(" ".join(names), _t("等待办理") if waits else part.get_state_display(), part.urged)


def _next(case: Case, lines: Sequence[OpenStep], *, filer: bool, urges: bool) -> list[str]:
    if case.state not in RUNNING:
        return [_t("已经结束，没有要办的。")]
    mine = [_t("由您办理“%(step)s”。") % {"step": line.name} for line in lines if line.mine]
    if mine:
        return mine
    said = [_t("现在不用您办。")]
    if urges and lines:
        said.append(_t("等久了可以催办。"))
    if filer:
        said.append(_t("可以留言补充情况，也可以撤回。"))
    return said
