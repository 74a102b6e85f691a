"""Words of visits, coordination meetings and tickets of the hotline."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class VisitPeriod(TextChoices):
    """How long a plan of visits runs."""

    MONTH = "month", _("月度")
    QUARTER = "quarter", _("季度")


class VisitState(TextChoices):
    """The life of one planned visit."""

    PLANNED = "planned", _("待走访")
    DONE = "done", _("已走访")
    CANCELLED = "cancelled", _("已取消")


VISIT_TONES = {VisitState.PLANNED: "warn", VisitState.DONE: "good", VisitState.CANCELLED: "plain"}


class MeetingState(TextChoices):
    """The life of a coordination meeting."""

    PLANNED = "planned", _("待召开")
    HELD = "held", _("已召开")
    CANCELLED = "cancelled", _("已取消")


MEETING_TONES = {MeetingState.PLANNED: "warn", MeetingState.HELD: "good", MeetingState.CANCELLED: "plain"}


class MeetingKind(TextChoices):
    """What a meeting is called for."""

    ENTERPRISES = "enterprises", _("企业协调会")
    JOINT = "joint", _("联席会议")
    SPECIAL = "special", _("专题会")


class DecisionForm(TextChoices):
    """What a decision of a meeting became."""

    CASE = "case", _("立为事项")
    INSTRUCTION = "instruction", _("对在办事项的要求")


class DecisionState(TextChoices):
    """The life of a decision that is followed."""

    OPEN = "open", _("落实中")
    DONE = "done", _("已落实")


class ImportState(TextChoices):
    """The life of a file of tickets."""

    READ = "read", _("待核对")
    TAKEN = "taken", _("已导入")
    DROPPED = "dropped", _("已放弃")


class RowState(TextChoices):
    """What becomes of one row of a file of tickets."""

    NEW = "new", _("新工单")
    UPDATE = "update", _("更新")
    SAME = "same", _("没有变化")
    WRONG = "wrong", _("有误")


ROW_TONES = {RowState.NEW: "good", RowState.UPDATE: "info", RowState.SAME: "plain", RowState.WRONG: "bad"}
