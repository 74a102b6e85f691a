"""Characters: full-width digits and letters become half-width, marks of word processors go, spaces of printing go."""

import re
from array import array
from collections.abc import Iterable

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.model import Span

_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_SIGNS = {ord(sign): plain for sign, plain in zip("％．＋－＝＜＞／＆＃＠＊￥", "%.+-=<>/&#@*¥", strict=True)}
HALF_WIDTH = {**_WIDE, **_SIGNS}
"""Full-width digits, letters and arithmetic signs to half-width, one character for one. Punctuation stays."""

MARKS = re.compile(r"\[(?:bookmark|image|embedded)\b[^\]\n]{0,80}\]|\[page\s?\d+\]")
"""What converters of word processor files leave in the text."""

_INVISIBLE = frozenset("\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad\u2060\x00")

_WORD = re.compile(rf"[^\s{''.join(sorted(_INVISIBLE))}]+")
_TO_NARROW = re.compile("[\uff00-\uffff]")


def is_space(character: str) -> bool:
    """White space of any width, and characters that print nothing."""
    return character.isspace() or character in _INVISIBLE


def clean(text: str, spans: Iterable[Span]) -> Clean:
    """The stretches of `text` as one cleaned text.

    A space survives only between Latin letters or digits of one line ("NTT DATA"), where it parts words; all others
    come from setting type.
    """
    words: list[str] = []
    origins = array("l")
    for span in spans:
        first = True
        for match in _WORD.finditer(text, span.start, span.end):
            word = match[0]
            if _TO_NARROW.search(word):
                word = word.translate(HALF_WIDTH)
            if not first and _parted(words[-1][-1], word[0]):
                words.append(" ")
                origins.append(match.start() - 1)
            words.append(word)
            origins.extend(range(match.start(), match.end()))
            first = False
    return Clean("".join(words), origins)


def part(whole: Clean, start: int, end: int) -> Clean:
    """The characters `start` up to `end` of a cleaned text, with their origins."""
    return Clean(whole.text[start:end], whole.origins[start:end])


def _parted(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
