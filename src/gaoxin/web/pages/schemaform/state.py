"""What a browser has on its page, so that only what changes is sent again.

One word for each question asked: its key, a star where it must be answered, and for a table a number that changes with
what its rows ask. The page sends it back; it decides nothing but what is drawn anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from zlib import crc32

from gaoxin.engines.forms.asking import Asked

NAME = "_asked"


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be drawn anew: questions that come or go (and tables whose rows changed), and those whose answer has
    become required or is so no longer."""

    appeared: frozenset[str]
    gone: frozenset[str]
    redrawn: frozenset[str]
    marks: frozenset[str]

    @property
    def slots(self) -> frozenset[str]:
        return self.appeared | self.gone | self.redrawn


def written(asked: Asked) -> str:
    """The state of a page that shows these questions."""
    return " ".join(_word(key, asked) for key in asked.fields)


def _word(key: str, asked: Asked) -> str:
    star = "*" if key in asked.required else ""
    if key not in asked.rows:
        return f"{key}{star}"
    rows = [*asked.rows[key], asked.fresh[key]]
    said = repr([(row.fields, sorted(row.required)) for row in rows[:-1]] + [rows[-1].fields])
    return f"{key}{star}={crc32(said.encode()):x}"


def _read(text: str) -> Mapping[str, str]:
    """Of each key the rest of its word."""
    found = {}
    for word in text.split():
        key = word.split("=")[0].rstrip("*")
        found[key] = word[len(key) :]
    return found


def change(before: str, asked: Asked) -> Change:
    """What has changed since the page was drawn."""
    old, new = _read(before), _read(written(asked))
    both = old.keys() & new.keys()
    redrawn = {key for key in both if old[key].strip("*") != new[key].strip("*")}
    marks = {key for key in both - redrawn if old[key] != new[key]}
    return Change(
        frozenset(new.keys() - old.keys()), frozenset(old.keys() - new.keys()), frozenset(redrawn), frozenset(marks)
    )
