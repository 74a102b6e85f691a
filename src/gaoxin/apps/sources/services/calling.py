"""How often the public interface may be asked: counted in the database, so that every process counts together."""

from datetime import timedelta

from django.db import connection
from django.http import HttpRequest

from gaoxin.apps.sources.models import ApiUse
from gaoxin.catalogue.limits import limit
from gaoxin.web import clock, registry
from gaoxin.web.registry import Caller
from gaoxin.web.scope import as_system

_COUNT = """
INSERT INTO sources_apiuse (caller, minute, times) VALUES (%s, %s, 1)
ON CONFLICT ON CONSTRAINT api_minute_counted_once DO UPDATE SET times = sources_apiuse.times + 1
RETURNING times
"""
KEPT = timedelta(hours=1)


class TooOften(Exception):  # noqa: N818 - an answer to the caller, no defect of the program
    """The caller has used up what a minute allows."""

    def __init__(self, times: int, seconds: int) -> None:
        super().__init__(f"more than {times} a minute")
        self.times, self.seconds = times, seconds


def admit(request: HttpRequest) -> None:
    """Count one call of whoever asks, or raise TooOften with the seconds to wait."""
    now, times = clock.now(), int(limit("sources.api_times").value)
    minute = now.replace(second=0, microsecond=0)
    with as_system(), connection.cursor() as cursor:
        cursor.execute(_COUNT, [_caller(request), minute])
        used = cursor.fetchone()[0]
        if used == 1:
            ApiUse.objects.filter(minute__lt=now - KEPT).delete()
    if used > times:
        raise TooOften(times, 60 - now.second)


def _caller(request: HttpRequest) -> str:
    """The person, or for the public the address they come from."""
    if request.user.is_authenticated:
        return f"person {request.user.pk}"
    address = next((one.address(request) for one in registry.every(Caller)), request.META.get("REMOTE_ADDR", ""))
    return f"address {address}"[:64]
