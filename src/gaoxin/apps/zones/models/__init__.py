"""Zones as a tree, their departments, organisations and where they are, the people who hold roles, how they sign in."""

from gaoxin.apps.zones.models.joining import Invitation, Registration
from gaoxin.apps.zones.models.organisations import Organisation, OrganisationName, Presence
from gaoxin.apps.zones.models.people import Delegation, Grant, User
from gaoxin.apps.zones.models.personnel import PersonnelAction
from gaoxin.apps.zones.models.sign_in import (
    AccessKey,
    AccessKeyUse,
    IdentityProvider,
    OneTimeLink,
    PasswordRequest,
    SignInAttempt,
    SignInEvent,
    SignInLock,
    SignInPolicy,
    SignInSession,
)
from gaoxin.apps.zones.models.zones import Department, Zone

__all__ = [
    "AccessKey",
    "AccessKeyUse",
    "Delegation",
    "Department",
    "Grant",
    "IdentityProvider",
    "Invitation",
    "OneTimeLink",
    "Organisation",
    "OrganisationName",
    "PasswordRequest",
    "PersonnelAction",
    "Presence",
    "Registration",
    "SignInAttempt",
    "SignInEvent",
    "SignInLock",
    "SignInPolicy",
    "SignInSession",
    "User",
    "Zone",
]
