"""Issued versions of a plan and the changes between them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.models.plan import Plan
from gaoxin.apps.plans.states import ApprovalKind, RowKind
from gaoxin.apps.sources.models import Document
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="plan")
@tracked
class Version(models.Model):
    """One issue of the task list (印发稿). `contents` holds all rows as issued, so that versions can be compared."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("版次"))
    contents = models.JSONField()
    approval = models.CharField(_("依据"), max_length=10, choices=ApprovalKind)
    reason = models.CharField(_("说明"), max_length=500, blank=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    issued_at = models.DateTimeField(_("印发时间"))
    word = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    sheet = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["plan", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="version_numbered_once"),
            models.CheckConstraint(
                condition=~models.Q(approval=ApprovalKind.DIRECT) | ~models.Q(reason=""),
                name="direct_issue_says_why",
            ),
        ]


@guarded(through="plan")
@tracked
class Change(models.Model):
    """A change of a published goal or lead unit, on a named authority (批准文号). It shows in the next version."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="changes")
    kind = models.CharField(_("类别"), max_length=10, choices=RowKind)
    record = models.PositiveBigIntegerField(_("记录"))
    title = models.CharField(_("名称"), max_length=300)
    field = models.CharField(_("变更事项"), max_length=40)
    old = models.CharField(_("原值"), max_length=500)
    new = models.CharField(_("新值"), max_length=500)
    approval_number = models.CharField(_("批准文号"), max_length=100)
    reason = models.CharField(_("理由"), max_length=500, blank=True)
    version = models.ForeignKey(Version, models.PROTECT, null=True, blank=True, related_name="changes")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(_("变更时间"))

    class Meta:
        ordering = ["plan", "-changed_at"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(approval_number=""), name="change_names_its_authority"),
        ]
