"""A text as the model sees it: one spelling, runs of one to four characters, and hashes in their place."""

import re
import unicodedata
from hashlib import blake2b
from zlib import crc32

LONGEST_RUN = 4
LONGEST_TEXT = 2000
"""Characters read of a text; a business scope has a few hundred."""

_BLANK = re.compile(r"[\s·]+")
_PIECES = re.compile(r"[、，；。,;:()\[\]/]+")


def spelling(text: str) -> str:
    """The text without blanks, in half width where that exists and lower case.

    >>> spelling("１０G 速率ＰＯＮ设备")
    '10g速率pon设备'
    """
    return _BLANK.sub("", unicodedata.normalize("NFKC", text)).lower()[:LONGEST_TEXT]


def runs(spelled: str) -> set[str]:
    """Every run of one to four characters, beginning and end of the text counting as characters of their own.

    >>> sorted(runs("酒"))
    ['^酒', '^酒$', '酒', '酒$']
    """
    framed = f"^{spelled}$"
    found = {framed[at : at + n] for n in range(1, LONGEST_RUN + 1) for at in range(len(framed) - n + 1)}
    return found - {"^", "$"}


def pieces(spelled: str) -> list[str]:
    """What commas, colons and brackets divide a text into, none empty."""
    return [piece for piece in _PIECES.split(spelled) if piece]


def run_mark(run: str) -> int:
    """The hash (32 bits) under which the model keeps a run of characters."""
    return crc32(run.encode("utf-8"))


def entry_mark(spelled: str) -> int:
    """The hash (64 bits) under which the model keeps an entry of the standard's lists."""
    return int.from_bytes(blake2b(spelled.encode("utf-8"), digest_size=8).digest(), "little")
