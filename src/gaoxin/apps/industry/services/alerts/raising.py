"""Looking through a zone for reasons for concern and raising alerts: each reason once, again when it became worse.

Found at night and when somebody asks. Nothing is ended here: what no longer shows stays until somebody ended it, with
the day on which it was last seen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.industry.alert_access import require_worker, told_departments
from gaoxin.apps.industry.alert_states import LIVE, AlertState
from gaoxin.apps.industry.models import Alert
from gaoxin.apps.industry.queries.alerts.falling import falling_leaders
from gaoxin.apps.industry.queries.alerts.found import Found
from gaoxin.apps.industry.queries.alerts.leaving import leaving
from gaoxin.apps.industry.queries.alerts.supplied import few_sources, recorded_risks
from gaoxin.apps.industry.queries.alerts.titled import titles_lost
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.chain_alerts import alert_rule
from gaoxin.web import clock, inbox, jobs
from gaoxin.web.models import Job

JOB = "industry.find_alerts"
NOTICE = "industry.alerts"
FINDERS = (falling_leaders, leaving, few_sources, recorded_risks, titles_lost)
Key = tuple[str, int | None, str]


@dataclass(frozen=True, slots=True)
class Raised:
    """How many alerts are new, how many of those that stand became worse, how many reasons show in all."""

    new: int
    worse: int
    seen: int


def queue_finding(user: User, zone: Zone | None) -> Job:
    """Look through the zone as a job, for those who deal with alerts."""
    here = require_worker(user, zone)
    return jobs.start(JOB, title=f"{here.name}：产业链预警", user=user, zone_id=here.pk)


@transaction.atomic
def find_alerts(zone: Zone) -> Raised:
    """Look through a zone by every rule and raise what is new or worse."""
    _reopen_cancelled(zone)
    on = clock.today()
    return raise_found(zone, [one for finder in FINDERS for one in finder(zone, on)])


@transaction.atomic
def raise_found(zone: Zone, found: Sequence[Found]) -> Raised:
    """Raise what of these is new or worse; whoever deals with alerts is told how many."""
    # One at a time in a zone; without the key, so that rows which merely point at the zone need not wait.
    Zone.objects.select_for_update(no_key=True).get(pk=zone.pk)
    on = clock.today()
    live = {_key(one): one for one in Alert.objects.select_for_update(of=("self",)).filter(zone=zone, state__in=LIVE)}
    ended = _last_ended(zone)
    new = [one for one in found if one.key not in live and _tells(one, ended.get(one.key))]
    made = Alert.objects.bulk_create([_alert(zone, one, on, ended.get(one.key)) for one in new], batch_size=1000)
    worse = 0
    for one in found:
        if standing := live.get(one.key):
            worse += _seen_again(standing, one, on)
    _tell(zone, len(made), worse)
    return Raised(len(made), worse, len(found))


def _key(one: Alert) -> Key:
    return one.kind, one.enterprise_id, one.reason


def _last_ended(zone: Zone) -> dict[Key, Alert]:
    """For each reason the alert that was ended last."""
    rows = Alert.objects.filter(zone=zone).exclude(state__in=LIVE).order_by("pk")
    return {_key(one): one for one in rows.only("pk", "kind", "enterprise_id", "reason", "measure", "grade")}


def _tells(one: Found, before: Alert | None) -> bool:
    """Whether a reason is to be told: never told, or worse than when it was ended."""
    return before is None or _is_worse(one, before)


def _is_worse(one: Found, before: Alert) -> bool:
    grown = alert_rule(one.kind, clock.today()).is_worse(before.measure, one.measure)
    return one.grade > before.grade or grown


def _alert(zone: Zone, one: Found, on: date, before: Alert | None) -> Alert:
    return Alert(
        zone=zone,
        kind=one.kind,
        enterprise_id=one.enterprise,
        chain=one.chain,
        segment=one.segment,
        reason=one.reason,
        grade=one.grade,
        measure=one.measure,
        evidence=[list(line) for line in one.evidence],
        as_of=one.as_of,
        found_on=on,
        seen_on=on,
        risk_id=one.risk,
        again=before,
        synthetic=one.synthetic,
    )


def _seen_again(standing: Alert, one: Found, on: date) -> bool:
    """Bring an alert that stands up to date where it became worse; else only note that it still shows."""
    worse = _is_worse(one, standing)
    if worse:
        standing.grade, standing.measure, standing.as_of = one.grade, one.measure, one.as_of
        standing.evidence = [list(line) for line in one.evidence]
    if worse or standing.seen_on != on:
        standing.seen_on = on
        standing.save(update_fields=["grade", "measure", "as_of", "evidence", "seen_on"])
    return worse


def _reopen_cancelled(zone: Zone) -> None:
    """An alert whose visit was cancelled waits again."""
    rows = Alert.objects.filter(zone=zone, state=AlertState.VISITING, visit__state=VisitState.CANCELLED)
    rows.update(state=AlertState.OPEN, visit=None)


def _tell(zone: Zone, new: int, worse: int) -> None:
    if not new and not worse:
        return
    words = gettext_noop("产业链预警：新增 %(new)s 条，加重 %(worse)s 条，请处置")
    people: Iterable[User] = people_of(told_departments(zone))
    inbox.tell(people, NOTICE, words, {"new": new, "worse": worse}, f"{reverse('industry:alerts')}?state=open")
