"""Special funds: where their money comes from, by which formula it is given out, and the giving out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from gaoxin.apps.policies.fund_access import may_register, require_worked
from gaoxin.apps.policies.fund_states import AllocationWay
from gaoxin.apps.policies.models import Budget, FundReceiver, FundSource
from gaoxin.apps.policies.queries.funds.allocation import allotted, formula_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Source:
    """What is written down of a special fund; money in 分."""

    year: int
    title: str
    level: str
    document: str
    amount: int
    department: Department
    budget: Budget | None = None
    way: str = AllocationWay.WEIGHT
    factors: Sequence[str] = ()
    formula: str = ""


@transaction.atomic
def register_source(user: User, zone: Zone, written: Source, *, synthetic: bool = False) -> FundSource:
    if not may_register(user, zone):
        raise refuse("money.staff_only")
    _check(zone, written)
    return FundSource.objects.create(
        zone=zone, made_by=user, made_at=clock.now(), synthetic=synthetic, **_fields(written)
    )


@transaction.atomic
def change_source(user: User, source_id: int, written: Source) -> FundSource:
    """Correct a fund that has not been given out; what was tried out is forgotten."""
    source = _locked(user, source_id)
    _check(source.zone, written, source)
    for name, value in _fields(written).items():
        setattr(source, name, value)
    source.save()
    source.receivers.update(amount=None)
    return source


@transaction.atomic
def put_receiver(user: User, source_id: int, name: str, values: Mapping[str, Decimal]) -> FundReceiver:
    """A receiver with its factors; one of the same name is corrected."""
    source = _locked(user, source_id)
    told = {key: str(values[key]) for key in source.factors if key in values}
    made, _new = FundReceiver.objects.update_or_create(source=source, name=name, defaults={"values": told})
    source.receivers.update(amount=None)
    return made


@transaction.atomic
def drop_receiver(user: User, source_id: int, receiver_id: int) -> None:
    source = _locked(user, source_id)
    source.receivers.filter(pk=receiver_id).delete()
    source.receivers.update(amount=None)


@transaction.atomic
def allocate(user: User, source_id: int, document: str, day: date) -> Sequence[FundReceiver]:
    """Give the fund out by its formula, by a document; from then on it stands. Never more than the fund holds."""
    source = _locked(user, source_id)
    if day > clock.today():
        raise refuse("money.day_to_come", Place(path="day"))
    found = allotted(source)
    if found.problems:
        raise Refusal(found.problems[0])
    if not found.shares:
        raise refuse("allocation.no_receivers")
    if found.total > source.amount:
        raise refuse("allocation.too_much", total=f"{found.total / 100:,.2f}", held=f"{source.amount / 100:,.2f}")
    for share in found.shares:
        share.receiver.amount = share.amount
        share.receiver.save()
    source.allocated_by, source.allocated_on = document, day
    source.save()
    return [share.receiver for share in found.shares]


def _check(zone: Zone, written: Source, present: FundSource | None = None) -> None:
    if written.department.zone_id != zone.pk:
        raise refuse("money.other_zone", Place(path="department"))
    if written.budget is not None and written.budget.zone_id != zone.pk:
        raise refuse("money.other_zone", Place(path="budget"))
    same = FundSource.objects.filter(zone=zone, year=written.year, title=written.title, level=written.level)
    if same.exclude(pk=present.pk if present else None).exists():
        raise refuse("money.named_already", Place(path="title"), title=written.title)
    if written.formula:
        _formula, problems = formula_of(written.formula, written.factors)
        if problems:
            raise refuse(
                "allocation.formula", Place(path="formula"), why=str(problems[0].values.get("text") or problems[0].code)
            )


def _locked(user: User, source_id: int) -> FundSource:
    found = require_worked(FundSource, user, source_id)
    source = FundSource.objects.select_for_update().get(pk=found.pk)
    if source.allocated_on is not None:
        raise refuse("allocation.done", document=source.allocated_by)
    return source


def _fields(written: Source) -> dict[str, object]:
    made = {name: getattr(written, name) for name in written.__slots__}
    return made | {"factors": list(written.factors)}
