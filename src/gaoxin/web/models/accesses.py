"""Who asked for what, and when: one row for each request, kept for months and removed by whole months."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.web.guard import guarded

NOWHERE = 0  # no zone's number: so that one condition on one column says whose rows an auditor sees


@guarded(zone="zone", append_only=True)
class Access(models.Model):
    """One request and its answer. `at` is the database's own clock, which no one can hold.

    `zone` and `roles` are those in which the person asked (the zones live above this floor): for someone not signed in
    the zone is `NOWHERE`, for someone without a part in any zone it is not known. `record` names the
    identifiers in the address, such as `pk=12`; `duration` is in milliseconds. What was asked after the question mark
    and what stood in a form is never kept.
    """

    at = models.DateTimeField(_("时间"))
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, db_constraint=False, db_index=False, null=True, related_name="+"
    )
    zone = models.BigIntegerField(null=True)
    roles = models.CharField(_("角色"), max_length=120)
    address = models.GenericIPAddressField(_("来源地址"), null=True)
    method = models.CharField(_("方法"), max_length=10)
    route = models.CharField(_("页面"), max_length=120)
    record = models.CharField(_("记录"), max_length=120)
    status = models.PositiveSmallIntegerField(_("状态码"))
    duration = models.PositiveIntegerField(_("用时"))
    request = models.UUIDField(_("请求编号"))

    class Meta:
        verbose_name = _("访问日志")
        # The list stands newest first, and the key settles equal moments, whatever it is narrowed by. The indexes are
        # read backwards: the newest row then comes at their end, where pages fill up. With the zone in them, counting
        # reads nothing else.
        indexes = [
            models.Index(fields=["at", "-id"], include=["zone"], name="access_newest"),
            models.Index(fields=["person", "at", "-id"], include=["zone", "status"], name="access_by_person"),
            models.Index(fields=["route", "at", "-id"], include=["zone", "status"], name="access_by_route"),
            models.Index(fields=["record", "at", "-id"], include=["zone", "status"], name="access_by_record"),
            models.Index(fields=["status", "at", "-id"], include=["zone"], name="access_by_status"),
        ]


@guarded(append_only=True)
class Pruning(models.Model):
    """Access logs were removed up to a day, because they had been kept long enough."""

    before = models.DateTimeField(_("清理至"))
    made_at = models.DateTimeField(_("清理时间"))
    entries = models.PositiveBigIntegerField(_("清理条数"))

    class Meta:
        verbose_name = _("日志清理")
