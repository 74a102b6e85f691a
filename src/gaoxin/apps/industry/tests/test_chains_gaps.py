"""Working out how a zone stands; segments, gaps, candidates and companies on their pages; what experts say over it."""

from urllib.parse import quote

import pytest
from django.http import QueryDict
from django.urls import reverse

from gaoxin.apps.enterprises.tests.world import NOW, WAN
from gaoxin.apps.industry.chain_states import GapVerdict, PlacementState
from gaoxin.apps.industry.models import GapOverride, SegmentStanding
from gaoxin.apps.industry.queries.chains import pictured
from gaoxin.apps.industry.queries.chains.gapped import extension_lines, gap_lines
from gaoxin.apps.industry.queries.chains.lists import chain_lines
from gaoxin.apps.industry.queries.chains.regions import place_of, province_code
from gaoxin.apps.industry.services.chains import overriding
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, PREPREG, chains_world, company, reckon_few, see, stand
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
NEEDED = "pan_precursor"
"""Carbon fibre is made of it."""
RAW = "comonomers_solvents"
"""The precursor is made with it."""


@pytest.fixture
def world():
    with clock.at(NOW):
        yield chains_world()


def segment(client, world, key: str, user: str = "keeper") -> str:
    client.force_login(getattr(world, user))
    return client.get(reverse("industry:segment", args=[CHAIN, key])).content.decode()


def test_figures_of_a_segment_are_those_of_confirmed_enterprises(world):
    stand(world, 2)
    stand(world, 1, state=PlacementState.PROPOSED)
    stand(world, 0, state=PlacementState.DISMISSED)
    reckon_few(world.zone)
    found = SegmentStanding.objects.get(chain=CHAIN, segment=FIBRE)
    assert (found.enterprises, found.proposed, found.figured) == (1, 1, 1)
    assert (found.output, found.staff, found.year) == (46_000 * WAN, 1210, 2025)
    assert found.growth == pytest.approx(6.98)
    assert found.parts["known"]["output"] == [1, 1, "2025-12-31"]
    whole = SegmentStanding.objects.get(chain=CHAIN, segment="")
    assert (whole.enterprises, whole.output) == (1, 46_000 * WAN)


def test_what_local_enterprises_need_and_nobody_makes_is_a_gap_and_what_nobody_needs_is_none(world):
    stand(world, 2)
    reckon_few(world.zone)
    gap = SegmentStanding.objects.get(chain=CHAIN, segment=NEEDED)
    assert gap.gap is not None
    assert gap.dependence == 100
    assert gap.demand > 0
    assert gap.parts["state"] == "gap"
    other = SegmentStanding.objects.get(chain="hydrogen", segment="dispensers")
    assert (other.gap, other.parts["state"]) == (None, "not_needed")


def test_a_needed_segment_is_the_riskier_the_fewer_make_it(client, world):
    stand(world, 2)
    company("000420.SZ", "示例甲", NEEDED)
    reckon_few(world.zone)
    alone = SegmentStanding.objects.get(chain=CHAIN, segment=NEEDED)
    assert alone.parts["sources"] == {"users": 1, "here": 0, "makers": 1, "few": True}
    assert alone.risk == pytest.approx(alone.demand, abs=0.1) and alone.risk > 0
    assert "单一来源；本区 1 家需要" in segment(client, world, NEEDED)

    company("000421.SZ", "示例乙", NEEDED)
    reckon_few(world.zone)
    both = SegmentStanding.objects.get(chain=CHAIN, segment=NEEDED)
    assert both.parts["sources"]["makers"] == 2
    assert "来源少；本区 1 家需要" in segment(client, world, NEEDED)
    assert both.risk == pytest.approx(both.demand / 2, abs=0.1)
    assert SegmentStanding.objects.get(chain="hydrogen", segment="dispensers").risk == 0


