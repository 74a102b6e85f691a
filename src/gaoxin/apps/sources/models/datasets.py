"""The catalogue of data sets in terms of DCAT, and the versions of their tables.

A data set belongs to a department of a zone. Its rows lie in files by hash (`frames.stored`), one for each version;
what stands here says what the rows mean and who may see which field.
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources.models.documents import Document
from gaoxin.apps.sources.states import Kind, Part, Refresh, Sensitivity, Theme
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

SHARED_WITH_ME = """
EXISTS (SELECT FROM sources_datagrant g
        WHERE g.dataset_id = {dataset} AND g.ended_at IS NULL AND g.to_zone_id = ANY ({{zones}}))
"""
"""In SQL: the data set is shared with a zone of the scope. Whether the grant still runs today is asked in `access`."""
OF_MY_ZONE = """
EXISTS (SELECT FROM sources_dataset d WHERE d.id = {dataset} AND d.zone_id = ANY ({{zones}}))
"""


@guarded(zone="zone", readable=SHARED_WITH_ME.format(dataset="{key}"))
@tracked
class DataSet(models.Model):
    """A table that a department keeps, described so that others can find it and know what it says.

    `provider` names the contribution (`web.registry.DataTable`) that versions are taken from; empty when they are
    uploaded.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="datasets")
    code = models.SlugField(_("代码"), max_length=60)
    title = models.CharField(_("名称"), max_length=120)
    description = models.TextField(_("说明"), blank=True)
    department = models.ForeignKey(Department, models.PROTECT, related_name="datasets", verbose_name=_("数据提供部门"))
    publisher = models.CharField(_("发布机构"), max_length=120, blank=True)
    contact = models.CharField(_("联系岗位"), max_length=120, blank=True)
    theme = models.CharField(_("主题"), max_length=20, choices=Theme)
    keywords = ArrayField(models.CharField(max_length=30), verbose_name=_("关键词"), default=list, blank=True)
    spatial = models.CharField(_("空间范围"), max_length=120, blank=True)
    temporal_from = models.DateField(_("时间范围起"), null=True, blank=True)
    temporal_to = models.DateField(_("时间范围止"), null=True, blank=True)
    refresh = models.CharField(_("更新周期"), max_length=12, choices=Refresh)
    row_meaning = models.CharField(_("一行是什么"), max_length=120, blank=True)
    provider = models.CharField(_("取数来源"), max_length=80, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)
    renewed_on = models.DateField(_("数据时点"), null=True, blank=True)
    refresh_due = models.DateField(_("应更新日期"), null=True, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    created_at = models.DateTimeField(_("登记时间"))

    class Meta:
        ordering = ["title", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "code"], name="dataset_coded_once_in_zone"),
            models.CheckConstraint(
                condition=models.Q(temporal_from__isnull=True)
                | models.Q(temporal_to__isnull=True)
                | models.Q(temporal_from__lte=models.F("temporal_to")),
                name="dataset_ends_after_it_begins",
            ),
        ]
        indexes = [
            models.Index(fields=["zone", "title"], name="datasets_of_zone"),
            models.Index(fields=["department", "refresh_due"], name="datasets_to_refresh"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(rows=OF_MY_ZONE.format(dataset="dataset_id"), readable=SHARED_WITH_ME.format(dataset="dataset_id"))
@tracked
class DataField(models.Model):
    """A column of a data set: its name in the table, what it is called, means, is counted in, and who may see it."""

    dataset = models.ForeignKey(DataSet, models.CASCADE, related_name="fields")
    position = models.PositiveSmallIntegerField(_("序号"))
    name = models.CharField(_("字段名"), max_length=80)
    label = models.CharField(_("中文名"), max_length=80)
    kind = models.CharField(_("类型"), max_length=10, choices=Kind)
    unit = models.CharField(_("单位"), max_length=20, blank=True)
    definition = models.TextField(_("口径"), blank=True)
    sensitivity = models.CharField(_("共享属性"), max_length=12, choices=Sensitivity, default=Sensitivity.CONDITIONAL)
    part = models.CharField(_("用途"), max_length=10, choices=Part, default=Part.NOTE)
    nonnegative = models.BooleanField(_("不为负"), default=True)

    class Meta:
        ordering = ["dataset", "position"]
        constraints = [models.UniqueConstraint(fields=["dataset", "name"], name="data_field_named_once")]

    def __str__(self) -> str:
        return self.label


@guarded(rows=OF_MY_ZONE.format(dataset="dataset_id"), readable=SHARED_WITH_ME.format(dataset="dataset_id"))
@tracked
class DataVersion(models.Model):
    """The rows of a data set at one time: a file by hash, never changed. `quality` is measured from the rows; `changes`
    counts added, removed and changed rows against the version before."""

    dataset = models.ForeignKey(DataSet, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("版次"))
    as_of = models.DateField(_("数据时点"))
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    rows = models.PositiveBigIntegerField(_("行数"))
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    columns = models.JSONField(default=list)
    quality = models.JSONField(default=dict)
    changes = models.JSONField(default=dict)
    note = models.CharField(_("说明"), max_length=300, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("登记人")
    )
    created_at = models.DateTimeField(_("登记时间"))

    class Meta:
        ordering = ["dataset", "-number"]
        constraints = [models.UniqueConstraint(fields=["dataset", "number"], name="data_version_numbered_once")]

    def __str__(self) -> str:
        return f"{self.dataset} v{self.number}"
