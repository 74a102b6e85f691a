"""Who sees and carries leads. All of a zone's staff read; any department may find a lead; the department that leads it
and the one for investment carry it; leaders settle who leads and what the meeting decided."""

from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.industry.models import (
    ArrivedFund,
    AttractionProject,
    Incentive,
    Lead,
    LeadDispute,
    LeadReview,
    Obligation,
)
from gaoxin.apps.industry.models.occasions import Ledger
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

READERS = STAFF
"""Roles that read leads, as views declare them."""
WORKERS = ("officer", "head")
DECIDERS = ("officer", "head", "leader")
"""Roles that move a lead on: departments, and leaders where a meeting decides."""
PAYING = frozenset({Duty.FINANCE, Duty.INVESTMENT})
"""Duties with which money of an incentive is booked."""
COUNTING = frozenset({Duty.INVESTMENT, Duty.STATISTICS, Duty.FINANCE})
"""Duties with which arrived money is recognised."""
Person = User | AnonymousUser
Line = TypeVar("Line", bound=Ledger)


def may_open(user: Person, zone: Zone | None) -> bool:
    """Works in some department of the zone: leads are everybody's business."""
    return zone is not None and user.is_authenticated and zone in zones_of(user) and standing(user, zone).works


def promotes(user: Person, zone: Zone | None) -> bool:
    """Works in the department for investment."""
    return may_open(user, zone) and Duty.INVESTMENT in standing(user, zone).duties  # type: ignore[arg-type]


def require_opener(user: Person, zone: Zone) -> None:
    """Refused to staff who work in no department."""
    if not may_open(user, zone):
        raise refuse("leads.staff_only")


def require_promoter(user: Person, zone: Zone) -> None:
    """Refused to all but the department for investment."""
    if not promotes(user, zone):
        raise refuse("leads.investment_duty")


def leads(user: Person, zone: Zone | None) -> bool:
    """Is a leader of the zone."""
    return zone is not None and user.is_authenticated and zone in zones_of(user) and standing(user, zone).leads  # type: ignore[arg-type]


def carries(user: Person, lead: Lead) -> bool:
    """Works in the department that leads it, or in the one for investment."""
    if not may_open(user, lead.zone):
        return False
    place = standing(user, lead.zone)  # type: ignore[arg-type]
    return place.in_department(lead.leading_id) or Duty.INVESTMENT in place.duties


def has_duty(user: Person, zone: Zone | None, duties: frozenset[str]) -> bool:
    return may_open(user, zone) and not duties.isdisjoint(standing(user, zone).duties)  # type: ignore[arg-type]


def require_counter(user: Person, zone: Zone) -> None:
    """Refused to all but those who recognise arrived money."""
    if not has_duty(user, zone, COUNTING):
        raise refuse("leads.counting_duty")


def visible_leads(user: Person, zone: Zone | None) -> QuerySet[Lead]:
    """All leads of a zone, for its staff."""
    if zone is None or zone not in zones_of(user):
        return Lead.objects.none()
    return Lead.objects.filter(zone=zone)


def require_lead(user: Person, lead_id: int) -> Lead:
    """A lead of the person's zones, or *not found*."""
    found = (
        Lead.objects.filter(pk=lead_id).select_related("zone", "leading", "keeper", "enterprise__organisation").first()
    )
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found


def locked_lead(user: Person, lead_id: int) -> Lead:
    """The same, held until the transaction ends."""
    require_lead(user, lead_id)
    return Lead.objects.select_for_update(of=("self",)).select_related("zone", "leading").get(pk=lead_id)


def carried_lead(user: Person, lead_id: int) -> Lead:
    """A held lead that the person's department carries; refused to the zone's other staff."""
    lead = locked_lead(user, lead_id)
    if not carries(user, lead):
        raise refuse("leads.for_department", department=str(lead.leading))
    return lead


def require_review(user: Person, review_id: int) -> LeadReview:
    """What a desk is asked; seen by the zone's staff, answered by the desk."""
    found = LeadReview.objects.filter(pk=review_id).select_related("lead__zone", "department").first()
    if found is None or found.lead.zone not in zones_of(user):
        raise NotFound
    return found


def answers(user: Person, review: LeadReview) -> bool:
    """Works in the department that the desk belongs to."""
    return may_open(user, review.lead.zone) and standing(user, review.lead.zone).in_department(review.department_id)  # type: ignore[arg-type]


def require_fund(user: Person, fund_id: int) -> ArrivedFund:
    found = ArrivedFund.objects.filter(pk=fund_id).select_related("zone", "lead", "claimed_by", "decided_by").first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found


def require_offer(user: Person, offer_id: int) -> AttractionProject:
    """An entry of the project table or the guide, for those who write it."""
    found = AttractionProject.objects.filter(pk=offer_id).select_related("zone", "office").first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found


def require_line(model: type[Line], user: Person, key: int) -> Line:
    """A line of a ledger of the person's zones, or *not found*."""
    found = model._default_manager.filter(pk=key).select_related("zone", "department").first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found


def writes_line(user: Person, line: Ledger) -> bool:
    """Works in the line's department, or in the one for investment."""
    if not may_open(user, line.zone):
        return False
    place = standing(user, line.zone)  # type: ignore[arg-type]
    return place.in_department(line.department_id) or Duty.INVESTMENT in place.duties


def require_dispute(user: User, dispute_id: int) -> LeadDispute:
    """A dispute of the person's zones, or *not found*."""
    found = LeadDispute.objects.filter(pk=dispute_id).select_related("lead__zone", "department").first()
    if found is None:
        raise NotFound
    require_lead(user, found.lead_id)
    return found


def require_incentive(user: User, incentive_id: int) -> Incentive:
    found = Incentive.objects.filter(pk=incentive_id).select_related("lead__zone").first()
    if found is None:
        raise NotFound
    require_lead(user, found.lead_id)
    return found


def require_obligation(user: User, obligation_id: int) -> Obligation:
    found = Obligation.objects.filter(pk=obligation_id).select_related("lead__zone").first()
    if found is None:
        raise NotFound
    require_lead(user, found.lead_id)
    return found
