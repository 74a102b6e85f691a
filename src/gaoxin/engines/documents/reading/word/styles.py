"""Paragraph styles: which heading a style makes, and which list it counts in."""

import re
from dataclasses import dataclass

from lxml import etree

from gaoxin.engines.documents.reading.word.markup import child, kind, number, value

_HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_BODY_LEVEL = 9
"""The outline level that means: no heading."""
_LONGEST_CHAIN = 50


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a paragraph counts: the list and the level in it, from 0. A list 0 is none."""

    list_id: int | None
    level: int | None


@dataclass(frozen=True, slots=True)
class Style:
    """What a style gives its paragraphs, with all it inherits. `heading` counts from 1."""

    heading: int | None = None
    counting: ListPlace = ListPlace(None, None)


class Styles:
    """The styles of a document by id, None being the style of a paragraph that names none."""

    def __init__(self, tree: etree._Element | None) -> None:
        self._elements: dict[str | None, etree._Element] = {}
        self._resolved: dict[str | None, Style] = {}
        for element in tree if tree is not None else ():
            if kind(element) == "w:style" and value(element, "type") in ("paragraph", None):
                self._elements[value(element, "styleId")] = element
                if value(element, "default") in ("1", "true", "on"):
                    self._elements[None] = element

    def style(self, style_id: str | None) -> Style:
        """The style of that id; one the document does not define gives nothing."""
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id)
        return self._resolved[style_id]

    def _resolve(self, style_id: str | None) -> Style:
        outline = named = list_id = level = None
        for element in self._chain(style_id):
            properties = child(element, "w:pPr")
            outline = number(child(properties, "w:outlineLvl")) if outline is None else outline
            named = _named_heading(element) if named is None else named
            counting = child(properties, "w:numPr")
            list_id = number(child(counting, "w:numId")) if list_id is None else list_id
            level = number(child(counting, "w:ilvl")) if level is None else level
        return Style(heading_of(outline) if outline is not None else named, ListPlace(list_id, level))

    def _chain(self, style_id: str | None) -> list[etree._Element]:
        """The style and those it is based on. Damaged files have styles based on themselves."""
        seen: list[etree._Element] = []
        element = self._elements.get(style_id if style_id in self._elements else None)
        while element is not None and element not in seen and len(seen) < _LONGEST_CHAIN:
            seen.append(element)
            based_on = value(child(element, "w:basedOn"))
            element = self._elements.get(based_on) if based_on else None
        return seen


def heading_of(outline: int) -> int | None:
    """The heading level, from 1, of an outline level, from 0."""
    return outline + 1 if 0 <= outline < _BODY_LEVEL else None


def _named_heading(style: etree._Element) -> int | None:
    match = _HEADING_NAME.fullmatch((value(child(style, "w:name")) or "").strip())
    return int(match[1]) if match else None
