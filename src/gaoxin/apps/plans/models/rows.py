"""What was read out of a plan's document, before it counts: rows to accept or drop, and findings to settle."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.models.plan import Plan
from gaoxin.apps.plans.states import (
    AnswerKind,
    Decision,
    FindingState,
    Outcome,
    RowKind,
    RowState,
    UnitOrigin,
    UnitPart,
)
from gaoxin.apps.zones.models import Department
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="plan")
@tracked
class Row(models.Model):
    """One indicator, project or task as read (`original`, never changed) and as it stands after correction (`current`).

    Both are objects of the reading contract (fields of `gaoxin read --json`). `revision` guards against two officers
    overwriting each other: a change names the revision it saw.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="rows")
    kind = models.CharField(_("类别"), max_length=10, choices=RowKind)
    position = models.PositiveIntegerField()
    title = models.CharField(_("名称"), max_length=300)
    original = models.JSONField(null=True)
    current = models.JSONField(_("现读"))
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    state = models.CharField(_("状态"), max_length=10, choices=RowState, default=RowState.READ)
    merged_into = models.ForeignKey(
        "self", models.CASCADE, verbose_name=_("并入"), null=True, blank=True, related_name="merged"
    )
    revision = models.PositiveIntegerField(_("修订号"), default=0)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("处理人"), null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("处理时间"), null=True, blank=True)

    class Meta:
        ordering = ["plan", "start", "position"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "kind", "position"], name="row_numbered_once"),
            models.CheckConstraint(
                condition=Q(state=RowState.MERGED, merged_into__isnull=False)
                | (~Q(state=RowState.MERGED) & Q(merged_into__isnull=True)),
                name="merged_row_names_the_row_it_went_into",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def corrected(self) -> bool:
        return self.original is not None and self.original != self.current


@guarded(through="row")
@tracked
class RowUnit(models.Model):
    """A unit proposed or settled for a row. A unit outside the zone has a name and no department."""

    row = models.ForeignKey(Row, models.CASCADE, related_name="units")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(_("单位"), max_length=120)
    part = models.CharField(_("分工"), max_length=10, choices=UnitPart)
    origin = models.CharField(_("依据"), max_length=10, choices=UnitOrigin)
    reason = models.CharField(_("说明"), max_length=300, blank=True)

    class Meta:
        ordering = ["row", "part", "pk"]
        constraints = [models.UniqueConstraint(fields=["row", "name"], name="unit_named_once_in_row")]

    def __str__(self) -> str:
        return self.name


@guarded(through="row")
@tracked
class Answer(models.Model):
    """What a unit answered to its part of a row in one round of consultation, and what became of it. Only the newest
    answer counts; a unit that said nothing until the round was closed has a silent answer without a person."""

    row = models.ForeignKey(Row, models.CASCADE, related_name="answers")
    round = models.PositiveSmallIntegerField()
    department = models.ForeignKey(Department, models.PROTECT, related_name="+")
    kind = models.CharField(_("反馈"), max_length=10, choices=AnswerKind)
    proposed = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(_("理由"), max_length=500, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(_("反馈时间"))
    outcome = models.CharField(_("处理结果"), max_length=10, choices=Outcome, blank=True)
    outcome_reason = models.CharField(_("处理理由"), max_length=500, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(_("处理时间"), null=True, blank=True)

    class Meta:
        ordering = ["row", "answered_at"]
        constraints = [
            models.UniqueConstraint(fields=["row", "round", "department"], name="department_answers_once_a_round"),
            models.CheckConstraint(
                condition=~Q(kind=AnswerKind.OBJECT) | (Q(proposed__isnull=False) & ~Q(reason="")),
                name="objection_names_another_unit_and_why",
            ),
            models.CheckConstraint(
                condition=Q(kind=AnswerKind.SILENT, answered_by__isnull=True)
                | (~Q(kind=AnswerKind.SILENT) & Q(answered_by__isnull=False)),
                name="only_silence_has_no_answerer",
            ),
            models.CheckConstraint(
                condition=Q(outcome="") | (~Q(outcome_reason="") & Q(settled_by__isnull=False)),
                name="settled_answer_says_who_and_why",
            ),
        ]


@guarded(through="plan")
@tracked
class Finding(models.Model):
    """A contradiction in the document's numbers, as the audit found it, and how it was settled.

    `reading` is an object of the reading contract (type, items, check, explanation).
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="findings")
    position = models.PositiveIntegerField()
    type = models.CharField(_("类型"), max_length=40)
    severity = models.CharField(_("把握"), max_length=10)
    indicator = models.CharField(_("指标"), max_length=300, blank=True)
    reading = models.JSONField()
    state = models.CharField(_("状态"), max_length=10, choices=FindingState, default=FindingState.OPEN)
    decision = models.CharField(_("处理"), max_length=10, choices=Decision, blank=True)
    holds = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.CharField(_("理由"), max_length=500, blank=True)
    revision = models.PositiveIntegerField(_("修订号"), default=0)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("处理人"), null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("处理时间"), null=True, blank=True)

    class Meta:
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "position"], name="finding_numbered_once"),
            models.CheckConstraint(
                condition=Q(state=FindingState.OPEN) | (~Q(decision="") & ~Q(reason="")),
                name="settled_finding_says_how_and_why",
            ),
            models.CheckConstraint(
                condition=~Q(decision=Decision.HOLDS) | Q(holds__isnull=False),
                name="finding_names_the_value_that_holds",
            ),
        ]
