"""What is written to do harm is refused, quickly, with a problem that says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import pytest

from gaoxin.engines.expressions.reading import read_condition, read_number
from gaoxin.engines.expressions.written import Fields, Listing, Text, written
from gaoxin.kernel.problems import Refusal
from tests.engines.expressions.sample import VOCABULARY, codes, number_codes
from tests.pace import within

SECONDS = 2.0
"""No file may hold the reader longer; a busy machine included."""


@pytest.fixture(autouse=True)
def in_good_time() -> Iterator[None]:
    with quickly():
        yield


@contextmanager
def quickly() -> Iterator[None]:
    with within(SECONDS):
        yield


MILLION = 10**6


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("(" * MILLION, "too_long"),
        ("(" * 1900, "too_deep"),
        ("(" * 900 + "上市" + ")" * 900, "too_deep"),
        ("-" * 1900 + "1", "too_deep"),
        ("非 " * 900 + "上市", "too_deep"),
        ("1 万元" + "+1 万元" * 300, "too_deep"),
        ("abs(" * 300 + "1" + ")" * 300, "too_deep"),
        ("销售收入[" + "甲" * 1900, "expected"),
        ("9**9**9 > 1", "unexpected"),
        ("9" * 1000 + " 人 < 职工总数", "long_number"),
        ("1e999 > 1", "unit.unknown"),
        ("销售收入" + " * 销售收入" * 3 + " > 1", "too_wide"),
        ("职工总数 > 1 人" + " 且 职工总数 > 1 人" * 150, ""),
        ("“" + "万" * 1900, "character"),
        ("\x00", "character"),
        ("__import__('os').system('id')", "character"),
        ("()", "unexpected"),
        ("职工总数.__class__ > 1", "character"),
        ("eval(上市)", "no_function"),
        ("{" + "a," * 900, "unexpected"),
        ("行业代码 属于 {" + "a," * 900 + "a}", "no_code"),
        ("每年(" * 6 + "合计(销售收入, 近60年) > 1 万元" + ", 近60年)" * 6, "too_far"),
        ("合计(合计(合计(销售收入, 近15年), 近15年), 近15年) > 1 万元", ""),
        ("合计(合计(合计(合计(销售收入, 近15年), 近15年), 近15年), 近15年) > 1 万元", "too_heavy"),
        ("复合增长率(销售收入, 60 年) > 0.0001%", "too_wide"),
        ("销售收入 * " + " * ".join(["999999999999999999999999"] * 9) + " > 1 元", "too_wide"),
        ("至少(999999999999999, 上市, 上市)", "needed"),
        ("四舍五入(销售收入, 0.0000000000000000000001 元) > 1 元", ""),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_hostile_text(text, code):
    expected = [] if not code else [code if code.startswith("unit.") else f"expression.{code}"]
    assert codes(text) == expected


def nested(depth: int) -> Any:
    document: Any = "上市"
    for _ in range(depth):
        document = {"not": document}
    return document


def test_a_structure_nested_a_hundred_thousand_deep():
    with pytest.raises(Refusal, match="too_deep"):
        written(nested(100_000))


def test_nodes_nested_deeper_than_any_file():
    piece: Any = Text("上市")
    for _ in range(5_000):
        piece = Fields({"not": piece}, {"not": Text("not")})
    assert [problem.code for problem in read_condition(piece, VOCABULARY)[1]] == ["expression.too_deep"]


def test_a_list_of_a_million():
    with pytest.raises(Refusal, match="too_many"):
        written({"all": ["上市"] * MILLION})
    piece = Fields({"all": Listing((Text("上市"),) * MILLION)}, {"all": Text("all")})
    assert [problem.code for problem in read_condition(piece, VOCABULARY)[1]] == ["expression.too_many"]


def test_a_gigantic_table():
    rows = [{"from": f"{number} 万元", "points": number} for number in range(5_000, 0, -1)]
    assert number_codes({"bands": "销售收入", "rows": rows}) == ["expression.too_many"]
    rows = [{"from": f"{number} 万元", "points": number} for number in range(199, 0, -1)]
    assert number_codes({"bands": "销售收入", "rows": [*rows, {"points": 0}]}) == []


def test_definitions_that_double_each_other():
    """Each uses the one before twice: written out, the last would have a billion billion terms."""
    names = [f"a{number}" for number in range(60)]
    sums = {"a0": "销售收入"} | {later: f"{one} + {one}" for one, later in pairwise(names)}
    assert codes({"let": sums, "test": "a59 > 1 万元"}) == []
    products = {name: text.replace("+", "*") for name, text in sums.items()}
    assert codes({"let": products, "test": "上市"}) == ["expression.too_wide"]
    logic = {"a0": "上市"} | {later: f"{one} 且 非 {one}" for one, later in pairwise(names)}
    assert codes({"let": logic, "test": "a59"}) == []


def test_tables_of_tables_stay_small():
    """Each table holds the one before twice, in its two ends four times; equal parts are computed once."""
    table: Any = "销售收入 / 研发费用"
    for _ in range(5):
        table = {"cases": [{"when": "上市", "value": table}, {"when": "重大事故", "value": "1%"}, {"value": table}]}
    expression, problems = read_number(written(table), VOCABULARY)
    assert problems == ()
    assert expression is not None
    assert len(expression.graph.nodes) < 200


def test_thousands_of_mistakes():
    lines = [{"test": f"没有的名称{number} > 1 人"} for number in range(200)]
    found = codes({"all": [{"any": lines}] * 45})
    assert found == ["expression.unknown_name"] * 50


def test_a_million_characters_of_names():
    assert codes("甲" * 1999) == ["expression.unknown_name"]
    names = {f"名称{number}": "职工总数" for number in range(200)}
    assert codes({"let": names, "test": "名稱199 > 1 人"}) == ["expression.misspelt_name"]


def test_what_is_no_declaration_at_all_is_a_mistake_of_the_caller():
    for value in (1.5, None, b"x", object(), {"all": [None]}):
        with pytest.raises(TypeError):
            written(value)


def test_a_number_may_be_hostile_too():
    assert number_codes("(" * 1900) == ["expression.too_deep"]
    assert read_number(Text("销售收入"), VOCABULARY)[1] == ()
