"""The units of Chinese official writing, and what each is worth in another of its kind.

A unit is one word (万元, 平方公里, 家) or a compound (万元/亩, 件/万人). Any counted unit takes 十, 百, 千, 万, 亿 and
their compounds in front. Words that count different things (台, 辆, 件, 项) do not convert into each other; 家, 户 and
个 do, because documents use the three for enterprises by turns. A percentage point is not a percent. Electricity and
standard coal do not convert: the coefficient depends on the year and on the accounting rule. The words
stand in `unit_words`.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from functools import cached_property, lru_cache

from gaoxin.kernel.problems import refuse
from gaoxin.kernel.unit_words import COUNTERS, CURRENCIES, MEASURES, MULTIPLES, POINT, RATIO, SYNONYMS

_WORDS = {word: (kind, scale) for kind, words in MEASURES.items() for word, scale in words.items()} | {
    word: (word, Fraction(1)) for word in COUNTERS
}
_LOWER = {word.lower(): word for word in _WORDS}
_LONGEST = 40
_COMMON = (
    "亿元",
    "万元",
    "元",
    "亿美元",
    "万美元",
    "万人",
    "平方公里",
    "万平方米",
    "吨标准煤",
    "万吨",
    "个百分点",
    "%",
    "‰",
)
"""Asked about first when a word is misspelt."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One word of a unit, with its multiple: 万元 is of the kind 人民币 and worth 10,000 of its base."""

    name: str
    kind: str
    scale: Fraction


@dataclass(frozen=True)
class Unit:
    """What stands above and below the stroke. Equal when written alike."""

    above: tuple[Atom, ...] = ()
    below: tuple[Atom, ...] = ()

    def __str__(self) -> str:
        return self.name

    @cached_property
    def name(self) -> str:
        """As officials write it: 万元/亩, 元/人·个月."""
        above = "·".join(atom.name for atom in self.above) or ("1" if self.below else "")
        return "/".join((above, "·".join(atom.name for atom in self.below))) if self.below else above

    @cached_property
    def scale(self) -> Fraction:
        """How many of the base units one of this is."""
        scale = Fraction(1)
        for atom in self.above:
            scale *= atom.scale
        for atom in self.below:
            scale /= atom.scale
        return scale

    @cached_property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """What it measures, with powers; units convert into each other when these are the same."""
        powers = Counter(atom.kind for atom in self.above)
        powers.subtract(atom.kind for atom in self.below)
        return tuple(sorted((kind, power) for kind, power in powers.items() if power and kind != RATIO))

    @property
    def monetary(self) -> bool:
        """Whether it is an amount of one currency."""
        return len(self.above) == 1 and not self.below and self.above[0].kind in CURRENCIES


NUMBER = Unit()
"""No unit: an index, a ratio, a multiple."""


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> Unit:
    """The unit a text names; full-width characters, blanks and common symbols (㎡, kWh, ％) are understood, and nothing
    at all is a pure number. Refuses a word that is no unit.

    >>> parse_unit("万元／亩").scale
    Fraction(15, 1)
    >>> parse_unit("忆元")
    Traceback (most recent call last):
    gaoxin.kernel.problems.Refusal: unit.misspelt
    """
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    plain = re.sub("(?i)(kw|mw)·h", r"\1h", plain)
    if not plain:
        return NUMBER
    if len(plain) > _LONGEST:
        raise refuse("unit.unknown", text=text[:_LONGEST])
    if plain in SYNONYMS:
        return Unit(_atoms(plain, text))
    above, *below = re.split(r"/|(?<=.)每(?=.)", plain)
    numerator = () if above == "1" and below else _atoms(above, text)
    return Unit(numerator, tuple(atom for part in below for atom in _atoms(part, text)))


def _atoms(text: str, whole: str) -> tuple[Atom, ...]:
    bare = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    return tuple(_atom(word, whole) for word in re.split(r"[·•⋅・]", bare))


def _atom(text: str, whole: str) -> Atom:
    for cut in range(min(3, len(text))):
        multiple, word = text[:cut], _word(text[cut:])
        if word in _WORDS and multiple in MULTIPLES:
            kind, scale = _WORDS[word]
            if not multiple or kind not in (RATIO, POINT):
                return Atom(multiple + word, kind, MULTIPLES[multiple] * scale)
    near = get_close_matches(text, _COMMON, 3, 0.5) or get_close_matches(text, _WORDS, 3, 0.5)
    if near:
        raise refuse("unit.misspelt", text=whole[:_LONGEST], near=near)
    raise refuse("unit.unknown", text=whole[:_LONGEST])


def _word(text: str) -> str:
    lower = text.lower()
    return SYNONYMS.get(lower) or _LOWER.get(lower, text)


def combined(left: Unit, right: Unit, *, divide: bool = False) -> tuple[Unit, Fraction]:
    """The unit of a product or quotient, and the factor by which its number changes.

    Words of one kind above and below the stroke cancel (亿元 ÷ 万元 leaves 10,000); percents become plain numbers.
    """
    above = [*left.above, *(right.below if divide else right.above)]
    below = [*left.below, *(right.above if divide else right.below)]
    factor = Fraction(1)
    for atom in [atom for atom in above if atom.kind == RATIO]:
        above.remove(atom)
        factor *= atom.scale
    for atom in [atom for atom in below if atom.kind == RATIO]:
        below.remove(atom)
        factor /= atom.scale
    for atom in list(above):
        other = next((other for other in below if other.kind == atom.kind), None)
        if other:
            above.remove(atom)
            below.remove(other)
            factor *= atom.scale / other.scale
    return Unit(tuple(above), tuple(below)), factor


def with_multiple(unit: Unit, multiple: str) -> Unit:
    """The same simple unit under another multiple: 元 with 亿 is 亿元."""
    atom = unit.above[0]
    base = next(word for word, (kind, scale) in _WORDS.items() if kind == atom.kind and scale == 1)
    return Unit((Atom(multiple + base, atom.kind, Fraction(MULTIPLES[multiple])),))
