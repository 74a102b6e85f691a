"""Processes as their editors leave them: drafts not yet published, and running cases taken over to another version."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.models.running import ProcessVersion
from gaoxin.apps.cases.states import Taken
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class ProcessDraft(models.Model):
    """What somebody is drawing of a process; the zone has one draft of each. `based_on` is the version it began from.
    `revision` counts what was saved, so that nobody overwrites what they have not seen."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    key = models.CharField(_("流程"), max_length=80)
    text = models.TextField(_("流程文件"))
    based_on = models.ForeignKey(ProcessVersion, models.PROTECT, null=True, blank=True, related_name="+")
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(_("保存时间"))
    revision = models.PositiveIntegerField(_("修订号"), default=1)

    history_leaves = ("revision",)

    class Meta:
        verbose_name = _("流程草稿")
        constraints = [models.UniqueConstraint(fields=["zone", "key"], name="one_draft_of_a_process")]


@guarded(zone="zone")
@tracked
class ProcessTransfer(models.Model):
    """Running cases of a zone taken over to a version of their process, or tried without changing anything
    (`rehearsed`). `renamed` names the new id of each step that has another one. The counts stand when it is over."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    target = models.ForeignKey(ProcessVersion, models.PROTECT, related_name="+")
    rehearsed = models.BooleanField(_("试算"))
    renamed = models.JSONField(_("环节对应"), default=dict)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    started_at = models.DateTimeField(_("开始时间"))
    finished_at = models.DateTimeField(_("完成时间"), null=True, blank=True)
    moved = models.PositiveIntegerField(_("已迁移"), default=0)
    kept = models.PositiveIntegerField(_("保留原版本"), default=0)

    class Meta:
        ordering = ["-started_at", "-pk"]
        verbose_name = _("流程迁移")


@guarded(through="transfer")
class TransferredCase(models.Model):
    """What became of one case in a transfer: taken over, or left as it was for the problems named."""

    transfer = models.ForeignKey(ProcessTransfer, models.PROTECT, related_name="cases")
    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    came = models.CharField(_("结果"), max_length=8, choices=Taken)
    opened = models.JSONField(_("新增待办"), default=list)
    problems = models.JSONField(_("原因"), default=list)

    class Meta:
        ordering = ["-came", "pk"]
        verbose_name = _("流程迁移的事项")
        constraints = [models.UniqueConstraint(fields=["transfer", "case"], name="case_transferred_once")]
