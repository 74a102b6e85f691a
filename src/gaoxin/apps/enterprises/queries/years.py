"""An enterprise's figures year by year, and where each of them comes from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from gaoxin.apps.enterprises.access import Place, require_enterprise
from gaoxin.apps.enterprises.models import Enterprise, FactException, Proposal, YearlyFacts
from gaoxin.apps.enterprises.queries.figures import fact, facts, in_unit
from gaoxin.apps.enterprises.queries.merged import merged_keys
from gaoxin.apps.enterprises.states import FactState, ProposalState, Subject
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.enterprise_facts import EnterpriseFact, Group
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

SHOWN_YEARS = 6
RECENT = 3
"""Last years that are shown even where nothing is known of them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure: in the unit of its fact, how sure it is, whether the enterprise has proposed another value, whether
    only a record that was merged into this one knows it, and whether the enterprise existed in that year at all."""

    key: str
    year: int
    value: Decimal | None
    state: str
    synthetic: bool
    proposed: bool
    merged: bool = False
    existed: bool = True

    @property
    def sure(self) -> bool:
        return self.state == FactState.VERIFIED


@dataclass(frozen=True, slots=True)
class Line:
    """A fact and its figures, one for each year of the table."""

    fact: EnterpriseFact
    cells: Sequence[Cell]

    @property
    def known(self) -> bool:
        return any(cell.value is not None or cell.proposed for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the table; `unknown` are the facts of which no year is known."""

    key: str
    lines: Sequence[Line]
    unknown: Sequence[EnterpriseFact]


@dataclass(frozen=True, slots=True)
class YearTable:
    """Years from the latest back, the record's own row of each where there is one, the facts by part, and the rows of
    records merged into it."""

    years: Sequence[int]
    rows: Mapping[int, YearlyFacts]
    merged: Sequence[YearlyFacts]
    parts: Sequence[Part]

    @property
    def heads(self) -> list[tuple[int, YearlyFacts | None]]:
        return [(year, self.rows.get(year)) for year in self.years]


def last_year() -> int:
    """The last year that is over: the newest a yearly figure can be of."""
    return clock.today().year - 1


def existed(enterprise: Enterprise, year: int) -> bool:
    """Whether there can be figures of the year: nobody is asked for those of years before the founding."""
    return enterprise.founded_on is None or enterprise.founded_on.year <= year


def rows_of(enterprise: Enterprise, years: Iterable[int] | None = None) -> list[YearlyFacts]:
    """The rows of an enterprise with their exceptions, the latest year first, each with its document where the viewer
    may see that."""
    return [row for row in _rows([enterprise.pk], years) if row.enterprise_id == enterprise.pk]


def held_rows(enterprise: Enterprise, years: Iterable[int] | None = None) -> dict[int, list[YearlyFacts]]:
    """The same with the rows of records merged into it, by year; its own comes first in each."""
    found: dict[int, list[YearlyFacts]] = defaultdict(list)
    for row in _rows([enterprise.pk, *merged_keys(enterprise)], years):
        found[row.year].insert(0 if row.enterprise_id == enterprise.pk else len(found[row.year]), row)
    return dict(found)


def newest_row(enterprise: Enterprise) -> YearlyFacts | None:
    """The row of the latest year that anybody reported, its own before that of a record merged into it."""
    rows = YearlyFacts.objects.filter(enterprise__in=[enterprise.pk, *merged_keys(enterprise)])
    return min(rows, key=lambda row: (-row.year, row.enterprise_id != enterprise.pk, row.enterprise_id), default=None)


def _rows(enterprises: Iterable[int], years: Iterable[int] | None) -> Iterable[YearlyFacts]:
    rows = YearlyFacts.objects.filter(enterprise__in=list(enterprises)).order_by("-year", "enterprise_id")
    if years is not None:
        rows = rows.filter(year__in=list(years))
    return rows.select_related("document", "entered_by", "enterprise__organisation").prefetch_related(
        "exceptions__document"
    )


def proposed_keys(enterprise: Enterprise) -> set[tuple[int, str]]:
    """Years and facts for which the enterprise has proposed a value that nobody has decided yet."""
    waiting = Proposal.objects.filter(enterprise=enterprise, subject=Subject.FACTS, state=ProposalState.PENDING)
    return {(year, key) for year, key in waiting.values_list("year", "field") if year is not None}


def year_table(enterprise: Enterprise) -> YearTable:
    """The last years of which something is known, and the very last ones since the founding in any case."""
    held = held_rows(enterprise)
    newest = last_year()
    recent = (year for year in range(newest, newest - RECENT, -1) if existed(enterprise, year))
    years = sorted({*held, *recent}, reverse=True)[:SHOWN_YEARS]
    proposed = proposed_keys(enterprise)
    lines = [
        Line(one, [cell_among(held.get(year, ()), year, key, proposed) for year in years])
        for key, one in facts().items()
    ]
    own = {year: rows[0] for year, rows in held.items() if not rows[0].enterprise.merged}
    merged = [row for rows in held.values() for row in rows if row.enterprise.merged]
    return YearTable(years, own, merged, _parts(lines))


