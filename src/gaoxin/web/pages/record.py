"""Records: a head with state, owner, due and next step; tabs with addresses of their own; history at the side."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from gaoxin.web import registry
from gaoxin.web.registry import Action, RecordMatters, RecordTile, Tab, Text, TileFigure, Waiting


@dataclass(frozen=True, slots=True)
class TabLine:
    """One tab as it is shown."""

    label: Text
    href: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the head: its name and value, with the address of its source if it has one."""

    label: Text
    value: object
    source: str = ""
    missing: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The head of a record's page. `tone` colours the state; `next_step` says who does what next, with its address."""

    title: Text
    kind: Text
    state: Text = ""
    tone: str = "plain"
    owner: Text = ""
    due: datetime | None = None
    working_days_left: int | None = None
    next_step: Text = ""
    next_url: str = ""
    next_action: Text = ""
    history_url: str = ""
    synthetic: bool = False
    facts: Sequence[Fact] = field(default_factory=tuple)


def tabs(request: HttpRequest, own: Sequence[TabLine], record: str, subject: Any) -> list[TabLine]:
    """A record's own tabs, then those that apps contribute to its kind (`app.model`); by address one is current."""
    contributed = [
        TabLine(
            tab.label,
            reverse(tab.url, args=[subject.pk]),
            count=tab.count(request.user, subject) if tab.count else None,
        )
        for tab in registry.every(Tab)
        if tab.record == record and tab.visible(request.user, subject)
    ]
    return [TabLine(line.label, line.href, line.href == request.path, line.count) for line in [*own, *contributed]]


def actions(request: HttpRequest, record: str, subject: Any) -> list[tuple[Action, str]]:
    """What other apps let this person do with the record, with the address of each."""
    return [
        (action, reverse(action.url, args=[subject.pk]))
        for action in registry.every(Action)
        if action.record == record and action.visible(request.user, subject)
    ]


@dataclass(frozen=True, slots=True)
class ShownTile:
    """A figure of a record, shaped as the tiles of a board are."""

    tile: RecordTile
    figure: TileFigure


def tiles(request: HttpRequest, record: str, subject: Any) -> list[ShownTile]:
    """The figures that other apps contribute to a kind of record; those that do not apply are left out."""
    contributed = [
        tile for tile in registry.every(RecordTile) if tile.record == record and tile.visible(request.user, subject)
    ]
    figures = [(tile, tile.figure(request.user, subject)) for tile in contributed]
    return [ShownTile(tile, figure) for tile, figure in figures if figure is not None]


def matters(request: HttpRequest, record: str, subject: Any, limit: int = 5) -> list[tuple[Text, Sequence[Waiting]]]:
    """What other apps have open about a record, by app; those with nothing open are left out."""
    found = [
        (one.label, one.items(request.user, subject, limit))
        for one in registry.every(RecordMatters)
        if one.record == record and one.visible(request.user, subject)
    ]
    return [(label, items) for label, items in found if items]
