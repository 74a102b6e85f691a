"""From a text to its tokens. Full-width characters count as their half-width twins; every token keeps its offsets."""

import re
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.expressions.written import Spot, Text
from gaoxin.kernel.problems import refuse

LONGEST = 2_000
"""Characters of one text. A condition that long is a table or several conditions."""
MOST_DIGITS = 24
"""Digits of one number."""

_TWINS = str.maketrans(
    "（）［］｛｝，、＋－−＊×／÷＝＜＞％：．０１２３４５６７８９　",
    "()[]{},,+--**//=<>%:.0123456789 ",
)
_PATTERN = re.compile(
    r"""(?P<blank>\s+)
    |(?P<date>\d{4}-\d\d-\d\d(?!\d)|\d{4}年\d{1,2}月\d{1,2}日)
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<name>[^\W\d]\w*)
    |(?P<quoted>"[^"\n]*"|“[^”\n]*”|'[^'\n]*')
    |(?P<sign>>=|<=|!=|<>|==|[-+*/()\[\]{},:=<>≥≤≠%‰])""",
    re.VERBOSE,
)
_SAME = {"≥": ">=", "≤": "<=", "≠": "!=", "<>": "!=", "==": "="}


class Sort(StrEnum):
    """The sorts of token."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUOTED = "quoted"
    SIGN = "sign"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its sort, its text in half-width characters, and where it stands."""

    sort: Sort
    text: str
    spot: Spot

    def touches(self, other: "Token") -> bool:
        """Whether the other follows without a blank."""
        return self.spot.end == other.spot.start


def tokens(source: Text) -> list[Token]:
    """The tokens of a text, closed by one of sort END. Refuses a text that is too long, and what is no token."""
    if len(source.text) > LONGEST:
        raise refuse("expression.too_long", source.place, longest=LONGEST)
    text = source.text.translate(_TWINS)
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _PATTERN.match(text, at)
        if not match:
            raise refuse("expression.character", source.place_at(at), text=source.text[at])
        if match.lastgroup != "blank":
            found.append(_token(match, source))
        at = match.end()
    found.append(Token(Sort.END, "", Spot(source, len(text), len(text))))
    return found


def _token(match: re.Match[str], source: Text) -> Token:
    spot = Spot(source, match.start(), match.end())
    sort = Sort(str(match.lastgroup))
    if sort is Sort.NUMBER and len(match[0]) > MOST_DIGITS:
        raise refuse("expression.long_number", spot.place, most=MOST_DIGITS)
    if sort is Sort.QUOTED:
        return Token(sort, spot.text[1:-1], spot)
    return Token(sort, _SAME.get(match[0], match[0]), spot)
