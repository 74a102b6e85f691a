"""Budgets with what their accounts hold, their postings, orders, receipts, and how far money has been given."""

from dataclasses import dataclass

from django.db.models import BigIntegerField, Count, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from gaoxin.apps.policies.claim_access import keeps_money, require_budget, require_order
from gaoxin.apps.policies.claim_states import AccountKind, PaymentState
from gaoxin.apps.policies.models import Account, Budget, Payment, PaymentOrder, Posting, ReceiptFile, Recovery
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class BudgetPage:
    """A budget for one viewer; money in 分. `rate` is the part of what the treasury gave that was paid, in percent."""

    budget: Budget
    accounts: dict[str, int]
    keeps: bool

    @property
    def given(self) -> int:
        return -self.accounts[AccountKind.TREASURY]

    @property
    def rate(self) -> float | None:
        """Paid (what came back not taken off) over what was given."""
        spent = self.accounts[AccountKind.PAID] + self.accounts[AccountKind.RECOVERED]
        return None if not self.given else round(100 * spent / self.given, 1)


def budgets(user: User, zone: Zone) -> QuerySet[Budget]:
    """The budgets of a zone with their balances, the latest year first."""
    if zone not in zones_of(user):
        return Budget.objects.none()
    found = Budget.objects.filter(zone=zone)
    return found.annotate(**{f"in_{kind}": _balance(kind) for kind in AccountKind}).order_by("-year", "title")


def _balance(kind: AccountKind) -> Coalesce:
    account = Account.objects.filter(budget=OuterRef("pk"), kind=kind).values("balance")
    return Coalesce(Subquery(account), 0, output_field=BigIntegerField())


def budget_page(user: User, budget_id: int) -> BudgetPage:
    budget = require_budget(user, budget_id)
    accounts = {str(kind): 0 for kind in AccountKind} | dict(budget.accounts.values_list("kind", "balance"))
    return BudgetPage(budget, accounts, keeps_money(user, budget.zone))


def postings(budget: Budget) -> QuerySet[Posting]:
    """What moved in a budget, the latest first; `amount` is what moved, in 分."""
    moved = budget.postings.annotate(amount=Coalesce(Subquery(_moved()), 0, output_field=BigIntegerField()))
    return moved.select_related("claim__organisation", "by").order_by("-at", "-pk")


def _moved() -> QuerySet[Posting]:
    sums = Posting.objects.filter(pk=OuterRef("pk"), entries__amount__gt=0).order_by()
    return sums.values("pk").annotate(sum=Sum("entries__amount")).values("sum")


def orders(user: User, zone: Zone) -> QuerySet[PaymentOrder]:
    """The batches of a zone, with how many of their payments came through."""
    if zone not in zones_of(user):
        return PaymentOrder.objects.none()
    found = PaymentOrder.objects.filter(zone=zone).select_related("call", "made_by")
    return found.annotate(
        number_of=Count("payments"), open=Count("payments", filter=Q(payments__state=PaymentState.ORDERED))
    ).order_by("-made_at")


def order_page(user: User, order_id: int) -> tuple[PaymentOrder, QuerySet[Payment], bool]:
    """A batch, its payments, and whether the viewer keeps the money."""
    order = require_order(user, order_id)
    payments = order.payments.select_related("organisation", "claim__call").order_by("number")
    return order, payments, keeps_money(user, order.zone)


def receipt_files(user: User, zone: Zone) -> QuerySet[ReceiptFile]:
    if not keeps_money(user, zone):
        return ReceiptFile.objects.none()
    return ReceiptFile.objects.filter(zone=zone).select_related("by").order_by("-at")


def require_recovery(user: User, recovery_id: int) -> Recovery:
    """Money that was asked back in one of the person's zones, or *not found*."""
    found = Recovery.objects.filter(pk=recovery_id).select_related("zone", "claim").first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found


def execution(user: User, zone: Zone, year: int) -> tuple[int, int, int]:
    """What the treasury gave in a year, what is settled or paid of it, and what was paid; in 分."""
    if zone not in zones_of(user):
        return 0, 0, 0
    rows = Account.objects.filter(zone=zone, budget__year=year).order_by().values("kind").annotate(sum=Sum("balance"))
    by_kind = {row["kind"]: row["sum"] for row in rows}
    paid = by_kind.get(AccountKind.PAID, 0) + by_kind.get(AccountKind.RECOVERED, 0)
    return -by_kind.get(AccountKind.TREASURY, 0), by_kind.get(AccountKind.COMMITTED, 0) + paid, paid
