"""By-products that one plant gives and another could use: what they are called, which qualities decide, and in which
unit each of them is told.

    fly_ash:
      name: 粉煤灰
      name_en: Fly ash
      code: SW02                        # of the national directory of solid waste; left out where there is none
      use: 水泥混合材、混凝土掺合料、制砖
      use_en: Cement, concrete, bricks
      qualities:
        ignition_loss: {name: 烧失量, name_en: Loss on ignition, unit: "%"}
      basis: [{document: 《……》, number: ……, confidence: uncertain, verify: ……}]
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import NUMBER, Unit, parse_unit


@dataclass(frozen=True, slots=True)
class Quality:
    """A quality that decides whether a by-product will do, in its unit."""

    key: str
    name: str
    name_en: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Byproduct:
    """A kind of by-product; `code` is empty where the directory of solid waste has none."""

    key: str
    name: str
    name_en: str
    code: str
    use: str
    use_en: str
    qualities: Mapping[str, Quality]
    basis: tuple[Basis, ...]


_NAMED = ("name", "name_en")


def _read(key: str, node: Node, report: Report) -> Byproduct:
    record = report.record(node, (*_NAMED, "use", "use_en", "qualities", "basis"), ("code",))
    return Byproduct(
        key,
        record.text("name"),
        record.text("name_en"),
        record.text("code"),
        record.text("use"),
        record.text("use_en"),
        {one.key: one for one in _qualities(record)},
        read_bases(record),
    )


def _qualities(record: Record) -> Iterator[Quality]:
    for key, node in record.entries("qualities"):
        inner = record.report.record(node, (*_NAMED, "unit"))
        yield Quality(key.text, inner.text("name"), inner.text("name_en"), _unit(inner))


def _unit(record: Record) -> Unit:
    text = record.text("unit")
    try:
        return NUMBER if text == "无" else parse_unit(text)
    except Refusal:
        record.report.add("indicator.no_unit", record.fields["unit"], text=text)
        return NUMBER


def _settle(found: Mapping[str, Entry[Byproduct]]) -> Mapping[str, Byproduct]:
    return {key: entry.declaration for key, entry in found.items()}


BYPRODUCTS: Kind[Byproduct, Byproduct] = Kind("byproducts", _read, _settle)


@cache
def package_byproducts() -> Mapping[str, Byproduct]:
    """The product's by-products. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(BYPRODUCTS, [package_shelf("byproducts")])[0]
