"""走访一页纸: what to know of an enterprise before one visits it, on one page."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from gaoxin.apps.enterprises.models import Contact
from gaoxin.apps.enterprises.queries.known import missing_keys
from gaoxin.apps.enterprises.queries.record import Headline, Page, contacts, enterprise_page, headlines, share
from gaoxin.apps.enterprises.queries.years import held_rows, last_year, origins_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.enterprise_facts import EnterpriseFact

NAMED = 12
"""Missing facts that are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class YearSource:
    """Where a year's figures come from, for the foot of the page."""

    year: int
    state: str
    origin: str
    note: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The page: record, three years, intensity of research by year (%), what is missing of the last year."""

    page: Page
    years: Sequence[int]
    headlines: Sequence[Headline]
    intensity: Sequence[tuple[int, Decimal | None]]
    sources: Sequence[YearSource]
    missing: Sequence[EnterpriseFact]
    missing_more: int
    blanks: Sequence[str]
    contacts: Sequence[tuple[str, Contact]]


def brief(user: User, enterprise_id: int) -> Brief:
    page = enterprise_page(user, enterprise_id)
    lines = headlines(page.enterprise)
    by_key = {line.fact.key: line for line in lines}
    years = [last_year() - back for back in range(3)]
    missing = missing_keys(page.enterprise, years[0])
    return Brief(
        page=page,
        years=years,
        headlines=lines,
        intensity=[
            (part.year, share(part, whole))
            for part, whole in zip(by_key["rd_expense"].cells, by_key["revenue"].cells, strict=True)
            if part.existed
        ],
        sources=_sources(page, years),
        missing=missing[:NAMED],
        missing_more=max(0, len(missing) - NAMED),
        blanks=blanks(page),
        contacts=[(label, contact) for _, label, contact in contacts(page.enterprise) if contact],
    )


def _sources(page: Page, years: Sequence[int]) -> list[YearSource]:
    found = []
    for row in chain.from_iterable(held_rows(page.enterprise, years).values()):
        origins = origins_of(row, "")
        found.append(YearSource(row.year, str(row.get_state_display()), str(origins.origin), origins.note))
    return found


BASICS = ("address", "division", "industry", "business", "products", "registered_capital", "founded_on")


def blanks(page: Page) -> list[str]:
    """The basic fields of the record that nobody has filled in, by name."""
    record = page.enterprise
    empty = [name for name in BASICS if getattr(record, name) in (None, "")]
    labels = [str(record._meta.get_field(name).verbose_name) for name in empty]
    if not page.organisation.credit_code:
        labels.insert(0, str(page.organisation._meta.get_field("credit_code").verbose_name))
    return labels
