"""A chain's team with a seat, a plan, an item that was told of, a meeting and a link; an alert with a recorded risk.

All of the home zone, for walks over every address. The chain is that of `world_chains`."""

from collections.abc import Callable
from typing import Any

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.alert_states import AlertGrade, AlertKind
from gaoxin.apps.industry.lead_states import BridgeKind
from gaoxin.apps.industry.models import (
    Alert,
    Bridge,
    ChainItem,
    ChainMeeting,
    ChainPlan,
    ItemProgress,
    SupplyRisk,
    TeamSeat,
)
from gaoxin.apps.industry.team_states import ItemKind, ItemState, SeatRole
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web import clock
from tests.house.world_chains import CHAIN, SEGMENT


def build(home: Zone, department: Department, enterprise: Enterprise, officer: User) -> None:
    """One of each. Written as records: the home officer's department does not make industry."""
    today, now = clock.today(), clock.now()
    made = {"zone": home, "made_by": officer, "made_at": now}
    TeamSeat.objects.create(chain=CHAIN, role=SeatRole.CHIEF, office="管委会副主任（示例）", since=today, **made)
    plan = ChainPlan.objects.create(chain=CHAIN, year=today.year, goal="示例目标", **made)
    item = ChainItem.objects.create(
        plan=plan,
        kind=ItemKind.PROBLEM,
        title="示例事项",
        measure="示例措施",
        department=department,
        due=today,
        state=ItemState.DOING,
        **made,
    )
    ItemProgress.objects.create(
        zone=home,
        item=item,
        day=today,
        words="示例进展",
        state=ItemState.DOING,
        percent=0,
        before=ItemState.OPEN,
        percent_before=0,
        by=officer,
        at=now,
    )
    ChainMeeting.objects.create(
        chain=CHAIN, held_on=today, title="示例调度会", chair="管委会副主任（示例）", minutes="示例纪要", **made
    )
    Bridge.objects.create(
        chain=CHAIN,
        segment=SEGMENT,
        kind=BridgeKind.PARTNER,
        partner="示例单位",
        offer="示例内容",
        department=department,
        **made,
    )
    risk = SupplyRisk.objects.create(
        chain=CHAIN,
        segment=SEGMENT,
        subject="示例供应商",
        what="示例情况",
        grade=AlertGrade.NOTICE,
        since=today,
        known_from="示例来源",
        **made,
    )
    Alert.objects.create(
        zone=home,
        kind=AlertKind.SUPPLY,
        enterprise=enterprise,
        chain=CHAIN,
        segment=SEGMENT,
        reason=f"risk:{risk.pk}",
        grade=AlertGrade.NOTICE,
        measure=1,
        as_of=today,
        found_on=today,
        seen_on=today,
        risk=risk,
    )


def _first(model: Any) -> Callable[[Any], int]:
    return lambda world: model.objects.filter(zone=world.home, made_by__isnull=False).latest("pk").pk


RECORDS: dict[str, Callable[[Any], object]] = {
    "team_seat_id": _first(TeamSeat),
    "team_item_id": _first(ChainItem),
    "team_entry_id": lambda world: ItemProgress.objects.filter(zone=world.home).latest("pk").pk,
    "team_bridge_id": _first(Bridge),
    "team_meeting_id": _first(ChainMeeting),
    "alert_id": lambda world: Alert.objects.filter(zone=world.home).latest("pk").pk,
    "supply_risk_id": _first(SupplyRisk),
}
