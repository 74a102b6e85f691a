"""Accounts of people, kept by the administrators of their zones: opened, helped when locked out, closed."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from gaoxin.apps.zones.account_states import LockScope, PersonnelKind
from gaoxin.apps.zones.models import SignInLock, User, Zone
from gaoxin.apps.zones.queries.people import administrators_today, answers_for, locks_in_force, require_person
from gaoxin.apps.zones.services import passwords, personnel, second_factor, sessions
from gaoxin.apps.zones.services.registrations import wrong_name
from gaoxin.apps.zones.services.roles import Wanted, grant, require_administrator, require_reason
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because


@transaction.atomic
def open_account(
    by: User, zone: Zone, username: str, display_name: str, wanted: Wanted, reason: str
) -> tuple[User, str]:
    """An account for a post with its first role, and the token of the link with which its password is set."""
    require_administrator(by, zone)
    require_reason(reason)
    name = username.strip().lower()
    if problems := wrong_name(name):
        raise Refusal(*problems)
    person = User.objects.create_user(name, None, display_name=display_name.strip()[:60], synthetic=zone.synthetic)
    personnel.note(PersonnelKind.OPENED, zone, person, by, name, reason)
    grant(by, zone, person.pk, wanted, reason)
    return person, passwords.issue_link(by, person)


@transaction.atomic
def issue_link(by: User, zone: Zone, person_id: int, reason: str) -> tuple[User, str]:
    """A one-time link for somebody who forgot the password, after the administrator has made sure who asks."""
    person = _account(by, zone, person_id, reason)
    if not person.is_active:
        raise refuse("accounts.inactive", name=person.display_name)
    token = passwords.issue_link(by, person)
    personnel.note(PersonnelKind.LINK_ISSUED, zone, person, by, "", reason)
    return person, token


@transaction.atomic
def reset_second_factor(by: User, zone: Zone, person_id: int, reason: str) -> User:
    """Take the second factor off an account whose phone and spare codes are lost. Every browser is signed out."""
    person = _account(by, zone, person_id, reason)
    if not second_factor.forget(person):
        raise refuse("accounts.second_factor_off")
    sessions.end_all(person)
    personnel.note(PersonnelKind.SECOND_FACTOR_RESET, zone, person, by, "", reason)
    return person


@transaction.atomic
def sign_out_everywhere(by: User, zone: Zone, person_id: int, reason: str) -> tuple[User, int]:
    """End every session of a person, such as after a phone was lost; answers how many there were."""
    person = _account(by, zone, person_id, reason)
    ended = sessions.end_all(person)
    personnel.note(PersonnelKind.SESSIONS_ENDED, zone, person, by, str(ended), reason)
    return person, ended


@transaction.atomic
def deactivate(by: User, zone: Zone, person_id: int, reason: str) -> User:
    """Nobody signs in with the account any more; what it did stays on record. Roles end by hand-over, not by this."""
    person = _account(by, zone, person_id, reason)
    if person == by:
        raise refuse("accounts.not_for_oneself")
    if not person.is_active:
        raise refuse("accounts.inactive", name=person.display_name)
    if administrators_today(zone) == [person]:
        raise refuse("accounts.last_administrator")
    _activate(person, active=False)
    sessions.end_all(person)
    personnel.note(PersonnelKind.DEACTIVATED, zone, person, by, "", reason)
    return person


@transaction.atomic
def reactivate(by: User, zone: Zone, person_id: int, reason: str) -> User:
    """The account may be signed in with again."""
    person = _account(by, zone, person_id, reason)
    if person.is_active:
        raise refuse("accounts.active", name=person.display_name)
    _activate(person, active=True)
    personnel.note(PersonnelKind.REACTIVATED, zone, person, by, "", reason)
    return person


@transaction.atomic
def lift_lock(by: User, zone: Zone, lock_id: int, reason: str) -> SignInLock:
    """End a lock before its time."""
    require_administrator(by, zone)
    require_reason(reason)
    found = next((lock for lock in locks_in_force(zone) if lock.pk == lock_id), None)
    if found is None:
        raise NotFound
    with as_system(), because(reason):
        found.lifted_at, found.lifted_by, found.lift_reason = clock.now(), by, reason.strip()[:200]
        found.save()
        if found.scope == LockScope.ACCOUNT and found.user:
            personnel.note(PersonnelKind.LOCK_LIFTED, zone, found.user, by, "", reason)
    return found


@transaction.atomic
def keep_mailbox(by: User, zone: Zone, person_id: int, address: str) -> User:
    """Keep an office's address for links, or none. It is used for nothing else."""
    require_administrator(by, zone)
    person = require_person(zone, person_id)
    if not answers_for(by, person):
        raise refuse("accounts.works_elsewhere", name=person.display_name)
    EmailAddress.objects.filter(user=person).delete()
    if address := address.strip().lower():
        try:
            validate_email(address)
        except ValidationError:
            raise refuse("accounts.mailbox_not_valid", Place(path="mailbox")) from None
        EmailAddress.objects.create(user=person, email=address, verified=False, primary=True)
    return person


def _account(by: User, zone: Zone, person_id: int, reason: str) -> User:
    """The person whose account is to be changed, when `by` answers for every zone it opens."""
    require_administrator(by, zone)
    require_reason(reason)
    person = require_person(zone, person_id)
    if not answers_for(by, person):
        raise refuse("accounts.works_elsewhere", name=person.display_name)
    return person


def _activate(person: User, *, active: bool) -> None:
    person.is_active = active
    person.save(update_fields=["is_active"])
