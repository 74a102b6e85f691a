"""How a policy is made: the stages it goes through, who does each, and what has to be there before the next.

zone_policy:
  name: 区级政策制定
  name_en: Making of a zone's policy
  stages:
    legality:
      name: 合法性审核
      name_en: Review of legality
      who: 合法性审核机构
      days: 15                    # working days; left out: no limit
      papers: [合法性审核意见]     # documents that have to be attached
      number: 意见书编号           # what is numbered here, if anything has to be
      opinion: true               # ends in an opinion; one that rejects goes back to `returns_to`
      returns_to: drafting
      before_publication: true    # nothing is published without it
      act: consultation           # left out, or consultation, issue, publish, evaluate: what the product does here
      basis: [{document: …, confidence: uncertain, verify: …}]
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Basis, count, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node, Scalar

_NAMED = ("name", "name_en")


class Act(StrEnum):
    """What the product itself does in a stage."""

    NONE = "none"
    CONSULTATION = "consultation"
    """Everybody is asked; it ends when every comment is answered and the answers are public."""
    ISSUE = "issue"
    """The document gets its numbers and days."""
    PUBLISH = "publish"
    """The policy, its clauses and its interpretation become public."""
    EVALUATE = "evaluate"
    """Done again while the policy is in force; it ends the round."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage; `days` are working days, None for no limit."""

    key: str
    name: str
    name_en: str
    who: str
    days: int | None
    papers: tuple[str, ...]
    number: str
    opinion: bool
    returns_to: str
    before_publication: bool
    act: Act
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class PolicyProcess:
    """The stages of one kind of policy, in order."""

    key: str
    name: str
    name_en: str
    stages: Mapping[str, Stage]

    @property
    def first(self) -> Stage:
        return next(iter(self.stages.values()))

    def after(self, key: str) -> Stage | None:
        """The stage that follows; None after the last."""
        keys = list(self.stages)
        place = keys.index(key) + 1
        return self.stages[keys[place]] if place < len(keys) else None

    def reviews(self) -> tuple[Stage, ...]:
        """The stages without whose opinion nothing is published."""
        return tuple(stage for stage in self.stages.values() if stage.before_publication)


def _read(key: str, node: Node, report: Report) -> PolicyProcess:
    record = report.record(node, (*_NAMED, "stages"))
    stages: dict[str, Stage] = {}
    for name, inner in record.entries("stages"):
        stage = _stage(name, inner, report)
        if stage.returns_to and stage.returns_to not in stages:
            report.add("policy_stages.returns_to_no_earlier_stage", inner, stage=name.text, to=stage.returns_to)
        stages[name.text] = stage
    found = PolicyProcess(key, record.text("name"), record.text("name_en"), stages)
    publishing = [stage.key for stage in stages.values() if stage.act is Act.PUBLISH]
    if len(publishing) != 1:
        report.add("policy_stages.publishes_once", node, count=len(publishing))
    order = list(stages)
    for stage in found.reviews():
        if publishing and order.index(stage.key) > order.index(publishing[0]):
            report.add("policy_stages.review_after_publication", node, stage=stage.key)
    return found


def _stage(key: Scalar, node: Node, report: Report) -> Stage:
    fields = ("days", "papers", "number", "opinion", "returns_to", "before_publication", "act")
    inner = report.record(node, (*_NAMED, "who", "basis"), fields)
    opinion, before = inner.boolean("opinion"), inner.boolean("before_publication")
    returns_to = inner.text("returns_to")
    if opinion and not returns_to:
        report.add("policy_stages.opinion_returns_nowhere", node, stage=key.text)
    return Stage(
        key.text,
        inner.text("name"),
        inner.text("name_en"),
        inner.text("who"),
        count(inner, "days") or None,
        inner.texts("papers") if "papers" in inner.fields else (),
        inner.text("number"),
        opinion,
        returns_to,
        before,
        inner.choice("act", Act) if "act" in inner.fields else Act.NONE,
        read_bases(inner),
    )


def _settle(found: Mapping[str, Entry[PolicyProcess]]) -> Mapping[str, PolicyProcess]:
    return {key: entry.declaration for key, entry in found.items()}


POLICY_STAGES: Kind[PolicyProcess, PolicyProcess] = Kind("policy_stages", _read, _settle)


@cache
def package_policy_processes() -> Mapping[str, PolicyProcess]:
    """The product's processes. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(POLICY_STAGES, [package_shelf("policy_stages")])[0]
