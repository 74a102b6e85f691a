"""What the pages of attraction have in common."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.record import TabLine

LIST = "industry/leads/list.html"
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


def _tabs(request: HttpRequest, lines: list[tuple[str, str]]) -> list[TabLine]:
    return [TabLine(label, reverse(name), reverse(name) == request.path) for label, name in lines]


def lead_tabs(request: HttpRequest) -> list[TabLine]:
    """The ways into leads."""
    return _tabs(
        request,
        [
            (_t("看板"), "leads:board"),
            (_t("线索列表"), "leads:leads"),
            (_t("待我联审"), "leads:reviews"),
            (_t("到位资金"), "leads:funds"),
            (_t("推荐成效"), "leads:precision"),
        ],
    )


def ledger_tabs(request: HttpRequest) -> list[TabLine]:
    """The ways into what is published and the ledgers."""
    return _tabs(
        request,
        [
            (_t("项目表和目录"), "leads:offers"),
            (_t("领导外出招商"), "leads:visits"),
            (_t("招商活动"), "leads:activities"),
            (_t("专家库"), "leads:experts"),
            (_t("重点外资企业"), "leads:contacts"),
            (_t("搭桥事项"), "leads:bridges"),
        ],
    )


def public_tabs(request: HttpRequest) -> list[TabLine]:
    """What everybody reads."""
    return _tabs(
        request,
        [
            (_t("招商项目表"), "leads:projects"),
            (_t("招商指导目录"), "leads:guide"),
            (_t("招商地图"), "leads:map"),
        ],
    )


def ask(
    request: HttpRequest,
    title: Any,
    back: str,
    make: Callable[..., Any],
    save: Callable[[Any], Any],
    *,
    said: Any,
    submit: Any = "",
    purpose: Any = "",
    after: Any = "",
    draft: str = "",
    **more: Any,
) -> HttpResponse:
    """A form that returns to the page it came from, or to the address that saving answers."""

    def done(form: Any) -> str:
        onward = save(form)
        messages.done(request, str(said))
        return onward if isinstance(onward, str) else back

    page = FormPage(title=title, submit=submit or _t("保存"), cancel=back, purpose=purpose, after=after, draft=draft)
    return respond_form(request, page, make, done, **more)
