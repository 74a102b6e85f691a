"""The double-entry ledger: postings, their entries, payments, their receipts, and money asked back.

The database itself holds what must never be broken (laid in the migration): entries of a posting sum to zero when the
transaction ends, entries and postings are never changed or deleted, and an account's balance is its entries' sum.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_states import Outcome, PaymentState, PostingKind, RecoveryState
from gaoxin.apps.policies.models.budget import Account, Budget
from gaoxin.apps.policies.models.claim import Claim
from gaoxin.apps.policies.models.claim_call import ClaimCall
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", append_only=True)
class Posting(models.Model):
    """One movement of money between accounts of a budget, for one claim or for the budget itself."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    budget = models.ForeignKey(Budget, models.PROTECT, related_name="postings", db_index=False)
    kind = models.CharField(_("事由"), max_length=12, choices=PostingKind)
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="postings")
    document = models.CharField(_("凭据"), max_length=120)
    memo = models.CharField(_("摘要"), max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("记账人")
    )
    at = models.DateTimeField(_("记账时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("记账凭证")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["claim"], condition=Q(kind="pay"), name="a_claim_is_paid_once"),
        ]
        indexes = [
            models.Index("budget", F("at").desc(), F("id").desc(), name="postings_of_budget"),
        ]


@guarded(through="posting", append_only=True)
class Entry(models.Model):
    """One side of a posting: so many 分 into an account, or, negative, out of it."""

    posting = models.ForeignKey(Posting, models.PROTECT, related_name="entries")
    account = models.ForeignKey(Account, models.PROTECT, related_name="entries")
    amount = models.BigIntegerField(_("金额（分）"))

    class Meta:
        verbose_name = _("分录")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(amount=0), name="entry_moves_something")]


@guarded(zone="zone")
@tracked
class PaymentOrder(models.Model):
    """A batch of payments handed to the treasury (资金下达). `sha256` is of the lines as they were exported."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    call = models.ForeignKey(ClaimCall, models.PROTECT, related_name="orders")
    number = models.CharField(_("下达批次号"), max_length=40)
    document = models.CharField(_("下达文号"), max_length=120)
    total = models.PositiveBigIntegerField(_("合计（分）"))
    sha256 = models.CharField(_("名册指纹"), max_length=64)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("经办人"))
    made_at = models.DateTimeField(_("下达时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("资金下达批次")
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["zone", "number"], name="payment_order_numbered_once")]
        indexes = [models.Index("zone", F("made_at").desc(), name="payment_orders_by_day")]

    def __str__(self) -> str:
        return self.number


@guarded(zone="zone", organisation="organisation")
@tracked
class Payment(models.Model):
    """One payment of an order, in 分. A claim has one that is not returned by the bank, so it cannot be paid twice."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    order = models.ForeignKey(PaymentOrder, models.PROTECT, related_name="payments")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="payments")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    number = models.CharField(_("支付单号"), max_length=40)
    amount = models.PositiveBigIntegerField(_("金额（分）"))
    state = models.CharField(_("状态"), max_length=8, choices=PaymentState, default=PaymentState.ORDERED)
    receipt = models.CharField(_("回单号"), max_length=60, blank=True)
    paid_on = models.DateField(_("拨付日期"), null=True, blank=True)
    failed_why = models.CharField(_("退票原因"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("拨付")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "number"], name="payment_numbered_once"),
            models.UniqueConstraint(fields=["claim"], condition=~Q(state="failed"), name="claim_has_one_payment"),
            models.UniqueConstraint(
                fields=["zone", "receipt"], condition=~Q(receipt=""), name="receipt_is_of_one_payment"
            ),
            models.CheckConstraint(
                condition=~Q(state="paid") | (Q(paid_on__isnull=False) & ~Q(receipt="")), name="paid_has_a_receipt"
            ),
        ]


@guarded(zone="zone")
@tracked
class ReceiptFile(models.Model):
    """A file of receipts that was taken in: how many rows were right, and every wrong one with its reason."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    file_name = models.CharField(_("文件名"), max_length=255)
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    rows = models.PositiveIntegerField(_("行数"))
    paid = models.PositiveIntegerField(_("确认拨付"))
    failed = models.PositiveIntegerField(_("退票"))
    same = models.PositiveIntegerField(_("此前已确认"))
    wrong = models.JSONField(_("有误的行"), default=list)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("导入人"))
    at = models.DateTimeField(_("导入时间"))

    class Meta:
        verbose_name = _("拨付回单文件")
        ordering = ["-pk"]


@guarded(zone="zone", organisation="organisation")
@tracked
class Recovery(models.Model):
    """Money that was paid and must come back, in 分: why, until when, how much came."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="recoveries")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    amount = models.PositiveBigIntegerField(_("应退金额（分）"))
    returned = models.PositiveBigIntegerField(_("已退金额（分）"), default=0)
    reason = models.CharField(_("追回理由"), max_length=500)
    document = models.CharField(_("追回文书"), max_length=120)
    state = models.CharField(_("状态"), max_length=10, choices=RecoveryState, default=RecoveryState.DEMANDED)
    due = models.DateField(_("退回期限"))
    demanded_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("发起人"))
    demanded_at = models.DateTimeField(_("发起时间"))

    class Meta:
        verbose_name = _("资金追回")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(returned__lte=F("amount")), name="not_more_returned_than_asked"),
            models.UniqueConstraint(
                fields=["claim"], condition=Q(state="demanded"), name="one_open_recovery_of_a_claim"
            ),
        ]


@guarded(through="claim")
@tracked
class ClaimAppraisal(models.Model):
    """What became of the money of a paid claim (绩效评价)."""

    claim = models.OneToOneField(Claim, models.PROTECT, related_name="appraisal")
    outcome = models.CharField(_("结论"), max_length=8, choices=Outcome)
    note = models.CharField(_("评价说明"), max_length=1000)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("评价人"))
    at = models.DateTimeField(_("评价时间"))

    class Meta:
        verbose_name = _("绩效评价")
