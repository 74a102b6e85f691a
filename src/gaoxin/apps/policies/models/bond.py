"""Projects paid from special bonds of local governments (专项债): quota, issue, spending, progress, interest."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_states import BondState
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class BondProject(models.Model):
    """One project. Money in 分: `total` the whole investment, `quota` the bonds approved, `issued` those sold, `spent`
    of them. `rate` is the yearly coupon in %, paid `payments_a_year` times from `issued_on` for `years`."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(_("项目"), max_length=160)
    code = models.CharField(_("项目代码"), max_length=40, blank=True)
    field = models.CharField(_("投向领域"), max_length=60)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("责任部门"))
    state = models.CharField(_("状态"), max_length=10, choices=BondState, default=BondState.RESERVE)
    total = models.PositiveBigIntegerField(_("总投资（分）"))
    quota = models.PositiveBigIntegerField(_("债券额度（分）"), default=0)
    issued = models.PositiveBigIntegerField(_("已发行（分）"), default=0)
    issued_on = models.DateField(_("发行日期"), null=True, blank=True)
    years = models.PositiveSmallIntegerField(_("期限（年）"), null=True, blank=True)
    rate = models.DecimalField(_("票面利率（%）"), max_digits=6, decimal_places=4, null=True, blank=True)
    payments_a_year = models.PositiveSmallIntegerField(_("每年付息次数"), default=2)
    approval = models.CharField(_("额度下达文号"), max_length=80, blank=True)
    spent = models.PositiveBigIntegerField(_("已支出（分）"), default=0)
    progress = models.PositiveSmallIntegerField(_("形象进度（%）"), default=0)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("专项债项目")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(issued__lte=F("quota")) & Q(spent__lte=F("issued")) & Q(quota__lte=F("total")),
                name="bond_money_flows_down",
            ),
            models.CheckConstraint(
                condition=Q(issued=0)
                | Q(issued_on__isnull=False, years__isnull=False, rate__isnull=False, years__range=(1, 50)),
                name="bond_issued_on_terms",
            ),
            models.CheckConstraint(
                condition=Q(progress__lte=100) & Q(payments_a_year__in=[1, 2, 4]), name="bond_numbers_make_sense"
            ),
        ]
        indexes = [
            models.Index("zone", F("issued_on").desc(nulls_last=True), F("id").desc(), name="bonds_by_issue"),
            models.Index(fields=["zone", "state", "id"], name="bonds_by_state"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(through="project", append_only=True)
class BondReport(models.Model):
    """What was reported of a project on a day: spent so far in 分, progress in %."""

    project = models.ForeignKey(BondProject, models.PROTECT, related_name="reports")
    day = models.DateField(_("截至日期"))
    spent = models.PositiveBigIntegerField(_("累计支出（分）"))
    progress = models.PositiveSmallIntegerField(_("形象进度（%）"))
    note = models.CharField(_("说明"), max_length=500, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("填报人"))
    at = models.DateTimeField(_("填报时间"))

    class Meta:
        verbose_name = _("专项债项目进度")
        ordering = ["-day", "-pk"]
