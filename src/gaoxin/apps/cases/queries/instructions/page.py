"""One supervised case as its page shows it: what was asked and where it comes from, how it goes, what the viewer does
next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from gaoxin.apps.cases.access import Place, messages_of, parts_held, require_case, trail_of
from gaoxin.apps.cases.instruction_access import may_tell
from gaoxin.apps.cases.models import (
    Blocker,
    BundleStep,
    Case,
    Instruction,
    MeetingItem,
    Message,
    Part,
    Progress,
    Step,
    Trail,
)
from gaoxin.apps.cases.queries.instructions.panel import default_due
from gaoxin.apps.cases.queries.own_pages import SUPERVISED_KINDS
from gaoxin.apps.cases.states import HELD, RUNNING, StepState
from gaoxin.apps.cases.subjects import found, kind_word
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound
from gaoxin.web.registry import Text
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a case comes from: what it is, its name and, where the viewer may open it, the address."""

    kind: Text
    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class SupervisedPage:
    """One supervised case for one viewer. `own` is the step they do now; `may_take`: nobody has taken it yet."""

    case: Case
    place: Place
    number: str
    text: str
    origin: Origin | None
    instruction: Instruction | None
    own: Step | None
    may_take: bool
    open_parts: Sequence[Part]
    done_steps: Sequence[Step]
    progress: Sequence[Progress]
    messages: Sequence[Message]
    trail: Sequence[Trail]
    may_tell: bool
    due_proposed: date


def supervised_page(user: User, case_id: int) -> SupervisedPage:
    """One supervised case, or *not found*."""
    case, place = require_case(user, case_id)
    if case.kind not in SUPERVISED_KINDS or not place.staff:
        raise NotFound
    with as_system():  # whoever sees a case sees who has it
        steps = list(case.steps.all())
        parts = case.parts.filter(state__in=HELD).select_related("step", "department", "person")
        done = [step for step in steps if step.state == StepState.DONE]
    own, may_take = _own(user, case, [step for step in steps if step.state == StepState.OPEN])
    instruction = Instruction.objects.select_related("leader").filter(case=case).first()
    return SupervisedPage(
        case=case,
        place=place,
        number=instruction.shown if instruction is not None else case.number,
        text=_text(case, instruction),
        origin=_origin(user, case, instruction),
        instruction=instruction,
        own=own,
        may_take=may_take,
        open_parts=list(parts),
        done_steps=done[::-1],
        progress=list(Progress.objects.filter(case=case).select_related("department", "entered_by")),
        messages=list(messages_of(case, place)),
        trail=list(trail_of(case, place).order_by("-at", "-pk")),
        may_tell=may_tell(user, case, place),
        due_proposed=default_due(),
    )


def _own(user: User, case: Case, steps: Sequence[Step]) -> tuple[Step | None, bool]:
    if case.state not in RUNNING:
        return None, False
    for step in steps:
        step.case = case
        held = parts_held(user, step)
        if held:
            return step, held[0].person_id is None
    return None, False


def _text(case: Case, instruction: Instruction | None) -> str:
    """What was asked, as it was written."""
    if instruction is not None:
        return instruction.text
    item = MeetingItem.objects.filter(case=case).first()
    if item is not None and item.text:
        return item.text
    return str(case.content.answers.get("内容") or case.title)


def _origin(user: User, case: Case, instruction: Instruction | None) -> Origin | None:
    """The record, the minutes or the project it comes from."""
    if instruction is not None:
        if not instruction.record:
            return None
        subject = found(user, instruction.record, instruction.record_id or 0, instruction.part)
        link = "" if subject is None else subject.link
        return Origin(kind_word(instruction.record), instruction.subject, link)
    item = MeetingItem.objects.select_related("minutes").filter(case=case).first()
    if item is not None:
        words = f"{item.minutes.title} {item.minutes.number}".strip()
        return Origin(_kind(item.minutes), words, reverse("instructions:minutes", args=[item.minutes_id]))
    step = BundleStep.objects.select_related("bundle").filter(case=case).first()
    blocker = Blocker.objects.select_related("bundle").filter(case=case).first()
    bundle = step.bundle if step is not None else blocker.bundle if blocker is not None else None
    if bundle is None:
        return None
    return Origin(_kind(bundle), bundle.title, reverse("bundles:bundle", args=[bundle.pk]))


def _kind(record: object) -> str:
    return str(type(record)._meta.verbose_name)  # type: ignore[attr-defined] # a record of ours
