"""A city event as a case: what happened where, who reported it, and the devices that report by themselves."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.city_states import Source
from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", through="case")
@tracked
class CityEvent(models.Model):
    """What the case of a city event has beyond a case. `area` is the code of the smallest declared area around its
    place, empty where the place is not known. `why` says what decided the competent department, as words with values.
    `reports` counts how often it was reported; a device's burst is one event."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="city_event")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    category = models.CharField(_("事件类别"), max_length=12)
    type = models.CharField(_("事件类型"), max_length=40, blank=True)
    area = models.CharField(_("网格"), max_length=20, blank=True)
    source = models.CharField(_("上报来源"), max_length=8, choices=Source)
    hurt = models.BooleanField(_("有人受伤"), null=True, blank=True)
    why = models.JSONField(_("分派依据"), default=dict)
    reports = models.PositiveIntegerField(_("上报次数"), default=1)
    reported_at = models.DateTimeField(_("最近上报"))
    device = models.ForeignKey("Device", models.PROTECT, null=True, blank=True, related_name="+", db_index=False)

    class Meta:
        verbose_name = _("城市事件")
        indexes = [
            models.Index("zone", "category", F("case").desc(), name="city_events_by_category"),
            models.Index("zone", "area", F("case").desc(), name="city_events_by_area"),
            models.Index("device", F("case").desc(), name="city_events_of_device", condition=Q(device__isnull=False)),
        ]


@guarded(zone="zone")
@tracked
class Device(models.Model):
    """A device that reports city events by itself. Of its key only the hash is kept; it is shown once, when it is made.

    Without `revoked_at` the key is valid. A device stays where its place says; a report may name a place of its own.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    code = models.CharField(_("设备编号"), max_length=60)
    name = models.CharField(_("设备名称"), max_length=80)
    type = models.CharField(_("上报的事件类型"), max_length=40)
    address = models.CharField(_("安装地点"), max_length=120)
    longitude = models.DecimalField(_("经度"), max_digits=9, decimal_places=6)
    latitude = models.DecimalField(_("纬度"), max_digits=8, decimal_places=6)
    key_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField(_("停用时间"), null=True, blank=True)
    seen_at = models.DateTimeField(_("最近上报"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    history_leaves = ("key_hash", "seen_at")

    class Meta:
        verbose_name = _("城市事件设备")
        constraints = [models.UniqueConstraint(fields=["zone", "code"], name="device_registered_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


@guarded(zone="zone", append_only=True)
class DeviceReport(models.Model):
    """One report of a device under the number the device gave it. The same number again is the same report."""

    device = models.ForeignKey(Device, models.PROTECT, related_name="reports", db_index=False)
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    number = models.CharField(_("设备事件号"), max_length=80)
    case = models.ForeignKey(Case, models.PROTECT, related_name="device_reports")
    at = models.DateTimeField(_("设备时间"))
    received_at = models.DateTimeField(_("收到时间"))
    text = models.CharField(_("说明"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("设备上报")
        constraints = [models.UniqueConstraint(fields=["device", "number"], name="device_report_once")]
