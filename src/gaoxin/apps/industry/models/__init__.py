"""Enterprises on chains, what is missing and who may come, leads from first talk to full production."""

from gaoxin.apps.industry.models.alerts import Alert, SupplyRisk
from gaoxin.apps.industry.models.arrived import ArrivalGoal, ArrivedFund
from gaoxin.apps.industry.models.boundaries import MappedEnterprise, ParcelPlace, ZoneBoundary
from gaoxin.apps.industry.models.contact_requests import ContactRequest
from gaoxin.apps.industry.models.editions import ZoneChain
from gaoxin.apps.industry.models.lead_promises import ClawBack, Incentive, IncentiveMovement, Obligation
from gaoxin.apps.industry.models.leads import Lead, LeadDispute, LeadPaper, LeadReview, LeadStep
from gaoxin.apps.industry.models.occasions import (
    AttractionActivity,
    Bridge,
    ExpertSeat,
    ForeignContact,
    OutsideVisit,
)
from gaoxin.apps.industry.models.offers import AttractionProject
from gaoxin.apps.industry.models.outside import (
    GraphSet,
    OutsideCompany,
    OutsidePlacement,
    OutsideProduct,
    ProductEdge,
    ReviewItem,
)
from gaoxin.apps.industry.models.placements import Placement, PlacementDecision
from gaoxin.apps.industry.models.resources import (
    InnovationResource,
    PatentRecord,
    PatentSegment,
    ResourceImport,
    ResourceSegment,
)
from gaoxin.apps.industry.models.standings import GapOverride, SegmentStanding
from gaoxin.apps.industry.models.symbiosis import ByproductLine, SymbiosisExchange, SymbiosisMatch, SymbiosisRun
from gaoxin.apps.industry.models.teams import ChainItem, ChainMeeting, ChainPlan, ItemProgress, TeamSeat

__all__ = [
    "Alert",
    "ArrivalGoal",
    "ArrivedFund",
    "AttractionActivity",
    "AttractionProject",
    "Bridge",
    "ByproductLine",
    "ChainItem",
    "ChainMeeting",
    "ChainPlan",
    "ClawBack",
    "ContactRequest",
    "ExpertSeat",
    "ForeignContact",
    "GapOverride",
    "GraphSet",
    "Incentive",
    "IncentiveMovement",
    "InnovationResource",
    "ItemProgress",
    "Lead",
    "LeadDispute",
    "LeadPaper",
    "LeadReview",
    "LeadStep",
    "MappedEnterprise",
    "Obligation",
    "OutsideCompany",
    "OutsidePlacement",
    "OutsideProduct",
    "OutsideVisit",
    "ParcelPlace",
    "PatentRecord",
    "PatentSegment",
    "Placement",
    "PlacementDecision",
    "ProductEdge",
    "ResourceImport",
    "ResourceSegment",
    "ReviewItem",
    "SegmentStanding",
    "SupplyRisk",
    "SymbiosisExchange",
    "SymbiosisMatch",
    "SymbiosisRun",
    "TeamSeat",
    "ZoneBoundary",
    "ZoneChain",
]
