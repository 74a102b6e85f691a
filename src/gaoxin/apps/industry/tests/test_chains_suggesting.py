"""What staff suggest for chains: it waits, is taken into the zone's own edition or turned down, and they are told."""

from decimal import Decimal

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.chain_states import NeededAs, ReviewReason, ReviewState
from gaoxin.apps.industry.models import ReviewItem, SegmentStanding, ZoneChain
from gaoxin.apps.industry.queries.chains.editing import read_chain, shipped_text
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.services.chains import deciding, editing, editions, reviewing, suggesting
from gaoxin.apps.industry.services.chains.lines import with_need, with_word
from gaoxin.apps.industry.services.chains.suggesting import NeedSuggested
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, PREPREG, chains_world, see, stand
from gaoxin.catalogue.chains import package_chains
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Job

pytestmark = pytest.mark.django_db
WORD = '大丝束"T700"级'
SOURCE = "2026年5月走访示例雾凇"


@pytest.fixture
def world():
    with clock.at(NOW):
        yield chains_world()


def code(refused) -> str:
    return refused.value.problems[0].code


@pytest.mark.parametrize("key", package_chains())
def test_a_word_and_a_need_are_written_into_every_shipped_chain_and_nothing_else_changes(world, key):
    shipped = package_chains()[key].declared
    first, other = next(iter(shipped.segments)), list(shipped.segments)[-1]
    text = with_word(shipped_text(key), first, WORD, "来源：甲\n乙")
    taken = any(need.segment == first for need in shipped.segments[other].needs)
    if not taken:
        text = with_need(text, other, first, "part", "0.0001", "来源：甲")
    read = read_chain(world.zone, key, text)
    assert read.problems == ()
    found = read.chain.declared
    assert found.segments[first].products == (*shipped.segments[first].products, WORD)
    assert taken or found.segments[other].needs[0].share == Decimal("0.0001")
    rest = set(shipped.segments) - {first, other}
    assert all(found.segments[one] == shipped.segments[one] for one in rest)


def test_a_word_that_is_taken_stands_in_the_zones_edition_with_its_source_and_is_placed_by(client, world):
    client.force_login(world.officer)
    there = reverse("industry:suggest_word", args=[CHAIN, FIBRE])
    assert client.post(there, {"word": WORD, "source": SOURCE}).status_code == 302
    item = ReviewItem.objects.get()
    assert (item.text, item.raised_by, item.reason, item.source) == (WORD, world.officer, "suggested", SOURCE)
    assert client.post(there, {"word": WORD, "source": SOURCE}).status_code == 422
    assert ReviewItem.objects.count() == 1
    assert client.post(reverse("industry:take_suggestion", args=[item.pk]), {"sure": "90"}).status_code == 422
    assert ReviewItem.objects.get().state == ReviewState.OPEN
    numbers = dict.fromkeys(("enterprises", "proposed", "figured", "outside"), 0)
    SegmentStanding.objects.create(zone=world.zone, chain=CHAIN, segment=FIBRE, as_of=clock.today(), **numbers)
    client.force_login(world.keeper)
    assert client.post(reverse("industry:take_suggestion", args=[item.pk]), {"sure": "0"}).status_code == 422
    assert client.post(reverse("industry:take_suggestion", args=[item.pk]), {"sure": "90"}).status_code == 302
    assert WORD in chains_of(world.zone)[CHAIN].declared.segments[FIBRE].products
    assert WORD not in chains_of(world.other)[CHAIN].declared.segments[FIBRE].products
    text = ZoneChain.objects.get().text
    assert f"2026-05-06 采用建议，来源：{SOURCE}，把握 90%" in text
    item.refresh_from_db()
    assert (item.state, item.settled_by) == (ReviewState.TAKEN, world.keeper)
    assert [inbox.wording(one) for one in inbox.notices(world.officer)] == [
        f"您对“新材料与碳纤维 · 碳纤维”的建议已采用：{WORD}"
    ]
    assert [one.kind for one in Job.objects.all()] == ["industry.place"]
    with pytest.raises(Refusal) as refused:
        reviewing.reopen(world.keeper, world.zone, item.pk)
    assert code(refused) == "industry.suggestion_taken"
    with pytest.raises(Refusal) as refused:
        suggesting.suggest_word(world.leader, world.zone, CHAIN, FIBRE, f" {WORD} ", SOURCE)
    assert code(refused) == "industry.word_there"


