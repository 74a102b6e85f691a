"""What pages of teams share: the year of the address, crumbs, tabs of one chain's team."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.apps.industry.views.chains_common import chains_crumb
from gaoxin.web import clock
from gaoxin.web.pages.record import TabLine

LAST_YEAR = 2100


def year_of(request: HttpRequest) -> int:
    """The year named in the address, else the present one."""
    wanted = request.GET.get("year", "")
    year = int(wanted) if wanted.isdecimal() and len(wanted) == 4 else 0
    return year if 2000 <= year <= LAST_YEAR else clock.today().year


def team_address(chain: str, year: int | None = None) -> str:
    there = reverse("industry:team", args=[chain])
    return f"{there}?year={year}" if year else there


def teams_crumbs() -> list[tuple[Any, str]]:
    return [chains_crumb(), (_t("链长制"), reverse("industry:teams"))]


def team_crumbs(chain: Any, year: int | None = None) -> list[tuple[Any, str]]:
    return [*teams_crumbs(), (named(chain), team_address(chain.key, year))]


def team_tabs(request: HttpRequest, chain: str, year: int) -> list[TabLine]:
    """The pages of one chain's team."""
    here = request.path
    lines = [
        (_t("链长和清单"), reverse("industry:team", args=[chain]), f"?year={year}"),
        (_t("搭桥"), reverse("industry:team_bridges", args=[chain]), ""),
    ]
    return [TabLine(words, f"{path}{query}", path == here) for words, path, query in lines]
