"""What may go wrong with an enterprise on a chain, found by a job or told by an officer, and how it ended."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models import Visit
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.alert_states import LIVE, AlertGrade, AlertKind, AlertOutcome, AlertState
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class SupplyRisk(models.Model):
    """Something outside that endangers the supply of one segment, as an officer recorded it: a supplier or a region,
    since when, known from where. It holds until `until`."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=60)
    subject = models.CharField(_("供应商或者地区"), max_length=120)
    what = models.CharField(_("情况"), max_length=500)
    grade = models.PositiveSmallIntegerField(_("程度"), choices=AlertGrade)
    since = models.DateField(_("发生日期"))
    until = models.DateField(_("解除日期"), null=True, blank=True)
    known_from = models.CharField(_("消息来源"), max_length=200)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("区外供应风险")
        ordering = ["-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="supply_risk_ends_after_start"
            )
        ]
        indexes = [models.Index("zone", F("since").desc(), F("id").desc(), name="supply_risks_by_day")]

    def __str__(self) -> str:
        return self.subject


@guarded(zone="zone")
@tracked
class Alert(models.Model):
    """One reason for concern about one enterprise, or about a segment as a whole where `enterprise` is null.

    `reason` says what it is about within its kind (a year, a title, a segment, a risk told by an officer), so that the
    same is never raised twice at a time; `measure` is the figure by which it is judged whether it has become worse, in
    the unit of its kind. `evidence` keeps the lines to be shown: a code of sentences with its values, a day and an
    address. `again` is the earlier alert for the same reason that had been ended before it became worse."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("类型"), max_length=12, choices=AlertKind)
    enterprise = models.ForeignKey(
        Enterprise, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("企业"), db_index=False
    )
    chain = models.CharField(_("产业链"), max_length=60, blank=True)
    segment = models.CharField(_("环节"), max_length=60, blank=True)
    reason = models.CharField(_("事由代码"), max_length=160)
    grade = models.PositiveSmallIntegerField(_("程度"), choices=AlertGrade)
    measure = models.FloatField(_("判断数值"))
    evidence = models.JSONField(_("依据"), default=list)
    as_of = models.DateField(_("数据日期"))
    found_on = models.DateField(_("发现日期"))
    seen_on = models.DateField(_("最近核对日期"))
    risk = models.ForeignKey(
        SupplyRisk, models.PROTECT, null=True, blank=True, related_name="alerts", verbose_name=_("区外供应风险")
    )
    again = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="raised_again", verbose_name=_("原预警")
    )
    state = models.CharField(_("状态"), max_length=10, choices=AlertState, default=AlertState.OPEN)
    visit = models.ForeignKey(
        Visit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("走访"), db_index=False
    )
    outcome = models.CharField(_("走访结论"), max_length=10, choices=AlertOutcome, blank=True)
    ended_why = models.CharField(_("处置说明"), max_length=500, blank=True)
    ended_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("处置人")
    )
    ended_at = models.DateTimeField(_("处置时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    history_leaves = ("seen_on",)

    class Meta:
        verbose_name = _("产业链预警")
        ordering = ["-found_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "kind", "enterprise", "reason"],
                condition=Q(state__in=LIVE),
                nulls_distinct=False,
                name="alert_raised_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state=AlertState.OPEN, visit__isnull=True, ended_at__isnull=True)
                | Q(state=AlertState.VISITING, visit__isnull=False, ended_at__isnull=True)
                | (
                    Q(state=AlertState.VISITED, visit__isnull=False, ended_at__isnull=False)
                    & ~Q(ended_why="")
                    & ~Q(outcome="")
                )
                | (Q(state=AlertState.DISMISSED, ended_at__isnull=False) & ~Q(ended_why="")),
                name="alert_ends_in_a_visit_or_a_reason",
            ),
        ]
        indexes = [
            models.Index("zone", F("found_on").desc(), F("id").desc(), name="alerts_by_day"),
            models.Index("zone", "state", F("found_on").desc(), F("id").desc(), name="alerts_by_state"),
            models.Index("zone", F("grade").desc(), F("id").desc(), name="alerts_by_grade"),
            models.Index("enterprise", "state", name="alerts_of_enterprise"),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())
