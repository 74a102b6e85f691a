"""The shipped kind of standard land: what is promised, what that eases, when it is reviewed."""

from decimal import Decimal

import pytest

from gaoxin.catalogue.bases import Confidence
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.standard_land import Bound, Easing, Standing, package_standard_land
from gaoxin.kernel.units import NUMBER

INDUSTRIAL = package_standard_land()["industrial"]


def test_a_plot_is_granted_for_the_six_control_indicators():
    shown = {key: (one.unit.name, one.bound) for key, one in INDUSTRIAL.indicators.items()}
    assert shown == {
        "investment_intensity": ("万元/亩", Bound.AT_LEAST),
        "floor_area_ratio": (NUMBER.name, Bound.AT_LEAST),
        "tax_per_mu": ("万元/亩", Bound.AT_LEAST),
        "output_per_mu": ("万元/亩", Bound.AT_LEAST),
        "energy_per_output": ("吨标准煤/万元", Bound.AT_MOST),
        "rd_intensity": ("%", Bound.AT_LEAST),
    }
    assert {one.assurance.confidence for one in INDUSTRIAL.indicators.values()} == {Confidence.EXAMPLE}


def test_what_can_be_seen_at_completion_is_reviewed_then_and_the_rest_at_full_production():
    assert [one.key for one in INDUSTRIAL.reviewed_at("completion")] == ["investment_intensity", "floor_area_ratio"]
    assert len(INDUSTRIAL.reviewed_at("production")) == 4


@pytest.mark.parametrize(
    ("key", "actual", "promised", "standing"),
    [
        ("investment_intensity", Decimal(150), None, Standing.KEPT),
        ("investment_intensity", Decimal("149.99"), None, Standing.BROKEN),
        ("investment_intensity", Decimal(180), Decimal(200), Standing.BROKEN),
        ("energy_per_output", Decimal("0.3"), None, Standing.KEPT),
        ("energy_per_output", Decimal("0.31"), None, Standing.BROKEN),
        ("energy_per_output", None, Decimal("0.2"), Standing.UNKNOWN),
    ],
)
def test_a_promise_is_kept_broken_or_unknown(key, actual, promised, standing):
    assert INDUSTRIAL.indicators[key].standing(actual, promised) is standing


def test_assessments_of_the_area_ease_matters_that_exist():
    assert INDUSTRIAL.easing("energy_review") == {"energy": Easing.PROMISED}
    assert INDUSTRIAL.easing("soil_water_report") == {"soil_water": Easing.SHORTENED}
    assert INDUSTRIAL.easing("construction_permit") == {}
    eased = {matter for one in INDUSTRIAL.assessments.values() for matter in one.eases}
    assert eased <= set(package_matters()) and len(eased) == 6


def test_consequences_say_what_to_verify():
    assert len(INDUSTRIAL.consequences) == 4
    assert all(one.assurance.verify.endswith("。") for one in INDUSTRIAL.consequences)
