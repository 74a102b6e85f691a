"""Who else makes what stopped: those of the zone, nearest first, and companies outside, of the same province first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

import polars as pl

from gaoxin.apps.industry.frames.shocks import LOCAL_REGION
from gaoxin.apps.industry.models import MappedEnterprise
from gaoxin.apps.industry.queries.chains.layers import STEPS
from gaoxin.apps.industry.queries.chains.shock_hits import names_of
from gaoxin.apps.zones.models import Zone

SEGMENTS = 8
"""Segments of what stopped for which others are named,"""
OTHERS = 8
"""and how many of them at each."""
KM_OF_A_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Local:
    """Another maker in the zone, with the way to it in kilometres where both places are known."""

    enterprise: int
    name: str
    distance: float | None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Who else makes a segment of what stopped, and how many there are in all."""

    segment: str
    chain: str
    key: str
    local: Sequence[Local]
    local_total: int
    outside: Sequence[tuple[int, str, str]]
    outside_total: int


def alternatives(
    zone: Zone, keys: frozenset[str], firms: pl.DataFrame, makes: pl.DataFrame, segments: Mapping[str, str]
) -> Sequence[Alternative]:
    """For the first segments of what stopped."""
    mine = makes.filter(pl.col("firm").is_in(list(keys)))["segment"].unique(maintain_order=True).to_list()[:SEGMENTS]
    near = [name for name in firms.filter(pl.col("key").is_in(list(keys)))["region"].unique() if name != LOCAL_REGION]
    others = makes.filter(pl.col("segment").is_in(mine) & ~pl.col("firm").is_in(list(keys)))
    others = others.join(firms, left_on="firm", right_on="key").with_columns(near=pl.col("region").is_in(near))
    away = _away(zone, keys, others.filter(pl.col("local"))["firm"].to_list())
    return [_alternative(one, others.filter(pl.col("segment") == one), away, segments) for one in mine]


def _alternative(key: str, rows: pl.DataFrame, away: Mapping[str, float], segments: Mapping[str, str]) -> Alternative:
    here, there = rows.filter(pl.col("local")), rows.filter(~pl.col("local"))
    ways = here["firm"].replace_strict(away, default=None, return_dtype=pl.Float64)
    here = here.with_columns(away=ways).sort("away", "output", "firm", descending=[False, True, False], nulls_last=True)
    there = there.sort("near", "firm", descending=[True, False])
    names = names_of(here["firm"].head(OTHERS))
    chain, _slash, segment = key.partition("/")
    near = here.head(OTHERS).select("firm", "away").iter_rows()
    far = there.head(OTHERS).select("firm", "name", "region").iter_rows()
    return Alternative(
        segments.get(key, key),
        chain,
        segment,
        [Local(int(firm[1:]), names.get(firm, firm), way) for firm, way in near],
        here.height,
        [(int(firm[1:]), name, region) for firm, name, region in far],
        there.height,
    )


def _away(zone: Zone, keys: frozenset[str], others: Sequence[str]) -> Mapping[str, float]:
    """Kilometres from the one enterprise of the zone that stopped; nothing where several did or it has no place."""
    if len(keys) != 1 or not next(iter(keys)).startswith("e"):
        return {}
    asked = {int(key[1:]) for key in (*keys, *others)}
    places = MappedEnterprise.objects.filter(zone=zone, enterprise__in=asked).values_list("enterprise_id", "x", "y")
    found = {f"e{key}": (x / STEPS, y / STEPS) for key, x, y in places}
    start = found.pop(next(iter(keys)), None)
    return {} if start is None else {key: _kilometres(start, place) for key, place in found.items()}


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """As the crow flies, on a plane: a zone is small."""
    across = (one[0] - other[0]) * cos(radians(one[1]))
    return KM_OF_A_DEGREE * hypot(across, one[1] - other[1])
