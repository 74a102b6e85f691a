"""Zones as a tree, their departments, organisations and where they are, and the people who hold roles."""

from gaoxin.apps.zones.models.organisations import Organisation, OrganisationName, Presence
from gaoxin.apps.zones.models.people import Delegation, Grant, User
from gaoxin.apps.zones.models.zones import Department, Zone

__all__ = ["Delegation", "Department", "Grant", "Organisation", "OrganisationName", "Presence", "User", "Zone"]
