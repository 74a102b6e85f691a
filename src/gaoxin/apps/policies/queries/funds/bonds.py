"""Projects paid from special bonds, and when which interest is due."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import QuerySet

from gaoxin.apps.policies.fund_access import require_kept, works_on
from gaoxin.apps.policies.models import BondProject, BondReport
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Due:
    """A day on which something is to be paid, in 分; the last one is of interest and principal."""

    day: date
    interest: int
    principal: int


def bonds(user: User, zone: Zone) -> QuerySet[BondProject]:
    if zone not in zones_of(user):
        return BondProject.objects.none()
    return BondProject.objects.filter(zone=zone).select_related("department")


def schedule(issued: int, issued_on: date, years: int, rate: Decimal, payments_a_year: int) -> Sequence[Due]:
    """Equal payments of interest, counted from the day of issue, and the principal with the last.

    >>> found = schedule(1_000_000_00, date(2024, 8, 31), 1, Decimal("2.5"), 2)
    >>> [(str(one.day), one.interest, one.principal) for one in found]
    [('2025-02-28', 1250000, 0), ('2025-08-31', 1250000, 100000000)]
    """
    step, count = 12 // payments_a_year, years * payments_a_year
    each = int((issued * rate / 100 / payments_a_year).to_integral_value(ROUND_HALF_UP))
    return [Due(_later(issued_on, step * n), each, issued if n == count else 0) for n in range(1, count + 1)]


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def schedule_of(bond: BondProject) -> Sequence[Due]:
    if not bond.issued or bond.issued_on is None or bond.years is None or bond.rate is None:
        return ()
    return schedule(bond.issued, bond.issued_on, bond.years, bond.rate, bond.payments_a_year)


def next_due(bond: BondProject) -> Due | None:
    """What is to be paid next."""
    today = clock.today()
    return next((one for one in schedule_of(bond) if one.day >= today), None)


def spending_rate(bond: BondProject) -> float | None:
    """Spent of what was issued, in %."""
    return bond.spent / bond.issued * 100 if bond.issued else None


@dataclass(frozen=True, slots=True)
class BondPage:
    bond: BondProject
    reports: Sequence[BondReport]
    schedule: Sequence[Due]
    next_due: Due | None
    works: bool


def bond_page(user: User, bond_id: int) -> BondPage:
    bond = require_kept(BondProject, user, bond_id)
    works = works_on(user, bond.zone, bond.department_id)
    reports = list(bond.reports.select_related("by")[:24])
    return BondPage(bond, reports, schedule_of(bond), next_due(bond), works)
