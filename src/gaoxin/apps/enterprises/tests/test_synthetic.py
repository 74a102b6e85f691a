"""The generator of synthetic enterprises: repeatable, right in form, distributed as its data say."""

from datetime import date

import polars as pl
import pytest
from stdnum.cn import uscc

from gaoxin.apps.enterprises.synthetic import figures as figure_columns
from gaoxin.apps.enterprises.synthetic.distributions import characters, figures, groups, industries, names, site
from gaoxin.apps.enterprises.synthetic.draws import Draws, position
from gaoxin.apps.enterprises.synthetic.generate import Locality, Slice, Wanted, slices
from gaoxin.engines.classification.model import packaged_model

TODAY = date(2026, 5, 1)
YEARS = (2023, 2024, 2025)
JILIN = Locality("吉林省", "吉林市")


def wanted(count: int = 4000, seed: str = "1", zone: str = "jilin-gaoxin", years: tuple[int, ...] = YEARS) -> Wanted:
    return Wanted(zone, JILIN, count, years, TODAY, seed)


@pytest.fixture(scope="module")
def made() -> Slice:
    (only,) = slices(wanted(20_000))
    return only


def test_the_same_seed_gives_the_same_frames():
    (one,), (again,) = slices(wanted(500)), slices(wanted(500))
    assert one.enterprises.equals(again.enterprises)
    assert one.former_names.equals(again.former_names)
    assert one.facts.equals(again.facts)


@pytest.mark.parametrize("other", [wanted(500, seed="2"), wanted(500, zone="jilin-jingkai")])
def test_another_seed_or_zone_gives_others(other):
    (one,), (two,) = slices(wanted(500)), slices(other)
    assert not set(one.enterprises["credit_code"]) & set(two.enterprises["credit_code"])
    assert one.enterprises["industry"].to_list() != two.enterprises["industry"].to_list()


def test_slices_go_on_where_the_last_one_ended():
    found = list(slices(wanted(50_010, years=())))
    assert [part.enterprises.height for part in found] == [50_000, 10]
    every = pl.concat([part.enterprises for part in found])
    assert every["number"].to_list() == list(range(50_010))
    assert every["credit_code"].n_unique() == every["legal_name"].n_unique() == 50_010


def test_a_draw_hangs_on_seed_subject_and_number_alone():
    assert Draws("1", 3, 2).whole("a").to_list() == Draws("1", 0, 5).whole("a").to_list()[3:]
    assert Draws("1", 0, 1).whole("a").to_list() == [1_861_670_117_909_211_827]
    assert Draws("1", 0, 3).whole("b").to_list() != Draws("1", 0, 3).whole("a").to_list()


def test_draws_are_spread_as_they_should_be():
    draws = Draws("1", 0, 200_000)
    assert draws.share("a").mean() == pytest.approx(0.5, abs=0.005)
    normal = draws.normal("b")
    assert (normal.mean(), normal.std()) == pytest.approx((0, 1), abs=0.01)
    assert draws.chosen("c", [1, 2, 7]).value_counts(sort=True)["count"].to_list() == pytest.approx(
        [140_000, 40_000, 20_000], rel=0.03
    )
    assert position(pl.Series([0.0, 0.0999, 0.1001, 0.9999]), [1, 2, 7]).to_list() == [0, 0, 1, 2]


def test_codes_are_right_in_form_and_belong_to_no_province(made):
    codes = made.enterprises["credit_code"]
    assert all(uscc.is_valid(code) for code in codes)
    assert codes.str.starts_with("9199").all()
    assert codes.n_unique() == codes.len()


def test_organisation_codes_inside_them_are_right_too(made):
    values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for code in made.enterprises["credit_code"][:500]:
        total = sum(
            values.index(sign) * weight for sign, weight in zip(code[8:16], (3, 7, 9, 10, 5, 8, 4, 2), strict=True)
        )
        assert code[16] == {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))


def test_names_are_made_of_place_brand_trade_and_form(made):
    legal = made.enterprises["legal_name"]
    assert legal.n_unique() == legal.len()
    every = sum(one["weight"] for one in names()["places"])
    for start, weight in (("吉林市", 420), ("吉林省", 380)):
        assert legal.str.starts_with(start).mean() == pytest.approx(weight / every, abs=0.02)
    forms = [form["form"] for form in names()["forms"]]
    assert legal.str.replace("吉林分公司$", "").str.contains("|".join(f"{form}$" for form in forms)).all()


def test_some_firms_had_another_name_before_that_ended_in_their_life(made):
    former = made.former_names.join(made.enterprises, on="number")
    old_enough = made.enterprises.filter(pl.col("founded_on") < date(2025, 5, 1)).height
    assert former.height / old_enough == pytest.approx(names()["former_names"] / 1000, abs=0.01)
    assert (former["name"] != former["legal_name"]).all()
    assert (former["valid_from"] < former["valid_to"]).all()
    assert (former["valid_to"] < TODAY).all()


