"""Who is meant by a few words: the search behind the registry's list, the global search box and the picker.

The words are read by `gaoxin.engines.linkage.search`; the database looks along the routes that come out, in the scope
of the transaction and nowhere else (migration `0003_search`). What is found is then read as any record is, so that the
second wall stands here too.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from django.db import connection

from gaoxin.apps.zones.models import User
from gaoxin.engines.linkage.search import grams
from gaoxin.engines.linkage.search.routes import Meaning, Route, routes, understood
from gaoxin.web.scope import current

MOST_FOUND = 500
"""Records that a list is narrowed to at most; whoever finds more had better say more."""
_MOST_ALTERNATIVES = 64

Filters = Mapping[str, Sequence[str]]
"""Of each property any of these values: kind, status, size, premises, division, industry (C, 39, 391 or 3911)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A presence that was found, and how it and the words belong together."""

    presence: int
    meaning: Meaning


def search_ids(user: User, words: str, filters: Filters | None = None, most: int = MOST_FOUND) -> list[int]:
    """The records (keys of presences, which are those of enterprises) that the words mean, best first."""
    return [hit.presence for hit in hits(user, words, filters, most)]


def hits(user: User, words: str, filters: Filters | None = None, most: int = MOST_FOUND) -> list[Hit]:
    """What the words mean in the scope of this transaction, best first; nothing for no words."""
    _same_person(user)
    ways = routes(understood(words))
    if not ways or most < 1:
        return []
    question = [json.dumps([_asked(way) for way in ways]), json.dumps(_alternatives(filters or {})), most]
    with connection.cursor() as cursor:
        cursor.execute("SELECT presence, route FROM gaoxin_search(%s::jsonb, %s::jsonb, %s)", question)
        return [Hit(presence, ways[number].meaning) for presence, number in cursor.fetchall()]


def _same_person(user: User) -> None:
    """The database answers whoever the transaction belongs to, so asking for somebody else is a mistake."""
    scope = current()
    if scope is not None and not scope.everything and scope.person != user.pk:
        raise RuntimeError("the search answers the person whose scope is in force")


def _asked(way: Route) -> dict[str, object]:
    """A route as the database takes it: pieces as numbers, and of the rest what there is."""
    ends = {name: getattr(way, name) for name in ("spelt", "heard", "head", "tail") if getattr(way, name)}
    return {
        "pieces": grams.numbered(sorted(way.pieces)),
        "names": way.names,
        "sounds": way.sounds,
        "address": way.address,
        "enough": way.enough,
        "settles": way.settles,
        "guesses": way.guesses,
        **ends,
    }


def _alternatives(filters: Filters) -> list[list[int]]:
    """Every combination of one value for each property, as numbers."""
    choices = [[grams.of_property(name, value) for value in values] for name, values in filters.items() if values]
    combined = [grams.numbered(chosen) for chosen in product(*choices)]
    if len(combined) > _MOST_ALTERNATIVES:
        raise ValueError(f"{len(combined)} combinations of filters are too many")
    return combined
