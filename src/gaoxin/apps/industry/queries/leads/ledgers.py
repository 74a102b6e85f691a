"""The ledgers of attraction, each as its lines for the zone's staff."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, QuerySet

from gaoxin.apps.industry.lead_access import require_line, writes_line
from gaoxin.apps.industry.models import AttractionActivity, Bridge, ExpertSeat, ForeignContact, OutsideVisit
from gaoxin.apps.industry.models.occasions import Ledger
from gaoxin.apps.industry.queries.leads.lists import Segments
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock

MODELS: dict[str, type[Ledger]] = {
    "visits": OutsideVisit,
    "activities": AttractionActivity,
    "experts": ExpertSeat,
    "contacts": ForeignContact,
    "bridges": Bridge,
}


OCCASIONS = frozenset({"visits", "activities"})
"""Ledgers whose lines lead to leads."""
_OPTIONS = 200


def lines(key: str, user: User, zone: Zone | None) -> QuerySet[Any]:
    """All lines of a zone."""
    rows = MODELS[key]._default_manager.select_related("department", "zone")
    if zone is None or zone not in zones_of(user):
        return rows.none()
    rows = rows.filter(zone=zone)
    return rows.annotate(found=Count("leads")) if key in OCCASIONS else rows


def options(key: str, user: User, zone: Zone | None) -> list[tuple[str, str]]:
    """The latest lines of a ledger as options of a filter."""
    return [(str(one.pk), str(one)) for one in lines(key, user, zone)[:_OPTIONS]]


def name_spots(rows: Sequence[Any]) -> None:
    """Give each line the words of its chain, and of its segment where it has one."""
    names = {row.zone_id: Segments(row.zone) for row in rows}
    for row in rows:
        row.chain_words = names[row.zone_id].chain(row.chain) if row.chain else ""
        if hasattr(row, "segment"):
            row.segment_words = names[row.zone_id].segment(row.chain, row.segment)


def overdue_contacts(user: User, zone: Zone | None) -> Sequence[ForeignContact]:
    """Enterprises that the person's departments should have contacted by now, those waiting longest first. A zone
    keeps in touch with some hundreds at most."""
    if zone is None:
        return ()
    mine = lines("contacts", user, zone).filter(department__in=standing(user, zone).departments)
    return sorted((one for one in mine if is_overdue(one)), key=next_contact)


def line(key: str, user: User, line_id: int) -> Ledger:
    """One line of the person's zones, or *not found*."""
    return require_line(MODELS[key], user, line_id)


def found_leads(row: Any) -> int:
    """How many leads came of an occasion."""
    return row.leads.count()


def writes(user: User, row: Ledger) -> bool:
    """Whether the person may correct the line."""
    return writes_line(user, row)


def next_contact(row: ForeignContact) -> date:
    """The day by which an enterprise is to be contacted again."""
    return row.contacted_on + timedelta(days=row.every_days)


def is_overdue(row: ForeignContact) -> bool:
    return next_contact(row) < clock.today()
