"""What the public sees of suggestions, and consultation rounds on drafts."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.models.case import Case
from gaoxin.apps.cases.public_states import Adoption, ConsultationState
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

ANSWERED = "EXISTS (SELECT FROM cases_consultation seen WHERE seen.id = consultation_id AND seen.state = 'answered')"
"""What becomes public with the answers of a consultation."""


@guarded(through="case")
class FilerContact(models.Model):
    """How to reach whoever filed without signing in. It has no history and is deleted some time after the answer."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="filer_contact")
    contact = models.CharField(_("联系方式"), max_length=80)

    class Meta:
        verbose_name = _("公众联系方式")


@guarded(zone="zone", readable="withdrawn_at IS NULL")
@tracked
class PublishedSuggestion(models.Model):
    """A suggestion with its answer as the public reads it: a text of its own, without personal data. What
    was filed stays with the case."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="published")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    topic = models.CharField(_("关于"), max_length=40)
    title = models.CharField(_("标题"), max_length=80)
    text = models.CharField(_("建议"), max_length=2_000)
    answer = models.CharField(_("答复"), max_length=4_000)
    outcome = models.CharField(_("采纳情况"), max_length=40)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("答复部门"))
    filed_on = models.DateField(_("提出日期"))
    answered_on = models.DateField(_("答复日期"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    published_at = models.DateTimeField(_("公开时间"))
    withdrawn_at = models.DateTimeField(_("撤下时间"), null=True, blank=True)
    withdrawn_why = models.CharField(_("撤下理由"), max_length=200, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("公开的建议")
        indexes = [models.Index("zone", F("published_at").desc(), F("case").desc(), name="suggestions_published")]


@guarded(zone="zone", readable="state <> 'draft'")
@tracked
class Consultation(models.Model):
    """A draft on which everybody is asked between two days, and what was answered: `effect` says what changed in the
    text, `final_text` is how it then read."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("起草部门"))
    title = models.CharField(_("名称"), max_length=120)
    intro = models.CharField(_("起草说明"), max_length=2_000)
    text = models.TextField(_("征求意见稿"))
    opens_on = models.DateField(_("开始日期"))
    closes_on = models.DateField(_("截止日期"))
    state = models.CharField(_("状态"), max_length=10, choices=ConsultationState, default=ConsultationState.DRAFT)
    effect = models.CharField(_("修改情况"), max_length=2_000, blank=True)
    final_text = models.TextField(_("修改后文本"), blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("登记时间"))
    published_at = models.DateTimeField(_("发布时间"), null=True, blank=True)
    answered_at = models.DateTimeField(_("公布时间"), null=True, blank=True)
    comments_taken = models.PositiveIntegerField(_("意见数"), default=0)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("征求意见")
        constraints = [
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="consultation_ends_after_it_begins"),
            models.CheckConstraint(
                condition=Q(state=ConsultationState.DRAFT) | Q(published_at__isnull=False),
                name="consultation_published_at_a_time",
            ),
        ]
        indexes = [models.Index("zone", F("opens_on").desc(), F("id").desc(), name="consultations_by_day")]

    def __str__(self) -> str:
        return self.title


@guarded(zone="zone", readable=ANSWERED)
@tracked
class CommentAnswer(models.Model):
    """What was answered to one comment or to several that say the same: their gist, whether it was adopted, why, and
    where the text changed. It is public with the answers of the consultation."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="answers")
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    gist = models.CharField(_("意见要点"), max_length=500)
    adoption = models.CharField(_("采纳情况"), max_length=10, choices=Adoption)
    reason = models.CharField(_("理由"), max_length=1_000)
    effect = models.CharField(_("对文本的修改"), max_length=500, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(_("答复时间"))

    class Meta:
        verbose_name = _("意见答复")
        ordering = ["pk"]


@guarded(zone="zone")
@tracked
class Comment(models.Model):
    """One comment on a draft, by anybody. The zone's staff read it; the public reads the answer that takes it up."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="comments", db_index=False)
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField(_("序号"))
    clause = models.CharField(_("针对条款"), max_length=80, blank=True)
    text = models.CharField(_("意见"), max_length=2_000)
    answer = models.ForeignKey(CommentAnswer, models.PROTECT, null=True, blank=True, related_name="comments")
    filed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    filed_at = models.DateTimeField(_("提交时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("征求到的意见")
        constraints = [models.UniqueConstraint(fields=["consultation", "number"], name="comment_numbered_once")]
