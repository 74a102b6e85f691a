"""What enterprises are entitled to by the clauses in force, as it was last found out, and whom it reached.

Rows stand for those who get something or nearly do; how many do not, and of how many it is not known, is counted. A row
that somebody was told of stays when the answer changes, so that reached, opened and claimed can be counted.
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.claim_states import EntitlementState
from gaoxin.apps.policies.models.clause import Clause
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded


@guarded(zone="zone", organisation="organisation")
class Entitlement(models.Model):
    """One enterprise by one clause. `low` and `high` bound the money in 分 (null: the rule names none, or it is not
    known). `failed` and `missing` name what is not met and which facts are not known, as they stood on `judged_on`.
    `told_at` is when its people were told, `opened_at` when one of them first looked."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    clause = models.ForeignKey(Clause, models.PROTECT, related_name="entitlements", db_index=False)
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    state = models.CharField(_("结论"), max_length=8, choices=EntitlementState)
    low = models.PositiveBigIntegerField(_("最少可得（分）"), null=True, blank=True)
    high = models.PositiveBigIntegerField(_("最多可得（分）"), null=True, blank=True)
    failed = models.JSONField(_("不满足的条件"), default=list)
    missing = models.JSONField(_("缺少的事实"), default=list)
    judged_on = models.DateField(_("比对日期"))
    told_at = models.DateTimeField(_("告知时间"), null=True, blank=True)
    opened_at = models.DateTimeField(_("查看时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("应享政策")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["clause", "enterprise"], name="entitled_once_by_a_clause"),
            models.CheckConstraint(
                condition=Q(opened_at__isnull=True) | Q(told_at__isnull=False), name="opened_after_it_was_told"
            ),
        ]
        indexes = [
            models.Index(fields=["clause", "state", "id"], name="entitled_by_clause"),
            models.Index(fields=["organisation", "state"], name="entitled_of_organisation"),
            models.Index(fields=["enterprise"], name="entitled_of_enterprise"),
        ]


@guarded(zone="zone")
class EntitlementCount(models.Model):
    """How many enterprises of the zone stand how to a clause, as last counted over all of them."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    clause = models.OneToOneField(Clause, models.PROTECT, related_name="entitlement_count")
    met = models.PositiveIntegerField(_("符合"), default=0)
    nearly = models.PositiveIntegerField(_("还差一点"), default=0)
    failed = models.PositiveIntegerField(_("不符合"), default=0)
    unknown = models.PositiveIntegerField(_("待核"), default=0)
    low = models.BigIntegerField(_("合计最少（分）"), default=0)
    high = models.BigIntegerField(_("合计最多（分）"), default=0)
    judged_on = models.DateField(_("比对日期"))
    judged_at = models.DateTimeField(_("比对时间"))

    class Meta:
        verbose_name = _("应享政策计数")
