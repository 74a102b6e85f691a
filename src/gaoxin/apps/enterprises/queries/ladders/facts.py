"""The facts that rules ask of one enterprise: value, period, and the row they come from; and those it may state."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from gaoxin.apps.enterprises.frames.rules import record_of
from gaoxin.apps.enterprises.ladder_states import COUNTING, StatementState
from gaoxin.apps.enterprises.models import Enterprise, HeldTitle, StatedFact, TitleRoll, YearlyFacts
from gaoxin.apps.enterprises.queries.ladders.books import ready_for, rung_of
from gaoxin.catalogue.enterprise_facts import package_facts
from gaoxin.catalogue.ladders import title_facts
from gaoxin.catalogue.rule_facts import RuleFact, assumptions, package_rule_facts, rule_vocabulary
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.fetching import Key
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.records import SEPARATOR, Held, Record
from gaoxin.engines.rules.books import Clause
from gaoxin.kernel.periods import Grain, Period
from gaoxin.kernel.quantities import Quantity, display, exact
from gaoxin.web import clock
from gaoxin.web.scope import as_system

RIGHTS = ("Ⅰ类知识产权数", "Ⅱ类知识产权数", "有效知识产权数")
REGISTRY = ("成立日期", "行业代码", "属于中小企业")
KEPT_ELSEWHERE = frozenset({"成立日期", "行业代码"})
"""Facts that are corrected on the record itself, not stated here."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact as an explanation shows it. `value` is empty where it is not known; `link` opens its row."""

    name: str
    period: str
    value: str
    source: str
    link: str = ""
    doubt: str = ""


def facts_of(enterprise: Enterprise, clause: Clause, record: Record, moment: Moment) -> list[FactLine]:
    """The facts a condition reads, each with its value and its source."""
    names = Columns(Program([clause.expression]), rule_vocabulary(), moment).wanted
    keys = [_key(name) for name in names]
    stated = _stated(enterprise)
    rows = {row.year: row for row in YearlyFacts.objects.filter(enterprise=enterprise)}
    return [_line(enterprise, key, record, stated, rows, moment) for key in keys]


def _key(column: str) -> Key:
    fact, _, year = column.rpartition("_")
    return (fact, Period(Grain.YEAR, int(year))) if fact and year.isdecimal() else (column, None)


def _stated(enterprise: Enterprise) -> dict[tuple[str, int | None], StatedFact]:
    """What is stated of each fact and counts: the confirmed one before the other."""
    rows = StatedFact.objects.filter(enterprise=enterprise, state__in=COUNTING).select_related("entered_by", "document")
    found: dict[tuple[str, int | None], StatedFact] = {}
    for row in rows:
        if (row.fact, row.year) not in found or row.state == StatementState.CONFIRMED:
            found[row.fact, row.year] = row
    return found


def _line(
    enterprise: Enterprise,
    key: Key,
    record: Record,
    stated: dict[tuple[str, int | None], StatedFact],
    rows: dict[int, YearlyFacts],
    moment: Moment,
) -> FactLine:
    fact, year = rule_vocabulary().facts[key[0]], key[1].year if key[1] else None
    value = value_words(fact, record.values.get(key))
    period = f"{year}年" if year else ""
    if row := stated.get((fact.key, year)):
        return FactLine(
            fact.name, period, value, _statement(row), "", "" if row.state == "confirmed" else gettext("待确认")
        )
    if year is not None and fact.key in package_facts():
        link = reverse("enterprises:figure", args=[enterprise.pk, year, fact.key])
        source = rows[year].source_note or rows[year].get_origin_display() if year in rows else ""
        return FactLine(fact.name, period, value, source, link)
    return FactLine(fact.name, period, value, *_other(enterprise, fact, value, moment))


def _other(enterprise: Enterprise, fact: Fact, value: str, moment: Moment) -> tuple[str, str, str]:
    """Source, link and doubt of a fact that nobody stated."""
    if fact.name in RIGHTS and value:
        year = moment.year.year
        return gettext("按 %(year)s 年年度数据计算") % {"year": year}, "", ""
    if fact.name in REGISTRY and value:
        return gettext("企业登记信息"), "", ""
    titles = [title for title, name in title_facts().items() if name == fact.name]
    if titles and value:
        row = HeldTitle.objects.filter(enterprise=enterprise, title__in=titles, state=StatementState.CONFIRMED).first()
        if row is not None:
            return gettext("资质证书 %(number)s") % {"number": row.number or row.title}, "", ""
        with as_system():  # also told to the enterprise, which does not see the zone's rolls
            roll = TitleRoll.objects.filter(zone=enterprise.zone_id, title__in=titles).first()
        return (gettext("不在已核对的名单内（%(note)s）") % {"note": roll.source_note} if roll else ""), "", ""
    if fact.name in assumptions() and value:
        return gettext("没有相反登记，按通常情况推定"), "", gettext("推定")
    return "", "", ""


