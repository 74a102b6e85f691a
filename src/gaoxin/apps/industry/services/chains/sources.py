"""How many sources a zone has for each segment that its enterprises need, and how badly a stop would hit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gaoxin.apps.industry.frames.shocks import LOCAL_REGION, suppliers
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.coverage import Coverage
from gaoxin.engines.chains.criticality import sources
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.gaps import Gap, State
from gaoxin.engines.chains.supply import chain_supply

PERCENT = 100


@dataclass(frozen=True, slots=True)
class Sources:
    """Of a segment: local enterprises that need it directly, makers in the zone, all makers known, and whether these
    are few, as the engine of criticality says."""

    users: int
    here: int
    makers: int
    few: bool


def sources_of(zone: Zone, chains: Iterable[DeclaredChain]) -> Mapping[str, Sources]:
    """Each segment, whether an enterprise of the zone needs it directly or what it buys is made of it."""
    firms, makes = suppliers(zone)
    if firms.is_empty():
        return {}
    who, _lost = chain_supply(tuple(chains), firms, makes)
    rows = sources(who, LOCAL_REGION).select("segment", "users_here", "makers_here", "makers", "chokepoint")
    return {segment: Sources(*told) for segment, *told in rows.iter_rows()}


def risk(covered: Coverage, gap: Gap, known: Sources | None) -> float | None:
    """How badly a stop of one enterprise would hit, 0 to 100: the larger of two parts.

    One is the largest enterprise's part of the output known here, where what is made here needs the segment. The other
    is how much of it is needed here over the number of makers known: a segment in full demand with a single source has
    100, with two 50. Demand is that of the gap: what goes into a segment that is bought outside counts too, the less
    the further it is, since its stop reaches the zone through that segment. Nothing where nobody here needs it on any
    way; not known where it is needed and no maker is known.
    """
    if gap.state is State.NOT_NEEDED:
        return 0.0
    hanging = 0.0 if gap.needed.high == 0 else _hanging(covered)
    scarce = None if known is None else _scarce(gap, known)
    told = max((part for part in (hanging, scarce) if part is not None), default=0.0)
    return None if not told and None in (hanging, scarce) else round(told, 1)


def _hanging(covered: Coverage) -> float | None:
    if covered.leaders:
        return PERCENT * covered.leaders[0].share
    return None if covered.enterprises.value else 0.0


def _scarce(gap: Gap, known: Sources) -> float | None:
    return PERCENT * gap.demand.middle / known.makers if known.makers else None
