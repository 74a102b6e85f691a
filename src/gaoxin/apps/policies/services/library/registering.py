"""Policies taken into the library, changed, joined with one another, and ended."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gaoxin.apps.policies.access import require_work, works_in
from gaoxin.apps.policies.library_states import ENDING, EdgeKind, PolicyLevel, PolicyState
from gaoxin.apps.policies.models import Policy, PolicyEdge
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import because


@dataclass(frozen=True, slots=True)
class Written:
    """What is written down of a policy."""

    title: str
    level: str
    topic: str
    issuer: str
    department: Department
    number: str = ""
    issued_on: date | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None
    review_by: date | None = None
    parent: Policy | None = None
    text: str = ""
    interpretation: str = ""
    source_link: str = ""


@transaction.atomic
def register_policy(user: User, zone: Zone, written: Written, *, synthetic: bool = False) -> Policy:
    """Take in a policy that the nation, province or city issued: it is public at once, its clauses are not. A policy of
    the zone itself goes through its making."""
    if not works_in(user, zone):
        raise refuse("library.staff_only")
    if written.level == PolicyLevel.ZONE:
        raise refuse("library.zone_policy_is_made", Place(path="level"))
    if written.in_force_from is None:
        raise refuse("drafting.days_missing", Place(path="in_force_from"))
    return create(user, zone, written, PolicyState.PUBLISHED, synthetic=synthetic)


def create(user: User, zone: Zone, written: Written, state: PolicyState, *, synthetic: bool) -> Policy:
    """The record of a policy, in its first state."""
    _check(zone, written)
    return Policy.objects.create(
        zone=zone,
        **_fields(written),
        state=state,
        made_by=user,
        made_at=clock.now(),
        published_at=clock.now() if state == PolicyState.PUBLISHED else None,
        synthetic=synthetic,
    )


@transaction.atomic
def change_policy(user: User, policy_id: int, written: Written) -> Policy:
    """Change what is written of a policy. What its making decides (level, number, days of a zone's policy that is
    still being made) is written by its stages."""
    policy = locked(user, policy_id)
    if (written.level == PolicyLevel.ZONE) != (policy.level == PolicyLevel.ZONE):
        raise refuse("library.zone_policy_is_made", Place(path="level"))
    if policy.state == PolicyState.PUBLISHED and written.in_force_from is None:
        raise refuse("drafting.days_missing", Place(path="in_force_from"))
    _check(policy.zone, written, policy)
    for name, value in _fields(written).items():
        setattr(policy, name, value)
    policy.save()
    return policy


@transaction.atomic
def join(user: User, newer_id: int, older_id: int, kind: EdgeKind, from_day: date | None, note: str = "") -> PolicyEdge:
    """Say what one policy does to an older one; superseding and repealing end the older one from that day on."""
    newer, older = locked(user, newer_id), _other(newer_id, older_id)
    if newer.zone_id != older.zone_id:
        raise refuse("library.own_edge", Place(path="older"))
    if kind in ENDING and from_day is None and newer.state == PolicyState.PUBLISHED:
        raise refuse("library.edge_needs_day", Place(path="from_day"))
    if PolicyEdge.objects.filter(newer=newer, older=older, kind=kind).exists():
        raise refuse("library.edge_kept", Place(path="older"))
    if kind in ENDING and _ends(older, newer):
        raise refuse("library.edge_makes_circle", Place(path="older"), title=older.title)
    edge = PolicyEdge.objects.create(
        zone=newer.zone, newer=newer, older=older, kind=kind, from_day=from_day, note=note.strip()
    )
    if kind in ENDING and newer.state == PolicyState.PUBLISHED:
        end(older, from_day)
    return edge


@transaction.atomic
def part(user: User, edge_id: int, policy_id: int) -> None:
    """Take back a relation that was noted by mistake; what it ended is in force again."""
    policy = locked(user, policy_id)
    edge = PolicyEdge.objects.select_related("older").filter(pk=edge_id, newer=policy).first()
    if edge is None:
        return
    older = Policy.objects.select_for_update().get(pk=edge.older_id)
    edge.delete()
    still = PolicyEdge.objects.filter(older=older, kind__in=ENDING, newer__state=PolicyState.PUBLISHED)
    if edge.kind in ENDING and older.state == PolicyState.REPEALED and not still.exists():
        older.state, older.repealed_on = PolicyState.PUBLISHED, None
        older.save()


@transaction.atomic
def repeal(user: User, policy_id: int, day: date, why: str) -> Policy:
    """End a published policy from a day on, for a recorded reason."""
    policy = locked(user, policy_id)
    if policy.state == PolicyState.REPEALED:
        raise refuse("library.ended_already")
    if policy.state != PolicyState.PUBLISHED:
        raise refuse("library.not_published")
    if not why.strip():
        raise refuse("library.say_why", Place(path="why"))
    with because(why.strip()):
        end(policy, day)
    return policy


@transaction.atomic
def review(user: User, policy_id: int, review_by: date, why: str) -> Policy:
    """Note that a policy was looked at and stays; it is looked at again by another day."""
    policy = locked(user, policy_id)
    if not why.strip():
        raise refuse("library.say_why", Place(path="why"))
    policy.review_by = review_by
    with because(why.strip()):
        policy.save()
    return policy


def end(policy: Policy, day: date | None) -> None:
    """The policy holds until the day before; from that day on it has ended."""
    policy.repealed_on = day or clock.today()
    policy.state = PolicyState.REPEALED
    policy.save()


def apply_edges(policy: Policy) -> None:
    """What a policy that has just been published ends."""
    for edge in policy.does.filter(kind__in=ENDING).select_related("older"):
        if edge.older.state == PolicyState.PUBLISHED:
            end(edge.older, edge.from_day or policy.in_force_from)


def locked(user: User, policy_id: int) -> Policy:
    """The policy for a change by somebody who works on it."""
    require_work(user, policy_id)
    found = Policy.objects.select_for_update(of=("self",)).select_related("zone", "department", "document")
    return found.get(pk=policy_id)


def _other(newer_id: int, older_id: int) -> Policy:
    if newer_id == older_id:
        raise refuse("library.own_edge", Place(path="older"))
    older = Policy.objects.select_for_update().filter(pk=older_id).first()
    if older is None:
        raise refuse("library.own_edge", Place(path="older"))
    return older


def _ends(first: Policy, second: Policy) -> bool:
    """Whether the first ends the second, directly or through others."""
    seen, front = {first.pk}, {first.pk}
    while front:
        edges = PolicyEdge.objects.filter(newer__in=front, kind__in=ENDING).values_list("older", flat=True)
        front = set(edges) - seen
        seen |= front
    return second.pk in seen


def _check(zone: Zone, written: Written, policy: Policy | None = None) -> None:
    if written.in_force_from and written.in_force_until and written.in_force_until < written.in_force_from:
        raise refuse("library.ends_before_it_begins", Place(path="in_force_until"))
    same = Policy.objects.filter(zone=zone, number=written.number.strip()).exclude(number="")
    other = same.exclude(pk=policy.pk if policy else None).first()
    if other is not None:
        raise refuse("library.number_kept", Place(path="number"), number=other.number, title=other.title)
    if policy is not None and written.parent is not None and _below(written.parent, policy):
        raise refuse("library.own_tree", Place(path="parent"))


def _below(parent: Policy, policy: Policy) -> bool:
    """Whether the parent is the policy itself or stands below it."""
    above: Policy | None = parent
    seen: set[int] = set()
    while above is not None and above.pk not in seen:
        if above.pk == policy.pk:
            return True
        seen.add(above.pk)
        above = above.parent
    return False


def _fields(written: Written) -> dict[str, object]:
    return {
        "title": written.title.strip(),
        "level": written.level,
        "topic": written.topic,
        "issuer": written.issuer.strip(),
        "department": written.department,
        "number": written.number.strip(),
        "issued_on": written.issued_on,
        "in_force_from": written.in_force_from,
        "in_force_until": written.in_force_until,
        "review_by": written.review_by,
        "parent": written.parent,
        "text": written.text.strip(),
        "interpretation": written.interpretation.strip(),
        "source_link": written.source_link.strip(),
    }
