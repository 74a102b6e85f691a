"""The parts of many names at once are those of each name by itself."""

import csv

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.bench.link.made import made
from gaoxin.engines.linkage.batch.parts import name_parts
from gaoxin.engines.linkage.names import parsed
from tests.shared import need_shared

PIECES = (
    "吉林省", "长春", "长春市", "朝阳区", "江苏", "苏州市", "北京", "中国", "全国", "瑞禾", "东方", "岚", "川", "电",
    "精密", "机械", "科技", "集团", "有限公司", "股份有限公司", "公司", "厂", "第一", "三", "分公司", "(长春)",
    "(中国)", "(控股)", "(", ")", "省", "市", "區", "電氣", "*ST", "退", "A", "Co.,Ltd.", "1", "·", "_",
)  # fmt: skip


def one_by_one(written: str) -> tuple[object, ...]:
    """What `parsed` says, in the columns of `name_parts`."""
    name = parsed(written)
    place = max((place.code for place in name.places), key=len, default="")
    unit = name.branch + "".join(name.ordinals)
    return written, name.stem, name.brand, "".join(name.trades), place, unit, name.legal


def assert_equal(names: list[str]) -> None:
    found = name_parts(pl.Series(names, dtype=pl.String))
    assert sorted(found.rows()) == sorted(one_by_one(name) for name in set(names))


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=7).map("".join), max_size=30))
@settings(max_examples=150, deadline=None)
def test_both_ways_agree_on_any_name(names: list[str]) -> None:
    assert_equal(names)


def test_both_ways_agree_on_made_records() -> None:
    assert_equal([record.name for record in made(5000, 7)])


@pytest.mark.long
def test_both_ways_agree_on_names_of_listed_firms() -> None:
    folder = need_shared("data", "company_names")
    with (folder / "name_aliases.csv").open(encoding="utf-8-sig") as file:
        assert_equal([row["name"] for row in csv.DictReader(file)])
