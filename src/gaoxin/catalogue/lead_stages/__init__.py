"""How a lead becomes a factory (招商引资全流程): its stages, the desks of the joint review, what may be promised.

zone_attraction:
  name: 招商引资全流程
  name_en: From lead to full production
  claw_back_days: 30              # working days that money asked back has
  certainty: {confidence: example}        # of all days declared here
  stages:
    admission:
      name: 准入联审
      name_en: Joint review for admission
      movers: [leading]           # who may end the stage: leading, leader, or a duty of a department
      days: 10                    # working days; left out: no limit
      papers: [准入联审表]         # documents attached before it is left
      fields: [investment, land_mu]       # what has to be known of the lead before it is left
      number: 会议纪要号           # what is numbered here, if anything has to be
      act: review                 # left out, or what the product itself does here
      skippable: true             # may be passed over, for a reason
      unless: land_mu             # not while this is known of the lead and more than nothing
      returns_to: negotiation     # an earlier stage it may be sent back to
      basis: [{document: 《……》, confidence: uncertain, verify: ……}]
  desks:
    industry: {name: 产业方向, name_en: Industry, office: industry, days: 5, asks: ……, basis: […]}
  incentives:
    grant: {name: 固定资产投资补助, name_en: Investment grant, basis: […]}
    tax_refund: {name: 税收返还, name_en: Tax refund, forbidden: true, words: [先征后返], basis: […]}
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Assurance, Basis, count, read_assurance, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node, Scalar

_NAMED = ("name", "name_en")


class Office(StrEnum):
    """Who acts: the department that leads the lead, a leader, or a department by its duty."""

    LEADING = "leading"
    LEADER = "leader"
    INVESTMENT = "investment"
    PLANNING = "planning"
    STATISTICS = "statistics"
    INDUSTRY = "industry"
    ENVIRONMENT = "environment"
    FINANCE = "finance"
    LAND = "land"
    SAFETY = "safety"
    SERVICE = "service"


class LeadField(StrEnum):
    """What may have to be known of a lead before a stage is left."""

    CONTENT = "content"
    ORIGIN = "origin"
    KEEPER = "keeper"
    INVESTMENT = "investment"
    LAND = "land_mu"
    TAX = "tax_per_mu"
    ENERGY = "energy"
    OUTPUT = "output"
    JOBS = "jobs"
    SITE = "site"
    CREDIT_CODE = "credit_code"


class LeadAct(StrEnum):
    """What the product itself does in a stage."""

    NONE = "none"
    TALK = "talk"
    """The first talk is registered; it settles who leads."""
    REVIEW = "review"
    """Desks are asked all at once; none may be against it."""
    TERMS = "terms"
    """Terms are settled case by case; not passed over while a promise rests on minutes."""
    FAIRNESS = "fairness"
    """What is granted is reviewed; afterwards only what rests on a published clause is added."""
    SIGN = "sign"
    """The day of the contract; from then on a recommendation counts as come true."""
    REGISTER = "register"
    """The company becomes an enterprise of the zone's registry."""
    FILE = "file"
    """The project gets its code of the national platform."""
    FUNDS = "funds"
    """Some of the money that arrived is recognised."""
    PRODUCE = "produce"
    """The enterprise stands on its segment of the chain."""
    PERFORM = "perform"
    """Every promise is judged; it ends the lead."""


@dataclass(frozen=True, slots=True)
class LeadStage:
    """One stage; `days` are working days, None for no limit."""

    key: str
    name: str
    name_en: str
    movers: tuple[Office, ...]
    days: int | None
    papers: tuple[str, ...]
    fields: tuple[LeadField, ...]
    number: str
    act: LeadAct
    skippable: bool
    unless: LeadField | None
    returns_to: str
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """One desk of the joint review: which department answers, within how many working days, and what it looks at."""

    key: str
    name: str
    name_en: str
    office: Office
    days: int
    asks: str
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class IncentiveKind:
    """One kind of promise a zone may make, or must not: `words` are those by which a forbidden one is recognised."""

    key: str
    name: str
    name_en: str
    forbidden: bool
    words: tuple[str, ...]
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class LeadProcess:
    """All of it, in order."""

    key: str
    name: str
    name_en: str
    claw_back_days: int
    certainty: Assurance
    stages: Mapping[str, LeadStage]
    desks: Mapping[str, Desk]
    incentives: Mapping[str, IncentiveKind]

    @property
    def first(self) -> LeadStage:
        return next(iter(self.stages.values()))

    def after(self, key: str) -> LeadStage | None:
        """The stage that follows; None after the last."""
        keys = list(self.stages)
        place = keys.index(key) + 1
        return self.stages[keys[place]] if place < len(keys) else None

    def place(self, key: str) -> int:
        """How many stages come before this one."""
        return list(self.stages).index(key)

    def reached(self, now: str, node: str) -> bool:
        """Whether a lead at `now` has entered the stage `node`."""
        return self.place(now) >= self.place(node)

    def of_act(self, act: LeadAct) -> LeadStage:
        """The stage in which the product does this; every act but none stands in exactly one."""
        return next(stage for stage in self.stages.values() if stage.act is act)

    def forbidden_in(self, text: str) -> tuple[IncentiveKind, ...]:
        """The forbidden promises that a text speaks of."""
        plain = "".join(text.split())
        return tuple(
            kind for kind in self.incentives.values() if kind.forbidden and any(word in plain for word in kind.words)
        )


