"""Arrived money by month against the year's goal, 省外内资 and 外资 apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from django.db.models import F, QuerySet, Sum

from gaoxin.apps.industry.lead_access import COUNTING, PAYING, has_duty, require_fund
from gaoxin.apps.industry.lead_states import CapitalKind, ClawBackState, FundState
from gaoxin.apps.industry.models import ArrivalGoal, ArrivedFund, ClawBack
from gaoxin.apps.sources import files
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class KindYear:
    """One kind of capital in one year; money in 分. `months` are recognised sums of January to December; `waiting` is
    what was reported and not decided; `goal` is None where none was set."""

    kind: str
    words: str
    months: Sequence[int]
    waiting: int
    goal: int | None

    @property
    def total(self) -> int:
        return sum(self.months)

    @property
    def share(self) -> float | None:
        """How much of the goal arrived, in %."""
        return self.total / self.goal * 100 if self.goal else None

    @property
    def cumulated(self) -> Sequence[int]:
        return [sum(self.months[:count]) for count in MONTHS]


def funds(user: User, zone: Zone | None) -> QuerySet[ArrivedFund]:
    """All sums of a zone, for its staff."""
    if zone is None or zone not in zones_of(user):
        return ArrivedFund.objects.none()
    return ArrivedFund.objects.filter(zone=zone).select_related("lead").annotate(period=F("year") * 12 + F("month"))


def waiting_funds(user: User, zone: Zone | None) -> QuerySet[ArrivedFund]:
    """Sums that the person may recognise: reported by somebody else, the oldest first."""
    if not has_duty(user, zone, COUNTING):
        return ArrivedFund.objects.none()
    rows = ArrivedFund.objects.filter(zone=zone, state=FundState.CLAIMED).exclude(claimed_by=user.pk)
    return rows.select_related("lead").order_by("pk")


def open_claw_backs(user: User, zone: Zone | None) -> QuerySet[ClawBack]:
    """Money asked back that has not come, for those who book it, the first due first."""
    if not has_duty(user, zone, PAYING):
        return ClawBack.objects.none()
    rows = ClawBack.objects.filter(lead__zone=zone, state=ClawBackState.OPEN)
    return rows.select_related("lead", "incentive").order_by("due", "pk")


def years(user: User, zone: Zone) -> Sequence[int]:
    """Years of which there is a sum or a goal, the latest first."""
    told = set(funds(user, zone).order_by().values_list("year", flat=True).distinct())
    told |= set(ArrivalGoal.objects.filter(zone=zone).values_list("year", flat=True))
    return sorted(told, reverse=True)


def of_year(user: User, zone: Zone, year: int) -> Sequence[KindYear]:
    """Each kind of capital, in the order 省外内资, 外资, 省内资金."""
    rows = funds(user, zone).filter(year=year).order_by()
    sums: dict[tuple[str, str, int], int] = {
        (row["kind"], row["state"], row["month"]): row["sum"]
        for row in rows.values("kind", "state", "month").annotate(sum=Sum("amount"))
    }
    goals = dict(ArrivalGoal.objects.filter(zone=zone, year=year).values_list("kind", "amount"))
    return [
        KindYear(
            kind,
            str(kind.label),
            [sums.get((kind, FundState.RECOGNISED, month), 0) for month in MONTHS],
            sum(sums.get((kind, FundState.CLAIMED, month), 0) for month in MONTHS),
            goals.get(kind),
        )
        for kind in CapitalKind
    ]


def goals(user: User, zone: Zone, year: int) -> Sequence[ArrivalGoal]:
    if zone not in zones_of(user):
        return ()
    return list(ArrivalGoal.objects.filter(zone=zone, year=year).select_related("set_by"))


def fund_file(user: User, fund_id: int) -> tuple[str, BinaryIO]:
    """The voucher of a sum, for whoever sees the sum."""
    fund = require_fund(user, fund_id)
    return fund.file_name, files.path_of(fund.sha256).open("rb")


def fund(user: User, fund_id: int) -> ArrivedFund:
    """One sum of the person's zones."""
    return require_fund(user, fund_id)
