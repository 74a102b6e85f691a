"""The pages from decomposition to issue, asked as a browser asks them."""

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document as WordDocument

from gaoxin.apps.plans.models import Answer, Row
from gaoxin.apps.plans.services import consultation, units
from gaoxin.apps.plans.states import PlanState, RowState
from gaoxin.apps.plans.tests.world import build_world
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY, FRIDAY = "2026-03-02T09:00", "2026-03-03T09:00", "2026-03-06T09:00"


@pytest.fixture
def world():
    with clock.at("2026-03-02T08:30"):
        world = build_world()
        units.suggest_units(world.people["officer"], world.plan.pk)
        world.plan.refresh_from_db()
        yield world


def as_(world, name: str) -> Client:
    client = Client()
    client.force_login(world.people[name])
    return client


def at(world, page: str, *args: object) -> str:
    return reverse(f"plans:{page}", args=[world.plan.pk, *args])


def circulate(world):
    with clock.at(MONDAY):
        world.plan = consultation.circulate(world.people["officer"], world.plan.pk, seen=world.plan.revision)


def settle(world):
    """Bring a round with one objection to its end."""
    circulate(world)
    with clock.at(TUESDAY):
        objection = {
            "department": world.departments["科学技术局"].pk,
            "row": world.row("建设中试平台").pk,
            "kind": "object",
            "proposed": world.departments["经济发展局"].pk,
            "reason": "由经发局主管",
        }
        assert as_(world, "科学技术局").post(at(world, "answers"), objection).status_code == 302
    with clock.at(FRIDAY):
        world.plan = consultation.close_round(world.people["officer"], world.plan.pk, seen=world.plan.revision)


def text_of(response) -> str:
    return response.content.decode()


def test_the_list_of_rows_is_filtered_by_what_is_missing_and_exported(world):
    client = as_(world, "officer")
    page = text_of(client.get(at(world, "units"), {"gap": "units"}))
    assert "培育专精特新企业" in page
    assert "建设中试平台" not in page
    exported = client.get(at(world, "units"), {"gap": "units", "export": "csv"})
    lines = exported.getvalue().decode()
    assert "培育专精特新企业" in lines
    assert "建设中试平台" not in lines


def test_rows_chosen_in_the_list_get_their_units_after_a_form_and_take_them_back(world):
    client = as_(world, "officer")
    rows = [world.row(title).pk for title in ("地区生产总值", "精密铸造园")]
    form = text_of(client.post(at(world, "units"), {"action": "assign", "row": rows}))
    assert "地区生产总值" in form
    assert "精密铸造园" in form

    sent = {
        "row": rows,
        "mode": "replace",
        "lead": world.departments["经济发展局"].pk,
        "supporting": [world.departments["招商局"].pk],
        "outside": "市统计局、市工信局",
        **{f"revision-{row}": Row.objects.get(pk=row).revision for row in rows},
    }
    assert client.post(at(world, "assign_units"), sent).status_code == 302
    assert [unit[0] for unit in world.units("精密铸造园")] == ["经济发展局", "招商局", "市统计局", "市工信局"]

    assert client.post(at(world, "undo_units")).status_code == 302
    assert world.units("精密铸造园") == []
    assert client.post(at(world, "undo_units")).status_code == 404


def test_a_form_sent_from_a_stale_page_keeps_what_was_typed_and_says_who_was_quicker(world):
    row = world.row("地区生产总值")
    sent = {"row": row.pk, f"revision-{row.pk}": row.revision, "mode": "replace", "outside": "市统计局"}
    assert as_(world, "head").post(at(world, "assign_units"), sent).status_code == 302
    response = as_(world, "officer").post(at(world, "assign_units"), {**sent, "outside": "市发改委"})
    assert response.status_code == 422
    assert "donghe-head" in text_of(response)
    assert "市发改委" in text_of(response)
    assert [unit[0] for unit in world.units("地区生产总值")] == ["市统计局"]


def test_the_step_of_sending_round_shows_its_numbers_before_anything_happens(world):
    with clock.at(MONDAY):
        client = as_(world, "officer")
        page = text_of(client.get(at(world, "circulate")))
        assert "2026-03-05 17:00" in page
        assert "4 个事项还没有任何承担单位" in page
        world.plan.refresh_from_db()
        assert world.plan.state == PlanState.REVIEWING
        response = client.post(at(world, "circulate"), {"revision": world.plan.revision})
    assert response.status_code == 302
    world.plan.refresh_from_db()
    assert world.plan.state == PlanState.CIRCULATING


def test_a_stale_step_is_refused_on_its_own_page(world):
    response = as_(world, "officer").post(at(world, "circulate"), {"revision": world.plan.revision + 7})
    assert response.status_code == 422
    world.plan.refresh_from_db()
    assert world.plan.state == PlanState.REVIEWING


def test_a_department_sees_its_rows_and_the_time_left(world):
    circulate(world)
    with clock.at(TUESDAY):
        page = text_of(as_(world, "招商局").get(at(world, "answers")))
        assert "建设中试平台" in page
        assert "还剩 2 个工作日" in page
        assert "3月5日 17:00" in page
        assert "地区生产总值" not in page


