"""The shipped classifications, and the method that sorts enterprises of every industry by size."""

from datetime import date

import pytest

from gaoxin.catalogue.classifications import DIVISIONS, INDUSTRIES, package_classifications
from gaoxin.catalogue.size_classes import method_on, package_methods
from gaoxin.engines.classification.sizes import Size

GB = package_classifications()[INDUSTRIES].codes


def test_the_industries_are_those_of_the_standard():
    assert [sum(len(code) == n and code.isdigit() for code in GB) for n in (2, 3, 4)] == [97, 473, 1382]
    assert "".join(code for code in GB if code.isalpha()) == "ABCDEFGHIJKLMNOPQRST"
    assert (GB["C"], GB["39"], GB["3911"]) == ("制造业", "计算机、通信和其他电子设备制造业", "计算机整机制造")


def test_sections_and_divisions_of_industry_have_english_names_and_the_rest_their_chinese():
    standard = package_classifications()[INDUSTRIES]
    assert set(standard.english) == {code for code in GB if len(code) <= 2}
    assert (standard.words("65", "en"), standard.words("65", "zh")) == (
        "Software and IT services",
        "软件和信息技术服务业",
    )
    assert (standard.words("6513", "en"), standard.words("0000", "en")) == ("应用软件开发", "")


def test_every_county_stands_below_a_province():
    codes = package_classifications()[DIVISIONS].codes
    assert len(codes) > 3000
    assert {code[:2] + "0000" for code in codes} <= set(codes)
    assert (codes["220000"], codes["220200"], codes["220204"]) == ("吉林省", "吉林市", "船营区")


@pytest.mark.parametrize("method", package_methods().values(), ids=lambda method: method.key)
def test_every_industry_is_sorted_or_said_to_be_outside(method):
    assert [code for code in GB if len(code) == 4 and method.sector(code) is None] == []
    assert [start for start in method.sectors if start not in GB] == []


def test_the_method_of_2017_has_sixteen_lines_of_business():
    method = method_on(date(2026, 1, 1))
    lines = {sector.name for sector in method.sectors.values() if sector.sorted}
    assert (method.number, len(lines)) == ("国统字〔2017〕213号", 16)
    assert method.sector("3911").floors == {
        "staff": (1000, 300, 20),
        "revenue": (40_000_000_000, 2_000_000_000, 300_000_000),
    }
    assert method.sector("7010").floors["total_assets"] == (10_000_000_000, 5_000_000_000, 2_000_000_000)
    assert [method.sector(code).name for code in ("5910", "5920", "7030", "6513")] == [
        *("交通运输业", "仓储业", "其他未列明行业", "软件和信息技术服务业")
    ]
    assert not method.sector("6620").sorted
    assert method.sector("70") is None and method.sector("") is None
    assert method_on(date(2001, 1, 1)) is method


def test_the_classes_have_the_same_names_in_engine_and_records():
    from gaoxin.apps.enterprises.states import SizeClass

    assert [size.value for size in Size] == SizeClass.values
