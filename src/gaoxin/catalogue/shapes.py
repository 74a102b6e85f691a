"""From the nodes of a file to typed values, noting every mistake with its place.

A reader that finds a wrong value notes the problem and hands back a neutral value of the right type, so that the rest
of the record is still looked at; `Report.clean` says afterwards whether the record may be used.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from gaoxin.catalogue.texts import Items, Node, Scalar, Table
from gaoxin.kernel.problems import Place, Problem

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,17})")

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(slots=True)
class Report:
    """The problems of one file: `file` as a person is told it, `path` as it stands on its shelf."""

    file: str
    path: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, code: str, node: Node, **values: object) -> None:
        """Note one problem at a node."""
        self.problems.append(Problem(code, values, Place(self.file, node.line, node.column, node.path or None)))

    def clean(self, since: int) -> bool:
        """Whether no problem was noted since the report held `since` of them."""
        return len(self.problems) == since

    def text(self, node: Node) -> str:
        """One line or block of text, never empty."""
        if not isinstance(node, Scalar):
            self.add("catalogue.not_text", node)
            return ""
        if node.empty or not node.text.strip():
            self.add("catalogue.empty_value", node)
            return ""
        return node.text.strip()

    def texts(self, node: Node) -> tuple[str, ...]:
        """A list of texts, each once."""
        found: dict[str, None] = {}
        for item in self.items(node):
            text = self.text(item)
            if text in found and text:
                self.add("catalogue.listed_twice", item, text=text)
            found[text] = None
        return tuple(text for text in found if text)

    def items(self, node: Node) -> tuple[Node, ...]:
        """The nodes of a list."""
        if isinstance(node, Items):
            return node.items
        self.add("catalogue.not_list", node)
        return ()

    def entries(self, node: Node) -> Iterator[tuple[Scalar, Node]]:
        """Keys and values of a mapping."""
        if isinstance(node, Table):
            for name, value in node.fields.items():
                yield node.keys[name], value
        else:
            self.add("catalogue.not_mapping", node)

    def integer(self, node: Node) -> int:
        """A whole number without leading zeros."""
        text = self.text(node)
        if _INTEGER.fullmatch(text):
            return int(text)
        if text:
            self.add("catalogue.not_integer", node, text=text)
        return 0

    def boolean(self, node: Node) -> bool:
        """`true` or `false`, nothing else."""
        text = self.text(node)
        if text and text not in {"true", "false"}:
            self.add("catalogue.not_boolean", node, text=text)
        return text == "true"

    def date(self, node: Node) -> date:
        """A day as 2025-01-31."""
        text = self.text(node)
        if _DATE.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                pass  # such as 2025-02-30; told below like any other wrong date
        if text:
            self.add("catalogue.not_date", node, text=text)
        return date.min

    def choice(self, node: Node, choices: type[Choice]) -> Choice:
        """One of the named values."""
        text = self.text(node)
        names = [choice.value for choice in choices]
        if text in names:
            return choices(text)
        if text:
            self.add("catalogue.not_choice", node, text=text, choices=names)
        return next(iter(choices))

    def record(self, node: Node, required: Sequence[str], optional: Sequence[str] = ()) -> "Record":
        """A mapping with known fields; missing and unknown ones are noted."""
        fields = dict(self.fields_of(node))
        for name in required:
            if isinstance(node, Table) and name not in fields:
                self.add("catalogue.missing_field", node, field=name)
        known = [*required, *optional]
        for name in [name for name in fields if name not in known]:
            self._unknown(node, name, known)
            del fields[name]
        return Record(self, node, fields)

    def fields_of(self, node: Node) -> Iterator[tuple[str, Node]]:
        """Key texts and values of a mapping."""
        for key, value in self.entries(node):
            yield key.text, value

    def _unknown(self, node: Node, name: str, known: list[str]) -> None:
        place = node.keys[name] if isinstance(node, Table) else node
        near = get_close_matches(name, known, 1)
        if near:
            self.add("catalogue.misspelt_field", place, field=name, near=near[0])
        else:
            self.add("catalogue.unknown_field", place, field=name, known=known)


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one mapping. An absent field gives its neutral value; if it was required, that is told."""

    report: Report
    node: Node
    fields: dict[str, Node]

    def text(self, name: str) -> str:
        return self.report.text(self.fields[name]) if name in self.fields else ""

    def texts(self, name: str) -> tuple[str, ...]:
        return self.report.texts(self.fields[name]) if name in self.fields else ()

    def boolean(self, name: str) -> bool:
        return self.report.boolean(self.fields[name]) if name in self.fields else False

    def date(self, name: str) -> date:
        return self.report.date(self.fields[name]) if name in self.fields else date.min

    def choice(self, name: str, choices: type[Choice]) -> Choice:
        return self.report.choice(self.fields[name], choices) if name in self.fields else next(iter(choices))

    def items(self, name: str) -> tuple[Node, ...]:
        return self.report.items(self.fields[name]) if name in self.fields else ()

    def entries(self, name: str) -> Iterator[tuple[Scalar, Node]]:
        return self.report.entries(self.fields[name]) if name in self.fields else iter(())
