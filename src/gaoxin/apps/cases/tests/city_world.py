"""The sample's code and grids, the departments that act on city events, and who works there."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gaoxin.apps.cases.city_states import Source
from gaoxin.apps.cases.models import Case, Step
from gaoxin.apps.cases.models.city import Device
from gaoxin.apps.cases.services.city import acting, devices, reporting
from gaoxin.apps.cases.services.city.devices import Sited
from gaoxin.apps.cases.services.city.reporting import Report
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.cases.tests.world import person
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.apps.zones.states import Duty, Level, Role

IN_S3 = ("126.530000", "43.840000")
"""In the old quarter, where the grid itself says who acts on noise."""
IN_N1 = ("126.540000", "43.880000")


@dataclass(frozen=True)
class City:
    zone: Zone
    streets: Department
    safety: Department
    building: Department
    environment: Department
    grid: User
    rescuer: User
    builder: User
    green: User
    leader: User
    auditor: User
    administrator: User
    stranger: User


def build() -> City:
    zone = Zone.objects.create(code="jilin-gaoxin", name="吉林高新区", level=Level.ZONE)
    other = Zone.objects.create(code="other", name="另一示例区", level=Level.ZONE)
    made = Department.objects.create
    streets = made(zone=zone, name="城市管理局", duties=[Duty.CITY], position=1)
    safety = made(zone=zone, name="应急管理局", duties=[Duty.SAFETY, Duty.SOCIAL], position=2)
    building = made(zone=zone, name="建设局", duties=[Duty.LAND], position=3)
    environment = made(zone=zone, name="生态环境分局", duties=[Duty.ENVIRONMENT], position=4)
    return City(
        zone=zone,
        streets=streets,
        safety=safety,
        building=building,
        environment=environment,
        grid=person("grid", zone, Role.OFFICER, streets),
        rescuer=person("rescuer", zone, Role.OFFICER, safety),
        builder=person("builder", zone, Role.OFFICER, building),
        green=person("green", zone, Role.OFFICER, environment),
        leader=person("leader", zone, Role.LEADER),
        auditor=person("auditor", zone, Role.AUDITOR),
        administrator=person("admin", zone, Role.ADMINISTRATOR),
        stranger=person(
            "stranger", other, Role.OFFICER, made(zone=other, name="城市管理局", duties=[Duty.CITY], position=1)
        ),
    )


def answers(category: str, kind: str, place: tuple[str, str] | None = IN_N1, **more: Any) -> dict[str, Any]:
    at = {} if place is None else {"longitude": place[0], "latitude": place[1]}
    return {
        "kind": category,
        f"{category}_type": kind,
        "description": "模拟数据：现场情况说明。",
        "address": "示例路 1 号",
        **at,
        **more,
    }


def reported(city: City, category: str, kind: str, place: tuple[str, str] | None = IN_N1, **more: Any) -> Case:
    """An event that somebody reported without signing in."""
    case = reporting.report(
        None, city.zone, Report(answers(category, kind, place, **more), "city_report", Source.PEOPLE, synthetic=True)
    )
    case.refresh_from_db()
    return case


def open_steps(case: Case) -> dict[str, Step]:
    return {step.element: step for step in case.steps.filter(state=StepState.OPEN)}


def done(user: User, case: Case, element: str, real: bool | None = None) -> None:
    acting.act(user, open_steps(case)[element].pk, "模拟数据：已到场。", real)
    case.refresh_from_db()


def device(city: City, kind: str = "fire", code: str = "SMOKE-01") -> tuple[Device, str]:
    place = {"longitude": Decimal(IN_N1[0]), "latitude": Decimal(IN_N1[1])}
    return devices.register(
        city.administrator, city.zone, Sited(code, "烟感", kind, "示例仓库", **place), synthetic=True
    )
