"""What an enterprise may be advised to do towards a qualification, and what never.

    hire_technical_staff:
      advises: lever
      name: 新聘科技人员
      name_en: Hiring technical staff
      unit: 人
      moves: {科技人员数: 1, 职工总数: 1}     # per unit, in each fact's own unit; what it is about first
      effort: 200                           # of one unit
      most: 2000                            # units worth talking of
      says: 再增加科技人员 {amount} 人（新聘）
      says_en: hire {amount} more technical staff
      note: 新聘人员全年累计工作满183天才计入。
      note_en: New staff count once they have worked 183 days in the year.
    headcount:
      advises: stance
      facts: [职工总数, 从业人员数]
      directions: [up]                      # up, down, true, false, gains; [] is none
      changed_by: work                      # work, time, others, nothing
      why: 不建议靠减员来提高占比或降到上限以下。
      why_en: Shedding staff is never advised.
    technical_staff_within_staff: {advises: limit, part: 科技人员数, whole: 职工总数}
    waiting: {advises: waiting, effort: 3, longest: 1096, says: 等到{day}, says_en: wait until {day}}
    phrases: {advises: phrases, closed: …, closed_en: …, …}

A lever's move is a number, what a truth becomes, or a code that is gained. A lever may only move a fact in a direction
some stance declares, so what no stance advises (fewer staff, less income, fewer assets, rights bought for the occasion)
cannot be advised by any file.

Effort is ordinal: it puts ways in order and is never shown as a cost. Ten is about a working day of one person in the
enterprise; ten thousand yuan of new research costs about two days of getting it granted, spent and booked, a hire about
twenty, a class II right forty, an invention two hundred, a day of waiting a third. Each zone may set its own.
"""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cache
from string import Formatter

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node, Scalar
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.rules.ways.advice import (
    Advice,
    Advised,
    ChangedBy,
    Direction,
    Lever,
    Limit,
    Phrases,
    Stance,
    Waiting,
    move_of,
    ready,
)
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import NUMBER, Unit, parse_unit


class Sort(StrEnum):
    """Of what a declaration speaks."""

    LEVER = "lever"
    STANCE = "stance"
    LIMIT = "limit"
    WAITING = "waiting"
    PHRASES = "phrases"


_FIELDS: Mapping[Sort, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Sort.LEVER: (
        ("advises", "name", "name_en", "unit", "moves", "effort", "most", "says", "says_en"),
        ("note", "note_en"),
    ),
    Sort.STANCE: (("advises", "facts", "directions", "changed_by", "why", "why_en"), ()),
    Sort.LIMIT: (("advises", "part", "whole"), ()),
    Sort.WAITING: (("advises", "effort", "longest", "says", "says_en"), ()),
    Sort.PHRASES: (
        (
            *("advises", "closed", "closed_en", "unsettled", "unsettled_en"),
            *("past", "past_en", "blocked", "blocked_en", "together", "together_en"),
        ),
        (),
    ),
}
_PLACES = {
    "says": {"amount", "day", "days"},
    "closed": {"year", "next"},
    "unsettled": {"clauses"},
}
"""What sentences may speak of."""


def _read(key: str, node: Node, report: Report) -> Advised:
    given = dict(report.fields_of(node))
    sort = report.choice(given["advises"], Sort) if "advises" in given else Sort.LEVER
    record = report.record(node, *_FIELDS[sort])
    for name in record.fields:
        _check_sentence(record, name)
    match sort:
        case Sort.LEVER:
            return _lever(key, record)
        case Sort.STANCE:
            return _stance(key, record)
        case Sort.LIMIT:
            return Limit(key, _known(record, "part"), _known(record, "whole"))
        case Sort.WAITING:
            return Waiting(key, _positive(record, "effort"), _positive(record, "longest"), *_pair(record, "says"))
        case Sort.PHRASES:
            pairs = (_pair(record, name) for name in ("closed", "unsettled", "past", "blocked", "together"))
            return Phrases(key, *(text for pair in pairs for text in pair))


def _pair(record: Record, name: str) -> tuple[str, str]:
    return record.text(name), record.text(f"{name}_en")


def _lever(key: str, record: Record) -> Lever:
    return Lever(
        key,
        record.text("name"),
        record.text("name_en"),
        _unit(record),
        _moves(record),
        _positive(record, "effort"),
        _positive(record, "most"),
        *_pair(record, "says"),
        *_pair(record, "note"),
    )


