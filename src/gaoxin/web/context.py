"""What every page needs for its frame: navigation, counts, zone and language. Read only when a template asks."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from gaoxin.web import clock, inbox, registry
from gaoxin.web.registry import Choice, Group, NavFold, NavItem, ZoneSwitch
from gaoxin.web.rights import opens


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the navigation as it is shown."""

    item: NavItem
    href: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class Fold:
    """Several lines of one subject under a line that opens to them."""

    heading: NavFold
    lines: list[Line]

    @property
    def count(self) -> int:
        """What waits in all of them."""
        return sum(line.count for line in self.lines)

    @property
    def current(self) -> bool:
        return any(line.current for line in self.lines)


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the navigation with the lines this person may use."""

    group: Group
    lines: list[Line]

    @property
    def entries(self) -> list[Line | Fold]:
        """The same with lines of one subject together, at the place of the first of them."""
        subjects: dict[str, list[Line]] = {}
        for line in self.lines:
            subjects.setdefault(line.item.fold or line.item.key, []).append(line)
        return [
            Fold(registry.get(NavFold, lines[0].item.fold), lines) if len(lines) > 1 else lines[0]
            for lines in subjects.values()
        ]


class Frame:
    """The frame around a page for one request."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self._user = getattr(request, "user", None)

    @property
    def layout(self) -> str:
        """The template a page extends that may also be opened in the side panel."""
        in_panel = self._request.headers.get("HX-Target") == "side-body"
        return "web/panel.html" if in_panel else "base.html"

    @property
    def signed_in(self) -> bool:
        return bool(self._user and self._user.is_authenticated)

    @cached_property
    def navigation(self) -> list[Section]:
        """The groups with their lines; empty for someone who is not signed in."""
        if not self.signed_in:
            return []
        items = [
            item
            for item in registry.every(NavItem)
            if item.visible(self._user) and opens(self._request, reverse(item.url))
        ]
        addresses = {item.key: reverse(item.url) for item in items}
        current = self._current([(reverse(name), item.key) for item in items for name in (item.url, *item.beside)])
        lines = [
            Line(item, addresses[item.key], item.badge(self._user) if item.badge else 0, item.key == current)
            for item in items
        ]
        sections = [Section(group, [line for line in lines if line.item.group is group]) for group in Group]
        return [section for section in sections if section.lines]

    def _current(self, addresses: list[tuple[str, str]]) -> str | None:
        """The line whose address is the longest beginning of the page's; the first page only matches itself."""
        path = self._request.path
        fitting = [
            (len(href), key) for href, key in addresses if path == href or (href != "/" and path.startswith(href))
        ]
        return max(fitting)[1] if fitting else None

    @cached_property
    def unread(self) -> int:
        return inbox.unread(self._user) if self.signed_in else 0

    @cached_property
    def zones(self) -> list[Choice]:
        """The zones this person may switch between, from the app that knows them."""
        return [choice for switch in self._switches for choice in switch.choices(self._request)]

    @cached_property
    def zone(self) -> Choice | None:
        return next((choice for choice in self.zones if choice.current), None)

    @cached_property
    def zone_url(self) -> str:
        return next((reverse(switch.url) for switch in self._switches), "")

    @cached_property
    def _switches(self) -> list[ZoneSwitch]:
        return registry.every(ZoneSwitch) if self.signed_in else []

    @property
    def language(self) -> str:
        return get_language() or settings.LANGUAGE_CODE

    @property
    def languages(self) -> list[tuple[str, str]]:
        return settings.LANGUAGES

    @property
    def today(self) -> date:
        return clock.today()


def frame(request: HttpRequest) -> dict[str, Frame]:
    """Context processor: `frame` in every template."""
    return {"frame": Frame(request)}
