"""What leaders and meetings ask for: instructions on records, minutes with their items, what was done about them since,
and the papers in which the office of supervision tells of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.instruction_states import BulletinKind, BulletinState, LeaderVerdict
from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Instruction(models.Model):
    """What a leader wrote (批示) on a record of any app, by its kind (`app.model`) and key, or on one of its figures
    (`part`). `subject` is what that was called then. `year` and `serial` make its number, 批示〔2026〕12号."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="instruction")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    leader = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("批示领导"))
    year = models.PositiveSmallIntegerField(_("年"))
    serial = models.PositiveIntegerField(_("序号"))
    text = models.CharField(_("批示内容"), max_length=1000)
    record = models.CharField(_("记录类别"), max_length=80, blank=True)
    record_id = models.PositiveBigIntegerField(_("记录"), null=True, blank=True)
    part = models.CharField(_("数据"), max_length=80, blank=True)
    subject = models.CharField(_("批示对象"), max_length=300, blank=True)
    verdict = models.CharField(_("领导意见"), max_length=10, choices=LeaderVerdict, blank=True)
    rounds = models.PositiveSmallIntegerField(_("继续办次数"), default=0)

    class Meta:
        verbose_name = _("批示件")
        constraints = [
            models.UniqueConstraint(fields=["zone", "year", "serial"], name="instruction_numbered_once"),
            models.CheckConstraint(
                condition=Q(record="", record_id__isnull=True) | (~Q(record="") & Q(record_id__isnull=False)),
                name="instruction_on_one_record",
            ),
        ]
        indexes = [
            models.Index("zone", F("case").desc(), name="instructions_of_zone"),
            models.Index(fields=["record", "record_id"], name="instructions_on", condition=~Q(record="")),
        ]

    def __str__(self) -> str:
        return self.shown

    @property
    def shown(self) -> str:
        """The number as it is written in papers."""
        return f"批示〔{self.year}〕{self.serial}号"


@guarded(zone="zone")
@tracked
class Minutes(models.Model):
    """Minutes of a meeting whose items are followed. The paper itself is in the office system; `number` is its number
    there."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(_("会议名称"), max_length=200)
    number = models.CharField(_("纪要编号"), max_length=60, blank=True)
    held_on = models.DateField(_("会议日期"))
    text = models.TextField(_("纪要正文"), blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-held_on", "-pk"]
        verbose_name = _("会议纪要")
        constraints = [
            models.UniqueConstraint(fields=["zone", "number"], condition=~Q(number=""), name="minutes_numbered_once"),
        ]
        indexes = [models.Index("zone", F("held_on").desc(), F("id").desc(), name="minutes_of_zone")]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone")
@tracked
class MeetingItem(models.Model):
    """One item of minutes as a case. `text` is the passage of the minutes that settled it."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="meeting_item")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="items")
    position = models.PositiveSmallIntegerField(_("序号"))
    text = models.TextField(_("议定内容"), blank=True)

    class Meta:
        ordering = ["minutes", "position"]
        verbose_name = _("会议议定事项")
        constraints = [models.UniqueConstraint(fields=["minutes", "position"], name="item_numbered_once")]
        indexes = [models.Index("zone", F("case").desc(), name="items_of_zone")]


@guarded(through="case")
@tracked
class Progress(models.Model):
    """What has been done about a supervised case by a day, in words, between receipt and answer."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="progress")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+")
    on = models.DateField(_("日期"))
    text = models.TextField(_("进展情况"))
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(_("填报时间"))

    class Meta:
        ordering = ["-on", "-entered_at"]
        verbose_name = _("办理进展")


@guarded(zone="zone")
@tracked
class Bulletin(models.Model):
    """A 督查通报 of a month (`period`) or a 督查专报 on one subject. `body` holds sections: paragraphs of words with
    the figures in them, each figure with the keys of the cases it counts."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("种类"), max_length=10, choices=BulletinKind)
    title = models.CharField(_("标题"), max_length=200)
    period = models.CharField(_("月份"), max_length=7, blank=True)
    subject = models.CharField(_("专题"), max_length=300, blank=True)
    body = models.JSONField(_("内容"), default=list)
    state = models.CharField(_("状态"), max_length=10, choices=BulletinState, default=BulletinState.DRAFT)
    year = models.PositiveSmallIntegerField(_("年"), null=True, blank=True)
    serial = models.PositiveIntegerField(_("期号"), null=True, blank=True)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField(_("起草时间"))
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    issued_at = models.DateTimeField(_("印发时间"), null=True, blank=True)
    note = models.CharField(_("审核意见"), max_length=500, blank=True)
    revision = models.PositiveIntegerField(_("修订号"), default=0)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    history_leaves = ("revision",)

    class Meta:
        ordering = ["-drafted_at", "-pk"]
        verbose_name = _("督查通报和专报")
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "kind", "year", "serial"],
                condition=Q(serial__isnull=False),
                name="bulletin_numbered_once",
            ),
            models.UniqueConstraint(
                fields=["zone", "period"],
                condition=Q(kind=BulletinKind.MONTHLY) & ~Q(state=BulletinState.DROPPED),
                name="one_bulletin_a_month",
            ),
            models.CheckConstraint(
                condition=Q(state=BulletinState.ISSUED, serial__isnull=False, issued_at__isnull=False)
                | ~Q(state=BulletinState.ISSUED),
                name="issued_bulletin_has_a_number",
            ),
        ]
        indexes = [models.Index("zone", F("drafted_at").desc(), F("id").desc(), name="bulletins_of_zone")]

    def __str__(self) -> str:
        return self.title

    @property
    def shown(self) -> str:
        """Its number as it is written in papers; empty before it is issued."""
        if self.serial is None:
            return ""
        return f"{'督通' if self.kind == BulletinKind.MONTHLY else '督专'}〔{self.year}〕{self.serial}期"
