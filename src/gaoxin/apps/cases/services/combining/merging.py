"""并案: duplicates follow the answer of their main case, and each filer is answered. Undone, a case stands as before.

While a case is merged nobody has it in a basket and its limits do not press; undone, they count from its filing, as if
it had never stood aside.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import dispatches, require_case
from gaoxin.apps.cases.models import Case, CaseMerger, Clock, Message, NotDuplicates, Part, Step
from gaoxin.apps.cases.services import limits
from gaoxin.apps.cases.services.moving import locked, touch
from gaoxin.apps.cases.services.telling import filers, tell_people, working_on
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.services.watching import Watcher, watch
from gaoxin.apps.cases.states import HELD, RUNNING, CaseState, ClockState, PartState, StepState
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system, because

ANSWER = "answer"
"""The step, by its id in the drawing, that answers the filer."""
ANSWER_FIELDS = ("result", "answer", "opinion")
"""Fields of that step in which the answer stands."""
TICKING = (ClockState.RUNNING, ClockState.PAUSED)


@transaction.atomic
def merge(user: User, case_id: int, main_id: int, why: str) -> CaseMerger:
    """Merge a running case into another running one of its kind and zone. Its filers are told which answer they get."""
    case, place = require_case(user, case_id)
    require_case(user, main_id)
    if not dispatches(place.standing):
        raise refuse("merging.for_office")
    if case_id == main_id:
        raise refuse("merging.itself", Place(path="number"))
    if not why.strip():
        raise refuse("assignments.no_reason", Place(path="why"))
    with as_system(), because(why.strip()):
        case, main = (locked(key) for key in sorted((case_id, main_id)))
        if case.pk != case_id:
            case, main = main, case
        _alike(case, main)
        made = CaseMerger.objects.create(
            case=case, main=main, why=why.strip()[:300], before=_standing(case), by=user, at=clock.now()
        )
        tell_people(case, working_on(case), gettext_noop("%(number)s 已并案，不用再办：%(title)s"))
        _set_aside(case)
        case.state, case.merged_into, case.closed_at = CaseState.MERGED, main, clock.now()
        case.due, case.due_provisional = None, False
        case.revision += 1
        case.save()
        note(case, "merged", user, number=main.number)
        note(main, "merged_in", user, internal=True, number=case.number)
        tell_people(case, filers(case), gettext_noop("%(number)s 与另一件同一事由并案办理，将一并答复您：%(title)s"))
        for further in case.duplicates.all():  # what was merged into it follows the same main case
            further.merged_into = main
            further.save(update_fields=["merged_into"])
        return made


@transaction.atomic
def undo(user: User, case_id: int, why: str) -> Case:
    """Take a case out again: its open steps, parts and clocks stand as they stood, its limits run on."""
    case, place = require_case(user, case_id)
    if not dispatches(place.standing):
        raise refuse("merging.for_office")
    if not why.strip():
        raise refuse("assignments.no_reason", Place(path="why"))
    with as_system(), because(why.strip()):
        case = locked(case_id)
        made = case.mergers.filter(undone_at__isnull=True).first()
        if made is None or case.merged_into is None or case.merged_into.state not in RUNNING:
            raise refuse("merging.undone_already")
        made.undone_by, made.undone_at = user, clock.now()
        made.save()
        case.state, case.merged_into, case.closed_at = made.before["state"], None, None
        case.save()
        _put_back(case, made.before)
        note(case, "unmerged", user, why=why.strip())
        limits.compute(case)
        touch(case)
        tell_people(
            case, [*filers(case), *working_on(case)], gettext_noop("%(number)s 已撤销并案，单独办理：%(title)s")
        )
        return case


@transaction.atomic
def tell_apart(user: User, one_id: int, other_id: int) -> NotDuplicates:
    """Somebody looked at two cases and found them not to be the same."""
    one, place = require_case(user, min(one_id, other_id))
    require_case(user, max(one_id, other_id))
    if not dispatches(place.standing):
        raise refuse("merging.for_office")
    made, _ = NotDuplicates.objects.get_or_create(
        zone=one.zone,
        one_id=min(one_id, other_id),
        other_id=max(one_id, other_id),
        defaults={"by": user, "at": clock.now()},
    )
    return made


def follow_main(main: Case) -> None:
    """Watcher: once the main case is answered, the filers of its duplicates get the same answer, once for each answer;
    once it is over, they have its outcome."""
    if not main.duplicates.exists():
        return
    answer = main.steps.filter(element=ANSWER, state=StepState.DONE).order_by("-finished_at", "-pk").first()
    for case in main.duplicates.select_related("zone", "filed_by", "organisation"):
        told = case.trail.filter(what="answered_with", values__answer=answer.pk).exists() if answer else True
        if answer is not None and not told:
            _answer_too(case, answer)
        if case.outcome != main.outcome:
            case.outcome = main.outcome
            case.save(update_fields=["outcome"])


def _answer_too(case: Case, answer: Step) -> None:
    written = [str(value).strip() for key in ANSWER_FIELDS if (value := answer.answers.get(key))]
    Message.objects.create(
        case=case,
        zone_id=case.zone_id,
        said_by=_answerer(answer),
        said_at=clock.now(),
        text="\n".join(written) or answer.name,
    )
    note(case, "answered_with", _answerer(answer), answer=answer.pk)
    tell_people(case, filers(case), gettext_noop("%(number)s 已随并案事项答复：%(title)s"))


def _answerer(answer: Step) -> User | None:
    part = answer.parts.filter(state=PartState.DONE).select_related("person").last()
    return part.person if part is not None else None


def _alike(case: Case, main: Case) -> None:
    for one in (case, main):
        if one.state not in RUNNING:
            raise refuse("cases.closed_already", number=one.number)
    if (case.kind, case.zone_id) != (main.kind, main.zone_id):
        raise refuse("merging.not_alike", Place(path="number"), number=case.number)


def _standing(case: Case) -> dict[str, Any]:
    """How the open steps, parts and clocks stand."""
    return {
        "state": case.state,
        "steps": list(case.steps.filter(state=StepState.OPEN).values_list("pk", flat=True)),
        "parts": {str(key): state for key, state in case.parts.filter(state__in=HELD).values_list("pk", "state")},
        "clocks": {
            str(one.pk): [one.state, one.next_alarm.isoformat() if one.next_alarm else None]
            for one in case.clocks.filter(state__in=TICKING)
        },
    }


def _set_aside(case: Case) -> None:
    now = clock.now()
    for step in case.steps.filter(state=StepState.OPEN):
        step.state, step.finished_at = StepState.DROPPED, now
        step.save(update_fields=["state", "finished_at"])
    for part in case.parts.filter(state__in=HELD):
        part.state, part.finished_at = PartState.RELEASED, now
        part.save(update_fields=["state", "finished_at"])
    for one in case.clocks.filter(state__in=TICKING):
        one.state, one.next_alarm = ClockState.DROPPED, None
        one.save(update_fields=["state", "next_alarm"])


def _put_back(case: Case, before: Mapping[str, Any]) -> None:
    for step in Step.objects.filter(case=case, pk__in=before["steps"]):
        step.state, step.finished_at = StepState.OPEN, None
        step.save(update_fields=["state", "finished_at"])
    for part in Part.objects.filter(case=case, pk__in=list(before["parts"])):
        part.state, part.finished_at = before["parts"][str(part.pk)], None
        part.save(update_fields=["state", "finished_at"])
    for one in Clock.objects.filter(case=case, pk__in=list(before["clocks"])):
        one.state, one.next_alarm = before["clocks"][str(one.pk)]
        one.save(update_fields=["state", "next_alarm"])


for _kind in ("appeal", "hotline"):
    watch(_kind, Watcher(moved=follow_main))


def may_merge(user: User, case: Case) -> bool:
    """Whether the person decides about duplicates of this case."""
    return dispatches(standing(user, case.zone))
