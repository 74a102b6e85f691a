"""What enterprises may be inspected for: an item that is not listed is not inspected (清单之外无检查).

fire_safety:
  name: 工业企业消防安全检查
  name_en: Fire safety of industrial enterprises
  duty: safety                     # the work of the department that inspects it
  kind: key                        # general: strict ratio and frequency; key: safety, quality, livelihood, no cap
  form: onsite                     # onsite, document or online
  divisions: ["13", "26"]          # GB/T 4754 divisions it concerns; left out: every enterprise
  basis: [{document: 《中华人民共和国消防法》, article: 第五十三条, confidence: checked}]
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node


class ItemKind(StrEnum):
    """How strictly ratio and frequency are held."""

    GENERAL = "general"
    KEY = "key"


class ItemForm(StrEnum):
    """How an item is inspected."""

    ONSITE = "onsite"
    DOCUMENT = "document"
    ONLINE = "online"


class ItemDuty(StrEnum):
    """The work of the department that inspects an item: those duties of a zone's departments that inspect."""

    SAFETY = "safety"
    ENVIRONMENT = "environment"
    PERSONNEL = "personnel"
    LAND = "land"
    CITY = "city"
    STATISTICS = "statistics"
    INDUSTRY = "industry"
    SCIENCE = "science"
    SOCIAL = "social"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class InspectionItem:
    """One item of the list."""

    key: str
    name: str
    name_en: str
    duty: ItemDuty
    kind: ItemKind
    form: ItemForm
    divisions: tuple[str, ...]
    basis: tuple[Basis, ...]

    def concerns(self, division: str) -> bool:
        """Whether enterprises of an industry division may be inspected for it; those whose industry is unknown are not
        where the item is for some industries only."""
        return not self.divisions or division in self.divisions


def _read(key: str, node: Node, report: Report) -> InspectionItem:
    record = report.record(node, ("name", "name_en", "duty", "kind", "form", "basis"), ("divisions",))
    divisions = record.texts("divisions")
    for text, item in zip(divisions, record.items("divisions"), strict=False):
        if not (len(text) == 2 and text.isdecimal()):
            report.add("inspection_item.no_division", item, text=text)
    return InspectionItem(
        key,
        record.text("name"),
        record.text("name_en"),
        record.choice("duty", ItemDuty),
        record.choice("kind", ItemKind),
        record.choice("form", ItemForm),
        divisions,
        read_bases(record),
    )


def _settle(found: Mapping[str, Entry[InspectionItem]]) -> Mapping[str, InspectionItem]:
    names: dict[str, str] = {}
    for key, entry in found.items():
        other = names.setdefault(entry.declaration.name, key)
        if other != key:
            entry.report.add("inspection_item.name_taken", entry.key, name=entry.declaration.name, other=other)
    return {key: entry.declaration for key, entry in found.items()}


INSPECTION_ITEMS: Kind[InspectionItem, InspectionItem] = Kind("inspection_items", _read, _settle)


@cache
def package_inspection_items() -> Mapping[str, InspectionItem]:
    """The product's list. A mistake in it is a defect of the product, found by `tests/house`."""
    return gather(INSPECTION_ITEMS, [package_shelf("inspection_items")])[0]