def _read(key: str, node: Node, report: Report) -> LeadProcess:
    record = report.record(node, (*_NAMED, "claw_back_days", "certainty", "stages", "desks", "incentives"))
    stages: dict[str, LeadStage] = {}
    for name, inner in record.entries("stages"):
        stage = _stage(name, inner, report)
        if stage.returns_to and stage.returns_to not in stages:
            report.add("lead_stages.returns_to_no_earlier_stage", inner, stage=name.text, to=stage.returns_to)
        stages[name.text] = stage
    acts = [stage.act for stage in stages.values()]
    for act in LeadAct:
        if act is not LeadAct.NONE and acts.count(act) != 1:
            report.add("lead_stages.act_once", node, act=act.value, count=acts.count(act))
    return LeadProcess(
        key,
        record.text("name"),
        record.text("name_en"),
        count(record, "claw_back_days"),
        _certainty(record),
        stages,
        {name.text: _desk(name, inner, report) for name, inner in record.entries("desks")},
        {name.text: _incentive(name, inner, report) for name, inner in record.entries("incentives")},
    )


def _certainty(record: Record) -> Assurance:
    node = record.fields.get("certainty", record.node)
    return read_assurance(record.report.record(node, ("confidence",), ("verify",)))


def _stage(key: Scalar, node: Node, report: Report) -> LeadStage:
    optional = ("days", "papers", "fields", "number", "act", "skippable", "unless", "returns_to")
    inner = report.record(node, (*_NAMED, "movers", "basis"), optional)
    return LeadStage(
        key.text,
        inner.text("name"),
        inner.text("name_en"),
        tuple(report.choice(one, Office) for one in inner.items("movers")),
        count(inner, "days") or None,
        inner.texts("papers"),
        tuple(report.choice(one, LeadField) for one in inner.items("fields")),
        inner.text("number"),
        inner.choice("act", LeadAct) if "act" in inner.fields else LeadAct.NONE,
        inner.boolean("skippable"),
        inner.choice("unless", LeadField) if "unless" in inner.fields else None,
        inner.text("returns_to"),
        read_bases(inner),
    )


def _desk(key: Scalar, node: Node, report: Report) -> Desk:
    inner = report.record(node, (*_NAMED, "office", "days", "asks", "basis"))
    office = inner.choice("office", Office)
    if office in {Office.LEADING, Office.LEADER}:
        report.add("lead_stages.desk_without_duty", node, desk=key.text)
    return Desk(
        key.text,
        inner.text("name"),
        inner.text("name_en"),
        office,
        count(inner, "days"),
        inner.text("asks"),
        read_bases(inner),
    )


def _incentive(key: Scalar, node: Node, report: Report) -> IncentiveKind:
    inner = report.record(node, (*_NAMED, "basis"), ("forbidden", "words"))
    kind = IncentiveKind(
        key.text,
        inner.text("name"),
        inner.text("name_en"),
        inner.boolean("forbidden"),
        inner.texts("words"),
        read_bases(inner),
    )
    if kind.forbidden != bool(kind.words):
        report.add("lead_stages.words_of_forbidden_only", node, kind=key.text)
    return kind


def _settle(found: Mapping[str, Entry[LeadProcess]]) -> Mapping[str, LeadProcess]:
    return {key: entry.declaration for key, entry in found.items()}


LEAD_STAGES: Kind[LeadProcess, LeadProcess] = Kind("lead_stages", _read, _settle)


@cache
def package_lead_processes() -> Mapping[str, LeadProcess]:
    """The product's processes. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(LEAD_STAGES, [package_shelf("lead_stages")])[0]
