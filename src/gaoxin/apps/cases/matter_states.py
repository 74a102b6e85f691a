"""Words of one-stop service: how a case of a matter stands, its papers, and the promise made instead of proof."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MatterStage(TextChoices):
    """Where a matter stands."""

    FILED = "filed", _("待受理")
    ASKED = "asked", _("待补正")
    ACCEPTED = "accepted", _("已受理")
    DECIDED = "decided", _("已决定，待送达")
    DELIVERED = "delivered", _("已送达")
    REFUSED = "refused", _("不予受理")
    ENDED = "ended", _("终止办理")
    FOLLOWED = "followed", _("平台办理中")
    FINISHED = "finished", _("平台已办结")


HANDLED = (MatterStage.ACCEPTED, MatterStage.DECIDED, MatterStage.DELIVERED)
"""Stages that come after acceptance by the zone."""

STAGE_TONES = {
    MatterStage.FILED: "warn",
    MatterStage.ASKED: "warn",
    MatterStage.ACCEPTED: "info",
    MatterStage.DECIDED: "info",
    MatterStage.DELIVERED: "good",
    MatterStage.REFUSED: "bad",
    MatterStage.ENDED: "bad",
    MatterStage.FOLLOWED: "info",
    MatterStage.FINISHED: "good",
}


class PaperState(TextChoices):
    """Whether a material is there."""

    MISSING = "missing", _("未交")
    RECEIVED = "received", _("已收")
    AWAITED = "awaited", _("容缺待补")
    OVERDUE = "overdue", _("逾期未补")
    SPARED = "spared", _("免提交")
    UNUSED = "unused", _("不涉及")


OPEN_PAPERS = (PaperState.MISSING, PaperState.AWAITED, PaperState.OVERDUE, PaperState.UNUSED)
"""States in which a material can still be handed in."""
PAPER_TONES = {
    PaperState.MISSING: "bad",
    PaperState.RECEIVED: "good",
    PaperState.AWAITED: "warn",
    PaperState.OVERDUE: "bad",
    PaperState.SPARED: "plain",
    PaperState.UNUSED: "plain",
}


class PromiseState(TextChoices):
    """A written promise instead of proof (告知承诺), and what its check found."""

    NONE = "none", _("未承诺")
    GIVEN = "given", _("已承诺，待核查")
    KEPT = "kept", _("核查相符")
    BROKEN = "broken", _("核查不实")
    SPARED = "spared", _("免核查")


class FeeState(TextChoices):
    """How a fee of a matter stands."""

    OPEN = "open", _("待缴")
    PAID = "paid", _("已缴")
    WAIVED = "waived", _("已减免")


FEE_TONES = {FeeState.OPEN: "warn", FeeState.PAID: "good", FeeState.WAIVED: "plain"}
