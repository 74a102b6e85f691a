"""Powers that province and city gave to the zone, dish by dish (点菜赋权): each with every stage it went through.

    project_filing:
      name: 企业投资项目备案
      name_en: Filing of enterprise investment projects
      type: other_power
      grantor: city                    # who gives it: province or city
      former: 市发展和改革委员会          # the office that held it
      duty: industry                   # duty of the department that takes it over
      way: entrusted_above             # how it is given; never `statutory`
      document: {document: 《…》, confidence: example}   # by which it was given; needed once decided
      readiness:                       # needed once taken over
        staff: 2                       # people in post
        trained: true
        accounts: [全国投资项目在线审批监管平台]   # systems whose accounts the zone holds
      stages:                          # in order, each with its day
        - {stage: demanded, on: 2025-03-03}
        - {stage: argued, on: 2025-04-10}
      example: true                    # a made-up entry that shows the format
      note: ……

What is not on the list in force cannot be demanded of anybody (清单之外无审批).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Basis, MatterType, Power, count, read_basis
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node


class Grantor(StrEnum):
    """Who gives a power to the zone."""

    PROVINCE = "province"
    CITY = "city"


class Stage(StrEnum):
    """What happens to a power that the zone asks for."""

    DEMANDED = "demanded"
    """需求清单: the zone names it, because enterprises need it decided here."""
    ARGUED = "argued"
    """论证: necessity and capacity are argued."""
    CONFIRMED = "confirmed"
    """编办认定: the establishment office confirms duties and posts."""
    REVIEWED = "reviewed"
    """合法性审查."""
    DECIDED = "decided"
    """审定: the government that gives it decides."""
    TAKEN_OVER = "taken_over"
    """承接: people, training and accounts are there; the zone decides from this day."""
    EVALUATED = "evaluated"
    """运行评估."""
    ADJUSTED = "adjusted"
    """调整: kept in another extent or way."""
    WITHDRAWN = "withdrawn"
    """收回."""
    DECLINED = "declined"
    """未采纳."""


NEXT: Mapping[Stage, tuple[Stage, ...]] = {
    Stage.DEMANDED: (Stage.ARGUED, Stage.DECLINED),
    Stage.ARGUED: (Stage.CONFIRMED, Stage.DECLINED),
    Stage.CONFIRMED: (Stage.REVIEWED, Stage.DECLINED),
    Stage.REVIEWED: (Stage.DECIDED, Stage.DECLINED),
    Stage.DECIDED: (Stage.TAKEN_OVER,),
    Stage.TAKEN_OVER: (Stage.EVALUATED,),
    Stage.EVALUATED: (Stage.EVALUATED, Stage.ADJUSTED, Stage.WITHDRAWN),
    Stage.ADJUSTED: (Stage.EVALUATED,),
    Stage.WITHDRAWN: (),
    Stage.DECLINED: (),
}
"""What may follow each stage. A power that was declined or withdrawn is asked for anew as another entry."""

IN_FORCE = frozenset({Stage.TAKEN_OVER, Stage.EVALUATED, Stage.ADJUSTED})
"""Stages in which the zone itself decides."""
_NEEDS_DOCUMENT = frozenset({Stage.DECIDED, *IN_FORCE, Stage.WITHDRAWN})
_NEEDS_READINESS = IN_FORCE


@dataclass(frozen=True, slots=True)
class Step:
    """A stage that was reached, and when."""

    stage: Stage
    on: date


@dataclass(frozen=True, slots=True)
class Readiness:
    """What the zone holds ready to exercise a power: people in post, their training, accounts of the systems."""

    staff: int
    trained: bool
    accounts: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether a power may be taken over with it. Accounts are named where a system is needed at all."""
        return self.staff > 0 and self.trained


