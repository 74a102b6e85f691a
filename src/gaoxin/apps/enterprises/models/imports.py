"""Imports of tables: the file, what its columns mean, how far the work is, and the rows that wait for a person."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.import_states import ImportState, RowKind, RowState
from gaoxin.apps.enterprises.states import FactState
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked
from gaoxin.web.models import Job


@guarded(zone="zone")
@tracked
class Import(models.Model):
    """One table brought into a zone's registry.

    labels      the heads of its columns; `last_line` is the line its head ends in
    mapping     what the columns mean, as `imports.mapping.Mapping.as_dict` writes it
    accepted    columns (field and year) of which an officer said that their unit is right
    counts      how many rows were found new, changed and so on; `questions` are the columns whose size does not fit
    batch_size  rows that are written together or not at all
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+", verbose_name=_("文件"))
    sheet = models.CharField(_("工作表"), max_length=100, blank=True)
    labels = ArrayField(models.CharField(max_length=200, blank=True), verbose_name=_("表头"), default=list)
    last_line = models.PositiveIntegerField(_("表头末行"), default=0)
    fingerprint = models.CharField(_("表头指纹"), max_length=64, blank=True)
    mapping = models.JSONField(_("各列含义"), default=dict)
    remembered = models.BooleanField(_("沿用上次对应"), default=False)
    fact_state = models.CharField(_("数据状态"), max_length=10, choices=FactState, default=FactState.REPORTED)
    accepted = models.JSONField(_("单位已确认的列"), default=list)
    state = models.CharField(_("状态"), max_length=10, choices=ImportState, default=ImportState.READING)
    counts = models.JSONField(_("结果"), default=dict)
    questions = models.JSONField(_("单位存疑的列"), default=list)
    batch_size = models.PositiveIntegerField(_("每批行数"))
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="+", db_constraint=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("上传人")
    )
    created_at = models.DateTimeField(_("上传时间"))
    written_at = models.DateTimeField(_("写入时间"), null=True)
    revision = models.PositiveIntegerField(_("修订号"), default=1)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("导入")
        indexes = [models.Index(fields=["zone", "-created_at"], name="imports_of_zone")]

    def __str__(self) -> str:
        return self.document.file_name


@guarded(through="run")
class ImportBatch(models.Model):
    """The mark that a batch stands in the registry, written in the batch's own transaction. `history` is the context
    under which its changes are kept, by which the whole can be undone."""

    run = models.ForeignKey(Import, models.CASCADE, related_name="batches")
    number = models.PositiveIntegerField()
    last_line = models.PositiveBigIntegerField()
    counts = models.JSONField(default=dict)
    history = models.UUIDField()
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["run", "number"]
        constraints = [models.UniqueConstraint(fields=["run", "number"], name="import_batch_once")]


@guarded(through="run")
class ImportRow(models.Model):
    """A row that waits for a person, or that a check shows because it would change something.

    cells       the row as it stands in the file, or as it was corrected
    problems    why it is bad or in doubt: code, values, column
    candidates  organisations it may be about
    changes     what it would change: field, year, before, after
    decision    the organisation a person has said it is about; `as_new` that it is a new one
    """

    run = models.ForeignKey(Import, models.CASCADE, related_name="rows", db_index=False)
    line = models.PositiveBigIntegerField(_("行号"))
    kind = models.CharField(_("类别"), max_length=10, choices=RowKind)
    state = models.CharField(_("状态"), max_length=10, choices=RowState, default=RowState.OPEN)
    cells = models.JSONField(_("原始内容"), default=list)
    problems = models.JSONField(_("原因"), default=list)
    candidates = models.JSONField(_("可能是"), default=list)
    changes = models.JSONField(_("变化"), default=list)
    decision = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", db_index=False, verbose_name=_("认定为")
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False, verbose_name=_("处理人")
    )
    decided_at = models.DateTimeField(_("处理时间"), null=True)

    class Meta:
        ordering = ["run", "line"]
        indexes = [models.Index(fields=["run", "kind", "state", "line"], name="import_rows_in_order")]
        constraints = [models.UniqueConstraint(fields=["run", "line", "kind"], name="import_row_kept_once")]


@guarded(zone="zone")
@tracked
class SavedMapping(models.Model):
    """What the columns of tables with one head mean in a zone, offered when such a table comes again."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    fingerprint = models.CharField(_("表头指纹"), max_length=64)
    labels = ArrayField(models.CharField(max_length=200, blank=True), verbose_name=_("表头"), default=list)
    mapping = models.JSONField(_("各列含义"))
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("保存人")
    )
    saved_at = models.DateTimeField(_("保存时间"))

    class Meta:
        ordering = ["-saved_at"]
        verbose_name = _("列对应方案")
        constraints = [models.UniqueConstraint(fields=["zone", "fingerprint"], name="mapping_saved_once_for_a_head")]
