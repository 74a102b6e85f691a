"""What the map and the path map of a chain show, for pages and for pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.apps.industry.queries.chains.colours import SCALES, Scale
from gaoxin.apps.industry.queries.chains.coming import count_coming
from gaoxin.apps.industry.queries.chains.drawing import Drawn, chain_svg, path_svg
from gaoxin.apps.industry.queries.chains.gapped import verdicts_of
from gaoxin.apps.industry.queries.chains.known import named, require_chain
from gaoxin.apps.industry.queries.chains.lists import standings_of
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import DeclaredChain, Segment
from gaoxin.web import clock

LONGEST = 40
"""Characters of a search that are looked at."""
FONT = "Noto Serif SC"


@dataclass(frozen=True, slots=True)
class MapPage:
    """A chain's map in one zone, as an address asks for it."""

    zone: Zone
    chain: DeclaredChain
    drawn: Drawn
    words: str
    as_of: date | None

    @property
    def scale(self) -> Scale:
        return self.drawn.scale

    @property
    def standings(self) -> Mapping[str, SegmentStanding]:
        return self.drawn.standings

    @property
    def synthetic(self) -> bool:
        return self.zone.synthetic


@dataclass(frozen=True, slots=True)
class Picture:
    """A map that stands by itself."""

    title: str
    note: str
    svg: str
    scale: Scale


def map_page(user: Person, zone: Zone | None, key: str, asked: QueryDict) -> MapPage:
    """`colour`, `fold` (branches), `at` (a segment), `q` (a search) and `lines` of the address; what is no colour,
    branch or segment of this chain is left out."""
    here = require_zone(user, zone)
    chain = require_chain(here, key).declared
    standings = standings_of(here, key)
    colour = asked.get("colour", "")
    scale = SCALES.get(colour, SCALES["gap"])
    folded = frozenset(asked.get("fold", "").split(",")).intersection(chain.branches)
    at = asked.get("at", "")
    words = asked.get("q", "").strip()[:LONGEST]
    lines = asked.get("lines") == "all"
    state = {"colour": scale.key} | ({"q": words} if words else {}) | ({"lines": "all"} if lines else {})
    drawn = Drawn(
        chain,
        standings,
        scale,
        folded,
        at if at in chain.segments else "",
        frozenset(one.key for one in chain.segments.values() if words and _mentions(one, words)),
        lines,
        state,
        coming=count_coming(here, key),
        verdicts=verdicts_of(here, key),
    )
    as_of = max((one.as_of for one in standings.values()), default=None)
    return MapPage(here, chain, drawn, words, as_of)


def _mentions(segment: Segment, words: str) -> bool:
    text = " ".join((segment.name, segment.name_en, *segment.products)).casefold()
    return all(word in text for word in words.casefold().split())


def map_picture(page: MapPage) -> Picture:
    """The map as it stands on the page, without links."""
    title = _t("%(zone)s%(chain)s产业链图") % {"zone": page.zone.name, "chain": named(page.chain)}
    drawn = replace(page.drawn, linked=False, font=FONT)
    return Picture(title, _note(page), chain_svg(drawn), page.scale)


def path_picture(page: MapPage) -> Picture:
    """The path map, without links."""
    title = _t("%(zone)s%(chain)s发展路径图") % {"zone": page.zone.name, "chain": named(page.chain)}
    return Picture(title, _note(page), path_svg(replace(page.drawn, linked=False, font=FONT)), page.scale)


def _note(page: MapPage) -> str:
    reckoned = _t("数据计算于 %(day)s") % {"day": page.as_of.isoformat()} if page.as_of else _t("尚未计算")
    words = [_t("按%(what)s着色") % {"what": page.scale.label}, reckoned]
    words.append(_t("导出于 %(day)s") % {"day": clock.today().isoformat()})
    if page.drawn.judged:
        words.append(_t("专家认定 %(n)d 个环节，颜色以认定为准") % {"n": len(page.drawn.judged)})
    words.append(str(page.scale.says).rstrip("。."))
    if page.synthetic:
        words.append(_t("模拟数据"))
    return "；".join(words)
