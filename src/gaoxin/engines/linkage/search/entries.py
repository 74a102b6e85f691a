"""What is kept of one organisation in one zone so that it can be found.

Three texts of lines, in one spelling, so that a pattern can tell a beginning from a middle and a name in force from a
former one, and the keys of `grams` that narrow the search:

    names    whole names; `^` brand with trade; `#` codes; after the form feed the names no longer in force
    sounds   syllables between spaces; `:` initials in capitals
    address  one line
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gaoxin.engines.linkage.names import Name, parsed, spelling
from gaoxin.engines.linkage.search import grams
from gaoxin.engines.linkage.sounds import folded, read_with_others

PAST = "\f"
"""Stands between the names in force and those that are not."""
MOST_NAMES = 40
"""Names of one organisation that are kept; a merged giant may have more, and then the oldest are left out."""
_OTHER_READINGS = 3
_CODE = re.compile(r"[0-9A-Z]{18}")
_NO_WORD = re.compile(r"[^\w]+|_+")
_NEEDLESS = re.compile(r"(?<![0-9A-Z]) | (?![0-9A-Z])")
_ENDING = re.compile(r"(?<=..)(?:省|市|区|县|自治[州区县]|地区)$")


@dataclass(frozen=True, slots=True)
class Described:
    """An organisation as it is written. `names` are in force, the legal name first; `past` are former, customary and
    merged ones; `properties` are pairs of name and value to filter by."""

    names: tuple[str, ...]
    past: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    address: str = ""
    properties: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Indexed:
    """The three texts, and the pieces whose keys (`grams.mixed`) find them."""

    names: str
    sounds: str
    address: str
    pieces: frozenset[str]


def plain(text: str) -> str:
    """The text in one spelling: half-width, simplified, capitals, no punctuation, spaces only between Latin words.

    >>> plain("東北（吉林）光电 Co., Ltd.")
    '东北吉林光电CO LTD'
    """
    return _NEEDLESS.sub("", _NO_WORD.sub(" ", spelling(text)).strip())


def indexed(told: Described) -> Indexed:
    """The texts and pieces of one organisation.

    >>> indexed(Described(names=("吉林省瑞禾机械有限公司",))).names
    '\\n吉林省瑞禾机械有限公司\\n吉林瑞禾机械\\n^瑞禾机械\\n\\x0c\\n'
    """
    pieces: set[str] = set()
    in_force: list[str] = []
    past: list[str] = []
    sounds: list[str] = []
    for at, written in enumerate((*told.names, *told.past)[:MOST_NAMES]):
        _add_name(written, in_force if at < len(told.names) else past, sounds, pieces)
    for code in told.codes:
        for text in _ways_of_code(code):
            in_force.append(f"#{text}")
            pieces.add(f"={text}")
    address = plain(told.address)
    pieces.update(grams.of_address(address))
    pieces.update(grams.of_property(name, value) for name, value in told.properties)
    return Indexed(
        names=_text([*in_force, PAST, *past]),
        sounds=_text(dict.fromkeys(sounds)),
        address=address,
        pieces=frozenset(pieces),
    )


def _add_name(written: str, lines: list[str], sounds: list[str], pieces: set[str]) -> None:
    """The name; 吉林瑞禾机械 for 吉林省瑞禾机械有限公司; and, marked, brand with trade."""
    whole = plain(written)
    if not whole or whole in lines:
        return
    name = parsed(written)
    lines.append(whole)
    pieces.update(_of_line(whole))
    usual = _add_sounds(whole, sounds, pieces, several=True)
    for short in _with_bare_place(name, whole) if name.places else ():
        if short not in lines:
            lines.append(short)
            pieces.update(_of_line(short))
            _add_sounds(short, sounds, pieces)
    stem = name.stem
    if stem and stem != whole and not stem.isascii() and f"^{stem}" not in lines:
        lines.append(f"^{stem}")
        pieces.add(f"={stem}")
        pieces.update(grams.of_beginning(stem, "^"))
        at = whole.find(stem)
        if at < 0 or " " in whole:
            pieces.update(grams.of_name(stem))
            _add_sounds(stem, sounds, pieces)
        else:  # its sounds and pieces are among those of the whole; only where it begins is new
            _add_lines(usual[at : at + len(stem)], sounds, pieces)


def _text(lines: Iterable[str]) -> str:
    return "".join(f"\n{line}" for line in lines) + "\n"


def _with_bare_place(name: Name, whole: str) -> Iterator[str]:
    for place in dict.fromkeys((name.places[0], name.places[-1])):
        short = _ENDING.sub("", place.name) + name.stem
        if not whole.startswith(short):
            yield short


def _of_line(text: str) -> Iterator[str]:
    yield f"={text}"
    yield from grams.of_beginning(text)
    yield from grams.of_name(text)


def _add_sounds(text: str, sounds: list[str], pieces: set[str], *, several: bool = False) -> list[str]:
    """The lines of a text in syllables and initials; answers the usual reading, with `several` others are added too.

    Names written in Latin letters are found as they are written.
    """
    text = text.replace(" ", "")
    if text.isascii():
        return []
    read = read_with_others(text)
    usual = [reading for reading, _ in read]
    others = [(at, other) for at, (_, readings) in enumerate(read) for other in readings] if several else []
    ways = [usual, *([*usual[:at], other, *usual[at + 1 :]] for at, other in others[:_OTHER_READINGS])]
    for way in ways:
        letters = _add_lines(way, sounds, pieces)
        pieces.update(grams.of_initials(letters))
        pieces.update(grams.of_sounds([folded(syllable) for syllable in way]))
    return usual


def _add_lines(way: list[str], sounds: list[str], pieces: set[str]) -> str:
    """The lines of one reading; answers its initials."""
    letters = "".join(syllable[0] for syllable in way).upper()
    pieces.update(grams.of_first_initials(letters))
    sounds.append(f" {' '.join(way)} ")
    sounds.append(f":{letters}")
    return letters


def _ways_of_code(code: str) -> Iterator[str]:
    """The code, and the 组织机构代码 inside a 统一社会信用代码 (GB 32100-2015: places 9 to 17)."""
    bare = plain(code).replace(" ", "")
    if bare:
        yield bare
    if _CODE.fullmatch(bare):
        yield bare[8:17]
