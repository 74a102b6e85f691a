"""Tasks of a published plan and the progress told of them."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.models.plan import Plan
from gaoxin.apps.plans.models.rows import Row
from gaoxin.apps.sources.models import Document, Passage
from gaoxin.apps.zones.models import Department
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="plan")
@tracked
class Task(models.Model):
    """Something the plan says is to be done. Its supervision (立项, 督办, 销号) is a case of the cases app."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="tasks")
    row = models.OneToOneField(Row, models.PROTECT, null=True, blank=True, related_name="task")
    passage = models.ForeignKey(Passage, models.PROTECT, null=True, blank=True, related_name="+")
    position = models.PositiveIntegerField(_("序号"))
    number = models.CharField(_("编号"), max_length=40, blank=True)
    title = models.CharField(_("任务"), max_length=300)
    headings = ArrayField(models.CharField(max_length=300), verbose_name=_("所在章节"), default=list)
    text = models.TextField(_("内容"), blank=True)
    deadline_text = models.CharField(_("时限表述"), max_length=200, blank=True)
    due = models.DateField(_("完成时限"), null=True, blank=True)
    lead = models.ForeignKey(
        Department, models.PROTECT, verbose_name=_("牵头单位"), null=True, blank=True, related_name="led_tasks"
    )
    supporting = models.ManyToManyField(Department, blank=True, related_name="supported_tasks")
    other_units = models.CharField(_("其他责任单位"), max_length=500, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["plan", "position"]
        constraints = [models.UniqueConstraint(fields=["plan", "position"], name="task_numbered_once")]

    def __str__(self) -> str:
        return self.title


@guarded(through="task")
@tracked
class ProgressNote(models.Model):
    """What has been done about a task, in words and with evidence; never a typed percentage."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="notes")
    on = models.DateField(_("日期"))
    text = models.TextField(_("进展"))
    evidence = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField(_("填报时间"))

    class Meta:
        ordering = ["task", "-on", "-entered_at"]
