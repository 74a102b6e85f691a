"""A portrait put together: one industry in one zone and year, as one person may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F

from gaoxin.apps.enterprises.queries.years import last_year
from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.apps.industry.queries.chains.gapped import GapLine, gap_lines
from gaoxin.apps.industry.queries.chains.known import named, require_chain
from gaoxin.apps.industry.queries.portraits.leading import Leader, Plots, Talks, leaders, plots, talks, titles
from gaoxin.apps.industry.queries.portraits.measures import HEADLINES, PARTS, Measure, measures, shown
from gaoxin.apps.industry.queries.portraits.structure import BranchLine, Stock, branches, stock
from gaoxin.apps.industry.queries.portraits.sums import Figure, Year, figures, trend
from gaoxin.apps.industry.queries.portraits.told import Told, told
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.web import clock
from gaoxin.web.portraits import PortraitPlace

FEWEST_YEARS, YEARS, MOST_YEARS = 3, 5, 10
"""Years of a trend: at least, unless somebody asks for another number, at most."""
OLDEST = 2000
"""First year that a portrait can be of."""
NAMED = 5
"""Gaps and risky segments named on a portrait."""
RISKY = 60
"""How much of a segment may hang on one enterprise, in %, before it is named."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for, made sound: the year (None: the last one reported), how many years the trend goes
    back, and of which figure."""

    year: int | None
    years: int
    measure: Measure


@dataclass(frozen=True, slots=True)
class Portrait:
    """Everything a portrait says. `choices` are the years one may look at."""

    zone: Zone
    chain: DeclaredChain
    asked: Asked
    stock: Stock
    year: Year
    trend: Sequence[Figure]
    branches: Sequence[BranchLine]
    leaders: Sequence[Leader]
    titles: Sequence[tuple[str, int]]
    plots: Plots
    talks: Talks
    gaps: Sequence[GapLine]
    risky: Sequence[SegmentStanding]
    reckoned: date | None
    told: Mapping[PortraitPlace, Sequence[Told]]
    choices: Sequence[int]
    today: date

    @property
    def name(self) -> str:
        return named(self.chain)

    @property
    def hanging(self) -> Sequence[tuple[SegmentStanding, str, float]]:
        """The risky segments that the chain still has: their names, and the largest enterprise's part of the output in
        %."""
        segments = self.chain.segments
        return [(one, named(segments[one.segment]), 100 * one.hang) for one in self.risky if one.segment in segments]

    @property
    def years(self) -> list[int]:
        return [one.year for one in self.trend]

    @property
    def headlines(self) -> Sequence[Figure]:
        return [self.year.figures[one] for one in HEADLINES]

    def part(self, key: str) -> Sequence[Figure]:
        """The figures of one part, `measures.PARTS`."""
        return [self.year.figures[one] for one in PARTS[key]]


def asked_for(words: Mapping[str, str]) -> Asked:
    """What an address asks for; what is no year or figure is left out."""
    year, span = (words.get(name, "") for name in ("year", "years"))
    said = (
        int(year) if year.isdecimal() and OLDEST <= int(year[:4]) <= last_year() and len(year) == len("2025") else None
    )
    years = min(MOST_YEARS, max(FEWEST_YEARS, int(span[:2]))) if span.isdecimal() else YEARS
    known = measures()
    return Asked(said, years, known.get(words.get("measure", ""), known["revenue"]))


def figures_shown() -> Sequence[Measure]:
    """The figures of which one may ask for the trend."""
    return shown()


def newest_year() -> int:
    """The last year that is over."""
    return last_year()


def portrait(user: Person, zone: Zone | None, key: str, words: Mapping[str, str]) -> Portrait:
    here = require_zone(user, zone)
    chain = require_chain(here, key).declared
    asked = asked_for(words)
    newest = last_year()
    held = stock(here, key, list(range(newest - MOST_YEARS + 1, newest + 1)), clock.today())
    at = asked.year or min(held.last_year or newest, newest)
    year = figures(here, key, at, shown())
    standings = SegmentStanding.objects.filter(zone=here, chain=key).exclude(segment="")
    return Portrait(
        zone=here,
        chain=chain,
        asked=asked,
        stock=held,
        year=year,
        trend=trend(here, key, list(range(at - asked.years + 1, at + 1)), asked.measure),
        branches=branches(here, chain, at),
        leaders=leaders(here, chain, year.figures["revenue"]),
        titles=titles(here, key, clock.today()),
        plots=plots(here, key),
        talks=talks(user, here, key),
        gaps=[one for one in gap_lines(user, here) if one.chain == key][:NAMED],
        risky=list(
            standings.filter(risk__gte=RISKY, enterprises__gt=0, parts__leaders__0__3__gte=RISKY / 100)
            .annotate(hang=F("parts__leaders__0__3"))
            .defer("parts")
            .order_by("-hang", "segment")[:NAMED]
        ),
        reckoned=max(standings.values_list("as_of", flat=True)[:1], default=None),
        told=told(user, here, chain),
        choices=list(range(newest, newest - MOST_YEARS, -1)),
        today=clock.today(),
    )
