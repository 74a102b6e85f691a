"""The ladders of one enterprise, rung by rung, judged on today's facts: what is missing, gaps, ways, filing, titles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext

from gaoxin.apps.enterprises.access import Place, require_enterprise
from gaoxin.apps.enterprises.frames.rules import record_of
from gaoxin.apps.enterprises.frames.standings import failed, reach_of, unsettled_of
from gaoxin.apps.enterprises.ladder_states import PlanState, Reach, StatementState
from gaoxin.apps.enterprises.models import CultivationPlan, Enterprise, HeldTitle
from gaoxin.apps.enterprises.queries.ladders.books import books_of, nearly
from gaoxin.apps.enterprises.queries.ladders.facts import FactLine, facts_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.advice import package_advice
from gaoxin.catalogue.ladders import Ladder, Rung, package_ladders
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.lacks import Lack, Why
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.expressions.values import ConditionKind
from gaoxin.engines.rules.amounts import Amount
from gaoxin.engines.rules.asking import Shown
from gaoxin.engines.rules.books import Citation, Clause, Purpose, Rulebook, Window, edition
from gaoxin.engines.rules.explained import by_reason, deciding
from gaoxin.engines.rules.verdicts import Bench, Finding, Verdict
from gaoxin.engines.rules.ways import Ways, search_ways
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.figures import number

HUNDREDTH = Decimal("0.01")
DEEP = 3
"""Levels of parts of a condition that are shown."""


@dataclass(frozen=True, slots=True)
class Held:
    """A title of an enterprise as it stands on a day."""

    row: HeldTitle
    valid: bool
    days_left: int | None


@dataclass(frozen=True, slots=True)
class Filing:
    """The next days on which one may file: open now, or from when to when."""

    opens: date
    closes: date
    open_now: bool
    citation: Citation


@dataclass(frozen=True, slots=True)
class Step:
    """A rung as the line of a ladder shows it."""

    rung: Rung
    book: Rulebook | None
    reach: Reach | None
    held: Held | None
    failed: int
    unsettled: int


@dataclass(frozen=True, slots=True)
class Climb:
    """A ladder with its rungs from the lowest up."""

    ladder: Ladder
    steps: Sequence[Step]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a condition: an alternative, an item of a list."""

    text: str
    name: str
    state: State
    value: str
    gap: str
    parts: "Sequence[Part]"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a rung and what it comes to, in words."""

    id: str
    name: str
    text: str
    state: State
    judged: bool
    value: str
    threshold: str
    gap: str
    lacks: Sequence[str]
    unusable: str
    citation: Citation
    parts: Sequence[Part]


@dataclass(frozen=True, slots=True)
class Detail:
    """Everything about one rung of one enterprise."""

    step: Step
    conditions: Sequence[Condition]
    missing: Sequence[str]
    points: str
    ways: Ways
    filing: Filing | None
    titles: Sequence[Held]
    plan: CultivationPlan | None
    on: date


@dataclass(frozen=True, slots=True)
class LadderPage:
    """All ladders of an enterprise, and the rung that is looked at."""

    enterprise: Enterprise
    place: Place
    climbs: Sequence[Climb]
    detail: Detail
    titles: Sequence[Held]


def ladder_page(user: User, enterprise_id: int, rung: str = "") -> LadderPage:
    """The ladders of an enterprise for its zone's staff and for its own people; *not found* for others."""
    enterprise, place = require_enterprise(user, enterprise_id)
    on = clock.today()
    record = record_of(enterprise, on)
    titles = titles_of(enterprise, on)
    climbs = [_climb(enterprise, ladder, record, titles, on) for ladder in package_ladders().values()]
    steps = [step for climb in climbs for step in climb.steps]
    chosen = next((step for step in steps if step.rung.key == rung), None) if rung else _most_promising(steps)
    if chosen is None:
        raise NotFound
    return LadderPage(enterprise, place, climbs, _detail(enterprise, chosen, record, titles, on), titles)


