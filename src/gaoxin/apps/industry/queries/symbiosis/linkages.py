"""How closely plants are linked: with what was realised, with what is agreed beside, and with what is proposed too."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from gaoxin.apps.industry.frames.symbiosis import Ground, plant_key
from gaoxin.apps.industry.models import SymbiosisMatch
from gaoxin.engines.chains.symbiosis import Flow, Linkage, linkage


def proposed_flows(matches: Iterable[SymbiosisMatch]) -> list[Flow]:
    """Matches that are still only proposed, as flows between plants."""
    return [
        Flow(
            str(one.offer_id),
            str(one.need_id),
            plant_key(one.giver_id, one.giver_plant),
            plant_key(one.taker_id, one.taker_plant),
            one.material,
            one.tonnes,
            float(one.km),
            float(one.net),
        )
        for one in matches
    ]


def linkages(here: Ground, planned: Sequence[Flow]) -> dict[str, Any]:
    """Linkage with what was realised, with what is agreed beside, and with the plan as well."""
    steps = {
        "before": (here.realised, here.total - here.delivered),
        "agreed": ([*here.realised, *here.agreed], here.total - here.matched),
        "after": (
            [*here.realised, *here.agreed, *planned],
            here.total - here.matched - sum((flow.tonnes for flow in planned), Decimal(0)),
        ),
    }
    return {key: _told(linkage(here.plants, flows, free), flows, free) for key, (flows, free) in steps.items()}


def _told(found: Linkage, flows: Sequence[Flow], free: Decimal) -> dict[str, Any]:
    ends = {end for flow in flows for end in (flow.start, flow.end)}
    return {
        "plants": found.plants,
        "joined": len(ends),
        "links": found.links,
        "pairs": found.plants * (found.plants - 1) // 2,
        "linked": found.linked,
        "connectance": found.connectance,
        "used": found.used,
        "tonnes": str(sum((flow.tonnes for flow in flows), Decimal(0))),
        "free": str(free),
    }
