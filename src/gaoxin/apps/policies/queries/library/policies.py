"""The library's lists and pages: policies in force at a date, one policy with its clauses, what ends what, the tree."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q, QuerySet

from gaoxin.apps.policies.access import (
    OPEN_CLAUSES,
    OPEN_POLICIES,
    Person,
    belongs,
    require_policy,
    visible_clauses,
    visible_policies,
    works_in,
    works_on,
)
from gaoxin.apps.policies.library_states import STANDING_TONES, ClauseState, EdgeKind, PolicyState, Standing
from gaoxin.apps.policies.models import Clause, Drafting, Policy, PolicyEdge
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.documents.policies.validity import Validity, stated_validity
from gaoxin.web import clock


def library(user: Person, zone: Zone | None) -> QuerySet[Policy]:
    """All policies of the zone one works in; for everybody else what any zone published."""
    found = visible_policies(user).select_related("department", "zone")
    if zone is not None and belongs(user, zone):
        found = found.filter(zone=zone)
    else:
        found = found.filter(state__in=OPEN_POLICIES)
    return found


def count_clauses(rows: Sequence[Policy]) -> None:
    """How many public clauses each policy of a page has, as its `clause_count`."""
    found = Clause.objects.filter(policy__in=rows, state__in=OPEN_CLAUSES).order_by().values_list("policy")
    counted = dict(found.annotate(Count("pk")))
    for row in rows:
        row.clause_count = counted.get(row.pk, 0)


def held_on(day: date) -> QuerySet[Policy]:
    """The keys of the policies that held on a day."""
    return in_force(Policy.objects.all(), day).values("pk")


def in_force(policies: QuerySet[Policy], on: date) -> QuerySet[Policy]:
    """Those that held on a day, also if they have ended since."""
    begun = Q(state__in=OPEN_POLICIES, in_force_from__lte=on)
    lasting = Q(in_force_until__isnull=True) | Q(in_force_until__gte=on)
    return policies.filter(begun, lasting, Q(repealed_on__isnull=True) | Q(repealed_on__gt=on))


def standing_of(policy: Policy, on: date | None = None) -> Standing:
    """How a policy stands on a day, today when not given."""
    on = on or clock.today()
    if policy.state == PolicyState.DRAFTING:
        return Standing.DRAFTING
    if policy.state == PolicyState.DROPPED:
        return Standing.DROPPED
    if policy.repealed_on is not None and policy.repealed_on <= on:
        return Standing.REPEALED
    if policy.in_force_from is None or policy.in_force_from > on:
        return Standing.TO_COME
    if policy.in_force_until is not None and policy.in_force_until < on:
        return Standing.EXPIRED
    return Standing.IN_FORCE


def clauses(user: Person, zone: Zone | None) -> QuerySet[Clause]:
    """Clauses one may read: all of the zone one works in, else those published anywhere."""
    found = visible_clauses(user).select_related("policy", "department", "zone")
    if zone is not None and belongs(user, zone):
        return found.filter(zone=zone)
    return found.filter(state__in=OPEN_CLAUSES)


def clauses_in_force(found: QuerySet[Clause], on: date) -> QuerySet[Clause]:
    """Published clauses of policies that held on a day."""
    held = in_force(Policy.objects.all(), on)
    return found.filter(state=ClauseState.PUBLISHED, policy__in=held)


@dataclass(frozen=True, slots=True)
class PolicyPage:
    """One policy for one reader."""

    policy: Policy
    standing: Standing
    staff: bool
    works: bool
    clauses: Sequence[Clause]
    does: Sequence[PolicyEdge]
    undergoes: Sequence[PolicyEdge]
    above: Sequence[Policy]
    children: Sequence[Policy]
    drafting: Drafting | None
    undecided: int
    unregistered: Validity | None
    """Until when it holds by its text, for those who work on it and have not written that day down."""

    @property
    def paragraphs(self) -> Sequence[str]:
        return [line.strip() for line in self.policy.text.splitlines() if line.strip()]

    @property
    def explained(self) -> Sequence[str]:
        return [line.strip() for line in self.policy.interpretation.splitlines() if line.strip()]


def policy_page(user: Person, policy_id: int) -> PolicyPage:
    policy = require_policy(user, policy_id)
    staff = belongs(user, policy.zone)
    works = works_on(user, policy)
    seen = visible_policies(user)
    return PolicyPage(
        policy=policy,
        standing=standing_of(policy),
        staff=staff,
        works=works,
        clauses=list(visible_clauses(user).filter(policy=policy).select_related("department")),
        does=list(policy.does.filter(older__in=seen).select_related("older")),
        undergoes=list(policy.undergoes.filter(newer__in=seen).select_related("newer")),
        above=_above(seen, policy),
        children=list(seen.filter(parent=policy).order_by("-issued_on", "pk")),
        drafting=Drafting.objects.filter(policy=policy).first() if staff else None,
        undecided=policy.proposals.filter(state="proposed").count() if staff else 0,
        unregistered=unregistered_end(policy) if works else None,
    )


def unregistered_end(policy: Policy) -> Validity | None:
    """Until when a published policy holds by the words of its text, where no last day is written down."""
    if policy.state != PolicyState.PUBLISHED or policy.in_force_until is not None:
        return None
    return stated_validity(policy.text, policy.in_force_from)


def _above(seen: QuerySet[Policy], policy: Policy) -> list[Policy]:
    """The policies above it in the 1+N tree, the topmost first."""
    found: list[Policy] = []
    key = policy.parent_id
    while key is not None and len(found) < 10:
        parent = seen.filter(pk=key).first()
        if parent is None:
            break
        found.insert(0, parent)
        key = parent.parent_id
    return found


@dataclass(slots=True)
class Branch:
    """A policy in the tree with those below it."""

    policy: Policy
    standing: Standing
    below: list["Branch"] = field(default_factory=list)

    @property
    def tone(self) -> str:
        return STANDING_TONES[self.standing]

    @property
    def total(self) -> int:
        """How many policies stand below it, at any depth."""
        return len(self.below) + sum(branch.total for branch in self.below)


def tree(user: Person, zone: Zone | None) -> list[Branch]:
    """The 1+N tree: main policies with their supporting ones. Those without any stand at the end."""
    rows = list(library(user, zone).exclude(state=PolicyState.DROPPED).order_by("-issued_on", "pk"))
    branches = {row.pk: Branch(row, standing_of(row)) for row in rows}
    roots: list[Branch] = []
    for row in rows:
        above = branches.get(row.parent_id or 0)
        (above.below if above else roots).append(branches[row.pk])
    return sorted(roots, key=lambda branch: not branch.below)


def lineage(user: Person, policy_id: int) -> list[tuple[Policy, Standing, list[PolicyEdge]]]:
    """Every policy that is joined with this one by superseding, repealing, amending or resting on, oldest first, with
    what it does to the others."""
    policy = require_policy(user, policy_id)
    seen = visible_policies(user)
    found, front, edges = {policy.pk}, {policy.pk}, dict[int, PolicyEdge]()
    while front and len(found) < 200:
        near = PolicyEdge.objects.filter(Q(newer__in=front) | Q(older__in=front), newer__in=seen, older__in=seen)
        new = {edge.pk: edge for edge in near.select_related("newer", "older")}
        edges |= new
        front = {key for edge in new.values() for key in (edge.newer_id, edge.older_id)} - found
        found |= front
    by_newer = defaultdict[int, list[PolicyEdge]](list)
    for edge in edges.values():
        by_newer[edge.newer_id].append(edge)
    rows = seen.filter(pk__in=found).select_related("department")
    ordered = sorted(rows, key=lambda row: (row.issued_on or date.max, row.pk))
    return [(row, standing_of(row), sorted(by_newer[row.pk], key=lambda edge: edge.pk)) for row in ordered]


def joinable(user: Person, policy: Policy) -> QuerySet[Policy]:
    """Policies that this one may be joined with or stand below."""
    return visible_policies(user).filter(zone=policy.zone).exclude(pk=policy.pk).order_by("title", "pk")


def main_policies(zone: Zone) -> QuerySet[Policy]:
    """Policies that others may stand below."""
    return Policy.objects.filter(zone=zone).exclude(state=PolicyState.DROPPED).order_by("title", "pk")


def may_register(user: Person, zone: Zone | None) -> bool:
    return works_in(user, zone)


EDGE_TONES = {
    EdgeKind.SUPERSEDES: "warn",
    EdgeKind.REPEALS: "bad",
    EdgeKind.AMENDS: "info",
    EdgeKind.BASED_ON: "plain",
}
