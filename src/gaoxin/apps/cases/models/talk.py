"""What is said about a case, what is attached to it, and the trail of what happened."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.models.running import Step
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

NOT_INTERNAL = "NOT internal AND EXISTS (SELECT FROM cases_case seen WHERE seen.id = case_id)"
"""Whoever sees the case without belonging to its zone sees what is not internal."""


@guarded(zone="zone", rows=NOT_INTERNAL)
@tracked
class Message(models.Model):
    """Something said about a case: to whoever filed it, or among those who work on it (`internal`)."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="messages")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    internal = models.BooleanField(_("内部"), default=False)
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    said_at = models.DateTimeField(_("时间"))
    text = models.TextField(_("内容"))

    class Meta:
        ordering = ["said_at", "pk"]
        verbose_name = _("留言")


@guarded(zone="zone", rows=NOT_INTERNAL)
@tracked
class Attachment(models.Model):
    """A file of a case, kept by its hash outside the web root. `field` is the place in the form it answers; without one
    it belongs to a message or to the case."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="attachments")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    internal = models.BooleanField(_("内部"), default=False)
    message = models.ForeignKey(Message, models.PROTECT, null=True, blank=True, related_name="attachments")
    step = models.ForeignKey(Step, models.PROTECT, null=True, blank=True, related_name="attachments")
    field = models.CharField(_("表单项"), max_length=80, blank=True)
    file_name = models.CharField(_("文件名"), max_length=255)
    media_type = models.CharField(_("类型"), max_length=100)
    size = models.PositiveBigIntegerField(_("大小（字节）"))
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField(_("时间"))
    removed_at = models.DateTimeField(_("移除时间"), null=True, blank=True)

    class Meta:
        ordering = ["added_at", "pk"]
        verbose_name = _("附件")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "sha256", "field"], condition=Q(removed_at__isnull=True), name="file_attached_once"
            ),
        ]


@guarded(zone="zone", rows=NOT_INTERNAL, append_only=True)
class Trail(models.Model):
    """One thing that happened to a case, for its timeline: written once, in the transaction that did it.

    `what` is a word of the code (`filed`, `routed`, `answered`, …) whose sentence the page writes from `values`.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="trail")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    internal = models.BooleanField(_("内部"), default=False)
    step = models.ForeignKey(Step, models.PROTECT, null=True, blank=True, related_name="+")
    what = models.CharField(_("经过"), max_length=40)
    values = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(_("时间"))

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("办理经过")
        indexes = [models.Index("case", F("at").desc(), F("id").desc(), name="trail_of_case")]
