"""What answers come to, and what is said of wrong ones."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.catalogue.sentences import line
from gaoxin.engines.forms.checking import check
from gaoxin.engines.forms.values import FileAnswer, plain
from tests.engines.forms.sample import DAY, choice, choices, day, files, number, read, table, text, truth

FIELDS = {
    "name": text("名称", minLength=2, maxLength=6),
    "code": text("信用代码", format="credit-code"),
    "project": text("项目代码", format="project-code"),
    "industry": text("行业代码", format="industry-code"),
    "phone": text("电话", format="phone"),
    "mail": text("邮箱", format="email"),
    "time": text("时刻", maxLength=5, pattern="^[0-2][0-9]:[0-5][0-9]$"),
    "area": number("面积", "亩", minimum="0", multipleOf="0.01"),
    "money": number("金额", "万元", exclusiveMinimum="0"),
    "staff": {**number("人数", "人", maximum="100"), "type": "integer"},
    "yes": truth("同意"),
    "day": day("日期"),
    "kind": choice("种类", "a", "b"),
    "marks": choices("资质", "x", "y", "z", minItems=2, maxItems=2),
    "papers": files("附件", ".pdf", most_mb=1, maxItems=1),
    "rows": table("明细", {"what": text("名目", maxLength=3)}, required=("what",), minItems=2, maxItems=3),
}
FORM = read(FIELDS)


def told(key: str, raw: object) -> list[tuple[str, str]]:
    found = check(FORM, {key: raw}, DAY)
    return [(problem.code, problem.place.path) for problem in found.problems]


@pytest.mark.parametrize(
    ("key", "raw", "answer"),
    [
        ("name", "  两个字 ", "两个字"),
        ("code", "９１９９０００１MA0000001R", "91990001MA0000001R"),
        ("code", "91990001 MA00 0000 1r", "91990001MA0000001R"),
        ("project", "2026-220174-39-01-123456", "2026-220174-39-01-123456"),
        ("industry", "C3670", "3670"),
        ("phone", "（0431）81234567", "0431-81234567"),
        ("phone", "+86 13800000000", "13800000000"),
        ("mail", "a.b@example.cn", "a.b@example.cn"),
        ("time", "08:30", "08:30"),
        ("area", "１,２００.５", Decimal("1200.5")),
        ("area", "2平方公里", Decimal(3000)),
        ("money", "1.2亿元", Decimal(12000)),
        ("money", Decimal("0.000001"), Decimal("0.000001")),
        ("money", 3, Decimal(3)),
        ("staff", "100", 100),
        ("yes", "是", True),
        ("yes", False, False),
        ("day", "２０２６年3月5日", date(2026, 3, 5)),
        ("day", "2026/3/5", date(2026, 3, 5)),
        ("kind", "b", "b"),
        ("marks", ["z", "x", "z"], ("x", "z")),
        ("papers", [{"key": "k", "name": "甲.PDF", "size": 1024}], (FileAnswer("k", "甲.PDF", 1024),)),
        ("rows", [{"what": "一"}, {"what": " "}, {"what": "二"}], ({"what": "一"}, {"what": "二"})),
    ],
)
def test_answers_are_read_as_people_write_them(key, raw, answer):
    found = check(FORM, {key: raw}, DAY)
    assert found.problems == ()
    assert found.answers == {key: answer}
    assert type(found.answers[key]) is type(answer)


@pytest.mark.parametrize(
    ("key", "raw", "code"),
    [
        ("name", "一", "form.too_short"),
        ("name", "一二三四五六七", "form.too_long"),
        ("name", 7, "form.not_text"),
        ("code", "91990001MA0000001X", "form.credit_code"),
        ("project", "2026-220174-39-01", "form.project_code"),
        ("industry", "367", "form.industry_code"),
        ("phone", "12", "form.phone"),
        ("mail", "a@b", "form.email"),
        ("time", "8点半", "form.pattern"),
        ("area", "-1", "form.out_of_range"),
        ("area", "0.005", "form.too_fine"),
        ("area", "12万元", "form.not_number"),
        ("area", "NaN", "form.not_number"),
        ("area", Decimal("NaN"), "form.not_number"),
        ("area", "9" * 30, "form.not_number"),
        ("area", True, "form.not_number"),
        ("money", "0", "form.out_of_range"),
        ("money", "0.0000001", "form.too_fine"),
        ("staff", "101", "form.out_of_range"),
        ("staff", "1.5", "form.too_fine"),
        ("yes", "也许", "form.not_truth"),
        ("day", "2026-02-30", "form.not_date"),
        ("day", "0001-01-01", "form.not_date"),
        ("day", 20260305, "form.not_date"),
        ("kind", "c", "form.not_choice"),
        ("kind", ["a"], "form.not_choice"),
        ("marks", ["x"], "form.too_few"),
        ("marks", ["x", "y", "z"], "form.too_many"),
        ("marks", ["x", "q"], "form.not_choice"),
        ("marks", {"x": 1}, "form.not_choice"),
        ("papers", [{"key": "k", "name": "甲.exe", "size": 1}], "form.file_type"),
        ("papers", [{"key": "k", "name": "甲.pdf", "size": 2**21}], "form.file_too_large"),
        ("papers", [{"name": "甲.pdf", "size": 1}], "form.not_file"),
        ("papers", "甲.pdf", "form.not_file"),
        ("papers", [{"key": str(n), "name": "甲.pdf", "size": 1} for n in range(2)], "form.too_many"),
        ("rows", [{"what": "一"}], "form.too_few"),
        ("rows", [{"what": "一"}] * 4, "form.too_many"),
        ("rows", [{"what": "一"}] * 5000, "form.too_many"),
        ("rows", "一", "form.not_rows"),
        ("rows", ["一", "二"], "form.not_rows"),
    ],
)
def test_a_wrong_answer_is_told_at_its_field_in_both_languages(key, raw, code):
    found = check(FORM, {key: raw}, DAY)
    assert [(problem.code, problem.place.path) for problem in found.problems] == [(code, key)]
    assert key not in found.answers or key == "rows"
    assert all("{" not in line(problem, language) for problem in found.problems for language in ("zh", "en"))


def test_problems_of_rows_name_the_row_and_blank_rows_do_not_count():
    rows = [{"what": ""}, {"what": "一二三四"}, {"other": 1, "what": "二"}]
    assert told("rows", rows) == [("form.too_long", "rows[1].what"), ("form.unknown_field", "rows[2].other")]


def test_what_is_no_field_of_the_form_is_told():
    assert told("nmae", "甲") == [("form.unknown_field", "nmae")]


@pytest.mark.parametrize(
    "hostile",
    [
        Decimal("1e999999999"),
        Decimal("1e-999999999"),
        int("9" * 4000),
        "9" * 5_000_000,
        "12" + " " * 200 + "34",
        [[[[[[[[["x"]]]]]]]]],
    ],
)
def test_what_would_take_for_ever_to_compute_is_refused_at_once(hostile):
    assert told("area", hostile) == [("form.not_number", "area")]


def test_nesting_without_end_and_keys_without_end_are_told_shortly():
    deep: object = "x"
    for _ in range(900):
        deep = [deep]
    assert told("name", deep) == [("form.not_text", "name")]
    assert told("rows", deep) == [("form.not_rows", "rows")]
    assert len(check(FORM, {f"z{number}": 1 for number in range(100_000)}, DAY).problems) == 20


def test_a_binary_float_is_a_mistake_of_the_caller():
    with pytest.raises(TypeError, match="binary floats"):
        check(FORM, {"area": 1.5}, DAY)


def test_nothing_answered_is_no_problem_where_nothing_is_required():
    found = check(FORM, dict.fromkeys(FIELDS, ""), DAY)
    assert (found.answers, found.problems, found.aside) == ({}, (), {})


def test_what_must_hold_is_said_in_the_declarations_own_words_once_it_is_known_to_fail():
    must = [{"test": "竣工 > 开工", "zh": "竣工要晚于开工。", "en": "Completion comes after the start."}]
    form = read({"start": day("开工"), "end": day("竣工", **{"x-must": must})}, required=("start", "end"))
    late = check(form, {"start": "2026-05-01", "end": "2026-04-01"}, DAY).problems
    assert [(one.code, one.place.path) for one in late] == [("form.must", "end")]
    assert line(late[0], "zh").startswith("end: 竣工要晚于开工。")
    assert line(late[0], "en").startswith("end: Completion comes after the start.")
    missing = check(form, {"end": "2026-04-01"}, DAY).problems
    assert [(one.code, one.place.path) for one in missing] == [("form.required", "start")]
    assert check(form, {"start": "2026-04-01", "end": "2026-05-01"}, DAY).problems == ()


def test_answers_go_into_json_exactly_and_come_back_the_same():
    raw = {
        "area": "0.10",
        "day": "2026-03-05",
        "marks": ["x", "y"],
        "papers": [{"key": "k", "name": "a.pdf", "size": 1}],
        "rows": [{"what": "一"}, {"what": "二"}],
        "yes": "否",
    }
    first = check(FORM, raw, DAY)
    assert first.problems == ()
    stored = plain(first.answers)
    assert stored["area"] == "0.10"
    assert stored["papers"] == [{"key": "k", "name": "a.pdf", "size": 1}]
    assert check(FORM, stored, DAY).answers == first.answers
