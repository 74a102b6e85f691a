"""The registry's record of an enterprise in a zone, and the parks and buildings enterprises sit in."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Left
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models.sourced import Sourced, wan_words
from gaoxin.apps.enterprises.states import EnterpriseStatus, IndustryState, PremisesKind, SizeClass
from gaoxin.apps.zones.models import Organisation, Presence, Zone
from gaoxin.web.guard import guarded, unguarded
from gaoxin.web.history import tracked, tracked_in_bulk


@unguarded("the names of parks and buildings are public")
@tracked
class Premises(models.Model):
    """A park, building or incubator inside a zone; `operator` is the organisation that runs it, where it is known."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="premises")
    name = models.CharField(_("名称"), max_length=120)
    kind = models.CharField(_("类型"), max_length=10, choices=PremisesKind)
    operator = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("运营单位")
    )
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["zone", "name"]
        constraints = [models.UniqueConstraint(fields=["zone", "name"], name="premises_named_once_in_zone")]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone", organisation="organisation")
@tracked_in_bulk
class Enterprise(Sourced):
    """An enterprise as one zone knows it: what its organisation is (name, code) stands there, what the zone needs to
    know about it stands here. Money is in whole 分; coordinates are CGCS2000 degrees.

    `zone` and `organisation` repeat the presence's, so that every row says by itself who may see it; the database holds
    them equal by one key over the three (laid in the migration, which is why the single keys are not laid again). That
    key and the one of the yearly facts are checked once a statement and not once a row, for the sake of imports.

    `size`, `size_year` and the `latest_…` columns are copies of what the yearly facts say, kept by the services that
    write facts, so that a list of a million rows can filter and sort by them. `merged` is kept likewise by merges: the
    record stays for its key and its history, the registry shows the one it went into.
    """

    presence = models.OneToOneField(
        Presence, models.PROTECT, primary_key=True, related_name="enterprise", db_constraint=False
    )
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="enterprises", db_constraint=False, db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="enterprises", db_constraint=False)

    division = models.CharField(_("行政区划代码"), max_length=12, blank=True)
    address = models.CharField(_("地址"), max_length=200, blank=True)
    longitude = models.DecimalField(_("经度"), max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(_("纬度"), max_digits=8, decimal_places=6, null=True, blank=True)
    premises = models.ForeignKey(
        Premises,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="enterprises",
        verbose_name=_("园区或楼宇"),
        db_index=False,
    )

    industry = models.CharField(_("行业代码"), max_length=4, blank=True)
    industry_division = models.GeneratedField(
        expression=Left("industry", 2), output_field=models.CharField(_("行业大类"), max_length=2), db_persist=True
    )
    industry_state = models.CharField(_("行业代码状态"), max_length=10, choices=IndustryState, blank=True)
    industry_confidence = models.PositiveSmallIntegerField(_("建议把握（%）"), null=True, blank=True)
    business = models.TextField(_("经营范围"), blank=True)
    products = models.TextField(_("主要产品或服务"), blank=True)

    registered_capital = models.PositiveBigIntegerField(_("注册资本"), null=True, blank=True)
    founded_on = models.DateField(_("成立日期"), null=True, blank=True)
    status = models.CharField(_("经营状态"), max_length=12, choices=EnterpriseStatus, default=EnterpriseStatus.ACTIVE)
    parent = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="held_enterprises",
        verbose_name=_("母公司"),
        db_index=False,
    )
    parent_share = models.DecimalField(_("母公司持股（%）"), max_digits=7, decimal_places=4, null=True, blank=True)

    size = models.CharField(_("企业规模"), max_length=6, choices=SizeClass, blank=True)
    size_year = models.PositiveSmallIntegerField(_("规模所属年度"), null=True, blank=True)
    latest_year = models.PositiveSmallIntegerField(_("最近数据年度"), null=True, blank=True)
    latest_revenue = models.BigIntegerField(_("最近年度营业收入"), null=True, blank=True)
    latest_staff = models.PositiveIntegerField(_("最近年度从业人员"), null=True, blank=True)
    merged = models.BooleanField(_("已并入"), default=False)
    published = models.BooleanField(_("对外公开"), default=False)

    history_words: ClassVar = {"registered_capital": wan_words, "latest_revenue": wan_words}

    class Meta:
        constraints = [
            # The keys of facts and contacts point at these three together.
            models.UniqueConstraint(fields=["presence", "zone", "organisation"], name="enterprise_of_presence"),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(
                    longitude__isnull=False,
                    latitude__isnull=False,
                    longitude__range=(-180, 180),
                    latitude__range=(-90, 90),
                ),
                name="enterprise_coordinates_are_a_pair",
            ),
            models.CheckConstraint(
                condition=Q(industry="", industry_state="") | (~Q(industry="") & ~Q(industry_state="")),
                name="industry_code_has_a_state",
            ),
            models.CheckConstraint(
                condition=Q(parent_share__isnull=True)
                | Q(parent__isnull=False, parent_share__gt=0, parent_share__lte=100),
                name="share_is_of_a_parent",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("organisation")), name="enterprise_is_not_its_own_parent"
            ),
        ]
        # Under row-level security only integers, days and equal texts are looked up in an index; "unknown last" needs
        # one index for each direction of an order.
        indexes = [
            models.Index("zone", F("latest_revenue").desc(nulls_last=True), "presence", name="enterprise_revenue_down"),
            models.Index("zone", F("latest_revenue").asc(nulls_last=True), "presence", name="enterprise_revenue_up"),
            models.Index("zone", F("founded_on").desc(nulls_last=True), "presence", name="enterprise_founded_down"),
            models.Index("zone", F("founded_on").asc(nulls_last=True), "presence", name="enterprise_founded_up"),
            models.Index(
                "zone", F("registered_capital").desc(nulls_last=True), "presence", name="enterprise_capital_down"
            ),
            models.Index(
                "zone", F("registered_capital").asc(nulls_last=True), "presence", name="enterprise_capital_up"
            ),
            models.Index(fields=["zone", "industry_division", "industry"], name="enterprise_industry"),
            models.Index(fields=["zone", "size"], name="enterprise_size"),
            models.Index(fields=["zone", "status"], name="enterprise_status"),
            models.Index(fields=["zone", "premises"], name="enterprise_premises", condition=Q(premises__isnull=False)),
            models.Index(fields=["parent"], name="enterprise_parent", condition=Q(parent__isnull=False)),
            models.Index(fields=["zone"], name="enterprise_published", condition=Q(published=True)),
            models.Index(fields=["zone"], name="enterprise_to_confirm", condition=Q(industry_state="suggested")),
        ]

    def __str__(self) -> str:
        return str(self.organisation)
