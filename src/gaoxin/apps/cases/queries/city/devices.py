"""Devices of a zone, as its administrators see them."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, QuerySet

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.city import Device
from gaoxin.apps.zones.models import Zone


def devices(zone: Zone) -> QuerySet[Device]:
    return Device.objects.filter(zone=zone).annotate(sent=Count("reports")).order_by("code")


def taken(case: Case, *, new: bool) -> Mapping[str, Any]:
    """What became of a report, for the device."""
    return {"number": case.number, "state": case.state, "new": new}
