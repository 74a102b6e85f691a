"""A lead becomes an enterprise of the zone: its record in the registry, its place on the chain."""

from django.db import transaction

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.services.organisations import code_of
from gaoxin.apps.enterprises.services.records import register_enterprise
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.industry.lead_access import carried_lead
from gaoxin.apps.industry.lead_states import LeadState, StepKind
from gaoxin.apps.industry.models import Lead
from gaoxin.apps.industry.queries.chains.known import spot
from gaoxin.apps.industry.queries.leads.process import process
from gaoxin.apps.industry.services.chains.deciding import stand
from gaoxin.apps.industry.services.chains.reckoning import reckon_again
from gaoxin.apps.industry.services.leads.journal import note
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.lead_stages import LeadAct
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@transaction.atomic
def register_company(user: User, lead_id: int, name: str, code: str) -> Lead:
    """Link the enterprise that was founded for the project: the one registered under this code, else a new record."""
    lead = carried_lead(user, lead_id)
    if lead.state != LeadState.OPEN:
        raise refuse("leads.not_open", number=lead.number)
    if not process().reached(lead.stage, process().of_act(LeadAct.REGISTER).key):
        raise refuse("leads.not_signed_yet", number=lead.number)
    code = code_of(code)
    if not code:
        raise refuse("leads.code_missing", Place(path="credit_code"))
    there = Enterprise.objects.filter(zone=lead.zone, merged=False, organisation__credit_code=code)
    found = there.select_related("organisation").first()
    if found is None:
        source = Given(f"{lead.number} {lead.project}")
        found = register_enterprise(user, lead.zone, name, code, source, since=clock.today(), synthetic=lead.synthetic)
    lead.enterprise, lead.credit_code = found, code
    lead.save()
    note(user, lead, StepKind.NOTE, clock.today(), document=code, words=found.organisation.legal_name)
    return lead


def stand_on_segment(user: User, lead: Lead) -> None:
    """Once it produces, the enterprise stands on the lead's segment, whichever office ends the stage, and the zone's
    figures are worked out anew, so that the map of the chain shows it. A segment that the zone has no longer is left
    alone."""
    there = spot(lead.zone, f"{lead.chain}/{lead.segment}")
    if lead.enterprise is None or there is None:
        return
    stand(user, lead.enterprise, there, f"{lead.number} {lead.project}")
    reckon_again(user, lead.zone)
