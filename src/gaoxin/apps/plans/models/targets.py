"""Targets of a published plan and the values reported for them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.models.plan import Plan
from gaoxin.apps.plans.models.rows import Row
from gaoxin.apps.plans.states import Attribute, Direction, ValueStatus
from gaoxin.apps.sources.models import Document, Passage
from gaoxin.apps.zones.models import Department
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

NUMBER = {"max_digits": 24, "decimal_places": 6}


@guarded(through="plan")
@tracked
class Target(models.Model):
    """An indicator the plan sets values for. Values are in `unit` as the plan writes it (亿元, 家, %)."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="targets")
    row = models.OneToOneField(Row, models.PROTECT, null=True, blank=True, related_name="target")
    passage = models.ForeignKey(Passage, models.PROTECT, null=True, blank=True, related_name="+")
    position = models.PositiveIntegerField(_("序号"))
    category = models.CharField(_("分类"), max_length=100, blank=True)
    name = models.CharField(_("指标"), max_length=300)
    scope = models.CharField(_("口径"), max_length=100, blank=True)
    parent = models.CharField(_("上级指标"), max_length=300, blank=True)
    unit = models.CharField(_("单位"), max_length=40, blank=True)
    attribute = models.CharField(_("属性"), max_length=12, choices=Attribute, blank=True)
    direction = models.CharField(_("方向"), max_length=10, choices=Direction, default=Direction.HIGHER)
    measure = models.CharField(_("数值性质"), max_length=12, default="level")
    base_year = models.PositiveSmallIntegerField(_("基期"), null=True, blank=True)
    base_value = models.DecimalField(_("基期值"), null=True, blank=True, **NUMBER)
    base_passage = models.ForeignKey(Passage, models.PROTECT, null=True, blank=True, related_name="+")
    lead = models.ForeignKey(
        Department, models.PROTECT, verbose_name=_("牵头单位"), null=True, blank=True, related_name="led_targets"
    )
    supporting = models.ManyToManyField(Department, blank=True, related_name="supported_targets")
    other_units = models.CharField(_("其他责任单位"), max_length=500, blank=True)

    class Meta:
        ordering = ["plan", "position"]
        constraints = [models.UniqueConstraint(fields=["plan", "position"], name="target_numbered_once")]

    def __str__(self) -> str:
        return f"{self.name}（{self.scope}）" if self.scope else self.name


@guarded(through="target")
@tracked
class Goal(models.Model):
    """What a target is to reach in one year: a number with its operator, or words (`text`) if none. `part` names which
    of several values under one name and year this is."""

    target = models.ForeignKey(Target, models.CASCADE, related_name="goals")
    year = models.PositiveSmallIntegerField(_("年份"), null=True, blank=True)
    period = models.CharField(_("期间"), max_length=20, blank=True)
    part = models.CharField(_("分项"), max_length=100, blank=True)
    value = models.DecimalField(_("目标值"), null=True, blank=True, **NUMBER)
    upper = models.DecimalField(_("上限"), null=True, blank=True, **NUMBER)
    operator = models.CharField(_("关系"), max_length=10, blank=True)
    text = models.CharField(_("定性目标"), max_length=300, blank=True)
    cumulative = models.BooleanField(_("累计"), default=False)
    passage = models.ForeignKey(Passage, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["target", "year", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(value__isnull=False) | ~Q(text=""), name="goal_has_a_number_or_words"),
        ]


@guarded(through="target")
@tracked
class Measured(models.Model):
    """A value of a target for one period, as somebody reported it. A correction is a new row that supersedes the old.

    `published_growth` is the growth rate the statistics office printed (%, usually in comparable prices); it is kept
    beside the value and never computed from levels.
    """

    target = models.ForeignKey(Target, models.CASCADE, related_name="values")
    period = models.CharField(_("期间"), max_length=12)
    year = models.PositiveSmallIntegerField(_("年份"))
    value = models.DecimalField(_("数值"), **NUMBER)
    scope = models.CharField(_("口径"), max_length=100, blank=True)
    status = models.CharField(_("数据状态"), max_length=12, choices=ValueStatus)
    published_growth = models.DecimalField(_("公布增速（%）"), null=True, blank=True, max_digits=12, decimal_places=4)
    source = models.CharField(_("数据来源"), max_length=300)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(_("说明"), max_length=300, blank=True)
    supersedes = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="superseded_by")
    synthetic = models.BooleanField(_("模拟数据"), default=False)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField(_("填报时间"))

    class Meta:
        ordering = ["target", "year", "entered_at"]
        indexes = [models.Index(fields=["target", "year", "-entered_at"], name="measured_latest")]
