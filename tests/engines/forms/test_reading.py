"""What a declaration may not say, each mistake with its place."""

import pytest

from gaoxin.engines.expressions.written import Text, written
from gaoxin.engines.forms.model import Wanted
from gaoxin.engines.forms.reading import read_form
from gaoxin.kernel.problems import Place
from tests.engines.forms.sample import (
    choice,
    choices,
    codes,
    day,
    declared,
    files,
    mistakes,
    number,
    read,
    table,
    text,
    truth,
    words,
)

LABELS = {"x-labels": {"a": words("甲")}}
MUST = [{"test": "甲", "zh": "不行。", "en": "No."}]


@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"a": text("甲", maxLenght=4)}, "catalogue.misspelt_field"),
        ({"a": text("甲", default="x")}, "catalogue.unknown_field"),
        ({"a": text("甲", minimum="1")}, "catalogue.unknown_field"),
        ({"a": {"type": "string", "x-section": "all"}}, "catalogue.missing_field"),
        ({"a": text("甲", **{"x-label": {"zh": "甲"}})}, "catalogue.missing_field"),
        ({"a": text("甲", type="null")}, "form.type"),
        ({"A": text("甲")}, "form.key_shape"),
        ({"sum": text("甲")}, "expression.name_reserved"),
        ({"a": text("甲", **{"x-section": "none"})}, "form.no_section"),
        ({"a": number("甲", "忆元")}, "unit.misspelt"),
        ({"a": number("甲", minimum="5", maximum="4")}, "form.empty_range"),
        ({"a": number("甲", exclusiveMinimum="5", maximum="5")}, "form.empty_range"),
        ({"a": number("甲", minimum="five")}, "form.not_plain_number"),
        ({"a": number("甲", multipleOf="0")}, "form.step"),
        ({"a": text("甲", minLength=5, maxLength=4)}, "form.empty_range"),
        ({"a": text("甲", pattern="^a")}, "form.pattern_unsafe"),
        ({"a": text("甲", pattern="(a+)+$", maxLength=20)}, "form.pattern_unsafe"),
        ({"a": text("甲", pattern="(a", maxLength=20)}, "form.pattern_wrong"),
        ({"a": text("甲", format="uuid")}, "catalogue.not_choice"),
        ({"a": text("甲", enum=["a", "b"], **LABELS)}, "catalogue.missing_field"),
        ({"a": text("甲", enum=["a", "a"], **LABELS)}, "catalogue.listed_twice"),
        ({"a": choice("甲", "x|y")}, "form.code_shape"),
        ({"a": truth("甲", **{"x-widget": "select"})}, "form.no_widget"),
        ({"a": text("甲", **{"x-widget": "radio"})}, "catalogue.not_choice"),
        ({"a": choices("甲", "x", minItems=2, maxItems=1)}, "form.empty_range"),
        ({"a": files("甲", "pdf")}, "form.file_kind"),
        ({"a": files("甲", ".pdf", most_mb=999)}, "form.file_size"),
        ({"a": files("甲", ".pdf", maxItems=99)}, "form.too_many_items"),
        ({"a": table("甲", {"b": files("乙", ".pdf")})}, "form.kind_in_table"),
        ({"a": table("甲", {"b": text("乙")}, totals={"合计数": "b"})}, "form.total_column"),
        (
            {"x": truth("丙"), "a": table("甲", {"b": number("乙", **{"x-when": "丙"})}, totals={"合计数": "b"})},
            "form.total_conditional",
        ),
        ({"a": table("甲", {"b": text("乙")}, required=("c",))}, "form.required_unknown"),
        ({"a": text("甲", **{"x-prefill": "organisation.nmae"})}, "form.prefill_unknown"),
        ({"a": text("甲", **{"x-prefill": "organisation.legal_name@last"})}, "form.prefill_no_year"),
        ({"a": number("甲", "万元", **{"x-prefill": "enterprise.facts.revenue"})}, "form.prefill_year"),
        ({"a": text("甲", **{"x-prefill": "enterprise.facts.revenue@last"})}, "form.prefill_kind"),
        ({"a": number("甲", "平方米", **{"x-prefill": "enterprise.facts.revenue@last"})}, "unit.mismatch"),
        ({"a": number("甲", "亩"), "b": text("乙", **{"x-when": "甲 > 3 万元"})}, "expression.units_differ"),
        ({"a": choice("甲", "x"), "b": text("乙", **{"x-when": "甲 = y"})}, "expression.no_code"),
        ({"b": text("乙", **{"x-when": "甲"})}, "expression.unknown_name"),
        ({"a": truth("甲"), "b": text("乙", **{"x-when": "甲 且"})}, "expression.unfinished"),
        ({"a": number("甲", minimum="0"), "b": text("乙", **{"x-when": "甲 >= 0"})}, "expression.always_met"),
        ({"a": truth("甲", **{"x-when": "甲"})}, "form.circular"),
        ({"a": truth("甲", **{"x-must": [{"test": "甲", "zh": "不行。"}]})}, "catalogue.missing_field"),
    ],
)
def test_a_mistake_in_a_declaration_is_named(properties, code):
    assert code in codes(properties)


