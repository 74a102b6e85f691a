"""Reads the pieces of a declaration, noting every mistake with its place.

The codes are those of any catalogue file (`catalogue.…`), so that a mistake is told in the same words everywhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from gaoxin.engines.expressions.written import Fields, Listing, Text, Written
from gaoxin.engines.forms.model import Words
from gaoxin.kernel.problems import Place, Problem

LANGUAGES = ("zh", "en")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})(?:\.\d{1,9})?")
_WHOLE = re.compile(r"0|[1-9]\d{0,8}")
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass
class Notes:
    """The problems so far. A reader hands back a neutral value for what is wrong, so that the rest is read too."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, code: str, piece: Written, **values: object) -> None:
        self.problems.append(Problem(code, values, piece.place))

    def add_at(self, code: str, place: Place, **values: object) -> None:
        self.problems.append(Problem(code, values, place))

    def text(self, piece: Written) -> str:
        """A text that says something."""
        if not isinstance(piece, Text):
            self.add("catalogue.not_text", piece)
            return ""
        if not piece.text.strip():
            self.add("catalogue.empty_value", piece)
        return piece.text.strip()

    def number(self, piece: Written) -> Decimal | None:
        text = self.text(piece)
        if _NUMBER.fullmatch(text):
            return Decimal(text)
        if text:
            self.add("form.not_plain_number", piece, text=text[:40])
        return None

    def whole(self, piece: Written) -> int | None:
        """A whole number from nought on."""
        text = self.text(piece)
        if _WHOLE.fullmatch(text):
            return int(text)
        if text:
            self.add("catalogue.not_integer", piece, text=text[:40])
        return None

    def truth(self, piece: Written) -> bool:
        text = self.text(piece)
        if text and text not in {"true", "false"}:
            self.add("catalogue.not_boolean", piece, text=text[:40])
        return text == "true"

    def choice(self, piece: Written, choices: Sequence[Choice]) -> Choice | None:
        text = self.text(piece)
        for one in choices:
            if one.value == text:
                return one
        if text:
            self.add("catalogue.not_choice", piece, text=text[:40], choices=[one.value for one in choices])
        return None

    def items(self, piece: Written) -> tuple[Written, ...]:
        if isinstance(piece, Listing):
            return piece.items
        self.add("catalogue.not_list", piece)
        return ()

    def texts(self, piece: Written) -> tuple[str, ...]:
        """A list of texts, each once."""
        found: dict[str, None] = {}
        for item in self.items(piece):
            text = self.text(item)
            if text and text in found:
                self.add("catalogue.listed_twice", item, text=text[:40])
            found[text] = None
        return tuple(text for text in found if text)

    def entries(self, piece: Written) -> Mapping[str, Written]:
        if isinstance(piece, Fields):
            return piece.fields
        self.add("catalogue.not_mapping", piece)
        return {}

    def record(self, piece: Written, required: Sequence[str], optional: Sequence[str] = ()) -> Mapping[str, Written]:
        """The fields of a mapping that are known; missing and unknown ones are noted."""
        fields = dict(self.entries(piece))
        if not isinstance(piece, Fields):
            return {}
        for name in required:
            if name not in fields:
                self.add("catalogue.missing_field", piece, field=name)
        known = [*required, *optional]
        for name in [name for name in fields if name not in known]:
            near = get_close_matches(name, known, 1)
            if near:
                self.add("catalogue.misspelt_field", piece.keys[name], field=name[:40], near=near[0])
            else:
                self.add("catalogue.unknown_field", piece.keys[name], field=name[:40], known=known)
            del fields[name]
        return fields

    def words(self, piece: Written) -> Words:
        """What is said to people, in each language."""
        fields = self.record(piece, LANGUAGES)
        return {language: self.text(fields[language]) for language in LANGUAGES if language in fields}
