"""What is made public about claims: the notice before payment, its lines, and objections to them."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.claim_states import ObjectionState
from gaoxin.apps.policies.models.claim import Claim
from gaoxin.apps.policies.models.claim_call import ClaimCall
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", readable="TRUE")
@tracked
class ClaimNotice(models.Model):
    """A list of claims shown to everybody for some working days before they are paid (公示)."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    call = models.ForeignKey(ClaimCall, models.PROTECT, related_name="notices")
    number = models.CharField(_("公示编号"), max_length=40)
    title = models.CharField(_("标题"), max_length=200)
    minutes = models.CharField(_("会议纪要号"), max_length=60)
    contact = models.CharField(_("受理异议"), max_length=120)
    starts_on = models.DateField(_("公示开始"))
    ends_on = models.DateField(_("公示结束"))
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("发布人"))
    made_at = models.DateTimeField(_("发布时间"))
    ended_at = models.DateTimeField(_("结束处理时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("公示")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "number"], name="notice_numbered_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="notice_ends_after_it_starts"),
        ]
        indexes = [
            models.Index(fields=["ends_on"], name="notices_to_end", condition=Q(ended_at__isnull=True)),
            models.Index("zone", F("starts_on").desc(), F("id").desc(), name="notices_by_day"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone", readable="TRUE")
@tracked
class NoticeLine(models.Model):
    """One line of a notice as it was published, and what was paid in the end; money in 分. Nothing else about a claim
    is public. `stopped` says that nothing is paid, and why."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    notice = models.ForeignKey(ClaimNotice, models.PROTECT, related_name="lines")
    claim = models.OneToOneField(Claim, models.PROTECT, related_name="line")
    position = models.PositiveIntegerField(_("序号"))
    enterprise_name = models.CharField(_("企业名称"), max_length=200)
    subject = models.CharField(_("支持事项"), max_length=120)
    amount = models.PositiveBigIntegerField(_("公示金额（分）"))
    paid = models.PositiveBigIntegerField(_("拨付金额（分）"), null=True, blank=True)
    paid_on = models.DateField(_("拨付日期"), null=True, blank=True)
    stopped = models.CharField(_("未兑现原因"), max_length=300, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("公示名单")
        ordering = ["notice", "position"]
        constraints = [models.UniqueConstraint(fields=["notice", "position"], name="notice_line_numbered_once")]
        indexes = [
            models.Index("zone", F("paid_on").desc(), F("id").desc(), name="lines_paid", condition=Q(paid__gt=0)),
            models.Index("zone", F("paid").desc(), F("id").desc(), name="lines_by_money", condition=Q(paid__gt=0)),
        ]


@guarded(zone="zone")
@tracked
class Objection(models.Model):
    """An objection to one line of a notice. `raised_by` says in what capacity, never who a natural person is."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="objections")
    raised_by = models.CharField(_("异议单位或身份"), max_length=120)
    reason = models.CharField(_("异议理由"), max_length=1000)
    raised_at = models.DateTimeField(_("提出时间"))
    state = models.CharField(_("复核结果"), max_length=10, choices=ObjectionState, default=ObjectionState.OPEN)
    answer = models.CharField(_("复核意见"), max_length=1000, blank=True)
    due = models.DateTimeField(_("复核期限"), null=True, blank=True)
    reviewed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("复核人")
    )
    reviewed_at = models.DateTimeField(_("复核时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("公示异议")
        ordering = ["pk"]
