"""What is known of an enterprise's year: each yearly figure with its definition, unit and source, and who asks for it.

    rd_expense:
      name: 研发费用
      name_en: R&D expense
      aliases: [研究开发费用]
      group: research
      kind: money
      unit: 万元               # as it is asked and shown; money is kept in whole 分
      period: year             # of the year, at its end (year_end), or averaged over its months (average)
      signed: false            # whether it may be negative
      definition: 企业研究开发活动归集的全部费用……
      document: 《高新技术企业认定管理工作指引》
      number: 国科发火〔2016〕195号
      article: 三（六）企业研究开发费用占比
      dated: 2016-01-01        # since when it is in force; left out where the document is issued anew each year
      confidence: checked      # or uncertain, and then
      # verify: 核对条款号。    # what is to be looked up before anybody relies on it
      asked_by: [hnte, tech_sme]

A key is a column of the registry's yearly facts and a name in expressions; a name or alias belongs to one fact only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.bases import Assurance, read_assurance
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.engines.expressions.facts import Fact, FactKind, vocabulary
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import NUMBER, Unit, parse_unit


class Group(StrEnum):
    """The part of a year's form a figure stands in."""

    INCOME = "income"
    BALANCE = "balance"
    OUTPUT = "output"
    RESEARCH = "research"
    PEOPLE = "people"
    RIGHTS = "rights"
    RESOURCES = "resources"


class FigureKind(StrEnum):
    """What is counted: money in a currency, things or people in whole numbers, percent, energy, or another measure."""

    MONEY = "money"
    COUNT = "count"
    RATIO = "ratio"
    ENERGY = "energy"
    RESOURCE = "resource"


class Extent(StrEnum):
    """Of which part of the year a figure speaks."""

    YEAR = "year"
    YEAR_END = "year_end"
    AVERAGE = "average"


class Asker(StrEnum):
    """Who asks an enterprise for a figure."""

    STATISTICS = "statistics"
    """The statistics office's own reports (联网直报)."""
    SIZE = "size"
    """统计上大中小微型企业划分."""
    TORCH = "torch"
    """The yearly statistics of high-tech zones (火炬统计)."""
    HNTE = "hnte"
    """Recognition as a high-and-new-technology enterprise, and its yearly report."""
    TECH_SME = "tech_sme"
    """Evaluation as a technology-based small or medium enterprise."""
    SRDI = "srdi"
    """优质中小企业梯度培育 (专精特新)."""
    SERVICE = "service"
    """Recognition as a technologically advanced service enterprise."""
    LAND = "land"
    """Evaluation by output per mu (亩均效益)."""


DECIMALS = {
    FigureKind.MONEY: 2,
    FigureKind.COUNT: 0,
    FigureKind.RATIO: 4,
    FigureKind.ENERGY: 3,
    FigureKind.RESOURCE: 3,
}
"""Decimal places that are kept; of money those of 元."""


@dataclass(frozen=True, slots=True)
class Authority:
    """The document that defines a figure, with its number, the place in it, since when it is in force, and how certain
    that is."""

    document: str
    number: str
    article: str
    dated: str
    assurance: Assurance


@dataclass(frozen=True, slots=True)
class EnterpriseFact:
    """One yearly figure of an enterprise."""

    key: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    group: Group
    kind: FigureKind
    unit: Unit
    extent: Extent
    signed: bool
    definition: str
    authority: Authority
    asked_by: tuple[Asker, ...]

    @property
    def decimals(self) -> int:
        """Decimal places kept, in the fact's unit; of money, of 元."""
        return DECIMALS[self.kind]

    def as_fact(self) -> Fact:
        """The same for the expression language: yearly, in steps of what is kept."""
        step = None if self.kind is FigureKind.MONEY else Decimal(1).scaleb(-self.decimals)
        largest = Decimal(100) if self.kind is FigureKind.RATIO else None
        return Fact(
            self.name,
            FactKind.NUMBER,
            self.key,
            self.unit,
            Grain.YEAR,
            step=step,
            least=None if self.signed else Decimal(0),
            largest=largest,
        )


_FIELDS = (
    *("name", "name_en", "group", "kind", "unit", "period", "signed", "definition"),
    *("document", "number", "article", "asked_by"),
)
_MAY_STAND = ("aliases", "dated", "confidence", "verify")


def _read(key: str, node: Node, report: Report) -> EnterpriseFact:
    record = report.record(node, _FIELDS, _MAY_STAND)
    kind = record.choice("kind", FigureKind)
    fact = EnterpriseFact(
        key,
        record.text("name"),
        record.text("name_en"),
        record.texts("aliases"),
        record.choice("group", Group),
        kind,
        _unit(record, kind),
        record.choice("period", Extent),
        record.boolean("signed"),
        record.text("definition"),
        _authority(record),
        tuple(report.choice(item, Asker) for item in record.items("asked_by")),
    )
    for problem in vocabulary([fact.as_fact()])[1] if fact.name else ():
        report.add(problem.code, node, **problem.values)
    return fact


def _authority(record: Record) -> Authority:
    return Authority(
        record.text("document"),
        record.text("number"),
        record.text("article"),
        record.text("dated"),
        read_assurance(record),
    )


def _unit(record: Record, kind: FigureKind) -> Unit:
    text = record.text("unit")
    try:
        unit = parse_unit(text)
    except Refusal:
        record.report.add("indicator.no_unit", record.fields["unit"], text=text)
        return NUMBER
    if text and not _fits(unit, kind):
        record.report.add("enterprise_fact.other_unit", record.fields["unit"], text=text, kind=kind.value)
    return unit


def _fits(unit: Unit, kind: FigureKind) -> bool:
    """Whether such things are counted in this unit."""
    if kind is FigureKind.MONEY or unit.monetary:
        return kind is FigureKind.MONEY and unit.monetary
    if kind is FigureKind.RATIO or unit.name == "%":
        return kind is FigureKind.RATIO and unit.name == "%"
    energy = unit.kinds in ((("标准煤", 1),), (("电量", 1),))
    return bool(unit.kinds) and energy is (kind is FigureKind.ENERGY)


def _settle(found: Mapping[str, Entry[EnterpriseFact]]) -> Mapping[str, EnterpriseFact]:
    names: dict[str, str] = {}
    for key, entry in found.items():
        for name in (entry.declaration.name, *entry.declaration.aliases):
            if names.setdefault(name, key) != key:
                entry.report.add("enterprise_fact.name_taken", entry.key, name=name, other=names[name])
    order = list(Group)
    ordered = sorted(found, key=lambda key: order.index(found[key].declaration.group))
    return {key: found[key].declaration for key in ordered}


ENTERPRISE_FACTS: Kind[EnterpriseFact, EnterpriseFact] = Kind("enterprise_facts", _read, _settle)


@cache
def package_facts() -> Mapping[str, EnterpriseFact]:
    """The product's yearly facts, group by group. A mistake in them is a defect of the product."""
    return gather(ENTERPRISE_FACTS, [package_shelf("enterprise_facts")])[0]
