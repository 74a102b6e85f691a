"""Makes .pdf files with a Chinese text layer, as printers and exporters of offices write them."""

import zlib
from collections.abc import Callable
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT, TOP = 80, 512, 760
"""Edges of the text: a line holds 27 characters of 16 points."""
SIZE, STEP = 16, 28

Drawing = Callable[[Canvas], None]


def pdf(*pages: Drawing, password: str | None = None) -> bytes:
    """A .pdf of these pages."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    buffer = BytesIO()
    encryption = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), encrypt=encryption)
    for draw in pages:
        canvas.setFont("STSong-Light", SIZE)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lines(*texts: str, top: float = TOP, left: float = LEFT, size: float = SIZE, step: float = STEP) -> Drawing:
    """Lines of text one below the other; a full-width space at the start is an indent, not a character."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", size)
        for at, text in enumerate(texts):
            bare = text.lstrip("\u3000")
            canvas.drawString(left + size * (len(text) - len(bare)), top - at * step, bare)

    return draw


def both(*drawings: Drawing) -> Drawing:
    """All these on one page."""

    def draw(canvas: Canvas) -> None:
        for drawing in drawings:
            drawing(canvas)

    return draw


def rules(xs: list[float], ys: list[float]) -> Drawing:
    """A grid of rules at these places, every cell closed."""

    def draw(canvas: Canvas) -> None:
        canvas.grid(xs, ys)

    return draw


def rule(x1: float, y1: float, x2: float, y2: float, filled: bool = False) -> Drawing:
    """One rule; `filled` draws it as Word does, as a thin rectangle."""

    def draw(canvas: Canvas) -> None:
        if filled:
            canvas.rect(x1, y1, max(x2 - x1, 0.5), max(y2 - y1, 0.5), stroke=0, fill=1)
        else:
            canvas.line(x1, y1, x2, y2)

    return draw


def at(x: float, y: float, text: str, size: float = 10) -> Drawing:
    """A text at a place."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", size)
        canvas.drawString(x, y, text)

    return draw


def raw_pdf(content: bytes, resources: bytes = b"", more: tuple[bytes, ...] = (), filters: int = 1) -> bytes:
    """A .pdf of one page with that content, compressed so many times, and further objects, numbered from 5."""
    for _ in range(filters):
        content = zlib.compress(content, 9)
    names = b"[" + b"/FlateDecode " * filters + b"]"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<" + resources + b">>>>",
        b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(content), names, content),
        *more,
    )
    body = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return body + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (
        size,
        entries,
        size,
        len(body),
    )
