"""Words of the plans app, and which move may follow which."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PlanState(TextChoices):
    """The life of a plan in the zone, from the file to the issued list."""

    READING = "reading", _("识读中")
    FAILED = "failed", _("识读未成")
    REVIEWING = "reviewing", _("核校中")
    CIRCULATING = "circulating", _("征求意见")
    SETTLING = "settling", _("汇总定稿")
    SUBMITTED = "submitted", _("报审")
    PUBLISHED = "published", _("已印发")
    WITHDRAWN = "withdrawn", _("已作废")


OPEN_STATES = frozenset({PlanState.REVIEWING, PlanState.CIRCULATING, PlanState.SETTLING})
"""States in which rows and findings may still change."""

PLAN_MOVES: dict[str, frozenset[str]] = {
    PlanState.READING: frozenset({PlanState.REVIEWING, PlanState.FAILED, PlanState.WITHDRAWN}),
    PlanState.FAILED: frozenset({PlanState.READING, PlanState.WITHDRAWN}),
    PlanState.REVIEWING: frozenset({PlanState.CIRCULATING, PlanState.PUBLISHED, PlanState.WITHDRAWN}),
    PlanState.CIRCULATING: frozenset({PlanState.SETTLING, PlanState.PUBLISHED}),
    PlanState.SETTLING: frozenset({PlanState.SUBMITTED, PlanState.CIRCULATING, PlanState.PUBLISHED}),
    PlanState.SUBMITTED: frozenset({PlanState.PUBLISHED, PlanState.SETTLING}),
    PlanState.PUBLISHED: frozenset(),
    PlanState.WITHDRAWN: frozenset({PlanState.READING, PlanState.REVIEWING}),
}


class RowKind(TextChoices):
    """The three kinds of row read out of a plan."""

    TARGET = "target", _("指标")
    PROJECT = "project", _("项目")
    TASK = "task", _("任务")


class RowState(TextChoices):
    """What the officer decided about a row that was read."""

    READ = "read", _("待核")
    ACCEPTED = "accepted", _("已采纳")
    DROPPED = "dropped", _("已舍弃")
    MERGED = "merged", _("已合并")


class UnitPart(TextChoices):
    """The part a unit has in a row."""

    LEAD = "lead", _("牵头")
    SUPPORT = "support", _("配合")


class UnitOrigin(TextChoices):
    """Why a unit is suggested for a row."""

    TEXT = "text", _("文件载明")
    PRECEDENT = "precedent", _("参照以往分工")
    HAND = "hand", _("人工指定")
    ANSWER = "answer", _("依反馈调整")


class AnswerKind(TextChoices):
    """What a unit says to its part in the consultation draft. Silence is written down when the round is closed."""

    CLAIM = "claim", _("认领")
    OBJECT = "object", _("提出异议")
    ADD = "add", _("补充")
    SILENT = "silent", _("逾期未反馈")


class Outcome(TextChoices):
    """What the planning office made of an objection or addition."""

    ACCEPTED = "accepted", _("采纳")
    KEPT = "kept", _("维持原分工")
    OTHER = "other", _("另行确定")


class FindingState(TextChoices):
    OPEN = "open", _("待处理")
    SETTLED = "settled", _("已处理")


class Decision(TextChoices):
    """How a finding of the audit is settled."""

    HOLDS = "holds", _("以所选数值为准")
    BOTH = "both", _("口径不同，两者并存")
    SOUND = "sound", _("经核实无误")
    AMEND = "amend", _("文件有误，提请更正")


class ApprovalKind(TextChoices):
    """On what authority a version of the plan was issued."""

    APPROVED = "approved", _("领导审定")
    DIRECT = "direct", _("直接印发")


class Attribute(TextChoices):
    """Whether a target binds (约束性) or is anticipated (预期性)."""

    BINDING = "binding", _("约束性")
    ANTICIPATED = "anticipated", _("预期性")


class Direction(TextChoices):
    """Which way is better for a target."""

    HIGHER = "higher", _("越高越好")
    LOWER = "lower", _("越低越好")
    NEUTRAL = "neutral", _("不评方向")


class ValueStatus(TextChoices):
    """How far a statistical value has come."""

    FLASH = "flash", _("快报")
    PRELIMINARY = "preliminary", _("初步核算")
    FINAL = "final", _("最终核实")


class Stage(TextChoices):
    """Where a key project stands."""

    CONCEIVED = "conceived", _("谋划")
    SIGNED = "signed", _("签约")
    PREPARING = "preparing", _("前期")
    STARTED = "started", _("开工")
    BUILDING = "building", _("在建")
    COMPLETED = "completed", _("竣工")
    OPERATING = "operating", _("投产")
    AT_CAPACITY = "at_capacity", _("达产")
    STALLED = "stalled", _("停滞")


class TargetState(TextChoices):
    """How a target stands; the values are those of engine `metrics`."""

    REACHED = "reached", _("已达到")
    ON_PATH = "on_path", _("进度正常")
    BEHIND = "behind", _("进度滞后")
    MISSED = "missed", _("到期未达到")
    UNKNOWN = "unknown", _("待核")


TARGET_TONES = {
    TargetState.REACHED: "good",
    TargetState.ON_PATH: "info",
    TargetState.BEHIND: "warn",
    TargetState.MISSED: "bad",
    TargetState.UNKNOWN: "plain",
}
STAGE_TONES = {
    Stage.CONCEIVED: "plain",
    Stage.SIGNED: "plain",
    Stage.PREPARING: "plain",
    Stage.STARTED: "info",
    Stage.BUILDING: "info",
    Stage.COMPLETED: "good",
    Stage.OPERATING: "good",
    Stage.AT_CAPACITY: "good",
    Stage.STALLED: "bad",
}


class FindingType(TextChoices):
    """What the audit of numbers may find; the values are those of engine `documents`."""

    VALUE_CONFLICT = "value_conflict", _("同一指标两个数值")
    CAGR_MISMATCH = "cagr_mismatch", _("增速与首尾数值不符")
    SUM_MISMATCH = "sum_mismatch", _("分项之和与合计不符")
    SHARE_MISMATCH = "share_mismatch", _("占比与分项不符")
    UNIT_JUMP = "unit_jump", _("数量级相差万倍")
    TARGET_BELOW_BASE = "target_below_base", _("目标低于基期")


class Severity(TextChoices):
    """How sure the audit is."""

    CERTAIN = "certain", _("确定矛盾")
    LIKELY = "likely", _("很可能有误")
    POSSIBLE = "possible", _("可能是口径差异")


SEVERITY_TONES = {Severity.CERTAIN: "bad", Severity.LIKELY: "warn", Severity.POSSIBLE: "info"}
