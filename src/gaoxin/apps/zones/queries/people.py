"""People as the administrator of a zone sees them: who they are here, what they may do, how they sign in.

What is read here reaches beyond the administrator's own rows (the roles of members hang on organisations, locks and
links on nobody), so it is read as the system, for people of the administrator's zone only.
"""

from dataclasses import dataclass
from datetime import date

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest

from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import (
    Delegation,
    Grant,
    PasswordRequest,
    PersonnelAction,
    Presence,
    Registration,
    SignInLock,
    SignInSession,
    User,
    Zone,
)
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.apps.zones.queries.sign_in import grants_of, has_second_factor, in_force
from gaoxin.apps.zones.states import OUTSIDE, Role
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def administered(person: User) -> list[Zone]:
    """The zones that this person administers today."""
    return [zone for zone in zones_of(person) if standing(person, zone).administers]


def zone_to_administer(request: HttpRequest) -> Zone:
    """The zone of the top bar if the person administers it, else the first they do; without any nothing is found."""
    zones = administered(request.user)
    chosen = zone_of_request(request)
    if not zones:
        raise Http404
    return chosen if chosen in zones else zones[0]


def staff(zone: Zone) -> QuerySet[User]:
    """Whoever holds or held a role in the zone, or had an account opened there and holds none yet."""
    opened = PersonnelAction.objects.filter(zone=zone).values("person")
    outside = Grant.objects.filter(role__in=OUTSIDE).values("user")
    return _shown(
        User.objects.filter(
            Q(pk__in=Grant.objects.filter(zone=zone).values("user")) | (Q(pk__in=opened) & ~Q(pk__in=outside))
        )
    )


def outside_people(zone: Zone) -> QuerySet[User]:
    """The people of organisations that are present in the zone, and those whose registration waits there."""
    present = Presence.objects.filter(zone=zone).values("organisation")
    return _shown(
        User.objects.filter(
            Q(pk__in=Grant.objects.filter(organisation__in=present).values("user"))
            | Q(pk__in=Registration.objects.filter(zone=zone).values("applicant"))
        )
    )


def _shown(people: QuerySet[User]) -> QuerySet[User]:
    """People as the lists show them: whether they use codes, and the roles and departments of today for filters."""
    codes = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
    today = clock.today()
    held = Grant.objects.filter(
        Q(valid_from__isnull=True) | Q(valid_from__lte=today),
        Q(valid_to__isnull=True) | Q(valid_to__gte=today),
        user=OuterRef("pk"),
    )
    return people.annotate(
        second_factor=Exists(codes),
        roles_now=ArraySubquery(held.values("role")),
        departments_now=ArraySubquery(held.filter(department__isnull=False).values("department")),
    ).prefetch_related("grants__zone", "grants__department", "grants__organisation")


def held_words(person: User, zone: Zone | None = None) -> list[str]:
    """The roles a person of a list holds today, in words; of one zone and of organisations when a zone is given."""
    today = clock.today()
    return [
        " · ".join(str(part) for part in (grant.get_role_display(), grant.department or grant.organisation) if part)
        for grant in person.grants.all()
        if in_force(grant, today) and (zone is None or grant.zone_id in (None, zone.pk))
    ]


def require_person(zone: Zone, pk: int) -> User:
    """One person of the zone; anybody else is not found."""
    with as_system():
        found = staff(zone).filter(pk=pk).first() or outside_people(zone).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def answers_for(by: User, person: User) -> bool:
    """Whether every zone the person has a role in today is one that `by` administers.

    Only then may `by` touch the account itself: a link or a reset would else open somebody else's zone.
    """
    today = clock.today()
    with as_system():
        zones = {grant.zone_id for grant in grants_of(person) if grant.zone_id and in_force(grant, today)}
    return zones <= {zone.pk for zone in administered(by)}


@dataclass(frozen=True, slots=True)
class PersonFile:
    """Everything the administrator sees of one person."""

    person: User
    grants: list[Grant]
    delegations: list[Delegation]
    second_factor: bool
    mailbox: str
    sessions: int
    lock: SignInLock | None
    asked: PasswordRequest | None
    actions: list[PersonnelAction]
    answered_for: bool


def file_of(by: User, zone: Zone, person: User) -> PersonFile:
    """The file of a person of the zone, with the roles in this zone and in organisations."""
    now = clock.now()
    with as_system():
        locks = SignInLock.objects.filter(user=person, until__gt=now, lifted_at__isnull=True)
        return PersonFile(
            person=person,
            grants=[grant for grant in grants_of(person) if grant.zone_id in (None, zone.pk)],
            delegations=list(delegations(zone).filter(Q(giver=person) | Q(taker=person))),
            second_factor=has_second_factor(person),
            mailbox=EmailAddress.objects.filter(user=person).values_list("email", flat=True).first() or "",
            sessions=SignInSession.objects.filter(user=person, ended_at__isnull=True).count(),
            lock=locks.order_by("-until").first(),
            asked=PasswordRequest.objects.filter(person=person, settled_at__isnull=True).first(),
            actions=list(PersonnelAction.objects.filter(zone=zone, person=person).select_related("made_by")[:30]),
            answered_for=answers_for(by, person),
        )


def delegations(zone: Zone) -> QuerySet[Delegation]:
    """Who stands in for whom in the zone, the latest first."""
    return Delegation.objects.filter(zone=zone).select_related("giver", "taker", "made_by")


def staff_today(zone: Zone, *but: User) -> list[User]:
    """Those who may sign in and hold a role in the zone today, by name, without some."""
    today = clock.today()
    grants = Grant.objects.filter(zone=zone, user__is_active=True).select_related("user")
    held = {grant.user_id: grant.user for grant in grants if in_force(grant, today)}
    left_out = {person.pk for person in but}
    return sorted((user for key, user in held.items() if key not in left_out), key=lambda user: user.display_name)


def administrators_today(zone: Zone) -> list[User]:
    """Who administers the zone today and may sign in."""
    today = clock.today()
    grants = Grant.objects.filter(zone=zone, role=Role.ADMINISTRATOR, user__is_active=True).select_related("user")
    return [grant.user for grant in grants if in_force(grant, today)]


def locks_in_force(zone: Zone) -> list[SignInLock]:
    """The locks that the zone's administrator may lift: on accounts of its people, and on addresses, which are
    nobody's."""
    with as_system():
        held = SignInLock.objects.filter(until__gt=clock.now(), lifted_at__isnull=True).select_related("user")
        ours = Q(user__in=staff(zone).values("pk")) | Q(user__in=outside_people(zone).values("pk"))
        return list(held.filter(ours | Q(user__isnull=True, scope="address")).order_by("-until"))


def password_requests(by: User) -> list[PasswordRequest]:
    """Who of the person's zones says to have forgotten a password, those who wait longest first."""
    with as_system():
        waiting = PasswordRequest.objects.filter(settled_at__isnull=True).select_related("person")
        zones = administered(by)
        return [one for one in waiting if any(_belongs(one.person, zone) for zone in zones)]


def _belongs(person: User, zone: Zone) -> bool:
    return staff(zone).filter(pk=person.pk).exists() or outside_people(zone).filter(pk=person.pk).exists()


def ends_before(day: date, grant: Grant) -> bool:
    """Whether a role ends before a day anyway."""
    return grant.valid_to is not None and grant.valid_to < day
