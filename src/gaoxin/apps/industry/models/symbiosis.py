"""By-products that plants have and materials they could use, the runs that bring them together, proposed exchanges with
both sides' answers, and exchanges that took place."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.symbiosis_states import LineState, MatchState, Side, SideAnswer
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

ENDS = "giver_id = ANY ({organisations}) OR taker_id = ANY ({organisations})"
"""An exchange is seen by both of its ends."""


@guarded(zone="zone", organisation="organisation")
@tracked
class ByproductLine(models.Model):
    """What a plant has to give in a year and nobody takes yet, or could take in a year.

    `material` is an entry of the catalogue's by-products; `amount` is in `unit`, a mass, or another measure that
    `density` (in 吨/立方米) turns into mass. `qualities` are keyed as in the catalogue: of a by-product what it has
    (`{"value": "92"}`), of a need between what it must lie (`{"least": "90", "most": null}`), in the catalogue's units.
    `price` is in 分 for one unit, null where it is open. The place is the plant's, in CGCS2000 degrees; where it is
    empty the enterprise's own holds."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    holder_name = models.CharField(_("企业"), max_length=200)
    plant = models.CharField(_("厂区"), max_length=60, blank=True)
    side = models.CharField(_("类型"), max_length=6, choices=Side)
    material = models.CharField(_("物料"), max_length=60)
    year = models.PositiveSmallIntegerField(_("年度"))
    amount = models.DecimalField(_("年数量"), max_digits=14, decimal_places=3)
    unit = models.CharField(_("单位"), max_length=10)
    density = models.DecimalField(_("密度（吨/立方米）"), max_digits=8, decimal_places=4, null=True, blank=True)
    qualities = models.JSONField(_("质量指标"), default=dict, blank=True)
    reach_km = models.DecimalField(_("最远运距（公里）"), max_digits=7, decimal_places=1, null=True, blank=True)
    price = models.BigIntegerField(_("参考价（分）"), null=True, blank=True)
    note = models.CharField(_("说明"), max_length=300, blank=True)
    address = models.CharField(_("地址"), max_length=200, blank=True)
    longitude = models.DecimalField(_("经度"), max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(_("纬度"), max_digits=8, decimal_places=6, null=True, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=LineState, default=LineState.ACTIVE)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("申报人"))
    made_at = models.DateTimeField(_("申报时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("副产物供需")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "organisation", "plant", "side", "material", "year"],
                condition=Q(state="active"),
                name="byproduct_declared_once_a_year",
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="byproduct_amount_above_zero"),
            models.CheckConstraint(
                condition=Q(density__isnull=True) | Q(density__gt=0), name="byproduct_density_above_zero"
            ),
            models.CheckConstraint(
                condition=Q(reach_km__isnull=True) | Q(reach_km__gt=0), name="byproduct_reach_above_zero"
            ),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(
                    longitude__isnull=False,
                    latitude__isnull=False,
                    longitude__range=(-180, 180),
                    latitude__range=(-90, 90),
                ),
                name="byproduct_coordinates_are_a_pair",
            ),
        ]
        indexes = [
            models.Index("zone", "year", "state", F("id").desc(), name="byproducts_of_year"),
            models.Index("zone", F("id").desc(), name="byproducts_of_zone"),
            models.Index("organisation", F("id").desc(), name="byproducts_of_organisation"),
        ]


