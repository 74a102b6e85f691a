"""Maps of chains: every segment has a place of its own; the drawing, the page, the pictures."""

import xml.etree.ElementTree as ET
from itertools import combinations

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.apps.industry.queries.chains import layout
from gaoxin.apps.industry.queries.chains.wrapping import balanced, wrapped
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, PREPREG, chains_world, reckon_few, stand
from gaoxin.catalogue.chains import package_chains
from gaoxin.web import clock

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("key", package_chains())
def test_every_segment_has_a_box_of_its_own(key):
    chain = package_chains()[key].declared
    plan = layout.map_of(chain)
    assert set(plan.boxes) == set(chain.segments)
    for one, other in combinations(plan.boxes.values(), 2):
        apart = abs(one.x - other.x) >= layout.BOX or abs(one.y - other.y) >= layout.HIGH
        assert apart, (one.segment.key, other.segment.key)
    for box in plan.boxes.values():
        assert 0 <= box.x <= plan.wide - layout.BOX
        assert 0 <= box.y <= plan.high - layout.HIGH


def test_folded_branches_have_no_boxes_and_make_the_map_shorter():
    chain = package_chains()[CHAIN].declared
    whole, part = layout.map_of(chain), layout.map_of(chain, {"precursor"})
    gone = {one.key for one in chain.segments.values() if one.branch == "precursor"}
    assert set(whole.boxes) - set(part.boxes) == gone
    assert part.high < whole.high


def test_tiers_of_which_everything_is_folded_take_little_room():
    chain = package_chains()["power_electronics"].declared
    plan = layout.map_of(chain, set(chain.branches) - {"silicon"})
    wide = {head.key: head.wide for head in plan.heads}
    assert wide == {
        "upstream": 2 * layout.BOX + layout.GAP,
        **dict.fromkeys(("midstream", "downstream", "support"), 78),
    }
    assert {one.segment.branch for one in plan.boxes.values()} == {"silicon"}
    assert layout.map_of(chain).wide - plan.wide == sum(head.wide - 78 for head in layout.map_of(chain).heads[1:])


def test_lines_are_cut_where_they_may_be():
    assert wrapped("引进衬底、外延，使芯片就近。", 5) == ["引进衬底、", "外延，使芯", "片就近。"]
    assert wrapped("中高压MOSFET芯片", 6) == ["中高压", "MOSFET芯片"]
    assert balanced("氮化铝与氮化硅陶瓷基片", 10) == ["氮化铝与氮化", "硅陶瓷基片"]


@pytest.fixture
def world(db):
    with clock.at(NOW):
        yield chains_world()


def page(client, world, query: str = "", name: str = "chain", user: str = "leader") -> str:
    client.force_login(getattr(world, user))
    answer = client.get(reverse(f"industry:{name}", args=[CHAIN]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def drawing(text: str) -> ET.Element:
    start = text.index("<svg xmlns")
    return ET.fromstring(text[start : text.index("</svg>", start) + 6])  # noqa: S314 - our own drawing


def test_the_map_links_every_segment_and_has_no_style_of_its_own(client, world):
    stand(world, 2)
    reckon_few(world.zone)
    text = page(client, world)
    links = {one.get("href") for one in drawing(text).iter(f"{SVG}a")}
    chain = package_chains()[CHAIN].declared
    assert {reverse("industry:segment", args=[CHAIN, one]) for one in chain.segments} <= links
    assert "style=" not in text
    assert "<script>" not in text


def test_what_the_address_asks_for_is_drawn(client, world):
    reckon_few(world.zone)
    text = page(client, world, f"?fold=precursor&colour=growth&q=预浸料&at={FIBRE}&lines=all")
    boxes = {one.get("data-segment"): one for one in drawing(text).iter(f"{SVG}a") if one.get("data-segment")}
    assert "pan_precursor" not in boxes
    assert "ch-found" in boxes[PREPREG].get("class")
    found = [one for one in boxes.values() if "ch-found" in one.get("class")]
    assert f"找到 {len(found)} 个环节" in text
    assert "颜色按“增长”" in text
    assert "ch-all" in text


def test_what_is_no_branch_segment_or_colour_is_left_out(client, world):
    text = page(client, world, "?fold=nothing&colour=nothing&at=<script>")
    assert "颜色按“缺口”" in text
    assert "<script>alert" not in text


def test_a_segment_says_that_nothing_was_worked_out_yet(client, world):
    assert "尚未计算" in page(client, world)
    assert not SegmentStanding.objects.exists()


def test_the_path_map_shows_each_step(client, world):
    text = page(client, world, name="path")
    for step in package_chains()[CHAIN].declared.path:
        assert step.name in text


@pytest.mark.parametrize(("kind", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
@pytest.mark.parametrize("name", ["map_picture", "path_picture"])
def test_both_maps_are_handed_out_as_pictures(client, world, kind, begins, name):
    client.force_login(world.leader)
    answer = client.get(reverse(f"industry:{name}", args=[CHAIN, kind]))
    assert answer.content.startswith(begins)
    assert f".{kind}" in answer["Content-Disposition"]


def test_another_kind_of_picture_is_not_found(client, world):
    client.force_login(world.leader)
    assert client.get(reverse("industry:map_picture", args=[CHAIN, "exe"])).status_code == 404


@pytest.mark.parametrize("name", ["chain", "path"])
def test_people_of_enterprises_see_no_map(client, world, name):
    client.force_login(world.member)
    assert client.get(reverse(f"industry:{name}", args=[CHAIN])).status_code == 404


def test_an_unknown_chain_is_not_found(client, world):
    client.force_login(world.leader)
    assert client.get(reverse("industry:chain", args=["nothing"])).status_code == 404
