"""What breaks easily: segments that few make and many here need; and who else could supply them."""

import math

import numpy as np
import polars as pl

from gaoxin.engines.chains.adjacency import Flags, Places, sums
from gaoxin.engines.chains.supply import Supply

_EARTH_KM = 6371.0088


def sources(supply: Supply, region: str, few: int = 2) -> pl.DataFrame:
    """Each segment, in the order of their keys: how many depend on it, how many sources there are, and where.

    `here` is what bears `local`; `region` names the surroundings. Columns: segment; users_here (local enterprises with
    a line that needs it), users (all); makers_here, makers_region (here or in the region), makers (all known);
    concentration (Herfindahl index of the makers by output, empty without makers); sole (one known source), chokepoint
    (at most `few`), outside (no known source: it is bought from makers that nobody listed).

    Only direct users count; whom a stop would reach further on, `shocks.play` says.
    """
    firms = supply.firms
    local = firms["local"].fill_null(False).to_numpy()
    near = local | (firms["region"] == region).fill_null(False).to_numpy()
    users_here, users = _users(supply, local)
    all_makers = np.ones(firms.height, dtype=bool)
    makers_here, makers_near, makers = (_makers(supply, flags) for flags in (local, near, all_makers))
    concentration = sums(supply.line_segments, supply.weights**2, len(supply.segments))
    return pl.DataFrame(
        {
            "segment": pl.Series(supply.segments, dtype=pl.String),
            "users_here": users_here,
            "users": users,
            "makers_here": makers_here,
            "makers_region": makers_near,
            "makers": makers,
            "concentration": np.where(makers > 0, concentration, np.nan),
        }
    ).with_columns(
        pl.col("concentration").fill_nan(None),
        sole=pl.col("makers") == 1,
        chokepoint=pl.col("makers").is_between(1, few),
        outside=pl.col("makers") == 0,
    )


def criticality(supply: Supply, region: str, few: int = 2) -> pl.DataFrame:
    """The `sources` of each segment that somebody here needs directly. Segments with few sources and many users here
    come first, those without a known source last: of them nothing is known."""
    by = ["outside", "makers", "users_here", "users", "segment"]
    return (
        sources(supply, region, few)
        .filter(pl.col("users_here") > 0)
        .sort(by, descending=[False, False, True, True, False])
    )


def _users(supply: Supply, local: Flags) -> tuple[Places, Places]:
    """How many enterprises need each segment: local ones, and all. Lines of one enterprise count once."""
    pairs = np.stack([supply.pair_needs, supply.line_firms[supply.pair_lines]])
    need, firm = np.unique(pairs, axis=1)
    size = len(supply.segments)
    return np.bincount(need[local[firm]], minlength=size), np.bincount(need, minlength=size)


def _makers(supply: Supply, flags: Flags) -> Places:
    return np.bincount(supply.line_segments[flags[supply.line_firms]], minlength=len(supply.segments))


def alternatives(
    supply: Supply, segment: str, near: str, without: frozenset[str] = frozenset(), most: int = 10
) -> pl.DataFrame:
    """Other makers of a segment for an enterprise: key, name, region, local, output, distance_km, same_region.

    Nearest first where both places are known; then those of the zone, those of the same region, the others; among
    equals the larger. `without` are those who stopped. Raises KeyError where segment or enterprise are not there.
    """
    at, asking = supply.segment(segment), supply.firm(near)
    here = supply.firms.row(asking, named=True)
    makers = np.unique(supply.line_firms[supply.line_segments == at])
    found = supply.firms[makers].filter(~pl.col("key").is_in([near, *sorted(without)]))
    same = pl.col("region") == here["region"] if here["region"] else pl.lit(False)
    found = found.with_columns(
        distance_km=_distance(here["longitude"], here["latitude"]), same_region=same.fill_null(False)
    )
    by = [
        pl.col("distance_km"),
        ~pl.col("local").fill_null(False),
        ~pl.col("same_region"),
        -pl.col("output").fill_null(0),
        pl.col("key"),
    ]
    chosen = found.sort(by, nulls_last=True).head(most)
    return chosen.select("key", "name", "region", "local", "output", "distance_km", "same_region")


def _distance(longitude: float | None, latitude: float | None) -> pl.Expr:
    """Kilometres on the great circle; empty where a place is not known."""
    if longitude is None or latitude is None:
        return pl.lit(None, pl.Float64)
    there, here = pl.col("latitude").radians(), math.radians(latitude)
    across = (pl.col("longitude") - longitude).radians() / 2
    chord = ((there - here) / 2).sin() ** 2 + there.cos() * math.cos(here) * across.sin() ** 2
    return 2 * _EARTH_KM * chord.sqrt().clip(0, 1).arcsin()
