"""The pages of who is who: pairs judged one by one and many at once, mergers looked at and undone."""

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.enterprises.linkage_states import PairState
from gaoxin.apps.enterprises.models import Enterprise, Merger, SuspectedPair
from gaoxin.apps.enterprises.queries import linkage as queries
from gaoxin.apps.enterprises.services.linkage import deciding, running
from gaoxin.apps.enterprises.tests.doubles import add_record, suspected
from gaoxin.apps.enterprises.tests.world import World, see, send
from gaoxin.web.models import Job


@pytest.fixture
def pairs(world: World) -> list[SuspectedPair]:
    """Three pairs that wait: of the first firm, of the second, and of the market that has no code."""
    names = ("示例北斗轴承", "示例松江软件", "昌邑电子商行")
    firms = (world.firms[0], world.firms[1], world.firms[5])
    made = [suspected(world, firm, add_record(world, name)) for firm, name in zip(firms, names, strict=True)]
    for row, probability in zip(made, ("0.97", "0.9", "0.6"), strict=True):
        row.probability, row.found = probability, [["name", "short"], ["city", "same"]]
        row.save()
    return made


def states() -> list[str]:
    return list(SuspectedPair.objects.order_by("pk").values_list("state", flat=True))


def test_the_list_shows_the_likeliest_first_and_only_keepers_decide(client: Client, world, pairs):
    page = see(client, world, "keeper", "suspected_pairs")
    assert page.index("示例北斗轴承") < page.index("示例松江软件") < page.index("昌邑电子商行")
    assert "97.0%" in page
    assert "是同一单位，合并" in page
    assert "是同一单位，合并" not in see(client, world, "officer", "suspected_pairs")
    assert "是同一单位，合并" not in see(client, world, "leader", "suspected_pairs")


def test_the_list_is_narrowed_and_sorted(client: Client, world, pairs):
    SuspectedPair.objects.filter(pk=pairs[0].pk).update(certain=True, found_at="2026-01-05T10:00+08:00")
    sure = see(client, world, "keeper", "suspected_pairs", query="?certain=True")
    assert "示例北斗轴承" in sure
    assert "示例松江软件" not in sure
    doubtful = see(client, world, "keeper", "suspected_pairs", query="?certain=False")
    assert "示例北斗轴承" not in doubtful
    assert "示例松江软件" in doubtful
    up = see(client, world, "keeper", "suspected_pairs", query="?sort=probability")
    assert up.index("昌邑电子商行") < up.index("示例松江软件") < up.index("示例北斗轴承")
    oldest = see(client, world, "keeper", "suspected_pairs", query="?sort=found")
    assert oldest.index("示例北斗轴承") < oldest.index("示例松江软件")
    in_january = see(client, world, "keeper", "suspected_pairs", query="?found_from=2026-01-01&found_to=2026-01-31")
    assert "示例北斗轴承" in in_january
    assert "示例松江软件" not in in_january


def test_a_pair_shows_both_records_with_what_differs(client: Client, world, pairs):
    page = see(client, world, "keeper", "suspected", pairs[0].pk)
    assert "示例北斗轴承<mark>有限公司</mark>" in page
    assert "只有一方有" in page
    assert "判为同一单位时保留有代码的“示例北斗轴承有限公司”" in page
    assert 'data-press="1"' in page
    read = see(client, world, "leader", "suspected", pairs[0].pk)
    assert "示例北斗轴承" in read
    assert 'name="decision"' not in read


def test_a_pair_says_how_its_like_were_decided(client: Client, world, pairs):
    assert "同样依据的，以前判过" not in see(client, world, "keeper", "suspected", pairs[2].pk)
    deciding.call_same(world.keeper, [pairs[0].pk])
    deciding.call_different(world.keeper, [pairs[1].pk])
    assert queries.pair_page(world.keeper, pairs[2].pk).alike == (1, 1)
    page = see(client, world, "leader", "suspected", pairs[2].pk)
    assert "同一单位 1 对" in page


def test_without_codes_the_officer_chooses_which_one_goes_on(client: Client, world, pairs):
    market, again = world.firms[5].organisation, pairs[2].other.organisation
    page = see(client, world, "keeper", "suspected", pairs[2].pk)
    assert f'value="{market.pk}"' in page
    assert f'value="{again.pk}"' in page
    send(client, world, "keeper", "decide_pair", pairs[2].pk, decision="same", keep=again.pk)
    assert Merger.objects.get().into == again


