"""Money from above: what is sought (向上争取), and the special funds that the zone gives out by formula."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_states import AllocationWay, SourceLevel, WonStage
from gaoxin.apps.policies.models.budget import Budget
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class SoughtMoney(models.Model):
    """One sum that is sought from a higher level. Money in 分: `asked` applied for, `granted` by the approval
    `approval_number`, `arrived` in the zone's account, `used`. `due` is the day by which the next stage is wanted."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    year = models.PositiveSmallIntegerField(_("年度"))
    title = models.CharField(_("事项"), max_length=160)
    fund = models.CharField(_("资金名称"), max_length=160)
    level = models.CharField(_("资金来源"), max_length=10, choices=SourceLevel)
    grantor = models.CharField(_("上级部门"), max_length=120)
    notice = models.CharField(_("通知文号"), max_length=80, blank=True)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("责任部门"))
    stage = models.CharField(_("阶段"), max_length=10, choices=WonStage, default=WonStage.NOTICE)
    due = models.DateField(_("下一步期限"), null=True, blank=True)
    asked = models.PositiveBigIntegerField(_("申报金额（分）"), default=0)
    granted = models.PositiveBigIntegerField(_("批复金额（分）"), default=0)
    arrived = models.PositiveBigIntegerField(_("到位金额（分）"), default=0)
    used = models.PositiveBigIntegerField(_("使用金额（分）"), default=0)
    approval_number = models.CharField(_("批复文号"), max_length=80, blank=True)
    outcome = models.CharField(_("绩效结果"), max_length=300, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("向上争取资金")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(year__range=(1949, 2200)), name="sought_in_a_year"),
            models.CheckConstraint(
                condition=Q(stage__in=["notice", "reserve", "applied", "lost"])
                | (Q(granted__gt=0) & ~Q(approval_number="")),
                name="sought_granted_by_a_document",
            ),
            models.CheckConstraint(
                condition=Q(arrived__lte=F("granted")) & Q(used__lte=F("arrived")), name="sought_money_flows_down"
            ),
        ]
        indexes = [
            models.Index("zone", F("year").desc(), F("id").desc(), name="sought_by_year"),
            models.Index(fields=["zone", "stage", "id"], name="sought_by_stage"),
            models.Index("zone", F("due").asc(nulls_last=True), "id", name="sought_by_due"),
            models.Index("zone", F("granted").desc(), F("id").desc(), name="sought_by_granted"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(through="sought", append_only=True)
class SoughtStep(models.Model):
    """One step of it as it happened: the stage reached, the day, its document with its file, its money in 分."""

    sought = models.ForeignKey(SoughtMoney, models.PROTECT, related_name="steps")
    stage = models.CharField(_("阶段"), max_length=10, choices=WonStage)
    day = models.DateField(_("日期"))
    document = models.CharField(_("文号"), max_length=80, blank=True)
    amount = models.PositiveBigIntegerField(_("金额（分）"), null=True, blank=True)
    note = models.CharField(_("说明"), max_length=500, blank=True)
    file_name = models.CharField(_("文件名"), max_length=255, blank=True)
    sha256 = models.CharField(_("文件指纹"), max_length=64, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    at = models.DateTimeField(_("登记时间"))

    class Meta:
        verbose_name = _("争取经过")
        ordering = ["pk"]


@guarded(zone="zone")
@tracked
class FundSource(models.Model):
    """Where a special fund's money comes from, and the formula by which it is given out. `amount` in 分. `factors` are
    the names that the formula asks of every receiver. `budget` is the pot it is paid from, whose ledger tells how much
    of it was spent."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    year = models.PositiveSmallIntegerField(_("年度"))
    title = models.CharField(_("资金名称"), max_length=120)
    level = models.CharField(_("资金来源"), max_length=10, choices=SourceLevel)
    document = models.CharField(_("下达文号"), max_length=80)
    amount = models.PositiveBigIntegerField(_("下达金额（分）"))
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("主管部门"))
    budget = models.ForeignKey(
        Budget, models.PROTECT, null=True, blank=True, related_name="sources", verbose_name=_("支出预算")
    )
    way = models.CharField(_("分配方式"), max_length=8, choices=AllocationWay, default=AllocationWay.WEIGHT)
    factors = models.JSONField(_("因素"), default=list, blank=True)
    formula = models.CharField(_("分配公式"), max_length=500, blank=True)
    allocated_by = models.CharField(_("分配文号"), max_length=80, blank=True)
    allocated_on = models.DateField(_("分配日期"), null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("专项资金来源")
        ordering = ["-year", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "year", "title", "level"], name="fund_source_named_once"),
            models.CheckConstraint(
                condition=Q(allocated_by="", allocated_on__isnull=True)
                | (~Q(allocated_by="") & Q(allocated_on__isnull=False)),
                name="fund_allocated_by_a_document",
            ),
        ]
        indexes = [models.Index("zone", F("year").desc(), F("id").desc(), name="fund_sources_by_year")]

    def __str__(self) -> str:
        return f"{self.year} {self.title}"


@guarded(through="source")
@tracked
class FundReceiver(models.Model):
    """One receiver of a special fund: its factors, and in 分 what the formula gave it."""

    source = models.ForeignKey(FundSource, models.PROTECT, related_name="receivers")
    name = models.CharField(_("分配对象"), max_length=120)
    values = models.JSONField(_("因素值"), default=dict)
    amount = models.PositiveBigIntegerField(_("分配金额（分）"), null=True, blank=True)

    class Meta:
        verbose_name = _("专项资金分配")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["source", "name"], name="fund_receiver_named_once")]
