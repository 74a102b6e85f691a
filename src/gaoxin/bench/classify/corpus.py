"""What the industry model learns from: the standard's classes, their lists, and short texts with their codes.

The folder holds `industry_codes/gbt4754_2017.csv`, `industry_codes/special_classes.csv` and
`industry_text/gb4754_items.csv`. None of it is part of the product.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from gaoxin.engines.classification.terms import spelling

CODES = "industry_codes/gbt4754_2017.csv"
SPECIAL = "industry_codes/special_classes.csv"
ITEMS = "industry_text/gb4754_items.csv"
SENTENCE_WEIGHT = 0.6
"""How much a definition, which speaks of many things at once, counts beside an entry of a list."""
NAME_WEIGHT = 1.5

_EXCLUDED = re.compile(r"(.*?)(?:分别)?列入(.*)")
_FOUR_DIGITS = re.compile(r"\d{4}")
_SEPARATORS = "、，；。,;"


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text with its class. An entry is a text that a list holds word for word; a sentence is not."""

    text: str
    code: str
    weight: float
    entry: bool


@dataclass(frozen=True, slots=True)
class Corpus:
    """The four-digit classes by code, the true codes of each item, and where the rest is read.

    `sections` holds the letter of each division (two digits).
    """

    names: Mapping[str, str]
    sections: Mapping[str, str]
    items: Mapping[str, frozenset[str]]
    folder: Path

    def lessons(self, left_out: Iterable[str] = (), *, masked: bool = True) -> list[Lesson]:
        """Everything to learn from but the items left out; `masked` strikes them from the standard's lists as well.

        The names of the classes stay in any case: they are the answer's own words.
        """
        hidden = {spelling(text) for text in left_out}
        found: dict[tuple[str, str], Lesson] = {}
        for lesson in self._names():
            found.setdefault((spelling(lesson.text), lesson.code), lesson)
        for source, hide in ((self._items(), True), (self._lists(), masked)):
            for lesson in source:
                spelled = spelling(lesson.text)
                if spelled and not (hide and spelled in hidden):
                    found.setdefault((spelled, lesson.code), lesson)
        return list(found.values())

    def _names(self) -> Iterator[Lesson]:
        for code, name in self.names.items():
            yield Lesson(name, code, NAME_WEIGHT, True)

    def _items(self) -> Iterator[Lesson]:
        for text, codes in self.items.items():
            for code in sorted(codes):
                yield Lesson(text, code, 1.0, True)

    def _lists(self) -> Iterator[Lesson]:
        for row in _rows(self.folder / CODES):
            if row["code"] in self.names:
                if row["note"]:
                    yield Lesson(row["note"], row["code"], SENTENCE_WEIGHT, False)
                yield from self._described(row["code"], row["description"])
        for row in _rows(self.folder / SPECIAL):
            if row["gb_code"] in self.names:
                for product in row["products"].split("|"):
                    yield Lesson(product.strip(), row["gb_code"], SENTENCE_WEIGHT, True)

    def _described(self, code: str, description: str) -> Iterator[Lesson]:
        """The lines of a class: ◇ opens what it holds, ◆ what belongs elsewhere, each with the class it belongs to."""
        elsewhere = False
        for line in map(str.strip, description.split("\n")):
            if line.startswith(("◆", "◇")):
                elsewhere = "不包括" in line
                if not elsewhere and "下列" not in line:
                    yield Lesson(line[1:].strip(" 。"), code, SENTENCE_WEIGHT, False)
            elif elsewhere:
                yield from self._referred(line.lstrip("—- "))
            else:
                for entry in _entries(line.lstrip("—- ").rstrip("。")):
                    yield Lesson(entry, code, 1.0, True)

    def _referred(self, line: str) -> Iterator[Lesson]:
        found = _EXCLUDED.fullmatch(line)
        if found:
            for code in _FOUR_DIGITS.findall(found[2]):
                if code in self.names:
                    yield Lesson(found[1].strip("，,、 "), code, 1.0, True)


def read_corpus(folder: Path) -> Corpus:
    """Read the classes and the items; FileNotFoundError names what is missing."""
    names = {row["code"]: row["name"] for row in _rows(folder / CODES) if row["level"] == "4"}
    sections = {row["code"]: row["parent"] for row in _rows(folder / CODES) if row["level"] == "2"}
    (folder / SPECIAL).stat()
    return Corpus(names, sections, labelled_items(folder / ITEMS), folder)


def labelled_items(path: Path) -> dict[str, frozenset[str]]:
    """The true codes of each text of a file with columns text and gb_code, in the order of the texts."""
    items = defaultdict(set)
    for row in _rows(path):
        items[row["text"]].add(row["gb_code"])
    return {text: frozenset(codes) for text, codes in sorted(items.items())}


def unseen(items: Iterable[str], tenth: int) -> list[str]:
    """A tenth of the items, numbered 0 to 9, chosen by a hash of the text: the same on every machine."""
    return [text for text in items if _hash(text) % 10 == tenth]


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(f"fresh1{text}".encode(), digest_size=4).digest(), "little")


def _entries(line: str) -> Iterator[str]:
    """The head of a line and what stands behind its colon, divided at commas, once around and once inside brackets."""
    head, colon, rest = line.replace(":", "：").partition("：")
    yield head.strip()
    if colon:
        yield from dict.fromkeys([*_divided(rest, False), *_divided(rest, True)])


def _divided(text: str, inside: bool) -> list[str]:
    parts, depth = [""], 0
    for character in text:
        depth += (character in "(（[") - (character in ")）]" and depth > 0)
        if character in _SEPARATORS and (inside or not depth):
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip("。 ") for part in parts]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
