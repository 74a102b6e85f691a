"""Access keys: with one, a program asks the public interface in its person's name, and with no more than their rights.

A key is a random secret of 256 bits, shown once; kept is a SHA-256 digest, which for a secret that nobody chose needs
no salt. It opens the public interface alone, never a page, and ends with the account, with its day, or when it is
revoked.
"""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.shortcuts import get_object_or_404

from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import AccessKey, AccessKeyUse, User
from gaoxin.apps.zones.services.journal import note
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

BEGINNING = "gx_"
MARKED = 11
"""Characters of a key that are kept readable."""
USED_EVERY = timedelta(hours=1)


@transaction.atomic
def make(person: User, name: str, days: int, *, writes: bool, caller: Caller) -> tuple[AccessKey, str]:
    """Make a key for oneself; answers it with its secret, which nobody can tell again."""
    if not 1 <= days <= longest():
        raise ValueError(days)
    User.objects.select_for_update().get(pk=person.pk)  # two at once do not make one too many
    now, most = clock.now(), int(limit("accounts.keys_per_person").value)
    if AccessKey.objects.filter(user=person, revoked_at__isnull=True, expires_at__gt=now).count() >= most:
        raise refuse("accounts.keys_enough", most=most)
    secret = BEGINNING + secrets.token_urlsafe(32)
    made = AccessKey.objects.create(
        user=person,
        name=name,
        mark=secret[:MARKED],
        digest=_digest(secret),
        writes=writes,
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    note(SignInOutcome.KEY_MADE, caller, user=person, way=made.mark)
    return made, secret


def longest() -> int:
    """Days that a key may be valid."""
    return int(limit("accounts.key_days").value)


def opened(secret: str, caller: Caller, *, writing: bool) -> AccessKey:
    """The key with this secret, its use noted; refused where it is not in force or may not do what is asked."""
    now = clock.now()
    with as_system():
        found = AccessKey.objects.select_related("user", "use").filter(mark=secret[:MARKED]).first()
        if (
            found is None
            or not secrets.compare_digest(found.digest, _digest(secret))
            or found.revoked_at is not None
            or found.expires_at <= now
            or not found.user.is_active
        ):
            raise refuse("accounts.key_unknown")
        if writing and not found.writes:
            raise refuse("accounts.key_reads_only")
        used = getattr(found, "use", None)
        if used is None or now - used.at >= USED_EVERY or used.address != caller.address:
            AccessKeyUse.objects.update_or_create(key=found, defaults={"at": now, "address": caller.address})
    return found


@transaction.atomic
def revoke(person: User, key_id: int, caller: Caller) -> AccessKey:
    """End a key of one's own: its next request is refused."""
    key = get_object_or_404(AccessKey.objects.select_for_update(), pk=key_id, user=person, revoked_at__isnull=True)
    key.revoked_at = clock.now()
    key.save(update_fields=["revoked_at"])
    note(SignInOutcome.KEY_REVOKED, caller, user=person, way=key.mark)
    return key


def revoke_all(person: User) -> int:
    """End every key of a person; answers how many. For services that take an account out of somebody's hands."""
    with as_system():
        return AccessKey.objects.filter(user=person, revoked_at__isnull=True).update(revoked_at=clock.now())


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
