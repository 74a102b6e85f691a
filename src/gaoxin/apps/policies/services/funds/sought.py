"""Money sought from above: taken in, moved on step by step with its documents, given up."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gaoxin.apps.policies.fund_access import may_register, require_worked
from gaoxin.apps.policies.fund_states import WON_ORDER, WON_OVER, WonStage
from gaoxin.apps.policies.models import SoughtMoney, SoughtStep
from gaoxin.apps.policies.services.funds.papers import Handed, kept
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

ADDING = frozenset({WonStage.ARRIVED, WonStage.USED})
"""Stages in which money comes bit by bit: each step adds its amount, and the stage may be reached again."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is written down of money that is sought; money in 分."""

    year: int
    title: str
    fund: str
    level: str
    grantor: str
    department: Department
    notice: str = ""
    asked: int = 0
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A stage reached: on which day, by which document, with how much money (分), and until when the next is due."""

    stage: WonStage
    day: date
    document: str = ""
    amount: int | None = None
    note: str = ""
    due: date | None = None
    file: Handed | None = None


@transaction.atomic
def register_sought(user: User, zone: Zone, written: Sought, *, synthetic: bool = False) -> SoughtMoney:
    """Begin with the notice; the notice is its first step."""
    if not may_register(user, zone):
        raise refuse("money.staff_only")
    if written.department.zone_id != zone.pk:
        raise refuse("money.other_zone", Place(path="department"))
    made = SoughtMoney.objects.create(
        zone=zone, made_by=user, made_at=clock.now(), synthetic=synthetic, **_fields(written)
    )
    _note(user, made, Step(WonStage.NOTICE, clock.today(), written.notice))
    return made


@transaction.atomic
def change_sought(user: User, sought_id: int, written: Sought) -> SoughtMoney:
    """Correct what is written; what the steps decided stays."""
    sought = _locked(user, sought_id)
    if written.department.zone_id != sought.zone_id:
        raise refuse("money.other_zone", Place(path="department"))
    for name, value in _fields(written).items():
        setattr(sought, name, value)
    sought.save()
    return sought


@transaction.atomic
def take_step(user: User, sought_id: int, step: Step) -> SoughtMoney:
    """Move on by one step. An approval needs its document and amount; money that arrives or is used adds up and never
    exceeds what it comes from; the end needs words."""
    sought = _locked(user, sought_id)
    _check_order(sought, step)
    _check_papers(step)
    _apply(sought, step)
    sought.stage, sought.due = step.stage, None if step.stage in WON_OVER else step.due
    sought.save()
    _note(user, sought, step)
    return sought


def _check_order(sought: SoughtMoney, step: Step) -> None:
    if sought.stage in WON_OVER:
        raise refuse("money.over", title=sought.title)
    if step.day > clock.today():
        raise refuse("money.day_to_come", Place(path="day"))
    if step.stage == WonStage.LOST:
        return
    now, then = WON_ORDER.index(WonStage(sought.stage)), WON_ORDER.index(step.stage)
    if then < now or (then == now and step.stage not in ADDING):
        raise refuse("money.not_backwards", Place(path="stage"), stage=str(WonStage(sought.stage).label))
    if then > WON_ORDER.index(WonStage.APPROVED) and not sought.granted:
        raise refuse("money.not_granted_yet", Place(path="stage"))


def _check_papers(step: Step) -> None:
    if step.stage == WonStage.APPROVED and not step.document:
        raise refuse("money.needs_document", Place(path="document"))
    if step.stage in {WonStage.APPLIED, WonStage.APPROVED, *ADDING} and not step.amount:
        raise refuse("money.needs_amount", Place(path="amount"))
    if step.stage in WON_OVER and not step.note:
        raise refuse("money.needs_words", Place(path="note"))


def _apply(sought: SoughtMoney, step: Step) -> None:
    amount = step.amount or 0
    if step.stage == WonStage.APPLIED:
        sought.asked = amount
    elif step.stage == WonStage.APPROVED:
        sought.granted, sought.approval_number = amount, step.document
    elif step.stage == WonStage.ARRIVED:
        sought.arrived += amount
    elif step.stage == WonStage.USED:
        sought.used += amount
    elif step.stage == WonStage.APPRAISED:
        sought.outcome = step.note[:300]
    if sought.arrived > sought.granted:
        raise refuse(
            "money.more_than_granted", Place(path="amount"), left=_yuan(sought.granted - sought.arrived + amount)
        )
    if sought.used > sought.arrived:
        raise refuse("money.more_than_arrived", Place(path="amount"), left=_yuan(sought.arrived - sought.used + amount))


def _yuan(fen: int) -> str:
    return f"{fen / 100:,.2f}"


def _note(user: User, sought: SoughtMoney, step: Step) -> None:
    SoughtStep.objects.create(
        sought=sought,
        stage=step.stage,
        day=step.day,
        document=step.document,
        amount=step.amount,
        note=step.note,
        by=user,
        at=clock.now(),
        **kept(step.file),
    )


def _locked(user: User, sought_id: int) -> SoughtMoney:
    found = require_worked(SoughtMoney, user, sought_id)
    return SoughtMoney.objects.select_for_update().get(pk=found.pk)


def _fields(written: Sought) -> dict[str, object]:
    return {name: getattr(written, name) for name in written.__slots__}
