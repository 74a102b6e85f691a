"""Enterprises' people who register by themselves, and the officers who confirm that they belong to the enterprise."""

import re
from dataclasses import dataclass, field
from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.zones.account_states import PersonnelKind, RegistrationState
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.credit_codes import cleaned, is_valid
from gaoxin.apps.zones.models import Grant, Organisation, Presence, Registration, SignInPolicy, User
from gaoxin.apps.zones.queries.joining import deciders_of, known_as, may_decide
from gaoxin.apps.zones.queries.sign_in import grants_of, in_force, person_named
from gaoxin.apps.zones.services import limits, passwords, personnel
from gaoxin.apps.zones.services.organisations import FOLLOWED
from gaoxin.apps.zones.states import OrganisationKind, Role
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.registry import followed
from gaoxin.web.scope import as_system

NOTICE = "zones.joining"
NAMED = re.compile(r"[a-z0-9][a-z0-9._@-]{2,59}")


@dataclass(frozen=True, slots=True)
class Application:
    """What somebody says of their enterprise: the code and name, their post there, how to reach the enterprise.

    `vouched` is what a provider of identity said in the same session: `provider`, `uid`, perhaps `code` and `name`.
    """

    zone_id: int
    credit_code: str
    legal_name: str
    post: str
    contact: str
    vouched: dict[str, Any] = field(default_factory=dict)


def register(application: Application, username: str, password: str, caller: Caller) -> Registration:
    """Open an account without any role, which waits for an officer to confirm it.

    An identity that a provider has vouched for in this session opens the new account from now on.
    """
    limits.admit(limits.REGISTER, caller.network)
    name = username.strip().lower()
    problems = [*_wrong(application), *wrong_name(name)]
    problems += passwords.weaknesses(password, name, application.legal_name)
    if problems:
        raise Refusal(*problems)
    with transaction.atomic(), as_system():
        person = new_person(name, password, application.post, application.legal_name)
        registration = _ask(person, application)
        if application.vouched.get("uid"):
            _link(person, application.vouched)
    return registration


def ask_again(person: User, application: Application, caller: Caller) -> Registration:
    """Somebody whose registration was sent back, or who belongs to one more enterprise, asks with the same account."""
    limits.admit(limits.REGISTER, caller.network)
    if problems := _wrong(application):
        raise Refusal(*problems)
    with transaction.atomic(), as_system():
        if Registration.objects.filter(applicant=person, state=RegistrationState.PENDING).exists():
            raise refuse("accounts.registration_waits")
        return _ask(person, application)


def _ask(person: User, application: Application) -> Registration:
    registration = Registration.objects.create(
        zone_id=application.zone_id,
        applicant=person,
        credit_code=cleaned(application.credit_code),
        legal_name=application.legal_name.strip(),
        post=application.post.strip(),
        contact=application.contact.strip(),
        vouched_by=_voucher(application),
        asked_at=clock.now(),
    )
    title, values = gettext_noop("%(enterprise)s 申请注册，等您核实"), {"enterprise": registration.legal_name}
    inbox.tell(
        deciders_of(registration.zone), NOTICE, title, values, reverse("zones:registration", args=[registration.pk])
    )
    return registration


@transaction.atomic
def accept(by: User, pk: int, note: str, *, names_compared: bool = False) -> Registration:
    """The applicant belongs to the enterprise: they become a member of it, the enterprise is present in the zone.

    An enterprise that is known under another name is only taken for the same when the officer says so.
    """
    registration = _waiting(by, pk)
    with as_system():
        known = known_as(registration.credit_code)
        if known and registration.legal_name not in known.every_name and not names_compared:
            raise refuse(
                "accounts.names_differ", Place(path="names_compared"), told=registration.legal_name, known=known.name
            )
        organisation = known.organisation if known else _new_enterprise(registration)
        Presence.objects.get_or_create(zone=registration.zone, organisation=organisation)
        followed(FOLLOWED, [organisation.pk])
        join(registration.applicant, organisation, Role.MEMBER, by, note)
        registration.organisation = organisation
        _decide(registration, by, RegistrationState.ACCEPTED, note)
        personnel.note(PersonnelKind.JOINED, registration.zone, registration.applicant, by, str(organisation), note)
    title, values = gettext_noop("您在 %(enterprise)s 的注册已通过"), {"enterprise": registration.legal_name}
    _tell(registration, title, values)
    return registration


