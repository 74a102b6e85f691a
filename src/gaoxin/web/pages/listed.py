"""One list as declared by an app, and that list answered for one address."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from gaoxin.web.models import SavedView
from gaoxin.web.pages.bulk import BulkAction
from gaoxin.web.pages.columns import Column
from gaoxin.web.pages.filters import BadFilter, Filter
from gaoxin.web.pages.rows import COUNTED, Rows, rows_of
from gaoxin.web.registry import Person, Text

SIZES = (20, 50, 100, 200)
PIECE = 1000  # rows of a file that are prepared at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """What an empty list says, and the next step it offers."""

    title: Text
    text: Text = ""
    url: str = ""
    action: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """The declaration of a list. `key` names it for saved views; `order` is a column's key, `-` before it for
    descending.

    `prepare` is given the rows of a page before they are shown: it looks up for all what each would look up alone.
    `search` names the fields the search box looks into; `find` instead answers the keys of the rows that words find,
    where looking into fields would take too long. A total beyond `counted` is said as "more than".
    """

    key: str
    title: Text
    columns: Sequence[Column]
    empty: Empty
    purpose: Text = ""
    filters: Sequence[Filter] = ()
    search: Sequence[str] = ()
    find: Callable[[Person, str], Sequence[int]] | None = None
    search_hint: Text = ""
    order: str = ""
    prepare: Callable[[Sequence[Any]], None] | None = None
    size: int = 50
    counted: int = COUNTED
    actions: Sequence[BulkAction] = ()
    exports: bool = True

    def column(self, key: str) -> Column | None:
        return next((column for column in self.columns if column.key == key), None)

    @property
    def searched(self) -> bool:
        """Whether the list has a search box."""
        return bool(self.search or self.find)


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A column's head: where a click on it leads, and which way it is sorted now ("up", "down" or "")."""

    column: Column
    href: str
    sorted: str


@dataclass(frozen=True, slots=True)
class FilterBox:
    """A filter as the form shows it: its words, what is wrong with them."""

    filter: Filter
    values: list[str]
    low: str
    high: str
    error: str

    @property
    def options(self) -> list[tuple[str, Text, bool]]:
        return [(str(value), label, str(value) in self.values) for value, label in self.filter.all_options()]


