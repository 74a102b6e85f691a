"""One filing of a one-thing as its page shows it: every part with where it stands, one set of papers, one result."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.cases.access import Place, oversees, parts_held, require_case
from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import OPEN_PAPERS, STAGE_TONES, MatterStage, PaperState
from gaoxin.apps.cases.models import Case, Message, Whole, WholePart
from gaoxin.apps.cases.models.matters import Certificate, MatterCase, Paper
from gaoxin.apps.cases.queries.matters.guides import name_of
from gaoxin.apps.cases.states import RUNNING, StepState
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Home
from gaoxin.catalogue.one_things import OneThing, package_one_things
from gaoxin.catalogue.one_things.asking import PAPERS, package_whole_forms
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.schemaform.answers import AnswerPart, parts
from gaoxin.web.problems import language
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part: its matter, who has it, where it stands, what it lacks. `days` are working days promised."""

    part: WholePart
    kept: MatterCase
    name: str
    stage_word: str
    tone: str
    department: str
    days: int
    left: int | None
    missing: Sequence[str]
    awaited: Sequence[Paper]
    certificate: Certificate | None
    followed: bool
    own: bool
    """Whether the viewer has the step that is open."""

    @property
    def to_accept(self) -> bool:
        """Whether the window has to do something about it: what was asked for papers waits for them."""
        stage = self.kept.stage
        return stage == MatterStage.FILED or (stage == MatterStage.ASKED and not self.missing)

    @property
    def replaced(self) -> bool:
        return self.part.again_id is not None


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage: its parts side by side; not yet opened ones name only their matters."""

    number: int
    name: str
    open: bool
    parts: Sequence[PartLine]
    to_come: Sequence[str]


@dataclass(frozen=True, slots=True)
class WholePage:
    """A one-thing for one viewer."""

    case: Case
    whole: Whole
    name: str
    place: Place
    stages: Sequence[StageLine]
    papers: Sequence[Paper]
    answers: Sequence[AnswerPart]
    certificate: Certificate | None
    messages: Sequence[Message]
    left: int | None
    desk: bool
    may_choose: bool
    may_issue: bool
    may_withdraw: bool
    may_hand_in: bool

    @property
    def lines(self) -> Sequence[PartLine]:
        return [line for stage in self.stages for line in stage.parts]

    @property
    def to_accept(self) -> Sequence[PartLine]:
        """What waits for the window."""
        return [line for line in self.lines if line.to_accept and not line.replaced]

    @property
    def waiting(self) -> Sequence[Paper]:
        return [paper for paper in self.papers if paper.state in OPEN_PAPERS]

    @property
    def done(self) -> int:
        return sum(line.kept.decided_at is not None or line.kept.stage == MatterStage.FINISHED for line in self.lines)


def wholes_in(user: User | AnonymousUser, zone: Zone) -> QuerySet[Whole]:
    """The one-things that the person sees as the zone's staff: all, or those with a part of their departments."""
    if zone not in zones_of(user):
        return Whole.objects.none()
    place = standing(user, zone)
    found = Whole.objects.filter(zone=zone)
    if not oversees(place):
        found = found.filter(parts__case__department__in=place.departments).distinct()
    return found.select_related("case__organisation")


def whole_page(user: User, case_id: int) -> WholePage:
    """One filing of a one-thing, or *not found*."""
    case, place = require_case(user, case_id)
    whole = Whole.objects.filter(case=case).select_related("promise__parcel").first()
    if whole is None:
        raise NotFound
    one = package_one_things()[whole.key]
    with as_system():  # whoever sees the whole sees where each of its parts stands
        lines = [_line(user, part) for part in whole.parts.select_related("case__department", "case__zone")]
    steps = {step.element: step for step in case.steps.filter(state=StepState.OPEN)}
    desk = place.staff and at_window(user, case.zone)
    running = case.state in RUNNING
    return WholePage(
        case=case,
        whole=whole,
        name=one.name_en if language() == "en" else one.name,
        place=place,
        stages=list(_stages(one, whole, lines)),
        papers=list(case.papers.select_related("attachment")),
        answers=_answers(case, whole),
        certificate=Certificate.objects.filter(case=case).first(),
        messages=list(case.messages.filter(internal=False)),
        left=working_days_left(whole.promised_due) if running else None,
        desk=desk,
        may_choose="choose" in steps and (place.filer or desk),
        may_issue="issue" in steps and bool(parts_held(user, steps["issue"])),
        may_withdraw=running and place.filer and not place.staff,
        may_hand_in=running and (place.filer or desk),
    )


def _answers(case: Case, whole: Whole) -> Sequence[AnswerPart]:
    """What was written in the one form; the papers have a list of their own."""
    form = package_whole_forms()[whole.key]
    papers = [part for part in form.sections if part.key == PAPERS]
    told = [section.label.get(language(), "") for section in papers]
    shown = parts(form, case.content.answers, clock.local(case.filed_at).date())
    return [part for part in shown if str(part.title) not in told]


def _stages(one: OneThing, whole: Whole, lines: Sequence[PartLine]) -> Sequence[StageLine]:
    matters, found = package_matters(), []
    for number, stage in enumerate(one.stages, 1):
        keys = (*stage.matters, *(key for key in stage.where_needed if key in whole.chosen))
        if keys:
            here = [line for line in lines if line.part.stage == number]
            name = stage.name_en if language() == "en" else stage.name
            found.append(StageLine(number, name, bool(here), here, [name_of(matters[key]) for key in keys]))
    return found


def _line(user: User, part: WholePart) -> PartLine:
    kept = MatterCase.objects.get(case=part.case_id)
    papers = list(part.case.papers.all())
    steps = part.case.steps.filter(state=StepState.OPEN)
    matter = package_matters()[kept.key]
    withdrawn = part.case.state == "withdrawn"
    return PartLine(
        part=part,
        kept=kept,
        name=name_of(matter),
        stage_word=part.case.get_state_display() if withdrawn else str(kept.get_stage_display()),
        tone="plain" if withdrawn else STAGE_TONES[kept.stage],
        department=str(part.case.department or ""),
        days=kept.promised_days,
        left=working_days_left(part.case.due) if part.case.state in RUNNING else None,
        missing=[paper.name for paper in papers if paper.state == PaperState.MISSING],
        awaited=[paper for paper in papers if paper.state == PaperState.AWAITED],
        certificate=Certificate.objects.filter(case=part.case_id).first(),
        followed=matter.home is Home.FOLLOWED,
        own=any(parts_held(user, step) for step in steps),
    )
