"""A plan of the zone: the document behind it, its years, and how far it has come."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.states import PlanState
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked
from gaoxin.web.models import Job


@guarded(zone="zone")
@tracked
class Plan(models.Model):
    """One plan read out of one document. `revision` counts every move, so that a stale page cannot move it again."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="plans")
    document = models.OneToOneField(Document, models.PROTECT, related_name="plan")
    name = models.CharField(_("名称"), max_length=300)
    first_year = models.PositiveSmallIntegerField(_("起始年"), null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(_("目标年"), null=True, blank=True)
    state = models.CharField(_("状态"), max_length=12, choices=PlanState, default=PlanState.READING)
    problem = models.JSONField(null=True, blank=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, blank=True, related_name="+")
    circulated_at = models.DateTimeField(_("征求意见起始"), null=True, blank=True)
    answers_due = models.DateTimeField(_("反馈截止"), null=True, blank=True)
    answers_due_provisional = models.BooleanField(default=False)
    round = models.PositiveSmallIntegerField(_("征求意见轮次"), default=0)
    returned_reason = models.CharField(_("退回理由"), max_length=500, blank=True)
    returned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    synthetic = models.BooleanField(_("模拟数据"), default=False)
    revision = models.PositiveIntegerField(_("修订号"), default=0)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="plans")
    created_at = models.DateTimeField(_("建立时间"))

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.name
