"""The body of a .docx, paragraph by paragraph, as its reader sees it on paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from gaoxin.engines.documents.model import BlockKind
from gaoxin.engines.documents.reading.builder import CellDraft, DocumentBuilder
from gaoxin.engines.documents.reading.word.lists import Lists
from gaoxin.engines.documents.reading.word.markup import child, children, kind, number, value
from gaoxin.engines.documents.reading.word.runs import Fields, Line, add_runs
from gaoxin.engines.documents.reading.word.styles import Style, Styles, heading_of
from gaoxin.engines.documents.reading.word.tables import grid_of, is_frame


@dataclass
class Body:
    """Writes what it is given into the document. Lists count on as it goes, so each element is given once."""

    builder: DocumentBuilder
    styles: Styles
    lists: Lists
    fields: Fields = field(default_factory=Fields)
    carried: str = ""
    """Text of a paragraph whose end was deleted, or of a drop capital: it begins the next paragraph."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Footnotes and endnotes in the order the text refers to them: the kind of note and its id."""
    has_pictures: bool = False

    def add(self, element: etree._Element, *, boxed: bool = False) -> None:
        """Add a paragraph or table; other elements of a body show nothing."""
        name = kind(element)
        if name == "w:p":
            self._paragraph(element, boxed)
        elif name == "w:tbl":
            self._table(element, boxed)
        elif name in ("m:oMathPara", "w:r"):
            line = self._line([element])
            self.builder.paragraph(line.text, boxed=boxed)

    def add_all(self, container: Iterable[etree._Element], *, boxed: bool = False) -> None:
        """Add what a text box or a cell holds, or the elements of a list."""
        for element in children(container):
            self.add(element, boxed=boxed)

    def note_text(self, note: etree._Element) -> str:
        """A footnote on one line."""
        return " ".join(piece for piece in self._flat(note) if piece)

    def add_note(self, label: int, text: str) -> None:
        """Add a footnote or endnote after all that has been added."""
        self.builder.paragraph(f"[{label}] {text}", kind=BlockKind.NOTE)

    def _paragraph(self, element: etree._Element, boxed: bool) -> None:
        properties = child(element, "w:pPr")
        line = self._line(children(element))
        frame = child(properties, "w:framePr")
        if child(properties, "w:rPr", "w:del") is not None or value(frame, "dropCap") in ("drop", "margin"):
            self.carried += line.text
        else:
            style_id = value(child(properties, "w:pStyle"))
            style = self.styles.style(style_id)
            text = self._label(properties, style, style_id) + self.carried + line.text
            self.carried = ""
            level = _heading(properties, style)
            boxed_here = boxed or frame is not None
            if level is not None:
                self.builder.heading(text, level, boxed=boxed_here)
            else:
                for piece in text.split("\n"):
                    self.builder.paragraph(piece, boxed=boxed_here)
        for box in line.boxes:
            self.add_all(box, boxed=True)

    def _table(self, element: etree._Element, boxed: bool) -> None:
        cells = grid_of(element)
        if is_frame(cells):
            for cell in cells:
                for inner in cell.elements:
                    self.add_all(inner, boxed=True)
            return
        drafts = [
            CellDraft(
                cell.row,
                cell.column,
                " ".join(piece for inner in cell.elements for piece in self._flat(inner) if piece),
                cell.rows,
                cell.columns,
            )
            for cell in cells
        ]
        self.builder.table(drafts, boxed=boxed)

    def _flat(self, container: etree._Element) -> Iterator[str]:
        """The paragraphs of a cell or note, with those of the tables and text boxes in it."""
        for element in children(container):
            if kind(element) == "w:p":
                properties = child(element, "w:pPr")
                style_id = value(child(properties, "w:pStyle"))
                line = self._line(children(element))
                yield self._label(properties, self.styles.style(style_id), style_id) + line.text
                for box in line.boxes:
                    yield from self._flat(box)
            elif kind(element) == "w:tbl":
                for cell in grid_of(element):
                    for inner in cell.elements:
                        yield from self._flat(inner)

    def _line(self, elements: Iterable[etree._Element]) -> Line:
        line = Line()
        add_runs(elements, line, self.fields)
        self.fields.end_paragraph()
        self.notes.extend(line.notes)
        self.has_pictures = self.has_pictures or line.has_pictures
        return line

    def _label(self, properties: etree._Element | None, style: Style, style_id: str | None) -> str:
        counting = child(properties, "w:numPr")
        list_id = number(child(counting, "w:numId"))
        level = number(child(counting, "w:ilvl"))
        if list_id is None:
            list_id = style.counting.list_id
            level = style.counting.level if level is None else level
        elif level is None:
            level = 0
        return self.lists.label(list_id, level, style_id)


def _heading(properties: etree._Element | None, style: Style) -> int | None:
    outline = number(child(properties, "w:outlineLvl"))
    return style.heading if outline is None else heading_of(outline)
