"""How a ticket stands, for programs."""

from typing import Any

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.models import Case, Ticket
from gaoxin.apps.cases.queries.hotline.tickets import last_answers
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.errors import NotFound


def zone_named(user: User, code: str) -> Zone:
    """A zone the person belongs to, by its code, or *not found*."""
    found = next((zone for zone in zones_of(user) if zone.code == code), None)
    if found is None:
        raise NotFound
    return found


def ticket_numbered(user: User, zone: str, number: str) -> Case:
    """The case of a ticket by the hotline's number, or *not found*."""
    key = Ticket.objects.filter(zone=zone_named(user, zone), number=number[:80]).values_list("case", flat=True).first()
    if key is None:
        raise NotFound
    return require_case(user, key)[0]


def told_of(case: Case, came: str) -> dict[str, Any]:
    """A ticket with both clocks and its answer; `came` says what was made of it."""
    ticket = Ticket.objects.get(case=case)
    text, at = last_answers([case.pk]).get(case.pk, ("", None))
    return {
        "number": ticket.number,
        "case": case.number,
        "state": case.state,
        "outcome": case.outcome,
        "due": ticket.due,
        "own_due": case.due,
        "answer": text,
        "answered_at": at,
        "came": came,
    }
