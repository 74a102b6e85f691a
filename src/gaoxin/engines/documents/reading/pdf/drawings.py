"""What is drawn on a page besides text: the rules of tables and boxes, and how much of it pictures cover."""

import ctypes
import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as native

from gaoxin.engines.documents.reading.pdf.glyphs import Sheet

_THIN = 3.0
"""Points. Whatever is drawn thinner is a rule, stroked or filled."""
_SHORTEST = 3.0
_STRAIGHT = 1.0
"""Points a rule may lean over its whole length."""
_MOST_OBJECTS = 50_000
_MOST_POINTS = 200_000
"""Beyond these a page is a map or chart; what has been found until then is used."""
_DEEPEST = 5

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Rule(NamedTuple):
    """A straight stroke along an axis, in points on the upright page: `at` is its y if level, its x if upright."""

    at: float
    start: float
    end: float


class Drawing(NamedTuple):
    """The level and upright rules of a page, and the share of its area that its largest picture covers."""

    level: list[Rule]
    upright: list[Rule]
    pictured: float


class _Path(NamedTuple):
    """One stretch of a path drawn without lifting the pen: its corners, whether curved somewhere, whether stroked."""

    corners: list[tuple[float, float]]
    curved: bool
    stroked: bool


def drawing_of(page: pdfium.PdfPage, sheet: Sheet) -> Drawing:
    """All rules of a page and the coverage by pictures."""
    drawing = Drawing([], [], 0.0)
    pictured = 0.0
    budget = _Budget()
    for element, matrix in _elements(page, budget):
        kind = native.FPDFPageObj_GetType(element)
        if kind == native.FPDF_PAGEOBJ_IMAGE:
            pictured = max(pictured, _area(element, matrix) / max(1.0, sheet.width * sheet.height))
        elif kind == native.FPDF_PAGEOBJ_PATH:
            for path in _paths(element, matrix, budget):
                corners = [sheet.point(x, y) for x, y in path.corners]
                _add_rules(_Path(corners, path.curved, path.stroked), drawing)
    return drawing._replace(pictured=pictured)


class _Budget:
    """How much may still be looked at on this page."""

    def __init__(self) -> None:
        self.objects = _MOST_OBJECTS
        self.points = _MOST_POINTS


def _elements(page: pdfium.PdfPage, budget: _Budget) -> Iterator[tuple[Any, Matrix]]:
    """The objects of a page with their place on it; those inside forms come with the form's place."""
    count = native.FPDFPage_CountObjects(page)
    waiting = [(native.FPDFPage_GetObject(page, index), _IDENTITY, 0) for index in range(min(count, budget.objects))]
    waiting.reverse()
    while waiting and budget.objects > 0:
        budget.objects -= 1
        element, matrix, depth = waiting.pop()
        if native.FPDFPageObj_GetType(element) != native.FPDF_PAGEOBJ_FORM:
            yield element, matrix
        elif depth < _DEEPEST:
            inner = _times(_matrix(element), matrix)
            count = min(native.FPDFFormObj_CountObjects(element), budget.objects)
            waiting.extend((native.FPDFFormObj_GetObject(element, index), inner, depth + 1) for index in range(count))


def _paths(element: Any, matrix: Matrix, budget: _Budget) -> Iterator[_Path]:
    """The stretches of a path object, on the page as the file has it."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    native.FPDFPath_GetDrawMode(element, ctypes.byref(filled), ctypes.byref(stroked))
    if not (filled.value or stroked.value):
        return  # only clips
    a, b, c, d, e, f = _times(_matrix(element), matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    corners: list[tuple[float, float]] = []
    curved = False
    for index in range(min(native.FPDFPath_CountSegments(element), budget.points)):
        budget.points -= 1
        segment = native.FPDFPath_GetPathSegment(element, index)
        native.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        kind = native.FPDFPathSegment_GetType(segment)
        if kind == native.FPDF_SEGMENT_MOVETO and corners:
            yield _Path(corners, curved, bool(stroked.value))
            corners, curved = [], False
        curved = curved or kind == native.FPDF_SEGMENT_BEZIERTO
        corners.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if native.FPDFPathSegment_GetClose(segment):
            corners.append(corners[0])
    if corners:
        yield _Path(corners, curved, bool(stroked.value))


def _add_rules(path: _Path, drawing: Drawing) -> None:
    """A thin shape is one rule. Of a larger one the strokes along the axes are; a curved one is its bounding box if
    it is a box with round corners. An area only filled is a background."""
    left, right = min(x for x, _ in path.corners), max(x for x, _ in path.corners)
    top, bottom = min(y for _, y in path.corners), max(y for _, y in path.corners)
    if not math.isfinite(left + right + top + bottom):
        return
    if min(right - left, bottom - top) <= _THIN:
        _add_rule((left, top), (right, bottom), _THIN, drawing)
    elif path.stroked:
        corners = path.corners
        if path.curved and _sides(corners) >= 4:
            corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        for start, end in pairwise(corners):
            _add_rule(start, end, _STRAIGHT, drawing)


def _sides(corners: Sequence[tuple[float, float]]) -> int:
    """How many strokes between the corners run along an axis."""
    return sum(min(abs(x2 - x1), abs(y2 - y1)) <= _STRAIGHT for (x1, y1), (x2, y2) in pairwise(corners))


def _add_rule(start: tuple[float, float], end: tuple[float, float], lean: float, drawing: Drawing) -> None:
    width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    if height <= lean and width >= max(_SHORTEST, height):
        drawing.level.append(Rule((start[1] + end[1]) / 2, min(start[0], end[0]), max(start[0], end[0])))
    elif width <= lean and height >= _SHORTEST:
        drawing.upright.append(Rule((start[0] + end[0]) / 2, min(start[1], end[1]), max(start[1], end[1])))


def _area(element: Any, matrix: Matrix) -> float:
    """The area an object covers, in square points."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    native.FPDFPageObj_GetBounds(element, *map(ctypes.byref, (left, bottom, right, top)))
    a, b, c, d, _, _ = matrix
    return abs((right.value - left.value) * (top.value - bottom.value) * (a * d - b * c))


def _matrix(element: Any) -> Matrix:
    matrix = native.FS_MATRIX()
    native.FPDFPageObj_GetMatrix(element, ctypes.byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner` first."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
