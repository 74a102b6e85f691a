"""Titles that a zone, or a carrier or enterprise in it, sets out to win: what is known, who does what by when."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_states import QuestState
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class TitleQuest(models.Model):
    """One title being won. `title` names the rulebooks of the catalogue (editions are told apart by day). `holder` is
    the organisation that is to hold it; without one it is the zone itself."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(_("称号"), max_length=80)
    holder = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("创建主体")
    )
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("牵头部门"))
    state = models.CharField(_("状态"), max_length=10, choices=QuestState, default=QuestState.PREPARING)
    due = models.DateField(_("目标日期"))
    document = models.CharField(_("认定文号"), max_length=80, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("立项人"))
    made_at = models.DateTimeField(_("立项时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("称号创建")
        ordering = ["due", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "title", "holder"],
                condition=Q(state__in=["preparing", "filed"]),
                nulls_distinct=False,
                name="title_sought_once_at_a_time",
            ),
            models.CheckConstraint(condition=~Q(state="won") | ~Q(document=""), name="title_won_by_a_document"),
        ]
        indexes = [models.Index("zone", "due", F("id").desc(), name="title_quests_by_due")]

    def __str__(self) -> str:
        return self.title


@guarded(through="quest")
@tracked
class TitleFigure(models.Model):
    """One fact that the title's rules ask for, as it was stated: `value` as text (numbers in the fact's own unit,
    truths as true or false, days as 2026-03-05), `year` where the fact has one a year, and where it comes from."""

    quest = models.ForeignKey(TitleQuest, models.PROTECT, related_name="figures")
    fact = models.CharField(_("事实"), max_length=80)
    year = models.PositiveSmallIntegerField(_("年度"), null=True, blank=True)
    value = models.CharField(_("数值"), max_length=200)
    source = models.CharField(_("来源"), max_length=200)
    as_of = models.DateField(_("截至日期"))
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("填报人"))
    at = models.DateTimeField(_("填报时间"))

    class Meta:
        verbose_name = _("创建指标数据")
        ordering = ["fact", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["quest", "fact", "year"], nulls_distinct=False, name="title_figure_stated_once"
            )
        ]


@guarded(through="quest")
@tracked
class TitleDuty(models.Model):
    """Who answers for one condition of the title, until when, and how far it is in %."""

    quest = models.ForeignKey(TitleQuest, models.PROTECT, related_name="duties")
    condition = models.CharField(_("条件"), max_length=40)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("责任部门"))
    due = models.DateField(_("完成期限"))
    progress = models.PositiveSmallIntegerField(_("进度（%）"), default=0)
    note = models.CharField(_("进展"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("创建任务")
        ordering = ["due", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["quest", "condition"], name="title_condition_has_one_owner"),
            models.CheckConstraint(condition=Q(progress__lte=100), name="title_duty_progress_in_percent"),
        ]
        indexes = [models.Index(fields=["department", "due"], name="title_duties_of_department")]


@guarded(through="quest")
@tracked
class TitleEvidence(models.Model):
    """A paper that shows that a condition is met."""

    quest = models.ForeignKey(TitleQuest, models.PROTECT, related_name="evidence")
    condition = models.CharField(_("条件"), max_length=40)
    title = models.CharField(_("证明材料"), max_length=160)
    file_name = models.CharField(_("文件名"), max_length=255)
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("上传人"))
    at = models.DateTimeField(_("上传时间"))

    class Meta:
        verbose_name = _("创建证明材料")
        ordering = ["pk"]
