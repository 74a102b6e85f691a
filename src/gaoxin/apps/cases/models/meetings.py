"""Coordination meetings: agenda, departments that attend, minutes, and what was decided with owner and day."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.visit_states import DecisionForm, DecisionState, MeetingKind, MeetingState
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Meeting(models.Model):
    """One meeting; `chair` is a post. Its decisions can only be made once it was held."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    number = models.CharField(_("编号"), max_length=40, unique=True)
    kind = models.CharField(_("类别"), max_length=12, choices=MeetingKind, default=MeetingKind.ENTERPRISES)
    title = models.CharField(_("会议名称"), max_length=120)
    begins_at = models.DateTimeField(_("时间"))
    place = models.CharField(_("会议地点"), max_length=120, blank=True)
    chair = models.CharField(_("主持（岗位）"), max_length=80)
    state = models.CharField(_("状态"), max_length=10, choices=MeetingState, default=MeetingState.PLANNED)
    minutes = models.TextField(_("纪要"), blank=True)
    called_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("召集人"))
    held_at = models.DateTimeField(_("纪要登记时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-begins_at", "-pk"]
        verbose_name = _("协调会议")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=MeetingState.HELD, held_at__isnull=False)
                | (~Q(state=MeetingState.HELD) & Q(held_at__isnull=True)),
                name="meeting_held_at_a_time",
            ),
        ]
        indexes = [models.Index("zone", F("begins_at").desc(), F("id").desc(), name="meetings_by_day")]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


@guarded(zone="zone")
@tracked
class AgendaItem(models.Model):
    """One item of the agenda: a case, an enterprise, or both."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField(_("序号"))
    title = models.CharField(_("议题"), max_length=200)
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="agenda")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )

    class Meta:
        ordering = ["position"]
        verbose_name = _("会议议题")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="agenda_numbered_once"),
            models.CheckConstraint(
                condition=Q(case__isnull=False) | Q(organisation__isnull=False), name="agenda_item_is_about_something"
            ),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone")
@tracked
class Seat(models.Model):
    """A department that is asked to a meeting, and whether it came."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="seats")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", db_index=False)
    attended = models.BooleanField(_("到会"), null=True, blank=True)

    class Meta:
        verbose_name = _("参会部门")
        constraints = [models.UniqueConstraint(fields=["meeting", "department"], name="department_asked_once")]


@guarded(zone="zone")
@tracked
class Decision(models.Model):
    """What a meeting decided: a case of its own or an instruction on one that runs, with department and day."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, blank=True, related_name="decisions")
    text = models.CharField(_("议定事项"), max_length=500)
    form = models.CharField(_("落实方式"), max_length=12, choices=DecisionForm)
    case = models.ForeignKey(Case, models.PROTECT, related_name="decisions")
    department = models.ForeignKey(
        Department, models.PROTECT, related_name="+", verbose_name=_("责任部门"), db_index=False
    )
    due_on = models.DateField(_("完成期限"))
    state = models.CharField(_("状态"), max_length=8, choices=DecisionState, default=DecisionState.OPEN)
    result = models.CharField(_("落实情况"), max_length=500, blank=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(_("落实时间"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("议定事项")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=DecisionState.OPEN, done_at__isnull=True)
                | Q(state=DecisionState.DONE, done_at__isnull=False),
                name="decision_done_at_a_time",
            ),
        ]
        indexes = [models.Index("zone", "state", "due_on", "id", name="decisions_followed")]
