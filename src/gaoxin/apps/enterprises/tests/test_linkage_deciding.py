"""Deciding, merging and undoing: whole or not at all, and exactly back."""

import pytest
from django.db import IntegrityError, transaction

from gaoxin.apps.enterprises.access import enterprises_in, require_enterprise
from gaoxin.apps.enterprises.linkage_states import PairState
from gaoxin.apps.enterprises.models import Enterprise, Merger, QualityFinding, SuspectedPair
from gaoxin.apps.enterprises.services.checking import check_zone
from gaoxin.apps.enterprises.services.linkage import deciding, running
from gaoxin.apps.enterprises.services.linkage.circumstances import Circumstances
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.enterprises.tests.doubles import add_doubles, add_record, address_of, suspected
from gaoxin.apps.zones.access import members_of, organisations_of, surviving
from gaoxin.apps.zones.models import Grant, Organisation, Presence, Zone
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice


@pytest.fixture
def doubles(world) -> tuple[Enterprise, Enterprise]:
    found = add_doubles(world)
    running.link_zone(world.zone.pk)
    return found


def pair_with(enterprise: Enterprise) -> SuspectedPair:
    return SuspectedPair.objects.get(other=enterprise)


def present(zone: Zone, organisation: Organisation) -> Enterprise:
    """A record of an organisation in one more zone."""
    presence = Presence.objects.create(zone=zone, organisation=organisation)
    source = {"origin": Origin.SYNTHETIC, "entered_at": clock.now(), "synthetic": True}
    return Enterprise.objects.create(presence=presence, zone=zone, organisation=organisation, **source)


def standing_rows() -> list[object]:
    """Everything that a merger may touch."""
    return [
        list(Organisation.objects.order_by("pk").values()),
        list(Enterprise.objects.order_by("pk").values()),
        list(SuspectedPair.objects.order_by("pk").values("pk", "state", "merger_id")),
        list(Merger.objects.order_by("pk").values()),
    ]


def codes_of(call) -> list[str]:
    with pytest.raises(Refusal) as refused:
        call()
    return [problem.code for problem in refused.value.problems]


def test_merging_keeps_the_record_with_a_code_and_reading_follows(world, doubles):
    again, _ = doubles
    first, row = world.firms[0], pair_with(again)
    decided = deciding.call_same(world.keeper, [row.pk], "同址同名")
    row.refresh_from_db()
    merger = Merger.objects.get()
    assert (merger.gone, merger.into, merger.hidden) == (again.organisation, first.organisation, [again.pk])
    assert (merger.why, merger.merged_by, merger.batch) == ("同址同名", world.keeper, decided.batch)
    assert (row.state, row.merger) == (PairState.MERGED, merger)
    assert surviving(again.organisation_id) == first.organisation_id
    assert again not in enterprises_in(world.keeper, world.zone)
    assert require_enterprise(world.keeper, again.pk)[0] == first


def test_people_of_the_record_that_went_belong_to_the_one_that_goes_on(world, doubles):
    again, _ = doubles
    Grant.objects.filter(user=world.neighbour).update(organisation=again.organisation)
    deciding.call_same(world.keeper, [pair_with(again).pk])
    assert organisations_of(world.neighbour) == [world.firms[0].organisation_id]
    assert set(members_of(world.firms[0].organisation_id)) == {world.member, world.neighbour}


def test_undoing_restores_everything(world, doubles):
    again, _ = doubles
    row = pair_with(again)
    before = standing_rows()[:2]
    deciding.call_same(world.keeper, [row.pk])
    merger = deciding.undo_merger(world.keeper, Merger.objects.get().pk, "同一集团的两家公司")
    assert standing_rows()[:2] == before
    assert (merger.undone_by, merger.undone_why) == (world.keeper, "同一集团的两家公司")
    row.refresh_from_db()
    assert (row.state, row.merger, row.decided_by) == (PairState.WAITING, None, None)
    assert codes_of(lambda: deciding.undo_merger(world.keeper, merger.pk, "再来")) == ["linkage.undone_already"]


def test_undoing_needs_a_reason(world, doubles):
    deciding.call_same(world.keeper, [pair_with(doubles[0]).pk])
    before = standing_rows()
    assert codes_of(lambda: deciding.undo_merger(world.keeper, Merger.objects.get().pk, " ")) == [
        "linkage.reason_needed"
    ]
    assert standing_rows() == before


def test_many_are_decided_and_taken_back_at_once(world, doubles):
    before = standing_rows()[:2]
    decided = deciding.call_same(world.keeper, [pair_with(one).pk for one in doubles])
    assert decided.count == 2
    assert Enterprise.objects.filter(merged=True).count() == 2
    assert len(deciding.take_back(world.keeper, decided.batch)) == 2
    assert standing_rows()[:2] == before
    assert set(SuspectedPair.objects.values_list("state", flat=True)) == {PairState.WAITING}


def test_one_that_cannot_be_merged_stops_all_of_them(world, doubles):
    again, short = doubles
    short.organisation.credit_code = "91350100M000100Y43"
    short.organisation.save()
    before = standing_rows()
    keys = [pair_with(again).pk, pair_with(short).pk]
    assert codes_of(lambda: deciding.call_same(world.keeper, keys)) == ["linkage.two_codes"]
    assert standing_rows() == before
    outlook = {one.pair.other_id: one for one in deciding.prospects(SuspectedPair.objects.all())}
    assert outlook[again.pk].plan.into == world.firms[0].organisation
    assert outlook[short.pk].problem.code == "linkage.two_codes"


