"""The job that takes running cases over to another version of their process."""

from django.urls import reverse

from gaoxin.apps.cases.services.drawings.transferring import TRANSFER, transfer_cases
from gaoxin.web.jobs import JobProgress, job


@job(TRANSFER, atomic=False)
def transfer(progress: JobProgress, *, transfer_id: int) -> str:
    """Try or do a transfer; returns the address of its report."""
    done = transfer_cases(progress, transfer_id)
    return reverse("drawings:transfer", args=[done.target.key, done.pk])
