"""A small zone for tests: departments, people and hand-made enterprises, all of them synthetic."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gaoxin.apps.enterprises.models import Enterprise, Premises, YearlyFacts
from gaoxin.apps.enterprises.services.summaries import summarise
from gaoxin.apps.enterprises.states import IndustryState, Origin
from gaoxin.apps.zones.models import Department, Grant, Organisation, Presence, User, Zone
from gaoxin.web import clock

NOW = "2026-05-06T09:00"
"""Half of 2026 in, so that 2025 is the last year that is over."""
WAN = 1_000_000

# Name, code, industry, what it does, capital, founded; by year: revenue, staff, R&D, assets. Money in 万元.
FIRMS = (
    ("示例北斗轴承有限公司", "91990000MA0000001B", "3451", "滚动轴承制造", 3000, date(2012, 4, 9), {
        2025: (8200, 160, 420, 9100), 2024: (7400, 152, 361, 8600), 2023: (6100, 148, 250, 8000)}),
    ("示例松江软件股份有限公司", "91990000MA0000002E", "6513", "工业软件开发", 1200, date(2018, 9, 1), {
        2025: (1500, 64, 300, 1900), 2024: (980, 51, 240, 1500)}),
    ("示例雾凇碳纤维有限公司", "91990000MA0000003H", "2829", "碳纤维及复合材料", 20000, date(2009, 11, 20), {
        2025: (46000, 1210, 2600, 88000), 2024: (43000, 1190, 2400, 86000)}),
    ("示例龙潭物业服务有限公司", "91990000MA0000004L", "7020", "物业管理", 100, date(2015, 6, 3), {
        2025: (700, 130, None, 400)}),
    ("示例船营生物医药有限公司", "91990000MA0000005P", "2710", "化学药品原料药", 5000, date(2020, 2, 14), {
        2025: (None, 88, 900, 12000)}),
    ("示例昌邑电子商行", None, "5274", "计算机零售", None, None, {}),
)  # fmt: skip


@dataclass
class World:
    """The zone, its people by login name and its enterprises by the second word of their names."""

    zone: Zone
    other: Zone
    people: dict[str, User] = field(default_factory=dict)
    firms: list[Enterprise] = field(default_factory=list)

    def __getattr__(self, name: str) -> User:
        try:
            return self.__dict__["people"][name]
        except KeyError:
            raise AttributeError(name) from None


def build() -> World:
    zone = Zone.objects.create(code="sample", name="示例高新区", level="zone", synthetic=True)
    other = Zone.objects.create(code="other", name="另一示例区", level="zone", synthetic=True)
    city = Zone.objects.create(code="city", name="示例市", level="city", synthetic=True)
    Zone.objects.filter(pk=zone.pk).update(parent=city)
    zone.refresh_from_db()
    world = World(zone, other)
    statistics = Department.objects.create(zone=zone, name="经济发展局", duties=["statistics"])
    science = Department.objects.create(zone=zone, name="科技创新局")
    away = Department.objects.create(zone=other, name="综合局", duties=["statistics"])
    _person(world, "keeper", role="officer", zone=zone, department=statistics)
    _person(world, "officer", role="officer", zone=zone, department=science)
    _person(world, "leader", role="leader", zone=zone)
    _person(world, "auditor", role="auditor", zone=zone)
    _person(world, "viewer", role="viewer", zone=city)
    _person(world, "stranger", role="officer", zone=other, department=away)
    premises = Premises.objects.create(zone=zone, name="示例产业园", kind="park", synthetic=True)
    for firm in FIRMS:
        world.firms.append(_firm(zone, premises, *firm))
    _person(world, "member", role="member", organisation=world.firms[0].organisation)
    _person(world, "neighbour", role="member", organisation=world.firms[1].organisation)
    return world


def _person(world: World, name: str, **grant: object) -> None:
    # Nobody signs in with a password here, and computing one takes its time.
    user = User.objects.create(username=name, password="!", display_name=f"{name}（示例）", synthetic=True)
    Grant.objects.create(user=user, **grant)
    world.people[name] = user


def _firm(
    zone: Zone,
    premises: Premises,
    name: str,
    code: str | None,
    industry: str,
    business: str,
    capital: int | None,
    founded: date | None,
    years: dict[int, tuple[int | None, ...]],
) -> Enterprise:
    organisation = Organisation.objects.create(
        kind="enterprise",
        legal_name=name,
        credit_code=code,
        provisional_key=None if code else f"{zone.code}:{name}",
        synthetic=True,
    )
    presence = Presence.objects.create(zone=zone, organisation=organisation)
    common = {"origin": Origin.SYNTHETIC, "source_note": "测试用手工数据", "entered_at": clock.now(), "synthetic": True}
    enterprise = Enterprise.objects.create(
        presence=presence,
        zone=zone,
        organisation=organisation,
        industry=industry,
        industry_state=IndustryState.CONFIRMED,
        business=business,
        registered_capital=None if capital is None else capital * WAN,
        founded_on=founded,
        division="220204" if code else "",
        address="示例路 1 号" if code else "",
        premises=premises if code else None,
        **common,
    )
    for year, (revenue, staff, research, assets) in years.items():
        YearlyFacts.objects.create(
            enterprise=enterprise,
            zone=zone,
            organisation=organisation,
            year=year,
            revenue=_fen(revenue),
            staff=staff,
            rd_expense=_fen(research),
            total_assets=_fen(assets),
            **common,
        )
    summarise([enterprise.pk])
    enterprise.refresh_from_db()
    return enterprise


def _fen(wan: int | None) -> int | None:
    return None if wan is None else int(Decimal(wan) * WAN)


def see(client: Client, world: World, user: str, page: str, *args: object, query: str = "", expect: int = 200) -> str:
    """The page as the person sees it."""
    client.force_login(getattr(world, user))
    answer = client.get(reverse(f"enterprises:{page}", args=args) + query)
    return _said(answer, expect)


def send(
    client: Client, world: World, user: str, page: str, /, *args: object, expect: int = 302, **data: object
) -> str:
    """What is answered to a form that the person sends."""
    client.force_login(getattr(world, user))
    return _said(client.post(reverse(f"enterprises:{page}", args=args), data), expect)


def _said(answer: HttpResponse, expect: int) -> str:
    text = answer.content.decode()
    assert answer.status_code == expect, re.findall(r"gx-(?:refusal|errors).{0,300}", text, re.DOTALL)
    return text
