"""What is asked and what is wrong agree with a plain second answer, on random forms and random answers; and on forms
without conditions, whether answers pass agrees with a validator of JSON Schema written by others."""

from decimal import Decimal

import jsonschema
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gaoxin.catalogue.forms import package_forms
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Items, Node, Scalar, Table, read_text
from gaoxin.engines.expressions.written import written as pieces
from gaoxin.engines.forms.checking import check
from gaoxin.engines.forms.reading import read_form
from tests.engines.forms import plain
from tests.engines.forms.sample import DAY, choice, choices, declared, number, read, text, truth, words

KINDS = st.sampled_from(["truth", "choice", "number"])
MUST = words("不符合。")


@st.composite
def trees(draw, earlier: list[tuple[str, str]], depth: int = 2):
    """A condition on fields that come before."""
    shape = draw(st.sampled_from(["atom", "atom", "and", "or", "not"])) if depth else "atom"
    if shape in ("and", "or"):
        return (shape, draw(trees(earlier, depth - 1)), draw(trees(earlier, depth - 1)))
    if shape == "not":
        return ("not", draw(trees(earlier, depth - 1)))
    key, kind = draw(st.sampled_from(earlier))
    if draw(st.integers(0, 5)) == 0:
        return ("known", key)
    if kind == "truth":
        return ("is", key, draw(st.booleans()))
    if kind == "choice":
        return ("is", key, draw(st.sampled_from("abc")))
    return ("more", key, draw(st.integers(0, 3)))


@st.composite
def forms(draw):
    """Fields with their rules, declared in another order than they hang on one another."""
    count = draw(st.integers(2, 9))
    kinds = [(f"f{number}", draw(KINDS)) for number in range(count)]
    rules: dict[str, dict[str, plain.Tree]] = {}
    for at, (key, _) in enumerate(kinds):
        rules[key] = {}
        if at and draw(st.booleans()):
            rules[key]["when"] = draw(trees(kinds[:at]))
        for name in ("required", "must"):
            if draw(st.integers(0, 2)) == 0:
                rules[key][name] = draw(trees(kinds))
    return draw(st.permutations(kinds)), rules


RAW = {
    "truth": st.sampled_from([None, True, False, "是", "否", "", "?"]),
    "choice": st.sampled_from([None, "a", "b", "c", "", "d"]),
    "number": st.sampled_from([None, 0, 1, 2, "3", "１", "", "x", "9"]),
}
MEANT = {"是": True, "否": False, "3": 3, "１": 1}
READABLE = {"truth": {True, False}, "choice": {"a", "b", "c"}, "number": {0, 1, 2, 3}}


def field(key: str, kind: str, rules: dict[str, plain.Tree]) -> dict[str, object]:
    more: dict[str, object] = {}
    if "when" in rules:
        more["x-when"] = plain.written(rules["when"])
    if "required" in rules:
        more["x-required-when"] = plain.written(rules["required"])
    if "must" in rules:
        more["x-must"] = [{"test": plain.written(rules["must"]), **MUST}]
    if kind == "truth":
        return truth(key, **more)
    if kind == "choice":
        return choice(key, "a", "b", "c", **more)
    return {**number(key, **more), "type": "integer", "maximum": "8", "minimum": "-1"}


@settings(max_examples=100, deadline=None)
@given(forms(), st.data())
def test_a_form_asks_and_checks_as_its_conditions_say(drawn, data):
    kinds, rules = drawn
    properties = {key: field(key, kind, rules[key]) for key, kind in kinds}
    form, problems = read_form("random", pieces(declared(properties)))
    assume(
        not problems
    )  # a condition that says nothing, or a field that nothing leads to, is refused: see test_reading
    raw = {key: data.draw(RAW[kind], label=key) for key, kind in kinds}
    right, wrong = {}, set()
    for key, kind in kinds:
        meant = MEANT.get(raw[key], raw[key]) if not isinstance(raw[key], bool | int) else raw[key]
        if meant in (None, "") and not isinstance(meant, bool | int):
            continue
        if any(meant == one and type(meant) is type(one) for one in READABLE[kind]):
            right[key] = meant
        else:
            wrong.add(key)
    reference = plain.Reference(rules, right)
    found = check(form, raw, DAY)

    asked = [key for key, _ in kinds if reference.asked(key) is True]
    assert list(found.asked.fields) == asked
    assert found.asked.waiting == {key for key, _ in kinds if reference.asked(key) is None}
    assert found.asked.required == {key for key in asked if reference.required(key)}
    assert found.answers == {key: right[key] for key in asked if key in right}
    expected = {("unread", key) for key in asked if key in wrong}
    expected |= {("form.required", k) for k in asked if reference.required(k) and k not in right and k not in wrong}
    expected |= {("form.must", key) for key in asked if reference.failed(key)}
    told = {
        (one.code if one.code in ("form.required", "form.must") else "unread", one.place.path) for one in found.problems
    }
    assert told == expected


PLAIN = {
    "name": text("名称", minLength=2, maxLength=5, pattern="^[甲-龥]+$"),
    "kind": choice("种类", "a", "b"),
    "marks": choices("资质", "x", "y", "z", minItems=1, maxItems=2),
    "area": number("面积", "亩", exclusiveMinimum="0", maximum="10", multipleOf="0.5"),
    "yes": truth("同意"),
}
PLAIN_FORM = read(PLAIN, ("name", "kind"))
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name", "kind"],
    "properties": {
        "name": {"type": "string", "minLength": 2, "maxLength": 5, "pattern": "^[甲-龥]+$"},
        "kind": {"type": "string", "enum": ["a", "b"]},
        "marks": {"type": "array", "items": {"enum": ["x", "y", "z"]}, "minItems": 1, "maxItems": 2},
        "area": {"type": "number", "exclusiveMinimum": 0, "maximum": 10, "multipleOf": Decimal("0.5")},
        "yes": {"type": "boolean"},
    },
}
VALUES = {
    "name": st.sampled_from(["甲", "甲乙", "甲乙丙丁戊", "甲乙丙丁戊己", "ab", 3]),
    "kind": st.sampled_from(["a", "b", "c", 1]),
    "marks": st.lists(st.sampled_from("xyzq"), min_size=1, max_size=3, unique=True),
    "area": st.sampled_from([Decimal(text) for text in ("0", "0.5", "0.4", "10", "10.5", "-1")]),
    "yes": st.sampled_from([True, False]),
    "other": st.just("x"),
}


@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries({}, optional=VALUES))
def test_answers_pass_where_an_independent_validator_lets_them_pass(answers):
    form = PLAIN_FORM
    passes = not list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(answers))
    assert (check(form, answers, DAY).problems == ()) is passes


def native(node: Node) -> object:
    """A file's node as the value a validator of JSON Schema expects."""
    if isinstance(node, Table):
        return {key: native(one) for key, one in node.fields.items()}
    if isinstance(node, Items):
        return [native(one) for one in node.items]
    assert isinstance(node, Scalar)
    if node.plain and node.text in {"true", "false"}:
        return node.text == "true"
    try:
        return float(node.text) if node.plain and "." in node.text else int(node.text) if node.plain else node.text
    except ValueError:
        return node.text


def shipped() -> dict[str, object]:
    found = {}
    for path, file in package_shelf("forms").files.items():
        node, _ = read_text(file, path)
        found |= native(node)
    return found


@pytest.mark.parametrize("key", shipped())
def test_a_shipped_form_is_a_json_schema_of_the_2020_12_draft(key):
    schema = shipped()[key]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert list(package_forms()[key].level.by_key.keys() ^ schema["properties"].keys()) == []
