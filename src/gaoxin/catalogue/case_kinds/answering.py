"""What a kind of case asks of an answer, and what it asks of the one who filed it.

outcomes:
  pending:
    counts: pending
    needs: [result, plan, date, leader]     # result, basis, plan, date, leader, ground, attempts
    review: 1                               # months between two looks at the plan
  unreached:
    counts: unreached
    needs: [result, attempts]
    attempts: 3                             # on at least `days` different days
    days: 2
grounds:
  court: {name: 已由法院或仲裁处理, name_en: Before a court, basis: [...]}
judging:
  smallest_group: 5      # of those judged: below it those who handled them see no figure
  basis: [...]
  questions:             # the first is put with the answer, the second a month later
    solved: {ask: 问题解决了吗？, ask_en: …, answers: {solved: {name: …, name_en: …, counts: good}, …}}
  rates:
    response:
      name: 响应率
      name_en: Response rate
      part: responded      # what is counted above the line and below it, words of `Count`
      whole: response_due
      definition: …
      definition_en: …
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.shapes import Record

_NAMED = ("name", "name_en")


class Need(StrEnum):
    """What has to be said with an outcome."""

    RESULT = "result"
    """What was done and what came of it."""
    BASIS = "basis"
    """The document and article on which it rests."""
    PLAN = "plan"
    """What is to be done, in steps."""
    DATE = "date"
    """By when the plan is carried out."""
    LEADER = "leader"
    """The leader of the zone who answers for the plan."""
    GROUND = "ground"
    """One of the grounds of the kind."""
    ATTEMPTS = "attempts"
    """The recorded attempts to reach whoever filed."""


class Count(StrEnum):
    """What is counted of cases, each of one case at most once, by the month it was filed in."""

    FILED = "filed"
    """Filed, and neither taken back nor merged into another."""
    ACCEPTED = "accepted"
    """Filed and not refused."""
    REFUSED = "refused"
    RESPONSE_DUE = "response_due"
    """Accepted; the limit for the first response has been met or has passed."""
    RESPONDED = "responded"
    """Of these, those responded to within the limit."""
    ANSWERED = "answered"
    """Answered at least once with an outcome."""
    SOLVED = "solved"
    """Answered as solved, by whoever answered."""
    EXPLAINED = "explained"
    PENDING = "pending"
    """Kept open with a plan, now."""
    UNREACHED = "unreached"
    ASKED = "asked"
    """Whoever filed was asked whether it is solved."""
    JUDGED = "judged"
    """Of these, those who answered the first or the second question."""
    SOLUTION_DUE = "solution_due"
    """Answered, and kept open with a plan, or the first question answered or its days over."""
    SAID_SOLVED = "said_solved"
    """Whoever filed said last that it is solved; never while it is kept open with a plan."""
    SATISFACTION_DUE = "satisfaction_due"
    """The second question answered or its days over."""
    SAID_SATISFIED = "said_satisfied"
    """Whoever filed said last that they are satisfied."""
    REOPENED = "reopened"
    """Handled again because of what whoever filed said."""


SAID = frozenset({Count.JUDGED, Count.SAID_SOLVED, Count.SAID_SATISFIED, Count.REOPENED})
"""Counts that tell what somebody said of those who handled their case."""


class Says(StrEnum):
    """What an answer to a question counts as."""

    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground on which a case of the kind may be refused."""

    key: str
    name: str
    name_en: str
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a question."""

    key: str
    name: str
    name_en: str
    says: Says


@dataclass(frozen=True, slots=True)
class Question:
    """One question to whoever filed."""

    key: str
    ask: str
    ask_en: str
    replies: Mapping[str, Reply]


@dataclass(frozen=True, slots=True)
class Rate:
    """One rate: what is counted above the line and below it, and what that means in words."""

    key: str
    name: str
    name_en: str
    part: Count
    whole: Count
    definition: str
    definition_en: str


@dataclass(frozen=True, slots=True)
class Judging:
    """What whoever filed is asked, and what is counted from it."""

    smallest_group: int
    basis: tuple[Basis, ...]
    questions: Mapping[str, Question]
    rates: Mapping[str, Rate]


def read_ending(outcome: Record) -> tuple[tuple[Need, ...], int, int, int]:
    """What an outcome needs, how many attempts on how many days, and the months between two looks at its plan."""
    needs = tuple(outcome.report.choice(item, Need) for item in outcome.items("needs"))
    attempts, days, review = (_number(outcome, name) for name in ("attempts", "days", "review"))
    if (Need.ATTEMPTS in needs) != bool(attempts):
        outcome.report.add("case_kind.attempts", outcome.node)
    if days > attempts:
        outcome.report.add("case_kind.attempt_days", outcome.fields["days"], days=days, attempts=attempts)
    if review and Need.PLAN not in needs:
        outcome.report.add("case_kind.review_without_plan", outcome.fields["review"])
    return needs, attempts, days, review


def read_grounds(record: Record) -> Iterator[Ground]:
    for key, node in record.entries("grounds"):
        inner = record.report.record(node, (*_NAMED, "basis"))
        yield Ground(key.text, inner.text("name"), inner.text("name_en"), read_bases(inner))


def read_judging(record: Record) -> Judging | None:
    """What a kind asks of those who filed; None where it asks nothing."""
    if "judging" not in record.fields:
        return None
    inner = record.report.record(record.fields["judging"], ("smallest_group", "basis", "questions", "rates"))
    smallest = _number(inner, "smallest_group")
    if smallest < 2 and "smallest_group" in inner.fields:
        inner.report.add("case_kind.smallest_group", inner.fields["smallest_group"], number=smallest)
    questions = {question.key: question for question in _questions(inner)}
    return Judging(smallest, read_bases(inner), questions, {rate.key: rate for rate in _rates(inner)})


def _questions(record: Record) -> Iterator[Question]:
    for key, node in record.entries("questions"):
        inner = record.report.record(node, ("ask", "ask_en", "answers"))
        yield Question(
            key.text, inner.text("ask"), inner.text("ask_en"), {reply.key: reply for reply in _replies(inner)}
        )


def _replies(record: Record) -> Iterator[Reply]:
    for key, node in record.entries("answers"):
        inner = record.report.record(node, (*_NAMED, "counts"))
        yield Reply(key.text, inner.text("name"), inner.text("name_en"), inner.choice("counts", Says))


def _rates(record: Record) -> Iterator[Rate]:
    for key, node in record.entries("rates"):
        inner = record.report.record(node, (*_NAMED, "part", "whole", "definition", "definition_en"))
        yield Rate(
            key.text,
            inner.text("name"),
            inner.text("name_en"),
            inner.choice("part", Count),
            inner.choice("whole", Count),
            inner.text("definition"),
            inner.text("definition_en"),
        )


def _number(record: Record, name: str) -> int:
    return record.report.integer(record.fields[name]) if name in record.fields else 0
