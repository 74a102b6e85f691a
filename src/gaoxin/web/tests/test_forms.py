"""Form fields, form pages, drafts and confirmation."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms as plain
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, drafts, forms
from gaoxin.web.pages import form as page
from gaoxin.web.pages.bulk import Change, Preview

UNITS = [("万元", "万元"), ("亿元", "亿元")]


class Report(forms.Form):
    sections = [forms.Section("指标", ["name", "value"]), forms.Section("其他", ["on", "total", "file"])]
    name = plain.CharField(label="指标", max_length=20)
    value = forms.NumberField(label="数值", unit="亿元")
    on = forms.DayField(label="日期", required=False)
    total = forms.QuantityField(label="总投资", units=UNITS, required=False)
    file = forms.UploadField(label="佐证", kinds=[".pdf"], most=forms.MEGABYTE, required=False)


def typed(**fields) -> dict:
    return {"name": "总产值", "value": "12", **fields}


def test_numbers_and_days_are_read_as_people_type_them():
    form = Report(typed(value=" １,２３４.５ ", on="２０２６-03-05", total_0="1，000", total_1="万元"))
    assert form.is_valid(), form.errors
    data = form.cleaned_data
    assert (data["value"], data["on"], data["total"]) == (
        Decimal("1234.5"),
        date(2026, 3, 5),
        (Decimal(1000), "万元"),
    )


@pytest.mark.parametrize(
    ("fields", "name", "sentence"),
    [
        ({"value": "12亿元"}, "value", "请填数字，如 1200 或 3.5，不要带单位。"),
        ({"on": "三月五日"}, "on", "请填日期，如 2026-03-05。"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(fields, name, sentence):
    assert Report(typed(**fields)).errors == {name: [sentence]}


def test_files_of_other_kinds_or_beyond_the_size_are_refused():
    large = SimpleUploadedFile("a.pdf", b"x" * (2 * forms.MEGABYTE + 1))
    other = SimpleUploadedFile("计划.exe", b"x")
    assert Report(typed(), {"file": large}).errors["file"] == ["文件有 2 MB，超过上限 1 MB，请拆分后再传。"]
    assert Report(typed(), {"file": other}).errors["file"] == ["“计划.exe”不是可用的文件类型，请上传 .pdf。"]
    assert Report(typed(), {"file": SimpleUploadedFile("A.PDF", b"x")}).is_valid()


def test_a_prefilled_value_says_where_it_comes_from_until_it_is_changed():
    prefilled = {"name": forms.Prefill("总产值", "规划表1", "/passage/7/")}
    assert "已预填：规划表1" in str(Report(prefilled=prefilled))
    assert "已预填" not in str(Report(typed(name="税收"), prefilled=prefilled))


def test_sections_count_what_is_filled_and_what_is_wrong():
    form = Report(typed(value="x"))
    form.is_valid()
    assert [(part.filled, part.wrong) for part in form.shown_sections()] == [(2, True), (0, False)]


def ask(person, fields=None, *, save=lambda form: "/done/", **options):
    factory = RequestFactory()
    request = factory.get("/form/") if fields is None else factory.post("/form/", fields)
    request.user, request.session = person, {}
    declared = page.FormPage(title="填报", submit="保存", cancel="/", after="保存后立即更新。", **options)
    return page.respond(request, declared, Report, save)


def test_a_form_that_is_right_is_saved_and_leads_on(person):
    saved = []
    answer = ask(person, typed(), save=lambda form: saved.append(form.cleaned_data["value"]) or "/done/")
    assert (answer.status_code, answer["Location"], saved) == (302, "/done/", [Decimal(12)])


def test_a_form_that_is_wrong_keeps_what_was_typed_and_saves_nothing(person):
    answer = ask(person, typed(name="", value="7"), save=lambda form: pytest.fail("must not be saved"))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="7"' in text
    assert "有 1 处需要改正" in text


def test_a_refusal_stands_beside_the_field_it_names(person):
    def save(form):
        raise refuse("catalogue.unknown_field", Place(path="value"), field="x", known="y")

    text = ask(person, typed(), save=save).content.decode()
    field = text[text.index('data-field="value"') :]
    assert "没有“x”这个字段。" in field[: field.index('data-field="on"')]


def test_what_cannot_be_taken_back_is_shown_before_it_is_done(person):
    saved = []

    def save(form):
        saved.append(form.cleaned_data["name"])
        return "/done/"

    preview = {"preview": lambda form: Preview([Change("总产值", "10", "12")], "将通知 3 个单位。", True)}
    text = ask(person, typed(), save=save, **preview).content.decode()
    assert (saved, "将通知 3 个单位。" in text, 'name="name" value="总产值"' in text) == ([], True, True)
    assert ask(person, typed(confirm="yes"), save=save, **preview).status_code == 302
    assert saved == ["总产值"]


def test_a_draft_saves_itself_comes_back_and_goes_when_sent(person, browser):
    with clock.at("2026-03-05T09:30"):
        kept = browser.post("/drafts/test.report.7/", typed(name="税", csrfmiddlewaretoken="x", password1="y"))
    assert kept.content.decode() == "草稿已存 09:30"
    assert drafts.draft_of(person, "test.report.7").values == {"name": ["税"], "value": ["12"]}
    text = ask(person, draft="test.report.7").content.decode()
    assert "已恢复 2026-03-05 09:30 的草稿" in text
    assert 'value="税"' in text
    ask(person, typed(), draft="test.report.7")
    assert drafts.draft_of(person, "test.report.7") is None


def test_a_draft_is_its_owners_and_can_be_thrown_away(person, other):
    request = RequestFactory().post("/x/", typed())
    drafts.keep(person, "test.report.7", request.POST)
    assert drafts.draft_of(other, "test.report.7") is None
    assert ask(person, {"draft": "forget"}, draft="test.report.7").status_code == 302
    assert drafts.draft_of(person, "test.report.7") is None
