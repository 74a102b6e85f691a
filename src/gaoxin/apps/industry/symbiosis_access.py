"""Who declares by-products, who works on exchanges, and who sees which.

An enterprise's own people declare for it, and answer for it what is proposed; departments for industry, science and the
environment declare and answer for any enterprise of the zone, run the matching and record exchanges. Staff of the zone
read all of it; of another enterprise's lines an enterprise sees none, of a proposed exchange both ends see the whole.
"""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import ByproductLine, SymbiosisExchange, SymbiosisMatch, SymbiosisRun
from gaoxin.apps.industry.resource_access import Person, require_staff
from gaoxin.apps.industry.symbiosis_states import LineState, MatchState, SideAnswer
from gaoxin.apps.zones.access import organisations_of, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

DUTIES = frozenset({Duty.INDUSTRY, Duty.SCIENCE, Duty.ENVIRONMENT})
"""Duties with which a department works on exchanges of by-products."""


@dataclass(frozen=True, slots=True)
class End:
    """What a person is to one proposed exchange."""

    staff: bool
    works: bool
    gives: bool
    takes: bool

    def speaks_for(self, giver: bool) -> bool:
        """Answers for one end: its own people do, and departments that work on exchanges."""
        return self.works or (self.gives if giver else self.takes)


def works_on_exchanges(user: Person, zone: Zone | None) -> bool:
    if zone is None or not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    return place.works and not DUTIES.isdisjoint(place.duties)


def require_exchange_work(user: Person, zone: Zone | None) -> Zone:
    """The zone on whose exchanges the person works; its other staff are refused."""
    here = require_staff(user, zone)
    if not works_on_exchanges(user, here):
        raise refuse("byproducts.for_industry", zone=here.name)
    return here


def require_declarer(user: Person, enterprise_id: int) -> Enterprise:
    """An enterprise for which the person declares by-products; refused to staff of other departments."""
    enterprise, place = require_enterprise(user, enterprise_id)
    if not place.member and not works_on_exchanges(user, enterprise.zone):
        raise refuse("byproducts.for_industry", zone=enterprise.zone.name)
    return enterprise


def visible_lines(user: Person, zone: Zone | None) -> QuerySet[ByproductLine]:
    """Every declared line of a zone, for its staff."""
    return ByproductLine.objects.filter(zone=require_staff(user, zone))


def own_lines(user: Person) -> QuerySet[ByproductLine]:
    return ByproductLine.objects.filter(organisation__in=organisations_of(user))


def require_line(user: User, line_id: int, *, lock: bool = False) -> tuple[ByproductLine, bool]:
    """A line that the person reads, and whether they may change it."""
    rows = ByproductLine.objects.filter(pk=line_id)
    found = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if found is None:
        raise NotFound
    own = found.organisation_id in organisations_of(user)
    staff = found.zone in zones_of(user) and standing(user, found.zone).belongs
    if not own and not staff:
        raise NotFound
    return found, found.state == LineState.ACTIVE and (own or works_on_exchanges(user, found.zone))


def visible_matches(user: Person, zone: Zone | None) -> QuerySet[SymbiosisMatch]:
    return SymbiosisMatch.objects.filter(zone=require_staff(user, zone))


def own_matches(user: Person) -> QuerySet[SymbiosisMatch]:
    """Exchanges proposed to the person's enterprises and not replaced since."""
    mine = organisations_of(user)
    rows = SymbiosisMatch.objects.filter(Q(giver__in=mine) | Q(taker__in=mine))
    return rows.exclude(state=MatchState.REPLACED)


def waiting_matches(user: Person) -> QuerySet[SymbiosisMatch]:
    """Of these, those that wait for the answer of the person's enterprise."""
    mine = organisations_of(user)
    unanswered = Q(giver__in=mine, giver_answer=SideAnswer.WAITING) | Q(taker__in=mine, taker_answer=SideAnswer.WAITING)
    return SymbiosisMatch.objects.filter(unanswered, state=MatchState.PROPOSED).order_by("pk")


def require_match(user: User, match_id: int, *, lock: bool = False) -> tuple[SymbiosisMatch, End]:
    """A proposed exchange and what the person is to it, or *not found*."""
    rows = SymbiosisMatch.objects.filter(pk=match_id)
    found = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if found is None:
        raise NotFound
    mine = organisations_of(user)
    staff = found.zone in zones_of(user) and standing(user, found.zone).belongs
    end = End(staff, works_on_exchanges(user, found.zone), found.giver_id in mine, found.taker_id in mine)
    if not (end.staff or end.gives or end.takes):
        raise NotFound
    return found, end


def visible_runs(user: Person, zone: Zone | None) -> QuerySet[SymbiosisRun]:
    return SymbiosisRun.objects.filter(zone=require_staff(user, zone))


def visible_exchanges(user: Person, zone: Zone | None) -> QuerySet[SymbiosisExchange]:
    return SymbiosisExchange.objects.filter(zone=require_staff(user, zone))


def require_exchange(user: Person, exchange_id: int) -> SymbiosisExchange:
    """A recorded exchange, for those who work on exchanges of its zone."""
    found = SymbiosisExchange.objects.filter(pk=exchange_id).select_related("zone", "match").first()
    if found is None:
        raise NotFound
    require_exchange_work(user, found.zone)
    return found
