"""Who may inspect: accounts with a certificate and its last day, and from whom they keep away."""

from datetime import date

from django.db import transaction

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.inspection_access import must_arrange, require_inspector
from gaoxin.apps.enterprises.models import Inspector, Recusal
from gaoxin.apps.zones.access import people_of, standing
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

LONGEST_WHY = 200


@transaction.atomic
def list_inspector(
    user: User, zone: Zone, department_id: int, username: str, certificate: str, until: date, *, synthetic: bool = False
) -> Inspector:
    """Put an account of a department on the roster by the number of its certificate."""
    department = Department.objects.filter(pk=department_id, zone=zone).first()
    if department is None:
        raise NotFound
    must_arrange(standing(user, zone), department.pk)
    person = next((one for one in people_of([department.pk]) if one.username == username.strip()), None)
    if person is None:
        raise refuse("inspections.no_such_colleague", Place(path="username"), department=department.name)
    _valid(until)
    if Inspector.objects.filter(zone=zone, user=person).exists():
        raise refuse("inspections.listed_already", Place(path="username"), name=person.username)
    if Inspector.objects.filter(zone=zone, certificate=certificate.strip()).exists():
        raise refuse("inspections.certificate_taken", Place(path="certificate"))
    return Inspector.objects.create(
        zone=zone,
        user=person,
        department=department,
        certificate=certificate.strip(),
        valid_until=until,
        synthetic=synthetic,
    )


@transaction.atomic
def change_inspector(user: User, inspector_id: int, until: date, *, active: bool) -> Inspector:
    """Renew a certificate, or take somebody off duty and back."""
    inspector, place = require_inspector(user, inspector_id)
    must_arrange(place, inspector.department_id)
    if active:
        _valid(until)
    inspector.valid_until, inspector.active = until, active
    inspector.save(update_fields=["valid_until", "active"])
    return inspector


@transaction.atomic
def declare_recusal(user: User, inspector_id: int, enterprise_id: int, why: str) -> Recusal:
    """An inspector keeps away from an organisation: declared by themselves, or by whoever arranges."""
    inspector, place = require_inspector(user, inspector_id)
    if inspector.user_id != user.pk:
        must_arrange(place, inspector.department_id)
    enterprise, _ = require_enterprise(user, enterprise_id)
    if enterprise.zone_id != inspector.zone_id:
        raise NotFound
    if not why.strip() or len(why.strip()) > LONGEST_WHY:
        raise refuse("inspections.why_recused", Place(path="why"), longest=LONGEST_WHY)
    made, _ = Recusal.objects.get_or_create(
        inspector=inspector,
        organisation=enterprise.organisation,
        withdrawn_at=None,
        defaults={
            "zone": inspector.zone,
            "why": why.strip(),
            "declared_at": clock.now(),
            "synthetic": inspector.synthetic,
        },
    )
    return made


@transaction.atomic
def withdraw_recusal(user: User, recusal_id: int) -> int:
    """The relation has ended; only those who arrange may say so, not the inspector alone. Answers whose it was."""
    recusal = Recusal.objects.filter(pk=recusal_id, withdrawn_at__isnull=True).select_related("inspector").first()
    if recusal is None:
        raise NotFound
    inspector, place = require_inspector(user, recusal.inspector_id)
    if inspector.user_id == user.pk:
        raise refuse("inspections.not_ones_own_recusal")
    must_arrange(place, inspector.department_id)
    recusal.withdrawn_at = clock.now()
    recusal.save(update_fields=["withdrawn_at"])
    return inspector.pk


def _valid(until: date) -> None:
    if until < clock.today():
        raise refuse("inspections.certificate_over", Place(path="until"))
