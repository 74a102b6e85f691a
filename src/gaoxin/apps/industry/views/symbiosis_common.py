"""What the pages of industrial symbiosis share."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.web.pages.record import TabLine


def symbiosis_tabs(request: HttpRequest) -> list[TabLine]:
    """The ways through symbiosis, for staff."""
    lines = [
        (_t("总览和流向图"), "industry:symbiosis"),
        (_t("副产物供需"), "industry:byproducts"),
        (_t("匹配方案"), "industry:symbiosis_matches"),
        (_t("实际交换"), "industry:symbiosis_exchanges"),
    ]
    found = [(words, reverse(name)) for words, name in lines]
    return [TabLine(words, address, address == request.path) for words, address in found]


def symbiosis_crumb(staff: bool) -> tuple[str, str]:
    if staff:
        return _t("产业共生"), reverse("industry:symbiosis")
    return _t("副产物供需"), reverse("industry:own_symbiosis")
