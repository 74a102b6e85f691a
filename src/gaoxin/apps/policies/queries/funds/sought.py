"""The ledger of money sought from above: lists, what is overdue, totals by year and stage."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum

from gaoxin.apps.policies.fund_access import require_kept, works_on
from gaoxin.apps.policies.fund_states import WON_OVER, WonStage
from gaoxin.apps.policies.models import SoughtMoney, SoughtStep
from gaoxin.apps.sources import files
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


def sought(user: User, zone: Zone) -> QuerySet[SoughtMoney]:
    """All of a zone, for its staff."""
    if zone not in zones_of(user):
        return SoughtMoney.objects.none()
    return SoughtMoney.objects.filter(zone=zone).select_related("department")


def overdue(user: User, zone: Zone) -> QuerySet[SoughtMoney]:
    """Those whose next step should have been done by now."""
    return sought(user, zone).filter(due__lt=clock.today()).exclude(stage__in=WON_OVER)


def own_overdue(user: User, zone: Zone) -> QuerySet[SoughtMoney]:
    """Those of them that the person's departments answer for, the longest overdue first."""
    return overdue(user, zone).filter(department__in=standing(user, zone).departments).order_by("due", "pk")


def is_overdue(row: SoughtMoney) -> bool:
    return row.due is not None and row.due < clock.today() and row.stage not in WON_OVER


@dataclass(frozen=True, slots=True)
class YearTotal:
    """One year: how many, and money in 分. `stages` counts them by stage, in order."""

    year: int
    count: int
    asked: int
    granted: int
    arrived: int
    used: int
    stages: Sequence[tuple[str, str, int]]

    @property
    def arrival_rate(self) -> float | None:
        return self.arrived / self.granted * 100 if self.granted else None

    @property
    def use_rate(self) -> float | None:
        return self.used / self.arrived * 100 if self.arrived else None


def totals(user: User, zone: Zone, most: int = 5) -> Sequence[YearTotal]:
    """The latest years, each with its sums."""
    rows = sought(user, zone).order_by().values("year", "stage")
    sums = rows.annotate(n=Count("pk"), a=Sum("asked"), g=Sum("granted"), r=Sum("arrived"), u=Sum("used"))
    by_year: dict[int, list[dict[str, int]]] = {}
    for row in sums:
        by_year.setdefault(row["year"], []).append(row)
    return [_year(year, by_year[year]) for year in sorted(by_year, reverse=True)[:most]]


def _year(year: int, rows: Sequence[dict[str, int]]) -> YearTotal:
    counts = {row["stage"]: row["n"] for row in rows}
    asked, granted, arrived, used = (sum(row[key] for row in rows) for key in "agru")
    stages = [(str(one), str(one.label), counts[one]) for one in WonStage if one in counts]
    return YearTotal(year, sum(counts.values()), asked, granted, arrived, used, stages)


@dataclass(frozen=True, slots=True)
class SoughtPage:
    sought: SoughtMoney
    steps: Sequence[SoughtStep]
    works: bool

    @property
    def open(self) -> bool:
        return self.sought.stage not in WON_OVER


def sought_page(user: User, sought_id: int) -> SoughtPage:
    row = require_kept(SoughtMoney, user, sought_id, "made_by")
    return SoughtPage(row, list(row.steps.select_related("by")), works_on(user, row.zone, row.department_id))


def step_file(user: User, sought_id: int, step_id: int):  # type: ignore[no-untyped-def] # a name and an open file
    """The paper of a step, for whoever sees its record."""
    row = require_kept(SoughtMoney, user, sought_id)
    step = row.steps.filter(pk=step_id).exclude(sha256="").first()
    if step is None:
        raise NotFound
    return step.file_name, files.path_of(step.sha256).open("rb")
