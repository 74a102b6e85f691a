"""Appeals beyond their process: how they were routed, what was answered with which outcome, and plans under review."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.appeal_states import Routed, Way
from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.models.running import Part, Step
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
class CasePiece(models.Model):
    """One telling piece of the text of a case, as a number (`engines.likeness`): what finds the former cases like it.

    Written with the case and derived from it. Looked up by equality, which an index serves under any scope.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    piece = models.IntegerField(_("词片"))
    case = models.ForeignKey(Case, models.CASCADE, related_name="pieces", db_index=False)

    class Meta:
        verbose_name = _("诉求词片")
        indexes = [models.Index("zone", "piece", F("case").desc(), name="cases_by_piece")]


@guarded(zone="zone")
@tracked
class Routing(models.Model):
    """One department that a case was assigned to by the dispatching office, and by what it was proposed.

    `topic` and `words` are the rule that spoke, `precedents` the former cases with department and outcome as they were
    shown. `days` is a limit of its own in working days. `month` is the first day of the month it was assigned in. What
    came back as wrongly assigned stands in `PartReturn`, by part and department.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="routings")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    step = models.ForeignKey(Step, models.PROTECT, related_name="routings", db_index=False)
    part = models.ForeignKey(Part, models.PROTECT, related_name="routings", db_index=False)
    department = models.ForeignKey(
        Department, models.PROTECT, related_name="+", verbose_name=_("承办部门"), db_index=False
    )
    lead = models.BooleanField(_("主办"))
    task = models.CharField(_("负责的部分"), max_length=500, blank=True)
    days = models.PositiveSmallIntegerField(_("本部门时限（工作日）"), null=True, blank=True)
    routed = models.CharField(_("分拨依据"), max_length=10, choices=Routed)
    topic = models.CharField(_("规则"), max_length=40, blank=True)
    words = models.JSONField(_("规则词"), default=list)
    precedents = models.JSONField(_("先例"), default=list)
    routed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("分拨人"), db_index=False
    )
    routed_at = models.DateTimeField(_("分拨时间"))
    month = models.DateField(_("月份"))

    class Meta:
        ordering = ["routed_at", "pk"]
        verbose_name = _("分拨")
        constraints = [models.UniqueConstraint(fields=["part", "department"], name="part_routed_to_a_department_once")]
        indexes = [
            models.Index(
                "zone",
                "month",
                "routed",
                "topic",
                "routed_by",
                "department",
                name="routings_by_month",
            )
        ]


@guarded(through="case")
@tracked
class CaseAnswer(models.Model):
    """An answer to a case with its outcome and what that needs; the last one counts.

    A plan that is kept open ends by another answer (`ended_at`); while it runs it is never counted as solved.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="answers")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    department = models.ForeignKey(Department, models.PROTECT, null=True, related_name="+", db_index=False)
    outcome = models.CharField(_("办理结果"), max_length=40)
    result = models.CharField(_("答复内容"), max_length=2000)
    basis = models.CharField(_("依据"), max_length=500, blank=True)
    ground = models.CharField(_("不予受理情形"), max_length=40, blank=True)
    plan = models.CharField(_("推进计划"), max_length=2000, blank=True)
    plan_due = models.DateField(_("完成时间"), null=True, blank=True)
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("责任领导")
    )
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    answered_at = models.DateTimeField(_("答复时间"))
    ended_at = models.DateTimeField(_("挂账结束时间"), null=True, blank=True)

    class Meta:
        ordering = ["answered_at", "pk"]
        verbose_name = _("答复")
        indexes = [
            models.Index(
                "zone",
                "plan_due",
                "id",
                name="plans_open",
                condition=Q(plan_due__isnull=False, ended_at__isnull=True),
            )
        ]


@guarded(zone="zone")
@tracked
class PlanReview(models.Model):
    """The monthly look at a case that is kept open with a plan: due on a day, then done. There is one open review for
    each open plan; the next is set when one is done."""

    answer = models.ForeignKey(CaseAnswer, models.PROTECT, related_name="reviews")
    case = models.ForeignKey(Case, models.PROTECT, related_name="plan_reviews")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    due = models.DateField(_("应复核日期"))
    text = models.CharField(_("进展和复核意见"), max_length=1000, blank=True)
    on_course = models.BooleanField(_("按计划推进"), null=True, blank=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    reviewed_at = models.DateTimeField(_("复核时间"), null=True, blank=True)
    dropped_at = models.DateTimeField(_("不再复核"), null=True, blank=True)

    class Meta:
        ordering = ["due", "pk"]
        verbose_name = _("挂账复核")
        constraints = [
            models.UniqueConstraint(
                fields=["answer"],
                condition=Q(reviewed_at__isnull=True, dropped_at__isnull=True),
                name="one_open_review_of_a_plan",
            )
        ]
        indexes = [
            models.Index(
                "zone",
                "due",
                "id",
                name="reviews_open",
                condition=Q(reviewed_at__isnull=True, dropped_at__isnull=True),
            )
        ]


@guarded(zone="zone", append_only=True)
class ContactAttempt(models.Model):
    """One recorded attempt to reach whoever filed a case: how, when, and what came of it."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="attempts")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    way = models.CharField(_("联系方式"), max_length=10, choices=Way)
    result = models.CharField(_("联系结果"), max_length=300)
    reached = models.BooleanField(_("联系上了"), default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField(_("时间"))

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("联系记录")
