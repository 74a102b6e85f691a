"""Which segments of which chains the enterprises of a zone stand on."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.chain_states import PlacementSource, PlacementState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked, tracked_in_bulk


@guarded(zone="zone")
@tracked
class PlacementDecision(models.Model):
    """One decision over many placements at a time, so that it can be taken back as a whole."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    verdict = models.CharField(_("处理"), max_length=10, choices=PlacementState)
    count = models.PositiveIntegerField(_("条数"))
    by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("处理人"))
    at = models.DateTimeField(_("处理时间"))
    undone_at = models.DateTimeField(_("撤销时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("落链处理")
        ordering = ["-at", "-pk"]


@guarded(zone="zone")
@tracked_in_bulk
class Placement(models.Model):
    """An enterprise on a segment. `share` is the part of its activity that is there, 0 to 1, null where nobody has
    said; `confidence` is in %; `reason` names the product word or code that led here, `evidence` the words of the
    record in which it was found."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="placements")
    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=60)
    share = models.DecimalField(_("业务占比"), max_digits=5, decimal_places=4, null=True, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=PlacementState, default=PlacementState.PROPOSED)
    confidence = models.PositiveSmallIntegerField(_("把握（%）"))
    reason = models.CharField(_("理由"), max_length=200, blank=True)
    evidence = models.CharField(_("依据"), max_length=300, blank=True)
    source = models.CharField(_("来源"), max_length=10, choices=PlacementSource)
    placed_on = models.DateField(_("日期"))
    decision = models.ForeignKey(
        PlacementDecision, models.PROTECT, null=True, blank=True, related_name="placements", verbose_name=_("处理")
    )
    decided_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("处理人")
    )
    decided_at = models.DateTimeField(_("处理时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("企业落链")
        ordering = ["-confidence", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["enterprise", "chain", "segment"], name="placed_once_on_a_segment"),
            models.CheckConstraint(condition=Q(confidence__lte=100), name="placement_confidence_in_percent"),
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__gte=0, share__lte=1), name="placement_share_is_a_part"
            ),
        ]
        indexes = [
            models.Index(
                "zone", "chain", "segment", "state", F("confidence").desc(), "id", name="placements_of_segment"
            ),
            models.Index("zone", "state", F("confidence").desc(), "id", name="placements_by_confidence"),
            models.Index("zone", "state", "chain", F("confidence").desc(), "id", name="placements_of_chain"),
            models.Index("zone", "state", F("placed_on").desc(), "id", name="placements_by_day"),
        ]
