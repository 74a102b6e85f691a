"""Jobs of the hotline: a file of tickets is taken in."""

from gaoxin.apps.cases.services.hotline import importing
from gaoxin.apps.zones.models import User
from gaoxin.web.jobs import JobProgress, job


@job(importing.JOB)
def take_tickets(progress: JobProgress, *, file_id: int) -> str:
    """Take in the good rows of a file; returns the address of its page."""
    if not isinstance(progress.actor, User):
        raise TypeError("a file of tickets is taken in by a person")
    return importing.take(progress, progress.actor, file_id)
