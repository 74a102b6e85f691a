"""What is done about how enterprises stand: libraries, one plan for one enterprise, warnings."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.ladder_states import LibraryState, MeasureState, PlanState, WarningKind, WarningState
from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


class OfEnterprise(models.Model):
    """A record about one enterprise; zone and organisation repeat the enterprise's, so that each row says by itself who
    may see it."""

    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="+", db_index=False)
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        abstract = True


def _person(label: str) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=label
    )


@guarded(zone="zone", organisation="organisation")
@tracked
class LibraryEntry(OfEnterprise):
    """One stay of an enterprise in a cultivation library, with the reasons for which it came and left.

    `by_rule` and `left_by_rule` say whether the library's rule or an officer decided. `kept` is the ground of an exit
    that an officer declined: the rule does not propose it again on the same ground.
    """

    library = models.CharField(_("培育库"), max_length=60)
    state = models.CharField(_("状态"), max_length=8, choices=LibraryState, default=LibraryState.INSIDE)
    entered_on = models.DateField(_("入库日期"))
    by_rule = models.BooleanField(_("按规则入库"), default=False)
    entered_by = _person(_("入库经办"))
    reason = models.CharField(_("入库理由"), max_length=300)
    leaving_since = models.DateField(_("建议出库日期"), null=True, blank=True)
    leaving_reason = models.CharField(_("出库理由"), max_length=300, blank=True)
    left_on = models.DateField(_("出库日期"), null=True, blank=True)
    left_by_rule = models.BooleanField(_("按规则出库"), default=False)
    left_by = _person(_("出库经办"))
    kept = models.CharField(_("保留理由"), max_length=300, blank=True)
    kept_against = models.CharField(_("未采纳的出库理由"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("培育库记录")
        ordering = ["-entered_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise", "library"], condition=~Q(state=LibraryState.LEFT), name="library_entered_once"
            ),
            models.CheckConstraint(
                condition=Q(state=LibraryState.LEFT, left_on__isnull=False)
                | (~Q(state=LibraryState.LEFT) & Q(left_on__isnull=True)),
                name="library_left_on_a_day",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="library_entered_with_reason"),
        ]
        indexes = [
            models.Index("zone", "library", "state", F("entered_on").desc(), "id", name="library_entries"),
            models.Index(fields=["enterprise", "library"], name="library_entries_of_one"),
        ]

    def __str__(self) -> str:
        return self.library


@guarded(zone="zone", organisation="organisation")
@tracked
class CultivationPlan(OfEnterprise):
    """一企一策: what is to be done so that one enterprise wins one title by a day, and what came of it."""

    title = models.CharField(_("培育目标"), max_length=80)
    summary = models.CharField(_("现状和思路"), max_length=1000, blank=True)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("牵头部门"))
    due_on = models.DateField(_("目标日期"))
    state = models.CharField(_("状态"), max_length=8, choices=PlanState, default=PlanState.ACTIVE)
    result = models.CharField(_("结果"), max_length=1000, blank=True)
    made_by = _person(_("制定人"))
    made_at = models.DateTimeField(_("制定时间"))
    ended_at = models.DateTimeField(_("结束时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("一企一策")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise", "title"], condition=Q(state=PlanState.ACTIVE), name="plan_active_once_a_title"
            ),
            models.CheckConstraint(
                condition=Q(state=PlanState.ACTIVE) | (Q(ended_at__isnull=False) & ~Q(result="")),
                name="plan_ends_with_result",
            ),
        ]
        indexes = [
            models.Index("zone", "state", "due_on", "id", name="cultivation_plans"),
            models.Index(fields=["enterprise"], name="plans_of_enterprise"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(through="plan")
@tracked
class CultivationMeasure(models.Model):
    """One measure of a plan: who does what by when, aimed at which condition or fact. `department` empty: the
    enterprise itself. `from_way`: it was taken over from a computed way."""

    plan = models.ForeignKey(CultivationPlan, models.CASCADE, related_name="measures")
    words = models.CharField(_("措施"), max_length=300)
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("责任部门"), db_index=False
    )
    due_on = models.DateField(_("完成期限"))
    clause = models.CharField(_("针对的条件"), max_length=20, blank=True)
    fact = models.CharField(_("针对的事实"), max_length=60, blank=True)
    from_way = models.BooleanField(_("来自路径"), default=False)
    state = models.CharField(_("状态"), max_length=8, choices=MeasureState, default=MeasureState.OPEN)
    result = models.CharField(_("进展和结果"), max_length=500, blank=True)
    changed_by = _person(_("更新人"))
    changed_at = models.DateTimeField(_("更新时间"))

    class Meta:
        verbose_name = _("培育措施")
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[MeasureState.OPEN, MeasureState.DOING]) | ~Q(result=""),
                name="measure_ends_with_result",
            )
        ]

    def __str__(self) -> str:
        return self.words


@guarded(zone="zone", organisation="organisation")
@tracked
class TitleWarning(OfEnterprise):
    """That a title an enterprise holds will end, has ended, or is endangered. `watch` names the ladder's watch that
    found it, or is empty; `day` is the last valid day for those that end. `told_days` is the mark (90, 60, 30 days
    before) at which people were last told."""

    title = models.CharField(_("资质名称"), max_length=80)
    kind = models.CharField(_("预警类型"), max_length=10, choices=WarningKind)
    watch = models.CharField(_("监测项"), max_length=40, blank=True)
    day = models.DateField(_("到期日"), null=True, blank=True)
    words = models.CharField(_("说明"), max_length=300, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=WarningState, default=WarningState.OPEN)
    found_on = models.DateField(_("发现日期"))
    told_days = models.PositiveSmallIntegerField(_("已提醒的档"), null=True, blank=True)
    reason = models.CharField(_("说明理由"), max_length=300, blank=True)
    decided_by = _person(_("处理人"))
    decided_at = models.DateTimeField(_("处理时间"), null=True, blank=True)
    measure = models.ForeignKey(
        CultivationMeasure, models.SET_NULL, null=True, blank=True, related_name="warnings", verbose_name=_("措施")
    )

    class Meta:
        verbose_name = _("资质预警")
        ordering = ["day", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise", "title", "kind", "watch", "day"],
                condition=~Q(state=WarningState.OVER),
                name="title_warned_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=~Q(state=WarningState.DISMISSED) | ~Q(reason=""), name="warning_dismissed_with_reason"
            ),
        ]
        indexes = [models.Index(fields=["zone", "state", "day"], name="title_warnings")]

    def __str__(self) -> str:
        return self.title
