"""The map of places: what is gathered and can be switched, a zone's own boundaries, where parcels lie."""

import json
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gaoxin.apps.cases.models import LandParcel
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.models import InnovationResource, MappedEnterprise, ParcelPlace, ZoneBoundary
from gaoxin.apps.industry.queries.chains import grounds, places
from gaoxin.apps.industry.services.chains import boundaries
from gaoxin.apps.industry.tests.chains_world import chains_world, see, stand
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
WHOLE = places.Window(126, 43, 127, 44, 8)
SQUARE = [[126.5, 43.8], [126.6, 43.8], [126.6, 43.9], [126.5, 43.8]]


@pytest.fixture
def world():
    with clock.at(NOW):
        yield chains_world()


def put(world, firm: int, longitude: str | None, latitude: str | None = "43.8") -> None:
    Enterprise.objects.filter(pk=world.firms[firm].pk).update(longitude=longitude, latitude=longitude and latitude)


def resource(world, kind: str, name: str) -> InnovationResource:
    return InnovationResource.objects.create(
        zone=world.zone, kind=kind, name=name, holder_name="示例持有单位", source="示例来源", as_of=clock.today(),
        offers="示例服务", longitude="126.52", latitude="43.81", made_by=world.keeper, made_at=clock.now(),
    )  # fmt: skip


def parcel(world) -> LandParcel:
    return LandParcel.objects.create(zone=world.zone, code="B-1", name="示例地块", kind="industry", area="30")


