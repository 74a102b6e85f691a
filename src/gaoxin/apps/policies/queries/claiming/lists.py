"""Lists of calls, claims, notices and payments, each for whoever may see them."""

from collections.abc import Sequence

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from gaoxin.apps.policies.claim_access import calls_in, claims_in, own_claims, visible_calls
from gaoxin.apps.policies.claim_states import (
    COMMITTED,
    GIVEN,
    RUNNING,
    CallMode,
    CallState,
    ClaimState,
    DeskAnswer,
    ObjectionState,
)
from gaoxin.apps.policies.models import Claim, ClaimCall, ClaimDesk, ClaimNotice, NoticeLine, Objection
from gaoxin.apps.zones.access import organisations_of, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.web import clock

OF_DEPARTMENT = (
    ClaimState.FORMAL,
    ClaimState.REVIEW,
    ClaimState.MEETING,
    ClaimState.APPROVED,
)
"""States in which the department of the call has something to do."""


def claims(user: User, zone: Zone) -> QuerySet[Claim]:
    """All claims of a zone, for its staff."""
    return _told(claims_in(user, zone))


def waiting(user: User, zone: Zone) -> QuerySet[Claim]:
    """The claims that wait for this person's department: as the one that handles them, in the joint review, or as the
    one that keeps the money."""
    place = standing(user, zone)
    asked = ClaimDesk.objects.filter(claim=OuterRef("pk"), department__in=place.departments, answer=DeskAnswer.WAITING)
    objections = Objection.objects.filter(claim=OuterRef("pk"), state=ObjectionState.OPEN)
    mine = Q(call__department__in=place.departments)
    wanted = (mine & (Q(state__in=OF_DEPARTMENT) | Q(state=ClaimState.PUBLIC) & Exists(objections))) | (
        Q(state=ClaimState.JOINT) & Exists(asked)
    )
    if Duty.FINANCE in place.duties:
        wanted |= Q(state__in=[ClaimState.PAYABLE, ClaimState.ORDERED])
    return _told(claims_in(user, zone).filter(wanted))


def mine(user: User) -> QuerySet[Claim]:
    """The claims of the person's own enterprises."""
    return _told(own_claims(user))


def to_do(user: User) -> QuerySet[Claim]:
    """What waits for the enterprise itself: offers to take, papers to complete."""
    return mine(user).filter(state__in=[ClaimState.OFFERED, ClaimState.CORRECTION]).order_by("due", "pk")


def of_call(call: ClaimCall, state: ClaimState, keys: Sequence[int] | None = None) -> Sequence[Claim]:
    """The claims of a call in one state, of these keys where keys are given."""
    rows = _told(call.claims.filter(state=state)).prefetch_related("reviews").order_by("number")
    return list(rows if keys is None else rows.filter(pk__in=keys))


def calls(user: User, zone: Zone) -> QuerySet[ClaimCall]:
    """The calls of a zone with how many claims they have and what was settled."""
    return (
        calls_in(user, zone)
        .select_related("budget", "department")
        .annotate(
            filed=Count("claims"),
            given=Count("claims", filter=Q(claims__state__in=GIVEN)),
            settled=Sum("claims__approved", filter=Q(claims__state__in=[*COMMITTED, *GIVEN])),
        )
    )


def open_calls(user: User | AnonymousUser, zone: Zone | None = None) -> QuerySet[ClaimCall]:
    """Calls by which one may claim today."""
    today = clock.today()
    found = visible_calls(user).filter(
        state=CallState.OPEN, mode=CallMode.APPLY, opens_on__lte=today, closes_on__gte=today
    )
    return (found if zone is None else found.filter(zone=zone)).order_by("closes_on", "pk")


def notices(zone: Zone | None = None) -> QuerySet[ClaimNotice]:
    """Every notice, for everybody, the latest first."""
    found = ClaimNotice.objects.select_related("zone", "call").annotate(
        count=Count("lines"), total=Sum("lines__amount")
    )
    return (found if zone is None else found.filter(zone=zone)).order_by("-starts_on", "-pk")


def lines(notice: ClaimNotice) -> QuerySet[NoticeLine]:
    """The lines of a notice as they were published."""
    return notice.lines.order_by("position")


def paid_lines(zone: Zone | None = None) -> QuerySet[NoticeLine]:
    """What was paid to whom, for everybody, the latest first."""
    found = NoticeLine.objects.filter(paid__gt=0).select_related("notice__call", "zone")
    return (found if zone is None else found.filter(zone=zone)).order_by("-paid_on", "-pk")


def running_count(user: User) -> int:
    """How many claims of the person's enterprises are on their way."""
    return own_claims(user).filter(state__in=RUNNING).count()


def claims_somewhere(user: User | AnonymousUser) -> bool:
    """Belongs to an organisation, and so may claim."""
    return bool(organisations_of(user))


def works_on_claims(user: User | AnonymousUser) -> bool:
    """Works in a department of some zone."""
    return any(standing(user, zone).departments for zone in zones_of(user))


def _told(found: QuerySet[Claim]) -> QuerySet[Claim]:
    return found.select_related("call__department", "call__clause", "organisation", "zone")
