"""Hand-over (离岗交接): roles end, open work goes to a successor, delegations end, all at once and counted before."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.zones.account_states import PersonnelKind
from gaoxin.apps.zones.models import Delegation, Grant, User, Zone
from gaoxin.apps.zones.queries.people import administrators_today, answers_for, delegations, require_person, staff_today
from gaoxin.apps.zones.queries.sign_in import grants_of
from gaoxin.apps.zones.services import people, personnel, sessions
from gaoxin.apps.zones.services.delegations import NOTICE, end_now
from gaoxin.apps.zones.services.roles import end_grant, require_administrator, require_reason
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.registry import HandOver, Text, every
from gaoxin.web.scope import as_system, because


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of open work and how much of it goes over."""

    label: Text
    count: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What a hand-over would do: which roles end, how much goes to the successor, which delegations end."""

    person: User
    grants: list[Grant]
    parts: list[Part]
    delegations: list[Delegation]

    @property
    def moved(self) -> int:
        return sum(part.count for part in self.parts)


def plan(by: User, zone: Zone, person_id: int) -> Plan:
    """What would be handed over if the person left the zone today."""
    require_administrator(by, zone)
    person = require_person(zone, person_id)
    today = clock.today()
    with as_system():
        grants = [one for one in grants_of(person) if one.zone_id == zone.pk and not _over(one, today)]
        return Plan(
            person=person,
            grants=grants,
            parts=[Part(part.label, part.count(person, zone)) for part in every(HandOver)],
            delegations=[one for one in _delegations(zone, person) if one.valid_to >= today],
        )


@transaction.atomic
def hand_over(by: User, zone: Zone, person_id: int, successor_id: int | None, reason: str, *, close: bool) -> Plan:
    """The person leaves the zone now: open work goes to the successor, roles and delegations end, sessions end.

    With `close` the account is deactivated too. Refused without a successor while there is open work.
    """
    require_reason(reason)
    made = plan(by, zone, person_id)
    if made.person == by:
        raise refuse("accounts.not_for_oneself")
    if administrators_today(zone) == [made.person]:
        raise refuse("accounts.last_administrator")
    if close and not answers_for(by, made.person):
        raise refuse("accounts.works_elsewhere", name=made.person.display_name)
    successor = _successor(zone, made, successor_id)
    with as_system(), because(reason):
        if successor is not None:
            for part in every(HandOver):
                part.move(made.person, successor, zone)
        for one in made.grants:
            end_grant(one, clock.today() - timedelta(days=1))
        for one in made.delegations:
            end_now(one)
        sessions.end_all(made.person)
        personnel.note(PersonnelKind.HANDED_OVER, zone, made.person, by, _words(made, successor), reason)
        if successor is not None and made.moved:
            title = gettext_noop("%(person)s 离岗，%(count)d 项未办事项交给您")
            inbox.tell([successor], NOTICE, title, {"person": str(made.person), "count": made.moved})
    if close and made.person.is_active:
        people.deactivate(by, zone, person_id, reason)
    return made


def _successor(zone: Zone, made: Plan, successor_id: int | None) -> User | None:
    found = next((one for one in staff_today(zone, made.person) if one.pk == successor_id), None)
    if found is None and (successor_id or made.moved):
        raise refuse("accounts.successor_needed", Place(path="successor"), count=made.moved)
    return found


def _delegations(zone: Zone, person: User) -> list[Delegation]:
    return [one for one in delegations(zone) if person in (one.giver, one.taker)]


def _over(held: Grant, today: date) -> bool:
    return held.valid_to is not None and held.valid_to < today


def _words(made: Plan, successor: User | None) -> str:
    to = str(successor) if successor else "—"
    return f"角色 {len(made.grants)} 项、未办事项 {made.moved} 项 → {to}，委托 {len(made.delegations)} 项"