@dataclass
class Listing:
    """One list answered for one address."""

    list: List
    words: QueryDict
    source: QuerySet | Sequence[Any]
    user: Any
    errors: dict[str, str] = field(default_factory=dict)

    @cached_property
    def rows(self) -> Rows:
        """The rows left after search and filters, in the order asked for."""
        rows = rows_of(self.source)
        for one in self.list.filters:
            rows = self._narrowed(rows, one)
        if self.search and self.list.find:
            rows = rows.having(pk__in=list(self.list.find(self.user, self.search)))
        elif self.search and self.list.search:
            rows = rows.mentioning(self.list.search, self.search)
        orders = self._orders()
        return rows.ordered(orders) if orders else rows

    def _narrowed(self, rows: Rows, one: Filter) -> Rows:
        if not one.used(self.words):
            return rows
        try:
            return one.narrow(rows, self.words)
        except BadFilter as bad:
            self.errors[one.key] = str(bad)
            return rows

    def _orders(self) -> list[str]:
        column = self.list.column(self.sort.lstrip("-"))
        if column is None or not column.sort:
            return []
        return [f"-{column.sort}" if self.sort.startswith("-") else column.sort]

    @property
    def search(self) -> str:
        return self.words.get("q", "").strip()[:200]

    @property
    def sort(self) -> str:
        """The order asked for, or the list's own where the address names none that there is."""
        wanted = self.words.get("sort", "")
        column = self.list.column(wanted.lstrip("-"))
        return wanted if column and column.sort else self.list.order

    @cached_property
    def columns(self) -> list[Column]:
        """The columns chosen in the address, else those shown by default."""
        chosen = set(self.words.getlist("cols"))
        picked = [column for column in self.list.columns if column.key in chosen]
        return picked or [column for column in self.list.columns if column.shown]

    @property
    def heads(self) -> list[HeadCell]:
        return [HeadCell(column, self._sort_href(column), self._sorted(column)) for column in self.columns]

    def _sorted(self, column: Column) -> str:
        if self.sort.lstrip("-") != column.key or not column.sort:
            return ""
        return "down" if self.sort.startswith("-") else "up"

    def _sort_href(self, column: Column) -> str:
        if not column.sort:
            return ""
        return self.address(sort=f"-{column.key}" if self._sorted(column) == "up" else column.key, page=None)

    @cached_property
    def total(self) -> int:
        return self.rows.total(self.list.counted)

    @property
    def total_words(self) -> str:
        """The total, or that there are more than are counted."""
        if self.total > self.list.counted:
            return gettext("超过 %(n)s 条，请缩小筛选范围") % {"n": f"{self.list.counted:,}"}
        return gettext("共 %(n)s 条") % {"n": f"{self.total:,}"}

    @property
    def size(self) -> int:
        wanted = self.words.get("size", "")
        return int(wanted) if wanted.isdecimal() and int(wanted) in SIZES else self.list.size

    @property
    def pages(self) -> int:
        return max(1, -(-min(self.total, self.list.counted) // self.size))

    @property
    def page(self) -> int:
        """The page asked for, or the nearest there is."""
        wanted = self.words.get("page", "")
        return min(max(1, int(wanted) if wanted.isdecimal() else 1), self.pages)

    @property
    def start(self) -> int:
        return (self.page - 1) * self.size

    @cached_property
    def shown(self) -> list[Any]:
        """The rows of this page."""
        return self._prepared(self.rows.slice(self.start, self.start + self.size))

    def each(self) -> Iterator[Any]:
        """The rows of all pages, prepared piece by piece."""
        rows = self.rows.each()
        while piece := list(islice(rows, PIECE)):
            yield from self._prepared(piece)

    def _prepared(self, rows: list[Any]) -> list[Any]:
        if self.list.prepare:
            self.list.prepare(rows)
        return rows

    @property
    def lines(self) -> list[tuple[Any, SafeString]]:
        """Each row of this page with its cells, put together here: a template would take as long again."""
        opened = [
            (column, format_html('<td class="{}" data-label="{}">', column.aligned, column.label))
            for column in self.columns
        ]
        return [
            (row, SafeString("".join(f"{head}{conditional_escape(column.cell(row))}</td>" for column, head in opened)))
            for row in self.shown
        ]

    @property
    def last(self) -> int:
        return self.start + len(self.shown)

    @property
    def page_links(self) -> list[tuple[int | None, str]]:
        """The first, the last and those around the page; None stands for a gap."""
        near = sorted({1, self.pages, *range(max(1, self.page - 2), min(self.pages, self.page + 2) + 1)})
        links: list[tuple[int | None, str]] = []
        for number in near:
            if links and links[-1][0] is not None and number - links[-1][0] > 1:
                links.append((None, ""))
            links.append((number, self.address(page=number if number > 1 else None)))
        return links

    @property
    def previous(self) -> str:
        return self.address(page=self.page - 1) if self.page > 1 else ""

    @property
    def next(self) -> str:
        return self.address(page=self.page + 1) if self.page < self.pages else ""

    @property
    def size_links(self) -> list[tuple[int, str, bool]]:
        return [(size, self.address(size=size, page=None), size == self.size) for size in SIZES]

    @property
    def filters(self) -> list[FilterBox]:
        return [self._box(one) for one in self.list.filters]

    @property
    def has_more_filters(self) -> bool:
        return any(not one.primary for one in self.list.filters)

    @property
    def more_used(self) -> bool:
        return any(one.used(self.words) for one in self.list.filters if not one.primary)

    def _box(self, one: Filter) -> FilterBox:
        low, high = (self.words.get(f"{one.key}_{end}", "") for end in ("from", "to"))
        return FilterBox(one, self.words.getlist(one.key), low, high, self.errors.get(one.key, ""))

    @property
    def active(self) -> list[tuple[str, str, str]]:
        """What narrows the list: label, words, and the address without it."""
        lines = [
            (str(one.label), one.describe(self.words), self.address(**dict.fromkeys(one.names()), page=None))
            for one in self.list.filters
            if one.used(self.words) and one.key not in self.errors
        ]
        if self.search and self.list.searched:
            lines.insert(0, (gettext("搜索"), self.search, self.address(q=None, page=None)))
        return lines

    @property
    def cleared(self) -> str:
        """The address without any filter."""
        names = [name for one in self.list.filters for name in one.names()]
        return self.address(**dict.fromkeys(names), q=None, page=None)

    def address(self, **changes: object) -> str:
        """This address with some words changed; None takes a word out."""
        words = self.words.copy()
        words.pop("export", None)
        for name, value in changes.items():
            if value is None:
                words.pop(name, None)
            else:
                words[name] = str(value)
        text = words.urlencode()
        return f"?{text}" if text else "?"

    @property
    def excel(self) -> str:
        return self.address(export="xlsx", page=None)

    @property
    def csv(self) -> str:
        return self.address(export="csv", page=None)

    @property
    def query(self) -> str:
        """What a saved view keeps: everything but the page."""
        return self.address(page=None).lstrip("?")

    @cached_property
    def views(self) -> list[SavedView]:
        """The person's own views of this list; whoever is not signed in keeps none."""
        if not self.user.is_authenticated:
            return []
        return list(SavedView.objects.filter(user=self.user, list_key=self.list.key))

    @cached_property
    def actions(self) -> list[BulkAction]:
        return [action for action in self.list.actions if action.visible(self.user)]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """Words of the address that the column and size forms carry along."""
        return [
            (name, value) for name, values in self.words.lists() if name not in {"cols", "page"} for value in values
        ]

    @property
    def carried(self) -> list[tuple[str, str]]:
        """Words of the address that the filter form carries along: order, size and columns."""
        return [(name, value) for name in ("sort", "size", "cols") for value in self.words.getlist(name)]

    @property
    def colspan(self) -> int:
        return len(self.columns) + bool(self.actions)
