"""误派: how many parts were assigned and how many came back because they were wrongly assigned, by who routed them, by
what they had been proposed, by rule and by month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Count, Exists, F, OuterRef, QuerySet

from gaoxin.apps.cases.appeal_access import Watch
from gaoxin.apps.cases.appeal_states import Routed
from gaoxin.apps.cases.models import PartReturn, Routing
from gaoxin.apps.cases.queries.appeals.rates import topics
from gaoxin.apps.cases.supervision_states import ReturnGround

BY = {"routed": "routed", "topic": "topic", "person": "routed_by__display_name", "month": "month"}
"""What misrouting is grouped by, with the field of a routing."""
WRONG = (ReturnGround.NOT_OURS, ReturnGround.OTHER_LEADS, ReturnGround.UPPER)
"""Grounds of a return that say it was wrongly assigned; unclear or repeated ones were not."""


@dataclass(frozen=True, slots=True)
class RoutingLine:
    """One group: parts assigned, parts handed back as wrongly assigned, and their share (退单率)."""

    key: str
    name: str
    assigned: int
    returned: int

    @property
    def share(self) -> Fraction:
        return Fraction(self.returned, self.assigned)


def routing_lines(watch: Watch, by: str, since: date, until: date) -> list[RoutingLine]:
    """Misrouting in the months from one to another (first days, both included)."""
    found = _routings(watch, since, until)
    back = dict(_grouped(returned_routings(watch, since, until), by))
    lines = [_line(by, group, number, back.get(group, 0)) for group, number in _grouped(found, by)]
    return sorted(lines, key=lambda line: line.key, reverse=by == "month")


def total_line(lines: Sequence[RoutingLine]) -> RoutingLine | None:
    """The sum of the lines; None where nothing was assigned."""
    assigned = sum(line.assigned for line in lines)
    return RoutingLine("", "", assigned, sum(line.returned for line in lines)) if assigned else None


def returned_routings(watch: Watch, since: date, until: date) -> QuerySet[Routing]:
    """What came back as wrongly assigned, the latest first."""
    back = PartReturn.objects.filter(part=OuterRef("part"), department=OuterRef("department"), ground__in=WRONG)
    found = _routings(watch, since, until).filter(Exists(back))
    return found.select_related("case", "department", "routed_by").order_by("-routed_at", "-pk")


def _grouped(found: QuerySet[Routing], by: str) -> QuerySet[Routing]:
    return found.order_by().values(group=F(BY[by])).annotate(n=Count("pk")).values_list("group", "n")


def _routings(watch: Watch, since: date, until: date) -> QuerySet[Routing]:
    return Routing.objects.filter(zone=watch.zone, month__gte=since, month__lte=until)


def _line(by: str, group: object, assigned: int, returned: int) -> RoutingLine:
    key = f"{group:%Y-%m}" if isinstance(group, date) else str(group or "")
    names = dict(Routed.choices) if by == "routed" else dict(topics()) if by == "topic" else {}
    return RoutingLine(key, str(names.get(key, key)), assigned, returned)
