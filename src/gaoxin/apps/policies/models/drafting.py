"""The making of a policy: rounds, their stages with documents, and the calculations made before adoption."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models import Consultation
from gaoxin.apps.policies.drafting_states import DraftingState, Opinion, StepState
from gaoxin.apps.policies.models.clause import Clause
from gaoxin.apps.policies.models.policy import Policy
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Drafting(models.Model):
    """One round of making, or of evaluating and changing, a policy: `stage` is the key of the declared stage it is in.
    A zone's policy is only published through one."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    policy = models.OneToOneField(Policy, models.PROTECT, related_name="drafting", primary_key=True)
    reason = models.CharField(_("立项理由"), max_length=1_000)
    state = models.CharField(_("状态"), max_length=8, choices=DraftingState, default=DraftingState.RUNNING)
    stage = models.CharField(_("环节"), max_length=40)
    due_on = models.DateField(_("本环节期限"), null=True, blank=True)
    consultation = models.ForeignKey(
        Consultation, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    started_at = models.DateTimeField(_("立项时间"))
    ended_at = models.DateTimeField(_("结束时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("政策制定")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=DraftingState.RUNNING, ended_at__isnull=True)
                | (~Q(state=DraftingState.RUNNING) & Q(ended_at__isnull=False)),
                name="drafting_ends_at_a_time",
            ),
        ]
        indexes = [models.Index("zone", "state", "due_on", "policy", name="draftings_by_due")]


@guarded(zone="zone")
@tracked
class DraftingStep(models.Model):
    """One pass through a stage: begun, due, done on which day by whom, with which number and result."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    drafting = models.ForeignKey(Drafting, models.PROTECT, related_name="steps")
    stage = models.CharField(_("环节"), max_length=40)
    state = models.CharField(_("状态"), max_length=8, choices=StepState, default=StepState.OPEN)
    began_on = models.DateField(_("开始日期"))
    due_on = models.DateField(_("期限"), null=True, blank=True)
    done_on = models.DateField(_("完成日期"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("办理人"),
    )
    recorded_at = models.DateTimeField(_("登记时间"), null=True, blank=True)
    number = models.CharField(_("文书编号"), max_length=80, blank=True)
    unit = models.CharField(_("出具单位"), max_length=120, blank=True)
    opinion = models.CharField(_("结论"), max_length=12, choices=Opinion, blank=True)
    note = models.CharField(_("办理情况"), max_length=2_000, blank=True)

    class Meta:
        verbose_name = _("政策制定环节")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["drafting"], condition=Q(state=StepState.OPEN), name="drafting_in_one_stage_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state=StepState.OPEN, done_on__isnull=True)
                | (~Q(state=StepState.OPEN) & Q(done_on__isnull=False, done_by__isnull=False)),
                name="drafting_step_done_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(done_on__gte=F("began_on")),
                name="drafting_step_done_after_it_began",
            ),
        ]


@guarded(zone="zone")
@tracked
class DraftingPaper(models.Model):
    """A document of a stage: draft, report of the argument, opinion, minutes, filing."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    step = models.ForeignKey(DraftingStep, models.PROTECT, related_name="papers")
    title = models.CharField(_("文书"), max_length=120)
    document = models.ForeignKey(Document, models.PROTECT, related_name="+", db_index=False)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    added_at = models.DateTimeField(_("上传时间"))

    class Meta:
        verbose_name = _("政策制定文书")
        ordering = ["pk"]


@guarded(zone="zone")
@tracked
class Estimate(models.Model):
    """What a changed rule would do on the zone's own enterprises, counted on one day before it is adopted.

    `present` and `proposed` are rulebook texts; an empty `present` is no rule at all. Counts are [at least, at most],
    because facts are unknown; money is whole 分. `result` keeps the figures and the enterprises listed.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    clause = models.ForeignKey(Clause, models.PROTECT, related_name="estimates")
    title = models.CharField(_("方案"), max_length=120)
    on = models.DateField(_("测算日期"))
    present = models.TextField(_("现行规则"), blank=True)
    proposed = models.TextField(_("拟定规则"))
    enterprises = models.PositiveIntegerField(_("测算企业数"))
    result = models.JSONField(_("测算结果"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    made_at = models.DateTimeField(_("测算时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("政策测算")
        ordering = ["-pk"]
