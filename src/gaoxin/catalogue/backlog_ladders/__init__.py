"""Ladders by which supervision acts on backlogs of departments and people.

    service:
      name: 诉求和工单办理积压
      name_en: Backlog of appeals and tickets
      kinds: [appeal, hotline]                 # kinds of cases whose parts are counted
      rungs:                                   # climbed in this order
        remind:
          name: 提醒
          name_en: reminder
          overdue: 1                           # late parts
          basis: [{document: ……, confidence: example}]
        supervision_order:
          name: 督办单
          name_en: supervision order
          oldest: 3                            # working days of the oldest
          share: 1/3                           # of what is held, counted from `fewest` late parts on
          fewest: 3
          wait: 1                              # working days after the rung before
          paper: order                         # order or circular: a numbered document is drafted
          answer: 3                            # working days to answer it
          departments_only: true               # people are not sent documents

At least one threshold stands on each rung; the first rung has no `wait`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.engines.flows.backlog import BacklogRung

_SHARE = re.compile(r"([1-9]\d?)/([1-9]\d?)")
_NAMED = ("name", "name_en")


class Paper(StrEnum):
    """What is drafted on a rung."""

    NONE = "none"
    ORDER = "order"
    CIRCULAR = "circular"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class DeclaredRung:
    """One rung with its names and what is drafted; `answer` are working days to answer it."""

    rung: BacklogRung
    name: str
    name_en: str
    paper: Paper
    answer: int
    departments_only: bool
    basis: tuple[Basis, ...]

    @property
    def key(self) -> str:
        return self.rung.key


@dataclass(frozen=True, slots=True)
class BacklogLadder:
    """One ladder; `rungs` from the lowest up."""

    key: str
    name: str
    name_en: str
    kinds: tuple[str, ...]
    rungs: Mapping[str, DeclaredRung]


def _read(key: str, node: Node, report: Report) -> BacklogLadder:
    record = report.record(node, (*_NAMED, "kinds", "rungs"))
    rungs = {rung.key: rung for rung in _rungs(record)}
    first = next(iter(rungs.values()), None)
    if first is not None and first.rung.wait:
        report.add("backlog_ladder.first_waits", record.fields["rungs"], rung=first.name)
    return BacklogLadder(key, record.text("name"), record.text("name_en"), record.texts("kinds"), rungs)


def _rungs(record: Record) -> Iterator[DeclaredRung]:
    numbers = ("overdue", "oldest", "fewest", "wait", "answer")
    for key, node in record.entries("rungs"):
        report = record.report
        inner = report.record(node, (*_NAMED, "basis"), (*numbers, "share", "paper", "departments_only"))
        found = {name: report.integer(inner.fields[name]) for name in numbers if name in inner.fields}
        for name, value in found.items():
            if value < 1:
                report.add("backlog_ladder.not_positive", inner.fields[name], field=name)
        share = _share(inner)
        if not found.keys() & {"overdue", "oldest"} and share is None:
            report.add("backlog_ladder.no_threshold", node, rung=key.text)
        paper = inner.choice("paper", Paper) if "paper" in inner.fields else Paper.NONE
        if paper in (Paper.ORDER, Paper.CIRCULAR) and "answer" not in found:
            report.add("backlog_ladder.no_answer", node, rung=key.text)
        rung = BacklogRung(
            key.text, found.get("overdue"), found.get("oldest"), share, found.get("fewest", 1), found.get("wait", 0)
        )
        yield DeclaredRung(
            rung,
            inner.text("name"),
            inner.text("name_en"),
            paper,
            found.get("answer", 0),
            inner.boolean("departments_only"),
            read_bases(inner),
        )


def _share(inner: Record) -> Fraction | None:
    """A share as 1/3, at most 1."""
    if "share" not in inner.fields:
        return None
    text = inner.text("share")
    read = _SHARE.fullmatch(text)
    share = Fraction(int(read[1]), int(read[2])) if read else Fraction(2)
    if share > 1:
        inner.report.add("backlog_ladder.share", inner.fields["share"], text=text)
    return share


def _settle(found: Mapping[str, Entry[BacklogLadder]]) -> Mapping[str, BacklogLadder]:
    return {key: entry.declaration for key, entry in found.items()}


BACKLOG_LADDERS: Kind[BacklogLadder, BacklogLadder] = Kind("backlog_ladders", _read, _settle)


@cache
def package_backlog_ladders() -> Mapping[str, BacklogLadder]:
    """The product's ladders. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(BACKLOG_LADDERS, [package_shelf("backlog_ladders")])[0]
