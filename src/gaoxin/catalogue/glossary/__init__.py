"""The field's terms: one English identifier, as code and English pages use it, for each official Chinese term.

consultation_draft:
  term: 征求意见稿
  english: consultation draft          # as it stands in an English sentence
  means: A draft circulated so that units may claim, object or add before it is settled.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """An official term, its English, and what it means in one sentence."""

    identifier: str
    term: str
    english: str
    means: str


def _read(identifier: str, node: Node, report: Report) -> Term:
    if not _IDENTIFIER.fullmatch(identifier):
        report.add("glossary.no_identifier", node, text=identifier)
    record = report.record(node, ("term", "english", "means"))
    return Term(identifier, record.text("term"), record.text("english"), record.text("means"))


def _settle(found: Mapping[str, Entry[Term]]) -> Mapping[str, Term]:
    taken: dict[str, str] = {}
    for identifier, entry in found.items():
        term = entry.declaration.term
        if term in taken:
            entry.report.add("glossary.term_taken", entry.key, term=term, other=taken[term])
        taken.setdefault(term, identifier)
    return {identifier: entry.declaration for identifier, entry in found.items()}


GLOSSARY: Kind[Term, Term] = Kind("glossary", _read, _settle)


@cache
def package_glossary() -> Mapping[str, Term]:
    """The product's glossary by identifier. A mistake in it is a defect of the product, found by `tests/house`."""
    return gather(GLOSSARY, [package_shelf("glossary")])[0]
