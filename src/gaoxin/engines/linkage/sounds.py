"""How a name sounds: its syllables in pinyin without tones, and what somebody who types Latin letters may mean.

Readings stand in data/sounds.txt (collected from pypinyin, MIT) and data/sounds_names.txt (characters with several
readings). A character read in more than one way gets the reading of the longest phrase around it (重庆 chong qing),
else its usual one; `read_with_others` tells what it may be read as besides. ü is written v, as it is typed.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from gaoxin.engines.linkage.words import lines_of

MOST_LETTERS = 60
"""Letters of one typed word that are divided into syllables."""
_LONGEST_PHRASE = 3
_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsywaoe")


@cache
def several_readings() -> Mapping[str, Sequence[str]]:
    """Characters of names that are read in several ways, the usual reading first."""
    return {one: readings for one, *readings in map(str.split, lines_of("sounds_names.txt")) if len(one) == 1}


@cache
def _collected() -> tuple[Mapping[str, str], Mapping[str, Sequence[str]]]:
    """The reading of each character alone, and the readings of phrases where one differs."""
    single: dict[str, str] = {}
    phrases: dict[str, Sequence[str]] = {}
    for line in lines_of("sounds.txt"):
        first, *rest = line.split()
        if first.isascii():
            single.update(dict.fromkeys(rest[0], first))
        else:
            phrases[first] = rest
    of_names = ((one, readings) for one, *readings in map(str.split, lines_of("sounds_names.txt")) if len(one) > 1)
    return single, {**phrases, **dict(of_names)}


@cache
def _opens_phrase() -> frozenset[str]:
    return frozenset(phrase[:2] for phrase in _collected()[1])


@cache
def every_syllable() -> frozenset[str]:
    """Every syllable of the table, without tones."""
    return frozenset(_collected()[0].values())


@cache
def _begun() -> frozenset[str]:
    """Every beginning of a syllable, whole ones too."""
    return frozenset(syllable[:length] for syllable in every_syllable() for length in range(1, len(syllable) + 1))


def syllables(text: str) -> list[str]:
    """One reading for each character of a text in simplified characters; a character without one stands for itself.

    >>> syllables("重庆长安A")
    ['chong', 'qing', 'chang', 'an', 'a']
    """
    return [reading for reading, _ in read_with_others(text)]


def read_with_others(text: str) -> list[tuple[str, Sequence[str]]]:
    """One reading for each character, with the others it may have; none where a phrase decides.

    >>> read_with_others("长春长信")[2]
    ('chang', ['zhang'])
    """
    single, phrases = _collected()
    openings, several = _opens_phrase(), several_readings()
    found: list[tuple[str, Sequence[str]]] = []
    at = 0
    while at < len(text):
        phrase = _phrase_at(text, at, phrases) if text[at : at + 2] in openings else ()
        if phrase:
            found.extend((reading, ()) for reading in phrase)
            at += len(phrase)
        else:
            character = text[at]
            found.append((single.get(character) or character.lower(), several.get(character, ())[1:]))
            at += 1
    return found


def _phrase_at(text: str, at: int, phrases: Mapping[str, Sequence[str]]) -> Sequence[str]:
    lengths = range(_LONGEST_PHRASE, 1, -1)
    return next((phrases[piece] for length in lengths if (piece := text[at : at + length]) in phrases), ())


_FOLDS = (("zh", "z"), ("ch", "c"), ("sh", "s"))


@lru_cache(maxsize=1024)
def folded(syllable: str) -> str:
    """A syllable as those write it who do not tell zh from z, l from n or -ng from -n.

    >>> folded("zhang"), folded("ling")
    ('zan', 'nin')
    """
    for long, short in _FOLDS:
        if syllable.startswith(long):
            syllable = short + syllable[2:]
    if syllable.endswith("ng"):
        syllable = syllable[:-1]
    return "n" + syllable[1:] if syllable.startswith("l") else syllable


@lru_cache(maxsize=1024)
def divided(letters: str, most: int = 2) -> tuple[tuple[str, ...], ...]:
    """The ways to read letters as syllables, likeliest first: fewest syllables, none inside opening with a vowel.

    The last syllable may be a beginning (gaox). Nothing when the letters are no pinyin.

    >>> divided("jilingaox")
    (('ji', 'lin', 'gao', 'x'),)
    >>> divided("xian")
    (('xian',), ('xi', 'an'))
    """
    whole, begun = every_syllable(), _begun()
    letters = letters[:MOST_LETTERS]
    ways: list[list[tuple[str, ...]]] = [[()], *([] for _ in letters)]
    for end in range(1, len(letters) + 1):
        known = begun if end == len(letters) else whole
        for start in range(max(0, end - 6), end):
            piece = letters[start:end]
            if piece in known:
                ways[end].extend((*way, piece) for way in ways[start])
        ways[end] = sorted(ways[end], key=_likeliness)[: most * 2]
    return tuple(sorted(ways[-1], key=lambda way: (way[-1] not in whole, _likeliness(way)))[:most]) if letters else ()


def _likeliness(way: tuple[str, ...]) -> tuple[int, int, list[int]]:
    """Few syllables, and none inside that opens with a vowel: there one writes an apostrophe (xi'an)."""
    return len(way), sum(piece[0] in "aeo" for piece in way[1:]), [-len(piece) for piece in way]


@lru_cache(maxsize=1024)
def abbreviated(letters: str) -> tuple[str, ...]:
    """Letters read as a mixture of whole syllables and first letters (jlgaoxin), longest pieces first; else nothing.

    >>> abbreviated("jlgaoxin")
    ('j', 'l', 'gao', 'xin')
    """
    whole = every_syllable()
    found: list[str] = []
    at = 0
    letters = letters[:MOST_LETTERS]
    while at < len(letters):
        piece = next((letters[at:end] for end in range(at + 6, at + 1, -1) if letters[at:end] in whole), "")
        piece = piece or next((one for one in _INITIALS if letters.startswith(one, at)), "")
        if not piece:
            return ()
        found.append(piece)
        at += len(piece)
    return tuple(found) if any(piece in whole and len(piece) > 1 for piece in found) else ()
