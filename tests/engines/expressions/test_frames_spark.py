"""The same expressions on a cluster engine: PySpark in local mode answers as a single record does."""

import importlib.util
import os
import shutil
from decimal import Decimal

import narwhals as nw
import pytest

from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import read_number
from gaoxin.engines.expressions.written import Text
from tests.engines.expressions import strategies
from tests.engines.expressions.sample import MOMENT, VOCABULARY, read
from tests.engines.expressions.test_agreement import amounts, framed, reported

pytestmark = pytest.mark.long

CONDITIONS = (
    "科技人员数 / 职工总数 >= 10%",
    "合计(研发费用, 近3年) / 合计(销售收入, 近3年) >= 5%",
    "5000 万元 < 销售收入 <= 2 亿元",
    "复合增长率(销售收入, 2 年) >= 5%",
    "平均(增长率(净利润), 近2年) >= 35%",
    "每年(研发费用 / 销售收入 >= 3%, 近2年)",
    "任一年(净利润 < 0 万元, 近3年)",
    "次数(净利润 > 0 万元, 近3年) >= 2 次",
    "成立日期 <= 申报日 - 365 天",
    "成立日期 + 1 个月 - 30 天 <= 变更日期",
    "周年数(成立日期, 变更日期) >= 1 年",
    "月数(成立日期, 申报日) >= 24 个月",
    "天数(变更日期, 申报日) >= 60 天",
    "行业代码 属于 {39*, 6510} 或 行业代码 = 7310",
    "资质 含有 任一 {小巨人, 专精特新} 且 非 重大事故",
    "资质 含有 全部 {小巨人, 专精特新}",
    "至少(2, 上市, 重大事故, 净利润 >= 0 万元)",
    "向下取整(净利润 / 3, 1 万元) >= 100 万元",
    "四舍五入(净利润 / 7, 1 元) < 0 元",
    "净利润 / 研发费用 < 3%",
    "研发费用 / 净利润 >= 50%",
    "绝对值(净利润) > 100 万元",
    "最大(研发费用, 净利润) >= 最小(销售收入, 300 万元)",
    "合计(研发费用, 近3年 自 成立日期) >= 300 万元",
    "已知(成立日期) 且 非 已知(行业代码)",
    "如果(上市, 销售收入, 研发费用) >= 500 万元",
)


@pytest.fixture(scope="module")
def spark():
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        absent = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        absent("needs pyspark and Java 17 or later")
    from pyspark.sql import SparkSession

    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    session = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.session.timeZone", "Asia/Shanghai")
        .getOrCreate()
    )
    yield session
    session.stop()


NUMBERS = (
    "研发费用 / 销售收入",
    "平均(净利润, 近3年)",
    "销售收入 - 研发费用 * 2",
    "最大(研发费用, 净利润)",
    "增长率(销售收入)",
)


def test_spark_answers_as_a_single_record_does(spark):
    expressions = [read(text)[0] for text in CONDITIONS]
    program = Program(expressions)
    facts = [strategies.record(seed) for seed in range(400)]
    answers = [program.answer(reported(row), MOMENT) for row in facts]
    names = [f"c{number}" for number in range(len(CONDITIONS))]
    frame = spark.createDataFrame(framed(facts).to_arrow())
    states = Columns(program, VOCABULARY, MOMENT).states(nw.from_native(frame), names)
    found = states.select(*names).collect("polars").to_native()
    for index, (name, text) in enumerate(zip(names, CONDITIONS, strict=True)):
        node = program.numbers[index][expressions[index].root.node]
        assert found[name].to_list() == [answer.values[node] for answer in answers], text


def test_spark_has_the_same_amounts(spark):
    expressions = [read_number(Text(text), VOCABULARY)[0] for text in NUMBERS]
    program = Program(expressions)
    facts = [strategies.record(seed) for seed in range(200)]
    records = [reported(row) for row in facts]
    frame = nw.from_native(spark.createDataFrame(framed(facts).to_arrow()))
    for index, (expression, text) in enumerate(zip(expressions, NUMBERS, strict=True)):
        found = Columns(program, VOCABULARY, MOMENT).amounts(frame, index, "answer").collect("polars").to_native()
        readings = [program.answer(record, MOMENT).reading(index) for record in records]
        expected = [None if item.low is None else (item.low, item.high) for item in readings]
        rows = [{name: whole(value) for name, value in row.items()} for row in found.iter_rows(named=True)]
        assert [amounts(expression, row) for row in rows] == expected, text


def whole(value):
    """Wide numbers come from Spark as decimals without places."""
    return int(value) if isinstance(value, Decimal) else value
