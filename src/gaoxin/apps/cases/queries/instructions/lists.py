"""Instructions and items of meetings of a zone, as lists ask for them."""

from collections.abc import Sequence

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet

from gaoxin.apps.cases.access import cases_in, oversees
from gaoxin.apps.cases.instruction_access import reads_bulletins
from gaoxin.apps.cases.models import Bulletin, Instruction, MeetingItem, Minutes
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.access import current_departments, standing, zones_of
from gaoxin.apps.zones.models import User, Zone


def instructions(user: User | AnonymousUser, zone: Zone) -> QuerySet[Instruction]:
    """The instructions that the person sees: all of the zone, or those their departments have a part in."""
    found = Instruction.objects.filter(zone=zone).select_related("case__department", "leader")
    return _narrowed(found, user, zone)


def items(user: User | AnonymousUser, zone: Zone) -> QuerySet[MeetingItem]:
    found = MeetingItem.objects.filter(zone=zone).select_related("case__department", "minutes")
    return _narrowed(found, user, zone)


def minutes_in(user: User | AnonymousUser, zone: Zone) -> QuerySet[Minutes]:
    """Minutes of the zone with how many items they have and how many of them run; those whose items one sees."""
    counted = Minutes.objects.filter(zone=zone).annotate(
        all_items=Count("items"), open_items=Count("items", filter=Q(items__case__state__in=RUNNING))
    )
    if reads_bulletins(user, zone):
        return counted
    return counted.filter(pk__in=items(user, zone).values("minutes"))


def bulletins(user: User | AnonymousUser, zone: Zone) -> QuerySet[Bulletin]:
    """Bulletins of the zone: issued ones for everybody who works there, drafts for those who write and approve."""
    found = Bulletin.objects.filter(zone=zone) if zone in zones_of(user) else Bulletin.objects.none()
    found = found.select_related("drafted_by", "approved_by")
    return found if reads_bulletins(user, zone) else found.filter(issued_at__isnull=False)


def departments(zone: Zone) -> Sequence[tuple[str, str]]:
    """The departments of a zone, to filter by."""
    return [(str(one.pk), one.name) for one in current_departments(zone)]


def _narrowed(found: QuerySet, user: User | AnonymousUser, zone: Zone) -> QuerySet:  # type: ignore[type-arg]
    if not user.is_authenticated or zone not in zones_of(user):
        return found.none()
    return found if oversees(standing(user, zone)) else found.filter(case__in=cases_in(user, zone))
