"""A zone's own editions of industry chains."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_states import EditionState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class ZoneChain(models.Model):
    """One version of a chain as a zone's editor wrote it: `text` is a catalogue file of kind `chains` with one entry,
    whose key is `key`. The published one stands, in that zone, in the place of the shipped chain of the same key; a key
    that nothing shipped has is a chain of the zone's own. A published version never changes: the next one ends it."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    key = models.CharField(_("产业链代码"), max_length=60)
    version = models.PositiveIntegerField(_("版本"))
    name = models.CharField(_("名称"), max_length=60, blank=True)
    text = models.TextField(_("产业链文本"))
    state = models.CharField(_("状态"), max_length=10, choices=EditionState, default=EditionState.DRAFT)
    why = models.CharField(_("修改理由"), max_length=300, blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("编写人"))
    made_at = models.DateTimeField(_("编写时间"))
    published_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("发布人")
    )
    published_at = models.DateTimeField(_("发布时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("产业链版本")
        ordering = ["key", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "key", "version"], name="chain_version_numbered_once"),
            models.UniqueConstraint(
                fields=["zone", "key"], condition=Q(state=EditionState.DRAFT), name="chain_drafted_once_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["zone", "key"], condition=Q(state=EditionState.PUBLISHED), name="chain_published_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state=EditionState.DRAFT) | Q(published_at__isnull=False), name="chain_published_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.key
