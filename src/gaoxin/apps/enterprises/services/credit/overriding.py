"""Classes set by a person: with a reason, for some days, taken back by a person or by the calendar."""

from datetime import timedelta

from django.db import transaction

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.inspection_access import reads_classes
from gaoxin.apps.enterprises.inspection_states import CreditGrade
from gaoxin.apps.enterprises.models import CreditMonth, CreditOverride, Enterprise
from gaoxin.apps.enterprises.services.credit.months import first_of, rows_of_month, settle
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import SYSTEM, acting_as, because

LONGEST = 300


@transaction.atomic
def override_class(user: User, enterprise_id: int, grade: str, reason: str, until: object) -> CreditOverride:
    """Set the class of an enterprise by hand until a day. One that was set before ends with it."""
    enterprise = _enterprise(user, enterprise_id)
    today, reason = clock.today(), reason.strip()
    longest = int(limit("inspections.override_days").value)
    if grade not in CreditGrade.values:
        raise refuse("credit.choose_class", Place(path="grade"))
    if not reason or len(reason) > LONGEST:
        raise refuse("credit.reason_needed", Place(path="reason"), longest=LONGEST)
    if not today <= until <= today + timedelta(days=longest):
        raise refuse("credit.until_when", Place(path="until"), longest=longest)
    with because(reason):
        _end(CreditOverride.objects.filter(enterprise=enterprise, ended_at__isnull=True), user)
        made = CreditOverride.objects.create(
            zone=enterprise.zone,
            enterprise=enterprise,
            grade=grade,
            reason=reason,
            since=today,
            until=until,
            made_by=user,
            made_at=clock.now(),
            synthetic=enterprise.synthetic,
        )
        _settle_now(enterprise)
    return made


@transaction.atomic
def end_override(user: User, enterprise_id: int) -> None:
    """Take back what was set by hand; the province's class or the trial is in force again."""
    enterprise = _enterprise(user, enterprise_id)
    if not _end(CreditOverride.objects.filter(enterprise=enterprise, ended_at__isnull=True), user):
        raise refuse("credit.nothing_set")
    _settle_now(enterprise)


def expire_overrides() -> int:
    """End what has passed its last day, everywhere; answers how many. Runs each night."""
    with acting_as(SYSTEM):
        over = list(
            CreditOverride.objects.filter(ended_at__isnull=True, until__lt=clock.today()).select_related(
                "enterprise__zone"
            )
        )
        _end(CreditOverride.objects.filter(pk__in=[one.pk for one in over]), None)
        for one in over:
            _settle_now(one.enterprise)
    return len(over)


def _enterprise(user: User, enterprise_id: int) -> Enterprise:
    """An enterprise whose class the person may set: officers and heads of its zone."""
    enterprise, place = require_enterprise(user, enterprise_id)
    if not reads_classes(user, enterprise.zone):
        raise NotFound
    if not place.standing.works:
        raise refuse("credit.for_departments")
    return enterprise


def _end(overrides, user: User | None) -> int:  # type: ignore[no-untyped-def] # a query set
    return overrides.update(ended_at=clock.now(), ended_by=user)


def _settle_now(enterprise: Enterprise) -> None:
    """Work out the class of the latest month again; without one the present month begins."""
    latest = CreditMonth.objects.filter(enterprise=enterprise, latest=True).first()
    month = latest.month if latest is not None else first_of(clock.today())
    settle(list(rows_of_month(enterprise.zone, month, [enterprise.pk]).values()))
