"""Policies and clauses, what enterprises are entitled to and claim, funds, effects, titles and reform."""

from gaoxin.apps.policies.models.clause import Clause, ClauseMaterial, ClauseProposal, RuleVersion
from gaoxin.apps.policies.models.drafting import Drafting, DraftingPaper, DraftingStep, Estimate
from gaoxin.apps.policies.models.policy import Policy, PolicyEdge, PolicyReminder

__all__ = [
    "Clause",
    "ClauseMaterial",
    "ClauseProposal",
    "Drafting",
    "DraftingPaper",
    "DraftingStep",
    "Estimate",
    "Policy",
    "PolicyEdge",
    "PolicyReminder",
    "RuleVersion",
]
