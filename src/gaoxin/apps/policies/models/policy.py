"""Policies as documents: who issued them, when they are in force, where they stand in the 1+N tree, what ends what."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.library_states import EdgeKind, PolicyLevel, PolicyState, ReadingState, ReminderKind, Topic
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

PUBLIC = "state IN ('published', 'repealed')"
"""Policies that everybody reads."""
EDGE_PUBLIC = (
    "EXISTS (SELECT FROM policies_policy seen WHERE seen.id = newer_id AND seen.state IN ('published', 'repealed'))"
)


@guarded(zone="zone", readable=PUBLIC)
@tracked
class Policy(models.Model):
    """One policy document as a zone's library keeps it, by its number 文号 where it has one.

    `parent` is the main policy that a supporting one belongs to (1+N). A day belongs to the time in force when it is
    between `in_force_from` and `in_force_until`, both counted; an open end is none. `repealed_on` is the first day on
    which it no longer holds.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("上级政策")
    )
    level = models.CharField(_("层级"), max_length=10, choices=PolicyLevel)
    topic = models.CharField(_("主题"), max_length=16, choices=Topic, default=Topic.COMPREHENSIVE)
    title = models.CharField(_("标题"), max_length=200)
    number = models.CharField(_("文号"), max_length=80, blank=True)
    issuer = models.CharField(_("发文机关"), max_length=120)
    department = models.ForeignKey(
        Department, models.PROTECT, related_name="+", db_index=False, verbose_name=_("主管部门")
    )
    issued_on = models.DateField(_("印发日期"), null=True, blank=True)
    in_force_from = models.DateField(_("施行日期"), null=True, blank=True)
    in_force_until = models.DateField(_("有效期至"), null=True, blank=True)
    review_by = models.DateField(_("评估清理期限"), null=True, blank=True)
    repealed_on = models.DateField(_("失效日期"), null=True, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=PolicyState, default=PolicyState.DRAFTING)
    registration = models.CharField(_("登记编号"), max_length=80, blank=True)
    text = models.TextField(_("正文"), blank=True)
    interpretation = models.TextField(_("政策解读"), blank=True)
    source_link = models.CharField(_("原文网址"), max_length=300, blank=True)
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("原文文件")
    )
    reading = models.CharField(_("识读"), max_length=8, choices=ReadingState, default=ReadingState.NONE)
    reading_problem = models.JSONField(_("识读问题"), null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    published_at = models.DateTimeField(_("公开时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("政策文件")
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "number"], condition=~Q(number=""), name="policy_numbered_once_in_zone"
            ),
            models.CheckConstraint(
                condition=Q(in_force_until__isnull=True)
                | Q(in_force_from__isnull=True)
                | Q(in_force_until__gte=F("in_force_from")),
                name="policy_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[PolicyState.DRAFTING, PolicyState.DROPPED])
                | Q(published_at__isnull=False, in_force_from__isnull=False),
                name="policy_published_has_its_day",
            ),
        ]
        indexes = [
            models.Index("zone", F("issued_on").desc(nulls_last=True), F("id").desc(), name="policies_by_day"),
            models.Index("zone", "in_force_until", "id", name="policies_by_end"),
            models.Index("zone", "title", "id", name="policies_by_title"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone", readable=EDGE_PUBLIC)
@tracked
class PolicyEdge(models.Model):
    """What a newer policy does to an older one. Superseding and repealing end the older one on `from_day`."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    newer = models.ForeignKey(Policy, models.PROTECT, related_name="does")
    older = models.ForeignKey(Policy, models.PROTECT, related_name="undergoes")
    kind = models.CharField(_("关系"), max_length=12, choices=EdgeKind)
    from_day = models.DateField(_("自何日起"), null=True, blank=True)
    note = models.CharField(_("说明"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("政策关系")
        constraints = [
            models.UniqueConstraint(fields=["newer", "older", "kind"], name="policy_edge_once"),
            models.CheckConstraint(condition=~Q(newer=F("older")), name="policy_edge_joins_two"),
        ]


@guarded(zone="zone")
@tracked
class PolicyReminder(models.Model):
    """That a department was told once that a day comes near; the same day is not told again."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    policy = models.ForeignKey(Policy, models.PROTECT, related_name="reminders")
    kind = models.CharField(_("提醒事项"), max_length=8, choices=ReminderKind)
    day = models.DateField(_("日期"))
    told_at = models.DateTimeField(_("提醒时间"))

    class Meta:
        verbose_name = _("政策提醒")
        constraints = [models.UniqueConstraint(fields=["policy", "kind", "day"], name="policy_reminded_once")]
