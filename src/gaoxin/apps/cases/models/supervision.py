"""Supervision of backlogs and of single cases: rungs climbed, documents issued, cases listed by a leader."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.supervision_states import LISTED_OPEN, ListedState, OrderKind, OrderState
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class BacklogEpisode(models.Model):
    """A time in which a department or a person had a backlog, from the first rung until nothing is reached any more."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    ladder = models.CharField(_("督办阶梯"), max_length=40)
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("部门")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    began_at = models.DateTimeField(_("开始时间"))
    ended_at = models.DateTimeField(_("结束时间"), null=True, blank=True)

    class Meta:
        ordering = ["-began_at", "-pk"]
        verbose_name = _("办理积压")
        constraints = [
            models.CheckConstraint(
                condition=Q(department__isnull=False) ^ Q(person__isnull=False), name="backlog_is_somebodys"
            ),
            models.UniqueConstraint(
                fields=["zone", "ladder", "department", "person"],
                condition=Q(ended_at__isnull=True),
                nulls_distinct=False,
                name="one_backlog_at_a_time",
            ),
        ]


@guarded(zone="zone")
class BacklogStanding(models.Model):
    """How the backlog of a department or a person stood when it was last looked at: computed, for lists that answer at
    once. `oldest_due` is the limit of what is late the longest."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    ladder = models.CharField(_("督办阶梯"), max_length=40)
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("部门")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    held = models.PositiveIntegerField(_("在办件数"))
    overdue = models.PositiveIntegerField(_("超时件数"))
    oldest = models.PositiveIntegerField(_("最长超时（工作日）"))
    oldest_due = models.DateTimeField(_("最早的过期期限"), null=True, blank=True)
    share = models.PositiveSmallIntegerField(_("超时占比（千分之）"))
    rung = models.CharField(_("督办方式"), max_length=40, blank=True)
    at = models.DateTimeField(_("统计时间"))

    class Meta:
        ordering = ["-overdue", "-oldest", "pk"]
        verbose_name = _("办理积压情况")
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "ladder", "department", "person"], nulls_distinct=False, name="backlog_stands_once"
            ),
        ]


@guarded(zone="zone")
@tracked
class BacklogStep(models.Model):
    """A rung that was climbed for a backlog, once, with the figures it was climbed for. `share` is in thousandths."""

    episode = models.ForeignKey(BacklogEpisode, models.PROTECT, related_name="steps")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    rung = models.CharField(_("督办方式"), max_length=40)
    at = models.DateTimeField(_("时间"))
    held = models.PositiveIntegerField(_("在办件数"))
    overdue = models.PositiveIntegerField(_("超时件数"))
    oldest = models.PositiveIntegerField(_("最长超时（工作日）"))
    share = models.PositiveSmallIntegerField(_("超时占比（千分之）"))

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("积压督办")
        constraints = [models.UniqueConstraint(fields=["episode", "rung"], name="backlog_rung_climbed_once")]


@guarded(zone="zone")
@tracked
class SupervisionOrder(models.Model):
    """A 督办单 or 通报 to a department: drafted by the ladder or by hand, numbered when it is issued."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("文种"), max_length=10, choices=OrderKind)
    state = models.CharField(_("状态"), max_length=10, choices=OrderState, default=OrderState.DRAFT)
    step = models.OneToOneField(BacklogStep, models.PROTECT, null=True, blank=True, related_name="order")
    department = models.ForeignKey(
        Department, models.PROTECT, related_name="+", verbose_name=_("送达部门"), db_index=False
    )
    number = models.CharField(_("编号"), max_length=40, blank=True)
    reason = models.CharField(_("督办事由"), max_length=500)
    demand = models.CharField(_("督办要求"), max_length=500)
    drafted_at = models.DateTimeField(_("起草时间"))
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    issued_at = models.DateTimeField(_("签发时间"), null=True, blank=True)
    answer_due = models.DateTimeField(_("反馈期限"), null=True, blank=True)
    answer = models.CharField(_("反馈情况"), max_length=1000, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(_("反馈时间"), null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(_("办结时间"), null=True, blank=True)
    note = models.CharField(_("审核意见"), max_length=300, blank=True)
    sha256 = models.CharField(_("文件指纹"), max_length=64, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-drafted_at", "-pk"]
        verbose_name = _("督办文书")
        constraints = [
            models.UniqueConstraint(fields=["number"], condition=~Q(number=""), name="order_numbered_once"),
            models.CheckConstraint(
                condition=Q(state__in=[OrderState.DRAFT, OrderState.DROPPED], number="", issued_at__isnull=True)
                | (
                    ~Q(state__in=[OrderState.DRAFT, OrderState.DROPPED])
                    & ~Q(number="")
                    & Q(issued_at__isnull=False, answer_due__isnull=False)
                ),
                name="order_issued_with_number",
            ),
        ]
        indexes = [
            models.Index("zone", F("drafted_at").desc(), F("id").desc(), name="orders_by_day"),
            models.Index("zone", "department", "state", name="orders_of_department"),
        ]

    def __str__(self) -> str:
        return self.number or str(self.get_kind_display())


@guarded(zone="zone")
@tracked
class OrderedCase(models.Model):
    """A case that a document of supervision names, with its limit as it stood then."""

    order = models.ForeignKey(SupervisionOrder, models.PROTECT, related_name="cases")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="orders")
    due = models.DateTimeField(_("期限"), null=True, blank=True)

    class Meta:
        ordering = ["due", "pk"]
        verbose_name = _("督办文书所列事项")
        constraints = [models.UniqueConstraint(fields=["order", "case"], name="case_ordered_once")]


@guarded(zone="zone")
@tracked
class Listed(models.Model):
    """挂牌督办: a leader's decision about one case, with responsible leader, day and the criterion for striking off."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="listed")
    number = models.CharField(_("编号"), max_length=40, unique=True)
    state = models.CharField(_("状态"), max_length=8, choices=ListedState, default=ListedState.LISTED)
    reason = models.CharField(_("挂牌理由"), max_length=500)
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("责任领导")
    )
    due_on = models.DateField(_("挂牌时限"))
    criterion = models.CharField(_("销号标准"), max_length=500)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("决定人"))
    decided_at = models.DateTimeField(_("决定时间"))
    evidence = models.CharField(_("达标情况"), max_length=1000, blank=True)
    applied_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    applied_at = models.DateTimeField(_("申请销号时间"), null=True, blank=True)
    finding = models.CharField(_("核实意见"), max_length=500, blank=True)
    struck_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    struck_at = models.DateTimeField(_("销号时间"), null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("挂牌督办")
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(state__in=LISTED_OPEN), name="case_listed_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state=ListedState.STRUCK, struck_at__isnull=False)
                | (~Q(state=ListedState.STRUCK) & Q(struck_at__isnull=True)),
                name="struck_off_at_a_time",
            ),
        ]
        indexes = [models.Index("zone", "state", "due_on", "id", name="listed_by_day")]

    def __str__(self) -> str:
        return self.number
