"""How alike two short texts are, such as what two appeals ask for."""

import unicodedata
from collections import Counter

_PAIR = 2


def likeness(one: str, other: str) -> float:
    """The Dice coefficient of pairs of neighbouring characters, between 0 and 1; blanks, punctuation and width of
    characters make no difference. A text of fewer than two characters is like nothing.

    >>> likeness("门前道路没有路灯", "门前道路没有路灯。")
    1.0
    >>> likeness("门前道路没有路灯", "申请用电增容")
    0.0
    """
    first, second = _pairs(one), _pairs(other)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if first and second else 0.0


def _pairs(text: str) -> Counter[str]:
    kept = "".join(letter for letter in unicodedata.normalize("NFKC", text).lower() if letter.isalnum())
    return Counter(kept[at : at + _PAIR] for at in range(len(kept) - 1))
