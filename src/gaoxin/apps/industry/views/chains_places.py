"""分布图: where the enterprises, resources and parcels of a zone lie, gathered into clusters, with lists beside."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.place_access import draws_ground
from gaoxin.apps.industry.queries.chains import grounds
from gaoxin.apps.industry.queries.chains import places as queries
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.industry.queries.chains.layers import LAYERS
from gaoxin.apps.industry.views.chains_common import chains_crumb, zone_here
from gaoxin.web.rights import open_to

WORLD = (-180.0, -90.0, 180.0, 90.0)


@open_to(*READERS)
def places(request: HttpRequest) -> HttpResponse:
    """`chain` and `layer` (any number of times) of the address say what is shown."""
    zone = zone_here(request)
    chain = request.GET.get("chain", "")
    known = [(key, named(one.declared)) for key, one in chains_of(zone).items()]
    chosen = queries.chosen_layers(request.GET.getlist("layer"))
    counts = grounds.counts(request.user, zone)
    own = grounds.boundary_of(zone)
    context: dict[str, Any] = {
        "title": _t("企业和资源分布图"),
        "purpose": _t("企业、科研院所、平台、载体和地块按位置汇聚，放大再散开；没有坐标的不在图上。"),
        "chains": known,
        "chosen": chain if chain in dict(known) else "",
        "layers": [(layer, counts[key], key in chosen) for key, layer in LAYERS.items()],
        "shown": chosen,
        "count": sum(counts.values()),
        "carriers": grounds.carriers(request.user, zone),
        "parcels": grounds.parcel_lines(request.user, zone),
        "boundary": own,
        "outlined": grounds.outlined(zone),
        "may_draw": draws_ground(request.user, zone),
        "synthetic": zone.synthetic,
        "crumbs": [chains_crumb()],
    }
    return render(request, "industry/chains/places.html", context)


@open_to(*READERS)
def ground(request: HttpRequest) -> JsonResponse:
    """The boundaries of the zone, and the part of the map in which its enterprises lie."""
    return JsonResponse(grounds.ground(request.user, zone_here(request)))


@open_to(*READERS)
def clusters(request: HttpRequest) -> JsonResponse:
    """Clusters in the part of the map that is looked at: `box` is west,south,east,north, `zoom` how near."""
    window = queries.Window(*_box(request.GET.get("box", "")), zoom=_zoom(request.GET.get("zoom", "")))
    chosen = queries.chosen_layers(request.GET.getlist("layer"))
    return JsonResponse(
        queries.clusters(request.user, zone_here(request), window, request.GET.get("chain", "")[:60], chosen)
    )


def _box(text: str) -> tuple[float, float, float, float]:
    """What is no part of the map is all of it."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        return WORLD
    inside = -180 <= west < east <= 180 and -90 <= south < north <= 90
    return (west, south, east, north) if inside else WORLD


def _zoom(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else 10