def _parts(lines: Sequence[Line]) -> list[Part]:
    return [
        Part(
            group.value,
            [line for line in lines if line.fact.group is group and line.known],
            [line.fact for line in lines if line.fact.group is group and not line.known],
        )
        for group in Group
    ]


def holding(rows: Sequence[YearlyFacts], key: str) -> YearlyFacts | None:
    """Of the rows of a year the first that knows a figure, else the first."""
    return next((row for row in rows if getattr(row, key) is not None), next(iter(rows), None))


def cell_among(rows: Sequence[YearlyFacts], year: int, key: str, proposed: set[tuple[int, str]]) -> Cell:
    """One figure of a year, where the record's own row does not know it that of a record merged into it."""
    return cell_of(holding(rows, key), year, key, proposed)


def cell_of(row: YearlyFacts | None, year: int, key: str, proposed: set[tuple[int, str]]) -> Cell:
    """One figure of a row; its own state where it has one."""
    if row is None:
        return Cell(key, year, None, "", False, (year, key) in proposed)
    excepted = next((one for one in row.exceptions.all() if one.column == key), None)
    return Cell(
        key=key,
        year=year,
        value=in_unit(key, getattr(row, key)),
        state=excepted.state if excepted else row.state,
        synthetic=row.synthetic,
        proposed=(year, key) in proposed,
        merged=row.enterprise.merged,
    )


@dataclass(frozen=True, slots=True)
class Past:
    """What a figure was set to, when and by whom (None is the system)."""

    value: Decimal | None
    when: datetime
    who: str | None


@dataclass(frozen=True, slots=True)
class Origins:
    """Where a figure or a record comes from."""

    origin: str
    document: Document | None
    line: int | None
    note: str
    by: User | None
    at: datetime
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with everything that is known about it."""

    enterprise: Enterprise
    place: Place
    fact: EnterpriseFact
    cell: Cell
    origins: Origins | None
    past: Sequence[Past]
    revision: int = 0
    record: Enterprise | None = None
    """The merged record that holds it, where the enterprise's own does not."""
    beside: Sequence[tuple[Enterprise, Cell]] = ()
    """What records merged into this one say of the same figure, where it differs."""


def figure(user: User, enterprise_id: int, year: int, key: str) -> Figure:
    """A figure, its source and what it was before; also of one that is not known."""
    enterprise, place = require_enterprise(user, enterprise_id)
    if key not in facts():
        raise NotFound
    rows = held_rows(enterprise, [year]).get(year, [])
    row = holding(rows, key)
    cell = cell_of(row, year, key, proposed_keys(enterprise))
    if row is None:
        return Figure(enterprise, place, fact(key), cell, None, [])
    past = _past(row, key)
    others = [(other.enterprise, cell_of(other, year, key, set())) for other in rows if other is not row]
    return Figure(
        enterprise,
        place,
        fact(key),
        cell,
        origins_of(row, key) if past else None,
        past,
        row.revision,
        row.enterprise if cell.merged else None,
        [(record, one) for record, one in others if one.value is not None and one.value != cell.value],
    )


def origins_of(row: YearlyFacts, key: str) -> Origins:
    """The source of one figure: its own where it has one, else its row's."""
    one: FactException | YearlyFacts = next((found for found in row.exceptions.all() if found.column == key), row)
    remark = one.note if isinstance(one, FactException) else ""
    return Origins(
        one.get_origin_display(), one.document, one.line, one.source_note, row.entered_by, one.entered_at, remark
    )


def _past(row: YearlyFacts, key: str) -> list[Past]:
    """The values a figure has had, latest first; from the history, which nobody changes."""
    events = (
        YearlyFacts.pgh_event_model.objects.filter(pgh_obj_id=row.pk).select_related("pgh_context").order_by("pgh_id")
    )
    found: list[Past] = []
    actors: list[int | None] = []
    value: object = None
    for event in events:
        if getattr(event, key) != value:
            value = getattr(event, key)
            actors.append(event.pgh_context.metadata.get("user") if event.pgh_context else None)
            found.append(Past(in_unit(key, value), clock.local(event.pgh_created_at), None))
    names = {person.pk: str(person) for person in User.objects.filter(pk__in=[one for one in actors if one])}
    named = [Past(past.value, past.when, names.get(actor)) for past, actor in zip(found, actors, strict=True)]
    return named[::-1]
