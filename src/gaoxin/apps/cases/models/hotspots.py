"""Hot spots: cases of a week that say the same, how that grew, and the task that was made of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.appeal_states import HotState
from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class HotSpot(models.Model):
    """Appeals of a week that share words (the reason). `former` counts those like them in each of the weeks before,
    the earliest first; `rank` is its place in the list of the week, which begins on the Monday `week`."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    week = models.DateField(_("周"))
    rank = models.PositiveSmallIntegerField(_("位次"))
    words = models.JSONField(_("共同词"))
    core = models.JSONField(_("词片"))
    number = models.PositiveIntegerField(_("本周件数"))
    organisations = models.PositiveIntegerField(_("涉及单位数"))
    former = models.JSONField(_("前几周件数"))
    state = models.CharField(_("状态"), max_length=10, choices=HotState, default=HotState.NEW)
    task = models.OneToOneField(Case, models.PROTECT, null=True, blank=True, related_name="hot_spot")
    note = models.CharField(_("研判意见"), max_length=500, blank=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    judged_at = models.DateTimeField(_("研判时间"), null=True, blank=True)
    found_at = models.DateTimeField(_("生成时间"))

    class Meta:
        ordering = ["-week", "rank"]
        verbose_name = _("诉求热点")
        constraints = [
            models.UniqueConstraint(fields=["zone", "week", "rank"], name="hot_spot_ranked_once"),
            models.CheckConstraint(
                condition=Q(state=HotState.TASK, task__isnull=False) | (~Q(state=HotState.TASK) & Q(task__isnull=True)),
                name="hot_spot_task_is_there",
            ),
        ]
        indexes = [models.Index("zone", F("week").desc(), "rank", name="hot_spots_of_week")]


@guarded(zone="zone")
class HotSpotCase(models.Model):
    """One appeal of a hot spot; `this_week` or of a week before."""

    spot = models.ForeignKey(HotSpot, models.CASCADE, related_name="members")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="hot_spots", db_index=False)
    this_week = models.BooleanField(_("本周"))

    class Meta:
        verbose_name = _("热点中的诉求")
        constraints = [models.UniqueConstraint(fields=["spot", "case"], name="case_once_in_a_hot_spot")]
