"""Who asks to join an organisation and who may let them: registrations and invitations."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from gaoxin.apps.zones.access import (
    current_departments,
    members_of,
    organisations_of,
    people_of,
    roles_of,
    standing,
    surviving,
    visible_organisations,
    zones_of,
)
from gaoxin.apps.zones.account_states import RegistrationState
from gaoxin.apps.zones.credit_codes import cleaned, is_valid
from gaoxin.apps.zones.models import Grant, Invitation, Organisation, Registration, User, Zone
from gaoxin.apps.zones.states import OUTSIDE, Duty, Role
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

INVITING = frozenset({Role.OFFICER, Role.HEAD, Role.STEWARD, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation that bears a code already, with every name it has or had."""

    organisation: Organisation
    every_name: frozenset[str]
    members: int

    @property
    def name(self) -> str:
        return self.organisation.legal_name


def known_as(credit_code: str) -> Known | None:
    """The organisation of a code, as it goes on after mergers. Inside the system's scope."""
    found = Organisation.objects.filter(credit_code=credit_code).first()
    if found is None:
        return None
    going_on = Organisation.objects.get(pk=surviving(found.pk))
    names = [one.legal_name for one in (found, going_on)] + [one.short_name for one in (found, going_on)]
    further = going_on.names.values_list("name", flat=True)
    return Known(going_on, frozenset([*names, *further]), len(members_of(going_on.pk)))


def may_decide(person: User, zone: Zone) -> bool:
    """Officers, heads and administrators of the zone confirm who belongs to its enterprises."""
    place = standing(person, zone)
    return place.works or place.administers


def deciders_of(zone: Zone) -> list[User]:
    """Who is told of a registration: the departments that serve enterprises, or, without one, the administrators."""
    serving = [one.pk for one in current_departments(zone) if Duty.ENTERPRISES in one.duties]
    if people := people_of(serving):
        return people
    today = clock.today()
    with as_system():
        grants = Grant.objects.filter(zone=zone, role=Role.ADMINISTRATOR, user__is_active=True).select_related("user")
        held = [one for one in grants if (one.valid_from or today) <= today <= (one.valid_to or today)]
    return list({one.user_id: one.user for one in held}.values())


def zones_to_decide(person: User) -> list[Zone]:
    """The zones whose registrations this person may decide."""
    return [zone for zone in zones_of(person) if may_decide(person, zone)]


def serves_enterprises(person: User) -> bool:
    """Whether registrations wait for this person among others: the one who is told of them."""
    return any(person in deciders_of(zone) for zone in zones_to_decide(person))


def registrations(person: User) -> QuerySet[Registration]:
    """The registrations that this person may decide, those that wait first."""
    return Registration.objects.filter(zone__in=zones_to_decide(person)).select_related(
        "zone", "applicant", "decided_by"
    )


def waiting_registrations(person: User) -> QuerySet[Registration]:
    """Those that nobody has decided, the oldest first."""
    return registrations(person).filter(state=RegistrationState.PENDING).order_by("asked_at")


def require_registration(person: User, pk: int) -> tuple[Registration, Known | None]:
    """One registration with the organisation that bears its code already."""
    found = get_object_or_404(registrations(person), pk=pk)
    with as_system():
        return found, known_as(found.credit_code)


def own_registrations(person: User) -> QuerySet[Registration]:
    """What the person has asked for."""
    return Registration.objects.filter(applicant=person).select_related("zone")


def own_registrations_open(person: User) -> QuerySet[Registration]:
    """Those of them that wait, and the ones sent back, the latest first; nothing once the person belongs somewhere."""
    if roles_of(person):
        return Registration.objects.none()
    return own_registrations(person).exclude(state=RegistrationState.ACCEPTED).order_by("-asked_at")


def is_first_member(person: User, organisation_id: int) -> bool:
    """Whether the person is the one who has belonged to the organisation longest, and so lets colleagues in."""
    today = clock.today()
    with as_system():
        grants = Grant.objects.filter(organisation=organisation_id, role__in=OUTSIDE, user__is_active=True).order_by(
            "pk"
        )
        held = [one for one in grants if (one.valid_from or today) <= today <= (one.valid_to or today)]
    return bool(held) and held[0].user_id == person.pk


def may_invite(person: User, organisation: Organisation) -> bool:
    """Staff of a zone where the organisation is present, and the organisation's first member."""
    if organisation.pk in organisations_of(person) and is_first_member(person, organisation.pk):
        return True
    zones = [zone for zone in zones_of(person) if standing(person, zone).roles & INVITING]
    return organisation.presences.filter(zone__in=zones).exists()


def inviting_zones(person: User) -> list[Zone]:
    """The zones in whose name this person may invite."""
    return [zone for zone in zones_of(person) if standing(person, zone).roles & INVITING]


def organisation_called(person: User, typed: str) -> int:
    """The organisation a person may see that bears this code or exactly this name."""
    code = cleaned(typed)
    seen = visible_organisations(person)
    by_code = seen.filter(credit_code=code).first() if is_valid(code) else None
    found = by_code or seen.filter(legal_name=typed.strip()).first()
    if found is None:
        raise refuse("accounts.no_such_organisation", Place(path="organisation"), typed=typed.strip())
    return int(found.pk)


def own_organisation(person: User) -> Organisation | None:
    """The organisation of which the person is the first member, if any."""
    for key in organisations_of(person):
        if is_first_member(person, key):
            return visible_organisations(person).filter(pk=key).first()
    return None


def open_invitations(person: User, zone: Zone) -> QuerySet[Invitation]:
    """Invitations a person made for the zone that can still be used."""
    return Invitation.objects.filter(
        zone=zone, made_by=person, used_at__isnull=True, revoked_at__isnull=True, expires_at__gt=clock.now()
    )


def invitations(person: User) -> QuerySet[Invitation]:
    """The invitations of one's zones and organisations."""
    zones, own = inviting_zones(person), organisations_of(person)
    seen = Invitation.objects.filter(zone__in=zones) | Invitation.objects.filter(organisation__in=own)
    return seen.select_related("organisation", "zone", "made_by", "used_by")
