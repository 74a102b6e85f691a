"""A title that is being won: each condition met, failed or unknown by what was stated, with its owner and evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from django.db.models import QuerySet

from gaoxin.apps.enterprises.queries.ladders.books import books_of
from gaoxin.apps.policies.fund_access import require_kept, works_on
from gaoxin.apps.policies.models import TitleDuty, TitleEvidence, TitleFigure, TitleQuest
from gaoxin.apps.sources import files
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.rulebooks import rule_vocabulary
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.records import Record, read_record
from gaoxin.engines.rules.books import BookKind, Rulebook, edition
from gaoxin.engines.rules.verdicts import Bench, Finding
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

TRUTHS = {"是": True, "否": False, "true": True, "false": False}
SOON = timedelta(days=14)
"""How long before its day a condition is shown to the department that has it."""


def titles(zone: Zone, on: date) -> Sequence[str]:
    """The titles for which there are rules in force in a zone."""
    books = books_of(zone.pk).values()
    return sorted({book.title for book in books if book.kind is BookKind.TITLE and book.in_force(on) and book.clauses})


def book_of(zone: Zone, title: str, on: date) -> Rulebook | None:
    """The rules of a title in force in a zone on a day."""
    books = [book for book in books_of(zone.pk).values() if book.kind is BookKind.TITLE]
    return edition(books, title, on)


def facts_of(book: Rulebook) -> Sequence[Fact]:
    """The facts that the rules ask for, in their order."""
    names: dict[str, None] = {}
    known = rule_vocabulary()
    moment = Moment(clock.today())
    for clause in book.clauses:
        answers = Program([clause.expression]).answer(Record({}), moment)
        for lack in answers.finding(0).lacks:
            names.setdefault(lack.fact)
    return [known.facts[name] for name in names]


def quests(user: User, zone: Zone) -> QuerySet[TitleQuest]:
    if zone not in zones_of(user):
        return TitleQuest.objects.none()
    return TitleQuest.objects.filter(zone=zone).select_related("department", "holder")


def own_duties(user: User, zone: Zone) -> QuerySet[TitleDuty]:
    """What the person's departments answer for and is not done."""
    found = TitleDuty.objects.filter(quest__zone=zone, department__in=standing(user, zone).departments)
    return (
        found.filter(progress__lt=100, quest__state__in=["preparing", "filed"])
        .select_related("quest__zone")
        .order_by("due")
    )


def own_due(user: User, zone: Zone) -> QuerySet[TitleDuty]:
    """Those of them that are overdue or due within `SOON`."""
    return own_duties(user, zone).filter(due__lte=clock.today() + SOON)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: what it comes to, by whom and until when it is seen to, and its papers."""

    finding: Finding
    duty: TitleDuty | None
    evidence: Sequence[TitleEvidence]
    late: bool

    @property
    def state(self) -> str:
        return str(self.finding.state)

    @property
    def missing(self) -> Sequence[str]:
        return list(dict.fromkeys(lack.fact for lack in self.finding.lacks))

    @property
    def gap(self) -> str:
        gap = self.finding.gap
        return gap.text if gap and gap.low else ""

    @property
    def value(self) -> str:
        shown = self.finding.value
        return "" if shown is None or isinstance(shown, bool) else str(shown)


@dataclass(frozen=True, slots=True)
class QuestPage:
    quest: TitleQuest
    book: Rulebook | None
    conditions: Sequence[Condition]
    figures: Sequence[TitleFigure]
    facts: Sequence[Fact]
    works: bool

    @property
    def open(self) -> bool:
        return self.quest.state in ("preparing", "filed")

    @property
    def counts(self) -> Mapping[str, int]:
        found = {"met": 0, "failed": 0, "unknown": 0}
        for one in self.conditions:
            found[one.state] += 1
        return found


def condition_name(duty: TitleDuty) -> str:
    """What the condition says, by the rules in force; its key where they have it no more."""
    book = book_of(duty.quest.zone, duty.quest.title, clock.today())
    named = {one.id: one.name for one in book.clauses} if book else {}
    return named.get(duty.condition, duty.condition)


def quest_page(user: User, quest_id: int) -> QuestPage:
    quest = require_kept(TitleQuest, user, quest_id, "holder")
    on = clock.today()
    book = book_of(quest.zone, quest.title, on)
    figures = list(quest.figures.select_related("by"))
    works = works_on(user, quest.zone, quest.department_id)
    if book is None:
        return QuestPage(quest, None, (), figures, (), works)
    (verdict,) = Bench([book]).judge(record_of(figures), Moment(on))
    duties = {one.condition: one for one in quest.duties.select_related("department")}
    papers: dict[str, list[TitleEvidence]] = {}
    for paper in quest.evidence.all():
        papers.setdefault(paper.condition, []).append(paper)
    conditions = [
        Condition(finding, duty := duties.get(finding.id), papers.get(finding.id, []), _late(finding, duty, on))
        for finding in verdict.findings
    ]
    return QuestPage(quest, book, conditions, figures, facts_of(book), works)


def _late(finding: Finding, duty: TitleDuty | None, on: date) -> bool:
    return duty is not None and duty.due < on and finding.state is not State.MET


def record_of(figures: Sequence[TitleFigure]) -> Record:
    """What was stated, as rules read it; what cannot be read stays unknown."""
    known = rule_vocabulary()
    given: dict[str, object] = {}
    for figure in figures:
        fact = known.fact(figure.fact)
        value = None if fact is None else parsed(fact, figure.value)
        if value is None:
            continue
        if figure.year is None:
            given[figure.fact] = value
        else:
            years = given.setdefault(figure.fact, {})
            if isinstance(years, dict):
                years[figure.year] = value
    return read_record(given, known)[0]


def parsed(fact: Fact, text: str) -> object | None:
    """A stated value as the fact has it: numbers in its own unit; None where it cannot be one."""
    try:
        if fact.kind is FactKind.NUMBER:
            number = Decimal(text)
            return number if number.is_finite() else None
        if fact.kind is FactKind.DATE:
            return date.fromisoformat(text)
    except (InvalidOperation, ValueError):
        return None
    return TRUTHS.get(text.lower()) if fact.kind is FactKind.TRUTH else text


def evidence_file(user: User, quest_id: int, evidence_id: int):  # type: ignore[no-untyped-def] # a name and an open file
    quest = require_kept(TitleQuest, user, quest_id)
    paper = quest.evidence.filter(pk=evidence_id).first()
    if paper is None:
        raise NotFound
    return paper.file_name, files.path_of(paper.sha256).open("rb")
