"""What the zone grants and what the investor promises: agreed, released by node, measured, clawed back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from gaoxin.apps.industry.lead_access import (
    PAYING,
    carried_lead,
    has_duty,
    locked_lead,
    require_incentive,
    require_obligation,
)
from gaoxin.apps.industry.lead_states import (
    BasisKind,
    ClawBackState,
    LeadState,
    Measure,
    MovementKind,
    PromiseState,
)
from gaoxin.apps.industry.models import ClawBack, Incentive, IncentiveMovement, Lead, Obligation
from gaoxin.apps.industry.queries.leads.process import process, stage_words, words_of
from gaoxin.apps.industry.services.leads.journal import limit_after, not_to_come
from gaoxin.apps.industry.services.leads.papers import Handed, kept, voucher_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.lead_stages import IncentiveKind, LeadAct
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Grant:
    """What the zone grants: at most `amount` 分, on a clause or minutes, from the stage `node` on."""

    kind: str
    title: str
    amount: int
    basis_kind: BasisKind
    basis: str
    node: str
    rate: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """Money given or taken back, in 分, by a voucher."""

    amount: int
    voucher: str
    day: date
    note: str = ""
    file: Handed | None = None


def forbidden(grant: Grant) -> Sequence[IncentiveKind]:
    """The forbidden kinds that a promise is of, by its kind or by its words."""
    declared = process().incentives.get(grant.kind)
    found = {declared.key: declared} if declared is not None and declared.forbidden else {}
    found |= {one.key: one for one in process().forbidden_in(f"{grant.title} {grant.rate} {grant.basis}")}
    return list(found.values())


@transaction.atomic
def agree_incentive(user: User, lead_id: int, grant: Grant) -> Incentive:
    """Write down what is granted. What the law forbids to promise is refused with its ground; terms settled case by
    case are refused once legality and fair competition were reviewed, a published clause is not."""
    lead = carried_lead(user, lead_id)
    _not_over(lead)
    if grant.kind not in process().incentives:
        raise refuse("leads.no_incentive_kind", Place(path="kind"), kind=grant.kind[:40])
    if wrong := forbidden(grant):
        raise Refusal(*[_forbidden(one) for one in wrong])
    if grant.node not in process().stages:
        raise refuse("leads.no_stage", Place(path="node"))
    if grant.basis_kind == BasisKind.MINUTES:
        _before_review(lead)
    try:
        with transaction.atomic():
            return Incentive.objects.create(
                lead=lead,
                kind=grant.kind,
                title=grant.title,
                amount=grant.amount,
                rate=grant.rate,
                basis_kind=grant.basis_kind,
                basis=grant.basis,
                node=grant.node,
                made_by=user,
                made_at=clock.now(),
            )
    except IntegrityError as error:
        raise refuse("leads.incentive_known", Place(path="title"), title=grant.title) from error


def _forbidden(kind: IncentiveKind) -> Problem:
    grounds = "；".join(one.shown for one in kind.basis)
    return Problem("leads.forbidden_incentive", {"kind": words_of(kind), "ground": grounds}, Place(path="title"))


@transaction.atomic
def drop_incentive(user: User, incentive_id: int) -> None:
    """Strike out what was agreed, as long as nothing of it was paid."""
    incentive = require_incentive(user, incentive_id)
    lead = carried_lead(user, incentive.lead_id)
    _not_over(lead)
    held = Incentive.objects.select_for_update().get(pk=incentive_id)
    if held.released:
        raise refuse("leads.incentive_paid", title=held.title)
    held.delete()


@transaction.atomic
def release(user: User, incentive_id: int, movement: Movement) -> Incentive:
    """Pay out of an incentive: not before its node, never more than agreed, not while a breach is unsettled, each
    voucher once."""
    incentive = _booked(user, incentive_id)
    lead = incentive.lead
    if lead.state not in {LeadState.OPEN, LeadState.DONE}:
        raise refuse("leads.not_open", number=lead.number)
    if not process().reached(lead.stage, incentive.node):
        raise refuse("leads.node_not_reached", node=stage_words(incentive.node), now=stage_words(lead.stage))
    if lead.claw_backs.filter(state=ClawBackState.OPEN).exists():
        raise refuse("leads.claw_back_open")
    left = incentive.amount - incentive.released
    if movement.amount > left:
        raise refuse("leads.over_agreed", Place(path="amount"), left=yuan_words(left))
    incentive.released += movement.amount
    incentive.save()
    _keep(user, incentive, MovementKind.RELEASED, movement)
    return incentive


@transaction.atomic
def recover(user: User, incentive_id: int, movement: Movement) -> Incentive:
    """Book money that came back; it settles what is asked back, the earliest due first."""
    incentive = _booked(user, incentive_id)
    left = incentive.released - incentive.recovered
    if movement.amount > left:
        raise refuse("leads.over_released", Place(path="amount"), left=yuan_words(left))
    incentive.recovered += movement.amount
    incentive.save()
    _keep(user, incentive, MovementKind.RECOVERED, movement)
    amount = movement.amount
    for asked in incentive.claw_backs.select_for_update().filter(state=ClawBackState.OPEN).order_by("due", "pk"):
        part = min(amount, asked.amount - asked.returned)
        asked.returned += part
        amount -= part
        if asked.returned == asked.amount:
            asked.state = ClawBackState.DONE
        asked.save()
    return incentive


def _keep(user: User, incentive: Incentive, kind: MovementKind, movement: Movement) -> None:
    not_to_come(movement.day)
    try:
        with transaction.atomic():
            IncentiveMovement.objects.create(
                zone_id=incentive.lead.zone_id,
                incentive=incentive,
                kind=kind,
                amount=movement.amount,
                voucher=voucher_of(movement.voucher),
                day=movement.day,
                note=movement.note,
                by=user,
                at=clock.now(),
                **kept(movement.file),
            )
    except IntegrityError as error:
        raise refuse("leads.voucher_used", Place(path="voucher"), voucher=voucher_of(movement.voucher)) from error


@transaction.atomic
def promise(user: User, lead_id: int, measure: Measure, target: int, due: date) -> Obligation:
    """Write down what the investor promises."""
    lead = carried_lead(user, lead_id)
    _not_over(lead)
    try:
        with transaction.atomic():
            return Obligation.objects.create(lead=lead, measure=measure, target=target, due=due, made_by=user)
    except IntegrityError as error:
        raise refuse("leads.promise_known", Place(path="due"), day=due.isoformat()) from error


@transaction.atomic
def judge_promise(user: User, obligation_id: int, actual: int, day: date, evidence: str) -> Obligation:
    """Measure what was promised. Kept, it is met; short of it after its day, or once the project is lost, it is broken,
    and what was released is asked back in the part by which the promise was missed."""
    obligation = require_obligation(user, obligation_id)
    lead = carried_lead(user, obligation.lead_id)
    obligation = Obligation.objects.select_for_update().get(pk=obligation_id)
    not_to_come(day)
    if obligation.state != PromiseState.OPEN:
        raise refuse("leads.promise_judged")
    if actual < obligation.target and day < obligation.due and lead.state != LeadState.LOST:
        raise refuse("leads.promise_not_due", Place(path="day"), day=obligation.due.isoformat())
    if not evidence.strip():
        raise refuse("leads.evidence_missing", Place(path="evidence"))
    obligation.actual, obligation.measured_on, obligation.evidence = actual, day, evidence.strip()
    obligation.state = PromiseState.MET if actual >= obligation.target else PromiseState.BREACHED
    obligation.save()
    if obligation.state == PromiseState.BREACHED:
        _claw_back(lead, obligation)
    return obligation


@transaction.atomic
def waive_promise(user: User, obligation_id: int, reason: str) -> Obligation:
    """The investor is let off before it is judged, by a document that the reason names."""
    obligation = require_obligation(user, obligation_id)
    carried_lead(user, obligation.lead_id)
    obligation = Obligation.objects.select_for_update().get(pk=obligation_id)
    if obligation.state != PromiseState.OPEN:
        raise refuse("leads.promise_judged")
    if not reason.strip():
        raise refuse("leads.reason_missing", Place(path="reason"))
    obligation.state, obligation.evidence = PromiseState.WAIVED, reason.strip()
    obligation.save()
    return obligation


def _claw_back(lead: Lead, obligation: Obligation) -> None:
    """One task for each incentive of which something is out and not asked back yet."""
    short = obligation.target - (obligation.actual or 0)
    due = limit_after(clock.today(), process().claw_back_days)
    for incentive in lead.incentives.select_for_update():
        open_already = sum(one.amount - one.returned for one in incentive.claw_backs.filter(state=ClawBackState.OPEN))
        out = incentive.released - incentive.recovered
        amount = min(-(-out * short // obligation.target), out - open_already)
        if amount > 0 and due is not None:
            ClawBack.objects.create(
                lead=lead, incentive=incentive, obligation=obligation, amount=amount, due=due.date()
            )


def _booked(user: User, incentive_id: int) -> Incentive:
    """A held incentive, for those who book money."""
    incentive = require_incentive(user, incentive_id)
    if not has_duty(user, incentive.lead.zone, PAYING):
        raise refuse("leads.money_duty")
    lead = locked_lead(user, incentive.lead_id)
    held = Incentive.objects.select_for_update().get(pk=incentive_id)
    held.lead = lead
    return held


def _before_review(lead: Lead) -> None:
    """What is settled case by case has to be seen by the review of legality and fair competition."""
    review = process().of_act(LeadAct.FAIRNESS)
    if process().place(lead.stage) <= process().place(review.key):
        return
    if lead.signed_on is None:
        to = stage_words(review.returns_to)
        raise refuse("leads.reviewed_already", Place(path="basis_kind"), review=words_of(review), stage=to)
    raise refuse("leads.signed_already", Place(path="basis_kind"), number=lead.number)


def _not_over(lead: Lead) -> None:
    if lead.state in {LeadState.LOST, LeadState.DONE}:
        raise refuse("leads.not_open", number=lead.number)


def yuan_words(fen: int) -> str:
    """An amount of 分 in 元, as it is written: 1,234.50."""
    return f"{fen // 100:,}.{fen % 100:02d}"
