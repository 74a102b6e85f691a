"""The list of items, in the reader's language, and what the field's documents say of each."""

from collections.abc import Sequence
from functools import cache

from django.utils.translation import get_language

from gaoxin.apps.enterprises.queries.names import industry_words
from gaoxin.apps.zones.models import Department
from gaoxin.catalogue.inspection_items import InspectionItem, package_inspection_items
from gaoxin.catalogue.inspection_ratios import UNKNOWN, Ratios, ratios_on
from gaoxin.catalogue.limits import limit
from gaoxin.web import clock


def items() -> list[InspectionItem]:
    """The list, by department's work and name."""
    return sorted(package_inspection_items().values(), key=lambda item: (item.duty, item.kind, item.key))


def item_of(key: str) -> InspectionItem | None:
    """The item of this key; None where the list no longer has it."""
    return package_inspection_items().get(key)


def item_name(key: str) -> str:
    """What an item is called; its key where the list no longer has it."""
    item = item_of(key)
    if item is None:
        return key
    return item.name if (get_language() or "").startswith("zh") else item.name_en


def items_for(department: Department) -> list[tuple[str, str]]:
    """What a department may inspect, as choices."""
    return [(item.key, item_name(item.key)) for item in items() if item.duty.value in department.duties]


def division_words(codes: Sequence[str]) -> str:
    """Divisions of industries, each with its name."""
    comma = "；" if (get_language() or "").startswith("zh") else "; "
    return comma.join(industry_words(code) for code in codes)


def item_options() -> Sequence[tuple[str, str]]:
    return [(item.key, item_name(item.key)) for item in items()]


def ratios() -> Ratios:
    """Shares and caps in force today."""
    return ratios_on(clock.today())


def team_size() -> int:
    """How many inspectors go together at least."""
    return int(limit("inspections.team").value)


@cache
def not_settled() -> frozenset[str]:
    """The items whose documents are to be verified before anybody relies on them."""
    return frozenset(
        key
        for key, item in package_inspection_items().items()
        if not all(basis.assurance.settled for basis in item.basis)
    )


__all__ = [
    "UNKNOWN",
    "item_name",
    "item_of",
    "item_options",
    "items",
    "items_for",
    "not_settled",
    "ratios",
    "team_size",
]
