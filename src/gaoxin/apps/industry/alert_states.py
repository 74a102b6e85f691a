"""Words of alerts over enterprises on chains: kinds, grades, how each ends."""

from collections.abc import Mapping
from typing import Final

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class AlertKind(TextChoices):
    """What gave rise to an alert."""

    OUTPUT_DROP = "output_drop", _("龙头产出下滑")
    RELOCATION = "relocation", _("外迁迹象")
    SUPPLY = "supply", _("区外供应风险")
    TITLE_LOST = "title_lost", _("资质失效")


class AlertGrade(IntegerChoices):
    """How grave it is."""

    NOTICE = 1, _("关注")
    SERIOUS = 2, _("较重")
    GRAVE = 3, _("严重")


GRADE_TONES: Final[Mapping[int, str]] = {AlertGrade.NOTICE: "info", AlertGrade.SERIOUS: "warn", AlertGrade.GRAVE: "bad"}


VISIT_BEFORE: Final = 30
"""Days before an alert was raised in which a visit may have looked into it already, for figures come late: an
assumption."""


class AlertState(TextChoices):
    """The life of an alert: it ends in a visit that was made or is dismissed with a reason."""

    OPEN = "open", _("待处置")
    VISITING = "visiting", _("已安排走访")
    VISITED = "visited", _("已走访")
    DISMISSED = "dismissed", _("已排除")


ALERT_TONES: Final[Mapping[str, str]] = {
    AlertState.OPEN: "warn",
    AlertState.VISITING: "info",
    AlertState.VISITED: "good",
    AlertState.DISMISSED: "plain",
}
LIVE = (AlertState.OPEN, AlertState.VISITING)
"""States in which something is still to be done."""


class AlertOutcome(TextChoices):
    """What the visit found."""

    CONFIRMED = "confirmed", _("情况属实，继续跟进")
    EASED = "eased", _("情况属实，已缓解")
    UNFOUNDED = "unfounded", _("情况不实")


OUTCOME_TONES: Final[Mapping[str, str]] = {
    AlertOutcome.CONFIRMED: "bad",
    AlertOutcome.EASED: "good",
    AlertOutcome.UNFOUNDED: "plain",
}
