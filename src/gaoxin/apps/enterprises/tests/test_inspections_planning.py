"""Plans, the list, caps, teams: what is not listed is not inspected, and nobody is inspected too often."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.enterprises.inspection_states import InspectionBasis, InspectionState
from gaoxin.apps.enterprises.models import Inspection, PlanLine
from gaoxin.apps.enterprises.queries.inspections import plans, together
from gaoxin.apps.enterprises.services.inspections import combining, planning, roster
from gaoxin.apps.enterprises.tests.inspections_world import frozen, opened, published_plan, visited
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import acting_as


def refused(code: str):
    return pytest.raises(Refusal, match=code)


def line(offices, **changes: object) -> planning.Line:
    asked = {"item": "labour_contracts", "department": offices.labour.pk, "month": 5, "percent": Decimal(10)}
    return planning.Line(**{**asked, **changes})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"item": "kitchen_hygiene"}, "inspections.not_on_the_list"),
        ({"item": "work_safety"}, "inspections.not_their_item"),
        ({"month": 13}, "inspections.month"),
        ({"percent": None}, "inspections.percent"),
        ({"percent": Decimal(101)}, "inspections.percent"),
    ],
)
def test_a_line_that_may_not_be_planned_is_refused(offices, changes, code):
    with acting_as(offices.coordinator):
        plan = planning.make_plan(offices.coordinator, offices.world.zone, 2026)
        with refused(code):
            planning.add_line(offices.coordinator, plan.pk, line(offices, **changes))
    assert not PlanLine.objects.exists()


def test_a_published_plan_is_public_and_does_not_change(offices):
    plan, kept = published_plan(offices)
    with acting_as(None):
        assert [one.pk for one in plans.published_lines()] == [kept.pk]
    with acting_as(offices.coordinator):
        for act in (
            lambda: planning.add_line(offices.coordinator, plan.pk, line(offices, month=6)),
            lambda: planning.remove_line(offices.coordinator, kept.pk),
            lambda: planning.publish_plan(offices.coordinator, plan.pk),
        ):
            with refused("inspections.plan_published"):
                act()
    assert PlanLine.objects.get().pk == kept.pk


def test_a_draft_is_nobodys_outside_and_only_coordinators_publish(offices):
    with acting_as(offices.coordinator):
        plan = planning.make_plan(offices.coordinator, offices.world.zone, 2026)
        with refused("inspections.empty_plan"):
            planning.publish_plan(offices.coordinator, plan.pk)
        planning.add_line(offices.coordinator, plan.pk, line(offices))
    with acting_as(offices.labour1), refused("inspections.for_coordinators"):
        planning.publish_plan(offices.labour1, plan.pk)
    with acting_as(None):
        assert not plans.published_lines().exists()
    with acting_as(offices.world.stranger), pytest.raises(NotFound):
        plans.plan_page(offices.world.stranger, plan.pk)


def test_beyond_the_cap_a_planned_visit_is_refused_with_the_earlier_ones(offices):
    _, kept = published_plan(offices, percent=Decimal(100))
    opened(offices, frozen(offices, kept))
    with pytest.raises(Refusal) as told:
        visited(offices, basis=InspectionBasis.PLAN, reason="", line=kept.pk)
    (problem,) = told.value.problems
    assert problem.code == "inspections.cap_reached"
    assert problem.values["cap"] == 1
    assert problem.values["earlier"] == ["2026-05-06 人力资源和社会保障局"]


@pytest.mark.parametrize("basis", [InspectionBasis.COMPLAINT, InspectionBasis.TRANSFER, InspectionBasis.LEGAL])
def test_only_a_ground_of_its_own_goes_beyond_the_cap_and_it_needs_its_reason(offices, basis):
    _, kept = published_plan(offices, percent=Decimal(100))
    opened(offices, frozen(offices, kept))
    with refused("inspections.why_unplanned"):
        visited(offices, basis=basis, reason=" ")
    made = visited(offices, basis=basis, reason="转办单〔2026〕12号")
    assert (made.state, made.team.count()) == (InspectionState.PLANNED, 2)


def test_whoever_is_at_the_cap_is_not_in_the_next_roster(offices):
    plan, kept = published_plan(offices, percent=Decimal(50))
    first = opened(offices, frozen(offices, kept))
    another = PlanLine.objects.create(
        plan=plan, zone=plan.zone, item="labour_contracts", department=offices.labour, month=6, percent=Decimal(100)
    )
    second = frozen(offices, another)
    assert (second.entries, second.capped) == (6 - first.take, first.take)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"items": ["kitchen_hygiene"]}, "inspections.not_on_the_list"),
        ({"items": ["work_safety"]}, "inspections.not_their_item"),
        ({"items": []}, "inspections.choose_items"),
        ({"basis": "whim"}, "inspections.choose_ground"),
        ({"basis": InspectionBasis.PLAN, "line": None}, "inspections.not_in_the_plan"),
        ({"inspectors": []}, "inspections.in_pairs"),
        ({"ends_on": date(2026, 5, 5)}, "inspections.days"),
    ],
)
def test_a_visit_that_may_not_be_made_is_refused(offices, changes, code):
    with refused(code):
        visited(offices, **changes)
    assert not Inspection.objects.exists()


def test_an_item_of_other_industries_is_not_inspected(offices):
    safety = {"department": offices.safety.pk, "items": ["hazardous_chemicals"]}
    with acting_as(offices.coordinator), refused("inspections.not_your_department"):
        visited(offices, **safety)  # arranged by the labour department's officer
    offices.people["labour1"] = offices.coordinator
    with refused("inspections.not_concerned"):
        visited(offices, **safety)


def test_relations_and_certificates_keep_inspectors_away(offices):
    first, second = offices.inspectors[:2]
    with acting_as(offices.labour2):
        roster.declare_recusal(offices.labour2, second.pk, offices.world.firms[0].pk, "曾在该企业任职")
    with refused("inspections.recused"):
        visited(offices)
    with acting_as(offices.labour2), refused("inspections.not_ones_own_recusal"):
        roster.withdraw_recusal(offices.labour2, second.recusals.get().pk)
    with acting_as(offices.labour1):
        roster.withdraw_recusal(offices.labour1, second.recusals.get().pk)
        roster.change_inspector(offices.labour1, first.pk, date(2026, 5, 7), active=True)
    with refused("inspections.no_valid_certificate"):
        visited(offices)  # until the 8th, and the certificate ends on the 7th
    assert visited(offices, ends_on=date(2026, 5, 7)).team.count() == 2


def test_visits_of_several_departments_become_one_and_count_once(offices):
    labour = visited(offices)
    people, offices.people["labour1"] = offices.labour1, offices.coordinator
    safety = visited(
        offices,
        department=offices.safety.pk,
        items=["work_safety"],
        inspectors=[one.pk for one in roster.Inspector.objects.filter(department=offices.safety)],
        starts_on=date(2026, 5, 7),
        ends_on=date(2026, 6, 30),
    )
    offices.people["labour1"] = people
    zone = offices.world.zone
    with acting_as(offices.labour1):
        (proposal,) = together.could_be_one(offices.labour1, zone)
        assert {one.pk for one in proposal.visits} == {labour.pk, safety.pk}
        with refused("inspections.for_coordinators"):
            combining.combine(offices.labour1, [labour.pk, safety.pk])
    with acting_as(offices.coordinator):
        joined = combining.combine(offices.coordinator, [safety.pk, labour.pk])
        assert together.could_be_one(offices.coordinator, zone) == []
    safety.refresh_from_db()
    assert joined.pk == labour.pk
    assert (safety.state, safety.merged_into_id) == (InspectionState.MERGED, labour.pk)
    assert (joined.starts_on, joined.ends_on) == (date(2026, 5, 7), date(2026, 5, 8))
    assert {item.item for item in joined.items.all()} == {"labour_contracts", "work_safety"}
    assert {one.certificate for one in joined.team.all()} == {"LD-001", "LD-002", "YJ-001", "YJ-002"}


def test_another_zones_enterprise_is_not_found(offices):
    offices.people["labour1"] = offices.world.stranger
    with pytest.raises(NotFound):
        visited(offices)
