"""Words of direct reports."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ReportState(TextChoices):
    """Where a direct report stands."""

    SENT = "sent", _("已报出，待收件")
    RECEIVED = "received", _("已收件")
    RETURNED = "returned", _("退回补正")
    AMENDED = "amended", _("已补正，待答复")
    ANSWERED = "answered", _("已答复")
    WITHDRAWN = "withdrawn", _("已撤回")


class Result(TextChoices):
    """What is answered to it."""

    ANSWERED = "answered", _("答复")
    GRANTED = "granted", _("同意")
    DENIED = "denied", _("不同意")


REPORT_TONES = {
    ReportState.SENT: "warn",
    ReportState.RECEIVED: "info",
    ReportState.RETURNED: "bad",
    ReportState.AMENDED: "warn",
    ReportState.ANSWERED: "good",
    ReportState.WITHDRAWN: "plain",
}
ABOVE = (ReportState.SENT, ReportState.RECEIVED, ReportState.AMENDED)
"""States in which whoever receives it has something to do."""
