"""Words of appeals: by what a case was routed, how its enterprise was asked, how a hot spot stands."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Routed(TextChoices):
    """By what the department that a case went to had been proposed."""

    RULE = "rule", _("规则")
    PRECEDENT = "precedent", _("先例")
    BOTH = "both", _("规则和先例一致")
    CHOSEN = "chosen", _("人工另选")


class Asked(TextChoices):
    """How the answer to a question came."""

    ONLINE = "online", _("企业自己回答")
    PHONE = "phone", _("电话回访登记")


class HotState(TextChoices):
    """What became of a hot spot."""

    NEW = "new", _("待研判")
    TASK = "task", _("已立改进任务")
    SET_ASIDE = "aside", _("研判后不立项")


HOT_TONES = {HotState.NEW: "warn", HotState.TASK: "good", HotState.SET_ASIDE: "plain"}


class Way(TextChoices):
    """How somebody tried to reach whoever filed."""

    PHONE = "phone", _("电话")
    MESSAGE = "message", _("短信或者微信")
    VISIT = "visit", _("上门")
    LETTER = "letter", _("邮件或者信函")
