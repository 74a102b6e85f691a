"""What waits for a person: visits to make, results to publish."""

from django.db.models import QuerySet

from gaoxin.apps.enterprises.inspection_states import InspectionState
from gaoxin.apps.enterprises.models import Inspection
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User


def to_go(user: User) -> QuerySet[Inspection]:
    """The announced visits on whose team the person is, the soonest first."""
    open_ones = [InspectionState.NOTIFIED, InspectionState.ENTERED]
    rows = Inspection.objects.filter(team__inspector__user=user, zone__in=zones_of(user), state__in=open_ones)
    return rows.order_by("starts_on", "pk")


def to_publish(user: User) -> QuerySet[Inspection]:
    """The results that wait to be published by the person's departments, the first due first."""
    departments = {key for zone in zones_of(user) for key in standing(user, zone).departments}
    rows = Inspection.objects.filter(department__in=departments, state=InspectionState.RECORDED)
    return rows.order_by("publish_by", "pk")
