"""A zone with the departments that carry a lead, a second zone, and leads at any stage, by the services."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.apps.industry.lead_states import CapitalKind, LeadSource, Verdict
from gaoxin.apps.industry.models import Lead
from gaoxin.apps.industry.queries.leads.lacking import round_of
from gaoxin.apps.industry.queries.leads.process import process, stage_of
from gaoxin.apps.industry.services.leads import arriving, landing, moving, opening, reviewing
from gaoxin.apps.industry.services.leads.opening import Written
from gaoxin.apps.industry.services.leads.papers import Handed
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Level, Role

NOW = "2026-03-05T09:00"
DAY = date(2026, 3, 5)
WAN = 1_000_000
CODE = "91220201MA1700001G"
OTHER_CODE = "91220201MA1700002K"


@dataclass(frozen=True, slots=True)
class LeadsWorld:
    zone: Zone
    other: Zone
    departments: dict[str, Department]
    promoter: User
    """Officer of the department for investment."""
    second: User
    """Another officer of it."""
    maker: User
    """Officer of the department for industry, which also answers for planning, land and the rest."""
    purse: User
    """Officer of the department for finance."""
    leader: User
    stranger: User
    """Officer for investment in the other zone."""


def build() -> LeadsWorld:
    zone = Zone.objects.create(code="home", name="示例区", level=Level.ZONE)
    other = Zone.objects.create(code="other", name="另一示例区", level=Level.ZONE)
    duties = {
        "investment": ["investment"],
        "industry": ["industry", "planning", "environment", "land", "safety"],
        "finance": ["finance"],
    }
    departments = {
        key: Department.objects.create(zone=zone, name=f"示例{key}局", duties=told, position=place)
        for place, (key, told) in enumerate(duties.items())
    }
    away = Department.objects.create(zone=other, name="另区招商局", duties=["investment"], position=1)
    return LeadsWorld(
        zone,
        other,
        departments,
        _person("promoter", zone, Role.OFFICER, departments["investment"]),
        _person("second", zone, Role.OFFICER, departments["investment"]),
        _person("maker", zone, Role.OFFICER, departments["industry"]),
        _person("purse", zone, Role.OFFICER, departments["finance"]),
        _person("leader", zone, Role.LEADER, None),
        _person("stranger", other, Role.OFFICER, away),
    )


def _person(name: str, zone: Zone, role: Role, department: Department | None) -> User:
    person = User.objects.create_user(name, None, display_name=f"示例{name}")
    Grant.objects.create(user=person, role=role, zone=zone, department=department)
    return person


def written(world: LeadsWorld, company: str = "岚川半导体股份有限公司", **more: Any) -> Written:
    """A lead with everything that negotiation asks for."""
    told = {
        "company": company,
        "project": "示例功率模块封装项目",
        "spot": "power_electronics/power_modules",
        "source": LeadSource.RECOMMENDED,
        "capital": CapitalKind.DOMESTIC,
        "department": world.departments["investment"],
        "content": "建设两条封装线",
        "investment": 30_000 * WAN,
        "land_mu": Decimal("40.00"),
        "tax_per_mu": 20 * WAN,
        "energy": Decimal("900.00"),
        "output": 60_000 * WAN,
        "jobs": 200,
        "site": "示例园区",
        "keeper": world.promoter,
        **more,
    }
    return Written(**told)


def opened(world: LeadsWorld, company: str = "岚川半导体股份有限公司", **more: Any) -> Lead:
    return opening.open_lead(world.promoter, world.zone, written(world, company, **more))


def talked(world: LeadsWorld, lead: Lead) -> Lead:
    return moving.register_talk(world.promoter, lead.pk, world.departments["investment"], DAY, "投资发展部")


def papers(world: LeadsWorld, lead: Lead) -> None:
    """Attach what the stage asks for."""
    for title in stage_of(lead.stage).papers:
        moving.attach(world.promoter, lead.pk, title, Handed(f"{title}.pdf", [f"{lead.pk} {title}".encode()]))


def on_to(world: LeadsWorld, lead: Lead, stage: str) -> Lead:
    """Move a lead on, doing what each stage asks for."""
    lead = Lead.objects.get(pk=lead.pk)
    while lead.stage != stage:
        lead = step(world, lead)
    return lead


def step(world: LeadsWorld, lead: Lead) -> Lead:
    """End the lead's stage, having done all that it asks for."""
    declared = stage_of(lead.stage)
    papers(world, lead)
    if declared.act == "talk":
        return talked(world, lead)
    if declared.act == "review":
        agree(world, lead)
    if declared.act == "register":
        landing.register_company(world.promoter, lead.pk, lead.company, CODE)
    if declared.act == "funds":
        recognised(world, lead, f"SK-{lead.pk}")
    movers = {"leader": world.leader, "planning": world.maker, "land": world.maker}
    mover = movers.get(str(declared.movers[0]), world.promoter)
    document = f"示例{lead.pk}-{lead.stage}" if declared.number else ""
    return moving.move_on(mover, lead.pk, DAY, document)


def agree(world: LeadsWorld, lead: Lead) -> None:
    """Every desk agrees."""
    people = {world.departments["industry"].pk: world.maker, world.departments["finance"].pk: world.purse}
    for row in round_of(lead):
        reviewing.give_verdict(people[row.department_id], row.pk, Verdict.AGREED)


def arrived(voucher: str, amount: int = 500 * WAN, month: int = 3, text: str = "") -> arriving.Arrived:
    handed = Handed(f"{voucher}.pdf", [(text or voucher).encode()])
    return arriving.Arrived(2026, month, CapitalKind.DOMESTIC, amount, voucher, handed)


def recognised(world: LeadsWorld, lead: Lead, voucher: str, amount: int = 500 * WAN) -> None:
    fund = arriving.claim_fund(world.promoter, lead.pk, arrived(voucher, amount))
    arriving.decide_fund(world.second, fund.pk, recognised=True)


def stages() -> list[str]:
    return list(process().stages)
