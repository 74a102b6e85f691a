"""Words of cultivation: how near a title is, what becomes of stated facts, titles, libraries, plans and warnings."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Reach(IntegerChoices):
    """How near an enterprise is to meeting a rulebook, in the order in which it is worth an officer's time.

    A step is one condition that is not met. Ready: everything that can be computed is met, experts still have to judge.
    Nearly: at least one condition fails, and what fails together with what is unknown are no more than the ladder's
    `nearly` (two as shipped) and than a third of all conditions, or one. Far: more fail than that. Unknown: missing
    facts decide. Conditions that experts judge count only where they have failed.
    """

    MET = 1, _("已达到")
    READY = 2, _("待评审")
    NEARLY = 3, _("接近")
    UNKNOWN = 4, _("待核")
    FAR = 5, _("差距较大")


REACH_TONES = {
    Reach.MET: "good",
    Reach.READY: "good",
    Reach.NEARLY: "info",
    Reach.UNKNOWN: "warn",
    Reach.FAR: "plain",
}


class StatementState(TextChoices):
    """The life of a fact or title that somebody stated. What is confirmed holds until something newer is confirmed."""

    STATED = "stated", _("待确认")
    CONFIRMED = "confirmed", _("已确认")
    REJECTED = "rejected", _("未采纳")
    REPLACED = "replaced", _("已被取代")


STATEMENT_TONES = {
    StatementState.STATED: "info",
    StatementState.CONFIRMED: "good",
    StatementState.REJECTED: "bad",
    StatementState.REPLACED: "plain",
}
COUNTING = (StatementState.STATED, StatementState.CONFIRMED)
"""States in which a statement may count; a confirmed one goes before one that is only stated."""


class LibraryState(TextChoices):
    """Where an enterprise stands in a library. An exit that the rule proposes waits for an officer."""

    INSIDE = "inside", _("在库")
    LEAVING = "leaving", _("建议出库")
    LEFT = "left", _("已出库")


LIBRARY_TONES = {LibraryState.INSIDE: "good", LibraryState.LEAVING: "warn", LibraryState.LEFT: "plain"}


class PlanState(TextChoices):
    """The life of a plan for one enterprise."""

    ACTIVE = "active", _("实施中")
    REACHED = "reached", _("已达成")
    CLOSED = "closed", _("已终止")


PLAN_TONES = {PlanState.ACTIVE: "info", PlanState.REACHED: "good", PlanState.CLOSED: "plain"}


class MeasureState(TextChoices):
    """The life of one measure of a plan."""

    OPEN = "open", _("未开始")
    DOING = "doing", _("进行中")
    DONE = "done", _("已完成")
    DROPPED = "dropped", _("不再实施")


MEASURE_TONES = {
    MeasureState.OPEN: "plain",
    MeasureState.DOING: "info",
    MeasureState.DONE: "good",
    MeasureState.DROPPED: "plain",
}
UNFINISHED = (MeasureState.OPEN, MeasureState.DOING)


class WarningKind(TextChoices):
    """Of what a warning speaks."""

    EXPIRING = "expiring", _("即将到期")
    EXPIRED = "expired", _("已经到期")
    ENDANGERED = "endangered", _("资格有风险")


class WarningState(TextChoices):
    """The life of a warning: it waits until somebody answers it, or until its ground is gone."""

    OPEN = "open", _("待处理")
    PLANNED = "planned", _("已列入措施")
    DISMISSED = "dismissed", _("已说明")
    OVER = "over", _("已消除")


WARNING_TONES = {
    WarningState.OPEN: "warn",
    WarningState.PLANNED: "info",
    WarningState.DISMISSED: "plain",
    WarningState.OVER: "good",
}
