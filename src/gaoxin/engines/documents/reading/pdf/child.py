"""The process that reads one .pdf and answers on standard output.

It runs apart because pdfium cannot be stopped while it parses: two kilobytes of nested compression or of forms that
draw one another ask for gigabytes or for years. Limits of the operating system end the process; the caller sees how it
ended. It also keeps a crash of native code away from the caller, and pdfium, which knows no threads, to itself.
"""

import gc
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as native

from gaoxin.engines.documents.reading.builder import DocumentBuilder
from gaoxin.engines.documents.reading.limits import Limits
from gaoxin.engines.documents.reading.pdf.assembly import assemble, bookmark_key
from gaoxin.engines.documents.reading.pdf.drawings import drawing_of
from gaoxin.engines.documents.reading.pdf.footnotes import without_footnotes
from gaoxin.engines.documents.reading.pdf.furniture import without_furniture
from gaoxin.engines.documents.reading.pdf.glyphs import page_text
from gaoxin.engines.documents.reading.pdf.regions import Column, Item, read_page
from gaoxin.engines.documents.reading.pdf.restraint import Restraint
from gaoxin.engines.documents.reading.pdf.wire import Plain, plain_reading, plain_refusal
from gaoxin.kernel.problems import Problem, Refusal, Severity, refuse

_SCANNED = 0.5
"""A page whose picture covers more than this share of it …"""
_STAMPED = 30
"""… and which holds fewer glyphs than this, is a scan with a page number or stamp."""
_NAMELESS = 0.3
"""A page whose fonts do not name more than this share of its glyphs cannot be relied on."""
_MOST_BOOKMARKS = 5_000
_DEEPEST_BOOKMARK = 9


@dataclass
class _Pages:
    """What the pages hold, page by page."""

    items: list[list[Item]] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    sizes: list[tuple[float, float]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, page: pdfium.PdfPage) -> None:
        """Read the next page."""
        text = page_text(page)
        drawing = drawing_of(page, text.sheet)
        width, height = text.sheet.size
        self._note(*read_page(text.glyphs, drawing, width * height), text.sheet.size)
        if drawing.pictured > (_SCANNED if text.glyphs else 0) and len(text.glyphs) < _STAMPED:
            self._warn("documents.scanned_page")
        elif text.nameless > _NAMELESS * len(text.glyphs):
            self._warn("documents.garbled_page")

    def add_broken(self) -> None:
        """The next page cannot be opened."""
        self._note([], Column(), (0.0, 0.0))
        self._warn("documents.broken_page")

    def _note(self, items: list[Item], column: Column, size: tuple[float, float]) -> None:
        self.items.append(items)
        self.columns.append(column)
        self.sizes.append(size)

    def _warn(self, code: str) -> None:
        self.problems.append(Problem(code, {"page": len(self.items)}, severity=Severity.WARNING))


def main() -> None:
    """Read the file on standard input with the limits of the first argument; print the document or the refusal."""
    gc.disable()  # nothing here refers in circles, and the process is short
    limits = Limits(**json.loads(sys.argv[1]))
    data = sys.stdin.buffer.read()
    try:
        answer = read_here(data, limits)
    except Refusal as refusal:
        answer = plain_refusal(refusal)
    except MemoryError:
        answer = plain_refusal(refuse("documents.pdf_over_limits"))
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


def read_here(data: bytes, limits: Limits) -> Plain:
    """Read a .pdf in this process, which keeps the limits from then on."""
    restraint = Restraint(limits)
    restraint.allow_page()
    pdf = _opened(data)
    count = len(pdf)
    if count > limits.pages:
        raise refuse("documents.too_many_pages", pages=count, limit=limits.pages)
    pages = _Pages()
    for at in range(count):
        restraint.allow_page()
        try:
            page = pdf[at]
            pages.add(page)
            page.close()
        except pdfium.PdfiumError:
            pages.add_broken()
    restraint.allow_rest()
    return _reading(pages, dict(_bookmarks(pdf)), limits)


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (native.FPDF_ERR_PASSWORD, native.FPDF_ERR_SECURITY):
            raise refuse("documents.encrypted", format="PDF") from error
        raise refuse("documents.broken_pdf") from error


def _bookmarks(pdf: pdfium.PdfDocument) -> Iterator[tuple[tuple[int, str], int]]:
    for bookmark in islice(pdf.get_toc(max_depth=_DEEPEST_BOOKMARK), _MOST_BOOKMARKS):
        destination = bookmark.get_dest()
        page = destination.get_index() if destination is not None else None
        if page is not None:
            yield bookmark_key(page, bookmark.get_title()), bookmark.level + 1


def _reading(pages: _Pages, bookmarks: dict[tuple[int, str], int], limits: Limits) -> Plain:
    builder = DocumentBuilder(limits)
    widths, heights = [width for width, _ in pages.sizes], [height for _, height in pages.sizes]
    items, notes = without_footnotes(without_furniture(pages.items, heights), heights)
    starts = assemble(items, pages.columns, widths, notes, bookmarks, builder)
    text, blocks = builder.finish()
    if not blocks:
        codes = {problem.code for problem in pages.problems}
        if "documents.scanned_page" in codes:
            raise refuse("documents.only_pictures")
        raise refuse("documents.broken_pdf" if codes else "documents.no_text")
    return plain_reading(text, blocks, starts, pages.problems)


if __name__ == "__main__":
    main()
