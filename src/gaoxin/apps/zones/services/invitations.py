"""Invitations: a link that makes whoever opens it first a member of an organisation."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_noop

from gaoxin.apps.zones.access import organisations_of, require_organisation
from gaoxin.apps.zones.account_states import PersonnelKind
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import Invitation, Organisation, User, Zone
from gaoxin.apps.zones.queries.joining import invitations, inviting_zones, may_invite
from gaoxin.apps.zones.services import limits, passwords, personnel
from gaoxin.apps.zones.services.passwords import digest
from gaoxin.apps.zones.services.registrations import NOTICE, join, new_person, wrong_name
from gaoxin.apps.zones.states import OrganisationKind, Role
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system

LASTS = timedelta(days=7)


def invite(by: User, organisation_id: int, post: str) -> tuple[Invitation, str]:
    """An invitation for a post of an organisation, and its token, told once. It is good for a week."""
    organisation = require_organisation(by, organisation_id)
    if not may_invite(by, organisation):
        raise refuse("accounts.may_not_invite")
    token = secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        zone=_zone_of(by, organisation),
        organisation=organisation,
        role=_role_in(organisation),
        post=post.strip(),
        token_hash=digest(token),
        made_by=by,
        made_at=clock.now(),
        expires_at=clock.now() + LASTS,
    )
    return made, token


def revoke(by: User, pk: int) -> Invitation:
    """Make an invitation worth nothing."""
    found = get_object_or_404(invitations(by), pk=pk)
    if not may_invite(by, found.organisation):
        raise refuse("accounts.may_not_invite")
    if found.used_at or found.revoked_at:
        raise refuse("accounts.invitation_spent")
    found.revoked_at = clock.now()
    found.save()
    return found


def invitation_of(token: str, caller: Caller) -> Invitation:
    """The invitation of a token; used, revoked, too old and never made are refused alike."""
    limits.admit(limits.LINK, caller.network)
    with as_system():
        return _usable(token)


def accept_as_new(token: str, username: str, password: str) -> User:
    """Open an account by an invitation: it belongs to the organisation at once."""
    name = username.strip().lower()
    with transaction.atomic(), as_system():
        invitation = _usable(token, lock=True)
        problems = [*wrong_name(name), *passwords.weaknesses(password, name, invitation.organisation.legal_name)]
        if problems:
            raise Refusal(*problems)
        person = new_person(name, password, invitation.post, invitation.organisation.legal_name)
        _use(invitation, person)
    return person


def accept_as(person: User, token: str) -> Invitation:
    """Join the organisation of an invitation with the account one has."""
    with transaction.atomic(), as_system():
        invitation = _usable(token, lock=True)
        _use(invitation, person)
    return invitation


def _use(invitation: Invitation, person: User) -> None:
    reason = f"凭邀请加入（{clock.local(invitation.made_at):%Y-%m-%d} 发出）"
    if join(person, invitation.organisation, Role(invitation.role), invitation.made_by, reason) is None:
        raise refuse("accounts.member_already", organisation=invitation.organisation.legal_name)
    invitation.used_at, invitation.used_by = clock.now(), person
    invitation.save()
    detail = f"{invitation.organisation} · {invitation.post}"
    personnel.note(PersonnelKind.JOINED, invitation.zone, person, invitation.made_by, detail, reason)
    title = gettext_noop("%(person)s 已凭您的邀请加入 %(organisation)s")
    inbox.tell(
        [invitation.made_by], NOTICE, title, {"person": str(person), "organisation": str(invitation.organisation)}
    )


def _usable(token: str, *, lock: bool = False) -> Invitation:
    kept = Invitation.objects.select_related("organisation", "zone", "made_by")
    found = (kept.select_for_update(of=("self",)) if lock else kept).filter(token_hash=digest(token)).first()
    usable = found and not found.used_at and not found.revoked_at and found.expires_at > clock.now()
    if not found or not usable or not found.made_by.is_active:
        raise refuse("accounts.link_spent")
    return found


def _zone_of(by: User, organisation: Organisation) -> Zone:
    """The zone in whose name a person invites: one they work in, else one where the organisation is."""
    zones = inviting_zones(by)
    with as_system():
        present = list(organisation.presences.select_related("zone").order_by("zone__code"))
    mine = [one.zone for one in present if one.zone in zones] or [one.zone for one in present]
    if not mine or (not zones and organisation.pk not in organisations_of(by)):
        raise refuse("accounts.may_not_invite")
    return mine[0]


def _role_in(organisation: Organisation) -> Role:
    if organisation.kind == OrganisationKind.GOVERNMENT:
        raise refuse("accounts.no_members_there")
    return Role.MEMBER if organisation.kind == OrganisationKind.ENTERPRISE else Role.PROVIDER
