"""Whom to bring in: every part worked out by hand, what speaks against said, what is unknown left open."""

from dataclasses import replace
from decimal import Decimal

import pytest

from gaoxin.catalogue.sentences import sentence
from gaoxin.engines.chains.candidates import WEIGHTS, Area, Aspect, Prospect, Zone, candidates
from gaoxin.engines.chains.relatedness import Unit, space
from gaoxin.engines.chains.spans import Part
from tests.engines.chains.small_world import CAR, HOLDERS

ZONE = Zone(Area("吉林", "吉林市"), HOLDERS)
TOGETHER = space(
    Unit.REGION,
    [*((region, "car/igbt") for region in "abcd"), *((region, "car/charger") for region in "abc"), ("d", "car/fuel")],
)
BEST = Prospect(
    "600001.SH",
    "好企业",
    {"car/igbt": Decimal("0.25"), "car/sic": Decimal("0.15")},
    {"car/igbt": 0.9, "car/sic": 0.5},
    revenue=500_000_000_00,
    growth=Decimal("0.05"),
    seat=Area("江苏", "南京市"),
    sites=(Area("吉林", "长春市"), Area("江苏", "苏州市")),
    distance_km=1500.0,
)
UNTOLD = Prospect("600002.SH", "未知企业", {"car/igbt": None}, {"car/igbt": 0.4})
SMALL = Prospect(
    "600003.SH",
    "小企业",
    {"car/igbt": Decimal("0.1")},
    {},
    revenue=100_000_000_00,
    growth=Decimal("-0.1"),
    seat=Area("吉林", "吉林市"),
    sites=(),
)


def ranked(*firms, segment="car/igbt", zone=ZONE, **settings):
    return candidates(segment, firms, zone, [CAR], known=TOGETHER, **settings)


def parts(candidate):
    return {fit.aspect: (fit.part.low, fit.part.high) for fit in candidate.fits}


def exact(value):
    return (pytest.approx(value), pytest.approx(value))


def codes(problems):
    return [problem.code.removeprefix("chain_candidate.") for problem in problems]


def one(found, firm):
    return next(candidate for candidate in found if candidate.prospect.firm == firm.firm)


def test_every_part_is_shown_and_they_add_up_by_their_weights():
    best = one(ranked(BEST, UNTOLD, SMALL), BEST)
    # Related: IGBT stands with charger, which is here, in 3 of 4 regions and 3 more for caution; SiC is
    # made here. The zone has one enterprise that needs SiC, and so IGBT.
    assert parts(best) == {
        Aspect.MAKES: exact(0.9 * 0.4 / 0.5),
        Aspect.SIZE: exact(1.5 / 2),
        Aspect.GROWTH: exact(0.5),
        Aspect.RELATED: exact((3 / 7 + 1) / 2),
        Aspect.CUSTOMERS: exact(1 / 3),
        Aspect.EXPANSION: exact(0.7),
        Aspect.DISTANCE: exact(0.25),
    }
    total = 0.3 * 0.72 + 0.15 * 0.75 + 0.1 * 0.5 + 0.15 * 5 / 7 + 0.1 / 3 + 0.1 * 0.7 + 0.1 * 0.25
    assert (best.score.low, best.score.high) == exact(total)
    assert best.missing == ()
    assert sum(WEIGHTS.values()) == pytest.approx(1)


def test_reasons_and_counter_arguments_are_sentences():
    best = one(ranked(BEST, UNTOLD, SMALL), BEST)
    assert [sentence(problem, "zh") for problem in best.reasons] == [
        "从事igbt名、sic名，占其收入 40%。",
        "年收入 5.00亿元，在 2 家已知收入的候选企业中排第 1。",
        "收入比上年增长 5%。",
        "其业务sic名、igbt名与本地基础相关，平均关联 71.4%。",
        "本地有 1 家企业处在它的下游（charger名）。",
        "已在本省设有工厂或子公司。",
    ]
    assert [sentence(problem, "zh") for problem in best.against] == ["距本区约 1500 公里，较远。"]
    assert best.unknown == ()


def test_what_is_missing_is_unknown_not_zero():
    untold = one(ranked(BEST, UNTOLD, SMALL), UNTOLD)
    assert parts(untold)[Aspect.MAKES] == (0, 0.4)
    for aspect in (Aspect.SIZE, Aspect.GROWTH, Aspect.EXPANSION, Aspect.DISTANCE):
        assert parts(untold)[aspect] == (0, 1)
    assert untold.missing == (Aspect.MAKES, Aspect.SIZE, Aspect.GROWTH, Aspect.EXPANSION, Aspect.DISTANCE)
    known = 0.15 * 3 / 7  # nobody here needs IGBT itself: the charger needs the special kind
    assert (untold.score.low, untold.score.high) == (
        pytest.approx(known),
        pytest.approx(known + 0.3 * 0.4 + 0.15 + 0.1 + 0.1 + 0.1),
    )
    assert codes(untold.unknown) == [
        "share_unknown",
        "size_unknown",
        "growth_unknown",
        "sites_unknown",
        "distance_unknown",
    ]
    assert codes(untold.against) == ["weak_evidence", "no_customer"]


