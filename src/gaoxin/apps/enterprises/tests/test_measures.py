"""What zones are compared by: only figures of one year are added up, and what nobody reported is unknown."""

from decimal import Decimal

import pytest

from gaoxin.apps.enterprises.contributes_measures import enterprises, revenue, staff
from gaoxin.apps.enterprises.tests.world import build


@pytest.mark.django_db
def test_only_the_latest_year_is_added_up_and_the_note_says_how_many_reported():
    world = build()
    figure = staff(None, world.zone)
    assert (figure.value, figure.as_of, figure.synthetic) == (160 + 64 + 1210 + 130 + 88, "2025年", True)
    assert figure.note == "5 家填报"
    assert revenue(None, world.zone).value == Decimal("5.64")
    assert enterprises(None, world.zone).value == 6


@pytest.mark.django_db
def test_a_zone_without_figures_has_none_rather_than_nothing():
    world = build()
    figure = revenue(None, world.other)
    assert (figure.value, figure.as_of, figure.missing) == (None, None, "营业收入")
    assert enterprises(None, world.other).value == 0
