"""Data between departments and zones: who asks for which fields and why, what is granted until when, and each use."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources.models.datasets import DataSet
from gaoxin.apps.sources.states import Channel, RequestState
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

TO_ME = "to_zone_id = ANY ({zones})"


@guarded(zone="zone", rows=TO_ME)
@tracked
class DataRequest(models.Model):
    """A department asks for fields of another's data set, for a purpose and until a day. `zone` is the owner's."""

    dataset = models.ForeignKey(DataSet, models.PROTECT, related_name="requests")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    to_zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", verbose_name=_("使用方"))
    to_department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("申请部门"))
    fields = ArrayField(models.CharField(max_length=80), verbose_name=_("申请字段"))
    purpose = models.CharField(_("用途"), max_length=300)
    basis = models.CharField(_("依据"), max_length=300, blank=True)
    until = models.DateField(_("使用期限"))
    state = models.CharField(_("状态"), max_length=10, choices=RequestState, default=RequestState.WAITING)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("申请人"))
    asked_at = models.DateTimeField(_("申请时间"))
    due = models.DateTimeField(_("答复期限"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("答复人")
    )
    decided_at = models.DateTimeField(_("答复时间"), null=True)
    reason = models.CharField(_("答复说明"), max_length=300, blank=True)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        indexes = [
            models.Index(
                fields=["zone", "due"], name="requests_waiting", condition=models.Q(state=RequestState.WAITING)
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["dataset", "to_department"],
                name="one_waiting_request_of_a_department",
                condition=models.Q(state=RequestState.WAITING),
            ),
        ]


@guarded(zone="zone", readable=TO_ME)
@tracked
class DataGrant(models.Model):
    """Fields of a data set granted to a department, or to a whole zone when no department is named.

    It runs from one day to another, both included, unless it was ended before (`ended_at`: revoked, or run out).
    """

    dataset = models.ForeignKey(DataSet, models.PROTECT, related_name="grants")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    to_zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", verbose_name=_("使用方"))
    to_department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("使用部门")
    )
    fields = ArrayField(models.CharField(max_length=80), verbose_name=_("授权字段"))
    purpose = models.CharField(_("用途"), max_length=300)
    valid_from = models.DateField(_("起始日期"))
    valid_to = models.DateField(_("截止日期"))
    request = models.ForeignKey(DataRequest, models.PROTECT, null=True, blank=True, related_name="grants")
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("授权人"))
    granted_at = models.DateTimeField(_("授权时间"))
    ended_at = models.DateTimeField(_("终止时间"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("收回人")
    )
    end_reason = models.CharField(_("终止原因"), max_length=300, blank=True)

    class Meta:
        ordering = ["-granted_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_from__lte=models.F("valid_to")), name="data_grant_ends_after_it_begins"
            ),
        ]
        indexes = [
            models.Index(
                fields=["dataset", "to_zone"], name="data_grants_running", condition=models.Q(ended_at__isnull=True)
            )
        ]


@guarded(zone="zone", rows=TO_ME, append_only=True)
class DataUse(models.Model):
    """One reading of data by somebody who does not keep it: who, which fields, how many rows, by which way and why.

    `grant` is empty where the fields are shared without condition.
    """

    dataset = models.ForeignKey(DataSet, models.PROTECT, related_name="uses")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    to_zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    department = models.ForeignKey(Department, models.PROTECT, null=True, related_name="+", verbose_name=_("使用部门"))
    grant = models.ForeignKey(DataGrant, models.PROTECT, null=True, related_name="uses")
    version = models.PositiveIntegerField(_("版次"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("使用人"))
    fields = ArrayField(models.CharField(max_length=80), verbose_name=_("读取字段"))
    rows = models.PositiveBigIntegerField(_("行数"))
    channel = models.CharField(_("方式"), max_length=10, choices=Channel)
    purpose = models.CharField(_("用途"), max_length=300)
    at = models.DateTimeField(_("时间"))

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["dataset", "-at"], name="uses_of_dataset")]
