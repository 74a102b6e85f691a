"""Who may see and change policies. What is published is for everybody; what is being made is for the zone's staff; a
policy is worked on by its department, by those who keep the library, and nobody else."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.policies.library_states import ClauseState, PolicyState
from gaoxin.apps.policies.models import Clause, Policy
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

STAFF = ("officer", "head", "steward", "leader", "viewer", "auditor", "administrator")
"""Roles that see what is being made, as views declare them."""
WORKERS = ("officer", "head")
"""Roles that work on policies."""
KEEPING = frozenset({Duty.PLANNING, Duty.ENTERPRISES})
"""Duties with which a department keeps the whole library of its zone."""
RULEBOOKS = KEEPING | {Duty.SCIENCE}
"""Duties with which a department states the rulebooks of its zone."""
OPEN_POLICIES = (PolicyState.PUBLISHED, PolicyState.REPEALED)
OPEN_CLAUSES = (ClauseState.PUBLISHED, ClauseState.STOPPED)
Person = User | AnonymousUser


def belongs(user: Person, zone: Zone) -> bool:
    """Is staff of the zone, or looks at it from above."""
    return user.is_authenticated and zone in zones_of(user) and standing(user, zone).belongs


def works_in(user: Person, zone: Zone | None) -> bool:
    """Works in some department of the zone, and so may take policies in."""
    return zone is not None and belongs(user, zone) and standing(user, zone).works


def works_on(user: Person, policy: Policy) -> bool:
    """Works in the policy's department, or keeps the zone's library."""
    if not works_in(user, policy.zone):
        return False
    place = standing(user, policy.zone)
    return place.in_department(policy.department_id) or not KEEPING.isdisjoint(place.duties)


def keeps_rulebooks(user: Person, zone: Zone | None) -> bool:
    """Works where the rulebooks of the zone are stated."""
    return zone is not None and works_in(user, zone) and not RULEBOOKS.isdisjoint(standing(user, zone).duties)


def require_rulebooks(user: Person, zone: Zone | None) -> Zone:
    """The zone whose rulebooks the person states; staff of other departments are refused."""
    if zone is None or not belongs(user, zone):
        raise NotFound
    if not keeps_rulebooks(user, zone):
        raise refuse("library.not_your_rulebooks", zone=zone.name)
    return zone


def visible_policies(user: Person) -> QuerySet[Policy]:
    """Published policies of every zone, and all of the zones to whose staff the person belongs."""
    mine = [zone.pk for zone in zones_of(user) if belongs(user, zone)] if user.is_authenticated else []
    return Policy.objects.filter(Q(state__in=OPEN_POLICIES) | Q(zone__in=mine))


def visible_clauses(user: Person) -> QuerySet[Clause]:
    """Published clauses of every zone, and all of the zones to whose staff the person belongs."""
    mine = [zone.pk for zone in zones_of(user) if belongs(user, zone)] if user.is_authenticated else []
    return Clause.objects.filter(Q(state__in=OPEN_CLAUSES) | Q(zone__in=mine))


def require_policy(user: Person, policy_id: int) -> Policy:
    found = visible_policies(user).filter(pk=policy_id).select_related("zone", "department", "document", "parent")
    policy = found.first()
    if policy is None:
        raise NotFound
    return policy


def require_clause(user: Person, policy_id: int, address: str) -> Clause:
    """A clause by its permanent address."""
    found = visible_clauses(user).filter(policy=policy_id, address=address)
    clause = found.select_related("policy__zone", "policy__department", "zone", "department", "passage").first()
    if clause is None:
        raise NotFound
    return clause


def require_work(user: Person, policy_id: int) -> Policy:
    """A policy for those who work on it; staff of other departments are refused, everybody else does not find it."""
    policy = require_policy(user, policy_id)
    if not belongs(user, policy.zone):
        raise NotFound
    if not works_on(user, policy):
        raise refuse("library.not_your_policy", department=policy.department.name)
    return policy


def require_clause_work(user: Person, clause_id: int) -> Clause:
    """A clause for those who work on its policy."""
    found = Clause.objects.filter(pk=clause_id).select_related("policy__zone", "policy__department", "zone")
    clause = found.first()
    if clause is None:
        raise NotFound
    require_work(user, clause.policy_id)
    return clause


def department_of(user: Person, zone: Zone) -> list[Department]:
    """The departments in which the person works, in their official order."""
    return list(Department.objects.filter(zone=zone, pk__in=standing(user, zone).departments))
