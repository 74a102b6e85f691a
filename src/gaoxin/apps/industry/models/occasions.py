"""Occasions and ledgers of attraction: journeys of leaders, activities, experts by post, contacts of foreign-invested
enterprises, links of a gap to a technology or partner. Posts and organisations only, no person is named."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_states import ActivityKind, BridgeKind, BridgeState
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


class Ledger(models.Model):
    """What every line of a ledger has: its zone, the department that answers for it, who wrote it and when."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("责任部门"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        abstract = True


@guarded(zone="zone")
@tracked
class OutsideVisit(Ledger):
    """A journey on which a leader, named by post, went to bring enterprises in (领导外出招商)."""

    post = models.CharField(_("带队领导职务"), max_length=60)
    starts_on = models.DateField(_("出发日期"))
    ends_on = models.DateField(_("返回日期"))
    place = models.CharField(_("目的地"), max_length=80)
    purpose = models.CharField(_("招商方向"), max_length=300)
    visited = models.TextField(_("走访企业和机构"), max_length=2000)
    result = models.TextField(_("成果和后续事项"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("外出招商")
        ordering = ["-starts_on", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="visit_ends_after_start")]
        indexes = [models.Index("zone", F("starts_on").desc(), F("id").desc(), name="outside_visits_by_day")]

    def __str__(self) -> str:
        return f"{self.starts_on} {self.place}"


@guarded(zone="zone")
@tracked
class AttractionActivity(Ledger):
    """An occasion at which the zone presented itself; `signed` projects with `amount` in 分 agreed there."""

    name = models.CharField(_("活动名称"), max_length=160)
    kind = models.CharField(_("类型"), max_length=10, choices=ActivityKind)
    day = models.DateField(_("日期"))
    place = models.CharField(_("地点"), max_length=80)
    attended = models.PositiveIntegerField(_("参会企业（家）"), default=0)
    signed = models.PositiveIntegerField(_("签约项目（个）"), default=0)
    amount = models.PositiveBigIntegerField(_("签约金额（分）"), default=0)
    result = models.TextField(_("成效"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("招商活动")
        ordering = ["-day", "-pk"]
        indexes = [models.Index("zone", F("day").desc(), F("id").desc(), name="attraction_activities_by_day")]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone")
@tracked
class ExpertSeat(Ledger):
    """A seat of the expert library: a post in an organisation that advises on a field; who holds it is not kept."""

    organisation = models.CharField(_("单位"), max_length=160)
    post = models.CharField(_("岗位"), max_length=80)
    field = models.CharField(_("专业领域"), max_length=120)
    chain = models.CharField(_("产业链"), max_length=60, blank=True)
    since = models.DateField(_("入库日期"))
    until = models.DateField(_("出库日期"), null=True, blank=True)

    class Meta:
        verbose_name = _("招商专家席位")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "organisation", "post", "field"], name="expert_seat_kept_once"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="expert_seat_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} {self.post}"


@guarded(zone="zone")
@tracked
class ForeignContact(Ledger):
    """A foreign-invested enterprise that the zone keeps in touch with, every so many days (重点外资企业联系)."""

    company = models.CharField(_("外资企业"), max_length=200)
    country = models.CharField(_("投资方国家或地区"), max_length=60)
    parent = models.CharField(_("境外母公司"), max_length=200, blank=True)
    every_days = models.PositiveSmallIntegerField(_("联系间隔（天）"), default=90)
    contacted_on = models.DateField(_("最近联系日期"))
    intent = models.CharField(_("增资或者新项目意向"), max_length=500, blank=True)
    wants = models.CharField(_("需要协调的事项"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("重点外资企业联系")
        ordering = ["contacted_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "company"], name="foreign_contact_kept_once"),
            models.CheckConstraint(condition=Q(every_days__range=(7, 730)), name="foreign_contact_within_two_years"),
        ]

    def __str__(self) -> str:
        return self.company


@guarded(zone="zone")
@tracked
class Bridge(Ledger):
    """A gap of a chain linked to a technology or a partner who could close it (搭桥)."""

    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=120)
    kind = models.CharField(_("对接对象"), max_length=10, choices=BridgeKind)
    partner = models.CharField(_("单位"), max_length=200)
    offer = models.CharField(_("能提供什么"), max_length=500)
    receiver = models.CharField(_("区内承接单位"), max_length=200, blank=True)
    state = models.CharField(_("状态"), max_length=8, choices=BridgeState, default=BridgeState.PROPOSED)
    due = models.DateField(_("下一步期限"), null=True, blank=True)
    result = models.CharField(_("结果"), max_length=500, blank=True)
    closed_on = models.DateField(_("办结日期"), null=True, blank=True)

    class Meta:
        verbose_name = _("搭桥事项")
        ordering = ["-pk"]
        indexes = [
            models.Index("zone", F("id").desc(), name="bridges_of_zone"),
            models.Index("zone", "chain", F("id").desc(), name="bridges_of_chain"),
        ]

    def __str__(self) -> str:
        return f"{self.segment} {self.partner}"
