"""One case as its page shows it: where it stands, who has it, what the viewer can do, what was said and done."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.access import Place, attachments_of, messages_of, parts_held, require_case, trail_of
from gaoxin.apps.cases.models import Attachment, Case, Clock, Content, Message, Part, Step, Trail
from gaoxin.apps.cases.states import HELD, RUNNING, ClockState, StepState
from gaoxin.apps.zones.models import User


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step with its parts, and the part of it the viewer may act on."""

    step: Step
    parts: Sequence[Part]
    own: Part | None
    may_take: bool
    clock: Clock | None


@dataclass(frozen=True, slots=True)
class CasePage:
    """A case for one viewer."""

    case: Case
    place: Place
    content: Content
    open_steps: Sequence[StepLine]
    done_steps: Sequence[StepLine]
    messages: Sequence[Message]
    attachments: Sequence[Attachment]
    trail: Sequence[Trail]
    clocks: Sequence[Clock]
    may_talk: bool

    @property
    def own_step(self) -> StepLine | None:
        """The step the viewer can do now."""
        return next((line for line in self.open_steps if line.own is not None), None)


def case_page(user: User, case_id: int) -> CasePage:
    """One case, or *not found*."""
    case, place = require_case(user, case_id)
    steps = list(case.steps.prefetch_related("parts__department", "parts__person", "parts__organisation", "clocks"))
    lines = [_line(user, case, step) for step in steps if place.staff or step.state != StepState.DROPPED]
    return CasePage(
        case=case,
        place=place,
        content=case.content,
        open_steps=[line for line in lines if line.step.state == StepState.OPEN],
        done_steps=[line for line in lines if line.step.state != StepState.OPEN],
        messages=list(messages_of(case, place)),
        attachments=list(attachments_of(case, place)),
        trail=list(trail_of(case, place).order_by("-at", "-pk")),
        clocks=list(
            case.clocks.exclude(state=ClockState.DROPPED).exclude(stage__startswith="timer").select_related("step")
        ),
        may_talk=case.state in RUNNING,
    )


def _line(user: User, case: Case, step: Step) -> StepLine:
    parts = list(step.parts.all())
    step.case = case
    held = parts_held(user, step) if step.state == StepState.OPEN else []
    own = held[0] if held else None
    clocks = [one for one in step.clocks.all() if one.state != ClockState.DROPPED]
    may_take = own is not None and own.person_id is None and own.department_id is not None and own.state in HELD
    return StepLine(step, parts, own, may_take, clocks[0] if clocks else None)
