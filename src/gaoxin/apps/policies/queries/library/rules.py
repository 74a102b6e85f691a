"""Rules as an editor writes them: what a text says, what is wrong with it, its examples, the facts that it may use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Q

from gaoxin.apps.policies.access import Person, belongs, require_clause_work, visible_clauses
from gaoxin.apps.policies.library_states import ClauseState, RuleState
from gaoxin.apps.policies.models import Clause, ClauseProposal, Policy, RuleVersion
from gaoxin.apps.policies.queries.library.policies import in_force
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.catalogue.rulebooks import read_rulebook
from gaoxin.catalogue.rulebooks.reading import read_untried
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.texts import Table, read_text
from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.verdicts import Bench
from gaoxin.kernel.problems import Problem
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

FILE = "rule.yaml"
KEPT = 500
SHOWN_FACTS = 40
FIRST = "高新技术企业证书有效"
"""With what a rule begins of whose text nothing was read."""


@dataclass(frozen=True, slots=True)
class ReadRule:
    """What a rule's text says. `book` is there as soon as its conditions can be read; `tried` is the same with its
    examples, once all of them come out."""

    book: Rulebook | None
    tried: Rulebook | None
    problems: tuple[Problem, ...]
    entries: int

    @property
    def ready(self) -> bool:
        """Whether it may be published."""
        return self.tried is not None and not self.problems


@lru_cache(maxsize=KEPT)
def read_rule(text: str) -> ReadRule:
    """Reads one rule's text; nothing is looked up but the vocabulary."""
    books, problems = read_rulebook(text, FILE)
    tried = books[0] if len(books) == 1 and not problems else None
    if tried is not None:
        return ReadRule(tried, tried, (), 1)
    node, _wrong = read_text(text, FILE)
    if not isinstance(node, Table):
        return ReadRule(None, None, problems, 0)
    entries = list(Report(FILE, FILE).entries(node))
    untried = None
    if len(entries) == 1:
        key, value = entries[0]
        untried = read_untried(key.text, value, Report(FILE, FILE), rule_vocabulary())
    return ReadRule(untried, None, problems, len(entries))


@dataclass(frozen=True, slots=True)
class Tried:
    """An example with what comes out."""

    name: str
    passing: bool
    expected: tuple[str, ...]
    state: State
    failed: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def holds(self) -> bool:
        if self.passing:
            return self.state is State.MET
        return self.state is State.FAILED and set(self.failed) == set(self.expected)


def examples_of(book: Rulebook) -> list[Tried]:
    """Every example of a rule that was read with them."""
    bench = Bench([book])
    found = []
    for passing, examples in ((True, book.passing), (False, book.failing)):
        for one in examples:
            (verdict,) = bench.judge(one.record, Moment(one.on))
            failed = tuple(item.id for item in verdict.findings if item.state is State.FAILED)
            found.append(Tried(one.name, passing, one.fails, verdict.state, failed, verdict.missing))
    return found


# Versions


@dataclass(frozen=True, slots=True)
class EditorPage:
    """The rule of one clause as it is being written: the draft, or the text it would begin with."""

    clause: Clause
    draft: RuleVersion | None
    present: RuleVersion | None
    versions: Sequence[RuleVersion]
    text: str


def editor_page(user: Person, clause_id: int, on: date) -> EditorPage:
    clause = require_clause_work(user, clause_id)
    versions = list(clause.rules.select_related("made_by", "published_by").order_by("-version"))
    draft = next((one for one in versions if one.state == RuleState.DRAFT), None)
    present = version_on(clause, on)
    latest = next((one for one in versions if one.state != RuleState.DRAFT), None)
    text = (draft or latest).text if draft or latest else template_of(clause, on)
    return EditorPage(clause, draft, present, versions, text)


def version_on(clause: Clause, on: date) -> RuleVersion | None:
    """The published version of a clause's rule that holds on a day."""
    return _holding(RuleVersion.objects.filter(clause=clause), on).order_by("-version").first()


def require_version(user: Person, version_id: int) -> RuleVersion:
    """One version for the staff of its zone; drafts for those who work on it."""
    found = RuleVersion.objects.select_related("clause__policy__zone", "zone", "made_by", "published_by")
    version = found.filter(Q(clause__in=visible_clauses(user)) | Q(clause__isnull=True), pk=version_id).first()
    if version is None or not belongs(user, version.zone):
        raise NotFound
    return version


def key_of(clause: Clause) -> str:
    return f"clause_{clause.pk}"


def template_of(clause: Clause, on: date) -> str:
    """The text with which the rule of a clause begins: its heads, and a condition to be changed."""
    policy = clause.policy
    begins = max(on, policy.in_force_from) if policy.in_force_from else on
    number = f"  number: {quoted(policy.number)}\n" if policy.number else ""
    return (
        f"{key_of(clause)}:\n"
        f"  id: {quoted(f'本区条款{clause.pk}')}\n"
        f"  title: {quoted(clause.title)}\n"
        f"  name_en: {quoted(f'Clause {clause.pk}')}\n"
        "  kind: policy\n"
        f"  level: {policy.level}\n"
        f"  document: {quoted(f'《{policy.title}》')}\n"
        f"{number}"
        f"  article: {quoted(clause.address)}\n"
        f"  valid_from: {begins.isoformat()}\n"
        "  confidence: checked\n"
        f"{_proposed(clause)}"
    )


