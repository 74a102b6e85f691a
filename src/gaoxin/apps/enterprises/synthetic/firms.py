"""What stays with a firm over the years: its size, its shares and rates, from which each year's figures follow."""

import polars as pl

from gaoxin.apps.enterprises.synthetic.distributions import figures, spread_out
from gaoxin.apps.enterprises.synthetic.draws import Draws
from gaoxin.apps.enterprises.synthetic.records import of_group

START = 2020
"""The year whose revenue is the ordinary one; others lead up to it or away from it."""


def firms(draws: Draws, kind: pl.DataFrame, revenue: pl.Series) -> pl.DataFrame:
    """One row a firm: `kind` with further columns. Money in 万元, rates and shares as parts of 1."""
    group, high_tech = kind["group"], kind["high_tech"]

    def share(what: str, column: str, spread: float) -> pl.Series:
        """A percentage of the group, log-normal around it, as a part of 1."""
        return (draws.normal(what) * spread).exp() * of_group(column, group) / 100

    return kind.with_columns(
        revenue.alias("revenue"),
        productivity=(draws.normal("productivity") * 0.45).exp() * of_group("productivity", group),
        growth=(of_group("growth", group) + high_tech.cast(pl.Float64) * figures()["high_tech"]["growth"]) / 100,
        profit=of_group("profit", group) / 100 + draws.normal("profit") * 0.035,
        tax=share("tax", "tax", 0.35),
        assets=(draws.normal("assets") * 0.40).exp() * of_group("assets", group),
        debt=share("debt", "debt", 0.30).clip(upper_bound=1.15),
        pay=(draws.normal("pay") * 0.22).exp() * of_group("pay", group),
        energy=(draws.normal("energy") * 0.50).exp() * of_group("energy", group),
        industrial=of_group("industrial", group) > 0,
        main_share=draws.between("main share", 0.80, 1.0),
        export_share=_in_range(draws, "export share", figures()["exporting"]),
        sell_technology=draws.happens("sells technology", 0.12),
        **_research(draws, kind),
        **_people(draws, high_tech),
        **_rights(draws, kind),
    )


def _research(draws: Draws, kind: pl.DataFrame) -> dict[str, pl.Series]:
    data, high_tech = figures()["high_tech"], kind["high_tech"]
    usual = (draws.normal("R&D share") * 0.6).exp() * of_group("rd_share", kind["group"]) / 100
    lifted = usual * (high_tech.cast(pl.Float64) * (data["rd_share"] - 1) + 1)
    high_share = pl.select(
        pl.when(high_tech)
        .then(_in_range(draws, "high-tech share", data["high_tech_revenue"]))
        .when(kind["research"])
        .then(draws.between("other high-tech share", 0.0, 0.55))
        .otherwise(0.0)
    ).to_series()
    return {
        "rd_share": (lifted * kind["research"].cast(pl.Float64)).clip(upper_bound=0.6),
        "domestic_share": draws.between("domestic R&D", 0.88, 1.0),
        "high_share": high_share,
        "new_share": draws.between("new products", 0.02, 0.5) * kind["research"].cast(pl.Float64),
    }


def _people(draws: Draws, high_tech: pl.Series) -> dict[str, pl.Series]:
    data = figures()["high_tech"]
    technical = pl.when(high_tech).then(_in_range(draws, "technical", data["technical_staff"]))
    others = _in_range(draws, "technical of others", data["other_technical_staff"])
    degrees = draws.between("degrees", 0.12, 0.62)
    return {
        "technical": pl.select(technical.otherwise(others)).to_series(),
        "researchers": _in_range(draws, "researchers", figures()["researchers"]),
        "degrees": degrees + high_tech.cast(pl.Float64) * 0.25,
        "bachelors": draws.between("bachelors", 0.25, 0.80),
    }


def _rights(draws: Draws, kind: pl.DataFrame) -> dict[str, pl.Series]:
    """How many rights a firm gets in a year: more with size, research and technology, many firms none."""
    level = kind["research"].cast(pl.Float64) * 0.25 + kind["high_tech"].cast(pl.Float64) * 0.9
    size = (kind["size"].cast(pl.Float64) * 0.7).exp()
    lucky = (draws.normal("rights") * 0.8).exp()
    return {
        "inventions": level * size * lucky * 0.45,
        "models": level * size * lucky * 1.4,
        "works": level * size * (draws.normal("software works") * 0.8).exp() * 1.1,
        "marks": (draws.normal("marks") * 1.0).exp() * size * 0.12,
    }


def _in_range(draws: Draws, what: str, low_high: list[float]) -> pl.Series:
    return draws.between(what, *spread_out(low_high))


def revenue_path(draws: Draws, firm: pl.DataFrame, year: int, founded_on: pl.Series) -> pl.Series:
    """Revenue of a year in 万元; null before the firm was founded."""
    spread, swing = figures()["yearly_spread"], figures()["swing"]
    path = firm["growth"] * 0
    step = 1 if year > START else -1
    for moved in range(min(START, year) + 1, max(START, year) + 1):
        change = draws.normal(f"growth {moved}") * spread + swing[moved % len(swing)]
        path = path + (firm["growth"] + change) * step
    age = year - founded_on.dt.year()
    ramps = figures()["first_years"]
    ramp = pl.when(age < 0).then(None)
    for since, part in enumerate(ramps):
        ramp = ramp.when(age == since).then(part)
    return firm["revenue"] * path.exp() * pl.select(ramp.otherwise(1.0)).to_series()
