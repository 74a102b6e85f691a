"""What pages of chains share: the zone, crumbs, tabs, figures in their units."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.states import Level
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.record import TabLine

FEN_PER_WAN = 1_000_000


def zone_here(request: HttpRequest) -> Any:
    """The zone one works in."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def over_zones(zone: Any) -> str:
    """What to tell those who stand above the zones: a city or a province has no enterprises of its own here."""
    if zone.level not in (Level.PROVINCE, Level.CITY):
        return ""
    return _t("%(name)s没有自己的企业和线索，按开发区看：在页首把“%(name)s”切换到所辖的区。") % {"name": zone.name}


def chains_crumb() -> tuple[str, str]:
    return _t("产业链"), reverse("industry:chains")


def chain_crumbs(chain: Any) -> list[tuple[str, str]]:
    return [chains_crumb(), (named(chain), reverse("industry:chain", args=[chain.key]))]


def chain_tabs(request: HttpRequest, key: str) -> list[TabLine]:
    """The pages of one chain."""
    lines = [
        (_t("产业画像"), "industry:portrait"),
        (_t("产业链图"), "industry:chain"),
        (_t("发展路径图"), "industry:path"),
        (_t("编辑和版本"), "industry:edit_chain"),
    ]
    found = [(words, reverse(name, args=[key])) for words, name in lines]
    return [TabLine(words, address, address == request.path) for words, address in found]


def in_wan(fen: int | None) -> Decimal | None:
    return None if fen is None else Decimal(fen) / FEN_PER_WAN


def in_yuan(fen: int | None) -> Decimal | None:
    return None if fen is None else Decimal(fen) / 100
