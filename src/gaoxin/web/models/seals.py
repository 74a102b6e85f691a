"""Seals of the days, what they cover, and how often they were checked."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.web.guard import guarded


@guarded(append_only=True, readable="true")
class Seal(models.Model):
    """The seal of one day. `hash` is the SHA-256 of `statement`, which names the seal before it; both may be published.

    The columns beside the statement repeat it, for lists; what counts is the statement.
    """

    number = models.PositiveIntegerField(_("序号"), primary_key=True)
    day = models.DateField(_("日期"), unique=True)
    made_at = models.DateTimeField(_("封存时间"))
    entries = models.PositiveBigIntegerField(_("条数"))
    statement = models.TextField(_("封存书"))
    hash = models.CharField(_("封存值"), max_length=64)

    class Meta:
        ordering = ["number"]
        verbose_name = _("每日封存")

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"


@guarded(append_only=True)
class SealedBlock(models.Model):
    """Up to a thousand sealed entries of one table: a line each with number, hash and record. The seal has its hash."""

    seal = models.ForeignKey(Seal, models.PROTECT, related_name="blocks")
    table = models.CharField(max_length=63)
    position = models.PositiveIntegerField()
    entries = models.PositiveIntegerField()
    manifest = models.TextField()

    class Meta:
        ordering = ["seal", "table", "position"]
        constraints = [models.UniqueConstraint(fields=["seal", "table", "position"], name="sealed_block_once")]


@guarded(append_only=True)
class Verification(models.Model):
    """One check of all seals against the entries. `problems` are the first findings; `found` counts all of them."""

    made_at = models.DateTimeField(_("核验时间"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("核验人")
    )
    seals = models.PositiveIntegerField(_("封存数"))
    entries = models.PositiveBigIntegerField(_("核验条数"))
    pruned = models.PositiveBigIntegerField(_("已到期清理"))
    unsealed = models.PositiveBigIntegerField(_("尚未封存"))
    found = models.PositiveIntegerField(_("发现问题"))
    problems = models.JSONField(default=list)

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("封存核验")
