"""Projects signed and under way (签约在途): leads whose agreement is signed and whose enterprise does not produce yet.
They are told apart from enterprises that are here, and count in no figure of a segment."""

from collections.abc import Mapping, Sequence

from gaoxin.apps.industry.lead_states import PROCESS, LeadState
from gaoxin.apps.industry.models import Lead
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.lead_stages import LeadAct, package_lead_processes

UNDER_WAY = (LeadState.OPEN, LeadState.PARKED)


def coming(zone: Zone, chain: str = "") -> Mapping[tuple[str, str], Sequence[Lead]]:
    """By chain and segment the leads signed and not yet in production, the latest signed first."""
    rows = Lead.objects.filter(zone=zone, state__in=UNDER_WAY, signed_on__isnull=False, stage__in=_before_production())
    if chain:
        rows = rows.filter(chain=chain)
    found: dict[tuple[str, str], list[Lead]] = {}
    for lead in rows.select_related("leading").order_by("-signed_on", "-pk"):
        found.setdefault((lead.chain, lead.segment), []).append(lead)
    return found


def count_coming(zone: Zone, chain: str) -> Mapping[str, int]:
    """How many on each segment of a chain."""
    return {segment: len(leads) for (_chain, segment), leads in coming(zone, chain).items()}


def _before_production() -> list[str]:
    """The stages up to the one that ends with production."""
    process = package_lead_processes()[PROCESS]
    keys = list(process.stages)
    return keys[: keys.index(process.of_act(LeadAct.PRODUCE).key) + 1]
