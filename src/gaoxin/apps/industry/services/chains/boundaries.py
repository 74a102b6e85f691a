"""Loading and dropping a zone's own boundaries, and saying where its parcels lie."""

from decimal import Decimal

from django.db import transaction

from gaoxin.apps.industry.models import ParcelPlace, ZoneBoundary
from gaoxin.apps.industry.place_access import require_drawing, require_parcel
from gaoxin.apps.industry.services.chains.boundary_files import read_boundaries
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock


@transaction.atomic
def load_boundary(user: User, zone: Zone | None, name: str, content: bytes, source: str) -> ZoneBoundary:
    """Take the polygons of a file as the zone's boundaries, in place of those before; they stay in its history."""
    here = require_drawing(user, zone)
    drawing = read_boundaries(content)
    kept, _made = ZoneBoundary.objects.update_or_create(
        zone=here,
        defaults={
            "name": name[-255:],
            "source": source.strip(),
            "features": list(drawing.features),
            "areas": len(drawing.features),
            "points": drawing.points,
            "loaded_by": user,
            "loaded_at": clock.now(),
        },
    )
    return kept


@transaction.atomic
def drop_boundary(user: User, zone: Zone | None) -> None:
    """Go back to the schematic outline; nothing happens where there is none."""
    ZoneBoundary.objects.filter(zone=require_drawing(user, zone)).delete()


@transaction.atomic
def place_parcel(user: User, zone: Zone | None, parcel_id: int, at: tuple[Decimal, Decimal] | None) -> None:
    """Say where a parcel lies (longitude, latitude); None takes that back."""
    parcel, _place = require_parcel(user, zone, parcel_id)
    if at is None:
        ParcelPlace.objects.filter(parcel=parcel).delete()
        return
    ParcelPlace.objects.update_or_create(
        parcel=parcel,
        defaults={
            "zone_id": parcel.zone_id,
            "longitude": at[0],
            "latitude": at[1],
            "placed_by": user,
            "placed_at": clock.now(),
        },
    )
