"""The parts of a one-thing: opened stage by stage, side by side within a stage, and joined when all of it is over."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.matter_states import MatterStage, PaperState, PromiseState
from gaoxin.apps.cases.models import Attachment, Case, Whole, WholePart
from gaoxin.apps.cases.models.matters import MatterCase, Paper
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.effects import effect
from gaoxin.apps.cases.services.filing import LONGEST_TITLE, Filing, file
from gaoxin.apps.cases.services.matters.accepting import after
from gaoxin.apps.cases.services.matters.applying import KIND, write_papers
from gaoxin.apps.cases.services.matters.following import KIND as FOLLOWED
from gaoxin.apps.cases.services.matters.held import give_notice
from gaoxin.apps.cases.services.wholes.copying import attach_again
from gaoxin.apps.cases.states import Channel
from gaoxin.catalogue.forms import package_forms
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Home, LaterCheck, Matter
from gaoxin.catalogue.one_things import OneThing, package_one_things
from gaoxin.catalogue.standard_land import Easing, package_standard_land
from gaoxin.engines.flows.running.waiting import waiting
from gaoxin.web import clock

JOINED = "本阶段办结"
"""The message that the process of a one-thing waits for."""
OVER = (MatterStage.DECIDED, MatterStage.DELIVERED, MatterStage.REFUSED, MatterStage.ENDED, MatterStage.FINISHED)
"""Stages in which a part needs nobody any more."""
TOGETHER = "一件事"
"""The fact by which the process of a matter knows that its result is handed out with others."""


@effect("wholes.open_stage")
def open_stage(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Open the next stage: a case for each of its matters, all at once."""
    whole = Whole.objects.get(case=case)
    one = package_one_things()[whole.key]
    whole.stage = next(number for number, keys in stages_of(one, whole.chosen) if number > whole.stage)
    whole.save()
    keys = dict(stages_of(one, whole.chosen))[whole.stage]
    for position, key in enumerate(keys):
        open_part(whole, key, position)
    return {}


