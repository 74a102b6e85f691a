"""Which questions are asked: conditions met, failed or unknown, one hanging on another."""

from datetime import date

from gaoxin.engines.forms.asking import ask
from gaoxin.engines.forms.checking import check
from tests.engines.forms.sample import DAY, choice, day, files, number, read, table, text, truth, words

LAND = read(
    {
        "new_land": truth("新增用地"),
        "area": number("用地面积", "亩", **{"x-when": "新增用地"}),
        "plan": text("规划指标", **{"x-when": "用地面积 >= 100 亩"}),
        "landlord": text("场地权利人", **{"x-when": "非 新增用地", "x-required-when": "非 新增用地"}),
    },
    required=("new_land", "area"),
)


def test_before_anything_is_answered_what_depends_on_it_waits_and_is_not_asked():
    asked = ask(LAND, {}, DAY)
    assert asked.fields == ("new_land",)
    assert asked.required == {"new_land"}
    assert asked.waiting == {"area", "plan", "landlord"}


def test_an_answer_leads_to_the_questions_behind_it():
    assert ask(LAND, {"new_land": True}, DAY).fields == ("new_land", "area")
    assert ask(LAND, {"new_land": "true", "area": "120"}, DAY).fields == ("new_land", "area", "plan")
    assert ask(LAND, {"new_land": False}, DAY).fields == ("new_land", "landlord")


def test_a_question_no_longer_asked_decides_nothing_and_its_answer_is_set_aside():
    answers = {"new_land": False, "area": "120", "plan": "一类", "landlord": "园区公司"}
    found = check(LAND, answers, DAY)
    assert found.asked.fields == ("new_land", "landlord")
    assert found.answers == {"new_land": False, "landlord": "园区公司"}
    assert found.aside == {"area": "120", "plan": "一类"}
    assert found.problems == ()


def test_a_wrong_answer_is_unknown_to_conditions():
    assert ask(LAND, {"new_land": True, "area": "很大"}, DAY).waiting == {"plan"}


def test_an_unanswered_question_need_not_hold_another_back():
    form = read({"a": truth("甲"), "b": text("乙", **{"x-when": "非 已知(甲) 或 甲"})})
    assert [ask(form, answers, DAY).fields for answers in ({}, {"a": True}, {"a": False})] == [
        ("a", "b"),
        ("a", "b"),
        ("a",),
    ]


def test_what_is_required_may_hang_on_answers_too():
    form = read({"x": number("经度"), "y": number("纬度", **{"x-required-when": "已知(经度)"})})
    assert ask(form, {}, DAY).required == frozenset()
    assert ask(form, {"x": 1}, DAY).required == {"y"}


def test_a_section_is_asked_as_a_whole():
    sections = {
        "all": {"x-label": words("全部")},
        "loan": {"x-label": words("贷款"), "x-when": "方式 = loan"},
    }
    fields = {
        "way": choice("方式", "loan", "own"),
        "bank": text("银行", **{"x-section": "loan"}),
        "rate": number("利率", "%", **{"x-section": "loan", "x-when": "已知(银行)"}),
    }
    form = read(fields, **{"x-sections": sections})
    assert ask(form, {"way": "own", "bank": "甲"}, DAY).fields == ("way",)
    assert ask(form, {"way": "loan", "bank": "甲"}, DAY).fields == ("way", "bank", "rate")


def test_the_day_of_asking_is_an_argument():
    form = read({"start": day("开工"), "why": text("原因", **{"x-when": "开工 < 申报日"})})
    answers = {"start": "2026-03-01"}
    assert ask(form, answers, date(2026, 3, 5)).fields == ("start", "why")
    assert ask(form, answers, date(2026, 3, 1)).fields == ("start",)


def test_files_and_rows_are_counted_and_columns_added_up():
    form = read(
        {
            "rows": table("设备", {"price": number("价格", "万元")}, totals={"设备合计": "price"}),
            "papers": files("附件", ".pdf"),
            "many": text("说明", **{"x-when": "设备 >= 2 个 或 附件 >= 1 个"}),
            "dear": text("理由", **{"x-when": "设备合计 > 100 万元"}),
        }
    )
    file = {"key": "k", "name": "a.pdf", "size": 9}
    assert ask(form, {}, DAY).fields == ("rows", "papers")
    assert ask(form, {"papers": [file]}, DAY).fields == ("rows", "papers", "many")
    assert ask(form, {"rows": [{"price": 60}, {"price": ""}, {"price": "41"}]}, DAY).fields[2:] == ("many", "dear")
    assert ask(form, {"rows": [{"price": 600}, {"price": "x"}]}, DAY).fields[2:] == ("many",)


def test_a_row_is_asked_by_its_own_answers_and_those_around_it():
    columns = {
        "kind": choice("种类", "new", "old"),
        "age": number("机龄", "年", **{"x-when": "种类 = old"}),
        "duty": number("关税", "万元", **{"x-when": "进口 且 种类 = new", "x-required-when": "进口"}),
    }
    form = read({"abroad": truth("进口"), "rows": table("设备", columns, required=("kind",))})
    rows = [{"kind": "old", "duty": "3"}, {"kind": "new"}, {"age": "4"}]
    asked = ask(form, {"abroad": True, "rows": rows}, DAY).rows["rows"]
    assert [row.fields for row in asked] == [("kind", "age"), ("kind", "duty"), ("kind",)]
    assert [sorted(row.required) for row in asked] == [["kind"], ["duty", "kind"], ["kind"]]
    found = check(form, {"abroad": True, "rows": rows}, DAY)
    assert [(problem.code, problem.place.path) for problem in found.problems] == [
        ("form.required", "rows[2].duty"),
        ("form.required", "rows[3].kind"),
    ]
    assert found.answers["rows"][0] == {"kind": "old"}


def test_fields_stand_in_the_order_of_sections_then_by_their_number_then_as_written():
    sections = {"second": {"x-label": words("二")}, "all": {"x-label": words("一")}}
    fields = {
        "a": text("甲"),
        "b": text("乙", **{"x-order": 2}),
        "c": text("丙", **{"x-order": 1}),
        "d": text("丁", **{"x-section": "second"}),
    }
    assert ask(read(fields, **{"x-sections": sections}), {}, DAY).fields == ("d", "c", "b", "a")


def test_a_chain_of_two_hundred_questions_is_followed_to_its_end():
    fields = {"q0": truth("问0")} | {
        f"q{number}": truth(f"问{number}", **{"x-when": f"问{number - 1}"}) for number in range(1, 200)
    }
    form = read(fields)
    answers = dict.fromkeys(fields, True)
    assert len(ask(form, answers, DAY).fields) == 200
    assert len(ask(form, {**answers, "q99": False}, DAY).fields) == 100
