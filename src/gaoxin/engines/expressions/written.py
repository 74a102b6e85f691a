"""What somebody wrote, with the place of every piece: texts, lists and mappings, whichever file or form they came from.

The catalogue hands in the nodes of its files; `written` makes the same of plain values from JSON or a form.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from gaoxin.kernel.problems import Place, refuse

DEEPEST = 20
"""Levels of lists and mappings."""
MOST_PROBLEMS = 50
"""Mistakes told of one declaration; after so many the rest is not looked at."""
MOST = 20_000
"""Pieces of one declaration; the longest official point table has some 60."""
NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Text:
    """One text. `place` is where its first character stands."""

    text: str
    place: Place = NOWHERE

    def place_at(self, offset: int) -> Place:
        """Where the character with this offset stands. On a further line of a block, whose indentation is not known
        here, the column counts from the text's own left edge."""
        line, column = self.place.line, self.place.column
        before = self.text[:offset]
        breaks = before.count("\n")
        if breaks:
            return replace(
                self.place,
                line=None if line is None else line + breaks,
                column=None if column is None else offset - before.rfind("\n"),
            )
        return replace(self.place, column=None if column is None else column + offset)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: tuple["Written", ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping. Keys are unique; each keeps its own place."""

    fields: Mapping[str, "Written"]
    keys: Mapping[str, Text]
    place: Place = NOWHERE


Written: TypeAlias = Text | Listing | Fields


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a text: what was written there, and where that is."""

    source: Text
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def place(self) -> Place:
        return self.source.place_at(self.start)

    def to(self, other: "Spot") -> "Spot":
        """The stretch from here to the end of another of the same text."""
        return Spot(self.source, self.start, other.end)


def whole(source: Text) -> Spot:
    """All of a text."""
    return Spot(source, 0, len(source.text))


def written(value: object, place: Place | None = None) -> Written:
    """Plain texts, whole numbers, lists and mappings as if they stood in a file. Refuses what is deeper or larger than
    a person would write; anything of another type is a mistake of the caller."""
    return _Reading(place or Place()).piece(value, "", 1)


class _Reading:
    def __init__(self, place: Place) -> None:
        self.base = place
        self.count = 0

    def piece(self, value: object, path: str, depth: int) -> Written:
        place = replace(self.base, path=".".join(filter(None, (self.base.path, path))) or None)
        self.count += 1
        if depth > DEEPEST:
            raise refuse("expression.too_deep", self.base, deepest=DEEPEST)
        if isinstance(value, Sequence | Mapping) and not isinstance(value, str | bytes):
            if self.count + len(value) > MOST:
                raise refuse("expression.too_many", self.base, most=MOST)
            return (
                self._mapping(value, path, depth, place)
                if isinstance(value, Mapping)
                else Listing(
                    tuple(self.piece(item, f"{path}[{number}]", depth + 1) for number, item in enumerate(value, 1)),
                    place,
                )
            )
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise TypeError(f"texts, whole numbers, lists and mappings are read, not {type(value).__name__}")
        return Text(str(value), place)

    def _mapping(self, value: Mapping[object, object], path: str, depth: int, place: Place) -> Fields:
        keys = {str(key): Text(str(key), place) for key in value}
        fields = {
            str(key): self.piece(item, f"{path}.{key}" if path else str(key), depth + 1) for key, item in value.items()
        }
        return Fields(fields, keys, place)
