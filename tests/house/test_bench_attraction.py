"""The back-test of attraction on a made-up country in which what comes next follows from what is there."""

import json

import pytest
from click.testing import CliRunner

from gaoxin.bench import attraction
from gaoxin.bench.attraction_set import listed_firms, types
from gaoxin.cli.bench import bench
from tests.shared import need_shared

# Tyres (i4) stand with cars (i1), tools (i3) with chips (i2); boats (i5) need nothing and nobody needs them.
TYPES = {"i1": "汽车", "i2": "芯片", "i3": "机床", "i4": "轮胎", "i5": "船舶"}
CITIES = {
    "甲市": ("甲省", "i1", "i4"),
    "乙市": ("甲省", "i2", "i3"),
    "丙市": ("乙省", "i1", "i4"),
    "丁市": ("乙省", "i2", "i3"),
    "戊市": ("丙省", "i1", "i4"),
    "己市": ("丙省", "i2", "i3"),
}
BUYS = [
    *[("汽车", "轮胎", 3), ("汽车", "芯片", 1), ("芯片", "机床", 2)],
    *[("芯片", "芯片", 9), ("芯片", "没有", 1), ("汽车", "机床", "x")],  # of itself, of nothing known, no count
]


def table(path, header, rows):
    path.write_text("\n".join([header, *(",".join(map(str, row)) for row in rows)]) + "\n", encoding="utf-8")


@pytest.fixture
def country(tmp_path):
    """Five firms of each city before 2017, all but two cities with both types; what lacks comes later."""
    companies, industry, places = [], [], []

    def firm(kind, city, year, place=True):
        code = f"{len(companies):06}.SZ"
        companies.append((code, f"{city.removesuffix('市')}某某股份有限公司", f"{year}-05-01"))
        industry.append((code, kind))
        places.append((code, CITIES[city][0], city) if place else (code, "", ""))

    for city, (_, first, second) in CITIES.items():
        for number in range(5):
            firm(second if number == 4 and city not in ("丙市", "丁市") else first, city, 2014)
    firm("i4", "丙市", 2018)
    firm("i3", "丁市", 2019, place=False)
    table(tmp_path / "companies.csv", "code,fullname,listed_on", companies)
    table(tmp_path / "company_industry.csv", "company_code,industry_code", industry)
    table(tmp_path / "industries.csv", "code,name,level", [(code, name, 3) for code, name in TYPES.items()])
    table(tmp_path / "industry_up.csv", "industry,upstream_industry,count", BUYS)
    table(tmp_path / "names.csv", "code,province,city", places)
    return tmp_path


def test_the_set_has_types_needs_and_places(country):
    chain = types(country)
    needs = {(one.key, need.segment): str(need.share) for one, need in chain.needs()}
    assert needs == {("i1", "i4"): "0.4500", ("i1", "i2"): "0.1500", ("i2", "i3"): "0.6000"}
    firms = listed_firms(country, country / "names.csv", chain)
    assert len(firms) == 32
    assert firms[30][1:] == ("types/i4", "丙市", "乙省", 2018)
    assert firms[31][1:] == ("types/i3", "丁市", "乙省", 2019)  # by the beginning of its name


def test_what_came_is_told_for_each_ranking_with_intervals(country):
    found = attraction.run(country, country / "names.csv", seed=1)
    assert (found["firms_before"], found["firms_after"], found["types"]) == (30, 2, 5)
    city = found["by_type"]["city"]
    # Each of two cities got one type of the four it lacked, and all four are among the first 20.
    assert (city["regions"], city["ceiling"]) == (2, 0.05)
    for ranking in ("ours", "without_demand", "candidates", "feasibility", "demand", "size"):
        assert city[ranking]["precision_at_20"] == {"mean": 0.05, "low": 0.05, "high": 0.05}
        assert city[ranking]["recall_at_20"]["mean"] == 1
    assert city["random"]["precision_at_20"]["mean"] == 0.25
    assert city["ours_over_size"]["mean"] == 0
    assert found["by_firm"]["city"]["regions"] == 2
    assert attraction.run(country, country / "names.csv", seed=1) == found


def test_needed_and_related_types_come_first(country, monkeypatch):
    """With one place instead of twenty the ranking shows: tyres for cars, tools for chips."""
    monkeypatch.setattr(attraction, "FIRST", 1)
    city = attraction.run(country, country / "names.csv", seed=1)["by_type"]["city"]
    assert city["ours"]["precision_at_20"]["mean"] == 1
    assert city["feasibility"]["precision_at_20"]["mean"] == 1
    assert city["demand"]["precision_at_20"]["mean"] == 1
    assert city["random"]["precision_at_20"]["mean"] == 0.25
    assert city["size"]["precision_at_20"]["mean"] == 0


def test_the_command_prints_one_json_object_or_says_what_is_missing(country):
    told = CliRunner().invoke(bench, ["attraction", "--graph", str(country), "--names", str(country / "names.csv")])
    assert told.exit_code == 0
    assert json.loads(told.stdout)["known_until"] == 2016
    missing = CliRunner().invoke(bench, ["attraction", "--graph", str(country / "no"), "--names", "x.csv"])
    assert missing.exit_code == 2


@pytest.mark.long
def test_recommendations_rank_what_came_to_regions_above_chance():
    """On the listed firms of the public graph; both intervals of the difference lie above nothing."""
    graph = need_shared("data", "chain_graph")
    found = attraction.run(graph, need_shared("data", "company_names", "listed_companies.csv"))
    for question in ("by_type", "by_firm"):
        for level in ("city", "province"):
            assert found[question][level]["ours_over_random"]["low"] > 0
