"""What somebody who types these words may mean, as an order of routes to look along, likeliest first.

A route names the pieces that must occur (their keys narrow) and patterns that the texts of `entries` must fulfil (they
decide). Patterns are LIKE patterns over characters that `entries.plain` leaves, and regular expressions over letters
and characters only: nothing of what is typed can act as a sign of a pattern.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice, pairwise, product

from gaoxin.engines.linkage.names import parsed
from gaoxin.engines.linkage.search import grams
from gaoxin.engines.linkage.search.entries import plain
from gaoxin.engines.linkage.sounds import abbreviated, divided, every_syllable, folded, syllables

MOST_CHARACTERS = 60
"""Characters of a query that are looked at; the longest registered names have about fifty."""
MOST_WORDS = 5
LONGEST_SLIP = 16
"""Characters of a query that is also looked for with one character wrong or with some left out."""
_MOST_MEANINGS = 8


class Meaning(StrEnum):
    """How a query and an organisation belong together, the strongest first."""

    CODE = "code"
    NAME = "name"
    FORMER_NAME = "former_name"
    BEGINNING = "beginning"
    BRAND = "brand"
    PART = "part"
    FORMER_PART = "former_part"
    SOUND = "sound"
    INITIALS = "initials"
    WORDS = "words"
    CODE_PART = "code_part"
    ADDRESS = "address"
    SCATTERED = "scattered"
    SAME_SOUND = "same_sound"
    MISSPELT = "misspelt"


LITTLE = {Meaning.ADDRESS: 20, Meaning.SCATTERED: 10, Meaning.SAME_SOUND: 3, Meaning.MISSPELT: 3}
"""Routes of these meanings are tried only while fewer than so many organisations are found."""
_GUESSED_WORDS = 20


@dataclass(frozen=True, slots=True)
class Route:
    """One way to look. `names`, `sounds`, `address` are LIKE patterns, `spelt` and `heard` regular expressions over the
    names and the sounds, `head` and `tail` the ends of the code. Tried while fewer than `enough` are found (0: always).
    """

    meaning: Meaning
    pieces: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    spelt: str = ""
    heard: str = ""
    head: str = ""
    tail: str = ""
    enough: int = 0

    @property
    def settles(self) -> bool:
        """Whether, once this finds something, no slip is guessed any more."""
        return self.meaning in (Meaning.CODE, Meaning.NAME, Meaning.FORMER_NAME)

    @property
    def guesses(self) -> bool:
        """Whether the route takes the text for a slip."""
        return self.meaning in (Meaning.SCATTERED, Meaning.SAME_SOUND, Meaning.MISSPELT)


@dataclass(frozen=True, slots=True)
class Query:
    """A query in one spelling: the whole of it, and its words."""

    whole: str
    words: tuple[str, ...]


def understood(typed: str) -> Query:
    """The words of a query; nothing is left of punctuation, and of a very long text its beginning.

    >>> understood("《吉林》 瑞禾％").words
    ('吉林', '瑞禾')
    """
    kept = " ".join(typed.split())[: MOST_CHARACTERS * 2]
    words = [word for part in kept.split() if (word := plain(part))][:MOST_WORDS]
    return Query(plain(" ".join(words))[:MOST_CHARACTERS].strip(), tuple(word[:MOST_CHARACTERS] for word in words))


def routes(query: Query) -> list[Route]:
    """Every way to look for a query, likeliest first; none for no words."""
    if not query.words:
        return []
    order = list(Meaning)
    found = (route for route in _every_way(query) if route.pieces or route.head or route.tail)
    return list(dict.fromkeys(sorted(found, key=lambda route: order.index(route.meaning))))


def _every_way(query: Query) -> Iterator[Route]:
    letters = "".join(query.words).replace(" ", "")
    yield from _literal(query.whole)
    if " " in query.whole:
        yield from _literal(letters)
    if letters.isascii():
        yield from _of_letters(letters)
    if len(query.words) > 1:
        yield from _together(query.words, 0)
    else:
        yield from _together(_runs(query.whole), _GUESSED_WORDS)
    yield from _code_parts(letters)
    yield from _elsewhere(query.whole)
    yield from _nearly(letters)


def _latin(text: str) -> bool:
    return text.isascii() and text.isalpha()


def _han(text: str) -> bool:
    return not any(character.isascii() for character in text)


def _literal(text: str) -> Iterator[Route]:
    """The text as it stands: a code, a name, its beginning, its brand, a part of it."""
    whole, sought = frozenset({f"={text}"}), frozenset(grams.sought_in_name(text))
    inside = grams.telling(sought) or sought
    start, brand = (grams.telling(inside) | set(grams.of_beginning(text, mark)) for mark in "<^")
    if text.isascii() and " " not in text:
        yield Route(Meaning.CODE, whole, (f"%\n#{text}\n%",))
    yield Route(Meaning.NAME, whole, (f"%\n{text}\n%\f%",))
    yield Route(Meaning.FORMER_NAME, whole, (f"%\f%\n{text}\n%",))
    yield Route(Meaning.BEGINNING, start, (f"%\n{text}%\f%",))
    yield Route(Meaning.BRAND, brand, (f"%\n^{text}%\f%",))
    yield Route(Meaning.PART, inside, (f"%{text}%\f%",))
    yield Route(Meaning.FORMER_PART, inside, (f"%\f%{text}%",))


def _of_letters(letters: str) -> Iterator[Route]:
    """Latin letters and digits alone: initials, and the syllables that letters may be divided into."""
    inside = _initials_inside(letters)
    yield Route(Meaning.INITIALS, frozenset(grams.of_first_initials(letters)) | inside, sounds=(f"%\n:{letters}%",))
    if len(letters) == 1:
        return
    yield Route(Meaning.INITIALS, inside, sounds=(f"%{letters}%",))
    if letters.isalpha():
        for opening in ("%\n ", "% "):
            for way in _ways(letters):
                yield Route(Meaning.SOUND, _heard_pieces(way), sounds=(f"{opening}{_said(way)}%",))
        if mixture := abbreviated(letters.lower()):
            yield Route(Meaning.SOUND, _heard_pieces(mixture), heard=_expression(mixture, exact=True))


def _initials_inside(letters: str) -> frozenset[str]:
    """Three neighbours each, for three are rare; two where there are no more."""
    if len(letters) == 2:
        return frozenset({f"i{letters}"})
    return frozenset(f"i{letters[at : at + 3]}" for at in range(len(letters) - 2))


def _ways(letters: str) -> Sequence[tuple[str, ...]]:
    return divided(letters.lower())


def _said(way: Sequence[str]) -> str:
    """The syllables as they stand in a line; the last one may be a beginning."""
    return " ".join(way) + (" " if way[-1] in every_syllable() else "")


def _heard_pieces(way: Sequence[str]) -> frozenset[str]:
    """Pieces of the whole syllables of a division; of two whole neighbours the pair, which is rarer than either."""
    whole = every_syllable()
    pairs = [f"s{folded(one)} {folded(other)}" for one, other in pairwise(way) if {one, other} <= whole]
    return frozenset(pairs or [f"s{folded(syllable)}" for syllable in way if syllable in whole])


_SOFT = {"z": "zh?", "c": "ch?", "s": "sh?", "n": "[nl]"}


def _expression(way: Sequence[str], *, exact: bool) -> str:
    """A regular expression for syllables in a row: a first letter stands for any syllable that begins so; when not
    exact, zh is heard as z, l as n, -ng as -n."""
    return " " + " ".join(_alike(syllable, exact) for syllable in way) + " "


def _alike(syllable: str, exact: bool) -> str:
    if syllable not in every_syllable() or len(syllable) == 1:
        return f"{syllable}[a-z]*"
    if exact:
        return syllable
    bare = folded(syllable)
    end = "ng?" if bare.endswith("n") and len(bare) > 1 else bare[-1:] if len(bare) > 1 else ""
    return _SOFT.get(bare[0], bare[0]) + bare[1:-1] + end


def _runs(text: str) -> Sequence[str]:
    """A text of Chinese and Latin (高新jishu) as its runs, else the parts a name is made of (吉林 瑞禾 机械)."""
    found = re.findall(r"[0-9A-Z]+|[^0-9A-Z ]+", text)
    if len(found) > 1:
        return found
    if len(text) < 3 or not _han(text):
        return ()
    name = parsed(text)
    places = [re.sub(r"(?<=..)[省市]$", "", place.name) for place in name.places]
    pieces = [piece for piece in (*places, name.brand, *name.trades) if piece]
    return pieces if len(pieces) > 1 or (pieces and pieces[0] != text) else ()


@dataclass(frozen=True, slots=True)
class _Sense:
    """What one of several words may mean, and how far-fetched that is."""

    cost: int
    route: Route


def _together(words: Sequence[str], enough: int) -> Iterator[Route]:
    """Every word must be there, each in a sense of its own; the least far-fetched combinations first."""
    choices = [list(_senses(word)) for word in words[:MOST_WORDS]]
    if not choices or not all(choices):
        return
    combined = sorted(islice(product(*choices), 600), key=lambda senses: sum(sense.cost for sense in senses))
    for senses in combined[:_MOST_MEANINGS]:
        yield _joined([sense.route for sense in senses], enough)


def _joined(parts: Sequence[Route], enough: int) -> Route:
    address = tuple(dict.fromkeys(pattern for part in parts for pattern in part.address))
    pieces = frozenset(piece for part in parts for piece in part.pieces)
    return Route(
        Meaning.WORDS,
        grams.telling(pieces) or pieces,
        tuple(dict.fromkeys(pattern for part in parts for pattern in part.names)),
        tuple(dict.fromkeys(pattern for part in parts for pattern in part.sounds)),
        address,
        enough=max(enough, LITTLE[Meaning.ADDRESS] if address else 0),
    )


def _senses(word: str) -> Iterator[_Sense]:
    inside = frozenset(grams.sought_in_name(word))
    if inside:
        yield _Sense(0, Route(Meaning.PART, inside, (f"%{word}%",)))
    if len(word) > 1:
        yield _Sense(3, Route(Meaning.ADDRESS, frozenset(grams.of_address(word)), address=(f"%{word}%",)))
    if _latin(word) and len(word) > 1:
        for way in _ways(word)[:1]:
            yield _Sense(1, Route(Meaning.SOUND, _heard_pieces(way), sounds=(f"% {_said(way)}%",)))
        yield _Sense(2, Route(Meaning.INITIALS, _initials_inside(word), sounds=(f"%{word}%",)))


def _code_parts(text: str) -> Iterator[Route]:
    """The beginning or the end of a code: at least four signs, one of them a digit."""
    if re.fullmatch(r"(?=.*[0-9])[0-9A-Z]{4,17}", text):
        yield Route(Meaning.CODE_PART, head=text)
        yield Route(Meaning.CODE_PART, tail=text)


def _elsewhere(text: str) -> Iterator[Route]:
    if len(text) > 1:
        pieces = frozenset(grams.of_address(text))
        yield _little(Route(Meaning.ADDRESS, pieces, address=(f"%{text}%",)))


def _nearly(text: str) -> Iterator[Route]:
    """Not as it stands: with characters left out, written by its sound, or with one character wrong."""
    if 3 <= len(text) <= LONGEST_SLIP and not text.isascii():
        singles = grams.telling(piece for character in text for piece in grams.of_name(character))
        yield _little(Route(Meaning.SCATTERED, singles, spelt="[^\n]*".join(text)))
    if len(text) >= 2 and _han(text):
        read = tuple(syllables(text))
        yield _little(Route(Meaning.SAME_SOUND, _heard_pieces(read), sounds=(f"% {_said(read)}%",)))
        yield _little(Route(Meaning.SAME_SOUND, _heard_pieces(read), heard=_expression(read, exact=False)))
    elif _latin(text):
        for way in _ways(text):
            yield _little(Route(Meaning.SAME_SOUND, _heard_pieces(way), heard=_expression(way, exact=False)))
    if 4 <= len(text) <= LONGEST_SLIP and not text.isascii():
        yield from _one_wrong(text)


def _one_wrong(text: str) -> Iterator[Route]:
    """One character typed for another, one too many, one left out before it: a route for each place of a slip."""
    for at, slip in enumerate(text):
        before, after = text[:at], text[at + 1 :]
        pieces = grams.telling(piece for part in (before, after) for piece in grams.sought_in_name(part))
        yield _little(Route(Meaning.MISSPELT, pieces, spelt=f"{before}[^\n]?{slip}?{after}"))


def _little(route: Route) -> Route:
    return replace(route, enough=LITTLE[route.meaning])
