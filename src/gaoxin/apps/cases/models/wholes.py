"""One thing at a time (一件事): one filing, and the cases of its matters that run side by side."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.models.lands import LandPromise
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="case")
@tracked
class Whole(models.Model):
    """What the one filing has beyond a case. `chosen` are the matters that only some applicants need and this one does;
    `stage` counts the stages that were opened; `promised_days` are working days from the first acceptance."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="whole")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    key = models.CharField(_("一件事"), max_length=60)
    chosen = models.JSONField(_("选办事项"), default=list)
    stage = models.PositiveSmallIntegerField(_("已开通阶段"), default=0)
    promised_days = models.PositiveSmallIntegerField(_("承诺时限（工作日）"))
    promise = models.ForeignKey(
        LandPromise, models.PROTECT, null=True, blank=True, related_name="wholes", verbose_name=_("标准地承诺")
    )
    accepted_at = models.DateTimeField(_("首项受理时间"), null=True, blank=True)
    promised_due = models.DateTimeField(_("承诺办结时间"), null=True, blank=True)
    issued_at = models.DateTimeField(_("出件时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("一件事办件")
        indexes = [models.Index("zone", "key", "case", name="wholes_of_zone")]


@guarded(through="case")
@tracked
class WholePart(models.Model):
    """One matter of a one-thing: a case of its own, in the stage in which it was opened. What was applied for again
    after it was not granted has the new case in `again`."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="part_of")
    whole = models.ForeignKey(Whole, models.PROTECT, related_name="parts", verbose_name=_("一件事办件"))
    stage = models.PositiveSmallIntegerField(_("阶段"))
    position = models.PositiveSmallIntegerField(_("序号"))
    again = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="before")

    class Meta:
        ordering = ["stage", "position", "pk"]
        verbose_name = _("一件事的一项")
