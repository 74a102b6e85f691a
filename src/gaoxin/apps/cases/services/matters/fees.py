"""What a matter costs: only what the catalogue declares, with its basis; paid or waived before the result goes out."""

from decimal import Decimal

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import FeeState
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.fees import Fee
from gaoxin.apps.cases.services.matters.held import holding
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.matters.model import Matter
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

FEN = 100
MOST = 10**14
"""Fen of one fee."""


def charge(case: Case, matter: Matter) -> None:
    """Write down what will be charged as the matter is accepted; what is not declared is never charged."""
    for position, fee in enumerate(matter.fees):
        Fee.objects.get_or_create(
            case=case,
            position=position,
            defaults={"item": fee.item, "standard": fee.standard, "basis": fee.basis.shown},
        )


def pay(user: User, case_id: int, position: int, amount: Decimal | None, receipt: str) -> Fee:
    """A fee was paid: how much, in yuan, and by which receipt."""
    require_case(user, case_id)
    if amount is None or not 0 < amount * FEN < MOST or amount * FEN % 1:
        raise refuse("matters.fee_amount", Place(path="amount"))
    if not receipt.strip():
        raise refuse("matters.fee_receipt", Place(path="note"))
    return _settle(user, case_id, position, FeeState.PAID, int(amount * FEN), receipt)


def waive(user: User, case_id: int, position: int, rule: str) -> Fee:
    """A fee is not charged, by a rule that is named."""
    require_case(user, case_id)
    if not rule.strip():
        raise refuse("matters.fee_rule", Place(path="note"))
    return _settle(user, case_id, position, FeeState.WAIVED, None, rule)


def refuse_unsettled(case: Case) -> None:
    """Refuse to hand out a result while something is still to be paid."""
    found = list(case.fees.filter(state=FeeState.OPEN).values_list("item", flat=True))
    if found:
        raise refuse("matters.fees_open", items="、".join(found))


def _settle(user: User, case_id: int, position: int, state: FeeState, amount: int | None, words: str) -> Fee:
    with holding(user, case_id, words) as held:
        if not at_window(user, held.case.zone):
            raise refuse("matters.window_is_for_service")
        fee = held.case.fees.filter(position=position, state=FeeState.OPEN).first()
        if fee is None:
            raise refuse("matters.fee_settled", number=held.case.number)
        fee.state, fee.amount, fee.note = state, amount, words.strip()[:200]
        fee.settled_at, fee.settled_by = clock.now(), user
        fee.save()
        note(held.case, f"fee_{state.value}", user, item=fee.item, why=fee.note)
        return fee
