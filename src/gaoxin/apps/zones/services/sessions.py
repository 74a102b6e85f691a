"""Sessions: the browsers a person is signed in with, seen by that person, and ended at once when they say so."""

from collections.abc import Iterable

from django.contrib.sessions.models import Session
from django.db import transaction
from django.shortcuts import get_object_or_404

from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import SignInSession, User
from gaoxin.apps.zones.services.journal import note
from gaoxin.apps.zones.services.keys import revoke_all
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def begin(person: User, session_key: str, way: str, caller: Caller) -> None:
    """A person has signed in: the session appears among theirs, the journal has its line."""
    _keep(person, session_key, way, caller)
    note(SignInOutcome.SUCCESS, caller, user=person, way=way)


def seen(person: User, session_key: str, caller: Caller) -> None:
    """The session has been used just now, from this place."""
    mine = SignInSession.objects.filter(user=person, session_key=session_key)
    if not mine.update(seen_at=clock.now(), address=caller.address, device=caller.device):
        _keep(person, session_key, "", caller)


def _keep(person: User, session_key: str, way: str, caller: Caller) -> None:
    now = clock.now()
    with as_system():
        SignInSession.objects.update_or_create(
            session_key=session_key,
            defaults={"user": person, "address": caller.address, "device": caller.device, "seen_at": now},
            create_defaults={
                "user": person,
                "way": way[:40],
                "address": caller.address,
                "device": caller.device,
                "began_at": now,
                "seen_at": now,
            },
        )


def end_one(person: User, session_id: int, caller: Caller) -> SignInSession:
    """End one session of one's own: its next request is that of somebody who is not signed in."""
    one = get_object_or_404(SignInSession, pk=session_id, user=person, ended_at__isnull=True)
    _end([one])
    note(SignInOutcome.SESSION_ENDED, caller, user=person)
    return one


def end_others(person: User, current_key: str | None, caller: Caller) -> int:
    """End every session of one's own but the one at hand; answers how many."""
    others = SignInSession.objects.filter(user=person, ended_at__isnull=True).exclude(session_key=current_key or "")
    ended = _end(others)
    if ended:
        note(SignInOutcome.SESSION_ENDED, caller, user=person)
    return ended


def end_all(person: User) -> int:
    """End every session and every access key of a person; answers how many sessions there were.

    For services that take an account out of somebody's hands.
    """
    revoke_all(person)
    with as_system():
        return _end(SignInSession.objects.filter(user=person, ended_at__isnull=True))


def signed_out(person: User, session_key: str | None, caller: Caller) -> None:
    """A person has signed out here."""
    _end(SignInSession.objects.filter(user=person, session_key=session_key or ""))
    note(SignInOutcome.SIGNED_OUT, caller, user=person)


@transaction.atomic
def _end(sessions: Iterable[SignInSession]) -> int:
    kept = list(sessions)
    Session.objects.filter(session_key__in=[one.session_key for one in kept]).delete()
    SignInSession.objects.filter(pk__in=[one.pk for one in kept]).update(ended_at=clock.now())
    return len(kept)
