"""Words of innovation services: kinds of resources, how they are shared, patents, the life of a contact request."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ResourceKind(TextChoices):
    """What a resource is."""

    INSTITUTE = "institute", _("高校院所")
    INSTRUMENT = "instrument", _("仪器设备")
    PLATFORM = "platform", _("创新平台")
    INCUBATOR = "incubator", _("孵化器")
    MAKERSPACE = "makerspace", _("众创空间")
    ACCELERATOR = "accelerator", _("加速器")


CARRIERS = (ResourceKind.INCUBATOR, ResourceKind.MAKERSPACE, ResourceKind.ACCELERATOR)
"""Kinds that are carriers (载体): enterprises move into them."""


class ResourceLevel(TextChoices):
    """By whom a platform or carrier is recognised."""

    NATIONAL = "national", _("国家级")
    PROVINCIAL = "provincial", _("省级")
    CITY = "city", _("市级")
    NONE = "none", _("未认定")


class Sharing(TextChoices):
    """On what footing others may use it."""

    FREE = "free", _("免费开放")
    PAID = "paid", _("收费开放")
    TALKS = "talks", _("协商使用")
    CLOSED = "closed", _("不对外开放")


SHARING_TONES = {
    Sharing.FREE: "good",
    Sharing.PAID: "info",
    Sharing.TALKS: "plain",
    Sharing.CLOSED: "warn",
}


class PatentState(TextChoices):
    """The legal state of a patent."""

    PENDING = "pending", _("审中")
    IN_FORCE = "in_force", _("有效")
    LAPSED = "lapsed", _("失效")


PATENT_TONES = {PatentState.PENDING: "info", PatentState.IN_FORCE: "good", PatentState.LAPSED: "plain"}


class RequestState(TextChoices):
    """The life of a contact request: asked, forwarded by the zone or turned down by it, answered by the other side."""

    ASKED = "asked", _("待园区转达")
    FORWARDED = "forwarded", _("待对方答复")
    ACCEPTED = "accepted", _("对方同意")
    DECLINED = "declined", _("对方婉拒")
    REFUSED = "refused", _("园区未转达")
    WITHDRAWN = "withdrawn", _("已撤回")


OPEN_REQUESTS = (RequestState.ASKED, RequestState.FORWARDED)
REQUEST_TONES = {
    RequestState.ASKED: "warn",
    RequestState.FORWARDED: "info",
    RequestState.ACCEPTED: "good",
    RequestState.DECLINED: "bad",
    RequestState.REFUSED: "bad",
    RequestState.WITHDRAWN: "plain",
}


class RequestOutcome(TextChoices):
    """What came of an accepted request."""

    UNKNOWN = "", _("未登记")
    TALKS = "talks", _("正在对接")
    AGREED = "agreed", _("达成合作")
    NOTHING = "nothing", _("未达成")


OUTCOME_TONES = {
    RequestOutcome.UNKNOWN: "plain",
    RequestOutcome.TALKS: "info",
    RequestOutcome.AGREED: "good",
    RequestOutcome.NOTHING: "plain",
}


class Tie(TextChoices):
    """Why something or somebody is near an enterprise."""

    SAME = "same", _("同一环节")
    UPSTREAM = "upstream", _("上游环节")
    DOWNSTREAM = "downstream", _("下游环节")
    TECHNOLOGY = "technology", _("同类技术")
