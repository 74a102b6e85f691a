"""Parks, buildings and incubators of a zone: registered and renamed by those who write in its registry."""

from django.db import transaction

from gaoxin.apps.enterprises.access import Place as Standpoint
from gaoxin.apps.enterprises.models import Premises
from gaoxin.apps.enterprises.services.locking import may_write
from gaoxin.apps.enterprises.services.organisations import name_of
from gaoxin.apps.enterprises.states import PremisesKind
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web.errors import NotFound


@transaction.atomic
def add_premises(user: User, zone: Zone, name: str, kind: PremisesKind) -> Premises:
    """Register a place that enterprises of a zone sit in."""
    may_write(Standpoint(standing(user, zone), member=False))
    return Premises.objects.create(zone=zone, name=_free(zone, name), kind=PremisesKind(kind), synthetic=zone.synthetic)


@transaction.atomic
def rename_premises(user: User, premises_id: int, name: str, kind: PremisesKind) -> Premises:
    """Give a place another name or kind; the enterprises stay where they are."""
    found = Premises.objects.select_for_update(of=("self",)).filter(pk=premises_id, zone__in=zones_of(user)).first()
    if found is None:
        raise NotFound
    may_write(Standpoint(standing(user, found.zone), member=False))
    found.name, found.kind = _free(found.zone, name, found.pk), PremisesKind(kind)
    found.save()
    return found


def _free(zone: Zone, name: str, own: int | None = None) -> str:
    """A name that no other place of the zone has."""
    text = name_of(name)
    if not text:
        raise refuse("enterprise.name_needed", Place(path="name"))
    if Premises.objects.filter(zone=zone, name=text).exclude(pk=own).exists():
        raise refuse("enterprise.premises_taken", Place(path="name"), name=text)
    return text
