"""Chiefs of chains of the sample zone with their yearly lists, a recorded risk of supply, and alerts that the job
itself finds; some of them dealt with. Offices, items and findings are invented and marked 模拟数据."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.services.records import update_enterprise
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.industry.alert_states import AlertKind, AlertOutcome
from gaoxin.apps.industry.models import Alert, ExpertSeat
from gaoxin.apps.industry.queries.alerts.found import standing_on_chains
from gaoxin.apps.industry.services.alerts import ending, raising, risks
from gaoxin.apps.industry.services.teams import items, planning, seating
from gaoxin.apps.industry.team_states import SeatLevel, SeatRole
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.site.sample.visits import at
from gaoxin.web import clock
from gaoxin.web.scope import as_system


@cache
def sample() -> Any:
    return yaml.safe_load(Path(__file__).with_name("industry_teams.yaml").read_text(encoding="utf-8"))


@as_system()
def load_teams(zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User]) -> None:
    """After chains, enterprises on them and the library of experts are there."""
    loading = _Loading(zone, departments, people)
    for one in sample()["seats"]:
        loading.seat(one)
    loading.experts()
    for one in sample()["plans"]:
        loading.plan(one)
    made = sample()["items"]
    for one in (item for item in made if item["year"] < 0):
        loading.item(one)
    for one in sample()["carry"]:
        with clock.at(at(_day(one["day"]))):
            planning.carry_over(loading.officer, zone, one["chain"], loading.year(one))
    for one in (item for item in made if item["year"] >= 0):
        loading.item(one)
    for one in sample()["meetings"]:
        loading.meeting(one)
    loading.alerts()


def _day(offset: int) -> date:
    return clock.today() + timedelta(days=offset)


class _Loading:
    """Everything is kept by the officer of the department for industry."""

    def __init__(self, zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User]) -> None:
        self.zone, self.departments, self.people = zone, departments, people
        self.officer = people["industry"]
        self.today = clock.today()

    def year(self, one: Mapping[str, Any]) -> int:
        return self.today.year + int(one["year"])

    def seat(self, one: Mapping[str, Any]) -> None:
        since = _day(one["since"])
        with clock.at(at(since)):
            given = seating.Seating(
                role=one["role"],
                since=since,
                level=one.get("level", SeatLevel.ZONE),
                office=one.get("office", ""),
                user=self.people[one["user"]] if "user" in one else None,
                department=self.departments[one["department"]] if "department" in one else None,
                basis=one.get("basis", ""),
            )
            seating.take_seat(self.officer, self.zone, one["chain"], given, synthetic=True)

    def experts(self) -> None:
        """Places of the library that name a chain sit in its team."""
        for expert in ExpertSeat.objects.filter(zone=self.zone).exclude(chain="").order_by("pk"):
            given = seating.Seating(role=SeatRole.EXPERT, since=max(expert.since, _day(-120)), expert=expert)
            seating.take_seat(self.officer, self.zone, expert.chain, given, synthetic=True)

    def plan(self, one: Mapping[str, Any]) -> None:
        planning.set_plan(self.officer, self.zone, one["chain"], self.year(one), one["goal"], synthetic=True)

    def item(self, one: Mapping[str, Any], meeting: Any = None) -> None:
        """An item as it was entered before the first word on it, then told of day by day."""
        told, due = one.get("told", []), _day(one["due"])
        with clock.at(at(_day((told[0][0] if told else -60) - 30))):
            made = items.add_item(
                self.officer,
                self.zone,
                one["chain"],
                self.year(one),
                items.Written(
                    kind=one["kind"],
                    title=one["title"],
                    measure=one["measure"],
                    department=self.departments[one["department"]],
                    due=due,
                    segment=one.get("segment", ""),
                ),
                meeting=meeting,
                synthetic=True,
            )
        for day, state, percent, words in told:
            with clock.at(at(_day(day))):
                items.tell_progress(self.officer, made.pk, state, percent, f"{words}（模拟）")

    def meeting(self, one: Mapping[str, Any]) -> None:
        held = _day(one["held"])
        with clock.at(at(held)):
            made = planning.record_meeting(
                self.officer,
                self.zone,
                one["chain"],
                held_on=held,
                title=one["title"],
                chair=one["chair"],
                minutes=one["minutes"],
                synthetic=True,
            )
        for item in one["items"]:
            self.item({"chain": one["chain"], "year": 0, **item}, made)

    def alerts(self) -> None:
        """One enterprise is registered elsewhere, one risk is recorded; then the job looks, and some are dealt with."""
        self._moves()
        for one in sample()["risks"]:
            given = risks.Risky(**{**one, "since": _day(one["since"])})
            risks.record_risk(self.officer, self.zone, given, synthetic=True)
        raising.find_alerts(self.zone)
        drops = Alert.objects.filter(zone=self.zone, kind=AlertKind.OUTPUT_DROP).order_by("pk")[:2]
        titles = Alert.objects.filter(zone=self.zone, kind=AlertKind.TITLE_LOST).order_by("pk")[:2]
        if len(drops) > 1:
            ending.plan_visit(self.officer, drops[0].pk, str(self.officer.pk), _day(5))
            ending.record_visit(
                self.officer,
                drops[1].pk,
                visited_on=_day(-1),
                met="分管生产副总",
                finding="主要客户车型换代，订单顺延，预计下季度恢复（模拟）。",
                outcome=AlertOutcome.EASED,
            )
        for alert in titles[1:]:
            ending.dismiss(self.officer, alert.pk, "企业已提交重新认定材料，等待公示（模拟）。")

    def _moves(self) -> None:
        """The division of the last enterprise on a chain is corrected to another district, as the registry would."""
        places = standing_on_chains(self.zone)
        firm = Enterprise.objects.filter(pk__in=list(places)).exclude(division="").order_by("-pk").first()
        if firm is not None:
            source = Given("登记机关变更信息（模拟）", origin=Origin.SYNTHETIC)
            update_enterprise(self.officer, firm.pk, firm.revision, {"division": sample()["moved"]}, source)
