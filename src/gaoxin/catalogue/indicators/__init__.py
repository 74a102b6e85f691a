"""Indicators that plans and statistics of zones use: one key each, with the names it goes by.

    gdp:
      name: 地区生产总值
      name_en: Gross regional product
      aliases: [GDP, 生产总值]
      unit: 亿元                        # the usual one; others of its kind convert
      direction: higher                 # higher, lower or neutral: which way is better
      comparable_price_growth: true     # growth is published in comparable prices, so levels do not reproduce it
      source: 国家统计局《中国国民经济核算体系（2016）》   # who defines it

A name or alias belongs to one indicator only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import NUMBER, Unit, parse_unit


class Direction(StrEnum):
    """Which way is better. Neutral: neither by itself, such as a population or an area."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Indicator:
    """What an indicator is called, counted in and read as. `comparable_price_growth`: statistics publish its growth (or
    fall) in comparable prices, which its levels in current prices do not reproduce. `source` defines it."""

    key: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    unit: Unit
    direction: Direction
    comparable_price_growth: bool
    source: str


_FIELDS = ("name", "name_en", "unit", "direction", "comparable_price_growth", "source")


def _read(key: str, node: Node, report: Report) -> Indicator:
    record = report.record(node, _FIELDS, ("aliases",))
    return Indicator(
        key,
        record.text("name"),
        record.text("name_en"),
        record.texts("aliases"),
        _unit(record),
        record.choice("direction", Direction),
        record.boolean("comparable_price_growth"),
        record.text("source"),
    )


def _unit(record: Record) -> Unit:
    text = record.text("unit")
    try:
        return NUMBER if text == "无" else parse_unit(text)
    except Refusal:
        record.report.add("indicator.no_unit", record.fields["unit"], text=text)
        return NUMBER


def _settle(found: Mapping[str, Entry[Indicator]]) -> Mapping[str, Indicator]:
    names: dict[str, str] = {}
    for key, entry in found.items():
        indicator = entry.declaration
        for name in (indicator.name, *indicator.aliases):
            if name in names:
                entry.report.add("indicator.name_taken", entry.key, name=name, other=names[name])
            else:
                names[name] = key
    return {key: entry.declaration for key, entry in found.items()}


INDICATORS: Kind[Indicator, Indicator] = Kind("indicators", _read, _settle)


@cache
def package_indicators() -> Mapping[str, Indicator]:
    """The product's indicators by key. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(INDICATORS, [package_shelf("indicators")])[0]


def by_name(indicators: Mapping[str, Indicator]) -> Mapping[str, Indicator]:
    """The indicators by every name they go by."""
    return {name: indicator for indicator in indicators.values() for name in (indicator.name, *indicator.aliases)}
