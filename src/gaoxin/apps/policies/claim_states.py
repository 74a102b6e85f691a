"""Words of claims and money: what a claim may be, what may follow, and the kinds of accounts and postings."""

from collections.abc import Mapping
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EntitlementState(TextChoices):
    """How an enterprise stands to a clause."""

    MET = "met", _("符合")
    NEARLY = "nearly", _("还差一点")
    NOT = "not", _("不符合")
    UNKNOWN = "unknown", _("待核")


ENTITLEMENT_TONES = {
    EntitlementState.MET: "good",
    EntitlementState.NEARLY: "warn",
    EntitlementState.NOT: "plain",
    EntitlementState.UNKNOWN: "info",
}


class CallMode(TextChoices):
    """How the money of a clause is asked for."""

    APPLY = "apply", _("企业申报")
    CONSENT = "consent", _("免申即享")


class CallState(TextChoices):
    """The life of a call for claims."""

    DRAFT = "draft", _("拟稿")
    OPEN = "open", _("已发布")
    ENDED = "ended", _("已结束")


CALL_TONES = {CallState.DRAFT: "plain", CallState.OPEN: "good", CallState.ENDED: "info"}


class GroupRule(TextChoices):
    """What happens where one enterprise gets money for the same thing by two clauses."""

    HIGHEST = "highest", _("就高不重复")
    EXCLUSIVE = "exclusive", _("不得同时享受")


class ReviewKind(TextChoices):
    """Who looks at the substance of a claim."""

    NONE = "none", _("不需要")
    EXPERTS = "experts", _("专家评审")
    AUDIT = "audit", _("第三方审计")


class Desk(TextChoices):
    """Whose word is asked for before money is given; each may veto."""

    TAX = "tax", _("税务")
    SAFETY = "safety", _("应急管理")
    ENVIRONMENT = "environment", _("生态环境")
    CREDIT = "credit", _("信用报告")


class DeskAnswer(TextChoices):
    """What a desk says."""

    WAITING = "waiting", _("待答复")
    CLEAR = "clear", _("无异议")
    VETO = "veto", _("一票否决")


DESK_TONES = {DeskAnswer.WAITING: "warn", DeskAnswer.CLEAR: "good", DeskAnswer.VETO: "bad"}


class ClaimState(TextChoices):
    """The life of one claim: each state says what is to be done next."""

    OFFERED = "offered", _("待企业确认")
    FORMAL = "formal", _("形式审查")
    CORRECTION = "correction", _("待企业补正")
    JOINT = "joint", _("部门联审")
    REVIEW = "review", _("评审审计")
    MEETING = "meeting", _("待会议审定")
    APPROVED = "approved", _("待公示")
    PUBLIC = "public", _("公示中")
    PAYABLE = "payable", _("待下达资金")
    ORDERED = "ordered", _("待拨付回单")
    PAID = "paid", _("已拨付")
    APPRAISED = "appraised", _("已绩效评价")
    REJECTED = "rejected", _("不予支持")
    WITHDRAWN = "withdrawn", _("企业已撤回")
    REPLACED = "replaced", _("不重复享受")
    LAPSED = "lapsed", _("逾期未确认")


CLAIM_TONES: Final[Mapping[str, str]] = {
    ClaimState.OFFERED: "warn",
    ClaimState.CORRECTION: "warn",
    ClaimState.PAYABLE: "info",
    ClaimState.ORDERED: "info",
    ClaimState.PAID: "good",
    ClaimState.APPRAISED: "good",
    ClaimState.REJECTED: "bad",
    **dict.fromkeys((ClaimState.WITHDRAWN, ClaimState.REPLACED, ClaimState.LAPSED), "plain"),
    **dict.fromkeys((ClaimState.FORMAL, ClaimState.JOINT, ClaimState.REVIEW, ClaimState.MEETING), "info"),
    **dict.fromkeys((ClaimState.APPROVED, ClaimState.PUBLIC), "info"),
}
IN_REVIEW = frozenset(
    {ClaimState.FORMAL, ClaimState.CORRECTION, ClaimState.JOINT, ClaimState.REVIEW, ClaimState.MEETING}
)
"""Being judged: no money is set aside yet."""
COMMITTED = frozenset({ClaimState.APPROVED, ClaimState.PUBLIC, ClaimState.PAYABLE, ClaimState.ORDERED})
"""Money is set aside for it and has not left."""
GIVEN = frozenset({ClaimState.PAID, ClaimState.APPRAISED})
"""The money has left."""
OVER = frozenset({ClaimState.REJECTED, ClaimState.WITHDRAWN, ClaimState.REPLACED, ClaimState.LAPSED})
"""Nothing more comes of it, and nothing was paid."""
RUNNING = frozenset(ClaimState) - OVER - GIVEN

