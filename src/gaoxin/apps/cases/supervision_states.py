"""Words of supervision: documents issued, listed supervision, grounds for returning a part."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class OrderKind(TextChoices):
    """What is issued about a backlog."""

    ORDER = "order", _("督办单")
    CIRCULAR = "circular", _("通报")


class OrderState(TextChoices):
    """The life of a document of supervision."""

    DRAFT = "draft", _("待签发")
    ISSUED = "issued", _("待反馈")
    ANSWERED = "answered", _("已反馈")
    CLOSED = "closed", _("已办结")
    DROPPED = "dropped", _("不予签发")


ORDER_TONES = {
    OrderState.DRAFT: "warn",
    OrderState.ISSUED: "bad",
    OrderState.ANSWERED: "info",
    OrderState.CLOSED: "good",
    OrderState.DROPPED: "plain",
}


class ListedState(TextChoices):
    """The life of a case under listed supervision (挂牌督办)."""

    LISTED = "listed", _("挂牌中")
    APPLIED = "applied", _("已申请销号")
    STRUCK = "struck", _("已销号")


LISTED_OPEN = (ListedState.LISTED, ListedState.APPLIED)
LISTED_TONES = {ListedState.LISTED: "bad", ListedState.APPLIED: "warn", ListedState.STRUCK: "good"}


class ReturnGround(TextChoices):
    """Why a department returns a part that was assigned to it (退单)."""

    NOT_OURS = "not_ours", _("不属于本部门职责")
    OTHER_LEADS = "other_leads", _("应由其他部门主办")
    UPPER = "upper", _("属于上级权限")
    UNCLEAR = "unclear", _("诉求内容不清，无法办理")
    TWICE = "twice", _("与已办事项重复")
