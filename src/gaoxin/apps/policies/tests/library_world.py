"""A zone whose science office makes policies, a colleague of another office, and enterprises with figures."""

from dataclasses import dataclass
from datetime import date, timedelta

from gaoxin.apps.cases.public_states import Adoption
from gaoxin.apps.cases.services.public import consulting
from gaoxin.apps.cases.tests.world import person
from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.policies.models import Clause, Drafting, Policy
from gaoxin.apps.policies.queries.drafting.process import Act, process, stage_of
from gaoxin.apps.policies.services.drafting import asking, stages
from gaoxin.apps.policies.services.drafting.stages import Done
from gaoxin.apps.policies.services.library import clauses, registering
from gaoxin.apps.policies.services.library.clauses import WrittenClause
from gaoxin.apps.policies.services.library.registering import Written
from gaoxin.apps.zones.models import Department, Organisation, Presence, User, Zone
from gaoxin.apps.zones.states import Duty, Level, OrganisationKind, Role
from gaoxin.web import clock

NOW = "2026-03-02T09:00"
TODAY = date(2026, 3, 2)
WAN = 1_000_000

RULE = """{key}:
  id: 示例研发补助2026
  title: 示例研发补助
  name_en: Example subsidy
  kind: policy
  level: zone
  document: 《示例若干政策》
  article: 第六条
  valid_from: {since}
  confidence: example
  benefit: 研发费用 * 10%
  conditions:
    - {{id: C1, name: 研发费用达标, test: 研发费用 >= {least} 万元}}
    - {{id: C2, name: 职工不少于十人, test: 职工总数 >= 10 人}}
  examples:
    passing:
      - {{name: 一, on: 2026-03-02, unit: 万元, facts: {{研发费用: 500, 职工总数: 10}}}}
      - {{name: 二, on: 2026-03-02, unit: 万元, facts: {{研发费用: 600, 职工总数: 20}}}}
      - {{name: 三, on: 2026-03-02, unit: 万元, facts: {{研发费用: 700, 职工总数: 30}}}}
    failing:
      - {{name: 四, on: 2026-03-02, unit: 万元, facts: {{研发费用: 1, 职工总数: 10}}, fails: [C1]}}
      - {{name: 五, on: 2026-03-02, unit: 万元, facts: {{研发费用: 500, 职工总数: 9}}, fails: [C2]}}
      - {{name: 六, on: 2026-03-02, unit: 万元, facts: {{研发费用: 1, 职工总数: 1}}, fails: [C1, C2]}}
"""


def rule_of(clause: Clause, least: int = 100, since: str = "2026-03-02") -> str:
    """A rule of the clause: research spending of at least so many 万元, and ten employees."""
    return RULE.format(key=f"clause_{clause.pk}", least=least, since=since)


@dataclass(frozen=True)
class LibraryWorld:
    zone: Zone
    science: Department
    finance: Department
    officer: User
    treasurer: User
    leader: User
    member: User
    firms: dict[str, Enterprise]


def build() -> LibraryWorld:
    """Three enterprises: 甲 meets the rule, 乙 spends too little, of 丙 the staff is not known."""
    zone = Zone.objects.create(code="qinghe", name="青河高新区", level=Level.ZONE)
    science = Department.objects.create(zone=zone, name="科技创新局", duties=[Duty.SCIENCE], position=1)
    finance = Department.objects.create(zone=zone, name="财政金融局", duties=[Duty.FINANCE], position=2)
    firms = {
        "甲": firm(zone, "甲", rd_expense=200 * WAN, average_staff=20),
        "乙": firm(zone, "乙", rd_expense=50 * WAN, average_staff=20),
        "丙": firm(zone, "丙", rd_expense=300 * WAN),
    }
    return LibraryWorld(
        zone=zone,
        science=science,
        finance=finance,
        officer=person("science", zone, Role.OFFICER, science),
        treasurer=person("treasurer", zone, Role.OFFICER, finance),
        leader=person("leader", zone, Role.LEADER),
        member=person("member", None, Role.MEMBER, organisation=firms["甲"].organisation),
        firms=firms,
    )


