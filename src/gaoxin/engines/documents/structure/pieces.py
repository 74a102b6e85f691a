"""Paragraphs on their way into the outline, and the order of their levels."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, Role
from gaoxin.engines.documents.structure.labels import Label


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph before its place in the outline is known. `declared` is the heading level a file format gives,
    `boxed` says that the file puts it into a frame."""

    clean: Clean
    blank_before: int = 0
    declared: int | None = None
    role: Role | None = None
    boxed: bool = False


def declared_ranks(pieces: Sequence[Piece], labels: Sequence[Label | None]) -> dict[int, float]:
    """The rank of each level of declared headings: that of the labels used at it, else between its neighbours'."""
    used: dict[int, int] = {}
    for piece, label in zip(pieces, labels, strict=True):
        if piece.declared is not None and label is not None:
            used[piece.declared] = min(label.rank, used.get(piece.declared, label.rank))
    ranks: dict[int, float] = {}
    for level in {piece.declared for piece in pieces if piece.declared is not None}:
        above = max((known for known in used if known < level), default=None)
        below = min((known for known in used if known > level), default=None)
        if level in used:
            ranks[level] = used[level]
        elif above is not None:
            ranks[level] = used[above] + (level - above) / 10
        else:
            ranks[level] = level / 10 if below is None else used[below] - (below - level) / 10
    return ranks
