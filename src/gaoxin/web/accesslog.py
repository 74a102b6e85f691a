"""The access log: one row for each request, answered or refused, written once the answer is ready.

Kept are who asked (person, zone and roles then), when, from where, the method, the name of the route, the numbers and
codes of records in the address, the status and how long it took. What stands after the question mark, what was sent in
a form, and words in an address that may be secret are never kept. The row is written after the transaction of the
request, so that a request that failed or was refused leaves one too.
"""

import logging
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

import psycopg
from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch

from gaoxin.web import clock
from gaoxin.web.middleware import Answer
from gaoxin.web.models.accesses import NOWHERE
from gaoxin.web.registry import Caller, every
from gaoxin.web.scope import acting_as

SHORTEST = 6  # months that an access is kept at least
SECRET = ("token", "secret", "password", "signature", "invitation", "session", "key")
_WRITE = "SELECT gaoxin_log_access(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Noted:
    """What is noted of a request while it is answered: its number, and as what the person asks."""

    number: UUID
    person: int | None = None
    zone: int | None = None
    roles: str = ""


class AccessLog:
    """Writes the row of each request; the answer carries its number."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = time.perf_counter()
        request.noted = Noted(uuid4())
        response = self.get_response(request)
        response.headers["X-Request-ID"] = str(request.noted.number)
        _write(request, response.status_code, time.perf_counter() - begun)
        return response

    def process_view(self, request: HttpRequest, view: Callable[..., object], args: tuple, kwargs: dict) -> None:
        """Runs inside the scope of the request, where grants may be read."""
        _note(request)


def _note(request: HttpRequest) -> None:
    request.noted.person = request.user.pk
    for caller in every(Caller):
        request.noted.zone, roles = caller.standing(request)
        request.noted.roles = ",".join(sorted(roles))[:120]


def _write(request: HttpRequest, status: int, seconds: float) -> None:
    """One statement on the request's own connection, past the framework: it costs a fraction of a millisecond."""
    noted, match = request.noted, request.resolver_match
    if noted.person is None and hasattr(request, "user") and request.user.is_authenticated:
        with acting_as(request.user):  # has just signed in
            _note(request)
    values = [
        noted.person,
        noted.zone if noted.person else NOWHERE,
        noted.roles,
        _address(request) or None,
        request.method[:10],
        match.view_name[:120] if match else "",
        _record(match) if match else "",
        status,
        round(seconds * 1000),
        noted.number,
    ]
    try:
        connection.ensure_connection()
        connection.connection.execute(_WRITE, values)
    except (psycopg.Error, DatabaseError):
        # The answer stands; that its row is missing is for whoever runs the server to see.
        logger.exception("the access %s was not written", noted.number)


def _address(request: HttpRequest) -> str:
    return next((caller.address(request) for caller in every(Caller)), request.META.get("REMOTE_ADDR", ""))


def _record(match: ResolverMatch) -> str:
    """The numbers and codes in an address by name. Other words, and whatever is called a secret, are left out."""
    kept = (
        f"{name}={value}"
        for name, value in match.kwargs.items()
        if not any(word in name.lower() for word in SECRET) and (isinstance(value, int) or _is_code(value))
    )
    return " ".join(kept)[:120]


def _is_code(value: object) -> bool:
    """Short and of letters, digits and strokes, as zones and organisations are coded."""
    return isinstance(value, str) and len(value) <= 20 and re.fullmatch(r"[\w-]+", value, re.ASCII) is not None


def months_kept() -> int:
    """For how many months accesses are kept here."""
    return max(SHORTEST, settings.ACCESS_LOG_MONTHS)


def kept_from(moment: datetime, months: int) -> datetime:
    """From when on accesses are kept, seen at a moment: the beginning of the month so many months before."""
    day = clock.local(moment)
    index = day.year * 12 + day.month - 1 - months
    return datetime(index // 12, index % 12 + 1, 1, tzinfo=clock.SHANGHAI)


def prune() -> int:
    """Remove whole months of sealed accesses that were kept long enough; answers how many. The database keeps watch."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gaoxin_prune_accesses(%s)", [months_kept()])
        return cursor.fetchone()[0]
