"""Whom a row without a code is about: by its exact name in the zone, else by names that look like it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from gaoxin.apps.enterprises.services.organisations import name_of
from gaoxin.apps.zones.access import surviving
from gaoxin.apps.zones.models import Organisation, OrganisationName, Zone
from gaoxin.engines.linkage.judgement import judge
from gaoxin.engines.linkage.names import parsed
from gaoxin.web.scope import as_system

_BEGINNING = 2
"""Characters of the brand that two names must share to be compared at all."""
_MOST = 5
"""Candidates shown for one name."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The organisation that a name is known to be; or, best first, those it may be; or neither."""

    organisation: int | None = None
    candidates: Sequence[int] = ()


class ZoneNames:
    """The names of the organisations present in a zone. Loaded when the first row without a code asks."""

    def __init__(self, zone: Zone) -> None:
        self._zone = zone

    def recognised(self, names: Iterable[str]) -> dict[str, Recognised]:
        """What each name is known to be, or may be.

        A name is known where exactly one organisation of the zone bears or has borne it. Otherwise the linkage engine
        compares it with the names whose brand begins alike.
        """
        wanted = {name: name_of(name) for name in names}
        exact = self._exact(set(wanted.values()))
        found: dict[str, Recognised] = {}
        for name, spelled in wanted.items():
            bearers = exact.get(spelled, set())
            if len(bearers) == 1:
                found[name] = Recognised(next(iter(bearers)))
            else:
                found[name] = Recognised(candidates=sorted(bearers) or self._like(spelled))
        return found

    def _exact(self, names: set[str]) -> dict[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        with as_system():
            present = Organisation.objects.filter(presences__zone=self._zone)
            for key, name in present.filter(legal_name__in=names).values_list("pk", "legal_name"):
                found[name].add(surviving(key))
            further = OrganisationName.objects.filter(name__in=names, organisation__presences__zone=self._zone)
            for key, name in further.values_list("organisation", "name"):
                found[name].add(surviving(key))
        return found

    def _like(self, name: str) -> list[int]:
        judged = [(judge(name, other), key) for key, other in self._beginnings.get(_beginning(name), ())]
        alike = sorted((-one.probability, key) for one, key in judged if one.same)
        return [key for _, key in alike[:_MOST]]

    @cached_property
    def _beginnings(self) -> dict[str, list[tuple[int, str]]]:
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        with as_system():
            present = Organisation.objects.filter(presences__zone=self._zone, merged_into__isnull=True)
            for key, name in present.values_list("pk", "legal_name").iterator(chunk_size=10_000):
                found[_beginning(name)].append((key, name))
        return found


def _beginning(name: str) -> str:
    parts = parsed(name)
    return (parts.brand or parts.stem or parts.text)[:_BEGINNING]


def alike(name: str, other: str) -> bool:
    """Whether two names may be of one organisation, as the linkage engine judges."""
    return judge(name, other).same
