"""The shipped list of items and the shares of classes."""

from decimal import Decimal

import pytest

from gaoxin.apps.enterprises import inspection_states
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.bases import Confidence
from gaoxin.catalogue.inspection_items import ItemDuty, ItemForm, ItemKind, package_inspection_items
from gaoxin.catalogue.inspection_ratios import GRADES, UNKNOWN, Share, package_ratios

ITEMS, RATIOS = package_inspection_items(), package_ratios()


def test_words_of_the_list_are_those_of_the_records():
    assert {one.value for one in ItemKind} == set(inspection_states.ItemKind.values)
    assert {one.value for one in ItemForm} == set(inspection_states.ItemForm.values)
    assert {one.value for one in ItemDuty} <= set(Duty.values)
    assert set(inspection_states.CreditGrade.values) == set(GRADES)


def test_every_item_rests_on_a_document_and_says_what_is_to_be_verified():
    assert len(ITEMS) == 12
    for item in ITEMS.values():
        assert item.basis
        uncertain = [one for one in item.basis if one.assurance.confidence is Confidence.UNCERTAIN]
        assert all(one.assurance.verify for one in uncertain)


def test_every_class_and_the_unknown_has_a_share_and_the_riskiest_are_all_drawn():
    for edition in RATIOS.values():
        assert set(edition.shares) == {*GRADES, UNKNOWN}
        percents = [edition.shares[grade].percent for grade in GRADES]
        assert percents == sorted(percents)
        assert edition.shares["D"] == Share(Decimal(100), None)


@pytest.mark.parametrize(
    ("percent", "enterprises", "drawn"), [("2", 0, 0), ("2", 1, 1), ("2", 50, 1), ("2", 51, 2), ("100", 7, 7)]
)
def test_a_share_is_rounded_up(percent, enterprises, drawn):
    assert Share(Decimal(percent), 1).of(enterprises) == drawn


def test_an_item_for_some_industries_concerns_no_enterprise_whose_industry_is_unknown():
    assert ITEMS["hazardous_chemicals"].concerns("26")
    assert not ITEMS["hazardous_chemicals"].concerns("")
    assert ITEMS["labour_contracts"].concerns("")