def test_risk_follows_demand_through_what_is_bought_outside(client, world):
    """Comonomers go into the precursor that is bought, not into the fibre that is made here."""
    stand(world, 2)
    company("000420.SZ", "示例甲", RAW)
    reckon_few(world.zone)
    found = SegmentStanding.objects.get(chain=CHAIN, segment=RAW)
    assert found.gap is not None and found.parts["sources"] == {"users": 0, "here": 0, "makers": 1, "few": True}
    assert found.risk == pytest.approx(found.demand, abs=0.1) and found.risk > 0
    assert "单一来源；本区没有企业直接需要，经外购的环节用到" in segment(client, world, RAW)
    unknown = SegmentStanding.objects.get(chain=CHAIN, segment=NEEDED)
    assert (unknown.gap is not None, unknown.risk) == (True, None)
    client.force_login(world.keeper)
    address = reverse("industry:chain", args=[CHAIN])
    told = "风险：一家停产对本区影响多大"
    assert told in client.get(f"{address}?colour=risk").content.decode()
    assert told not in client.get(f"{address}?colour=gap").content.decode()
    page = pictured.map_page(world.leader, world.zone, CHAIN, QueryDict("colour=risk"))
    assert told in pictured.map_picture(page).note


def test_counts_of_gaps_and_both_lists_follow_what_experts_say(client, world):
    stand(world, 2)
    reckon_few(world.zone)

    def counted() -> tuple[int | None, int]:
        line = next(one for one in chain_lines(world.leader, world.zone) if one.pk == CHAIN)
        return line.gaps, sum(one.chain == CHAIN for one in gap_lines(world.leader, world.zone))

    first, listed = counted()
    assert first == listed
    overriding.override(world.keeper, world.zone, CHAIN, NEEDED, GapVerdict.NO_GAP, "集团内部供应")
    assert counted() == (first - 1, listed - 1)
    ahead = extension_lines(world.leader, world.zone)[0]
    overriding.override(world.keeper, world.zone, ahead.chain, ahead.segment, GapVerdict.GAP, "二期要用")
    assert ahead.pk not in [one.pk for one in extension_lines(world.leader, world.zone)]
    both = next(one for one in gap_lines(world.leader, world.zone) if one.pk == ahead.pk)
    assert both.extension and both.verdict == "确为缺口"
    client.force_login(world.leader)
    lines = client.get(reverse("industry:gaps") + f"?q={both.name}&cols=name,met,verdict&export=csv").content.decode()
    assert "确为缺口（也是延链机会）" in lines


def test_lists_and_the_map_say_how_much_local_makers_cover(client, world):
    stand(world, 2)
    stand(world, 1, NEEDED)
    reckon_few(world.zone)
    found = SegmentStanding.objects.get(chain=CHAIN, segment=NEEDED)
    assert found.enterprises == 1 and found.gap is not None
    met = round(100 - found.dependence)
    client.force_login(world.leader)
    lines = client.get(reverse("industry:gaps") + f"?chain={CHAIN}&cols=name,met&export=csv").content.decode()
    heads, line = (
        next(one for one in lines.splitlines() if one.startswith(first)).split(",")
        for first in ("环节,", "聚丙烯腈原丝")
    )
    assert round(float(line[heads.index("本地满足（%）")])) == met
    drawn = client.get(reverse("industry:chain", args=[CHAIN]) + "?colour=gap").content.decode()
    assert f"满足本地需求的 {met}%" in drawn


def test_working_it_out_again_gives_the_same(world):
    stand(world, 2)
    company("000001.SZ", "示例原丝", NEEDED)
    told = ("chain", "segment", "gap", "quotient", "parts")
    first = reckon_few(world.zone)
    before = list(SegmentStanding.objects.order_by("chain", "segment").values_list(*told))
    assert reckon_few(world.zone) == first
    assert list(SegmentStanding.objects.order_by("chain", "segment").values_list(*told)) == before


def test_the_segments_page_says_why_and_who_could_come(client, world):
    stand(world, 2)
    made = company("000001.SZ", "示例原丝", NEEDED)
    reckon_few(world.zone)
    text = segment(client, world, NEEDED)
    assert "本地没有企业供给" in text
    assert "示例原丝" in text
    assert reverse("industry:company", args=[made.pk]) in text
    assert f"listed_code=000001.SZ&amp;origin={quote('吉林吉林市')}&amp;spot={CHAIN}%2F{NEEDED}&amp;reason=" in text
    assert "source=recommended" in text
    assert f"{reverse('leads:new_bridges')}?spot={CHAIN}%2F{NEEDED}" in text
    assert "示例雾凇碳纤维有限公司" in segment(client, world, FIBRE)


