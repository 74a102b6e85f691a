"""The only writer of the ledger: a posting and its entries, after a look at what the accounts hold.

Accounts are locked in one order before they are read, so that whoever comes second sees what is left. Should anybody
forget to, the database refuses the same: no account is overdrawn, every posting sums to zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.policies.claim_money import yuan_words
from gaoxin.apps.policies.claim_states import AccountKind, PostingKind
from gaoxin.apps.policies.models import Account, Budget, Claim, Entry, Posting
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

FLOWS: Mapping[PostingKind, tuple[AccountKind, AccountKind]] = {
    PostingKind.APPROPRIATE: (AccountKind.TREASURY, AccountKind.BUDGET),
    PostingKind.RETURN: (AccountKind.BUDGET, AccountKind.TREASURY),
    PostingKind.COMMIT: (AccountKind.BUDGET, AccountKind.COMMITTED),
    PostingKind.RELEASE: (AccountKind.COMMITTED, AccountKind.BUDGET),
    PostingKind.PAY: (AccountKind.COMMITTED, AccountKind.PAID),
    PostingKind.RECOVER: (AccountKind.PAID, AccountKind.RECOVERED),
}
"""From which account to which each kind of posting moves money."""


@dataclass(frozen=True, slots=True)
class Voucher:
    """Why money moves: the document it rests on, a line about it, and the claim it is for."""

    document: str
    memo: str = ""
    claim: Claim | None = None


@transaction.atomic
def post(user: User | None, budget: Budget, kind: PostingKind, amount: int, voucher: Voucher) -> Posting:
    """Move an amount of 分 as this kind of posting does. Refused where the account it leaves does not hold so much."""
    if amount <= 0:
        raise ValueError("a posting moves a positive amount")
    source, target = FLOWS[kind]
    with as_system():  # an enterprise that consents sets money aside in a budget it does not see
        accounts = locked([budget.pk])[budget.pk]
        if source != AccountKind.TREASURY and accounts[source].balance < amount:
            raise refuse(
                "funds.short", budget=str(budget), account=str(source.label), held=yuan_words(accounts[source].balance)
            )
        posting = Posting.objects.create(
            zone_id=budget.zone_id,
            budget=budget,
            kind=kind,
            claim=voucher.claim,
            document=voucher.document,
            memo=voucher.memo[:300],
            by=user,
            at=clock.now(),
            synthetic=budget.synthetic,
        )
        sides = sorted(((accounts[source], -amount), (accounts[target], amount)), key=lambda side: side[0].pk)
        Entry.objects.bulk_create(Entry(posting=posting, account=account, amount=moved) for account, moved in sides)
    return posting


def locked(budgets: list[int]) -> dict[int, dict[AccountKind, Account]]:
    """The accounts of budgets, locked in one order until the transaction ends."""
    found: dict[int, dict[AccountKind, Account]] = {key: {} for key in budgets}
    rows = Account.objects.filter(budget__in=budgets).order_by("pk")
    for account in rows.select_for_update(of=("self",), no_key=True):
        found[account.budget_id][AccountKind(account.kind)] = account
    return found
