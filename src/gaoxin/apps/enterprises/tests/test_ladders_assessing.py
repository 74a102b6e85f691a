"""How enterprises stand: many at once as each by itself, kept, and judged anew when facts change."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.enterprises.frames.rules import record_of, records_frame
from gaoxin.apps.enterprises.frames.standings import (
    failed,
    fingerprint,
    most_open,
    reach_of,
    standings,
    standings_one_by_one,
    unsettled_of,
)
from gaoxin.apps.enterprises.ladder_states import Reach
from gaoxin.apps.enterprises.models import Enterprise, LadderRun, LadderStanding, YearlyFacts
from gaoxin.apps.enterprises.queries.ladders.books import nearly, ready_for
from gaoxin.apps.enterprises.services.facts import record_facts
from gaoxin.apps.enterprises.services.ladders.assessing import assess_zone, reassess
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.tests.ladder_facts import state, two_steps_away
from gaoxin.apps.enterprises.tests.world import World
from gaoxin.engines.expressions.moments import Moment
from gaoxin.web import clock

TODAY = date(2026, 5, 6)
HNTE = "hnte_2016"


def stand(world: World, number: int, book: str = HNTE) -> LadderStanding:
    return LadderStanding.objects.get(enterprise=world.firms[number], book=book)


def test_many_at_once_stand_as_each_by_itself(world: World):
    two_steps_away(world.firms[0])
    state(world.firms[1], "key_field", truth=False)
    state(world.firms[2], "credit_in_order", truth=True)
    ready = ready_for(world.zone.pk, TODAY)
    frame = records_frame(world.zone, TODAY, wanted=ready.wanted(TODAY)).to_native()
    many = standings(ready, frame, TODAY).sort("enterprise", "book")
    assert many.height == 6 * len(ready.filled)
    assert many.rows() == standings_one_by_one(ready, frame, TODAY).sort("enterprise", "book").rows()


def test_what_is_kept_is_what_a_verdict_says(world: World):
    two_steps_away(world.firms[0])
    run = assess_zone(world.zone)
    ready = ready_for(world.zone.pk, TODAY)
    assert (run.enterprises, run.changed) == (6, 6 * len(ready.filled))
    for firm in world.firms[:2]:
        for verdict in ready.bench.judge(record_of(firm, TODAY), Moment(TODAY)):
            if not verdict.findings:
                continue
            kept = LadderStanding.objects.get(enterprise=firm, book=verdict.rulebook.key)
            assert Reach(kept.reach) is reach_of(verdict, nearly(verdict.rulebook.title)), (firm, kept.book)
            assert (tuple(kept.failed), kept.steps) == (failed(verdict), len(failed(verdict)))
            assert kept.unsettled == len(unsettled_of(verdict))


def test_two_conditions_short_is_near_and_missing_facts_are_named(world: World):
    two_steps_away(world.firms[0])
    assess_zone(world.zone)
    near, other = stand(world, 0), stand(world, 5)
    assert (near.reach, near.failed, near.lacks) == (Reach.NEARLY, ["H4", "H6"], [])
    assert other.reach == Reach.UNKNOWN
    assert {"成立日期", "科技人员数", "研发费用", "属于重点支持领域"} <= set(other.lacks)
    assert "创新能力评分" not in other.lacks, "what experts judge is not asked of the enterprise"


def test_judging_again_changes_nothing(world: World):
    assess_zone(world.zone)
    before = list(LadderStanding.objects.order_by("pk").values())
    with clock.at("2026-05-07T09:00"):
        again = assess_zone(world.zone)
    assert again.changed == 0
    assert list(LadderStanding.objects.order_by("pk").values()) == before, "since stays as long as the answer does"
    assert LadderRun.objects.count() == 2


def test_a_corrected_figure_is_judged_at_once(world: World):
    two_steps_away(world.firms[0])
    assess_zone(world.zone)
    with clock.at("2026-06-01T10:00"):
        row = YearlyFacts.objects.get(enterprise=world.firms[0], year=2025)
        written = {"technical_staff": Decimal(20)}
        record_facts(world.keeper, world.firms[0].pk, 2025, written, Given("年度报告"), seen=row.revision)
    now = stand(world, 0)
    assert (now.failed, now.reach, now.since) == (["H6"], Reach.NEARLY, date(2026, 6, 1))


def test_a_merged_record_is_not_judged_any_more(world: World):
    assess_zone(world.zone)
    firm = world.firms[4]
    Enterprise.objects.filter(pk=firm.pk).update(merged=True)
    assert reassess([firm.pk]) == len(ready_for(world.zone.pk, TODAY).filled)
    assert not LadderStanding.objects.filter(enterprise=firm).exists()


def test_editions_that_are_over_are_forgotten(world: World):
    with clock.at("2026-03-31T09:00"):
        assess_zone(world.zone)
    assert LadderStanding.objects.filter(book="srdi_2022").count() == 6
    with clock.at("2026-04-01T09:00"):
        assess_zone(world.zone)
    books = set(LadderStanding.objects.values_list("book", flat=True))
    assert "srdi_2026" in books
    assert "srdi_2022" not in books


@pytest.mark.django_db
def test_few_conditions_leave_little_room_for_near():
    books = {book.key: book for book in ready_for(0, TODAY).filled}
    assert most_open(books[HNTE], 2) == 2
    assert most_open(books["gazelle"], 2) == 1, "of three conditions one"
    assert fingerprint(books[HNTE]) != fingerprint(books["gazelle"])
