"""Who has to do with a case is kept by the database, and is what the cases and their parts say."""

from django.db.models import Q

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.models import Case, Involved, Part
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.tests.world import World, dispatched, open_step
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.assignments import HandOver


def said_by_parts(user: User, departments: list[int]) -> set[int]:
    """The cases that the rows themselves say somebody has to do with."""
    parts = Part.objects.filter(Q(department__in=departments) | Q(person=user) | Q(deputy=user)).values("case")
    return set(
        Case.objects.filter(Q(department__in=departments) | Q(filed_by=user) | Q(pk__in=parts)).values_list(
            "pk", flat=True
        )
    )


def test_a_department_sees_the_cases_it_has_or_had_a_part_in_and_no_others(world: World):
    mine, others = dispatched(world, world.land), dispatched(world, world.finance)
    both = dispatched(world, world.land, world.finance)
    assert set(cases_in(world.planner, world.zone)) == {mine, both}
    assert set(cases_in(world.treasurer, world.zone)) == {others, both}
    moving.act(world.planner, open_step(mine).pk, HandOver(f"d{world.finance.pk}"), why="属资金事项")
    assert set(cases_in(world.treasurer, world.zone)) == {mine, others, both}
    assert mine in cases_in(world.planner, world.zone)  # it had a part
    for user, department in ((world.planner, world.land), (world.treasurer, world.finance)):
        seen = set(cases_in(user, world.zone).values_list("pk", flat=True))
        assert said_by_parts(user, [department.pk]) <= seen
    assert Involved.objects.filter(case=both, department=world.land).count() == 1


def test_whoever_filed_or_took_a_case_has_to_do_with_it(world: World):
    case = dispatched(world, world.land)
    moving.take(world.planner, open_step(case).pk)
    people = set(Involved.objects.filter(case=case, person__isnull=False).values_list("person", flat=True))
    assert {world.member.pk, world.planner.pk} <= people
    assert world.planner2.pk not in people
    assert not cases_in(world.treasurer, world.zone).exists()
