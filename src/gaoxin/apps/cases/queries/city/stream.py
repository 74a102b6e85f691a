"""What happens to city events, as a stream: the trail of their cases in the order it was written."""

from collections.abc import Sequence
from datetime import timedelta

from django.db.models import Q, QuerySet

from gaoxin.apps.cases.city_access import visible_events
from gaoxin.apps.cases.city_states import KIND, PLAN_KIND
from gaoxin.apps.cases.models import Case, CaseLink, Trail
from gaoxin.apps.cases.states import Relation
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.live import Beat

BACK, LATE = 1_000, timedelta(minutes=2)
"""How far back one looks for what took its number before and was committed after: in numbers and in time."""
MOST = 200
NAME = "event"


def latest(zone: Zone) -> int:
    """Where the order stands now."""
    return Trail.objects.filter(zone=zone).order_by("-pk").values_list("pk", flat=True).first() or 0


def beats(user: User, zone: Zone, after: int | None) -> Sequence[Beat]:
    """What happened since, to events that the person sees; for one that has just come, where the order stands."""
    if after is None:
        return [Beat(latest(zone), "now", {})]
    rows = list(_lines(zone, after)[:MOST])
    of_plan = _events_of_plans([row.case_id for row in rows if row.case.kind == PLAN_KIND])
    of_row = {row.pk: of_plan.get(row.case_id, row.case_id) for row in rows}
    seen = {case.pk: case for case in visible_events(user, zone).filter(pk__in=set(of_row.values()))}
    return [Beat(row.pk, NAME, _told(row, seen[of_row[row.pk]])) for row in rows if of_row[row.pk] in seen]


def _lines(zone: Zone, after: int) -> QuerySet[Trail]:
    found = Trail.objects.filter(pk__gt=after - BACK, zone=zone, case__kind__in=(KIND, PLAN_KIND))
    return found.filter(Q(pk__gt=after) | Q(at__gte=clock.now() - LATE)).select_related("case").order_by("pk")


def _events_of_plans(plans: Sequence[int]) -> dict[int, int]:
    links = CaseLink.objects.filter(case__in=plans, relation=Relation.PART, other__isnull=False)
    return dict(links.values_list("case", "other"))


def _told(row: Trail, case: Case) -> dict[str, object]:
    """What the event of a line is now; what it is called is asked by the page, in the reader's language."""
    return {"id": case.pk, "number": case.number, "title": case.title, "state": case.state, "what": row.what}
