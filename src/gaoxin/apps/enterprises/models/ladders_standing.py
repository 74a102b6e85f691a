"""How each enterprise stands against each rulebook in force: worked out again when facts, rules or dates change."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.ladder_states import Reach
from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded


@guarded(zone="zone", organisation="organisation")
class LadderStanding(models.Model):
    """One enterprise against one edition of a rulebook. Derived: nothing here is entered by anybody.

    book      key of the rulebook's edition (catalogue, or published in the zone)
    since     the day from which the answer has been this one; the zone's last run says up to when it was looked at
    steps     conditions that fail: at least so many steps away; `unsettled` conditions are unknown
    failed, unknown   the conditions' ids; `lacks` are names of the facts that are missing for the unknown ones
    effort    of the shortest way, in the points of `catalogue/advice`; null where it is not worked out
    """

    enterprise = models.ForeignKey(Enterprise, models.CASCADE, related_name="+", db_constraint=False, db_index=False)
    zone = models.ForeignKey(Zone, models.CASCADE, related_name="+", db_constraint=False, db_index=False)
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="+", db_constraint=False, db_index=False
    )
    book = models.CharField(_("规则"), max_length=60)
    since = models.DateField(_("判定日期"))
    reach = models.PositiveSmallIntegerField(_("达标状态"), choices=Reach)
    steps = models.PositiveSmallIntegerField(_("未达条件数"))
    unsettled = models.PositiveSmallIntegerField(_("待核条件数"))
    failed = ArrayField(models.CharField(max_length=20), verbose_name=_("未达条件"), default=list)
    unknown = ArrayField(models.CharField(max_length=20), verbose_name=_("待核条件"), default=list)
    lacks = ArrayField(models.CharField(max_length=60), verbose_name=_("缺少的事实"), default=list)
    points_low = models.DecimalField(_("最低得分"), max_digits=7, decimal_places=2, null=True)
    points_high = models.DecimalField(_("最高得分"), max_digits=7, decimal_places=2, null=True)
    effort = models.PositiveIntegerField(_("工作量"), null=True)

    class Meta:
        verbose_name = _("梯度判定")
        ordering = ["enterprise", "book"]
        constraints = [models.UniqueConstraint(fields=["enterprise", "book"], name="standing_once_a_book")]
        # Each serves a filter and its order with nothing between: the database takes what is near for as frequent as
        # what is far, and would else look for it along the primary key.
        indexes = [
            models.Index("zone", "book", "reach", "id", name="standing_by_reach"),
            models.Index("zone", "book", "steps", "id", name="standing_by_steps"),
            models.Index("zone", "book", F("effort").asc(nulls_last=True), "id", name="standing_by_effort"),
        ]

    def __str__(self) -> str:
        return self.book


@guarded(zone="zone")
class LadderRun(models.Model):
    """All enterprises of a zone judged once, on a day. `asked_by` nobody: the nightly run. `editions` holds the
    fingerprint of each rulebook's text, by its key."""

    zone = models.ForeignKey(Zone, models.CASCADE, related_name="+", db_index=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("发起人")
    )
    on_day = models.DateField(_("判定日期"))
    started_at = models.DateTimeField(_("开始时间"))
    finished_at = models.DateTimeField(_("结束时间"))
    enterprises = models.PositiveIntegerField(_("企业数"))
    editions = models.JSONField(_("规则版本"), default=dict)
    changed = models.PositiveIntegerField(_("变化的判定"))

    class Meta:
        verbose_name = _("梯度评估")
        ordering = ["-started_at", "-pk"]
        indexes = [models.Index("zone", F("started_at").desc(), name="ladder_runs")]

    def __str__(self) -> str:
        return f"{self.zone_id} {self.on_day}"