def test_the_list_of_gaps_filters_and_exports(client, world):
    stand(world, 2)
    reckon_few(world.zone)
    text = see(client, world, "leader", "gaps", query=f"?chain={CHAIN}")
    assert "聚丙烯腈原丝" in text
    assert "聚丙烯腈原丝" not in see(client, world, "leader", "gaps", query="?chain=hydrogen")
    client.force_login(world.leader)
    lines = client.get(reverse("industry:gaps") + f"?chain={CHAIN}&cols=name&export=csv").content.decode()
    assert "聚丙烯腈原丝" in lines
    assert client.get(reverse("industry:extensions")).status_code == 200


def test_experts_say_over_a_gap_and_every_saying_is_kept(client, world):
    stand(world, 2)
    reckon_few(world.zone)
    score = SegmentStanding.objects.get(chain=CHAIN, segment=NEEDED).gap
    overriding.override(world.keeper, world.zone, CHAIN, NEEDED, GapVerdict.LATER, "等二期投产后再看")
    second = overriding.override(world.keeper, world.zone, CHAIN, NEEDED, GapVerdict.NO_GAP, "集团内部供应")
    text = segment(client, world, NEEDED)
    assert "集团内部供应" in text
    assert "等二期投产后再看" in text
    assert "不是缺口" in see(client, world, "leader", "gaps", query=f"?chain={CHAIN}")
    overriding.withdraw(world.keeper, world.zone, second.pk)
    assert "暂缓" in see(client, world, "leader", "gaps", query=f"?chain={CHAIN}")
    assert GapOverride.objects.count() == 2
    assert SegmentStanding.objects.get(chain=CHAIN, segment=NEEDED).gap == score


def test_nobody_says_over_a_gap_without_a_reason_or_from_another_office(world):
    with pytest.raises(Refusal) as refused:
        overriding.override(world.keeper, world.zone, CHAIN, NEEDED, GapVerdict.GAP, "  ")
    assert refused.value.problems[0].code == "industry.say_why"
    with pytest.raises(Refusal) as refused:
        overriding.override(world.officer, world.zone, CHAIN, NEEDED, GapVerdict.GAP, "理由")
    assert refused.value.problems[0].code == "industry.not_your_chains"
    assert not GapOverride.objects.exists()


def test_the_list_of_chains_counts_each_enterprise_once(client, world):
    stand(world, 2)
    stand(world, 2, PREPREG)
    reckon_few(world.zone)
    line = next(one for one in chain_lines(world.leader, world.zone) if one.pk == CHAIN)
    assert (line.enterprises, line.held, line.segments) == (1, 2, 65)
    assert line.coverage == pytest.approx(100 * 2 / 65)
    assert "新材料与碳纤维" in see(client, world, "leader", "chains")


def test_companies_of_another_zones_set_are_not_found(client, world):
    public, other = company("000001.SZ", "公开企业", FIBRE), company("X1", "别区企业", FIBRE, world.other)
    text = see(client, world, "leader", "companies", query=f"?segment={CHAIN}/{FIBRE}")
    assert "公开企业" in text
    assert "别区企业" not in text
    client.force_login(world.leader)
    assert client.get(reverse("industry:company", args=[other.pk])).status_code == 404
    shown = client.get(reverse("industry:company", args=[public.pk])).content.decode()
    assert "示例产品" in shown
    assert "示例来源" in shown


def test_provinces_are_told_by_long_and_short_names(world):
    assert (province_code("吉林省"), province_code("黑龙江"), province_code("内蒙古"), province_code("某地")) == (
        "22",
        "23",
        "15",
        "",
    )
    assert place_of(world.zone) == ("", "示例市")


@pytest.mark.parametrize("name", ["chains", "gaps", "extensions", "placements", "companies", "reviews"])
def test_lists_ask_few_questions_however_much_stands_there(client, world, name, django_assert_max_num_queries):
    client.force_login(world.leader)
    client.get(reverse(f"industry:{name}"))
    for firm in (0, 1, 2):
        stand(world, firm)
    reckon_few(world.zone)
    with django_assert_max_num_queries(40):
        client.get(reverse(f"industry:{name}"))
