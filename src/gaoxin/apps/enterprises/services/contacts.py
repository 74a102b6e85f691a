"""Offices that answer for an enterprise: written by the zone's officers and by the enterprise itself."""

from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.enterprises.models import Contact
from gaoxin.apps.enterprises.services.checking import recheck
from gaoxin.apps.enterprises.services.locking import locked, unchanged
from gaoxin.apps.enterprises.states import ContactRole, Origin
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Reach:
    """How an office is reached: its name, work telephone and shared mailbox."""

    office: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""

    @property
    def empty(self) -> bool:
        return not (self.office or self.phone or self.email)


@transaction.atomic
def set_contact(user: User, enterprise_id: int, role: ContactRole, reach: Reach, *, seen: int = 0) -> Contact | None:
    """Write down the office for a role; nothing at all takes it away. `seen` is the revision looked at, 0 for none."""
    enterprise, place = locked(user, enterprise_id)
    if not (place.writes or place.member):
        raise refuse("enterprise.not_yours_to_write")
    contact = Contact.objects.select_for_update(of=("self",)).filter(enterprise=enterprise, role=role).first()
    if contact is not None:
        unchanged(contact, seen)
    if reach.empty:
        if contact is not None:
            contact.delete()
            recheck([enterprise.pk])
        return None
    if not (reach.phone or reach.email):
        raise refuse("enterprise.contact_unreachable", Place(path="phone"))
    contact = contact or Contact(
        enterprise=enterprise,
        zone_id=enterprise.zone_id,
        organisation_id=enterprise.organisation_id,
        role=role,
        revision=0,
        synthetic=enterprise.synthetic,
    )
    contact.office, contact.phone, contact.email, contact.note = reach.office, reach.phone, reach.email, reach.note
    contact.origin, contact.entered_by, contact.entered_at = Origin.REPORT, user, clock.now()
    contact.revision += 1
    contact.save()
    recheck([enterprise.pk])
    return contact
