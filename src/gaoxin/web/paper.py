"""A .docx in the layout of GB/T 9704-2012, Layout key for official document of Party and government organs.

A4; margins 37 mm above, 35 mm below, 28 mm left, 26 mm right, which leaves 22 lines of 28 characters of size 3 (16 pt);
title in 小标宋 size 2 (22 pt), body in 仿宋 size 3, labels of annexes in 黑体; page numbers in 宋体 size 4 (14 pt)
between dashes, outside right on odd pages and outside left on even ones, 7 mm below the text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from io import BytesIO

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.coreprops import CoreProperties
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from gaoxin.web import clock

TITLE, BODY, HEADING, SONG = "方正小标宋简体", "仿宋_GB2312", "黑体", "宋体"
LATIN = "Times New Roman"
SIZE_2, SIZE_3, SIZE_4, SIZE_5 = Pt(22), Pt(16), Pt(14), Pt(10.5)
LINE = Pt(28.9)
"""The text block is 225 mm high, for 22 lines."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its width in mm (the text is 156 mm wide), and whether it holds figures, which
    stand to the right."""

    head: str
    width: float
    figures: bool = False


class Paper:
    """An official document being written from top to bottom."""

    def __init__(self, title: str) -> None:
        self._document = Document()
        _describe(self._document.core_properties, title)
        self._document.settings.odd_and_even_pages_header_footer = True
        style = self._document.styles["Normal"]
        style.font.name, style.font.size = LATIN, SIZE_3
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), BODY)
        _page(self._document.sections[0])

    def title(self, *lines: str) -> None:
        """The title, centred, one line each, with an empty line below."""
        for line in lines:
            _write(self._paragraph(WD_ALIGN_PARAGRAPH.CENTER), line, TITLE, SIZE_2)
        self._paragraph()

    def address(self, text: str) -> None:
        """Who it is sent to (主送机关), from the left edge."""
        _write(self._paragraph(), text, BODY, SIZE_3)

    def body(self, text: str) -> None:
        """A paragraph, its first line two characters in."""
        paragraph = self._paragraph(WD_ALIGN_PARAGRAPH.JUSTIFY)
        paragraph.paragraph_format.first_line_indent = 2 * SIZE_3
        _write(paragraph, text, BODY, SIZE_3)

    def signature(self, name: str, day: date) -> None:
        """Who signs and the day, to the right, four characters from the edge."""
        self._paragraph()
        for text in (name, f"{day.year}年{day.month}月{day.day}日"):
            paragraph = self._paragraph(WD_ALIGN_PARAGRAPH.RIGHT)
            paragraph.paragraph_format.right_indent = 4 * SIZE_3
            _write(paragraph, text, BODY, SIZE_3)

    def annex(self, label: str, title: str) -> None:
        """Begin an annex on a new page: its label at the left edge in 黑体, its title centred."""
        paragraph = self._paragraph()
        paragraph.paragraph_format.page_break_before = True
        _write(paragraph, label, HEADING, SIZE_3)
        _write(self._paragraph(WD_ALIGN_PARAGRAPH.CENTER), title, TITLE, SIZE_2)

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table as wide as the text, its head repeated on every page."""
        table = self._document.add_table(rows=1, cols=len(columns))
        table.style = self._document.styles["Table Grid"]
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        _fit(table, columns)
        for cell, column in zip(table.rows[0].cells, columns, strict=True):
            _fill(cell, column.head, HEADING, WD_ALIGN_PARAGRAPH.CENTER, column.width)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row in rows:
            for cell, column, text in zip(table.add_row().cells, columns, row, strict=True):
                side = WD_ALIGN_PARAGRAPH.RIGHT if column.figures else WD_ALIGN_PARAGRAPH.LEFT
                _fill(cell, text, BODY, side, column.width)

    def to_bytes(self) -> bytes:
        stream = BytesIO()
        self._document.save(stream)
        return stream.getvalue()

    def _paragraph(self, side: WD_ALIGN_PARAGRAPH | None = None) -> Paragraph:
        return _set(self._document.add_paragraph(), side, LINE)


def _describe(properties: CoreProperties, title: str) -> None:
    """Title and time of the file, in place of what the library's own template says of itself."""
    properties.title = _clean(title)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = clock.now().astimezone(UTC).replace(tzinfo=None)


def _page(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(23)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    # Pitches of the grid: lines in twentieths of a point, characters as the difference to 16 pt in 1/4096 pt.
    for name, value in (("type", "linesAndChars"), ("linePitch", "579"), ("charSpace", "-848")):
        grid.set(qn(f"w:{name}"), value)
    for footer, side in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.alignment = side
        indent = paragraph.paragraph_format
        indent.left_indent = indent.right_indent = SIZE_4
        _write(paragraph, "— ", SONG, SIZE_4)
        _page_number(paragraph)
        _write(paragraph, " —", SONG, SIZE_4)


def _page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
    _font(Run(run, paragraph), SONG, SIZE_4)


def _fit(table: Table, columns: Sequence[Column]) -> None:
    for column, wanted in zip(table.columns, columns, strict=True):
        column.width = Mm(wanted.width)


def _fill(cell: _Cell, text: str, face: str, side: WD_ALIGN_PARAGRAPH, width: float) -> None:
    cell.width = Mm(width)
    lines = text.split("\n")
    paragraphs = [cell.paragraphs[0], *(cell.add_paragraph() for _ in lines[1:])]
    for paragraph, line in zip(paragraphs, lines, strict=True):
        _write(_set(paragraph, side, Pt(16)), line, face, SIZE_5)


def _set(paragraph: Paragraph, side: WD_ALIGN_PARAGRAPH | None, line: Length) -> Paragraph:
    form = paragraph.paragraph_format
    form.alignment = side
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, line
    return paragraph


def _write(paragraph: Paragraph, text: str, face: str, size: Length) -> None:
    _font(paragraph.add_run(_clean(text)), face, size)


def _font(run: Run, face: str, size: Length) -> None:
    run.font.name, run.font.size = LATIN, size
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _clean(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return _CONTROL.sub("", text)
