"""What is stated of an enterprise beside its yearly figures: facts that hold until they change, and titles it holds."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.ladder_states import COUNTING, StatementState
from gaoxin.apps.enterprises.models.enterprise import Enterprise
from gaoxin.apps.enterprises.models.sourced import Sourced
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


class Statement(Sourced):
    """What an enterprise or an officer states, and who confirmed it. A correction is a new row; the old one stays."""

    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="+", db_index=False)
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    by_enterprise = models.BooleanField(_("企业自报"), default=False)
    state = models.CharField(_("状态"), max_length=10, choices=StatementState, default=StatementState.STATED)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("确认人")
    )
    decided_at = models.DateTimeField(_("确认时间"), null=True, blank=True)
    reason = models.CharField(_("未采纳理由"), max_length=300, blank=True)

    class Meta:
        abstract = True


@guarded(zone="zone", organisation="organisation")
@tracked
class StatedFact(Statement):
    """One fact of `catalogue/rule_facts` of one enterprise, as it stood on `as_of`.

    Numbers are whole steps of the fact (money: 分); a code is its word, several are joined by `|`. `year` is set for
    facts that are of a year. Only one row of a fact is confirmed at a time, and only one waits to be.
    """

    fact = models.CharField(_("事实"), max_length=60)
    year = models.PositiveSmallIntegerField(_("年度"), null=True, blank=True)
    number = models.BigIntegerField(_("数值"), null=True, blank=True)
    truth = models.BooleanField(_("是否"), null=True, blank=True)
    day = models.DateField(_("日期"), null=True, blank=True)
    words = models.CharField(_("类别"), max_length=400, null=True, blank=True)
    as_of = models.DateField(_("截至日期"))

    class Meta:
        verbose_name = _("自报事实")
        ordering = ["fact", "-as_of", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(number__isnull=False, truth__isnull=True, day__isnull=True, words__isnull=True)
                | Q(number__isnull=True, truth__isnull=False, day__isnull=True, words__isnull=True)
                | Q(number__isnull=True, truth__isnull=True, day__isnull=False, words__isnull=True)
                | Q(number__isnull=True, truth__isnull=True, day__isnull=True, words__isnull=False),
                name="stated_fact_has_one_value",
            ),
            models.UniqueConstraint(
                fields=["enterprise", "fact", "year", "state"],
                condition=Q(state__in=COUNTING),
                name="fact_stated_once_in_a_state",
                nulls_distinct=False,
            ),
        ]
        indexes = [models.Index(fields=["zone", "state", "fact"], name="stated_facts_of_zone")]

    def __str__(self) -> str:
        return self.fact


@guarded(zone="zone", organisation="organisation")
@tracked
class HeldTitle(Statement):
    """A title (资质) that an enterprise holds or held: 高新技术企业 with its certificate, for example.

    `valid_until` is the last day; none means that it does not expire. `revoked_on` is the first day without it.
    """

    title = models.CharField(_("资质名称"), max_length=80)
    number = models.CharField(_("证书编号"), max_length=60, blank=True)
    issuer = models.CharField(_("认定机构"), max_length=120, blank=True)
    issued_on = models.DateField(_("发证日期"))
    valid_until = models.DateField(_("有效期至"), null=True, blank=True)
    revoked_on = models.DateField(_("取消日期"), null=True, blank=True)

    history_leaves: ClassVar = ("revision", "entered_by", "entered_at")

    class Meta:
        verbose_name = _("企业资质")
        ordering = ["title", "-issued_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("issued_on")),
                name="title_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["enterprise", "title", "issued_on"],
                condition=Q(state__in=COUNTING),
                name="title_issued_once_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["zone", "title", "valid_until"], name="titles_of_zone"),
            models.Index(fields=["zone", "state"], name="titles_to_confirm"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone")
@tracked
class TitleRoll(models.Model):
    """That a zone's list of the holders of a title was compared with the official roll and is complete as of a day:
    whoever is not among them does not hold it. Without it, not being listed says nothing."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(_("资质名称"), max_length=80)
    complete_on = models.DateField(_("核对日期"))
    source_note = models.CharField(_("名单来源"), max_length=300)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("填写人")
    )
    entered_at = models.DateTimeField(_("填写时间"))

    class Meta:
        verbose_name = _("资质名单核对")
        ordering = ["zone", "title"]
        constraints = [models.UniqueConstraint(fields=["zone", "title"], name="roll_of_title_once")]

    def __str__(self) -> str:
        return self.title
