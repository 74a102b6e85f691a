"""What is promised on both sides: incentives released by node, obligations measured, money asked back on breach."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_states import BasisKind, ClawBackState, Measure, MovementKind, PromiseState
from gaoxin.apps.industry.models.leads import Lead
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="lead")
@tracked
class Incentive(models.Model):
    """One thing that the zone grants: at most `amount` 分 in all, on the ground of `basis`, not before the lead has
    entered `node`. Of it `released` was given out and `recovered` came back."""

    lead = models.ForeignKey(Lead, models.PROTECT, related_name="incentives")
    kind = models.CharField(_("种类"), max_length=40)
    title = models.CharField(_("支持内容"), max_length=200)
    amount = models.PositiveBigIntegerField(_("约定上限（分）"))
    rate = models.CharField(_("计算办法"), max_length=200, blank=True)
    basis_kind = models.CharField(_("依据"), max_length=8, choices=BasisKind)
    basis = models.CharField(_("条款或者纪要"), max_length=300)
    node = models.CharField(_("兑现节点"), max_length=40)
    released = models.PositiveBigIntegerField(_("已兑现（分）"), default=0)
    recovered = models.PositiveBigIntegerField(_("已追回（分）"), default=0)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))

    class Meta:
        verbose_name = _("支持约定")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="incentive_is_of_something"),
            models.CheckConstraint(
                condition=Q(released__lte=F("amount")) & Q(recovered__lte=F("released")),
                name="incentive_never_over_agreed",
            ),
            models.UniqueConstraint(fields=["lead", "title"], name="incentive_agreed_once"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone", append_only=True)
class IncentiveMovement(models.Model):
    """Money of an incentive that was paid out or came back, in 分, by a voucher that serves once in a zone."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    incentive = models.ForeignKey(Incentive, models.PROTECT, related_name="movements")
    kind = models.CharField(_("收支"), max_length=10, choices=MovementKind)
    amount = models.PositiveBigIntegerField(_("金额（分）"))
    voucher = models.CharField(_("凭证号"), max_length=80)
    day = models.DateField(_("日期"))
    note = models.CharField(_("说明"), max_length=300, blank=True)
    file_name = models.CharField(_("文件名"), max_length=255, blank=True)
    sha256 = models.CharField(_("文件指纹"), max_length=64, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    at = models.DateTimeField(_("登记时间"))

    class Meta:
        verbose_name = _("支持资金收支")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "voucher"], name="incentive_voucher_serves_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="incentive_movement_moves_something"),
        ]


@guarded(through="lead")
@tracked
class Obligation(models.Model):
    """One thing that the investor promises: at least `target` (分, or people for jobs) by `due`; `actual` is what was
    measured on `measured_on`."""

    lead = models.ForeignKey(Lead, models.PROTECT, related_name="obligations")
    measure = models.CharField(_("承诺指标"), max_length=10, choices=Measure)
    target = models.PositiveBigIntegerField(_("承诺值"))
    due = models.DateField(_("完成期限"))
    state = models.CharField(_("状态"), max_length=8, choices=PromiseState, default=PromiseState.OPEN)
    actual = models.PositiveBigIntegerField(_("实际值"), null=True, blank=True)
    measured_on = models.DateField(_("核实日期"), null=True, blank=True)
    evidence = models.CharField(_("核实依据"), max_length=500, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))

    class Meta:
        verbose_name = _("投资方承诺")
        ordering = ["due", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["lead", "measure", "due"], name="promise_made_once"),
            models.CheckConstraint(condition=Q(target__gt=0), name="promise_is_of_something"),
            models.CheckConstraint(
                condition=Q(state__in=["open", "waived"]) | Q(actual__isnull=False, measured_on__isnull=False),
                name="promise_judged_by_a_measure",
            ),
        ]


@guarded(through="lead")
@tracked
class ClawBack(models.Model):
    """Money of an incentive asked back because a promise was broken, in 分, until `due`."""

    lead = models.ForeignKey(Lead, models.PROTECT, related_name="claw_backs")
    incentive = models.ForeignKey(Incentive, models.PROTECT, related_name="claw_backs")
    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="claw_backs")
    amount = models.PositiveBigIntegerField(_("应追回（分）"))
    returned = models.PositiveBigIntegerField(_("已追回（分）"), default=0)
    due = models.DateField(_("追回期限"))
    state = models.CharField(_("状态"), max_length=6, choices=ClawBackState, default=ClawBackState.OPEN)

    class Meta:
        verbose_name = _("追回任务")
        ordering = ["due", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["incentive", "obligation"], name="breach_claws_back_once"),
            models.CheckConstraint(
                condition=Q(amount__gt=0) & Q(returned__lte=F("amount")), name="claw_back_not_over_asked"
            ),
            models.CheckConstraint(
                condition=Q(state="open") | Q(returned=F("amount")), name="claw_back_done_when_all_came"
            ),
        ]
