"""What anybody may read: open sets, their versions, rows and differences. Asks no table but these two.

The description of a set is the card that was approved with its version, so that nothing reaches the public unseen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import polars as pl
from django.db.models import QuerySet

from gaoxin.apps.sources.frames import stored, written
from gaoxin.apps.sources.frames.differences import Differences
from gaoxin.apps.sources.models import OpenSet, OpenVersion
from gaoxin.apps.sources.queries.changes import between
from gaoxin.apps.sources.states import LICENCE_ADDRESSES, Licence, OpenKind, Refresh, Theme, VersionState
from gaoxin.web.errors import NotFound


def open_sets() -> QuerySet[OpenSet]:
    """The sets that are open, the newest first."""
    return OpenSet.objects.filter(opened_at__isnull=False).select_related("zone").order_by("-opened_at", "-pk")


@dataclass(frozen=True, slots=True)
class Public:
    """One open set with the version shown and every version that is out."""

    open_set: OpenSet
    version: OpenVersion
    versions: list[OpenVersion]

    @property
    def pk(self) -> int:
        return self.open_set.pk

    @property
    def card(self) -> dict[str, Any]:
        return self.version.card

    @property
    def is_statistic(self) -> bool:
        return self.open_set.kind == OpenKind.STATISTIC

    @property
    def theme(self) -> str:
        return str(Theme(self.card["theme"]).label)

    @property
    def refresh(self) -> str:
        return str(Refresh(self.card["refresh"]).label)

    @property
    def licence(self) -> str:
        return str(Licence(self.card["licence"]).label)

    @property
    def licence_address(self) -> str:
        return LICENCE_ADDRESSES[Licence(self.card["licence"])]

    @property
    def address(self) -> list[str]:
        """What names the set in an address: its zone's code and its own."""
        return [self.open_set.zone.code, self.open_set.code]

    @property
    def withheld(self) -> int:
        """Cells of the statistic that are withheld."""
        return sum(self.version.protection.get("withheld", {}).values())


def newest() -> list[Public]:
    """Every open set with its newest version, the latest opened first. Two questions, whatever their number."""
    sets = {one.pk: one for one in open_sets()}
    out = OpenVersion.objects.filter(open_set__in=sets, state=VersionState.PUBLISHED).order_by("open_set", "-number")
    by_set: dict[int, list[OpenVersion]] = {}
    for version in out:
        by_set.setdefault(version.open_set_id, []).append(version)
    return [Public(one, by_set[key][0], by_set[key]) for key, one in sets.items() if key in by_set]


def listed(theme: str = "", words: str = "") -> list[Public]:
    """Open sets of a theme that mention the words, as the interface lists them."""
    found = [one for one in newest() if not theme or one.card["theme"] == theme]
    return [one for one in found if all(word in _text(one) for word in words.casefold().split())]


def _text(one: Public) -> str:
    card = one.card
    parts = [card["title"], card["description"], card["department"], card["zone"], *card["keywords"]]
    return " ".join(parts).casefold()


def public(zone: str, code: str, number: int | None = None) -> Public:
    """One open set by the codes of its zone and its own, in the version named or the newest; else *not found*."""
    open_set = open_sets().filter(zone__code=zone, code=code).first()
    if open_set is None:
        raise NotFound
    out = list(OpenVersion.objects.filter(open_set=open_set, state=VersionState.PUBLISHED).order_by("-number"))
    shown = next((one for one in out if number in {None, one.number}), None)
    if shown is None:
        raise NotFound
    return Public(open_set, shown, out)


def names(version: OpenVersion) -> list[str]:
    return [one["name"] for one in version.columns]


def rows(version: OpenVersion, start: int, count: int) -> pl.DataFrame:
    return stored.rows(version.sha256, names(version), start, count)


def plain_rows(version: OpenVersion, start: int, count: int) -> list[dict[str, Any]]:
    """Rows as JSON has them."""
    return [written.plain(row) for row in rows(version, start, count).iter_rows(named=True)]


def file_pieces(version: OpenVersion, form: str) -> Iterator[bytes]:
    return written.pieces(version.sha256, names(version), form)


def changes(found: Public, number: int, since: int | None = None) -> Differences:
    """A version against an earlier one that is out: the one named, else the one before; *not found* without one."""
    earlier = [one for one in found.versions if one.number < number and since in {None, one.number}]
    later = next((one for one in found.versions if one.number == number), None)
    if later is None or not earlier:
        raise NotFound
    return between(earlier[0].sha256, later.sha256, keys_of(found.open_set, later))


def keys_of(open_set: OpenSet, version: OpenVersion) -> list[str]:
    """The columns that name a row: the dimensions of a statistic, or the key approved with the rows."""
    if open_set.kind == OpenKind.STATISTIC:
        return list(version.protection["recipe"]["dimensions"])
    return list(version.card["keys"])
