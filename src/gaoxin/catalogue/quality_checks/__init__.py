"""Checks of the registry's data, as data: what must hold, of which records, why it matters, who puts it right and how.

    technical_above_staff:
      name: 科技人员多于职工总数
      name_en: More technical staff than staff
      subject: year                  # enterprise: of the record as it stands; year: of each reported year
      kind: contradicting            # missing, impossible, jumped or contradicting
      severity: error                # error: must be put right; warning: should be looked at; notice: worth completing
      when: 职工总数 > 0 人           # of which records; left out: of all
      holds: 科技人员数 <= 职工总数   # what must hold; a record of which it is unknown is left in peace
      why: ……
      why_en: ……
      fixes: enterprise              # or the duty of the department
      remedy: ……
      remedy_en: ……
      wrong: {科技人员数: {2025: 12}, 职工总数: {2025: 10}}    # a record that fails, asked on 2026-05-01
      right: {科技人员数: {2025: 2}, 职工总数: {2025: 10}}     # one that passes

The examples are tried when the file is read: a check that lets its wrong example pass is a mistake in the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.quality_checks.vocabulary import quality_vocabulary
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node, Scalar, Table
from gaoxin.catalogue.writing import as_written
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression, read_condition
from gaoxin.engines.expressions.records import read_record
from gaoxin.engines.expressions.values import Condition

EXAMPLE_DAY = date(2026, 5, 1)
"""The day on which examples are asked; the year looked at is 2025."""


class Subject(StrEnum):
    """What a check looks at."""

    ENTERPRISE = "enterprise"
    YEAR = "year"


class CheckKind(StrEnum):
    """In which way data are wrong."""

    MISSING = "missing"
    IMPOSSIBLE = "impossible"
    JUMPED = "jumped"
    CONTRADICTING = "contradicting"


class Severity(StrEnum):
    """How far a finding reaches, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Fixer(StrEnum):
    """Who puts it right: the enterprise itself, or the department with this duty in the zone."""

    ENTERPRISE = "enterprise"
    STATISTICS = "statistics"
    SCIENCE = "science"
    INDUSTRY = "industry"
    ENVIRONMENT = "environment"
    PERSONNEL = "personnel"


@dataclass(frozen=True, slots=True)
class QualityCheck:
    """One check. Of a record for which `when` is met (or absent) and `holds` has failed, it finds a fault."""

    key: str
    name: str
    name_en: str
    subject: Subject
    kind: CheckKind
    severity: Severity
    when: Expression[Condition] | None
    holds: Expression[Condition]
    why: str
    why_en: str
    fixes: Fixer
    remedy: str
    remedy_en: str
    wrong: Mapping[str, object]
    right: Mapping[str, object]

    @property
    def expressions(self) -> tuple[Expression[Condition], ...]:
        """What has to be asked: `holds`, and `when` if there is one."""
        return (self.holds,) if self.when is None else (self.holds, self.when)


_FIELDS = (
    *("name", "name_en", "subject", "kind", "severity", "holds", "why", "why_en", "fixes", "remedy", "remedy_en"),
    *("wrong", "right"),
)


def _read(key: str, node: Node, report: Report) -> QualityCheck | None:
    record = report.record(node, _FIELDS, ("when",))
    since = len(report.problems)
    holds = _condition(record, "holds")
    when = _condition(record, "when")
    check = QualityCheck(
        key,
        record.text("name"),
        record.text("name_en"),
        record.choice("subject", Subject),
        record.choice("kind", CheckKind),
        record.choice("severity", Severity),
        when,
        holds,  # type: ignore[arg-type] # without it the check is not kept
        record.text("why"),
        record.text("why_en"),
        record.choice("fixes", Fixer),
        record.text("remedy"),
        record.text("remedy_en"),
        _facts(record, "wrong"),
        _facts(record, "right"),
    )
    if holds is not None and report.clean(since):
        _try_examples(check, record)
    return check


def _condition(record: Record, name: str) -> Expression[Condition] | None:
    """The condition that a field writes, as one text, so that it can be shown as it stands."""
    if name not in record.fields:
        return None
    node, report = record.fields[name], record.report
    if not report.text(node):
        return None
    expression, problems = read_condition(as_written(node, report.file), quality_vocabulary())
    report.problems.extend(problems)
    return expression


# Examples


def _facts(record: Record, name: str) -> dict[str, object]:
    """The facts of an example, as a record takes them."""
    found: dict[str, object] = {}
    for key, node in record.entries(name):
        fact = quality_vocabulary().fact(key.text)
        if fact is None:
            record.report.add("quality_check.no_fact", key, text=key.text)
        elif isinstance(node, Table):
            found[fact.name] = {
                year.text: _value(fact, value, record.report) for year, value in record.report.entries(node)
            }
        else:
            found[fact.name] = _value(fact, node, record.report)
    return found


def _value(fact: Fact, node: Node, report: Report) -> object:
    if isinstance(node, Scalar) and node.empty:
        return None
    if fact.kind is FactKind.TRUTH:
        return report.boolean(node)
    if fact.kind is FactKind.DATE:
        return report.date(node)
    text = report.text(node)
    if fact.kind is not FactKind.NUMBER:
        return text
    try:
        return Decimal(text)
    except InvalidOperation:
        report.add("quality_check.no_number", node, text=text)
        return None


def _try_examples(check: QualityCheck, record: Record) -> None:
    tried = (
        ("wrong", check.wrong, State.FAILED, "quality_check.wrong_example"),
        ("right", check.right, State.MET, "quality_check.right_example"),
    )
    for name, given, wanted, code in tried:
        facts, problems = read_record(given, quality_vocabulary())
        for problem in problems:
            record.report.add(problem.code, record.fields[name], **problem.values)
        if problems:
            continue
        answers = Program(check.expressions).answer(facts, Moment(EXAMPLE_DAY))
        states = [answers.state(index) for index in range(len(check.expressions))]
        if states[0] is not wanted or any(state is not State.MET for state in states[1:]):
            shown = [state.value for state in states]
            record.report.add(code, record.fields[name], key=check.key, states=shown)


def _settle(found: Mapping[str, Entry[QualityCheck | None]]) -> Mapping[str, QualityCheck]:
    names: dict[str, str] = {}
    for key, entry in found.items():
        if entry.declaration is not None and names.setdefault(entry.declaration.name, key) != key:
            other = names[entry.declaration.name]
            entry.report.add("quality_check.name_taken", entry.key, name=entry.declaration.name, other=other)
    return {key: entry.declaration for key, entry in found.items() if entry.declaration is not None}


QUALITY_CHECKS: Kind[QualityCheck | None, QualityCheck] = Kind("quality_checks", _read, _settle)


@cache
def package_checks() -> Mapping[str, QualityCheck]:
    """The product's checks. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(QUALITY_CHECKS, [package_shelf("quality_checks")])[0]
