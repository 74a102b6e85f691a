"""How a zone stands on each segment of each chain: worked out by a job, with the day on which that was done."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_states import GapVerdict
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
class SegmentStanding(models.Model):
    """One segment of one chain in one zone, as of `as_of`, from the yearly facts of `year`. Null is unknown.

    Money is in 分, growth in % over the year before, `quotient` the location quotient (1 is the country's average),
    `concentration` the Herfindahl index of output (0 to 1). `enterprises` counts confirmed placements, `proposed` those
    waiting; `figured` of the confirmed ones have an output. `gap` and its four parts go from 0 to 100; `gap` is null
    where nobody here needs the segment. `risk`, 0 to 100, is how badly a stop of one enterprise would hit: see
    `services.chains.sources.risk`. The row without a segment is the whole chain, each enterprise once. `parts` keeps
    what the parts were worked out from, for the page to tell.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=60)
    as_of = models.DateField(_("计算日期"))
    year = models.PositiveSmallIntegerField(_("数据年度"), null=True, blank=True)
    enterprises = models.PositiveIntegerField(_("本地企业"))
    proposed = models.PositiveIntegerField(_("待确认企业"))
    figured = models.PositiveIntegerField(_("有产值的企业"))
    output = models.BigIntegerField(_("产值"), null=True, blank=True)
    staff = models.PositiveIntegerField(_("从业人员"), null=True, blank=True)
    patents = models.PositiveIntegerField(_("有效发明专利"), null=True, blank=True)
    growth = models.FloatField(_("增长（%）"), null=True, blank=True)
    quotient = models.FloatField(_("区位商"), null=True, blank=True)
    concentration = models.FloatField(_("集中度"), null=True, blank=True)
    outside = models.PositiveIntegerField(_("全国上市企业"))
    leaders = ArrayField(models.BigIntegerField(), verbose_name=_("龙头企业"), default=list)
    gap = models.FloatField(_("缺口"), null=True, blank=True)
    demand = models.FloatField(_("本地需求"), null=True, blank=True)
    dependence = models.FloatField(_("外部依赖"), null=True, blank=True)
    feasibility = models.FloatField(_("可行性"), null=True, blank=True)
    availability = models.FloatField(_("可引企业"), null=True, blank=True)
    risk = models.FloatField(_("风险"), null=True, blank=True)
    extension = models.BooleanField(_("延链机会"), default=False)
    parts = models.JSONField(_("由来"), default=dict)

    class Meta:
        verbose_name = _("环节画像")
        constraints = [models.UniqueConstraint(fields=["zone", "chain", "segment"], name="segment_stands_once")]
        indexes = [models.Index("zone", F("gap").desc(nulls_last=True), name="segments_by_gap")]


@guarded(zone="zone")
@tracked
class GapOverride(models.Model):
    """What an expert says over a computed gap, with the reason. The latest that was not withdrawn holds; earlier ones
    stay."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=60)
    verdict = models.CharField(_("认定"), max_length=10, choices=GapVerdict)
    reason = models.CharField(_("理由"), max_length=500)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("认定人"))
    day = models.DateField(_("日期"))
    withdrawn_at = models.DateTimeField(_("撤销时间"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("撤销人")
    )

    class Meta:
        verbose_name = _("缺口认定")
        ordering = ["-pk"]
        indexes = [models.Index("zone", "chain", "segment", F("id").desc(), name="overrides_of_segment")]