def _stance(key: str, record: Record) -> Stance:
    facts = record.texts("facts")
    for name in facts:
        if rule_vocabulary().fact(name) is None:
            record.report.add("advice.no_fact", record.fields["facts"], name=name)
    return Stance(
        key,
        facts,
        frozenset(record.report.choice(item, Direction) for item in record.items("directions")),
        record.choice("changed_by", ChangedBy),
        *_pair(record, "why"),
    )


def _unit(record: Record) -> Unit:
    text = record.text("unit")
    try:
        return parse_unit(text)
    except Refusal:
        record.report.add("indicator.no_unit", record.fields["unit"], text=text)
        return NUMBER


def _known(record: Record, name: str) -> str:
    text = record.text(name)
    if text and rule_vocabulary().fact(text) is None:
        record.report.add("advice.no_fact", record.fields[name], name=text)
    return text


def _positive(record: Record, name: str) -> int:
    number = record.report.integer(record.fields[name]) if name in record.fields else 1
    if number < 1:
        record.report.add("advice.not_positive", record.fields[name], field=name)
    return max(number, 1)


def _moves(record: Record) -> Mapping[str, Fraction | bool | str]:
    """What one unit moves; each fact has to be able to change so."""
    found: dict[str, Fraction | bool | str] = {}
    for name, node in record.entries("moves"):
        fact = rule_vocabulary().fact(name.text)
        if fact is None:
            record.report.add("advice.no_fact", name, name=name.text)
            continue
        change = _change(fact, record.report.text(node))
        try:
            move_of(fact, change)
        except ValueError:
            record.report.add("advice.no_move", node, name=fact.name, text=record.report.text(node))
        else:
            found[fact.name] = change
    if "moves" in record.fields and not found:
        record.report.add("advice.moves_nothing", record.fields["moves"])
    return found


def _change(fact: Fact, text: str) -> Fraction | bool | str:
    if fact.kind is FactKind.TRUTH:
        return {"true": True, "false": False}.get(text, text)
    if fact.kind is FactKind.NUMBER:
        try:
            return Fraction(text)
        except (ValueError, ZeroDivisionError):
            return text
    return text


def _check_sentence(record: Record, name: str) -> None:
    """Placeholders of a sentence are those it is told with."""
    places = _PLACES.get(name.removesuffix("_en"), set())
    node = record.fields[name]
    if not isinstance(node, Scalar) or name in ("advises", "unit"):
        return
    try:
        named = {place for _, place, _, _ in Formatter().parse(node.text) if place is not None}
    except ValueError:
        named = {node.text}
    for place in sorted(named - places):
        record.report.add("advice.placeholder", node, name=place, known=sorted(places))


def _settle(found: Mapping[str, Entry[Advised]]) -> Mapping[str, Advised]:
    """A fact has one stance, and no lever moves a fact in a direction that its stance does not advise."""
    stances: dict[str, str] = {}
    allowed: dict[str, frozenset[Direction]] = {}
    for key, entry in found.items():
        stance = entry.declaration
        if isinstance(stance, Stance):
            for fact in filter(None, map(rule_vocabulary().fact, stance.facts)):
                if stances.setdefault(fact.name, key) != key:
                    entry.report.add("advice.two_stances", entry.key, name=fact.name, other=stances[fact.name])
                allowed.setdefault(fact.name, stance.directions)
    for entry in found.values():
        lever = entry.declaration
        if isinstance(lever, Lever):
            for name, change in lever.moves.items():
                if direction(change) not in allowed.get(name, frozenset()):
                    entry.report.add("advice.not_advised", entry.key, name=name)
    return {key: entry.declaration for key, entry in found.items()}


def direction(change: Fraction | bool | str) -> Direction:
    """Which way a move goes."""
    if isinstance(change, bool):
        return Direction.BECOMES_TRUE if change else Direction.BECOMES_FALSE
    if isinstance(change, str):
        return Direction.GAINS
    return Direction.UP if change > 0 else Direction.DOWN


ADVICE: Kind[Advised, Advised] = Kind("advice", _read, _settle)


@cache
def package_advised() -> Mapping[str, Advised]:
    """The product's declarations. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(ADVICE, [package_shelf("advice")])[0]


@cache
def package_advice() -> Advice:
    """The same, ready for records of the rules' vocabulary."""
    return ready(package_advised().values(), rule_vocabulary())
