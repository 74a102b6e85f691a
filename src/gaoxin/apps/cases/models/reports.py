"""Direct reports (直报): what the zone sends straight to the level above, and the copies others are sent."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.report_states import ABOVE, ReportState
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class DirectReport(models.Model):
    """What a direct report has beyond its case. `zone` sends it; the viewers of `to_zone` receive and answer it, for
    the `office` there. `kind` is an entry of `direct_reports`; `answer_number` is the number of the paper above."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="direct_report")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("直报类别"), max_length=40)
    to_zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False, verbose_name=_("收件层级"))
    office = models.CharField(_("收件单位"), max_length=120)
    state = models.CharField(_("状态"), max_length=10, choices=ReportState, default=ReportState.SENT)
    received_at = models.DateTimeField(_("收件时间"), null=True, blank=True)
    returned_for = models.CharField(_("退回补正内容"), max_length=1000, blank=True)
    returns = models.PositiveSmallIntegerField(_("退回次数"), default=0)
    answer = models.CharField(_("答复"), max_length=2000, blank=True)
    answer_number = models.CharField(_("上级文号"), max_length=60, blank=True)
    answered_at = models.DateTimeField(_("答复时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("直报件")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ReportState.ANSWERED, answered_at__isnull=False)
                | (~Q(state=ReportState.ANSWERED) & Q(answered_at__isnull=True)),
                name="direct_report_answered_at_a_time",
            ),
        ]
        indexes = [
            models.Index("zone", F("case").desc(), name="direct_reports_of_zone"),
            models.Index("to_zone", F("case").desc(), name="direct_reports_to_zone"),
            models.Index("to_zone", "case", name="direct_reports_waiting", condition=Q(state__in=ABOVE)),
        ]


@guarded(through="report")
@tracked
class ReportCopy(models.Model):
    """A copy of a direct report: for the viewers of a zone between, on behalf of the office named."""

    report = models.ForeignKey(DirectReport, models.PROTECT, related_name="copies")
    zone = models.ForeignKey(Zone, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("抄报层级"))
    office = models.CharField(_("抄报单位"), max_length=120)
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    seen_at = models.DateTimeField(_("阅知时间"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("直报抄报")
        constraints = [models.UniqueConstraint(fields=["report", "office"], name="copy_once_an_office")]
