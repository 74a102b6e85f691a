"""Words of linkage: what becomes of two records that may be one organisation."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PairState(TextChoices):
    """The life of a suspected pair. Waiting and postponed ones are worked off; a settled one is not alike any more."""

    WAITING = "waiting", _("待判断")
    POSTPONED = "postponed", _("暂缓")
    DIFFERENT = "different", _("不是同一单位")
    MERGED = "merged", _("已合并")
    SETTLED = "settled", _("不再相似")


OPEN = (PairState.WAITING, PairState.POSTPONED)
"""States of pairs that somebody has still to decide."""

PAIR_TONES = {
    PairState.WAITING: "info",
    PairState.POSTPONED: "warn",
    PairState.DIFFERENT: "plain",
    PairState.MERGED: "good",
    PairState.SETTLED: "plain",
}
