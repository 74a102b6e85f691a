"""Inspectors, classes, the plan of the year, draws and visits of the sample zone, made by the services people use.

Every class, certificate and result of them is invented and marked 模拟数据.
"""

from datetime import date, timedelta
from decimal import Decimal

from gaoxin.apps.enterprises.inspection_states import InspectionBasis, Recheck
from gaoxin.apps.enterprises.models import Enterprise, EntryCode, Inspection, Inspector
from gaoxin.apps.enterprises.services.credit.importing import import_classes
from gaoxin.apps.enterprises.services.inspections import (
    arranging,
    drawing,
    entering,
    planning,
    rating,
    recording,
    roster,
)
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.web import clock
from gaoxin.web.scope import as_system

ROSTER = (
    ("labour", "人力资源和社会保障局", "示例-LD-001"),
    ("labour2", "人力资源和社会保障局", "示例-LD-002"),
    ("safety", "应急管理局", "示例-YJ-001"),
    ("safety2", "应急管理局", "示例-YJ-002"),
)
CLASSED = 900
"""Enterprises of which the made-up file of the province knows the class."""
DECEMBER = 12


def load_inspections(zone: Zone, departments: dict[str, Department], people: dict[str, User], *, few: bool) -> None:
    """The roster; and all the rest, unless only a few of everything are wanted."""
    until = date(clock.today().year + 2, DECEMBER, 31)
    for name, department, certificate in ROSTER:
        roster.list_inspector(
            people["service"], zone, departments[department].pk, name, certificate, until, synthetic=True
        )
    if few:
        return
    _classes(zone, people["service"])
    _plan(zone, departments, people)
    _visits(departments, people)


def _classes(zone: Zone, user: User) -> None:
    """A file of the province: of a hundred, eighty of class A, thirteen B, five C, two D."""
    rows = ["统一社会信用代码,信用风险类别,得分"]
    firms = Enterprise.objects.filter(zone=zone, merged=False, organisation__credit_code__isnull=False)
    codes = firms.order_by("pk").values_list("organisation__credit_code", flat=True)[:CLASSED]
    for number, code in enumerate(codes):
        place = number * 37 % 100
        grade, score = (
            ("A", 60) if place < 80 else ("B", 310) if place < 93 else ("C", 610) if place < 98 else ("D", 820)
        )
        rows.append(f"{code},{grade},{score + place % 40}")
    name = "示例-省级企业信用风险分类（模拟数据）.csv"
    import_classes(user, zone, clock.today(), name, ["\n".join(rows).encode()])


def _plan(zone: Zone, departments: dict[str, Department], people: dict[str, User]) -> None:
    """The plan of this year, published; one draw given up, one opened, one committed to and waiting."""
    today, service = clock.today(), people["service"]
    plan = planning.make_plan(service, zone, today.year, synthetic=True)
    labour, safety = departments["人力资源和社会保障局"].pk, departments["应急管理局"].pk
    lines = [
        planning.Line("labour_contracts", labour, today.month, by_grade=True),
        planning.Line("social_insurance", labour, today.month, percent=Decimal("1")),
        planning.Line("work_safety", safety, today.month, divisions=["35", "36", "38"], percent=Decimal("2")),
        planning.Line("hazardous_chemicals", safety, min(today.month + 1, DECEMBER), by_grade=True),
    ]
    made = [planning.add_line(service, plan.pk, line) for line in lines]
    planning.publish_plan(service, plan.pk)
    given_up = drawing.freeze(people["safety"], made[2].pk)
    drawing.abandon(people["safety"], given_up.pk, "示例：冻结后发现一名检查人员证件信息有误，重新冻结名册")
    drawing.open_draw(people["safety"], drawing.freeze(people["safety"], made[2].pk).pk)
    drawing.open_draw(people["labour"], drawing.freeze(people["labour"], made[1].pk).pk)
    beacon = f"{today + timedelta(days=3):%Y-%m-%d}上证综合指数收盘点位"
    drawing.freeze(people["labour"], made[0].pk, beacon)


def _visits(departments: dict[str, Department], people: dict[str, User]) -> None:
    """The enterprise of the sample sign-in: one visit that is over and rated, one that is announced."""
    grant = Grant.objects.get(user=people["enterprise"])
    firm = Enterprise.objects.filter(organisation=grant.organisation).first()
    if firm is None:
        return
    past = _arranged(firm, departments, people, -40, "投诉单（示例）TS-2026-031：反映加班工资未足额支付")
    with clock.at(_at(-39)):
        arranging.notify(people["labour"], past.pk)
        with as_system():
            code = EntryCode.objects.get(pk=past.pk).code
        for name in ("labour", "labour2"):
            entering.sign_in(people[name], past.pk, code)
        item = past.items.get()
        due = clock.today() + timedelta(days=15)
        found = recording.Found("ordered", "示例：4 名职工加班工资少计，已责令补发。", due)
        recording.record_results(people["labour"], past.pk, {item.pk: found})
    with clock.at(_at(-30)):
        recording.publish(people["labour"], [past.pk])
        rating.rate(people["enterprise"], past.pk, 4, "示例：出示了证件，一次查完，没有影响生产。")
    with clock.at(_at(-22)):
        recording.recheck(people["labour2"], item.pk, Recheck.DONE, "示例：已补发，核对银行回单。")
    coming = _arranged(firm, departments, people, 0, "转办单（示例）ZB-2026-008：上级转办用工登记核查")
    arranging.notify(people["labour"], coming.pk)


def _arranged(
    firm: Enterprise, departments: dict[str, Department], people: dict[str, User], days: int, reason: str
) -> Inspection:
    inspectors = Inspector.objects.filter(user__username__in=["labour", "labour2"])
    with clock.at(_at(days)):
        today = clock.today()
        asked = arranging.Asked(
            firm.pk,
            departments["人力资源和社会保障局"].pk,
            ["labour_contracts"],
            InspectionBasis.TRANSFER if days == 0 else InspectionBasis.COMPLAINT,
            reason,
            today,
            today + timedelta(days=7),
            [one.pk for one in inspectors],
        )
        return arranging.arrange(people["labour"], asked)


def _at(days: int) -> str:
    """Ten in the morning, so many days from today."""
    return f"{clock.today() + timedelta(days=days):%Y-%m-%d}T10:00"
