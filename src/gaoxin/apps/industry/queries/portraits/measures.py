"""The figures of a portrait: yearly facts of the enterprises on a chain, summed up, and quotients of two of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries.figures import facts, in_unit
from gaoxin.apps.enterprises.queries.wording import fact_words, unit_words
from gaoxin.catalogue.enterprise_facts import FigureKind
from gaoxin.web.registry import Text

PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of an industry. `top` is the yearly fact summed up; with `bottom` it is the quotient of two sums over
    the enterprises that told both, times `factor`. Money is asked for in 分 and said in 万元."""

    key: str
    top: str
    bottom: str = ""
    said: Text = ""
    said_unit: Text = ""
    factor: Decimal = Decimal(1)

    @property
    def label(self) -> Text:
        return self.said or fact_words(facts()[self.top])

    @property
    def unit(self) -> Text:
        return self.said_unit if self.bottom else unit_words(facts()[self.top])

    @property
    def definition(self) -> str:
        """What is counted, as the catalogue defines it."""
        told = [facts()[self.top], *([facts()[self.bottom]] if self.bottom else [])]
        return "；".join(f"{fact_words(one)}：{one.definition.rstrip('。')}" for one in told) + "。"

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.top, self.bottom) if self.bottom else (self.top,)

    @property
    def decimals(self) -> int | None:
        return 2 if self.bottom else None

    @property
    def in_money(self) -> bool:
        """Said in 万元 or 亿元 by its size."""
        return not self.bottom and facts()[self.top].kind is FigureKind.MONEY

    @property
    def in_percent(self) -> bool:
        """Changes in points, not in %."""
        return self.said_unit == "%"

    def value(self, top: int | Decimal | None, bottom: int | Decimal | None = None) -> Decimal | None:
        """The figure in its unit, from sums as they are kept; None where nobody told, or where it would be divided by
        nothing."""
        if not self.bottom:
            return in_unit(self.top, top)
        if top is None or not bottom:
            return None
        above, below = in_unit(self.top, top), in_unit(self.bottom, bottom)
        return self.factor * above / below if above is not None and below else None


_QUOTIENTS = (
    Measure("profit_margin", "total_profit", "revenue", _("营业收入利润率"), "%", PERCENT),
    Measure("rd_intensity", "rd_expense", "revenue", _("研发费用占营业收入"), "%", PERCENT),
    Measure("new_product_share", "new_product_revenue", "revenue", _("新产品销售收入占营业收入"), "%", PERCENT),
    Measure("rd_staff_share", "rd_staff", "staff", _("研发人员占从业人员"), "%", PERCENT),
    Measure("bachelor_share", "bachelors", "staff", _("本科以上人员占从业人员"), "%", PERCENT),
    Measure("average_pay", "payroll", "average_staff", _("人均薪酬"), _("万元/人")),
    Measure("revenue_per_head", "revenue", "staff", _("人均营业收入"), _("万元/人")),
    Measure("tax_per_mu", "tax_paid", "land", _("亩均税收"), _("万元/亩")),
    Measure("revenue_per_mu", "revenue", "land", _("亩均营业收入"), _("万元/亩")),
    Measure("energy_per_wan", "energy", "revenue", _("单位营业收入能耗"), _("吨标准煤/万元")),
)
UNSUMMED = frozenset({"market_share"})
"""Yearly facts that mean nothing when they are summed up."""
HEADLINES = (
    *("revenue", "industrial_output", "total_profit", "tax_paid", "staff", "rd_intensity", "invention_patents"),
)
"""The figures at the head of a portrait."""
PARTS: Mapping[str, Sequence[str]] = {
    "scale": (
        *("revenue", "industrial_output", "value_added", "total_profit", "profit_margin", "tax_paid", "exports"),
        "fixed_investment",
    ),
    "innovation": (
        *("rd_expense", "rd_intensity", "invention_patents", "invention_applications", "invention_grants"),
        *("pct_applications", "technology_contracts", "new_product_share"),
    ),
    "people": ("staff", "rd_staff", "rd_staff_share", "bachelor_share", "average_pay", "revenue_per_head"),
    "land": ("land", "floor_area", "tax_per_mu", "revenue_per_mu"),
    "energy": ("energy", "electricity", "water", "energy_per_wan"),
}
"""The figures of each part of a portrait."""


def measures() -> Mapping[str, Measure]:
    """Every figure there is, by the key under which its address asks for it: sums in the catalogue's order, then
    quotients."""
    sums = {key: Measure(key, key) for key in facts() if key not in UNSUMMED}
    return sums | {one.key: one for one in _QUOTIENTS}


def shown() -> Sequence[Measure]:
    """The figures that stand on the portrait itself."""
    known = measures()
    return [known[key] for key in dict.fromkeys([*HEADLINES, *(key for part in PARTS.values() for key in part)])]
