"""What officers record of suppliers and regions outside: told at once to the enterprises' officers, ended when over."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gaoxin.apps.industry.alert_access import require_risk, require_worker
from gaoxin.apps.industry.alert_states import AlertGrade
from gaoxin.apps.industry.models import SupplyRisk
from gaoxin.apps.industry.queries.alerts.supplied import hit_by
from gaoxin.apps.industry.queries.chains.known import require_segment
from gaoxin.apps.industry.services.alerts.raising import Raised, raise_found
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Risky:
    """What is recorded: the segment as chain/segment, who is at risk, what happened, how grave, since when, from where
    it is known."""

    spot: str
    subject: str
    what: str
    grade: int
    since: date
    known_from: str


@transaction.atomic
def record_risk(user: User, zone: Zone | None, given: Risky, *, synthetic: bool = False) -> tuple[SupplyRisk, Raised]:
    """Write down a supplier or region at risk and raise an alert for each local enterprise that needs the segment."""
    here = require_worker(user, zone)
    chain, _slash, segment = given.spot.partition("/")
    require_segment(here, chain, segment)
    if given.since > clock.today():
        raise refuse("teams.not_yet", Place(path="since"))
    risk = SupplyRisk.objects.create(
        zone=here,
        chain=chain,
        segment=segment,
        subject=given.subject.strip(),
        what=given.what.strip(),
        grade=AlertGrade(given.grade),
        since=given.since,
        known_from=given.known_from.strip(),
        made_by=user,
        made_at=clock.now(),
        synthetic=synthetic,
    )
    return risk, raise_found(here, hit_by(here, risk, clock.today()))


@transaction.atomic
def end_risk(user: User, risk_id: int, until: date) -> SupplyRisk:
    """Say until when a risk held; alerts that it raised wait until each is dealt with."""
    risk = _locked(user, risk_id)
    if risk.until is not None:
        raise refuse("alerts.risk_ended")
    if until < risk.since:
        raise refuse("alerts.ends_before", Place(path="until"), day=risk.since)
    risk.until = until
    risk.save(update_fields=["until"])
    return risk


@transaction.atomic
def resume_risk(user: User, risk_id: int) -> SupplyRisk:
    """Take back the end of a risk."""
    risk = _locked(user, risk_id)
    risk.until = None
    risk.save(update_fields=["until"])
    return risk


def _locked(user: User, risk_id: int) -> SupplyRisk:
    risk = require_risk(user, risk_id)
    require_worker(user, risk.zone)
    return SupplyRisk.objects.select_for_update(of=("self",)).select_related("zone").get(pk=risk.pk)
