"""Innovation resources, requests for contact and by-products of the home zone, for walks over every address: what is
not shown to enterprises is the zone's alone, what an enterprise asked or declared is its own and the zone's."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import (
    ByproductLine,
    ContactRequest,
    InnovationResource,
    PatentRecord,
    ResourceImport,
    SymbiosisExchange,
    SymbiosisMatch,
    SymbiosisRun,
)
from gaoxin.apps.zones.models import User
from gaoxin.web import clock


def build(enterprise: Enterprise, officer: User) -> None:
    """One of each, of the home enterprise; what it exchanges goes to an enterprise that none of the actors is of."""
    zone, today, now = enterprise.zone, clock.today(), clock.now()
    made = {"zone": zone, "made_by": officer, "made_at": now}
    sourced = {**made, "holder_name": "示例大学", "source": "示例名单", "as_of": today}
    InnovationResource.objects.create(kind="instrument", name="示例仪器", offers="示例", shown=False, **sourced)
    for number, shown in (("ZL1", False), ("ZL2", True)):
        PatentRecord.objects.create(
            number=number, title="示例专利", ipc="H01L 23/00", legal_state="in_force", shown=shown, **sourced
        )
    ResourceImport.objects.create(
        zone=zone, file_name="示例.csv", sha256="0" * 64, added=0, changed=0, same=0, by=officer, at=now
    )
    ContactRequest.objects.create(
        zone=zone,
        organisation=enterprise.organisation,
        asker_name=str(enterprise.organisation),
        patent=PatentRecord.objects.get(number="ZL1"),
        other_name="示例大学",
        about="示例专利",
        purpose="示例需求",
        contact="示例岗",
        asked_by=officer,
        asked_at=now,
    )
    _exchanged(enterprise, officer, made)


def _exchanged(enterprise: Enterprise, officer: User, made: dict[str, Any]) -> None:
    zone, today, now = enterprise.zone, clock.today(), clock.now()
    other = Enterprise.objects.filter(zone=zone).exclude(pk=enterprise.pk).earliest("pk")
    lines = [
        ByproductLine.objects.create(
            organisation=firm.organisation,
            holder_name=str(firm.organisation),
            side=side,
            material="fly_ash",
            year=today.year,
            amount=Decimal(10),
            unit="吨",
            **made,
        )
        for firm, side in ((enterprise, "offer"), (other, "need"))
    ]
    run = SymbiosisRun.objects.create(
        zone=zone, year=today.year, per_km=Decimal("0.001"), offers=1, needs=1, tonnes=10, by=officer, at=now
    )
    ends = {
        "zone": zone,
        "giver": enterprise.organisation,
        "giver_name": str(enterprise.organisation),
        "taker": other.organisation,
        "taker_name": str(other.organisation),
        "material": "fly_ash",
    }
    match = SymbiosisMatch.objects.create(
        run=run, offer=lines[0], need=lines[1], tonnes=10, km=1, net=10, reason="示例理由", **ends
    )
    SymbiosisExchange.objects.create(match=match, tonnes=1, day=today, document="示例", by=officer, at=now, **ends)


def _first(model: Any) -> Callable[[Any], int]:
    return lambda world: model.objects.filter(zone=world.home).earliest("pk").pk


PAGES = ("contact_request", "forward_contact", "turn_down_contact", "answer_contact", "conclude_contact")
LINES = ("byproduct", "change_byproduct", "withdraw_byproduct")
MATCHES = ("symbiosis_match", "answer_match", "record_exchange")

RECORDS: dict[str, Callable[[Any], object]] = {
    "resource_id": _first(InnovationResource),
    "patent_id": lambda world: PatentRecord.objects.get(number="ZL1").pk,
    "about": lambda world: "patent",
    "about_id": lambda world: PatentRecord.objects.get(number="ZL2").pk,
    **{f"industry:{page}:import_id": _first(ResourceImport) for page in ("resource_import", "refused_lines")},
    **{f"industry:{page}:request_id": _first(ContactRequest) for page in (*PAGES, "withdraw_contact")},
    **{f"industry:{page}:line_id": _first(ByproductLine) for page in LINES},
    **{f"industry:{page}:match_id": _first(SymbiosisMatch) for page in MATCHES},
    "industry:take_back_exchange:exchange_id": _first(SymbiosisExchange),
    "industry:answer_match:end": lambda world: "giver",
    "industry:declare_byproduct:side": lambda world: "offer",
    "industry:declare_byproduct:material": lambda world: "boiler_slag",
    "industry:symbiosis_picture:kind": lambda world: "svg",
}
