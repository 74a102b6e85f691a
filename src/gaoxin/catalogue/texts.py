"""Reads catalogue text strictly: YAML without its surprises, every node with its line, column and path.

A plain word is text until a declaration asks for something else, so `no` stays the word no, `010` keeps its zero and
`2025-01-01` is a date only where a date is wanted. Refused: duplicate keys, anchors and aliases, tags, a second
document, and anything larger or deeper than a person would write. Repetition by alias is refused rather than bounded:
these files are read and compared line by line, and a line that means another line far away cannot be.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import yaml

from gaoxin.kernel.problems import Place, Problem, Refusal, refuse

LARGEST = 1_000_000
"""Bytes of one file. The largest file written so far has 30,000."""
DEEPEST = 20
"""Levels of nesting."""
KEPT = 400
"""Files whose nodes are kept; the product has some 230."""

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser where the wheel has it: ten times faster


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a file. Lines and columns count from 1; `path` joins the keys above with dots."""

    line: int
    column: int
    path: str


@dataclass(frozen=True, slots=True)
class Scalar(Node):
    """A word or text as written. `plain` says that it stood without quotation marks."""

    text: str
    plain: bool

    @property
    def empty(self) -> bool:
        """Nothing was written, or YAML's word for nothing."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Items(Node):
    """A list."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Table(Node):
    """A mapping; `keys` holds where each key was written."""

    fields: dict[str, Node]
    keys: dict[str, Scalar]


@lru_cache(maxsize=KEPT)
def read_text(text: str | bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The nodes of one catalogue file, or nothing; and every mistake found on the way. What was read last is kept: a
    file that did not change is read once by a process, however often the catalogue is gathered. Nobody changes nodes.

    Duplicate keys are all reported; other mistakes end the reading of this file, because what follows them would be
    read wrongly.
    """
    try:
        return _Reading(_decoded(text, file), file).run()
    except Refusal as refusal:
        return None, refusal.problems


def _decoded(text: str | bytes, file: str) -> str:
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > LARGEST:
        raise refuse("catalogue.too_large", Place(file), size=size, largest=LARGEST)
    if isinstance(text, str):
        return text
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        raise refuse("catalogue.not_utf8", Place(file, line)) from None


def _spot(event: yaml.Event) -> tuple[int, int]:
    """Line and column from 1, as editors count."""
    return (event.start_mark.line + 1, event.start_mark.column + 1) if event.start_mark else (1, 1)


class _Reading:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = iter(())

    def run(self) -> tuple[Node | None, tuple[Problem, ...]]:
        try:
            self.events = yaml.parse(self.text, Loader=_Parser)
            return self._document(), tuple(self.problems)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)
            raise refuse("catalogue.syntax", place, detail=error.problem or error.context) from None
        except yaml.reader.ReaderError as error:
            line = self.text.count("\n", 0, error.position) + 1
            raise refuse("catalogue.character", Place(self.file, line)) from None

    def _document(self) -> Node | None:
        next(self.events)  # the stream's start
        first = next(self.events)
        if isinstance(first, yaml.StreamEndEvent):
            return None
        node = self._node(next(self.events), "", 1)
        next(self.events)  # the document's end
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise refuse("catalogue.several_documents", self._place(after))
        return node

    def _place(self, event: yaml.Event) -> Place:
        line, column = _spot(event)
        return Place(self.file, line, column)

    def _node(self, event: yaml.Event, path: str, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise refuse("catalogue.alias", self._place(event))
        if getattr(event, "tag", None):
            raise refuse("catalogue.tag", self._place(event))
        if depth > DEEPEST:
            raise refuse("catalogue.too_deep", self._place(event), deepest=DEEPEST)
        line, column = _spot(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(line, column, path, event.value, event.style is None or event.style == "")
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(line, column, path, tuple(self._items(path, depth)))
        return self._table(line, column, path, depth)

    def _items(self, path: str, depth: int) -> Iterator[Node]:
        number = 0
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            number += 1
            yield self._node(event, f"{path}[{number}]", depth + 1)

    def _table(self, line: int, column: int, path: str, depth: int) -> Table:
        fields: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, path, depth + 1)
            if not isinstance(key, Scalar):
                raise refuse("catalogue.key_not_text", self._place(event))
            value = self._node(next(self.events), f"{path}.{key.text}" if path else key.text, depth + 1)
            if key.text in fields:
                place = Place(self.file, key.line, key.column, path or None)
                first = keys[key.text].line
                self.problems.append(Problem("catalogue.duplicate_key", {"key": key.text, "first": first}, place))
            else:
                fields[key.text], keys[key.text] = value, key
        return Table(line, column, path, fields, keys)
