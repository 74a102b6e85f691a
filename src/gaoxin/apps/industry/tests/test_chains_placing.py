"""Proposing who stands where, deciding in bulk, taking back; who may."""

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.models import Placement, PlacementDecision
from gaoxin.apps.industry.services.chains import deciding
from gaoxin.apps.industry.services.chains.placing import place_enterprises
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, PREPREG, chains_world, see, stand
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with clock.at(NOW):
        made = chains_world()
        made.firms[2].products = "碳纤维、碳纤维预浸料"
        made.firms[2].save()
        yield made


def test_enterprises_are_proposed_by_their_words_and_nothing_is_confirmed_by_itself(world):
    count = place_enterprises(world.zone)
    found = Placement.objects.filter(enterprise=world.firms[2], chain=CHAIN, segment=FIBRE).get()
    assert (found.state, found.zone, found.placed_on) == (PlacementState.PROPOSED, world.zone, clock.today())
    assert "碳纤维" in found.reason
    assert found.confidence > 50
    assert count == Placement.objects.count()
    assert not Placement.objects.exclude(state=PlacementState.PROPOSED).exists()


def test_placing_again_changes_nothing_and_leaves_decisions_alone(world):
    place_enterprises(world.zone)
    before = sorted(Placement.objects.values_list("pk", "confidence", "state"))
    place_enterprises(world.zone)
    assert sorted(Placement.objects.values_list("pk", "confidence", "state")) == before
    keys = [Placement.objects.get(enterprise=world.firms[2], chain=CHAIN, segment=FIBRE).pk]
    deciding.decide(world.keeper, world.zone, keys, PlacementState.DISMISSED)
    world.firms[2].business, world.firms[2].products = "物业管理", ""
    world.firms[2].save()
    place_enterprises(world.zone)
    assert list(Placement.objects.filter(enterprise=world.firms[2], chain=CHAIN).values_list("pk", "state")) == [
        (keys[0], PlacementState.DISMISSED)
    ]


def test_a_decision_over_many_is_taken_back_as_a_whole_except_what_was_decided_since(world):
    rows = [stand(world, firm, state=PlacementState.PROPOSED) for firm in (0, 1, 2)]
    decision = deciding.decide(world.keeper, world.zone, [row.pk for row in rows], PlacementState.CONFIRMED)
    assert decision.count == 3
    assert set(Placement.objects.values_list("state", "decided_by")) == {("confirmed", world.keeper.pk)}
    deciding.change(world.keeper, world.zone, rows[0].pk, PlacementState.DISMISSED)
    assert deciding.undo(world.keeper, world.zone, decision.pk) == 2
    states = dict(Placement.objects.values_list("pk", "state"))
    assert [states[row.pk] for row in rows] == ["dismissed", "proposed", "proposed"]
    with pytest.raises(Refusal) as refused:
        deciding.undo(world.keeper, world.zone, decision.pk)
    assert refused.value.problems[0].code == "industry.already_undone"


def test_who_works_elsewhere_decides_nothing(world):
    row = stand(world, 2, state=PlacementState.PROPOSED)
    with pytest.raises(Refusal) as refused:
        deciding.decide(world.officer, world.zone, [row.pk], PlacementState.CONFIRMED)
    assert refused.value.problems[0].code == "industry.not_your_chains"
    row.refresh_from_db()
    assert row.state == PlacementState.PROPOSED
    assert not PlacementDecision.objects.exists()


def test_nothing_left_to_decide_is_refused(world):
    row = stand(world, 2)
    with pytest.raises(Refusal) as refused:
        deciding.decide(world.keeper, world.zone, [row.pk], PlacementState.DISMISSED)
    assert refused.value.problems[0].code == "industry.nothing_to_decide"
    row.refresh_from_db()
    assert row.state == PlacementState.CONFIRMED


def test_bulk_confirming_on_the_page_shows_what_will_change_and_offers_to_undo(client, world):
    row, kept = stand(world, 2, state=PlacementState.PROPOSED), stand(world, 1, PREPREG)
    client.force_login(world.keeper)
    address = reverse("industry:placements")
    preview = client.post(address, {"action": "confirm", "row": [row.pk, kept.pk]}).content.decode()
    assert "已处理过，不变" in preview
    row.refresh_from_db()
    assert row.state == PlacementState.PROPOSED
    done = client.post(address, {"action": "confirm", "row": [row.pk, kept.pk], "confirm": "yes"}, follow=True)
    text = done.content.decode()
    assert "已确认 1 条落链。" in text
    undo = reverse("industry:undo_decision", args=[PlacementDecision.objects.get().pk])
    assert undo in text
    row.refresh_from_db()
    assert row.state == PlacementState.CONFIRMED
    assert "1 条落链恢复为待确认" in client.post(undo, follow=True).content.decode()


def test_readers_see_the_list_without_actions(client, world):
    stand(world, 2, state=PlacementState.PROPOSED)
    assert 'value="dismiss"' not in see(client, world, "leader", "placements")


def test_the_enterprises_file_shows_its_segments(client, world):
    stand(world, 2)
    client.force_login(world.keeper)
    text = client.get(reverse("industry:of_enterprise", args=[world.firms[2].pk])).content.decode()
    assert "新材料与碳纤维 · 碳纤维" in text
    assert "已确认" in text
    assert (
        reverse("industry:of_enterprise", args=[world.firms[2].pk])
        in client.get(reverse("enterprises:record", args=[world.firms[2].pk])).content.decode()
    )
