"""Cultivation ladders (梯度培育): which titles follow one another, what counts as near, what endangers a title held.

    technology:
      name: 科技企业梯度
      name_en: Technology enterprises
      duty: science                    # the department that keeps this ladder
      nearly: 2                        # conditions that may be open where an enterprise is called near
      warn_days: [90, 60, 30]          # days before the end of a title at which its holder is warned
      rungs:
        hnte:
          title: 高新技术企业            # of a rulebook
          held: 高新技术企业证书有效       # the fact that a valid title proves, where rules ask for it
          watches:                     # what must hold of whoever has the title, lest it be lost
            rd_share:
              name: 研发费用占比接近下限
              test: 研发占比 >= 研发占比门槛 + 0.5%    # a condition, as in rulebooks; `let` may stand beside it
              remedy: ……
      basis: [{document: ……, confidence: example}]

A rung whose title has no rulebook in force is shown all the same, and says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node, Table
from gaoxin.catalogue.writing import as_written
from gaoxin.engines.expressions.facts import FactKind
from gaoxin.engines.expressions.reading import Expression, read_condition
from gaoxin.engines.expressions.values import Condition
from gaoxin.kernel.problems import Problem

_NAMED = ("name", "name_en")
_MOST_DAYS = 366


class Duty(StrEnum):
    """The department that keeps a ladder or a library."""

    SCIENCE = "science"
    INDUSTRY = "industry"
    STATISTICS = "statistics"
    FINANCE = "finance"
    ENTERPRISES = "enterprises"


@dataclass(frozen=True, slots=True)
class Watch:
    """What must hold of whoever has a title. `text` is the condition as an officer reads it."""

    key: str
    name: str
    condition: Expression[Condition] | None
    text: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One title of a ladder. `held` is the fact that a valid title proves, or empty."""

    key: str
    title: str
    held: str
    watches: Mapping[str, Watch] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ladder:
    """One ladder; `rungs` from the lowest up."""

    key: str
    name: str
    name_en: str
    duty: Duty
    nearly: int
    warn_days: tuple[int, ...]
    rungs: Mapping[str, Rung]
    basis: tuple[Basis, ...]


def _read(key: str, node: Node, report: Report) -> Ladder:
    record = report.record(node, (*_NAMED, "duty", "nearly", "warn_days", "rungs", "basis"))
    nearly = report.integer(record.fields["nearly"]) if "nearly" in record.fields else 0
    if "nearly" in record.fields and nearly < 1:
        report.add("ladder.nearly", record.fields["nearly"], text=str(nearly))
    return Ladder(
        key,
        record.text("name"),
        record.text("name_en"),
        record.choice("duty", Duty),
        nearly,
        _days(record),
        {rung.key: rung for rung in _rungs(record)},
        read_bases(record),
    )


def _days(record: Record) -> tuple[int, ...]:
    """Days before the end, the farthest first."""
    found = [record.report.integer(item) for item in record.items("warn_days")]
    if "warn_days" in record.fields and (not found or min(found) < 1 or max(found) > _MOST_DAYS):
        record.report.add("ladder.warn_days", record.fields["warn_days"], most=_MOST_DAYS)
    return tuple(sorted(set(found), reverse=True))


def _rungs(record: Record) -> Iterator[Rung]:
    titles: set[str] = set()
    for key, node in record.entries("rungs"):
        inner = record.report.record(node, ("title",), ("held", "watches"))
        title, held = inner.text("title"), inner.text("held")
        if title in titles:
            inner.report.add("ladder.title_twice", inner.fields["title"], title=title)
        titles.add(title)
        fact = rule_vocabulary().fact(held) if held else None
        if held and (fact is None or fact.kind is not FactKind.TRUTH):
            inner.report.add("ladder.held_no_truth", inner.fields["held"], text=held)
        yield Rung(key.text, title, fact.name if fact else "", {watch.key: watch for watch in _watches(inner)})


def _watches(rung: Record) -> Iterator[Watch]:
    for key, node in rung.entries("watches"):
        inner = rung.report.record(node, ("name", "test", "remedy"), ("let",))
        condition, problems = read_rule(inner)
        rung.report.problems.extend(problems)
        yield Watch(key.text, inner.text("name"), condition, inner.text("test"), inner.text("remedy"))


def read_rule(record: Record) -> tuple[Expression[Condition] | None, tuple[Problem, ...]]:
    """The condition under `test`, with the definitions of a `let` beside it."""
    node = record.node
    if not isinstance(node, Table) or "test" not in record.fields:
        return None, ()
    names = [name for name in record.fields if name in ("let", "test")]
    fields: dict[str, Node] = {name: record.fields[name] for name in names}
    rule = Table(node.line, node.column, node.path, fields, {name: node.keys[name] for name in names})
    return read_condition(as_written(rule, record.report.file), rule_vocabulary())


def _settle(found: Mapping[str, Entry[Ladder]]) -> Mapping[str, Ladder]:
    held: dict[str, str] = {}
    for entry in found.values():
        for rung in entry.declaration.rungs.values():
            if rung.held and held.setdefault(rung.held, rung.title) != rung.title:
                entry.report.add("ladder.held_twice", entry.key, held=rung.held, title=held[rung.held])
    return {key: entry.declaration for key, entry in found.items()}


LADDERS: Kind[Ladder, Ladder] = Kind("ladders", _read, _settle)


@cache
def package_ladders() -> Mapping[str, Ladder]:
    """The product's ladders. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(LADDERS, [package_shelf("ladders")])[0]


@cache
def title_facts() -> Mapping[str, str]:
    """Which fact each title proves while it is valid."""
    rungs = [rung for ladder in package_ladders().values() for rung in ladder.rungs.values()]
    return {rung.title: rung.held for rung in rungs if rung.held}
