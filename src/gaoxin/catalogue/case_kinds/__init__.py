"""Kinds of cases: what may be filed, by whom, on which form, by which process, within which limits, ending how.

appeal:
  name: 企业诉求
  name_en: Appeal
  purpose: 一句话说明谁为什么用它。
  purpose_en: …
  prefix: SQ                       # of its numbers: SQ2026-000001
  form: appeal                     # entry of `forms`
  flow: appeal                     # process of `flows`
  limits: appeal                   # stages and ladder of `case_limits`; left out: no limit
  filers: [member, staff]          # member: people of the organisation; staff: for it; person: whoever signs in; public
  topics:                          # what it may be about, in the order a list shows them
    land:
      name: 用地规划
      name_en: Land and planning
      duty: land                   # duty of the department that it goes to first
      words: [用地, 土地, 规划条件]   # in its text they speak for this topic
  outcomes:
    solved:
      name: 已解决
      name_en: Solved
      counts: solved               # solved, explained, pending, refused, unreached or done
      needs: [result]              # what has to be said with it, see `answering.Need`
  grounds: …                       # on which it may be refused, see `answering`
  judging: …                       # what the one who filed is asked, and the rates counted from it, see `answering`
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.case_kinds.answering import Ground, Judging, Need, read_ending, read_grounds, read_judging
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

_PREFIX = re.compile(r"[A-Z]{2,4}")


class Filer(StrEnum):
    """Who may file a case of a kind."""

    MEMBER = "member"
    """People of an organisation, for it."""
    STAFF = "staff"
    """Officers, heads and stewards, for an organisation or on their own account."""
    PERSON = "person"
    """Whoever is signed in."""
    PUBLIC = "public"
    """Anybody, also without signing in."""


class Counts(StrEnum):
    """What an outcome counts as where cases are counted. Only `solved` is ever counted as solved."""

    SOLVED = "solved"
    EXPLAINED = "explained"
    PENDING = "pending"
    REFUSED = "refused"
    UNREACHED = "unreached"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Topic:
    """What a case may be about, with the duty of the department it goes to first."""

    key: str
    name: str
    name_en: str
    duty: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case may end, and what has to be said with it. `attempts` to reach whoever filed, on as many as `days`
    different days; `review` months between looks at a plan."""

    key: str
    name: str
    name_en: str
    counts: Counts
    needs: tuple[Need, ...] = ()
    attempts: int = 0
    days: int = 0
    review: int = 0


@dataclass(frozen=True, slots=True)
class CaseKind:
    """One kind of case. Names in the language of the reader are chosen by the caller."""

    key: str
    name: str
    name_en: str
    purpose: str
    purpose_en: str
    prefix: str
    form: str
    flow: str
    limits: str
    filers: frozenset[Filer]
    topics: Mapping[str, Topic]
    outcomes: Mapping[str, Outcome]
    grounds: Mapping[str, Ground]
    judging: Judging | None


_NAMED = ("name", "name_en")
_REQUIRED = (*_NAMED, "purpose", "purpose_en", "prefix", "form", "flow", "filers", "outcomes")


def _read(key: str, node: Node, report: Report) -> CaseKind:
    record = report.record(node, _REQUIRED, ("limits", "topics", "grounds", "judging"))
    prefix = record.text("prefix")
    if prefix and not _PREFIX.fullmatch(prefix):
        report.add("case_kind.prefix", record.fields["prefix"], text=prefix)
    filers = frozenset(report.choice(item, Filer) for item in record.items("filers"))
    return CaseKind(
        key,
        record.text("name"),
        record.text("name_en"),
        record.text("purpose"),
        record.text("purpose_en"),
        prefix,
        record.text("form"),
        record.text("flow"),
        record.text("limits"),
        filers,
        {topic.key: topic for topic in _topics(record)},
        {outcome.key: outcome for outcome in _outcomes(record)},
        {ground.key: ground for ground in read_grounds(record)},
        read_judging(record),
    )


def _topics(record: Record) -> Iterator[Topic]:
    for key, node in record.entries("topics"):
        topic = record.report.record(node, (*_NAMED, "duty"), ("words",))
        yield Topic(key.text, topic.text("name"), topic.text("name_en"), topic.text("duty"), topic.texts("words"))


def _outcomes(record: Record) -> Iterator[Outcome]:
    for key, node in record.entries("outcomes"):
        outcome = record.report.record(node, (*_NAMED, "counts"), ("needs", "attempts", "days", "review"))
        counts, ending = outcome.choice("counts", Counts), read_ending(outcome)
        yield Outcome(key.text, outcome.text("name"), outcome.text("name_en"), counts, *ending)


def _settle(found: Mapping[str, Entry[CaseKind]]) -> Mapping[str, CaseKind]:
    prefixes: dict[str, str] = {}
    for key, entry in found.items():
        if (other := prefixes.setdefault(entry.declaration.prefix, key)) != key:
            entry.report.add("case_kind.prefix_taken", entry.key, text=entry.declaration.prefix, other=other)
    return {key: entry.declaration for key, entry in found.items()}


CASE_KINDS: Kind[CaseKind, CaseKind] = Kind("case_kinds", _read, _settle)


@cache
def package_case_kinds() -> Mapping[str, CaseKind]:
    """The product's kinds. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(CASE_KINDS, [package_shelf("case_kinds")])[0]
