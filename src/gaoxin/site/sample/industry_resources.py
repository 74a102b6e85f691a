"""Innovation resources, patents, requests for contact, by-products and places of plots of the sample, by the services
people use; all of it made up and marked 模拟数据."""

from contextlib import AbstractContextManager
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

import yaml
from django.db import transaction

from gaoxin.apps.cases.models import LandParcel
from gaoxin.apps.enterprises.models import Enterprise, PublicEnterprise
from gaoxin.apps.industry.models import ContactRequest, InnovationResource, Placement, SymbiosisMatch
from gaoxin.apps.industry.resource_states import RequestOutcome
from gaoxin.apps.industry.services.chains.boundaries import place_parcel
from gaoxin.apps.industry.services.chains.deciding import put
from gaoxin.apps.industry.services.resources import answering, asking, keeping
from gaoxin.apps.industry.services.symbiosis import agreeing, declaring, matching
from gaoxin.apps.industry.symbiosis_states import Side
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock

CENTRE = (Decimal("126.530"), Decimal("43.830"))
"""Longitude and latitude around which the sample's enterprises lie."""
OWN_SEGMENT = ("new_materials", "materials_testing")
"""Where the demonstration's own enterprise stands, so that its people find something near."""
STEP = Decimal("0.006")
WATER = Decimal("1")
"""Density of reclaimed water in 吨/立方米."""


