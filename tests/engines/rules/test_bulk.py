"""Columns of the bulk answers: shared conditions once, rulebooks to be filled unknown, types that are wrong refused."""

import narwhals as nw
import polars as pl
import pytest

from gaoxin.engines.rules import wordwise
from gaoxin.engines.rules.bulk import Bulk
from tests.engines.expressions.sample import MOMENT, VOCABULARY
from tests.engines.rules.sample import book, joined

FRAME = pl.DataFrame(
    {
        "企业": ["甲", "乙", "丙"],
        "销售收入_2025": [50_000_000_00, 49_999_999_99, None],
        "行业代码": ["3911", "6510", None],
        "资质": ["|", "|小巨人|", None],
        "上市": [True, False, None],
    }
)


def answered(bulk: Bulk, frame: pl.DataFrame = FRAME) -> pl.DataFrame:
    return bulk.states(nw.from_native(frame), MOMENT).to_native()


def test_conditions_that_ask_the_same_are_computed_once():
    bulk = Bulk([book("a", "销售收入 >= 5000 万元", "上市"), book("b", "上市", "销售收入 >= 0.5 亿元")], VOCABULARY)
    assert bulk.column("a", "C1") == bulk.column("b", "C2") == "规则a/C1"
    assert bulk.names == ("规则a/C1", "规则a/C2", "规则a", "规则b")
    found = answered(bulk)
    assert found.columns == [*FRAME.columns, *bulk.names]
    assert found["规则a"].to_list() == found["规则b"].to_list() == [True, False, None]


def test_a_rulebook_to_be_filled_is_unknown_for_everybody():
    bulk = Bulk([joined("a", (), pending="未查到。"), book("b", "上市")], VOCABULARY)
    assert answered(bulk)[bulk.column("a")].to_list() == [None, None, None]


def test_a_clause_that_is_not_there_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError):
        Bulk([book("a", "上市")], VOCABULARY).column("a", "C9")


def test_a_column_of_another_type_is_a_mistake_of_the_caller():
    bulk = Bulk([book("a", "销售收入 >= 5000 万元")], VOCABULARY)
    with pytest.raises(TypeError, match="销售收入_2025"):
        answered(bulk, FRAME.with_columns(pl.col("销售收入_2025").cast(pl.Float64)))


def test_a_former_answer_is_replaced():
    bulk = Bulk([book("a", "上市")], VOCABULARY)
    found = answered(bulk, FRAME.with_columns(规则a=pl.lit("former")))
    assert found["规则a"].to_list() == [True, False, None]


def test_no_rows_and_no_columns_are_no_mistake():
    bulk = Bulk([book("a", "上市", "行业代码 属于 {39*}", "销售收入 >= 1 万元")], VOCABULARY)
    assert answered(bulk, FRAME.clear()).height == 0
    nothing = answered(bulk, FRAME.select("企业"))
    assert nothing["规则a"].to_list() == [None, None, None]
    assert answered(bulk, pl.DataFrame()).height == 0


@pytest.mark.parametrize("most", [0, wordwise.MOST_WORDS])
def test_columns_of_very_many_words_are_asked_row_by_row_and_say_the_same(monkeypatch, most):
    monkeypatch.setattr(wordwise, "MOST_WORDS", most)
    pieces = ("行业代码 属于 {39*, 6520}", "资质 含有 任一 {小巨人}", "非 (行业代码 = 6510)")
    bulk = Bulk([book("a", *pieces)], VOCABULARY)
    wanted = [[True, False, None], [False, True, None], [True, False, None], [False, False, None]]
    for frame in (FRAME, FRAME.with_columns(pl.col("行业代码", "资质").cast(pl.Categorical))):
        found = answered(bulk, frame)
        names = [bulk.column("a", one) for one in ("C1", "C2", "C3", "")]
        assert [found[name].to_list() for name in names] == wanted


def test_words_that_a_fact_cannot_have_are_not_believed():
    bulk = Bulk([book("a", "行业代码 属于 {3911}", "非 (行业代码 属于 {3911})")], VOCABULARY)
    found = answered(bulk, FRAME.with_columns(行业代码=pl.Series(["3911", "9999", ""])))
    assert [found[bulk.column("a", one)].to_list() for one in ("C1", "C2")] == [[True, None, None], [False, None, None]]
