"""A zone with people and a plan whose rows have been read, for the tests from decomposition to issue."""

from dataclasses import dataclass
from typing import Any

from gaoxin.apps.plans.models import Plan, Row
from gaoxin.apps.plans.states import PlanState, RowKind, RowState
from gaoxin.apps.sources import services as sources
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Level, Role
from gaoxin.web import clock

TEXT = (
    "东河高新区发展规划（2026—2030年）\n"
    "到2030年，地区生产总值达到500亿元，单位能耗降低15%。\n"
    "（一）建设中试平台。由区科技局牵头，招商局配合，2027年6月底前建成。\n"
    "（二）培育专精特新企业。\n"
    "项目一：精密铸造园，总投资3.25亿元。\n"
)
MONDAY = "2026-03-02T09:00"


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def target_reading(name: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "scope": None, "unit": "亿元", "measure": "level", "baseline": None, "targets": [], **fields}


GDP = target_reading(
    "地区生产总值",
    category="经济发展",
    attribute="预期性",
    baseline={"year": 2025, "value": 321.5, "op": "eq", "raw": None, "at": None},
    targets=[{"year": 2030, "value": 500, "op": "ge", "raw": "500", "at": TEXT.index("500")}],
)
ENERGY = target_reading(
    "单位能耗降低",
    unit="%",
    measure="change",
    attribute="约束性",
    targets=[{"year": 2030, "value": -15, "op": "eq", "raw": "15%", "at": TEXT.index("15%")}],
)
PLATFORM = {
    "number": "（一）",
    "title": "建设中试平台",
    "heading_path": ["三、创新", "（一）建设中试平台"],
    "text": "建设中试平台。由区科技局牵头，招商局配合，2027年6月底前建成。",
    "lead_units": ["区科技局"],
    "resp_units": ["招商局", "省科技厅"],
    "unit_clauses": [{"raw": "由区科技局牵头，\n招商局配合", "lead": ["区科技局"], "resp": ["招商局", "省科技厅"]}],
    "deadlines": [{"raw": "2027年6月底前", "date": "2027-06"}],
}
NURTURE = {
    "number": "（二）",
    "title": "培育专精特新企业",
    "heading_path": ["三、创新", "（二）培育专精特新企业"],
    "text": "培育专精特新企业。",
    "lead_units": [],
    "resp_units": [],
    "deadlines": [],
}
FOUNDRY = {
    "name": "精密铸造园",
    "box": "专栏1",
    "category": "装备制造",
    "builder": None,
    "builders": ["甲公司", "乙公司"],
    "start_year": 2026,
    "end_year": 2028,
    "investment_yi": 3.25,
    "area": [{"kind": "占地面积", "value": 120, "unit": "亩"}],
    "content": "建设厂房。",
}
READINGS = (
    (RowKind.TARGET, GDP, "到2030年，地区生产总值达到500亿元"),
    (RowKind.TARGET, ENERGY, "单位能耗降低15%"),
    (RowKind.TASK, PLATFORM, "（一）建设中试平台。由区科技局牵头，招商局配合，2027年6月底前建成。"),
    (RowKind.TASK, NURTURE, "（二）培育专精特新企业。"),
    (RowKind.PROJECT, FOUNDRY, "项目一：精密铸造园，总投资3.25亿元。"),
)


@dataclass
class World:
    """`officer` and `head` work in the planning office; each department has one officer of its name."""

    zone: Zone
    departments: dict[str, Department]
    people: dict[str, User]
    plan: Plan

    def row(self, title: str) -> Row:
        return self.plan.rows.get(title=title)

    def seen(self, *titles: str) -> dict[int, int]:
        return dict(self.plan.rows.filter(title__in=titles).values_list("pk", "revision"))

    def units(self, title: str) -> list[tuple[str, str, str]]:
        """Name, part and origin of the units of a row, the lead first."""
        units = sorted(self.row(title).units.all(), key=lambda unit: (unit.part != "lead", unit.pk))
        return [(unit.name, str(unit.part), str(unit.origin)) for unit in units]


def person(name: str, zone: Zone, role: str, department: Department | None = None) -> User:
    user = User.objects.create_user(name, display_name=name)
    Grant.objects.create(user=user, zone=zone, role=role, department=department)
    return user


def build_world(code: str = "donghe") -> World:
    """A plan under review with every row accepted and no unit set."""
    zone = Zone.objects.create(code=code, name="东河高新区", level=Level.ZONE)
    departments = {
        name: Department.objects.create(zone=zone, name=name, aliases=aliases, duties=duties, position=position)
        for position, (name, aliases, duties) in enumerate(
            (
                ("规划发展局", ["规划局"], [Duty.PLANNING]),
                ("科学技术局", ["科技局"], []),
                ("招商局", [], []),
                ("经济发展局", ["经发局"], []),
            )
        )
    }
    people = {
        "officer": person(f"{code}-officer", zone, Role.OFFICER, departments["规划发展局"]),
        "head": person(f"{code}-head", zone, Role.HEAD, departments["规划发展局"]),
        "leader": person(f"{code}-leader", zone, Role.LEADER),
        "viewer": person(f"{code}-viewer", zone, Role.VIEWER, departments["科学技术局"]),
        **{
            name: person(f"{code}-{name}", zone, Role.OFFICER, departments[name])
            for name in ("科学技术局", "招商局", "经济发展局")
        },
    }
    return World(zone, departments, people, make_plan(zone, people["officer"], TEXT))


def make_plan(zone: Zone, user: User, text: str) -> Plan:
    document, _ = sources.store_document(user, zone, "plan.txt", [text.encode()])
    sources.record_reading(document, text=text, file_format="txt", title="东河高新区发展规划（2026—2030年）")
    plan = Plan.objects.create(
        zone=zone,
        document=document,
        name=document.title,
        first_year=2026,
        last_year=2030,
        state=PlanState.REVIEWING,
        created_by=user,
        created_at=clock.now(),
    )
    for position, (kind, reading, words) in enumerate(READINGS, start=1):
        start, end = span(words)
        Row.objects.create(
            plan=plan,
            kind=kind,
            position=position,
            title=reading["title" if kind == RowKind.TASK else "name"],
            original=reading,
            current=reading,
            start=start,
            end=end,
            state=RowState.ACCEPTED,
        )
    return plan
