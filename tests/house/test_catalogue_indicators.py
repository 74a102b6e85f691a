"""The shipped indicators and glossary."""

import pytest

from gaoxin.catalogue.glossary import package_glossary
from gaoxin.catalogue.indicators import Direction, by_name, package_indicators
from gaoxin.kernel.units import NUMBER, parse_unit


@pytest.mark.parametrize(
    ("name", "key", "unit", "direction", "comparable"),
    [
        ("GDP", "gdp", "亿元", Direction.HIGHER, True),
        ("规上工业增加值", "industrial_value_added", "亿元", Direction.HIGHER, True),
        ("工业总产值", "industrial_output", "亿元", Direction.HIGHER, False),
        ("固定资产投资", "fixed_investment", "亿元", Direction.HIGHER, False),
        ("R&D经费投入强度", "rd_intensity", "%", Direction.HIGHER, False),
        ("单位GDP能耗", "energy_intensity", "吨标准煤/万元", Direction.LOWER, True),
        ("PM2.5年均浓度", "pm25", "微克/立方米", Direction.LOWER, False),
        ("常住人口", "resident_population", "万人", Direction.NEUTRAL, False),
        ("国家高新区综合排名", "zone_rank", "位", Direction.LOWER, False),
    ],
)
def test_an_indicator_is_found_by_any_of_its_names(name, key, unit, direction, comparable):
    found = by_name(package_indicators())[name]
    assert (found.key, found.unit) == (key, parse_unit(unit))
    assert (found.direction, found.comparable_price_growth) == (direction, comparable)


def test_every_indicator_names_the_regulation_or_system_that_defines_it():
    assert len(package_indicators()) >= 80
    assert [
        key for key, one in package_indicators().items() if "《" not in one.source and "办法" not in one.source
    ] == []


def test_only_amounts_at_prices_are_published_in_comparable_prices():
    for key, indicator in package_indicators().items():
        if indicator.comparable_price_growth:
            assert "元" in indicator.unit.name, key
        assert indicator.unit != NUMBER, key


def test_the_glossary_leads_from_one_identifier_to_one_term():
    glossary = package_glossary()
    assert {
        key: glossary[key].term for key in ("supervision", "claim", "issued_version", "binding", "flash_estimate")
    } == {
        "supervision": "督办",
        "claim": "认领",
        "issued_version": "印发稿",
        "binding": "约束性",
        "flash_estimate": "快报",
    }
    assert len({term.english for term in glossary.values()}) == len(glossary) >= 80
