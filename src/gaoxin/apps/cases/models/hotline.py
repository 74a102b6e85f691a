"""Tickets of the hotline 12345: their own number and clock beside ours, and the files they came in."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.visit_states import ImportState, RowState
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class TicketImport(models.Model):
    """A file of tickets: its bytes by hash, which column means what, and what became of it. It is taken in once."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    file_name = models.CharField(_("文件名"), max_length=255)
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    head = models.JSONField(_("表头"), default=list)
    columns = models.JSONField(_("列的含义"), default=dict)
    state = models.CharField(_("状态"), max_length=8, choices=ImportState, default=ImportState.READ)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(_("上传时间"))
    taken_at = models.DateTimeField(_("导入时间"), null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at", "-pk"]
        verbose_name = _("热线工单文件")
        indexes = [models.Index("zone", F("uploaded_at").desc(), F("id").desc(), name="ticket_files_by_day")]

    def __str__(self) -> str:
        return self.file_name


@guarded(zone="zone")
@tracked
class TicketRow(models.Model):
    """One row of a file as it stood there. Wrong rows stay, with what is wrong, until somebody brings a better file."""

    file = models.ForeignKey(TicketImport, models.PROTECT, related_name="rows")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    line = models.PositiveIntegerField(_("行号"))
    cells = models.JSONField(_("原文"), default=dict)
    state = models.CharField(_("状态"), max_length=8, choices=RowState)
    problems = models.JSONField(_("问题"), default=list)
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)

    class Meta:
        ordering = ["line"]
        verbose_name = _("热线工单文件的行")
        constraints = [models.UniqueConstraint(fields=["file", "line"], name="ticket_row_once")]


@guarded(through="case")
@tracked
class Ticket(models.Model):
    """What a case that came from the hotline keeps of it: `due` is the hotline's own limit, beside which ours runs.

    The names and private telephones of callers are never taken over; who has to call back asks the hotline.
    """

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="ticket")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    number = models.CharField(_("热线工单编号"), max_length=80)
    received_at = models.DateTimeField(_("热线受理时间"))
    due = models.DateTimeField(_("热线要求办结时间"), null=True, blank=True)
    caller = models.CharField(_("来电单位"), max_length=200, blank=True)
    wording = models.CharField(_("热线类别"), max_length=60, blank=True)
    exported_at = models.DateTimeField(_("答复导出时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("热线工单")
        constraints = [
            models.UniqueConstraint(fields=["zone", "number"], name="ticket_of_hotline_once"),
            models.CheckConstraint(
                condition=Q(due__isnull=True) | Q(due__gte=F("received_at")), name="ticket_due_later"
            ),
        ]
        indexes = [models.Index("zone", F("received_at").desc(), F("case").desc(), name="tickets_by_day")]
