"""What an enterprise says of the answer to its case, kept from those who handled it, and the counts made of it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.appeal_states import Asked
from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

OVERSEEN = (
    "zone_id = ANY ((SELECT gaoxin_overseen_zones())::bigint[])"
    " AND NOT handlers && (SELECT gaoxin_working_departments())::bigint[]"
)
"""Seen by those who watch over all cases of the zone, unless they work in a department that handled this one."""


@guarded(organisation="organisation", person="person", rows=OVERSEEN)
@tracked
class Verdict(models.Model):
    """One question put to whoever filed a case, and the answer: whether it is solved, a month later whether they are
    satisfied. The enterprise itself sees it, and whoever watches over all cases without having handled this one.

    `handlers` are the keys of the departments that had a part in handling it. `lapsed_at`: its days passed without
    an answer, which counts as none.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="verdicts")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    handlers = ArrayField(models.BigIntegerField(), default=list)
    step = models.PositiveBigIntegerField(_("环节"), unique=True)
    question = models.CharField(_("问题"), max_length=20)
    asked_at = models.DateTimeField(_("询问时间"))
    reply = models.CharField(_("回答"), max_length=20, blank=True)
    good = models.BooleanField(_("肯定"), null=True, blank=True)
    text = models.CharField(_("补充说明"), max_length=1000, blank=True)
    how = models.CharField(_("回答方式"), max_length=10, choices=Asked, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    answered_at = models.DateTimeField(_("回答时间"), null=True, blank=True)
    lapsed_at = models.DateTimeField(_("逾期未答"), null=True, blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        verbose_name = _("企业评价")
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, reply="", good__isnull=True)
                | (Q(answered_at__isnull=False, good__isnull=False) & ~Q(reply="")),
                name="verdict_answered_whole",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(lapsed_at__isnull=True), name="verdict_answered_or_lapsed"
            ),
        ]


class Tally(models.Model):
    """What is counted of one case (words of `catalogue.case_kinds.answering.Count`), by the first day of the month it
    was filed in. Derived from the case each time it moves."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    month = models.DateField(_("月份"))
    department = models.ForeignKey(Department, models.PROTECT, null=True, related_name="+", db_index=False)
    topic = models.CharField(_("类型"), max_length=40, blank=True)
    counted = ArrayField(models.CharField(max_length=20), default=list)

    class Meta:
        abstract = True


@guarded(zone="zone")
class CaseTally(Tally):
    """What happened to a case, counted."""

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="tally")

    class Meta:
        verbose_name = _("诉求统计")
        indexes = [models.Index("zone", F("month").desc(), F("case").desc(), name="tallies_by_month")]


@guarded(rows=OVERSEEN)
class CaseTallySaid(Tally):
    """What was said of those who handled a case, counted; seen by whoever may see the verdict."""

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="tally_said")
    handlers = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        verbose_name = _("诉求评价统计")
        indexes = [models.Index("zone", F("month").desc(), F("case").desc(), name="said_tallies_by_month")]


@guarded()
class CaseCount(models.Model):
    """So many cases of a month, department and topic count for a word: the sums of the tallies, kept as they change.
    The system's alone: some sums are of too few."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("类别"), max_length=40)
    month = models.DateField(_("月份"))
    department = models.ForeignKey(Department, models.PROTECT, null=True, related_name="+", db_index=False)
    topic = models.CharField(_("类型"), max_length=40, blank=True)
    word = models.CharField(_("统计项"), max_length=20)
    number = models.IntegerField(_("件数"), default=0)

    class Meta:
        verbose_name = _("诉求月度统计")
        constraints = [
            models.UniqueConstraint(
                fields=["zone", "kind", "month", "department", "topic", "word"],
                nulls_distinct=False,
                name="cases_counted_once",
            )
        ]
