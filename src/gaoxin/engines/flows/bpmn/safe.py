"""Parses an uploaded file so that reading it can do no harm.

A first pass with expat looks only at the shape: it stops at a document type (all entities stand in one, also those
that unfold to gigabytes or fetch other files), at elements nested too deep and at too many of them, before anything
of the kind has cost time or memory.
"""

from pathlib import Path
from xml.parsers import expat

from lxml import etree

from gaoxin.engines.flows.bpmn.encodings import in_utf8
from gaoxin.engines.flows.bpmn.names import MODEL
from gaoxin.kernel.problems import Place, Refusal, refuse

LARGEST = 5_000_000
"""Bytes of a file; the largest of the public interchange suite has 400,000."""
DEEPEST = 100
MOST = 100_000
"""Elements of a file, shapes of the drawing included."""
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")
_ODD_NAMESPACE = frozenset({"WAR_NS_URI", "WAR_NS_URI_RELATIVE"})
"""A namespace that is no address, as some modelers write; it is a name all the same."""


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
    if not data.strip():
        raise refuse("flow.empty_file", Place(file))
    if data.startswith(_ARCHIVES):
        raise refuse("flow.archive", Place(file))
    data = in_utf8(data, file)
    _Shape(file).check(data)
    root = _tree(data, file)
    if root.tag != f"{{{MODEL}}}definitions":
        raise refuse("flow.not_bpmn", Place(file))
    return root


def _tree(data: bytes, file: str | None, lenient: bool = False) -> etree._Element:
    """The elements of a well-formed file. `lenient` overlooks only what `_ODD_NAMESPACE` names."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=lenient,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if not lenient and {entry.type_name for entry in parser.error_log} <= _ODD_NAMESPACE:
            return _tree(data, file, lenient=True)
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else None
        raise refuse("flow.broken_xml", Place(file, line), at=line or 1) from None


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
        except expat.ExpatError as error:
            if not self.count:
                raise refuse("flow.not_xml", Place(self.file, error.lineno)) from None
            raise refuse("flow.broken_xml", Place(self.file, error.lineno), at=error.lineno) from None

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
