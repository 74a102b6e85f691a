"""Words of 点菜赋权: the stages of a power, as the catalogue knows them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PowerStage(TextChoices):
    """What happened to a power that the zone asked for."""

    DEMANDED = "demanded", _("需求清单")
    ARGUED = "argued", _("论证")
    CONFIRMED = "confirmed", _("编办认定")
    REVIEWED = "reviewed", _("合法性审查")
    DECIDED = "decided", _("审定")
    TAKEN_OVER = "taken_over", _("承接")
    EVALUATED = "evaluated", _("运行评估")
    ADJUSTED = "adjusted", _("调整")
    WITHDRAWN = "withdrawn", _("收回")
    DECLINED = "declined", _("未采纳")
