"""A zone with a clause that gives money, the departments that decide about it, a budget and two enterprises."""

from dataclasses import dataclass
from datetime import date

from gaoxin.apps.cases.tests.world import person
from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.policies.claim_states import CallMode, ClaimState, GroupRule, ReviewKind
from gaoxin.apps.policies.library_states import BenefitKind, ClauseState, PolicyLevel, PolicyState, RuleState
from gaoxin.apps.policies.models import Budget, Claim, ClaimCall, Clause, ClauseMaterial, Policy, RuleVersion
from gaoxin.apps.policies.services.claiming import calling, filing, publishing, reviewing, settling
from gaoxin.apps.policies.services.claiming.calling import WrittenCall
from gaoxin.apps.policies.services.paying import budgets, ordering
from gaoxin.apps.zones.models import Department, Organisation, Presence, User, Zone
from gaoxin.apps.zones.states import Duty, Level, OrganisationKind, Role
from gaoxin.web import clock

NOW = "2026-03-02T09:00"
AFTER = "2026-03-11T09:00"
"""The days in public are over: from Tuesday the third on, five working days."""
YUAN = 100
RULE = """
demo_reward:
  id: 示例研发奖励2026
  title: 示例研发奖励
  name_en: Example research reward
  kind: policy
  level: zone
  document: 《示例若干政策》
  number: 示例〔2026〕1号
  article: 第六条
  valid_from: 2026-01-01
  confidence: example
  benefit: 研发费用 * 10%
  conditions:
    - {id: A1, name: 研发费用不低于100万元, test: 研发费用 >= 100 万元, article: 第六条第一款}
    - {id: A2, name: 职工不少于十人, test: 职工总数 >= 10 人, article: 第六条第一款}
    - {id: A3, name: 销售收入不低于300万元, test: 销售收入 >= 300 万元, article: 第六条第二款}
  examples:
    passing:
      - {name: 一, on: 2026-03-02, unit: 万元, facts: {研发费用: [100], 职工总数: [10], 销售收入: [300]}}
      - {name: 二, on: 2026-03-02, unit: 万元, facts: {研发费用: [200], 职工总数: [20], 销售收入: [400]}}
      - {name: 三, on: 2026-03-02, unit: 万元, facts: {研发费用: [300], 职工总数: [30], 销售收入: [500]}}
    failing:
      - {name: 四, on: 2026-03-02, unit: 万元, facts: {研发费用: [99], 职工总数: [10], 销售收入: [300]}, fails: [A1]}
      - {name: 五, on: 2026-03-02, unit: 万元, facts: {研发费用: [100], 职工总数: [9], 销售收入: [300]}, fails: [A2]}
      - {name: 六, on: 2026-03-02, unit: 万元, facts: {研发费用: [100], 职工总数: [10], 销售收入: [1]}, fails: [A3]}
"""


@dataclass(frozen=True)
class ClaimsWorld:
    zone: Zone
    science: Department
    finance: Department
    safety: Department
    officer: User
    colleague: User
    treasurer: User
    guard: User
    leader: User
    firm: Enterprise
    other: Enterprise
    member: User
    stranger: User
    policy: Policy
    clause: Clause
    budget: Budget


def firm(zone: Zone, name: str, **facts: int) -> Enterprise:
    """An enterprise of the zone with figures of last year, where any are given."""
    organisation = Organisation.objects.create(
        kind=OrganisationKind.ENTERPRISE, provisional_key=f"示例-{name}", legal_name=f"{name}示例公司", synthetic=True
    )
    presence = Presence.objects.create(zone=zone, organisation=organisation)
    said = {"origin": Origin.SYNTHETIC, "entered_at": clock.now(), "synthetic": True}
    made = Enterprise.objects.create(presence=presence, zone=zone, organisation=organisation, **said)
    if facts:
        YearlyFacts.objects.create(enterprise=made, zone=zone, organisation=organisation, year=2025, **facts, **said)
    return made


def build() -> ClaimsWorld:
    zone = Zone.objects.create(code="qinghe", name="青河高新区", level=Level.ZONE)
    department = Department.objects.create
    science = department(zone=zone, name="科技创新局", duties=[Duty.SCIENCE], position=1)
    finance = department(zone=zone, name="财政金融局", duties=[Duty.FINANCE], position=2)
    safety = department(zone=zone, name="应急管理局", duties=[Duty.SAFETY], position=3)
    officer = person("science", zone, Role.OFFICER, science)
    treasurer = person("treasurer", zone, Role.OFFICER, finance)
    one = firm(zone, "甲", rd_expense=200_000_000, average_staff=20, revenue=900_000_000)
    two = firm(zone, "乙", rd_expense=50_000_000, average_staff=20, revenue=900_000_000)
    policy, clause = make_clause(zone, science, officer)
    budget = budgets.open_budget(treasurer, zone, "示例专项资金", 2026)
    return ClaimsWorld(
        zone=zone,
        science=science,
        finance=finance,
        safety=safety,
        officer=officer,
        colleague=person("colleague", zone, Role.OFFICER, science),
        treasurer=treasurer,
        guard=person("guard", zone, Role.OFFICER, safety),
        leader=person("leader", zone, Role.LEADER),
        firm=one,
        other=two,
        member=person("member", None, Role.MEMBER, organisation=one.organisation),
        stranger=person("stranger", None, Role.MEMBER, organisation=two.organisation),
        policy=policy,
        clause=clause,
        budget=budget,
    )