@guarded(zone="zone")
@tracked
class SymbiosisRun(models.Model):
    """One matching over the declared lines of a year: the assumption on transport, how many lines went in, the linkage
    before, agreed and after, and the pairs that do not fit with why. Tonnes as decimals in text."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    year = models.PositiveSmallIntegerField(_("年度"))
    per_km = models.DecimalField(_("每吨公里的损耗（吨）"), max_digits=6, decimal_places=5)
    offers = models.PositiveIntegerField(_("可供项数"))
    needs = models.PositiveIntegerField(_("需求项数"))
    tonnes = models.DecimalField(_("方案数量（吨）"), max_digits=16, decimal_places=3)
    linkage = models.JSONField(_("产业关联度"), default=dict)
    unmatched = models.JSONField(_("未匹配"), default=list)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("运行人"))
    at = models.DateTimeField(_("运行时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("副产物匹配运行")
        ordering = ["-pk"]
        indexes = [models.Index("zone", "year", F("id").desc(), name="symbiosis_runs_of_year")]


class Exchanged(models.Model):
    """What goes from whom to whom. Names are copied, for neither end reads the other's record."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    giver = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("供方"))
    giver_name = models.CharField(_("供方名称"), max_length=200)
    giver_plant = models.CharField(_("供方厂区"), max_length=60, blank=True)
    taker = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("用方"))
    taker_name = models.CharField(_("用方名称"), max_length=200)
    taker_plant = models.CharField(_("用方厂区"), max_length=60, blank=True)
    material = models.CharField(_("物料"), max_length=60)
    tonnes = models.DecimalField(_("数量（吨）"), max_digits=14, decimal_places=3)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        abstract = True


@guarded(zone="zone", rows=ENDS)
@tracked
class SymbiosisMatch(Exchanged):
    """An exchange that a run proposes for a year, until both ends agree or one does not. `net` is what is left of the
    tonnes after transport."""

    run = models.ForeignKey(SymbiosisRun, models.PROTECT, related_name="matches", verbose_name=_("匹配运行"))
    offer = models.ForeignKey(ByproductLine, models.PROTECT, related_name="given", verbose_name=_("可供副产物"))
    need = models.ForeignKey(ByproductLine, models.PROTECT, related_name="taken", verbose_name=_("需求材料"))
    km = models.DecimalField(_("距离（公里）"), max_digits=8, decimal_places=2)
    net = models.DecimalField(_("扣除运输后（吨）"), max_digits=14, decimal_places=3)
    reason = models.CharField(_("匹配理由"), max_length=500)
    state = models.CharField(_("状态"), max_length=10, choices=MatchState, default=MatchState.PROPOSED)
    giver_answer = models.CharField(_("供方意见"), max_length=8, choices=SideAnswer, default=SideAnswer.WAITING)
    giver_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("供方登记人")
    )
    giver_at = models.DateTimeField(_("供方答复时间"), null=True, blank=True)
    taker_answer = models.CharField(_("用方意见"), max_length=8, choices=SideAnswer, default=SideAnswer.WAITING)
    taker_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("用方登记人")
    )
    taker_at = models.DateTimeField(_("用方答复时间"), null=True, blank=True)
    answer_note = models.CharField(_("答复说明"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("副产物匹配")
        ordering = ["-tonnes", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["run", "offer", "need"], name="symbiosis_match_once_a_run"),
            models.CheckConstraint(condition=Q(tonnes__gt=0), name="symbiosis_match_above_zero"),
            models.CheckConstraint(condition=~Q(giver=F("taker")), name="symbiosis_match_between_two"),
        ]
        indexes = [
            models.Index("zone", "state", F("tonnes").desc(), "id", name="symbiosis_matches_by_state"),
            models.Index("zone", F("id").desc(), name="symbiosis_matches_of_zone"),
        ]


@guarded(zone="zone", rows=ENDS)
@tracked
class SymbiosisExchange(Exchanged):
    """Tonnes that went from one end to the other on or until `day`: of a match, or of an exchange that runs without
    one."""

    match = models.ForeignKey(
        SymbiosisMatch, models.PROTECT, null=True, blank=True, related_name="exchanges", verbose_name=_("副产物匹配")
    )
    day = models.DateField(_("日期"))
    document = models.CharField(_("凭证（合同、磅单编号）"), max_length=120)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("登记人"))
    at = models.DateTimeField(_("登记时间"))

    class Meta:
        verbose_name = _("副产物实际交换")
        ordering = ["-day", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "giver", "taker", "material", "day", "document"], name="symbiosis_exchange_once"
            ),
            models.CheckConstraint(condition=Q(tonnes__gt=0), name="symbiosis_exchange_above_zero"),
            models.CheckConstraint(condition=~Q(giver=F("taker")), name="symbiosis_exchange_between_two"),
        ]
        indexes = [models.Index("zone", F("day").desc(), F("id").desc(), name="symbiosis_exchanges_by_day")]
