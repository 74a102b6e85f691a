"""Words of instructions, minutes and bulletins."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class LeaderVerdict(TextChoices):
    """What a leader writes on a reported result."""

    NOTED = "noted", _("阅")
    AGREED = "agreed", _("同意")
    CONTINUE = "continue", _("继续办")


class BulletinKind(TextChoices):
    """What the office of supervision issues."""

    MONTHLY = "monthly", _("督查通报")
    SPECIAL = "special", _("督查专报")


class BulletinState(TextChoices):
    """The life of a bulletin."""

    DRAFT = "draft", _("起草")
    SUBMITTED = "submitted", _("送审")
    ISSUED = "issued", _("已印发")
    DROPPED = "dropped", _("已作废")


BULLETIN_TONES = {
    BulletinState.DRAFT: "plain",
    BulletinState.SUBMITTED: "warn",
    BulletinState.ISSUED: "good",
    BulletinState.DROPPED: "plain",
}
EDITABLE = (BulletinState.DRAFT, BulletinState.SUBMITTED)
"""States in which its words may still change; what is submitted goes back to draft by being changed."""
