"""Records of a zone that may be one organisation, what people decided about them, and the mergers that came of it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.linkage_states import PairState
from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
class LinkageRun(models.Model):
    """One look through a zone's registry. `asked_by` nobody: the nightly one.

    threshold   probability from which a pair is called certain
    learnt      weights and threshold (`Calibration.as_data`), for looking at new records alone
    newest      the highest enterprise key that was looked at; later ones are new
    """

    zone = models.ForeignKey(Zone, models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("发起人")
    )
    started_at = models.DateTimeField(_("开始时间"))
    finished_at = models.DateTimeField(_("结束时间"))
    only_new = models.BooleanField(_("只看新增"), default=False)
    enterprises = models.PositiveIntegerField(_("企业数"))
    certain = models.PositiveIntegerField(_("基本确定"))
    doubtful = models.PositiveIntegerField(_("需要判断"))
    threshold = models.DecimalField(_("基本确定的起点"), max_digits=7, decimal_places=6)
    learnt = models.JSONField(_("概率依据"))
    newest = models.PositiveBigIntegerField(_("已看到的最新企业"))

    class Meta:
        ordering = ["-started_at", "-pk"]
        indexes = [models.Index("zone", F("started_at").desc(), name="linkage_runs")]

    def __str__(self) -> str:
        return f"{self.zone_id} {self.started_at:%Y-%m-%d}"


@guarded(zone="zone")
@tracked
class Merger(models.Model):
    """One organisation merged into another, for a reason, and undone for a reason if it was wrong.

    `hidden` are the keys of the enterprise records that the registry stopped listing with it. `batch` holds together
    what was decided at once, so that it can be taken back at once.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    gone = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("并入的单位"))
    into = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("保留的单位"))
    hidden = ArrayField(models.PositiveBigIntegerField(), verbose_name=_("不再单列的记录"), default=list)
    probability = models.DecimalField(_("概率"), max_digits=5, decimal_places=4, null=True, blank=True)
    found = models.JSONField(_("依据"), default=list)
    why = models.CharField(_("理由"), max_length=300, blank=True)
    batch = models.UUIDField(_("批次"), db_index=True)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("合并人"), db_index=False
    )
    merged_at = models.DateTimeField(_("合并时间"))
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("撤销人"),
        db_index=False,
    )
    undone_at = models.DateTimeField(_("撤销时间"), null=True, blank=True)
    undone_why = models.CharField(_("撤销理由"), max_length=300, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-merged_at", "-pk"]
        verbose_name = _("合并")
        constraints = [
            models.CheckConstraint(condition=~Q(gone=F("into")), name="merger_of_two"),
            models.UniqueConstraint(fields=["gone"], condition=Q(undone_at__isnull=True), name="merged_once_at_a_time"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True, undone_why="")
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="merger_undone_by_somebody",
            ),
        ]
        indexes = [models.Index("zone", F("merged_at").desc(), "id", name="mergers_of_zone")]

    def __str__(self) -> str:
        return f"{self.gone} → {self.into}"


@guarded(zone="zone")
@tracked
class SuspectedPair(models.Model):
    """Two enterprise records of one zone that may be the same organisation.

    `probability` and `found` (what each comparison found, as comparison and level) are those of the run that saw the
    pair last; `certain` says that it was above the threshold of that run. The record with the smaller key is `one`.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    one = models.ForeignKey(Enterprise, models.PROTECT, related_name="+", db_index=False)
    other = models.ForeignKey(Enterprise, models.PROTECT, related_name="+")
    probability = models.DecimalField(_("概率"), max_digits=5, decimal_places=4)
    certain = models.BooleanField(_("基本确定"), default=False)
    found = models.JSONField(_("依据"), default=list)
    state = models.CharField(_("状态"), max_length=10, choices=PairState, default=PairState.WAITING)
    found_at = models.DateTimeField(_("发现时间"))
    changed_at = models.DateTimeField(_("状态时间"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("判断人"),
        db_index=False,
    )
    why = models.CharField(_("理由"), max_length=300, blank=True)
    batch = models.UUIDField(_("批次"), null=True, blank=True, db_index=True)
    merger = models.ForeignKey(
        Merger, models.SET_NULL, null=True, blank=True, related_name="pairs", verbose_name=_("合并")
    )
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["-probability", "pk"]
        verbose_name = _("疑似同一单位")
        constraints = [
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="suspected_pair_in_order"),
            models.UniqueConstraint(fields=["one", "other"], name="suspected_once"),
            models.CheckConstraint(
                condition=~Q(state=PairState.MERGED) | Q(merger__isnull=False), name="merged_pair_names_its_merger"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[PairState.WAITING, PairState.SETTLED]) | Q(decided_by__isnull=False),
                name="suspected_pair_decided_by_somebody",
            ),
        ]
        indexes = [
            models.Index("zone", "state", F("probability").desc(), "id", name="suspected_by_probability"),
            models.Index("zone", "state", F("found_at").desc(), "id", name="suspected_by_day"),
            models.Index("zone", "state", "certain", F("probability").desc(), "id", name="suspected_by_certainty"),
        ]

    def __str__(self) -> str:
        return f"{self.one} ／ {self.other}"
