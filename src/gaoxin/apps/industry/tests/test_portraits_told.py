"""What plans and policies tell on a portrait: those that name the industry, with the word by which they do."""

from datetime import date

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.models import Alert, InnovationResource, ResourceSegment
from gaoxin.apps.industry.queries.portraits.told import industry_of, told
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, chains_world, stand
from gaoxin.apps.plans.models import Plan, Project
from gaoxin.apps.plans.states import PlanState, Stage
from gaoxin.apps.policies.library_states import PolicyLevel, PolicyState
from gaoxin.apps.policies.models import Policy
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Department
from gaoxin.catalogue.chains import package_chains
from gaoxin.web import clock
from gaoxin.web.portraits import Mention, PortraitPlace

CARS = package_chains()["automobiles"].declared


@pytest.fixture
def world(db):
    with clock.at(NOW):
        yield chains_world()


def test_an_industry_is_known_by_its_name_its_parts_and_its_products():
    cars = industry_of(CARS)
    assert cars.names == ["汽车及零部件", "汽车"]
    assert cars.mentioned_in("专栏1：汽车及零部件产业") == Mention("汽车及零部件")
    assert cars.mentioned_in("新能源汽车产业园") == Mention("汽车")
    assert cars.mentioned_in("年产十万吨高强钢") == Mention("高强钢", "汽车用钢")
    assert cars.mentioned_in("零部件加工") is None
    assert cars.mentioned_in("") is None


def test_projects_under_way_that_name_the_industry_are_told_with_the_reason(world):
    assert PortraitPlace.PROJECTS not in told(world.leader, world.zone, CARS)
    document = Document.objects.create(
        zone=world.zone, file_name="规划.md", sha256="0" * 64, size=1, uploaded_at=clock.now()
    )
    plan = Plan.objects.create(
        zone=world.zone, document=document, name="示例规划", state=PlanState.PUBLISHED, created_at=clock.now()
    )
    for position, (name, box, stage) in enumerate(
        (
            ("镇江整车项目", "专栏1：汽车及零部件产业", Stage.BUILDING),
            ("新能源汽车产业园", "", Stage.STALLED),
            ("汽车检测中心", "", Stage.AT_CAPACITY),
            ("医药产业园", "", Stage.STARTED),
        ),
        start=1,
    ):
        Project.objects.create(
            plan=plan,
            position=position,
            name=name,
            box=box,
            stage=stage,
            start_year=2026,
            end_year=2027,
            investment=500,
        )
    (_part, found), *others = told(world.leader, world.zone, CARS)[PortraitPlace.PROJECTS]
    assert not others
    assert (found.looked, [one.title for one in found.lines]) == (3, ["镇江整车项目", "新能源汽车产业园"])
    assert [one.reason for one in found.lines] == ["所在专栏提到“汽车及零部件”", "项目名称提到“汽车”"]
    assert (found.lines[1].tone, found.lines[0].value, found.lines[0].when) == ("bad", 5, "2026—2027")
    assert PortraitPlace.PROJECTS not in told(world.stranger, world.other, CARS)


def test_policies_in_force_that_name_the_industry_are_told(world):
    department = Department.objects.filter(zone=world.zone).first()
    for title, until in (("支持汽车产业发展的措施", None), ("汽车下乡办法", date(2025, 12, 31)), ("人才新政", None)):
        Policy.objects.create(
            zone=world.zone,
            level=PolicyLevel.ZONE,
            title=title,
            issuer="示例区管委会",
            department=department,
            issued_on=date(2025, 1, 1),
            in_force_from=date(2025, 1, 1),
            in_force_until=until,
            state=PolicyState.PUBLISHED,
            published_at=clock.now(),
            made_by=world.keeper,
            made_at=clock.now(),
        )
    ((_part, found),) = told(world.leader, world.zone, CARS)[PortraitPlace.POLICIES]
    assert (found.looked, [(one.title, one.reason) for one in found.lines]) == (
        2,
        [("支持汽车产业发展的措施", "标题提到“汽车”")],
    )


def test_institutes_that_serve_the_chain_and_alerts_over_it_are_told(world):
    places = told(world.leader, world.zone, package_chains()[CHAIN].declared)
    assert not {PortraitPlace.INSTITUTES, PortraitPlace.RISKS} & set(places)
    usual = {"zone": world.zone, "kind": "institute", "holder_name": "示例大学", "source": "登记"}
    near, away = (
        InnovationResource.objects.create(
            **usual, made_by=world.keeper, name=name, as_of=date(2026, 1, 5), made_at=clock.now()
        )
        for name in ("碳纤维中试平台", "水质检测站")
    )
    for resource, chain in ((near, CHAIN), (away, "medicine")):
        ResourceSegment.objects.create(resource=resource, chain=chain, segment=FIBRE)
    stand(world, 2)
    day = date(2026, 4, 1)
    alert = {"zone": world.zone, "kind": "output_drop", "measure": -25, "as_of": day, "found_on": day, "seen_on": day}
    ours = Alert.objects.create(**alert, enterprise=world.firms[2], reason="2025", grade=2)
    Alert.objects.create(**alert, enterprise=world.firms[0], reason="2025", grade=3)
    places = told(world.leader, world.zone, package_chains()[CHAIN].declared)
    ((_part, institutes),), ((_other, alerts),) = places[PortraitPlace.INSTITUTES], places[PortraitPlace.RISKS]
    assert (institutes.looked, institutes.as_of) == (2, date(2026, 1, 5))
    assert [(one.title, one.reason) for one in institutes.lines] == [("碳纤维中试平台", "服务环节：碳纤维")]
    assert (alerts.looked, [one.title for one in alerts.lines]) == (2, ["示例雾凇碳纤维有限公司"])
    assert alerts.lines[0].link == reverse("industry:alert", args=[ours.pk])
    assert PortraitPlace.RISKS not in told(world.stranger, world.other, package_chains()[CHAIN].declared)
