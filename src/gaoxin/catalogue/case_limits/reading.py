"""Reads one entry of case limits, and settles which entries climb the ladder of another."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Generic, TypeVar

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.case_limits.model import DeclaredLimits, Label
from gaoxin.catalogue.kinds import Entry
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.texts import Node, Scalar
from gaoxin.engines.flows.deadlines import Amount, WorkingDays, WorkingHours
from gaoxin.engines.flows.limits import OPENED, Extension, Ground, OnReturn, OnTransfer, Rung, Scheme, Stage

_DAYS = re.compile(r"([1-9]\d{0,3}) ?工作日")
_HOURS = re.compile(r"((?:0|[1-9]\d{0,3})(?:\.(?:25|5|75))?) ?工作小时")
_NAMED = ("name", "name_en")


@dataclass(frozen=True, slots=True)
class Written:
    """One entry as its file has it; `like` names the entry whose ladder it climbs, at its place in the file."""

    declared: DeclaredLimits
    like: Scalar | None


def read_limits(key: str, node: Node, report: Report) -> Written:
    """One entry; what is wrong in it is noted."""
    record = report.record(node, (*_NAMED, "grades", "stages", "ladder"), ("grounds",))
    grades = {each.text: _named(report.record(value, _NAMED)) for each, value in record.entries("grades")}
    stages = [_stage(each, value, report) for each, value in record.entries("stages")]
    grounds = [_ground(each, value, report) for each, value in record.entries("grounds")]
    like = record.fields.get("ladder")
    like = like if isinstance(like, Scalar) and report.text(like) else None
    rungs = [_rung(each, value, report) for each, value in record.entries("ladder")] if like is None else []
    _check(report, grades, stages, [*grounds, *rungs])
    declared = DeclaredLimits(
        key,
        _named(record),
        grades,
        {read.stage.key: read.label for read in stages},
        {read.stage.key: read.extended for read in stages if read.extended},
        {read.part.key: read.label for read in grounds},
        {read.part.key: read.label for read in rungs},
        Scheme(
            key,
            tuple(read.stage for read in stages),
            tuple(read.part for read in grounds),
            tuple(read.part for read in rungs),
        ),
    )
    return Written(declared, like)


def settle(found: Mapping[str, Entry[Written]]) -> Mapping[str, DeclaredLimits]:
    """Entries that climb the ladder of another are given it; its steps for stages they do not have are left out."""
    settled: dict[str, DeclaredLimits] = {}
    for key, entry in found.items():
        declared, like = entry.declaration.declared, entry.declaration.like
        if like is not None:
            other = found.get(like.text)
            if other is None or other.declaration.like is not None:
                known = [name for name, each in found.items() if each.declaration.like is None]
                entry.report.add("case_limits.no_ladder", like, name=like.text, known=known)
                continue
            declared = _climbing(declared, other.declaration.declared)
        settled[key] = declared
    return settled


def _climbing(declared: DeclaredLimits, other: DeclaredLimits) -> DeclaredLimits:
    has = {stage.key for stage in declared.scheme.stages}
    rungs = tuple(
        replace(rung, stages=tuple(stage for stage in rung.stages if stage in has))
        for rung in other.scheme.ladder
        if not rung.stages or has & set(rung.stages)
    )
    return replace(declared, rungs=other.rungs, scheme=replace(declared.scheme, ladder=rungs))


# One part after another


@dataclass(frozen=True, slots=True)
class _ReadStage:
    stage: Stage
    label: Label
    extended: tuple[Basis, ...]
    key: Scalar
    record: Record


Part = TypeVar("Part", Ground, Rung)


@dataclass(frozen=True, slots=True)
class _ReadPart(Generic[Part]):
    part: Part
    label: Label
    record: Record


def _named(record: Record) -> Label:
    return Label(record.text("name"), record.text("name_en"))


def _based(record: Record) -> Label:
    return replace(_named(record), bases=read_bases(record))


def _stage(key: Scalar, node: Node, report: Report) -> _ReadStage:
    record = report.record(node, (*_NAMED, "amounts", "basis"), ("from", "transfer", "return", "extension"))
    extension, bases = _extension(record)
    stage = Stage(
        key.text,
        {grade.text: _amount(value, report) for grade, value in record.entries("amounts")},
        record.text("from") or OPENED,
        record.choice("transfer", OnTransfer),
        record.choice("return", OnReturn),
        extension,
    )
    return _ReadStage(stage, _based(record), bases, key, record)


def _extension(record: Record) -> tuple[Extension | None, tuple[Basis, ...]]:
    if "extension" not in record.fields:
        return None, ()
    report = record.report
    given = report.record(record.fields["extension"], ("amounts", "times", "basis"))
    times = report.integer(given.fields["times"]) if "times" in given.fields else 1
    if times < 1:
        report.add("case_limits.no_times", given.fields["times"], text=str(times))
    amounts = {grade.text: _amount(value, report) for grade, value in given.entries("amounts")}
    return Extension(amounts, max(times, 1)), read_bases(given)


def _amount(node: Node, report: Report) -> Amount:
    text = report.text(node)
    amount = _parsed(text)
    if text and amount is None:
        report.add("case_limits.no_amount", node, text=text)
    return amount or WorkingDays(1)


def _parsed(text: str) -> Amount | None:
    if match := _DAYS.fullmatch(text):
        return WorkingDays(int(match[1]))
    if (match := _HOURS.fullmatch(text)) and Decimal(match[1]):
        return WorkingHours(Decimal(match[1]))
    return None


def _ground(key: Scalar, node: Node, report: Report) -> _ReadPart[Ground]:
    record = report.record(node, (*_NAMED, "basis"), ("stages",))
    return _ReadPart(Ground(key.text, record.texts("stages")), _based(record), record)


def _rung(key: Scalar, node: Node, report: Report) -> _ReadPart[Rung]:
    record = report.record(node, (*_NAMED, "when", "basis"), ("stages",))
    when, stages = record.text("when"), record.texts("stages")
    if not when or when == "due":
        return _ReadPart(Rung(key.text, stages=stages), _based(record), record)
    amount = _parsed(when[1:].strip()) if when[0] in "+-" else None
    if amount is None:
        report.add("case_limits.no_when", record.fields["when"], text=when)
    return _ReadPart(Rung(key.text, amount, when[0] == "-", stages), _based(record), record)


# Between the parts


def _check(
    report: Report,
    grades: Mapping[str, Label],
    stages: Sequence[_ReadStage],
    parts: Sequence[_ReadPart[Ground] | _ReadPart[Rung]],
) -> None:
    before: dict[str, Stage] = {}
    for read in stages:
        _check_grades(report, read, grades)
        _check_beginning(report, read, before)
        before[read.stage.key] = read.stage
    for part in parts:
        if unknown := [stage for stage in part.part.stages if stage not in before]:
            report.add("case_limits.no_stage", part.record.fields["stages"], names=unknown, known=list(before))


def _check_grades(report: Report, read: _ReadStage, grades: Mapping[str, Label]) -> None:
    """Amounts are for declared grades; an extension is for grades that owe the stage, in the unit they owe it in."""
    amounts, extension = read.stage.amounts, read.stage.extension
    for grade, _ in read.record.entries("amounts"):
        if grade.text not in grades:
            report.add("case_limits.no_grade", grade, name=grade.text, known=list(grades))
    for name, amount in (extension.amounts if extension else {}).items():
        if type(amount) is not type(amounts.get(name)):
            report.add("case_limits.extends_otherwise", read.record.fields["extension"], grade=name)


def _check_beginning(report: Report, read: _ReadStage, before: Mapping[str, Stage]) -> None:
    """What begins with the end of a stage stands after it, and is owed only by grades that owe it."""
    stage = read.stage
    if stage.begins == OPENED:
        return
    place = read.record.fields["from"]
    if stage.begins not in before:
        report.add("case_limits.no_beginning", place, name=stage.begins, known=[OPENED, *before])
    elif missing := sorted(set(stage.amounts) - set(before[stage.begins].amounts)):
        report.add("case_limits.never_begins", place, name=stage.begins, grades=missing)
