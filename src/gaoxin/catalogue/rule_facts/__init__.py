"""Facts that rules ask for beside the yearly figures of the registry: dates, truths, codes, counts that hold until they
change, each with what it means, on whose authority, and who proves it.

    founded_on:
      name: 成立日期
      name_en: Date of establishment
      aliases: [注册成立日期]
      kind: date                     # number, truth, date, code or codes
      definition: 营业执照所载的成立日期。
      document: 《中华人民共和国市场主体登记管理条例》
      number: 国务院令第746号          # and article, where known
      article: 第八条
      confidence: checked            # or uncertain, with verify
      evidence: 营业执照               # what or who proves it
    resident_enterprise:
      name: 境内注册居民企业
      kind: truth
      assumed: true                  # taken for true where nothing is stated; every answer says so
    innovation_score:
      kind: number
      unit: 分                       # left out for a plain number
      step: "1"                      # smallest part that is told apart, in the unit; with least and largest
      least: "0"
      largest: "100"
    cost_and_expenses:
      kind: number
      unit: 万元
      period: year                   # has a value each year; left out: holds until it changes
    industry:
      kind: code
      codes: {"39": 计算机、通信和其他电子设备制造业}     # left out: any word may stand
      sets: {工业: ["06", "07"]}       # named groups of its codes
    revenue_in_rules:
      name: 销售收入                  # what rules call a yearly figure of the registry
      name_en: Sales revenue
      same_as: revenue
      definition: ……

`rule_vocabulary` is everything a rule may ask: these facts and all yearly figures, under name, key and every alias.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Assurance, Confidence, read_assurance
from gaoxin.catalogue.enterprise_facts import EnterpriseFact, package_facts
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Items, Node
from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary, vocabulary
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import NUMBER, Unit, parse_unit


class Holds(StrEnum):
    """For how long a value speaks."""

    UNTIL_CHANGED = "until_changed"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class RuleFact:
    """One fact. With `same_as` it is the rules' name for that yearly figure of the registry. `assumed`: what it is
    taken for where nothing is stated; an explicit unknown stays unknown."""

    key: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    kind: FactKind
    unit: Unit
    holds: Holds
    step: Decimal | None
    least: Decimal | None
    largest: Decimal | None
    codes: Mapping[str, str]
    sets: Mapping[str, frozenset[str]]
    definition: str
    document: str
    number: str
    article: str
    assurance: Assurance
    evidence: str
    same_as: str = ""
    assumed: bool | None = None

    def as_fact(self) -> Fact:
        """The same for the expression language."""
        return Fact(
            self.name,
            self.kind,
            self.key,
            self.unit,
            Grain.YEAR if self.holds is Holds.YEAR else None,
            self.step,
            self.least,
            self.largest,
            frozenset(self.codes) or None,
        )


_FIELDS = ("name", "name_en", "kind", "definition", "document", "confidence", "evidence")
_MAY_STAND = (
    *(
        "aliases",
        "unit",
        "period",
        "step",
        "least",
        "largest",
        "codes",
        "sets",
        "number",
        "article",
        "verify",
        "assumed",
    ),
)
_RENAMED = ("name", "name_en", "same_as", "definition")
_TAKEN_OVER = Assurance(Confidence.CHECKED, "")


def _read(key: str, node: Node, report: Report) -> RuleFact:
    if "same_as" in dict(report.fields_of(node)):
        return _renamed(key, report.record(node, _RENAMED, ("aliases",)))
    record = report.record(node, _FIELDS, _MAY_STAND)
    kind = record.choice("kind", FactKind)
    fact = RuleFact(
        key,
        record.text("name"),
        record.text("name_en"),
        record.texts("aliases"),
        kind,
        _unit(record, kind),
        record.choice("period", Holds),
        _decimal(record, "step"),
        _decimal(record, "least"),
        _decimal(record, "largest"),
        _codes(record, kind),
        _sets(record, kind),
        record.text("definition"),
        record.text("document"),
        record.text("number"),
        record.text("article"),
        read_assurance(record),
        record.text("evidence"),
        assumed=_assumed(record, kind),
    )
    for problem in vocabulary([fact.as_fact()])[1] if fact.name else ():
        report.add(problem.code, node, **problem.values)
    return fact


def _renamed(key: str, record: Record) -> RuleFact:
    figure = package_facts().get(record.text("same_as"))
    if figure is None and "same_as" in record.fields:
        record.report.add("rule_fact.no_figure", record.fields["same_as"], text=record.text("same_as"))
    return RuleFact(
        key,
        record.text("name"),
        record.text("name_en"),
        record.texts("aliases"),
        FactKind.NUMBER,
        figure.unit if figure else NUMBER,
        Holds.YEAR,
        *(None, None, None),
        *({}, {}),
        record.text("definition"),
        figure.authority.document if figure else "",
        figure.authority.number if figure else "",
        figure.authority.article if figure else "",
        figure.authority.assurance if figure else _TAKEN_OVER,
        "",
        figure.key if figure else "",
    )


def _unit(record: Record, kind: FactKind) -> Unit:
    if "unit" not in record.fields:
        return NUMBER
    text = record.text("unit")
    if kind is not FactKind.NUMBER:
        record.report.add("rule_fact.only_numbers", record.fields["unit"], field="unit")
    try:
        return parse_unit(text)
    except Refusal:
        record.report.add("indicator.no_unit", record.fields["unit"], text=text)
        return NUMBER


def _assumed(record: Record, kind: FactKind) -> bool | None:
    if "assumed" not in record.fields:
        return None
    if kind is not FactKind.TRUTH:
        record.report.add("rule_fact.only_truths", record.fields["assumed"], field="assumed")
    return record.boolean("assumed")


def _decimal(record: Record, name: str) -> Decimal | None:
    if name not in record.fields:
        return None
    text = record.text(name)
    try:
        return Decimal(text)
    except InvalidOperation:
        record.report.add("rule_fact.no_number", record.fields[name], text=text)
        return None


def _codes(record: Record, kind: FactKind) -> Mapping[str, str]:
    """The codes a value may be, with their names; a plain list names each by itself."""
    if "codes" not in record.fields:
        return {}
    node, report = record.fields["codes"], record.report
    if kind not in (FactKind.CODE, FactKind.CODES):
        report.add("rule_fact.only_codes", node, field="codes")
    if isinstance(node, Items):
        return {text: text for text in report.texts(node)}
    return {key.text: report.text(value) for key, value in report.entries(node)}


def _sets(record: Record, kind: FactKind) -> Mapping[str, frozenset[str]]:
    if "sets" in record.fields and kind not in (FactKind.CODE, FactKind.CODES):
        record.report.add("rule_fact.only_codes", record.fields["sets"], field="sets")
    return {key.text: frozenset(record.report.texts(node)) for key, node in record.entries("sets")}


def _settle(found: Mapping[str, Entry[RuleFact]]) -> Mapping[str, RuleFact]:
    """Every name stands for one fact, here and among the yearly figures, each of which one `same_as` may rename."""
    renamed: dict[str, str] = {}
    for key, entry in found.items():
        if entry.declaration.same_as:
            renamed.setdefault(entry.declaration.same_as, key)
    names: dict[str, str] = {}
    for figure in package_facts().values():
        owner = renamed.get(figure.key, figure.key)
        names |= dict.fromkeys((figure.key, figure.name, *figure.aliases), owner)
    wrong = set()
    for key, entry in found.items():
        fact = entry.declaration
        for name in (key, fact.name, *fact.aliases):
            if names.setdefault(name, key) != key:
                entry.report.add("rule_fact.name_taken", entry.key, name=name, other=names[name])
                wrong.add(key)
        if fact.same_as and renamed[fact.same_as] != key:
            entry.report.add("rule_fact.renamed_twice", entry.key, name=fact.same_as, other=renamed[fact.same_as])
            wrong.add(key)
    return {key: entry.declaration for key, entry in found.items() if key not in wrong}


RULE_FACTS: Kind[RuleFact, RuleFact] = Kind("rule_facts", _read, _settle)


@cache
def package_rule_facts() -> Mapping[str, RuleFact]:
    """The product's facts of rules. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(RULE_FACTS, [package_shelf("rule_facts")])[0]


