"""How much stands in the baskets of departments and people, and how much of it is late."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from gaoxin.apps.cases.models import Case, Part
from gaoxin.apps.cases.states import HELD, CaseState
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.backlog_ladders import BacklogLadder
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.backlog import Backlog
from gaoxin.engines.flows.remaining import working_days_between
from gaoxin.web import clock

CALENDAR = "cn"
NAMED = 100
"""Late cases that a document names at most, the oldest first."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose backlog it is: a department's or a person's, by one of the two keys."""

    department: int | None = None
    person: int | None = None

    @property
    def keys(self) -> dict[str, int | None]:
        return {"department_id": self.department, "person_id": self.person}


@dataclass(frozen=True, slots=True)
class Measured:
    """A backlog with the limit of what is late the longest."""

    backlog: Backlog
    oldest_due: datetime | None = None

    @property
    def thousandths(self) -> int:
        return round(self.backlog.share * 1000)


NOTHING = Measured(Backlog(0, 0, 0))


def measured(zone: Zone, ladder: BacklogLadder) -> Mapping[Subject, Measured]:
    """Everybody in the zone who holds a part of these kinds of cases. Cases whose clock stands still are left out."""
    here = [one.pk for one in current_departments(zone)]
    found = {
        Subject(department=key): one for key, one in _by(_held(zone, ladder).filter(department__in=here), "department")
    }
    return found | {Subject(person=key): one for key, one in _by(_held(zone, ladder), "person")}


def late_cases(zone: Zone, ladder: BacklogLadder, subject: Subject) -> QuerySet[Case]:
    """The cases of a backlog that are late, the longest first."""
    whose: dict[str, Any] = {"department": subject.department} if subject.department else {"person": subject.person}
    parts = _held(zone, ladder).filter(**whose, due__lt=clock.now())
    return Case.objects.filter(pk__in=parts.values("case")).order_by("due", "pk")[:NAMED]


def days_late(due: datetime | None) -> int:
    """Working days since a limit passed; 0 on its own day."""
    if due is None:
        return 0
    return max(0, working_days_between(clock.local(due).date(), clock.today(), package_calendar(CALENDAR)))


def _held(zone: Zone, ladder: BacklogLadder) -> QuerySet[Part]:
    return Part.objects.filter(
        zone=zone, state__in=HELD, organisation__isnull=True, case__kind__in=ladder.kinds, case__state=CaseState.OPEN
    )


def _by(parts: QuerySet[Part], whose: str) -> Iterator[tuple[int, Measured]]:
    late = Q(due__lt=clock.now())
    rows = parts.filter(**{f"{whose}__isnull": False}).order_by().values_list(whose)
    for key, held, overdue, oldest in rows.annotate(
        held=Count("pk"), overdue=Count("pk", filter=late), oldest=Min("due", filter=late)
    ):
        yield key, Measured(Backlog(held, overdue, days_late(oldest)), oldest)
