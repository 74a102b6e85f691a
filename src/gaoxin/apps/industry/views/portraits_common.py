"""What pages of portraits share: the year, addresses of the rows behind a figure, words of changes."""

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.web.figures import number
from gaoxin.web.pages.record import TabLine


def portraits_crumb() -> tuple[str, str]:
    return _t("产业画像"), reverse("industry:portraits")


def portrait_crumbs(chain: Any, year: int | None = None) -> list[tuple[str, str]]:
    address = reverse("industry:portrait", args=[chain.key])
    return [portraits_crumb(), (named(chain), f"{address}?year={year}" if year else address)]


def portrait_tabs(request: HttpRequest, key: str, year: int) -> list[TabLine]:
    """The pages of one industry."""
    asked = f"?{urlencode({'year': year})}"
    lines = [
        (_t("产业画像"), f"{reverse('industry:portrait', args=[key])}{asked}"),
        (_t("全部指标"), f"{reverse('industry:portrait_figures', args=[key])}{asked}"),
        (_t("产业链图"), reverse("industry:chain", args=[key])),
        (_t("缺口"), f"{reverse('industry:gaps')}?chain={key}"),
        (_t("招商线索"), f"{reverse('leads:leads')}?chain={key}"),
    ]
    return [TabLine(words, address, address.partition("?")[0] == request.path) for words, address in lines]


def rows_address(chain: str, measure: str, year: int, **more: str) -> str:
    """The rows behind a figure."""
    asked = urlencode({"year": year} | {name: value for name, value in more.items() if value})
    return f"{reverse('industry:portrait_rows', args=[chain, measure])}?{asked}"


def firms_address(chain: str, kind: str, year: int) -> str:
    """The enterprises behind a count."""
    return f"{reverse('industry:portrait_firms', args=[chain, kind])}?{urlencode({'year': year})}"


def change_words(value: Decimal | float | None, points: bool = False) -> str:
    """+5.2%, -3.1%, or in points; nothing for unknown."""
    if value is None:
        return ""
    said = number(abs(Decimal(str(round(value, 1)))), 1)
    sign = "+" if round(value, 1) > 0 else "-" if round(value, 1) < 0 else ""
    return _t("%(sign)s%(value)s 个百分点") % {"sign": sign, "value": said} if points else f"{sign}{said}%"


def known_words(known: int, of: int) -> str:
    """Of how many enterprises it speaks, and which part of them that is."""
    if not of:
        return ""
    return _t("%(known)s/%(of)s 家，%(part).0f%%") % {
        "known": number(known),
        "of": number(of),
        "part": 100 * known / of,
    }
