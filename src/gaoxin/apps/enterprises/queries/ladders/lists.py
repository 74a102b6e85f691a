"""What the lists of cultivation show: standings by rung, libraries, plans, warnings, statements that wait."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from gaoxin.apps.enterprises.access import enterprises_in, require_own
from gaoxin.apps.enterprises.ladder_access import (
    Of,
    cultivates,
    entries_in,
    own_plans,
    own_warnings,
    plans_in,
    require_title,
    require_warning,
    standings_in,
    stated_in,
    titles_in,
    warnings_in,
)
from gaoxin.apps.enterprises.ladder_states import LibraryState, StatementState, WarningState
from gaoxin.apps.enterprises.models import (
    CultivationPlan,
    Enterprise,
    HeldTitle,
    LadderRun,
    LadderStanding,
    LibraryEntry,
    StatedFact,
    TitleRoll,
    TitleWarning,
)
from gaoxin.apps.enterprises.queries.ladders.books import book_in_force, books_of
from gaoxin.apps.enterprises.queries.names import industries
from gaoxin.apps.zones.access import current_departments, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.cultivation_libraries import Library, package_libraries
from gaoxin.catalogue.ladders import Ladder, Rung, package_ladders
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.rules.books import Rulebook
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language


@dataclass(frozen=True, slots=True)
class RungPage:
    """One rung over a zone: its rulebook in force, its standings, and how many stand how near."""

    ladder: Ladder
    rung: Rung
    book: Rulebook | None
    rows: QuerySet[LadderStanding]
    counts: Mapping[int, int]
    run: LadderRun | None
    cultivates: bool

    @property
    def clauses(self) -> list[tuple[str, str]]:
        """Its conditions as choices."""
        return [(one.id, f"{one.id} {one.name}") for one in self.book.clauses] if self.book else []

    @property
    def facts(self) -> list[tuple[str, str]]:
        """The facts it asks for, as choices."""
        if self.book is None:
            return []
        program = Program([clause.expression for clause in self.book.clauses])
        columns = Columns(program, rule_vocabulary(), Moment(clock.today())).wanted
        names = [name.rpartition("_")[0] or name for name in columns]
        return [(name, name) for name in dict.fromkeys(names)]

    def clause_names(self, ids: Iterable[str]) -> list[str]:
        names = {one.id: one.name for one in self.book.clauses} if self.book else {}
        return [names.get(one, one) for one in ids]


def rungs() -> list[tuple[Ladder, Rung]]:
    """Every rung of every ladder."""
    return [(ladder, rung) for ladder in package_ladders().values() for rung in ladder.rungs.values()]


def ladder_name(ladder: Ladder) -> str:
    return ladder.name_en if language() == "en" else ladder.name


def rung_page(user: User, zone: Zone, key: str) -> RungPage:
    """One rung for the zone's staff, or *not found*."""
    found = next(((ladder, rung) for ladder, rung in rungs() if rung.key == key), None)
    if found is None or zone not in zones_of(user):
        raise NotFound
    book = book_in_force(zone.pk, found[1].title, clock.today())
    rows = standings_in(user, zone).filter(book=book.key if book else "")
    counts = dict(rows.order_by().values_list("reach").annotate(n=Count("pk")))
    run = LadderRun.objects.filter(zone=zone).order_by("-started_at", "-pk").first()
    place = standing(user, zone)
    return RungPage(*found, book, rows, counts, run, cultivates(place))


def with_enterprises(rows: Sequence[LadderStanding]) -> Sequence[LadderStanding]:
    """The rows of a page, each with its enterprise. They are looked up for the page and not joined: a join would look
    at all enterprises of the zone before it takes the first fifty."""
    wanted = {row.enterprise_id for row in rows}
    firms = Enterprise.objects.select_related("organisation").in_bulk(wanted)
    for row in rows:
        row.enterprise = firms[row.enterprise_id]
    return rows


def title_of_book(zone: Zone, key: str) -> str:
    """The title that a rulebook is about, or empty."""
    book = books_of(zone.pk).get(key)
    return book.title if book else ""


def chosen_enterprises(user: User, zone: Zone, keys: Sequence[int]) -> list[tuple[int, str, str]]:
    """Of these enterprises of a zone those the person may see: key, name, and how they stand in the registry."""
    rows = enterprises_in(user, zone).filter(pk__in=keys).select_related("organisation").order_by("pk")
    return [(row.pk, str(row.organisation), row.get_status_display()) for row in rows]


def industry_options() -> list[tuple[str, str]]:
    """Divisions of industries as choices."""
    return [(code, f"{code} {industries().words(code, language())}") for code in industries().codes if len(code) == 2]


def industry_names(codes: Iterable[str]) -> dict[str, str]:
    return {code: industries().words(code, language()) for code in set(codes) if code in industries().codes}


def library_options() -> list[tuple[str, str]]:
    return [(one.key, library_name(one)) for one in package_libraries().values()]


def library_name(one: Library) -> str:
    return one.name_en if language() == "en" else one.name


def library_words(key: str) -> str:
    """What a library is called, also one that is not declared any more."""
    one = package_libraries().get(key)
    return library_name(one) if one else key


def inside(keys: Sequence[str]) -> QuerySet[LibraryEntry, dict[str, int]]:
    """Enterprises inside one of some libraries, as a sub-query."""
    there = LibraryEntry.objects.filter(library__in=keys).exclude(state=LibraryState.LEFT)
    return there.values("enterprise")


def libraries_of(enterprises: Iterable[int]) -> dict[int, list[str]]:
    """The libraries each enterprise is in, in words."""
    found: dict[int, list[str]] = {}
    rows = LibraryEntry.objects.filter(enterprise__in=list(enterprises)).exclude(state=LibraryState.LEFT)
    for enterprise, library in rows.order_by("library").values_list("enterprise_id", "library"):
        found.setdefault(enterprise, []).append(library_words(library))
    return found


