"""A zone with an office that dispatches, departments that answer, a leader, and an enterprise that files."""

from dataclasses import dataclass

from gaoxin.apps.cases.models import Case, ProcessVersion, Step
from gaoxin.apps.cases.services import filing, moving
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.states import StepState
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
    user = User.objects.create(username=username, display_name=f"示例{username}")
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


ANSWERS = {
    "organisation": "甲示例公司",
    "kind": "utilities",
    "title": "二期厂房用电增容半年未批",
    "request": "申请增容 800 千伏安，请明确接电时间。",
    "began_on": "2026-01-05",
    "place": "示例路 1 号",
    "filed_before": False,
    "contact_post": "行政部",
    "contact_phone": "0432-64000000",
}
"""What an enterprise writes in the form of an appeal."""


def appeal(world: World) -> Case:
    """An appeal of the enterprise, by the process and within the limits of the product."""
    filed = Filing(ANSWERS["title"], ANSWERS, topic="utilities", organisation=world.enterprise, synthetic=True)
    return filing.file(world.member, world.zone, "appeal", filed)


def open_step(case: Case) -> Step:
    """The one step the case is at."""
    return case.steps.get(state=StepState.OPEN)


def dispatched(world: World, *departments: Department) -> Case:
    """An appeal that the office has dispatched to departments."""
    case = appeal(world)
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [one.pk for one in departments]})
    case.refresh_from_db()
    return case