def make_clause(zone: Zone, department: Department, user: User, groups: tuple[str, ...] = ()) -> tuple[Policy, Clause]:
    """A published clause with a rule in force since the new year."""
    count = Policy.objects.count() + 1
    policy = Policy.objects.create(
        zone=zone,
        level=PolicyLevel.ZONE,
        title=f"示例若干政策{count}",
        number=f"示例〔2026〕{count}号",
        issuer="示例管委会",
        department=department,
        in_force_from=date(2026, 1, 1),
        state=PolicyState.PUBLISHED,
        made_by=user,
        made_at=clock.now(),
        published_at=clock.now(),
    )
    return policy, add_clause(policy, user, "第六条", groups)


def add_clause(policy: Policy, user: User, address: str, groups: tuple[str, ...] = ()) -> Clause:
    clause = Clause.objects.create(
        zone=policy.zone,
        policy=policy,
        address=address,
        title=f"研发奖励{address}",
        text="对研发投入达标的企业按研发费用的一成给予奖励。",
        benefit_kind=BenefitKind.REWARD,
        benefit_words="按研发费用的一成",
        who_words="研发投入达标的企业",
        department=policy.department,
        exclusive_groups=list(groups),
        state=ClauseState.PUBLISHED,
        confirmed_by=user,
        confirmed_at=clock.now(),
        published_at=clock.now(),
    )
    ClauseMaterial.objects.create(
        zone=policy.zone, clause=clause, position=1, name="研发费用说明", proved_by="研发费用"
    )
    ClauseMaterial.objects.create(zone=policy.zone, clause=clause, position=2, name="承诺书")
    RuleVersion.objects.create(
        zone=policy.zone,
        clause=clause,
        key="demo_reward",
        version=RuleVersion.objects.count() + 1,
        text=RULE,
        state=RuleState.PUBLISHED,
        valid_from=date(2026, 1, 1),
        made_by=user,
        made_at=clock.now(),
        published_by=user,
        published_at=clock.now(),
    )
    return clause


def call(world: ClaimsWorld, clause: Clause | None = None, **more: object) -> ClaimCall:
    """A published call, open in March; by applying where nothing else is said."""
    written = {
        "title": "示例申报通知",
        "subject": "研发奖励",
        "text": "请在三月内申报。",
        "year": 2026,
        "mode": CallMode.APPLY,
        "opens_on": date(2026, 3, 1),
        "closes_on": date(2026, 3, 31),
        "review": ReviewKind.NONE,
        "group_rule": GroupRule.HIGHEST,
        **more,
    }
    made = calling.draft_call(world.officer, world.zone, clause or world.clause, world.budget, WrittenCall(**written))
    return calling.publish_call(world.officer, made.pk)


PLEDGE = {"承诺书": filing.Paper("承诺书.pdf", b"%PDF-1.4 example")}


def claimed(world: ClaimsWorld, made: ClaimCall, asked: int, *, by: User | None = None) -> Claim:
    """A claim of the first enterprise, or of the other person's, that has been filed."""
    user = by or world.member
    enterprise = world.other if user == world.stranger else world.firm
    return filing.file_claim(user, made.pk, enterprise.pk, asked, "示例说明", PLEDGE)


def funded(world: ClaimsWorld, amount: int) -> None:
    budgets.appropriate(world.treasurer, world.budget.pk, amount, "示例预〔2026〕1号")


def at_meeting(world: ClaimsWorld, made: ClaimCall, asked: int, *, by: User | None = None) -> Claim:
    """A claim whose review is over."""
    claim = claimed(world, made, asked, by=by)
    return reviewing.pass_formal(world.officer, claim.pk)


def settled(world: ClaimsWorld, made: ClaimCall, asked: int, *, by: User | None = None) -> Claim:
    claim = at_meeting(world, made, asked, by=by)
    (done,) = settling.settle_claims(world.officer, made.pk, [claim.pk], "示例纪要〔2026〕3号", clock.today())
    return done


def ordered(world: ClaimsWorld, made: ClaimCall, asked: int, *, by: User | None = None) -> Claim:
    """A claim that stood in public and whose payment is ordered; time goes on meanwhile."""
    claim = settled(world, made, asked, by=by)
    publishing.publish_notice(world.officer, made.pk, [claim.pk], "科技创新局")
    with clock.at(AFTER):
        publishing.end_notices()
        ordering.order_payments(world.treasurer, made.pk, [claim.pk], "示例财〔2026〕8号")
    claim.refresh_from_db()
    assert claim.state == ClaimState.ORDERED
    return claim
