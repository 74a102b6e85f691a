"""Words of industrial symbiosis: what is declared, what becomes of a proposed exchange."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Side(TextChoices):
    """A by-product that a plant has, or a material that it could use."""

    OFFER = "offer", _("可供副产物")
    NEED = "need", _("需求材料")


SIDE_TONES = {Side.OFFER: "info", Side.NEED: "plain"}


class LineState(TextChoices):
    ACTIVE = "active", _("有效")
    WITHDRAWN = "withdrawn", _("已撤回")


LINE_TONES = {LineState.ACTIVE: "good", LineState.WITHDRAWN: "plain"}


class SideAnswer(TextChoices):
    """What one side says of a proposed exchange."""

    WAITING = "waiting", _("待答复")
    YES = "yes", _("同意")
    NO = "no", _("不同意")


ANSWER_TONES = {SideAnswer.WAITING: "warn", SideAnswer.YES: "good", SideAnswer.NO: "bad"}


class MatchState(TextChoices):
    """The life of a proposed exchange. A later run replaces what nobody has answered in full."""

    PROPOSED = "proposed", _("待双方确认")
    CONFIRMED = "confirmed", _("双方已确认")
    REJECTED = "rejected", _("未达成")
    REALISED = "realised", _("已有实际交换")
    REPLACED = "replaced", _("已被新方案替换")


MATCH_TONES = {
    MatchState.PROPOSED: "warn",
    MatchState.CONFIRMED: "info",
    MatchState.REJECTED: "bad",
    MatchState.REALISED: "good",
    MatchState.REPLACED: "plain",
}
AGREED = (MatchState.CONFIRMED, MatchState.REALISED)
"""States in which the tonnes of a match are spoken for."""
