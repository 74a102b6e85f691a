"""What signing in must know of a person, and what a person may know of how they sign in."""

from dataclasses import dataclass
from datetime import date

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.socialaccount.models import SocialAccount
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.callers import device_words
from gaoxin.apps.zones.models import (
    AccessKey,
    Grant,
    IdentityProvider,
    SignInEvent,
    SignInPolicy,
    SignInSession,
    User,
    Zone,
)
from gaoxin.apps.zones.states import Level
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def has_second_factor(person: User) -> bool:
    """Whether the person is asked for a code after the password."""
    return Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP).exists()


def second_factor_required_by(person: User) -> Zone | None:
    """The first zone the person works in that lets nobody in without a second factor."""
    zones = zones_of(person)
    asking = set(SignInPolicy.objects.filter(zone__in=zones, second_factor=True).values_list("zone", flat=True))
    return next((zone for zone in zones if zone.pk in asking), None)


def spare_codes_left(person: User) -> int:
    """How many of the spare codes have not been used."""
    kept = Authenticator.objects.filter(user=person, type=Authenticator.Type.RECOVERY_CODES).first()
    return len(RecoveryCodes(kept).get_unused_codes()) if kept else 0


@dataclass(frozen=True, slots=True)
class Device:
    """One browser the person is signed in with."""

    session: SignInSession
    words: str
    current: bool


def devices_of(person: User, current_key: str | None) -> list[Device]:
    """Where the person is signed in now, the browser at hand first. A session that ran out is not among them."""
    kept = list(SignInSession.objects.filter(user=person, ended_at__isnull=True))
    keys = [one.session_key for one in kept]
    going_on = Session.objects.filter(session_key__in=keys, expire_date__gt=clock.now())
    alive = set(going_on.values_list("session_key", flat=True))
    found = [
        Device(one, device_words(one.device), one.session_key == current_key)
        for one in kept
        if one.session_key in alive
    ]
    return sorted(found, key=lambda device: not device.current)


def keys_of(person: User) -> list[AccessKey]:
    """The access keys of a person that are in force, newest first."""
    return list(
        AccessKey.objects.filter(user=person, revoked_at__isnull=True, expires_at__gt=clock.now()).select_related("use")
    )


def journal_of(person: User) -> QuerySet[SignInEvent]:
    """The journal of one's own account, latest first."""
    return SignInEvent.objects.filter(user=person)


def identities_of(person: User) -> list[tuple[SocialAccount, str]]:
    """The identities from outside that open this account, each with the name of its provider."""
    linked = list(SocialAccount.objects.filter(user=person).order_by("pk"))
    with as_system():
        names = dict(
            IdentityProvider.objects.filter(key__in=[one.provider for one in linked]).values_list("key", "name")
        )
    return [(one, names.get(one.provider, one.provider)) for one in linked]


def providers() -> list[IdentityProvider]:
    """The providers of identity that anybody may sign in with."""
    with as_system():
        return list(IdentityProvider.objects.filter(active=True).select_related("zone"))


def zones_open_for_registration() -> list[Zone]:
    """The zones whose enterprises may register by themselves."""
    return list(
        Zone.objects.filter(sign_in_policy__registration=True, level__in=[Level.ZONE, Level.PART]).order_by("code")
    )


def grants_of(person: User) -> list[Grant]:
    """Every role of a person, those in force first, then by when they end."""
    today = clock.today()
    grants = Grant.objects.filter(user=person).select_related("zone", "department", "organisation", "granted_by")
    return sorted(grants, key=lambda grant: (not in_force(grant, today), grant.valid_to or date.max, grant.pk))


def in_force(grant: Grant, day: date) -> bool:
    """Whether a role is held on a day."""
    return (grant.valid_from is None or grant.valid_from <= day) and (grant.valid_to is None or day <= grant.valid_to)


def person_named(name: str) -> User | None:
    """The person with this login name, however it is written."""
    return User.objects.filter(username=name.strip().lower()).first()
