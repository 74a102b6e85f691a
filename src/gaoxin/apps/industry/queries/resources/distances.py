"""How far something is from a place, in the database, so that lists filter and sort by it."""

from decimal import Decimal
from typing import Any

from django.db.models import Case, ExpressionWrapper, F, FloatField, Q, Value, When
from django.db.models.functions import ASin, Cast, Cos, Least, Power, Radians, Sin, Sqrt

EARTH_KM = 6371.0088


def _sine(radians: Any) -> Any:
    return Power(Sin(radians / 2.0), 2.0)


def _of(name: str) -> Any:
    return Radians(Cast(F(name), FloatField()))


def kilometres_from(longitude: Decimal | float, latitude: Decimal | float) -> Case:
    """Kilometres through the air from a place to a row's `longitude` and `latitude`; null where those are not known."""
    east, north = Radians(Value(float(longitude))), Radians(Value(float(latitude)))
    across = _sine(_of("latitude") - north) + Cos(north) * Cos(_of("latitude")) * _sine(_of("longitude") - east)
    whole = 2 * EARTH_KM * ASin(Sqrt(Least(Value(1.0), across)))
    # The least of nothing and one is one to PostgreSQL: what has no place is asked about first.
    placed = Q(longitude__isnull=False, latitude__isnull=False)
    return Case(When(placed, then=ExpressionWrapper(whole, output_field=FloatField())), output_field=FloatField())
