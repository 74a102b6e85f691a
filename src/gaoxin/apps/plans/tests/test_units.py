import pytest
from django.http import Http404

from gaoxin.apps.plans.models import Task
from gaoxin.apps.plans.services import units as services
from gaoxin.apps.plans.services.units import Assigned
from gaoxin.apps.plans.states import PlanState, RowState, UnitPart
from gaoxin.apps.plans.tests.world import build_world, make_plan
from gaoxin.kernel.problems import Refusal

pytestmark = pytest.mark.django_db
LEAD, SUPPORT = UnitPart.LEAD, UnitPart.SUPPORT


@pytest.fixture
def world():
    return build_world()


def suggest(world):
    return services.suggest_units(world.people["officer"], world.plan.pk)


def assign(world, titles, *units, reason="", **options):
    return services.set_units(world.people["officer"], world.plan.pk, world.seen(*titles), units, reason, **options)


def test_units_named_in_the_document_are_found_by_name_and_alias_and_outside_the_zone(world):
    answer = suggest(world)

    assert world.units("建设中试平台") == [
        ("科学技术局", "lead", "text"),
        ("招商局", "support", "text"),
        ("省科技厅", "support", "text"),
    ]
    by_name = {unit.name: unit for unit in world.row("建设中试平台").units.all()}
    assert by_name["科学技术局"].department == world.departments["科学技术局"]
    assert by_name["省科技厅"].department is None
    assert by_name["科学技术局"].reason == "由区科技局牵头，招商局配合"
    assert (answer.from_text, answer.from_precedent, answer.kept, answer.without) == (1, 0, 0, 4)


def test_a_city_bureau_is_not_the_zones_own(world):
    row = world.row("建设中试平台")
    row.current = {**row.current, "lead_units": ["市科技局"], "resp_units": ["东河高新区经发局"]}
    row.save()

    suggest(world)

    found = [(unit.name, unit.department and unit.department.name) for unit in row.units.all()]
    assert found == [("市科技局", None), ("经济发展局", "经济发展局")]


def test_of_two_leads_in_the_document_the_first_leads(world):
    row = world.row("建设中试平台")
    row.current = {**row.current, "lead_units": ["招商局", "科技局"], "resp_units": []}
    row.save()

    suggest(world)

    assert world.units("建设中试平台") == [("招商局", "lead", "text"), ("科学技术局", "support", "text")]


def test_a_similar_task_of_an_earlier_plan_suggests_its_lead_and_is_named_as_the_reason(world):
    earlier = make_plan(world.zone, world.people["officer"], "另一份文件" * 50)
    earlier.name, earlier.state = "上一轮规划", PlanState.PUBLISHED
    earlier.save()
    Task.objects.create(plan=earlier, position=1, title="大力培育专精特新企业", lead=world.departments["经济发展局"])

    answer = suggest(world)

    assert world.units("培育专精特新企业") == [("经济发展局", "lead", "precedent")]
    assert world.row("培育专精特新企业").units.get().reason == "“大力培育专精特新企业”（上一轮规划）"
    assert (answer.from_text, answer.from_precedent, answer.without) == (1, 1, 3)


def test_a_department_that_has_ended_is_not_suggested_again(world):
    earlier = make_plan(world.zone, world.people["officer"], "另一份文件" * 50)
    earlier.state = PlanState.PUBLISHED
    earlier.save()
    bureau = world.departments["经济发展局"]
    Task.objects.create(plan=earlier, position=1, title="培育专精特新企业", lead=bureau)
    bureau.valid_to = "2025-12-31"
    bureau.save()

    assert suggest(world).from_precedent == 0


def test_most_of_the_same_heading_suggests_where_no_title_is_similar(world):
    earlier = make_plan(world.zone, world.people["officer"], "另一份文件" * 50)
    earlier.name, earlier.state = "上一轮规划", PlanState.PUBLISHED
    earlier.save()
    for position, (title, name) in enumerate(
        (("引进研究院所", "科学技术局"), ("办好创业大赛", "科学技术局"), ("推广首台套", "招商局")), start=1
    ):
        Task.objects.create(
            plan=earlier,
            position=position,
            title=title,
            headings=["三、创新", title],
            lead=world.departments[name],
        )

    suggest(world)

    assert world.units("培育专精特新企业") == [("科学技术局", "lead", "precedent")]
    assert world.row("培育专精特新企业").units.get().reason == "“三、创新”2/3：“引进研究院所”（上一轮规划）"