def test_a_need_that_is_taken_is_bought_by_from_then_on_and_goes_into_a_draft_too(world):
    editing.rename_segment(world.keeper, world.zone, CHAIN, FIBRE, "高性能碳纤维", "Carbon fibre")
    need = NeedSuggested("hydrogen/dispensers", NeededAs.EQUIPMENT, Decimal("0.0250"), SOURCE)
    item = suggesting.suggest_need(world.leader, world.zone, CHAIN, PREPREG, need)
    suggesting.take(world.keeper, world.zone, item.pk, 60)
    added = chains_of(world.zone)[CHAIN].declared.segments[PREPREG].needs[0]
    assert (added.chain, added.segment, added.kind, added.share) == (
        "hydrogen",
        "dispensers",
        "equipment",
        Decimal("0.025"),
    )
    editions.publish(world.keeper, world.zone, CHAIN, "改名")
    chain = chains_of(world.zone)[CHAIN].declared
    assert chain.segments[FIBRE].name == "高性能碳纤维"
    assert chain.segments[PREPREG].needs[0] == added
    with pytest.raises(Refusal) as refused:
        suggesting.suggest_need(world.leader, world.zone, CHAIN, PREPREG, need)
    assert code(refused) == "industry.need_taken"


def test_shares_above_the_whole_are_refused_and_nothing_is_published(world):
    need = NeedSuggested("hydrogen/dispensers", NeededAs.PART, Decimal(1), SOURCE)
    item = suggesting.suggest_need(world.leader, world.zone, CHAIN, PREPREG, need)
    with pytest.raises(Refusal) as refused:
        suggesting.take(world.keeper, world.zone, item.pk, 60)
    assert code(refused) == "chain.shares_above_one"
    assert not ZoneChain.objects.exists()
    assert ReviewItem.objects.get().state == ReviewState.OPEN


def test_who_suggested_is_told_why_it_was_turned_down_and_may_suggest_it_again(client, world):
    item = suggesting.suggest_word(world.officer, world.zone, CHAIN, FIBRE, WORD, SOURCE)
    with pytest.raises(Refusal):
        reviewing.settle(world.keeper, world.zone, [item.pk], ReviewState.DROPPED)
    client.force_login(world.keeper)
    there = reverse("industry:drop_suggestion", args=[item.pk])
    assert client.post(there, {"reason": " "}).status_code == 422
    assert client.post(there, {"reason": "是规格，不是产品"}).status_code == 302
    assert not ZoneChain.objects.exists()
    told = inbox.notices(world.officer).get()
    assert inbox.wording(told).endswith("理由：是规格，不是产品")
    assert "是规格，不是产品" in see(client, world, "officer", "suggestion", item.pk)
    again = suggesting.suggest_word(world.leader, world.zone, CHAIN, FIBRE, WORD, SOURCE)
    assert (again.pk, again.raised_by, again.state, again.how) == (item.pk, world.leader, ReviewState.OPEN, "")


def test_products_of_an_enterprise_put_by_hand_that_no_segment_names_become_suggestions(world):
    firm = world.firms[2]
    Enterprise.objects.filter(pk=firm.pk).update(products="碳纤维、雾凇牌织机绞线、雾凇牌织机绞线")
    firm.refresh_from_db()
    deciding.put(world.keeper, world.zone, firm.organisation_id, CHAIN, FIBRE, "走访")
    item = ReviewItem.objects.get()
    assert (item.text, item.reason, item.raised_by) == ("雾凇牌织机绞线", ReviewReason.UNPLACED, None)
    assert item.source == firm.organisation.legal_name
    deciding.put(world.keeper, world.zone, firm.organisation_id, CHAIN, PREPREG, "走访")
    deciding.put(world.keeper, world.zone, firm.organisation_id, CHAIN, FIBRE, "再走访")
    assert ReviewItem.objects.filter(segment=FIBRE).count() == 1
    assert reviewing.settle(world.keeper, world.zone, [item.pk], ReviewState.DROPPED) == 1


def test_those_who_only_look_on_and_other_zones_suggest_nothing(client, world):
    stand(world, 2)
    for person, error in ((world.auditor, Refusal), (world.stranger, NotFound)):
        with pytest.raises(error):
            suggesting.suggest_word(person, world.zone, CHAIN, FIBRE, WORD, SOURCE)
    assert not ReviewItem.objects.exists()
    assert "建议产品词" not in see(client, world, "auditor", "segment", CHAIN, FIBRE)
    assert "建议产品词" in see(client, world, "leader", "segment", CHAIN, FIBRE)
