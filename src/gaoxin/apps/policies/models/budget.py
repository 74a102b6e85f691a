"""Budgets from which claims are paid: a pot of one zone and year, with five accounts."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_states import AccountKind
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Budget(models.Model):
    """Money for one purpose in one year. How much it holds stands on its accounts and nowhere else."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(_("资金名称"), max_length=120)
    year = models.PositiveSmallIntegerField(_("年度"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("建立人"))
    made_at = models.DateTimeField(_("建立时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("资金预算")
        ordering = ["-year", "title"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "year", "title"], name="budget_named_once_a_year"),
            models.CheckConstraint(condition=Q(year__range=(1949, 2200)), name="budget_of_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.title}"


@guarded(zone="zone")
class Account(models.Model):
    """One account of a budget. `balance`, in 分, is kept by the database from the entries and written by nothing else;
    its check is what keeps a budget from being overspent, whoever writes at the same time."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    budget = models.ForeignKey(Budget, models.PROTECT, related_name="accounts", db_index=False)
    kind = models.CharField(_("账户"), max_length=10, choices=AccountKind)
    balance = models.BigIntegerField(_("余额（分）"), default=0)

    class Meta:
        verbose_name = _("资金账户")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["budget", "kind"], name="account_of_a_kind_once"),
            models.CheckConstraint(
                condition=Q(kind="treasury", balance__lte=0) | (~Q(kind="treasury") & Q(balance__gte=0)),
                name="account_is_never_overdrawn",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())
