"""The yearly facts of an enterprise: the catalogue's list, the registry's columns and the expressions' names agree."""

import re
from decimal import Decimal

import pytest
from django.db.models import BigIntegerField, DecimalField, IntegerField, PositiveBigIntegerField, PositiveIntegerField

from gaoxin.apps.enterprises.models import YearlyFacts
from gaoxin.apps.enterprises.words import UNITS
from gaoxin.catalogue.bases import Confidence
from gaoxin.catalogue.enterprise_facts import Asker, Extent, FigureKind, Group, package_facts
from gaoxin.catalogue.size_classes import package_methods
from gaoxin.engines.expressions.facts import vocabulary
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.units import parse_unit

FACTS = package_facts()
OF_THE_ROW = {
    *("id", "enterprise", "zone", "organisation", "year", "state"),
    *("origin", "document", "line", "source_note", "entered_by", "entered_at", "revision", "synthetic"),
}


def test_the_columns_are_the_listed_facts_in_name_and_number():
    columns = {field.name: field.verbose_name for field in YearlyFacts._meta.concrete_fields}
    assert {key: str(name) for key, name in columns.items() if key not in OF_THE_ROW} == {
        key: fact.name for key, fact in FACTS.items()
    }
    assert len(FACTS) >= 50


@pytest.mark.parametrize("key", FACTS)
def test_a_column_holds_what_the_fact_counts(key):
    fact, column = FACTS[key], YearlyFacts._meta.get_field(key)
    assert column.null
    if fact.kind in (FigureKind.MONEY, FigureKind.COUNT):
        wanted = {
            (FigureKind.MONEY, False): PositiveBigIntegerField,
            (FigureKind.MONEY, True): BigIntegerField,
            (FigureKind.COUNT, False): PositiveIntegerField,
        }
        assert type(column) is wanted[fact.kind, fact.signed]
    else:
        assert isinstance(column, DecimalField) and not isinstance(column, IntegerField)
        assert column.decimal_places == fact.decimals


def test_every_fact_is_defined_by_a_named_document_and_asked_by_someone():
    for key, fact in FACTS.items():
        assert fact.authority.number and fact.authority.article and fact.definition.endswith("。"), key
        assert "《" in fact.authority.document, key
        assert fact.asked_by, key
    assert {asker for fact in FACTS.values() for asker in fact.asked_by} == set(Asker)
    assert {fact.group for fact in FACTS.values()} == set(Group)


def test_every_definition_says_since_when_it_holds_and_what_is_uncertain_what_to_look_up():
    for key, fact in FACTS.items():
        authority = fact.authority
        yearly = authority.number == "按年印发"
        assert bool(authority.dated) is not yearly, key
        assert not (yearly and authority.assurance.settled), key
        assert bool(authority.assurance.verify) is not authority.assurance.settled, key
        assert re.fullmatch(r"(\d{4}(-\d{2}){0,2})?", authority.dated), key
    assert FACTS["rd_expense"].authority.assurance.settled
    assert not FACTS["market_share"].authority.assurance.settled


def test_the_floors_of_the_size_classes_say_that_they_were_not_compared_with_the_printed_table():
    assert package_methods()["size_2017"].assurance.confidence is Confidence.UNCERTAIN


def test_every_unit_but_percent_has_words_in_both_languages():
    assert {str(fact.unit) for fact in FACTS.values()} - {"%"} == set(UNITS)


def test_facts_stand_group_by_group():
    groups = [fact.group for fact in FACTS.values()]
    assert groups == sorted(groups, key=list(Group).index)


def test_expressions_know_every_fact_by_its_chinese_name_and_its_key():
    known, problems = vocabulary(fact.as_fact() for fact in FACTS.values())
    assert problems == ()
    assert len(known.facts) == 2 * len(FACTS)
    revenue = known.fact("营业收入")
    assert (revenue.key, revenue.unit, revenue.grain) == ("revenue", parse_unit("万元"), Grain.YEAR)
    assert (known.fact("energy").step, known.fact("市场占有率"), known.fact("主导产品市场占有率").largest) == (
        Decimal("0.001"),
        None,
        Decimal(100),
    )


@pytest.mark.parametrize(
    ("key", "kind", "unit", "extent", "signed"),
    [
        ("revenue", FigureKind.MONEY, "万元", Extent.YEAR, False),
        ("total_profit", FigureKind.MONEY, "万元", Extent.YEAR, True),
        ("total_assets", FigureKind.MONEY, "万元", Extent.YEAR_END, False),
        ("average_staff", FigureKind.COUNT, "人", Extent.AVERAGE, False),
        ("market_share", FigureKind.RATIO, "%", Extent.YEAR, False),
        ("energy", FigureKind.ENERGY, "吨标准煤", Extent.YEAR, False),
        ("land", FigureKind.RESOURCE, "亩", Extent.YEAR_END, False),
    ],
)
def test_a_fact_says_kind_unit_and_part_of_the_year(key, kind, unit, extent, signed):
    fact = FACTS[key]
    assert (fact.kind, fact.unit, fact.extent, fact.signed) == (kind, parse_unit(unit), extent, signed)
