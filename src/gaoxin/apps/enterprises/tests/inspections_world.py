"""Beside the small zone: departments that inspect, the office that coordinates, inspectors with certificates."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from gaoxin.apps.enterprises.inspection_states import InspectionBasis
from gaoxin.apps.enterprises.models import Draw, EntryCode, Inspection, InspectionPlan, Inspector, PlanLine
from gaoxin.apps.enterprises.services.inspections import arranging, drawing, entering, planning, recording, roster
from gaoxin.apps.enterprises.tests.world import World
from gaoxin.apps.zones.models import Department, Grant, User
from gaoxin.web.scope import acting_as, as_system

UNTIL = date(2027, 12, 31)


@dataclass
class Offices:
    """Departments and people by name; `inspectors` are the labour department's, on its roster."""

    world: World
    labour: Department
    safety: Department
    office: Department
    people: dict[str, User] = field(default_factory=dict)
    inspectors: list[Inspector] = field(default_factory=list)

    def __getattr__(self, name: str) -> User:
        try:
            return self.__dict__["people"][name]
        except KeyError:
            raise AttributeError(name) from None


def build(world: World) -> Offices:
    zone = world.zone
    made = Offices(
        world,
        Department.objects.create(zone=zone, name="人力资源和社会保障局", duties=["personnel"]),
        Department.objects.create(zone=zone, name="应急管理局", duties=["safety"]),
        Department.objects.create(zone=zone, name="营商环境建设局", duties=["enterprises", "service"]),
    )
    for name, department in (
        *((f"labour{number}", made.labour) for number in range(1, 5)),
        ("safety1", made.safety),
        ("safety2", made.safety),
        ("coordinator", made.office),
    ):
        user = User.objects.create(username=name, password="!", display_name=name, synthetic=True)
        Grant.objects.create(user=user, role="officer", zone=zone, department=department)
        made.people[name] = user
        world.people[name] = user
    for number in range(1, 5):
        made.inspectors.append(enlist(made, f"labour{number}", made.labour, f"LD-{number:03}"))
    for number in (1, 2):
        enlist(made, f"safety{number}", made.safety, f"YJ-{number:03}")
    return made


def enlist(made: Offices, name: str, department: Department, certificate: str) -> Inspector:
    with acting_as(made.people[name]):
        user = made.people[name]
        return roster.list_inspector(user, made.world.zone, department.pk, name, certificate, UNTIL, synthetic=True)


def published_plan(
    made: Offices, *, by_grade: bool = False, percent: Decimal | None = Decimal(50), item: str = "labour_contracts"
) -> tuple[InspectionPlan, PlanLine]:
    """The plan of 2026 with one line of the labour department in May, published."""
    with acting_as(made.coordinator):
        plan = planning.make_plan(made.coordinator, made.world.zone, 2026, synthetic=True)
        line = planning.add_line(
            made.coordinator,
            plan.pk,
            planning.Line(item, made.labour.pk, 5, by_grade=by_grade, percent=None if by_grade else percent),
        )
        planning.publish_plan(made.coordinator, plan.pk)
    plan.refresh_from_db()
    line.refresh_from_db()
    return plan, line


def frozen(made: Offices, line: PlanLine, beacon: str = "") -> Draw:
    with acting_as(made.labour1):
        return drawing.freeze(made.labour1, line.pk, beacon)


def opened(made: Offices, draw: Draw, value: str = "") -> Draw:
    with acting_as(made.labour1):
        return drawing.open_draw(made.labour1, draw.pk, value)


def visited(made: Offices, **changes: object) -> Inspection:
    """A visit to the first enterprise on a complaint, by the first two of the labour department, in these days."""
    asked = {
        "enterprise": made.world.firms[0].pk,
        "department": made.labour.pk,
        "items": ["labour_contracts"],
        "basis": InspectionBasis.COMPLAINT,
        "reason": "投诉单 TS-12",
        "starts_on": date(2026, 5, 6),
        "ends_on": date(2026, 5, 8),
        "inspectors": [one.pk for one in made.inspectors[:2]],
    }
    with acting_as(made.labour1):
        return arranging.arrange(made.labour1, arranging.Asked(**{**asked, **changes}))


def entered(made: Offices, visit: Inspection) -> Inspection:
    """Announced, and both inspectors at the door."""
    with acting_as(made.labour1):
        arranging.notify(made.labour1, visit.pk)
    code = code_of(visit)
    for name in ("labour1", "labour2"):
        with acting_as(made.people[name]):
            _, problem = entering.sign_in(made.people[name], visit.pk, code)
            assert problem is None
    visit.refresh_from_db()
    return visit


def code_of(visit: Inspection) -> str:
    """What the enterprise reads on its page; nobody else's scope shows it."""
    with as_system():
        return EntryCode.objects.get(pk=visit.pk).code


def recorded(made: Offices, visit: Inspection, result: str = "clean", **more: object) -> Inspection:
    """The same result for all its items."""
    with acting_as(made.labour1):
        found = {item.pk: recording.Found(result, **more) for item in visit.items.all()}
        recording.record_results(made.labour1, visit.pk, found)
    visit.refresh_from_db()
    return visit
