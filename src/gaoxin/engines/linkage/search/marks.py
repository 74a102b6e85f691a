"""Where in a text the words stand that found it, to be lit up, and in what way they stand there.

The text is as it is written; spans count its characters. A character that is no letter or digit (a bracket) is passed
over. What one word means is looked for in the order of `Meaning`: as it stands, by its sound, by first letters.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gaoxin.engines.linkage.search.routes import Meaning, Query
from gaoxin.engines.linkage.sounds import abbreviated, divided, every_syllable, folded, read_with_others
from gaoxin.engines.linkage.words import simplified

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """Spans of a text, none overlapping, in their order, and the weakest of the ways in which the words stand there."""

    meaning: Meaning
    spans: tuple[Span, ...]


class _Spelt:
    """A text letter by letter in one spelling, with the place of each letter in what is written."""

    def __init__(self, written: str) -> None:
        self.places: list[int] = []
        letters: list[str] = []
        for at, character in enumerate(written):
            for letter in unicodedata.normalize("NFKC", character).upper().translate(simplified()):
                if letter.isalnum():
                    letters.append(letter)
                    self.places.append(at)
        self.letters = "".join(letters)

    def span(self, start: int, end: int) -> Span:
        """The span of letters from start to before end, in what is written."""
        return self.places[start], self.places[end - 1] + 1

    def readings(self) -> list[frozenset[str]]:
        """Every syllable that each letter may be read as."""
        return [frozenset({usual, *others}) for usual, others in read_with_others(self.letters)]


def marked(query: Query, written: str) -> Marked | None:
    """Where the query stands in a text; None where it does not.

    >>> from gaoxin.engines.linkage.search.routes import understood
    >>> marked(understood("jlgx"), "吉林（高新）技术").spans
    ((0, 2), (3, 5))
    """
    spelt = _Spelt(written)
    letters = "".join(query.words).replace(" ", "")
    if not spelt.letters or not letters:
        return None
    at = spelt.letters.find(letters)
    if at >= 0:
        meaning = Meaning.NAME if letters == spelt.letters else Meaning.BEGINNING if at == 0 else Meaning.PART
        return Marked(meaning, _joined(_runs(spelt, at, at + len(letters))))
    return _one_word(letters, spelt) or _all_words(query.words, spelt) or _nearly(letters, spelt)


def marked_words(query: Query, written: str) -> tuple[Span, ...]:
    """The spans of whichever words of the query stand in the text, for words that are spread over several texts."""
    spelt = _Spelt(written)
    found = [one for word in query.words for part in word.split() if (one := _one_word(part, spelt))]
    return _joined(span for one in found for span in one.spans)


def _one_word(word: str, spelt: _Spelt) -> Marked | None:
    """One word as it stands, by its sound or by first letters."""
    at = spelt.letters.find(word)
    if at >= 0:
        return Marked(Meaning.PART, _joined(_runs(spelt, at, at + len(word))))
    if word.isascii() and len(word) > 1:
        readings = spelt.readings()
        for pieces in (*divided(word.lower()), abbreviated(word.lower())) if word.isalpha() else ():
            if (found := _sounding(pieces, readings)) is not None:
                return Marked(Meaning.SOUND, _joined(_runs(spelt, found, found + len(pieces))))
        initials = [frozenset(reading[0] for reading in one) for one in readings]
        if (found := _window(list(word.lower()), initials)) is not None:
            return Marked(Meaning.INITIALS, _joined(_runs(spelt, found, found + len(word))))
    return None


def _sounding(pieces: Sequence[str], readings: Sequence[frozenset[str]]) -> int | None:
    """Where the syllables follow one another; a piece that is no syllable is the beginning of one."""
    whole = every_syllable()
    for start in range(len(readings) - len(pieces) + 1 if pieces else 0):
        if all(
            piece in said if piece in whole and len(piece) > 1 else any(one.startswith(piece) for one in said)
            for piece, said in zip(pieces, readings[start:], strict=False)
        ):
            return start
    return None


def _window(wanted: Sequence[str], there: Sequence[frozenset[str]]) -> int | None:
    """Where the wanted ones follow one another."""
    for start in range(len(there) - len(wanted) + 1):
        if all(one in said for one, said in zip(wanted, there[start:], strict=False)):
            return start
    return None


def _all_words(words: Sequence[str], spelt: _Spelt) -> Marked | None:
    """Every word somewhere, each in its own way."""
    parts = [part for word in words for part in word.split()]
    if len(parts) < 2:
        parts = _mixed(parts[0]) if parts else []
    found = [one for part in parts if (one := _one_word(part, spelt)) is not None]
    if len(parts) < 2 or len(found) < len(parts):
        return None
    return Marked(Meaning.WORDS, _joined(span for one in found for span in one.spans))


def _mixed(word: str) -> list[str]:
    """A word of Chinese and Latin as its runs."""
    parts = word[:1]
    for one, other in pairwise(word):
        parts += (" " if one.isascii() != other.isascii() else "") + other
    return parts.split()


def _nearly(letters: str, spelt: _Spelt) -> Marked | None:
    """With characters left out, written by another with the same sound, or with one character wrong."""
    if len(letters) > 2 and (found := _scattered(letters, spelt.letters)):
        return Marked(Meaning.SCATTERED, _joined(spelt.span(at, at + 1) for at in found))
    if not letters.isascii() and len(letters) > 1:
        wanted = [folded(usual) for usual, _ in read_with_others(letters)]
        there = [frozenset(map(folded, one)) for one in spelt.readings()]
        if (start := _window(wanted, there)) is not None:
            return Marked(Meaning.SAME_SOUND, _joined(_runs(spelt, start, start + len(wanted))))
    return _one_wrong(letters, spelt)


def _scattered(letters: str, text: str) -> list[int]:
    """The places of the letters in their order, or nothing when one is missing."""
    found: list[int] = []
    for letter in letters:
        at = text.find(letter, found[-1] + 1 if found else 0)
        if at < 0:
            return []
        found.append(at)
    return found


def _one_wrong(letters: str, spelt: _Spelt) -> Marked | None:
    """The stretches before and after one character that is wrong, missing or too much."""
    for at in range(len(letters)):
        for after, between in ((letters[at + 1 :], 1), (letters[at + 1 :], 0), (letters[at:], 1)):
            start = _apart(letters[:at], between, after, spelt.letters)
            if start is not None and len(letters) > 3:
                second = start + at + between
                spans = [*_runs(spelt, start, start + at), *_runs(spelt, second, second + len(after))]
                return Marked(Meaning.MISSPELT, _joined(spans))
    return None


def _apart(before: str, between: int, after: str, text: str) -> int | None:
    length = len(before) + between + len(after)
    for start in range(len(text) - length + 1):
        if text.startswith(before, start) and text.startswith(after, start + len(before) + between):
            return start
    return None


def _runs(spelt: _Spelt, start: int, end: int) -> Iterator[Span]:
    """The spans of neighbouring letters: what stands between them in writing is not lit up."""
    for at in range(start, end):
        yield spelt.span(at, at + 1)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in their order, those that touch or overlap made one."""
    found: list[Span] = []
    for start, end in sorted(set(spans)):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
