"""Claims: what one enterprise is to get by one call, with everything that was asked, answered and decided about it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.claim_states import ClaimState, Desk, DeskAnswer, ReviewKind
from gaoxin.apps.policies.models.claim_call import ClaimCall
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", organisation="organisation")
@tracked
class Claim(models.Model):
    """One claim; money in 分. `asked` is what the enterprise asks for or the rule gives, `approved` what was settled.

    `facts` are the registry's figures it stands on, each with value, unit, source and day, as they were on filing.
    `held` is true while an objection is open: only this claim's payment waits. `replaced_by` is the claim that gives
    more for the same thing. `why` is the reason of the last refusal or replacement.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    call = models.ForeignKey(ClaimCall, models.PROTECT, related_name="claims", db_index=False)
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    number = models.CharField(_("申报编号"), max_length=40)
    state = models.CharField(_("状态"), max_length=10, choices=ClaimState)
    automatic = models.BooleanField(_("免申即享"), default=False)
    asked = models.PositiveBigIntegerField(_("申请金额（分）"))
    approved = models.PositiveBigIntegerField(_("审定金额（分）"), null=True, blank=True)
    facts = models.JSONField(_("登记数据"), default=list)
    statement = models.TextField(_("申报说明"), blank=True)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("提交人")
    )
    filed_at = models.DateTimeField(_("提交时间"))
    corrected = models.BooleanField(_("已一次性告知"), default=False)
    correction = models.TextField(_("补正要求"), blank=True)
    minutes = models.CharField(_("会议纪要号"), max_length=60, blank=True)
    settled_on = models.DateField(_("审定日期"), null=True, blank=True)
    held = models.BooleanField(_("异议暂停"), default=False)
    replaced_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaces", verbose_name=_("就高享受")
    )
    why = models.CharField(_("理由"), max_length=500, blank=True)
    due = models.DateTimeField(_("本环节期限"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("政策兑现申请")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "number"], name="claim_numbered_once"),
            models.UniqueConstraint(
                fields=["call", "enterprise"],
                condition=~Q(state__in=["withdrawn", "rejected", "lapsed"]),
                name="one_claim_of_an_enterprise_in_a_call",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["approved", "public", "payable", "ordered", "paid", "appraised"])
                | Q(approved__gt=0),
                name="claim_settled_has_an_amount",
            ),
        ]
        indexes = [
            models.Index(fields=["zone", "state", "due", "id"], name="claims_by_due"),
            models.Index("zone", F("filed_at").desc(), F("id").desc(), name="claims_by_filing"),
            models.Index(fields=["call", "state"], name="claims_of_call"),
            models.Index("organisation", F("filed_at").desc(), name="claims_of_organisation"),
        ]

    def __str__(self) -> str:
        return self.number


@guarded(through="claim", append_only=True)
class ClaimStep(models.Model):
    """One thing that happened to a claim: who, when, from which state to which, until when the next is due, and why."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="steps")
    was = models.CharField(_("原状态"), max_length=10, choices=ClaimState, blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=ClaimState)
    act = models.CharField(_("事项"), max_length=160)
    note = models.TextField(_("说明"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("办理人")
    )
    at = models.DateTimeField(_("时间"))
    due = models.DateTimeField(_("下一环节期限"), null=True, blank=True)

    class Meta:
        verbose_name = _("兑现经过")
        ordering = ["pk"]


@guarded(through="claim")
@tracked
class ClaimMaterial(models.Model):
    """A paper handed in with a claim."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="materials")
    name = models.CharField(_("材料名称"), max_length=120)
    file_name = models.CharField(_("文件名"), max_length=255)
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    handed_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("提交人"))
    handed_at = models.DateTimeField(_("提交时间"))

    class Meta:
        verbose_name = _("申报材料")
        ordering = ["pk"]


@guarded(through="claim")
@tracked
class ClaimDesk(models.Model):
    """What one department says to one claim in the joint review."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="desks", db_index=False)
    desk = models.CharField(_("联审事项"), max_length=12, choices=Desk)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("联审部门"))
    answer = models.CharField(_("答复"), max_length=8, choices=DeskAnswer, default=DeskAnswer.WAITING)
    note = models.CharField(_("说明"), max_length=500, blank=True)
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("答复人"))
    at = models.DateTimeField(_("答复时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("联审意见")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["claim", "desk"], name="desk_answers_once")]
        indexes = [models.Index(fields=["department", "answer"], name="desks_waiting")]


@guarded(through="claim")
@tracked
class ClaimReview(models.Model):
    """What experts or an auditor found: who (a panel or a firm, never a person), report number, amount in 分."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="reviews")
    kind = models.CharField(_("方式"), max_length=8, choices=ReviewKind)
    reviewer = models.CharField(_("评审组或审计机构"), max_length=120)
    report = models.CharField(_("报告编号"), max_length=60, blank=True)
    amount = models.PositiveBigIntegerField(_("建议金额（分）"))
    score = models.DecimalField(_("得分"), max_digits=6, decimal_places=2, null=True, blank=True)
    note = models.CharField(_("意见"), max_length=1000, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    at = models.DateTimeField(_("登记时间"))

    class Meta:
        verbose_name = _("评审审计意见")
        ordering = ["pk"]
