"""A year of each firm in figures: the columns of the registry's yearly facts, in its units. Money in whole 分.

Clean figures hold what accounting and definitions ask (parts below wholes, net assets what is left of assets); what was
not reported or wrongly reported is taken out or put in afterwards, by `gaps`.
"""

import polars as pl

from gaoxin.apps.enterprises.synthetic.draws import Draws
from gaoxin.apps.enterprises.synthetic.records import WAN

CENT_WAN = WAN // 100
"""分 in a hundredth of 万元, to which reports are rounded."""

MONEY = (
    *("revenue", "main_revenue", "total_income", "high_tech_revenue", "new_product_revenue", "technology_contracts"),
    *("operating_cost", "total_cost", "payroll", "total_profit", "net_profit", "tax_paid", "tax_relief"),
    *("total_assets", "liabilities", "net_assets", "fixed_investment", "equity_raised"),
    *("industrial_output", "value_added", "exports", "imports", "rd_expense", "rd_domestic", "rd_expenditure"),
)
COUNTS = (
    *("achievements", "standards", "staff", "average_staff", "technical_staff", "rd_staff", "bachelors", "colleges"),
    *("invention_patents", "utility_models", "designs", "software_copyrights", "layout_designs", "plant_varieties"),
    *("trademarks", "invention_applications", "invention_grants", "pct_applications"),
)
AMOUNTS = (
    *("market_share", "rd_full_time", "energy", "electricity", "water", "pollutant_equivalent", "land", "floor_area"),
)
COLUMNS = (*MONEY, *COUNTS, *AMOUNTS)


def year_figures(
    draws: Draws, firm: pl.DataFrame, year: int, founded_on: pl.Series, revenue: pl.Series
) -> pl.DataFrame:
    """The figures of one year, with `number` and `year`; a row for each firm, null throughout before it was founded."""
    drawn = _Year(draws, year)
    frame = firm.with_columns(revenue=revenue, age=year - founded_on.dt.year())
    frame = frame.with_columns(**_staff(drawn)).with_columns(
        average_staff=(pl.col("staff") * drawn.around("average staff", 0.03)).round().clip(lower_bound=1)
    )
    frame = frame.with_columns(**_income(drawn))
    frame = frame.with_columns(**_costs(drawn))
    frame = frame.with_columns(**_results(drawn), **_assets(drawn))
    frame = frame.with_columns(
        net_assets=_wan("total_assets") - _wan("liabilities"),
        **_trade(drawn),
        **_research(drawn),
        **_people(),
        **_rights(drawn),
        **_resources(drawn),
    )
    known = pl.col("revenue").is_not_null()
    return frame.select(
        "number",
        pl.lit(year, pl.Int16).alias("year"),
        *(pl.when(known).then(_cents(name)).alias(name) for name in MONEY),
        *(pl.when(known).then(pl.col(name).round().cast(pl.Int64)).alias(name) for name in COUNTS),
        *(pl.when(known).then(pl.col(name)).alias(name) for name in AMOUNTS),
    )


class _Year:
    """Draws of one year, as expressions."""

    def __init__(self, draws: Draws, year: int) -> None:
        self.draws = draws
        self.year = year

    def between(self, what: str, low: float, high: float) -> pl.Expr:
        return pl.lit(self.draws.between(f"{what} {self.year}", low, high))

    def around(self, what: str, spread: float) -> pl.Expr:
        """Log-normal around 1."""
        return pl.lit((self.draws.normal(f"{what} {self.year}") * spread).exp())

    def normal(self, what: str, spread: float) -> pl.Expr:
        return pl.lit(self.draws.normal(f"{what} {self.year}") * spread)

    def happens(self, what: str, chance: float) -> pl.Expr:
        return pl.lit(self.draws.happens(f"{what} {self.year}", chance))


def _wan(name: str) -> pl.Expr:
    """An amount as it is reported: to a hundredth of 万元."""
    return pl.col(name).round(2)


def _cents(name: str) -> pl.Expr:
    return (pl.col(name) * 100).round().cast(pl.Int64) * CENT_WAN


def _staff(drawn: _Year) -> dict[str, pl.Expr]:
    people = pl.col("revenue") / pl.col("productivity") * drawn.around("staff", 0.06)
    return {"staff": people.round().clip(lower_bound=1)}


def _income(drawn: _Year) -> dict[str, pl.Expr]:
    revenue = pl.col("revenue")
    total = revenue * drawn.between("other income", 1.0, 1.02)
    margin = pl.col("profit") + drawn.normal("profit", 0.04)
    return {
        "main_revenue": revenue * pl.col("main_share"),
        "total_income": total,
        "high_tech_revenue": revenue * pl.col("high_share"),
        "new_product_revenue": revenue * pl.col("new_share"),
        "technology_contracts": pl.when("sell_technology", "research").then(revenue * 0.15).otherwise(0.0),
        "total_profit": total * margin,
        "tax_paid": revenue * pl.col("tax") * drawn.around("tax", 0.15),
    }


def _costs(drawn: _Year) -> dict[str, pl.Expr]:
    cost = pl.col("total_income") - pl.col("total_profit")
    pay = pl.col("average_staff") * pl.col("pay") * drawn.around("pay", 0.06)
    return {
        "total_cost": cost,
        "operating_cost": cost * drawn.between("operating cost", 0.70, 0.92),
        "payroll": pl.min_horizontal(pay, cost * 0.75),
    }


