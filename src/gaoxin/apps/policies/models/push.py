"""What was handed to channels outside: which clause, for how many enterprises, and whether the channel took it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_states import PushState
from gaoxin.apps.policies.models.clause import Clause
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded


@guarded(zone="zone")
class Push(models.Model):
    """One delivery to one channel: the entitlements told, `channel` a key of the catalogue's `push_channels`, `link`
    where enterprises read on. `problem` keeps the code and values of what went wrong last."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    clause = models.ForeignKey(Clause, models.PROTECT, related_name="pushes", db_index=False)
    channel = models.CharField(_("渠道"), max_length=60)
    entitlements = ArrayField(models.BigIntegerField(), verbose_name=_("应享政策"))
    enterprises = models.PositiveIntegerField(_("企业数"))
    link = models.CharField(_("链接"), max_length=300)
    state = models.CharField(_("状态"), max_length=8, choices=PushState, default=PushState.WAITING)
    tries = models.PositiveSmallIntegerField(_("发送次数"), default=0)
    problem = models.JSONField(_("未送达的原因"), default=dict)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("经办人"))
    made_at = models.DateTimeField(_("建立时间"))
    sent_at = models.DateTimeField(_("送达时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("渠道推送")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=PushState.SENT, sent_at__isnull=False)
                | (~Q(state=PushState.SENT) & Q(sent_at__isnull=True)),
                name="push_sent_at_a_time",
            )
        ]
        indexes = [
            models.Index(fields=["clause", "-id"], name="pushes_of_clause"),
            models.Index(fields=["id"], name="pushes_open", condition=~Q(state=PushState.SENT)),
        ]
