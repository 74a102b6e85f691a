"""Work outside a request, as the pages follow it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gaoxin.web.guard import unguarded


class JobState(models.TextChoices):
    """How far a job is. The last three are final."""

    QUEUED = "queued", _("排队中")
    RUNNING = "running", _("进行中")
    DONE = "done", _("已完成")
    FAILED = "failed", _("未完成")
    CANCELLED = "cancelled", _("已取消")


@unguarded("belongs to a person, in no zone: pages ask by person")
class Job(models.Model):
    """Work done outside a request. `task` is the queue's number of the run that is to do it."""

    kind = models.CharField(max_length=80)
    title = models.CharField(_("任务"), max_length=300)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("发起人")
    )
    language = models.CharField(max_length=10)
    arguments = models.JSONField(default=dict)
    state = models.CharField(_("状态"), max_length=10, choices=JobState, default=JobState.QUEUED)
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(null=True)
    message = models.CharField(_("进展"), max_length=500, blank=True)
    problems = models.JSONField(default=list)
    result = models.CharField(_("结果"), max_length=500, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    cancel_requested = models.BooleanField(default=False)
    task = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(_("提交时间"))
    started_at = models.DateTimeField(_("开始时间"), null=True)
    finished_at = models.DateTimeField(_("结束时间"), null=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["user", "-created_at"], name="jobs_of_person"),
            models.Index(fields=["state"], name="jobs_unfinished", condition=models.Q(state__in=["queued", "running"])),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def wording(self) -> str:
        """What is being done now, or why it failed, in the reader's language."""
        return gettext(self.message) if self.message else ""

    @property
    def finished(self) -> bool:
        return self.state in {JobState.DONE, JobState.FAILED, JobState.CANCELLED}

    @property
    def percent(self) -> int | None:
        """Whole percent done, or None while the length is unknown."""
        return min(100, self.done * 100 // self.total) if self.total else None
