"""Roles: given and taken by an administrator of the zone, for a time, with a reason that stays on file."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.shortcuts import get_object_or_404

from gaoxin.apps.zones.access import require_organisation, standing
from gaoxin.apps.zones.account_states import PersonnelKind
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.queries.people import administrators_today, ends_before, require_person
from gaoxin.apps.zones.queries.sign_in import grants_of
from gaoxin.apps.zones.services import personnel
from gaoxin.apps.zones.states import DEPARTMENTAL, OUTSIDE, Role
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system, because


@dataclass(frozen=True, slots=True)
class Wanted:
    """A role to give: where it is held, and from which day to which; without a last day until it is taken."""

    role: str
    department_id: int | None = None
    organisation_id: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@transaction.atomic
def grant(by: User, zone: Zone, person_id: int, wanted: Wanted, reason: str) -> Grant:
    """Give a person a role of the zone, or of an organisation that is present there."""
    person = _manage(by, zone, person_id, reason)
    department = _department(zone, wanted)
    organisation = (
        require_organisation(by, wanted.organisation_id) if wanted.role in OUTSIDE and wanted.organisation_id else None
    )
    if wanted.role in OUTSIDE and organisation is None:
        raise refuse("accounts.role_needs_organisation", Place(path="organisation"))
    first = wanted.valid_from or clock.today()
    if wanted.valid_to and wanted.valid_to < first:
        raise refuse("accounts.ends_before_it_begins", Place(path="valid_to"))
    new = Grant(
        user=person,
        role=wanted.role,
        zone=None if organisation else zone,
        department=department,
        organisation=organisation,
        valid_from=first,
        valid_to=wanted.valid_to,
        granted_by=by,
        reason=reason.strip()[:200],
    )
    with as_system(), because(reason):
        if any(_overlap(new, held) for held in grants_of(person)):
            raise refuse("accounts.held_already", role=new.get_role_display())
        new.save()
        personnel.note(PersonnelKind.GRANTED, zone, person, by, words(new), reason)
    return new


@transaction.atomic
def revoke(by: User, zone: Zone, grant_id: int, last_day: date | None, reason: str) -> Grant:
    """Take a role: after its last day, or at once when none is given. A role that has not begun is struck out."""
    with as_system():
        held = get_object_or_404(Grant.objects.select_for_update(of=("self",)), pk=grant_id)
    if held.zone_id not in (None, zone.pk):
        raise refuse("accounts.role_of_another_zone")
    if held.organisation_id:
        require_organisation(by, held.organisation_id)
    person = _manage(by, zone, held.user_id, reason)
    end = last_day or clock.today() - timedelta(days=1)
    if last_day and last_day < clock.today():
        raise refuse("accounts.day_is_past", Place(path="last_day"))
    if ends_before(end, held):
        raise refuse("accounts.ends_earlier", day=f"{held.valid_to:%Y-%m-%d}")
    if held.role == Role.ADMINISTRATOR and [one for one in administrators_today(zone) if one != person] == []:
        raise refuse("accounts.last_administrator")
    with as_system(), because(reason):
        end_grant(held, end)
        personnel.note(PersonnelKind.REVOKED, zone, person, by, words(held), reason)
    return held


def end_grant(held: Grant, last_day: date) -> None:
    """Let a role end; struck out where it would end before it begins. Inside the system's scope."""
    if held.valid_from and held.valid_from > last_day:
        held.delete()
    else:
        held.valid_to = last_day
        held.save()


def words(held: Grant) -> str:
    """A role in one line, as the file keeps it."""
    where = held.department or held.organisation or held.zone
    last = f"{held.valid_to:%Y-%m-%d}" if held.valid_to else "长期"
    first = f"{held.valid_from:%Y-%m-%d}" if held.valid_from else "此前"
    return f"{Role(held.role).label} · {where} · {first} 至 {last}"


def require_administrator(by: User, zone: Zone) -> None:
    """Refuse whoever does not administer the zone."""
    if not standing(by, zone).administers:
        raise refuse("accounts.not_an_administrator")


def require_reason(reason: str) -> None:
    """Refuse what is done without saying why."""
    if not reason.strip():
        raise refuse("accounts.reason_needed", Place(path="reason"))


def _manage(by: User, zone: Zone, person_id: int, reason: str) -> User:
    """The person, when `by` may change their roles here: never one's own."""
    require_administrator(by, zone)
    require_reason(reason)
    person = require_person(zone, person_id)
    if person == by:
        raise refuse("accounts.not_for_oneself")
    return person


def _department(zone: Zone, wanted: Wanted) -> Department | None:
    if wanted.role not in DEPARTMENTAL:
        return None
    found = zone.departments.filter(pk=wanted.department_id).first() if wanted.department_id else None
    if found is None:
        raise refuse("accounts.role_needs_department", Place(path="department"))
    if found.valid_to and found.valid_to < (wanted.valid_from or clock.today()):
        raise refuse("accounts.department_ended", Place(path="department"), name=found.name)
    return found


def _overlap(new: Grant, held: Grant) -> bool:
    same = ("role", "zone_id", "department_id", "organisation_id")
    if any(getattr(new, name) != getattr(held, name) for name in same):
        return False
    begins_in_time = new.valid_to is None or held.valid_from is None or held.valid_from <= new.valid_to
    ends_too_late = held.valid_to is None or new.valid_from is None or new.valid_from <= held.valid_to
    return begins_in_time and ends_too_late
