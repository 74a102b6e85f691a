"""What the zone publishes to bring enterprises in: the table of projects (招商项目表) and the guide (招商指导目录)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_states import OfferKind, OfferState
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

PUBLISHED = "state = 'published'"
"""Entries that everybody reads."""


@guarded(zone="zone", readable=PUBLISHED)
@tracked
class AttractionProject(models.Model):
    """One entry: what is sought on which segment, where it would stand, which office answers. Investment in 分;
    coordinates are CGCS2000 degrees, of the site."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("类别"), max_length=8, choices=OfferKind)
    title = models.CharField(_("名称"), max_length=160)
    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=120)
    content = models.TextField(_("内容和条件"), max_length=2000)
    investment = models.PositiveBigIntegerField(_("投资规模（分）"), null=True, blank=True)
    way = models.CharField(_("合作方式"), max_length=120, blank=True)
    site = models.CharField(_("拟选址"), max_length=160, blank=True)
    longitude = models.DecimalField(_("经度"), max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(_("纬度"), max_digits=8, decimal_places=6, null=True, blank=True)
    office = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("联系部门"))
    office_phone = models.CharField(_("联系部门电话"), max_length=40, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=OfferState, default=OfferState.DRAFT)
    published_on = models.DateField(_("公布日期"), null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("招商项目")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "kind", "title"], name="offer_named_once"),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(published_on__isnull=False), name="offer_published_on_a_day"
            ),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__range=(-180, 180), latitude__range=(-90, 90)),
                name="offer_coordinates_are_a_pair",
            ),
        ]
        indexes = [
            models.Index("zone", "kind", F("id").desc(), name="offers_of_zone"),
            models.Index("kind", F("published_on").desc(), F("id").desc(), name="offers_published"),
            models.Index(fields=["chain", "segment"], name="offers_by_segment"),
        ]

    def __str__(self) -> str:
        return self.title
