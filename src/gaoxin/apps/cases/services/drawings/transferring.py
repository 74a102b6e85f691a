"""Taking running cases over to the version in force of their process: tried first, then done, each with a report.

Each case is one transaction under its lock. A case is taken over only where nothing is lost: what was done keeps its
place, what waits goes on waiting with its basket and its limit. Every other case stays with its version, and the
report says why. A job that died goes on where it stopped.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext, gettext_noop

from gaoxin.apps.cases.drawing_access import require_drawing
from gaoxin.apps.cases.models import Case, ProcessTransfer, ProcessVersion, Run, Step, TransferredCase
from gaoxin.apps.cases.services.drawings.drafting import known
from gaoxin.apps.cases.services.moving import follow, loaded, locked
from gaoxin.apps.cases.services.processes import current_version, process_of
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, StepState, Taken
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.flows.bpmn.model import Does, Process
from gaoxin.engines.flows.running.migration import Migration, migrate
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, jobs
from gaoxin.web.jobs import NoProgress
from gaoxin.web.models import Job
from gaoxin.web.scope import acting_as, as_system, because

TRANSFER = "cases.transfer"


@transaction.atomic
def begin_transfer(user: User, zone: Zone, key: str, renamed: Mapping[str, str], *, rehearsed: bool) -> Job:
    """Start the job that tries or does it, for every running case of the zone with another version of the process."""
    require_drawing(user, known(key, zone))
    target = current_version(zone, key)
    _check_renamed(process_of(target), renamed)
    transfer = ProcessTransfer.objects.create(
        zone=zone,
        target=target,
        rehearsed=rehearsed,
        renamed=dict(renamed),
        started_by=user,
        started_at=clock.now(),
    )
    title = gettext("流程迁移试算") if rehearsed else gettext("流程迁移")
    return jobs.start(TRANSFER, title=title, user=user, transfer_id=transfer.pk)


def transfer_cases(progress: NoProgress, transfer_id: int) -> ProcessTransfer:
    """Do a transfer that was begun, one case after another, and count what it came to."""
    with acting_as(progress.actor):
        transfer = ProcessTransfer.objects.select_related("zone", "target").get(pk=transfer_id)
        with as_system():
            waiting = list(_still(transfer).values_list("pk", flat=True))
    for number, case_id in enumerate(waiting, 1):
        with acting_as(progress.actor), as_system():
            _one(transfer, case_id)
        progress.step(number, len(waiting), gettext_noop("逐件核对流程"))
    with acting_as(progress.actor), as_system():
        transfer.moved = transfer.cases.filter(came=Taken.MOVED).count()
        transfer.kept = transfer.cases.filter(came=Taken.KEPT).count()
        transfer.finished_at = clock.now()
        transfer.save()
    return transfer


def running_on_others(zone: Zone, target: ProcessVersion) -> QuerySet[Run]:
    """The running cases of a zone that go by another version of the process."""
    return Run.objects.filter(case__zone=zone, case__state__in=RUNNING, process__key=target.key).exclude(process=target)


def _still(transfer: ProcessTransfer) -> QuerySet[Run]:
    done = transfer.cases.values("case")
    return running_on_others(transfer.zone, transfer.target).exclude(case__in=done).order_by("pk")


@dataclass(frozen=True, slots=True)
class _Tried:
    """A case carried over in the engine; nothing is kept yet."""

    migration: Migration | None
    problems: tuple[Problem, ...]


def _one(transfer: ProcessTransfer, case_id: int) -> None:
    case = locked(case_id)
    run = Run.objects.select_related("process").get(case=case)
    if case.state not in RUNNING or run.process_id == transfer.target_id:
        return
    tried = _tried(transfer, case)
    if tried.migration is not None and not tried.problems and not transfer.rehearsed:
        try:
            with transaction.atomic():
                _take_over(transfer, case, tried.migration)
        except Refusal as refusal:  # nobody has the role of a step that is new
            tried = _Tried(None, refusal.problems)
    came = Taken.KEPT if tried.problems or tried.migration is None else Taken.MOVED
    opened = [one.name or one.step for one in tried.migration.opened] if came == Taken.MOVED and tried.migration else []
    problems = [{"code": one.code, "values": dict(one.values)} for one in tried.problems]
    TransferredCase.objects.create(transfer=transfer, case=case, came=came, opened=opened, problems=problems)


def _tried(transfer: ProcessTransfer, case: Case) -> _Tried:
    old, state = loaded(case)
    new = process_of(transfer.target)
    try:
        migration = migrate(state, old, new, transfer.renamed, clock.today())
    except Refusal as refusal:
        return _Tried(None, refusal.problems)
    return _Tried(migration, migration.lost)


def _take_over(transfer: ProcessTransfer, case: Case, migration: Migration) -> None:
    """Keep the case on the new version: its steps bear the ids and names of the new drawing, what is new is opened."""
    new = process_of(transfer.target)
    by = transfer.started_by
    with because(transfer.target.why):
        Run.objects.filter(case=case).update(process=transfer.target)
        for step in case.steps.filter(element__in=list(transfer.renamed)):
            step.element = transfer.renamed[step.element]
            step.save()
        for step in case.steps.filter(state=StepState.OPEN):
            drawn = new.steps.get(step.element)
            if drawn is not None and drawn.name and step.name != drawn.name:
                step.name = drawn.name
                step.save()
        note(case, "transferred", by, internal=True, version=transfer.target.version)
        follow(case, new, migration, by)


def _check_renamed(process: Process, renamed: Mapping[str, str]) -> None:
    tasks = {step.id for step in process.steps.values() if step.does is Does.TASK}
    for old, new in renamed.items():
        if new not in tasks:
            raise refuse("cases.no_such_step", Place(path=f"renamed:{old}"), name=new[:60])


def steps_gone(zone: Zone, target: ProcessVersion) -> list[tuple[str, str]]:
    """The steps of people at which running cases stand by other versions and which the new one does not have, by id,
    with their names."""
    now = {step.drawn for step in process_of(target).steps.values()}
    with as_system():
        standing = Step.objects.filter(state=StepState.OPEN, case__run__in=running_on_others(zone, target))
        found = dict(standing.values_list("element", "name").distinct().order_by("element"))
    return [(element, name) for element, name in found.items() if element not in now]


def steps_now(target: ProcessVersion) -> list[tuple[str, str]]:
    """The steps of people in a version, by id, with their names."""
    return [(step.id, step.name or step.id) for step in process_of(target).steps.values() if step.does is Does.TASK]
