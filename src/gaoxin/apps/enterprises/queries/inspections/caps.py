"""How often an enterprise was inspected by plan in a year, and how often it may be.

Counted are visits that happened or will, on the yearly plan, in which any ordinary item is looked at; visits that were
joined count once, key items not at all, and 走访 (which is no inspection) never.
"""

from collections import Counter
from collections.abc import Collection, Mapping

from django.db.models import QuerySet

from gaoxin.apps.enterprises.inspection_states import COUNTED, InspectionBasis
from gaoxin.apps.enterprises.models import CreditMonth, Inspection
from gaoxin.catalogue.inspection_items import ItemKind, package_inspection_items
from gaoxin.catalogue.inspection_ratios import UNKNOWN, ratios_on
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def counted(enterprises: Collection[int], year: int) -> QuerySet[Inspection]:
    """The visits that count towards the caps of these enterprises in a year."""
    general = [key for key, item in package_inspection_items().items() if item.kind is ItemKind.GENERAL]
    rows = Inspection.objects.filter(
        enterprise__in=enterprises, basis=InspectionBasis.PLAN, state__in=COUNTED, starts_on__year=year
    )
    return rows.filter(items__item__in=general).distinct().order_by("starts_on", "pk")


def counts(enterprises: Collection[int], year: int) -> Counter[int]:
    return Counter(counted(enterprises, year).values_list("enterprise", flat=True))


def grades_of(enterprises: Collection[int]) -> Mapping[int, str]:
    """The classes in force; an enterprise without one is not among them."""
    with as_system():  # whoever arranges is an officer, but may be asked on behalf of nobody (a nightly job)
        rows = CreditMonth.objects.filter(enterprise__in=enterprises, latest=True).exclude(grade="")
        return dict(rows.values_list("enterprise", "grade"))


def cap_of(grade: str) -> int | None:
    """How many planned visits a year an enterprise of this class may have; None without limit."""
    shares = ratios_on(clock.today()).shares
    return shares.get(grade, shares[UNKNOWN]).cap


def at_cap(enterprises: Collection[int], year: int) -> set[int]:
    """Those that may not be inspected once more for ordinary items by plan this year."""
    had, grades = counts(enterprises, year), grades_of(enterprises)
    return {key for key in had if (cap := cap_of(grades.get(key, UNKNOWN))) is not None and had[key] >= cap}
