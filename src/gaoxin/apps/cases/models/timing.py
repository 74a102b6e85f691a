"""What happened to the limits of a case, what was asked about them, and which rungs of the ladder were climbed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.states import ExtensionState
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="case")
@tracked
class Timing(models.Model):
    """What happened to the limits of a case, in order (engine `flows.limits`): from it all limits are computed anew.
    `kind` is the entry of `case_limits` it began by."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="timing")
    kind = models.CharField(_("时限类别"), max_length=40)
    happened = models.JSONField(_("计时经过"), default=list)

    class Meta:
        verbose_name = _("计时经过")


@guarded(through="case")
@tracked
class Extension(models.Model):
    """More time for a stage, asked by whoever handles the case before the limit, decided by a head."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="extensions")
    stage = models.CharField(_("时限"), max_length=40)
    why = models.CharField(_("理由"), max_length=300)
    state = models.CharField(_("状态"), max_length=8, choices=ExtensionState, default=ExtensionState.ASKED)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("申请时间"))
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(_("决定时间"), null=True, blank=True)
    note = models.CharField(_("意见"), max_length=300, blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        verbose_name = _("延期申请")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "stage"], condition=Q(state=ExtensionState.ASKED), name="extension_asked_once"
            ),
            models.CheckConstraint(
                condition=Q(state=ExtensionState.ASKED, decided_at__isnull=True)
                | (~Q(state=ExtensionState.ASKED) & Q(decided_at__isnull=False)),
                name="extension_decided_at_a_time",
            ),
        ]


@guarded(through="case")
@tracked
class Escalation(models.Model):
    """A rung of the ladder that was climbed: once for each stage and moment it was due."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="escalations")
    stage = models.CharField(_("时限"), max_length=40)
    rung = models.CharField(_("督办方式"), max_length=40)
    due = models.DateTimeField(_("期限"))
    at = models.DateTimeField(_("时间"))

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("督办")
        constraints = [
            models.UniqueConstraint(fields=["case", "stage", "rung", "due"], name="rung_climbed_once"),
        ]
