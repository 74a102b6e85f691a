"""Who may inspect, and what a zone plans to inspect in a year."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.inspection_states import PlanState
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Inspector(models.Model):
    """An account that may inspect, by the number of its 执法证. Nothing else is kept of the person."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("账号"))
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("部门"))
    certificate = models.CharField(_("执法证号"), max_length=40)
    valid_until = models.DateField(_("有效期至"))
    active = models.BooleanField(_("在岗"), default=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["department", "certificate"]
        verbose_name = _("执法检查人员")
        constraints = [
            models.UniqueConstraint(fields=["zone", "certificate"], name="inspector_certificate_once"),
            models.UniqueConstraint(fields=["zone", "user"], name="inspector_listed_once"),
        ]

    def __str__(self) -> str:
        return self.certificate


@guarded(zone="zone")
@tracked
class Recusal(models.Model):
    """A declared relation between an inspector and an organisation: they do not inspect it (回避)."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    inspector = models.ForeignKey(Inspector, models.CASCADE, related_name="recusals", verbose_name=_("检查人员"))
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("回避对象"))
    why = models.CharField(_("回避事由"), max_length=200)
    declared_at = models.DateTimeField(_("申报时间"))
    withdrawn_at = models.DateTimeField(_("解除时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-declared_at", "-pk"]
        verbose_name = _("检查回避")
        constraints = [
            models.UniqueConstraint(
                fields=["inspector", "organisation"], condition=Q(withdrawn_at__isnull=True), name="recusal_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.inspector_id} {self.organisation_id}"


@guarded(zone="zone", readable="published_at IS NOT NULL")
@tracked
class InspectionPlan(models.Model):
    """What a zone inspects in a year; anybody reads it once it is published."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField(_("年度"))
    state = models.CharField(_("状态"), max_length=10, choices=PlanState, default=PlanState.DRAFT)
    published_at = models.DateTimeField(_("公布时间"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("公布人")
    )
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-year"]
        verbose_name = _("年度检查计划")
        constraints = [models.UniqueConstraint(fields=["zone", "year"], name="inspection_plan_once_a_year")]

    def __str__(self) -> str:
        return str(self.year)


PUBLISHED_PLAN = """
EXISTS (SELECT FROM enterprises_inspectionplan seen WHERE seen.id = plan_id AND seen.published_at IS NOT NULL)
"""


@guarded(zone="zone", readable=PUBLISHED_PLAN)
@tracked
class PlanLine(models.Model):
    """One line of a yearly plan: an item of the list, of whom, in which month, by which department.

    `divisions` are industry divisions (GB/T 4754, two digits); none means every enterprise. Where the line goes
    `by_grade` the shares are those of the credit classes (catalogue `inspection_ratios`), else `percent` of all.
    """

    plan = models.ForeignKey(InspectionPlan, models.CASCADE, related_name="lines")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    item = models.CharField(_("检查事项"), max_length=60)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("检查部门"))
    month = models.PositiveSmallIntegerField(_("月份"))
    divisions = ArrayField(models.CharField(max_length=2), default=list, blank=True, verbose_name=_("行业范围"))
    by_grade = models.BooleanField(_("按信用风险分类抽取"), default=False)
    percent = models.DecimalField(_("抽取比例（%）"), max_digits=5, decimal_places=2, null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["month", "pk"]
        verbose_name = _("年度检查计划事项")
        constraints = [
            models.CheckConstraint(condition=Q(month__range=(1, 12)), name="plan_line_month"),
            models.CheckConstraint(
                condition=Q(by_grade=True, percent__isnull=True) | Q(by_grade=False, percent__gt=0, percent__lte=100),
                name="plan_line_has_one_share",
            ),
            models.UniqueConstraint(fields=["plan", "item", "department", "month"], name="plan_line_once"),
        ]

    def __str__(self) -> str:
        return self.item
