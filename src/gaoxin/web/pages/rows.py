"""Rows of a list, whether the database holds them or a query has already computed them in memory.

Filters and orders are written as Django lookups (`unit__name__icontains`, `-due`); for rows in memory the same few
lookups are evaluated here, so that a list of computed states filters and sorts like any other. None sorts last.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.core.exceptions import FieldDoesNotExist
from django.db.models import F, OrderBy, Q, QuerySet

DEEP = 2_000  # rows passed over from which a page is read by its keys
COUNTED = 100_000  # a total beyond this is said as "more than", so that counting stays cheap


class Rows(Protocol):
    """What a list asks of its rows."""

    def having(self, **lookups: object) -> "Rows": ...
    def mentioning(self, fields: Sequence[str], words: str) -> "Rows": ...
    def keyed(self, keys: Sequence[str]) -> "Rows": ...
    def ordered(self, fields: Sequence[str]) -> "Rows": ...
    def total(self, most: int = COUNTED) -> int: ...
    def slice(self, start: int, end: int) -> list[Any]: ...
    def each(self) -> Iterator[Any]: ...


@dataclass(frozen=True, slots=True)
class Stored:
    """Rows of a query set."""

    query: QuerySet

    def having(self, **lookups: object) -> "Stored":
        return Stored(self.query.filter(**lookups))

    def mentioning(self, fields: Sequence[str], words: str) -> "Stored":
        query = self.query
        for word in words.split():
            query = query.filter(Q(*[(f"{name}__icontains", word) for name in fields], _connector=Q.OR))
        return Stored(query)

    def keyed(self, keys: Sequence[str]) -> "Stored":
        return Stored(self.query.filter(pk__in=[key for key in keys if key.isdecimal()]))

    def ordered(self, fields: Sequence[str]) -> "Stored":
        # An order that is the beginning of the query's own adds nothing; the own one may have an index to its end.
        own = self.query.query.order_by
        if fields and own[-1:] == ("pk",) and own[: len(fields)] == tuple(fields):
            return self
        # "None last" is asked only where None may stand: an index of the database does not serve it otherwise.
        orders = [self._none_last(name) if self._may_be_none(name.lstrip("-")) else name for name in fields]
        return Stored(self.query.order_by(*orders, "pk"))

    @staticmethod
    def _none_last(name: str) -> OrderBy:
        return F(name[1:]).desc(nulls_last=True) if name.startswith("-") else F(name).asc(nulls_last=True)

    def _may_be_none(self, path: str) -> bool:
        """Whether a lookup may find nothing: a nullable field on its way, or something that is no field."""
        model: Any = self.query.model
        for name in path.split("__"):
            try:
                field = model._meta.get_field(model._meta.pk.name if name == "pk" else name)
            except (FieldDoesNotExist, AttributeError):
                return True
            if field.null:
                return True
            model = field.related_model
        return False

    def total(self, most: int = COUNTED) -> int:
        return self.query.order_by()[: most + 1].count()

    def slice(self, start: int, end: int) -> list[Any]:
        # Entries of the joined histories (a view) have no key of their own that could be asked for.
        if start < DEEP or not self.query.model._meta.managed:
            return list(self.query[start:end])
        # Far into a list the database would join every row that is passed over; so first the keys, then their rows.
        keys = list(self.query.values_list("pk", flat=True)[start:end])
        found = {row.pk: row for row in self.query.order_by().filter(pk__in=keys)}
        return [found[key] for key in keys if key in found]

    def each(self) -> Iterator[Any]:
        return self.query.iterator(chunk_size=1000)


@dataclass(frozen=True, slots=True)
class Held:
    """Rows in memory: objects whose attributes the lookups name. Each has `pk`."""

    items: Sequence[Any]

    def having(self, **lookups: object) -> "Held":
        return Held([row for row in self.items if all(matches(row, name, wanted) for name, wanted in lookups.items())])

    def mentioning(self, fields: Sequence[str], words: str) -> "Held":
        wanted = words.casefold().split()
        texts = [(row, " ".join(str(value_at(row, name) or "") for name in fields).casefold()) for row in self.items]
        return Held([row for row, text in texts if all(word in text for word in wanted)])

    def keyed(self, keys: Sequence[str]) -> "Held":
        chosen = set(keys)
        return Held([row for row in self.items if str(row.pk) in chosen])

    def ordered(self, fields: Sequence[str]) -> "Held":
        items = list(self.items)
        for name in reversed(fields):
            items.sort(key=_sort_key(name.lstrip("-"), name.startswith("-")), reverse=name.startswith("-"))
        return Held(items)

    def total(self, most: int = COUNTED) -> int:
        return len(self.items)

    def slice(self, start: int, end: int) -> list[Any]:
        return list(self.items[start:end])

    def each(self) -> Iterator[Any]:
        return iter(self.items)


def rows_of(source: QuerySet | Sequence[Any]) -> Rows:
    """The rows behind a list, from a query set or a sequence."""
    return Stored(source) if isinstance(source, QuerySet) else Held(source)


def value_at(row: Any, path: str) -> Any:
    """Follow `unit__name` (or `unit.name`) along attributes and keys; None as soon as one is None or missing."""
    value = row
    for name in path.replace(".", "__").split("__"):
        if value is None:
            return None
        value = value.get(name) if isinstance(value, dict) else getattr(value, name, None)
        value = value() if callable(value) else value
    return value


def _same(value: Any, wanted: Any) -> bool:
    """Equal, or equal as text: the words of an address are text whatever the field holds."""
    return value == wanted or (isinstance(wanted, str) and value is not None and str(value) == wanted)


_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "exact": _same,
    "in": lambda value, wanted: any(_same(value, one) for one in wanted),
    "gte": lambda value, wanted: value is not None and value >= wanted,
    "lt": lambda value, wanted: value is not None and value < wanted,
    "lte": lambda value, wanted: value is not None and value <= wanted,
    "icontains": lambda value, wanted: str(wanted).casefold() in str(value or "").casefold(),
    "isnull": lambda value, wanted: (value is None) is wanted,
    "overlap": lambda value, wanted: any(_same(one, other) for one in value or () for other in wanted),
}


def matches(row: Any, lookup: str, wanted: object) -> bool:
    """Whether a row in memory fulfils one lookup."""
    path, _, test = lookup.rpartition("__")
    if test not in _TESTS:
        path, test = lookup, "exact"
    return _TESTS[test](value_at(row, path), wanted)


def _sort_key(path: str, descending: bool) -> Callable[[Any], tuple[bool, Any]]:
    def key(row: Any) -> tuple[bool, Any]:
        value = value_at(row, path)
        missing = value is None
        return (missing is not descending, "" if missing else value)

    return key
