"""The map of a chain and the map of its growth path, on the page and as pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.queries.chains import pictured
from gaoxin.apps.industry.queries.chains.colours import SCALES, shade
from gaoxin.apps.industry.queries.chains.drawing import (
    COMING,
    JUDGED,
    TIERS,
    chain_svg,
    coming_words,
    judged_words,
    met_words,
    path_svg,
)
from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.apps.industry.services.chains.pictures import legend, made
from gaoxin.apps.industry.views.chains_common import chain_crumbs, chain_tabs, chains_crumb, zone_here
from gaoxin.web.errors import NotFound
from gaoxin.web.rights import open_to

PICTURES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A segment in the list beside the map."""

    segment: Any
    name: str
    tier: Any
    standing: Any
    words: str
    coming: str


@open_to(*READERS)
def chain(request: HttpRequest, chain_key: str) -> HttpResponse:
    """The map; its state stands in the address, so that a link shows the same."""
    page = pictured.map_page(request.user, zone_here(request), chain_key, request.GET)
    context = {
        **_context(request, page),
        "svg": mark_safe(chain_svg(page.drawn)),  # noqa: S308 - every text in it is escaped where it is written
        "branches": _branches(page),
        "crumbs": [chains_crumb()],
    }
    fragment = request.headers.get("HX-Target") == "chain-map"
    return render(request, "industry/chains/parts/map.html" if fragment else "industry/chains/map.html", context)


@open_to(*READERS)
def path(request: HttpRequest, chain_key: str) -> HttpResponse:
    """发展路径图: the steps by which the chain is to grow."""
    page = pictured.map_page(request.user, zone_here(request), chain_key, request.GET)
    steps = [
        (step, named(step), [_listed(page, page.chain.segments[key]) for key in step.segments])
        for step in page.chain.path
    ]
    context = {
        **_context(request, page),
        "svg": mark_safe(path_svg(page.drawn)),  # noqa: S308 - every text in it is escaped where it is written
        "steps": steps,
        "crumbs": chain_crumbs(page.chain),
        "title": _t("%(chain)s：发展路径图") % {"chain": named(page.chain)},
    }
    return render(request, "industry/chains/path.html", context)


@open_to(*READERS)
def map_picture(request: HttpRequest, chain_key: str, kind: str) -> HttpResponse:
    page = pictured.map_page(request.user, zone_here(request), chain_key, request.GET)
    return _file(pictured.map_picture(page), f"chain-{chain_key}", kind)


@open_to(*READERS)
def path_picture(request: HttpRequest, chain_key: str, kind: str) -> HttpResponse:
    page = pictured.map_page(request.user, zone_here(request), chain_key, request.GET)
    return _file(pictured.path_picture(page), f"path-{chain_key}", kind)


def _file(picture: pictured.Picture, name: str, kind: str) -> HttpResponse:
    if kind not in PICTURES:
        raise NotFound
    content = picture.svg.encode() if kind == "svg" else made(picture, "png" if kind == "png" else "pdf")
    answer = HttpResponse(content, content_type=PICTURES[kind])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer


def _context(request: HttpRequest, page: pictured.MapPage) -> dict[str, Any]:
    kept = {**page.drawn.state} | ({"fold": ",".join(sorted(page.drawn.folded))} if page.drawn.folded else {})
    return {
        "title": named(page.chain),
        "purpose": page.chain.definition,
        "page": page,
        "chain": page.chain,
        "tabs": chain_tabs(request, page.chain.key),
        "scales": [(one, f"?{urlencode({**kept, 'colour': one.key})}", one is page.scale) for one in SCALES.values()],
        "legend": legend(page.scale),
        "coming": {"fill": COMING[0], "edge": COMING[1], "count": sum(page.drawn.coming.values())},
        "judged": {"fill": JUDGED[0], "edge": JUDGED[1], "count": len(page.drawn.judged)},
        "kept": kept,
        "query": urlencode(kept),
        "folds": ",".join(page.chain.branches),
        "unfolded": urlencode({key: value for key, value in kept.items() if key != "fold"}),
        "lined": urlencode({**kept, "lines": "all"}),
        "unlined": urlencode({key: value for key, value in kept.items() if key != "lines"}),
    }


def _branches(page: pictured.MapPage) -> Sequence[tuple[Any, str, list[Listed]]]:
    """The same as the map, as lists: for a phone, a reader of screens, a printer."""
    return [
        (
            branch,
            named(branch),
            [_listed(page, one) for one in page.chain.segments.values() if one.branch == branch.key],
        )
        for branch in page.chain.branches.values()
    ]


def _listed(page: pictured.MapPage, segment: Any) -> Listed:
    standing = page.standings.get(segment.key)
    coming = page.drawn.coming.get(segment.key, 0)
    verdict = page.drawn.judged.get(segment.key)
    words = shade(page.scale, standing, verdict).words
    if met := met_words(standing):
        words = f"{words} · {met}"
    if verdict:
        words = f"{words}（{judged_words(verdict)}）"
    return Listed(segment, named(segment), TIERS[segment.tier], standing, words, coming_words(coming) if coming else "")
