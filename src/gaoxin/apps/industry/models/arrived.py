"""Money that arrived (到位资金), month by month, each sum by a voucher; and the year's goal."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_states import CapitalKind, FundState
from gaoxin.apps.industry.models.leads import Lead
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class ArrivedFund(models.Model):
    """One sum that arrived in a month, in 分. It counts once it is recognised; a voucher, and a file, serve once."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    lead = models.ForeignKey(Lead, models.PROTECT, related_name="funds", verbose_name=_("项目"))
    year = models.PositiveSmallIntegerField(_("年度"))
    month = models.PositiveSmallIntegerField(_("月份"))
    kind = models.CharField(_("资金来源"), max_length=10, choices=CapitalKind)
    amount = models.PositiveBigIntegerField(_("金额（分）"))
    voucher = models.CharField(_("凭证号"), max_length=80)
    file_name = models.CharField(_("文件名"), max_length=255)
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    state = models.CharField(_("状态"), max_length=10, choices=FundState, default=FundState.CLAIMED)
    reason = models.CharField(_("认定意见"), max_length=500, blank=True)
    claimed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("申报人"))
    claimed_at = models.DateTimeField(_("申报时间"))
    decided_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("认定人")
    )
    decided_at = models.DateTimeField(_("认定时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("到位资金")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "voucher"], condition=~Q(state="rejected"), name="fund_voucher_serves_once"
            ),
            models.UniqueConstraint(
                fields=["zone", "sha256"], condition=~Q(state="rejected"), name="fund_paper_serves_once"
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0) & Q(month__range=(1, 12)) & Q(year__range=(1990, 2200)),
                name="fund_arrived_in_a_month",
            ),
            models.CheckConstraint(
                condition=Q(state="claimed") | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="fund_decided_by_somebody",
            ),
            models.CheckConstraint(condition=~Q(state="rejected") | ~Q(reason=""), name="fund_rejected_for_a_reason"),
        ]
        indexes = [
            models.Index("zone", F("year").desc(), F("month").desc(), F("id").desc(), name="funds_by_month"),
            models.Index(fields=["zone", "state", "id"], name="funds_by_state"),
            models.Index("zone", F("amount").desc(), F("id").desc(), name="funds_by_amount"),
        ]

    def __str__(self) -> str:
        return self.voucher


@guarded(zone="zone")
@tracked
class ArrivalGoal(models.Model):
    """What shall arrive in a year, in 分, of one kind of capital."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    year = models.PositiveSmallIntegerField(_("年度"))
    kind = models.CharField(_("资金来源"), max_length=10, choices=CapitalKind)
    amount = models.PositiveBigIntegerField(_("目标（分）"))
    document = models.CharField(_("下达文件"), max_length=160, blank=True)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    set_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("到位资金目标")
        ordering = ["-year", "kind"]
        constraints = [models.UniqueConstraint(fields=["zone", "year", "kind"], name="arrival_goal_set_once")]
