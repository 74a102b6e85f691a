"""Orders to the treasury (资金下达): which claims are paid in one batch, and the file that the treasury gets, with a
checksum by which it can be told from an altered one."""

import hashlib
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.policies.claim_access import money_or_refuse, require_call, require_order
from gaoxin.apps.policies.claim_money import yuan_words
from gaoxin.apps.policies.claim_states import ClaimState
from gaoxin.apps.policies.models import Claim, Payment, PaymentOrder
from gaoxin.apps.policies.services.claiming.journal import move, must_be, tell_enterprise
from gaoxin.apps.policies.services.claiming.locking import hold
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

ORDER, PAYMENT = "XD", "ZF"
"""Prefixes of numbers: 下达, 支付."""


@transaction.atomic
def order_payments(user: User, call_id: int, claims: Sequence[int], document: str) -> PaymentOrder:
    """Order the payment of claims whose days in public are over, in one batch. Each is ordered once."""
    call = require_call(user, call_id)
    money_or_refuse(user, call.zone)
    if not document.strip():
        raise refuse("funds.no_document", Place(path="document"))
    held = [claim for claim in hold(claims) if claim.call_id == call.pk]
    if not held:
        raise refuse("claims.none_chosen")
    for claim in held:
        must_be(claim, ClaimState.PAYABLE)
    day = clock.today()
    order = PaymentOrder.objects.create(
        zone=call.zone,
        call=call,
        number=next_number(call.zone, ORDER, day),
        document=document.strip(),
        total=sum(claim.approved for claim in held),
        sha256="",
        made_by=user,
        made_at=clock.now(),
        synthetic=call.synthetic,
    )
    for claim in sorted(held, key=lambda one: one.number):
        _order(user, order, claim)
    order.sha256 = checksum(lines(order))
    order.save(update_fields=["sha256"])
    return order


def _order(user: User, order: PaymentOrder, claim: Claim) -> None:
    Payment.objects.create(
        zone=order.zone,
        order=order,
        claim=claim,
        organisation=claim.organisation,
        number=next_number(order.zone, PAYMENT, clock.today()),
        amount=claim.approved,
    )
    move(claim, ClaimState.ORDERED, user, gettext_noop("下达资金"), f"{order.number} {order.document}")
    tell_enterprise(claim, gettext_noop("%(subject)s：资金已下达，请留意到账（%(number)s）"))


def lines(order: PaymentOrder) -> Sequence[Sequence[str]]:
    """What the treasury is asked to pay, a line for each: number, enterprise, its code, subject, 元, claim."""
    rows = order.payments.select_related("organisation", "claim__call").order_by("number")
    return [
        (
            one.number,
            one.organisation.legal_name,
            one.organisation.credit_code or one.organisation.provisional_key or "",
            one.claim.call.subject,
            yuan_words(one.amount).replace(",", ""),
            one.claim.number,
        )
        for one in rows
    ]


def checksum(rows: Sequence[Sequence[str]]) -> str:
    """SHA-256 over the lines as they are exported: fields joined by tabs, lines ended by line feeds, in UTF-8."""
    return hashlib.sha256("".join("\t".join(row) + "\n" for row in rows).encode()).hexdigest()


def order_lines(user: User, order_id: int) -> tuple[PaymentOrder, Sequence[Sequence[str]]]:
    """An order and its lines for the treasury; refused where they are no longer what was ordered."""
    order = require_order(user, order_id)
    found = lines(order)
    if checksum(found) != order.sha256:
        raise refuse("funds.order_altered", number=order.number)
    return order, found
