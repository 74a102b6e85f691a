"""What the README shows is true: its example runs, and what it writes is read."""

import re
from pathlib import Path

import pytest

import gaoxin.engines.expressions as engine
from tests.engines.expressions.sample import codes, number_codes

TEXT = (Path(engine.__file__).parent / "README.md").read_text(encoding="utf-8")
CONDITIONS = (
    "销售收入 >= 5000 万元",
    "1 亿元 < 销售收入 <= 2 亿元",
    "成立日期 <= 申报日 - 365 天",
    "科技人员数 / 职工总数 >= 10%",
    "行业代码 属于 {39*, 6510}",
    "资质 含有 任一 {小巨人, 专精特新}",
    "已知(成立日期)",
    "周年数(成立日期, 申报日) >= 3 年",
)


def test_the_example_runs():
    (example,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own text


@pytest.mark.parametrize("text", CONDITIONS)
def test_conditions_that_it_shows_are_read(text):
    assert text in TEXT
    assert codes(text) == []


def test_numbers_that_it_shows_are_read():
    for shown in ("往前(销售收入, 1 年)", "销售收入[2023]"):
        assert shown in TEXT
        assert number_codes(shown) == []


def test_every_key_of_structures_that_it_names_is_one():
    from gaoxin.engines.expressions import structure

    source = Path(structure.__file__).read_text(encoding="utf-8")
    for key in ("all", "any", "veto", "at_least", "of", "test", "number", "bands", "rows", "cases", "total", "cap"):
        assert f'"{key}"' in source, key
        assert f"`{key}`" in TEXT, key
