"""Pages set in two columns: newspapers, journals, some leaflets."""

from collections.abc import Sequence

from gaoxin.engines.documents.reading.pdf.lines import Line

_LEAST_LINES = 8
_MIDDLE = (0.3, 0.7)
"""Between these shares of the width a gutter may run."""
_STEPS = 40
_CROSSED = 0.15
"""The share of lines, titles among them, that may run across the gutter."""
_RUNNING = 0.7
"""Running text fills its column to this share; the cells of a table do not."""


def in_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in the order they are read: all together, or where a gutter runs down the page, its left side before
    its right, down to each line that crosses it."""
    gutter = _gutter(lines)
    if gutter is None:
        return [list(lines)]
    streams: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        before = [fragment for fragment in line.fragments if fragment.right <= gutter]
        behind = [fragment for fragment in line.fragments if fragment.left >= gutter]
        if len(before) + len(behind) < len(line.fragments):
            streams.extend(stream for stream in (left, right, [line]) if stream)
            left, right = [], []
            continue
        if before:
            left.append(line.only(before))
        if behind:
            right.append(line.only(behind))
    return streams + [stream for stream in (left, right) if stream]


def _gutter(lines: Sequence[Line]) -> float | None:
    if sum(len(line.fragments) > 1 for line in lines) < _LEAST_LINES:
        return None
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    width = end - start
    steps = [start + width * step / _STEPS for step in range(_STEPS + 1)]
    candidates = [x for x in steps if _MIDDLE[0] * width <= x - start <= _MIDDLE[1] * width]
    best = min(candidates, key=lambda x: sum(_crosses(line, x) for line in lines))
    if sum(_crosses(line, best) for line in lines) > _CROSSED * len(lines):
        return None
    return best if _is_running(lines, start, best) and _is_running(lines, best, end) else None


def _crosses(line: Line, x: float) -> bool:
    return any(fragment.left < x < fragment.right for fragment in line.fragments)


def _is_running(lines: Sequence[Line], left: float, right: float) -> bool:
    """Whether most lines between these edges are filled with one stretch of text."""
    inside = [
        [fragment for fragment in line.fragments if left <= fragment.left and fragment.right <= right] for line in lines
    ]
    held = [fragments for fragments in inside if fragments]
    full = sum(len(line) == 1 and line[0].right - line[0].left >= _RUNNING * (right - left) for line in held)
    return len(held) >= _LEAST_LINES and full * 2 >= len(held)
