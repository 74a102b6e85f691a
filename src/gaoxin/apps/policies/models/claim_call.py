"""Calls for claims (申报通知): for which clause, until when, from which budget, and who is asked."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_states import CallMode, CallState, Desk, GroupRule, ReviewKind
from gaoxin.apps.policies.models.budget import Budget
from gaoxin.apps.policies.models.clause import Clause
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", readable="state <> 'draft'")
@tracked
class ClaimCall(models.Model):
    """One call. Money in 分. `ceiling` is what the clause may cost in the year, `enterprise_cap` what one enterprise
    may get by it in the year; empty: no such cap. Calls with a name in `groups` in common pay for the same thing in one
    year: `group_rule` says what happens where an enterprise would get money by two of them. `minutes` is the number of
    the minutes that settled who gets what without applying. `materials` are names, each with the fact that may prove
    it.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    clause = models.ForeignKey(Clause, models.PROTECT, related_name="calls", db_index=False, verbose_name=_("政策条款"))
    budget = models.ForeignKey(Budget, models.PROTECT, related_name="calls", verbose_name=_("资金"))
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("主管部门"))
    number = models.CharField(_("编号"), max_length=40)
    title = models.CharField(_("通知标题"), max_length=160)
    subject = models.CharField(_("支持事项"), max_length=120)
    basis = models.CharField(_("政策依据"), max_length=200)
    text = models.TextField(_("通知正文"), blank=True)
    year = models.PositiveSmallIntegerField(_("兑现年度"))
    mode = models.CharField(_("兑现方式"), max_length=8, choices=CallMode, default=CallMode.APPLY)
    state = models.CharField(_("状态"), max_length=8, choices=CallState, default=CallState.DRAFT)
    opens_on = models.DateField(_("受理开始"))
    closes_on = models.DateField(_("受理截止"))
    materials = models.JSONField(_("申报材料"), default=list)
    review = models.CharField(_("评审方式"), max_length=8, choices=ReviewKind, default=ReviewKind.NONE)
    enterprise_cap = models.PositiveBigIntegerField(_("单户年度上限（分）"), null=True, blank=True)
    ceiling = models.PositiveBigIntegerField(_("本次总额上限（分）"), null=True, blank=True)
    groups = ArrayField(models.CharField(max_length=40), verbose_name=_("不重复享受组"), default=list, blank=True)
    group_rule = models.CharField(_("重叠处理"), max_length=10, choices=GroupRule, default=GroupRule.HIGHEST)
    minutes = models.CharField(_("会议纪要号"), max_length=60, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("拟稿人"))
    made_at = models.DateTimeField(_("拟稿时间"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("发布人")
    )
    published_at = models.DateTimeField(_("发布时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("申报通知")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "number"], name="call_numbered_once"),
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="call_closes_after_it_opens"),
            models.CheckConstraint(
                condition=Q(state="draft", published_at__isnull=True)
                | (~Q(state="draft") & Q(published_at__isnull=False)),
                name="call_published_at_a_moment",
            ),
        ]
        indexes = [
            models.Index(fields=["zone", "state", "closes_on"], name="calls_by_closing"),
            models.Index(fields=["clause", "year"], name="calls_of_a_clause"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(through="call")
@tracked
class CallDesk(models.Model):
    """A department whose word is asked for on every claim of a call."""

    call = models.ForeignKey(ClaimCall, models.CASCADE, related_name="desks", db_index=False)
    desk = models.CharField(_("联审事项"), max_length=12, choices=Desk)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("联审部门"))

    class Meta:
        verbose_name = _("联审部门")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["call", "desk"], name="desk_asked_once_in_a_call")]
