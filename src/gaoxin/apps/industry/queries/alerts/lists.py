"""Alerts of a zone as a list and one by one, what an enterprise has open, recorded risks with whom they may hit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q, QuerySet

from gaoxin.apps.cases.models import Visit
from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.alert_access import require_alert, require_risk, works_on_alerts
from gaoxin.apps.industry.alert_states import LIVE, VISIT_BEFORE, AlertState
from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.models import Alert, Placement, SupplyRisk
from gaoxin.apps.industry.queries.alerts.supplied import users_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.chain_alerts import AlertRule, alert_rule
from gaoxin.web.errors import NotFound

SHOWN_VISITS = 10
SHOWN_USERS = 50


def all_alerts(user: Person, zone: Zone | None) -> QuerySet[Alert]:
    """Every alert of a zone, for its staff."""
    rows = Alert.objects.filter(zone=require_zone(user, zone))
    return rows.select_related("enterprise__organisation", "visit", "ended_by")


def waiting_alerts(user: Person, zone: Zone | None) -> QuerySet[Alert]:
    """What waits for those who deal with alerts, the gravest first: what nobody has looked into, and what was visited
    and still lacks its conclusion."""
    if zone is None or not works_on_alerts(user, zone):
        return Alert.objects.none()
    made = Q(state=AlertState.VISITING, visit__state=VisitState.DONE)
    rows = Alert.objects.filter(Q(state=AlertState.OPEN) | made, zone=zone)
    return rows.select_related("enterprise__organisation", "visit").order_by("-grade", "-pk")


@dataclass(frozen=True, slots=True)
class AlertPage:
    """One alert, the rule by which it was raised, visits that may end it."""

    row: Alert
    rule: AlertRule
    visits: Sequence[Visit]
    raised_again: Alert | None
    may_work: bool

    @property
    def live(self) -> bool:
        return self.row.state in LIVE

    @property
    def visit_made(self) -> bool:
        """The visit that was arranged is recorded; what it says of the alert is still to be written."""
        return self.live and self.row.visit is not None and self.row.visit.state == VisitState.DONE


def alert_page(user: User, alert_id: int) -> AlertPage:
    row = require_alert(user, alert_id)
    return AlertPage(
        row=row,
        rule=alert_rule(row.kind, row.found_on),
        visits=list(_visits(row)[:SHOWN_VISITS]),
        raised_again=Alert.objects.filter(again=row).first(),
        may_work=works_on_alerts(user, row.zone),
    )


def _visits(row: Alert) -> QuerySet[Visit]:
    """Recorded visits of the enterprise that may have looked into the alert, the latest first."""
    if row.enterprise_id is None:
        return Visit.objects.none()
    first = row.found_on - timedelta(days=VISIT_BEFORE)
    rows = Visit.objects.filter(enterprise=row.enterprise_id, state=VisitState.DONE, visited_on__gte=first)
    return rows.select_related("visitor").order_by("-visited_on", "-pk")


def alerts_of(user: Person, enterprise_id: int) -> tuple[Enterprise, Sequence[Alert]]:
    """An enterprise with its alerts, for staff of its zone; its own people find nothing."""
    enterprise, place = require_enterprise(user, enterprise_id)
    if not place.reads:
        raise NotFound
    rows = Alert.objects.filter(enterprise=enterprise).select_related("visit", "ended_by")
    return enterprise, list(rows.order_by("-found_on", "-pk"))


def live_count(enterprise_id: int) -> int:
    """How many alerts of an enterprise wait."""
    return Alert.objects.filter(enterprise=enterprise_id, state__in=LIVE).count()


def live_of(enterprise_id: int) -> QuerySet[Alert]:
    """Those, the gravest first."""
    return Alert.objects.filter(enterprise=enterprise_id, state__in=LIVE).order_by("-grade", "-pk")


def all_risks(user: Person, zone: Zone | None) -> QuerySet[SupplyRisk]:
    """Recorded risks, with how many alerts each raised and how many wait."""
    rows = SupplyRisk.objects.filter(zone=require_zone(user, zone))
    return rows.annotate(raised=Count("alerts"), waiting=Count("alerts", filter=Q(alerts__state__in=LIVE)))


@dataclass(frozen=True, slots=True)
class RiskPage:
    """A recorded risk, the local enterprises that need the segment, the alerts it raised."""

    row: SupplyRisk
    users: Sequence[Placement]
    alerts: Sequence[Alert]
    may_work: bool


def risk_page(user: User, risk_id: int) -> RiskPage:
    row = require_risk(user, risk_id)
    first: dict[int, Placement] = {}
    for one in users_of(row.zone, row.chain, row.segment):
        first.setdefault(one.enterprise_id, one)
    rows = row.alerts.select_related("enterprise__organisation").order_by("-pk")
    return RiskPage(row, list(first.values())[:SHOWN_USERS], list(rows[:SHOWN_USERS]), works_on_alerts(user, row.zone))
