"""Receipts of the treasury: one by hand, or a whole file whose rows are each judged. Right rows are booked, wrong ones
are kept with their reason; the same file twice changes nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.tables import Row, Table
from gaoxin.apps.policies.claim_access import money_or_refuse
from gaoxin.apps.policies.claim_money import yuan_words
from gaoxin.apps.policies.claim_states import ClaimState, PaymentState, PostingKind
from gaoxin.apps.policies.models import NoticeLine, Payment, ReceiptFile
from gaoxin.apps.policies.services.claiming.journal import move, tell_enterprise
from gaoxin.apps.policies.services.claiming.locking import hold_one
from gaoxin.apps.policies.services.posting.ledger import Voucher, post
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

MEGABYTE = 1024 * 1024
HEAD_ROWS = 20
"""Rows in which the head is looked for."""
COLUMNS: Mapping[str, Sequence[str]] = {
    "number": ("支付单号", "付款单号"),
    "amount": ("金额（元）", "金额(元)", "金额", "支付金额"),
    "day": ("支付日期", "拨付日期", "日期"),
    "receipt": ("回单号", "凭证号", "银行回单号"),
    "result": ("结果", "支付结果", "状态"),
    "why": ("退票原因", "备注"),
}
"""How the columns of a file may be called."""
NEEDED = ("number", "amount", "day", "receipt")
FAILED = ("退票", "失败")
"""Words of a result that say the bank sent the money back."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt says: for which payment, 分, when, and its number; or why the money came back."""

    number: str
    amount: int
    day: date
    receipt: str
    failed: str = ""


def confirm(user: User, zone: Zone, receipt: Receipt) -> bool:
    """Book a receipt; answers False where it was booked before. Refused where it does not fit what was ordered."""
    money_or_refuse(user, zone)
    with transaction.atomic():
        found = Payment.objects.filter(zone=zone, number=receipt.number).values_list("claim", flat=True).first()
        if found is None:
            raise refuse("funds.no_payment", Place(path="number"), number=receipt.number)
        claim = hold_one(found)
        payment = Payment.objects.select_for_update(of=("self",)).get(zone=zone, number=receipt.number)
        if receipt.amount != payment.amount:
            told = {"number": payment.number, "ordered": yuan_words(payment.amount), "told": yuan_words(receipt.amount)}
            raise refuse("funds.other_amount", Place(path="amount"), **told)
        if payment.state != PaymentState.ORDERED:
            return _known(payment, receipt)
        if receipt.day > clock.today() or receipt.day < clock.local(payment.order.made_at).date():
            raise refuse("funds.day_out_of_range", Place(path="day"), day=receipt.day)
        if receipt.failed:
            payment.state, payment.failed_why = PaymentState.FAILED, receipt.failed[:300]
            payment.save()
            move(claim, ClaimState.PAYABLE, user, gettext_noop("银行退票，重新下达"), receipt.failed)
            tell_enterprise(claim, gettext_noop("%(subject)s：银行退票，请核对账户（%(number)s）"))
            return True
        if Payment.objects.filter(zone=zone, receipt=receipt.receipt).exists():
            raise refuse("funds.receipt_used", Place(path="receipt"), receipt=receipt.receipt)
        payment.state, payment.receipt, payment.paid_on = PaymentState.PAID, receipt.receipt, receipt.day
        payment.save()
        voucher = Voucher(receipt.receipt, payment.number, claim)
        post(user, claim.call.budget, PostingKind.PAY, payment.amount, voucher)
        NoticeLine.objects.filter(claim=claim).update(paid=payment.amount, paid_on=receipt.day)
        move(claim, ClaimState.PAID, user, gettext_noop("取得拨付回单"), receipt.receipt)
        tell_enterprise(
            claim, gettext_noop("%(subject)s：已拨付 %(amount)s 元（%(number)s）"), amount=yuan_words(payment.amount)
        )
        return True


def _known(payment: Payment, receipt: Receipt) -> bool:
    """Whether the same was booked before; another receipt for a payment that is over is refused."""
    same = payment.receipt == receipt.receipt if payment.state == PaymentState.PAID else bool(receipt.failed)
    if not same:
        raise refuse("funds.paid_already", Place(path="number"), number=payment.number)
    return False


