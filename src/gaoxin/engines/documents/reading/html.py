"""Web pages: what a reader of the page would see, without its navigation."""

import codecs
import re
from dataclasses import dataclass, field

from lxml import etree

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.reading import text as plain
from gaoxin.engines.documents.reading.builder import DocumentBuilder
from gaoxin.engines.documents.reading.html_tables import (
    BLOCKS,
    Use,
    caption_of,
    integer,
    is_dropped,
    loose_cells,
    use_of,
)
from gaoxin.engines.documents.reading.limits import Limits, TagCounter, too_large
from gaoxin.engines.documents.reading.numerals import list_label
from gaoxin.engines.documents.reading.spans import place
from gaoxin.engines.documents.reading.whitespace import collapse
from gaoxin.kernel.problems import Problem, refuse

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_RESOURCE_LIMIT = "ERR_RESOURCE_LIMIT"
_BREAK = "\x00"
"""A break inside a heading, until white space has been collapsed. The parser lets no such character through."""


def read_html(data: bytes, sha256: str, limits: Limits) -> Document:
    """A web page: paragraphs, headings h1 to h6, lists with their numbers, tables with merged cells."""
    if len(data) > limits.text_bytes:
        raise too_large(len(data), limits.text_bytes)
    source, problems = _decode(data)
    builder = DocumentBuilder(limits)
    add_html(source, builder, limits)
    text, blocks = builder.finish()
    if not blocks:
        raise refuse("documents.no_text")
    return Document(text, "html", sha256, blocks, problems=problems)


def add_html(source: str, builder: DocumentBuilder, limits: Limits) -> None:
    """Add what a page, or a piece of one, shows to the document."""
    root = _parse(source.encode(), limits)
    if root is not None:
        _Page(builder, limits).walk(root)


def _decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The page's characters. A page that is valid UTF-8 is UTF-8 whatever it declares: pages are saved anew and keep
    the declaration of their first day. A declared Chinese encoding is what plain text is tried for anyhow."""
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if not name.startswith(("gb", "x-gb", "utf")) and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        for encoding in ("utf-8-sig", name):
            try:
                return data.decode(encoding), ()
            except (UnicodeDecodeError, LookupError):
                continue
    return plain.decode(data)


def _parse(data: bytes, limits: Limits) -> etree._Element | None:
    TagCounter(limits).feed(data)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None  # nothing but white space, comments or an empty frame
    # Beyond its depth limit the parser stops and returns what it has; half a page is not an answer.
    if any(entry.type_name == _RESOURCE_LIMIT for entry in parser.error_log):
        raise refuse("documents.too_deep")
    return root


@dataclass
class _List:
    """How a list counts; bullets, which are not shown, have no format."""

    number_format: str | None
    next_number: int


@dataclass
class _Page:
    """Walks a page in document order without recursion, so that depth costs no stack."""

    builder: DocumentBuilder
    limits: Limits
    words: list[str] = field(default_factory=list)
    label: str = ""
    heading: int | None = None
    preformatted: int = 0
    boxes: list[etree._Element] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)

    def walk(self, root: etree._Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            dropped = is_dropped(element)
            if event == "end":
                if not dropped:
                    self._leave(element)
                self.words.append(element.tail or "")
            elif dropped or self._adds_table(element):
                walker.skip_subtree()
            else:
                self._enter(element)
                self.words.append(element.text or "")
        self._flush()

    def _adds_table(self, element: etree._Element) -> bool:
        """Add the element if it is a table of data; note it if it is a frame."""
        if element.tag == "aside":
            self._flush()
            self.boxes.append(element)
        if element.tag != "table":
            return False
        self._flush()
        use = use_of(element)
        if use is Use.BOX:
            self.boxes.append(element)
        if use is not Use.DATA:
            return False
        self.builder.paragraph(caption_of(element), boxed=bool(self.boxes))
        self.builder.table(place(loose_cells(element), self.limits), boxed=bool(self.boxes))
        return True

    def _enter(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag == "br" and self.heading is not None:
            self.words.append(_BREAK)
        elif tag in BLOCKS:
            self._flush()
        if tag in _HEADINGS:
            self.heading = _HEADINGS[tag]
        elif tag in ("ol", "ul"):
            self.lists.append(_list_of(element))
        elif tag == "li":
            self._count(element)
        elif tag == "pre":
            self.preformatted += 1

    def _leave(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in BLOCKS and tag != "br":
            self._flush()
        if tag in _HEADINGS:
            self.heading = None
        elif tag in ("ol", "ul"):
            self.lists.pop()
        elif tag == "li":
            self.label = ""
        elif tag == "pre":
            self.preformatted -= 1
        if self.boxes and self.boxes[-1] is element:
            self.boxes.pop()

    def _count(self, item: etree._Element) -> None:
        if self.lists and (number_format := self.lists[-1].number_format):
            number = integer(item.get("value"), self.lists[-1].next_number)
            self.lists[-1].next_number = number + 1
            self.label = list_label(number, number_format)

    def _flush(self) -> None:
        """Close the block that was being written."""
        words = "".join(self.words)
        self.words.clear()
        boxed = bool(self.boxes)
        if self.preformatted and self.heading is None:
            for line in words.splitlines():
                self.builder.paragraph(line, boxed=boxed)
            return
        words = collapse(words).strip()
        if not words:
            return
        words, self.label = self.label + words.replace(_BREAK, "\n"), ""
        if self.heading is None:
            self.builder.paragraph(words, boxed=boxed)
        else:
            self.builder.heading(words, self.heading, boxed=boxed)


def _list_of(element: etree._Element) -> _List:
    if element.tag == "ul":
        return _List(None, 1)
    style = _LIST_STYLE.search(element.get("style") or "")
    number_format = style[1].lower() if style else element.get("type") or "decimal"
    return _List(None if number_format == "none" else number_format, integer(element.get("start"), 1))
