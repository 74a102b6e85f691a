"""Automatic numbering (ECMA-376 part 1, 17.9): the 一、 and （一） that Word counts and does not write down."""

import re
from dataclasses import dataclass, field

from lxml import etree

from gaoxin.engines.documents.reading.numerals import numeral
from gaoxin.engines.documents.reading.word.markup import child, is_on, kind, number, value

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_DASHES = "-–—―－"
_WIDE_ENDS = "、，。．：；）】〉》」』"
"""After these a list leaves no gap: full-width punctuation brings its own."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts and shows its number."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    restarts_after: int | None = None
    """The level, from 1, whose next number restarts this one; None for any above; 0 for never."""
    all_decimal: bool = False
    gap: bool = True
    style: str | None = None


@dataclass
class _Counting:
    """One count that may be shared by several lists."""

    levels: dict[int, _Level]
    numbers: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass
class _List:
    """A list: the count it takes part in and what it sets otherwise."""

    counting: _Counting
    levels: dict[int, _Level]
    restarts: dict[int, int]


class Lists:
    """The lists of a document. They count: ask once for each paragraph, in document order."""

    def __init__(self, tree: etree._Element | None) -> None:
        self._lists: dict[int, _List] = {}
        if tree is None:
            return
        countings, styled = _countings(tree)
        for element in tree:
            list_id = number(element, "numId")
            if kind(element) == "w:num" and list_id is not None:
                counting = countings.get(value(child(element, "w:abstractNumId")))
                if counting is not None:
                    self._lists[list_id] = _list(element, styled.get(id(counting), counting))

    def label(self, list_id: int | None, level: int | None, style_id: str | None) -> str:
        """The number that stands before the next paragraph of that list, with its gap; empty for a bullet.

        Where the paragraph gives no level, its style's place in the list decides.
        """
        entry = self._lists.get(list_id) if list_id else None
        if entry is None:
            return ""
        if level is None:
            named = (at for at, held in entry.levels.items() if style_id is not None and held.style == style_id)
            level = next(named, 0)
        if not 0 <= level < _LEVELS:
            return ""
        _advance(entry, level)
        return _shown(entry, level)


def _advance(entry: _List, level: int) -> None:
    numbers = entry.counting.numbers
    current = numbers[level]
    if level in entry.restarts:
        numbers[level] = entry.restarts.pop(level)
    elif current is None:
        numbers[level] = entry.levels.get(level, _Level()).start
    else:
        numbers[level] = current + 1
    for deeper in range(level + 1, _LEVELS):
        after = entry.levels.get(deeper, _Level()).restarts_after
        if after is None or level < after:
            numbers[deeper] = None


def _shown(entry: _List, level: int) -> str:
    shape = entry.levels.get(level, _Level())
    if shape.number_format == "bullet":
        # A dash before a row says that it is a part of the row above; other bullets only decorate.
        return shape.text if shape.text and not shape.text.strip(_DASHES) else ""

    def numeral_of(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        of_level = entry.levels.get(at, _Level())
        counted = entry.counting.numbers[at]
        number_format = "decimal" if shape.all_decimal else of_level.number_format
        return numeral(of_level.start if counted is None else counted, number_format)

    label = _PLACEHOLDER.sub(numeral_of, shape.text).strip()
    return f"{label} " if label and shape.gap and label[-1] not in _WIDE_ENDS else label


def _countings(tree: etree._Element) -> tuple[dict[str | None, _Counting], dict[int, _Counting]]:
    """The counts by id, and for each that only points to a list style the count that defines the style."""
    countings: dict[str | None, _Counting] = {}
    defining: dict[str, _Counting] = {}
    pointing: list[tuple[_Counting, str]] = []
    for element in tree:
        if kind(element) != "w:abstractNum":
            continue
        counting = _Counting({at: shape for at, shape in map(_level, element) if at is not None})
        countings[value(element, "abstractNumId")] = counting
        if style := value(child(element, "w:styleLink")):
            defining[style] = counting
        elif style := value(child(element, "w:numStyleLink")):
            pointing.append((counting, style))
    return countings, {id(counting): defining[style] for counting, style in pointing if style in defining}


def _list(element: etree._Element, counting: _Counting) -> _List:
    levels = dict(counting.levels)
    restarts: dict[int, int] = {}
    for override in element:
        at = number(override, "ilvl")
        if kind(override) != "w:lvlOverride" or at is None:
            continue
        restart = number(child(override, "w:startOverride"))
        if restart is not None:
            restarts[at] = restart
        replaced = child(override, "w:lvl")
        if replaced is not None:
            levels[at] = _level(replaced)[1]
    return _List(counting, levels, restarts)


def _level(element: etree._Element) -> tuple[int | None, _Level]:
    if kind(element) != "w:lvl":
        return None, _Level()
    start = number(child(element, "w:start"))
    shape = _Level(
        start=1 if start is None else start,
        number_format=value(_number_format(element)) or "decimal",
        text=value(child(element, "w:lvlText")) or "",
        restarts_after=number(child(element, "w:lvlRestart")),
        all_decimal=is_on(child(element, "w:isLgl")),
        gap=value(child(element, "w:suff")) != "nothing",
        style=value(child(element, "w:pStyle")),
    )
    return number(element, "ilvl"), shape


def _number_format(level: etree._Element) -> etree._Element | None:
    """The level's number format; newer ones stand in the first branch of an alternative, with an older substitute."""
    found = child(level, "w:numFmt")
    if found is None:
        found = child(level, "mc:AlternateContent", "mc:Fallback", "w:numFmt")
    return found
