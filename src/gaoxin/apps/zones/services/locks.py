"""Locks after failures: an account or an address that guesses is kept out for a while, and told so.

A name nobody has is locked like any other, so that a lock does not tell which accounts there are. Failures count from
the last success, the end of the last lock or fifteen minutes ago, whichever is latest; an address is not cleared by a
success, which one who guesses could mix in.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Max

from gaoxin.apps.zones.account_states import FAILURES, LockScope, SignInOutcome
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import SignInEvent, SignInLock, User
from gaoxin.apps.zones.services.journal import name_key, note
from gaoxin.kernel.problems import Problem
from gaoxin.web import clock
from gaoxin.web.scope import as_system

WINDOW = timedelta(minutes=15)
LASTS = timedelta(minutes=15)
MOST = {LockScope.ACCOUNT: 5, LockScope.ADDRESS: 50}
"""Failures within the window that lock: of one account, and of one address, which may be a whole office's."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a lock may lie on: an account by its name's digest, or an address by its network."""

    scope: LockScope
    key: str


def told() -> dict[str, int]:
    """The limits in numbers, for pages: minutes and failures."""
    return {
        "window": int(WINDOW.total_seconds() // 60),
        "lasts": int(LASTS.total_seconds() // 60),
        "account": MOST[LockScope.ACCOUNT],
        "address": MOST[LockScope.ADDRESS],
    }


def subjects(name: str, caller: Caller) -> list[Subject]:
    """What an attempt counts against."""
    named = [Subject(LockScope.ACCOUNT, name_key(name))] if name.strip() else []
    return [*named, Subject(LockScope.ADDRESS, caller.network)]


def why_not(name: str, caller: Caller) -> Problem | None:
    """Why this name may not sign in from there now, or None. The password is not looked at then.

    Attempts on one account go one by one, or many at once would each be the first failure.
    """
    with as_system():
        held = lock_in_force(subjects(name, caller))
        if held is None and not _alone(name):
            return Problem("accounts.being_tried")
    return _told(held) if held else None


def lock_in_force(of: list[Subject]) -> SignInLock | None:
    """The lock that lasts longest on any of these now. Inside the system's scope."""
    now = clock.now()
    keys = {(subject.scope, subject.key) for subject in of}
    locks = SignInLock.objects.filter(key__in=[key for _, key in keys], until__gt=now, lifted_at__isnull=True)
    return next((lock for lock in locks.order_by("-until") if (lock.scope, lock.key) in keys), None)


def count_failure(outcome: SignInOutcome, name: str, caller: Caller, *, user: User | None, way: str) -> Problem | None:
    """Write a failure down, and lock what has failed too often; answers what to tell when it is locked now."""
    note(outcome, caller, user=user, name=name, way=way)
    with as_system():
        begun = [lock for subject in subjects(name, caller) if (lock := _lock_when_due(subject, user))]
    if not begun:
        return None
    note(SignInOutcome.LOCK_BEGAN, caller, user=user, name=name, way=way)
    return _told(max(begun, key=lambda lock: lock.until))


def failures_left(name: str, caller: Caller) -> int:
    """How many more failures of this name are let pass before it is locked."""
    with as_system():
        subject = subjects(name, caller)[0]
        return max(0, MOST[subject.scope] - _failures(subject))


def release(person: User) -> int:
    """End the locks on a person's account now, for what has proved who they are; answers how many."""
    with as_system():
        held = SignInLock.objects.filter(key=name_key(person.username), until__gt=clock.now(), lifted_at__isnull=True)
        return held.update(lifted_at=clock.now())


def _lock_when_due(subject: Subject, user: User | None) -> SignInLock | None:
    failures = _failures(subject)
    if failures < MOST[subject.scope] or lock_in_force([subject]):
        return None
    now = clock.now()
    return SignInLock.objects.create(
        scope=subject.scope,
        key=subject.key,
        user=user if subject.scope == LockScope.ACCOUNT else None,
        failures=failures,
        since=now,
        until=now + LASTS,
    )


def _failures(subject: Subject) -> int:
    events = SignInEvent.objects.filter(at__gt=_counted_from(subject))
    if subject.scope == LockScope.ACCOUNT:
        events = events.filter(name_key=subject.key)
    else:
        events = events.filter(network=subject.key)
    return events.filter(outcome__in=FAILURES).count()


def _counted_from(subject: Subject) -> datetime:
    last = SignInLock.objects.filter(scope=subject.scope, key=subject.key).order_by("-since").first()
    moments = [clock.now() - WINDOW]
    if last:
        moments.append(min(last.until, last.lifted_at or last.until))
    if subject.scope == LockScope.ACCOUNT:
        successes = SignInEvent.objects.filter(name_key=subject.key, outcome=SignInOutcome.SUCCESS)
        moments.append(successes.aggregate(last=Max("at"))["last"])
    return max(moment for moment in moments if moment)


def _alone(name: str) -> bool:
    """Whether no other request is trying this name at the moment; held until the request's transaction ends."""
    number = int.from_bytes(bytes.fromhex(name_key(name) or "00")[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [number])
        (got,) = cursor.fetchone()
    return bool(got)


def _told(lock: SignInLock) -> Problem:
    code = "accounts.account_locked" if lock.scope == LockScope.ACCOUNT else "accounts.address_locked"
    return Problem(code, {"until": f"{clock.local(lock.until):%H:%M}", "minutes": int(LASTS.total_seconds() // 60)})
