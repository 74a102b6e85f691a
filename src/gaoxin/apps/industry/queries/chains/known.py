"""The chains of a zone: those of the catalogue, with what the zone published in their place or beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from gaoxin.apps.industry.chain_states import EditionState
from gaoxin.apps.industry.models import ZoneChain
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.chains import CHAINS, Chain, package_chains
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.shelves import package_shelf, rows_shelf
from gaoxin.engines.chains.declared import DeclaredChain, Segment
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language

KEPT = 32
"""Sets of chains kept in memory, one for each combination of published editions."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A segment with the chain it is of."""

    chain: DeclaredChain
    segment: Segment

    @property
    def key(self) -> str:
        return f"{self.chain.key}/{self.segment.key}"


def named(thing: object) -> str:
    """The name of something declared, in the reader's language."""
    return str(getattr(thing, "name_en" if language() == "en" else "name"))


def chains_of(zone: Zone) -> Mapping[str, Chain]:
    """Every chain of a zone by key, in the order of the catalogue, its own ones last."""
    rows = ZoneChain.objects.filter(zone=zone, state=EditionState.PUBLISHED)
    return _with(tuple(sorted(rows.values_list("key", "text"))))


def declared_of(zone: Zone) -> tuple[DeclaredChain, ...]:
    """The same as engines take them."""
    return tuple(chain.declared for chain in chains_of(zone).values())


@lru_cache(maxsize=KEPT)
def _with(own: tuple[tuple[str, str], ...]) -> Mapping[str, Chain]:
    if not own:
        return package_chains()
    published = rows_shelf("", {f"chains/own.{key}.yaml": text for key, text in own})
    found = gather(CHAINS, [package_shelf("chains"), published])[0]
    keys = [*package_chains(), *(key for key, _text in own if key not in package_chains())]
    return {key: found[key] for key in keys if key in found}


def require_chain(zone: Zone, key: str) -> Chain:
    found = chains_of(zone).get(key)
    if found is None:
        raise NotFound
    return found


def require_segment(zone: Zone, chain: str, segment: str) -> Spot:
    declared = require_chain(zone, chain).declared
    if segment not in declared.segments:
        raise NotFound
    return Spot(declared, declared.segments[segment])


def spot(zone: Zone, key: str) -> Spot | None:
    """A segment by `chain/segment`; None where the zone has no such one."""
    chain, _slash, segment = key.partition("/")
    found = chains_of(zone).get(chain)
    there = found.declared.segments.get(segment) if found else None
    return Spot(found.declared, there) if found and there else None


def name_of(zone: Zone, key: str) -> str:
    """A segment in words, with its chain; its key where it is no longer there."""
    found = spot(zone, key)
    return f"{named(found.chain)} · {named(found.segment)}" if found else key
