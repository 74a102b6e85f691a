"""A zone with an office that dispatches, departments that answer, a leader, and an enterprise that files."""

from dataclasses import dataclass

from gaoxin.apps.cases.models import ProcessVersion
from gaoxin.apps.zones.models import Department, Grant, Organisation, Presence, User, Zone
from gaoxin.apps.zones.states import Duty, Level, OrganisationKind, Role
from gaoxin.web import clock

NOW = "2026-03-02T09:00"


@dataclass(frozen=True)
class World:
    zone: Zone
    office: Department
    land: Department
    finance: Department
    enterprise: Organisation
    stranger_enterprise: Organisation
    member: User
    stranger: User
    dispatcher: User
    planner: User
    planner2: User
    treasurer: User
    head: User
    leader: User


def person(username: str, zone: Zone | None, role: Role, department: Department | None = None, **more: object) -> User:
    user = User.objects.create_user(username, "correct-horse-9", display_name=f"示例{username}")
    Grant.objects.create(user=user, zone=zone, role=role, department=department, **more)
    return user


def organisation(zone: Zone, key: str) -> Organisation:
    made = Organisation.objects.create(
        kind=OrganisationKind.ENTERPRISE, provisional_key=f"示例-{key}", legal_name=f"{key}示例公司", synthetic=True
    )
    Presence.objects.create(zone=zone, organisation=made)
    return made


def build() -> World:
    zone = Zone.objects.create(code="qinghe", name="青河高新区", level=Level.ZONE)
    department = Department.objects.create
    office = department(zone=zone, name="企业服务中心", duties=[Duty.ENTERPRISES], position=1)
    land = department(zone=zone, name="规划建设局", duties=[Duty.LAND], position=2)
    finance = department(zone=zone, name="财政金融局", duties=[Duty.FINANCE], position=3)
    enterprise, other = organisation(zone, "甲"), organisation(zone, "乙")
    return World(
        zone=zone,
        office=office,
        land=land,
        finance=finance,
        enterprise=enterprise,
        stranger_enterprise=other,
        member=person("member", None, Role.MEMBER, organisation=enterprise),
        stranger=person("stranger", None, Role.MEMBER, organisation=other),
        dispatcher=person("dispatcher", zone, Role.OFFICER, office),
        planner=person("planner", zone, Role.OFFICER, land),
        planner2=person("planner2", zone, Role.OFFICER, land),
        treasurer=person("treasurer", zone, Role.OFFICER, finance),
        head=person("head", zone, Role.HEAD, land),
        leader=person("leader", zone, Role.LEADER),
    )


def publish(zone: Zone, key: str, text: str) -> ProcessVersion:
    """A process of the zone, as its editor would publish it."""
    return ProcessVersion.objects.create(
        zone=zone, key=key, version="t1", name=key, text=text, published_at=clock.now()
    )
