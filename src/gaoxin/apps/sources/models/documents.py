"""Documents as they came in, and the passages that other records point to."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Document(models.Model):
    """One file, stored once per zone by its hash and never changed; `text` is what was read out of it.

    Offsets anywhere in the product count characters of `text`. `text` is empty until the file has been read.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="documents")
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    file_name = models.CharField(_("文件名"), max_length=255)
    size = models.PositiveBigIntegerField(_("大小（字节）"))
    format = models.CharField(_("格式"), max_length=10, blank=True)
    text = models.TextField(_("正文"), blank=True)
    pages = ArrayField(models.PositiveIntegerField(), verbose_name=_("各页起点"), default=list, blank=True)
    title = models.CharField(_("标题"), max_length=300, blank=True)
    issuer = models.CharField(_("发文机关"), max_length=200, blank=True)
    number = models.CharField(_("发文字号"), max_length=100, blank=True)
    issued_on = models.DateField(_("成文日期"), null=True, blank=True)
    origin = models.CharField(_("来源说明"), max_length=300, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="documents")
    uploaded_at = models.DateTimeField(_("上传时间"))

    class Meta:
        ordering = ["-uploaded_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["zone", "sha256"], name="document_stored_once_in_zone")]

    def __str__(self) -> str:
        return self.title or self.file_name


@guarded(through="document")
class Passage(models.Model):
    """A stretch of a document's text that a record rests on. `quotation` is that text, so a passage reads alone."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quotation = models.TextField()

    class Meta:
        ordering = ["document", "start", "end"]
        constraints = [
            models.UniqueConstraint(fields=["document", "start", "end"], name="passage_named_once"),
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="passage_is_not_empty"),
        ]
