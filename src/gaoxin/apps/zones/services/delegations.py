"""Delegation (委托代理): a colleague stands in for somebody for some days, with that person's working roles."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_noop

from gaoxin.apps.zones.access import LENT, standing
from gaoxin.apps.zones.account_states import PersonnelKind
from gaoxin.apps.zones.models import Delegation, User, Zone
from gaoxin.apps.zones.queries.people import delegations, require_person, staff_today
from gaoxin.apps.zones.services import personnel
from gaoxin.apps.zones.services.roles import require_reason
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system, because

NOTICE = "zones.personnel"


@dataclass(frozen=True, slots=True)
class Term:
    """The days of a delegation, both included."""

    first: date
    last: date


@transaction.atomic
def delegate(by: User, zone: Zone, giver_id: int, taker_id: int, term: Term, reason: str) -> Delegation:
    """Let somebody stand in for a person: asked for by that person, or by an administrator of the zone."""
    require_reason(reason)
    giver, taker = _parties(by, zone, giver_id, taker_id)
    if term.first < clock.today():
        raise refuse("accounts.day_is_past", Place(path="valid_from"))
    if term.last < term.first:
        raise refuse("accounts.ends_before_it_begins", Place(path="valid_to"))
    with as_system(), because(reason):
        given = delegations(zone).filter(giver=giver, valid_from__lte=term.last, valid_to__gte=term.first).first()
        if given:
            raise refuse(
                "accounts.delegated_already",
                taker=str(given.taker),
                first=f"{given.valid_from:%Y-%m-%d}",
                last=f"{given.valid_to:%Y-%m-%d}",
            )
        made = Delegation.objects.create(
            zone=zone,
            giver=giver,
            taker=taker,
            valid_from=term.first,
            valid_to=term.last,
            reason=reason.strip()[:200],
            made_by=by,
        )
        personnel.note(PersonnelKind.DELEGATED, zone, giver, by, words(made), reason)
        title = gettext_noop("%(first)s 至 %(last)s，您受托代理 %(giver)s 的工作")
        values = {"first": f"{term.first:%Y-%m-%d}", "last": f"{term.last:%Y-%m-%d}", "giver": str(giver)}
        inbox.tell([taker], NOTICE, title, values)
    return made


@transaction.atomic
def end(by: User, zone: Zone, pk: int, reason: str) -> Delegation:
    """End a delegation now: from today on it lends nothing. One that has not begun is struck out."""
    require_reason(reason)
    with as_system():
        found = get_object_or_404(delegations(zone).select_for_update(of=("self",)), pk=pk)
    if by != found.giver and not standing(by, zone).administers:
        raise refuse("accounts.not_an_administrator")
    if found.valid_to < clock.today():
        raise refuse("accounts.delegation_over")
    with as_system(), because(reason):
        personnel.note(PersonnelKind.DELEGATION_ENDED, zone, found.giver, by, words(found), reason)
        end_now(found)
    return found


def end_now(found: Delegation) -> None:
    """Let a delegation lend nothing from today on. Inside the system's scope."""
    yesterday = clock.today() - timedelta(days=1)
    if found.valid_from > yesterday:
        found.delete()
    else:
        found.valid_to = yesterday
        found.save()


def words(made: Delegation) -> str:
    """A delegation in one line, as the file keeps it."""
    return f"{made.giver} → {made.taker} · {made.valid_from:%Y-%m-%d} 至 {made.valid_to:%Y-%m-%d}"


def _parties(by: User, zone: Zone, giver_id: int, taker_id: int) -> tuple[User, User]:
    giver = by if giver_id == by.pk else require_person(zone, giver_id)
    if giver != by and not standing(by, zone).administers:
        raise refuse("accounts.not_an_administrator")
    if not standing(giver, zone).roles & LENT:
        raise refuse("accounts.nothing_to_delegate", Place(path="giver"))
    taker = next((person for person in staff_today(zone, giver) if person.pk == taker_id), None)
    if taker is None:
        raise refuse("accounts.cannot_stand_in", Place(path="taker"))
    return giver, taker
