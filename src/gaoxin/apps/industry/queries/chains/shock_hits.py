"""Who is hit by a shock, as rows of a list: made when they are looked at, named in one query for a page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

import polars as pl

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import OutsideCompany

PERCENT = 100
COLUMNS = (
    *("key", "local", "steps", "first_day", "worst", "lost_days", "lost_output", "low", "high"),
    *("segment", "missing", "supplier"),
)
"""Of the frame, in the order in which a hit takes them."""


@dataclass(slots=True)
class Hit:
    """An enterprise that is hit: after how many supply steps and days, how much of a day's output it lacks at worst
    (%), how many days of output it loses over the horizon (and between `low` and `high` under other assumptions), in
    分 where its output is known, and through whom. Names stand in it once `name_hits` was asked for them."""

    key: str
    local: bool
    steps: int
    first_day: int
    worst: float
    lost_days: float
    lost_output: float | None
    low: float | None
    high: float | None
    segment: str
    missing: str
    supplier_key: str
    name: str = ""
    supplier: str = ""

    @property
    def pk(self) -> str:
        return self.key

    @property
    def record(self) -> int:
        """The key of the enterprise here, or of the company outside."""
        return int(self.key[1:])


class HitRows(Sequence[Hit]):
    """The hits of a play, hardest first; a row becomes an object when it is looked at."""

    def __init__(self, frame: pl.DataFrame, segments: Mapping[str, str]) -> None:
        self._frame, self._segments = frame, segments

    def __len__(self) -> int:
        return self._frame.height

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> list[Hit]: ...
    def __getitem__(self, at: int | slice) -> Hit | list[Hit]:
        if isinstance(at, slice):
            return list(self._made(self._frame[at]))
        return next(self._made(self._frame[at]))

    def __iter__(self) -> Iterator[Hit]:
        return self._made(self._frame)

    def of_step(self, step: int, most: int) -> list[Hit]:
        """The hardest hit after so many steps."""
        return list(self._made(self._frame.filter(pl.col("steps") == step).head(most)))

    def _made(self, frame: pl.DataFrame) -> Iterator[Hit]:
        called = self._segments.get
        for key, local, steps, day, worst, lost, output, low, high, segment, missing, supplier in frame.select(
            COLUMNS
        ).iter_rows():
            yield Hit(
                key,
                local,
                steps,
                day,
                PERCENT * worst,
                lost,
                output,
                low,
                high,
                called(segment, segment),
                called(missing, missing),
                supplier or "",
            )


def name_hits(rows: Sequence[Hit]) -> None:
    """The names of a page's rows and of who failed them, onto the rows."""
    names = names_of(key for one in rows for key in (one.key, one.supplier_key) if key)
    for one in rows:
        one.name, one.supplier = names.get(one.key, one.key), names.get(one.supplier_key, "")


def names_of(keys: Iterable[str]) -> dict[str, str]:
    """Names of enterprises here (e…) and companies outside (c…) by their keys in a shock."""
    asked = set(keys)
    here = [int(key[1:]) for key in asked if key.startswith("e")]
    outside = [int(key[1:]) for key in asked if key.startswith("c")]
    found = Enterprise.objects.filter(pk__in=here).values_list("pk", "organisation__legal_name")
    named = {f"e{key}": name for key, name in found} if here else {}
    told = OutsideCompany.objects.filter(pk__in=outside).values_list("pk", "name")
    return named | ({f"c{key}": name for key, name in told} if outside else {})
