"""Institutes, instruments, platforms, carriers and patents that enterprises of a zone may turn to, with the segments of
chains they serve; and what a file that was imported said of them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.resource_states import PatentState, ResourceKind, ResourceLevel, Sharing
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

SHOWN = "shown"
"""What is shown is public: it is announced for everybody to use. The rest is the zone's alone."""


class Sourced(models.Model):
    """What every resource has: its zone, its holder (an organisation of the zone, or anybody by name), where it is
    known from and as of which day. `holder_name` is always written, so that it can be read without the registry."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    holder = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("区内持有单位")
    )
    holder_name = models.CharField(_("持有单位"), max_length=200)
    source = models.CharField(_("来源"), max_length=300)
    as_of = models.DateField(_("截至日期"))
    shown = models.BooleanField(_("向企业公开"), default=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    ended_on = models.DateField(_("停用日期"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        abstract = True


@guarded(zone="zone", readable=SHOWN)
@tracked
class InnovationResource(Sourced):
    """Something that enterprises may use. Coordinates are CGCS2000 degrees; `contact` names a post, never a person,
    and is shown to an enterprise after the holder has agreed to be contacted."""

    kind = models.CharField(_("类型"), max_length=12, choices=ResourceKind)
    name = models.CharField(_("名称"), max_length=160)
    level = models.CharField(_("级别"), max_length=10, choices=ResourceLevel, default=ResourceLevel.NONE)
    offers = models.TextField(_("能提供什么"), max_length=1000)
    address = models.CharField(_("地址"), max_length=200, blank=True)
    longitude = models.DecimalField(_("经度"), max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(_("纬度"), max_digits=8, decimal_places=6, null=True, blank=True)
    contact = models.CharField(_("联系岗位和电话"), max_length=120, blank=True)
    sharing = models.CharField(_("开放方式"), max_length=8, choices=Sharing, default=Sharing.TALKS)
    charge = models.CharField(_("收费标准和依据"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("创新资源")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "kind", "name", "holder_name"], name="innovation_resource_once"),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(
                    longitude__isnull=False,
                    latitude__isnull=False,
                    longitude__range=(-180, 180),
                    latitude__range=(-90, 90),
                ),
                name="innovation_resource_coordinates_are_a_pair",
            ),
        ]
        indexes = [
            models.Index("zone", "name", "id", name="resources_by_name"),
            models.Index("zone", "kind", "name", "id", name="resources_by_kind"),
            models.Index("zone", F("as_of").desc(), F("id").desc(), name="resources_by_day"),
        ]

    def __str__(self) -> str:
        return self.name


@guarded(zone="zone", readable=SHOWN)
@tracked
class PatentRecord(Sourced):
    """A patent that somebody may license or work with; `ipc` is its main class of the International Patent
    Classification."""

    number = models.CharField(_("专利号"), max_length=30)
    title = models.CharField(_("名称"), max_length=200)
    ipc = models.CharField(_("IPC 主分类号"), max_length=20)
    legal_state = models.CharField(_("法律状态"), max_length=10, choices=PatentState)
    filed_on = models.DateField(_("申请日"), null=True, blank=True)

    class Meta:
        verbose_name = _("专利")
        ordering = ["-as_of", "-pk"]
        constraints = [models.UniqueConstraint(fields=["zone", "number"], name="patent_recorded_once")]
        indexes = [
            models.Index("zone", F("as_of").desc(), F("id").desc(), name="patents_by_day"),
            models.Index("zone", F("filed_on").desc(nulls_last=True), F("id").desc(), name="patents_by_filing"),
            models.Index("zone", "ipc", "id", name="patents_by_ipc"),
            models.Index("zone", "holder", name="patents_of_holder"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Served(models.Model):
    """A segment of a chain that something serves."""

    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=60)

    class Meta:
        abstract = True

    @property
    def key(self) -> str:
        return f"{self.chain}/{self.segment}"


@guarded(through="resource")
@tracked
class ResourceSegment(Served):
    """A segment that a resource serves."""

    resource = models.ForeignKey(InnovationResource, models.CASCADE, related_name="served", db_index=False)

    class Meta:
        verbose_name = _("创新资源服务的环节")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["resource", "chain", "segment"], name="resource_serves_once")]
        indexes = [models.Index(fields=["chain", "segment", "resource"], name="resources_of_segment")]


@guarded(through="patent")
@tracked
class PatentSegment(Served):
    """A segment that a patent is about."""

    patent = models.ForeignKey(PatentRecord, models.CASCADE, related_name="served", db_index=False)

    class Meta:
        verbose_name = _("专利相关的环节")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["patent", "chain", "segment"], name="patent_serves_once")]
        indexes = [models.Index(fields=["chain", "segment", "patent"], name="patents_of_segment")]


@guarded(zone="zone")
@tracked
class ResourceImport(models.Model):
    """A file of resources or patents that was imported: how many of its lines were new, changed, the same, refused.

    `heads` are its columns; `refused` keeps each refused line as it stood, with its number and why, so that nothing is
    lost and the lines can be corrected and imported again."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    patents = models.BooleanField(_("专利"), default=False)
    file_name = models.CharField(_("文件名"), max_length=255)
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    heads = ArrayField(models.CharField(max_length=200), verbose_name=_("列"), default=list)
    added = models.PositiveIntegerField(_("新增"))
    changed = models.PositiveIntegerField(_("更新"))
    same = models.PositiveIntegerField(_("相同"))
    refused = models.JSONField(_("未导入的行"), default=list)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("导入人"))
    at = models.DateTimeField(_("导入时间"))

    class Meta:
        verbose_name = _("创新资源导入")
        ordering = ["-pk"]
        indexes = [models.Index("zone", F("id").desc(), name="resource_imports_of_zone")]
