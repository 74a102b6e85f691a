"""What an enterprise says should stand in its record: kept beside the record until an officer has looked at it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.enterprises.states import ProposalState, Subject
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", organisation="organisation")
@tracked
class Proposal(models.Model):
    """One value of one field. `before` and `after` are kept as JSON texts, numbers or null, money in whole 分."""

    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="proposals", db_constraint=False)
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_constraint=False, db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_constraint=False)
    subject = models.CharField(_("对象"), max_length=12, choices=Subject)
    field = models.CharField(_("字段"), max_length=40)
    year = models.PositiveSmallIntegerField(_("年度"), null=True, blank=True)
    before = models.JSONField(_("原值"), null=True)
    after = models.JSONField(_("申报值"), null=True)
    reason = models.CharField(_("说明"), max_length=300, blank=True)
    evidence = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("佐证")
    )
    state = models.CharField(_("状态"), max_length=10, choices=ProposalState, default=ProposalState.PENDING)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("申报人")
    )
    submitted_at = models.DateTimeField(_("申报时间"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("核定人")
    )
    decided_at = models.DateTimeField(_("核定时间"), null=True, blank=True)
    decision = models.CharField(_("核定意见"), max_length=300, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-submitted_at", "-pk"]
        verbose_name = _("申报更正")
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise", "subject", "field", "year"],
                name="one_pending_proposal_for_a_value",
                condition=Q(state=ProposalState.PENDING),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(subject=Subject.FACTS, year__isnull=False)
                | (~Q(subject=Subject.FACTS) & Q(year__isnull=True)),
                name="proposed_facts_have_a_year",
            ),
            models.CheckConstraint(
                condition=~Q(state=ProposalState.REJECTED) | ~Q(decision=""), name="rejection_has_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["zone", "state", "submitted_at"], name="proposals_waiting")]

    def __str__(self) -> str:
        return f"{self.enterprise_id} {self.field}"
