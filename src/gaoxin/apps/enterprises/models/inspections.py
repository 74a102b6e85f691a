"""Inspections of enterprises: the visit, what is looked at in it, who goes, the code at the door, and the rating."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.inspection_states import InspectionBasis, InspectionState, Recheck, Result
from gaoxin.apps.enterprises.models.draws import Draw
from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.enterprises.models.inspections_planning import Inspector, PlanLine
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", organisation="organisation", readable="published_at IS NOT NULL")
@tracked
class Inspection(models.Model):
    """One visit to an enterprise, by one department or several together (综合查一次).

    `name` is the enterprise's name when it was planned, which is what is published. The visit takes place between the
    two days. What was merged into another visit keeps `merged_into`.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="inspections")
    name = models.CharField(_("企业名称"), max_length=200)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("牵头部门"))
    basis = models.CharField(_("检查来由"), max_length=10, choices=InspectionBasis)
    reason = models.CharField(_("理由"), max_length=300, blank=True)
    line = models.ForeignKey(
        PlanLine, models.PROTECT, null=True, blank=True, related_name="inspections", verbose_name=_("计划事项")
    )
    draw = models.ForeignKey(
        Draw, models.PROTECT, null=True, blank=True, related_name="drawn", verbose_name=_("随机抽取")
    )
    starts_on = models.DateField(_("检查期起"))
    ends_on = models.DateField(_("检查期止"))
    state = models.CharField(_("状态"), max_length=10, choices=InspectionState, default=InspectionState.PLANNED)
    notified_at = models.DateTimeField(_("通知时间"), null=True, blank=True)
    entered_at = models.DateTimeField(_("入企时间"), null=True, blank=True)
    recorded_at = models.DateTimeField(_("完成时间"), null=True, blank=True)
    publish_by = models.DateField(_("公示期限"), null=True, blank=True)
    published_at = models.DateTimeField(_("公示时间"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name=_("并入")
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("安排人"))
    made_at = models.DateTimeField(_("安排时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = _("涉企检查")
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="inspection_ends_after_it_begins"),
            models.CheckConstraint(
                condition=Q(basis=InspectionBasis.PLAN) | ~Q(reason=""), name="unplanned_inspection_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(state=InspectionState.MERGED, merged_into__isnull=False)
                | (~Q(state=InspectionState.MERGED) & Q(merged_into__isnull=True)),
                name="merged_inspection_names_the_other",
            ),
            models.UniqueConstraint(
                fields=["line", "enterprise"],
                condition=Q(line__isnull=False) & ~Q(state=InspectionState.CANCELLED),
                name="plan_line_inspects_once",
            ),
        ]
        indexes = [
            models.Index("zone", F("starts_on").desc(), F("id").desc(), name="inspections_by_day"),
            models.Index("zone", "starts_on", "id", name="inspections_by_day_up"),
            models.Index(fields=["zone", "state", "starts_on"], name="inspections_in_state"),
            models.Index(fields=["zone", "department", "starts_on"], name="inspections_of_department"),
            models.Index(
                F("published_at").desc(),
                F("id").desc(),
                name="inspections_published",
                condition=Q(published_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name


PUBLISHED = """
EXISTS (SELECT FROM enterprises_inspection seen WHERE seen.id = inspection_id AND seen.published_at IS NOT NULL)
"""


@guarded(zone="zone", organisation="organisation", readable=PUBLISHED)
@tracked
class InspectedItem(models.Model):
    """One item looked at in a visit, and what came of it."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="items")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    item = models.CharField(_("检查事项"), max_length=60)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("检查部门"))
    result = models.CharField(_("检查结果"), max_length=14, choices=Result, blank=True)
    found = models.CharField(_("检查情况"), max_length=500, blank=True)
    due_on = models.DateField(_("整改期限"), null=True, blank=True)
    recheck = models.CharField(_("复查结果"), max_length=10, choices=Recheck, blank=True)
    recheck_note = models.CharField(_("复查情况"), max_length=300, blank=True)
    rechecked_on = models.DateField(_("复查日期"), null=True, blank=True)
    came_from = models.ForeignKey(
        Inspection, models.PROTECT, null=True, blank=True, related_name="given_items", verbose_name=_("原检查")
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("检查事项结果")
        constraints = [
            models.UniqueConstraint(fields=["inspection", "item"], name="inspection_looks_at_an_item_once"),
            models.CheckConstraint(
                condition=~Q(result=Result.ORDERED) | Q(due_on__isnull=False), name="ordered_correction_has_a_day"
            ),
        ]
        indexes = [
            models.Index(
                fields=["zone", "due_on"], name="items_to_recheck", condition=Q(due_on__isnull=False, recheck="")
            )
        ]

    def __str__(self) -> str:
        return self.item


@guarded(zone="zone", organisation="organisation")
@tracked
class TeamMember(models.Model):
    """An inspector who goes to a visit, and when they signed in at the door."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="team")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    inspector = models.ForeignKey(Inspector, models.PROTECT, related_name="visits", verbose_name=_("检查人员"))
    certificate = models.CharField(_("执法证号"), max_length=40)
    signed_at = models.DateTimeField(_("签到时间"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("检查组成员")
        constraints = [models.UniqueConstraint(fields=["inspection", "inspector"], name="inspector_goes_once")]

    def __str__(self) -> str:
        return self.certificate


@guarded(organisation="organisation")
class EntryCode(models.Model):
    """The code that an enterprise shows at the door. Only its own people see it: whoever knows it stands there."""

    inspection = models.OneToOneField(Inspection, models.CASCADE, primary_key=True, related_name="entry_code")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    code = models.CharField(_("入企码"), max_length=8)
    failed = models.PositiveSmallIntegerField(_("输错次数"), default=0)

    class Meta:
        verbose_name = _("入企码")

    def __str__(self) -> str:
        return str(self.inspection_id)


@guarded(zone="zone", organisation="organisation")
@tracked
class InspectionRating(models.Model):
    """What the enterprise says of a visit, from one star to five."""

    inspection = models.OneToOneField(Inspection, models.CASCADE, primary_key=True, related_name="rating")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    stars = models.PositiveSmallIntegerField(_("评分"))
    comment = models.CharField(_("意见"), max_length=300, blank=True)
    rated_at = models.DateTimeField(_("评价时间"))

    class Meta:
        ordering = ["-rated_at"]
        verbose_name = _("检查评价")
        constraints = [models.CheckConstraint(condition=Q(stars__range=(1, 5)), name="inspection_rating_in_range")]

    def __str__(self) -> str:
        return str(self.stars)
