"""A zone with a planning office, two other departments, a leader and a plan that has been read."""

from dataclasses import dataclass

import pytest

from gaoxin.apps.plans.models import Plan
from gaoxin.apps.plans.services.reading import write_reading
from gaoxin.apps.plans.states import PlanState
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Level, Role
from gaoxin.web import clock

TEXT = (
    "青河高新区发展规划（2026—2030年）\n"
    "2025年地区生产总值达到120亿元。到2030年，地区生产总值达到200亿元，高新技术企业达到90家。\n"
    "专栏1 重点项目\n先进电池产业园，建设主体：青河电池公司，2026—2028年，总投资12.5亿元。\n"
    "（一）建设中试平台。建成两个中试平台。（牵头单位：科技局；配合单位：财政局；2027年底前完成）\n"
    "2025年地区生产总值为118亿元。\n"
)


@dataclass(frozen=True)
class Setting:
    zone: Zone
    planning: Department
    science: Department
    finance: Department
    planner: User
    second_planner: User
    scientist: User
    treasurer: User
    leader: User
    stranger: User


def person(username: str, zone: Zone | None, role: Role, department: Department | None = None) -> User:
    user = User.objects.create_user(username, "correct-horse-9", display_name=f"示例{username}")
    if zone is not None:
        Grant.objects.create(user=user, zone=zone, role=role, department=department)
    return user


@pytest.fixture
def setting(db) -> Setting:
    zone = Zone.objects.create(code="qinghe", name="青河高新区", level=Level.ZONE)
    other = Zone.objects.create(code="baiyun", name="白云高新区", level=Level.ZONE)
    planning = Department.objects.create(zone=zone, name="发展规划局", duties=[Duty.PLANNING], position=1)
    science = Department.objects.create(zone=zone, name="科技创新局", aliases=["科技局"], position=2)
    finance = Department.objects.create(zone=zone, name="财政局", position=3)
    elsewhere = Department.objects.create(zone=other, name="规划局", duties=[Duty.PLANNING])
    return Setting(
        zone=zone,
        planning=planning,
        science=science,
        finance=finance,
        planner=person("planner", zone, Role.OFFICER, planning),
        second_planner=person("second", zone, Role.OFFICER, planning),
        scientist=person("scientist", zone, Role.OFFICER, science),
        treasurer=person("treasurer", zone, Role.HEAD, finance),
        leader=person("leader", zone, Role.LEADER),
        stranger=person("stranger", other, Role.OFFICER, elsewhere),
    )


class Found:
    """A reading of TEXT, as the engine hands it over."""

    def as_dict(self) -> dict:
        return {
            "document": {"title": "青河高新区发展规划（2026—2030年）"},
            "indicators": [
                indicator("地区生产总值", "亿元", (2025, 120), [(2030, 200)], "地区生产总值达到120亿元"),
                indicator("高新技术企业", "家", None, [(2030, 90)], "高新技术企业达到90家"),
                indicator("地区生产总值", "亿元", (2025, 118), [], "地区生产总值为118亿元"),
            ],
            "projects": [
                {
                    **place("先进电池产业园，建设主体：青河电池公司，2026—2028年，总投资12.5亿元"),
                    "name": "先进电池产业园",
                    "builders": ["青河电池公司"],
                    "start_year": 2026,
                    "end_year": 2028,
                    "investment_yi": 12.5,
                    "box": "专栏1 重点项目",
                    "area": [],
                }
            ],
            "tasks": [
                {
                    **place("建成两个中试平台。（牵头单位：科技局；配合单位：财政局；2027年底前完成）"),
                    "number": "（一）",
                    "title": "建设中试平台",
                    "heading_path": ["（一）建设中试平台"],
                    "text": "建成两个中试平台。",
                    "lead_units": ["科技局"],
                    "resp_units": ["财政局"],
                    "deadlines": [{"raw": "2027年底前完成", "date": "2027-12-31"}],
                }
            ],
            "inconsistencies": [
                {
                    "type": "value_conflict",
                    "indicator": "地区生产总值",
                    "severity": "certain",
                    "items": [
                        {**place("地区生产总值达到120亿元"), "value": 120, "unit": "亿元", "year": 2025},
                        {**place("地区生产总值为118亿元"), "value": 118, "unit": "亿元", "year": 2025},
                    ],
                    "check": {"formula": "120 == 118", "stated": 120, "computed": 118},
                    "explanation": "2025年地区生产总值两处不一致。",
                }
            ],
        }


def place(evidence: str) -> dict:
    start = TEXT.index(evidence)
    return {"evidence": evidence, "offset": start, "end": start + len(evidence)}


def indicator(name: str, unit: str, base: tuple | None, goals: list, evidence: str) -> dict:
    return {
        **place(evidence),
        "name": name,
        "unit": unit,
        "scope": None,
        "category": None,
        "attribute": None,
        "measure": "level",
        "kind": "target" if goals else "status",
        "baseline": base and {"year": base[0], "value": base[1], "op": "eq"},
        "targets": [{"year": year, "value": value, "op": "eq"} for year, value in goals],
    }


@pytest.fixture
def plan(setting: Setting) -> Plan:
    document = Document.objects.create(
        zone=setting.zone,
        sha256="0" * 64,
        file_name="plan.txt",
        size=len(TEXT.encode()),
        text=TEXT,
        format="txt",
        uploaded_by=setting.planner,
        uploaded_at=clock.now(),
    )
    made = Plan.objects.create(
        zone=setting.zone, document=document, name="plan", created_by=setting.planner, created_at=clock.now()
    )
    write_reading(made, Found())
    made.state = PlanState.REVIEWING
    made.save()
    return made
