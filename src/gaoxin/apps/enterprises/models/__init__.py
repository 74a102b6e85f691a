"""Records of the enterprises app, one aggregate a file."""

from gaoxin.apps.enterprises.models.contacts import Contact
from gaoxin.apps.enterprises.models.enterprise import Enterprise, Premises
from gaoxin.apps.enterprises.models.facts import FactException, YearlyFacts
from gaoxin.apps.enterprises.models.imports import Import, ImportBatch, ImportRow, SavedMapping
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
    "CultivationMeasure",
    "CultivationPlan",
    "Enterprise",
    "FactException",
    "HeldTitle",
    "Import",
    "ImportBatch",
    "ImportRow",
    "LadderRun",
    "LadderStanding",
    "LibraryEntry",
    "LinkageRun",
    "Merger",
    "Premises",
    "Proposal",
    "PublicEnterprise",
    "QualityDay",
    "QualityFinding",
    "QualityRun",
    "SavedMapping",
    "SearchEntry",
    "StatedFact",
    "SuspectedPair",
    "TitleRoll",
    "TitleWarning",
    "YearlyFacts",
]
