"""Loading a set of companies and products, reviewing what it could not resolve."""

from decimal import Decimal
from pathlib import Path
from unittest.mock import patch

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.chain_states import ReviewState
from gaoxin.apps.industry.frames.chains import outside_placements
from gaoxin.apps.industry.models import (
    GraphSet,
    OutsideCompany,
    OutsidePlacement,
    OutsideProduct,
    ProductEdge,
    ReviewItem,
)
from gaoxin.apps.industry.services.chains import graph_sets, reviewing
from gaoxin.apps.industry.services.chains.graph_sets import GONE, load_set
from gaoxin.apps.industry.services.chains.reckoning import _prospects
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, chains_world, company, see
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
FILES = {
    "companies.csv": "code,name,fullname,exchange,listed_on\nA1,甲,甲股份有限公司,SZ,2001-02-03\nA2,乙,,SH,\n",
    "products.csv": "name\n碳纤维\n碳纤维预浸料\n",
    "industries.csv": "code,name,level,parent\n10,化工,1,\n",
    "company_product.csv": "company_code,product,share\nA1,碳纤维,0.4\nA2,碳纤维预浸料,\nA9,碳纤维,0.1\n",
    "company_industry.csv": "company_code,industry_code\nA1,10\n",
    "product_edges.csv": "from,to,rel\n碳纤维预浸料,碳纤维,上游材料\n碳纤维,碳纤维,上游材料\n",
    "industry_up.csv": "industry,upstream_industry,count\n",
}


@pytest.fixture
def world():
    with clock.at(NOW):
        yield chains_world()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_set_is_loaded_and_what_cannot_be_resolved_waits(world, folder):
    loaded = load_set(world.zone, folder, "示例集", "示例来源")
    assert (loaded.companies, loaded.products, loaded.edges, loaded.same) == (2, 2, 1, False)
    made = OutsideProduct.objects.get(product="碳纤维")
    assert (made.company.code, made.percent, made.source) == ("A1", pytest.approx(40), "示例来源")
    assert OutsidePlacement.objects.filter(company__code="A1", segment=FIBRE).exists()
    edge = ProductEdge.objects.get()
    assert (edge.product, edge.other, edge.kind) == ("碳纤维预浸料", "碳纤维", "material")
    assert set(ReviewItem.objects.values_list("reason", flat=True)) == {"start_unknown", "self_loop"}


def test_the_same_set_changes_nothing_and_a_newer_one_replaces_it(world, folder):
    load_set(world.zone, folder)
    keys = dict(OutsideCompany.objects.values_list("code", "pk"))
    assert load_set(world.zone, folder).same
    (folder / "companies.csv").write_text("code,name\nA1,甲二\n", encoding="utf-8")
    (folder / "product_edges.csv").write_text("from,to,rel\n", encoding="utf-8")
    again = load_set(world.zone, folder)
    assert (again.companies, again.products, again.edges) == (1, 1, 0)
    assert OutsideCompany.objects.get().pk == keys["A1"]
    assert ReviewItem.objects.get(reason="self_loop").how == GONE
    assert GraphSet.objects.count() == 1


def test_a_set_with_a_missing_column_is_refused_as_a_whole(world, folder):
    load_set(world.zone, folder)
    before = sorted(OutsideProduct.objects.values_list("pk", "product"))
    (folder / "companies.csv").write_text("code\nA1\n", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        load_set(world.zone, folder)
    assert refused.value.problems[0].code == "industry.set_not_whole"
    assert sorted(OutsideProduct.objects.values_list("pk", "product")) == before


def test_another_zone_does_not_see_the_set(client, world, folder):
    load_set(world.other, folder)
    assert "甲股份有限公司" not in see(client, world, "leader", "companies")
    assert "碳纤维" not in see(client, world, "leader", "reviews")


def test_what_waits_is_settled_in_bulk_and_can_be_opened_again(client, world, folder):
    load_set(world.zone, folder)
    keys = list(ReviewItem.objects.values_list("pk", flat=True))
    assert reviewing.settle(world.keeper, world.zone, keys, ReviewState.DROPPED) == 2
    with pytest.raises(Refusal) as refused:
        reviewing.settle(world.keeper, world.zone, keys, ReviewState.SETTLED)
    assert refused.value.problems[0].code == "industry.review_settled"
    client.force_login(world.keeper)
    client.post(reverse("industry:reopen", args=[keys[0]]))
    states = dict(ReviewItem.objects.values_list("pk", "state"))
    assert (states[keys[0]], states[keys[1]]) == (ReviewState.OPEN, ReviewState.DROPPED)
    with pytest.raises(Refusal):
        reviewing.settle(world.officer, world.zone, keys, ReviewState.SETTLED)
    assert dict(ReviewItem.objects.values_list("pk", "state")) == states


def test_a_set_carries_what_is_known_of_companies_and_counts_a_public_one_once(client, world, folder):
    public = company("A1", "甲", FIBRE, province="江苏")
    (folder / "company_facts.csv").write_text(
        "code,revenue,revenue_year,growth,sites,longitude,latitude\n"
        "A1,120000000,2025,12.5,吉林/吉林市；湖北/武汉市,126.5,43.8\nA2,5,,,,,\n",
        encoding="utf-8",
    )
    load_set(world.zone, folder)
    kept = OutsideCompany.objects.get(zone=world.zone, code="A1")
    assert (kept.province, kept.city, kept.industry) == ("江苏", "吉林市", "化工")
    assert (kept.revenue, kept.revenue_year, kept.growth) == (12_000_000_000, 2025, 12.5)
    assert kept.sites == [["吉林", "吉林市"], ["湖北", "武汉市"]]
    assert OutsideCompany.objects.get(code="A2").sites is None
    frame = outside_placements(world.zone).filter(segment=f"{CHAIN}/{FIBRE}")
    assert frame["company"].to_list() == [kept.pk]
    assert "共 2 条" in see(client, world, "leader", "companies")
    text = see(client, world, "leader", "company", public.pk)
    assert "示例产品" in text
    put = _prospects(frame, (126.5, 43.9))[0]
    assert (put.revenue, put.growth, put.distance_km) == (
        12_000_000_000,
        Decimal("0.125"),
        pytest.approx(11.1, abs=0.1),
    )
    assert [one.city for one in put.sites] == ["吉林市", "武汉市"]


def test_a_load_that_is_broken_off_leaves_the_set_before(world, folder):
    load_set(world.zone, folder)
    before = sorted(OutsideProduct.objects.values_list("pk", "product"))
    (folder / "company_product.csv").write_text("company_code,product\nA1,碳纤维预浸料\n", encoding="utf-8")
    with patch.object(graph_sets, "_reviews", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        load_set(world.zone, folder)
    assert sorted(OutsideProduct.objects.values_list("pk", "product")) == before
    assert load_set(world.zone, folder).products == 1


def test_english_pages_offer_chains_and_segments_by_their_english_names(client, world):
    type(world.keeper).objects.filter(pk=world.keeper.pk).update(language="en")
    client.force_login(world.keeper)
    placed = client.get(reverse("industry:placements")).content.decode()
    assert "Automobiles and parts" in placed
    assert "汽车及零部件" not in placed
    connecting = client.get(reverse("industry:connect", args=["power_electronics"])).content.decode()
    assert "Power modules" in connecting
    assert "功率模块" not in connecting
