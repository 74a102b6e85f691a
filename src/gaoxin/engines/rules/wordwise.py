"""Asks codes once per word, not once per row.

A column of a million industry codes holds a few hundred different words. Each question about it (one of these codes,
begins with, holds all of) is put to the words; eight questions make one byte per word, a row takes the byte of its
word, and each question reads its bit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.graph import Node, Op
from gaoxin.engines.expressions.records import SEPARATOR, Held
from gaoxin.engines.expressions.steps import step

MOST_WORDS = 20_000
"""Different words of a column; with more, each row is asked."""
MOST_NUMBERS = 1_000_000
"""Numbers that words may have: Polars numbers all words of the process together."""
_SAMPLE = 20_000
"""Rows in which most columns show all their words."""
_BYTE = 8


@dataclass(frozen=True, slots=True)
class Question:
    """A node of the program that asks a code, by its number there."""

    number: int
    node: Node


def is_wordy(dtype: Any) -> bool:
    """Whether a column of this type holds codes."""
    return dtype == pl.String or isinstance(dtype, pl.Categorical | pl.Enum)


def answers(asked: Sequence[tuple[pl.Series, Fact, Sequence[Question]]]) -> pl.DataFrame:
    """The answer to each question for every row, in a column named after its number. A column of too many words gives
    no answers."""
    rows: list[pl.Series] = []
    groups: list[tuple[str, pl.Series, Sequence[Question]]] = []
    for series, fact, questions in asked:
        coded = series if series.dtype != pl.String else series.cast(pl.Categorical)
        numbered = coded.to_physical()
        words = _words(coded, numbered)
        if words is not None:
            name = f"rows{len(rows)}"
            held = [None if word is None else _held(fact, word) for word in words]
            rows.append(_believed(numbered, held).alias(name))
            groups.extend((name, bytes_, group) for bytes_, group in _groups(held, questions))
    taken = pl.DataFrame(rows).select(
        pl.lit(bytes_).gather(pl.col(name)).alias(str(place)) for place, (name, bytes_, _) in enumerate(groups)
    )
    return taken.select(
        ((pl.col(str(place)) & pl.lit(1 << bit, pl.UInt8)) != pl.lit(0, pl.UInt8)).alias(str(question.number))
        for place, (_, _, group) in enumerate(groups)
        for bit, question in enumerate(group)
    )


def _words(coded: pl.Series, rows: pl.Series) -> list[str | None] | None:
    """The word of each number; None where no row has it."""
    most = rows.max()
    if most is None:
        return []
    if not isinstance(most, int) or most >= MOST_NUMBERS:
        return None
    present = set(np.flatnonzero(np.bincount(rows.drop_nulls().to_numpy())).tolist())
    if len(present) > MOST_WORDS:
        return None
    known = _different(coded.head(_SAMPLE))
    if not present <= known.keys():
        known = _different(coded)
    found: list[str | None] = [None] * (most + 1)
    for number in present:
        found[number] = known[number]
    return found


def _different(coded: pl.Series) -> dict[int, str]:
    words = coded.unique().drop_nulls()
    return dict(zip(words.to_physical().to_list(), words.cast(pl.String).to_list(), strict=True))


def _believed(rows: pl.Series, held: Sequence[Held | None]) -> pl.Series:
    """The numbers of the rows, without those of words that are not believed."""
    known = pl.Series([value is not None for value in held], dtype=pl.Boolean)
    if known.all() or not held:
        return rows
    return pl.select(pl.when(known.gather(rows)).then(rows)).to_series()


def _groups(
    held: Sequence[Held | None], questions: Sequence[Question]
) -> Iterator[tuple[pl.Series, Sequence[Question]]]:
    for first in range(0, len(questions), _BYTE):
        group = questions[first : first + _BYTE]
        yield pl.Series(_bytes(held, group), dtype=pl.UInt8), group


def _bytes(held: Sequence[Held | None], group: Sequence[Question]) -> list[int]:
    """For each word the answers to eight questions."""
    found = [0] * max(len(held), 1)
    for place, question in enumerate(group):
        ask = step(Node(question.node.op, (0,), question.node.payload))
        for number, value in enumerate(held):
            if value is not None and ask([value]):
                found[number] |= 1 << place
    return found


def _held(fact: Fact, word: str) -> Held | None:
    """A word of a column as a record would hold it; None where it is not believed."""
    if fact.kind is FactKind.CODES:
        return frozenset(filter(None, word.split(SEPARATOR)))
    known = word in fact.codes if fact.codes is not None else word != ""
    return word if known else None


ASKING = (Op.MEMBER, Op.HOLDS)
