"""One enterprise before many rulebooks: met, failed or unknown, condition by condition, with value, threshold, gap,
citation and the facts that are missing.

A `Bench` is made once from rulebooks; judging is then a matter of microseconds for each. Everything a verdict says is
worked out when it is looked at, from whole numbers that were computed once for all rulebooks together.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from gaoxin.engines.expressions.findings import STATES, Answers, State
from gaoxin.engines.expressions.graph import Graph
from gaoxin.engines.expressions.lacks import Lack, lacking
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.expressions.syntax import Label
from gaoxin.engines.expressions.values import Condition, ConditionKind, Figure, FigureKind
from gaoxin.engines.rules.amounts import CONTEXT, Amount, Reader, reader
from gaoxin.engines.rules.asking import Asked, Shown, asked
from gaoxin.engines.rules.books import Citation, Clause, Rulebook
from gaoxin.kernel.periods import Period


class Finding(NamedTuple):
    """What a clause, or a part of one (then without `clause`), comes to. `gap`: how much is missing, where it has
    failed by a number."""

    asked: Asked
    state: State
    value: Shown
    threshold: Shown
    gap: Amount | None
    answers: Answers
    clause: Clause | None = None

    @property
    def id(self) -> str:
        """The id of the clause, or what the part is labelled."""
        return self.asked.label.id if self.clause is None else self.clause.id

    @property
    def name(self) -> str:
        """The name of the clause; of a part its label, or its own words."""
        return (self.asked.label.name or self.asked.text) if self.clause is None else self.clause.name

    @property
    def citation(self) -> Citation | None:
        return None if self.clause is None else self.clause.citation

    @property
    def text(self) -> str:
        """The condition as it was written."""
        return self.asked.text

    @property
    def kind(self) -> ConditionKind:
        return self.asked.kind

    @property
    def period(self) -> Period | None:
        """The year or quarter of which it speaks, where it is one of several."""
        asked = self.asked
        return None if asked.grain is None else self.answers.moment.period(asked.grain, asked.when)

    @property
    def parts(self) -> "tuple[Finding, ...]":
        """The alternatives, the items of a list, the vetoes, the periods of a window."""
        return tuple(find(part, self.answers) for part in self.asked.parts)

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """The facts, with their periods, that would decide it; none when it is decided."""
        return lacks_of(self.asked, self.answers) if self.state is State.UNKNOWN else ()


class Score(NamedTuple):
    """What a point table, or an item of it, comes to: a number, or a range where experts judge or facts are missing."""

    label: Label
    text: str
    amount: Amount | None
    parts: "tuple[Score, ...]"


def find(question: Asked, answers: Answers, clause: Clause | None = None) -> Finding:
    """What a condition made ready comes to."""
    values = answers.values
    truth = values[question.node]
    state = _MET if truth else _UNKNOWN if truth is None else _FAILED
    plain = question.plain
    if plain is not None:
        number, step, unit, goal, more = plain
        steps = values[number]
        if steps is None:
            return _new(Finding, (question, state, None, question.limit, None, answers, clause))
        found = _multiply(Decimal(steps), step)
        value = _new(Amount, (found, found, unit))
        if truth is not False:
            return _new(Finding, (question, state, value, question.limit, None, answers, clause))
        missing = _subtract(goal, found) if more else _subtract(found, goal)
        gap = _new(Amount, (missing, missing, unit))
        return _new(Finding, (question, state, value, question.limit, gap, answers, clause))
    shown = None if question.value is None else question.value(answers)
    limit = question.limit if question.threshold is None else question.threshold(answers)
    lacking = question.gap(shown, limit) if truth is False and question.gap is not None else None
    return _new(Finding, (question, state, shown, limit, lacking, answers, clause))


_MET, _FAILED, _UNKNOWN = State.MET, State.FAILED, State.UNKNOWN
_multiply, _subtract = CONTEXT.multiply, CONTEXT.subtract
_new = tuple.__new__
"""Findings are made by the thousand: this is what a named tuple does itself, without the detour."""


def lacks_of(question: Asked, answers: Answers) -> tuple[Lack, ...]:
    """The facts for which an unknown condition waits."""
    return lacking(answers.graph, answers.values, answers.record, answers.moment, question.node)


def whole(rulebook: Rulebook) -> Expression[Condition] | None:
    """All clauses of a rulebook as one condition; None where there are none yet."""
    if not rulebook.clauses:
        return None
    graph = Graph(most=None)
    nodes = [graph.absorb(clause.expression.graph)[clause.expression.root.node] for clause in rulebook.clauses]
    node = graph.and_(nodes)
    return Expression(Condition(rulebook.clauses[0].expression.root.spot, ConditionKind.ALL, node), {}, graph)


@dataclass(frozen=True, eq=False)
class _Ready:
    """A rulebook made ready: its questions, its own node, and how its points and benefit are read."""

    rulebook: Rulebook
    questions: tuple[tuple[Clause, Asked], ...]
    node: int | None
    points: "_Sum | None"
    benefit: "_Sum | None"


@dataclass(frozen=True, eq=False)
class _Sum:
    """A number made ready, with its items."""

    label: Label
    text: str
    read: Reader
    parts: tuple["_Sum", ...]

    def score(self, values: Sequence[Any]) -> Score:
        return Score(self.label, self.text, self.read(values), tuple(part.score(values) for part in self.parts))


def _sum(figure: Figure, numbers: Sequence[int]) -> _Sum:
    """A number with the items of a total; of a table only what its rows compute, not the points they name."""
    gathered = figure.kind in (FigureKind.TOTAL, FigureKind.BEST, FigureKind.LEAST)
    items = [part for part in figure.parts if gathered or not (part.low.constant and part.high.constant)]
    text = " ".join(figure.spot.text.split())
    return _Sum(figure.label, text, reader(figure, numbers, figure.unit), tuple(_sum(part, numbers) for part in items))


class Verdict:
    """What a rulebook says of one enterprise on one day."""

    __slots__ = ("_answers", "_findings", "_ready", "_unknown")

    def __init__(self, ready: _Ready, answers: Answers) -> None:
        self._ready = ready
        self._answers = answers
        self._findings: tuple[Finding, ...] | None = None
        self._unknown: list[Finding] = []

    @property
    def rulebook(self) -> Rulebook:
        return self._ready.rulebook

    @property
    def state(self) -> State:
        """Met when every clause is met, failed when one has failed, unknown between, and for an empty rulebook."""
        node = self._ready.node
        return State.UNKNOWN if node is None else STATES[self._answers.values[node]]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One for each clause, in the order of the rulebook."""
        if self._findings is None:
            answers = self._answers
            found = [find(question, answers, clause) for clause, question in self._ready.questions]
            self._findings = tuple(found)
            self._unknown = [one for one in found if one.state is _UNKNOWN]
        return self._findings

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """The facts, with their periods, for which unknown clauses wait."""
        _ = self.findings  # notes which are unknown
        return tuple(dict.fromkeys(lack for found in self._unknown for lack in found.lacks))

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of those facts."""
        lacks = self.lacks
        return tuple(dict.fromkeys([lack.fact for lack in lacks])) if lacks else ()

    @property
    def points(self) -> Amount | None:
        """What the point table comes to; None where there is none."""
        ready = self._ready.points
        return None if ready is None else ready.read(self._answers.values)

    @property
    def score(self) -> Score | None:
        """The same with its items."""
        ready = self._ready.points
        return None if ready is None else ready.score(self._answers.values)

    @property
    def benefit(self) -> Amount | None:
        """The money it would bring; None where it brings none, or where not even a range is known."""
        ready = self._ready.benefit
        return None if ready is None else ready.read(self._answers.values)


class Bench:
    """Rulebooks made ready together; what they share is computed once. Safe to share between threads."""

    def __init__(self, rulebooks: Iterable[Rulebook]) -> None:
        self.rulebooks = tuple(rulebooks)
        wholes = [whole(book) for book in self.rulebooks]
        expressions: list[Expression[Any]] = []
        for book, joined in zip(self.rulebooks, wholes, strict=True):
            expressions.extend(clause.expression for clause in book.clauses)
            expressions.extend(piece for piece in (book.points, book.benefit, joined) if piece is not None)
        self.program = Program(expressions)
        numbers = iter(self.program.numbers)
        self._ready = tuple(_ready(book, joined, numbers) for book, joined in zip(self.rulebooks, wholes, strict=True))

    def judge(self, record: Record, moment: Moment) -> tuple[Verdict, ...]:
        """One verdict for each rulebook, in their order."""
        answers = self.program.answer(record, moment)
        return tuple(Verdict(ready, answers) for ready in self._ready)


def _ready(book: Rulebook, joined: Expression[Condition] | None, numbers: Iterator[Sequence[int]]) -> _Ready:
    """Takes as many numberings as the rulebook has expressions, in the order in which `Bench` lists them."""
    questions = tuple((clause, asked(clause.expression, next(numbers))) for clause in book.clauses)
    points = None if book.points is None else _sum(book.points.root, next(numbers))
    benefit = None if book.benefit is None else _sum(book.benefit.root, next(numbers))
    node = None if joined is None else next(numbers)[joined.root.node]
    return _Ready(book, questions, node, points, benefit)
