"""Cultivation libraries (培育库): who enters by rule, who leaves, and why.

    hnte_pool:
      name: 高企培育库
      name_en: High-tech enterprise cultivation
      duty: science                      # the department that keeps it
      enters:                            # either how near a title is, or a condition in the words of rulebooks
        title: 高新技术企业
        reaches: [met, nearly]
        unless: 高新技术企业证书有效         # a truth; whoever has it does not enter
        reason: 符合或接近高新技术企业认定条件，尚未持有证书
      leaves:                            # each on its own proposes an exit; an officer decides
        - {title: 高新技术企业, reaches: [far], reason: ……}
        - {test: 高新技术企业证书有效, reason: 已取得高新技术企业证书，出库转入后续培育}
      basis: [{document: ……, confidence: example}]

By hand anybody may be put in or taken out with a reason; rules never take out by themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.ladders import Duty, read_rule
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.engines.expressions.facts import FactKind
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.values import Condition

LONGEST_REASON = 200


class Reached(StrEnum):
    """How near a title is, as standings tell it."""

    MET = "met"
    NEARLY = "nearly"
    UNKNOWN = "unknown"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class LibraryRule:
    """Either a title that is so near, or a condition; `text` is what an officer reads of it."""

    title: str
    reaches: tuple[Reached, ...]
    condition: Expression[Condition] | None
    unless: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Library:
    """One library with the rule by which enterprises enter and those by which they leave."""

    key: str
    name: str
    name_en: str
    duty: Duty
    enters: LibraryRule
    leaves: tuple[LibraryRule, ...]
    basis: tuple[Basis, ...]


def _read(key: str, node: Node, report: Report) -> Library:
    record = report.record(node, ("name", "name_en", "duty", "enters", "leaves", "basis"))
    return Library(
        key,
        record.text("name"),
        record.text("name_en"),
        record.choice("duty", Duty),
        _rule(record.fields.get("enters", node), report),
        tuple(_rule(item, report) for item in record.items("leaves")),
        read_bases(record),
    )


def _rule(node: Node, report: Report) -> LibraryRule:
    record = report.record(node, ("reason",), ("title", "reaches", "test", "let", "unless"))
    if ("title" in record.fields) == ("test" in record.fields) or ("title" in record.fields) != (
        "reaches" in record.fields
    ):
        report.add("library.one_rule", node)
    reason = record.text("reason")
    if len(reason) > LONGEST_REASON:
        report.add("library.reason_long", record.fields["reason"], longest=LONGEST_REASON)
    condition, problems = read_rule(record)
    report.problems.extend(problems)
    unless = record.text("unless")
    fact = rule_vocabulary().fact(unless) if unless else None
    if unless and (fact is None or fact.kind is not FactKind.TRUTH):
        report.add("ladder.held_no_truth", record.fields["unless"], text=unless)
    reaches = tuple(report.choice(item, Reached) for item in record.items("reaches"))
    return LibraryRule(record.text("title"), reaches, condition, fact.name if fact else "", record.text("test"), reason)


def _settle(found: Mapping[str, Entry[Library]]) -> Mapping[str, Library]:
    return {key: entry.declaration for key, entry in found.items()}


CULTIVATION_LIBRARIES: Kind[Library, Library] = Kind("cultivation_libraries", _read, _settle)


@cache
def package_libraries() -> Mapping[str, Library]:
    """The product's libraries. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(CULTIVATION_LIBRARIES, [package_shelf("cultivation_libraries")])[0]
