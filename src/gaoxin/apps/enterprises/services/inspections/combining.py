"""综合查一次: visits of several departments to one enterprise in one quarter become one, once somebody confirms."""

from collections.abc import Sequence

from django.db import transaction

from gaoxin.apps.enterprises.inspection_access import must_coordinate, require_inspection
from gaoxin.apps.enterprises.inspection_states import InspectionState
from gaoxin.apps.enterprises.models import Inspection
from gaoxin.apps.enterprises.queries.inspections.together import quarter_of
from gaoxin.apps.enterprises.services.inspections import teams
from gaoxin.apps.enterprises.services.inspections.arranging import still
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import because


@transaction.atomic
def combine(user: User, inspection_ids: Sequence[int]) -> Inspection:
    """Join visits that nobody was told of yet into the first of them: its days are those all have in common, else its
    own; items and inspectors of the others come along."""
    keys = sorted(set(inspection_ids))
    if len(keys) < 2:
        raise refuse("inspections.nothing_to_combine")
    found = [require_inspection(user, key) for key in keys]
    if not all(place.reads for _, place in found):
        raise NotFound
    must_coordinate(found[0][1].standing)
    visits = [still(one, InspectionState.PLANNED) for one, _ in found]
    visits.sort(key=lambda one: (one.starts_on, one.pk))
    first, others = visits[0], visits[1:]
    if any(one.enterprise_id != first.enterprise_id for one in others):
        raise refuse("inspections.other_enterprise")
    if any(quarter_of(one.starts_on) != quarter_of(first.starts_on) for one in others):
        raise refuse("inspections.other_quarter")
    _days(first, visits)
    with because("综合查一次"):
        for other in others:
            _take(first, other)
    return first


def _days(first: Inspection, visits: Sequence[Inspection]) -> None:
    starts, ends = max(one.starts_on for one in visits), min(one.ends_on for one in visits)
    if starts <= ends and ends >= clock.today():
        first.starts_on, first.ends_on = starts, ends
        first.save(update_fields=["starts_on", "ends_on"])


def _take(first: Inspection, other: Inspection) -> None:
    """Items that the first has too are looked at once."""
    there = set(first.items.values_list("item", flat=True))
    for item in other.items.all():
        if item.item not in there:
            item.pk, item.inspection, item.came_from = None, first, other
            item._state.adding = True
            item.save(force_insert=True)
    barred = teams.recused([one.inspector_id for one in other.team.all()], [first.organisation_id])
    going = [
        one.inspector
        for one in other.team.select_related("inspector")
        if (first.organisation_id, one.inspector_id) not in barred
    ]
    teams.send(first, going)
    other.state, other.merged_into = InspectionState.MERGED, first
    other.save(update_fields=["state", "merged_into"])
