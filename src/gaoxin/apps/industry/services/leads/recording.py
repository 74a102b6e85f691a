"""Lines of the ledgers: journeys, activities, expert seats, contacts, links of gaps to partners."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from gaoxin.apps.industry.lead_access import require_line, require_opener, writes_line
from gaoxin.apps.industry.models.occasions import Bridge, Ledger
from gaoxin.apps.industry.queries.leads.ledgers import MODELS
from gaoxin.apps.industry.queries.leads.seen import print_of
from gaoxin.apps.industry.team_states import BRIDGE_OVER
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@transaction.atomic
def add_line(key: str, user: User, zone: Zone, values: Mapping[str, Any], *, synthetic: bool = False) -> Ledger:
    """Write a line for a department in which the person works."""
    require_opener(user, zone)
    if not standing(user, zone).in_department(values["department"].pk):
        raise refuse("leads.own_department", Place(path="department"))
    row = MODELS[key](zone=zone, made_by=user, made_at=clock.now(), synthetic=synthetic, **values)
    return _saved(row)


@transaction.atomic
def change_line(key: str, user: User, line_id: int, values: Mapping[str, Any], *, seen: str = "") -> Ledger:
    """Correct a line; its history keeps what it said."""
    require_line(MODELS[key], user, line_id)
    row = (
        MODELS[key]
        ._default_manager.select_for_update(of=("self",))
        .select_related("zone", "department")
        .get(pk=line_id)
    )
    if seen and seen != print_of(row):
        raise refuse("leads.changed_since")
    if not writes_line(user, row):
        raise refuse("leads.for_department", department=row.department.name)
    if values["department"].zone_id != row.zone_id:
        raise refuse("leads.other_zone", Place(path="department"))
    for name, value in values.items():
        setattr(row, name, value)
    return _saved(row)


def _saved(row: Ledger) -> Ledger:
    first, last = getattr(row, "starts_on", None), getattr(row, "ends_on", None)
    since, until = getattr(row, "since", None), getattr(row, "until", None)
    if (first and last and last < first) or (since and until and until < since):
        raise refuse("leads.ends_before", Place(path="ends_on" if first else "until"))
    if isinstance(row, Bridge):
        row.closed_on = (row.closed_on or clock.today()) if row.state in BRIDGE_OVER else None
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise refuse("leads.line_known") from error
    return row