def titles_of(enterprise: Enterprise, on: date) -> list[Held]:
    """The titles that are recorded of an enterprise, the latest first; those turned down or replaced are left out."""
    rows = HeldTitle.objects.filter(
        enterprise=enterprise, state__in=[StatementState.STATED, StatementState.CONFIRMED]
    ).order_by("-issued_on", "-pk")
    return [_held(row, on) for row in rows]


def _held(row: HeldTitle, on: date) -> Held:
    taken = row.revoked_on is not None and row.revoked_on <= on
    over = row.valid_until is not None and row.valid_until < on
    left = None if row.valid_until is None or over else (row.valid_until - on).days
    return Held(row, row.state == StatementState.CONFIRMED and row.issued_on <= on and not taken and not over, left)


def _climb(enterprise: Enterprise, ladder: Ladder, record: Record, titles: Sequence[Held], on: date) -> Climb:
    books = books_of(enterprise.zone_id)
    found = {rung.key: edition(books, rung.title, on) for rung in ladder.rungs.values()}
    bench = Bench([book for book in found.values() if book is not None])
    verdicts = {verdict.rulebook.key: verdict for verdict in bench.judge(record, Moment(on))}
    steps = []
    for rung in ladder.rungs.values():
        book = found[rung.key]
        held = next((one for one in titles if one.row.title == rung.title and one.valid), None)
        steps.append(_step(rung, book, verdicts[book.key] if book else None, held))
    return Climb(ladder, steps)


def _step(rung: Rung, book: Rulebook | None, verdict: Verdict | None, held: Held | None) -> Step:
    if book is None or verdict is None or not book.clauses:
        return Step(rung, book, None, held, 0, 0)
    reach = reach_of(verdict, nearly(book.title))
    return Step(rung, book, reach, held, len(failed(verdict)), len(unsettled_of(verdict)))


def _most_promising(steps: Sequence[Step]) -> Step | None:
    """The rung that is worth the first look: one not held yet that is reached or nearest."""
    open_ones = [step for step in steps if step.reach is not None and step.held is None]
    return min(open_ones, key=lambda step: (_PROMISE[step.reach or Reach.FAR], step.failed), default=None) or next(
        iter(steps), None
    )


_PROMISE = {Reach.NEARLY: 0, Reach.READY: 1, Reach.MET: 2, Reach.UNKNOWN: 3, Reach.FAR: 4}


def _detail(enterprise: Enterprise, step: Step, record: Record, titles: Sequence[Held], on: date) -> Detail:
    book, moment = step.book, Moment(on)
    of_title = [one for one in titles if one.row.title == step.rung.title]
    plan = CultivationPlan.objects.filter(enterprise=enterprise, title=step.rung.title, state=PlanState.ACTIVE).first()
    if book is None or not book.clauses:
        return Detail(step, (), (), "", Ways(), None, of_title, plan, on)
    (verdict,) = Bench([book]).judge(record, moment)
    ways = search_ways(book, record, moment, package_advice()) if step.reach is not Reach.MET else Ways()
    return Detail(
        step,
        [_condition(clause, found) for clause, found in zip(book.clauses, verdict.findings, strict=True)],
        list(dict.fromkeys(lack.fact for lack in verdict.lacks if lack.why is Why.MISSING)),
        amount_words(verdict.points) if verdict.points else "",
        ways,
        next_filing(book, on),
        of_title,
        plan,
        on,
    )


def _condition(clause: Clause, found: Finding) -> Condition:
    """A condition with the sides of what decides it; where one of several is enough, none is singled out."""
    shown = found if found.kind in (ConditionKind.ANY, ConditionKind.SOME) else deciding(found)
    year = (
        f"（{shown.period}年）" if shown.period is not None and shown is not found and shown.value is not None else ""
    )
    return Condition(
        clause.id,
        clause.name,
        found.text,
        found.state,
        clause.judged,
        words(shown.value) + year,
        words(shown.threshold),
        gap_words(shown.gap) if found.state is State.FAILED else "",
        by_reason(found.lacks).get(Why.MISSING, []),
        _unusable(found.lacks),
        clause.citation,
        [_part(part, DEEP) for part in found.parts],
    )


