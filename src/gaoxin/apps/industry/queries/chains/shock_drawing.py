"""A shock as a picture: columns by supply steps, lines from who failed to who was hit."""

from collections.abc import Mapping, Sequence

from django.utils.html import escape
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.queries.chains.shock_hits import Hit
from gaoxin.apps.industry.queries.chains.shocks import Played
from gaoxin.apps.industry.queries.chains.wrapping import wrapped

BOX, HIGH, GAP, BETWEEN, MARGIN, HEAD = 190, 44, 8, 60, 8, 30
ROWS, ALL_ROWS, COLUMNS = 9, 40, 8
"""Enterprises of one column that are drawn, folded and unfolded, and columns; the table lists all."""
FILLS = ("#fdf3e0", "#fbd5a5", "#f4af6c", "#e58a47")
"""By the part of a day's output that is lacking at worst: to 25 %, 50 %, 75 %, all."""
STOPPED, MORE = "#fcecea", "#f2f5f9"

Box = tuple[str, str, str, str]
"""Key, name, words, fill."""


def shock_svg(found: Played, rows: int = ROWS) -> str:
    """The picture. Shades stand beside words in every box; what is not drawn is counted below its column."""
    steps = sorted(found.steps)[: COLUMNS - 1]
    drawn = found.by_step(rows)
    columns = [_stopped(found, rows), *(_column(found, step, drawn[step]) for step in steps)]
    places = {
        key: (MARGIN + column * (BOX + BETWEEN), MARGIN + HEAD + row * (HIGH + GAP))
        for column, boxes in enumerate(columns)
        for row, (key, *_rest) in enumerate(boxes)
    }
    heads = [_t("停止"), *(_t("第 %(n)d 步") % {"n": step} for step in steps)]
    parts = [_head(at, words) for at, words in enumerate(heads)]
    parts += [
        _line(places[one.supplier_key], places[one.key]) for step in steps for one in drawn[step] if _near(one, places)
    ]
    parts += [_box(places[key], name, words, fill) for boxes in columns for key, name, words, fill in boxes]
    wide = 2 * MARGIN + len(columns) * BOX + (len(columns) - 1) * BETWEEN
    high = 2 * MARGIN + HEAD + max(len(boxes) for boxes in columns) * (HIGH + GAP)
    label = escape(_t("冲击传导图"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" '
        f'role="img" aria-label="{label}">{"".join(parts)}</svg>'
    )


def folded(found: Played, rows: int = ROWS) -> bool:
    """Whether the picture leaves enterprises out when so many are drawn of a column."""
    return found.stopped_total > rows or any(number > rows for number in found.steps.values())


def _stopped(found: Played, rows: int) -> list[Box]:
    boxes = [(key, name, _t("停止"), STOPPED) for key, name in found.stopped[:rows]]
    return [*boxes, *_more("stopped", found.stopped_total - len(boxes), "")]


def _column(found: Played, step: int, hits: Sequence[Hit]) -> list[Box]:
    boxes = [(one.key, one.name, _said(one), _fill(one)) for one in hits]
    return [*boxes, *_more(f"step{step}", found.steps[step] - len(hits), _t("见下表"))]


def _more(key: str, number: int, words: str) -> list[Box]:
    return [(f"more.{key}", _t("还有 %(n)s 家") % {"n": f"{number:,}"}, words, MORE)] if number > 0 else []


def _near(one: Hit, places: Mapping[str, tuple[int, int]]) -> bool:
    """Whether both ends of a line are drawn, the supplier to the left."""
    return one.key in places and one.supplier_key in places and places[one.supplier_key][0] < places[one.key][0]


def _said(one: Hit) -> str:
    return _t("第 %(day)d 天起，最多少产 %(part).0f%%") % {"day": one.first_day, "part": one.worst}


def _fill(one: Hit) -> str:
    return FILLS[min(3, int(one.worst // 25))]


def _head(column: int, words: str) -> str:
    x = MARGIN + column * (BOX + BETWEEN)
    return (
        f'<text x="{x + BOX // 2}" y="{MARGIN + 18}" font-size="13" font-weight="600" fill="#1c2733" '
        f'text-anchor="middle">{escape(words)}</text>'
    )


def _line(start: tuple[int, int], end: tuple[int, int]) -> str:
    x1, y1, x2, y2 = start[0] + BOX, start[1] + HIGH // 2, end[0], end[1] + HIGH // 2
    middle = (x1 + x2) // 2
    return (
        f'<path d="M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}" fill="none" stroke="#b3261e" stroke-width="1.4"/>'
    )


def _box(place: tuple[int, int], name: str, words: str, fill: str) -> str:
    x, y = place
    short = wrapped(name, 14)
    shown = short[0] if len(short) == 1 else f"{short[0][:13]}…"
    return (
        f'<g><title>{escape(name)}</title><rect x="{x}" y="{y}" width="{BOX}" height="{HIGH}" rx="5" fill="{fill}" '
        f'stroke="#c9d2dd"/><text x="{x + 8}" y="{y + 18}" font-size="12" font-weight="600" fill="#1c2733">'
        f'{escape(shown)}</text><text x="{x + 8}" y="{y + 36}" font-size="11" fill="#4a5868">{escape(words)}</text></g>'
    )