def test_what_speaks_against_a_small_shrinking_side_business():
    small = one(ranked(BEST, UNTOLD, SMALL), SMALL)
    assert parts(small)[Aspect.DISTANCE] == (1, 1)
    assert parts(small)[Aspect.GROWTH] == exact(0.2)
    assert parts(small)[Aspect.SIZE] == exact(0.25)
    assert codes(small.against) == ["side_business", "shrinking", "no_customer", "no_site"]
    assert "same_city" in codes(small.reasons)


def test_of_what_the_zone_makes_itself_its_strength_counts_once_the_country_is_known():
    """One of four enterprises here makes SiC, and one of ten listed firms: 2 where 1.4 is usual."""
    nation = [
        replace(HOLDERS[0], firm=f"L{number}", segment=segment, local=False, listed=True)
        for number, segment in enumerate(["car/sic", *["car/tyre"] * 9])
    ]
    kind = replace(BEST, segments={"car/sic": Decimal(1)})
    quotient = 2 / 1.4
    asked = ranked(kind, zone=Zone(ZONE.place, [*HOLDERS, *nation]))
    assert parts(asked[0])[Aspect.RELATED] == exact(quotient / (quotient + 1))
    assert parts(ranked(kind)[0])[Aspect.RELATED] == (1, 1)


def test_one_that_is_here_already_comes_last_and_says_so():
    here = replace(BEST, local=True)
    found = ranked(here, UNTOLD)
    assert [candidate.prospect for candidate in found] == [UNTOLD, here]
    assert codes(found[1].against)[0] == "here_already"
    assert codes(found[0].against)[0] == "only_one"


def test_a_zone_without_customers_says_so():
    nobody = ranked(BEST, zone=Zone(ZONE.place, ()))[0]
    assert parts(nobody)[Aspect.CUSTOMERS] == (0, 0)
    assert {"no_customer", "only_one"} <= set(codes(nobody.against))


def test_sites_tell_where_it_expands_and_the_province_how_far_it_is():
    def expansion(*sites, seat=BEST.seat):
        found = ranked(replace(BEST, sites=sites, seat=seat, distance_km=None))[0]
        return parts(found)[Aspect.EXPANSION][0], parts(found)[Aspect.DISTANCE]

    assert expansion(Area("吉林", "吉林市"))[0] == 1
    assert expansion(Area("四川", "成都市"))[0] == 0.3
    assert expansion(Area("江苏", "苏州市"))[0] == 0
    assert expansion(seat=Area("吉林", "长春市"))[1] == (0.5, 1)
    assert expansion()[1] == (0, 1)


def test_only_those_that_make_it_or_a_special_kind_of_it_are_asked():
    wafer = replace(BEST, segments={"car/wafer": Decimal(1)}, evidence={})
    assert ranked(wafer) == ()
    assert ranked(BEST, wafer, segment="car/fuel") == ()
    kind = replace(BEST, segments={"car/sic": Decimal(1)})
    assert len(ranked(kind)) == 1
    general = replace(BEST, segments={"car/igbt": Decimal(1)})
    assert ranked(general, segment="car/sic") == ()


def test_order_and_unit_of_money_change_nothing():
    firms = (BEST, UNTOLD, SMALL)
    assert ranked(*firms) == ranked(*firms[::-1])
    dearer = [replace(firm, revenue=firm.revenue and firm.revenue * 10_000) for firm in firms]
    assert [found.score for found in ranked(*dearer)] == [found.score for found in ranked(*firms)]
    assert len(ranked(*firms, most=2)) == 2


def test_more_of_what_is_good_never_lowers_the_score():
    for better in (
        replace(BEST, growth=Decimal("0.2")),
        replace(BEST, distance_km=100.0),
        replace(BEST, sites=(Area("吉林", "吉林市"),)),
        replace(BEST, segments={"car/igbt": Decimal("0.5"), "car/sic": Decimal("0.15")}),
    ):
        assert ranked(better, UNTOLD, SMALL)[0].score.low > one(ranked(BEST, UNTOLD, SMALL), BEST).score.low


def test_weights_that_do_not_sum_to_one_are_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match=r"the weights sum to 0\.5, not to 1"):
        ranked(BEST, weights={Aspect.MAKES: 0.5})


def test_a_known_score_lies_within_the_limits_of_the_same_one_untold():
    told = one(ranked(BEST, SMALL), BEST).score
    assert told == Part(told.low, told.low)
    for untold in (replace(BEST, growth=None), replace(BEST, sites=None), replace(BEST, distance_km=None)):
        score = one(ranked(untold, SMALL), untold).score
        assert score.low <= told.low <= score.high
