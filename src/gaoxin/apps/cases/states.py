"""Words of the cases app: by which way a case came, how it stands, how its steps, parts and limits stand."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Channel(TextChoices):
    """The way by which a case came in."""

    ONLINE = "online", _("网上")
    WINDOW = "window", _("窗口")
    PHONE = "phone", _("电话")
    VISIT = "visit", _("走访")
    MEETING = "meeting", _("企业协调会")
    HOTLINE = "hotline", _("12345 热线")
    API = "api", _("系统接口")
    DEVICE = "device", _("设备")


class CaseState(TextChoices):
    """The life of a case as everybody sees it. What is to be done next is told by its open steps."""

    OPEN = "open", _("办理中")
    PAUSED = "paused", _("暂停计时")
    ANSWERED = "answered", _("已答复")
    CLOSED = "closed", _("已办结")
    WITHDRAWN = "withdrawn", _("已撤回")
    MERGED = "merged", _("已并案")


RUNNING = (CaseState.OPEN, CaseState.PAUSED, CaseState.ANSWERED)
"""States in which somebody still has something to do."""

CASE_TONES = {
    CaseState.OPEN: "info",
    CaseState.PAUSED: "warn",
    CaseState.ANSWERED: "info",
    CaseState.CLOSED: "good",
    CaseState.WITHDRAWN: "plain",
    CaseState.MERGED: "plain",
}


class Urgency(TextChoices):
    """How pressing a case is; limits may depend on it."""

    ORDINARY = "ordinary", _("一般")
    URGENT = "urgent", _("紧急")
    CRITICAL = "critical", _("特急")


class StepState(TextChoices):
    """The life of one step of the process that people do."""

    OPEN = "open", _("待办")
    DONE = "done", _("已办")
    DROPPED = "dropped", _("作废")


class PartState(TextChoices):
    """The life of one unit's or person's part in a step."""

    WAITING = "waiting", _("待签收")
    TAKEN = "taken", _("办理中")
    DONE = "done", _("已办")
    PASSED = "passed", _("已转出")
    RELEASED = "released", _("无需办理")


HELD = (PartState.WAITING, PartState.TAKEN)
"""States in which a part stands in somebody's basket."""


class ClockState(TextChoices):
    """The life of one limit."""

    RUNNING = "running", _("计时中")
    PAUSED = "paused", _("暂停")
    MET = "met", _("按时")
    MISSED = "missed", _("超时")
    DROPPED = "dropped", _("不再计时")


class ExtensionState(TextChoices):
    """The life of a request for more time."""

    ASKED = "asked", _("待决定")
    GRANTED = "granted", _("同意延期")
    REFUSED = "refused", _("不同意延期")


class Taken(TextChoices):
    """What became of a running case when its process changed."""

    MOVED = "moved", _("按新版本办理")
    KEPT = "kept", _("保留原版本")


class Relation(TextChoices):
    """How one case stands to another, or to a record elsewhere."""

    DUPLICATE = "duplicate", _("重复")
    FOLLOWS = "follows", _("后续")
    PART = "part", _("其中一项")
    ABOUT = "about", _("相关")


class Involvement(TextChoices):
    """What an organisation or a person has to do with a case."""

    FILER = "filer", _("申报方")
    ON_BEHALF = "on_behalf", _("代为申报")
    CONCERNED = "concerned", _("涉及单位")
    INFORMED = "informed", _("知会")