def firm(zone: Zone, name: str, **facts: int) -> Enterprise:
    organisation = Organisation.objects.create(
        kind=OrganisationKind.ENTERPRISE, provisional_key=f"示例-{name}", legal_name=f"{name}示例公司", synthetic=True
    )
    presence = Presence.objects.create(zone=zone, organisation=organisation)
    said = {"origin": Origin.SYNTHETIC, "entered_at": clock.now(), "synthetic": True}
    made = Enterprise.objects.create(presence=presence, zone=zone, organisation=organisation, **said)
    YearlyFacts.objects.create(enterprise=made, zone=zone, organisation=organisation, year=2025, **facts, **said)
    return made


def written(world: LibraryWorld, title: str = "示例若干政策", **more: object) -> Written:
    """A policy of the province, unless something else is said."""
    said = {
        "level": "province",
        "topic": "innovation",
        "issuer": "示例省人民政府",
        "number": "示例发〔2025〕1号",
        "issued_on": date(2025, 1, 1),
        "in_force_from": date(2025, 2, 1),
    }
    return Written(title=title, department=world.science, **(said | more))


def upper_policy(world: LibraryWorld, title: str = "示例省若干政策", **more: object) -> Policy:
    return registering.register_policy(world.officer, world.zone, written(world, title, **more))


def clause_of(world: LibraryWorld, policy: Policy, address: str = "第六条", **more: object) -> Clause:
    said = {
        "title": "研发补助",
        "text": "对研发费用达标的企业给予补助。",
        "benefit_kind": "subsidy",
        "benefit_words": "按研发费用的一成",
        "who_words": "研发费用达标的企业",
        "department": world.science,
    }
    return clauses.add_clause(world.officer, policy.pk, WrittenClause(address=address, **(said | more)))


def proposed(world: LibraryWorld, title: str = "示例区若干措施", began: date = TODAY, **more: object) -> Policy:
    """A policy of the zone at its first stage."""
    about = written(world, title, level="zone", number="", issued_on=None, in_force_from=None, text="第六条 给予补助。")
    return stages.propose(world.officer, world.zone, about, "示例理由", began=began, **more)


def done(stage_key: str, on: date, **more: object) -> Done:
    """What is said of a stage that goes well."""
    stage = stage_of(stage_key)
    said = {
        "number": "示例纪要〔2026〕1号" if stage.number else "",
        "opinion": "approved" if stage.opinion else "",
        "policy_number": "示例管发〔2026〕1号" if stage.act is Act.ISSUE else "",
        "issued_on": on if stage.act is Act.ISSUE else None,
        "in_force_from": on if stage.act is Act.ISSUE else None,
        "interpretation": "给企业看的解读。" if stage.act is Act.PUBLISH else "",
    }
    return Done(on=on, **(said | more))


def go_to(world: LibraryWorld, policy: Policy, stop: str) -> None:
    """Stage by stage on the day of the clock until the one named is under way; the clock moves over a consultation."""
    for stage in process().stages.values():
        now = Drafting.objects.get(policy=policy).stage
        if now == stop:
            return
        if stage.key != now:
            continue
        pass_stage(world, policy, stage.key)


def pass_stage(world: LibraryWorld, policy: Policy, key: str) -> None:
    """One stage with its papers, done today."""
    stage = stage_of(key)
    for paper in stage.papers:
        stages.attach(world.officer, policy.pk, paper, f"{paper}.txt", [f"{policy.pk}{paper}".encode()])
    if stage.act is Act.CONSULTATION:
        answered(world, policy)
    stages.complete(world.officer, policy.pk, key, done(key, clock.today()))


def answered(world: LibraryWorld, policy: Policy) -> None:
    """A consultation that is over and answered: it was held before today, while the clock stood earlier."""
    today = clock.today()
    opens, closes = today - timedelta(days=20), today - timedelta(days=1)
    with clock.at(f"{opens.isoformat()}T09:00"):
        drafting = asking.draft_consultation(world.officer, policy.pk, "说明", "第六条", opens, closes)
        consulting.publish(world.officer, drafting.consultation_id)
        consulting.comment(None, drafting.consultation_id, "建议写明受理部门。")
    taken = consulting.Taken("写明受理部门", Adoption.ADOPTED, "便于办理。")
    consulting.answer(world.officer, drafting.consultation_id, [1], taken)
    consulting.publish_answers(world.officer, drafting.consultation_id, "采纳1条。", "第六条")
