"""The sentences of problems, Chinese and English, the same for pages, REST and the command line.

A file maps each problem code to what is said and what helps:

    code:
      zh: 一句话，可含 {placeholders}。
      en: One sentence with the same {placeholders}.
      remedy_zh: 接下来怎么做。
      remedy_en: What to do next.

Placeholders are the names of the problem's values. A value may be a mapping of language to text, such as the label of
a field; the reader's is shown.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Literal

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.kernel.problems import Place, Problem

Language = Literal["zh", "en"]

_CODE = re.compile(r"[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*")
_PLACEHOLDER = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said about one problem code, and what helps."""

    zh: str
    en: str
    remedy_zh: str
    remedy_en: str

    @property
    def placeholders(self) -> frozenset[str]:
        """Names of the values the sentence and its remedy speak of."""
        return frozenset(_PLACEHOLDER.findall(f"{self.zh} {self.remedy_zh}"))


def _read(code: str, node: Node, report: Report) -> Sentence:
    if not _CODE.fullmatch(code):
        report.add("catalogue.code_form", node, name=code)
    record = report.record(node, required=("zh", "en", "remedy_zh", "remedy_en"))
    sentence = Sentence(*(record.text(name) for name in ("zh", "en", "remedy_zh", "remedy_en")))
    pairs = (("zh", "en", sentence.zh, sentence.en), ("remedy_zh", "remedy_en", sentence.remedy_zh, sentence.remedy_en))
    for first, second, chinese, english in pairs:
        for text, name in ((chinese, first), (english, second)):
            if re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
                report.add("catalogue.placeholder_form", record.fields[name])
        ours, theirs = set(_PLACEHOLDER.findall(chinese)), set(_PLACEHOLDER.findall(english))
        if chinese and english and ours != theirs:
            report.add("catalogue.placeholders_differ", record.fields[second], names=sorted(ours ^ theirs))
    return sentence


def _settle(found: Mapping[str, Entry[Sentence]]) -> Mapping[str, Sentence]:
    return {code: entry.declaration for code, entry in found.items()}


SENTENCES: Kind[Sentence, Sentence] = Kind("sentences", _read, _settle)


@cache
def package_sentences() -> Mapping[str, Sentence]:
    """The product's sentences. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(SENTENCES, [package_shelf("sentences")])[0]


def sentence(problem: Problem, language: Language) -> str:
    """What went wrong, in one sentence. A code without a sentence (kept from another version) is shown as it is."""
    known = package_sentences().get(problem.code)
    if known is None:
        values = _shown([f"{name}={_shown(value, language)}" for name, value in problem.values.items()], language)
        return f"{problem.code} {values}".rstrip()
    return _filled(known.zh if language == "zh" else known.en, problem.values, language)


def remedy(problem: Problem, language: Language) -> str:
    """What to do about it; empty for a code without a sentence."""
    known = package_sentences().get(problem.code)
    if known is None:
        return ""
    return _filled(known.remedy_zh if language == "zh" else known.remedy_en, problem.values, language)


def line(problem: Problem, language: Language) -> str:
    """One line for a terminal or a log: place, sentence, remedy."""
    said, helps = sentence(problem, language), remedy(problem, language)
    if helps and said[-1] not in "。？！.?!":  # ends with a value, such as another program's message
        said += "。" if language == "zh" else "."
    text = (said + ("" if language == "zh" else " ") + helps).strip()
    place = where(problem.place)
    return " ".join(f"{place}: {text}".split("\n")) if place else " ".join(text.split("\n"))


def where(place: Place | None) -> str:
    """A place as editors understand it, file:line:column, then the field in brackets."""
    if place is None:
        return ""
    spot = ":".join(str(part) for part in (place.file, place.line, place.column) if part is not None)
    if not place.path:
        return spot
    return f"{spot} [{place.path}]" if spot else place.path


def _filled(template: str, values: Mapping[str, object], language: Language) -> str:
    return _PLACEHOLDER.sub(lambda match: _shown(values.get(match[1], "?"), language), template)


def _shown(value: object, language: Language) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (list, tuple, set, frozenset)):
        parts = sorted(map(str, value)) if isinstance(value, (set, frozenset)) else map(str, value)
        return ("、" if language == "zh" else ", ").join(parts)
    if isinstance(value, Mapping):  # a name in each language
        return str(value.get(language) or value.get("zh", ""))
    return str(value)
