"""What registries lack and what reports get wrong: empty cells, years not reported, mistakes for checks to find.

How often each happens stands in `data/figures.yaml`.
"""

from collections.abc import Mapping

import polars as pl

from gaoxin.apps.enterprises.synthetic.distributions import figures
from gaoxin.apps.enterprises.synthetic.draws import Draws
from gaoxin.apps.enterprises.synthetic.figures import COLUMNS

GONE = ("revoked", "deregistered", "moved_out")
"""Statuses of those who do not report for the last year any more."""
_OF_FAULTS = 100_000


def with_faults(draws: Draws, year: int, frame: pl.DataFrame, before: pl.DataFrame | None) -> pl.DataFrame:
    """The figures of a year with the mistakes that reports have; `before` holds those of the year before."""
    chances = figures()["faults"]

    def wrong(fault: str) -> pl.Expr:
        return pl.lit(draws.happens(f"{fault} {year}", chances[fault] / _OF_FAULTS))

    for fault, changes in _FAULTS.items():
        at = wrong(fault)
        frame = frame.with_columns(
            **{name: pl.when(at).then(value).otherwise(pl.col(name)) for name, value in changes.items()}
        )
    if before is None:
        return frame
    at = wrong("copied_year") & pl.lit(before["revenue"]).is_not_null()
    return frame.with_columns(
        pl.when(at).then(pl.lit(before[name])).otherwise(pl.col(name)).alias(name) for name in COLUMNS
    )


def reported(
    draws: Draws, year: int, last: bool, frame: pl.DataFrame, size: pl.Series, status: pl.Series
) -> pl.DataFrame:
    """The rows and cells that somebody reported, each row with its state."""
    missing, small = figures()["missing"], size == 0
    states = figures()["states"]["last" if last else "before"]
    absent = draws.happens(f"row {year}", _chance(missing["row"], small))
    if last:
        absent = absent | status.is_in(GONE)
    state = pl.Series("state", list(states)).gather(draws.chosen(f"state {year}", list(states.values())))
    other = missing["facts"]["other"]
    cells = {
        name: pl.when(~_unknown(draws, f"{name} {year}", missing["facts"].get(name, other), small)).then(pl.col(name))
        for name in COLUMNS
    }
    return frame.with_columns(state, **cells).filter(~absent & frame["revenue"].is_not_null())


def known(draws: Draws, enterprises: pl.DataFrame, size: pl.Series) -> pl.DataFrame:
    """The cells of the registry that somebody filled in."""
    small = size == 0
    chances = figures()["missing"]["enterprise"]
    kept = {
        name: pl.when(~_unknown(draws, name, chance, small)).then(pl.col(name)).alias(name)
        for name, chance in chances.items()
    }
    found = enterprises.with_columns(**kept)
    unset = pl.col("industry").is_null()
    return found.with_columns(
        pl.when(~unset).then(pl.col(name)).alias(name) for name in ("industry_state", "industry_confidence")
    )


def with_registry_faults(draws: Draws, enterprises: pl.DataFrame, last_year: int) -> pl.DataFrame:
    """The registry with the mistakes that registries have."""
    chances = figures()["enterprise_faults"]
    later, elsewhere, capital = (
        pl.lit(draws.happens(fault, chances[fault] / _OF_FAULTS))
        for fault in ("founded_later", "point_elsewhere", "capital_in_yuan")
    )
    return enterprises.with_columns(
        founded_on=pl.when(later).then(pl.date(last_year, 12, 1)).otherwise("founded_on"),
        longitude=pl.when(elsewhere).then(pl.col("longitude") - 10).otherwise("longitude"),
        registered_capital=pl.when(capital)
        .then(pl.col("registered_capital").clip(upper_bound=10**12) * 10_000)
        .otherwise("registered_capital"),
    )


def _unknown(draws: Draws, what: str, chances: list[float], small: pl.Series) -> pl.Expr:
    return pl.lit(draws.happens(f"no {what}", _chance(chances, small)))


def _chance(of_1000: list[float], small: pl.Series) -> pl.Series:
    """The chance of micro firms, or of the others, as a part of 1."""
    micro, others = of_1000
    return small.cast(pl.Float64) * ((micro - others) / 1000) + others / 1000


_FAULTS: Mapping[str, Mapping[str, pl.Expr]] = {
    "revenue_in_yuan": {"revenue": pl.col("revenue").clip(upper_bound=10**13) * 10_000},
    "rd_above_revenue": {"rd_expense": pl.col("revenue") + pl.col("rd_expense") + 10**6},
    "technical_above_staff": {"technical_staff": pl.col("average_staff") + pl.col("technical_staff") + 1},
    "no_staff_but_payroll": {"staff": pl.col("staff") * 0, "average_staff": pl.col("average_staff") * 0},
    "net_assets_off": {"net_assets": pl.col("net_assets") + pl.col("total_assets") // 70_000 * 10_000 + 10**7},
    "exports_above_revenue": {"exports": pl.col("revenue") * 2 + 10**6},
    "profit_is_revenue": {"total_profit": pl.col("revenue")},
    "degrees_swapped": {"bachelors": pl.col("colleges") + 2},
    "patents_lost": {"invention_patents": pl.col("invention_patents") * 0},
    "energy_tenfold": {"energy": pl.col("energy") * 10},
    "high_tech_above_income": {"high_tech_revenue": pl.col("total_income") * 2},
}
"""What each mistake makes of a row; the year sent in again stands apart, because it needs the year before."""
