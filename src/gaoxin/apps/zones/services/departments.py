"""Departments of a zone: they begin, change and end; they are not deleted."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.shortcuts import get_object_or_404

from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.services.roles import require_administrator
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class DepartmentFacts:
    """What an administrator says of a department."""

    name: str
    aliases: list[str]
    duties: list[str]
    position: int
    valid_from: date | None
    valid_to: date | None


@transaction.atomic
def save_department(by: User, zone: Zone, pk: int | None, facts: DepartmentFacts) -> Department:
    """Keep a new department, or what has changed of one. It ends only when nobody holds a role in it any longer."""
    require_administrator(by, zone)
    kept = get_object_or_404(zone.departments.select_for_update(), pk=pk) if pk else Department(zone=zone)
    if zone.departments.filter(name=facts.name).exclude(pk=kept.pk).exists():
        raise refuse("accounts.department_named_already", Place(path="name"), name=facts.name)
    if facts.valid_from and facts.valid_to and facts.valid_to < facts.valid_from:
        raise refuse("accounts.ends_before_it_begins", Place(path="valid_to"))
    if kept.pk and facts.valid_to and (left := _holding_after(kept, facts.valid_to)):
        raise refuse("accounts.department_in_use", Place(path="valid_to"), count=left)
    for name in ("name", "aliases", "duties", "position", "valid_from", "valid_to"):
        setattr(kept, name, getattr(facts, name))
    kept.save()
    return kept


def _holding_after(kept: Department, last_day: date) -> int:
    """How many people would still hold a role in it after its last day."""
    grants = Grant.objects.filter(department=kept, user__is_active=True)
    day = max(last_day, clock.today())
    return len({one.user_id for one in grants if one.valid_to is None or one.valid_to > day})