def drawing(*rings: object, kind: str = "Polygon") -> bytes:
    features = [
        {"type": "Feature", "properties": {"name": "一区"}, "geometry": {"type": kind, "coordinates": [ring]}}
        for ring in rings
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def layers_of(found) -> dict[str, int]:
    return {one["properties"]["layer"]: one["properties"]["count"] for one in found["features"]}


def test_places_are_gathered_and_come_apart_when_one_looks_nearer(client, world):
    for firm, longitude in enumerate(("126.5", "126.5001", "126.9")):
        put(world, firm, longitude)
    counts = [one["properties"]["count"] for one in places.clusters(world.leader, world.zone, WHOLE)["features"]]
    assert sorted(counts) == [1, 2]
    near = places.clusters(world.leader, world.zone, places.Window(126, 43, 127, 44, 18))["features"]
    assert [one["properties"]["count"] for one in near] == [1, 1, 1]
    assert near[0]["geometry"]["coordinates"] == [126.5, 43.8]
    stand(world, 2)
    only = places.clusters(world.leader, world.zone, WHOLE, "new_materials")["features"]
    there = reverse("enterprises:record", args=[world.firms[2].pk])
    assert [one["properties"]["items"] for one in only] == [[("示例雾凇碳纤维有限公司", there)]]
    client.force_login(world.leader)
    answer = client.get(reverse("industry:clusters") + "?box=nonsense&zoom=99").json()
    assert sum(one["properties"]["count"] for one in answer["features"]) == 3


def test_the_map_follows_the_registry_by_itself(world):
    put(world, 0, "126.123456")
    assert MappedEnterprise.objects.values_list("x", "y").get() == (12612346, 4380000)
    put(world, 0, "126.2")
    assert MappedEnterprise.objects.get().x == 12620000
    Enterprise.objects.filter(pk=world.firms[0].pk).update(merged=True)
    assert not MappedEnterprise.objects.exists()
    Enterprise.objects.filter(pk=world.firms[0].pk).update(merged=False)
    assert MappedEnterprise.objects.get().zone == world.zone
    put(world, 0, None)
    assert not MappedEnterprise.objects.exists()


def test_enterprises_in_one_building_are_named_when_one_cannot_look_nearer(world):
    for firm in (0, 1):
        put(world, firm, "126.5")
    far, near = (
        places.clusters(world.leader, world.zone, places.Window(126, 43, 127, 44, zoom))["features"][0]["properties"]
        for zoom in (8, 17)
    )
    assert (far["count"], far["items"]) == (2, [])
    assert [name for name, _there in near["items"]] == [str(world.firms[0]), str(world.firms[1])]


def test_each_layer_can_be_switched_in_the_address(client, world):
    put(world, 0, "126.5")
    resource(world, "institute", "示例研究院")
    resource(world, "incubator", "示例孵化器")
    boundaries.place_parcel(world.keeper, world.zone, parcel(world).pk, (Decimal("126.6"), Decimal("43.9")))
    every = places.chosen_layers([])
    assert layers_of(places.clusters(world.leader, world.zone, WHOLE, layers=every)) == {
        "enterprise": 1, "institute": 1, "carrier": 1, "parcel": 1,
    }  # fmt: skip
    client.force_login(world.leader)
    some = client.get(reverse("industry:clusters") + "?layer=parcel&layer=institute&layer=nothing").json()
    assert layers_of(some) == {"institute": 1, "parcel": 1}
    text = see(client, world, "leader", "places", query="?layer=parcel")
    assert 'data-layers="parcel"' in text
    assert "B-1 示例地块" in text


def test_another_zone_is_not_on_the_map(world):
    put(world, 0, "126.5")
    MappedEnterprise.objects.update(zone=world.other)
    assert places.clusters(world.leader, world.zone, WHOLE)["features"] == []


def test_a_zone_loads_its_boundaries_and_drops_them(client, world):
    assert grounds.ground(world.leader, world.zone)["box"] is None
    client.force_login(world.keeper)
    file = SimpleUploadedFile("本区.geojson", drawing(SQUARE))
    answer = client.post(reverse("industry:boundary"), {"file": file, "source": "示例来源"}, follow=True)
    assert "已采用边界：1 个面、4 个点。" in answer.content.decode()
    found = client.get(reverse("industry:ground")).json()
    assert (found["schematic"], found["box"]) == (False, [126.5, 43.8, 126.6, 43.9])
    assert found["features"][0]["properties"]["name"] == "一区"
    assert "示例来源" in see(client, world, "keeper", "places")
    client.post(reverse("industry:drop_boundary"))
    assert not ZoneBoundary.objects.exists()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "boundary.no_json"),
        (b"\xff\xfe", "boundary.no_json"),
        (b'{"type": "Feature"}', "boundary.no_collection"),
        (b'{"type": "FeatureCollection", "features": []}', "boundary.nothing_there"),
        (b'{"type": "FeatureCollection", "features": [1]}', "boundary.no_polygon"),
        (drawing([126.5, 43.8], kind="LineString"), "boundary.no_polygon"),
        (drawing("x"), "boundary.not_closed"),
        (drawing(SQUARE[:3]), "boundary.not_closed"),
        (drawing([*SQUARE[:3], ["a", 1]]), "boundary.no_point"),
        (drawing([[y, x] for x, y in SQUARE]), "boundary.far_away"),
        (drawing([[500000, 4800000]] * 4), "boundary.far_away"),
        (drawing([[126.5, 43.8], [126.6, 43.8], [126.7, 43.8], [126.5, 43.8]]), "boundary.no_area"),
        (drawing(*[SQUARE] * 501), "boundary.too_many_areas"),
        (b" " * (8 * 1024 * 1024 + 1), "boundary.too_large"),
    ],
)
def test_a_file_with_anything_wrong_is_not_taken(world, content, code):
    kept = boundaries.load_boundary(world.keeper, world.zone, "前.geojson", drawing(SQUARE), "示例来源")
    with pytest.raises(Refusal) as refused:
        boundaries.load_boundary(world.keeper, world.zone, "后.geojson", content, "示例来源")
    assert {problem.code for problem in refused.value.problems} == {code}
    kept.refresh_from_db()
    assert kept.name == "前.geojson"


def test_boundaries_and_parcels_are_for_those_who_work_on_them(client, world):
    one = parcel(world)
    for user in ("officer", "leader"):
        with pytest.raises(Refusal) as refused:
            boundaries.load_boundary(getattr(world, user), world.zone, "x.json", drawing(SQUARE), "示例来源")
        assert refused.value.problems[0].code == "industry.not_your_ground"
    client.force_login(world.keeper)
    there = reverse("industry:place_parcel", args=[one.pk])
    half = client.post(there, {"longitude": "126.5", "latitude": ""})
    assert (half.status_code, ParcelPlace.objects.exists()) == (422, False)
    client.post(there, {"longitude": "126.5", "latitude": "43.8"})
    assert ParcelPlace.objects.get().placed_by == world.keeper
    client.post(there, {"longitude": "", "latitude": ""})
    assert not ParcelPlace.objects.exists()
    other = LandParcel.objects.create(zone=world.other, code="B-2", name="外区", kind="industry", area="30")
    assert client.get(reverse("industry:place_parcel", args=[other.pk])).status_code == 404