def test_industries_have_their_stated_shares(made):
    counts = dict(made.enterprises["industry"].drop_nulls().value_counts().iter_rows())
    every, found = sum(one.share for one in industries()), sum(counts.values())
    for one in industries():
        if one.share > 1000:
            assert counts[one.code] / found == pytest.approx(one.share / every, rel=0.15), one.code


def test_industries_are_classes_of_the_standard_with_words_of_their_own():
    known = set(packaged_model().header.codes)
    assert {one.code for one in industries()} <= known
    assert len(industries()) == len({one.code for one in industries()}) == 173
    assert all(one.trades and len(one.business) >= 2 for one in industries())
    assert {one.group for one in industries()} == set(range(len(groups())))
    assert len(characters()) > 350


def test_parts_stay_below_their_wholes_but_for_the_stated_mistakes(made):
    facts = made.facts
    for part, whole in (
        ("main_revenue", "revenue"),
        ("operating_cost", "total_cost"),
        ("rd_domestic", "rd_expense"),
        ("rd_staff", "technical_staff"),
        ("colleges", "staff"),
        ("invention_grants", "invention_applications"),
    ):
        above = (pl.col(part) > pl.col(whole)).sum()
        assert facts.select(above).item() / facts.height < 0.006, (part, whole)


def test_mistakes_are_as_often_as_stated(made):
    facts, chances = made.facts, figures()["faults"]
    above = facts.filter(pl.col("technical_staff") > pl.col("average_staff"), pl.col("average_staff") > 0).height
    assert above / facts.height == pytest.approx(chances["technical_above_staff"] / 100_000, rel=0.5)
    off = facts.filter((pl.col("net_assets") - (pl.col("total_assets") - pl.col("liabilities"))).abs() > 0).height
    assert off / facts.height == pytest.approx(chances["net_assets_off"] / 100_000, rel=0.5)


def test_high_tech_firms_do_more_research(made):
    facts = made.facts.join(made.enterprises.select("number", "high_tech"), on="number")
    share = (pl.col("rd_expense") / pl.col("revenue")).median()
    found = dict(facts.filter(pl.col("revenue") > 0).group_by("high_tech").agg(share).iter_rows())
    assert found[False] < 0.01
    assert 0.04 < found[True] < 0.12


def test_revenue_staff_and_tax_go_together(made):
    facts = made.facts.drop_nulls(["revenue", "staff", "tax_paid", "total_assets"]).filter(
        pl.all_horizontal(pl.col("revenue", "staff", "tax_paid", "total_assets") > 0)
    )
    logs = facts.select(pl.col("revenue", "staff", "tax_paid", "total_assets").log())
    for other, least in (("staff", 0.75), ("tax_paid", 0.85), ("total_assets", 0.85)):
        assert logs.select(pl.corr("revenue", other)).item() > least, other


def test_nobody_reports_before_it_was_founded(made):
    facts = made.facts.join(made.enterprises.select("number", "founded_on"), on="number").drop_nulls("founded_on")
    early = facts.filter(pl.col("year") < pl.col("founded_on").dt.year())
    faulty = made.enterprises.filter(pl.col("founded_on") == date(2025, 12, 1))["number"]
    assert early["number"].is_in(faulty.implode()).all()


def test_cells_are_missing_as_often_as_stated(made):
    missing = figures()["missing"]
    small, others = (part / 1000 for part in missing["facts"]["tax_paid"])
    assert others < made.facts["tax_paid"].is_null().mean() < small
    small, others = (part / 1000 for part in missing["enterprise"]["industry"])
    assert others < made.enterprises["industry"].is_null().mean() < small
    assert made.enterprises.filter(pl.col("industry").is_null())["industry_state"].is_null().all()


def test_figures_are_whole_hundredths_of_wan_and_never_negative_where_they_cannot_be(made):
    for name in figure_columns.MONEY:
        assert (made.facts[name].drop_nulls() % 10_000 == 0).all(), name
    for name in figure_columns.COUNTS:
        assert made.facts[name].drop_nulls().min() >= 0, name


def test_a_zone_that_the_data_do_not_name_has_no_divisions():
    (one,) = slices(wanted(100, zone="elsewhere-zone", years=()))
    assert site("elsewhere-zone").divisions == ()
    assert one.enterprises["division"].is_null().all()
    assert one.facts.height == 0


def test_years_that_are_not_over_are_refused():
    with pytest.raises(ValueError, match="over"):
        wanted(10, years=(2026,))
