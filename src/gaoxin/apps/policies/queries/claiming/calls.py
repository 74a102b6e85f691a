"""One call for one viewer, and what is needed to write one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Sum

from gaoxin.apps.enterprises.access import own_enterprises
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.claim_access import handles, require_call, require_handled
from gaoxin.apps.policies.claim_states import COMMITTED, GIVEN, CallMode, CallState, ClaimState
from gaoxin.apps.policies.library_states import ClauseState
from gaoxin.apps.policies.models import Budget, Claim, ClaimCall, Clause
from gaoxin.apps.policies.queries.claiming.prefill import known_facts, wanted_materials
from gaoxin.apps.policies.queries.entitling.books import book_of
from gaoxin.apps.policies.queries.entitling.standings import Judged, judge_one
from gaoxin.apps.zones.access import current_departments, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class CallPage:
    """A call: how many claims stand where, what was settled and paid, and what this viewer may do."""

    call: ClaimCall
    staff: bool
    handles: bool
    counts: Sequence[tuple[str, str, int]]
    settled: int
    paid: int
    own: Sequence[tuple[Enterprise, Claim | None]]
    open_now: bool


def call_page(user: User | AnonymousUser, call_id: int) -> CallPage:
    call = require_call(user, call_id)
    staff = user.is_authenticated and standing(user, call.zone).belongs
    rows = call.claims.order_by().values("state").annotate(number=Count("pk"), sum=Sum("approved")) if staff else []
    by_state = {row["state"]: row for row in rows}
    settled = {state: row["sum"] or 0 for state, row in by_state.items()}
    return CallPage(
        call=call,
        staff=staff,
        handles=handles(user, call),
        counts=[(str(one), str(one.label), by_state[one]["number"]) for one in ClaimState if one in by_state],
        settled=sum(settled.get(one, 0) for one in COMMITTED | GIVEN),
        paid=sum(settled.get(one, 0) for one in GIVEN),
        own=_own(user, call),
        open_now=call.state == CallState.OPEN
        and call.mode == CallMode.APPLY
        and call.opens_on <= clock.today() <= call.closes_on,
    )


def handled(user: User, call_id: int) -> ClaimCall:
    """A call that the person's department handles: another zone's is not found, another department's is refused."""
    return require_handled(user, call_id)


def _own(user: User | AnonymousUser, call: ClaimCall) -> Sequence[tuple[Enterprise, Claim | None]]:
    """The person's enterprises in the call's zone, each with its claim by this call."""
    firms = own_enterprises(user).filter(zone=call.zone).select_related("organisation")
    made = Claim.objects.filter(call=call, enterprise__in=firms).exclude(
        state__in=[ClaimState.WITHDRAWN, ClaimState.REJECTED, ClaimState.LAPSED]
    )
    by_firm = {claim.enterprise_id: claim for claim in made}
    return [(firm, by_firm.get(firm.pk)) for firm in firms]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is known before an enterprise claims: its facts, the papers that are left to hand in, how it stands."""

    facts: Sequence[dict[str, str]]
    papers: Sequence[str]
    standing: Judged | None

    @property
    def amount(self) -> int | None:
        """The amount that the rule gives, where it is one number; in 分."""
        one = self.standing
        return one.low if one is not None and one.low == one.high else None


def prepared(call: ClaimCall, enterprise: Enterprise) -> Prepared:
    book = book_of(call.clause, clock.today())
    return Prepared(
        known_facts(call, enterprise),
        wanted_materials(call, enterprise),
        None if book is None else judge_one(call.clause, book, enterprise, clock.today()),
    )


def callable_clauses(user: User, zone: Zone) -> Sequence[Clause]:
    """The published clauses that the person's departments may call for."""
    place = standing(user, zone)
    found = Clause.objects.filter(zone=zone, state=ClauseState.PUBLISHED, department__in=place.departments)
    return list(found.select_related("policy", "zone", "department").order_by("policy", "position", "pk"))


def clause_of(user: User, zone: Zone, key: str) -> Clause | None:
    return next((one for one in callable_clauses(user, zone) if str(one.pk) == key), None)


def budgets_of(user: User, zone: Zone) -> Sequence[Budget]:
    """The budgets that a call may be paid from, the latest year first."""
    return list(Budget.objects.filter(zone=zone).order_by("-year", "title")) if zone in zones_of(user) else []


def budget_of(user: User, zone: Zone, key: str) -> Budget | None:
    return next((one for one in budgets_of(user, zone) if str(one.pk) == key), None)


def department_choices(zone: Zone) -> Sequence[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in current_departments(zone)]
