"""Who sees and works on chains: staff of a zone read them, those whose offices make industry decide over them."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.industry.models import (
    OutsideCompany,
    Placement,
    PlacementDecision,
    ReviewItem,
)
from gaoxin.apps.zones.access import roles_of, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

READERS = STAFF
"""Roles that read chains, as views declare them."""
WORKERS = ("officer", "head")
"""Roles that work on them."""
SUGGESTERS = ("officer", "head", "steward", "leader")
"""Roles that suggest words and needs for segments."""
DUTIES = frozenset({Duty.INDUSTRY, Duty.INVESTMENT, Duty.PLANNING, Duty.SCIENCE, Duty.ENTERPRISES, Duty.STATISTICS})
"""Duties with which a department confirms who stands where, judges gaps and edits the zone's chains."""
Person = User | AnonymousUser


def reads_chains(user: Any) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(READERS)


def works_on_chains(user: Person, zone: Zone | None) -> bool:
    """Works in a department of the zone that makes industry."""
    if zone is None or not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    return place.works and not DUTIES.isdisjoint(place.duties)


def require_zone(user: Person, zone: Zone | None) -> Zone:
    """The zone whose chains the person reads."""
    if zone is None or zone not in zones_of(user) or not standing(user, zone).belongs:
        raise NotFound
    return zone


def may_suggest(user: Person, zone: Zone | None) -> bool:
    """Is of the zone's staff: whoever visits enterprises knows words that no file has."""
    if zone is None or not user.is_authenticated or zone not in zones_of(user):
        return False
    return standing(user, zone).belongs and not roles_of(user).isdisjoint(SUGGESTERS)


def require_suggester(user: Person, zone: Zone | None) -> Zone:
    """The zone for whose chains somebody suggests something; refused to those who only look on."""
    here = require_zone(user, zone)
    if not may_suggest(user, here):
        raise refuse("industry.not_your_chains", zone=here.name)
    return here


def require_chain_work(user: Person, zone: Zone | None) -> Zone:
    """The zone on whose chains the person works; its other staff are refused."""
    here = require_zone(user, zone)
    if not works_on_chains(user, here):
        raise refuse("industry.not_your_chains", zone=here.name)
    return here


def visible_placements(user: Person, zone: Zone) -> QuerySet[Placement]:
    """Who stands where in one zone, for its staff."""
    return Placement.objects.filter(zone=require_zone(user, zone), enterprise__merged=False)


def require_decision(user: Person, zone: Zone | None, decision_id: int) -> PlacementDecision:
    """A decision over placements, for those who may take it back."""
    found = PlacementDecision.objects.filter(zone=require_chain_work(user, zone), pk=decision_id).first()
    if found is None:
        raise NotFound
    return found


def visible_companies(user: Person, zone: Zone) -> QuerySet[OutsideCompany]:
    """Companies outside: those of the set that the zone loaded, and the public ones that are not in it."""
    here = require_zone(user, zone)
    own = OutsideCompany.objects.filter(zone=here)
    return OutsideCompany.objects.filter(Q(zone=here) | (Q(zone__isnull=True) & ~Q(code__in=own.values("code"))))


def require_company(user: Person, zone: Zone | None, company_id: int) -> OutsideCompany:
    if zone is None:
        raise NotFound
    seen = OutsideCompany.objects.filter(Q(zone=require_zone(user, zone)) | Q(zone__isnull=True))
    found = seen.filter(pk=company_id).first()
    if found is None:
        raise NotFound
    return found


def visible_reviews(user: Person, zone: Zone) -> QuerySet[ReviewItem]:
    return ReviewItem.objects.filter(zone=require_zone(user, zone))


def require_review(user: Person, zone: Zone | None, item_id: int) -> ReviewItem:
    """Something that waits, for those who settle it."""
    found = ReviewItem.objects.filter(zone=require_chain_work(user, zone), pk=item_id).first()
    if found is None:
        raise NotFound
    return found
