"""How a link of a gap to a technology or partner (搭桥) ended, and why."""

from django.db import transaction

from gaoxin.apps.industry.lead_states import BridgeState
from gaoxin.apps.industry.models import Bridge
from gaoxin.apps.industry.team_access import carries_bridge, require_bridge
from gaoxin.apps.industry.team_states import BRIDGE_OVER
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import because


@transaction.atomic
def close_bridge(user: User, bridge_id: int, *, reached: bool, why: str) -> Bridge:
    """Write how a link ended: agreed or not, with what came of it or why nothing did."""
    bridge = _locked(user, bridge_id)
    if bridge.state in BRIDGE_OVER:
        raise refuse("teams.bridge_closed", state=str(bridge.get_state_display()))
    if not why.strip():
        raise refuse("teams.say_why", Place(path="why"))
    bridge.state = BridgeState.DONE if reached else BridgeState.DROPPED
    bridge.result, bridge.closed_on = why.strip(), clock.today()
    with because(why.strip()):
        bridge.save(update_fields=["state", "result", "closed_on"])
    return bridge


@transaction.atomic
def reopen_bridge(user: User, bridge_id: int) -> Bridge:
    """Take back how a link ended; its history keeps what was written."""
    bridge = _locked(user, bridge_id)
    if bridge.state not in BRIDGE_OVER:
        raise refuse("teams.bridge_open")
    bridge.state, bridge.result, bridge.closed_on = BridgeState.TALKING, "", None
    bridge.save(update_fields=["state", "result", "closed_on"])
    return bridge


def _locked(user: User, bridge_id: int) -> Bridge:
    bridge = require_bridge(user, bridge_id)
    if not carries_bridge(user, bridge):
        raise refuse("teams.for_department", department=bridge.department.name)
    return Bridge.objects.select_for_update(of=("self",)).select_related("zone", "department").get(pk=bridge.pk)
