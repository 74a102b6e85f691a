"""What the sources app tells of a zone in numbers."""

from django.db.models import Q

from gaoxin.apps.sources.access import running
from gaoxin.apps.sources.models import DataGrant, DataSet, OpenSet
from gaoxin.apps.zones.models import Zone
from gaoxin.web import clock


def datasets_kept(zone: Zone) -> int:
    """Data sets in the zone's catalogue."""
    return DataSet.objects.filter(zone=zone).count()


def datasets_open(zone: Zone) -> int:
    """Sets of the zone that are open to the public."""
    return OpenSet.objects.filter(zone=zone, opened_at__isnull=False).count()


def datasets_late(zone: Zone) -> int:
    """Data sets of the zone whose next version is late."""
    return DataSet.objects.filter(zone=zone, refresh_due__lt=clock.today()).count()


def shared_beyond(zone: Zone) -> int:
    """Running grants of the zone's data to other zones."""
    return DataGrant.objects.filter(running(clock.today()) & Q(zone=zone) & ~Q(to_zone=zone)).count()
