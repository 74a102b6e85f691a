"""Key projects drawn against the years: where each bar begins and ends, in the units of an SVG drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gaoxin.apps.plans.states import STAGE_TONES

YEAR = 132
"""Width of a year in the drawing; 12 months of 11."""
ROW = 30
LABEL = 300
HEAD = 28


@dataclass(frozen=True, slots=True)
class Bar:
    """One project's line. `x` and `width` are None when the plan names no years."""

    project: Any
    y: int
    x: int | None
    width: int | None
    tone: str

    @property
    def middle(self) -> int:
        return self.y + ROW // 2


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole drawing. `today` is the place of the present day, None outside the years drawn."""

    years: tuple[tuple[int, int], ...]
    bars: tuple[Bar, ...]
    width: int
    height: int
    today: int | None
    label: int = LABEL
    row: int = ROW
    head: int = HEAD


def draw(projects: Sequence[Any], today: date) -> Chart:
    """Lay the projects out in their order, one line each, from the first year any starts to the last any ends."""
    named = [year for project in projects for year in (project.start_year, project.end_year) if year]
    if not named:
        return Chart((), (), LABEL, HEAD, None)
    first, last = min(named), max(named)
    bars = []
    for line, project in enumerate(projects):
        start = project.start_year or project.end_year
        end = project.end_year or project.start_year
        bars.append(
            Bar(
                project=project,
                y=HEAD + line * ROW,
                x=None if start is None else LABEL + (start - first) * YEAR,
                width=None if start is None or end is None else (end - start + 1) * YEAR,
                tone=STAGE_TONES[project.stage],
            )
        )
    days = (today - date(first, 1, 1)).days
    inside = first <= today.year <= last
    return Chart(
        years=tuple((year, LABEL + (year - first) * YEAR) for year in range(first, last + 1)),
        bars=tuple(bars),
        width=LABEL + (last - first + 1) * YEAR,
        height=HEAD + len(bars) * ROW,
        today=LABEL + round(days * YEAR / 365.25) if inside else None,
    )
