"""Reform: experiences of elsewhere to be copied and of one's own to be told, and problems of institutions."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_states import ExperienceKind, ExperienceState, RaisedBy, ReformState
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Experience(models.Model):
    """One experience: what it is, whose it was, who carries it out here until when; `result` once it is done. Of one's
    own, `result` says what it brought and `source` where it was tried."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("类别"), max_length=4, choices=ExperienceKind, default=ExperienceKind.COPY)
    title = models.CharField(_("经验名称"), max_length=160)
    area = models.CharField(_("领域"), max_length=60)
    source = models.CharField(_("来源"), max_length=160)
    document = models.CharField(_("推广文件"), max_length=160, blank=True)
    content = models.TextField(_("主要做法"), max_length=5000)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("责任单位"))
    due = models.DateField(_("期限"), null=True, blank=True)
    state = models.CharField(_("状态"), max_length=5, choices=ExperienceState, default=ExperienceState.TO_DO)
    result = models.TextField(_("落实成效"), max_length=5000, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    made_at = models.DateTimeField(_("登记时间"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("改革经验")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=["done", "na"]) | ~Q(result=""), name="experience_done_says_how"
            )
        ]
        indexes = [
            models.Index("zone", "kind", F("due").asc(nulls_last=True), "id", name="experiences_by_due"),
            models.Index(fields=["zone", "kind", "state", "id"], name="experiences_by_state"),
        ]

    def __str__(self) -> str:
        return self.title


@guarded(through="experience", append_only=True)
class ExperienceStep(models.Model):
    """What was done, with its evidence."""

    experience = models.ForeignKey(Experience, models.PROTECT, related_name="steps")
    state = models.CharField(_("状态"), max_length=5, choices=ExperienceState)
    note = models.CharField(_("进展"), max_length=1000)
    file_name = models.CharField(_("文件名"), max_length=255, blank=True)
    sha256 = models.CharField(_("文件指纹"), max_length=64, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("填报人"))
    at = models.DateTimeField(_("填报时间"))

    class Meta:
        verbose_name = _("经验落实进展")
        ordering = ["pk"]


@guarded(zone="zone")
@tracked
class ReformProblem(models.Model):
    """A rule that stands in the way: which one, what was proposed to whom, which document changed it or why it was
    not changed."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(_("问题"), max_length=160)
    text = models.TextField(_("具体情况"), max_length=5000)
    rule = models.CharField(_("现行规定"), max_length=300)
    raised_by = models.CharField(_("提出方"), max_length=12, choices=RaisedBy)
    raised_on = models.DateField(_("提出日期"))
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("责任单位"))
    state = models.CharField(_("状态"), max_length=10, choices=ReformState, default=ReformState.RAISED)
    proposal = models.TextField(_("修改建议"), max_length=5000, blank=True)
    proposed_to = models.CharField(_("报送单位"), max_length=120, blank=True)
    proposed_on = models.DateField(_("报送日期"), null=True, blank=True)
    answer = models.CharField(_("结果说明"), max_length=1000, blank=True)
    document = models.CharField(_("修改文件"), max_length=160, blank=True)
    answered_on = models.DateField(_("答复日期"), null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("制度性问题")
        ordering = ["-raised_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="raised") | (~Q(proposal="") & ~Q(proposed_to="") & Q(proposed_on__isnull=False)),
                name="reform_proposed_to_someone",
            ),
            models.CheckConstraint(
                condition=~Q(state="changed") | (~Q(document="") & Q(answered_on__isnull=False)),
                name="reform_changed_by_a_document",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | (~Q(answer="") & Q(answered_on__isnull=False)),
                name="reform_declined_with_a_reason",
            ),
        ]
        indexes = [
            models.Index("zone", F("raised_on").desc(), F("id").desc(), name="reform_problems_by_day"),
            models.Index(fields=["zone", "state", "id"], name="reform_problems_by_state"),
        ]

    def __str__(self) -> str:
        return self.title
