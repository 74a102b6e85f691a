"""Budgets: opened with their accounts, given money by the treasury, and asked for it back."""

from django.db import transaction

from gaoxin.apps.policies.claim_access import money_or_refuse, require_budget
from gaoxin.apps.policies.claim_states import AccountKind, PostingKind
from gaoxin.apps.policies.models import Account, Budget, Posting
from gaoxin.apps.policies.services.posting.ledger import Voucher, post
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

MOST = 10**15
"""分 of one posting: ten thousand 亿元, far beyond any fund, far below what the database holds."""


@transaction.atomic
def open_budget(user: User, zone: Zone, title: str, year: int, *, synthetic: bool = False) -> Budget:
    """Open a budget of the zone and year, with five empty accounts."""
    money_or_refuse(user, zone)
    if Budget.objects.filter(zone=zone, title=title.strip(), year=year).exists():
        raise refuse("funds.named_already", Place(path="title"), title=title.strip(), year=year)
    budget = Budget.objects.create(
        zone=zone, title=title.strip(), year=year, made_by=user, made_at=clock.now(), synthetic=synthetic
    )
    Account.objects.bulk_create(Account(zone=zone, budget=budget, kind=kind) for kind in AccountKind)
    return budget


@transaction.atomic
def appropriate(user: User, budget_id: int, amount: int, document: str, memo: str = "") -> Posting:
    """Book money that the treasury gave, by the number of its document."""
    return _book(user, budget_id, PostingKind.APPROPRIATE, amount, document, memo)


@transaction.atomic
def give_back(user: User, budget_id: int, amount: int, document: str, memo: str = "") -> Posting:
    """Book money that the treasury takes back; never more than nobody has been promised."""
    return _book(user, budget_id, PostingKind.RETURN, amount, document, memo)


def _book(user: User, budget_id: int, kind: PostingKind, amount: int, document: str, memo: str) -> Posting:
    budget = require_budget(user, budget_id)
    money_or_refuse(user, budget.zone)
    if not 0 < amount <= MOST:
        raise refuse("funds.no_amount", Place(path="amount"))
    if not document.strip():
        raise refuse("funds.no_document", Place(path="document"))
    return post(user, budget, kind, amount, Voucher(document.strip(), memo.strip()))
