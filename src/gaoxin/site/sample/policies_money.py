"""Money from above, special bonds and funds, titles, reform and what enterprises say of the sample zone, by the
services people use. Every item and figure is invented and marked 模拟数据."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from gaoxin.apps.policies.claim_states import GIVEN
from gaoxin.apps.policies.fund_states import ExperienceKind, ExperienceState, WonStage
from gaoxin.apps.policies.models import Budget, Claim
from gaoxin.apps.policies.services.effects import rating
from gaoxin.apps.policies.services.funds import bonds, sought, sources
from gaoxin.apps.policies.services.funds.papers import Handed
from gaoxin.apps.policies.services.titles import quests, reform
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Role
from gaoxin.site.sample.visits import at
from gaoxin.web import clock

FEN_PER_WAN = 1_000_000


@cache
def sample() -> Any:
    return yaml.safe_load(Path(__file__).with_name("policies_money.yaml").read_text(encoding="utf-8"))


def load_money(zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User], *, few: bool) -> None:
    """After the claims are there; the first of each only where `few` are wanted."""
    loading = _Loading(zone, departments, people)
    makers = {
        "sought": loading.sought,
        "bonds": loading.bond,
        "sources": loading.source,
        "quests": loading.quest,
        "experiences": loading.experience,
        "own_experiences": loading.own_experience,
        "problems": loading.problem,
    }
    for key, make in makers.items():
        for one in sample()[key][: 1 if few else None]:
            make(one)
    loading.said()


class _Loading:
    """Each record is kept by the officer of the department that answers for it."""

    def __init__(self, zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User]) -> None:
        self.zone = zone
        self.departments = departments
        self.people = people

    def sought(self, one: Mapping[str, Any]) -> None:
        officer, department = self._office(one)
        names = ("title", "fund", "level", "grantor", "notice")
        begun = _day(one["begun"])
        due = _day(one["due"]) if "due" in one else None
        written = sought.Sought(year=begun.year, department=department, due=due, **{name: one[name] for name in names})
        with clock.at(at(begun)):
            made = sought.register_sought(officer, self.zone, written, synthetic=True)
        for step in one["steps"]:
            told = sought.Step(
                WonStage(step["stage"]),
                _day(step["day"]),
                step.get("document", ""),
                step["amount"] * FEN_PER_WAN if "amount" in step else None,
                step.get("note", ""),
                _day(step["due"]) if "due" in step else None,
            )
            with clock.at(at(told.day)):
                sought.take_step(officer, made.pk, told)

    def bond(self, one: Mapping[str, Any]) -> None:
        officer, department = self._office(one)
        money = {name: one.get(name, 0) * FEN_PER_WAN for name in ("total", "quota", "issued")}
        words = {name: one[name] for name in ("title", "code", "field", "state", "approval")}
        terms: dict[str, Any] = {}
        if "issued_on" in one:
            terms = {"issued_on": _day(one["issued_on"]), "years": one["years"], "rate": Decimal(one["rate"])}
        written = bonds.Bond(department=department, **words, **money, **terms)
        made = bonds.register_bond(officer, self.zone, written, synthetic=True)
        for report in one["reports"]:
            day = _day(report["day"])
            with clock.at(at(day)):
                spent = report["spent"] * FEN_PER_WAN
                bonds.report_bond(officer, made.pk, day, spent, report["progress"], report.get("note", ""))

    def source(self, one: Mapping[str, Any]) -> None:
        officer, department = self._office(one)
        names = ("title", "level", "document", "way", "factors", "formula")
        written = sources.Source(
            year=clock.today().year,
            amount=one["amount"] * FEN_PER_WAN,
            department=department,
            budget=Budget.objects.filter(zone=self.zone).order_by("pk").first(),
            **{name: one[name] for name in names},
        )
        made = sources.register_source(officer, self.zone, written, synthetic=True)
        for name, values in one["receivers"].items():
            sources.put_receiver(officer, made.pk, name, {key: Decimal(value) for key, value in values.items()})
        if "allocated" in one:
            sources.allocate(officer, made.pk, one["allocated"]["document"], _day(one["allocated"]["day"]))

    def quest(self, one: Mapping[str, Any]) -> None:
        officer, department = self._office(one)
        made = quests.begin_quest(officer, self.zone, one["title"], department, _day(one["due"]), synthetic=True)
        for told in one["figures"]:
            quests.state_figure(officer, made.pk, told["fact"], told["value"], told["source"], _day(-30))
        for told in one["duties"]:
            duty = quests.Duty(self.departments[told["department"]], _day(told["due"]), told["progress"], told["note"])
            quests.assign_condition(officer, made.pk, told["condition"], duty)
        for told in one["evidence"]:
            file = Handed(told["file"], [f"{told['title']}（模拟数据）\n".encode()])
            quests.add_evidence(officer, made.pk, told["condition"], told["title"], file)

    def experience(self, one: Mapping[str, Any]) -> None:
        officer, department = self._office(one)
        names = ("title", "area", "source", "document", "content")
        written = reform.WrittenExperience(
            kind=ExperienceKind.COPY,
            department=department,
            due=_day(one["due"]),
            **{name: one[name] for name in names},
        )
        made = reform.register_experience(officer, self.zone, written, synthetic=True)
        for report in one["reports"]:
            with clock.at(at(_day(report["day"]))):
                reform.report_experience(officer, made.pk, ExperienceState(report["state"]), report["note"])

    def own_experience(self, one: Mapping[str, Any]) -> None:
        officer, department = self._office(one)
        names = ("title", "area", "source", "content", "result")
        written = reform.WrittenExperience(
            kind=ExperienceKind.OWN, department=department, **{name: one[name] for name in names}
        )
        reform.register_experience(officer, self.zone, written, synthetic=True)

    def problem(self, one: Mapping[str, Any]) -> None:
        officer, department = self._office(one)
        names = ("title", "text", "rule", "raised_by")
        written = reform.WrittenProblem(
            raised_on=_day(one["raised"]), department=department, **{name: one[name] for name in names}
        )
        made = reform.raise_problem(officer, self.zone, written, synthetic=True)
        if "proposal" in one:
            reform.propose_change(officer, made.pk, one["proposal"], one["proposed_to"], _day(one["proposed"]))

    def said(self) -> None:
        """What some of those who were paid answer, and the task that comes of it. They have no accounts of their own:
        one account without a password answers for them."""
        answers, about = sample()["said"]["answers"], sample()["said"]["adjustment"]
        paid = Claim.objects.filter(zone=self.zone, state__in=GIVEN).select_related("call__clause__policy")
        rated = list(paid.order_by("pk")[: len(answers)])
        if not rated:
            return
        account = sample()["said"]["account"]
        person = User.objects.create_user(account["username"], None, display_name=account["name"], synthetic=True)
        Grant.objects.bulk_create(
            Grant(user=person, role=Role.MEMBER, organisation=organisation)
            for organisation in {claim.organisation for claim in rated}
        )
        for claim, told in zip(rated, answers, strict=False):
            rating.rate_claim(person, claim.pk, told["easy"], told["useful"], told["words"])
        policy = rated[0].call.clause.policy
        rating.ask_adjustment(self.people["science"], policy.pk, about["why"], _day(about["due"]))

    def _office(self, one: Mapping[str, Any]) -> tuple[User, Department]:
        name = one["department"]
        return self.people[sample()["officers"][name]], self.departments[name]


def _day(away: int) -> date:
    return clock.today() + timedelta(days=away)
