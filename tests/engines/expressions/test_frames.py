"""Frames: the traps of frame libraries, wide numbers, types and absent columns."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import narwhals as nw
import polars as pl
import pytest

from gaoxin.engines.expressions.cells import codes_cell
from gaoxin.engines.expressions.facts import FactKind, vocabulary
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression, read_condition, read_number
from tests.engines.expressions.sample import MOMENT, VOCABULARY, as_written, number, read

WAN = 1_000_000
"""One 万元 in 分."""


def expression(piece: Any) -> Expression[Any]:
    found, problems = read(piece)
    assert problems == ()
    assert found is not None
    return found


def truths(piece: Any, **columns: Any) -> list[bool | None]:
    """The answers of a condition for the rows of a frame, eager and lazy, which must agree."""
    found = Columns(Program([expression(piece)]), VOCABULARY, MOMENT)
    frame = pl.DataFrame(columns)
    eager = found.states(nw.from_native(frame), ["answer"])["answer"].to_list()
    lazy = found.states(nw.from_native(frame.lazy()), ["answer"]).collect()["answer"].to_list()
    assert eager == lazy
    return eager


def test_a_sum_with_a_null_is_null():
    rows = {"研发费用_2025": [100 * WAN, None], "研发费用_2024": [0, 900 * WAN]}
    assert truths("合计(研发费用, 近2年) >= 100 万元", **rows) == [True, None]


def test_nothing_over_nothing_is_null():
    rows = {"科技人员数_2025": [0, 0, 1], "职工总数_2025": [0, 10, 10]}
    assert truths("科技人员数 / 职工总数 >= 10%", **rows) == [None, False, True]


def test_a_null_condition_does_not_fall_to_otherwise():
    rows = {"上市": [True, False, None], "销售收入_2025": [5 * WAN] * 3, "研发费用_2025": [7 * WAN] * 3}
    assert truths("如果(上市, 销售收入, 研发费用) > 6 万元", **rows) == [False, True, None]
    assert truths("如果(上市, 销售收入, 研发费用) > 4 万元", **rows) == [True, True, True]


def test_a_null_decides_nothing_and_hinders_no_decision():
    rows = {"上市": [None, None, None], "重大事故": [True, False, None]}
    assert truths("上市 且 重大事故", **rows) == [None, False, None]
    assert truths("上市 或 重大事故", **rows) == [True, None, None]
    assert truths("至少(1, 上市, 重大事故)", **rows) == [True, None, None]
    assert truths("已知(上市) 或 已知(重大事故)", **rows) == [True, True, False]


def test_a_maximum_with_a_null_is_null():
    rows = {"研发费用_2025": [9 * WAN, None], "净利润_2025": [None, 9 * WAN]}
    assert truths("最大(研发费用, 净利润) >= 5 万元", **rows) == [None, None]
    assert truths("最小(研发费用, 净利润) >= 5 万元", **rows) == [None, None]


def test_days_are_computed_from_the_calendar():
    days = [date(2024, 2, 29), date(2023, 2, 28), date(1900, 3, 1), date(2199, 12, 31), date(1850, 1, 1), None]
    rows = {"成立日期": days, "变更日期": [date(2025, 2, 28)] * 6}
    assert truths("成立日期 + 1 年 = 变更日期", **rows) == [True, False, False, False, None, None]
    assert truths("周年数(成立日期, 变更日期) >= 1 年", **rows) == [True, True, True, False, None, None]
    assert truths("天数(成立日期, 变更日期) >= 365 天", **rows) == [True, True, True, False, None, None]
    assert truths("已知(成立日期)", **rows) == [True, True, True, True, False, False]


def test_the_number_of_every_day_of_four_centuries():
    days = pl.date_range(date(1900, 1, 1), date(2199, 12, 31), eager=True)
    found, _ = read_number(as_written("天数(1900-01-01, 成立日期)"), VOCABULARY)
    assert found is not None
    frame = Columns(Program([found]), VOCABULARY, MOMENT).amounts(
        nw.from_native(pl.DataFrame({"成立日期": days})), 0, "n"
    )
    assert frame["n_low"].to_list() == list(range(len(days)))


def test_products_beyond_64_bits_are_exact():
    """The growth of two years multiplies two amounts: 10 trillion times 10 trillion 分."""
    most = 10**15
    rows = {
        "净利润_2025": [most, most, most - 1],
        "净利润_2024": [most - 1, most, most],
        "净利润_2023": [most, most, most - 1],
    }
    # (a/b + b/c)/2 - 1 > 0 by less than one part in 10^30, = 0, > 0
    assert truths("平均(增长率(净利润), 近2年) > 0", **rows) == [True, False, True]
    assert truths("平均(增长率(净利润), 近2年) = 0%", **rows) == [False, True, False]


def test_money_of_a_whole_country_is_exact_to_the_fen():
    rows = {"销售收入_2025": [12_345_678_912, 12_345_678_911, 10**15]}
    assert truths("销售收入 >= 123456789.12 元", **rows) == [True, False, True]


def test_numbers_out_of_range_are_unknown():
    rows = {"职工总数_2025": [10, -1, 10**6, 10**6 + 1, 2**62]}
    assert truths("职工总数 >= 5 人", **rows) == [True, None, True, None, None]


def test_codes():
    rows = {
        "行业代码": ["3911", "6510", "", "9999", None],
        "资质": [codes_cell(()), codes_cell(["小巨人"]), codes_cell(["小巨人", "专精特新"]), None, None],
    }
    assert truths("行业代码 属于 {39*}", **rows) == [True, False, None, None, None]
    assert truths("行业代码 不属于 {6510}", **rows) == [True, False, None, None, None]
    assert truths("资质 含有 小巨人", **rows) == [False, True, True, None, None]
    assert truths("资质 含有 全部 {小巨人, 专精特新}", **rows) == [False, False, True, None, None]


def test_a_classification_of_its_full_size():
    """More codes than fit a byte: none is mistaken for another."""
    codes = [f"{first}{number:03}" for first in "ABCDEFG" for number in range(300)]
    industry = number("行业", "i", "人").__class__("行业", FactKind.CODE, codes=frozenset(codes))
    known, _ = vocabulary([industry], {"选": frozenset(codes[::7])})
    found, problems = read_condition(as_written("行业 属于 选"), known)
    assert problems == ()
    assert found is not None
    frame = Columns(Program([found]), known, MOMENT).states(nw.from_native(pl.DataFrame({"行业": codes})), ["answer"])
    assert frame["answer"].to_list() == [index % 7 == 0 for index in range(len(codes))]


def test_an_absent_column_is_unknown_throughout():
    assert truths("上市 或 职工总数 > 5 人 或 成立日期 < 申报日", 上市=[True, False]) == [True, None]


def test_the_columns_that_are_wanted_are_named():
    program = Program([expression("合计(研发费用, 近2年) > 1 元 且 季度产值 > 1 元 且 成立日期 < 申报日")])
    assert Columns(program, VOCABULARY, MOMENT).wanted == (
        "研发费用_2025",
        "研发费用_2024",
        "季度产值_2026Q1",
        "成立日期",
    )


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("职工总数_2025", [1.5]),
        ("职工总数_2025", [Decimal("1.5")]),
        ("上市", [1]),
        ("行业代码", [3911]),
        ("成立日期", ["2020-01-01"]),
        ("资质", [["小巨人"]]),
    ],
)
def test_a_column_of_another_type_is_a_mistake_of_the_caller(name, values):
    text = "职工总数 > 1 人 或 上市 或 行业代码 = 3911 或 成立日期 < 申报日 或 资质 含有 小巨人"
    with pytest.raises(TypeError, match=name):
        truths(text, **{name: values})


def test_columns_may_have_names_of_their_own():
    program = Program([expression("职工总数 > 5 人")])
    columns = Columns(program, VOCABULARY, MOMENT, column=lambda fact, period: f"{fact}@{period}")
    frame = pl.DataFrame({"职工总数@2025": [6]})
    assert columns.states(nw.from_native(frame), ["answer"]).to_native().to_dicts() == [
        {"职工总数@2025": 6, "answer": True}
    ]


def several(texts: Sequence[str], frame: pl.DataFrame) -> pl.DataFrame:
    columns = Columns(Program([expression(text) for text in texts]), VOCABULARY, MOMENT)
    return columns.states(nw.from_native(frame), [f"c{number}" for number in range(len(texts))]).to_native()


def test_a_frame_keeps_its_columns_and_gets_one_for_each_condition():
    frame = pl.DataFrame({"id": [7], "上市": [True], "c1": ["old"]})
    found = several(["上市", "非 上市", "上市"], frame)
    assert found.to_dicts() == [{"id": 7, "上市": True, "c0": True, "c1": False, "c2": True}]


def test_a_long_table_does_not_recurse():
    rows = [{"from": f"{count} 人", "points": count} for count in range(199, 0, -1)]
    document = {"let": {"得分": {"bands": "职工总数", "rows": [*rows, {"points": 0}]}}, "test": "得分 >= 100 分"}
    assert truths(document, 职工总数_2025=[99, 100, 500, None]) == [False, True, True, None]


def test_numbers_and_conditions_are_not_mistaken_for_each_other():
    frame = nw.from_native(pl.DataFrame({"上市": [True]}))
    amount, _ = read_number(as_written("职工总数"), VOCABULARY)
    assert amount is not None
    with pytest.raises(TypeError, match="number"):
        Columns(Program([amount]), VOCABULARY, MOMENT).states(frame, ["x"])
    with pytest.raises(TypeError, match="condition"):
        Columns(Program([expression("上市")]), VOCABULARY, MOMENT).amounts(frame, 0, "x")


def test_reading_and_answering_need_no_frame_library():
    modules = "reading, program, records, findings, written, facts, moments"
    script = (
        f"import sys; from gaoxin.engines.expressions import {modules}\n"
        "print([name for name in ('polars', 'narwhals', 'pyspark', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_compiling_for_frames_loads_no_frame_library_of_its_own():
    script = (
        "import sys, gaoxin.engines.expressions.frames\n"
        "print([name for name in ('polars', 'pyspark') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
