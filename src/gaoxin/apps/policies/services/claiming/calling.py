"""Calls for claims: drafted from a clause, published with a window, ended; and claims without applying (免申即享)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.policies.claim_access import may_call, require_handled
from gaoxin.apps.policies.claim_states import (
    CallMode,
    CallState,
    ClaimState,
    Desk,
    EntitlementState,
    GroupRule,
    ReviewKind,
)
from gaoxin.apps.policies.library_states import ClauseState
from gaoxin.apps.policies.models import Budget, CallDesk, Claim, ClaimCall, Clause, Entitlement
from gaoxin.apps.policies.services.claiming.journal import due_of, note_step, tell_enterprise
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

CALL, CLAIM = "TZ", "DX"
"""Prefixes of numbers: 通知, 兑现."""
MOST = 5_000
"""Claims that one call makes by itself at once."""


@dataclass(frozen=True, slots=True)
class WrittenCall:
    """What an officer writes about a call; money in 分. A cap may be below the clause's own, never above it. `desks`
    says which department answers for what."""

    title: str
    subject: str
    text: str
    year: int
    mode: CallMode
    opens_on: date
    closes_on: date
    review: ReviewKind
    enterprise_cap: int | None = None
    ceiling: int | None = None
    group_rule: GroupRule = GroupRule.HIGHEST
    minutes: str = ""
    desks: Mapping[Desk, int] | None = None


@transaction.atomic
def draft_call(user: User, zone: Zone, clause: Clause, budget: Budget, written: WrittenCall) -> ClaimCall:
    """Draft a call for a published clause; its department, materials and groups are the clause's."""
    if not may_call(user, zone):
        raise refuse("claims.for_departments")
    _check(zone, clause, budget, written)
    call = ClaimCall(
        zone=zone,
        number=next_number(zone, CALL, clock.today()),
        made_by=user,
        made_at=clock.now(),
        synthetic=clause.synthetic,
    )
    return _written(call, clause, budget, written)


@transaction.atomic
def change_call(user: User, call_id: int, budget: Budget, written: WrittenCall) -> ClaimCall:
    """Change a call that nobody has seen."""
    call = _locked(user, call_id)
    if call.state != CallState.DRAFT:
        raise refuse("claims.call_published", number=call.number)
    _check(call.zone, call.clause, budget, written)
    return _written(call, call.clause, budget, written)


@transaction.atomic
def publish_call(user: User, call_id: int) -> ClaimCall:
    """Everybody may read it; enterprises may claim within its window. Without applying needs minutes."""
    call = _locked(user, call_id)
    if call.state != CallState.DRAFT:
        raise refuse("claims.call_published", number=call.number)
    if call.closes_on < clock.today():
        raise refuse("claims.window_over", Place(path="closes_on"))
    if call.mode == CallMode.CONSENT and not call.minutes:
        raise refuse("claims.no_minutes", Place(path="minutes"))
    call.state, call.published_by, call.published_at = CallState.OPEN, user, clock.now()
    call.save()
    return call


@transaction.atomic
def end_call(user: User, call_id: int) -> ClaimCall:
    """Take no more claims; those that were made go on."""
    call = _locked(user, call_id)
    if call.state != CallState.OPEN:
        raise refuse("claims.call_not_open", number=call.number)
    call.state = CallState.ENDED
    call.save()
    return call


@transaction.atomic
def offer_claims(user: User, call_id: int) -> Sequence[Claim]:
    """Make a claim for every enterprise that is entitled and has none; each is asked for its consent and nothing else.

    Only those are offered of whom the rule says how much they get; the others apply as usual.
    """
    call = _locked(user, call_id)
    if call.mode != CallMode.CONSENT or call.state != CallState.OPEN:
        raise refuse("claims.call_not_open", number=call.number)
    entitled = Entitlement.objects.filter(clause=call.clause, state=EntitlementState.MET, low__gt=0)
    taken = call.claims.exclude(state__in=[ClaimState.WITHDRAWN, ClaimState.REJECTED]).values("enterprise")
    rows = entitled.exclude(enterprise__in=taken).select_related("enterprise", "organisation").order_by("pk")[:MOST]
    return [_offered(user, call, row) for row in rows if row.low == row.high]


def _offered(user: User, call: ClaimCall, row: Entitlement) -> Claim:
    claim = Claim.objects.create(
        zone=call.zone,
        call=call,
        enterprise=row.enterprise,
        organisation=row.organisation,
        number=next_number(call.zone, CLAIM, clock.today()),
        state=ClaimState.OFFERED,
        automatic=True,
        asked=row.low,
        minutes=call.minutes,
        filed_at=clock.now(),
        due=due_of(ClaimState.OFFERED),
        synthetic=call.synthetic or row.enterprise.synthetic,
    )
    note_step(claim, user, gettext_noop("系统比对符合，自动生成，等企业确认"), was="")
    tell_enterprise(claim, gettext_noop("%(subject)s：免申即享，确认后即可兑现（%(number)s）"))
    return claim


def _locked(user: User, call_id: int) -> ClaimCall:
    call = require_handled(user, call_id)
    related = ("zone", "clause__policy", "budget", "department")
    return ClaimCall.objects.select_for_update(of=("self",)).select_related(*related).get(pk=call.pk)


def _check(zone: Zone, clause: Clause, budget: Budget, written: WrittenCall) -> None:
    if clause.zone_id != zone.pk or clause.state != ClauseState.PUBLISHED:
        raise refuse("claims.clause_not_open", Place(path="clause"))
    if budget.zone_id != zone.pk or budget.year != written.year:
        raise refuse("claims.budget_of_year", Place(path="budget"), year=written.year)
    if written.closes_on < written.opens_on:
        raise refuse("claims.window_reversed", Place(path="closes_on"))


def _written(call: ClaimCall, clause: Clause, budget: Budget, written: WrittenCall) -> ClaimCall:
    call.clause, call.budget, call.department = clause, budget, clause.department
    call.title, call.subject, call.text = written.title.strip(), written.subject.strip(), written.text.strip()
    call.basis = clause.citation[:200]
    call.year, call.mode, call.review = written.year, written.mode, written.review
    call.opens_on, call.closes_on = written.opens_on, written.closes_on
    call.enterprise_cap = _lower(written.enterprise_cap, clause.cap)
    call.ceiling = _lower(written.ceiling, clause.budget)
    call.groups, call.group_rule = list(clause.exclusive_groups), written.group_rule
    call.minutes = written.minutes.strip()
    call.materials = [{"name": one.name, "proved_by": one.proved_by} for one in clause.materials.order_by("position")]
    call.save()
    call.desks.all().delete()
    departments = Department.objects.filter(zone=call.zone).in_bulk(list((written.desks or {}).values()))
    for desk, key in (written.desks or {}).items():
        if key not in departments:
            raise refuse("claims.no_department", Place(path=f"desk_{desk}"))
        CallDesk.objects.create(call=call, desk=desk, department=departments[key])
    return call


def _lower(told: int | None, stated: int | None) -> int | None:
    """The lower of what a call tells and its clause states, either of which may set no limit."""
    return min((one for one in (told, stated) if one is not None), default=None)
