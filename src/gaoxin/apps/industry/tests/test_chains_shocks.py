"""Shocks: who is hit and why, who else makes it, the page with its address, its table and its picture."""

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.models import OutsideCompany
from gaoxin.apps.industry.queries.chains import shocks
from gaoxin.apps.industry.queries.chains.shock_drawing import folded, shock_svg
from gaoxin.apps.industry.tests.chains_world import FIBRE, PREPREG, chains_world, company, see, stand
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
NO_STOCK = "&elsewhere=0&spare=0&stock_days=0&stock_factor=0"


@pytest.fixture
def world():
    with clock.at(NOW):
        yield chains_world()


def asked(**given: object) -> shocks.Asked:
    usual = {"enterprise": None, "company": None, "region": "", "days": None, "horizon": 90}
    return shocks.Asked(**usual | {"spare": 0, "elsewhere": 0, "stock_days": 0, "stock_factor": 0} | given)  # type: ignore[arg-type]


def test_who_buys_from_what_stops_is_hit_and_others_are_named(world):
    stand(world, 2, PREPREG)
    maker, other = company("000001.SZ", "示例碳丝", FIBRE), company("000002.SZ", "另一碳丝", FIBRE, province="江苏")
    found = shocks.played(world.leader, world.zone, asked(company=maker.pk))
    hit = next(one for one in found.hits if one.local)
    assert (hit.record, hit.steps, hit.worst) == (world.firms[2].pk, 1, pytest.approx(50))
    assert hit.missing == "新材料与碳纤维 · 碳纤维"
    assert [one.outside for one in found.alternatives] == [[(other.pk, "另一碳丝", "江苏")]]
    assert "示例雾凇碳纤维有限公司" in shock_svg(found)


def test_stock_and_other_suppliers_can_take_it(world):
    stand(world, 2, PREPREG)
    maker = company("000001.SZ", "示例碳丝", FIBRE)
    company("000002.SZ", "另一碳丝", FIBRE)
    assert shocks.played(world.leader, world.zone, asked(company=maker.pk, spare=100)).total == 0


def test_the_page_plays_what_the_address_says_and_tells_what_is_missing(client, world):
    stand(world, 2, PREPREG)
    company("000001.SZ", "示例碳丝", FIBRE)
    usual = "&elsewhere=0&spare=0&stock_days=0&stock_factor=0"
    text = see(client, world, "leader", "shock", query=f"?company=示例碳丝{usual}")
    assert "1 家会受影响，其中本区 1 家。" in text
    assert "没有找到“无此企业”" in see(client, world, "leader", "shock", query="?company=无此企业")
    assert "选且只选一个" in see(client, world, "leader", "shock", query="?company=示例碳丝&region=吉林")
    assert "家会受影响" not in see(client, world, "leader", "shock")


def test_the_nearest_of_the_zone_are_named_first(world):
    for firm, longitude in zip((0, 1, 2), ("126.5", "126.7", "126.51"), strict=True):
        stand(world, firm)
        Enterprise.objects.filter(pk=world.firms[firm].pk).update(longitude=longitude, latitude="43.8")
    (one,) = shocks.played(world.leader, world.zone, asked(enterprise=world.firms[0].pk)).alternatives
    assert [other.enterprise for other in one.local] == [world.firms[2].pk, world.firms[1].pk]
    assert [other.distance for other in one.local] == [pytest.approx(0.80, abs=0.01), pytest.approx(16.05, abs=0.01)]
    assert (one.local_total, one.chain, one.key) == (2, "new_materials", FIBRE)


def test_a_province_stops_and_the_picture_counts_what_it_leaves_out(client, world):
    for number in range(12):
        company(f"{number:06}.SZ", f"碳丝{number}", FIBRE, province="江苏")
    stand(world, 2, PREPREG)
    found = shocks.played(world.leader, world.zone, asked(region="江苏"))
    assert (found.stopped_total, found.total, found.steps, folded(found)) == (12, 1, {1: 1}, True)
    assert "还有 3 家" in shock_svg(found)
    assert "还有" not in shock_svg(found, 40)
    text = see(client, world, "leader", "shock", query=f"?region=江苏{NO_STOCK}")
    assert "每列多画一些" in text
    assert "收起" in see(client, world, "leader", "shock", query=f"?region=江苏{NO_STOCK}&seen=all")


def test_the_same_seed_tries_the_same_assumptions(world):
    stand(world, 2, PREPREG)
    maker = company("000001.SZ", "示例碳丝", FIBRE)
    company("000002.SZ", "另一碳丝", FIBRE)
    one, again, other = (
        [
            (hit.low, hit.high)
            for hit in shocks.played(world.leader, world.zone, asked(company=maker.pk, seed=seed)).hits
        ]
        for seed in (7, 7, 8)
    )
    assert one == again != other
    assert all(low <= high for low, high in one)


def test_the_table_is_narrowed_and_handed_out_as_a_file(client, world):
    stand(world, 2, PREPREG)
    company("000001.SZ", "示例碳丝", FIBRE)
    company("000003.SZ", "区外预浸料", PREPREG)
    there = f"?company=示例碳丝{NO_STOCK}"
    assert "共 2 条" in see(client, world, "leader", "shock", query=there)
    assert "共 1 条" in see(client, world, "leader", "shock", query=f"{there}&local=yes")
    file = see(client, world, "leader", "shock", query=f"{there}&export=csv")
    assert "示例雾凇碳纤维有限公司" in file
    assert "区外预浸料" in file


def test_who_stands_nowhere_is_told_so(client, world):
    text = see(client, world, "leader", "shock", query=f"?enterprise={world.firms[0].organisation_id}")
    assert "还没有确认在任何环节上" in text
    assert "本区还没有确认落链的企业" in text
    OutsideCompany.objects.create(code="9", name="无环节公司", province="云南")
    assert "还没有对到任何环节" in see(client, world, "leader", "shock", query="?company=无环节公司")
    assert "没有对到环节的区外企业" in see(client, world, "leader", "shock", query="?region=云南")
    client.force_login(world.leader)
    assert client.get(reverse("industry:shock") + "?sort=-worst").status_code == 200
