"""Official classifications: codes with their names, one entry for each edition of a standard.

gbt4754_2017:
  name: 国民经济行业分类
  document: 《国民经济行业分类》
  number: GB/T 4754-2017
  valid_from: 2017-10-01
  codes:
    A: 农、林、牧、渔业
    "01": 农业
  english:                  # of as many codes as have an English name
    A: Agriculture, forestry, animal husbandry and fishery

"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

INDUSTRIES = "gbt4754_2017"
DIVISIONS = "divisions_2023"


@dataclass(frozen=True)
class Classification:
    """One edition of a standard. `codes` leads from a code to its name, in the standard's order."""

    key: str
    name: str
    document: str
    number: str
    valid_from: date
    codes: Mapping[str, str]
    english: Mapping[str, str]

    def words(self, code: str, language: str) -> str:
        """The name of a code, in English where there is one and English is read; "" for a code that is not known."""
        return (self.english.get(code) if language == "en" else None) or self.codes.get(code, "")


def _read(key: str, node: Node, report: Report) -> Classification:
    record = report.record(node, ("name", "document", "number", "valid_from", "codes"), ("english",))
    codes = {code.text: report.text(name) for code, name in record.entries("codes")}
    english: dict[str, str] = {}
    for code, name in record.entries("english"):
        if code.text not in codes:
            report.add("classification.no_code", code, text=code.text)
        english[code.text] = report.text(name)
    return Classification(
        key,
        record.text("name"),
        record.text("document"),
        record.text("number"),
        record.date("valid_from"),
        codes,
        english,
    )


def _settle(found: Mapping[str, Entry[Classification]]) -> Mapping[str, Classification]:
    return {key: entry.declaration for key, entry in found.items()}


CLASSIFICATIONS: Kind[Classification, Classification] = Kind("classifications", _read, _settle)


@cache
def package_classifications() -> Mapping[str, Classification]:
    """The product's classifications. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(CLASSIFICATIONS, [package_shelf("classifications")])[0]
