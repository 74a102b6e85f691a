"""Key projects of a published plan and the stages they have gone through."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.models.plan import Plan
from gaoxin.apps.plans.models.rows import Row
from gaoxin.apps.plans.states import Stage
from gaoxin.apps.sources.models import Document, Passage
from gaoxin.apps.zones.models import Department
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="plan")
@tracked
class Project(models.Model):
    """A key project as the plan lists it. `investment` is the planned total in 分 (hundredths of a yuan)."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="projects")
    row = models.OneToOneField(Row, models.PROTECT, null=True, blank=True, related_name="project")
    passage = models.ForeignKey(Passage, models.PROTECT, null=True, blank=True, related_name="+")
    position = models.PositiveIntegerField(_("序号"))
    name = models.CharField(_("项目名称"), max_length=300)
    box = models.CharField(_("所在专栏"), max_length=200, blank=True)
    category = models.CharField(_("类别"), max_length=100, blank=True)
    builders = models.CharField(_("建设主体"), max_length=300, blank=True)
    start_year = models.PositiveSmallIntegerField(_("开始年"), null=True, blank=True)
    end_year = models.PositiveSmallIntegerField(_("结束年"), null=True, blank=True)
    investment = models.BigIntegerField(_("总投资（分）"), null=True, blank=True)
    areas = models.JSONField(_("面积"), default=list, blank=True)
    content = models.TextField(_("建设内容"), blank=True)
    stage = models.CharField(_("阶段"), max_length=12, choices=Stage, default=Stage.CONCEIVED)
    stage_since = models.DateField(_("阶段起始"), null=True, blank=True)
    lead = models.ForeignKey(
        Department, models.PROTECT, verbose_name=_("牵头单位"), null=True, blank=True, related_name="led_projects"
    )
    supporting = models.ManyToManyField(Department, blank=True, related_name="supported_projects")
    other_units = models.CharField(_("其他责任单位"), max_length=500, blank=True)
    revision = models.PositiveIntegerField(_("修订号"), default=0)

    class Meta:
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "position"], name="project_numbered_once"),
            models.CheckConstraint(
                condition=models.Q(start_year__isnull=True)
                | models.Q(end_year__isnull=True)
                | models.Q(start_year__lte=models.F("end_year")),
                name="project_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@guarded(through="project")
@tracked
class StageReport(models.Model):
    """A stage a project entered on a day, as reported. The newest report by day and entry is the project's stage."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="stages")
    stage = models.CharField(_("阶段"), max_length=12, choices=Stage)
    on = models.DateField(_("日期"))
    note = models.CharField(_("说明"), max_length=500, blank=True)
    evidence = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField(_("填报时间"))

    class Meta:
        ordering = ["project", "-on", "-entered_at"]
