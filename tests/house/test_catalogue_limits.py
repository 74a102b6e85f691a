from decimal import Decimal

import pytest

from gaoxin.catalogue.limits import limit
from gaoxin.catalogue.loader import load
from gaoxin.catalogue.shelves import rows_shelf

PERIOD = "{value: %s, unit: 工作日, reason: 试行, source: 本区办法}"


def test_a_limit_gives_its_amount_exactly_with_unit_and_reason():
    answer = load(rows_shelf("zone", {"limits/a.yaml": f"a.days: {PERIOD % '2.5'}"})).limits["a.days"]
    assert (answer.value, answer.unit, answer.reason, answer.source) == (Decimal("2.5"), "工作日", "试行", "本区办法")


def test_a_later_shelf_replaces_a_limit():
    first = rows_shelf("package", {"limits/a.yaml": f"a.days: {PERIOD % 3}"})
    later = rows_shelf("zone", {"limits/b.yaml": f"a.days: {PERIOD % 5}"})
    assert load(first, later).limits["a.days"].value == 5


@pytest.mark.parametrize("value", ["three", "-1", "1e3", "03", "1.1234567"])
def test_what_is_no_amount_is_told_with_its_line(value):
    loaded = load(rows_shelf("zone", {"limits/a.yaml": f"\na.days: {PERIOD % value}"}))
    assert [(p.code, p.place.file, p.place.line, p.values["text"]) for p in loaded.problems] == [
        ("catalogue.not_amount", "zone/limits/a.yaml", 2, value)
    ]
    assert "a.days" not in loaded.limits


def test_a_name_nobody_declared_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        limit("nobody.declared_this")
