"""Special funds by source, what was given out, and how much of it was spent by the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from gaoxin.apps.policies.claim_states import AccountKind
from gaoxin.apps.policies.fund_access import require_kept, works_on
from gaoxin.apps.policies.fund_states import SourceLevel
from gaoxin.apps.policies.models import Account, Budget, FundSource
from gaoxin.apps.policies.queries.funds.allocation import Allotted, allotted
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone


@dataclass(frozen=True, slots=True)
class Spent:
    """A budget by its ledger, in 分."""

    given: int
    committed: int
    paid: int

    @property
    def rate(self) -> float | None:
        """Execution rate in %: paid of given."""
        return self.paid / self.given * 100 if self.given else None


def sources(user: User, zone: Zone) -> QuerySet[FundSource]:
    if zone not in zones_of(user):
        return FundSource.objects.none()
    return (
        FundSource.objects.filter(zone=zone)
        .select_related("department", "budget")
        .annotate(given=Sum("receivers__amount"))
    )


def by_level(user: User, zone: Zone, year: int) -> Sequence[tuple[str, int]]:
    """How much of a year comes from which level, in 分."""
    if zone not in zones_of(user):
        return []
    rows = FundSource.objects.filter(zone=zone, year=year).order_by().values_list("level").annotate(Sum("amount"))
    found = dict(rows)
    return [(str(one.label), found[one]) for one in SourceLevel if one in found]


def spent_of(budgets: Sequence[int]) -> dict[int, Spent]:
    """What the ledger says of each budget."""
    rows = Account.objects.filter(budget__in=budgets).values_list("budget", "kind", "balance")
    held: dict[int, dict[str, int]] = {}
    for budget, kind, balance in rows:
        held.setdefault(budget, {})[kind] = balance
    return {
        budget: Spent(
            -found.get(AccountKind.TREASURY, 0), found.get(AccountKind.COMMITTED, 0), found.get(AccountKind.PAID, 0)
        )
        for budget, found in held.items()
    }


def prepare(rows: Sequence[FundSource]) -> None:
    """The ledger's word about each row of a page, as its `spent`."""
    found = spent_of([row.budget_id for row in rows if row.budget_id])
    for row in rows:
        row.spent = found.get(row.budget_id)


@dataclass(frozen=True, slots=True)
class SourcePage:
    source: FundSource
    allotted: Allotted
    spent: Spent | None
    works: bool

    @property
    def may_change(self) -> bool:
        return self.works and self.source.allocated_on is None

    @property
    def left(self) -> int:
        return self.source.amount - self.allotted.total


def source_page(user: User, source_id: int) -> SourcePage:
    source = require_kept(FundSource, user, source_id, "budget")
    spent = spent_of([source.budget_id]).get(source.budget_id) if source.budget_id else None
    return SourcePage(source, allotted(source), spent, works_on(user, source.zone, source.department_id))


def budgets(zone: Zone) -> QuerySet[Budget]:
    return Budget.objects.filter(zone=zone).order_by("-year", "title")
