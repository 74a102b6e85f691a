"""A lead from the first word to full production, and all that happened to it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.lead_states import CapitalKind, DisputeState, LeadSource, LeadState, StepKind, Verdict
from gaoxin.apps.industry.models.occasions import AttractionActivity, OutsideVisit
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone")
@tracked
class Lead(models.Model):
    """One project that somebody may bring to the zone. `stage` is a stage of the catalogue's process, entered on
    `stage_since`, to be left by `due`. Money in 分; `energy` in tonnes of standard coal a year, `tax_per_mu` in 分 a
    year. `name_key` is the company's name in one spelling: of one company only one lead is open in a zone.

    `leading` is the department that leads: before the first talk the one that found the lead, then the one that filed
    the talk on `talked_on`."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    number = models.CharField(_("编号"), max_length=30)
    company = models.CharField(_("企业名称"), max_length=200)
    name_key = models.CharField(max_length=200, editable=False)
    credit_code = models.CharField(_("统一社会信用代码"), max_length=18, blank=True)
    listed_code = models.CharField(_("证券代码"), max_length=20, blank=True)
    origin = models.CharField(_("企业所在地"), max_length=120, blank=True)
    enterprise = models.ForeignKey(
        Enterprise, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("落地企业")
    )
    project = models.CharField(_("项目名称"), max_length=160)
    content = models.TextField(_("建设内容"), max_length=2000, blank=True)
    chain = models.CharField(_("产业链"), max_length=60)
    segment = models.CharField(_("环节"), max_length=120)
    source = models.CharField(_("线索来源"), max_length=12, choices=LeadSource)
    reason = models.CharField(_("推荐理由"), max_length=500, blank=True)
    visit = models.ForeignKey(
        OutsideVisit, models.PROTECT, null=True, blank=True, related_name="leads", verbose_name=_("外出招商")
    )
    activity = models.ForeignKey(
        AttractionActivity, models.PROTECT, null=True, blank=True, related_name="leads", verbose_name=_("招商活动")
    )
    capital = models.CharField(_("资金来源"), max_length=10, choices=CapitalKind)
    investment = models.PositiveBigIntegerField(_("计划总投资（分）"), null=True, blank=True)
    land_mu = models.DecimalField(_("用地（亩）"), max_digits=9, decimal_places=2, null=True, blank=True)
    tax_per_mu = models.PositiveBigIntegerField(_("承诺亩均税收（分/年）"), null=True, blank=True)
    energy = models.DecimalField(_("年综合能耗（吨标准煤）"), max_digits=12, decimal_places=2, null=True, blank=True)
    output = models.PositiveBigIntegerField(_("达产年产值（分）"), null=True, blank=True)
    jobs = models.PositiveIntegerField(_("带动就业（人）"), null=True, blank=True)
    site = models.CharField(_("拟选址"), max_length=160, blank=True)
    project_code = models.CharField(_("项目代码"), max_length=40, blank=True)

    stage = models.CharField(_("环节"), max_length=40)
    stage_since = models.DateField(_("进入环节日期"))
    due = models.DateTimeField(_("环节期限"), null=True, blank=True)
    state = models.CharField(_("状态"), max_length=8, choices=LeadState, default=LeadState.OPEN)
    state_reason = models.CharField(_("原因"), max_length=500, blank=True)
    leading = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("牵头部门"))
    keeper = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("跟进人"), db_index=False
    )
    talked_on = models.DateField(_("首谈日期"), null=True, blank=True)
    talked_with = models.CharField(_("洽谈对象（部门、岗位）"), max_length=120, blank=True)
    signed_on = models.DateField(_("签约日期"), null=True, blank=True)
    opened_on = models.DateField(_("登记日期"))
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("登记人"))
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("招商线索")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "number"], name="lead_numbered_once"),
            models.UniqueConstraint(
                fields=["zone", "name_key"],
                condition=Q(state__in=["open", "parked"]),
                name="one_open_lead_of_a_name",
            ),
            models.UniqueConstraint(
                fields=["zone", "credit_code"],
                condition=Q(state__in=["open", "parked"]) & ~Q(credit_code=""),
                name="one_open_lead_of_a_code",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["open", "done"]) | ~Q(state_reason=""), name="lead_stopped_for_a_reason"
            ),
        ]
        indexes = [
            models.Index("zone", F("id").desc(), name="leads_of_zone"),
            models.Index(fields=["zone", "state", "stage", "id"], name="leads_by_stage"),
            models.Index("zone", F("investment").desc(nulls_last=True), F("id").desc(), name="leads_by_investment"),
            models.Index("zone", F("due").asc(nulls_last=True), "id", name="leads_by_due"),
            models.Index("zone", F("opened_on").desc(), F("id").desc(), name="leads_by_day"),
            models.Index(fields=["zone", "chain", "segment"], name="leads_by_segment"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.company}"


@guarded(through="lead", append_only=True)
class LeadStep(models.Model):
    """One thing that happened, on `day`: which stage was left, which entered, by which document and for what reason."""

    lead = models.ForeignKey(Lead, models.PROTECT, related_name="steps")
    kind = models.CharField(_("事项"), max_length=8, choices=StepKind)
    before = models.CharField(_("离开环节"), max_length=40, blank=True)
    after = models.CharField(_("进入环节"), max_length=40, blank=True)
    day = models.DateField(_("日期"))
    document = models.CharField(_("文号或编号"), max_length=80, blank=True)
    note = models.CharField(_("说明"), max_length=1000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("经办人"))
    at = models.DateTimeField(_("登记时间"))

    class Meta:
        verbose_name = _("线索经过")
        ordering = ["pk"]


@guarded(through="lead")
@tracked
class LeadPaper(models.Model):
    """A document that belongs to a stage, kept under the hash of its content."""

    lead = models.ForeignKey(Lead, models.PROTECT, related_name="papers")
    stage = models.CharField(_("环节"), max_length=40)
    title = models.CharField(_("材料名称"), max_length=120)
    file_name = models.CharField(_("文件名"), max_length=255)
    sha256 = models.CharField(_("文件指纹"), max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("上传人"))
    at = models.DateTimeField(_("上传时间"))

    class Meta:
        verbose_name = _("线索材料")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["lead", "stage", "title", "sha256"], name="lead_paper_kept_once"),
        ]