@cache
def assumptions() -> Mapping[str, bool]:
    """What some truths are taken for where nothing is stated, by name."""
    return {fact.name: fact.assumed for fact in package_rule_facts().values() if fact.assumed is not None}


@cache
def rule_vocabulary() -> Vocabulary:
    """Everything the product's rules may ask."""
    return vocabulary_of(package_rule_facts().values())


def vocabulary_of(facts: Iterable[RuleFact]) -> Vocabulary:
    """Everything rules may ask with these facts beside the yearly figures."""
    figures = package_facts()
    declared = tuple(facts)
    renamed = {fact.same_as: fact for fact in declared if fact.same_as}
    yearly = {key: _called(figure, renamed.get(key)) for key, figure in figures.items()}
    plain = {fact.key: fact.as_fact() for fact in declared if not fact.same_as}
    sets = {name: codes for fact in declared for name, codes in fact.sets.items()}
    found, problems = vocabulary([*plain.values(), *yearly.values()], sets)
    if problems:
        raise ValueError([(problem.code, problem.values) for problem in problems])
    known = dict(found.facts)
    for figure in figures.values():
        known |= dict.fromkeys((figure.name, *figure.aliases), yearly[figure.key])
    for fact in declared:
        own = yearly[fact.same_as] if fact.same_as else plain[fact.key]
        known |= dict.fromkeys(fact.aliases, own)
    return Vocabulary(known, found.sets)


def _called(figure: EnterpriseFact, by: RuleFact | None) -> Fact:
    """A yearly figure as rules call it."""
    return figure.as_fact() if by is None else replace(figure.as_fact(), name=by.name)
