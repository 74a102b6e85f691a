"""What the pages of money from above have in common."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.record import TabLine

LIST = "policies/funds/list.html"
FEN_PER_WAN = 1_000_000


def wan(fen: int | None) -> Decimal | None:
    """Whole 分 as 万元."""
    return None if fen is None else Decimal(fen) / FEN_PER_WAN


def yuan(fen: int | None) -> Decimal | None:
    return None if fen is None else Decimal(fen) / 100


def zone_or_missing(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def money_tabs(request: HttpRequest) -> list[TabLine]:
    """The ways into money from above."""
    lines = [
        (_t("向上争取台账"), "money:sought"),
        (_t("逾期未进展"), "money:overdue"),
        (_t("专项债项目"), "money:bonds"),
        (_t("专项资金"), "money:sources"),
    ]
    return [TabLine(label, reverse(name), reverse(name) == request.path) for label, name in lines]
