"""Words of standard land: how a review of a promise stands."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ReviewState(TextChoices):
    """What a review found. Figures that are missing leave it waiting: unknown is not broken."""

    WAITING = "waiting", _("待复核")
    KEPT = "kept", _("达标")
    BROKEN = "broken", _("未达标")


REVIEW_TONES = {ReviewState.WAITING: "warn", ReviewState.KEPT: "good", ReviewState.BROKEN: "bad"}
