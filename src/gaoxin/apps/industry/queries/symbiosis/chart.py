"""The flow chart between plants: boxes are plants, arrows carry what goes from one to another, wide by its tonnes."""

from collections.abc import Mapping, Sequence
from math import sqrt

from django.utils.html import escape
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.queries.chains.wrapping import balanced
from gaoxin.apps.industry.queries.symbiosis.page import Arrow

BOX, BETWEEN, MARGIN, SLOT, GAP, LEAST = 190, 260, 12, 36, 16, 46
RUN = 134
"""Pixels that an arrow goes straight before it bends: above them stands what it carries, with nothing across."""
WIDEST, THINNEST = 18.0, 2.0
MOST = 60
"""Arrows that are drawn; the table lists all."""
COLOURS = {"realised": "#2e7d4f", "agreed": "#2b66b1", "planned": "#c77a1b"}
_ORDER = ("realised", "agreed", "planned")
_PER_LINE = 14


def kind_words() -> dict[str, str]:
    return {"realised": _t("已实际交换"), "agreed": _t("双方已确认"), "planned": _t("方案，待确认（虚线）")}


def legend() -> list[tuple[str, str]]:
    """Each colour with its words."""
    words = kind_words()
    return [(COLOURS[kind], words[kind]) for kind in _ORDER]


def columns(arrows: Sequence[Arrow]) -> dict[str, int]:
    """In which column a plant stands: behind all from whom it takes. Where things go round in a circle, the smallest
    of them goes back."""
    kept: dict[str, set[str]] = {}
    for one in sorted(arrows, key=lambda one: (-one.tonnes, one.start, one.end)):
        if not _reaches(kept, one.end, one.start):
            kept.setdefault(one.start, set()).add(one.end)
    level = {end: 0 for one in arrows for end in (one.start, one.end)}
    for _round in level:
        for start, ends in kept.items():
            for end in ends:
                level[end] = max(level[end], level[start] + 1)
    return level


def _reaches(kept: Mapping[str, set[str]], start: str, end: str) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        one = waiting.pop()
        if one == end:
            return True
        new = kept.get(one, set()) - seen
        seen |= new
        waiting += new
    return False


def flow_svg(arrows: Sequence[Arrow], names: Mapping[str, str]) -> str:
    """The chart; every text in it is escaped where it is written."""
    shown = sorted(arrows, key=lambda one: (-one.tonnes, one.start, one.end, one.material))[:MOST]
    level = columns(shown)
    outs = {key: [one for one in shown if one.start == key] for key in level}
    ins = {key: [one for one in shown if one.end == key] for key in level}
    high = {key: max(LEAST, SLOT * max(len(outs[key]), len(ins[key])) + 8) for key in level}
    lanes = {id(one): list(range(level[one.start] + 1, level[one.end])) for one in shown}
    places, by = _places(level, shown, lanes, high)
    largest = max((one.tonnes for one in shown), default=1.0)
    leaving = _slots(outs, places, high, lambda one: places[one.end][1])
    coming = _slots(ins, places, high, lambda one: places[one.start][1])
    parts = [_marks()]
    parts += [_arrow(one, places, by[id(one)], (leaving[id(one)], coming[id(one)]), largest) for one in shown]
    parts += [_box(places[key], high[key], names.get(key, key)) for key in level]
    parts += [_label(one, places, leaving[id(one)] - width(one.tonnes, largest) / 2) for one in shown]
    wide = 2 * MARGIN + (max(level.values(), default=0) + 1) * (BOX + BETWEEN) - BETWEEN
    if any(places[one.end][0] <= places[one.start][0] for one in shown):
        wide += BETWEEN
    lowest = [places[key][1] + high[key] for key in level] + [int(y) + SLOT for ones in by.values() for _x, y in ones]
    tall = MARGIN + max(lowest, default=MARGIN)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {tall}" width="{wide}" height="{tall}" '
        f'role="img" aria-label="{escape(_t("厂际物料流向图"))}">{"".join(parts)}</svg>'
    )


def _places(
    level: Mapping[str, int], shown: Sequence[Arrow], lanes: Mapping[int, Sequence[int]], high: Mapping[str, int]
) -> tuple[dict[str, tuple[int, int]], dict[int, list[tuple[int, float]]]]:
    """Column by column, each plant about level with those it takes from, so that few arrows cross; and by arrow the
    points at which it passes columns between, where room is kept for it."""
    places: dict[str, tuple[int, int]] = {}
    by: dict[int, list[tuple[int, float]]] = {id(one): [] for one in shown}

    def level_of(one: Arrow) -> float:
        return by[id(one)][-1][1] if by[id(one)] else float(places.get(one.start, (0, 0))[1])

    for column in range(max(level.values(), default=-1) + 1):
        standing: list[tuple[float, float, str, Arrow | None]] = [
            (
                _mean([level_of(one) for one in shown if one.end == key and one.start in places]),
                -sum(one.tonnes for one in shown if one.start == key),
                key,
                None,
            )
            for key, at in level.items()
            if at == column
        ]
        standing += [(level_of(one), -one.tonnes, one.start, one) for one in shown if column in lanes[id(one)]]
        x, y = MARGIN + column * (BOX + BETWEEN), MARGIN
        for _level, _tonnes, key, passing in sorted(standing, key=lambda one: (*one[:3], one[3] is None)):
            if passing is not None:
                by[id(passing)].append((x, y + SLOT / 2))
                y += SLOT + GAP // 2
            else:
                places[key] = (x, y)
                y += high[key] + GAP
    return places, by


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _slots(
    by_plant: Mapping[str, Sequence[Arrow]],
    places: Mapping[str, tuple[int, int]],
    high: Mapping[str, int],
    far: object,
) -> dict[int, float]:
    """Where each arrow meets its plant, so that no two meet at one point."""
    found: dict[int, float] = {}
    for key, ones in by_plant.items():
        ordered = sorted(ones, key=lambda one: (far(one), one.material))  # type: ignore[operator]
        first = places[key][1] + (high[key] - SLOT * (len(ordered) - 1)) / 2
        for at, one in enumerate(ordered):
            found[id(one)] = first + at * SLOT
    return found