@dataclass(frozen=True, slots=True)
class LibraryLine:
    """One library with how many are in it and how many exits wait."""

    library: Library
    name: str
    inside: int
    leaving: int
    left: int


def libraries(user: User, zone: Zone) -> list[LibraryLine]:
    if zone not in zones_of(user):
        raise NotFound
    rows = entries_in(user, zone).order_by().values_list("library", "state").annotate(n=Count("pk"))
    counted = {(library, state): n for library, state, n in rows}
    return [
        LibraryLine(
            one,
            library_name(one),
            counted.get((one.key, LibraryState.INSIDE), 0) + counted.get((one.key, LibraryState.LEAVING), 0),
            counted.get((one.key, LibraryState.LEAVING), 0),
            counted.get((one.key, LibraryState.LEFT), 0),
        )
        for one in package_libraries().values()
    ]


def library(user: User, zone: Zone, key: str) -> tuple[Library, QuerySet[LibraryEntry]]:
    """One library and everybody who is or was in it."""
    if key not in package_libraries() or zone not in zones_of(user):
        raise NotFound
    rows = entries_in(user, zone).filter(library=key)
    return package_libraries()[key], rows.select_related("enterprise__organisation", "entered_by", "left_by")


def entries_of(enterprise_id: int) -> list[LibraryEntry]:
    """The stays of an enterprise in libraries, the latest first; whoever asks may see the enterprise."""
    return list(LibraryEntry.objects.filter(enterprise=enterprise_id).select_related("entered_by", "left_by"))


def plans(user: User, zone: Zone) -> QuerySet[CultivationPlan]:
    return _named(plans_in(user, zone)).select_related("department")


def plans_of(enterprise_id: int) -> list[CultivationPlan]:
    return list(CultivationPlan.objects.filter(enterprise=enterprise_id).select_related("department"))


def mine(user: User) -> QuerySet[CultivationPlan]:
    return _named(own_plans(user)).select_related("department")


def warnings(user: User, zone: Zone) -> QuerySet[TitleWarning]:
    return _named(warnings_in(user, zone)).select_related("measure__plan", "decided_by")


def open_warnings(user: User, zone: Zone) -> QuerySet[TitleWarning]:
    return warnings(user, zone).filter(state=WarningState.OPEN)


def warnings_of(enterprise_id: int) -> list[TitleWarning]:
    """Warnings of an enterprise that are not over."""
    return list(TitleWarning.objects.filter(enterprise=enterprise_id).exclude(state=WarningState.OVER))


def own_open_warnings(user: User) -> QuerySet[TitleWarning]:
    return own_warnings(user).filter(state=WarningState.OPEN)


def entries(user: User, zone: Zone, keys: Sequence[int]) -> list[LibraryEntry]:
    """Of these entries of a zone's libraries those that are not left yet."""
    rows = _named(entries_in(user, zone)).filter(pk__in=keys)
    return list(rows.exclude(state=LibraryState.LEFT).order_by("pk"))


def warning(user: User, warning_id: int) -> TitleWarning:
    """One warning of a zone the person works in; its enterprise comes along."""
    found, place = require_warning(user, warning_id)
    if not place.reads:
        raise NotFound
    return found


def remedy(row: TitleWarning) -> str:
    """What the ladder proposes against what endangers a title."""
    watches = [one for _, rung in rungs() if rung.title == row.title for one in rung.watches.values()]
    return next((one.remedy for one in watches if one.key == row.watch), "")


def title(user: User, title_id: int) -> HeldTitle:
    """One title of a zone the person works in."""
    found, place = require_title(user, title_id)
    if not place.reads:
        raise NotFound
    return found


def stated(user: User, zone: Zone) -> QuerySet[StatedFact]:
    """Facts that wait to be confirmed."""
    rows = stated_in(user, zone).filter(state=StatementState.STATED)
    return _named(rows).select_related("entered_by", "document")


def titles(user: User, zone: Zone) -> QuerySet[HeldTitle]:
    """Titles of a zone's enterprises; not those that a newer entry replaced."""
    rows = titles_in(user, zone).exclude(state=StatementState.REPLACED)
    return _named(rows).select_related("entered_by", "document")


def title_options() -> list[tuple[str, str]]:
    """Titles on ladders as choices."""
    return [(rung.title, rung.title) for _, rung in rungs()]


def rolls(zone: Zone) -> list[TitleRoll]:
    return list(TitleRoll.objects.filter(zone=zone).select_related("entered_by"))


def _named(rows: QuerySet[Of]) -> QuerySet[Of]:
    return rows.select_related("enterprise__organisation")


def departments(zone: Zone) -> list[tuple[str, str]]:
    """The departments of a zone as choices."""
    return [(str(one.pk), one.name) for one in current_departments(zone)]


def department_for(zone: Zone, title: str) -> str:
    """The department that keeps the ladder of a title, as the first choice of a form."""
    duty = next((ladder.duty.value for ladder, rung in rungs() if rung.title == title), "")
    return next((str(one.pk) for one in current_departments(zone) if duty in one.duties), "")


def may_work(user: User, zone: Zone) -> bool:
    """Whether the person cultivates in this zone."""
    return cultivates(standing(user, zone))


def own_statements(user: User, enterprise_id: int) -> list[StatedFact]:
    """What was stated of one's own enterprise, the latest first."""
    enterprise, _ = require_own(user, enterprise_id)
    rows = StatedFact.objects.filter(enterprise=enterprise).exclude(state=StatementState.REPLACED)
    return list(rows.select_related("entered_by", "decided_by").order_by("-entered_at", "-pk")[:50])
