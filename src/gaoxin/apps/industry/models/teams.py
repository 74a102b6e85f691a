"""Who answers for a chain (链长制): seats by office, the year's lists with their progress, meetings of the chief.

Seats are offices, departments and places of the library of experts; who holds an office is not kept, except that a
seat may be tied to a sign-in of this system, so that its holder finds it."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models.occasions import ExpertSeat
from gaoxin.apps.industry.team_states import (
    DEPARTMENTS,
    ENDED,
    OFFICES,
    SINGLE,
    ItemKind,
    ItemState,
    SeatLevel,
    SeatRole,
)
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

DAYS = models.Func("since", "until", models.Value("[]"), function="DATERANGE", output_field=DateRangeField())
"""The days of a seat, both ends included; an empty end is open."""


def in_force(day: date) -> Q:
    """Seats that hold on a day."""
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gte=day))


@guarded(zone="zone", person="user")
@tracked
class TeamSeat(models.Model):
    """A seat in the team of one chain, from `since` to `until`. A successor's seat names the one it follows."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    chain = models.CharField(_("产业链"), max_length=60)
    role = models.CharField(_("席位"), max_length=8, choices=SeatRole)
    level = models.CharField(_("层级"), max_length=8, choices=SeatLevel, default=SeatLevel.ZONE)
    office = models.CharField(_("职务"), max_length=80, blank=True)
    user = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("关联登录账号")
    )
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("部门")
    )
    expert = models.ForeignKey(
        ExpertSeat, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("专家席位")
    )
    since = models.DateField(_("起始日期"))
    until = models.DateField(_("截止日期"), null=True, blank=True)
    basis = models.CharField(_("依据"), max_length=200, blank=True)
    ended_why = models.CharField(_("卸任说明"), max_length=200, blank=True)
    follows = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="followed", verbose_name=_("接任")
    )
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("链长制席位")
        ordering = ["-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="team_seat_ends_after_start"
            ),
            models.CheckConstraint(
                condition=(Q(role__in=OFFICES) & ~Q(office="") & Q(expert__isnull=True))
                | Q(role__in=DEPARTMENTS, department__isnull=False, expert__isnull=True)
                | Q(role=SeatRole.EXPERT, expert__isnull=False, department__isnull=True),
                name="team_seat_is_of_its_role",
            ),
            ExclusionConstraint(
                name="one_chief_and_one_lead_of_a_chain",
                expressions=[
                    ("zone", RangeOperators.EQUAL),
                    ("chain", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (DAYS, RangeOperators.OVERLAPS),
                ],
                condition=Q(role__in=SINGLE),
            ),
        ]
        indexes = [models.Index("zone", "chain", F("since").desc(), name="team_seats_of_chain")]

    def __str__(self) -> str:
        return str(self.office or self.department or self.expert)


@guarded(zone="zone")
@tracked
class ChainPlan(models.Model):
    """What a chain's team wants of one year; its lists hang on this."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    chain = models.CharField(_("产业链"), max_length=60)
    year = models.PositiveSmallIntegerField(_("年度"))
    goal = models.TextField(_("年度目标"), max_length=1000)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("产业链年度计划")
        ordering = ["chain", "-year"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "chain", "year"], name="chain_planned_once_a_year"),
            models.CheckConstraint(condition=Q(year__range=(2000, 2100)), name="chain_plan_year_in_reach"),
        ]

    def __str__(self) -> str:
        return f"{self.chain} {self.year}"


@guarded(zone="zone")
@tracked
class ChainMeeting(models.Model):
    """A meeting of a chain's chief (调度会): when, under whom by office, what was said. What was decided are items."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    chain = models.CharField(_("产业链"), max_length=60)
    held_on = models.DateField(_("召开日期"))
    title = models.CharField(_("会议名称"), max_length=120)
    chair = models.CharField(_("主持人职务"), max_length=80)
    minutes = models.TextField(_("会议纪要"), max_length=4000)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("产业链调度会")
        ordering = ["-held_on", "-pk"]
        indexes = [models.Index("zone", "chain", F("held_on").desc(), name="chain_meetings_by_day")]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone")
@tracked
class ChainItem(models.Model):
    """One line of a list: what, by which department, until when, by which measure, how far (`percent`, 0 to 100).

    `came_from` is the item of the year before that went on in this one; `meeting` the one that decided it. `reminded`
    is the day on which its department was last told that it is late."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    plan = models.ForeignKey(ChainPlan, models.PROTECT, related_name="items", db_index=False)
    kind = models.CharField(_("清单"), max_length=10, choices=ItemKind)
    title = models.CharField(_("事项"), max_length=160)
    detail = models.TextField(_("情况"), max_length=1000, blank=True)
    measure = models.TextField(_("措施"), max_length=1000)
    department = models.ForeignKey(
        Department, models.PROTECT, related_name="+", verbose_name=_("责任部门"), db_index=False
    )
    due = models.DateField(_("完成期限"))
    segment = models.CharField(_("环节"), max_length=60, blank=True)
    enterprise = models.ForeignKey(
        Enterprise, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("企业"), db_index=False
    )
    state = models.CharField(_("状态"), max_length=8, choices=ItemState, default=ItemState.OPEN)
    percent = models.PositiveSmallIntegerField(_("进度（%）"), default=0)
    ended_on = models.DateField(_("办结日期"), null=True, blank=True)
    ended_why = models.CharField(_("办结说明"), max_length=500, blank=True)
    came_from = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="went_on", verbose_name=_("结转自")
    )
    meeting = models.ForeignKey(
        ChainMeeting, models.PROTECT, null=True, blank=True, related_name="items", verbose_name=_("调度会")
    )
    reminded = models.DateField(_("最近提醒日期"), null=True, blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    history_leaves = ("reminded",)

    class Meta:
        verbose_name = _("产业链清单事项")
        ordering = ["due", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(percent__lte=100), name="chain_item_in_percent"),
            models.CheckConstraint(
                condition=(Q(state__in=ENDED, ended_on__isnull=False) & ~Q(ended_why=""))
                | (~Q(state__in=ENDED) & Q(ended_on__isnull=True, ended_why="")),
                name="chain_item_ends_with_a_word",
            ),
        ]
        indexes = [
            models.Index("plan", "kind", "due", "id", name="chain_items_of_plan"),
            models.Index("zone", "state", "due", "id", name="chain_items_by_due"),
            models.Index("department", "state", "due", name="chain_items_of_department"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone")
@tracked
class ItemProgress(models.Model):
    """What was told of an item on a day. Ending and reopening are told here too; one taken back stays, crossed out.

    `before` and `percent_before` are what the item was, so that the latest word can be taken back."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    item = models.ForeignKey(ChainItem, models.PROTECT, related_name="entries", db_index=False)
    day = models.DateField(_("日期"))
    words = models.CharField(_("进展"), max_length=500)
    state = models.CharField(_("状态"), max_length=8, choices=ItemState)
    percent = models.PositiveSmallIntegerField(_("进度（%）"))
    before = models.CharField(_("原状态"), max_length=8, choices=ItemState)
    percent_before = models.PositiveSmallIntegerField(_("原进度（%）"))
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("填写人"))
    at = models.DateTimeField(_("填写时间"))
    taken_back = models.DateTimeField(_("撤回时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("清单事项进展")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__lte=100, percent_before__lte=100), name="item_progress_in_percent"
            )
        ]
        indexes = [models.Index("item", F("at").desc(), F("id").desc(), name="item_progress_latest")]
