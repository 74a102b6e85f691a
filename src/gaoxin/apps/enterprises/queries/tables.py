"""The registry as tables for the data pool: enterprises, and what their years were in figures.

Money leaves in 万元. Figures of single enterprises are conditional: other departments ask for them, and only their sums
are ever published.
"""

from collections.abc import Iterator
from decimal import Decimal

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.zones.models import User, Zone

FEN_PER_WAN = 1_000_000
MONEY = ("revenue", "industrial_output", "rd_expense", "total_profit", "tax_paid", "exports")
COUNTS = ("staff", "technical_staff", "invention_patents")
CODE = Coalesce("organisation__credit_code", "organisation__provisional_key")


def label(column: str) -> str:
    """What a yearly figure is called."""
    return str(YearlyFacts._meta.get_field(column).verbose_name)


def signed(column: str) -> bool:
    """Whether a yearly figure may be below zero."""
    return type(YearlyFacts._meta.get_field(column)).__name__ == "BigIntegerField"


def registry_rows(user: User, zone: Zone) -> Iterator[tuple[object, ...]]:
    """One row an enterprise: code, name, industry, division of industry, park, size, status, founding, capital."""
    found = enterprises_in(user, zone).select_related("premises", "organisation").annotate(code=CODE).order_by("code")
    for one in found.iterator(chunk_size=2000):
        yield (
            one.code,
            one.organisation.legal_name,
            one.industry or None,
            one.industry_division or None,
            one.premises.name if one.premises else None,
            one.get_size_display() or None,
            one.get_status_display(),
            one.founded_on,
            _wan(one.registered_capital),
        )


def year_rows(user: User, zone: Zone) -> Iterator[tuple[object, ...]]:
    """One row an enterprise and year: code, year, division of industry, park, then money and counts."""
    columns = ("code", "year", "enterprise__industry_division", "enterprise__premises__name", *MONEY, *COUNTS)
    for code, year, industry, park, *figures in _facts(user, zone).values_list(*columns).iterator(chunk_size=5000):
        money = [_wan(value) for value in figures[: len(MONEY)]]
        yield (code, str(year), industry or None, park, *money, *figures[len(MONEY) :])


def _facts(user: User, zone: Zone) -> QuerySet[YearlyFacts]:
    known: QuerySet[Enterprise] = enterprises_in(user, zone)
    return YearlyFacts.objects.filter(enterprise__in=known).annotate(code=CODE).order_by("code", "year")


def _wan(fen: int | None) -> Decimal | None:
    return None if fen is None else Decimal(fen) / FEN_PER_WAN
