"""Chains of procedures that a project goes through, from filing to completion: what comes after what, at which office.

    new_land_industrial:
      name: 新增用地工业项目
      name_en: Industrial project on new land
      basis: [{document: 《…》, number: …, confidence: uncertain, verify: ……}]
      stages:                          # the approval stages, in order; inside them procedures run side by side
        land: {name: 立项用地规划许可, name_en: Filing and land}
      procedures:                      # in the order a list shows them
        project_filing:
          stage: land
          matter: project_filing       # an entry of `matters`: name, office, duty and days come from it
        land_grant:
          stage: land
          name: 国有建设用地使用权出让
          name_en: Grant of the land
          office: 自然资源主管部门
          duty: land                   # of the zone's department that carries it; left out: the steward follows it up
          statutory: {days: 30, source: ……, confidence: uncertain, verify: ……}     # left out: no law sets a limit
          promised: {days: 20, source: ……, confidence: example}
          after: [project_filing]      # what has to be done before it begins
          optional: true               # may be marked 不涉及

Days are working days.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Home, Limit, Matter
from gaoxin.catalogue.matters.reading import read_limit
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

_NAMED = ("name", "name_en")
_OWN = (*_NAMED, "office", "promised")
"""What a procedure says itself that is no matter of the catalogue."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the approval stages."""

    key: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Procedure:
    """One procedure. With `matter` its names, office, duty and days are that matter's. `duty` is empty where no
    department of the zone carries it."""

    key: str
    stage: str
    matter: str
    name: str
    name_en: str
    office: str
    duty: str
    statutory: Limit | None
    promised: Limit | None
    after: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class ProcedureChain:
    """One chain, its procedures in order."""

    key: str
    name: str
    name_en: str
    basis: tuple[Basis, ...]
    stages: Mapping[str, Stage]
    procedures: Mapping[str, Procedure]


def known_from(procedure: Procedure, matters: Mapping[str, Matter]) -> Procedure:
    """The procedure with what its matter says of it; one that is no matter as it is declared.

    What is accepted and decided on a platform above is carried by nobody in the zone: the steward follows it up.
    """
    matter = matters.get(procedure.matter)
    if matter is None:
        return procedure
    duty = "" if matter.home is Home.FOLLOWED else matter.duty
    return Procedure(
        procedure.key,
        procedure.stage,
        procedure.matter,
        matter.name,
        matter.name_en,
        matter.authority,
        duty,
        matter.statutory,
        matter.promised,
        procedure.after,
        procedure.optional,
    )


# Reading


def _read(key: str, node: Node, report: Report) -> ProcedureChain:
    since = len(report.problems)
    record = report.record(node, (*_NAMED, "basis", "stages", "procedures"))
    chain = ProcedureChain(
        key,
        record.text("name"),
        record.text("name_en"),
        read_bases(record),
        {stage.key: stage for stage in _stages(record)},
        {one.key: one for one in _procedures(record)},
    )
    if report.clean(since):
        _check(chain, record)
    return chain


def _stages(record: Record) -> Iterator[Stage]:
    for key, node in record.entries("stages"):
        inner = record.report.record(node, _NAMED)
        yield Stage(key.text, inner.text("name"), inner.text("name_en"))


def _procedures(record: Record) -> Iterator[Procedure]:
    for key, node in record.entries("procedures"):
        fields = dict(record.report.fields_of(node))
        required, optional = (("matter",), ()) if "matter" in fields else (_OWN, ("duty", "statutory"))
        inner = record.report.record(node, ("stage", *required), (*optional, "after", "optional"))
        yield Procedure(
            key.text,
            inner.text("stage"),
            inner.text("matter"),
            inner.text("name"),
            inner.text("name_en"),
            inner.text("office"),
            inner.text("duty"),
            _limit(inner, "statutory"),
            _limit(inner, "promised"),
            inner.texts("after"),
            inner.boolean("optional"),
        )


def _limit(record: Record, name: str) -> Limit | None:
    return read_limit(record.fields[name], record.report) if name in record.fields else None


def _check(chain: ProcedureChain, record: Record) -> None:
    """Stages and predecessors that are there, and no procedure that waits for itself."""
    for key, node in record.entries("procedures"):
        one = chain.procedures[key.text]
        if one.stage not in chain.stages:
            record.report.add("procedure_chain.no_stage", node, stage=one.stage, known=list(chain.stages))
        missing = [before for before in one.after if before not in chain.procedures]
        if missing:
            record.report.add("procedure_chain.no_procedure", node, keys=missing, known=list(chain.procedures))
        elif one.key in _before(chain, one.key):
            record.report.add("procedure_chain.circle", node, key=one.key)


def _before(chain: ProcedureChain, key: str) -> set[str]:
    """Everything that has to be done before a procedure."""
    found: set[str] = set()
    open_now = list(chain.procedures[key].after)
    while open_now:
        before = open_now.pop()
        if before in found or before not in chain.procedures:
            continue
        found.add(before)
        open_now += chain.procedures[before].after
    return found


def _relate(found: Mapping[str, Entry[ProcedureChain]], others: Mapping[str, Mapping[str, Any]]) -> None:
    matters = others["matters"]
    for entry in found.values():
        unknown = [
            one.matter for one in entry.declaration.procedures.values() if one.matter and one.matter not in matters
        ]
        if unknown:
            entry.report.add("one_thing.no_matter", entry.key, matters=unknown)


def _settle(found: Mapping[str, Entry[ProcedureChain]]) -> Mapping[str, ProcedureChain]:
    return {key: entry.declaration for key, entry in found.items()}


PROCEDURE_CHAINS: Kind[ProcedureChain, ProcedureChain] = Kind("procedure_chains", _read, _settle, _relate)


@cache
def package_procedure_chains() -> Mapping[str, ProcedureChain]:
    """The product's chains. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(PROCEDURE_CHAINS, [package_shelf("procedure_chains")])[0]


def procedures_of(chain: ProcedureChain) -> tuple[Procedure, ...]:
    """The procedures of one of the product's chains, in order, with what their matters say."""
    matters = package_matters()
    return tuple(known_from(one, matters) for one in chain.procedures.values())