@dataclass(frozen=True, slots=True)
class DelegatedPower:
    """One power that was asked for, given, adjusted or taken back."""

    key: str
    name: str
    name_en: str
    type: MatterType
    grantor: Grantor
    former: str
    duty: str
    way: Power
    document: Basis | None
    readiness: Readiness | None
    steps: tuple[Step, ...]
    example: bool
    note: str

    @property
    def stage(self) -> Stage:
        """Where it stands now."""
        return self.steps[-1].stage

    @property
    def in_force(self) -> bool:
        """Whether the zone itself decides."""
        return self.stage in IN_FORCE


_REQUIRED = ("name", "name_en", "type", "grantor", "former", "duty", "way", "stages")
_OPTIONAL = ("document", "readiness", "example", "note")


def _read(key: str, node: Node, report: Report) -> DelegatedPower:
    record = report.record(node, _REQUIRED, _OPTIONAL)
    since = len(report.problems)
    way = record.choice("way", Power)
    if way is Power.STATUTORY and "way" in record.fields and report.clean(since):
        report.add("delegated_power.statutory", record.fields["way"])
    document = read_basis(record.fields["document"], report) if "document" in record.fields else None
    power = DelegatedPower(
        key,
        record.text("name"),
        record.text("name_en"),
        record.choice("type", MatterType),
        record.choice("grantor", Grantor),
        record.text("former"),
        record.text("duty"),
        way,
        document,
        _readiness(record),
        tuple(_steps(record)),
        record.boolean("example"),
        record.text("note"),
    )
    if power.steps:
        _check_reached(power, record)
    return power


def _readiness(record: Record) -> Readiness | None:
    if "readiness" not in record.fields:
        return None
    inner = record.report.record(record.fields["readiness"], ("staff", "trained", "accounts"))
    return Readiness(count(inner, "staff"), inner.boolean("trained"), inner.texts("accounts"))


def _steps(record: Record) -> list[Step]:
    """The stages in the order written; each has to follow from the one before, on the same day or later."""
    steps: list[Step] = []
    report = record.report
    for node in record.items("stages"):
        inner = report.record(node, ("stage", "on"))
        step = Step(inner.choice("stage", Stage), inner.date("on"))
        allowed = NEXT[steps[-1].stage] if steps else (Stage.DEMANDED,)
        if step.stage not in allowed:
            told = [stage.value for stage in allowed]
            report.add("delegated_power.stage_skipped", node, stage=step.stage.value, allowed=told)
        elif steps and step.on < steps[-1].on:
            report.add("delegated_power.days_run_backwards", node, on=step.on, before=steps[-1].on)
        steps.append(step)
    if "stages" in record.fields and not steps:
        report.add("delegated_power.no_stage", record.fields["stages"])
    return steps


def _check_reached(power: DelegatedPower, record: Record) -> None:
    """A stage that was reached needs what has to be there by then."""
    place = record.fields["stages"]
    if power.stage in _NEEDS_DOCUMENT and power.document is None:
        record.report.add("delegated_power.no_document", place, stage=power.stage.value)
    if power.stage in _NEEDS_READINESS and not (power.readiness and power.readiness.complete):
        record.report.add("delegated_power.not_ready", place, stage=power.stage.value)


def _settle(found: Mapping[str, Entry[DelegatedPower]]) -> Mapping[str, DelegatedPower]:
    names: dict[str, str] = {}
    for key, entry in found.items():
        power = entry.declaration
        if power.stage in (Stage.WITHDRAWN, Stage.DECLINED):
            continue
        if (other := names.setdefault(power.name, key)) != key:
            entry.report.add("delegated_power.name_taken", entry.key, name=power.name, other=other)
    return {key: entry.declaration for key, entry in found.items()}


DELEGATED_POWERS: Kind[DelegatedPower, DelegatedPower] = Kind("delegated_powers", _read, _settle)


@cache
def package_delegated_powers() -> Mapping[str, DelegatedPower]:
    """The product's example list. A mistake in it is a defect of the product, found by `tests/house`."""
    return gather(DELEGATED_POWERS, [package_shelf("delegated_powers")])[0]
