"""Product words in what an enterprise says it makes."""

import re
from collections.abc import Sequence

LONGEST = 30
"""Characters of a product word; what is longer is a sentence."""
_BETWEEN = re.compile(r"[、，,;；。\n/|]+")


def product_words(text: str) -> Sequence[str]:
    """The products that are named, each once, as they stand there."""
    words = (one.strip() for one in _BETWEEN.split(text))
    return [one for one in dict.fromkeys(words) if 2 <= len(one) <= LONGEST]
