"""Forms from a declaration: pages without scripts, parts asked again, drafts, files, JSON, what was handed in."""

import json
import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from random import Random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.asking import ask
from gaoxin.web import clock, drafts
from gaoxin.web.pages.schemaform import answers, state
from gaoxin.web.pages.schemaform.form import SchemaForm
from gaoxin.web.tests import schemaform_site as site

pytestmark = [pytest.mark.django_db, pytest.mark.urls("gaoxin.web.tests.schemaform_site")]
NOW = "2026-03-05T09:30"
DAY = date(2026, 3, 5)
APPEAL = {
    "organisation": "长春示例光电有限公司",
    "kind": "arrears",
    "title": "工程款拖欠八个月",
    "request": "请协调欠款单位在六月底前付清工程款。",
    "began_on": "2025-07-01",
    "place": "示例大街 1 号",
    "debtor": "government",
    "arrears_amount": "１２０.5",
    "filed_before": "false",
    "contact_post": "行政部负责人",
    "contact_phone": "0431-81234567",
}


@pytest.fixture(autouse=True)
def at_a_moment():
    site.MEMORY.files.clear()
    site.MEMORY.handed.clear()
    with clock.at(NOW):
        yield


def page(client, key: str = "appeal", **sent) -> str:
    answer = client.post(f"/try/{key}/", sent) if sent else client.get(f"/try/{key}/")
    return answer.content.decode()


def slots(text: str) -> list[str]:
    """The questions that a page asks."""
    return re.findall(r'data-field="(\w+)"', text)


def box(text: str, name: str) -> str:
    """The element of a control."""
    return re.search(rf'<(?:input|select|textarea)[^>]*name="{re.escape(name)}"[^>]*>', text)[0]


# The page


def test_a_fresh_form_asks_what_is_sure_and_stands_filled_in_from_the_registry(client):
    text = page(client)
    assert slots(text) == list(ask(package_forms()["appeal"], {}, DAY).fields)
    assert 'value="长春示例光电有限公司"' in box(text, "organisation")
    assert "已预填：企业登记" in text
    assert '<time datetime="2026-01-31">2026-01-31</time>' in text
    assert 'href="/search/?q=1"' in text
    assert 'name="debtor"' not in text


def test_a_quantity_is_filled_in_in_the_fields_unit(client):
    text = page(client, "project_filing")
    assert 'value="5000"' in box(text, "registered_capital")
    assert 'value="12345"' in box(text, "last_revenue")
    assert "已预填：2025年度数据" in text


def test_a_changed_value_says_what_the_registry_has(client):
    text = page(client, organisation="另一家公司", _step="ask")
    assert "已改动；企业登记登记为 长春示例光电有限公司" in text


def test_without_scripts_a_button_asks_again_and_says_what_came(client):
    text = page(
        client, **{**APPEAL, "debtor": "", "arrears_amount": ""}, _step="ask", _asked="organisation kind* title*"
    )
    assert {"debtor", "arrears_amount", "arrears_due"} <= set(slots(text))
    assert "表单已更新：新增" in text
    assert 'value="工程款拖欠八个月"' in box(text, "title")
    assert "请填写" not in text
    assert site.MEMORY.handed == []


def test_what_is_wrong_stands_above_with_links_and_beside_each_field(client):
    answer = client.post(
        "/try/appeal/", {**APPEAL, "title": "短", "contact_phone": "abc", "began_on": "2026-04-01", "kind": ""}
    )
    text = answer.content.decode()
    assert answer.status_code == 422
    assert re.findall(r'<a href="#([\w-]+)">', text[text.index("form-wrong") : text.index("<section")]) == [
        "id-kind",
        "id-title",
        "id-began_on",
        "id-contact_phone",
    ]
    assert "还有 4 处需要改正" in text
    for name in ("kind", "title", "began_on", "contact_phone"):
        element = box(text, name)
        assert 'aria-invalid="true"' in element
        assert f"id-{name}-errors" in element
        assert f'id="id-{name}-errors"' in text
    assert "开始的日子不能晚于今天。" in text
    assert site.MEMORY.handed == []


