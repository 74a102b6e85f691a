"""The roster of inspectors as pages show it."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet

from gaoxin.apps.enterprises.inspection_access import arranges, require_inspector
from gaoxin.apps.enterprises.models import Enterprise, Inspector, Recusal
from gaoxin.apps.zones.access import current_departments, standing, zones_of
from gaoxin.apps.zones.models import User, Zone


def inspectors(user: User, zone: Zone) -> QuerySet[Inspector]:
    """The roster of a zone, with how many relations each has declared."""
    rows = Inspector.objects.filter(zone=zone) if zone in zones_of(user) else Inspector.objects.none()
    open_ones = Count("recusals", filter=Q(recusals__withdrawn_at__isnull=True))
    return rows.select_related("user", "department").annotate(relations=open_ones)


def arranged_departments(user: User, zone: Zone) -> list[tuple[int, str]]:
    """The departments whose roster the person keeps."""
    place = standing(user, zone)
    return [(one.pk, one.name) for one in current_departments(zone) if arranges(place, one.pk)]


def inspector_page(user: User, inspector_id: int) -> tuple[Inspector, Sequence[Recusal], bool, bool]:
    """An inspector, the relations that stand, whether the person keeps the entry, and whether it is their own."""
    inspector, place = require_inspector(user, inspector_id)
    relations = list(inspector.recusals.filter(withdrawn_at__isnull=True).select_related("organisation"))
    return inspector, relations, arranges(place, inspector.department_id), inspector.user_id == user.pk


def enterprise_of_code(zone: Zone, code: str) -> int | None:
    """The enterprise of the zone with this code or exact name."""
    wanted = Q(organisation__credit_code=code.strip().upper()) | Q(organisation__legal_name=code.strip())
    found = Enterprise.objects.filter(wanted, zone=zone, merged=False)
    return found.values_list("pk", flat=True).first()
