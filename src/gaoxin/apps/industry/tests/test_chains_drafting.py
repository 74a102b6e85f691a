"""A chain drafted in the browser: from a loaded set by a job, from the zone's enterprises at once; then picked from."""

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.chain_states import EdgeKind
from gaoxin.apps.industry.models import GraphSet, OutsideCompany, OutsideProduct, ProductEdge, ZoneChain
from gaoxin.apps.industry.queries.chains.drafted import draft_page
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.services.chains import drafting, editions
from gaoxin.apps.industry.tests.chains_world import chains_world, company, see
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Job

pytestmark = pytest.mark.django_db
MAKERS = {"无人机整机": "A1", "飞控系统": "A2", "无人机电池": "A3", "电芯": "A2 A3"}
NEEDS = [("无人机整机", "飞控系统"), ("无人机整机", "无人机电池"), ("无人机电池", "电芯"), ("无人机整机", "孤零件")]
SENT = {
    "key": "drones",
    "name": "无人机",
    "products": "无人机整机、没有的东西",
    "codes": "",
    "steps": "2",
    "most": "10",
}


@pytest.fixture
def world():
    with clock.at(NOW):
        yield chains_world()


@pytest.fixture
def loaded(world):
    """A set that the zone loaded."""
    GraphSet.objects.create(zone=world.zone, name="示例图谱", sha256="0", loaded_at=clock.now())
    firms = {code: OutsideCompany.objects.create(zone=world.zone, code=code, name=code) for code in ("A1", "A2", "A3")}
    OutsideProduct.objects.bulk_create(
        OutsideProduct(zone=world.zone, company=firms[code], product=product)
        for product, codes in MAKERS.items()
        for code in codes.split()
    )
    ProductEdge.objects.bulk_create(
        ProductEdge(zone=world.zone, product=product, other=other, kind=EdgeKind.MATERIAL) for product, other in NEEDS
    )


def asked(**given: object) -> drafting.Asked:
    usual = {"key": "drones", "name": "无人机", "definition": "待核定", "products": ("无人机整机",), "codes": ()}
    return drafting.Asked(**{**usual, "steps": 2, "most": 10, **given})  # type: ignore[arg-type]


def test_a_draft_from_a_loaded_set_is_a_job_and_tells_what_each_segment_rests_on(client, world, loaded):
    client.force_login(world.keeper)
    answer = client.post(reverse("industry:draft_chain"), SENT)
    job = Job.objects.get()
    assert answer.url == reverse("web:job", args=[job.pk])
    assert job.arguments["asked"]["products"] == ["无人机整机", "没有的东西"]
    assert not ZoneChain.objects.exists()
    drafting.write_draft(world.keeper, world.zone, asked())
    page = draft_page(world.keeper, world.zone, "drones")
    told = {one.segment.name: (one.sure, dict(one.needs)) for one in page.segments}
    assert told["无人机整机"] == (100, {"飞控系统": 50, "无人机电池": 50})
    assert told["无人机电池"][1] == {"电芯": 50}
    assert (page.left_out, page.lonely) == (["孤零件"], [])
    drafting.write_draft(world.keeper, world.zone, asked(products=("无人机整机", "电"), replace=True))
    assert draft_page(world.keeper, world.zone, "drones").lonely == ["电（名称相近的有电芯、无人机电池）"]
    text = see(client, world, "keeper", "pick_segments", "drones")
    assert all(one.why for one in page.segments)
    assert "孤零件" in text


def test_segments_that_are_not_wanted_go_with_what_others_need_of_them_and_the_rest_is_published(client, world, loaded):
    drafting.write_draft(world.keeper, world.zone, asked())
    page = draft_page(world.keeper, world.zone, "drones")
    keys = {one.segment.name: one.segment.key for one in page.segments}
    client.force_login(world.keeper)
    there = reverse("industry:pick_segments", args=["drones"])
    before = ZoneChain.objects.get().text
    assert client.post(there, {}).status_code == 422
    assert ZoneChain.objects.get().text == before
    kept = [keys[name] for name in ("无人机整机", "飞控系统", "电芯")]
    assert client.post(there, {"segment": kept}).url == reverse("industry:edit_chain", args=["drones"])
    assert "挑选环节" in client.get(reverse("industry:edit_chain", args=["drones"])).content.decode()
    assert "drones" not in chains_of(world.zone)
    editions.publish(world.keeper, world.zone, "drones", "本区要发展")
    chain = chains_of(world.zone)["drones"].declared
    assert [one.name for one in chain.segments.values()] == [
        one.segment.name for one in page.segments if one.segment.name != "无人机电池"
    ]
    assert [need.segment for need in chain.segments[keys["无人机整机"]].needs] == [keys["飞控系统"]]
    with pytest.raises(Refusal) as refused:
        drafting.draft_chain(world.keeper, world.zone, asked(replace=True))
    assert refused.value.problems[0].code == "industry.chain_key_taken"


def test_without_a_set_a_chain_is_drafted_at_once_from_the_codes_of_the_zones_enterprises(client, world):
    Enterprise.objects.filter(pk=world.firms[0].pk).update(products="滚动轴承、轴承套圈")
    client.force_login(world.keeper)
    assert "gaoxin chain import" in client.get(reverse("industry:draft_chain")).content.decode()
    sent = {**SENT, "key": "bearings", "name": "轴承", "products": "", "codes": "345"}
    assert client.post(reverse("industry:draft_chain"), {**sent, "codes": ""}).status_code == 422
    answer = client.post(reverse("industry:draft_chain"), sent)
    assert answer.url == reverse("industry:pick_segments", args=["bearings"])
    found = draft_page(world.keeper, world.zone, "bearings").segments
    assert {word for one in found for word in one.segment.products} == {"滚动轴承", "轴承套圈"}
    assert {(one.segment.codes, one.sure) for one in found} == {(("345",), 100)}
    assert client.post(reverse("industry:draft_chain"), sent).status_code == 422
    assert client.post(reverse("industry:draft_chain"), {**sent, "replace": "on"}).status_code == 302
    assert ZoneChain.objects.count() == 1


def test_nothing_known_drafts_nothing_and_another_office_drafts_nothing(world):
    with pytest.raises(Refusal) as refused:
        drafting.draft_chain(world.keeper, world.zone, asked(products=("没有的东西",)))
    assert refused.value.problems[0].code == "industry.nothing_drafted"
    company("000001.SZ", "示例碳丝", "carbon_fibre")
    with pytest.raises(Refusal) as refused:
        drafting.draft_chain(world.keeper, world.zone, asked(products=("示例",)))
    (told,) = refused.value.problems
    assert (told.code, told.values["near"]) == ("industry.nothing_drafted_but_near", ["示例产品"])
    with pytest.raises(Refusal) as refused:
        drafting.draft_chain(world.officer, world.zone, asked())
    assert refused.value.problems[0].code == "industry.not_your_chains"
    assert not ZoneChain.objects.exists()
