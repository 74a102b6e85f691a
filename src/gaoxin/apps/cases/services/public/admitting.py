"""How often the public may file: counted by network and hour in the database, so that every process counts together.

Of the address only a keyed hash is kept, for a day. Whoever is signed in is counted by person.
"""

from datetime import timedelta

from django.db import connection
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from gaoxin.apps.cases.models.public_filing import FilingCount
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, registry
from gaoxin.web.registry import Caller
from gaoxin.web.scope import as_system

_COUNT = """
INSERT INTO cases_filingcount (caller, hour, times) VALUES (%s, %s, 1)
ON CONFLICT ON CONSTRAINT filing_hour_counted_once DO UPDATE SET times = cases_filingcount.times + 1
RETURNING times
"""
KEPT = timedelta(days=1)
TRAP = "website"
"""A field that no person sees: whoever fills it in is a program."""


def admit(request: HttpRequest) -> None:
    """Count one filing of whoever asks; refused beyond what an hour or a day allows, and for programs."""
    if request.POST.get(TRAP, "").strip():
        raise refuse("public.looks_automatic")
    now = clock.now()
    hour = now.replace(minute=0, second=0, microsecond=0)
    caller = salted_hmac("gaoxin.cases.filings", _caller(request), algorithm="sha256").hexdigest()
    with as_system(), connection.cursor() as cursor:
        cursor.execute(_COUNT, [caller, hour])
        used = cursor.fetchone()[0]
        if used == 1:
            FilingCount.objects.filter(hour__lt=now - KEPT).delete()
        of_day = sum(FilingCount.objects.filter(caller=caller).values_list("times", flat=True))
    most, most_of_day = (int(limit(f"public.filings_of_{name}").value) for name in ("hour", "day"))
    if used > most or of_day > most_of_day:
        raise refuse("public.filed_too_often", hour=most, day=most_of_day)


def _caller(request: HttpRequest) -> str:
    if request.user.is_authenticated:
        return f"person {request.user.pk}"
    return next((one.address(request) for one in registry.every(Caller)), request.META.get("REMOTE_ADDR", ""))
