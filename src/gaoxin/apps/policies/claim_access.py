"""Who may see and decide what about calls, claims and money.

All of a zone's staff read its calls and claims; an enterprise's people their own. The department of a call handles its
claims; each department of the joint review answers for itself; money is kept by the department for finance. What is
published is for everybody.
"""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.policies.claim_states import CallState
from gaoxin.apps.policies.models import Budget, Claim, ClaimCall, ClaimDesk, ClaimNotice, PaymentOrder
from gaoxin.apps.zones.access import Standing, organisations_of, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

STAFF = ("officer", "head", "steward", "leader", "viewer", "auditor", "administrator")
"""Roles that read a zone's claims, as views declare them."""
WORKERS = ("officer", "head")
"""Roles that decide them."""
OWN = ("member", "provider")
"""Roles that claim for their enterprise."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a person is to one claim: staff of its zone, one of the enterprise's own people, or both."""

    standing: Standing
    member: bool
    handles: bool
    keeps_money: bool

    @property
    def staff(self) -> bool:
        return self.standing.belongs


def handles(user: User | AnonymousUser, call: ClaimCall) -> bool:
    """Works in the department that handles the claims of a call."""
    if not user.is_authenticated:
        return False
    return standing(user, call.zone).in_department(call.department_id)


def keeps_money(user: User | AnonymousUser, zone: Zone) -> bool:
    """Works in a zone's department for finance."""
    return user.is_authenticated and Duty.FINANCE in standing(user, zone).duties


def may_call(user: User | AnonymousUser, zone: Zone) -> bool:
    """Works in some department of the zone, and so may call for claims in its name."""
    return user.is_authenticated and bool(standing(user, zone).departments)


def visible_calls(user: User | AnonymousUser) -> QuerySet[ClaimCall]:
    """Published calls of every zone, and drafts of the person's zones."""
    found = ClaimCall.objects.select_related("zone", "clause__policy", "department")
    return found.filter(~Q(state=CallState.DRAFT) | Q(zone__in=zones_of(user)))


def calls_in(user: User | AnonymousUser, zone: Zone) -> QuerySet[ClaimCall]:
    """The calls of one zone that the person sees."""
    return visible_calls(user).filter(zone=zone)


def require_call(user: User | AnonymousUser, call_id: int) -> ClaimCall:
    found = visible_calls(user).filter(pk=call_id).first()
    if found is None:
        raise NotFound
    return found


def require_handled(user: User | AnonymousUser, call_id: int) -> ClaimCall:
    """A call that the person's department handles; refused to the zone's other staff."""
    call = require_call(user, call_id)
    if call.zone not in zones_of(user):
        raise NotFound
    if not handles(user, call):
        raise refuse("claims.for_department", department=str(call.department))
    return call


def claims_in(user: User | AnonymousUser, zone: Zone) -> QuerySet[Claim]:
    """The claims of a zone, for its staff; nothing for anybody else."""
    if zone not in zones_of(user):
        return Claim.objects.none()
    return Claim.objects.filter(zone=zone)


def own_claims(user: User | AnonymousUser) -> QuerySet[Claim]:
    """The claims of the organisations that the person belongs to."""
    return Claim.objects.filter(organisation__in=organisations_of(user))


def require_claim(user: User | AnonymousUser, claim_id: int) -> tuple[Claim, Part]:
    """One claim and what the person is to it, or *not found*."""
    # Not the budget: an enterprise does not see it, and a row joined to one it does not see would be none.
    related = ("zone", "call__department", "call__clause__policy", "call__zone", "enterprise")
    claim = Claim.objects.select_related(*related, "organisation", "replaced_by").filter(pk=claim_id).first()
    if claim is None:
        raise NotFound
    place = standing(user, claim.zone)
    part = Part(
        place,
        claim.organisation_id in organisations_of(user),
        place.in_department(claim.call.department_id),
        Duty.FINANCE in place.duties,
    )
    if not part.staff and not part.member:
        raise NotFound
    return claim, part


def require_to_handle(user: User | AnonymousUser, claim_id: int) -> Claim:
    """A claim that the person's department handles."""
    claim, part = require_claim(user, claim_id)
    if not part.staff:
        raise NotFound
    if not part.handles:
        raise refuse("claims.for_department", department=str(claim.call.department))
    return claim


def require_own(user: User | AnonymousUser, claim_id: int) -> Claim:
    """A claim of the person's own enterprise; anybody else's is not found."""
    claim, part = require_claim(user, claim_id)
    if not part.member:
        raise NotFound
    return claim


def require_desk(user: User | AnonymousUser, desk_id: int) -> ClaimDesk:
    """What the person's department is asked about a claim."""
    related = ("claim__zone", "claim__call", "department")
    desk = ClaimDesk.objects.select_related(*related).filter(pk=desk_id).first()
    if desk is None or desk.claim.zone not in zones_of(user):
        raise NotFound
    if not standing(user, desk.claim.zone).in_department(desk.department_id):
        raise refuse("claims.for_department", department=str(desk.department))
    return desk


def require_budget(user: User | AnonymousUser, budget_id: int) -> Budget:
    """A budget of the person's zones, or *not found*."""
    found = Budget.objects.select_related("zone").filter(pk=budget_id).first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found


def require_order(user: User | AnonymousUser, order_id: int) -> PaymentOrder:
    """A batch of payments of the person's zones, or *not found*."""
    found = PaymentOrder.objects.select_related("zone", "call__budget", "call__clause__policy").filter(pk=order_id)
    order = found.first()
    if order is None or order.zone not in zones_of(user):
        raise NotFound
    return order


def require_notice(notice_id: int) -> ClaimNotice:
    """A notice: everybody may read it."""
    found = ClaimNotice.objects.select_related("zone", "call").filter(pk=notice_id).first()
    if found is None:
        raise NotFound
    return found


def money_or_refuse(user: User | AnonymousUser, zone: Zone) -> None:
    """Refuse whoever does not keep the zone's money."""
    if zone not in zones_of(user):
        raise NotFound
    if not keeps_money(user, zone):
        raise refuse("funds.for_finance")
