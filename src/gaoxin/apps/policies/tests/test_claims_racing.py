"""Fifty reviewers at once, each with a connection of its own to a real PostgreSQL, and processes killed in between: a
budget is never overspent, nobody is paid twice, and the books balance."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.db import connection
from django.db.models import Sum

from gaoxin.apps.cases.tests import killing
from gaoxin.apps.policies.claim_states import AccountKind, ClaimState, PaymentState
from gaoxin.apps.policies.models import Account, Claim, Entry, Payment, PaymentOrder, Posting
from gaoxin.apps.policies.services.claiming import publishing, settling
from gaoxin.apps.policies.services.paying import ordering, receipts
from gaoxin.apps.policies.services.paying.receipts import Receipt
from gaoxin.apps.policies.tests.claims_world import (
    AFTER,
    NOW,
    ClaimsWorld,
    add_clause,
    at_meeting,
    build,
    call,
    firm,
    funded,
    ordered,
)
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, acting_as

MANY = 50
MINUTES = "示例纪要〔2026〕3号"


@pytest.fixture
def shared(transactional_db: None) -> Iterator[ClaimsWorld]:
    with clock.at(NOW):
        yield build()


def at_once(actions: list[tuple[User, Callable[[], object]]], moment: str = NOW) -> Counter[str]:
    """How often each outcome came: `done`, or the code of a refusal. All begin together, each on its own connection."""
    ready, came = threading.Barrier(len(actions)), []

    def run(user: User, action: Callable[[], object]) -> None:
        try:
            with clock.at(moment), acting_as(user):
                ready.wait(timeout=60)
                action()
            came.append("done")
        except Refusal as refusal:
            came.append(refusal.problems[0].code)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=one) for one in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    return Counter(came)


def claims_at_meeting(world: ClaimsWorld, how_many: int, amount: int) -> list[Claim]:
    """So many claims of as many enterprises, all waiting for the meeting."""
    made = call(world)
    rows = []
    for number in range(how_many):
        enterprise = firm(world.zone, f"第{number}")
        rows.append(
            Claim.objects.create(
                zone=world.zone,
                call=made,
                enterprise=enterprise,
                organisation=enterprise.organisation,
                number=f"DX-{number}",
                state=ClaimState.MEETING,
                asked=amount,
                filed_at=clock.now(),
            )
        )
    return rows


def books(world: ClaimsWorld) -> dict[str, int]:
    """The balances, checked against the entries they are the sums of."""
    with acting_as(SYSTEM):
        found = dict(Account.objects.filter(budget=world.budget).values_list("kind", "balance"))
        sums = dict(
            Entry.objects.filter(account__budget=world.budget)
            .order_by()
            .values_list("account__kind")
            .annotate(sum=Sum("amount"))
        )
    assert {kind: held for kind, held in found.items() if held} == {kind: held for kind, held in sums.items() if held}
    assert sum(found.values()) == 0
    assert all(held >= 0 for kind, held in found.items() if kind != AccountKind.TREASURY)
    return found


def settle(world: ClaimsWorld, claim: Claim) -> object:
    return settling.settle_claims(world.officer, claim.call_id, [claim.pk], MINUTES, date(2026, 3, 2))


def test_fifty_reviewers_settle_no_more_than_the_budget_holds(shared: ClaimsWorld):
    world = shared
    funded(world, 2_000_00)
    claims = claims_at_meeting(world, MANY, 100_00)
    came = at_once([(world.officer, lambda one=one: settle(world, one)) for one in claims])
    assert came == {"done": 20, "funds.short": 30}
    assert books(world) == {"treasury": -2_000_00, "budget": 0, "committed": 2_000_00, "paid": 0, "recovered": 0}
    with acting_as(SYSTEM):
        assert Claim.objects.filter(state=ClaimState.APPROVED).count() == 20


def test_fifty_reviewers_settle_one_claim_once(shared: ClaimsWorld):
    world = shared
    funded(world, 10_000_00)
    claim = at_meeting(world, call(world), 100_00)
    people = [world.officer, world.colleague] * (MANY // 2)
    came = at_once([(user, lambda: settle(world, claim)) for user in people])
    assert came == {"done": 1, "claims.not_now": MANY - 1}
    assert books(world)["committed"] == 100_00


def test_fifty_batches_keep_the_ceiling_of_the_clause(shared: ClaimsWorld):
    world = shared
    funded(world, 10_000_00)
    claims = claims_at_meeting(world, MANY, 100_00)
    made = claims[0].call
    made.ceiling = 750_00
    made.save()
    came = at_once([(world.officer, lambda one=one: settle(world, one)) for one in claims])
    assert came == {"done": 8, "claims.caps_reached": MANY - 8}
    assert books(world)["committed"] == 750_00


def test_overlapping_claims_of_one_enterprise_settled_at_once_give_the_higher_once(shared: ClaimsWorld):
    world = shared
    funded(world, 10_000_00)
    clauses = [add_clause(world.policy, world.officer, f"第{number}条", ("研发",)) for number in range(10, 18)]
    claims = [at_meeting(world, call(world, clause), 100_00 + 10_00 * at) for at, clause in enumerate(clauses)]
    came = at_once([(world.officer, lambda one=one: settle(world, one)) for one in claims])
    assert came == {"done": 8}
    assert books(world)["committed"] == 170_00
    with acting_as(SYSTEM):
        states = Counter(Claim.objects.values_list("state", flat=True))
    assert states == {"approved": 1, "replaced": 7}


def test_fifty_treasurers_order_and_pay_one_claim_once(shared: ClaimsWorld):
    world = shared
    funded(world, 10_000_00)
    made = call(world)
    claim = at_meeting(world, made, 100_00)
    settle(world, claim)
    publishing.publish_notice(world.officer, made.pk, [claim.pk], "科技创新局")
    with clock.at(AFTER):
        publishing.end_notices()
    order = lambda: ordering.order_payments(world.treasurer, made.pk, [claim.pk], "示例财〔2026〕8号")  # noqa: E731
    assert at_once([(world.treasurer, order)] * MANY, AFTER) == {"done": 1, "claims.not_now": MANY - 1}
    with acting_as(SYSTEM):
        assert (PaymentOrder.objects.count(), Payment.objects.count()) == (1, 1)
        payment = Payment.objects.get()
    told = [Receipt(payment.number, 100_00, date(2026, 3, 11), f"回单{at}") for at in range(MANY)]
    pay = lambda one: receipts.confirm(world.treasurer, world.zone, one)  # noqa: E731
    came = at_once([(world.treasurer, lambda one=one: pay(one)) for one in told], AFTER)
    assert came == {"done": 1, "funds.paid_already": MANY - 1}
    assert books(world) == {"treasury": -10_000_00, "budget": 9_900_00, "committed": 0, "paid": 100_00, "recovered": 0}
    with acting_as(SYSTEM):
        assert Posting.objects.filter(kind="pay").count() == 1


def test_a_process_killed_at_any_statement_of_a_payment_leaves_nothing_half_done(shared: ClaimsWorld):
    world = shared
    funded(world, 10_000_00)
    claim = ordered(world, call(world), 100_00)
    with acting_as(SYSTEM):
        payment = Payment.objects.get()
    receipt = Receipt(payment.number, payment.amount, date(2026, 3, 11), "回单1")
    pay = lambda: receipts.confirm(world.treasurer, world.zone, receipt)  # noqa: E731
    before = books(world)
    killed = 0
    for at in range(1, 60):
        came = killing.in_a_process(pay, at, world.treasurer, AFTER)
        if came == "done":
            break
        assert came == "killed"
        assert books(world) == before
        killed += 1
    assert killed >= 5
    assert books(world)["paid"] == 100_00
    assert killing.in_a_process(pay, killing.NEVER, world.treasurer, AFTER) == "done"  # told again: it changes nothing
    with acting_as(SYSTEM):
        claim.refresh_from_db()
        assert (claim.state, Payment.objects.get().state) == (ClaimState.PAID, PaymentState.PAID)
        assert Posting.objects.filter(kind="pay").count() == 1
