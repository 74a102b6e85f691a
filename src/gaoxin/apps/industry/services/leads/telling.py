"""Who is told when somebody else decides about a lead: those who carry it, never whoever decided."""

from collections.abc import Mapping

from django.urls import reverse

from gaoxin.apps.industry.models import Lead
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import User
from gaoxin.web import inbox
from gaoxin.web.scope import as_system

NOTICE = "industry.leads"


def tell_carriers(user: User, lead: Lead, words: str, values: Mapping[str, str], *departments: int) -> None:
    """Say something to the department that leads, to its keeper and to further departments."""
    with as_system():
        people = {one.pk: one for one in people_of([lead.leading_id, *departments])}
        if lead.keeper is not None:
            people[lead.keeper.pk] = lead.keeper
        people.pop(user.pk, None)
        told = {"company": lead.company, **values}
        inbox.tell(list(people.values()), NOTICE, words, told, reverse("leads:lead", args=[lead.pk]))
