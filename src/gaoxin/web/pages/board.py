"""Boards: tiles and charts, each number opening to its rows, each with its date."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Literal

from django.http import HttpRequest

from gaoxin.web import registry
from gaoxin.web.registry import Text, Tile, TileFigure


@dataclass(frozen=True, slots=True)
class Shown:
    """A tile with its figure, ready to be shown."""

    tile: Tile
    figure: TileFigure


def tiles(request: HttpRequest, board: str) -> list[Shown]:
    """The tiles that apps contribute to a board, with their figures; those without a figure for this person are left
    out."""
    contributed = [tile for tile in registry.every(Tile) if tile.board == board and tile.visible(request.user)]
    figures = [(tile, tile.figure(request)) for tile in contributed]
    return [Shown(tile, figure) for tile, figure in figures if figure is not None]


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of bars. None is unknown and leaves a gap."""

    name: Text
    values: Sequence[float | None]
    kind: Literal["", "bar", "line", "dashed"] = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, which is also a table: `categories` down the side, one column for each series.

    id          unique on its page
    kind        bar (from zero), barh (long names, from zero), line
    unit        of all values; source and as_of are written below
    """

    id: str
    title: Text
    kind: Literal["bar", "barh", "line"]
    categories: Sequence[str]
    series: Sequence[Series]
    unit: Text = ""
    source: Text = ""
    as_of: str = ""
    decimals: int | None = None
    links: Mapping[str, str] = field(default_factory=dict)

    def spec(self) -> dict[str, object]:
        """What the script in the page needs to draw it."""
        return {
            "kind": self.kind,
            "unit": str(self.unit),
            "categories": list(self.categories),
            "series": [{**asdict(one), "name": str(one.name)} for one in self.series],
            "links": dict(self.links),
        }

    def lines(self) -> list[tuple[str, str, list[float | None]]]:
        """The table: each category with its address and values."""
        return [
            (name, self.links.get(name, ""), [one.values[index] for one in self.series])
            for index, name in enumerate(self.categories)
        ]