def _results(drawn: _Year) -> dict[str, pl.Expr]:
    profit = pl.col("total_profit")
    rate = pl.when("high_tech").then(0.15).otherwise(0.25)
    taxed = profit.clip(lower_bound=0)
    return {
        "net_profit": profit - taxed * rate,
        "tax_relief": taxed * pl.when("high_tech").then(0.10).otherwise(0.0),
    }


def _assets(drawn: _Year) -> dict[str, pl.Expr]:
    assets = pl.col("revenue") * pl.col("assets") * drawn.around("assets", 0.07)
    invested = drawn.between("investment", 0.0, 1.0) ** 3 * 0.18
    raised = drawn.happens("equity", 0.03) & pl.col("high_tech")
    return {
        "total_assets": assets,
        "liabilities": assets * pl.col("debt") * drawn.around("debt", 0.05),
        "fixed_investment": pl.col("revenue") * invested * (pl.col("industrial").cast(pl.Float64) * 0.8 + 0.2),
        "equity_raised": pl.when(raised).then(drawn.around("equity amount", 0.9) * 1200).otherwise(0.0),
    }


def _trade(drawn: _Year) -> dict[str, pl.Expr]:
    revenue = pl.col("revenue")
    exports = revenue * pl.col("export_share")
    surplus = pl.col("total_profit") + pl.col("total_assets") * 0.03
    leads = pl.col("high_tech") & drawn.happens("leading product", 0.3)
    return {
        "industrial_output": pl.when("industrial").then(revenue * drawn.between("output", 0.95, 1.07)),
        "value_added": pl.col("payroll") + pl.col("tax_paid") + surplus,
        "exports": pl.when("exporter").then(exports).otherwise(0.0),
        "imports": pl.when("exporter").then(exports * drawn.between("imports", 0.0, 0.3)).otherwise(0.0),
        "market_share": pl.when(leads).then(drawn.between("market share", 1.0, 35.0).round(2)),
    }


def _research(drawn: _Year) -> dict[str, pl.Expr]:
    expense = pl.min_horizontal(
        pl.col("revenue") * pl.col("rd_share") * drawn.around("R&D", 0.14), pl.col("total_cost") * 0.6
    )
    people = pl.col("average_staff") * pl.col("technical")
    return {
        "rd_expense": expense,
        "rd_domestic": expense * pl.col("domestic_share"),
        "rd_expenditure": expense * drawn.between("R&D expenditure", 0.82, 1.0),
        "achievements": ((people * 0.12 * drawn.around("results", 0.4)).floor() * pl.col("research")).clip(0, 40),
        "standards": (drawn.happens("standards", 0.05) & pl.col("high_tech")).cast(pl.Float64),
    }


def _people() -> dict[str, pl.Expr]:
    technical = (pl.col("average_staff") * pl.col("technical")).floor()
    researchers = (technical * pl.col("researchers") * pl.col("research")).floor()
    colleges = (pl.col("staff") * pl.col("degrees")).floor()
    return {
        "technical_staff": technical,
        "rd_staff": researchers,
        "rd_full_time": (researchers * 0.72).round(1),
        "colleges": colleges,
        "bachelors": (colleges * pl.col("bachelors")).floor(),
    }


def _rights(drawn: _Year) -> dict[str, pl.Expr]:
    """Rights in force grow with the years of the firm, up to the ten or so that they are kept."""
    years = (pl.col("age") + 1).clip(0, 10)
    inventions = (pl.col("inventions") * years).floor()
    granted = inventions - (pl.col("inventions") * (years - 1)).floor()
    applied = granted + (pl.col("inventions") * drawn.between("applications", 0.4, 1.6)).floor()
    software = pl.col("productivity") < 60
    return {
        "invention_patents": inventions,
        "invention_grants": granted,
        "invention_applications": applied,
        "pct_applications": (applied * 0.04).floor(),
        "utility_models": (pl.col("models") * years * (~software)).floor(),
        "designs": (pl.col("models") * years * 0.2).floor(),
        "software_copyrights": (pl.col("works") * years * software).floor(),
        "layout_designs": (pl.col("works") * years * 0.02).floor(),
        "plant_varieties": pl.lit(0.0),
        "trademarks": (pl.col("marks") * years).floor(),
    }


def _resources(drawn: _Year) -> dict[str, pl.Expr]:
    """Energy in 吨标准煤, 60 % of it electricity at 1.229 吨 for 万千瓦时 (GB/T 2589-2020); land in 亩."""
    uses = pl.col("energy") > 0
    energy = pl.col("revenue") * pl.col("energy") * drawn.around("energy", 0.09)
    land = pl.col("revenue") ** 0.7 * 0.12
    return {
        "energy": pl.when(uses).then(energy.round(3)),
        "electricity": pl.when(uses).then((energy * 0.6 / 1.229).round(3)),
        "water": pl.when("industrial").then((energy * 14 * drawn.around("water", 0.1)).round(0)),
        "pollutant_equivalent": pl.when("industrial").then((energy * 0.0011).round(3)),
        "land": pl.when("industrial").then(land.round(2)),
        "floor_area": pl.when("industrial").then((land * 420).round(0)),
    }
