"""The page of a year: its latest run, linkage in three figures, what is proposed, what stays over, the flow chart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gaoxin.apps.industry.frames.symbiosis import ground, named
from gaoxin.apps.industry.models import ByproductLine, SymbiosisExchange, SymbiosisMatch, SymbiosisRun
from gaoxin.apps.industry.queries.symbiosis.linkages import linkages, proposed_flows
from gaoxin.apps.industry.queries.symbiosis.words import material_words, unmatched_words
from gaoxin.apps.industry.resource_access import Person
from gaoxin.apps.industry.symbiosis_access import visible_lines, visible_runs, works_on_exchanges
from gaoxin.apps.industry.symbiosis_states import LineState, MatchState
from gaoxin.apps.zones.models import Zone
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Left:
    """A line of which something stays over, in tonnes, with why in words."""

    row: ByproductLine
    material: str
    total: str
    left: str
    reasons: Sequence[str]


@dataclass(frozen=True, slots=True)
class Arrow:
    """One arrow of the flow chart: from plant to plant. `kind` is realised, agreed or planned."""

    start: str
    end: str
    material: str
    tonnes: float
    kind: str


@dataclass(frozen=True, slots=True)
class YearPage:
    zone: Zone
    year: int
    years: Sequence[int]
    run: SymbiosisRun | None
    lines: int
    stale: bool
    works: bool
    matches: Sequence[SymbiosisMatch]
    left: Sequence[Left]
    arrows: Sequence[Arrow]
    names: Mapping[str, str]
    linkage: Mapping[str, Any]


def year_page(user: Person, zone: Zone, year: int | None) -> YearPage:
    """How by-products of a year stand; without a year this one."""
    today = clock.today().year
    known = set(visible_lines(user, zone).order_by().values_list("year", flat=True).distinct())
    shown = year if year in known else today
    rows = list(visible_lines(user, zone).filter(year=shown, state=LineState.ACTIVE))
    run = visible_runs(user, zone).filter(year=shown).order_by("-pk").first()
    matches = list(
        SymbiosisMatch.objects.filter(zone=zone, run__year=shown)
        .exclude(state__in=[MatchState.REPLACED])
        .order_by("-tonnes", "pk")
    )
    done = list(SymbiosisExchange.objects.filter(zone=zone, day__year=shown))
    here = ground(rows, matches, done)
    planned = proposed_flows(one for one in matches if one.state == MatchState.PROPOSED)
    return YearPage(
        zone,
        shown,
        sorted(known | {today}, reverse=True),
        run,
        len(rows),
        run is not None and any(one.made_at > run.at for one in rows),
        works_on_exchanges(user, zone),
        matches,
        _left(run, rows) if run else [],
        [
            *_arrows(here.realised, "realised"),
            *_arrows(here.agreed, "agreed"),
            *_arrows(planned, "planned"),
        ],
        here.names,
        linkages(here, planned) if here.plants else {},
    )


def _left(run: SymbiosisRun, rows: Sequence[ByproductLine]) -> list[Left]:
    known = {row.pk: row for row in rows}
    names = {row.pk: named(row.holder_name, row.plant) for row in rows}
    return [
        Left(
            known[one["line"]],
            material_words(known[one["line"]].material),
            one["total"],
            one["left"],
            unmatched_words(one["reasons"], names, known[one["line"]]),
        )
        for one in run.unmatched
        if one["line"] in known
    ]


def _arrows(flows: Sequence[Any], kind: str) -> list[Arrow]:
    return [Arrow(one.start, one.end, material_words(one.material), float(one.tonnes), kind) for one in flows]