@effect("wholes.open_again")
def open_again(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Apply once more for what was not granted in this stage; papers that are there need not be handed in again."""
    whole = Whole.objects.get(case=case)
    for part in list(current_parts(whole)):
        kept = MatterCase.objects.get(case=part.case_id)
        if not granted(kept):
            part.again = open_part(whole, kept.key, part.position)
            part.save()
    return {}


@effect("matters.part_over")
def part_over(case: Case, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """A matter has its result; where it is part of a one-thing and the last of its stage, that goes on."""
    part = WholePart.objects.filter(case=case).select_related("whole").first()
    if part is not None:
        join(part.whole)
    return {}


def join(whole: Whole) -> None:
    """Let a one-thing go on when every part of its stage is over."""
    case = moving.locked(whole.case_id)
    whole.refresh_from_db()
    kept = [MatterCase.objects.get(case=part.case_id) for part in current_parts(whole)]
    process, state = moving.loaded(case)
    event = next((one for one in waiting(process, state) if any(it.name == JOINED for it in one.events)), None)
    if event is None or any(one.stage not in OVER for one in kept):
        return
    one = package_one_things()[whole.key]
    refused = [package_matters()[it.key].name for it in kept if not granted(it)]
    if refused:
        text = _t("本阶段已有结果，没有准予的：%(names)s。请决定补正后重新申请这些事项，或者就已经准予的出件。") % {
            "names": "、".join(refused)
        }
        give_notice(case, None, gettext_noop("%(number)s 有事项没有准予：%(title)s"), text)
    more = any(number > whole.stage for number, _ in stages_of(one, whole.chosen))
    moving.deliver(case, event.id, {"有未准予": bool(refused), "还有阶段": more})


def stages_of(one: OneThing, chosen: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The stages of a one-thing with something to do in them, counted from 1, each with its matters."""
    for number, stage in enumerate(one.stages, 1):
        keys = (*stage.matters, *(key for key in stage.where_needed if key in chosen))
        if keys:
            yield number, keys


def current_parts(whole: Whole) -> Sequence[WholePart]:
    """The parts of the stage that is open, without those that were applied for again."""
    return list(whole.parts.filter(stage=whole.stage, again__isnull=True).select_related("case"))


def granted(kept: MatterCase) -> bool:
    """Whether a part that is over came out well; what a platform finished counts as done there."""
    return kept.granted is True or kept.stage == MatterStage.FINISHED


def open_part(whole: Whole, key: str, position: int) -> WholePart:
    """File the case of one matter of a one-thing, with its own answers and papers out of the one filing."""
    matter = package_matters()[key]
    case = whole.case
    made: list[WholePart] = []

    def prepare(part: Case) -> None:
        made.append(WholePart.objects.create(case=part, whole=whole, stage=whole.stage, position=position))
        _keep(whole, part, matter)

    filing = Filing(
        f"{matter.name}：{case.title.partition('：')[2] or case.title}"[:LONGEST_TITLE],
        _answers(case, matter),
        form=matter.form,
        form_version=case.content.form_version,
        sources=case.content.sources,
        channel=Channel(case.channel),
        organisation=case.organisation,
        external_system=matter.platform[:40] if matter.home is Home.FOLLOWED else "",
        synthetic=case.synthetic,
        data={TOGETHER: True, **_platform_due(matter)},
        prepare=prepare,
    )
    file(case.filed_by, case.zone, FOLLOWED if matter.home is Home.FOLLOWED else KIND, filing, further=True)
    return made[0]


def _keep(whole: Whole, case: Case, matter: Matter) -> None:
    followed = matter.home is Home.FOLLOWED
    MatterCase.objects.create(
        case=case,
        zone_id=case.zone_id,
        key=matter.key,
        stage=MatterStage.FOLLOWED if followed else MatterStage.FILED,
        promised_days=matter.promised.days,
        statutory_days=None if matter.statutory is None else matter.statutory.days,
        promise=_promise(whole, matter),
    )
    if followed:
        return
    there = {one.name: one for one in whole.case.papers.filter(state=PaperState.RECEIVED)}
    handed = {
        position: attach_again(there[one.name].attachment, case, f"paper-{position}")
        for position, one in enumerate(matter.materials)
        if one.name in there
    }
    for file_of in Attachment.objects.filter(case=whole.case, removed_at__isnull=True):
        if file_of.field in _fields(matter):
            attach_again(file_of, case, file_of.field)
    write_papers(case, matter, handed, whole.case.filed_by, _made_here(whole))


def _promise(whole: Whole, matter: Matter) -> PromiseState:
    """A promise for standard land replaces the proof of what the area assessed already."""
    if whole.promise is None or not matter.commitment.allowed:
        return PromiseState.NONE
    eased = package_standard_land()[whole.promise.parcel.kind].easing(matter.key).values()
    if Easing.PROMISED not in eased:
        return PromiseState.NONE
    return PromiseState.SPARED if matter.commitment.check is LaterCheck.NOBODY else PromiseState.GIVEN


def _made_here(whole: Whole) -> frozenset[str]:
    """Results of the one-thing's own matters: nobody hands in what the thing itself makes."""
    matters = package_matters()
    return frozenset(result.name for key in package_one_things()[whole.key].matters for result in matters[key].results)


def _answers(case: Case, matter: Matter) -> dict[str, Any]:
    """Of the answers to the one form, those that the matter's own form asks; without a form, what it is about."""
    answers = case.content.answers
    if not matter.form:
        return {"事项": matter.name, "申请内容": case.title}
    return {key: value for key, value in answers.items() if key in _fields(matter)}


def _fields(matter: Matter) -> frozenset[str]:
    return frozenset(package_forms()[matter.form].level.by_key) if matter.form else frozenset()


def _platform_due(matter: Matter) -> dict[str, Any]:
    """By when a platform should have finished what only it handles."""
    if matter.home is not Home.FOLLOWED:
        return {}
    due = after(matter.promised.days, clock.local(datetime.combine(clock.today(), time(9))))
    return {"平台期限": clock.local(due).date().isoformat()}


def papers_by_name(case: Case) -> Mapping[str, Paper]:
    """The papers of a case by what they are called."""
    return {one.name: one for one in case.papers.all()}