def _statement(row: StatedFact) -> str:
    who = gettext("企业自报") if row.by_enterprise else gettext("部门登记")
    return "，".join(filter(None, (who, row.source_note, gettext("截至 %(day)s") % {"day": row.as_of.isoformat()})))


def value_words(fact: Fact, held: Held | None) -> str:
    """A value of a fact in writing."""
    if held is None:
        return ""
    if isinstance(held, bool):
        return gettext("是") if held else gettext("否")
    if isinstance(held, int):
        return display(Quantity(exact(held * fact.step_size / fact.unit.scale), fact.unit))
    if isinstance(held, frozenset):
        return "、".join(sorted(held))
    return str(held)


# What may be stated


@dataclass(frozen=True, slots=True)
class Statable:
    """A fact that an enterprise may state: what it means, what is held of it now, and which titles wait for it."""

    fact: Fact
    declared: RuleFact
    held: StatedFact | None
    value: str
    asked_by: Sequence[str]
    missing: bool
    waiting: StatedFact | None = None

    @property
    def key(self) -> str:
        return self.fact.key

    @property
    def kind(self) -> str:
        return self.fact.kind.value

    @property
    def first(self) -> object:
        """What the form begins with: nothing but what was stated."""
        return None if self.held is None else stated_value(self.fact, self.held)


def stated_value(fact: Fact, row: StatedFact) -> object:
    """A statement in the unit in which it is written."""
    if fact.kind is FactKind.NUMBER:
        return None if row.number is None else exact(row.number * fact.step_size / fact.unit.scale)
    return {FactKind.TRUTH: row.truth, FactKind.DATE: row.day}.get(fact.kind, row.words)


def stated_words(row: StatedFact) -> str:
    """A statement in writing."""
    fact = rule_vocabulary().facts[row.fact]
    if fact.kind is FactKind.CODES:
        return "、".join((row.words or "").split(SEPARATOR))
    kept = {FactKind.NUMBER: row.number, FactKind.TRUTH: row.truth, FactKind.DATE: row.day}
    return value_words(fact, kept.get(fact.kind, row.words))


def statable(enterprise: Enterprise, record: Record, on: Moment) -> list[Statable]:
    """Facts without a year that rulebooks in force on ladders ask of an enterprise, the missing ones first."""
    asked = _asked(enterprise.zone_id, on)
    held, proved = _stated(enterprise), set(title_facts().values())
    waiting = {row.fact: row for row in StatedFact.objects.filter(enterprise=enterprise, state=StatementState.STATED)}
    found = []
    for key, declared in package_rule_facts().items():
        if declared.same_as or key not in asked:
            continue
        fact = rule_vocabulary().facts[key]
        if fact.grain or fact.name in KEPT_ELSEWHERE or fact.name in proved:
            continue
        value = value_words(fact, record.values.get((fact.name, None)))
        row = held.get((key, None))
        found.append(Statable(fact, declared, row, value, asked[key], not value, waiting.get(key)))
    return sorted(found, key=lambda one: (not one.missing, -len(one.asked_by)))


def _asked(zone_id: int, moment: Moment) -> dict[str, list[str]]:
    """By fact the titles on ladders whose rulebooks ask for it."""
    found: dict[str, list[str]] = {}
    for book in ready_for(zone_id, moment.on).filled:
        if rung_of(book.title) is None:
            continue
        names = Columns(Program([clause.expression for clause in book.clauses]), rule_vocabulary(), moment).wanted
        for name in names:
            if name in rule_vocabulary().facts:
                found.setdefault(rule_vocabulary().facts[name].key, []).append(book.title)
    return found


def statable_of(enterprise: Enterprise) -> list[Statable]:
    """The same on today's facts."""
    on = clock.today()
    return statable(enterprise, record_of(enterprise, on), Moment(on))


def fact_name(key: str) -> str:
    """What a fact is called, also one that is not declared any more."""
    fact = rule_vocabulary().facts.get(key)
    return fact.name if fact else key


def evidence(key: str) -> str:
    """Who or what proves a fact."""
    declared = package_rule_facts().get(key)
    return declared.evidence if declared else ""


def fact_options() -> list[tuple[str, str]]:
    """Facts as choices."""
    return [(key, fact.name) for key, fact in package_rule_facts().items() if not fact.same_as]
