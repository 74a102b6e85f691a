"""Who leads: a department may say that a lead is its own; a leader decides."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.industry.lead_access import leads, locked_lead, may_open, require_dispute
from gaoxin.apps.industry.lead_states import DisputeState, LeadState, StepKind
from gaoxin.apps.industry.models import Lead, LeadDispute
from gaoxin.apps.industry.services.leads.journal import note
from gaoxin.apps.industry.services.leads.telling import tell_carriers
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@transaction.atomic
def raise_dispute(user: User, lead_id: int, department: Department, reason: str) -> LeadDispute:
    """Say that another department should lead; one dispute at a time."""
    lead = locked_lead(user, lead_id)
    if lead.state not in {LeadState.OPEN, LeadState.PARKED}:
        raise refuse("leads.not_open", number=lead.number)
    if not may_open(user, lead.zone) or not standing(user, lead.zone).in_department(department.pk):
        raise refuse("leads.own_department", Place(path="department"))
    if department.pk == lead.leading_id:
        raise refuse("leads.leads_already", Place(path="department"), department=department.name)
    if not reason.strip():
        raise refuse("leads.reason_missing", Place(path="reason"))
    try:
        with transaction.atomic():
            return LeadDispute.objects.create(
                lead=lead, department=department, reason=reason.strip(), raised_by=user, raised_at=clock.now()
            )
    except IntegrityError as error:
        raise refuse("leads.disputed") from error


@transaction.atomic
def decide_dispute(user: User, dispute_id: int, *, given: bool, decision: str) -> Lead:
    """A leader keeps the department that leads, or gives the lead to the one that asked."""
    dispute = require_dispute(user, dispute_id)
    if not leads(user, dispute.lead.zone):
        raise refuse("leads.leader_decides")
    lead = locked_lead(user, dispute.lead_id)
    dispute = LeadDispute.objects.select_for_update(of=("self",)).select_related("department").get(pk=dispute_id)
    if dispute.state != DisputeState.OPEN:
        raise refuse("leads.dispute_over")
    if not decision.strip():
        raise refuse("leads.reason_missing", Place(path="decision"))
    dispute.state = DisputeState.GIVEN if given else DisputeState.KEPT
    dispute.decision, dispute.decided_by, dispute.decided_at = decision.strip(), user, clock.now()
    dispute.save()
    before = lead.leading_id
    if given:
        lead.leading = dispute.department
        lead.save()
    note(user, lead, StepKind.LED, clock.today(), document=lead.leading.name[:80], words=decision.strip())
    words = gettext_noop("%(company)s 的项目由%(who)s牵头，领导已裁定")
    tell_carriers(user, lead, words, {"who": lead.leading.name}, before, dispute.department_id)
    return lead
