"""A zone with a department for science and industry, two enterprises with people of their own on one chain, and
resources near them."""

from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.tests.world import World, build
from gaoxin.apps.industry.models import InnovationResource, PatentRecord
from gaoxin.apps.industry.services.resources import keeping
from gaoxin.apps.industry.tests.chains_world import FIBRE, PREPREG, stand
from gaoxin.apps.zones.models import Department, Grant, User

NOW = "2026-05-06T09:00"
DAY = date(2026, 5, 1)
FIBRES, PREPREGS = f"new_materials/{FIBRE}", f"new_materials/{PREPREG}"


def resources_world() -> World:
    """`maker` keeps resources; `officer` of another office does not. Firm 0 (of `member`) makes carbon fibre, firm 1
    (of `neighbour`) prepreg, firm 2 carbon fibre too; all three are published and lie near each other."""
    world = build()
    office = Department.objects.create(zone=world.zone, name="科技和工业局", duties=["science", "industry"])
    for name in ("maker", "second"):
        world.people[name] = User.objects.create(username=name, password="!", display_name=f"{name}（示例）")
        Grant.objects.create(user=world.people[name], role="officer", zone=world.zone, department=office)
    for number in range(4):
        Enterprise.objects.filter(pk=world.firms[number].pk).update(
            published=number < 3, longitude=Decimal("126.50") + number * Decimal("0.05"), latitude=Decimal("43.80")
        )
        world.firms[number].refresh_from_db()
    stand(world, 0, FIBRE)
    stand(world, 1, PREPREG)
    stand(world, 2, FIBRE)
    return world


def resource(
    world: World, name: str = "示例电镜", segments: tuple[str, ...] = (FIBRES,), **more: Any
) -> InnovationResource:
    values = {
        "kind": "instrument",
        "name": name,
        "holder_name": "示例大学",
        "level": "none",
        "offers": "形貌观察",
        "sharing": "paid",
        "contact": "测试岗 0432-00000000",
        "source": "示例名单",
        "as_of": DAY,
        "longitude": Decimal("126.60"),
        "latitude": Decimal("43.80"),
        **more,
    }
    return keeping.add_resource(world.maker, world.zone, values, segments)


def patent(world: World, number: str = "ZL1", segments: tuple[str, ...] = (PREPREGS,), **more: Any) -> PatentRecord:
    values = {
        "number": number,
        "title": "一种示例预浸料",
        "holder_name": "示例大学",
        "ipc": "C08J 5/24",
        "legal_state": "in_force",
        "source": "示例名单",
        "as_of": DAY,
        **more,
    }
    return keeping.add_patent(world.maker, world.zone, values, segments)
