"""Readers: a document on one side, what was read out of it on the other, each lighting up the other.

On the page the pair is held together by keys: a stretch of text carries `data-for="KEY KEY"`, a row `data-key="KEY"`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text (characters, end exclusive) that the row `key` rests on; `tone` colours it."""

    start: int
    end: int
    key: str
    tone: str = "info"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks; `keys` is empty for text that nothing rests on."""

    text: str
    start: int
    keys: tuple[str, ...]
    tone: str = ""

    @property
    def rows(self) -> str:
        return " ".join(self.keys)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text, or what a caller takes as one: where it starts, and its pieces. `level` > 0 is a heading."""

    start: int
    pieces: Sequence[Piece]
    level: int = 0


def pieces(text: str, marks: Iterable[Mark], start: int = 0) -> list[Piece]:
    """Cut `text`, which begins at offset `start` of its document, where marks begin and end. Marks may overlap."""
    end = start + len(text)
    near = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end, *(max(start, mark.start) for mark in near), *(min(end, mark.end) for mark in near)})
    return [_piece(text[low - start : high - start], low, high, near) for low, high in pairwise(cuts)]


def _piece(text: str, low: int, high: int, near: Sequence[Mark]) -> Piece:
    over = [mark for mark in near if mark.start <= low and mark.end >= high]
    return Piece(text, low, tuple(dict.fromkeys(mark.key for mark in over)), over[0].tone if over else "")


def paragraphs(text: str, marks: Sequence[Mark]) -> list[Paragraph]:
    """The lines of a text with their pieces; empty lines are left out. Marks may reach over several lines."""
    waiting = sorted(marks, key=lambda mark: mark.start)
    lines, offset, first = [], 0, 0
    for line in text.splitlines(keepends=True):
        end = offset + len(line)
        while first < len(waiting) and waiting[first].end <= offset:
            first += 1
        near = list(takewhile(lambda mark, end=end: mark.start < end, islice(waiting, first, None)))
        if line.strip():
            lines.append(Paragraph(offset, pieces(line.rstrip("\r\n"), near, offset)))
        offset = end
    return lines
