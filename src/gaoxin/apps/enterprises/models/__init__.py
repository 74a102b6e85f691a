"""Records of the enterprises app, one aggregate a file."""

from gaoxin.apps.enterprises.models.contacts import Contact
from gaoxin.apps.enterprises.models.credit import CreditMonth, CreditOverride
from gaoxin.apps.enterprises.models.draws import Draw, DrawNames, DrawRoster, SealedSeed
from gaoxin.apps.enterprises.models.enterprise import Enterprise, Premises
from gaoxin.apps.enterprises.models.facts import FactException, YearlyFacts
from gaoxin.apps.enterprises.models.imports import Import, ImportBatch, ImportRow, SavedMapping
from gaoxin.apps.enterprises.models.inspections import (
    EntryCode,
    InspectedItem,
    Inspection,
    InspectionRating,
    TeamMember,
)
from gaoxin.apps.enterprises.models.inspections_planning import InspectionPlan, Inspector, PlanLine, Recusal
from gaoxin.apps.enterprises.models.ladders import HeldTitle, StatedFact, TitleRoll
from gaoxin.apps.enterprises.models.ladders_standing import LadderRun, LadderStanding
from gaoxin.apps.enterprises.models.ladders_work import CultivationMeasure, CultivationPlan, LibraryEntry, TitleWarning
from gaoxin.apps.enterprises.models.linkage import LinkageRun, Merger, SuspectedPair
from gaoxin.apps.enterprises.models.proposals import Proposal
from gaoxin.apps.enterprises.models.public import PublicEnterprise
from gaoxin.apps.enterprises.models.quality import QualityDay, QualityFinding, QualityRun
from gaoxin.apps.enterprises.models.search import SearchEntry

__all__ = [
    "Contact",
    "CreditMonth",
    "CreditOverride",
    "CultivationMeasure",
    "CultivationPlan",
    "Draw",
    "DrawNames",
    "DrawRoster",
    "Enterprise",
    "EntryCode",
    "FactException",
    "HeldTitle",
    "Import",
    "ImportBatch",
    "ImportRow",
    "InspectedItem",
    "Inspection",
    "InspectionPlan",
    "InspectionRating",
    "Inspector",
    "LadderRun",
    "LadderStanding",
    "LibraryEntry",
    "LinkageRun",
    "Merger",
    "PlanLine",
    "Premises",
    "Proposal",
    "PublicEnterprise",
    "QualityDay",
    "QualityFinding",
    "QualityRun",
    "Recusal",
    "SavedMapping",
    "SealedSeed",
    "SearchEntry",
    "StatedFact",
    "SuspectedPair",
    "TeamMember",
    "TitleRoll",
    "TitleWarning",
    "YearlyFacts",
]