@cache
def told() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("industry_resources.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@transaction.atomic
def load_resources(zone: Zone, people: dict[str, User]) -> None:
    """Resources and patents, some requests in several states, by-products matched and partly exchanged."""
    officer, member = people["science"], people["enterprise"]
    load_innovation(zone, officer)
    mine = Enterprise.objects.filter(zone=zone, organisation__grants__user=member).order_by("pk").first()
    if mine is not None:
        put(people["industry"], zone, mine.organisation_id, *OWN_SEGMENT, "模拟：走访时了解")
        Placement.objects.filter(enterprise=mine).update(synthetic=True)
        load_requests(member, officer, mine)
    load_byproducts(zone, people["industry"], mine)
    load_parcel_places(zone, people["builder"])


def load_innovation(zone: Zone, officer: User) -> None:
    """Institutes, instruments, platforms, carriers, patents; the last resource is not shown to enterprises."""
    day = clock.today().replace(day=1)
    common = {"source": told()["source"], "as_of": day}
    for number, (kind, name, holder, level, sharing, offers, segments) in enumerate(told()["resources"]):
        values = {
            "kind": kind,
            "name": name,
            "holder_name": holder,
            "level": level,
            "sharing": sharing,
            "offers": offers,
            "charge": "按持有单位公示标准（模拟）" if sharing == "paid" else "",
            "contact": told()["contact"],
            "address": f"示例路 {number + 1} 号",
            "longitude": CENTRE[0] + STEP * (number * 7 % 13 - 6),
            "latitude": CENTRE[1] + STEP * (number * 5 % 11 - 5),
            "shown": sharing != "closed",
            **common,
        }
        keeping.add_resource(officer, zone, values, segments, synthetic=True)
    for number, title, holder, ipc, state, filed, segments in told()["patents"]:
        values = {
            "number": number,
            "title": title,
            "holder_name": holder,
            "ipc": ipc,
            "legal_state": state,
            "filed_on": date.fromisoformat(str(filed)),
            **common,
        }
        keeping.add_patent(officer, zone, values, segments, synthetic=True)


def load_parcel_places(zone: Zone, officer: User) -> None:
    """Where the sample's plots of standard land lie; one is left for a person to place. The plots themselves, marked
    as made up, are loaded with the services."""
    plots = dict(LandParcel.objects.filter(zone=zone).values_list("code", "pk"))
    for code, (longitude, latitude) in told()["parcel_places"].items():
        if code in plots:
            place_parcel(officer, zone, plots[code], (Decimal(longitude), Decimal(latitude)))


def load_requests(member: User, officer: User, mine: Enterprise) -> None:
    """Of one enterprise: a request that waits, one that was passed on, one accepted with an outcome, one declined, one
    not passed on, one withdrawn."""
    shown = InnovationResource.objects.filter(zone=mine.zone, shown=True).order_by("pk")
    contact = "技术部项目岗 0432-00000001"

    def ask(number: int, purpose: str) -> ContactRequest:
        return asking.ask(member, mine.pk, "resource", shown[number].pk, purpose, contact)

    with _days_ago(40):
        done = ask(6, "需要做一批断口分析，每月约十个样品，希望谈一个包年价格。")
    with _days_ago(38):
        asking.forward(officer, done.pk, "已电话联系")
    with _days_ago(35):
        answering.answer(officer, done.pk, accepted=True, words="可以按校外标准八折", contact=told()["contact"])
    with _days_ago(12):
        answering.conclude(member, done.pk, RequestOutcome.AGREED, "已签年度测试协议（模拟）")
        declined = ask(11, "想做零下四十度冷启动试验，时间两周。")
        refused = ask(24, "想租两万平方米厂房。")
        withdrawn = ask(20, "想了解标识接入的费用。")
    with _days_ago(9):
        asking.forward(officer, declined.pk, "")
        asking.turn_down(officer, refused.pk, "面积超过加速器的上限，已转招商部门")
        asking.withdraw(member, withdrawn.pk)
    with _days_ago(4):
        answering.answer(officer, declined.pk, accepted=False, words="本季度排期已满，下季度可以再约", contact="")
        asked = ask(14, "想用预浸料中试线打样三批。")
    with _days_ago(2):
        asking.forward(officer, asked.pk, "已转达，等对方答复")
    with _days_ago(1):
        ask(2, "功率模块结温偏高，想请研究所做一次热设计评审。")


def _days_ago(days: int) -> AbstractContextManager[Any]:
    return clock.at(clock.now() - timedelta(days=days))


def load_byproducts(zone: Zone, officer: User, mine: Enterprise | None) -> None:
    """By-products and needs of a dozen plants, one of them the demonstration's own enterprise; the plan is partly
    agreed on and exchanged, and one exchange ran before."""
    plants = _plants(zone, mine)
    if len(plants) < max(line[0] for line in told()["lines"]) + 1:
        return
    for at, side, material, amount, unit, qualities, reach in told()["lines"]:
        kept = {
            key: tuple(None if one is None else Decimal(str(one)) for one in ends) for key, ends in qualities.items()
        }
        declaring.declare(
            officer,
            plants[at].pk,
            declaring.Declared(
                side=Side(side),
                material=material,
                year=clock.today().year,
                amount=Decimal(str(amount)),
                unit=unit,
                density=WATER if unit.endswith("立方米") else None,
                qualities=kept,  # type: ignore[arg-type]
                reach_km=None if reach is None else Decimal(reach),
            ),
        )
    ran = told()["running"]
    giver, taker = plants[ran["giver"]], plants[ran["taker"]]
    first = clock.today().replace(month=1, day=1)
    for number, tonnes in enumerate(ran["tonnes"]):
        agreeing.record_running(
            officer,
            zone,
            giver.organisation_id,
            taker.organisation_id,
            ran["material"],
            Decimal(tonnes),
            min(first + timedelta(days=9 * number), clock.today()),
            f"模拟磅单 {number + 1}",
        )
    run = matching.run(officer, zone, clock.today().year)
    _answered(officer, list(run.matches.order_by("-tonnes", "pk")))


def _answered(officer: User, matches: list[SymbiosisMatch]) -> None:
    """Of the plan two are agreed on, one of them partly exchanged; of a third one end has agreed."""
    for row in matches[1:3]:
        agreeing.answer(officer, row.pk, giver=True, agreed=True, note="")
        agreeing.answer(officer, row.pk, giver=False, agreed=True, note="")
    for row in matches[1:2]:
        agreeing.record(officer, row.pk, row.tonnes / 4, clock.today(), "模拟合同 1")
    for row in matches[3:4]:
        agreeing.answer(officer, row.pk, giver=False, agreed=True, note="")


def _plants(zone: Zone, mine: Enterprise | None) -> list[Enterprise]:
    """Published enterprises with a place, the demonstration's own one in fifth position where it has a place."""
    shown = PublicEnterprise.objects.filter(zone=zone).values("presence")
    rows = Enterprise.objects.filter(zone=zone, pk__in=shown, longitude__isnull=False, merged=False)
    near = rows.filter(longitude__range=(CENTRE[0] - 1, CENTRE[0] + 1), latitude__range=(CENTRE[1] - 1, CENTRE[1] + 1))
    found = list(near.exclude(pk=mine.pk if mine else None).order_by("pk")[:12])
    if mine is not None and mine.longitude is not None and len(found) == 12:
        found[4] = mine
    return found
