"""How long reading takes: documents of 10, 100 and 1000 pages with running text and a table on each page.

The documents are made here, in memory, as Word and a printer driver would write them; the times are of `read` alone,
with a .pdf including the start of the process that reads it.
"""

import time
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from gaoxin.engines.documents.plan import read_plan
from gaoxin.engines.documents.reading import read

PAGES = (10, 100, 1000)
_PARAGRAPHS, _ROWS = 6, 15
_HEADING = ("指标", "单位", "2020年", "2025年")
_SENTENCES = (
    "到2025年，地区生产总值达到{}亿元，年均增长8.5%左右，规",
    "模以上工业企业达到120家，研发经费投入强度达到3.2%以上，",
    "高新技术企业超过300家，主导产业集聚发展，营商环境优化。",
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


LIMIT = 3.0
"""Seconds that 100 pages may take after start-up."""
GROWTH = 1.5
"""How much dearer a page may be in the longest document than in one of 100 pages; 1 is linear growth."""


def run(pages: Sequence[int] = PAGES, tries: int = 5) -> dict[str, Any]:
    """Seconds (the best of `tries`), characters and tables by format and number of pages, held against the limits.

    `seconds` is the reading of the file, `plan_seconds` what it takes on top to find indicators, projects, tasks and
    contradictions in it. Documents above 100 pages are timed once.
    """
    makers: dict[str, Callable[[int], bytes]] = {"docx": docx_of, "pdf": pdf_of}
    answer: dict[str, Any] = {
        kind: {str(count): _measured(make(count), kind, tries if count <= 100 else 1) for count in pages}
        for kind, make in makers.items()
    }
    return {**answer, "limits": {kind: _held(answer[kind]) for kind in makers}}


def _measured(data: bytes, kind: str, tries: int) -> dict[str, float | int]:
    best, best_plan = float("inf"), float("inf")
    for _ in range(tries):
        started = time.perf_counter()
        document = read(data, f"bench.{kind}")
        done = time.perf_counter()
        read_plan(document)
        best, best_plan = min(best, done - started), min(best_plan, time.perf_counter() - done)
    tables = sum(block.table is not None for block in document.blocks)
    return {
        "seconds": round(best, 3),
        "plan_seconds": round(best_plan, 3),
        "characters": len(document.text),
        "tables": tables,
    }


def _held(measured: dict[str, dict[str, float | int]]) -> dict[str, Any]:
    """The limits that these lengths can be held against."""
    held: dict[str, Any] = {}
    if "100" in measured:
        seconds = measured["100"]["seconds"]
        held["100 pages"] = {"seconds": seconds, "limit": LIMIT, "met": seconds < LIMIT}
        longest = max(measured, key=int)
        if int(longest) > 100:
            dearer = measured[longest]["seconds"] / int(longest) / (seconds / 100)
            held["growth"] = {"page": round(dearer, 2), "limit": GROWTH, "met": dearer <= GROWTH}
    return held


def _rows(page: int) -> list[tuple[str, ...]]:
    return [_HEADING, *((f"指标{page}之{row}", "亿元", str(row * 7), str(page + row)) for row in range(1, _ROWS))]


def docx_of(pages: int) -> bytes:
    """A .docx of that many pages."""
    body = "".join(
        "".join(
            _word_paragraph(f"{_SENTENCES[0]}{_SENTENCES[1]}{_SENTENCES[2]}".format(page)) for _ in range(_PARAGRAPHS)
        )
        + _word_table(_rows(page))
        for page in range(pages)
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
    return buffer.getvalue()


def _word_paragraph(text: str) -> str:
    font = (
        '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>'
    )
    return f'<w:p><w:pPr><w:ind w:firstLineChars="200"/></w:pPr><w:r>{font}<w:t>{text}</w:t></w:r></w:p>'


def _word_table(rows: Sequence[Sequence[str]]) -> str:
    cells = ("".join(f"<w:tc><w:tcPr/>{_word_paragraph(text)}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


_LEFT, _TOP, _STEP, _SIZE = 80, 780, 22, 16
_TABLE_TOP, _ROW, _COLUMN = 370, 20, 110


def pdf_of(pages: int) -> bytes:
    """A .pdf of that many pages, its text in a Chinese font of the reader's."""
    kids = " ".join(f"{6 + 2 * page} 0 R" for page in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {pages}>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
        b"<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>",
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
        b"/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    ]
    for page in range(pages):
        content = _pdf_content(page).encode()
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {7 + 2 * page} 0 R>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    return _pdf_file(objects)


def _pdf_content(page: int) -> str:
    shown: list[str] = []
    for paragraph in range(_PARAGRAPHS):
        for line, sentence in enumerate(_SENTENCES):
            y = _TOP - (paragraph * len(_SENTENCES) + line) * _STEP
            shown.append(_pdf_text(_LEFT + (0 if line else 2 * _SIZE), y, _SIZE, sentence.format(page)))
    right = _LEFT + _COLUMN * len(_HEADING)
    for at, row in enumerate(_rows(page)):
        y = _TABLE_TOP - at * _ROW
        shown.append(f"{_LEFT} {y} m {right} {y} l S")
        shown += [_pdf_text(_LEFT + 5 + _COLUMN * place, y - 14, 10, text) for place, text in enumerate(row)]
    bottom = _TABLE_TOP - _ROWS * _ROW
    shown.append(f"{_LEFT} {bottom} m {right} {bottom} l S")
    edges = (_LEFT + _COLUMN * place for place in range(len(_HEADING) + 1))
    shown += [f"{x} {_TABLE_TOP} m {x} {bottom} l S" for x in edges]
    return "\n".join(shown)


def _pdf_text(x: int, y: int, size: int, text: str) -> str:
    return f"BT /F {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET"


def _pdf_file(objects: Sequence[bytes]) -> bytes:
    pieces = [b"%PDF-1.4\n"]
    offsets: list[int] = []
    length = len(pieces[0])
    for number, content in enumerate(objects, start=1):
        offsets.append(length)
        pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        length += len(pieces[-1])
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    pieces.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, entries))
    pieces.append(b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (size, length))
    return b"".join(pieces)
