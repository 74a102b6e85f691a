"""The jobs of the seals: sealing the closed days and removing old accesses each night, and checking when asked."""

from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext

from gaoxin.web import accesslog, jobs
from gaoxin.web.jobs import JobProgress, job
from gaoxin.web.models import Job, JobState, Verification
from gaoxin.web.registry import Person
from gaoxin.web.scope import SYSTEM, Actor, System, acting_as, as_system
from gaoxin.web.seal import making, verifying
from gaoxin.web.seal.verifying import Findings

SEAL, VERIFY = "web.seal_days", "web.verify_seals"


def start_when_due() -> Job | None:
    """Have the closed days sealed, unless they are or somebody is about it."""
    with acting_as(SYSTEM):
        waiting = Job.objects.filter(kind=SEAL, state__in=[JobState.QUEUED, JobState.RUNNING]).exists()
        if waiting or not making.due():
            return None
        return jobs.start(SEAL, title=gettext("每日封存"), user=None)


@job(SEAL, atomic=False)
def seal_days(progress: JobProgress) -> None:
    """Each day is kept as soon as it is sealed; run again after a kill, it goes on with the next."""
    making.make_missing(progress)
    with acting_as(progress.actor):
        accesslog.prune()


def start_verification(user: Person) -> Job:
    """Check all seals in the background."""
    return jobs.start(VERIFY, title=gettext("核验每日封存"), user=user)


@job(VERIFY)
def verify_seals(progress: JobProgress) -> str:
    """Check everything and keep what was found; answers the address of the result."""
    with as_system():
        kept = keep_verification(verifying.verify(progress), _person(progress.actor))
    return reverse("web:verification", args=[kept.pk])


def keep_verification(findings: Findings, person: Person | None) -> Verification:
    """Keep what a check found. Runs inside a scope that may."""
    return Verification.objects.create(
        made_at=Now(),
        made_by=person,
        seals=findings.seals,
        entries=findings.entries,
        pruned=findings.pruned,
        unsealed=findings.unsealed,
        found=findings.found,
        problems=[
            {"code": problem.code, "values": {name: str(value) for name, value in problem.values.items()}}
            for problem in findings.problems
        ],
    )


def _person(actor: Actor) -> Person | None:
    return None if isinstance(actor, System) else actor
