"""Minutes with their items as one page shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.instruction_access import require_minutes, supervises
from gaoxin.apps.cases.models import MeetingItem, Minutes
from gaoxin.apps.cases.queries.answer_dues import answer_dues
from gaoxin.apps.cases.queries.instructions.proposing import Proposal, proposals
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Department, User


@dataclass(frozen=True, slots=True)
class MinutesPage:
    """Minutes for one viewer: the items handed out that they see, and for the office of supervision those proposed."""

    minutes: Minutes
    items: Sequence[MeetingItem]
    proposals: Sequence[Proposal]
    departments: Sequence[Department]
    may_hand_out: bool
    dues: Mapping[int, datetime | None]
    """By when the result of each item is to be reported."""


def minutes_page(user: User, minutes_id: int) -> MinutesPage:
    """One set of minutes, or *not found*."""
    minutes = require_minutes(user, minutes_id)
    seen = cases_in(user, minutes.zone)
    items = list(minutes.items.filter(case__in=seen).select_related("case__department").order_by("position"))
    may = supervises(user, minutes.zone)
    return MinutesPage(
        minutes,
        items,
        proposals(minutes) if may else [],
        current_departments(minutes.zone) if may else [],
        may,
        answer_dues(one.pk for one in items),
    )