def test_suggesting_again_changes_nothing_and_keeps_what_was_set_by_hand(world):
    suggest(world)
    assign(world, ["建设中试平台"], Assigned(LEAD, world.departments["招商局"].pk))
    before = {row.pk: row.revision for row in world.plan.rows.all()}

    answer = suggest(world)

    assert world.units("建设中试平台") == [("招商局", "lead", "hand")]
    assert {row.pk: row.revision for row in world.plan.rows.all()} == before
    assert answer.kept == 1


def test_one_step_sets_the_units_of_many_rows_and_its_undo_brings_the_former_back(world):
    suggest(world)
    former = assign(
        world,
        ["建设中试平台", "培育专精特新企业"],
        Assigned(LEAD, world.departments["经济发展局"].pk),
        Assigned(SUPPORT, name="市统计局"),
        reason="三定方案",
    )

    assert world.units("建设中试平台") == [("经济发展局", "lead", "hand"), ("市统计局", "support", "hand")]
    assert world.units("培育专精特新企业") == world.units("建设中试平台")
    assert {unit.reason for unit in world.row("培育专精特新企业").units.all()} == {"三定方案"}

    assert services.restore_units(world.people["officer"], world.plan.pk, former) == 2
    assert world.units("建设中试平台") == [
        ("科学技术局", "lead", "text"),
        ("招商局", "support", "text"),
        ("省科技厅", "support", "text"),
    ]
    assert world.units("培育专精特新企业") == []


def test_adding_a_lead_makes_the_former_lead_support(world):
    suggest(world)
    assign(world, ["建设中试平台"], Assigned(LEAD, world.departments["经济发展局"].pk), add=True)
    assert world.units("建设中试平台") == [
        ("经济发展局", "lead", "hand"),
        ("科学技术局", "support", "text"),
        ("招商局", "support", "text"),
        ("省科技厅", "support", "text"),
    ]


def test_a_name_that_is_a_departments_alias_becomes_the_department(world):
    assign(world, ["培育专精特新企业"], Assigned(LEAD, name="经发局"))
    assert world.row("培育专精特新企业").units.get().department == world.departments["经济发展局"]


def test_a_row_changed_by_somebody_else_is_not_overwritten_and_the_refusal_says_who(world):
    seen = world.seen("建设中试平台", "培育专精特新企业")
    suggest(world)
    before = world.units("建设中试平台")

    with pytest.raises(Refusal) as refused:
        services.set_units(world.people["head"], world.plan.pk, seen, [Assigned(LEAD, name="甲局")])

    problem = refused.value.problems[0]
    assert problem.code == "plans.row_changed"
    assert (problem.values["title"], problem.values["who"]) == ("建设中试平台", "donghe-officer")
    assert world.units("建设中试平台") == before
    assert world.units("培育专精特新企业") == []


@pytest.mark.parametrize(
    ("units", "code"),
    [
        ([Assigned(LEAD, name="甲局"), Assigned(LEAD, name="乙局")], "plans.one_lead_only"),
        ([Assigned(LEAD, name="甲局"), Assigned(SUPPORT, name="甲局")], "plans.unit_named_twice"),
        ([Assigned(LEAD, name="  ")], "plans.unit_without_a_name"),
        ([Assigned(LEAD, department=0)], "plans.no_such_department"),
    ],
)
def test_wrong_units_are_refused_and_nothing_changes(world, units, code):
    suggest(world)
    before = world.units("建设中试平台")
    with pytest.raises(Refusal) as refused:
        assign(world, ["建设中试平台"], *units)
    assert refused.value.problems[0].code == code
    assert world.units("建设中试平台") == before


def test_units_wait_while_the_units_are_answering(world):
    world.plan.state = PlanState.CIRCULATING
    world.plan.save()
    with pytest.raises(Refusal) as refused:
        assign(world, ["建设中试平台"], Assigned(LEAD, name="甲局"))
    assert refused.value.problems[0].code == "plans.units_are_being_asked"


def test_rows_that_are_not_accepted_get_no_units(world):
    world.plan.rows.update(state=RowState.READ)
    assert suggest(world).without == 0
    with pytest.raises(Refusal) as refused:
        assign(world, ["建设中试平台"], Assigned(LEAD, name="甲局"))
    assert refused.value.problems[0].code == "plans.only_accepted_rows_have_units"


def test_only_the_planning_office_sets_units(world):
    with pytest.raises(Refusal) as refused:
        services.suggest_units(world.people["leader"], world.plan.pk)
    assert refused.value.problems[0].code == "plans.planning_office_only"
    for name in ("viewer", "招商局"):
        with pytest.raises(Http404):
            services.suggest_units(world.people[name], world.plan.pk)
    assert world.units("建设中试平台") == []
