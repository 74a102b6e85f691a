"""All enterprises of a frame before many rulebooks at once: every condition and every rulebook, met, failed or unknown.

Answers are those of `verdicts.Bench`, row by row. What several rulebooks share is computed once. The frame is any that
Narwhals takes (Polars, PySpark); its columns are those of `expressions.cells`: whole steps (money: 分), days, truths,
codes as text, under `fact` or `fact_year`; what is absent is unknown.
"""

from collections.abc import Iterable
from typing import Any, TypeVar, cast

import narwhals as nw

from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.quick import quick_states
from gaoxin.engines.rules.verdicts import whole

Frame = TypeVar("Frame", "nw.DataFrame[Any]", "nw.LazyFrame[Any]")


class Bulk:
    """Rulebooks made ready for frames.

    >>> Bulk([], Vocabulary({})).names
    ()
    """

    def __init__(self, rulebooks: Iterable[Rulebook], vocabulary: Vocabulary) -> None:
        self.rulebooks = tuple(rulebooks)
        self.vocabulary = vocabulary
        expressions: list[Expression[Any]] = []
        asked: list[tuple[str, str]] = []
        for book in self.rulebooks:
            for clause in book.clauses:
                expressions.append(clause.expression)
                asked.append((book.key, clause.id))
            if (joined := whole(book)) is not None:
                expressions.append(joined)
                asked.append((book.key, ""))
        self.program = Program(expressions)
        self._nodes = {
            mark: numbers[expression.root.node]
            for mark, expression, numbers in zip(asked, expressions, self.program.numbers, strict=True)
        }
        self._columns = self._named()

    def _named(self) -> dict[tuple[str, str], str]:
        """The column of every clause and rulebook. Clauses that ask the same share the column of the first."""
        ids = {book.key: book.id for book in self.rulebooks}
        first: dict[int, str] = {}
        found: dict[tuple[str, str], str] = {}
        for (key, clause), node in self._nodes.items():
            own = f"{ids[key]}/{clause}" if clause else ids[key]
            found[key, clause] = first.setdefault(node, own) if clause else own
        return found | {(book.key, ""): book.id for book in self.rulebooks}

    def column(self, key: str, clause_id: str = "") -> str:
        """The column of a clause, or of the rulebook itself where no clause is named."""
        return self._columns[key, clause_id]

    @property
    def names(self) -> tuple[str, ...]:
        """All columns that `states` adds, each once."""
        return tuple(dict.fromkeys(self._columns.values()))

    def wanted(self, moment: Moment) -> tuple[str, ...]:
        """The columns that are read, where a frame has them."""
        return Columns(self.program, self.vocabulary, moment).wanted

    def states(self, frame: Frame, moment: Moment) -> Frame:
        """The frame with one more column of truths for each distinct clause and each rulebook: met, failed, or null for
        unknown. A rulebook that is still to be filled is unknown throughout."""
        outputs = {self._columns[mark]: node for mark, node in self._nodes.items()}
        empty = [book.id for book in self.rulebooks if not book.clauses]
        if isinstance(frame, nw.DataFrame) and frame.implementation.is_polars() and frame.columns:
            quick = quick_states(frame.to_native(), self.program, self.vocabulary, moment, outputs)
            found = cast(Frame, nw.from_native(quick))
        else:
            found = Columns(self.program, self.vocabulary, moment).computed(frame, outputs)
        return found.with_columns(*(nw.lit(None, nw.Boolean).alias(name) for name in empty)) if empty else found
