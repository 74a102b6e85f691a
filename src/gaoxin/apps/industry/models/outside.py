"""Companies outside the zone: public facts of listed firms, and the sets of companies and products a zone loads itself.

Rows without a zone are public facts that the product ships, for everybody; rows with one belong to a set that this zone
loaded under its own licence, and are its alone.
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_states import EdgeKind, NeededAs, ReviewKind, ReviewReason, ReviewState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked, tracked_in_bulk

PUBLIC = "zone_id IS NULL"


@guarded(zone="zone")
@tracked
class GraphSet(models.Model):
    """A set of companies, products and their relations that a zone loaded. `sha256` is over its files: the same set
    loaded again changes nothing."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    name = models.CharField(_("名称"), max_length=120)
    source = models.CharField(_("来源和许可"), max_length=300, blank=True)
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    counts = models.JSONField(_("数量"), default=dict)
    loaded_at = models.DateTimeField(_("导入时间"))

    class Meta:
        verbose_name = _("产业图谱数据集")
        ordering = ["-loaded_at"]
        constraints = [models.UniqueConstraint(fields=["zone"], name="one_graph_set_in_a_zone")]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone", readable=PUBLIC)
@tracked_in_bulk
class OutsideCompany(models.Model):
    """A company as public sources tell of it. `source` names the source, `as_of` its day. Null is unknown.

    `revenue` is that of `revenue_year`, in 分, `growth` its change on the year before in %; `sites` are the province
    and the city of each of its plants and subsidiaries that the source names.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    code = models.CharField(_("代码"), max_length=20)
    name = models.CharField(_("简称"), max_length=60)
    full_name = models.CharField(_("全称"), max_length=120, blank=True)
    province = models.CharField(_("省份"), max_length=20, blank=True)
    city = models.CharField(_("城市"), max_length=30, blank=True)
    exchange = models.CharField(_("上市地"), max_length=20, blank=True)
    listed_on = models.DateField(_("上市日期"), null=True, blank=True)
    industry = models.CharField(_("所属行业"), max_length=60, blank=True)
    revenue = models.BigIntegerField(_("营业收入"), null=True, blank=True)
    revenue_year = models.PositiveSmallIntegerField(_("收入年度"), null=True, blank=True)
    growth = models.FloatField(_("收入增长（%）"), null=True, blank=True)
    sites = models.JSONField(_("基地和子公司所在地"), null=True, blank=True)
    longitude = models.DecimalField(_("经度"), max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(_("纬度"), max_digits=8, decimal_places=6, null=True, blank=True)
    source = models.CharField(_("来源"), max_length=300, blank=True)
    as_of = models.DateField(_("截至日期"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("区外企业")
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "code"], nulls_distinct=False, name="outside_company_once_in_a_set"
            ),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(
                    longitude__isnull=False,
                    latitude__isnull=False,
                    longitude__range=(-180, 180),
                    latitude__range=(-90, 90),
                ),
                name="outside_company_lies_somewhere",
            ),
        ]
        indexes = [
            models.Index(fields=["zone", "province"], name="outside_by_province"),
            models.Index(fields=["zone", "listed_on"], name="outside_by_listing"),
            models.Index(fields=["zone", "revenue"], name="outside_by_revenue"),
        ]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone", readable=PUBLIC)
class OutsideProduct(models.Model):
    """A product that a company makes; `share` is the part of its revenue, 0 to 1, null where unknown."""

    zone = models.ForeignKey(Zone, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    company = models.ForeignKey(OutsideCompany, models.CASCADE, related_name="products", db_index=False)
    product = models.CharField(_("产品"), max_length=200)
    share = models.DecimalField(_("收入占比"), max_digits=7, decimal_places=6, null=True, blank=True)
    source = models.CharField(_("来源"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("区外企业产品")
        ordering = ["company", "pk"]
        constraints = [models.UniqueConstraint(fields=["company", "product"], name="outside_product_once")]
        indexes = [models.Index(fields=["zone", "product"], name="outside_by_product")]

    def __str__(self) -> str:
        return self.product

    @property
    def percent(self) -> float | None:
        """The share in %."""
        return None if self.share is None else 100 * float(self.share)


@guarded(zone="zone", readable=PUBLIC)
class OutsidePlacement(models.Model):
    """A company outside on a segment; `confidence` in %, `reason` the product that led here."""

    zone = models.ForeignKey(Zone, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    company = models.ForeignKey(OutsideCompany, models.CASCADE, related_name="placements", db_index=False)
    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=60)
    confidence = models.PositiveSmallIntegerField(_("把握（%）"))
    reason = models.CharField(_("理由"), max_length=200, blank=True)
    source = models.CharField(_("来源"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("区外企业落链")
        ordering = ["-confidence", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["company", "chain", "segment"], name="outside_placed_once"),
            models.CheckConstraint(condition=Q(confidence__lte=100), name="outside_confidence_in_percent"),
        ]
        indexes = [models.Index(fields=["chain", "segment", "zone"], name="outside_of_segment")]


@guarded(zone="zone")
class ProductEdge(models.Model):
    """One product of a loaded set is made from another, or is a kind of it."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    product = models.CharField(_("产品"), max_length=200)
    other = models.CharField(_("相关产品"), max_length=200)
    kind = models.CharField(_("关系"), max_length=10, choices=EdgeKind)

    class Meta:
        verbose_name = _("产品关系")
        constraints = [models.UniqueConstraint(fields=["zone", "product", "other", "kind"], name="product_edge_once")]
        indexes = [models.Index(fields=["zone", "other"], name="product_edges_back")]


@guarded(zone="zone")
@tracked_in_bulk
class ReviewItem(models.Model):
    """Something that could not be resolved, or that is proposed for a chain, until somebody settles it.

    `mark` tells the same thing of two imports as one. For proposals `chain` and `segment` say where, `text` what: a
    product word, or the segment (`chain/segment`) that is needed, `need_kind` and `share` (0 to 1, null where nobody
    has said) as what and how much of it; `raised_by` is who suggested it, nobody where it arose by itself, `source` on
    what it rests.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("类型"), max_length=16, choices=ReviewKind)
    chain = models.CharField(_("产业链"), max_length=60, blank=True)
    segment = models.CharField(_("环节"), max_length=60, blank=True)
    text = models.CharField(_("内容"), max_length=500)
    place = models.CharField(_("位置"), max_length=120, blank=True)
    reason = models.CharField(_("原因"), max_length=20, choices=ReviewReason)
    mark = models.CharField(_("标记"), max_length=64)
    state = models.CharField(_("状态"), max_length=10, choices=ReviewState, default=ReviewState.OPEN)
    raised_on = models.DateField(_("提出日期"))
    raised_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("提出人")
    )
    source = models.CharField(_("来源"), max_length=300, blank=True)
    need_kind = models.CharField(_("作为"), max_length=10, choices=NeededAs, blank=True)
    share = models.DecimalField(_("占产值"), max_digits=5, decimal_places=4, null=True, blank=True)
    settled_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("处理人")
    )
    settled_at = models.DateTimeField(_("处理时间"), null=True, blank=True)
    how = models.CharField(_("处理说明"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("图谱待核项")
        ordering = ["-raised_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "mark"], name="review_item_raised_once"),
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__gt=0, share__lte=1), name="review_share_is_a_part"
            ),
        ]
        indexes = [
            models.Index("zone", "state", "id", name="reviews_by_state"),
            models.Index("zone", "chain", "segment", "state", name="reviews_of_segment"),
        ]
