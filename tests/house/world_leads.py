"""A lead with everything that may hang on it, lines of the ledgers and an offer of the home zone, for the walks over
every address."""

from collections.abc import Callable
from typing import Any

from gaoxin.apps.industry.lead_states import CapitalKind, LeadSource
from gaoxin.apps.industry.models import (
    ArrivedFund,
    AttractionActivity,
    AttractionProject,
    Bridge,
    ExpertSeat,
    ForeignContact,
    Incentive,
    IncentiveMovement,
    Lead,
    LeadDispute,
    LeadPaper,
    LeadReview,
    Obligation,
    OutsideVisit,
)
from gaoxin.apps.industry.services.leads import disputing, moving, opening
from gaoxin.apps.industry.services.leads.papers import Handed
from gaoxin.apps.zones.models import Department, User
from gaoxin.web import clock

COMPANY = "示例来区企业有限公司"


def build(department: Department, officer: User) -> None:
    """By the services; `department` leads the lead. What needs a signed lead stands on the sample's own."""
    written = opening.Written(
        COMPANY,
        "示例项目",
        "power_electronics/power_modules",
        LeadSource.HAND,
        CapitalKind.DOMESTIC,
        department,
    )
    lead = opening.open_lead(officer, department.zone, written)
    moving.attach(officer, lead.pk, "示例材料", Handed("示例.pdf", [b"%PDF-1.4 lead"]))
    moving.register_talk(officer, lead.pk, department, clock.today(), "投资部")
    rival = User.objects.get(username="industry")
    offices = Department.objects.filter(zone=department.zone, grants__user=rival)
    disputing.raise_dispute(rival, lead.pk, offices.get(), "示例理由")


def _latest(model: Any) -> Callable[[Any], int]:
    return lambda world: model.objects.latest("pk").pk


def _lead(world: Any) -> int:
    return Lead.objects.get(company=COMPANY).pk


RECORDS: dict[str, Callable[[Any], object]] = {
    "lead_id": _lead,
    "leads:paper:paper_id": lambda world: LeadPaper.objects.get(lead=_lead(world)).pk,
    "leads:remove_paper:paper_id": lambda world: LeadPaper.objects.get(lead=_lead(world)).pk,
    "leads:verdict:review_id": _latest(LeadReview),
    "dispute_id": _latest(LeadDispute),
    "leads:decide_fund:fund_id": _latest(ArrivedFund),
    "leads:fund_file:fund_id": _latest(ArrivedFund),
    "incentive_id": _latest(Incentive),
    "leads:movement_file:incentive_id": lambda world: IncentiveMovement.objects.latest("pk").incentive_id,
    "movement_id": _latest(IncentiveMovement),
    "obligation_id": _latest(Obligation),
    "leads:edit_visits:visit_id": _latest(OutsideVisit),
    "activity_id": _latest(AttractionActivity),
    "leads:edit_experts:seat_id": _latest(ExpertSeat),
    "contact_id": _latest(ForeignContact),
    "bridge_id": _latest(Bridge),
    "offer_id": _latest(AttractionProject),
    "leads:line_history:book": lambda world: "visits",
    "leads:line_history:line_id": _latest(OutsideVisit),
}
