"""One enterprise, one file: everything the viewer may see of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gaoxin.apps.enterprises.access import Place, require_enterprise, require_own
from gaoxin.apps.enterprises.models import Contact, Enterprise, Premises, YearlyFacts
from gaoxin.apps.enterprises.queries.figures import fact
from gaoxin.apps.enterprises.queries.names import industries, industry_words, place_words, section_of
from gaoxin.apps.enterprises.queries.sizes import SizeFinding, size_finding
from gaoxin.apps.enterprises.queries.years import (
    Cell,
    cell_among,
    existed,
    held_rows,
    last_year,
    newest_row,
    proposed_keys,
)
from gaoxin.apps.enterprises.states import ContactRole
from gaoxin.apps.zones.models import Organisation, OrganisationName, User
from gaoxin.catalogue.enterprise_facts import EnterpriseFact
from gaoxin.web.history import HistoryLine, history
from gaoxin.web.problems import language
from gaoxin.web.scope import as_system

FEN_PER_WAN = 1_000_000
HEADLINES = (
    "revenue",
    "total_profit",
    "tax_paid",
    "rd_expense",
    "staff",
    "technical_staff",
    "exports",
    "invention_patents",
)
"""The figures one looks at first."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure of the latest known year with the one before it: what it grew by, in percent, where that can be told."""

    fact: EnterpriseFact
    cells: Sequence[Cell]
    growth: Decimal | None


@dataclass(frozen=True, slots=True)
class Page:
    """What every page of an enterprise's file needs."""

    enterprise: Enterprise
    organisation: Organisation
    place: Place
    size: SizeFinding | None
    industry: str
    section: str
    division: str
    premises: Premises | None
    parent: Organisation | None
    capital: Decimal | None
    """万元."""


def enterprise_page(user: User, enterprise_id: int) -> Page:
    enterprise, place = require_enterprise(user, enterprise_id)
    return page_of(enterprise, place)


def own_page(user: User, enterprise_id: int) -> Page:
    """The same for one of the enterprise's own people."""
    enterprise, place = require_own(user, enterprise_id)
    return page_of(enterprise, place)


def page_of(enterprise: Enterprise, place: Place) -> Page:
    section = section_of(enterprise.industry)
    return Page(
        enterprise=enterprise,
        organisation=enterprise.organisation,
        place=place,
        size=size_finding(enterprise, newest_row(enterprise)),
        industry=industry_words(enterprise.industry) if enterprise.industry else "",
        section=industries().words(section, language()) if section else "",
        division=place_words(enterprise.division),
        premises=enterprise.premises,
        parent=_parent(enterprise),
        capital=None if enterprise.registered_capital is None else Decimal(enterprise.registered_capital) / FEN_PER_WAN,
    )


def _parent(enterprise: Enterprise) -> Organisation | None:
    """The company that holds it. It need not be present in any zone of the viewer's; its name is public."""
    if enterprise.parent_id is None:
        return None
    with as_system():
        return Organisation.objects.filter(pk=enterprise.parent_id).first()


def headlines(enterprise: Enterprise, years: int = 3) -> list[Headline]:
    """The first figures of the last years that are over, latest first."""
    newest = last_year()
    wanted = [newest - back for back in range(years)]
    held = held_rows(enterprise, wanted)
    proposed = proposed_keys(enterprise)
    return [
        Headline(fact(key), cells, growth(cells))
        for key in HEADLINES
        if (cells := [_headline(enterprise, held.get(year, ()), year, key, proposed) for year in wanted])
    ]


def _headline(
    enterprise: Enterprise, rows: Sequence[YearlyFacts], year: int, key: str, proposed: set[tuple[int, str]]
) -> Cell:
    return replace(cell_among(rows, year, key, proposed), existed=existed(enterprise, year))


def growth(cells: Sequence[Cell]) -> Decimal | None:
    """Percent by which the latest figure is above the one of the year before; unknown where that was not above zero."""
    if len(cells) < 2 or cells[0].value is None or cells[1].value is None or cells[1].value <= 0:
        return None
    return (cells[0].value / cells[1].value - 1) * 100


def share(part: Cell | None, whole: Cell | None) -> Decimal | None:
    """One figure in percent of another of the same year, both money; unknown where one is, or the whole is not above
    zero."""
    if part is None or whole is None or part.value is None or whole.value is None or whole.value <= 0:
        return None
    return part.value / whole.value * 100


def names(enterprise: Enterprise) -> list[OrganisationName]:
    """Further names, the latest first."""
    return list(OrganisationName.objects.filter(organisation=enterprise.organisation_id))


def contacts(enterprise: Enterprise) -> list[tuple[str, str, Contact | None]]:
    """Every role with its office, where one is known: value, label, contact."""
    known = {contact.role: contact for contact in Contact.objects.filter(enterprise=enterprise)}
    return [(role.value, str(role.label), known.get(role.value)) for role in ContactRole]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the file and the part of it that changed: `record`, `names` or a year."""

    part: str | int
    line: HistoryLine


TOLD_YEARS = 5


def changes(page: Page, limit: int = 30) -> list[Change]:
    """The latest changes of the record, its names and its last years, newest first."""
    found = [Change("record", line) for line in history(page.enterprise, limit)]
    found += [Change("names", line) for line in history(page.organisation, limit)]
    for row in year_rows(page.enterprise)[:TOLD_YEARS]:
        found += [Change(row.year, line) for line in history(row, limit)]
    worth = [one for one in found if one.line.changes or one.line.kind != "update"]
    return sorted(worth, key=lambda one: one.line.when, reverse=True)[:limit]


def year_rows(enterprise: Enterprise) -> list[YearlyFacts]:
    """The rows of the years with who entered them, latest first."""
    return list(
        YearlyFacts.objects.filter(enterprise=enterprise).select_related("document", "entered_by").order_by("-year")
    )
