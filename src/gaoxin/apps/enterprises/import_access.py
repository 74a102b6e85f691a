"""Who may see imports, bring tables in, and work off their rows: the officers of the zone, each with a department."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.enterprises.access import keeps
from gaoxin.apps.enterprises.models import Import
from gaoxin.apps.zones.access import Standing, standing, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound


def visible_imports(user: User | AnonymousUser) -> QuerySet[Import]:
    """The imports of the person's zones."""
    return Import.objects.filter(zone__in=zones_of(user)).select_related("zone", "document", "created_by", "job")


def require_import(user: User | AnonymousUser, import_id: int) -> tuple[Import, Standing]:
    """The import and what the person is in its zone, or *not found*."""
    found = visible_imports(user).filter(pk=import_id).first()
    if found is None:
        raise NotFound
    return found, standing(user, found.zone)


def may_import(place: Standing) -> None:
    """Tables are brought in by those who do the work of a department."""
    if not place.works:
        raise refuse("imports.officers_only")


def may_verify(place: Standing) -> bool:
    """Whether what the person brings in may count as verified."""
    return keeps(place)
