"""Whom to visit next: enterprises with open appeals first, then those not visited for long or never.

Looked at are the newest open appeals of the zone and a bounded number of enterprises: the page costs the same in
a zone of a hundred thousand of them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max

from gaoxin.apps.cases.models import Case, Visit, VisitPlan
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.cases.visit_access import require_plan
from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.web import clock

LOOKED_AT = 2_000
"""Open appeals that are looked at, the newest first."""
MOST = 200
"""Enterprises that are proposed."""
KIND = "appeal"


@dataclass(frozen=True, slots=True)
class Proposed:
    """An enterprise to visit: its open appeals, when it was visited last, and days since; None: never."""

    pk: int
    enterprise: Enterprise
    appeals: int
    last: date | None
    days: int | None

    @property
    def synthetic(self) -> bool:
        return self.enterprise.synthetic


def interval() -> int:
    """Days after which an enterprise should be visited again."""
    return int(limit("visits.interval_days").value)


def proposals(user: User, plan_id: int) -> Sequence[Proposed]:
    """Whom to put into a plan; what it has already is left out."""
    plan = require_plan(user, plan_id)
    appeals = _open_appeals(plan)
    there = set(plan.visits.exclude(state=VisitState.CANCELLED).values_list("enterprise", flat=True))
    rows = enterprises_in(user, plan.zone).exclude(pk__in=there).select_related("organisation")
    wanted = {one.pk: one for one in rows.filter(organisation__in=appeals)[:MOST]}
    if len(wanted) < MOST:
        wanted |= {one.pk: one for one in _long_ago(plan, rows)[: MOST - len(wanted)]}
    return _ordered(wanted, appeals, _last(wanted))


def _open_appeals(plan: VisitPlan) -> Counter[int]:
    running = Case.objects.filter(zone=plan.zone, kind=KIND, state__in=RUNNING, organisation__isnull=False)
    newest = running.order_by("-filed_at", "-pk").values_list("organisation", flat=True)[:LOOKED_AT]
    return Counter(newest)


def _long_ago(plan: VisitPlan, rows: object) -> list[Enterprise]:
    """Enterprises not visited within the interval: those visited longest ago first, then those never visited."""
    since = clock.today() - timedelta(days=interval())
    made = Visit.objects.filter(zone=plan.zone, state=VisitState.DONE)
    lasts = made.values("enterprise").annotate(last=Max("visited_on")).filter(last__lt=since).order_by("last")[:MOST]
    old = {key: place for place, key in enumerate(lasts.values_list("enterprise", flat=True))}
    visited = sorted(rows.filter(pk__in=old), key=lambda one: old[one.pk])  # type: ignore[attr-defined]
    never = rows.exclude(pk__in=made.values("enterprise")).order_by("pk")[:MOST]  # type: ignore[attr-defined]
    return [*visited, *never]


def _last(wanted: Iterable[int]) -> Mapping[int, date]:
    made = Visit.objects.filter(enterprise__in=list(wanted), state=VisitState.DONE)
    return dict(made.values("enterprise").annotate(last=Max("visited_on")).values_list("enterprise", "last"))


def _ordered(wanted: Mapping[int, Enterprise], appeals: Mapping[int, int], last: Mapping[int, date]) -> list[Proposed]:
    today = clock.today()
    found = [
        Proposed(
            key,
            one,
            appeals.get(one.organisation_id, 0),
            last.get(key),
            (today - last[key]).days if key in last else None,
        )
        for key, one in wanted.items()
    ]
    return sorted(found, key=lambda one: (-one.appeals, -(one.days if one.days is not None else 10**6), one.pk))
