"""Credit-risk classes of enterprises, month by month: the province's, ours on trial, and what people set by hand.

They say where a zone looks first and no more: no enterprise sees them, nobody outside the zone does, and no money
depends on them. So these rows belong to the zone alone and name no organisation's people.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.inspection_states import CreditBasis, CreditGrade
from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked, tracked_in_bulk


@guarded(zone="zone")
@tracked_in_bulk
class CreditMonth(models.Model):
    """The class of one enterprise in one month (`month` is its first day).

    `grade` is the one in force, by `basis`; both are empty where it is not known. Beside it stand the province's and
    our own on trial, each empty where there is none. Scores run from 0 to 1000, more being worse. `reasons` are those
    of the trial: what was asked, found and scored, and what is missing. `latest` marks the last month there is, which
    lists show.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    enterprise = models.ForeignKey(Enterprise, models.CASCADE, related_name="credit_months", db_index=False)
    month = models.DateField(_("月份"))
    grade = models.CharField(_("信用风险类别"), max_length=1, choices=CreditGrade, blank=True)
    basis = models.CharField(_("依据"), max_length=10, choices=CreditBasis, blank=True)
    province_grade = models.CharField(_("省级类别"), max_length=1, choices=CreditGrade, blank=True)
    province_score = models.PositiveSmallIntegerField(_("省级得分"), null=True, blank=True)
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("来源文件"), db_index=False
    )
    trial_grade = models.CharField(_("试算类别"), max_length=1, choices=CreditGrade, blank=True)
    trial_score = models.PositiveSmallIntegerField(_("试算得分"), null=True, blank=True)
    reasons = models.JSONField(_("试算理由"), default=list, blank=True)
    rulebook = models.CharField(_("试算规则"), max_length=60, blank=True)
    latest = models.BooleanField(_("最近月份"), default=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-month", "pk"]
        verbose_name = _("企业信用风险类别")
        constraints = [
            models.UniqueConstraint(fields=["enterprise", "month"], name="credit_class_once_a_month"),
            models.UniqueConstraint(fields=["enterprise"], condition=Q(latest=True), name="credit_class_latest_once"),
            models.CheckConstraint(
                condition=Q(province_score__isnull=True) | Q(province_score__lte=1000), name="province_score_in_range"
            ),
            models.CheckConstraint(
                condition=Q(trial_score__isnull=True) | Q(trial_score__lte=1000), name="trial_score_in_range"
            ),
        ]
        indexes = [
            models.Index("zone", F("grade").desc(), "id", name="credit_by_grade", condition=Q(latest=True)),
            models.Index("zone", "grade", "id", name="credit_by_grade_up", condition=Q(latest=True)),
            models.Index("zone", "id", name="credit_of_zone", condition=Q(latest=True)),
            models.Index("zone", "basis", "grade", "id", name="credit_by_basis", condition=Q(latest=True)),
        ]

    def __str__(self) -> str:
        return f"{self.enterprise_id} {self.month:%Y-%m} {self.grade}"


@guarded(zone="zone")
@tracked
class CreditOverride(models.Model):
    """A class set by a person, with a reason and a last day. One at a time; `ended_at` where it was taken back."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    enterprise = models.ForeignKey(Enterprise, models.CASCADE, related_name="credit_overrides")
    grade = models.CharField(_("调整为"), max_length=1, choices=CreditGrade)
    reason = models.CharField(_("调整理由"), max_length=300)
    since = models.DateField(_("起始日期"))
    until = models.DateField(_("截止日期"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("调整人"))
    made_at = models.DateTimeField(_("调整时间"))
    ended_at = models.DateTimeField(_("结束时间"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("结束人")
    )
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("信用风险类别调整")
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise"], condition=Q(ended_at__isnull=True), name="credit_override_one_at_a_time"
            ),
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="credit_override_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(reason=""), name="credit_override_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.enterprise_id} {self.grade}"