def _marks() -> str:
    heads = "".join(
        f'<marker id="to-{kind}" viewBox="0 0 8 8" refX="6.5" refY="4" markerWidth="13" markerHeight="13" '
        f'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="{colour}"/></marker>'
        for kind, colour in COLOURS.items()
    )
    return f"<defs>{heads}</defs>"


def width(tonnes: float, largest: float) -> float:
    """How wide an arrow is: its area goes by the root, so that small ones are still seen."""
    return round(max(THINNEST, WIDEST * sqrt(tonnes / largest)), 1)


def _arrow(
    one: Arrow,
    places: Mapping[str, tuple[int, int]],
    by: Sequence[tuple[int, float]],
    ends: tuple[float, float],
    largest: float,
) -> str:
    x1, x2 = places[one.start][0] + BOX, places[one.end][0] - 5
    leaves, comes = ends
    if x2 <= x1:  # back to an earlier column: around, on the right of both
        bend = max(x1, places[one.end][0] + BOX) + BETWEEN // 2
        x2 = places[one.end][0] + BOX + 5
        line = f"M{x1} {leaves:.1f}C{bend} {leaves:.1f} {bend} {comes:.1f} {x2} {comes:.1f}"
    else:
        line, x, y = f"M{x1} {leaves:.1f}", float(x1), leaves
        for left, height in by:
            line += f"H{x + RUN}{_bend(x + RUN, y, left, height)}H{left + BOX}"
            x, y = left + BOX, height
        line += f"H{x + RUN}{_bend(x + RUN, y, x2, comes)}"
    planned = one.kind == "planned"
    dashes, pale = (' stroke-dasharray="7 4"', ".28") if planned else ("", ".5")
    return (
        f'<path d="{line}" fill="none" stroke="{COLOURS[one.kind]}" stroke-opacity="{pale}" '
        f'stroke-width="{width(one.tonnes, largest)}"/>'
        f'<path d="{line}" fill="none" stroke="{COLOURS[one.kind]}" stroke-width="1.4"{dashes} '
        f'marker-end="url(#to-{one.kind})"/>'
    )


def _bend(x1: float, y1: float, x2: float, y2: float) -> str:
    middle = (x1 + x2) / 2
    return f"C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"


def _label(one: Arrow, places: Mapping[str, tuple[int, int]], top: float) -> str:
    """What an arrow carries, above its upper edge."""
    words = _carried(one, one.material)
    short = one.material
    while len(short) > 1 and _wide(_carried(one, f"{short}…")) > RUN:
        short = short[:-1]
    shown = words if _wide(words) <= RUN else _carried(one, f"{short}…")
    x = places[one.start][0] + BOX + 6
    return f'<text x="{x}" y="{top - 4:.1f}" font-size="12" fill="#1c2733">{escape(shown)}</text>'


def _carried(one: Arrow, material: str) -> str:
    return _t("%(material)s %(tonnes)s 吨") % {"material": material, "tonnes": f"{one.tonnes:,.0f}"}


def _wide(words: str) -> float:
    """About how many pixels words take at 12 to the line."""
    return sum(12 if ord(letter) > 0x2E7F else 6.5 for letter in words)


def _box(place: tuple[int, int], high: int, name: str) -> str:
    x, y = place
    rows = balanced(name, _PER_LINE)
    rows = rows if len(rows) <= 2 else [rows[0], f"{rows[1][: _PER_LINE - 1]}…"]
    first = y + high / 2 + 4.5 - 8 * (len(rows) - 1)
    texts = "".join(
        f'<text x="{x + BOX / 2}" y="{first + 16 * at:.1f}" font-size="12" font-weight="600" fill="#1c2733" '
        f'text-anchor="middle">{escape(row)}</text>'
        for at, row in enumerate(rows)
    )
    return (
        f'<g><title>{escape(name)}</title><rect x="{x}" y="{y}" width="{BOX}" height="{high}" rx="5" fill="#f5f8fc" '
        f'stroke="#9fb0c3"/>{texts}</g>'
    )
