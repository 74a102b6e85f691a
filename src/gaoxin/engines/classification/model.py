"""The trained model as one file: hashed terms, weights of one byte, hashed entries of the standard's lists.

A term is a run or a pair of characters (see `terms`). A weight w of one byte stands for sign(w) × w² steps, so that
small weights keep their differences beside large ones.

The file is mapped into memory, not read: opening it costs the header alone, and only the pages that a text needs are
loaded. All numbers are little-endian; each part begins at a multiple of eight bytes.
"""

import json
import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Literal

from gaoxin.engines.classification.terms import WEIGHT_OF_PAIR, entry_mark, pairs, run_mark, runs

PACKAGED = Path(__file__).parent / "data" / "industries.bin"
MAGIC = b"gxclass2"
_PARTS: dict[str, Literal["b", "B", "H", "I", "Q"]] = {
    "marks": "I",
    "starts": "I",
    "rarities": "B",
    "classes": "H",
    "weights": "b",
    "entries": "Q",
    "entry_classes": "H",
}
"""The parts of the file in their order, each with the type of its numbers (as in the module `array`)."""


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the numbers.

    Beside the classes their groups, divisions and sections are scored, numbered behind the classes: each of `levels`
    holds the number of every class's group, division or section. A class begins with its bias, and with its slope for
    each unit of the text's length in runs.
    A score s speaks for its class in proportion to exp(sharpness × s). The share that the best class gets so is
    `stated`; of items left out of training with such a share, the part `right` had that class; in between, straight
    lines.
    """

    codes: Sequence[str]
    names: Sequence[str]
    levels: Sequence[Sequence[int]]
    biases: Sequence[float]
    slopes: Sequence[float]
    weight_step: float
    sharpness: float
    stated: Sequence[float]
    right: Sequence[float]


class Model:
    """Scores of every class for a text, and the classes that list it, from the bytes of a model file."""

    def __init__(self, content: memoryview) -> None:
        if sys.byteorder != "little":
            raise NotImplementedError("the model file is read on little-endian machines only")
        if bytes(content[:8]) != MAGIC:
            raise ValueError("not a model file of this version")
        (length,) = struct.unpack_from("<Q", content, 8)
        stated = json.loads(bytes(content[16 : 16 + length]))
        sizes = stated.pop("sizes")
        self.header = Header(**stated)
        at = _aligned(16 + length)
        parts = {}
        for name, kind in _PARTS.items():
            end = at + sizes[name] * array(kind).itemsize
            parts[name] = content[at:end].cast(kind)
            at = _aligned(end)
        self._marks, self._starts, self._rarities = parts["marks"], parts["starts"], parts["rarities"]
        self._classes, self._weights = parts["classes"], parts["weights"]
        self._entries, self._entry_classes = parts["entries"], parts["entry_classes"]
        self._columns = 1 + max(max(level) for level in self.header.levels)
        # Indexed by the weight itself: a negative one counts from the end, as lists do.
        steps = (*(w * w for w in range(128)), *(-w * w for w in range(-128, 0)))
        self._steps = [self.header.weight_step * step for step in steps]

    def scores(self, spelled: str) -> list[float]:
        """The score of each class: bias, slope, and the weighted sum of the text's terms, scaled to unit length.

        To it come the scores of its group, division and section, which are told by more examples than the class has.
        """
        found = list(self._found(runs(spelled).items()))
        length_in_runs = sum(value for _, value in found)
        found += self._found((pair, WEIGHT_OF_PAIR) for pair in pairs(spelled))
        unit = sqrt(sum(value**2 for _, value in found)) or 1.0
        classes, weights, steps, header = self._classes, self._weights, self._steps, self.header
        total = [0.0] * self._columns
        for at, value in sorted(found):
            begin, end = self._starts[at], self._starts[at + 1]
            share = value / unit
            for one, weight in zip(classes[begin:end], weights[begin:end], strict=True):
                total[one] += share * steps[weight]
        runs_at_unit = length_in_runs / unit
        own = zip(total, header.biases, header.slopes, *header.levels, strict=False)
        return [
            score + bias + slope * runs_at_unit + sum(total[level] for level in levels)
            for score, bias, slope, *levels in own
        ]

    def familiarity(self, spelled: str) -> float:
        """Which share of the letters the model has seen, 0 to 1: Chinese ones alone, others beside a neighbour."""
        letters = [at for at, character in enumerate(spelled) if character.isalpha()]
        return sum(self._knows(spelled, at) for at in letters) / len(letters) if letters else 0.0

    def listed(self, spelled: str) -> list[int]:
        """The classes whose names or lists hold exactly this text."""
        mark = entry_mark(spelled)
        at = bisect_left(self._entries, mark)
        classes = []
        while at < len(self._entries) and self._entries[at] == mark:
            classes.append(self._entry_classes[at])
            at += 1
        return classes

    def _knows(self, spelled: str, at: int) -> bool:
        if "\u3400" <= spelled[at] <= "\u9fff":
            return self._place(spelled[at]) is not None
        pairs = (spelled[max(0, at - 1) : at + 1], spelled[at : at + 2])
        return any(len(pair) == 2 and self._place(pair) is not None for pair in pairs)

    def _found(self, terms: Iterable[tuple[str, float]]) -> Iterator[tuple[int, float]]:
        """The place of each known term, and its weight times its rarity."""
        for term, weight in terms:
            at = self._place(term)
            if at is not None:
                yield at, weight * self._rarities[at]

    def _place(self, term: str) -> int | None:
        mark = run_mark(term)
        at = bisect_left(self._marks, mark)
        return at if at < len(self._marks) and self._marks[at] == mark else None


@cache
def packaged_model() -> Model:
    """The model that comes with the product."""
    return open_model(PACKAGED)


def open_model(path: Path) -> Model:
    """Map a model file into memory."""
    with path.open("rb") as file:
        return Model(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def packed(header: Header, parts: Mapping[str, Sequence[int]]) -> bytes:
    """The bytes of a model file; the same header and parts give the same bytes."""
    stated = {name: getattr(header, name) for name in Header.__slots__}
    stated["sizes"] = {name: len(parts[name]) for name in _PARTS}
    text = json.dumps(stated, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    content = bytearray(MAGIC + struct.pack("<Q", len(text)) + text)
    for name, kind in _PARTS.items():
        content += bytes(_aligned(len(content)) - len(content))
        content += array(kind, parts[name]).tobytes()
    return bytes(content)


def _aligned(at: int) -> int:
    return -(-at // 8) * 8