def test_what_is_right_is_handed_in_typed_and_leads_on(client):
    answer = client.post("/try/appeal/", APPEAL)
    assert (answer.status_code, answer["Location"]) == (302, "/try/appeal/answers/")
    key, handed = site.MEMORY.handed[0]
    assert key == "appeal"
    assert (handed["arrears_amount"], handed["began_on"], handed["filed_before"]) == ("120.5", "2025-07-01", False)


def test_answers_to_questions_no_longer_asked_travel_along_and_are_not_handed_in(client):
    sent = {**APPEAL, "kind": "land"}
    text = page(client, **sent, _step="ask")
    assert '<input type="hidden" name="arrears_amount" value="１２０.5">' in text
    assert "arrears_amount" not in slots(text)
    client.post("/try/appeal/", sent)
    assert "arrears_amount" not in site.MEMORY.handed[0][1]


def test_a_refusal_of_the_service_stands_at_its_field(client):
    answer = client.post("/try/appeal/", {**APPEAL, "title": "重复的诉求"})
    assert answer.status_code == 422
    assert "已经提过。" in answer.content.decode()


def test_english_readers_see_the_form_in_english(client):
    client.cookies["django_language"] = "en"
    text = page(client)
    assert "Appeal of an enterprise" in text
    assert "Government or public institution" in page(client, kind="arrears", _step="ask")


# Asking again in part


