"""Who sees alerts and ends them: a zone's staff read, departments that make industry deal with them. No enterprise
sees any, its own neither."""

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.industry.chain_access import DUTIES, Person, require_zone, works_on_chains
from gaoxin.apps.industry.models import Alert, SupplyRisk
from gaoxin.apps.zones.access import current_departments, zones_of
from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

READERS = STAFF
"""Roles that read alerts, as views declare them."""
WORKERS = ("officer", "head")
"""Roles that deal with them."""
RELATED = ("zone", "enterprise__organisation", "visit__visitor", "risk", "ended_by", "again")


def works_on_alerts(user: Person, zone: Zone | None) -> bool:
    return works_on_chains(user, zone)


def require_worker(user: Person, zone: Zone | None) -> Zone:
    """The zone whose alerts the person deals with; its other staff are refused."""
    here = require_zone(user, zone)
    if not works_on_alerts(user, here):
        raise refuse("alerts.not_yours")
    return here


def require_alert(user: Person, alert_id: int) -> Alert:
    """An alert of the person's zones, or *not found*."""
    found = Alert.objects.filter(pk=alert_id).select_related(*RELATED).first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    require_zone(user, found.zone)
    return found


def locked_alert(user: Person, alert_id: int) -> Alert:
    """The same for those who deal with it, held until the transaction ends."""
    require_worker(user, require_alert(user, alert_id).zone)
    held = Alert.objects.select_for_update(of=("self",)).select_related("zone", "enterprise__organisation", "visit")
    return held.get(pk=alert_id)


def require_risk(user: Person, risk_id: int) -> SupplyRisk:
    """A recorded risk of the person's zones, or *not found*."""
    found = SupplyRisk.objects.filter(pk=risk_id).select_related("zone", "made_by").first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    require_zone(user, found.zone)
    return found


def told_departments(zone: Zone) -> list[int]:
    """The departments that are told of alerts: those for industry, else all that work on chains."""
    departments = current_departments(zone)
    industry = [one.pk for one in departments if Duty.INDUSTRY in one.duties]
    return industry or [one.pk for one in departments if not DUTIES.isdisjoint(one.duties)]
