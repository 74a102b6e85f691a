"""Standard land with promises (标准地+承诺制): plots, what was promised for them, and the reviews afterwards."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.land_states import ReviewState
from gaoxin.apps.zones.models import Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", readable="TRUE")
@tracked
class LandParcel(models.Model):
    """A plot of standard land. `values` are its control indicators by the keys of its kind in the catalogue, as decimal
    texts in the kind's units; `area` is in mu."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    code = models.CharField(_("地块编号"), max_length=40)
    name = models.CharField(_("位置"), max_length=120)
    kind = models.CharField(_("标准地类别"), max_length=40)
    area = models.DecimalField(_("面积（亩）"), max_digits=9, decimal_places=2)
    values = models.JSONField(_("控制指标"), default=dict)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        ordering = ["code"]
        verbose_name = _("标准地地块")
        constraints = [
            models.UniqueConstraint(fields=["zone", "code"], name="parcel_of_zone_once"),
            models.CheckConstraint(condition=Q(area__gt=0), name="parcel_has_an_area"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


@guarded(zone="zone", organisation="organisation")
@tracked
class LandPromise(models.Model):
    """What an organisation promised for its plot. `values` as of the parcel; reviews are due from `completed_on`."""

    parcel = models.OneToOneField(LandParcel, models.PROTECT, related_name="promise")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    values = models.JSONField(_("承诺值"), default=dict)
    signed_at = models.DateTimeField(_("签订时间"))
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    completed_on = models.DateField(_("竣工日期"), null=True, blank=True)

    class Meta:
        verbose_name = _("标准地承诺")

    def __str__(self) -> str:
        return str(self.parcel)


@guarded(through="promise")
@tracked
class LandReview(models.Model):
    """One review of a promise at a milestone. What is broken has its consequence (`step` counts up the catalogue's
    list) and, while it can be remedied, a day until which; then it is reviewed again in another row."""

    promise = models.ForeignKey(LandPromise, models.PROTECT, related_name="reviews")
    milestone = models.CharField(_("复核环节"), max_length=40)
    due = models.DateField(_("复核期限"))
    state = models.CharField(_("结论"), max_length=10, choices=ReviewState, default=ReviewState.WAITING)
    values = models.JSONField(_("实际值"), default=dict)
    note = models.CharField(_("复核情况"), max_length=500, blank=True)
    step = models.PositiveSmallIntegerField(_("处置级次"), default=0)
    consequence = models.CharField(_("处置"), max_length=120, blank=True)
    reviewed_at = models.DateTimeField(_("复核时间"), null=True, blank=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["due", "pk"]
        verbose_name = _("标准地复核")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ReviewState.WAITING, reviewed_at__isnull=True)
                | (~Q(state=ReviewState.WAITING) & Q(reviewed_at__isnull=False)),
                name="land_reviewed_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["promise", "milestone"],
                condition=Q(state=ReviewState.WAITING),
                name="land_review_waits_once",
            ),
        ]