def test_without_codes_the_chosen_one_goes_on_else_the_one_with_figures(world):
    market, again = world.firms[5], add_record(world, "示例昌邑电子商行", address="", division="")
    both = (market.organisation_id, again.organisation_id)
    known = Circumstances.of(both)
    plan = known.planned(*both)
    assert (plan.gone, plan.into) == (again.organisation, market.organisation)
    chosen = known.planned(*both, keep=again.organisation_id)
    assert (chosen.gone, chosen.into) == (market.organisation, again.organisation)


def test_chains_are_followed_and_never_closed(world, doubles):
    again, _ = doubles
    third = add_record(world, "北斗轴承")
    deciding.call_same(world.keeper, [pair_with(again).pk])
    deciding.call_same(world.keeper, [suspected(world, again, third).pk])
    made = Merger.objects.latest("pk")
    assert (made.gone, made.into) == (third.organisation, world.firms[0].organisation)
    known = Circumstances.of([third.organisation_id, again.organisation_id])
    assert codes_of(lambda: known.planned(third.organisation_id, again.organisation_id)) == ["linkage.one_already"]
    with pytest.raises(IntegrityError, match="in a circle"), transaction.atomic():
        Organisation.objects.filter(pk=world.firms[0].organisation_id).update(merged_into=third.organisation)


def test_a_pair_that_became_one_by_way_of_a_third_is_settled_and_comes_back(world, doubles):
    again, _ = doubles
    third = add_record(world, "示例北斗轴承有限公司", address=address_of(1))
    pairs = [pair_with(again), suspected(world, world.firms[0], third)]
    last = suspected(world, again, third)
    decided = deciding.call_same(world.keeper, [row.pk for row in pairs])
    last.refresh_from_db()
    assert (last.state, last.batch) == (PairState.SETTLED, decided.batch)
    deciding.undo_merger(world.keeper, Merger.objects.get(gone=third.organisation).pk, "两家公司")
    last.refresh_from_db()
    assert last.state == PairState.WAITING
    assert pair_with(again).state == PairState.MERGED


def test_another_zone_with_both_lists_one_and_its_keepers_are_told(world, doubles):
    again, _ = doubles
    first, keeper = world.firms[0], world.stranger
    there = [present(world.other, one.organisation) for one in (first, again)]
    decided = deciding.call_same(world.keeper, [pair_with(again).pk])
    assert list(enterprises_in(keeper, world.other)) == [there[0]]
    assert Merger.objects.get().hidden == sorted([again.pk, there[1].pk])
    assert [(one.user, one.values) for one in Notice.objects.all()] == [(keeper, {"zone": "示例高新区", "n": 1})]
    deciding.take_back(world.keeper, decided.batch)
    assert list(enterprises_in(keeper, world.other).order_by("pk")) == there
    assert Notice.objects.count() == 2


def test_a_zone_that_knows_only_the_one_that_goes_stops_the_merger(world, doubles):
    again, _ = doubles
    Presence.objects.create(zone=world.other, organisation=again.organisation)
    before = standing_rows()
    row = pair_with(again)
    assert codes_of(lambda: deciding.call_same(world.keeper, [row.pk])) == ["linkage.present_elsewhere"]
    assert standing_rows() == before


def test_a_pair_is_decided_once(world, doubles):
    row = pair_with(doubles[1])
    deciding.postpone(world.keeper, [row.pk], "问企业")
    deciding.call_different(world.keeper, [row.pk])
    before = standing_rows()
    assert codes_of(lambda: deciding.call_same(world.keeper, [row.pk])) == ["linkage.decided_already"]
    assert standing_rows() == before


@pytest.mark.parametrize("who", ["officer", "leader", "auditor", "viewer"])
def test_others_of_the_zone_see_and_do_not_decide(world, doubles, who):
    row, before = pair_with(doubles[0]), standing_rows()
    assert codes_of(lambda: deciding.call_same(getattr(world, who), [row.pk])) == ["linkage.not_your_desk"]
    assert standing_rows() == before


def test_another_zone_finds_nothing(world, doubles):
    row = pair_with(doubles[0])
    decided = deciding.call_different(world.keeper, [row.pk])
    for call in (
        lambda: deciding.call_same(world.stranger, [row.pk]),
        lambda: deciding.take_back(world.stranger, decided.batch),
    ):
        with pytest.raises(NotFound):
            call()


def test_findings_of_a_merged_record_are_no_work_any_more(world, doubles):
    again, _ = doubles
    check_zone(world.zone)
    assert QualityFinding.objects.filter(enterprise=again, state="open").exists()
    decided = deciding.call_same(world.keeper, [pair_with(again).pk])
    assert not QualityFinding.objects.filter(enterprise=again, state__in=["open", "recurred"]).exists()
    deciding.take_back(world.keeper, decided.batch)
    assert QualityFinding.objects.filter(enterprise=again, state="recurred").exists()


def test_a_difference_holds_for_what_the_record_went_into(world, doubles):
    again, _ = doubles
    third = add_record(world, "示例北斗轴承有限公司", address=address_of(1))
    running.link_zone(world.zone.pk)
    asked = SuspectedPair.objects.filter(one=world.firms[0], other=third, state=PairState.WAITING)
    assert asked.exists()
    deciding.call_different(world.keeper, [suspected(world, again, third).pk])
    deciding.call_same(world.keeper, [pair_with(again).pk])
    running.link_zone(world.zone.pk)
    assert not asked.exists()
