"""What may happen to a case besides its process: merged with another, reopened, a part of it returned or designated."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.models.running import Part, Step
from gaoxin.apps.cases.supervision_states import ReturnGround
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="case")
@tracked
class CaseMerger(models.Model):
    """A case that was merged into another (并案). `before` is how its steps, parts and clocks stood, for undoing."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="mergers")
    main = models.ForeignKey(Case, models.PROTECT, related_name="merged")
    why = models.CharField(_("并案理由"), max_length=300)
    before = models.JSONField(_("并案前状态"), default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("时间"))
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(_("撤销时间"), null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("并案")
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(undone_at__isnull=True), name="case_merged_once_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(case=models.F("main")), name="case_not_merged_into_itself"),
        ]


@guarded(zone="zone")
@tracked
class NotDuplicates(models.Model):
    """Two cases that somebody looked at and found not to be the same; they are proposed no more."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    one = models.ForeignKey(Case, models.PROTECT, related_name="+")
    other = models.ForeignKey(Case, models.PROTECT, related_name="+", db_index=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("时间"))

    class Meta:
        verbose_name = _("不是重复事项")
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="told_apart_once")]


@guarded(through="case")
@tracked
class Reopening(models.Model):
    """A closed case that its filer opened again, for a reason; the how-manieth time."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="reopenings")
    number = models.PositiveSmallIntegerField(_("次数"))
    why = models.CharField(_("理由"), max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("时间"))
    closed_before = models.DateTimeField(_("原办结时间"))
    outcome_before = models.CharField(_("原结果"), max_length=40, blank=True)

    class Meta:
        ordering = ["number"]
        verbose_name = _("重新办理")
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="case_reopened_once_each_time")]


@guarded(zone="zone")
@tracked
class PartReturn(models.Model):
    """A department returned the part assigned to it, as not its own (退单)."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="part_returns")
    part = models.ForeignKey(Part, models.PROTECT, related_name="+", db_index=False)
    step = models.ForeignKey(Step, models.PROTECT, related_name="+", db_index=False)
    department = models.ForeignKey(
        Department, models.PROTECT, related_name="+", verbose_name=_("退单部门"), db_index=False
    )
    number = models.PositiveSmallIntegerField(_("第几次"))
    ground = models.CharField(_("退单理由"), max_length=12, choices=ReturnGround)
    why = models.CharField(_("说明"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("时间"))

    class Meta:
        ordering = ["number"]
        verbose_name = _("退单")
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="part_returns_counted_once")]
        indexes = [models.Index("zone", "at", "department", name="part_returns_by_day")]


@guarded(zone="zone")
@tracked
class Designation(models.Model):
    """After too many returns somebody decides which department has to do it (指定办理); it cannot be returned again."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    case = models.OneToOneField(Case, models.PROTECT, related_name="designation")
    department = models.ForeignKey(
        Department, models.PROTECT, related_name="+", verbose_name=_("指定部门"), db_index=False
    )
    why = models.CharField(_("指定理由"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("时间"))

    class Meta:
        verbose_name = _("指定办理")
