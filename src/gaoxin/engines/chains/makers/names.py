"""Names of products as runs of characters: one spelling, and the runs by which names are compared."""

import re
import unicodedata
from collections.abc import Iterator

KINDS = ("one", "two", "three", "four", "end", "start")
"""Runs of one to four characters; the last one to three and the first two, marked as end and start of the name."""
LONGEST = 60
"""Characters read of one name; what stands behind is left out."""

_EMPTY = re.compile(r"[\s()\[\]【】、，,。；;：:“”\"'‘’#%*/·\-_+&]+")


def spelling(name: str) -> str:
    """One spelling: half width, lower case, without blanks, brackets and stops.

    >>> spelling("ＬＥＤ 灯(车用)")
    'led灯车用'
    """
    return _EMPTY.sub("", unicodedata.normalize("NFKC", name).lower())[:LONGEST]


def runs(spelled: str) -> Iterator[tuple[str, str]]:
    """Every run of a name with its kind; the same run may come twice.

    >>> list(runs("车灯"))
    [('one', '车'), ('one', '灯'), ('two', '车灯'), ('end', '灯$'), ('end', '车灯$'), ('start', '^车灯')]
    """
    for n, kind in enumerate(KINDS[:4], start=1):
        for at in range(len(spelled) - n + 1):
            yield kind, spelled[at : at + n]
    for n in range(1, min(3, len(spelled)) + 1):
        yield "end", spelled[-n:] + "$"
    if len(spelled) > 1:
        yield "start", "^" + spelled[:2]