@transaction.atomic
def reject(by: User, pk: int, reason: str) -> Registration:
    """The registration is sent back with a reason; the account stays, without any role, and may ask again."""
    if not reason.strip():
        raise refuse("accounts.reason_needed", Place(path="reason"))
    registration = _waiting(by, pk)
    _decide(registration, by, RegistrationState.REJECTED, reason)
    title = gettext_noop("您在 %(enterprise)s 的注册被退回：%(reason)s")
    _tell(registration, title, {"enterprise": registration.legal_name, "reason": reason})
    return registration


def join(person: User, organisation: Organisation, role: Role, by: User, reason: str) -> Grant | None:
    """Make a person a member of an organisation from today on; nothing when they are one already."""
    today = clock.today()
    held = [grant for grant in grants_of(person) if grant.organisation_id == organisation.pk and grant.role == role]
    if any(in_force(grant, today) for grant in held):
        return None
    return Grant.objects.create(
        user=person, role=role, organisation=organisation, valid_from=today, granted_by=by, reason=reason[:200]
    )


def new_person(name: str, password: str | None, post: str, where: str) -> User:
    """An account that bears the name of a post and of where it is, never of a human being."""
    return User.objects.create_user(name, password, display_name=f"{post.strip()}（{where.strip()}）"[:60])


def wrong_name(name: str) -> list[Problem]:
    """Why this cannot be the login name of a new account."""
    place = Place(path="username")
    if not NAMED.fullmatch(name):
        return [Problem("accounts.name_not_usable", {}, place)]
    return [Problem("accounts.name_taken", {"name": name}, place)] if person_named(name) else []


def _wrong(application: Application) -> list[Problem]:
    problems = []
    with as_system():
        if not SignInPolicy.objects.filter(zone=application.zone_id, registration=True).exists():
            problems.append(Problem("accounts.registration_closed", {}, Place(path="zone")))
    code = cleaned(application.credit_code)
    if not is_valid(code):
        problems.append(Problem("accounts.code_not_valid", {"credit_code": code}, Place(path="credit_code")))
    told = application.vouched.get("code")
    if told and cleaned(told) != code:
        problems.append(Problem("accounts.code_not_vouched", {"credit_code": told}, Place(path="credit_code")))
    return problems


def _voucher(application: Application) -> str:
    told = application.vouched.get("code")
    return (
        str(application.vouched["provider"])[:40] if told and cleaned(told) == cleaned(application.credit_code) else ""
    )


def _link(person: User, vouched: dict[str, Any]) -> None:
    kept = {word: vouched[word] for word in ("code", "name") if vouched.get(word)}
    _, new = SocialAccount.objects.get_or_create(
        provider=vouched["provider"], uid=vouched["uid"], defaults={"user": person, "extra_data": kept}
    )
    if not new:
        raise refuse("accounts.identity_taken")


def _new_enterprise(registration: Registration) -> Organisation:
    return Organisation.objects.create(
        kind=OrganisationKind.ENTERPRISE,
        credit_code=registration.credit_code,
        legal_name=registration.legal_name,
        synthetic=registration.zone.synthetic,
    )


def _waiting(by: User, pk: int) -> Registration:
    """The registration, locked, if this person may decide it; refused when somebody has."""
    registration = get_object_or_404(Registration.objects.select_for_update(of=("self",)).select_related("zone"), pk=pk)
    if not may_decide(by, registration.zone):
        raise refuse("accounts.not_yours_to_decide")
    if registration.state != RegistrationState.PENDING:
        raise refuse("accounts.already_decided", state=registration.get_state_display())
    return registration


def _decide(registration: Registration, by: User, state: RegistrationState, note: str) -> None:
    registration.state, registration.decided_by, registration.reason = state, by, note.strip()[:200]
    registration.decided_at = clock.now()
    registration.save()


def _tell(registration: Registration, title: str, values: dict[str, str]) -> None:
    with as_system():
        inbox.tell([registration.applicant], NOTICE, title, values, reverse("zones:account"))
