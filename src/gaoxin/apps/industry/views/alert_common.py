"""What pages of alerts share: crumbs, tabs, the segment in words."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.queries.leads.lists import Segments
from gaoxin.apps.industry.views.chains_common import chains_crumb
from gaoxin.web.pages.record import TabLine


def alerts_crumbs() -> list[tuple[Any, str]]:
    return [chains_crumb(), (_t("产业链预警"), reverse("industry:alerts"))]


def risks_crumbs() -> list[tuple[Any, str]]:
    return [*alerts_crumbs(), (_t("区外供应风险"), reverse("industry:supply_risks"))]


def alert_tabs(request: HttpRequest) -> list[TabLine]:
    lines = [(_t("预警"), "industry:alerts"), (_t("区外供应风险登记"), "industry:supply_risks")]
    return [TabLine(words, reverse(name), reverse(name) == request.path) for words, name in lines]


class Places:
    """Segments of alerts and risks in words and as addresses; the zone's chains are looked up once for a page."""

    def __init__(self, zone: Any) -> None:
        self._chains = chains_of(zone)
        self._names = Segments(zone)

    def _stands(self, row: Any) -> bool:
        found = self._chains.get(row.chain)
        return found is not None and row.segment in found.declared.segments

    def words(self, row: Any) -> str:
        if not row.segment:
            return ""
        return f"{self._names.chain(row.chain)} · {self._names.segment(row.chain, row.segment)}"

    def address(self, row: Any) -> str:
        """The segment's page; nothing where it is no longer there."""
        return reverse("industry:segment", args=[row.chain, row.segment]) if self._stands(row) else ""
