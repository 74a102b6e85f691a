"""The ledger: what services post, and what the database itself refuses."""

from collections.abc import Iterator

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from gaoxin.apps.policies.claim_money import yuan_words
from gaoxin.apps.policies.claim_states import AccountKind, PostingKind
from gaoxin.apps.policies.models import Account, Budget, Entry, Posting
from gaoxin.apps.policies.services.paying import budgets
from gaoxin.apps.policies.services.posting.ledger import Voucher, post
from gaoxin.apps.policies.tests.claims_world import NOW, ClaimsWorld, build, funded
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock


@pytest.fixture
def world(db: None) -> Iterator[ClaimsWorld]:
    with clock.at(NOW):
        yield build()


def balances(budget: Budget) -> dict[str, int]:
    return dict(Account.objects.filter(budget=budget).values_list("kind", "balance"))


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


def test_money_moves_from_account_to_account_and_sums_to_zero(world: ClaimsWorld):
    funded(world, 10_000)
    post(world.treasurer, world.budget, PostingKind.COMMIT, 7_000, Voucher("纪要一"))
    post(world.treasurer, world.budget, PostingKind.PAY, 4_000, Voucher("回单一"))
    post(world.treasurer, world.budget, PostingKind.RECOVER, 500, Voucher("回单二"))
    post(world.treasurer, world.budget, PostingKind.RELEASE, 1_000, Voucher("撤回"))
    budgets.give_back(world.treasurer, world.budget.pk, 2_000, "示例预〔2026〕2号")
    found = balances(world.budget)
    assert found == {"treasury": -8_000, "budget": 2_000, "committed": 2_000, "paid": 3_500, "recovered": 500}
    assert sum(found.values()) == 0


def test_what_is_not_there_is_not_given(world: ClaimsWorld):
    funded(world, 10_000)
    over = lambda: post(world.treasurer, world.budget, PostingKind.COMMIT, 10_001, Voucher("纪要一"))  # noqa: E731
    assert refusal(over) == "funds.short"
    assert refusal(lambda: budgets.give_back(world.treasurer, world.budget.pk, 10_001, "收回")) == "funds.short"
    assert (Posting.objects.count(), balances(world.budget)["budget"]) == (1, 10_000)


def test_only_finance_keeps_the_money(world: ClaimsWorld):
    assert refusal(lambda: budgets.appropriate(world.officer, world.budget.pk, 1, "示例")) == "funds.for_finance"
    assert refusal(lambda: budgets.open_budget(world.leader, world.zone, "另一笔", 2026)) == "funds.for_finance"
    assert refusal(lambda: budgets.appropriate(world.treasurer, world.budget.pk, 0, "示例")) == "funds.no_amount"
    assert refusal(lambda: budgets.appropriate(world.treasurer, world.budget.pk, 1, " ")) == "funds.no_document"
    assert refusal(lambda: budgets.open_budget(world.treasurer, world.zone, "示例专项资金", 2026)) == (
        "funds.named_already"
    )
    assert not Posting.objects.exists()


def test_the_database_refuses_a_posting_that_does_not_balance(world: ClaimsWorld):
    funded(world, 10_000)
    account = Account.objects.get(budget=world.budget, kind=AccountKind.BUDGET)
    with pytest.raises(IntegrityError, match="does not balance"), transaction.atomic():
        posting = Posting.objects.create(
            zone=world.zone, budget=world.budget, kind=PostingKind.COMMIT, document="x", at=clock.now()
        )
        Entry.objects.create(posting=posting, account=account, amount=-5)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert balances(world.budget)["budget"] == 10_000


def test_the_database_refuses_to_overdraw_and_to_rewrite(world: ClaimsWorld):
    funded(world, 10_000)
    account = Account.objects.get(budget=world.budget, kind=AccountKind.BUDGET)
    entry = account.entries.get()
    posting = entry.posting
    wrong = [
        lambda: Entry.objects.create(posting=posting, account=account, amount=-10_001),
        lambda: Account.objects.filter(pk=account.pk).update(balance=99_999),
        lambda: Account.objects.create(zone=world.zone, budget=other, kind=AccountKind.BUDGET, balance=5),
        lambda: Entry.objects.filter(pk=entry.pk).update(amount=1),
        lambda: Entry.objects.filter(pk=entry.pk).delete(),
        lambda: Posting.objects.filter(pk=posting.pk).update(memo="改"),
    ]
    other = Budget.objects.create(
        zone=world.zone, title="无账户", year=2026, made_by=world.treasurer, made_at=clock.now()
    )
    for act in wrong:
        with pytest.raises((IntegrityError, ProgrammingError)), transaction.atomic():
            act()
    assert balances(world.budget) == {"treasury": -10_000, "budget": 10_000, "committed": 0, "paid": 0, "recovered": 0}


def test_amounts_are_written_to_the_fen():
    assert [yuan_words(0), yuan_words(5), yuan_words(123_456_789_12), yuan_words(-150)] == [
        "0.00",
        "0.05",
        "123,456,789.12",
        "-1.50",
    ]