def test_after_a_decision_the_next_pair_follows_and_undoing_brings_the_pair_back(client: Client, world, pairs):
    client.force_login(world.keeper)
    first = reverse("enterprises:decide_pair", args=[pairs[0].pk])
    answer = client.post(first, {"decision": "same", "why": "同一地址"}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("enterprises:suspected", args=[pairs[1].pk])
    batch = SuspectedPair.objects.get(pk=pairs[0].pk).batch
    undo = reverse("enterprises:take_back", args=[batch])
    assert undo in answer.content.decode()
    assert client.post(undo)["Location"] == reverse("enterprises:suspected", args=[pairs[0].pk])
    assert set(states()) == {PairState.WAITING}
    assert not Enterprise.objects.filter(merged=True).exists()


def test_the_next_pair_is_the_one_below_and_the_last_leads_back_to_the_top(world, pairs):
    following = [queries.pair_page(world.keeper, row.pk).following for row in pairs]
    assert following == [pairs[1].pk, pairs[2].pk, pairs[0].pk]


def test_no_decision_changes_nothing_and_says_so(client: Client, world, pairs):
    send(client, world, "keeper", "decide_pair", pairs[0].pk, decision="perhaps")
    assert "请选择“同一单位”“不是同一单位”或“暂缓”" in see(client, world, "keeper", "suspected", pairs[0].pk)
    assert set(states()) == {PairState.WAITING}


def test_two_codes_stand_in_the_way_and_the_page_says_so(client: Client, world, pairs):
    again = pairs[0].other.organisation
    again.credit_code = "91350100M000100Y43"
    again.save()
    page = see(client, world, "keeper", "suspected", pairs[0].pk)
    assert "两条记录各有有效的统一社会信用代码" in page
    refused = send(client, world, "keeper", "decide_pair", pairs[0].pk, decision="same", expect=422)
    assert "两条记录各有有效的统一社会信用代码" in refused
    assert set(states()) == {PairState.WAITING}


def test_many_at_once_show_first_what_will_happen_and_leave_alone_what_cannot_be(client: Client, world, pairs):
    short = pairs[1].other.organisation
    short.credit_code = "91350100M000100Y43"
    short.save()
    chosen = {"action": "same", "row": [row.pk for row in pairs]}
    preview = send(client, world, "keeper", "suspected_pairs", expect=200, **chosen)
    assert "并入“示例北斗轴承有限公司”" in preview
    assert "两条记录各有有效的统一社会信用代码" in preview
    assert set(states()) == {PairState.WAITING}
    send(client, world, "keeper", "suspected_pairs", confirm="yes", **chosen)
    assert states() == [PairState.MERGED, PairState.WAITING, PairState.MERGED]
    assert "已合并 2 对记录" in see(client, world, "keeper", "suspected_pairs")


def test_postponed_and_different_pairs_have_lists_of_their_own(client: Client, world, pairs):
    send(client, world, "keeper", "suspected_pairs", action="later", row=[pairs[0].pk], confirm="yes")
    send(client, world, "keeper", "decide_pair", pairs[1].pk, decision="different", why="两家公司")
    assert "示例北斗轴承" in see(client, world, "keeper", "suspected_postponed")
    different = see(client, world, "officer", "suspected_different")
    assert "示例松江软件" in different
    assert "两家公司" in different
    assert "示例松江软件" not in see(client, world, "keeper", "suspected_pairs")


def test_what_was_called_different_can_be_judged_anew(client: Client, world, pairs):
    deciding.call_different(world.keeper, [row.pk for row in pairs[:2]])
    assert "重新判断" in see(client, world, "keeper", "suspected", pairs[0].pk)
    assert "重新判断" not in see(client, world, "officer", "suspected", pairs[0].pk)
    send(client, world, "officer", "ask_pair_again", pairs[0].pk, expect=422)
    assert states() == [PairState.DIFFERENT, PairState.DIFFERENT, PairState.WAITING]
    send(client, world, "keeper", "ask_pair_again", pairs[0].pk)
    send(client, world, "keeper", "suspected_different", action="again", row=[pairs[1].pk], confirm="yes")
    assert states() == [PairState.WAITING] * 3
    assert set(SuspectedPair.objects.values_list("decided_by", "batch")) == {(None, None)}


def test_a_merger_is_shown_with_its_grounds_and_undone_for_a_reason(client: Client, world, pairs):
    deciding.call_same(world.keeper, [pairs[0].pk], "同一地址")
    merger = Merger.objects.get()
    assert "示例北斗轴承" in see(client, world, "leader", "mergers")
    page = see(client, world, "officer", "merger", merger.pk)
    assert "同一地址" in page
    assert reverse("enterprises:undo_merger", args=[merger.pk]) not in page
    send(client, world, "keeper", "undo_merger", merger.pk, expect=422, why="")
    send(client, world, "keeper", "undo_merger", merger.pk, why="其实是两家")
    after = see(client, world, "keeper", "merger", merger.pk)
    assert "已撤销" in after
    assert "其实是两家" in after
    assert states() == [PairState.WAITING] * 3


def test_others_cannot_decide_by_their_own_request(client: Client, world, pairs):
    for person, expect in (("officer", 422), ("leader", 404), ("stranger", 404), ("member", 404)):
        send(client, world, person, "decide_pair", pairs[0].pk, decision="same", expect=expect)
    assert states() == [PairState.WAITING] * 3


def test_what_waits_stands_in_the_keepers_work_and_leads_to_the_pair(client: Client, world, pairs):
    client.force_login(world.keeper)
    work = client.get("/").content.decode()
    assert "疑似同一单位待判断" in work
    assert reverse("enterprises:suspected", args=[pairs[0].pk]) in work
    client.force_login(world.officer)
    assert "疑似同一单位待判断" not in client.get("/").content.decode()


def test_looking_again_is_a_job_and_the_list_says_how_the_probability_came_about(client: Client, world, pairs):
    send(client, world, "officer", "linkage_run")
    assert Job.objects.filter(kind=running.JOB).count() == 1
    running.link_zone(world.zone.pk)
    page = see(client, world, "leader", "suspected_pairs")
    assert "最近一次查找" in page
    assert "“把握”是怎么来的" in page
    assert "重新查找" not in page
