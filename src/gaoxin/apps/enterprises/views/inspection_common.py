"""What pages of inspections share."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.record import TabLine

TABS = (
    ("inspections", _("检查")),
    ("inspections_together", _("综合查一次")),
    ("inspection_plans", _("年度计划")),
    ("inspection_draws", _("随机抽取")),
    ("inspectors", _("检查人员")),
    ("inspection_items", _("事项清单")),
)
NOT_A_VISIT = _("走访、服务对接不是检查，不在这里登记，也不计入检查频次。")


def inspection_tabs(request: HttpRequest) -> list[TabLine]:
    """The pages about inspections, with the present one marked."""
    addresses = [(label, reverse(f"enterprises:{name}")) for name, label in TABS]
    return [TabLine(label, address, address == request.path) for label, address in addresses]


def zone_at_hand(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def crumb(name: str) -> tuple[str, str]:
    """The way back to a list: its words and address."""
    words = {
        "inspections": _t("涉企检查"),
        "inspection_plans": _t("年度计划"),
        "inspection_draws": _t("随机抽取"),
        "inspectors": _t("检查人员"),
        "own_inspections": _t("我的检查"),
        "public_draws": _t("随机抽取公示"),
    }
    return words[name], reverse(f"enterprises:{name}")
