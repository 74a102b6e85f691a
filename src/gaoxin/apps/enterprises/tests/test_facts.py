"""Yearly figures: recorded with a source, corrected without losing the old value, verified, and asked once."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.enterprises.models import YearlyFacts
from gaoxin.apps.enterprises.queries import figures, known, years
from gaoxin.apps.enterprises.queries.record import headlines
from gaoxin.apps.enterprises.queries.sizes import size_finding
from gaoxin.apps.enterprises.services.facts import record_facts, verify_facts
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.services.summaries import summarise
from gaoxin.apps.enterprises.states import FactState
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import acting_as

AUDIT = Given("2025年度审计报告")


def row(world, year=2025, firm=0) -> YearlyFacts:
    return YearlyFacts.objects.get(enterprise=world.firms[firm], year=year)


def record(world, user="officer", *, firm=0, year=2025, seen=1, state=FactState.REPORTED, **figures):
    person = getattr(world, user)
    with acting_as(person):
        return record_facts(
            person, world.firms[firm].pk, year, {k: v if v is None else Decimal(str(v)) for k, v in figures.items()},
            AUDIT, seen=seen, state=state,
        )  # fmt: skip


def refused(*codes):
    return pytest.raises(Refusal, match="; ".join(codes))


def test_money_is_written_in_wan_and_kept_in_fen(world):
    record(world, tax_paid="321.123456")
    assert row(world).tax_paid == 321_123_456


def test_a_correction_changes_the_row_and_the_history_keeps_the_old_value_and_who(world):
    record(world, revenue=8300)
    assert row(world).revenue == 8_300_000_000
    with acting_as(world.keeper):
        seen = years.figure(world.keeper, world.firms[0].pk, 2025, "revenue")
    assert [(past.value, past.who) for past in seen.past] == [(8300, "officer（示例）"), (8200, None)]
    assert (seen.origins.note, seen.cell.state) == ("2025年度审计报告", "reported")


def test_a_single_figure_from_elsewhere_keeps_its_own_source_and_leaves_the_others_theirs(world):
    record(world, revenue=8300, state=FactState.ESTIMATED)
    found = row(world)
    assert (found.source_note, found.state) == ("测试用手工数据", "reported")
    assert [(one.column, one.state, one.source_note) for one in found.exceptions.all()] == [
        ("revenue", "estimated", "2025年度审计报告")
    ]


def test_figures_that_replace_all_there_was_give_the_row_their_source(world):
    record(world, revenue=8300)
    record(world, seen=2, revenue=8301, staff=161, rd_expense=421, total_assets=9101)
    found = row(world)
    assert (found.source_note, found.exceptions.count()) == ("2025年度审计报告", 0)


def test_the_first_figures_of_a_year_make_its_row(world):
    record(world, year=2022, seen=0, revenue=5000)
    found = row(world, 2022)
    assert (found.revision, found.synthetic, found.entered_by) == (1, True, world.officer)


def test_taking_a_figure_back_leaves_it_unknown_not_zero(world):
    record(world, revenue=None)
    assert row(world).revenue is None
    assert row(world).exceptions.count() == 0


def test_of_two_who_edit_at_once_the_second_is_told_and_nothing_is_lost(world):
    record(world, "officer", revenue=8300)
    with refused("enterprise.changed_meanwhile"):
        record(world, "keeper", revenue=8400)
    assert (row(world).revenue, row(world).revision) == (8_300_000_000, 2)


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        ({"revenue": -1}, ["enterprise.figure_negative"]),
        ({"staff": "12.5"}, ["enterprise.figure_too_fine"]),
        ({"revenue": "0.0000001", "staff": -3}, ["enterprise.figure_too_fine", "enterprise.figure_negative"]),
        ({"revenue": 10**12}, ["enterprise.figure_too_large"]),
        ({"market_share": 101}, ["enterprise.figure_too_large"]),
        ({"revenue": 8200}, ["enterprise.nothing_changed"]),
    ],
)
def test_impossible_figures_are_all_told_and_change_nothing(world, figures, codes):
    with refused(*codes):
        record(world, **figures)
    assert row(world).revision == 1


def test_a_loss_may_be_below_zero(world):
    record(world, total_profit="-12.5")
    assert row(world).total_profit == -12_500_000


@pytest.mark.parametrize("year", [2026, 1989])
def test_only_years_that_are_over_are_recorded(world, year):
    with refused("enterprise.year_not_reportable"):
        record(world, year=year, seen=0, revenue=1)
    assert not YearlyFacts.objects.filter(year=year).exists()


@pytest.mark.parametrize("user", ["leader", "viewer", "auditor", "member"])
def test_those_who_read_may_not_write(world, user):
    with refused("enterprise.not_yours_to_write"):
        record(world, user, revenue=1)
    assert row(world).revision == 1


@pytest.mark.parametrize("user", ["stranger", "neighbour"])
def test_anothers_enterprise_is_not_found(world, user):
    with pytest.raises(NotFound):
        record(world, user, revenue=1)


def test_verifying_is_for_the_department_that_keeps_the_figures(world):
    with acting_as(world.officer), refused("enterprise.not_yours_to_decide"):
        verify_facts(world.officer, world.firms[0].pk, 2025, seen=1)
    with acting_as(world.keeper):
        verify_facts(world.keeper, world.firms[0].pk, 2025, seen=1)
    assert row(world).state == FactState.VERIFIED


def test_a_single_figure_is_verified_with_the_source_it_had(world):
    with acting_as(world.keeper):
        verify_facts(world.keeper, world.firms[0].pk, 2025, seen=1, columns=["revenue"])
    [one] = row(world).exceptions.all()
    assert (row(world).state, one.column, one.state, one.source_note) == (
        *("reported", "revenue", "verified"),
        "测试用手工数据",
    )


def test_a_figure_corrected_after_verifying_is_reported_again_and_the_others_stay_verified(world):
    with acting_as(world.keeper):
        verify_facts(world.keeper, world.firms[0].pk, 2025, seen=1)
    record(world, revenue=8300)
    proposed: set[tuple[int, str]] = set()
    cells = {key: years.cell_of(row(world), 2025, key, proposed).state for key in ("revenue", "staff")}
    assert cells == {"revenue": "reported", "staff": "verified"}


def test_nothing_can_be_verified_where_nothing_is_known(world):
    with acting_as(world.keeper):
        with refused("enterprise.nothing_to_verify"):
            verify_facts(world.keeper, world.firms[0].pk, 2019, seen=0)
        with refused("enterprise.nothing_to_verify"):
            verify_facts(world.keeper, world.firms[0].pk, 2025, seen=1, columns=["land"])


@pytest.mark.parametrize(
    ("firm", "size", "lacks"),
    [
        (0, "small", ()),  # 160 人, 8200 万元: industry from 300 people on is medium
        (1, "small", ()),
        (2, "large", ()),  # 1210 人, 46000 万元
        (3, "small", ()),
        (4, "", ("revenue",)),
        (5, None, None),
    ],
)
def test_the_size_class_follows_from_the_latest_year(world, firm, size, lacks):
    enterprise = world.firms[firm]
    newest = YearlyFacts.objects.filter(enterprise=enterprise).order_by("-year").first()
    found = size_finding(enterprise, newest)
    assert (found.size, found.lacks) == (size, lacks) if found else (size, lacks) == (None, None)
    assert enterprise.size == (size or "")


def test_lists_follow_the_figures_at_once(world):
    record(world, staff=300)
    enterprise = world.firms[0]
    enterprise.refresh_from_db()
    assert (enterprise.size, enterprise.size_year, enterprise.latest_staff) == ("medium", 2025, 300)
    record(world, seen=2, revenue=None)
    enterprise.refresh_from_db()
    assert (enterprise.size, enterprise.size_year, enterprise.latest_revenue) == ("", None, None)


def test_summarising_twice_leaves_no_second_line_in_the_history(world):
    enterprise = world.firms[0]
    events = type(enterprise).pgh_event_model.objects.filter(pgh_obj_id=enterprise.pk)
    before = events.count()
    summarise([enterprise.pk, world.firms[1].pk])
    assert events.count() == before


def test_one_figure_is_asked_once(world):
    with acting_as(world.officer):
        asked = known.asked(world.officer, world.firms[0].pk, 2025, ["revenue", "land", "staff"])
    assert [(one.fact.key, one.cell.value, one.origins.note) for one in asked.known] == [
        ("revenue", 8200, "测试用手工数据"),
        ("staff", 160, "测试用手工数据"),
    ]
    assert [one.key for one in asked.missing] == ["land"]


def test_what_is_missing_is_named_with_what_most_ask_for_first(world):
    with acting_as(world.officer):
        missing = known.missing_keys(world.firms[0], 2025)
    assert "revenue" not in {one.key for one in missing}
    assert len(missing) == 47
    asked_by = [len(one.asked_by) for one in missing]
    assert asked_by == sorted(asked_by, reverse=True)


def test_nothing_is_asked_of_years_before_the_founding(world):
    enterprise = world.firms[1]
    YearlyFacts.objects.filter(enterprise=enterprise).delete()
    enterprise.founded_on = date(2025, 3, 1)
    enterprise.save()
    with acting_as(world.officer):
        assert known.missing_keys(enterprise, 2024) == []
        assert known.asked(world.officer, enterprise.pk, 2024).missing == []
        assert len(known.missing_keys(enterprise, 2025)) == len(figures.facts())
        assert years.year_table(enterprise).years == [2025]
        assert [cell.existed for cell in headlines(enterprise)[0].cells] == [True, False, False]
