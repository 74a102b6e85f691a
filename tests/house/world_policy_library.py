"""A policy of the home zone that is public, one that is being made, and what belongs to them, for walks over every
address."""

from collections.abc import Callable
from datetime import date
from typing import Any

from gaoxin.apps.policies.library_states import EdgeKind
from gaoxin.apps.policies.models import (
    Clause,
    ClauseProposal,
    DraftingPaper,
    Estimate,
    Policy,
    PolicyEdge,
    RuleVersion,
)
from gaoxin.apps.policies.queries.library.rules import template_of
from gaoxin.apps.policies.services.drafting import stages
from gaoxin.apps.policies.services.drafting.estimating import estimate
from gaoxin.apps.policies.services.library import clauses, reading, registering, rules
from gaoxin.apps.policies.services.library.clauses import WrittenClause
from gaoxin.apps.policies.services.library.registering import Written
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web import clock

PUBLIC, MAKING = "示例上级政策", "示例制定中政策"


def build(home: Zone, department: Department, officer: User) -> None:
    """One of each that the home department keeps."""
    said = {"topic": "service", "issuer": "示例机关", "department": department}
    begun = date(2025, 1, 1)
    policy = registering.register_policy(
        officer, home, Written(PUBLIC, "city", **said, number="示例〔2025〕99号", in_force_from=begun)
    )
    older = registering.register_policy(officer, home, Written("示例旧政策", "city", **said, in_force_from=begun))
    registering.join(officer, policy.pk, older.pk, EdgeKind.AMENDS, None)
    about = WrittenClause("第一条", "示例条款", "示例原文", "service", "示例支持", "示例对象", department)
    clause = clauses.add_clause(officer, policy.pk, about)
    clauses.publish_clause(officer, clause.pk)
    text = template_of(clause, clock.today())
    rules.save_rule(officer, clause.pk, text)
    estimate(officer, clause.pk, "示例测算", text, clock.today())
    making = stages.propose(officer, home, Written(MAKING, "zone", **said, text="第一条 示例。"), "示例理由")
    stages.attach(officer, making.pk, "立项请示", "示例.txt", ["示例请示".encode()])
    read = {"address": "第二条", "text": "第一", "offset": 0, "end": 2}
    reading.write_proposals(policy, [read])


def _policy(title: str) -> Callable[[Any], int]:
    return lambda world: Policy.objects.get(zone=world.home, title=title).pk


def _clause(world: Any) -> Clause:
    return Clause.objects.get(zone=world.home, title="示例条款")


MADE = ("drafting", "attach", "detach", "ask", "drop_drafting", "complete")
RECORDS: dict[str, Callable[[Any], object]] = {
    "policy_id": _policy(PUBLIC),
    **{f"policies:{page}:policy_id": _policy(MAKING) for page in MADE},
    "policies:clause:address": lambda world: _clause(world).address,
    "clause_id": lambda world: _clause(world).pk,
    "policies:rule_version:version_id": lambda world: RuleVersion.objects.get(clause=_clause(world)).pk,
    "rulebook": lambda world: "provincial_technology_giant",
    "edge_id": lambda world: PolicyEdge.objects.get(newer__title=PUBLIC, zone=world.home).pk,
    **{
        f"policies:{page}:proposal_id": lambda world: (
            ClauseProposal.objects.get(policy__title=PUBLIC, zone=world.home).pk
        )
        for page in ("confirm", "drop_proposal", "restore_proposal")
    },
    "paper_id": lambda world: DraftingPaper.objects.get(step__drafting__policy__title=MAKING).pk,
    "estimate_id": lambda world: Estimate.objects.get(title="示例测算", zone=world.home).pk,
    "policies:complete:stage": lambda world: "proposal",
}
