"""What differs between versions, for pages and files."""

from dataclasses import dataclass
from typing import Any

import polars as pl

from gaoxin.apps.sources.access import FREE
from gaoxin.apps.sources.frames import stored, written
from gaoxin.apps.sources.frames.differences import Differences, differences
from gaoxin.apps.sources.models import DataVersion
from gaoxin.apps.sources.queries import catalogue
from gaoxin.apps.sources.states import Channel
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound

SHOWN = 200
"""Rows of each kind of difference on a page; the file has all."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one kind of difference as a page shows them."""

    columns: list[str]
    rows: list[tuple[Any, ...]]
    total: int


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions compared: counts, and the first rows of each kind."""

    keyed: bool
    rows_changed: int
    added: Part
    removed: Part
    changed: Part


def compared(found: Differences) -> Compared:
    return Compared(found.keyed, found.rows_changed, _part(found.added), _part(found.removed), _part(found.changed))


def _part(frame: pl.DataFrame) -> Part:
    return Part(frame.columns, frame.head(SHOWN).rows(), frame.height)


def between(before: str, after: str, keys: list[str], fields: list[str] | None = None) -> Differences:
    """The differences of two stored tables, in some of their fields."""
    old, new = stored.scan(before).collect(), stored.scan(after).collect()
    if fields is not None:
        old, new = (frame.select([name for name in frame.columns if name in fields]) for frame in (old, new))
    return differences(old, new, keys)


def version_changes(user: User, dataset_id: int, number: int) -> tuple[catalogue.Page, DataVersion, Differences]:
    """A version against the one before it: all fields for the owner, the free ones for others."""
    page, version = catalogue.version(user, dataset_id, number)
    former = page.dataset.versions.filter(number__lt=number).order_by("-number").first()
    if former is None:
        raise NotFound
    free = [one.name for one in page.fields if one.sensitivity in FREE]
    fields = None if page.owns else free
    return page, version, between(former.sha256, version.sha256, keys_of(page.fields), fields)


def keys_of(fields: list[Any]) -> list[str]:
    """The fields that together name a row."""
    return [one.name for one in fields if one.part in {"key", "holder"}]


def as_file(found: Differences) -> bytes:
    """All differences as one CSV: what happened, whole rows as they are, and before and after of each changed cell."""
    parts = [
        _told("added", found.added),
        _told("removed", found.removed),
        _told("changed", found.changed),
    ]
    return written.whole(pl.concat(parts, how="diagonal"), Channel.CSV)


def _told(what: str, frame: pl.DataFrame) -> pl.DataFrame:
    return frame.select(pl.lit(what).alias("change"), pl.all().cast(pl.String))