MOVES: Final[Mapping[ClaimState, frozenset[ClaimState]]] = {
    ClaimState.OFFERED: frozenset({ClaimState.APPROVED, ClaimState.WITHDRAWN, ClaimState.REPLACED, ClaimState.LAPSED}),
    ClaimState.FORMAL: frozenset(
        {
            ClaimState.CORRECTION,
            ClaimState.JOINT,
            ClaimState.REVIEW,
            ClaimState.MEETING,
            ClaimState.REJECTED,
            ClaimState.WITHDRAWN,
        }
    ),
    ClaimState.CORRECTION: frozenset({ClaimState.FORMAL, ClaimState.REJECTED, ClaimState.WITHDRAWN}),
    ClaimState.JOINT: frozenset({ClaimState.REVIEW, ClaimState.MEETING, ClaimState.REJECTED, ClaimState.WITHDRAWN}),
    ClaimState.REVIEW: frozenset({ClaimState.MEETING, ClaimState.REJECTED, ClaimState.WITHDRAWN}),
    ClaimState.MEETING: frozenset(
        {ClaimState.APPROVED, ClaimState.REJECTED, ClaimState.WITHDRAWN, ClaimState.REPLACED}
    ),
    ClaimState.APPROVED: frozenset({ClaimState.PUBLIC, ClaimState.WITHDRAWN, ClaimState.REPLACED}),
    ClaimState.PUBLIC: frozenset({ClaimState.PAYABLE, ClaimState.REJECTED, ClaimState.WITHDRAWN, ClaimState.REPLACED}),
    ClaimState.PAYABLE: frozenset({ClaimState.ORDERED, ClaimState.WITHDRAWN, ClaimState.REPLACED}),
    ClaimState.ORDERED: frozenset({ClaimState.PAID, ClaimState.PAYABLE}),
    ClaimState.PAID: frozenset({ClaimState.APPRAISED}),
}
"""What may follow what; all else is refused."""

LIMITS: Final[Mapping[ClaimState, str]] = {
    ClaimState.OFFERED: "claims.consent_days",
    ClaimState.FORMAL: "claims.formal_days",
    ClaimState.CORRECTION: "claims.correction_days",
    ClaimState.JOINT: "claims.joint_days",
    ClaimState.REVIEW: "claims.review_days",
    ClaimState.MEETING: "claims.meeting_days",
    ClaimState.APPROVED: "claims.notice_days",
    ClaimState.PAYABLE: "claims.order_days",
    ClaimState.ORDERED: "claims.receipt_days",
}
"""The name of the limit, in working days, within which a state is to be left."""


class ObjectionState(TextChoices):
    """What became of an objection."""

    OPEN = "open", _("待复核")
    UPHELD = "upheld", _("异议成立")
    DISMISSED = "dismissed", _("异议不成立")


OBJECTION_TONES = {ObjectionState.OPEN: "warn", ObjectionState.UPHELD: "bad", ObjectionState.DISMISSED: "plain"}


class AccountKind(TextChoices):
    """The accounts of a budget. What the treasury gave stands negative; all others never do."""

    TREASURY = "treasury", _("财政下达")
    BUDGET = "budget", _("可用额度")
    COMMITTED = "committed", _("已审定待付")
    PAID = "paid", _("已拨付")
    RECOVERED = "recovered", _("已追回")


class PostingKind(TextChoices):
    """Why money moves between accounts."""

    APPROPRIATE = "appropriate", _("下达预算")
    RETURN = "return", _("收回预算")
    COMMIT = "commit", _("审定占用")
    RELEASE = "release", _("释放占用")
    PAY = "pay", _("拨付")
    RECOVER = "recover", _("追回到账")


class RecoveryState(TextChoices):
    """The life of a demand to pay money back."""

    DEMANDED = "demanded", _("待退回")
    RETURNED = "returned", _("已全部退回")


class PaymentState(TextChoices):
    """The life of one payment."""

    ORDERED = "ordered", _("待回单")
    PAID = "paid", _("已拨付")
    FAILED = "failed", _("退票")


PAYMENT_TONES = {PaymentState.ORDERED: "warn", PaymentState.PAID: "good", PaymentState.FAILED: "bad"}


class Outcome(TextChoices):
    """What an appraisal of a paid claim found."""

    REACHED = "reached", _("达到绩效目标")
    PARTLY = "partly", _("部分达到")
    MISSED = "missed", _("未达到")


class PushState(TextChoices):
    """How far a delivery to a channel outside is."""

    WAITING = "waiting", _("待发送")
    SENT = "sent", _("已送达渠道")
    FAILED = "failed", _("发送失败")


PUSH_TONES = {PushState.WAITING: "info", PushState.SENT: "good", PushState.FAILED: "bad"}
