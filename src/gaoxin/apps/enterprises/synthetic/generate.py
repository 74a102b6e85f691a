"""Synthetic enterprises slice by slice: registry, further names and yearly figures as frames that belong together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from gaoxin.apps.enterprises.synthetic import gaps, names, records
from gaoxin.apps.enterprises.synthetic.codes import credit_codes
from gaoxin.apps.enterprises.synthetic.distributions import names as name_data
from gaoxin.apps.enterprises.synthetic.distributions import site
from gaoxin.apps.enterprises.synthetic.draws import Draws
from gaoxin.apps.enterprises.synthetic.figures import year_figures
from gaoxin.apps.enterprises.synthetic.firms import firms, revenue_path
from gaoxin.apps.enterprises.synthetic.names import Locality

SLICE = 50_000
"""Firms made at a time."""
MOST = 10_000_000
"""Firms of one seed and zone; names and codes have room for many more."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many firms of which zone, for which calendar years, seen from which day. `seed` may be any text."""

    zone: str
    locality: Locality
    count: int
    years: Sequence[int]
    today: date
    seed: str = "1"

    def __post_init__(self) -> None:
        if not 0 <= self.count <= MOST:
            raise ValueError(f"from 0 to {MOST} enterprises are made, not {self.count}")
        if any(year >= self.today.year for year in self.years):
            raise ValueError(f"figures are made for years that are over on {self.today}, not for {self.years}")


@dataclass(frozen=True, slots=True)
class Slice:
    """Firms by `number`; former names, contacts and figures name the number of their firm. Columns are the registry's,
    money in whole 分."""

    enterprises: pl.DataFrame
    former_names: pl.DataFrame
    contacts: pl.DataFrame
    facts: pl.DataFrame


def slices(wanted: Wanted) -> Iterator[Slice]:
    """All firms that are wanted, 50,000 at a time. Codes differ throughout, and so do names."""
    taken = pl.Series("name", [], dtype=pl.UInt64)
    for first in range(0, wanted.count, SLICE):
        made = _slice(wanted, first, min(SLICE, wanted.count - first), taken)
        taken = taken.append(made.enterprises["legal_name"].hash())
        yield made


def _slice(wanted: Wanted, first: int, count: int, taken: pl.Series) -> Slice:
    draws = Draws(f"{wanted.seed}/{wanted.zone}", first, count)
    kind = records.kinds(draws)
    revenue = records.base_revenue(draws, kind)
    standing = records.standing(draws, kind, revenue, wanted.today)
    enterprises, former = _registry(wanted, draws, kind, standing, taken)
    facts = _facts(wanted, draws, kind, revenue, standing)
    last = max(wanted.years, default=wanted.today.year - 1)
    return Slice(gaps.with_registry_faults(draws, enterprises, last), former, records.contacts(draws, kind), facts)


def _registry(
    wanted: Wanted, draws: Draws, kind: pl.DataFrame, standing: pl.DataFrame, taken: pl.Series
) -> tuple[pl.DataFrame, pl.DataFrame]:
    large = kind["size"] > 1
    parts = names.parts_of_names(draws, kind["industry"], large)
    parts = names.distinct_names(draws, parts, wanted.locality, taken)
    english = draws.happens("english name", name_data()["english_names"] / 1000) | (large & kind["exporter"])
    enterprises = pl.concat(
        [
            kind.select("number", "high_tech"),
            pl.DataFrame([credit_codes(draws.seed, draws.numbers), parts["legal_name"], names.short_names(parts)]),
            pl.DataFrame({"english_name": names.english_names(parts, kind["industry"], wanted.locality)}).select(
                pl.when(english).then("english_name").alias("english_name")
            ),
            standing,
            records.location(draws, site(wanted.zone), wanted.locality),
            records.business(draws, kind),
        ],
        how="horizontal",
    )
    former = _former(wanted, draws, parts, kind, standing["founded_on"])
    return gaps.known(draws, enterprises, kind["size"]), former


def _former(
    wanted: Wanted, draws: Draws, parts: pl.DataFrame, kind: pl.DataFrame, founded_on: pl.Series
) -> pl.DataFrame:
    """Names that some firms had until a day some way into their life."""
    before = names.written_names(names.former_parts(draws, parts, kind["industry"]), wanted.locality)
    days = pl.select((pl.lit(wanted.today) - pl.lit(founded_on)).dt.total_days()).to_series()
    passed = (days * draws.between("renamed", 0.1, 0.9)).cast(pl.Int64)
    had = draws.happens("former name", name_data()["former_names"] / 1000) & (days > 365)
    return pl.DataFrame(
        {
            "number": draws.numbers,
            "name": before,
            "valid_from": founded_on,
            "valid_to": pl.select(pl.lit(founded_on) + pl.duration(days=pl.lit(passed))).to_series(),
        }
    ).filter(had & (before != parts["legal_name"]))


def _facts(
    wanted: Wanted, draws: Draws, kind: pl.DataFrame, revenue: pl.Series, standing: pl.DataFrame
) -> pl.DataFrame:
    firm = firms(draws, kind, revenue)
    founded_on, before, found = standing["founded_on"], None, []
    for year in sorted(wanted.years):
        path = revenue_path(draws, firm, year, founded_on)
        clean = year_figures(draws, firm, year, founded_on, path)
        faulty = gaps.with_faults(draws, year, clean, before)
        last = year == max(wanted.years)
        found.append(gaps.reported(draws, year, last, faulty, kind["size"], standing["status"]))
        before = clean
    return pl.concat(found) if found else pl.DataFrame({"number": [], "year": []})