def test_an_answer_works_with_and_without_scripts(world):
    circulate(world)
    row = world.row("建设中试平台").pk
    sent = {"department": world.departments["招商局"].pk, "row": row, "kind": "claim"}
    client = as_(world, "招商局")
    with clock.at(TUESDAY):
        plain = client.post(at(world, "answers"), sent)
        assert plain.status_code == 302
        assert plain["Location"].endswith(f"#row-{row}")
        fragment = client.post(at(world, "answers"), sent, headers={"HX-Request": "true"})
    assert fragment.status_code == 200
    assert "<html" not in text_of(fragment)
    assert "已认领" in text_of(fragment)
    assert 'hx-swap-oob="true"' in text_of(fragment)
    assert Answer.objects.count() == 1


def test_a_refused_answer_stands_beside_what_was_typed(world):
    circulate(world)
    sent = {
        "department": world.departments["招商局"].pk,
        "row": world.row("建设中试平台").pk,
        "kind": "add",
        "proposed": world.departments["科学技术局"].pk,
        "reason": "一起推进",
    }
    with clock.at(TUESDAY):
        response = as_(world, "招商局").post(at(world, "answers"), sent)
    assert response.status_code == 422
    assert "里已有所补充的单位" in text_of(response)
    assert "一起推进" in text_of(response)
    assert not Answer.objects.exists()


def test_departments_get_their_own_part_of_the_draft_and_nobody_elses(world):
    circulate(world)
    client = as_(world, "招商局")
    own = client.get(at(world, "draft_word"), {"department": world.departments["招商局"].pk})
    assert own.status_code == 200
    paper = WordDocument(BytesIO(own.content))
    assert [len(table.rows) for table in paper.tables] == [2]
    assert any("2026年3月5日17:00前" in one.text for one in paper.paragraphs)
    assert client.get(at(world, "draft_word"), {"department": world.departments["科学技术局"].pk}).status_code == 404
    assert client.get(at(world, "draft_sheet")).status_code == 404
    assert as_(world, "officer").get(at(world, "draft_sheet")).status_code == 200


@pytest.mark.parametrize("page", ["units", "circulate", "close_round", "submit", "approve", "direct_issue"])
def test_working_pages_are_not_for_departments(world, page):
    circulate(world)
    assert as_(world, "招商局").get(at(world, page)).status_code == 422


def test_the_plans_page_leads_departments_to_their_part(world):
    circulate(world)
    assert as_(world, "招商局").get(at(world, "consultation"))["Location"] == at(world, "answers")
    page = text_of(as_(world, "经济发展局").get(at(world, "answers")))
    assert "没有要您单位反馈的事项" in page


def test_before_the_draft_goes_round_departments_do_not_find_the_plan(world):
    for page in ("consultation", "answers", "units"):
        assert as_(world, "招商局").get(at(world, page)).status_code == 404


def test_an_objection_is_decided_in_place_and_undone(world):
    settle(world)
    client = as_(world, "officer")
    page = text_of(client.get(at(world, "consultation")))
    assert "建议由 经济发展局 承担" in page
    assert "逾期未反馈清单" in page
    contested = Answer.objects.get(kind="object")
    sent = {"outcome": "accepted", "reason": "职责相符", "revision": world.row("建设中试平台").revision}
    address = at(world, "decide_answer", contested.pk)
    # The last open objection: the whole page is read again, for the next step has changed with it.
    response = client.post(address, sent, headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == at(world, "consultation")
    assert sorted(world.units("建设中试平台")) == [
        ("招商局", "support", "text"),
        ("省科技厅", "support", "text"),
        ("经济发展局", "lead", "answer"),
    ]
    assert client.post(at(world, "undo_units")).status_code == 302
    assert world.units("建设中试平台")[0][0] == "科学技术局"
    contested.refresh_from_db()
    assert contested.outcome == ""


def test_the_leader_finds_the_list_on_the_first_page_and_approves_it(world):
    settle(world)
    officer, leader = as_(world, "officer"), as_(world, "leader")
    contested = Answer.objects.get(kind="object")
    sent = {"outcome": "kept", "reason": "三定方案已明确", "revision": world.row("建设中试平台").revision}
    assert officer.post(at(world, "decide_answer", contested.pk), sent).status_code == 302
    world.plan.refresh_from_db()
    assert officer.post(at(world, "submit"), {"revision": world.plan.revision}).status_code == 302

    assert "去审定" in text_of(leader.get("/"))
    world.plan.refresh_from_db()
    assert "这一步不能撤销" in text_of(leader.get(at(world, "approve")))
    response = leader.post(at(world, "approve"), {"revision": world.plan.revision})
    assert response["Location"] == at(world, "version", 1)
    assert "建设中试平台" in text_of(leader.get(at(world, "version", 1), {"kind": "task"}))
    assert as_(world, "招商局").get(at(world, "versions")).status_code == 200


def test_a_list_page_asks_the_database_a_bounded_number_of_times(world, django_assert_max_num_queries):
    pattern = world.row("培育专精特新企业")
    Row.objects.bulk_create(
        Row(
            plan=world.plan,
            kind=pattern.kind,
            position=100 + number,
            title=f"事项{number}",
            original=pattern.original,
            current=pattern.current,
            start=pattern.start,
            end=pattern.end,
            state=RowState.ACCEPTED,
        )
        for number in range(60)
    )
    circulate(world)
    client = as_(world, "officer")
    for page in ("units", "consultation"):
        with django_assert_max_num_queries(34):
            client.get(at(world, page))
