"""Parses an uploaded file so that reading it can do no harm.

A first pass with expat looks only at the shape: it stops at a document type (all entities stand in one, also those
that unfold to gigabytes or fetch other files), at elements nested too deep and at too many of them, before anything
of the kind has cost time or memory.
"""

from pathlib import Path
from xml.parsers import expat

from lxml import etree

from gaoxin.engines.flows.bpmn.names import MODEL
from gaoxin.kernel.problems import Place, Refusal, refuse

LARGEST = 5_000_000
"""Bytes of a file; the largest of the public interchange suite has 400,000."""
DEEPEST = 100
MOST = 100_000
"""Elements of a file, shapes of the drawing included."""


def parse_file(path: Path) -> etree._Element:
    """As `parse`, from a file."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise refuse("flow.unreadable_file", Place(path.name)) from None
    return parse(data, path.name)


def parse(data: bytes, file: str | None = None) -> etree._Element:
    """The root element of a BPMN file; raises Refusal for anything else.

    >>> parse(b"<a/>")
    Traceback (most recent call last):
    gaoxin.kernel.problems.Refusal: flow.not_bpmn
    """
    if len(data) > LARGEST:
        raise refuse("flow.too_large", Place(file), most=LARGEST // 1_000_000)
    _Shape(file).check(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else None
        raise refuse("flow.not_xml", Place(file, line)) from None
    if root.tag != f"{{{MODEL}}}definitions":
        raise refuse("flow.not_bpmn", Place(file))
    return root


class _Shape:
    """Counts elements and their depth, and stops at a document type."""

    def __init__(self, file: str | None) -> None:
        self.file = file
        self.depth = 0
        self.count = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._opened
        self.parser.EndElementHandler = self._closed
        self.parser.StartDoctypeDeclHandler = self._doctype

    def check(self, data: bytes) -> None:
        try:
            self.parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError, UnicodeError) as error:
            line = error.lineno if isinstance(error, expat.ExpatError) else None
            raise refuse("flow.not_xml", Place(self.file, line)) from None

    def _opened(self, _name: str, _attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > DEEPEST or self.count > MOST:
            raise self._refusal()

    def _closed(self, _name: str) -> None:
        self.depth -= 1

    def _doctype(self, *_parts: object) -> None:
        raise refuse("flow.document_type", Place(self.file, self.parser.CurrentLineNumber))

    def _refusal(self) -> Refusal:
        place = Place(self.file, self.parser.CurrentLineNumber)
        return refuse("flow.too_many_elements", place, most=MOST, deepest=DEEPEST)
