"""Pages of entitlements: an enterprise's own with the shortest ways, and a clause's with who was reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from gaoxin.apps.enterprises.access import own_enterprises
from gaoxin.apps.enterprises.frames.rules import record_of
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.access import belongs, visible_clauses
from gaoxin.apps.policies.claim_states import (
    PUSH_TONES,
    CallMode,
    CallState,
    ClaimState,
    EntitlementState,
    PushState,
)
from gaoxin.apps.policies.models import Claim, ClaimCall, Clause, Entitlement, Push
from gaoxin.apps.policies.queries.entitling.standings import Judged, judge_all
from gaoxin.apps.policies.queries.entitling.sums import Share, Together, together
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.advice import package_advice
from gaoxin.catalogue.push_channels import PushChannel, package_channels
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.rules.ways import shortest_ways
from gaoxin.kernel.problems import Problem
from gaoxin.web import clock
from gaoxin.web.channels import ready
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import Said, say

WAYS = 3
"""Ways shown for what is nearly met."""
DELIVERIES = 10
"""Deliveries to channels outside shown with a clause."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A clause for one enterprise: how it stands, how it gets there, and by which call it claims or has claimed."""

    judged: Judged
    ways: Sequence[str]
    call: ClaimCall | None
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class OwnPolicies:
    """What an enterprise gets, nearly gets, and of what nobody knows; how many clauses are not for it. Money in 分."""

    enterprise: Enterprise
    met: Sequence[Offer]
    nearly: Sequence[Offer]
    unknown: Sequence[Offer]
    others: int
    on: date

    @property
    def sure(self) -> Together:
        """What the clauses that are met come to; of those that exclude each other the higher counts."""
        told = (one.judged for one in self.met if one.judged.high is not None)
        return together(
            [Share(one.clause.pk, one.low or 0, one.high or 0, frozenset(one.clause.exclusive_groups)) for one in told]
        )


def own_policies(user: User) -> Sequence[OwnPolicies]:
    """A page for each enterprise the person belongs to, in each zone it is present in."""
    firms = own_enterprises(user).select_related("organisation", "zone").order_by("pk")
    return [policies_of(firm) for firm in firms]


def policies_of(enterprise: Enterprise) -> OwnPolicies:
    """Worked out anew when somebody looks, from what is known at the moment."""
    on = clock.today()
    found = judge_all(enterprise, on)
    calls = _calls(enterprise.zone, on)
    claims = _claims(enterprise)
    record = record_of(enterprise, on)

    def offer(one: Judged) -> Offer:
        ways: Sequence[str] = ()
        if one.state == EntitlementState.NEARLY:
            told = shortest_ways(one.verdict.rulebook, record, Moment(on), package_advice(), WAYS)
            ways = [f"{way.text}{way.note}" for way in told]
        return Offer(one, ways, calls.get(one.clause.pk), claims.get(one.clause.pk))

    chosen = {
        state: [offer(one) for one in found if one.state == state]
        for state in (EntitlementState.MET, EntitlementState.NEARLY, EntitlementState.UNKNOWN)
    }
    return OwnPolicies(
        enterprise,
        chosen[EntitlementState.MET],
        chosen[EntitlementState.NEARLY],
        chosen[EntitlementState.UNKNOWN],
        sum(one.state == EntitlementState.NOT for one in found),
        on,
    )


def _calls(zone: Zone, on: date) -> dict[int, ClaimCall]:
    """The open calls of a zone by clause."""
    rows = ClaimCall.objects.filter(
        zone=zone, state=CallState.OPEN, mode=CallMode.APPLY, opens_on__lte=on, closes_on__gte=on
    )
    return {call.clause_id: call for call in rows.order_by("-closes_on")}


def _claims(enterprise: Enterprise) -> dict[int, Claim]:
    """The enterprise's latest claim of this year by clause, those given up left out."""
    gone = [ClaimState.WITHDRAWN, ClaimState.REJECTED, ClaimState.LAPSED]
    rows = Claim.objects.filter(enterprise=enterprise, call__year=clock.today().year).exclude(state__in=gone)
    return {claim.call.clause_id: claim for claim in rows.select_related("call").order_by("pk")}


def clauses(user: User, zone: Zone) -> QuerySet[Clause]:
    """The clauses of a zone with how many enterprises stand how, and how many were told, looked and claimed."""
    if zone not in zones_of(user):
        return Clause.objects.none()
    met = Q(entitlements__state=EntitlementState.MET)
    claimed = Claim.objects.filter(call__clause=OuterRef("pk")).order_by().values("call__clause")
    return (
        visible_clauses(user)
        .filter(zone=zone, entitlement_count__isnull=False)
        .select_related("policy", "department", "entitlement_count")
        .annotate(
            told=Count("entitlements", filter=met & Q(entitlements__told_at__isnull=False)),
            opened=Count("entitlements", filter=met & Q(entitlements__opened_at__isnull=False)),
            claimed=Coalesce(
                Subquery(claimed.annotate(n=Count("enterprise", distinct=True)).values("n")),
                0,
                output_field=IntegerField(),
            ),
        )
        .order_by("-entitlement_count__met", "pk")
    )


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was handed to a channel, with the channel's name and the reason if it was not taken."""

    push: Push
    channel: PushChannel | None
    tone: str
    problem: Said | None


def pushes(clause: Clause) -> Sequence[Delivery]:
    """The last deliveries of a clause to channels outside, latest first."""
    names = package_channels()
    rows = Push.objects.filter(clause=clause).select_related("made_by").order_by("-pk")[:DELIVERIES]
    return [Delivery(row, names.get(row.channel), PUSH_TONES[PushState(row.state)], _problem(row)) for row in rows]


def _problem(push: Push) -> Said | None:
    return say(Problem(push.problem["code"], push.problem["values"])) if push.problem else None


def channels() -> Sequence[tuple[PushChannel, bool]]:
    """Every declared channel, and whether this installation uses it."""
    used = {channel.key for channel in ready()}
    return [(channel, key in used) for key, channel in package_channels().items()]


def clause_page(user: User, clause_id: int) -> tuple[Clause, bool]:
    """A clause for the staff of its zone, and whether this person's department answers for it."""
    found = visible_clauses(user).filter(pk=clause_id).select_related("policy", "zone", "department").first()
    if found is None or not belongs(user, found.zone):
        raise NotFound
    return found, standing(user, found.zone).in_department(found.department_id)


def enterprises(clause: Clause) -> QuerySet[Entitlement]:
    """Who meets a clause or nearly does, with what is not met, and whether it was told, looked, claimed."""
    made = Claim.objects.filter(call__clause=clause, enterprise=OuterRef("enterprise"))
    rows = clause.entitlements.exclude(state=EntitlementState.NOT).annotate(has_claim=Exists(made))
    return rows.select_related("organisation").order_by("pk")
