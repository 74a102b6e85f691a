"""Reads one declared matter from its file."""

from gaoxin.catalogue.bases import (
    ASSURED,
    Assurance,
    Basis,
    Confidence,
    MatterType,
    Power,
    count,
    read_assurance,
    read_bases,
    read_basis,
)
from gaoxin.catalogue.matters.checking import check_matter
from gaoxin.catalogue.matters.model import (
    Applicant,
    Commitment,
    Deficit,
    Depth,
    Fee,
    Home,
    LaterCheck,
    Level,
    Limit,
    Material,
    Matter,
    Need,
    Office,
    Origin,
    PaperForm,
    Processing,
    Question,
    Result,
    ResultKind,
    Special,
    Theme,
    Way,
)
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.texts import Node

# What stands in for a required part that is missing; the missing part is told, and the matter is not kept.
NO_LIMIT = Limit(0, "", Assurance(Confidence.UNCERTAIN, ""))
_NO_BASIS = Basis("", "", "", "", Assurance(Confidence.UNCERTAIN, ""))

_NAMED = ("name", "name_en")
_REQUIRED = (
    *("code", *_NAMED, "purpose", "purpose_en", "theme", "type", "basis", "level", "authority", "duty", "home"),
    *("applicants", "conditions", "processing", "promised", "visits", "depth", "ways", "fees", "results", "materials"),
    *("deficit", "commitment", "consult", "complain"),
)
_OPTIONAL = (
    *("national_code", "power", "delegation", "platform", "form", "flow", "statutory", "special", "silence"),
    *("questions", "verify"),
)


def read_matter(key: str, node: Node, report: Report) -> Matter:
    """One matter, with every mistake in it noted."""
    since = len(report.problems)
    record = report.record(node, _REQUIRED, _OPTIONAL)
    matter = Matter(
        key=key,
        code=record.text("code"),
        national_code=record.text("national_code"),
        name=record.text("name"),
        name_en=record.text("name_en"),
        purpose=record.text("purpose"),
        purpose_en=record.text("purpose_en"),
        theme=record.choice("theme", Theme),
        type=record.choice("type", MatterType),
        basis=read_bases(record),
        level=record.choice("level", Level),
        power=record.choice("power", Power) if "power" in record.fields else None,
        delegation=record.text("delegation"),
        authority=record.text("authority"),
        duty=record.text("duty"),
        home=record.choice("home", Home),
        platform=record.text("platform"),
        form=record.text("form"),
        flow=record.text("flow"),
        applicants=tuple(report.choice(item, Applicant) for item in record.items("applicants")),
        conditions=record.texts("conditions"),
        processing=record.choice("processing", Processing),
        statutory=read_limit(record.fields["statutory"], report) if "statutory" in record.fields else None,
        promised=read_limit(record.fields["promised"], report) if "promised" in record.fields else NO_LIMIT,
        special=tuple(_special(item, report) for item in record.items("special")),
        visits=count(record, "visits"),
        depth=record.choice("depth", Depth),
        ways=tuple(report.choice(item, Way) for item in record.items("ways")),
        fees=tuple(_fee(item, report) for item in record.items("fees")),
        results=tuple(_result(item, report) for item in record.items("results")),
        materials=tuple(_material(item, report) for item in record.items("materials")),
        deficit=_deficit(record),
        commitment=_commitment(record),
        silence=read_basis(record.fields["silence"], report) if "silence" in record.fields else None,
        consult=_office(record, "consult"),
        complain=_office(record, "complain"),
        questions=tuple(read_question(item, report) for item in record.items("questions")),
        verify=record.texts("verify"),
    )
    if report.clean(since):
        check_matter(matter, record)
    return matter


# Limits and money


def read_limit(node: Node, report: Report) -> Limit:
    """Working days with their source and how certain they are."""
    record = report.record(node, ("days", *ASSURED), ("source", "verify"))
    return Limit(count(record, "days"), record.text("source"), read_assurance(record))


def _special(node: Node, report: Report) -> Special:
    record = report.record(node, (*_NAMED, *ASSURED), ("days", "verify"))
    days = count(record, "days") if "days" in record.fields else None
    return Special(record.text("name"), record.text("name_en"), days, read_assurance(record))


def _fee(node: Node, report: Report) -> Fee:
    record = report.record(node, ("item", "item_en", "standard", "basis"))
    basis = read_basis(record.fields["basis"], report) if "basis" in record.fields else _NO_BASIS
    return Fee(record.text("item"), record.text("item_en"), record.text("standard"), basis)


# Papers


def _result(node: Node, report: Report) -> Result:
    record = report.record(node, (*_NAMED, "kind"), ("validity",))
    return Result(
        record.text("name"), record.text("name_en"), record.choice("kind", ResultKind), record.text("validity")
    )


def _material(node: Node, report: Report) -> Material:
    record = report.record(node, (*_NAMED, "forms", "need", "origin"), ("days", "copies", "basis", "note"))
    return Material(
        record.text("name"),
        record.text("name_en"),
        tuple(report.choice(item, PaperForm) for item in record.items("forms")),
        record.choice("need", Need),
        count(record, "days"),
        record.choice("origin", Origin),
        count(record, "copies", 1),
        record.text("basis"),
        record.text("note"),
    )


# What makes it easier


def _deficit(record: Record) -> Deficit:
    if "deficit" not in record.fields:
        return Deficit(False, ())
    inner = record.report.record(record.fields["deficit"], ("allowed", "excludes"))
    return Deficit(inner.boolean("allowed"), inner.texts("excludes"))


def _commitment(record: Record) -> Commitment:
    if "commitment" not in record.fields:
        return Commitment(False, (), LaterCheck.NOBODY, 0)
    inner = record.report.record(record.fields["commitment"], ("allowed", "excludes"), ("check", "check_days"))
    check = inner.choice("check", LaterCheck) if "check" in inner.fields else LaterCheck.NOBODY
    return Commitment(inner.boolean("allowed"), inner.texts("excludes"), check, count(inner, "check_days"))


def _office(record: Record, name: str) -> Office:
    if name not in record.fields:
        return Office("", "")
    inner = record.report.record(record.fields[name], ("office", "way"))
    return Office(inner.text("office"), inner.text("way"))


def read_question(node: Node, report: Report) -> Question:
    """Something that is often asked, of a matter or of several together."""
    record = report.record(node, ("ask", "answer"))
    return Question(record.text("ask"), record.text("answer"))
