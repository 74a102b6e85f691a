"""When a data set is to be renewed, and reminding those who keep it."""

from calendar import monthrange
from datetime import date, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.sources.models import DataGrant, DataSet
from gaoxin.apps.sources.states import Refresh
from gaoxin.apps.zones.access import people_of
from gaoxin.web import clock, inbox

OVERDUE, ENDED = "sources.refresh", "sources.grant"
_MONTHS = {Refresh.MONTHLY: 1, Refresh.QUARTERLY: 3, Refresh.YEARLY: 12}
_DAYS = {Refresh.DAILY: 1, Refresh.WEEKLY: 7}
_RAN_OUT = gettext_noop("期限届满")


def due_after(as_of: date | None, refresh: str) -> date | None:
    """The day by which the next version is due; None where nothing is promised.

    Months are counted on the calendar: monthly data as of 31 January are due again by 28 February.
    """
    if as_of is None:
        return None
    kind = Refresh(refresh)
    if kind in _DAYS:
        return as_of + timedelta(days=_DAYS[kind])
    return _later(as_of, _MONTHS[kind]) if kind in _MONTHS else None


def _later(day: date, months: int) -> date:
    """As many months later; from the end of a month to the end of a month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    last, ended = monthrange(year, month)[1], day.day == monthrange(day.year, day.month)[1]
    return date(year, month, last if ended else min(day.day, last))


@transaction.atomic
def remind_of_refresh() -> int:
    """Tell the people of each department what of theirs became overdue yesterday; answers how many data sets.

    Each is told once: afterwards it stands in their queue until it is renewed.
    """
    yesterday = clock.today() - timedelta(days=1)
    overdue = DataSet.objects.filter(refresh_due=yesterday).select_related("department")
    for dataset in overdue:
        inbox.tell(
            people_of([dataset.department_id]),
            OVERDUE,
            gettext_noop("数据集《%(title)s》应于 %(day)s 更新，已逾期"),
            {"title": dataset.title, "day": f"{yesterday:%Y-%m-%d}"},
            reverse("sources:dataset", args=[dataset.pk]),
        )
    return len(overdue)


@transaction.atomic
def end_run_out_grants() -> int:
    """Close the grants whose last day has passed, so that the database's own wall follows; answers how many."""
    over = DataGrant.objects.filter(ended_at__isnull=True, valid_to__lt=clock.today())
    return over.update(ended_at=clock.now(), end_reason=str(_RAN_OUT))