def test_a_right_declaration_has_no_mistakes():
    must = {"x-must": MUST}
    form = read({"a": truth("甲", **must), "n": number("乙", "亿元", **{"x-prefill": "enterprise.facts.revenue@last"})})
    assert form.wanted == {Wanted("enterprise.facts.revenue", "last")}


def test_conditions_that_wait_for_one_another_are_told_with_the_whole_circle():
    properties = {
        "a": truth("甲", **{"x-when": "丙"}),
        "b": truth("乙", **{"x-when": "甲"}),
        "c": truth("丙", **{"x-when": "乙"}),
        "d": truth("丁", **{"x-when": "丙"}),
    }
    found = mistakes(properties)
    assert [(one.code, one.values["circle"]) for one in found] == [("form.circular", "a → c → b → a")]


def test_a_field_that_no_answers_lead_to_is_told():
    properties = {
        "kind": choice("种类", "x", "y"),
        "yes": truth("是x", **{"x-when": "种类 = x"}),
        "dead": text("不会问", **{"x-when": "是x 且 种类 = y"}),
        "alive": text("会问", **{"x-when": "是x 或 种类 = y"}),
    }
    found = mistakes(properties)
    assert [(one.code, one.values["key"]) for one in found] == [("form.dead_field", "dead")]


def test_fields_that_hang_on_figures_or_on_the_day_are_not_called_dead():
    properties = {
        "n": number("数"),
        "day": day("日子"),
        "a": text("甲", **{"x-when": "数 > 3 且 数 < 2"}),
        "b": text("乙", **{"x-when": "日子 > 申报日 且 日子 < 申报日"}),
    }
    assert len(read(properties).fields) == 4


def test_x_required_when_beside_required_changes_nothing_and_is_told():
    properties = {"a": truth("甲"), "b": text("乙", **{"x-required-when": "甲"})}
    assert codes(properties, ("b",)) == ["form.required_twice"]
    assert codes(properties, ("c",)) == ["form.required_unknown"]


def test_a_section_without_fields_is_told():
    sections = {"all": {"x-label": words("全部")}, "more": {"x-label": words("更多")}}
    assert codes({"a": text("甲")}, **{"x-sections": sections}) == ["form.empty_section"]


def test_a_label_two_fields_share_is_no_name_but_their_keys_are():
    properties = {"a": truth("甲"), "b": truth("甲"), "c": text("丙", **{"x-when": "a 且 b"})}
    assert len(read(properties).fields) == 3
    assert codes({**properties, "d": text("丁", **{"x-when": "甲"})}) == ["expression.unknown_name"]


def test_a_mistake_says_where_it_stands():
    piece = written(declared({"a": text("甲")}))
    expression = Text("甲 > 3", Place("zone/forms/x.yaml", 12, 7, "x.properties.a.x-when"))
    fields = piece.fields["properties"].fields["a"]
    fields.fields["x-when"], fields.keys["x-when"] = expression, Text("x-when")
    problems = read_form("x", piece)[1]
    assert [(one.place.file, one.place.line) for one in problems] == [("zone/forms/x.yaml", 12)]


def test_hundreds_of_fields_are_read_and_thousands_refused():
    assert len(read({f"f{n}": text(f"项{n}") for n in range(400)}).fields) == 400
    assert codes({f"f{n}": text(f"项{n}") for n in range(2001)}) == ["form.too_many_fields"]
