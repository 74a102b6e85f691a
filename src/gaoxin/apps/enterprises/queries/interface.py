"""The registry as programs read it: found by words or page by page, and one record with its figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.enterprises.access import visible_enterprises
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.queries import record, search, years
from gaoxin.apps.zones.models import OrganisationName, User


@dataclass(frozen=True, slots=True)
class Listed:
    """Some records, and the number to go on after; none where these were the last."""

    items: Sequence[Enterprise]
    after: int | None


def listed(user: User, words: str, zone: str, after: int, most: int) -> Listed:
    """Records the person may read: what the words mean, best first; without words all of them by number."""
    seen = visible_enterprises(user).select_related("organisation", "zone")
    if zone:
        seen = seen.filter(zone__code=zone)
    if words:
        ids = search.search_ids(user, words, most=search.MOST_FOUND)
        found = seen.in_bulk(ids)
        return Listed([found[pk] for pk in ids if pk in found][:most], None)
    page = list(seen.filter(pk__gt=after).order_by("pk")[: most + 1])
    return Listed(page[:most], page[most - 1].pk if len(page) > most else None)


@dataclass(frozen=True, slots=True)
class Told:
    """One record: its page, its further names, its figures of the last years as far as they are known."""

    page: record.Page
    names: Sequence[OrganisationName]
    figures: Sequence[tuple[years.Line, years.Cell, years.Origins]]
    """Fact, figure, and where it comes from; only figures that are known."""


def told(user: User, enterprise_id: int) -> Told:
    page = record.enterprise_page(user, enterprise_id)
    table = years.year_table(page.enterprise)
    held = years.held_rows(page.enterprise, table.years)
    figures = [
        (line, cell, years.origins_of(row, cell.key))
        for part in table.parts
        for line in part.lines
        for cell in line.cells
        if cell.value is not None and (row := years.holding(held.get(cell.year, []), cell.key)) is not None
    ]
    return Told(page, record.names(page.enterprise), figures)