def take_file(user: User, zone: Zone, name: str, chunks: Iterable[bytes]) -> ReceiptFile:
    """Book the right rows of a file and keep the wrong ones with line and reason."""
    money_or_refuse(user, zone)
    stored = files.store(chunks, int(limit("claims.file_megabytes").value) * MEGABYTE)
    table = open_table(stored.path, name)
    line, columns = _head(table, name)
    counts = {"paid": 0, "failed": 0, "same": 0}
    wrong: list[dict[str, object]] = []
    rows = [row for row in _rows(table) if row.line > line and row.filled]
    most = int(limit("claims.receipt_rows").value)
    if not rows:
        raise refuse("imports.no_rows", Place(name))
    if len(rows) > most:
        raise refuse("funds.too_many_rows", Place(name), most=most, rows=len(rows))
    for row in rows:
        try:
            receipt = _read(row, columns)
            booked = confirm(user, zone, receipt)
        except Refusal as refusal:
            wrong.append(
                {"line": row.line, "cells": list(row.cells), "problems": [_kept(one) for one in refusal.problems]}
            )
        else:
            counts["same" if not booked else "failed" if receipt.failed else "paid"] += 1
    return ReceiptFile.objects.create(
        zone=zone,
        file_name=name[-255:],
        sha256=stored.sha256,
        rows=len(rows),
        wrong=wrong,
        by=user,
        at=clock.now(),
        **counts,
    )


def require_file(user: User, file_id: int) -> ReceiptFile:
    """One file of receipts, for those who keep the zone's money; another's is not found."""
    found = ReceiptFile.objects.select_related("zone", "by").filter(pk=file_id).first()
    if found is None:
        raise NotFound
    money_or_refuse(user, found.zone)
    return found


def _rows(table: Table) -> Sequence[Row]:
    """Every row of the file, the head among them."""
    return [
        Row(line, tuple(str(cell or "") for cell in cells))
        for piece in table.slices()
        for line, _off, *cells in piece.iter_rows()
    ]


def _head(table: Table, name: str) -> tuple[int, Mapping[str, int]]:
    """The line of the head and which column is which."""
    for row in table.head(HEAD_ROWS):
        cells = ["".join(str(cell or "").split()) for cell in row.cells]
        found = {key: cells.index(word) for key, words in COLUMNS.items() for word in words[::-1] if word in cells}
        if all(key in found for key in NEEDED):
            return row.line, found
    raise refuse("funds.no_columns", Place(name), columns="、".join(COLUMNS[key][0] for key in NEEDED))


def _read(row: Row, columns: Mapping[str, int]) -> Receipt:
    cells = {key: str(row.cells[at] or "").strip() if at < len(row.cells) else "" for key, at in columns.items()}
    problems = [
        Problem("funds.cell_empty", {"column": COLUMNS[key][0]}, Place(line=row.line))
        for key in NEEDED
        if not cells[key]
    ]
    if problems and not (cells.get("result") in FAILED and [one.values["column"] for one in problems] == ["回单号"]):
        raise Refusal(*problems)
    failed = ""
    if cells.get("result") in FAILED:
        failed = cells.get("why") or cells["result"]
    return Receipt(
        cells["number"], _fen(cells["amount"], row.line), _day(cells["day"], row.line), cells["receipt"], failed
    )


def _fen(text: str, line: int) -> int:
    try:
        amount = Decimal(text.replace(",", "").replace("，", "")) * 100
    except InvalidOperation:
        raise refuse("funds.not_money", Place(line=line), text=text[:40]) from None
    if not amount.is_finite() or amount != amount.to_integral_value() or not 0 < amount < 10**15:
        raise refuse("funds.not_money", Place(line=line), text=text[:40])
    return int(amount)


def _day(text: str, line: int) -> date:
    try:
        return date.fromisoformat(text[:10].replace("/", "-").replace(".", "-"))
    except ValueError:
        raise refuse("funds.not_day", Place(line=line), text=text[:40]) from None


def _kept(problem: Problem) -> dict[str, object]:
    return {"code": problem.code, "values": {key: str(value) for key, value in problem.values.items()}}