def asked_again(client, key: str, sent: dict[str, str], before: dict[str, str]) -> str:
    shown = state.written(SchemaForm(package_forms()[key], before, on=DAY).asked)
    answer = client.post(f"/try/{key}/", {**sent, "_step": "ask", "_asked": shown}, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_change_sends_only_the_questions_it_brings_or_takes(client):
    text = asked_again(client, "appeal", {"kind": "labour"}, {"kind": "arrears"})
    assert re.findall(r'id="slot-(\w+)"', text) == ["debtor", "arrears_amount", "arrears_due", "staff_wanted"]
    assert slots(text) == ["staff_wanted"]
    assert "表单已更新：新增 1 项，收起 3 项。" in text
    assert "form-map" in text
    assert "<html" not in text


def test_an_answer_that_changes_nothing_sends_no_question(client):
    text = asked_again(client, "appeal", {"kind": "land"}, {"kind": "market"})
    assert (slots(text), "表单没有变化。" in text) == ([], True)


def test_a_section_that_comes_is_sent_as_a_whole(client):
    text = asked_again(client, "project_filing", {"equipment_cost": "100"}, {})
    assert re.findall(r'<section[^>]*id="part-(\d)"', text) == ["5"]
    assert "machines" in slots(text)


def test_a_question_that_becomes_required_only_loses_its_mark(client):
    text = asked_again(client, "city_event", {"kind": "emergency"}, {"kind": "security"})
    assert 'id="need-hurt" hx-swap-oob="true"></span>' in text
    assert "slot-hurt" not in text


def test_what_is_sent_again_is_exactly_what_has_changed():
    """On random answers: nothing a page shows is out of date afterwards, and nothing is sent in vain."""
    random = Random(7)  # noqa: S311 - the same draws every time
    form = package_forms()["city_event"]
    ways = {one.key: [None, *one.choices] for one in form.fields if one.choices} | {"hurt": [None, "true", "false"]}
    for _ in range(300):
        before, after = ({key: random.choice(values) for key, values in ways.items()} for _ in range(2))
        old, new = ask(form, before, DAY), ask(form, after, DAY)
        change = state.change(state.written(old), new)
        assert change.appeared == set(new.fields) - set(old.fields)
        assert change.gone == set(old.fields) - set(new.fields)
        both = set(old.fields) & set(new.fields)
        assert change.marks == {key for key in both if (key in old.required) != (key in new.required)}
        assert change.redrawn == frozenset()


# Tables


def test_rows_are_added_and_taken_away_without_scripts(client):
    sent = {"equipment_cost": "100", "machines.0.machine_name": "压机", "machines.1.machine_name": "吊车"}
    text = page(client, "project_filing", **sent, _step="add:machines")
    assert 'value="吊车"' in box(text, "machines.1.machine_name")
    assert "autofocus" in box(text, "machines.2.machine_name")
    text = page(client, "project_filing", **sent, _step="drop:machines:0")
    assert 'value="吊车"' in box(text, "machines.0.machine_name")
    assert "machines.1.machine_name" not in text


def test_a_row_asks_by_its_surroundings_and_its_problems_stand_in_its_cells(client):
    sent = {
        "equipment_cost": "100",
        "imports": "true",
        "machines.0.machine_name": "",
        "machines.1.machine_name": "压机",
    }
    answer = client.post("/try/project_filing/", {**sent, "machines.1.machine_count": "很多"})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#id-machines-0-machine_count">第 1 行：“数量”要填数字。</a>' in text
    assert 'aria-label="数量，第 1 行"' in box(text, "machines.0.machine_count")
    assert 'aria-invalid="true"' in box(text, "machines.0.machine_origin")
    assert "machines.1." not in text


@pytest.mark.parametrize("step", ["add:nothing", "drop:machines:x", "drop:machines:99", "add:title", "what"])
def test_a_step_that_names_nothing_changes_nothing(client, step):
    text = page(client, "project_filing", **{"equipment_cost": "100", "machines.0.machine_name": "压机"}, _step=step)
    assert 'value="压机"' in box(text, "machines.0.machine_name")


# Files


def test_files_are_kept_while_the_form_is_corrected_and_can_be_taken_away(client):
    file = SimpleUploadedFile("合同.pdf", b"x" * 2048)
    text = page(client, **{**APPEAL, "title": ""}, files=file)
    assert 'name="files.held" value="kept0"' in text
    assert "合同.pdf" in text
    client.post("/try/appeal/", {**APPEAL, "files.held": "kept0"})
    assert site.MEMORY.handed[0][1]["files"] == [{"key": "kept0", "name": "合同.pdf", "size": 2048}]
    client.post("/try/appeal/", {**APPEAL, "files.held": "kept0", "files.drop": "kept0"})
    assert "files" not in site.MEMORY.handed[1][1]


def test_a_file_of_another_kind_or_another_person_is_refused(client):
    text = page(client, **APPEAL, files=SimpleUploadedFile("病毒.exe", b"x"))
    assert "不接受“病毒.exe”这种文件" in text
    text = page(client, **APPEAL, **{"files.held": "kept77"})
    assert "文件已经不在" in text
    assert (site.MEMORY.handed, site.MEMORY.files) == ([], {})


HOSTILE = """'"><script>alert(1)</script>"""


def test_what_people_type_is_never_taken_for_markup(client):
    text = page(
        client, **{**APPEAL, "title": HOSTILE, "request": HOSTILE, "debtor": HOSTILE, "kind": "land"}, _step="ask"
    )
    assert text.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 3
    assert "<script>alert" not in text
    rows = {"equipment_cost": "1", "machines.0.machine_name": HOSTILE}
    assert "<script>alert" not in page(client, "project_filing", **rows)
    file = SimpleUploadedFile("<b>合同.pdf", b"x")
    assert "&lt;b&gt;合同.pdf" in page(client, **{**APPEAL, "title": ""}, files=file)


# Drafts


def test_a_draft_comes_back_with_the_questions_it_had_led_to(browser, person):
    sent = {key: value for key, value in APPEAL.items() if key != "debtor"}
    browser.post("/drafts/test.appeal/", {**sent, "_asked": "kind"})
    text = page(browser)
    assert "已恢复 2026-03-05 09:30 的草稿" in text
    assert "debtor" in slots(text)
    assert 'value="１２０.5"' in box(text, "arrears_amount")
    browser.post("/try/appeal/", APPEAL)
    assert drafts.draft_of(person, "test.appeal") is None


def test_a_draft_can_be_thrown_away_and_people_not_signed_in_have_none(browser, client, person):
    browser.post("/drafts/test.appeal/", APPEAL)
    assert browser.post("/try/appeal/", {"draft": "forget"}).status_code == 302
    assert drafts.draft_of(person, "test.appeal") is None
    client.logout()
    assert "data-draft" not in page(client)


# Programs


def test_json_passes_the_same_check_and_gets_the_same_problems(client):
    def sent(body: object):
        text = body if isinstance(body, str) else json.dumps(body)
        return client.post(
            "/try/appeal/api/", text, content_type="application/json", headers={"accept": "application/json"}
        )

    text = json.dumps({**APPEAL, "filed_before": False}, ensure_ascii=False)
    right = sent(text.replace('"１２０.5"', "120.50"))
    assert (right.status_code, right.json()["answers"]["arrears_amount"]) == (200, "120.50")
    wrong = sent({**APPEAL, "title": "短", "nmae": 1})
    assert wrong.status_code == 422
    assert [(one["code"], one["place"]["path"]) for one in wrong.json()["problems"]] == [
        ("form.unknown_field", "nmae"),
        ("form.too_short", "title"),
    ]
    for broken in ("[]", "{", '{"arrears_amount": NaN}', "[" * 100_000):
        assert [one["code"] for one in sent(broken).json()["problems"]] == ["form.not_json"]


# What was handed in

FILED = {
    "equipment_cost": "100",
    "imports": True,
    "total_investment": "1234.5",
    "new_land": False,
    "machines": [{"machine_name": "压机", "machine_count": 2, "machine_price": "60.5", "machine_origin": "abroad"}],
}


def test_answers_read_well_part_by_part():
    form = package_forms()["project_filing"]
    parts = answers.parts(form, FILED, DAY)
    lines = {line.label: line for part in parts for line in part.lines}
    assert (lines["总投资"].text, lines["总投资"].unit, lines["是否进口设备"].text) == ("1,234.5", "万元", "是")
    assert lines["新增建筑面积"].text == ""
    assert "新增用地面积" not in lines
    table = lines["设备清单"].table
    assert table.heads == ["设备名称", "数量（台）", "金额（万元）", "产地"]
    assert table.rows == [[("压机", False), ("2", True), ("60.5", True), ("进口", False)]]


def test_a_handed_in_form_is_shown_without_anything_to_fill_in(client):
    client.post("/try/appeal/", APPEAL)
    text = client.get("/try/appeal/answers/").content.decode()
    main = text[text.index("<main") : text.index("</main>")]
    assert "账款拖欠" in main
    assert '120.5</span> <span class="gx-unit">万元' in main
    assert "<input" not in main[main.index("gx-answered") :]


def test_answers_leave_as_a_workbook_and_as_json_with_nothing_rounded():
    form = package_forms()["project_filing"]
    book = load_workbook(BytesIO(answers.as_workbook(form, FILED, DAY, [("编号", "A-1")])))
    assert book.sheetnames == ["固定资产投资项目备案", "设备清单"]
    rows = {row[4].value: row[2].value for row in book.worksheets[0].iter_rows(min_row=4)}
    assert (rows["total_investment"], rows["imports"], rows["new_land"]) == (1234.5, "是", "否")
    assert [cell.value for cell in book.worksheets[1][4]] == ["压机", 2, 60.5, "进口"]
    stored = json.loads(answers.as_json(form, FILED, DAY))
    assert stored["form"] == "project_filing"
    assert Decimal(stored["answers"]["machines"][0]["machine_price"]) == Decimal("60.5")
