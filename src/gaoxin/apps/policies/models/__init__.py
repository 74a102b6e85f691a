"""Policies and clauses, what enterprises are entitled to and claim, funds, effects, titles and reform."""

from gaoxin.apps.policies.models.bond import BondProject, BondReport
from gaoxin.apps.policies.models.budget import Account, Budget
from gaoxin.apps.policies.models.claim import Claim, ClaimDesk, ClaimMaterial, ClaimReview, ClaimStep
from gaoxin.apps.policies.models.claim_call import CallDesk, ClaimCall
from gaoxin.apps.policies.models.claim_notice import ClaimNotice, NoticeLine, Objection
from gaoxin.apps.policies.models.clause import Clause, ClauseMaterial, ClauseProposal, RuleVersion
from gaoxin.apps.policies.models.drafting import Drafting, DraftingPaper, DraftingStep, Estimate
from gaoxin.apps.policies.models.effect import ClaimFeedback, PolicyAdjustment
from gaoxin.apps.policies.models.entitlement import Entitlement, EntitlementCount
from gaoxin.apps.policies.models.experience import Experience, ExperienceStep, ReformProblem
from gaoxin.apps.policies.models.fund import FundReceiver, FundSource, SoughtMoney, SoughtStep
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
from gaoxin.apps.policies.models.push import Push
from gaoxin.apps.policies.models.title import TitleDuty, TitleEvidence, TitleFigure, TitleQuest

__all__ = [
    "Account",
    "BondProject",
    "BondReport",
    "Budget",
    "CallDesk",
    "Claim",
    "ClaimAppraisal",
    "ClaimCall",
    "ClaimDesk",
    "ClaimFeedback",
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
    "Experience",
    "ExperienceStep",
    "FundReceiver",
    "FundSource",
    "NoticeLine",
    "Objection",
    "Payment",
    "PaymentOrder",
    "Policy",
    "PolicyAdjustment",
    "PolicyEdge",
    "PolicyReminder",
    "Posting",
    "Push",
    "ReceiptFile",
    "Recovery",
    "ReformProblem",
    "RuleVersion",
    "SoughtMoney",
    "SoughtStep",
    "TitleDuty",
    "TitleEvidence",
    "TitleFigure",
    "TitleQuest",
]
