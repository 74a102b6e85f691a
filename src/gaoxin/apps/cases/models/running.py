"""How a case runs: the state of its process, the steps people do, who has which part, and the limits."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.states import HELD, ClockState, PartState, StepState
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded, unguarded
from gaoxin.web.history import tracked


@unguarded("how a kind of case runs is no secret of a zone")
@tracked
class ProcessVersion(models.Model):
    """One version of a process as it was first used or published: the text of its file. Cases that began by it keep it.

    `zone` is empty for a process of the product, else the zone whose editor published it, and `why` says what for;
    `based_on` is the version it was drawn from.
    """

    key = models.CharField(_("流程"), max_length=80)
    version = models.CharField(_("版本"), max_length=64)
    name = models.CharField(_("名称"), max_length=200)
    zone = models.ForeignKey(Zone, models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField(_("流程文件"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    published_at = models.DateTimeField(_("发布时间"))
    why = models.CharField(_("发布说明"), max_length=500, blank=True)
    based_on = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["key", "-published_at"]
        verbose_name = _("流程版本")
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "key", "version"], name="process_version_once", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@guarded(through="case")
class Run(models.Model):
    """Where the tokens of a case's process stand, as `engines.flows` keeps it. Only moves write it, each under the
    lock of its case; what happened stands in the trail."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="run")
    process = models.ForeignKey(ProcessVersion, models.PROTECT, related_name="runs", verbose_name=_("流程版本"))
    state = models.TextField(_("流程状态"))

    class Meta:
        verbose_name = _("流程状态")


@guarded(through="case")
@tracked
class Step(models.Model):
    """One step of a case that people do: a user task of its process that was reached. `task` is its id in the state of
    the process, `element` its id in the drawing. `signing` holds who decided what (engine `flows.assignments`)."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="steps")
    task = models.CharField(max_length=80)
    element = models.CharField(max_length=120)
    name = models.CharField(_("环节"), max_length=120)
    role = models.CharField(_("承办角色"), max_length=80, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=StepState, default=StepState.OPEN)
    form = models.CharField(_("表单"), max_length=80, blank=True)
    signing = models.JSONField(_("办理记录"), default=dict)
    answers = models.JSONField(_("办理内容"), default=dict)
    opened_at = models.DateTimeField(_("开始时间"))
    finished_at = models.DateTimeField(_("完成时间"), null=True, blank=True)

    class Meta:
        ordering = ["opened_at", "pk"]
        verbose_name = _("环节")
        constraints = [
            models.UniqueConstraint(fields=["case", "task"], name="step_reached_once"),
            models.CheckConstraint(
                condition=Q(state=StepState.OPEN, finished_at__isnull=True)
                | (~Q(state=StepState.OPEN) & Q(finished_at__isnull=False)),
                name="step_finished_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone", organisation="organisation")
@tracked
class Part(models.Model):
    """One unit's or person's part in a step: what stands in a basket. A part of a department without a person waits to
    be taken by somebody there; a part of an organisation waits for its people. `deputy` may act for the person until
    `deputy_until` (委托)."""

    step = models.ForeignKey(Step, models.PROTECT, related_name="parts")
    case = models.ForeignKey(Case, models.PROTECT, related_name="parts")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("受托人")
    )
    deputy_until = models.DateTimeField(_("委托至"), null=True, blank=True)
    number = models.PositiveSmallIntegerField(_("序号"))
    state = models.CharField(_("状态"), max_length=10, choices=PartState, default=PartState.WAITING)
    opened_at = models.DateTimeField(_("开始时间"))
    due = models.DateTimeField(_("期限"), null=True, blank=True)
    urged = models.PositiveSmallIntegerField(_("催办次数"), default=0)
    finished_at = models.DateTimeField(_("完成时间"), null=True, blank=True)

    class Meta:
        ordering = ["due", "pk"]
        verbose_name = _("承办")
        constraints = [
            models.UniqueConstraint(fields=["step", "number"], name="part_numbered_once"),
            models.CheckConstraint(
                condition=Q(state__in=HELD, finished_at__isnull=True)
                | (~Q(state__in=HELD) & Q(finished_at__isnull=False)),
                name="part_finished_at_a_time",
            ),
        ]
        indexes = [
            models.Index(
                "person", F("due").asc(nulls_last=True), "id", name="basket_of_person", condition=Q(state__in=HELD)
            ),
            models.Index(
                "department",
                F("due").asc(nulls_last=True),
                "id",
                name="basket_of_department",
                condition=Q(state__in=HELD),
            ),
            models.Index(
                "organisation",
                F("due").asc(nulls_last=True),
                "id",
                name="basket_of_organisation",
                condition=Q(state__in=HELD, organisation__isnull=False),
            ),
        ]


@guarded(through="case")
@tracked
class Clock(models.Model):
    """One limit of a case, computed by `deadline()` from what happened (`happened`, in order): the stage it is for, on
    what authority, the moment it is due, and whether it was kept."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="clocks")
    step = models.ForeignKey(Step, models.PROTECT, null=True, blank=True, related_name="clocks")
    stage = models.CharField(_("时限"), max_length=40)
    happened = models.JSONField(_("计时经过"))
    basis = models.CharField(_("依据"), max_length=300, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=ClockState, default=ClockState.RUNNING)
    due = models.DateTimeField(_("期限"), null=True, blank=True)
    provisional = models.BooleanField(_("暂定"), default=False)
    met_at = models.DateTimeField(_("完成时间"), null=True, blank=True)
    next_alarm = models.DateTimeField(_("下次提醒"), null=True, blank=True)
    rung = models.PositiveSmallIntegerField(_("督办级次"), default=0)

    class Meta:
        ordering = ["due", "pk"]
        verbose_name = _("时限")
        indexes = [
            models.Index(fields=["next_alarm"], name="clocks_to_ring", condition=Q(next_alarm__isnull=False)),
        ]
