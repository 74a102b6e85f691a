"""Cutting words into lines of a picture, where nothing wraps by itself."""

from collections.abc import Iterator

NARROW = 0.56
"""Width of a Latin letter in parts of a Chinese character."""
NEVER_FIRST = "，。、；：！？）》”"


def wrapped(text: str, wide: float) -> list[str]:
    """Lines of at most `wide` Chinese characters each (a mark of punctuation may hang over). Words in Latin letters
    stay whole where they fit."""
    rows, used = [""], 0.0
    for piece in _pieces(text):
        need = sum(NARROW if one.isascii() else 1.0 for one in piece)
        if used + need > wide and rows[-1] and piece not in NEVER_FIRST:
            rows.append("")
            used, piece = 0.0, piece.lstrip()
        rows[-1] += piece
        used += need
    return rows


def balanced(text: str, wide: float) -> list[str]:
    """The same, the lines about equally long."""
    rows = wrapped(text, wide)
    if len(rows) == 1:
        return rows
    whole = sum(NARROW if one.isascii() else 1.0 for one in text)
    even = wrapped(text, whole / len(rows) + 1)
    return even if len(even) == len(rows) else rows


def _pieces(text: str) -> Iterator[str]:
    word = ""
    for letter in text:
        if letter.isascii() and letter != " ":
            word += letter
            continue
        if word:
            yield word
        word = ""
        yield letter
    if word:
        yield word
