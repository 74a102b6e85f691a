"""Projects paid from special bonds: taken in, corrected, and reported on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from gaoxin.apps.policies.fund_access import may_register, require_worked
from gaoxin.apps.policies.fund_states import BondState
from gaoxin.apps.policies.models import BondProject, BondReport
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Bond:
    """What is written down of a project; money in 分."""

    title: str
    field: str
    department: Department
    total: int
    code: str = ""
    state: str = BondState.RESERVE
    quota: int = 0
    approval: str = ""
    issued: int = 0
    issued_on: date | None = None
    years: int | None = None
    rate: Decimal | None = None
    payments_a_year: int = 2


@transaction.atomic
def register_bond(user: User, zone: Zone, written: Bond, *, synthetic: bool = False) -> BondProject:
    if not may_register(user, zone):
        raise refuse("money.staff_only")
    _check(zone.pk, written)
    return BondProject.objects.create(
        zone=zone, made_by=user, made_at=clock.now(), synthetic=synthetic, **_fields(written)
    )


@transaction.atomic
def change_bond(user: User, bond_id: int, written: Bond) -> BondProject:
    """Correct it, or write down its quota and issue."""
    bond = _locked(user, bond_id)
    _check(bond.zone_id, written)
    if written.issued < bond.spent:
        raise refuse("bonds.spent_more_than_issued", Place(path="issued"))
    for name, value in _fields(written).items():
        setattr(bond, name, value)
    bond.save()
    return bond


@transaction.atomic
def report_bond(user: User, bond_id: int, day: date, spent: int, progress: int, note: str = "") -> BondReport:
    """What is spent so far and how far the works are, on a day; later reports than this one stay what they are."""
    bond = _locked(user, bond_id)
    if day > clock.today():
        raise refuse("money.day_to_come", Place(path="day"))
    if spent > bond.issued:
        raise refuse("bonds.spent_more_than_issued", Place(path="spent"))
    last = bond.reports.order_by("-day", "-pk").first()
    if last is not None and day >= last.day and spent < last.spent and not note:
        raise refuse("bonds.less_needs_words", Place(path="note"))
    made = BondReport.objects.create(
        project=bond, day=day, spent=spent, progress=progress, note=note, by=user, at=clock.now()
    )
    if last is None or day >= last.day:
        bond.spent, bond.progress = spent, progress
        bond.save()
    return made


def _check(zone: int, written: Bond) -> None:
    if written.department.zone_id != zone:
        raise refuse("money.other_zone", Place(path="department"))
    if written.quota > written.total:
        raise refuse("bonds.more_than_total", Place(path="quota"))
    if written.issued > written.quota:
        raise refuse("bonds.more_than_quota", Place(path="issued"))
    if written.issued and (written.issued_on is None or written.years is None or written.rate is None):
        raise refuse("bonds.terms_missing", Place(path="issued_on"))


def _locked(user: User, bond_id: int) -> BondProject:
    found = require_worked(BondProject, user, bond_id)
    return BondProject.objects.select_for_update().get(pk=found.pk)


def _fields(written: Bond) -> dict[str, object]:
    return {name: getattr(written, name) for name in written.__slots__}
