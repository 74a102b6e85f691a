"""Declared by-products, proposed and realised exchanges as lists, for staff and for an enterprise."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet, Sum

from gaoxin.apps.enterprises.access import enterprises_in, own_enterprises
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import ByproductLine, SymbiosisExchange, SymbiosisMatch
from gaoxin.apps.industry.queries.symbiosis.words import (
    line_qualities,
    material_options,
    material_words,
    qualities_of,
)
from gaoxin.apps.industry.resource_access import Person
from gaoxin.apps.industry.symbiosis_access import (
    End,
    own_lines,
    own_matches,
    require_declarer,
    require_line,
    require_match,
    visible_exchanges,
    visible_lines,
    visible_matches,
    waiting_matches,
    works_on_exchanges,
)
from gaoxin.apps.industry.symbiosis_states import AGREED, MatchState, SideAnswer
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

__all__ = ["line_qualities", "material_options", "material_words", "qualities_of", "works_on_exchanges"]


def lines(user: Person, zone: Zone | None) -> QuerySet[ByproductLine]:
    return visible_lines(user, zone)


def matches(user: Person, zone: Zone | None) -> QuerySet[SymbiosisMatch]:
    """Proposed exchanges of a zone that no later run replaced."""
    return visible_matches(user, zone).exclude(state=MatchState.REPLACED).select_related("run")


def exchanges(user: Person, zone: Zone | None) -> QuerySet[SymbiosisExchange]:
    return visible_exchanges(user, zone)


def waiting_for(user: Person) -> QuerySet[SymbiosisMatch]:
    """Proposed exchanges that wait for the person's enterprise."""
    return waiting_matches(user)


def declaring_for(user: Person, enterprise_id: int) -> Enterprise:
    """The enterprise for which the person declares."""
    return require_declarer(user, enterprise_id)


def enterprise_of(user: Person, zone: Zone, organisation_id: int) -> int:
    """The record, in a zone, of an organisation that was picked; refused where it has none."""
    found = enterprises_in(user, zone).filter(organisation=organisation_id).values_list("pk", flat=True).first()
    if found is None:
        raise refuse("industry.enterprise_unknown_here", Place(path="enterprise"))
    return found


@dataclass(frozen=True, slots=True)
class LinePage:
    row: ByproductLine
    may_change: bool
    matches: Sequence[SymbiosisMatch]


def line(user: User, line_id: int) -> LinePage:
    """A declared line with what was proposed for it."""
    row, may = require_line(user, line_id)
    found = (row.given if row.side == "offer" else row.taken).exclude(state=MatchState.REPLACED)
    return LinePage(row, may, list(found.order_by("-pk")[:50]))


@dataclass(frozen=True, slots=True)
class MatchPage:
    """A proposed exchange, what went so far, and what this person may say."""

    row: SymbiosisMatch
    end: End
    exchanges: Sequence[SymbiosisExchange]
    went: Decimal

    @property
    def left(self) -> Decimal:
        return self.row.tonnes - self.went

    @property
    def answers_giver(self) -> bool:
        waits = self.row.state == MatchState.PROPOSED and self.row.giver_answer == SideAnswer.WAITING
        return waits and self.end.speaks_for(True)

    @property
    def answers_taker(self) -> bool:
        waits = self.row.state == MatchState.PROPOSED and self.row.taker_answer == SideAnswer.WAITING
        return waits and self.end.speaks_for(False)

    @property
    def records(self) -> bool:
        return self.end.works and self.row.state in AGREED and self.left > 0


def match_page(user: User, match_id: int) -> MatchPage:
    row, end = require_match(user, match_id)
    done = list(row.exchanges.order_by("day", "pk"))
    went = row.exchanges.aggregate(sum=Sum("tonnes"))["sum"] or Decimal(0)
    return MatchPage(row, end, done, went)


@dataclass(frozen=True, slots=True)
class OwnPage:
    """What an enterprise declared and what was proposed to it."""

    enterprises: Sequence[Enterprise]
    lines: Sequence[ByproductLine]
    matches: Sequence[SymbiosisMatch]


def own(user: Person, most: int = 200) -> OwnPage:
    firms = own_enterprises(user).select_related("organisation", "zone").order_by("pk")
    return OwnPage(list(firms), list(own_lines(user)[:most]), list(own_matches(user).order_by("-pk")[:most]))


def this_year() -> int:
    return clock.today().year
