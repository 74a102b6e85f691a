"""Word documents: .docx as Word, WPS and LibreOffice write it."""

from collections.abc import Iterator

from lxml import etree

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.reading.builder import DocumentBuilder
from gaoxin.engines.documents.reading.limits import Limits, TagCounter
from gaoxin.engines.documents.reading.word.body import Body
from gaoxin.engines.documents.reading.word.lists import Lists
from gaoxin.engines.documents.reading.word.markup import kind, value
from gaoxin.engines.documents.reading.word.package import Package
from gaoxin.engines.documents.reading.word.styles import Styles
from gaoxin.kernel.problems import Problem, Severity, refuse

_PARTS_OF_BODY = ("p", "tbl", "sdt", "customXml", "ins", "moveTo", "AlternateContent", "altChunk", "oMathPara")


def read_word(data: bytes, sha256: str, limits: Limits) -> Document:
    """A .docx: paragraphs, headings by style or outline level, counted numbers, tables, text boxes, notes.

    Tracked insertions are kept and deletions left out. Page headers and footers, comments and hidden text are not
    part of the text.
    """
    package = Package(data, limits)
    main = package.main_part()
    builder = DocumentBuilder(limits)
    styles = Styles(package.tree(package.related(main, "styles")))
    body = Body(builder, styles, Lists(package.tree(package.related(main, "numbering"))))
    has_foreign_part = _add_body(package, main, body, limits)
    _add_notes(package, main, body)
    text, blocks = builder.finish()
    if not blocks:
        raise refuse("documents.only_pictures" if body.has_pictures else "documents.no_text")
    problems = (Problem("documents.skipped_part", severity=Severity.WARNING),) if has_foreign_part else ()
    return Document(text, "docx", sha256, blocks, problems=problems)


def _add_body(package: Package, main: str, body: Body, limits: Limits) -> bool:
    """Add the body piece by piece, each thrown away once read. Tells whether a foreign document is embedded in it."""
    parser = etree.XMLPullParser(
        events=("end",),
        tag=[f"{{*}}{name}" for name in _PARTS_OF_BODY],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    counter = TagCounter(limits)
    has_foreign_part = False
    try:
        for chunk in package.chunks(main):
            counter.feed(chunk)
            parser.feed(chunk)
            for element in _pieces(parser):
                has_foreign_part = has_foreign_part or kind(element) == "w:altChunk"
                body.add_all([element])
                _throw_away(element)
                counter.release()
        root = parser.close()
    except etree.XMLSyntaxError as error:
        raise refuse("documents.broken_docx") from error
    if kind(root) != "w:document":
        raise refuse("documents.broken_docx")
    return has_foreign_part


def _pieces(parser: etree.XMLPullParser) -> Iterator[etree._Element]:
    """The children of the body that have been parsed whole."""
    for _, element in parser.read_events():
        if isinstance(element, etree._Element):
            parent = element.getparent()
            if parent is not None and kind(parent) == "w:body":
                yield element


def _throw_away(element: etree._Element) -> None:
    """Free what has been read. The element itself is emptied but stays: the parser goes on behind it."""
    parent = element.getparent()
    if parent is not None:
        del parent[: parent.index(element)]
    element.clear()


def _add_notes(package: Package, main: str, body: Body) -> None:
    """Footnotes and endnotes in the order the text refers to them."""
    found: dict[tuple[str, str], etree._Element] = {}
    for name in ("footnote", "endnote"):
        tree = package.tree(package.related(main, f"{name}s"))
        for note in tree if tree is not None else ():
            found[name, value(note, "id") or ""] = note
    referred = [reference for reference in dict.fromkeys(body.notes) if reference in found]
    for label, reference in enumerate(referred, start=1):
        body.add_note(label, body.note_text(found[reference]))
