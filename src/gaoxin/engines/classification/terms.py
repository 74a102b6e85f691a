"""A text as the model sees it: one spelling, runs and pairs of characters, and hashes in their place."""

import re
import unicodedata
from hashlib import blake2b
from zlib import crc32

WEIGHT_OF_RUN = (1.0, 1.0, 0.65, 0.45)
"""How much a run of one, two, three and four characters counts; long runs repeat what short ones say."""
WEIGHT_IN_BRACKETS = 0.5
WEIGHT_OF_PAIR = 0.4
WIDEST_PAIR = 10
"""How many places the characters of a pair may stand apart."""
LONGEST_TEXT = 2000
"""Characters read of a text; a business scope has a few hundred."""

_BLANK = re.compile(r"[\s·]+")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_PIECES = re.compile(r"[、，；。,;:()\[\]/]+")


def spelling(text: str) -> str:
    """The text without blanks, in half width where that exists and lower case.

    >>> spelling("１０G 速率ＰＯＮ设备")
    '10g速率pon设备'
    """
    return _BLANK.sub("", unicodedata.normalize("NFKC", text)).lower()[:LONGEST_TEXT]


def runs(spelled: str) -> dict[str, float]:
    """Every run of one to four characters with its weight, beginning and end counting as characters of their own.

    What stands in brackets explains: it is read by itself and counts half, so that the end is the word that governs.

    >>> runs("酒(白)")
    {'酒': 1.0, '^酒': 1.0, '酒$': 1.0, '^酒$': 1.0, '白': 0.5, '^白': 0.5, '白$': 0.5, '^白$': 0.5}
    """
    outside = outside_brackets(spelled)
    inside = _BRACKETS.findall(spelled) if outside != spelled else ()
    found: dict[str, float] = {}
    for part, weight in ((outside, 1.0), *((one, WEIGHT_IN_BRACKETS) for one in inside)):
        framed = f"^{part}$"
        for n in range(1, len(WEIGHT_OF_RUN) + 1):
            for at in range(len(framed) - n + 1):
                letters = n - (at == 0) - (at + n == len(framed))
                if letters:
                    run = framed[at : at + n]
                    found[run] = max(found.get(run, 0.0), weight * WEIGHT_OF_RUN[letters - 1])
    return found


def pairs(spelled: str) -> set[str]:
    """Any two different letters or digits near each other outside brackets, in either order, divided by a blank.

    >>> sorted(pairs("酒瓶盖"))
    ['瓶 盖', '瓶 酒', '盖 酒']
    """
    text = outside_brackets(spelled)
    found = set()
    for at, one in enumerate(text):
        if one.isalnum():
            for other in text[at + 1 : at + 1 + WIDEST_PAIR]:
                if other.isalnum() and other != one:
                    found.add(f"{one} {other}" if one < other else f"{other} {one}")
    return found


def outside_brackets(spelled: str) -> str:
    """The text without what stands in brackets; the whole text where nothing else remains."""
    return _BRACKETS.sub("", spelled) or spelled


def pieces(spelled: str) -> list[str]:
    """What commas, colons and brackets divide a text into, none empty."""
    return [piece for piece in _PIECES.split(spelled) if piece]


def run_mark(run: str) -> int:
    """The hash (32 bits) under which the model keeps a run or a pair of characters."""
    return crc32(run.encode("utf-8"))


def entry_mark(spelled: str) -> int:
    """The hash (64 bits) under which the model keeps an entry of the standard's lists."""
    return int.from_bytes(blake2b(spelled.encode("utf-8"), digest_size=8).digest(), "little")
