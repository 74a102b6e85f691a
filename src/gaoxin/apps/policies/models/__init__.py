"""Policies and clauses, what enterprises are entitled to and claim, funds, effects, titles and reform."""

from gaoxin.apps.policies.models.budget import Account, Budget
from gaoxin.apps.policies.models.claim import Claim, ClaimDesk, ClaimMaterial, ClaimReview, ClaimStep
from gaoxin.apps.policies.models.claim_call import CallDesk, ClaimCall
from gaoxin.apps.policies.models.claim_notice import ClaimNotice, NoticeLine, Objection
from gaoxin.apps.policies.models.clause import Clause, ClauseMaterial, ClauseProposal, RuleVersion
from gaoxin.apps.policies.models.drafting import Drafting, DraftingPaper, DraftingStep, Estimate
from gaoxin.apps.policies.models.entitlement import Entitlement, EntitlementCount
from gaoxin.apps.policies.models.ledger import (
    ClaimAppraisal,
    Entry,
    Payment,
    PaymentOrder,
    Posting,
    ReceiptFile,
    Recovery,
)
from gaoxin.apps.policies.models.policy import Policy, PolicyEdge, PolicyReminder

__all__ = [
    "Account",
    "Budget",
    "CallDesk",
    "Claim",
    "ClaimAppraisal",
    "ClaimCall",
    "ClaimDesk",
    "ClaimMaterial",
    "ClaimNotice",
    "ClaimReview",
    "ClaimStep",
    "Clause",
    "ClauseMaterial",
    "ClauseProposal",
    "Drafting",
    "DraftingPaper",
    "DraftingStep",
    "Entitlement",
    "EntitlementCount",
    "Entry",
    "Estimate",
    "NoticeLine",
    "Objection",
    "Payment",
    "PaymentOrder",
    "Policy",
    "PolicyEdge",
    "PolicyReminder",
    "Posting",
    "ReceiptFile",
    "Recovery",
    "RuleVersion",
]
