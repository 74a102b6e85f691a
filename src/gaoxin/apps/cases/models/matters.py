"""A matter of one-stop service as a case: its papers, the promise made instead of proof, its result and its ratings."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.matter_states import HANDLED, MatterStage, PaperState, PromiseState
from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.models.talk import Attachment
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.zones.models import Department, Organisation, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(through="case")
@tracked
class MatterCase(models.Model):
    """What the case of a matter has beyond a case. Days are working days from acceptance, as the catalogue had them
    when it was filed; without `statutory_days` the law sets none. Where a law has silence mean yes, it does at
    `silence_due`, and `silence_basis` names the law once it did; `escalated_at` tells when a delay was reported
    upwards instead. `platform_status`, of a matter that is only followed, is what its platform last said."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="matter")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    key = models.CharField(_("事项"), max_length=60)
    stage = models.CharField(_("阶段"), max_length=12, choices=MatterStage, default=MatterStage.FILED)
    promised_days = models.PositiveSmallIntegerField(_("承诺时限（工作日）"))
    statutory_days = models.PositiveSmallIntegerField(_("法定时限（工作日）"), null=True, blank=True)
    statutory_due = models.DateTimeField(_("法定期限"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("受理时间"), null=True, blank=True)
    decided_at = models.DateTimeField(_("决定时间"), null=True, blank=True)
    granted = models.BooleanField(_("准予"), null=True, blank=True)
    reason = models.CharField(_("理由"), max_length=500, blank=True)
    silence_basis = models.CharField(_("超时默认依据"), max_length=200, blank=True)
    silence_due = models.DateTimeField(_("逾期视为准予的时点"), null=True, blank=True)
    escalated_at = models.DateTimeField(_("超时上报时间"), null=True, blank=True)
    asked_at = models.DateTimeField(_("告知补正时间"), null=True, blank=True)
    asked_for = models.CharField(_("补正内容"), max_length=1000, blank=True)
    promise = models.CharField(_("告知承诺"), max_length=10, choices=PromiseState, default=PromiseState.NONE)
    promise_due = models.DateTimeField(_("核查期限"), null=True, blank=True)
    promise_note = models.CharField(_("核查情况"), max_length=500, blank=True)
    promise_checked_at = models.DateTimeField(_("核查时间"), null=True, blank=True)
    platform_status = models.CharField(_("平台状态"), max_length=60, blank=True)
    platform_accepted = models.DateField(_("平台受理日期"), null=True, blank=True)
    platform_told_at = models.DateTimeField(_("平台状态时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("事项办件")
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=False) | ~Q(stage__in=HANDLED), name="matter_accepted_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, granted__isnull=True)
                | Q(decided_at__isnull=False, granted__isnull=False),
                name="matter_decided_one_way",
            ),
        ]
        indexes = [
            models.Index("zone", "stage", F("case").desc(), name="matters_by_stage"),
            models.Index("zone", "accepted_at", name="matters_accepted", condition=Q(accepted_at__isnull=False)),
            models.Index(
                fields=["case"],
                name="matters_in_hand",
                condition=Q(stage=MatterStage.ACCEPTED, escalated_at__isnull=True),
            ),
            models.Index(fields=["promise_due"], name="promises_to_check", condition=Q(promise=PromiseState.GIVEN)),
        ]


@guarded(through="case")
@tracked
class Paper(models.Model):
    """One material of the case, as the catalogue asked for it. `due` is set for one that may follow (容缺)."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="papers")
    position = models.PositiveSmallIntegerField(_("序号"))
    name = models.CharField(_("材料"), max_length=200)
    need = models.CharField(_("必要性"), max_length=10)
    days = models.PositiveSmallIntegerField(_("补齐期限（工作日）"), default=0)
    state = models.CharField(_("状态"), max_length=10, choices=PaperState, default=PaperState.MISSING)
    due = models.DateTimeField(_("补齐期限"), null=True, blank=True)
    received_at = models.DateTimeField(_("收到时间"), null=True, blank=True)
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    attachment = models.ForeignKey(Attachment, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["position"]
        verbose_name = _("办件材料")
        constraints = [
            models.UniqueConstraint(fields=["case", "position"], name="paper_asked_once"),
            models.CheckConstraint(
                condition=~Q(state=PaperState.AWAITED) | Q(due__isnull=False), name="awaited_paper_has_a_day"
            ),
            models.CheckConstraint(
                condition=~Q(state=PaperState.RECEIVED) | Q(received_at__isnull=False), name="paper_received_at_a_time"
            ),
        ]
        indexes = [models.Index(fields=["due"], name="papers_awaited", condition=Q(state=PaperState.AWAITED))]


@guarded(through="case")
@tracked
class Certificate(models.Model):
    """What was handed out in the end. Whoever holds it proves it by `number` and `code`; `sha256` is of the PDF."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="certificate")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    number = models.CharField(_("文书编号"), max_length=40, unique=True)
    code = models.CharField(_("核验码"), max_length=12)
    title = models.CharField(_("文书名称"), max_length=200)
    holder = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", db_index=False)
    granted = models.BooleanField(_("准予"))
    body = models.CharField(_("内容"), max_length=1000)
    issued_at = models.DateTimeField(_("签发时间"))
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField(_("撤销时间"), null=True, blank=True)
    revoked_why = models.CharField(_("撤销理由"), max_length=300, blank=True)
    attachment = models.ForeignKey(Attachment, models.PROTECT, null=True, blank=True, related_name="+")
    sha256 = models.CharField(_("文件指纹"), max_length=64, blank=True)

    history_leaves = ("code",)

    class Meta:
        verbose_name = _("办理结果文书")


@guarded(through="case")
@tracked
class Rating(models.Model):
    """One rating (好差评) on one occasion. A bad one is called back and answered within the limits of its scale."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="ratings")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    occasion = models.CharField(_("评价环节"), max_length=20)
    level = models.CharField(_("评价等级"), max_length=30)
    bad = models.BooleanField(_("差评"), default=False)
    channel = models.CharField(_("评价渠道"), max_length=10, choices=Channel, default=Channel.ONLINE)
    text = models.CharField(_("意见"), max_length=500, blank=True)
    rated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    rated_at = models.DateTimeField(_("评价时间"))
    call_due = models.DateTimeField(_("回访期限"), null=True, blank=True)
    called_at = models.DateTimeField(_("回访时间"), null=True, blank=True)
    call_note = models.CharField(_("回访情况"), max_length=500, blank=True)
    answer_due = models.DateTimeField(_("答复期限"), null=True, blank=True)
    answered_at = models.DateTimeField(_("答复时间"), null=True, blank=True)
    answer = models.CharField(_("整改答复"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("好差评")
        constraints = [
            models.UniqueConstraint(fields=["case", "occasion"], name="rated_once_each_time"),
            models.CheckConstraint(
                condition=Q(bad=False) | Q(call_due__isnull=False, answer_due__isnull=False),
                name="bad_rating_has_days",
            ),
        ]
        indexes = [
            models.Index(
                "zone", "answer_due", name="bad_ratings_open", condition=Q(bad=True, answered_at__isnull=True)
            ),
        ]
