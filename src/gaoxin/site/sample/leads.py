"""Attraction of the sample zone: leads over all stages with their reviews, promises and money, ledgers and what is
published, by the services people use. Companies and figures are invented and marked 模拟数据."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from gaoxin.apps.industry.lead_states import (
    BasisKind,
    CapitalKind,
    LeadSource,
    Measure,
    OfferKind,
    Verdict,
)
from gaoxin.apps.industry.models import AttractionActivity, Lead, OutsideVisit
from gaoxin.apps.industry.queries.leads.lacking import round_of
from gaoxin.apps.industry.queries.leads.process import process, stage_of
from gaoxin.apps.industry.services.leads import (
    arriving,
    disputing,
    landing,
    moving,
    offering,
    opening,
    promising,
    recording,
    reviewing,
)
from gaoxin.apps.industry.services.leads.papers import Handed
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.lead_stages import LeadAct, Office
from gaoxin.site.sample.visits import at
from gaoxin.web import clock
from gaoxin.web.scope import as_system

FEN_PER_WAN = 1_000_000
MONEY = ("investment", "tax_per_mu", "output", "amount")


@cache
def sample() -> Any:
    return yaml.safe_load(Path(__file__).with_name("leads.yaml").read_text(encoding="utf-8"))


@as_system()
def load_leads(zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User], *, few: bool) -> None:
    """After chains and enterprises are there; the first of each only where `few` are wanted."""
    loading = _Loading(zone, departments, people)
    most = 1 if few else None
    for key in ("visits", "activities", "experts", "contacts", "bridges"):
        for one in sample()[key][:most]:
            loading.line(key, one)
    for one in sample()["offers"][:most]:
        loading.offer(one)
    for one in sample()["goals"]:
        loading.goal(one)
    for one in sample()["leads"][:most]:
        loading.lead(one)


class _Loading:
    """Each record is kept by the officer of the department that answers for it."""

    def __init__(self, zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User]) -> None:
        self.zone = zone
        self.departments = departments
        self.people = people
        self.investment = departments[sample()["department"]]

    def _officer(self, department: Department) -> User:
        return self.people[sample()["officers"][department.name]]

    @property
    def promoter(self) -> User:
        return self._officer(self.investment)

    def line(self, key: str, one: Mapping[str, Any]) -> None:
        values = {"department": self.departments[one.get("department", self.investment.name)]}
        for name, value in one.items():
            if name in {"starts_on", "ends_on", "day", "since", "until", "due", "contacted_on"}:
                values[name] = _day(value)
            elif name != "department":
                values[name] = value * FEN_PER_WAN if name in MONEY else value
        recording.add_line(key, self._officer(values["department"]), self.zone, values, synthetic=True)

    def offer(self, one: Mapping[str, Any]) -> None:
        told = {name: one[name] for name in ("title", "spot", "content", "way", "site") if name in one}
        told |= {name: Decimal(one[name]) for name in ("longitude", "latitude") if name in one}
        made = offering.write_offer(
            self.promoter,
            self.zone,
            offering.Offer(
                kind=OfferKind(one["kind"]),
                office=self.investment,
                office_phone="0432-0000000（模拟）",
                investment=one["investment"] * FEN_PER_WAN if "investment" in one else None,
                **told,
            ),
            synthetic=True,
        )
        if one.get("published", True):
            offering.publish_offer(self.promoter, made.pk, shown=True)

    def goal(self, one: Mapping[str, Any]) -> None:
        year = clock.today().year + one["year"]
        amount = one["amount"] * FEN_PER_WAN
        kind = CapitalKind(one["kind"])
        arriving.set_goal(self.promoter, self.zone, year, kind, amount, one["document"], synthetic=True)

    def lead(self, one: Mapping[str, Any]) -> None:
        """Open it so many days ago and let it go on, a few days at each stage, to the stage it shall stand on."""
        department = self.departments[one.get("department", self.investment.name)]
        officer = self._officer(department)
        first = clock.today() - timedelta(days=one["opened"])
        with clock.at(at(first)):
            lead = opening.open_lead(
                officer, self.zone, self._written(one, department, officer), checked="other", synthetic=True
            )
        way = list(process().stages)[: process().place(one["stage"])]
        last = _day(one.get("since", -3))
        for place, _stage in enumerate(way):
            day = first + (last - first) * (place + 1) // len(way)
            with clock.at(at(day)):
                self._step(Lead.objects.get(pk=lead.pk), one, day, officer)
        self._finish(Lead.objects.get(pk=lead.pk), one, officer)

    def _written(self, one: Mapping[str, Any], department: Department, officer: User) -> opening.Written:
        told = {
            name: one[name]
            for name in ("company", "project", "spot", "origin", "site", "content", "reason")
            if name in one
        }
        figures = {name: one[name] * FEN_PER_WAN for name in ("investment", "tax_per_mu", "output") if name in one}
        rest = {name: Decimal(str(one[name])) for name in ("land_mu", "energy") if name in one}
        source = LeadSource(one["source"])
        journey = OutsideVisit.objects.filter(zone=self.zone).order_by("pk").first()
        occasion = AttractionActivity.objects.filter(zone=self.zone).order_by("pk").first()
        return opening.Written(
            source=source,
            capital=CapitalKind(one["capital"]),
            department=department,
            keeper=officer,
            jobs=one.get("jobs"),
            visit=journey if source == LeadSource.VISIT else None,
            activity=occasion if source == LeadSource.ACTIVITY else None,
            **told,
            **figures,
            **rest,
        )

    def _step(self, lead: Lead, one: Mapping[str, Any], day: date, officer: User) -> None:
        """End the stage the lead is on, having done what it asks for."""
        stage = stage_of(lead.stage)
        if lead.stage in one.get("skips", {}):
            moving.skip(self._mover(lead, officer), lead.pk, one["skips"][lead.stage])
            return
        if stage.act is LeadAct.TALK:
            moving.register_talk(officer, lead.pk, lead.leading, day, "投资发展部")
            return
        if stage.act is LeadAct.TERMS:
            self._agree(lead, one, officer)
        for title in stage.papers:
            handed = Handed(f"{title}（模拟）.txt", [f"{lead.number} {title}（模拟数据）\n".encode()])
            moving.attach(officer, lead.pk, title, handed)
        if stage.act is LeadAct.REVIEW:
            self._review(lead, one)
        elif stage.act is LeadAct.REGISTER:
            landing.register_company(officer, lead.pk, f"{one['company']}（示例区）", one["credit_code"])
        elif stage.act is LeadAct.FUNDS:
            self._funds(lead, one, officer)
        document = f"模拟〔{day.year}〕{lead.pk}号" if stage.number else ""
        moving.move_on(self._mover(lead, officer), lead.pk, day, document)

    def _mover(self, lead: Lead, officer: User) -> User:
        """Somebody who may end the stage."""
        movers = stage_of(lead.stage).movers
        if Office.LEADER in movers:
            return self.people["leader"]
        return officer if Office.LEADING in movers else self.promoter

    def _review(self, lead: Lead, one: Mapping[str, Any]) -> None:
        for row in round_of(lead):
            told = one.get("reviews", {}).get(row.desk, ["agreed", ""])
            if told[0] != "pending":
                officer = self._officer(row.department)
                reviewing.give_verdict(officer, row.pk, Verdict(told[0]), told[1])

    def _funds(self, lead: Lead, one: Mapping[str, Any], officer: User) -> None:
        for number, told in enumerate(one.get("funds", ())):
            self._fund(lead, told, number, officer)

    def _fund(self, lead: Lead, told: Mapping[str, Any], number: int, officer: User) -> None:
        """Reported in its month, or by today where the month is not over."""
        today = clock.today()
        month = today.year * 12 + today.month - 1 - told["months_ago"]
        voucher = f"模拟凭证{lead.pk:04d}{number:02d}"
        handed = Handed(f"{voucher}.txt", [f"{voucher}（模拟数据）\n".encode()])
        kind = CapitalKind(lead.capital)
        sum_ = arriving.Arrived(month // 12, month % 12 + 1, kind, told["amount"] * FEN_PER_WAN, voucher, handed)
        fund = arriving.claim_fund(officer, lead.pk, sum_)
        state = told.get("state", "recognised")
        if state != "claimed":
            reason = "凭证与户名不符（模拟数据）" if state == "rejected" else ""
            arriving.decide_fund(self.people["finance"], fund.pk, recognised=state == "recognised", reason=reason)

    def _finish(self, lead: Lead, one: Mapping[str, Any], officer: User) -> None:
        """What stands beside the stage: reviews that run, promises, later money, disputes, the end."""
        if stage_of(lead.stage).act is LeadAct.REVIEW:
            self._review(lead, one)
        if not process().reached(lead.stage, process().of_act(LeadAct.FAIRNESS).key):
            self._agree(lead, one, officer)
        self._release(lead, one)
        for told in one.get("promises", ()):
            self._promise(lead, told, officer)
        passed = process().reached(lead.stage, process().of_act(LeadAct.PRODUCE).key)
        if lead.signed_on is not None and not passed:
            self._funds(lead, one, officer)
        if "dispute" in one:
            other = self.departments[one["dispute"]["department"]]
            disputing.raise_dispute(self._officer(other), lead.pk, other, one["dispute"]["reason"])
        if "note" in one:
            moving.add_note(officer, lead.pk, clock.today(), one["note"])
        if one.get("end") == "lost":
            moving.lose(officer, lead.pk, one["why"])
        elif one.get("end") == "parked":
            moving.park(officer, lead.pk, one["why"])
        elif one.get("end") == "done":
            self._step(Lead.objects.get(pk=lead.pk), one, clock.today(), officer)

    def _agree(self, lead: Lead, one: Mapping[str, Any], officer: User) -> None:
        """What is granted, before its legality and fairness are reviewed."""
        for told in one.get("incentives", ()):
            grant = promising.Grant(
                kind=told["kind"],
                title=told["title"],
                amount=told["amount"] * FEN_PER_WAN,
                basis_kind=BasisKind(told["basis_kind"]),
                basis=told["basis"],
                node=told["node"],
                rate=told.get("rate", ""),
            )
            promising.agree_incentive(officer, lead.pk, grant)

    def _release(self, lead: Lead, one: Mapping[str, Any]) -> None:
        for told in one.get("incentives", ()):
            if "released" not in told:
                continue
            made = lead.incentives.get(title=told["title"])
            voucher = f"模拟兑现{lead.pk:04d}{made.pk:04d}"
            handed = Handed(f"{voucher}.txt", [f"{voucher}（模拟数据）\n".encode()])
            money = promising.Movement(told["released"] * FEN_PER_WAN, voucher, clock.today(), file=handed)
            promising.release(self.people["finance"], made.pk, money)

    def _promise(self, lead: Lead, told: Mapping[str, Any], officer: User) -> None:
        measure = Measure(told["measure"])
        unit = 1 if measure == Measure.JOBS else FEN_PER_WAN
        made = promising.promise(officer, lead.pk, measure, told["target"] * unit, _day(told["due"]))
        if "actual" in told:
            promising.judge_promise(officer, made.pk, told["actual"] * unit, clock.today(), told["evidence"])


def _day(away: int) -> date:
    return clock.today() + timedelta(days=away)
