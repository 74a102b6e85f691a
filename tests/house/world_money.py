"""Money sought from above, a bond, a special fund, a title, an experience, a problem and a task of the home department,
for the walks over every address."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from gaoxin.apps.policies.fund_states import ExperienceState
from gaoxin.apps.policies.models import (
    BondProject,
    Claim,
    Experience,
    ExperienceStep,
    FundReceiver,
    FundSource,
    Policy,
    PolicyAdjustment,
    ReformProblem,
    SoughtMoney,
    SoughtStep,
    TitleEvidence,
    TitleQuest,
)
from gaoxin.apps.policies.services.effects import rating
from gaoxin.apps.policies.services.funds import bonds, sought, sources
from gaoxin.apps.policies.services.funds.papers import Handed
from gaoxin.apps.policies.services.titles import quests, reform
from gaoxin.apps.zones.models import Department, Organisation, User
from gaoxin.web import clock

PAPER = Handed("示例.pdf", [b"%PDF-1.4 example"])
WAN = 1_000_000


def build(department: Department, officer: User) -> None:
    """By the services; `department` works on all of them."""
    zone, today = department.zone, clock.today()
    money = sought.Sought(today.year, "示例资金", "示例专项", "province", "示例省厅", department)
    row = sought.register_sought(officer, zone, money)
    sought.take_step(officer, row.pk, sought.Step("applied", today, amount=WAN, file=PAPER))
    bonds.register_bond(officer, zone, bonds.Bond("示例项目", "示例领域", department, WAN))
    fund = sources.Source(
        today.year, "示例专项", "city", "示例财1号", WAN, department, factors=["基数"], formula="基数"
    )
    made = sources.register_source(officer, zone, fund)
    sources.put_receiver(officer, made.pk, "示例园区", {"基数": 1})
    holder = Organisation.objects.filter(presences__zone=zone).earliest("pk")
    due = today + timedelta(days=300)
    quest = quests.begin_quest(officer, zone, "国家生态工业示范园区", department, due, holder)
    quests.add_evidence(officer, quest.pk, "P1", "示例证明", PAPER)
    told = reform.WrittenExperience("copy", "示例经验", "示例领域", "示例来源", "示例做法", department)
    copied = reform.register_experience(officer, zone, told)
    reform.report_experience(officer, copied.pk, ExperienceState.DOING, "示例进展", PAPER)
    problem = reform.WrittenProblem("示例问题", "示例情况", "示例规定", "enterprise", today, department)
    reform.raise_problem(officer, zone, problem)
    policy = Policy.objects.filter(zone=zone, department=department).earliest("pk")
    rating.ask_adjustment(officer, policy.pk, "示例意见", today + timedelta(days=30))


def _latest(model: Any) -> Callable[[Any], int]:
    return lambda world: model.objects.latest("pk").pk


RECORDS: dict[str, Callable[[Any], object]] = {
    "sought_id": _latest(SoughtMoney),
    "money:step_file:step_id": _latest(SoughtStep),
    "bond_id": _latest(BondProject),
    "source_id": _latest(FundSource),
    "receiver_id": _latest(FundReceiver),
    "quest_id": _latest(TitleQuest),
    "condition": lambda world: "P1",
    "evidence_id": _latest(TitleEvidence),
    "experience_id": _latest(Experience),
    "titles:experience_file:step_id": _latest(ExperienceStep),
    "problem_id": _latest(ReformProblem),
    "effects:answer:task_id": _latest(PolicyAdjustment),
    "effects:rate:claim_id": _latest(Claim),
}
