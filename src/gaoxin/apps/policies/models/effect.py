"""What became of a policy: what those who were paid say, and what is done about it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_states import AdjustmentState, Grade
from gaoxin.apps.policies.models.claim import Claim
from gaoxin.apps.policies.models.policy import Policy
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", organisation="organisation")
@tracked
class ClaimFeedback(models.Model):
    """The two questions that an enterprise answers after it was paid: was it easy, was it useful; and what it adds."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    claim = models.OneToOneField(Claim, models.PROTECT, related_name="feedback")
    policy = models.ForeignKey(Policy, models.PROTECT, related_name="feedback")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    easy = models.PositiveSmallIntegerField(_("办理是否方便"), choices=Grade)
    useful = models.PositiveSmallIntegerField(_("政策是否有用"), choices=Grade)
    words = models.CharField(_("意见建议"), max_length=500, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("填写人"))
    at = models.DateTimeField(_("填写时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("政策评价")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(easy__range=(1, 5)) & Q(useful__range=(1, 5)), name="feedback_grades_one_to_five"
            )
        ]
        indexes = [models.Index("zone", F("at").desc(), F("id").desc(), name="feedback_by_day")]


@guarded(zone="zone")
@tracked
class PolicyAdjustment(models.Model):
    """A policy that is to be looked at again: why, by whom, until when, and what was decided."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    policy = models.ForeignKey(Policy, models.PROTECT, related_name="adjustments")
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("责任部门"))
    why = models.CharField(_("为什么"), max_length=1000)
    due = models.DateField(_("期限"))
    state = models.CharField(_("状态"), max_length=8, choices=AdjustmentState, default=AdjustmentState.OPEN)
    answer = models.CharField(_("处理结果"), max_length=1000, blank=True)
    answered_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("处理人")
    )
    answered_at = models.DateTimeField(_("处理时间"), null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("提出人"))
    made_at = models.DateTimeField(_("提出时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("政策调整任务")
        ordering = ["due", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open") | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="adjustment_answered_with_words",
            )
        ]
        indexes = [models.Index("zone", "state", "due", "id", name="adjustments_by_due")]
