"""If an enterprise or a region stops: who is hit, by steps, how hard, and who nearby makes the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from gaoxin.apps.industry.chain_access import Person, require_zone, visible_companies
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.frames.shocks import LOCAL_REGION, company_key, local_key, suppliers
from gaoxin.apps.industry.models import Placement
from gaoxin.apps.industry.queries.chains.known import chains_of, declared_of, named
from gaoxin.apps.industry.queries.chains.shock_hits import Hit, HitRows, name_hits, names_of
from gaoxin.apps.industry.queries.chains.shock_others import Alternative, alternatives
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.assumptions import Assumptions, Shock
from gaoxin.engines.chains.outcomes import Outcome, each
from gaoxin.engines.chains.shocks import play, spread
from gaoxin.engines.chains.supply import Supply, chain_supply
from gaoxin.kernel.problems import refuse

MOST = 60
"""Of what stopped, and of segments that become short, named."""
RUNS = 20
"""Plays with other assumptions."""
PERCENT = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """What stops, and what is assumed: parts in %, days. Exactly one of enterprise (its key here), company, region.
    With a seed other assumptions are tried as well, drawn by it."""

    enterprise: int | None
    company: int | None
    region: str
    days: int | None
    horizon: int
    spare: int
    elsewhere: int
    stock_days: int
    stock_factor: int
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Played:
    """What came of it. `hits` are all of them, the hardest first; `steps` counts them by step; `stopped` names the
    first of those that stopped, `stopped_total` counts them."""

    stopped: Sequence[tuple[str, str]]
    stopped_total: int
    hits: HitRows
    steps: Mapping[int, int]
    local_total: int
    markets: Sequence[tuple[str, int, float, int, int]]
    alternatives: Sequence[Alternative]
    unknown: Mapping[str, int]
    lines: int

    @property
    def total(self) -> int:
        return len(self.hits)

    def by_step(self, most: int) -> Mapping[int, Sequence[Hit]]:
        """The hardest hit of each step, with their names."""
        found = {step: self.hits.of_step(step, most) for step in self.steps}
        name_hits([one for hits in found.values() for one in hits])
        return found


def played(user: Person, zone: Zone | None, asked: Asked) -> Played:
    """Play the shock over everybody known on the zone's chains."""
    here = require_zone(user, zone)
    firms, makes = suppliers(here)
    keys = _stopped(asked, firms)
    if not keys:
        raise refuse("industry.shock_nothing")
    who, _lost = chain_supply(declared_of(here), firms, makes, apart=keys)
    shock, assumed = Shock(firms=frozenset(keys), days=asked.days), _assumed(asked)
    outcome = play(who, shock, assumed)
    hits = each(outcome, who, firms).filter(~pl.col("key").is_in(list(keys)))
    hits = _spread(hits, who, shock, assumed, asked.seed)
    segments = {f"{key}/{one}": f"{named(chain.declared)} · {named(segment)}" for key, chain in chains_of(here).items()
                for one, segment in chain.declared.segments.items()}  # fmt: skip
    counted = hits.group_by("steps").len().sort("steps")
    first = sorted(keys)[:MOST]
    names = names_of(first)
    return Played(
        stopped=[(key, names.get(key, key)) for key in first],
        stopped_total=len(keys),
        hits=HitRows(hits, segments),
        steps=dict(counted.iter_rows()),
        local_total=hits.filter(pl.col("local")).height,
        markets=_markets(outcome, segments),
        alternatives=alternatives(here, keys, firms, makes, segments),
        unknown=outcome.unknown,
        lines=int(who.counts.sum()),
    )


def _markets(outcome: Outcome, segments: Mapping[str, str]) -> list[tuple[str, int, float, int, int]]:
    return [
        (segments.get(segment, segment), day, PERCENT * (1 - least), makers, users)
        for segment, day, least, makers, users in outcome.markets.head(MOST).iter_rows()
    ]


def _spread(hits: pl.DataFrame, who: Supply, shock: Shock, assumed: Assumptions, seed: int | None) -> pl.DataFrame:
    """The hits with what other assumptions would make of them: days lost in the mildest and the hardest tenth."""
    if seed is None:
        return hits.with_columns(low=pl.lit(None, pl.Float64), high=pl.lit(None, pl.Float64))
    tried = spread(who, shock, seed, assumed, runs=RUNS).select(stands="key", low="low", high="high")
    return hits.join(who.alike.join(tried, on="stands").drop("stands"), on="key", how="left", maintain_order="left")


def regions(user: Person, zone: Zone) -> list[str]:
    """The provinces in which companies outside are known."""
    names = visible_companies(user, zone).exclude(province="").order_by("province")
    return list(names.values_list("province", flat=True).distinct())


def company_of(user: Person, zone: Zone, words: str) -> int | None:
    """A company outside by its code or its whole name; the zone's own set before the public one."""
    rows = visible_companies(user, zone)
    for field in ("code", "name", "full_name"):
        found = rows.filter(**{field: words}).order_by("zone").values_list("pk", flat=True).first()
        if found is not None:
            return int(found)
    return None


def anybody_placed(user: Person, zone: Zone) -> bool:
    """Whether any enterprise of the zone is confirmed on a segment: nobody else here can be hit."""
    here = require_zone(user, zone)
    return Placement.objects.filter(zone=here, state=PlacementState.CONFIRMED).exists()


def _stopped(asked: Asked, firms: pl.DataFrame) -> frozenset[str]:
    if asked.region:
        there = firms.filter((pl.col("region") == asked.region) & (pl.col("region") != LOCAL_REGION))
        return frozenset(there["key"].to_list())
    key = local_key(asked.enterprise) if asked.enterprise else company_key(asked.company) if asked.company else ""
    return frozenset(firms.filter(pl.col("key") == key)["key"].to_list())


def _assumed(asked: Asked) -> Assumptions:
    return Assumptions(
        horizon_days=asked.horizon,
        spare=asked.spare / PERCENT,
        outside_else=asked.elsewhere / PERCENT,
        stock_days=float(asked.stock_days),
        stock_factor=asked.stock_factor / PERCENT,
    )
