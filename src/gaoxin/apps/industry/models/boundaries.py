"""The ground of a zone on the map: its own boundaries, where its parcels and enterprises lie."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class ZoneBoundary(models.Model):
    """The boundaries that a zone loaded, instead of the schematic outline. `features` are the polygons of a GeoJSON
    FeatureCollection with a name each, in degrees (CGCS2000); `source` says where they are from, with the number of
    their approval (审图号) where there is one."""

    zone = models.OneToOneField(Zone, models.PROTECT, related_name="+")
    name = models.CharField(_("文件名"), max_length=255)
    source = models.CharField(_("来源和审图号"), max_length=300)
    features = models.JSONField(_("边界"))
    areas = models.PositiveIntegerField(_("面数"))
    points = models.PositiveIntegerField(_("点数"))
    loaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    loaded_at = models.DateTimeField(_("上传时间"))

    class Meta:
        verbose_name = _("园区边界")

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone")
@tracked
class ParcelPlace(models.Model):
    """Where a parcel of standard land lies, in degrees (CGCS2000)."""

    parcel = models.OneToOneField("cases.LandParcel", models.CASCADE, related_name="+")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    longitude = models.DecimalField(_("经度"), max_digits=9, decimal_places=6)
    latitude = models.DecimalField(_("纬度"), max_digits=8, decimal_places=6)
    placed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    placed_at = models.DateTimeField(_("登记时间"))

    class Meta:
        verbose_name = _("地块位置")
        constraints = [
            models.CheckConstraint(
                condition=Q(longitude__range=(-180, 180), latitude__range=(-90, 90)), name="parcel_lies_somewhere"
            )
        ]


@guarded(zone="zone")
class MappedEnterprise(models.Model):
    """Where an enterprise lies, in hundred-thousandths of a degree (about a metre): whole numbers, which the database
    looks up in an index whoever asks. The database writes it as enterprises are written, and nothing else does."""

    enterprise = models.OneToOneField(
        Enterprise, models.CASCADE, primary_key=True, related_name="+", db_constraint=False
    )
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False, db_constraint=False)
    x = models.IntegerField(_("经度"))
    y = models.IntegerField(_("纬度"))

    class Meta:
        verbose_name = _("企业位置")
        indexes = [models.Index("zone", "x", "y", "enterprise", name="enterprises_mapped")]
