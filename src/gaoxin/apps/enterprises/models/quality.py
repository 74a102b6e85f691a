"""What checks have found in the registry: findings that keep their identity from run to run, runs, and daily counts."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.enterprises.states import FindingState, Fixer, Gravity
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", organisation="organisation")
@tracked
class QualityFinding(models.Model):
    """One check that one record fails: the same row as long as the check and the record are the same.

    `code` names the check in the catalogue; `year` the year it is of, null for the record as it stands. `department` is
    the desk that works it off, also where the enterprise itself has to put it right. `synthetic` as the enterprise.
    """

    enterprise = models.ForeignKey(
        Enterprise, models.CASCADE, related_name="quality_findings", db_constraint=False, db_index=False
    )
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_constraint=False, db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_constraint=False)
    code = models.CharField(_("检查"), max_length=60)
    year = models.PositiveSmallIntegerField(_("年度"), null=True, blank=True)
    gravity = models.PositiveSmallIntegerField(_("程度"), choices=Gravity)
    fixer = models.CharField(_("由谁改正"), max_length=12, choices=Fixer)
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("责任部门"), db_index=False
    )
    state = models.CharField(_("状态"), max_length=10, choices=FindingState, default=FindingState.OPEN)
    found_at = models.DateTimeField(_("首次发现"))
    changed_at = models.DateTimeField(_("状态时间"))
    recurrences = models.PositiveSmallIntegerField(_("再次出现次数"), default=0)
    reason = models.CharField(_("认可理由"), max_length=300, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("认可人")
    )
    sent_at = models.DateTimeField(_("发企业时间"), null=True, blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("发送人")
    )
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["gravity", "-found_at", "pk"]
        verbose_name = _("数据问题")
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise", "code", "year"], name="quality_found_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=~Q(state=FindingState.ACCEPTED) | (~Q(reason="") & Q(accepted_by__isnull=False)),
                name="quality_accepted_with_reason",
            ),
        ]
        indexes = [
            models.Index("zone", "gravity", F("found_at").desc(), "id", name="quality_by_gravity"),
            models.Index("zone", F("found_at").desc(), "id", name="quality_by_day"),
            models.Index(fields=["zone", "department", "state", "gravity"], name="quality_of_department"),
            models.Index(fields=["zone", "code", "state"], name="quality_of_check"),
            models.Index(fields=["zone", "state", "gravity"], name="quality_in_state"),
        ]

    def __str__(self) -> str:
        return self.code


@guarded(zone="zone")
class QualityRun(models.Model):
    """All enterprises of a zone checked once. `asked_by` nobody: the nightly run. Counts are of findings.

    The centre is the median point of the zone's enterprises that day, from which distances were measured.
    """

    zone = models.ForeignKey(Zone, models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("发起人")
    )
    started_at = models.DateTimeField(_("开始时间"))
    finished_at = models.DateTimeField(_("结束时间"))
    enterprises = models.PositiveIntegerField(_("企业数"))
    checks = models.PositiveSmallIntegerField(_("检查项数"))
    opened = models.PositiveIntegerField(_("新发现"))
    fixed = models.PositiveIntegerField(_("已消除"))
    recurred = models.PositiveIntegerField(_("再次出现"))
    centre_longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    centre_latitude = models.DecimalField(max_digits=8, decimal_places=6, null=True)

    class Meta:
        ordering = ["-started_at", "-pk"]
        indexes = [models.Index("zone", F("started_at").desc(), name="quality_runs")]

    def __str__(self) -> str:
        return f"{self.zone_id} {self.started_at:%Y-%m-%d}"


@guarded(zone="zone")
class QualityDay(models.Model):
    """How many findings each department had at the end of a day's last run: the points of its trend."""

    zone = models.ForeignKey(Zone, models.CASCADE, related_name="+", db_index=False)
    department = models.ForeignKey(Department, models.CASCADE, null=True, blank=True, related_name="+", db_index=False)
    day = models.DateField(_("日期"))
    errors = models.PositiveIntegerField(_("必须改正"))
    warnings = models.PositiveIntegerField(_("需要核实"))
    notices = models.PositiveIntegerField(_("建议补充"))
    accepted = models.PositiveIntegerField(_("已认可"))
    fixed = models.PositiveIntegerField(_("累计消除"))

    class Meta:
        ordering = ["day", "department"]
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "day", "department"], name="quality_counted_once_a_day", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.zone_id} {self.day}"
