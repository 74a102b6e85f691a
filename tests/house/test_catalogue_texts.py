"""Catalogue text is read strictly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.catalogue.texts import DEEPEST, LARGEST, Items, Scalar, Table, read_text

MARKS = "ab:-[]{}&*!|>'\"#\n \t,?%@`"


def _only_problem(text: str | bytes):
    node, problems = read_text(text, "kind/file.yaml")
    assert node is None
    (problem,) = problems
    assert problem.place is not None
    assert problem.place.file == "kind/file.yaml"
    return problem.code, problem.place.line, problem.place.column


def test_plain_words_stay_as_written():
    node, problems = read_text("a: no\nb: 010\nc: 2025-01-01\nd: 1e3\ne: '~'\nf: ~\n", "f.yaml")
    assert problems == ()
    assert isinstance(node, Table)
    assert {name: value.text for name, value in node.fields.items() if isinstance(value, Scalar)} == {
        "a": "no",
        "b": "010",
        "c": "2025-01-01",
        "d": "1e3",
        "e": "~",
        "f": "~",
    }
    assert [name for name, value in node.fields.items() if isinstance(value, Scalar) and value.empty] == ["f"]


def test_nodes_know_line_column_and_path():
    node, _ = read_text("计划:\n  目标:\n    - 一\n    - 二\n", "f.yaml")
    assert isinstance(node, Table)
    inner = node.fields["计划"]
    assert isinstance(inner, Table)
    items = inner.fields["目标"]
    assert isinstance(items, Items)
    places = [(item.line, item.column, item.path) for item in items.items]
    assert places == [(3, 7, "计划.目标[1]"), (4, 7, "计划.目标[2]")]
    assert (inner.keys["目标"].line, inner.keys["目标"].column) == (2, 3)


def test_every_duplicate_key_is_told_with_its_first_line():
    node, problems = read_text("a: 1\nb:\n  c: 1\n  c: 2\na: 2\n", "f.yaml")
    assert isinstance(node, Table)
    assert [(p.code, p.place.line, p.values) for p in problems if p.place] == [
        ("catalogue.duplicate_key", 4, {"key": "c", "first": 3}),
        ("catalogue.duplicate_key", 5, {"key": "a", "first": 1}),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: 2\n", ("catalogue.alias", 1, 4)),
        ("a: 1\nb: *x\n", ("catalogue.alias", 2, 4)),
        ("a: !!python/object:os.system 1\n", ("catalogue.tag", 1, 4)),
        ("a: ! 1\n", ("catalogue.tag", 1, 4)),
        ("a: 1\n---\nb: 2\n", ("catalogue.several_documents", 2, 1)),
        ("? [a, b]\n: 1\n", ("catalogue.key_not_text", 1, 3)),
        ("a: [1, 2\n", ("catalogue.syntax", 2, 1)),
        ("a:\n\t- b\n", ("catalogue.syntax", 2, 1)),
        ("a: 1\nb: \x07\n", ("catalogue.character", 2, None)),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), ("catalogue.too_deep", 1, DEEPEST + 1)),
        (b"a: 1\nb: \xff\n", ("catalogue.not_utf8", 2, None)),
        ("a" * (LARGEST + 1), ("catalogue.too_large", None, None)),
    ],
)
def test_what_a_person_would_not_write_is_refused_at_its_place(text, expected):
    assert _only_problem(text) == expected


def test_byte_order_mark_and_windows_line_ends_are_read():
    node, problems = read_text("\ufeffa: 一\r\nb: 二\r\n".encode(), "f.yaml")
    assert problems == ()
    assert isinstance(node, Table)
    assert list(node.fields) == ["a", "b"]


def test_ten_levels_of_doubling_aliases_cost_nothing():
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    assert _only_problem("\n".join(lines))[0] == "catalogue.alias"


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text(alphabet=MARKS, max_size=60), st.binary(max_size=40)))
def test_any_text_gives_nodes_or_problems(text):
    node, problems = read_text(text, "f.yaml")
    assert all(problem.place is not None and problem.place.file == "f.yaml" for problem in problems)
    assert problems or node is None or node.line >= 1
