"""One case as its page shows it: where it stands, who has it, what the viewer can do, what was said and done.

The engine is asked what could be done, so this stands above the queries.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.access import Place, attachments_of, messages_of, parts_held, require_case, trail_of
from gaoxin.apps.cases.models import Attachment, Case, Clock, Content, Message, Part, Step, Trail
from gaoxin.apps.cases.queries.drawing import has_drawing
from gaoxin.apps.cases.queries.filing import answered, step_answered
from gaoxin.apps.cases.services.limit_lines import StageLine, stage_lines
from gaoxin.apps.cases.services.offering import Acts, CaseActs, acts, case_acts, may_recall, urgeable
from gaoxin.apps.cases.services.own_steps import template_of
from gaoxin.apps.cases.services.talking import longest_message
from gaoxin.apps.cases.services.times import STEP
from gaoxin.apps.cases.states import RUNNING, ClockState, StepState
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.models import User
from gaoxin.web.pages.schemaform.answers import AnswerPart
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step with its parts, and the part of it the viewer may act on."""

    step: Step
    parts: Sequence[Part]
    own: Part | None
    may_take: bool
    clock: Clock | None
    acts: Acts | None
    urgeable: frozenset[int]
    left: int | None
    """Working days left for the viewer's own part."""
    may_recall: bool
    answered: Sequence[AnswerPart]

    @property
    def clock_left(self) -> int | None:
        """Working days left of the step's own limit."""
        return None if self.clock is None else working_days_left(self.clock.due)

    @property
    def template(self) -> str:
        """What is shown for the step instead of the common form; empty for most."""
        return template_of(self.step.case, self.step)


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
    limits: Sequence[StageLine]
    answered: Sequence[AnswerPart]
    acts: CaseActs
    may_talk: bool
    drawn: bool
    """Whether its process has a drawing."""
    longest_message: int

    @property
    def own_step(self) -> StepLine | None:
        """The step the viewer can do now."""
        return next((line for line in self.open_steps if line.own is not None), None)


def case_page(user: User, case_id: int) -> CasePage:
    """One case, or *not found*."""
    case, place = require_case(user, case_id)
    related = ("parts__department", "parts__person", "parts__organisation", "parts__deputy", "clocks")
    with as_system():  # whoever sees a case sees who has it, also without belonging there
        steps = list(case.steps.prefetch_related(*related))
    lines = [_line(user, case, place, step) for step in steps if place.staff or step.state != StepState.DROPPED]
    return CasePage(
        case=case,
        place=place,
        content=case.content,
        open_steps=[line for line in lines if line.step.state == StepState.OPEN],
        done_steps=[line for line in lines if line.step.state != StepState.OPEN],
        messages=list(messages_of(case, place)),
        attachments=list(attachments_of(case, place)),
        trail=list(trail_of(case, place).order_by("-at", "-pk")),
        clocks=list(case.clocks.filter(stage=STEP).exclude(state=ClockState.DROPPED).select_related("step")),
        limits=stage_lines(case),
        answered=answered(case, case.content),
        acts=case_acts(user, case, place),
        drawn=has_drawing(case),
        may_talk=case.state in RUNNING,
        longest_message=longest_message(),
    )


def _line(user: User, case: Case, place: Place, step: Step) -> StepLine:
    parts = list(step.parts.all())
    step.case = case
    is_open = step.state == StepState.OPEN and case.state in RUNNING
    held = parts_held(user, step) if is_open else []
    own = held[0] if held else None
    clocks = [one for one in step.clocks.all() if one.state != ClockState.DROPPED]
    return StepLine(
        step,
        parts,
        own,
        own is not None and own.person_id is None and own.department_id is not None,
        clocks[0] if clocks else None,
        acts(user, case, step, own) if own is not None else None,
        urgeable(user, step, place) - {part.number for part in held} if is_open else frozenset(),
        working_days_left(own.due) if own is not None else None,
        may_recall(user, case, step),
        step_answered(step) if place.staff else [],
    )
