"""Words of the policy library: levels, topics, what a clause gives, and the states of policies, clauses and rules."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PolicyLevel(TextChoices):
    """Who issued a policy."""

    NATIONAL = "national", _("国家")
    PROVINCE = "province", _("省")
    CITY = "city", _("市")
    ZONE = "zone", _("本区")


class Topic(TextChoices):
    """What a policy is mainly about."""

    COMPREHENSIVE = "comprehensive", _("综合")
    INDUSTRY = "industry", _("产业发展")
    INNOVATION = "innovation", _("科技创新")
    TALENT = "talent", _("人才")
    FINANCE = "finance", _("金融和上市")
    INVESTMENT = "investment", _("招商引资")
    OPENING = "opening", _("对外开放")
    GREEN = "green", _("绿色发展")
    SERVICE = "service", _("营商环境")
    LAND = "land", _("用地和载体")


class PolicyState(TextChoices):
    """The life of a policy's record. Whether a published one is in force on a day follows from its dates."""

    DRAFTING = "drafting", _("制定中")
    PUBLISHED = "published", _("已印发公开")
    REPEALED = "repealed", _("已废止")
    DROPPED = "dropped", _("已终止")


class Standing(TextChoices):
    """How a policy stands on one day, by its state and dates."""

    DRAFTING = "drafting", _("制定中")
    TO_COME = "to_come", _("尚未生效")
    IN_FORCE = "in_force", _("现行有效")
    EXPIRED = "expired", _("已到期")
    REPEALED = "repealed", _("已废止")
    DROPPED = "dropped", _("已终止")


STANDING_TONES = {
    Standing.DRAFTING: "info",
    Standing.TO_COME: "info",
    Standing.IN_FORCE: "good",
    Standing.EXPIRED: "warn",
    Standing.REPEALED: "plain",
    Standing.DROPPED: "plain",
}


class EdgeKind(TextChoices):
    """What one policy does to another, or takes from it."""

    SUPERSEDES = "supersedes", _("取代")
    REPEALS = "repeals", _("废止")
    AMENDS = "amends", _("修改")
    BASED_ON = "based_on", _("依据")


ENDING = frozenset({EdgeKind.SUPERSEDES, EdgeKind.REPEALS})
"""Edges that end the older policy."""


class BenefitKind(TextChoices):
    """In which form a clause gives something."""

    REWARD = "reward", _("奖励")
    SUBSIDY = "subsidy", _("补助")
    INTEREST = "interest", _("贷款贴息")
    VOUCHER = "voucher", _("服务券")
    RENT = "rent", _("租金减免")
    TAX = "tax", _("税费优惠")
    FUND = "fund", _("基金投资")
    TALENT = "talent", _("人才待遇")
    SERVICE = "service", _("服务保障")
    HONOUR = "honour", _("荣誉")


class ClauseState(TextChoices):
    """The life of a clause. Everything here was confirmed by an officer; what was only read is a proposal."""

    DRAFT = "draft", _("未公开")
    PUBLISHED = "published", _("已公开")
    STOPPED = "stopped", _("停止执行")


CLAUSE_TONES = {ClauseState.DRAFT: "info", ClauseState.PUBLISHED: "good", ClauseState.STOPPED: "plain"}


class ProposalState(TextChoices):
    """What became of a clause that was read out of a text."""

    PROPOSED = "proposed", _("待确认")
    CONFIRMED = "confirmed", _("已确认")
    DROPPED = "dropped", _("不采用")


PROPOSAL_TONES = {ProposalState.PROPOSED: "warn", ProposalState.CONFIRMED: "good", ProposalState.DROPPED: "plain"}


class ReadingState(TextChoices):
    """How far the reading of a policy's document is."""

    NONE = "none", _("未识读")
    READING = "reading", _("识读中")
    READ = "read", _("已识读")
    FAILED = "failed", _("未能识读")


class RuleState(TextChoices):
    """The life of one version of a rule."""

    DRAFT = "draft", _("编辑中")
    PUBLISHED = "published", _("已发布")
    ENDED = "ended", _("已停用")


RULE_TONES = {RuleState.DRAFT: "info", RuleState.PUBLISHED: "good", RuleState.ENDED: "plain"}


BOOK_KINDS = {
    "qualification": _("资质认定"),
    "cultivation": _("梯度培育"),
    "size": _("划型与入库"),
    "credit": _("信用风险分类"),
    "policy": _("政策条款"),
    "title": _("称号"),
}
"""Kinds of rulebooks."""
CERTAINTIES = {"checked": _("已核对"), "uncertain": _("待核"), "example": _("示例")}
"""How certain the source of a rulebook or a condition is."""
CERTAINTY_TONES = {"checked": "good", "uncertain": "warn", "example": "plain"}


class ReminderKind(TextChoices):
    """Of what a policy's department is reminded before the day."""

    EXPIRY = "expiry", _("到期")
    REVIEW = "review", _("评估清理")
    STEP = "step", _("制定环节")
