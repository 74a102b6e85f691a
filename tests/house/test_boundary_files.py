"""Published boundaries are read as they are."""

from gaoxin.apps.industry.services.chains.boundary_files import read_boundaries
from tests.shared import need_shared


def test_published_boundaries_are_read():
    found = read_boundaries(need_shared("data", "regions", "jilin_all_counties.geojson").read_bytes())
    names = {one["properties"]["name"] for one in found.features}
    assert (len(found.features), {"昌邑区", "船营区"} <= names) == (60, True)
    assert {one["geometry"]["type"] for one in found.features} == {"MultiPolygon"}