def _unusable(lacks: Sequence[Lack]) -> str:
    """What is there, but of no use to the condition, and why."""
    told = {
        Why.BEYOND: gettext("%(facts)s超出可信范围，请核对"),
        Why.ZERO: gettext("%(facts)s为零，不能作除数"),
        Why.NOT_POSITIVE: gettext("%(facts)s不大于零，不能算增长"),
        Why.NEGATIVE: gettext("%(facts)s小于零，不能算复合增长"),
    }
    return "；".join(
        told[why] % {"facts": "、".join(names)} for why, names in by_reason(lacks).items() if why is not Why.MISSING
    )


def _part(found: Finding, deep: int) -> Part:
    inner = [_part(part, deep - 1) for part in found.parts] if deep > 1 else []
    gap = gap_words(found.gap)
    return Part(found.text, found.asked.label.name or "", found.state, words(found.value), gap, inner)


def words(shown: Shown) -> str:
    """A side of a condition in writing."""
    if shown is None:
        return ""
    if isinstance(shown, bool):
        return gettext("是") if shown else gettext("否")
    if isinstance(shown, Amount):
        return amount_words(shown)
    if isinstance(shown, date):
        return shown.isoformat()
    return "、".join(sorted(shown)) if isinstance(shown, frozenset) else str(shown)


def amount_words(amount: Amount) -> str:
    """A figure in writing; shares to a hundredth of a percent, which no threshold is finer than."""
    if amount.unit.name != "%":
        return amount.text
    low, high = (f"{number(end.quantize(HUNDREDTH))}%" for end in (amount.low, amount.high))
    return low if low == high else f"{low}–{high}"


def gap_words(gap: Amount | None) -> str:
    """How much is missing; of a share in points of a percent."""
    if gap is None or not gap.low:
        return ""
    if gap.unit.name != "%":
        return gap.text
    return gettext("%(n)s个百分点") % {"n": number(max(gap.low.quantize(HUNDREDTH), HUNDREDTH))}


def next_filing(book: Rulebook, on: date) -> Filing | None:
    """The window that is open, or the one that opens next; None where the rulebook names none."""
    found = [filing for window in book.windows for filing in _filings(window, on)]
    return min(found, key=lambda filing: filing.opens, default=None)


def _filings(window: Window, on: date) -> list[Filing]:
    """This year's and next year's days of a window that are not over yet. One that ends in spring begins in autumn."""
    made = []
    for year in (on.year - 1, on.year, on.year + 1):
        opens, closes = _day(year, window.opens), _day(year, window.closes)
        if closes < opens:
            closes = _day(year + 1, window.closes)
        if closes >= on:
            made.append(Filing(opens, closes, opens <= on, window.citation))
    return made


def _day(year: int, month_and_day: tuple[int, int]) -> date:
    """The day of a year; the last of February where there is no 29th."""
    month, day = month_and_day
    return date(year, month, day) if (month, day) != (2, 29) else date(year, 3, 1) - timedelta(1)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One condition with the facts it rests on, each with where it comes from."""

    enterprise: Enterprise
    place: Place
    book: Rulebook
    condition: Condition
    facts: Sequence[FactLine]


def explanation(user: User, enterprise_id: int, rung_key: str, clause_id: str) -> Explanation:
    """Why a condition came out as it did, down to the rows."""
    enterprise, place = require_enterprise(user, enterprise_id)
    on = clock.today()
    rung = next(
        (one for ladder in package_ladders().values() for one in ladder.rungs.values() if one.key == rung_key), None
    )
    book = edition(books_of(enterprise.zone_id), rung.title, on, Purpose.NEW) if rung else None
    clause = next((one for one in book.clauses if one.id == clause_id), None) if book else None
    if book is None or clause is None:
        raise NotFound
    record = record_of(enterprise, on)
    (verdict,) = Bench([book]).judge(record, Moment(on))
    found = next(one for one in verdict.findings if one.id == clause_id)
    facts = facts_of(enterprise, clause, record, Moment(on))
    return Explanation(enterprise, place, book, _condition(clause, found), facts)
