"""Open data: what is offered to the public, version by version, each through a gate of two people."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources.models.datasets import DataSet, DataVersion
from gaoxin.apps.sources.states import Licence, OpenKind, VersionState
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", readable="opened_at IS NOT NULL")
@tracked
class OpenSet(models.Model):
    """A part of a data set that is or is to be open: chosen fields of its rows, or a statistic over them.

    `recipe` holds the fields, or the tables and measures of the statistic. `opened_at` stands while a version is out.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="open_sets")
    dataset = models.ForeignKey(DataSet, models.PROTECT, related_name="open_sets")
    code = models.SlugField(_("代码"), max_length=60)
    title = models.CharField(_("名称"), max_length=120)
    kind = models.CharField(_("内容"), max_length=10, choices=OpenKind)
    recipe = models.JSONField(default=dict)
    licence = models.CharField(_("许可"), max_length=20, choices=Licence, default=Licence.CC_BY)
    opened_at = models.DateTimeField(_("开放时间"), null=True, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    created_at = models.DateTimeField(_("登记时间"))

    class Meta:
        ordering = ["title", "pk"]
        constraints = [models.UniqueConstraint(fields=["zone", "code"], name="open_set_coded_once_in_zone")]
        indexes = [
            models.Index(fields=["-opened_at"], name="open_sets_out", condition=models.Q(opened_at__isnull=False))
        ]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone", readable="state = 'published'")
@tracked
class OpenVersion(models.Model):
    """One version of an open data set, from proposal to publication. `card` is the description that goes out with it;
    `protection` says what was withheld and how it was checked; `sha256` names the file of the public rows."""

    open_set = models.ForeignKey(OpenSet, models.PROTECT, related_name="versions")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    source = models.ForeignKey(DataVersion, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(_("版次"))
    state = models.CharField(_("状态"), max_length=10, choices=VersionState, default=VersionState.PROPOSED)
    card = models.JSONField(default=dict)
    columns = models.JSONField(default=list)
    sha256 = models.CharField(_("文件指纹"), max_length=64, blank=True)
    rows = models.PositiveBigIntegerField(_("行数"), default=0)
    changes = models.JSONField(default=dict)
    protection = models.JSONField(default=dict)
    note = models.CharField(_("开放理由"), max_length=300, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("提请人")
    )
    proposed_at = models.DateTimeField(_("提请时间"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("审核人")
    )
    decided_at = models.DateTimeField(_("审核时间"), null=True)
    reason = models.CharField(_("审核意见"), max_length=300, blank=True)

    class Meta:
        ordering = ["open_set", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["open_set", "number"], name="open_version_numbered_once"),
            models.UniqueConstraint(
                fields=["open_set"], name="one_proposed_version", condition=models.Q(state=VersionState.PROPOSED)
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by__isnull=True) | ~models.Q(decided_by=models.F("proposed_by")),
                name="nobody_approves_their_own_version",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=VersionState.PUBLISHED) | models.Q(decided_by__isnull=False),
                name="open_versions_are_approved",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.open_set} v{self.number}"


@guarded()
class ApiUse(models.Model):
    """How often one caller asked the public interface within a minute."""

    caller = models.CharField(max_length=64)
    minute = models.DateTimeField()
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["caller", "minute"], name="api_minute_counted_once")]
