"""What the pages of claims and money have in common."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.policies.claim_states import CLAIM_TONES, ClaimState
from gaoxin.apps.policies.queries.claiming.lists import claims_somewhere, works_on_claims
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.record import TabLine


def yuan(amount: int | None) -> Decimal | None:
    """Whole 分 as 元."""
    return None if amount is None else Decimal(amount) / 100


def zone_or_missing(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def claim_tabs(request: HttpRequest) -> list[TabLine]:
    """The ways into claims, for staff and for enterprises."""
    own = claims_somewhere(request.user)
    lines = []
    if own:
        lines += [(_t("我的政策"), "claims:entitled"), (_t("我的申报"), "claims:mine")]
    if zone_of_request(request) is not None and not own:
        lines += [(_t("待办兑现"), "claims:queue")] if works_on_claims(request.user) else []
        lines += [
            (_t("全部申报"), "claims:claims"),
            (_t("申报通知"), "claims:calls"),
            (_t("应享企业"), "claims:entitlements"),
            (_t("资金"), "claims:funds"),
            (_t("拨付批次"), "claims:orders"),
        ]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


def tone_of(row: Any) -> str:
    return "bad" if row.held else CLAIM_TONES[row.state]


def state_of(row: Any) -> str:
    if row.held:
        return _t("异议复核")
    return str(ClaimState(row.state).label)


def left_of(row: Any) -> int | None:
    return working_days_left(row.due)


def keys_of(request: HttpRequest, name: str = "claim") -> list[int]:
    """Numbers of rows that an address names."""
    return [int(key) for key in request.GET.getlist(name) if key.isdecimal() and len(key) < 18]
