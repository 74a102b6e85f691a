"""Clauses of policies, addressed by 文号, 条, 款 and 项: what they give, to whom, by which rule, from which budget."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.library_states import BenefitKind, ClauseState, ProposalState, RuleState
from gaoxin.apps.policies.models.policy import Policy
from gaoxin.apps.sources.models import Passage
from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked

PUBLIC_CLAUSE = "state IN ('published', 'stopped')"
MATERIAL_PUBLIC = (
    "EXISTS (SELECT FROM policies_clause seen WHERE seen.id = clause_id AND seen.state IN ('published', 'stopped'))"
)
RULE_PUBLIC = f"state IN ('published', 'ended') AND (clause_id IS NULL OR {MATERIAL_PUBLIC})"


@guarded(zone="zone", readable=PUBLIC_CLAUSE)
@tracked
class Clause(models.Model):
    """One clause that gives something. `address` is permanent: 第六条第一款第（二）项, as it is cited and as it stands
    in the address of its page.

    Money is whole 分: `budget` for all recipients of one calendar year, `cap` for one enterprise and year; empty is
    no limit. `automatic` clauses (免申即享) need no application, only consent. Clauses with an exclusive group in
    common are not given together for the same year. A window is open from `opens_on` to `closes_on`, both counted;
    without days it is always open.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    policy = models.ForeignKey(Policy, models.PROTECT, related_name="clauses")
    address = models.CharField(_("条款"), max_length=60)
    position = models.PositiveIntegerField(_("顺序"), default=0)
    title = models.CharField(_("名称"), max_length=120)
    text = models.TextField(_("条款原文"))
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=_("原文位置")
    )
    benefit_kind = models.CharField(_("支持方式"), max_length=10, choices=BenefitKind)
    benefit_words = models.CharField(_("支持内容"), max_length=300)
    who_words = models.CharField(_("支持对象"), max_length=500)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+", verbose_name=_("责任部门"))
    partners = models.ManyToManyField(Department, related_name="+", blank=True, verbose_name=_("会同部门"))
    budget = models.BigIntegerField(_("年度预算（分）"), null=True, blank=True)
    cap = models.BigIntegerField(_("单户年度上限（分）"), null=True, blank=True)
    opens_on = models.DateField(_("申报开始"), null=True, blank=True)
    closes_on = models.DateField(_("申报截止"), null=True, blank=True)
    automatic = models.BooleanField(_("免申即享"), default=False)
    exclusive_groups = ArrayField(
        models.CharField(max_length=40), verbose_name=_("不重复享受组"), default=list, blank=True
    )
    state = models.CharField(_("状态"), max_length=10, choices=ClauseState, default=ClauseState.DRAFT)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("确认人")
    )
    confirmed_at = models.DateTimeField(_("确认时间"))
    published_at = models.DateTimeField(_("公开时间"), null=True, blank=True)
    synthetic = models.BooleanField(_("模拟数据"), default=False)

    class Meta:
        verbose_name = _("政策条款")
        ordering = ["policy", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["policy", "address"], name="clause_addressed_once"),
            models.CheckConstraint(
                condition=(Q(budget__isnull=True) | Q(budget__gte=0)) & (Q(cap__isnull=True) | Q(cap__gte=0)),
                name="clause_money_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(closes_on__isnull=True) | Q(opens_on__isnull=True) | Q(closes_on__gte=F("opens_on")),
                name="clause_window_closes_after_it_opens",
            ),
            models.CheckConstraint(
                condition=~Q(state=ClauseState.PUBLISHED) | Q(published_at__isnull=False),
                name="clause_published_at_a_time",
            ),
        ]
        indexes = [
            models.Index("zone", "state", "benefit_kind", "id", name="clauses_by_kind"),
            models.Index("zone", "closes_on", "id", name="clauses_by_window"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def citation(self) -> str:
        """As it is cited: 《……》（文号）第六条."""
        return f"《{self.policy.title}》{f'（{self.policy.number}）' if self.policy.number else ''}{self.address}"


@guarded(zone="zone", readable=MATERIAL_PUBLIC)
@tracked
class ClauseMaterial(models.Model):
    """What is handed in with a claim. Where `proved_by` names a fact that the registry holds, it is asked only when
    that fact is unknown."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    clause = models.ForeignKey(Clause, models.PROTECT, related_name="materials")
    position = models.PositiveSmallIntegerField(_("顺序"))
    name = models.CharField(_("材料"), max_length=120)
    proved_by = models.CharField(_("可由事实证明"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("申报材料")
        ordering = ["clause", "position"]
        constraints = [models.UniqueConstraint(fields=["clause", "position"], name="clause_material_in_order")]


@guarded(zone="zone")
@tracked
class ClauseProposal(models.Model):
    """A clause as it was read out of a policy's text. It is nobody's right until an officer confirms it as a clause;
    `proposed` keeps what was read (benefits, conditions, expression), so that corrections can be told."""

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    policy = models.ForeignKey(Policy, models.PROTECT, related_name="proposals")
    position = models.PositiveIntegerField(_("顺序"))
    address = models.CharField(_("条款"), max_length=60)
    text = models.TextField(_("条款原文"))
    start = models.PositiveIntegerField(_("起"))
    end = models.PositiveIntegerField(_("止"))
    proposed = models.JSONField(_("识读结果"), default=dict)
    state = models.CharField(_("处理"), max_length=10, choices=ProposalState, default=ProposalState.PROPOSED)
    clause = models.OneToOneField(Clause, models.PROTECT, null=True, blank=True, related_name="proposal")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    decided_at = models.DateTimeField(_("处理时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("条款识读")
        ordering = ["policy", "position"]
        constraints = [
            models.UniqueConstraint(fields=["policy", "position"], name="clause_proposal_in_order"),
            models.CheckConstraint(
                condition=Q(state=ProposalState.PROPOSED, decided_at__isnull=True, clause__isnull=True)
                | (~Q(state=ProposalState.PROPOSED) & Q(decided_at__isnull=False)),
                name="clause_proposal_decided_at_a_time",
            ),
        ]


@guarded(zone="zone", readable=RULE_PUBLIC)
@tracked
class RuleVersion(models.Model):
    """One dated version of a rulebook that the zone's editor wrote: `text` is a catalogue file of kind `rulebooks` with
    one entry, whose key is `key`.

    A version of a clause belongs to it; one without a clause fills a shipped rulebook that waits for the zone (待补).
    A published version never changes: the next one ends it on the day before it begins.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="+", db_index=False)
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, blank=True, related_name="rules")
    key = models.CharField(_("规则代码"), max_length=80)
    version = models.PositiveIntegerField(_("版本"))
    text = models.TextField(_("规则文本"))
    state = models.CharField(_("状态"), max_length=10, choices=RuleState, default=RuleState.DRAFT)
    valid_from = models.DateField(_("自"))
    valid_until = models.DateField(_("至"), null=True, blank=True)
    why = models.CharField(_("修改理由"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False, verbose_name=_("编写人")
    )
    made_at = models.DateTimeField(_("编写时间"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("发布人"),
    )
    published_at = models.DateTimeField(_("发布时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("规则版本")
        ordering = ["key", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "key", "version"], name="rule_version_numbered_once"),
            models.UniqueConstraint(
                fields=["zone", "key"], condition=Q(state=RuleState.DRAFT), name="rule_drafted_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state=RuleState.DRAFT) | Q(published_at__isnull=False), name="rule_published_at_a_time"
            ),
        ]
        indexes = [models.Index("zone", "state", "valid_from", name="rules_in_force")]
