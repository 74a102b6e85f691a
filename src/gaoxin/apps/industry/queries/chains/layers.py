"""What lies on the map of places, layer by layer: where its points come from, what they are called, where they lead."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from psycopg import sql

from gaoxin.apps.cases.models import LandParcel
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import InnovationResource
from gaoxin.apps.industry.resource_states import CARRIERS, ResourceKind
from gaoxin.web.registry import Text

ENTERPRISES = "enterprise"
STEPS = 100_000
"""Steps of a degree in which points lie: whole numbers, about a metre each."""
Named = Mapping[int, tuple[str, str]]
"""Name and address by key."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer. `points` answers id, x and y (in steps) of the zone; `sign` is the letter of its mark."""

    key: str
    label: Text
    sign: str
    points: sql.SQL | sql.Composed
    named: Callable[[Iterable[int]], Named]

    def asked(self, only: sql.Composable | None = None) -> sql.Composable:
        """The points as a query, narrowed where something narrows them."""
        return self.points if only is None else self.points + only


def _enterprises(keys: Iterable[int]) -> Named:
    rows = Enterprise.objects.filter(pk__in=list(keys)).values_list("pk", "organisation__legal_name")
    return {key: (name, reverse("enterprises:record", args=[key])) for key, name in rows}


def _resources(keys: Iterable[int]) -> Named:
    rows = InnovationResource.objects.filter(pk__in=list(keys)).values_list("pk", "name")
    return {key: (name, reverse("industry:resource", args=[key])) for key, name in rows}


def _parcels(keys: Iterable[int]) -> Named:
    rows = LandParcel.objects.filter(pk__in=list(keys)).only("code", "name")
    return {one.pk: (str(one), reverse("lands:parcel", args=[one.pk])) for one in rows}


def _of_kinds(kinds: Sequence[ResourceKind]) -> sql.Composed:
    named = sql.SQL(", ").join(sql.Literal(kind.value) for kind in kinds)
    return sql.SQL(
        "SELECT id, round(longitude * {steps})::int AS x, round(latitude * {steps})::int AS y"
        " FROM industry_innovationresource WHERE zone_id = %(zone)s AND longitude IS NOT NULL AND ended_on IS NULL"
        " AND kind IN ({kinds})"
    ).format(steps=sql.Literal(STEPS), kinds=named)


LAYERS: Mapping[str, Layer] = {
    layer.key: layer
    for layer in (
        Layer(
            ENTERPRISES,
            _("企业"),
            "",
            sql.SQL("SELECT enterprise_id AS id, x, y FROM industry_mappedenterprise WHERE zone_id = %(zone)s"),
            _enterprises,
        ),
        Layer("institute", _("高校院所"), "研", _of_kinds([ResourceKind.INSTITUTE]), _resources),
        Layer("platform", _("创新平台"), "台", _of_kinds([ResourceKind.PLATFORM]), _resources),
        Layer("carrier", _("孵化载体"), "孵", _of_kinds(CARRIERS), _resources),
        Layer("instrument", _("仪器设备"), "仪", _of_kinds([ResourceKind.INSTRUMENT]), _resources),
        Layer(
            "parcel",
            _("标准地地块"),
            "地",
            sql.SQL(
                "SELECT parcel_id AS id, round(longitude * {steps})::int AS x, round(latitude * {steps})::int AS y"
                " FROM industry_parcelplace WHERE zone_id = %(zone)s"
            ).format(steps=sql.Literal(STEPS)),
            _parcels,
        ),
    )
}
