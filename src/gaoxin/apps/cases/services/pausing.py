"""What officials may do to the limits of a case: stop them on a declared ground, run them on, extend, change grade."""

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import dispatches, handles, may_decide_extension, require_case
from gaoxin.apps.cases.models import Case, Extension
from gaoxin.apps.cases.services import limits, times
from gaoxin.apps.cases.services.moving import locked, touch
from gaoxin.apps.cases.services.telling import tell_about, tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, CaseState, ExtensionState
from gaoxin.apps.zones.access import heads_of
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.limits import Continued, Extended, Reclassified, Stopped
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because


@transaction.atomic
def pause(user: User, case_id: int, ground: str, why: str) -> Case:
    """Stop the limits on a ground that is declared for them, with a reason. Whoever filed the case is told."""
    case = _handled(user, case_id, why)
    with as_system(), because(why.strip()):
        limits.happened(case, Stopped(clock.now(), ground))
        times.pause(case, ground)
        case.state = CaseState.PAUSED
        note(case, "paused", user, reason=_ground(case, ground), why=why.strip())
        touch(case)
        tell_about(case, gettext_noop("%(number)s 暂停计时：%(title)s"), by=user)
        return case


@transaction.atomic
def resume(user: User, case_id: int, ground: str, why: str = "") -> Case:
    """The ground is gone; the limits run on when none is left."""
    case = _handled(user, case_id, why or "—")
    with as_system(), because(why.strip()):
        limits.happened(case, Continued(clock.now(), ground))
        times.resume(case, ground)
        if not grounds_open(case):
            case.state = CaseState.OPEN
        note(case, "resumed", user, reason=_ground(case, ground), why=why.strip())
        touch(case)
        tell_about(case, gettext_noop("%(number)s 恢复计时：%(title)s"), by=user)
        return case


@transaction.atomic
def ask_extension(user: User, case_id: int, stage: str, why: str) -> Extension:
    """Ask for more time for a stage, before it is due. The heads of the department that answers for it are told."""
    case = _handled(user, case_id, why)
    with as_system(), because(why.strip()):
        if case.extensions.filter(stage=stage, state=ExtensionState.ASKED).exists():
            raise refuse("cases.extension_asked_already")
        limits.try_out(case, Extended(clock.now(), stage, why.strip()))
        asked = Extension.objects.create(
            case=case, stage=stage, why=why.strip()[:300], asked_by=user, asked_at=clock.now()
        )
        note(case, "extension_asked", user, internal=True, stage=_stage(case, stage), why=why.strip())
        heads = heads_of(case.department_id) if case.department_id else []
        tell_people(case, heads, gettext_noop("%(number)s 申请延期，请决定：%(title)s"))
        return asked


@transaction.atomic
def decide_extension(user: User, extension_id: int, granted: bool, why: str) -> Extension:
    """A head decides; granted it counts as of the moment it was asked, which was in time."""
    extension = Extension.objects.filter(pk=extension_id).first()
    if extension is None:
        raise NotFound
    case, place = require_case(user, extension.case_id)
    if not may_decide_extension(user, case, place, extension):
        raise refuse("cases.extension_for_head")
    if not granted and not why.strip():
        raise refuse("assignments.no_reason")
    with as_system(), because(why.strip()):
        case = locked(case.pk)
        extension = case.extensions.get(pk=extension_id)
        if extension.state != ExtensionState.ASKED or case.state not in RUNNING:
            raise refuse("cases.extension_decided")
        if granted:
            limits.happened(case, Extended(extension.asked_at, extension.stage, extension.why))
        extension.state = ExtensionState.GRANTED if granted else ExtensionState.REFUSED
        extension.decided_by, extension.decided_at, extension.note = user, clock.now(), why.strip()[:300]
        extension.save()
        what = "extension_granted" if granted else "extension_refused"
        note(case, what, user, internal=not granted, stage=_stage(case, extension.stage), why=why.strip())
        touch(case)
        tell_people(case, [extension.asked_by], gettext_noop("%(number)s 延期申请已决定：%(title)s"))
        return extension


@transaction.atomic
def regrade(user: User, case_id: int, grade: str, why: str) -> Case:
    """The office that dispatches gives a case another grade: its limits are counted anew, as the engine says how."""
    case, place = require_case(user, case_id)
    if not dispatches(place.standing):
        raise refuse("cases.graded_by_office")
    if not why.strip():
        raise refuse("assignments.no_reason")
    with as_system(), because(why.strip()):
        case = _running(case.pk)
        limits.happened(case, Reclassified(clock.now(), grade=grade))
        note(case, "regraded", user, grade=_grade(case, grade), why=why.strip())
        touch(case)
        return case


def grounds_open(case: Case) -> list[str]:
    """The grounds on which the limits stand still now."""
    timing = limits.timing_of(case)
    found: dict[str, None] = {}
    for event in timing.happened if timing is not None else ():
        if event["what"] == "stopped":
            found[event["ground"]] = None
        elif event["what"] == "continued":
            found.pop(event["ground"], None)
    return list(found)


def _handled(user: User, case_id: int, why: str) -> Case:
    """A running case that this person's department handles or dispatches, locked."""
    case, place = require_case(user, case_id)
    if not handles(user, case, place):
        raise refuse("cases.not_your_case", number=case.number)
    if not why.strip():
        raise refuse("assignments.no_reason")
    return _running(case.pk)


def _running(case_id: int) -> Case:
    with as_system():
        case = locked(case_id)
    if case.state not in RUNNING:
        raise refuse("cases.closed_already", number=case.number)
    if limits.timing_of(case) is None:
        raise refuse("cases.no_limits", number=case.number)
    return case


def _ground(case: Case, key: str) -> str:
    declared = limits.declared_for(case)
    return declared.grounds[key].name if declared is not None and key in declared.grounds else key


def _stage(case: Case, key: str) -> str:
    declared = limits.declared_for(case)
    return declared.stages[key].name if declared is not None and key in declared.stages else key


def _grade(case: Case, key: str) -> str:
    declared = limits.declared_for(case)
    return declared.grades[key].name if declared is not None and key in declared.grades else key
