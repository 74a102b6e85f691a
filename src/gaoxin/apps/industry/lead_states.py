"""Words of attraction: where leads come from, how they stand, what is promised on both sides, what money arrived."""

from collections.abc import Mapping
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

PROCESS = "zone_attraction"
"""The process that leads go through, as the catalogue calls it."""


class LeadState(TextChoices):
    """Whether a lead is worked on."""

    OPEN = "open", _("推进中")
    PARKED = "parked", _("暂缓")
    LOST = "lost", _("流失")
    DONE = "done", _("已办结")


LEAD_TONES: Final[Mapping[str, str]] = {
    LeadState.OPEN: "info",
    LeadState.PARKED: "warn",
    LeadState.LOST: "bad",
    LeadState.DONE: "good",
}


class LeadSource(TextChoices):
    """How a lead came to be known."""

    RECOMMENDED = "recommended", _("缺口推荐")
    HAND = "hand", _("自行掌握")
    VISIT = "visit", _("领导外出招商")
    ACTIVITY = "activity", _("招商活动")


class CapitalKind(TextChoices):
    """Whose money it is; 省外内资 and 外资 are counted apart."""

    DOMESTIC = "domestic", _("省外内资")
    FOREIGN = "foreign", _("外资")
    PROVINCE = "province", _("省内资金")


class Currency(TextChoices):
    """In what money a sum arrived, before it is converted."""

    CNY = "CNY", _("人民币")
    USD = "USD", _("美元")
    EUR = "EUR", _("欧元")
    JPY = "JPY", _("日元")
    KRW = "KRW", _("韩元")
    HKD = "HKD", _("港元")
    GBP = "GBP", _("英镑")
    SGD = "SGD", _("新加坡元")


class StepKind(TextChoices):
    """What happened to a lead."""

    OPENED = "opened", _("登记线索")
    TALKED = "talked", _("首谈报备")
    MOVED = "moved", _("进入下一环节")
    SKIPPED = "skipped", _("跳过环节")
    RETURNED = "returned", _("退回")
    PARKED = "parked", _("暂缓")
    LOST = "lost", _("流失")
    REOPENED = "reopened", _("重新推进")
    LED = "led", _("裁定牵头部门")
    DONE = "done", _("办结")
    NOTE = "note", _("跟进记录")


STEP_TONES: Final[Mapping[str, str]] = {
    StepKind.MOVED: "good",
    StepKind.DONE: "good",
    StepKind.LOST: "bad",
    StepKind.RETURNED: "warn",
    StepKind.SKIPPED: "warn",
    StepKind.PARKED: "warn",
}


class Verdict(TextChoices):
    """What a desk says at the joint review for admission."""

    PENDING = "pending", _("待出意见")
    AGREED = "agreed", _("同意")
    CONDITIONAL = "conditional", _("有条件同意")
    OPPOSED = "opposed", _("不同意")


VERDICT_TONES: Final[Mapping[str, str]] = {
    Verdict.PENDING: "info",
    Verdict.AGREED: "good",
    Verdict.CONDITIONAL: "warn",
    Verdict.OPPOSED: "bad",
}


class DisputeState(TextChoices):
    """Whether it was decided who leads."""

    OPEN = "open", _("待裁定")
    KEPT = "kept", _("维持原牵头部门")
    GIVEN = "given", _("改由异议部门牵头")


class BasisKind(TextChoices):
    """What an incentive rests on."""

    CLAUSE = "clause", _("政策条款")
    MINUTES = "minutes", _("一事一议会议纪要")


class MovementKind(TextChoices):
    """Money of an incentive, given or taken back."""

    RELEASED = "released", _("兑现")
    RECOVERED = "recovered", _("追回")


class Measure(TextChoices):
    """What an investor promises, and how it is measured: money in 分, jobs in people."""

    INVESTMENT = "investment", _("固定资产投资")
    OUTPUT = "output", _("年产值")
    TAX = "tax", _("年税收")
    JOBS = "jobs", _("就业人数")


IN_MONEY: Final = frozenset({Measure.INVESTMENT, Measure.OUTPUT, Measure.TAX})


class PromiseState(TextChoices):
    """Whether an investor's promise was kept."""

    OPEN = "open", _("未到期")
    MET = "met", _("已履约")
    BREACHED = "breached", _("违约")
    WAIVED = "waived", _("经批准免除")


PROMISE_TONES: Final[Mapping[str, str]] = {
    PromiseState.OPEN: "info",
    PromiseState.MET: "good",
    PromiseState.BREACHED: "bad",
    PromiseState.WAIVED: "plain",
}


class ClawBackState(TextChoices):
    """Whether money asked back came."""

    OPEN = "open", _("待追回")
    DONE = "done", _("已追回")


class FundState(TextChoices):
    """Whether arrived money counts."""

    CLAIMED = "claimed", _("待认定")
    RECOGNISED = "recognised", _("已认定")
    REJECTED = "rejected", _("不予认定")


FUND_TONES: Final[Mapping[str, str]] = {
    FundState.CLAIMED: "info",
    FundState.RECOGNISED: "good",
    FundState.REJECTED: "bad",
}


class OfferKind(TextChoices):
    """What of attraction is published."""

    PROJECT = "project", _("招商项目")
    GUIDE = "guide", _("招商指导目录")


class OfferState(TextChoices):
    """Whether everybody may read it."""

    DRAFT = "draft", _("草稿")
    PUBLISHED = "published", _("已公布")
    WITHDRAWN = "withdrawn", _("已撤下")


OFFER_TONES: Final[Mapping[str, str]] = {
    OfferState.DRAFT: "info",
    OfferState.PUBLISHED: "good",
    OfferState.WITHDRAWN: "plain",
}


class ActivityKind(TextChoices):
    """What kind of occasion it was."""

    PROMOTION = "promotion", _("招商推介会")
    FAIR = "fair", _("博览会、洽谈会")
    SEMINAR = "seminar", _("产业沙龙")
    CLOUD = "cloud", _("网上招商")
    SIGNING = "signing", _("集中签约")


class BridgeKind(TextChoices):
    """What a gap is linked to."""

    TECHNOLOGY = "technology", _("技术成果")
    PARTNER = "partner", _("合作伙伴")


class BridgeState(TextChoices):
    """How far a link has come."""

    PROPOSED = "proposed", _("已提出")
    TALKING = "talking", _("对接中")
    DONE = "done", _("已达成")
    DROPPED = "dropped", _("未达成")


BRIDGE_TONES: Final[Mapping[str, str]] = {
    BridgeState.PROPOSED: "info",
    BridgeState.TALKING: "info",
    BridgeState.DONE: "good",
    BridgeState.DROPPED: "plain",
}
