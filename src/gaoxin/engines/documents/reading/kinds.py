"""What kind of file this is, told from its first bytes and only then from its name.

Files from offices often carry the wrong extension: a web page saved as .doc, an old .doc renamed to .docx.
"""

import re
from pathlib import PurePath

from gaoxin.engines.documents.reading.limits import Limits
from gaoxin.engines.documents.reading.zipped import opened
from gaoxin.kernel.problems import Refusal, refuse

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PDF_WINDOW = 1024
"""A .pdf may begin with this many foreign bytes, as its readers have always allowed."""
_SNIFFED = 4096

_IMAGES = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"BM": "BMP",
}
_OTHERS = {
    b"{\\rtf": "RTF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"CAJ": "CAJ",
    b"HN\x00": "CAJ",
    b"KDH": "CAJ",
    b"AT&TFORM": "DjVu",
    b"%!PS": "PostScript",
}
_PACKED = {
    "xl/workbook.xml": ("documents.spreadsheet", "XLSX"),
    "ppt/presentation.xml": ("documents.unsupported_format", "PPTX"),
    "OFD.xml": ("documents.unsupported_format", "OFD"),
    "content.xml": ("documents.unsupported_format", "OpenDocument"),
}
_COMPOUND = (
    ("EncryptedPackage", "documents.encrypted", "Office"),
    ("Workbook", "documents.spreadsheet", "XLS"),
    ("PowerPoint Document", "documents.unsupported_format", "PPT"),
    ("WordDocument", "documents.old_word", "DOC"),
)
_HTML = re.compile(rb"<\s*(!doctype\s+html|html|head|body|meta|table|div|p|h1)\b", re.IGNORECASE)
_WORD_XML = re.compile(rb"<\?mso-application\s+progid=.Word\.Document|<w:wordDocument\b|<pkg:package\b")
_WEB_ARCHIVE = re.compile(rb"\A\s*[A-Za-z-]+:.*\bmultipart/related\b", re.DOTALL | re.IGNORECASE)
_BY_NAME = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "txt"}


def kind_of(data: bytes, name: str, limits: Limits) -> str:
    """Which reader takes the file: docx, pdf, html, md or txt. Refuses every other kind and names the remedy."""
    head = data[:_SNIFFED]
    if b"%PDF-" in head[:_PDF_WINDOW]:
        return "pdf"
    if head.startswith(_ZIP):
        return _kind_of_package(data, limits)
    if head.startswith(_COMPOUND_FILE):
        raise _refusal_of_compound_file(data)
    for signature, format_name in _IMAGES.items():
        if head.startswith(signature) and (signature != b"BM" or b"\x00" in head):
            raise refuse("documents.image", format=format_name)
    for signature, format_name in _OTHERS.items():
        if head.startswith(signature):
            raise refuse("documents.unsupported_format", format=format_name)
    if _WORD_XML.search(head):
        raise refuse("documents.unsupported_format", format="Word XML")
    if _WEB_ARCHIVE.search(head):
        raise refuse("documents.unsupported_format", format="MHTML")
    return _BY_NAME.get(PurePath(name).suffix.lower()) or ("html" if _HTML.search(head) else "txt")


def _kind_of_package(data: bytes, limits: Limits) -> str:
    names = {name.replace("\\", "/") for name in opened(data, limits).namelist()}
    if any(name.startswith("word/") for name in names):
        return "docx"
    for part, (code, format_name) in _PACKED.items():
        if part in names:
            raise refuse(code, format=format_name)
    if "_rels/.rels" in names and "[Content_Types].xml" in names:
        return "docx"
    raise refuse("documents.unsupported_format", format="ZIP")


def _refusal_of_compound_file(data: bytes) -> Refusal:
    """Older Office files name their streams in UTF-16; an encrypted .docx hides in one too."""
    for stream, code, format_name in _COMPOUND:
        if stream.encode("utf-16-le") in data:
            return refuse(code, format=format_name)
    return refuse("documents.unsupported_format", format="OLE")
