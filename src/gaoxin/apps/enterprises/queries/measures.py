"""What zones are compared by: how many enterprises a zone has, and what they report for their latest year."""

from dataclasses import dataclass

from django.db.models import Count, Max, Sum

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.states import EnterpriseStatus
from gaoxin.apps.zones.models import Zone


@dataclass(frozen=True, slots=True)
class Totals:
    """Enterprises in business; revenue (whole 分) and staff of those whose latest year is `year`, with how many those
    are. None is unknown: nobody has reported it."""

    enterprises: int
    year: int | None
    reporting: int
    revenue: int | None
    staff: int | None


def totals(zone: Zone) -> Totals:
    """The registry of a zone in figures. Of different years none are added up: only the latest one counts."""
    active = Enterprise.objects.filter(zone=zone, merged=False, status=EnterpriseStatus.ACTIVE)
    found = active.aggregate(count=Count("pk"), year=Max("latest_year"))
    reported = active.filter(latest_year=found["year"]).aggregate(
        count=Count("pk"), revenue=Sum("latest_revenue"), staff=Sum("latest_staff")
    )
    return Totals(found["count"], found["year"], reported["count"], reported["revenue"], reported["staff"])
