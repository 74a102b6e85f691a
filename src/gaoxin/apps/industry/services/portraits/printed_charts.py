"""The charts of a portrait for paper: bars from zero, each with its value, as SVG that the PDF holds as lines."""

from collections.abc import Sequence

from django.utils.html import escape
from django.utils.translation import gettext as _t

from gaoxin.web.figures import number
from gaoxin.web.pages.board import Chart

WIDE, HIGH, BAR, LINE = 500, 150, 26, 20
NAMES = 170
"""Pixels for names beside lying bars."""
VALUES = 70
"""Pixels for the values behind them."""
LETTERS = 16
"""Characters of a name that fit beside a bar."""
FILL, INK, RULE = "#2b66b1", "#1c2733", "#9fb0c3"


def chart_svg(chart: Chart) -> str:
    """The first series of a chart; a year or branch that nobody told has words instead of a bar."""
    values = chart.series[0].values
    pairs = list(zip(chart.categories, values, strict=True))
    parts, tall = _lying(chart, pairs) if chart.kind == "barh" else _standing(chart, pairs)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {tall}" width="{WIDE}" height="{tall}" '
        f'font-family="Noto Serif SC">{"".join(parts)}</svg>'
    )


def chart_note(chart: Chart) -> str:
    """What the bars are, in which unit, from where."""
    return _t("图：%(what)s（%(unit)s），%(source)s") % {
        "what": chart.title,
        "unit": chart.unit,
        "source": chart.source,
    }


def _standing(chart: Chart, pairs: Sequence[tuple[str, float | None]]) -> tuple[list[str], int]:
    """One column for each year. What fell below zero hangs down from the line."""
    known = [value for _name, value in pairs if value is not None]
    least, most = min([0.0, *known]), max([0.0, *known])
    scale = (HIGH - 2 * LINE) / ((most - least) or 1)
    zero, step = LINE + most * scale, WIDE / max(len(pairs), 1)
    parts = [f'<line x1="0" y1="{zero:.1f}" x2="{WIDE}" y2="{zero:.1f}" stroke="{RULE}"/>']
    for at, (name, value) in enumerate(pairs):
        middle, tall = step * (at + 0.5), abs(value or 0) * scale
        top = zero if value is not None and value < 0 else zero - tall
        if value is not None:
            parts.append(
                f'<rect x="{middle - BAR / 2:.1f}" y="{top:.1f}" width="{BAR}" height="{tall:.1f}" fill="{FILL}"/>'
            )
        parts.append(_text(middle, top - 5, _value(chart, value), "middle"))
        parts.append(_text(middle, HIGH + 2, name, "middle"))
    return parts, HIGH + 8


def _lying(chart: Chart, pairs: Sequence[tuple[str, float | None]]) -> tuple[list[str], int]:
    """One bar for each name, below one another."""
    most = max((abs(value) for _name, value in pairs if value is not None), default=0) or 1
    scale = (WIDE - NAMES - VALUES) / most
    parts = []
    for at, (name, value) in enumerate(pairs):
        middle, long = LINE * (at + 0.5), abs(value or 0) * scale
        shown = name if len(name) <= LETTERS else f"{name[: LETTERS - 1]}…"
        parts.append(_text(NAMES - 6, middle + 4, shown, "end"))
        parts.append(f'<rect x="{NAMES}" y="{middle - 6:.1f}" width="{long:.1f}" height="12" fill="{FILL}"/>')
        parts.append(_text(NAMES + long + 5, middle + 4, _value(chart, value), "start"))
    return parts, LINE * len(pairs) + 4


def _value(chart: Chart, value: float | None) -> str:
    return _t("待核") if value is None else number(value, chart.decimals)


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="10" fill="{INK}" text-anchor="{anchor}">{escape(words)}</text>'
