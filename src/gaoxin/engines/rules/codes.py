"""Asks codes once per word, not once per row: a shortcut for frames that lie in memory as Polars columns.

A column of a million industry codes holds a few hundred different words. Each question about it (one of these codes,
begins with, holds all of) is put to the words, and a row is answered by the number of its word. Other frames, and
columns with more than `MOST_WORDS` words, are asked row by row as ever; both ways say the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from gaoxin.engines.expressions import cells, fetching
from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary
from gaoxin.engines.expressions.graph import Graph, Node, Op
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.records import SEPARATOR, Held
from gaoxin.engines.expressions.slots import Value
from gaoxin.engines.expressions.steps import step
from gaoxin.engines.expressions.values import Condition, ConditionKind
from gaoxin.engines.expressions.written import Text, whole

if TYPE_CHECKING:
    import polars as pl

MOST_WORDS = 20_000
_PREFIX = "__code_"
_NOWHERE = 2**32 - 1


@dataclass(frozen=True)
class Ready:
    """A frame that holds the answers about its codes in columns of their own (`helpers`), and the program, vocabulary
    and outputs that read them there."""

    frame: Any
    program: Program
    vocabulary: Vocabulary
    outputs: Mapping[str, int]
    helpers: tuple[str, ...] = ()


def with_code_answers(
    frame: Any, program: Program, vocabulary: Vocabulary, moment: Moment, outputs: Mapping[str, int]
) -> Ready:
    """The frame and program as they are, or with the questions about codes answered beforehand."""
    plain = Ready(frame, program, vocabulary, outputs)
    if not isinstance(frame, nw.DataFrame) or not frame.implementation.is_polars():
        return plain
    answers = _answers(frame.to_native(), _questions(program.graph, vocabulary, moment, frame.schema))
    if not answers:
        return plain
    helpers = {number: f"{_PREFIX}{number}" for number in answers}
    facts = dict(vocabulary.facts) | {name: Fact(name, FactKind.TRUTH) for name in helpers.values()}
    graph = _replaced(program.graph, helpers)
    root = Condition(whole(Text("")), ConditionKind.ALL, len(graph.nodes) - 1)
    reading = Program([Expression(root, {}, graph)])
    filled = frame.to_native().with_columns(**{helpers[number]: column for number, column in answers.items()})
    return Ready(
        nw.from_native(filled),
        reading,
        Vocabulary(facts, vocabulary.sets),
        {name: reading.numbers[0][node] for name, node in outputs.items()},
        tuple(helpers.values()),
    )


Questions = dict[tuple[str, Fact], list[tuple[int, Node]]]


def _questions(graph: Graph, vocabulary: Vocabulary, moment: Moment, schema: Mapping[str, Any]) -> Questions:
    """What is asked of each column of codes that the frame has as text."""
    found: Questions = {}
    for number, node in enumerate(graph.nodes):
        if node.op in (Op.MEMBER, Op.HOLDS):
            slot = graph.nodes[node.args[0]].payload
            if isinstance(slot, Value):
                name = cells.column_name(*fetching.key_of(slot, moment))
                if schema.get(name) == nw.String:
                    fact = vocabulary.facts[slot.fact]
                    found.setdefault((name, fact), []).append((number, Node(node.op, (0,), node.payload)))
    return found


def _answers(frame: "pl.DataFrame", questions: Questions) -> "dict[int, pl.Series]":
    """The answer column of each question."""
    import polars as pl  # the frame has loaded it already

    words: dict[str, pl.Series] = {}
    asked: dict[str, pl.Expr] = {}
    for (name, fact), nodes in questions.items():
        coded = frame[name].cast(pl.Categorical)
        different = coded.unique().drop_nulls()
        if len(different) > MOST_WORDS:
            continue
        words[name] = coded.to_physical()
        numbers = different.to_physical().to_list()
        held = [_held(fact, word) for word in different.cast(pl.String).to_list()]
        for number, node in nodes:
            asked[str(number)] = _answer(pl.col(name), step(node), numbers, held)
    if not asked:
        return {}
    found = pl.DataFrame(words).select(**asked)
    return {int(number): found[number] for number in found.columns}


def _answer(column: "pl.Expr", ask: Any, numbers: list[int], held: list[Held | None]) -> "pl.Expr":
    answers = [ask([value]) for value in held]
    met = [number for number, answer in zip(numbers, answers, strict=True) if answer]
    unknown = [number for number, answer in zip(numbers, answers, strict=True) if answer is None]
    found = column.is_in(met) if met else column == _NOWHERE
    if unknown:
        import polars as pl  # as above

        found = pl.when(~column.is_in(unknown)).then(found)
    return found


def _held(fact: Fact, word: str) -> Held | None:
    """A word of a column as a record would hold it; None where it is not believed."""
    if fact.kind is FactKind.CODES:
        return frozenset(filter(None, word.split(SEPARATOR)))
    known = word in fact.codes if fact.codes is not None else word != ""
    return word if known else None


def _replaced(graph: Graph, helpers: Mapping[int, str]) -> Graph:
    """The graph with some nodes read from columns of the frame; numbers stay the same."""
    found = Graph(most=None)
    for number, node in enumerate(graph.nodes):
        name = helpers.get(number)
        found.nodes.append(node if name is None else Node(Op.SLOT, (), Value(name)))
        found.bounds.append(graph.bounds[number])
    return found
