"""Visits to enterprises (走访): the plan of a month or quarter, and each visit with what was asked."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.visit_states import VisitPeriod, VisitState
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class VisitPlan(models.Model):
    """Which enterprises are to be visited in a month or a quarter; fulfilment is counted from its visits."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(_("计划名称"), max_length=80)
    period = models.CharField(_("周期"), max_length=8, choices=VisitPeriod, default=VisitPeriod.MONTH)
    starts_on = models.DateField(_("开始日期"))
    ends_on = models.DateField(_("截止日期"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("制定人"))
    made_at = models.DateTimeField(_("制定时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = _("走访计划")
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="visit_plan_ends_after_start"),
            models.UniqueConstraint(fields=["zone", "title"], name="visit_plan_named_once"),
        ]
        indexes = [models.Index("zone", F("starts_on").desc(), F("id").desc(), name="visit_plans_by_day")]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone")
@tracked
class Visit(models.Model):
    """One enterprise to be visited by somebody until a day, and what was found. `met` are posts, never names."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    plan = models.ForeignKey(VisitPlan, models.PROTECT, null=True, blank=True, related_name="visits")
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="+", db_index=False)
    visitor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("走访人"))
    due_on = models.DateField(_("走访期限"))
    state = models.CharField(_("状态"), max_length=10, choices=VisitState, default=VisitState.PLANNED)
    visited_on = models.DateField(_("走访日期"), null=True, blank=True)
    met = models.CharField(_("接待岗位"), max_length=120, blank=True)
    situation = models.TextField(_("走访情况"), blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField(_("登记时间"), null=True, blank=True)
    cancelled_why = models.CharField(_("取消原因"), max_length=300, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("走访")
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "enterprise"], condition=~Q(state=VisitState.CANCELLED), name="visited_once_in_a_plan"
            ),
            models.CheckConstraint(
                condition=Q(state=VisitState.DONE, visited_on__isnull=False, recorded_at__isnull=False)
                | (~Q(state=VisitState.DONE) & Q(visited_on__isnull=True, recorded_at__isnull=True)),
                name="visit_done_on_a_day",
            ),
        ]
        indexes = [
            models.Index("visitor", "due_on", "id", name="visits_of_visitor", condition=Q(state=VisitState.PLANNED)),
            models.Index("zone", "due_on", "id", name="visits_of_zone"),
            models.Index("enterprise", F("visited_on").desc(), name="visits_of_enterprise"),
        ]


@guarded(zone="zone")
@tracked
class VisitQuestion(models.Model):
    """One question raised during a visit, and the case it became."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="questions")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField(_("序号"))
    case = models.OneToOneField(Case, models.PROTECT, related_name="visit_question")

    class Meta:
        ordering = ["position"]
        verbose_name = _("走访问题")
        constraints = [models.UniqueConstraint(fields=["visit", "position"], name="visit_question_numbered_once")]
