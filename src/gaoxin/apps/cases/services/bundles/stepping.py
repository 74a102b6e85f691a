"""Procedures of a bundle: beginning one files its case; what is reported on the case is done in the bundle."""

from django.db import transaction

from gaoxin.apps.cases.bundle_access import require_carried
from gaoxin.apps.cases.bundle_states import SETTLED, BundleState, StepProgress
from gaoxin.apps.cases.models import Bundle, BundleStep, Case
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.ordering import link
from gaoxin.apps.cases.services.returning import press_part
from gaoxin.apps.cases.states import HELD, RUNNING, CaseState, Channel
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

LONGEST_DAYS = 2000


@transaction.atomic
def begin_step(user: User, bundle_id: int, step_id: int) -> Case:
    """Begin a procedure: a case within its promised time, for the department that carries it, else for the steward.

    Refused while something that has to be done before it is not.
    """
    bundle, step = _held(user, bundle_id, step_id)
    _may_begin(bundle, step)
    filing = Filing(
        title=f"{step.name}：{bundle.title}"[:200],
        answers={"内容": f"{bundle.title}的{step.name}，由{step.office}办理，承诺 {step.promised_days} 个工作日。"},
        channel=Channel.ONLINE,
        synthetic=bundle.synthetic,
        data={
            "本区承办": step.department_id is not None,
            "承诺工作日": step.promised_days,
            "steward": bundle.steward_id,
        },
        prepare=lambda case: _prepare(case, bundle, step),
    )
    case = file(user, bundle.zone, "procedure", filing)
    with as_system():
        step.progress, step.case, step.begun_on = StepProgress.RUNNING, case, clock.today()
        step.save()
        link(case, user, bundle.record, bundle.record_id, bundle.title)
    return case


def case_reported(case: Case, text: str) -> None:
    """The case of a procedure is over: so is the procedure, and with the last the bundle."""
    step = BundleStep.objects.select_related("bundle").filter(case=case).first()
    if step is None:
        return
    step.progress, step.done_on, step.note = StepProgress.DONE, clock.today(), text[:200]
    step.save()
    _settle(step.bundle)


@transaction.atomic
def skip_step(user: User, bundle_id: int, step_id: int, why: str) -> BundleStep:
    """A procedure that the project does not need (不涉及), with the reason."""
    bundle, step = _held(user, bundle_id, step_id)
    if not step.optional or step.progress != StepProgress.WAITING:
        raise refuse("bundles.not_to_skip", name=step.name)
    if not why.strip():
        raise refuse("instructions.say_something", Place(path="why"))
    step.progress, step.note = StepProgress.SKIPPED, why.strip()[:200]
    step.save()
    _settle(bundle)
    return step


@transaction.atomic
def take_up(user: User, bundle_id: int, step_id: int) -> BundleStep:
    """A procedure that was set aside is needed after all."""
    bundle, step = _held(user, bundle_id, step_id)
    if step.progress != StepProgress.SKIPPED:
        raise refuse("bundles.not_set_aside", name=step.name)
    step.progress, step.note = StepProgress.WAITING, ""
    step.save()
    _settle(bundle)
    return step


@transaction.atomic
def change_days(user: User, bundle_id: int, step_id: int, days: int) -> BundleStep:
    """Set how many working days a procedure takes that no law limits, such as works by their contract, before it
    begins. The plan stays; the forecast follows."""
    _, step = _held(user, bundle_id, step_id)
    if step.statutory_days is not None or step.progress != StepProgress.WAITING:
        raise refuse("bundles.days_are_given", name=step.name)
    if not 0 < days <= LONGEST_DAYS:
        raise refuse("bundles.days", Place(path="days"), most=LONGEST_DAYS)
    step.promised_days = days
    step.save()
    return step


@transaction.atomic
def press(user: User, bundle_id: int, case_id: int) -> Case:
    """Press whoever has a procedure or an obstacle of a bundle now, once a day."""
    bundle = require_carried(user, bundle_id)
    with as_system():  # whoever arranges projects need not have a part in each case
        case = Case.objects.filter(pk=case_id).first()
        parts = [] if case is None else list(case.parts.filter(state__in=HELD).exclude(person=user))
    mine = bundle.steps.filter(case=case_id).exists() or bundle.blockers.filter(pk=case_id).exists()
    if case is None or not mine:
        raise NotFound
    if case.state not in RUNNING:
        raise refuse("cases.closed_already", number=case.number)
    for part in parts:
        press_part(user, part)
    return case


def _held(user: User, bundle_id: int, step_id: int) -> tuple[Bundle, BundleStep]:
    bundle = require_carried(user, bundle_id)
    step = bundle.steps.select_for_update(of=("self",)).filter(pk=step_id).first()
    if step is None:
        raise NotFound
    return bundle, step


def _may_begin(bundle: Bundle, step: BundleStep) -> None:
    again = step.progress == StepProgress.RUNNING and step.case is not None and step.case.state == CaseState.WITHDRAWN
    if step.progress != StepProgress.WAITING and not again:
        raise refuse("bundles.begun_already", name=step.name)
    open_now = bundle.steps.filter(key__in=step.after).exclude(progress__in=SETTLED)
    if missing := [one.name for one in open_now]:
        raise refuse("bundles.not_ready", name=step.name, missing=missing)


def _prepare(case: Case, bundle: Bundle, step: BundleStep) -> None:
    case.department_id = step.department_id or bundle.department_id
    case.save()


def _settle(bundle: Bundle) -> None:
    """All done, or open again."""
    open_now = bundle.steps.exclude(progress__in=SETTLED).exists()
    state = BundleState.RUNNING if open_now else BundleState.DONE
    if bundle.state != state and bundle.state != BundleState.DROPPED:
        bundle.state = state
        bundle.save()
