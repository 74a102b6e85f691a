"""How enterprises are sorted into large, medium, small and micro: one dated entry for each edition of the method.

size_2017:
  name: 统计上大中小微型企业划分
  document: 《统计上大中小微型企业划分办法（2017）》
  number: 国统字〔2017〕213号
  article: 附表
  valid_from: 2017-12-28
  confidence: uncertain                # how certain the floors are; checked where it is left out
  verify: 对照附表核对。                 # and what is to be looked up before anybody relies on them
  sectors:
    - name: 工业
      name_en: Industry
      industries: ["06", "07"]         # GB/T 4754-2017: codes, or what codes begin with; the longest counts
      floors:
        staff: [1000, 300, 20]         # least of large, medium and small, in the unit of the yearly fact
        revenue: [40000, 2000, 300]
  outside: ["53"]                      # industries that the method does not sort
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from gaoxin.catalogue.bases import Assurance, read_assurance
from gaoxin.catalogue.enterprise_facts import EnterpriseFact, FigureKind, package_facts
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node, Scalar
from gaoxin.engines.classification.sizes import Floors


@dataclass(frozen=True)
class Sector:
    """A line of business with its floors by yearly fact: whole 分 for money, else whole units. Without floors, the
    method does not sort its enterprises."""

    name: str
    name_en: str
    floors: Mapping[str, Floors]

    @property
    def sorted(self) -> bool:
        return bool(self.floors)


OUTSIDE = Sector("不适用", "Not sorted", {})


@dataclass(frozen=True)
class SizeMethod:
    """One edition of the method; `sectors` leads from what industry codes begin with to the line of business."""

    key: str
    name: str
    document: str
    number: str
    article: str
    valid_from: date
    assurance: Assurance
    sectors: Mapping[str, Sector]

    def sector(self, industry: str) -> Sector | None:
        """The line of business of an industry code; None for a code that is missing or too short to tell."""
        return next(
            (self.sectors[start] for n in range(len(industry), 0, -1) if (start := industry[:n]) in self.sectors), None
        )


_FIELDS = ("name", "document", "number", "article", "valid_from", "sectors")


def _read(key: str, node: Node, report: Report) -> SizeMethod:
    record = report.record(
        node, ("name", "document", "number", "article", "valid_from", "sectors"), ("outside", "confidence", "verify")
    )
    sectors: dict[str, Sector] = {}
    for item in record.items("sectors"):
        _read_sector(item, report, sectors)
    for item in record.items("outside"):
        _place(item, report, sectors, OUTSIDE)
    return SizeMethod(
        key,
        record.text("name"),
        record.text("document"),
        record.text("number"),
        record.text("article"),
        record.date("valid_from"),
        read_assurance(record),
        sectors,
    )


def _read_sector(node: Node, report: Report, sectors: dict[str, Sector]) -> None:
    record = report.record(node, ("name", "name_en", "industries", "floors"))
    floors = {fact.text: found for fact, item in record.entries("floors") if (found := _floors(fact, item, report))}
    sector = Sector(record.text("name"), record.text("name_en"), floors)
    for item in record.items("industries"):
        _place(item, report, sectors, sector)


def _place(node: Node, report: Report, sectors: dict[str, Sector], sector: Sector) -> None:
    start = report.text(node)
    if start in sectors:
        report.add("catalogue.listed_twice", node, text=start)
    sectors[start] = sector


def _floors(key: Scalar, node: Node, report: Report) -> Floors | None:
    fact = package_facts().get(key.text)
    if fact is None or fact.kind not in (FigureKind.MONEY, FigureKind.COUNT):
        report.add("size_class.no_fact", key, text=key.text)
        return None
    amounts = [report.integer(item) for item in report.items(node)]
    if len(amounts) != 3 or not amounts[0] > amounts[1] > amounts[2] > 0:
        report.add("size_class.floors", node)
        return None
    large, medium, small = (_steps(amount, fact) for amount in amounts)
    return large, medium, small


def _steps(amount: int, fact: EnterpriseFact) -> int:
    """An amount in the fact's unit, in whole 分 or whole units."""
    return int(Fraction(amount) * fact.unit.scale * (100 if fact.kind is FigureKind.MONEY else 1))


def _settle(found: Mapping[str, Entry[SizeMethod]]) -> Mapping[str, SizeMethod]:
    return {key: entry.declaration for key, entry in found.items()}


SIZE_CLASSES: Kind[SizeMethod, SizeMethod] = Kind("size_classes", _read, _settle)


@cache
def package_methods() -> Mapping[str, SizeMethod]:
    """The product's editions of the method. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(SIZE_CLASSES, [package_shelf("size_classes")])[0]


def method_on(day: date) -> SizeMethod:
    """The edition in force on a day; before the first, the first."""
    methods = sorted(package_methods().values(), key=lambda method: method.valid_from)
    return next((method for method in reversed(methods) if method.valid_from <= day), methods[0])
