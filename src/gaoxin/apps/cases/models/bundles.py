"""The procedures of a key project as a bundle of cases on one critical path, carried by a steward."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.bundle_states import BundleState, StepProgress
from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Bundle(models.Model):
    """The procedures of one record (`app.model` and key), after a chain of the catalogue. `planned_end` is what the
    promised days came to when it was made; the forecast is computed anew each time it is looked at."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    record = models.CharField(_("记录类别"), max_length=80)
    record_id = models.PositiveBigIntegerField(_("记录"))
    title = models.CharField(_("项目"), max_length=300)
    chain = models.CharField(_("手续链"), max_length=60)
    steward = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("项目专员"))
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("包保单位")
    )
    starts_on = models.DateField(_("开始日期"))
    planned_end = models.DateField(_("计划办结日期"))
    state = models.CharField(_("状态"), max_length=10, choices=BundleState, default=BundleState.RUNNING)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("建立时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["zone", "pk"]
        verbose_name = _("项目手续包")
        constraints = [models.UniqueConstraint(fields=["record", "record_id"], name="one_bundle_a_record")]

    def __str__(self) -> str:
        return self.title


@guarded(through="bundle")
@tracked
class BundleStep(models.Model):
    """One procedure of a bundle, as the catalogue had it when the bundle was made: days are working days, `after` the
    keys of what has to be done before. It is a case from the day it begins."""

    bundle = models.ForeignKey(Bundle, models.CASCADE, related_name="steps")
    key = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField(_("序号"))
    stage = models.CharField(_("审批阶段"), max_length=60)
    name = models.CharField(_("手续"), max_length=200)
    office = models.CharField(_("审批单位"), max_length=120)
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("承办部门")
    )
    promised_days = models.PositiveSmallIntegerField(_("承诺时限（工作日）"))
    statutory_days = models.PositiveSmallIntegerField(_("法定时限（工作日）"), null=True, blank=True)
    after = models.JSONField(_("前置手续"), default=list)
    optional = models.BooleanField(_("可以不涉及"), default=False)
    progress = models.CharField(_("进度"), max_length=10, choices=StepProgress, default=StepProgress.WAITING)
    case = models.OneToOneField(
        Case, models.PROTECT, null=True, blank=True, related_name="bundle_step", verbose_name=_("办件")
    )
    begun_on = models.DateField(_("启动日期"), null=True, blank=True)
    done_on = models.DateField(_("办结日期"), null=True, blank=True)
    note = models.CharField(_("文号或者说明"), max_length=200, blank=True)

    class Meta:
        ordering = ["bundle", "position"]
        verbose_name = _("项目手续")
        constraints = [
            models.UniqueConstraint(fields=["bundle", "key"], name="procedure_once_a_bundle"),
            models.CheckConstraint(
                condition=Q(progress=StepProgress.DONE, done_on__isnull=False)
                | (~Q(progress=StepProgress.DONE) & Q(done_on__isnull=True)),
                name="procedure_done_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(progress=StepProgress.RUNNING) | Q(begun_on__isnull=False, case__isnull=False),
                name="procedure_begun_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone")
@tracked
class Blocker(models.Model):
    """What holds a project up, as a case with an owner and a day; of one procedure where `step` names it."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="blocker")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    bundle = models.ForeignKey(Bundle, models.PROTECT, related_name="blockers")
    step = models.ForeignKey(BundleStep, models.PROTECT, null=True, blank=True, related_name="blockers")
    escalated_at = models.DateTimeField(_("报领导时间"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("项目堵点")
