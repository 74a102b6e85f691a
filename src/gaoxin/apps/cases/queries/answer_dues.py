"""By when the answer to a supervised case is due, whatever is due before it (its receipt)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from gaoxin.apps.cases.models import Clock

ANSWER_CLOCK = "limit:answer"


def answer_dues(cases: Iterable[int]) -> Mapping[int, datetime | None]:
    """The moment for each of these cases that owes an answer; None while its clock stands still."""
    clocks = Clock.objects.filter(case__in=list(cases), stage=ANSWER_CLOCK)
    return dict(clocks.values_list("case_id", "due"))
