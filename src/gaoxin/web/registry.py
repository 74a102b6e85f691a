"""What apps contribute to pages that are not theirs.

An app's `contributes.py` registers instances of the classes below; it is imported once at start. Pages ask
`every(Kind)`, which answers in a fixed order (`order`, then `key`). Two contributions of one kind with the same key
are a mistake in the program and raise. Keys are `<app>.<name>`; labels are lazy translations; functions take the
person first and answer only what that person may see.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise
Person = Any  # the project's user model lives above this floor


def anyone(user: Person) -> bool:
    """Visible to every person who is signed in."""
    return bool(user.is_authenticated)


class Group(Enum):
    """The groups of the left navigation, in the order they stand."""

    DESK = ("desk", _("工作台"))
    OVERVIEW = ("overview", _("看态势"))
    AFFAIRS = ("affairs", _("办事项"))
    LEDGERS = ("ledgers", _("管台账"))
    SETTINGS = ("settings", _("系统设置"))

    @property
    def label(self) -> Text:
        return self.value[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What every contribution has: a key of its own and a place in the order."""

    key: str
    order: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class NavFold(Contribution):
    """A line of the left navigation that opens to those of one subject; where a person may use only one of them, that
    one stands by itself."""

    label: Text
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NavItem(Contribution):
    """A line of the left navigation. `url` is the name of an address without arguments; `badge` counts what waits."""

    group: Group
    label: Text
    url: str
    icon: str
    visible: Callable[[Person], bool] = anyone
    badge: Callable[[Person], int] | None = None
    fold: str = ""
    """The key of the `NavFold` under which it stands; nothing: by itself."""
    beside: tuple[str, ...] = ()
    """Names of further addresses without arguments whose pages belong to this line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab(Contribution):
    """A tab on the page of another app's record. `record` is that record's kind, `app.model`; `url` takes its key."""

    record: str
    label: Text
    url: str
    visible: Callable[[Person, Any], bool] = lambda user, record: anyone(user)
    count: Callable[[Person, Any], int] | None = None


@dataclass(frozen=True, slots=True)
class TileFigure:
    """What a tile shows: a value with its unit and date, and the address of the rows behind it. None is unknown."""

    value: object
    unit: Text = ""
    as_of: date | str | None = None
    link: str = ""
    note: Text = ""
    missing: Text = ""
    state: str = ""
    synthetic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile(Contribution):
    """A figure on a board of another app (`board` names it; the first page's is `home`)."""

    board: str
    label: Text
    figure: Callable[[HttpRequest], TileFigure | None]
    visible: Callable[[Person], bool] = anyone


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Contribution):
    """A figure that other apps may read: `value(user, **scope)` answers a number with unit, or None for unknown.

    `scopes` names the words of scope it takes. One that takes `zone` stands on the page that compares zones; it may
    answer a `TileFigure`, with the date and the rows behind it.
    """

    label: Text
    unit: Text
    value: Callable[..., object]
    scopes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableField:
    """A column of a table offered to the data pool. The words of `kind`, `sensitivity` and `part` are those of the
    sources app."""

    name: str
    label: Text
    kind: str = "text"
    unit: Text = ""
    definition: Text = ""
    sensitivity: str = "conditional"
    part: str = "note"
    nonnegative: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable(Contribution):
    """A table that an app makes of its records in one zone, for the data pool: as of today, for whoever may see them.

    `rows(person, zone)` answers one sequence a row, in the order of `fields`; money in the unit the field names.
    """

    label: Text
    description: Text
    theme: str
    refresh: str
    row_meaning: Text
    fields: Sequence[TableField]
    rows: Callable[[Person, Any], Iterable[Sequence[object]]]
    synthetic: Callable[[Any], bool] = lambda zone: bool(zone.synthetic)


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of the search: where it is, what it is called and the words around the match."""

    title: Text
    link: str
    excerpt: Text = ""
    note: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSource(Contribution):
    """A kind of record the search asks. `find(request, words, limit)` answers what this person may see, best first."""

    label: Text
    find: Callable[[HttpRequest, str, int], Sequence[Hit]]
    visible: Callable[[Person], bool] = anyone


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Contribution):
    """A look at stored data for what is wrong; `run(user)` answers problems (gaoxin.kernel.problems.Problem)."""

    label: Text
    run: Callable[[Person], Iterable[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Contribution):
    """Something to do with another app's record (`record` is `app.model`). `url` names an address taking its key."""

    record: str
    label: Text
    url: str
    icon: str = ""
    visible: Callable[[Person, Any], bool] = lambda user, record: anyone(user)


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxKind(Contribution):
    """A kind of notice (its key stands in `Notice.kind`), with the word and icon shown beside it."""

    label: Text
    icon: str = "bell"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for a person. `due` is a moment; `working_days_left` is told by the app, which knows the
    calendar."""

    title: Text
    link: str
    kind: Text = ""
    due: datetime | None = None
    working_days_left: int | None = None
    state: str = ""
    note: Text = ""
    action: Text = ""
    synthetic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue(Contribution):
    """Work that waits for a person, shown on the first page. `items(request, limit)` answers the most urgent first."""

    label: Text
    items: Callable[[HttpRequest, int], Sequence[Waiting]]
    count: Callable[[HttpRequest], int]
    link: str = ""
    visible: Callable[[Person], bool] = anyone


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTile(Contribution):
    """A figure on the page of another app's record (`record` is `app.model`); None where it does not apply."""

    record: str
    label: Text
    figure: Callable[[Person, Any], TileFigure | None]
    visible: Callable[[Person, Any], bool] = lambda user, record: anyone(user)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMatters(Contribution):
    """What is open about another app's record, for whoever is about to deal with it: the most urgent first."""

    record: str
    label: Text
    items: Callable[[Person, Any, int], Sequence[Waiting]]
    visible: Callable[[Person, Any], bool] = lambda user, record: anyone(user)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPanel(Contribution):
    """A part of the page of another app's record (`record` is `app.model`, or empty for every kind that shows panels).

    `context(request, record, subject, part)` answers what `template` shows, or None where it has nothing for this
    person; `part` names a figure of the record, or is empty.
    """

    template: str
    context: Callable[[HttpRequest, str, Any, str], dict[str, Any] | None]
    record: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One zone in the switch of the top bar."""

    value: str
    label: Text
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneSwitch(Contribution):
    """The zone shown in the top bar. `url` names the address that a choice is posted to as `zone`."""

    choices: Callable[[HttpRequest], Sequence[Choice]]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesOfPerson(Contribution):
    """Every role a person (perhaps not signed in) holds anywhere today, for the rules of addresses."""

    roles: Callable[[Person], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller(Contribution):
    """As what and from where a request is made, for the access log.

    `standing` answers the zone worked in and the roles held there; it may read grants. `address` reads nothing.
    `role_name` is what a role is called.
    """

    standing: Callable[[HttpRequest], tuple[int | None, Iterable[str]]]
    address: Callable[[HttpRequest], str]
    role_name: Callable[[str], Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Contribution):
    """Open work that stays behind when a person leaves a zone. Functions take the one who leaves and the zone.

    `count` answers how much is open, for the preview; `move` gives it to the successor, in the transaction of the
    hand-over and in the scope of whoever administers it, and answers how much it gave.
    """

    label: Text
    count: Callable[[Person, Any], int]
    move: Callable[[Person, Person, Any], int]


C = TypeVar("C", bound=Contribution)


@dataclass(frozen=True, slots=True, kw_only=True)
class Follower(Contribution):
    """What an app keeps in step with the records of an app below it. `follow(keys)` is called in the transaction that
    changed records of the kind `record` (`app.model`)."""

    record: str
    follow: Callable[[Sequence[int]], object]


@dataclass(slots=True)
class Registry:
    """Contributions by kind. The site has one; tests make their own."""

    _kept: dict[type[Contribution], dict[str, Contribution]] = field(default_factory=dict)

    def register(self, *contributions: Contribution) -> None:
        """Keep contributions; a key that the kind already has raises ValueError."""
        for contribution in contributions:
            kept = self._kept.setdefault(type(contribution), {})
            if contribution.key in kept:
                raise ValueError(f"{type(contribution).__name__} {contribution.key!r} is registered twice")
            kept[contribution.key] = contribution

    def every(self, kind: type[C]) -> list[C]:
        """All contributions of a kind by order, then key."""
        return sorted(self._kept.get(kind, {}).values(), key=lambda one: (one.order, one.key))  # type: ignore[return-value] # kept by its own type

    def get(self, kind: type[C], key: str) -> C | None:
        """The contribution of a kind with this key, or None."""
        return self._kept.get(kind, {}).get(key)  # type: ignore[return-value] # kept by its own type


_registry = Registry()
register = _registry.register
every = _registry.every
get = _registry.get


def followed(record: str, keys: Sequence[int]) -> None:
    """Tell whoever follows records of this kind that these have changed."""
    for follower in every(Follower):
        if follower.record == record:
            follower.follow(keys)