def _proposed(clause: Clause) -> str:
    """The conditions and the benefit that were read out of the clause's text, or a condition to be changed."""
    proposal = ClauseProposal.objects.filter(clause=clause).first()
    read = proposal.proposed if proposal else {}
    said = read.get("conditions") or []
    asked = [one for one in said if one.get("expression")]
    lines = [f"  # 原文还有，没有对应的事实，请手工补写：{_named(one)}" for one in said if not one.get("expression")]
    lines.append("  conditions:")
    for number, one in enumerate(asked or [{"text": FIRST, "expression": FIRST}], start=1):
        name, test = quoted(_named(one)), quoted(one["expression"])
        lines += [f"    - id: C{number}", f"      name: {name}", f"      test: {test}"]
    formula = next((one["formula"] for one in read.get("benefits") or [] if one.get("formula")), "")
    return "\n".join([*lines, *([f"  benefit: {quoted(formula)}"] if formula else [])]) + "\n"


def _named(condition: Mapping[str, Any]) -> str:
    """A condition that was read as a rule names it: of what shuts out, that it is not so."""
    words = "".join(condition["text"].split())
    return f"没有以下情形：{words}" if condition.get("excludes") else words


def quoted(text: str) -> str:
    """A text as a catalogue file holds it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


# What is published


def _holding(versions, on: date):  # type: ignore[no-untyped-def] # a query set of versions
    dated = versions.filter(state__in=[RuleState.PUBLISHED, RuleState.ENDED], valid_from__lte=on)
    return dated.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on))


def published_rulebooks(zone: Zone, on: date) -> dict[int | None, tuple[Rulebook, ...]]:
    """The rulebooks that a zone's editors published and that hold on a day: by clause (each one, of policies in force),
    and under None those that fill shipped rulebooks which wait for the zone."""
    held = in_force(Policy.objects.filter(zone=zone), on)
    open_clause = Q(clause__state=ClauseState.PUBLISHED, clause__policy__in=held)
    rows = _holding(RuleVersion.objects.filter(zone=zone), on).filter(Q(clause__isnull=True) | open_clause)
    found: dict[int | None, tuple[Rulebook, ...]] = {}
    for clause_id, text in rows.order_by("clause", "key").values_list("clause", "text"):
        book = read_rule(text).tried
        if book is not None:
            found[clause_id] = (*found.get(clause_id, ()), book)
    return found


def zone_rulebooks(zone_id: int, on: date) -> tuple[Rulebook, ...]:
    """The editions that a zone states itself and that hold on a day, each under the key of the shipped rulebook whose
    place it takes. They are the same objects as long as nothing else was published."""
    rows = _holding(RuleVersion.objects.filter(zone=zone_id, clause__isnull=True), on).order_by("key", "version")
    books = (_stated(text, until) for text, until in rows.values_list("text", "valid_until"))
    return tuple(book for book in books if book is not None)


def stated_rulebooks(zone_id: int) -> tuple[Rulebook, ...]:
    """What a zone states today in place of shipped rulebooks."""
    return zone_rulebooks(zone_id, clock.today())


@lru_cache(maxsize=KEPT)
def _stated(text: str, until: date | None) -> Rulebook | None:
    """A published text as a rulebook that ends on the day on which its version does."""
    book = read_rule(text).tried
    return replace(book, valid_until=until) if book is not None else None


def conditions_of(clause: Clause, on: date) -> list[tuple[str, str]]:
    """The conditions of the rule in force, in words with their citations; none where there is no rule."""
    version = version_on(clause, on)
    book = read_rule(version.text).tried if version else None
    return [(one.name, one.citation.shown) for one in book.clauses] if book else []


# Facts


KIND_WORDS = {
    FactKind.NUMBER: "数",
    FactKind.TRUTH: "是否",
    FactKind.DATE: "日期",
    FactKind.CODE: "代码",
    FactKind.CODES: "多个代码",
}


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact as the editor offers it: `insert` is what is put into the text."""

    name: str
    kind: str
    unit: str
    yearly: bool
    insert: str


def facts(words: str) -> tuple[list[FactLine], int]:
    """The facts whose name holds the words, at most so many as fit beside a text, and how many there are."""
    known = {fact.name: fact for fact in rule_vocabulary().facts.values()}
    wanted = words.strip()
    found = [fact for name, fact in known.items() if wanted in name]
    found.sort(key=lambda fact: (not fact.name.startswith(wanted), len(fact.name), fact.name))
    return [_line(fact) for fact in found[:SHOWN_FACTS]], len(found)


def _line(fact: Fact) -> FactLine:
    unit = str(fact.unit) if fact.kind is FactKind.NUMBER else ""
    shown = {
        FactKind.NUMBER: f"{fact.name} >= 0{f' {unit}' if unit else ''}",
        FactKind.TRUTH: fact.name,
        FactKind.DATE: f"{fact.name} <= 申报日 - 365 天",
        FactKind.CODE: f"{fact.name} 属于 {{}}",
        FactKind.CODES: f"{fact.name} 含有 任一 {{}}",
    }[fact.kind]
    return FactLine(fact.name, KIND_WORDS[fact.kind], unit, fact.grain is not None, shown)
