"""Words of money won from above, bonds, titles, reform and effects."""

from collections.abc import Mapping
from typing import Final

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class SourceLevel(TextChoices):
    """Whose money it is."""

    STATE = "state", _("国家")
    PROVINCE = "province", _("省级")
    CITY = "city", _("市级")
    ZONE = "zone", _("本区")


class WonStage(TextChoices):
    """How far money that is sought from above has come; in this order."""

    NOTICE = "notice", _("通知")
    RESERVE = "reserve", _("储备")
    APPLIED = "applied", _("申报")
    APPROVED = "approved", _("批复")
    ARRIVED = "arrived", _("到位")
    USED = "used", _("使用")
    APPRAISED = "appraised", _("绩效")
    LOST = "lost", _("未获支持")


WON_ORDER: Final = (
    WonStage.NOTICE,
    WonStage.RESERVE,
    WonStage.APPLIED,
    WonStage.APPROVED,
    WonStage.ARRIVED,
    WonStage.USED,
    WonStage.APPRAISED,
)
WON_OVER = frozenset({WonStage.APPRAISED, WonStage.LOST})
WON_TONES: Final[Mapping[str, str]] = {
    WonStage.APPROVED: "good",
    WonStage.ARRIVED: "good",
    WonStage.USED: "good",
    WonStage.APPRAISED: "good",
    WonStage.LOST: "bad",
    **dict.fromkeys((WonStage.NOTICE, WonStage.RESERVE, WonStage.APPLIED), "info"),
}


class BondState(TextChoices):
    """The life of a project paid from special bonds."""

    RESERVE = "reserve", _("储备")
    APPROVED = "approved", _("已批额度")
    ISSUED = "issued", _("已发行")
    BUILDING = "building", _("建设中")
    FINISHED = "finished", _("已完工")
    REPAID = "repaid", _("已还本")


BOND_TONES: Final[Mapping[str, str]] = {
    BondState.RESERVE: "plain",
    BondState.APPROVED: "info",
    BondState.ISSUED: "info",
    BondState.BUILDING: "info",
    BondState.FINISHED: "good",
    BondState.REPAID: "good",
}


class AllocationWay(TextChoices):
    """What the formula of a special fund comes to for one receiver."""

    AMOUNT = "amount", _("公式得出金额（万元）")
    WEIGHT = "weight", _("公式得出权重，按比例分完总额")


class QuestState(TextChoices):
    """How far the winning of a title has come."""

    PREPARING = "preparing", _("创建中")
    FILED = "filed", _("已申报")
    WON = "won", _("已获认定")
    DROPPED = "dropped", _("不再创建")


QUEST_TONES: Final[Mapping[str, str]] = {
    QuestState.PREPARING: "info",
    QuestState.FILED: "info",
    QuestState.WON: "good",
    QuestState.DROPPED: "plain",
}


class ExperienceKind(TextChoices):
    """Whose experience it is."""

    COPY = "copy", _("复制推广")
    OWN = "own", _("本区经验")


class ExperienceState(TextChoices):
    """How far an experience has come here."""

    TO_DO = "to_do", _("待落实")
    DOING = "doing", _("推进中")
    DONE = "done", _("已落实")
    NOT_APPLICABLE = "na", _("不适用")


EXPERIENCE_TONES: Final[Mapping[str, str]] = {
    ExperienceState.TO_DO: "warn",
    ExperienceState.DOING: "info",
    ExperienceState.DONE: "good",
    ExperienceState.NOT_APPLICABLE: "plain",
}


class ReformState(TextChoices):
    """What became of an institutional problem."""

    RAISED = "raised", _("已提出")
    PROPOSED = "proposed", _("已建议")
    CHANGED = "changed", _("已改变")
    DECLINED = "declined", _("未采纳")


REFORM_TONES: Final[Mapping[str, str]] = {
    ReformState.RAISED: "warn",
    ReformState.PROPOSED: "info",
    ReformState.CHANGED: "good",
    ReformState.DECLINED: "plain",
}


class RaisedBy(TextChoices):
    """Who met the problem; never a person's name."""

    ENTERPRISE = "enterprise", _("企业")
    DEPARTMENT = "department", _("部门")
    INSTITUTE = "institute", _("高校院所")
    PUBLIC = "public", _("群众")


class Grade(IntegerChoices):
    """How satisfied an enterprise is."""

    VERY_BAD = 1, _("很不满意")
    BAD = 2, _("不满意")
    FAIR = 3, _("一般")
    GOOD = 4, _("满意")
    VERY_GOOD = 5, _("很满意")


class AdjustmentState(TextChoices):
    """Whether a policy was looked at again."""

    OPEN = "open", _("待处理")
    CHANGED = "changed", _("已调整")
    KEPT = "kept", _("不调整")


ADJUSTMENT_TONES: Final[Mapping[str, str]] = {
    AdjustmentState.OPEN: "warn",
    AdjustmentState.CHANGED: "good",
    AdjustmentState.KEPT: "plain",
}