@guarded(through="lead")
@tracked
class LeadReview(models.Model):
    """What one desk says of a lead in one round of the joint review for admission (准入联审)."""

    lead = models.ForeignKey(Lead, models.PROTECT, related_name="reviews")
    round = models.PositiveSmallIntegerField(_("轮次"))
    desk = models.CharField(_("审查内容"), max_length=40)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("审查部门"))
    verdict = models.CharField(_("意见"), max_length=12, choices=Verdict, default=Verdict.PENDING)
    opinion = models.CharField(_("理由和条件"), max_length=1000, blank=True)
    due = models.DateTimeField(_("期限"), null=True, blank=True)
    day = models.DateField(_("出具日期"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("审查人")
    )

    class Meta:
        verbose_name = _("准入联审意见")
        ordering = ["round", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["lead", "round", "desk"], name="desk_reviews_once_a_round"),
            models.CheckConstraint(
                condition=Q(verdict="pending") | Q(day__isnull=False, by__isnull=False), name="verdict_has_a_day"
            ),
        ]
        indexes = [models.Index(fields=["department", "verdict", "due"], name="lead_reviews_waiting")]


@guarded(through="lead")
@tracked
class LeadDispute(models.Model):
    """A department that says the lead is its own to lead, and what a leader decided."""

    lead = models.ForeignKey(Lead, models.PROTECT, related_name="disputes")
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("提出部门"))
    reason = models.CharField(_("理由"), max_length=1000)
    state = models.CharField(_("状态"), max_length=6, choices=DisputeState, default=DisputeState.OPEN)
    decision = models.CharField(_("裁定理由"), max_length=1000, blank=True)
    raised_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("提出人"))
    raised_at = models.DateTimeField(_("提出时间"))
    decided_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("裁定人")
    )
    decided_at = models.DateTimeField(_("裁定时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("牵头异议")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["lead"], condition=Q(state="open"), name="one_open_dispute_of_a_lead"),
            models.CheckConstraint(
                condition=Q(state="open") | (~Q(decision="") & Q(decided_by__isnull=False)),
                name="dispute_decided_with_a_reason",
            ),
        ]
