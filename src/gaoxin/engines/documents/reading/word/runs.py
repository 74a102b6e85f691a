"""Runs: the characters of a paragraph, and what else is anchored in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from gaoxin.engines.documents.reading.word.markup import boxes, child, children, is_on, kind, value

_BREAKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_DRAWINGS = {"w:drawing", "w:pict", "w:object"}
_NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
_SUPERSCRIPTS = {"2": "²", "3": "³"}
_SYMBOLS = {
    0x6C: "●",
    0x6E: "■",
    0x75: "◆",
    0xA8: "□",
    0xB7: "·",
    0xFC: "√",
    0xFE: "☑",
    0x52: "☑",
    0xA3: "□",
}
"""The characters of the Wingdings fonts that forms use; they stand in the private area of Unicode."""
_PRIVATE_FIRST, _PRIVATE_LAST = 0xE000, 0xF8FF


@dataclass
class Line:
    """What one paragraph holds."""

    words: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    has_pictures: bool = False

    @property
    def text(self) -> str:
        return "".join(self.words)


class Fields:
    """Fields begin, separate and end in runs, perhaps paragraphs apart. Between begin and separate stands the code,
    which is not shown."""

    def __init__(self) -> None:
        self._in_code: list[bool] = []

    def mark(self, field_type: str | None) -> None:
        """A field begins, turns from its code to its result, or ends."""
        if field_type == "begin":
            self._in_code.append(True)
        elif self._in_code and field_type == "separate":
            self._in_code[-1] = False
        elif self._in_code and field_type == "end":
            self._in_code.pop()

    def end_paragraph(self) -> None:
        """A code never runs over the end of its paragraph; a field that is still in it has lost its other marks."""
        self._in_code = [in_code for in_code in self._in_code if not in_code]

    @property
    def shown(self) -> bool:
        """Whether what comes now is shown."""
        return True not in self._in_code


def add_runs(elements: Iterable[etree._Element], line: Line, fields: Fields) -> None:
    """Add the characters, text boxes and notes of a paragraph's children to the line."""
    for element in elements:
        name = kind(element)
        if name == "w:r":
            if not is_on(child(element, "w:rPr", "w:vanish")):
                _add_run(element, line, fields)
        elif name.startswith("m:"):
            line.words.extend(inner.text or "" for inner in element.iter() if kind(inner) == "m:t")
        elif name in _DRAWINGS:
            _add_drawing(element, line)


def _add_run(run: etree._Element, line: Line, fields: Fields) -> None:
    for element in children(run):
        name = kind(element)
        if name == "w:fldChar":
            fields.mark(value(element, "fldCharType"))
        elif not fields.shown:
            continue
        elif name == "w:t":
            line.words.append(_raised(element.text or "", run, line))
        elif name in _BREAKS:
            line.words.append(_BREAKS[name])
        elif name == "w:sym":
            line.words.append(_symbol(value(element, "char")))
        elif name in _DRAWINGS:
            _add_drawing(element, line)
        elif name in _NOTES:
            line.notes.append((_NOTES[name], value(element, "id") or ""))
        elif name == "w:r":
            add_runs([element], line, fields)


def _add_drawing(drawing: etree._Element, line: Line) -> None:
    found = list(boxes(drawing))
    line.boxes.extend(found)
    line.has_pictures = line.has_pictures or not found


def _raised(text: str, run: etree._Element, line: Line) -> str:
    """m2 with a raised 2 is m²; any other raised figure stays as it is."""
    if text not in _SUPERSCRIPTS or line.text[-1:] not in ("m", "M"):
        return text
    return _SUPERSCRIPTS[text] if value(child(run, "w:rPr", "w:vertAlign")) == "superscript" else text


def _symbol(code: str | None) -> str:
    try:
        point = int(code or "", 16)
    except ValueError:
        return ""
    if _PRIVATE_FIRST <= point <= _PRIVATE_LAST:
        return _SYMBOLS.get(point & 0xFF, "•")
    return chr(point) if 0x20 <= point < 0xD800 else ""
